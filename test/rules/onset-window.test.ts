import { describe, expect, it } from 'vitest';
import { applyRemedy } from '../../src/verdict/apply-remedy.ts';
import { buildClaim, type LineInput } from '../support/build-claim.ts';
import { judgeWith, type RuleInput, summarise } from '../support/judge-with.ts';
import { buildHistory, type HistoryInput, type PastEntryInput } from '../support/past.ts';
import { supplyFact } from '../support/supply-fact.ts';

const NBP = 'XN06BXD001B001010100001';
const ALTEPLASE = 'XB01ADA001B001010100001';
const RULES: readonly RuleInput[] = [
  {
    id: 'DRG-19',
    kind: 'onset-window',
    rows: [
      {
        code: NBP.slice(0, 14),
        isPrefix: true,
        name: '丁苯酞氯化钠注射液',
        words: [{ scaled: 480n }, undefined],
      },
      { code: ALTEPLASE, words: [{ scaled: 120n }, ['I21']] },
      { code: ALTEPLASE, words: [{ scaled: 30n }, ['I63']] },
    ],
  },
];

interface Given {
  readonly onset?: string;
  readonly lines?: readonly LineInput[];
  readonly diagnoses?: readonly string[];
  readonly evidence?: Readonly<Record<string, boolean>>;
}

const dose = (from: string, code = NBP, rest: LineInput = {}): LineInput => ({
  kind: 'drug',
  code,
  from,
  amount: '139.00',
  ...rest,
});

function claimOf({
  onset,
  lines = [dose('2026-03-03 20:00')],
  diagnoses = ['I63.900'],
  evidence = {},
}: Given) {
  return buildClaim({
    facility: { code: 'H1' },
    encounter: { id: 'E2', setting: 'inpatient', ...(onset === undefined ? {} : { onset }) },
    diagnoses,
    lines,
    evidence,
  });
}

function said(given: Given, history: HistoryInput | undefined = {}) {
  return summarise(RULES, judgeWith(RULES, claimOf(given), undefined, buildHistory(history)));
}

const past = (from: string, rest: Partial<PastEntryInput> = {}): PastEntryInput => ({
  facilityCode: 'H2',
  setting: 'inpatient',
  lines: [{ code: 'XN06BXD001B001020200002', from }],
  ...rest,
});

describe('onset window (DRG-19)', () => {
  const ONSET = '2026-03-01 06:00';
  const LATE = ['DRG-19 line [0] 13900'];
  const ASKED = ['DRG-19 evidence [0] 13900'];

  it('denies a course that began too late (example 17)', () => {
    expect(said({ onset: ONSET })).toEqual(LATE);
    expect(said({ onset: ONSET, lines: [dose('2026-03-03 06:00')] })).toEqual([]);
    expect(said({ onset: ONSET, lines: [dose('2026-03-03 06:01')] })).toEqual(LATE);
    const days = [dose('2026-03-04 08:00'), dose('2026-03-03 20:00')];
    expect(said({ onset: ONSET, lines: days })).toEqual(['DRG-19 line [0,1] 27800']);
    const inTime = [dose('2026-03-02 08:00', NBP, { isDeclaredSelfPay: true }), ...days];
    expect(said({ onset: ONSET, lines: inTime })).toEqual([]);
  });

  it('asks for evidence where the onset is unknown or the times are too coarse', () => {
    expect(said({})).toEqual(ASKED);
    expect(said({ onset: '2026-03-01' })).toEqual(ASKED);
    expect(said({ onset: '2026-03-01', lines: [dose('2026-03-04')] })).toEqual(LATE);
    expect(said({ onset: '2026-03-01', lines: [dose('2026-03-02')] })).toEqual([]);
  });

  it('finds the first dose elsewhere, and does not take what it cannot see for none', () => {
    expect(said({ onset: ONSET }, { entries: [past('2026-03-02 08:00')], knownSince: null })).toEqual([]);
    expect(said({ onset: ONSET }, { entries: [past('2026-02-20 08:00')] })).toEqual(LATE);
    expect(said({ onset: ONSET }, { knownSince: null })).toEqual(ASKED);
    expect(summarise(RULES, judgeWith(RULES, claimOf({ onset: ONSET })))).toEqual(ASKED);
    expect(said({ onset: ONSET }, { knownSince: '2026-03-02' })).toEqual(ASKED);
  });

  it('takes the longest window of the diseases that the claim has', () => {
    const at = (hours: string, diagnoses: readonly string[]) =>
      said({ onset: ONSET, diagnoses, lines: [dose(`2026-03-01 ${hours}`, ALTEPLASE)] });
    expect(at('10:00', ['I63.900'])).toEqual(LATE);
    expect(at('10:00', ['I21.900'])).toEqual([]);
    expect(at('10:00', ['I63.900', 'I21.900'])).toEqual([]);
    expect(at('10:00', ['I10.x00'])).toEqual([]);
    expect(at('19:00', ['I21.900'])).toEqual(LATE);
  });

  it('is content with a confirmation, and undecided without a day', () => {
    expect(said({ onset: ONSET, evidence: { treated_in_time: true } })).toEqual([]);
    const { from: _, ...undated } = dose('');
    const judgement = judgeWith(RULES, claimOf({ onset: ONSET, lines: [undated] }));
    expect(judgement).toMatchObject({ findings: [], undecided: [{ line: 0, missing: 'line.from' }] });
  });

  it('prints remedies that pass', () => {
    for (const given of [{ onset: ONSET }, {}, { onset: '2026-03-01' }]) {
      const claim = claimOf(given);
      const history = buildHistory({});
      const { remedy } = judgeWith(RULES, claim, undefined, history).findings[0]!;
      const after = applyRemedy(claim, remedy!, supplyFact);
      expect(judgeWith(RULES, after, undefined, history).findings).toEqual([]);
    }
  });
});
