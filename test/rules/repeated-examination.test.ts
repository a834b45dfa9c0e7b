import { describe, expect, it } from 'vitest';
import { applyRemedy } from '../../src/verdict/apply-remedy.ts';
import { buildClaim, type ClaimInput } from '../support/build-claim.ts';
import { judgeWith, type RuleInput, summarise } from '../support/judge-with.ts';
import { buildHistory, type PastEntryInput } from '../support/past.ts';

const CT = '002103000010000';
const RULES: readonly RuleInput[] = [
  {
    id: 'CHG-41',
    kind: 'repeated-examination',
    effect: 'evidence',
    rows: [{ code: CT, name: 'CT平扫', words: [30] }],
  },
];

function judge(pastDay: string, entry: Partial<PastEntryInput> = {}, input: ClaimInput = {}) {
  const claim = buildClaim({
    facility: { code: 'H1' },
    encounter: { id: 'E2', setting: 'outpatient' },
    lines: [{ code: CT, kind: 'service', from: '2026-03-31', amount: '240.00' }],
    ...input,
  });
  const history = buildHistory({
    knownSince: null,
    entries: [{ facilityCode: 'H2', lines: [{ code: CT, from: pastDay }], ...entry }],
  });
  return { claim, history, judgement: judgeWith(RULES, claim, undefined, history) };
}

const said = (...given: Parameters<typeof judge>) => summarise(RULES, judge(...given).judgement);

describe('repeated examination (CHG-41)', () => {
  it('asks for the reason within the validity of a result from elsewhere', () => {
    const { claim, history, judgement } = judge('2026-03-01');
    expect(summarise(RULES, judgement)).toEqual(['CHG-41 evidence [0] 24000']);
    const after = applyRemedy(claim, judgement.findings[0]!.remedy!);
    expect(judgeWith(RULES, after, undefined, history).findings).toEqual([]);
    expect(said('2026-02-28')).toEqual([]);
    expect(said('2026-03-31')).toHaveLength(1);
    expect(said('2026-04-01')).toEqual([]);
  });

  it('does not ask of the same provider, or of one that nobody names', () => {
    expect(said('2026-03-20', { facilityCode: 'H1' })).toEqual([]);
    expect(said('2026-03-20', { facilityCode: undefined, state: 'told' })).toEqual([]);
    expect(said('2026-03-20', {}, { facility: {} })).toEqual([]);
  });

  it('does not ask in an emergency, of a critical patient, or where the reason is given', () => {
    const encounter = { id: 'E2', setting: 'inpatient' } as const;
    expect(said('2026-03-20', {}, { encounter: { ...encounter, setting: 'emergency' } })).toEqual([]);
    expect(said('2026-03-20', {}, { encounter: { ...encounter, isCritical: true } })).toEqual([]);
    expect(said('2026-03-20', {}, { encounter: { ...encounter, isRescue: true } })).toEqual([]);
    expect(said('2026-03-20', {}, { evidence: { change_of_condition: true } })).toEqual([]);
    expect(said('2026-03-20', {}, { evidence: { [`change_of_condition:${CT}`]: true } })).toEqual([]);
    expect(said('2026-03-20', {}, { evidence: { change_of_condition: false } })).toHaveLength(1);
  });

  it('decides nothing without a day, and nothing without a past', () => {
    const lines = [{ code: CT, amount: '240.00' }];
    expect(judge('2026-03-20', {}, { lines }).judgement).toMatchObject({
      findings: [],
      undecided: [{ line: 0, missing: 'line.from' }],
    });
    const claim = buildClaim({ lines: [{ code: CT, from: '2026-03-31' }] });
    expect(judgeWith(RULES, claim)).toMatchObject({ findings: [], undecided: [] });
  });
});
