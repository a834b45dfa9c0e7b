import { describe, expect, it } from 'vitest';
import { buildClaim, type ClaimInput } from '../support/build-claim.ts';
import { judgeWith, type RuleInput, summarise } from '../support/judge-with.ts';
import { buildHistory, type PastEntryInput } from '../support/past.ts';

const RULES: readonly RuleInput[] = [
  { id: 'ADM-03', kind: 'split-stay', effect: 'evidence', applies: { settings: ['inpatient'] } },
];
const BEFORE: PastEntryInput = {
  facilityCode: 'H1',
  setting: 'inpatient',
  scheme: 'resident',
  benefit: 'ordinary',
  start: '2026-02-20 09:00',
  end: '2026-03-01 10:00',
  mainDiagnosis: 'K29.500',
};
const ASKED = ['ADM-03 evidence [] 0'];

function run(start: string, main: string, more: ClaimInput = {}, past: PastEntryInput = {}, rules = RULES) {
  const claim = buildClaim({
    patient: { scheme: 'resident' },
    facility: { code: 'H1' },
    diagnoses: main === '' ? [] : [main],
    ...more,
    encounter: { id: 'E1', setting: 'inpatient', benefit: 'ordinary', start, ...more.encounter },
  });
  return judgeWith(rules, claim, '2026-06-30', buildHistory({ entries: [{ ...BEFORE, ...past }] }));
}

const said = (...given: Parameters<typeof run>) => summarise(RULES, run(...given));
const missing = (...given: Parameters<typeof run>) => run(...given).undecided.map((one) => one.missing);

describe('split stay (ADM-03)', () => {
  it('asks within 24 hours of the discharge, whatever the illness', () => {
    expect(said('2026-03-01 15:00', 'I10.x00')).toEqual(ASKED);
    expect(said('2026-03-02 10:00', 'I10.x00')).toEqual(ASKED);
    expect(run('2026-03-02 10:01', 'I10.x00')).toMatchObject({ findings: [], undecided: [] });
    expect(said('2026-03-01', 'I10.x00')).toEqual(ASKED);
    expect(said('2026-03-02', 'I10.x00')).toEqual([]);
    expect(missing('2026-03-02', 'I10.x00')).toEqual(['encounter.start']);
  });

  it('asks within 15 days where the treatment went on', () => {
    expect(said('2026-03-16', 'K29.100')).toEqual(ASKED);
    expect(said('2026-03-17', 'K29.100')).toEqual([]);
    expect(said('2026-03-16', 'I10.x00')).toEqual([]);
    expect(said('2026-03-16', 'I10.x00', { evidence: { continuing_treatment: true } })).toEqual(ASKED);
    expect(run('2026-03-16', 'K29.100').findings).toMatchObject([
      { message: 'continued', remedy: { kind: 'supply', path: 'evidence.planned_admission' } },
    ]);
  });

  it('passes what explains the cut', () => {
    const start = '2026-03-01 15:00';
    expect(said(start, 'K29.500', { evidence: { planned_admission: true } })).toEqual([]);
    expect(said(start, 'Z51.102')).toEqual([]);
    expect(said(start, 'K29.500', { patient: { scheme: 'employee' } })).toEqual([]);
    expect(said(start, 'K29.500', { encounter: { benefit: 'maternity' } })).toEqual([]);
    expect(said(start, 'K29.500', { facility: { code: 'H2' } })).toEqual([]);
    const yearEnd: PastEntryInput = { start: '2025-12-20', end: '2025-12-31 10:00' };
    expect(said('2026-01-01 08:00', 'K29.500', {}, yearEnd)).toEqual([]);
    expect(said('2026-01-02 08:00', 'K29.500', {}, yearEnd)).toEqual(ASKED);
    const strict = [{ ...RULES[0]!, parameters: { allowYearEnd: false } }];
    expect(said('2026-01-01 08:00', 'K29.500', {}, yearEnd, strict)).toEqual(ASKED);
  });

  it('leaves it undecided where a fact that could decide is not known', () => {
    expect(missing('2026-03-16', '')).toEqual(['diagnoses']);
    expect(missing('2026-03-16', 'K29.500', {}, { mainDiagnosis: undefined })).toEqual(['history']);
    expect(missing('2026-03-16', 'K29.500', {}, { facilityCode: undefined })).toEqual(['history']);
    expect(missing('2026-03-16', 'K29.500', { facility: {} })).toEqual(['facility.code']);
    const { end: _, ...open } = BEFORE;
    const claim = buildClaim({ encounter: { setting: 'inpatient', start: '2026-03-16' } });
    expect(judgeWith(RULES, claim, '2026-06-30', buildHistory({ entries: [open] })).findings).toEqual([]);
    expect(judgeWith(RULES, claim)).toMatchObject({ findings: [], undecided: [] });
  });
});
