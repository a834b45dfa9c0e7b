/**
 * Worked examples of rule-catalogue section 4 whose rules look across encounters, with the shipped packs in force: exact
 * results; and the remedies of these rules, applied.
 */
import { beforeAll, describe, expect, it } from 'vitest';
import type { Claim } from '../../src/claim/claim.ts';
import type { History } from '../../src/history/past.ts';
import type { KnowledgeReader } from '../../src/knowledge/reader.ts';
import { applyRemedy } from '../../src/verdict/apply-remedy.ts';
import { buildClaim, type ClaimInput, day } from '../support/build-claim.ts';
import { createVerdictMaker } from '../support/judge-verdict.ts';
import { buildHistory, type PastEntryInput } from '../support/past.ts';
import { shippedProfile } from '../support/shipped-profile.ts';

const ITEM = 'XZ99ZZZ123A0010101012345';
let reader: KnowledgeReader;

beforeAll(async () => {
  ({ reader } = await shippedProfile());
});

function claimOf(input: ClaimInput): Claim {
  return buildClaim({
    diagnoses: ['K29.500'],
    ...input,
    patient: { sex: 'male', birth: '1960-05-04', scheme: 'employee' },
    facility: { code: 'H1', level: 2, type: 'general' },
    encounter: { id: 'E1', benefit: 'ordinary', physician: 'D1', ...input.encounter },
  });
}

function judge(claim: Claim, entries: readonly PastEntryInput[]) {
  const history: History = buildHistory({ entries });
  const { verdictOf } = createVerdictMaker(reader, day('2026-06-30'));
  const verdict = verdictOf(claim, () => 'enforce', history);
  return {
    outcome: verdict.outcome,
    deniedFen: verdict.deniedFen,
    said: verdict.findings.map(({ ruleId, effect, amountFen }) => `${ruleId} ${effect} ${amountFen}`),
    remedy: verdict.findings[0]?.remedy,
  };
}

const STAY: PastEntryInput = {
  facilityCode: 'HX',
  setting: 'inpatient',
  start: '2026-03-01 09:00',
  end: '2026-03-08 10:00',
};

const line = (amount: string, from: string) => ({
  code: ITEM,
  kind: 'drug' as const,
  amount,
  from,
  prescriber: 'D1',
});

describe('worked examples of the catalogue that look across encounters', () => {
  it('2: a purchase during a stay at another hospital is not payable', () => {
    const claim = claimOf({
      encounter: { setting: 'pharmacy', start: '2026-03-05 15:00' },
      lines: [line('86.50', '2026-03-05 15:00')],
    });
    expect(judge(claim, [STAY])).toMatchObject({
      outcome: 'block',
      deniedFen: 8650n,
      said: ['ELG-05 line 8650'],
    });
  });

  it('3: a visit to the same hospital before the hour of admission is', () => {
    const claim = claimOf({
      encounter: { setting: 'outpatient', start: '2026-03-01 08:10' },
      lines: [line('86.50', '2026-03-01 08:10')],
    });
    expect(judge(claim, [{ ...STAY, facilityCode: 'H1' }])).toMatchObject({ outcome: 'allow', said: [] });
  });

  it('36: a readmission after 19 days is a case about the earlier stay; after 29, filed or planned it is none', () => {
    const before: PastEntryInput = {
      ...STAY,
      facilityCode: 'H1',
      scheme: 'employee',
      start: '2026-02-20 09:00',
      end: '2026-03-01 10:00',
      mainDiagnosis: 'K29.500',
    };
    const admitted = (start: string, filed: boolean, diagnosis = 'K29.500') =>
      claimOf({
        encounter: { setting: 'inpatient', start },
        diagnoses: [diagnosis],
        evidence: { prior_filing: filed },
        lines: [line('100.00', start)],
      });
    expect(judge(admitted('2026-03-20', false), [before])).toMatchObject({
      outcome: 'allow',
      deniedFen: 0n,
      said: ['ADM-02 priorStay 0'],
    });
    for (const claim of [
      admitted('2026-03-30', false),
      admitted('2026-03-20', true),
      admitted('2026-03-20', false, 'Z51.100'),
    ])
      expect(judge(claim, [{ ...before, mainDiagnosis: claim.diagnoses[0]!.code! }])).toMatchObject({
        outcome: 'allow',
        said: [],
      });
  });

  it('39: 512.30 is listed and the counter sees nothing; 499.99 is not listed', () => {
    const visit = (total: string) =>
      claimOf({
        encounter: { setting: 'outpatient', start: '2026-03-05 09:00' },
        total,
        lines: [line(total, '2026-03-05 09:10')],
      });
    expect(judge(visit('512.30'), [])).toMatchObject({ outcome: 'allow', said: ['OUT-01 screen 0'] });
    expect(judge(visit('499.99'), [])).toMatchObject({ outcome: 'allow', said: [] });
  });
});

describe('remedies of rules that look across encounters', () => {
  const charge = '2026-03-05 15:00:07';
  const visit = claimOf({
    encounter: { setting: 'outpatient', start: '2026-03-05 14:00' },
    lines: [line('20.00', charge), line('30.00', '2026-03-05 15:20')],
  });
  const paid = { code: ITEM, from: charge, fund: '20.00', prescriber: 'D1' };
  const stay = claimOf({
    encounter: { setting: 'inpatient', start: '2026-03-08 15:00' },
    lines: [line('20.00', '2026-03-08 16:00')],
  });
  const cases: readonly (readonly [string, Claim, PastEntryInput])[] = [
    ['ELG-04', visit, { facilityCode: 'H2', setting: 'outpatient', scheme: 'resident', lines: [paid] }],
    ['ELG-05', visit, STAY],
    ['ADM-03', stay, { ...STAY, facilityCode: 'H1' }],
  ];
  it.each(cases)('%s: applied as printed, until nothing is said', (ruleId, first, past) => {
    let claim = first;
    expect(judge(claim, [past]).said[0]).toContain(ruleId);
    for (let step = 0; step < claim.lines.length + 1; step++) {
      const { remedy } = judge(claim, [past]);
      if (remedy === undefined) break;
      claim = applyRemedy(claim, remedy);
    }
    expect(judge(claim, [past])).toMatchObject({ outcome: 'allow', said: [] });
  });
});
