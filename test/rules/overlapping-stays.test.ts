import { describe, expect, it } from 'vitest';
import { buildClaim, type ClaimInput } from '../support/build-claim.ts';
import { judgeWith, type RuleInput, summarise } from '../support/judge-with.ts';
import { buildHistory, type PastEntryInput } from '../support/past.ts';

const RULES: readonly RuleInput[] = [
  { id: 'ELG-06', kind: 'overlapping-stays', effect: 'stay', applies: { settings: ['inpatient'] } },
];
const OTHER: PastEntryInput = {
  facilityCode: 'HX',
  setting: 'inpatient',
  start: '2026-03-01 09:00',
  end: '2026-03-08 10:00',
};
const SAME: PastEntryInput = { ...OTHER, facilityCode: 'H1' };
const { end: _, ...IN_HOUSE } = OTHER;
const HIT = ['ELG-06 stay [] 0'];
const ASKED = ['ELG-06 evidence [] 0'];
const CASE = ['ELG-06 priorStay [] 0'];

function run(start: string, end: string | undefined, past: PastEntryInput, more: ClaimInput = {}) {
  const { encounter, ...rest } = more;
  const claim = buildClaim({
    facility: { code: 'H1' },
    encounter: { id: 'E1', setting: 'inpatient', start, ...(end === undefined ? {} : { end }), ...encounter },
    lines: [{ code: 'X', amount: '10.00', from: start }],
    ...rest,
  });
  return judgeWith(RULES, claim, '2026-06-30', buildHistory({ entries: [past] }));
}

const said = (...given: Parameters<typeof run>) => summarise(RULES, run(...given));
const missing = (...given: Parameters<typeof run>) => run(...given).undecided.map((one) => one.missing);

describe('overlapping stays (ELG-06)', () => {
  it('refuses the later of two stays that share more than a day at two facilities', () => {
    expect(said('2026-03-06 08:00', '2026-03-12', OTHER)).toEqual(HIT);
    expect(run('2026-03-07 08:00', '2026-03-12', OTHER)).toMatchObject({ findings: [], undecided: [] });
    expect(said('2026-03-08 08:00', '2026-03-12', OTHER)).toEqual([]);
    expect(said('2026-03-06', '2026-03-12', { ...OTHER, state: 'reserved' })).toEqual(HIT);
  });

  it('at one facility a day is too much, hours ask and need to be known', () => {
    expect(said('2026-03-07 08:00', '2026-03-12', SAME)).toEqual(HIT);
    expect(said('2026-03-08 09:00', '2026-03-12', SAME)).toEqual(ASKED);
    expect(said('2026-03-08 10:00', '2026-03-12', SAME)).toEqual([]);
    expect(missing('2026-03-08', '2026-03-12', SAME)).toEqual(['encounter.start']);
  });

  it('makes it a case about the other stay where this one began first', () => {
    expect(said('2026-02-20 08:00', '2026-03-05', OTHER)).toEqual(CASE);
    expect(said('2026-02-20 08:00', '2026-03-01', OTHER)).toEqual([]);
    expect(said('2026-03-01', '2026-03-05', OTHER)).toEqual(ASKED);
  });

  it('measures what is not discharged by its last charge', () => {
    expect(said('2026-03-06', undefined, OTHER)).toEqual([]);
    const lines = [{ code: 'X', amount: '10.00', from: '2026-03-08' }];
    expect(said('2026-03-06', undefined, OTHER, { lines })).toEqual(HIT);
    const charged = { ...IN_HOUSE, lines: [{ from: '2026-03-08' }] };
    expect(said('2026-03-06', '2026-03-12', charged)).toEqual(HIT);
    expect(said('2026-03-09', '2026-03-12', charged)).toEqual(ASKED);
    expect(run('2026-03-09', '2026-03-12', charged).findings).toMatchObject([{ message: 'open' }]);
    expect(said('2026-08-09', '2026-08-12', charged)).toEqual([]);
    expect(said('2026-03-09', '2026-03-12', { ...charged, isComplete: false })).toEqual([]);
  });

  it('only asks where it may be two persons, a bed at home, or hearsay', () => {
    const start = '2026-03-05 08:00';
    const end = '2026-03-12';
    expect(said(start, end, { ...OTHER, benefit: 'maternity' })).toEqual(ASKED);
    expect(said(start, end, OTHER, { encounter: { benefit: 'maternity' } })).toEqual(ASKED);
    expect(said(start, end, { ...OTHER, mainDiagnosis: 'O80.900' })).toEqual(ASKED);
    expect(said(start, end, OTHER, { diagnoses: ['P59.900'] })).toEqual(ASKED);
    expect(said(start, end, { ...OTHER, benefit: 'special' })).toEqual(ASKED);
    expect(said(start, end, { ...OTHER, state: 'told', facilityCode: undefined })).toEqual(ASKED);
    expect(said(start, end, { ...OTHER, benefit: 'ordinary', mainDiagnosis: 'K29.500' })).toEqual(HIT);
  });

  it('does not refuse what may be an earlier settlement of the same stay, or what it cannot place', () => {
    const unnumbered: ClaimInput = { encounter: { id: undefined } };
    expect(said('2026-03-01 09:00', '2026-03-12', SAME, unnumbered)).toEqual([]);
    expect(missing('2026-03-01 09:00', '2026-03-12', SAME, unnumbered)).toEqual(['encounter.id']);
    expect(said('2026-03-06', '2026-03-12', OTHER, unnumbered)).toEqual(HIT);
    expect(missing('2026-03-07 08:00', '2026-03-12', { ...OTHER, facilityCode: undefined })).toEqual([
      'history',
    ]);
    expect(missing('2026-03-07 08:00', '2026-03-12', OTHER, { facility: {} })).toEqual(['facility.code']);
    expect(said('2026-03-06', '2026-03-12', { ...OTHER, end: '2029-01-01' })).toEqual([]);
  });

  it('judges stays that ask the fund, with a past', () => {
    const lines = [{ code: 'X', amount: '10.00', level: 'C' as const }];
    expect(said('2026-03-06', '2026-03-12', OTHER, { lines })).toEqual([]);
    expect(said('2026-03-06', '2026-03-12', OTHER, { encounter: { setting: 'outpatient' } })).toEqual([]);
    const undated = buildClaim({ encounter: { setting: 'inpatient' } });
    const history = buildHistory({ entries: [OTHER] });
    expect(judgeWith(RULES, undated, '2026-06-30', history)).toMatchObject({
      findings: [],
      undecided: [{ missing: 'encounter.start' }],
    });
    const claim = buildClaim({ encounter: { setting: 'inpatient', start: '2026-03-06' } });
    expect(judgeWith(RULES, claim)).toMatchObject({ findings: [], undecided: [] });
  });
});
