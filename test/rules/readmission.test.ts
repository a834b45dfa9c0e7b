import { describe, expect, it } from 'vitest';
import { buildClaim, type ClaimInput } from '../support/build-claim.ts';
import { judgeWith, type RuleInput, summarise } from '../support/judge-with.ts';
import { buildHistory, type PastEntryInput } from '../support/past.ts';

const RULES: readonly RuleInput[] = [
  { id: 'ADM-02', kind: 'readmission', effect: 'priorStay', applies: { settings: ['inpatient'] } },
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
const CLAIM: ClaimInput = {
  patient: { scheme: 'resident' },
  facility: { code: 'H1' },
  diagnoses: ['K29.500'],
  evidence: { prior_filing: false },
};
const CASE = ['ADM-02 priorStay [] 0'];
const LISTED = ['ADM-02 screen [] 0'];

function run(start: string | undefined, more: ClaimInput = {}, past: PastEntryInput = {}) {
  const admitted = start === undefined ? {} : { start };
  const encounter = { id: 'E1', setting: 'inpatient', benefit: 'ordinary', ...admitted } as const;
  const claim = buildClaim({ ...CLAIM, ...more, encounter: { ...encounter, ...more.encounter } });
  return judgeWith(RULES, claim, '2026-06-30', buildHistory({ entries: [{ ...BEFORE, ...past }] }));
}

const said = (...given: Parameters<typeof run>) => summarise(RULES, run(...given));
const missing = (...given: Parameters<typeof run>) => run(...given).undecided.map((one) => one.missing);

describe('readmission for the same illness (ADM-02)', () => {
  it('worked example 36: 19 days after the discharge, not filed, is a case about the earlier stay', () => {
    expect(said('2026-03-20')).toEqual(CASE);
    expect(run('2026-03-20').findings).toMatchObject([{ message: 'hit', values: { gap: { value: 19 } } }]);
  });

  it('worked example 36: 29 days, a filing, and chemotherapy pass', () => {
    expect(run('2026-03-30')).toMatchObject({ findings: [], undecided: [] });
    expect(said('2026-03-29')).toEqual(CASE);
    expect(run('2026-03-20', { evidence: { prior_filing: true } })).toMatchObject({
      findings: [],
      undecided: [],
    });
    const chemotherapy = { diagnoses: ['Z51.100'] };
    expect(said('2026-03-20', chemotherapy, { mainDiagnosis: 'Z51.100' })).toEqual([]);
    expect(said('2026-03-20', { diagnoses: ['C34.900', 'Z51.102'] }, { mainDiagnosis: 'C34.900' })).toEqual(
      [],
    );
  });

  it('is only listed where nobody said whether it was filed; a planned admission passes', () => {
    expect(said('2026-03-20', { evidence: {} })).toEqual(LISTED);
    expect(said('2026-03-20', { evidence: { planned_admission: true } })).toEqual([]);
  });

  it('compares facility, category of the illness, scheme and benefit', () => {
    expect(said('2026-03-20', { diagnoses: ['K29.100'] })).toEqual(CASE);
    expect(said('2026-03-20', { diagnoses: ['K25.900'] })).toEqual([]);
    expect(said('2026-03-20', { facility: { code: 'H2' } })).toEqual([]);
    expect(said('2026-03-20', { patient: { scheme: 'employee' } })).toEqual([]);
    expect(said('2026-03-20', { encounter: { benefit: 'accident' } })).toEqual([]);
    expect(said('2026-03-20', {}, { setting: 'outpatient' })).toEqual([]);
    expect(said('2026-02-25')).toEqual([]);
  });

  it('leaves it undecided where a fact that could decide is not known', () => {
    expect(missing('2026-03-20', { diagnoses: [] })).toEqual(['diagnoses']);
    expect(missing('2026-03-20', { facility: {} })).toEqual(['facility.code']);
    expect(missing('2026-03-20', { patient: {} })).toEqual(['patient.scheme']);
    const unknown: readonly PastEntryInput[] = [
      { facilityCode: undefined },
      { mainDiagnosis: undefined },
      { scheme: undefined },
    ];
    for (const past of unknown) {
      expect(said('2026-03-20', {}, past)).toEqual([]);
      expect(missing('2026-03-20', {}, past)).toEqual(['history']);
    }
    expect(missing(undefined)).toEqual(['encounter.start']);
    const claim = buildClaim({ ...CLAIM, encounter: { setting: 'inpatient', start: '2026-03-20' } });
    expect(judgeWith(RULES, claim)).toMatchObject({ findings: [], undecided: [] });
  });

  it('misses nothing where no earlier stay could decide: none at all, a later one, one that does not match', () => {
    const unsaid = { diagnoses: [] };
    const pasts: readonly PastEntryInput[] = [
      { setting: 'outpatient' },
      { start: '2026-03-21 09:00', end: '2026-03-25 10:00' },
      { start: '2026-01-02 09:00', end: '2026-01-05 10:00' },
      { facilityCode: 'H2' },
    ];
    for (const past of pasts) expect(missing('2026-03-20', unsaid, past)).toEqual([]);
    expect(missing(undefined, {}, { setting: 'outpatient' })).toEqual([]);
  });
});
