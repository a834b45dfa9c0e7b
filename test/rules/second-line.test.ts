import { describe, expect, it } from 'vitest';
import { applyRemedy } from '../../src/verdict/apply-remedy.ts';
import { buildClaim, type ClaimInput, type LineInput } from '../support/build-claim.ts';
import { judgeWith, type RuleInput, summarise } from '../support/judge-with.ts';
import { buildHistory, type HistoryInput, type PastEntryInput } from '../support/past.ts';

const ENTACAPONE = 'XN04BXE030A001010100001';
const LEVODOPA = 'XN04BAZ001A001010100002';
const OLAPARIB = 'XL01XXA001A001010100003';

const RULES: readonly RuleInput[] = [
  {
    id: 'DRG-04',
    kind: 'second-line',
    rows: [
      { code: ENTACAPONE.slice(0, 14), isPrefix: true, name: '恩他卡朋片', words: [undefined] },
      { code: OLAPARIB, name: '奥拉帕利片', words: [['XL01XA', 'XL02']] },
    ],
  },
];

const line = (code = ENTACAPONE, from: string | undefined = '2026-03-10'): LineInput => ({
  kind: 'drug',
  code,
  amount: '120.00',
  ...(from === undefined ? {} : { from }),
});

const past = (code: string, from: string, rest: Partial<PastEntryInput> = {}): PastEntryInput => ({
  facilityCode: 'H2',
  setting: 'outpatient',
  start: from,
  lines: [{ code }],
  ...rest,
});

function judge(
  lines: readonly LineInput[],
  history: HistoryInput | undefined,
  evidence: ClaimInput['evidence'] = {},
  rules = RULES,
) {
  const claim = buildClaim({ facility: { code: 'H1' }, encounter: { id: 'E2' }, lines, evidence });
  return judgeWith(rules, claim, undefined, history === undefined ? undefined : buildHistory(history));
}

const said = (...given: Parameters<typeof judge>) => summarise(RULES, judge(...given));
const MISSING = ['DRG-04 evidence [0] 12000'];
const UNDECIDED = { findings: [], undecided: [{ rule: 0, line: 0, missing: 'history' }] };

describe('second line (DRG-04)', () => {
  it('asks for evidence where no first-line drug of the class is known for a year', () => {
    expect(said([line()], {})).toEqual(MISSING);
    expect(said([line()], { entries: [past(LEVODOPA, '2025-03-10')] })).toEqual([]);
    expect(said([line()], { entries: [past(LEVODOPA, '2025-03-09')] })).toEqual(MISSING);
    expect(said([line()], { entries: [past(LEVODOPA, '2026-03-11')] })).toEqual(MISSING);
    expect(said([line()], { entries: [past('XN03AXA001A001010100001', '2026-02-01')] })).toEqual(MISSING);
  });

  it('says nothing of a past that is not known so far back', () => {
    expect(judge([line()], undefined)).toMatchObject(UNDECIDED);
    expect(judge([line()], { knownSince: null })).toMatchObject(UNDECIDED);
    expect(judge([line()], { knownSince: '2025-03-11' })).toMatchObject(UNDECIDED);
    expect(said([line()], { knownSince: '2025-03-10' })).toEqual(MISSING);
    expect(judge([line()], { knownSince: null, entries: [past(LEVODOPA, '2026-01-01')] })).toMatchObject({
      findings: [],
      undecided: [],
    });
    const { from: _, ...undated } = line();
    expect(judge([undated], {}).undecided).toEqual([{ rule: 0, line: 0, missing: 'line.from' }]);
  });

  it('takes a first-line drug of the claim itself, reservations and what the message tells', () => {
    expect(said([line(), line(LEVODOPA, '2026-03-09')], {})).toEqual([]);
    expect(said([line(), { ...line(LEVODOPA, '2026-03-09'), isDeclaredSelfPay: true }], {})).toEqual([]);
    expect(said([line(), line(LEVODOPA, '2026-03-11')], {})).toEqual(MISSING);
    for (const state of ['reserved', 'told'] as const)
      expect(said([line()], { entries: [past(LEVODOPA, '2026-01-01', { state })] })).toEqual([]);
  });

  it('does not ask again once the drug was paid for, unless the rule says so', () => {
    const before = { entries: [past(ENTACAPONE, '2026-02-10')] };
    expect(said([line()], before)).toEqual([]);
    const strict = RULES.map((rule) => ({ ...rule, parameters: { isContinuationMet: false } }));
    expect(summarise(strict, judge([line()], before, {}, strict))).toEqual(MISSING);
  });

  it('looks for the first-line drugs that the row names', () => {
    expect(said([line(OLAPARIB)], { entries: [past('XL01XAK001B001010100001', '2026-01-01')] })).toEqual([]);
    expect(said([line(OLAPARIB)], { entries: [past('XL01BCX001B001010100001', '2026-01-01')] })).toHaveLength(
      1,
    );
  });

  it('denies a declared first use, past or no past', () => {
    const block = ['DRG-04 line [0] 12000'];
    expect(said([line()], undefined, { first_use: true })).toEqual(block);
    expect(said([line()], {}, { [`first_use:${ENTACAPONE}`]: true })).toEqual(block);
    expect(said([line()], { entries: [past(LEVODOPA, '2026-01-01')] }, { first_use: true })).toEqual([]);
    expect(said([line()], undefined, { first_use: true, first_line_failed: true })).toEqual([]);
  });

  it('prints remedies that pass', () => {
    for (const evidence of [{}, { first_use: true }]) {
      const claim = buildClaim({ lines: [line()], evidence });
      const history = buildHistory({});
      const { findings } = judgeWith(RULES, claim, undefined, history);
      const after = applyRemedy(claim, findings[0]!.remedy!);
      expect(judgeWith(RULES, after, undefined, history).findings).toEqual([]);
    }
  });
});
