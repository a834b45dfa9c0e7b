import { describe, expect, it } from 'vitest';
import type { Claim } from '../../src/claim/claim.ts';
import { applyRemedy } from '../../src/verdict/apply-remedy.ts';
import { buildClaim } from '../support/build-claim.ts';
import { judgeWith, type RuleInput, summarise } from '../support/judge-with.ts';
import { buildHistory, type HistoryInput, type PastEntryInput } from '../support/past.ts';

const GLP1 = 'XA10BJD001B001010100001';
const OTHER = 'XA10BJD002B001010100001';
const RULES: readonly RuleInput[] = [
  {
    id: 'DRG-14',
    kind: 'first-prescription',
    rows: [
      { code: GLP1.slice(0, 14), isPrefix: true, name: '度拉糖肽注射液', words: [2, undefined] },
      { code: OTHER, words: [undefined, '内分泌|糖尿病'] },
    ],
  },
];

interface Given {
  readonly code?: string;
  readonly level?: number;
  readonly setting?: Claim['encounter']['setting'];
  readonly specialty?: string;
  readonly evidence?: Readonly<Record<string, boolean>>;
  readonly from?: string;
}

function claimOf({ code = GLP1, level = 1, setting = 'outpatient', specialty, evidence, from }: Given) {
  const claim = buildClaim({
    facility: { code: 'H1', level: level < 0 ? undefined : level },
    encounter: { id: 'E2', setting },
    evidence: evidence ?? {},
    lines: [{ kind: 'drug', code, amount: '298.00', prescriber: 'D1', from: from ?? '2026-03-10' }],
  });
  if (specialty !== undefined)
    claim.staff = [
      {
        id: 'D1',
        role: 'physician',
        title: undefined,
        specialty,
        registered: undefined,
        suspended: undefined,
      },
    ];
  return claim;
}

function judge(given: Given, history: HistoryInput | undefined = {}) {
  return judgeWith(RULES, claimOf(given), undefined, buildHistory(history));
}

const said = (given: Given, history?: HistoryInput) => summarise(RULES, judge(given, history));
const past = (from: string, rest: Partial<PastEntryInput> = {}): PastEntryInput => ({
  facilityCode: 'H2',
  setting: 'outpatient',
  start: from,
  lines: [{ code: 'XA10BJD001B001020200002' }],
  ...rest,
});

describe('first prescription (DRG-14)', () => {
  it('needs the level for the first, and none for a refill', () => {
    expect(said({})).toEqual(['DRG-14 line [0] 29800']);
    expect(said({ level: 2 })).toEqual([]);
    expect(said({}, { entries: [past('2026-02-10')] })).toEqual([]);
    expect(said({}, { entries: [past('2024-02-10')], knownSince: null })).toEqual([]);
    expect(said({}, { entries: [past('2026-03-11')] })).toHaveLength(1);
  });

  it('does not know the first from a refill where the past is not known', () => {
    const unknown = { findings: [], undecided: [{ rule: 0, line: 0, missing: 'history' }] };
    expect(judgeWith(RULES, claimOf({}))).toMatchObject(unknown);
    expect(judge({}, { knownSince: '2025-03-11' })).toMatchObject(unknown);
    expect(said({}, { knownSince: '2025-03-10' })).toHaveLength(1);
  });

  it('asks where the specialty does not fit', () => {
    expect(said({ code: OTHER, specialty: '普通外科' })).toEqual(['DRG-14 evidence [0] 29800']);
    expect(said({ code: OTHER, specialty: '内分泌科' })).toEqual([]);
    expect(judge({ code: OTHER }).undecided).toEqual([{ rule: 0, line: 0, missing: 'staff.specialty' }]);
  });

  it('leaves pharmacies, unknown levels and a confirmed first prescription alone', () => {
    expect(said({ setting: 'pharmacy' })).toEqual([]);
    expect(judge({ level: -1 })).toMatchObject({
      findings: [],
      undecided: [{ missing: 'facility.level' }],
    });
    expect(said({ evidence: { specialist_first_prescription: true } })).toEqual([]);
  });

  it('prints a remedy that passes', () => {
    const claim = claimOf({});
    const history = buildHistory({});
    const { remedy } = judgeWith(RULES, claim, undefined, history).findings[0]!;
    expect(judgeWith(RULES, applyRemedy(claim, remedy!), undefined, history).findings).toEqual([]);
  });
});
