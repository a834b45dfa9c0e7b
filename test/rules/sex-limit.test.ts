import { describe, expect, it } from 'vitest';
import type { Sex } from '../../src/claim/codes.ts';
import { buildClaim } from '../support/build-claim.ts';
import { judgeWith, type RuleInput, summarise } from '../support/judge-with.ts';

const MALE = 0;
const FEMALE = 1;

const RULES: readonly RuleInput[] = [
  {
    id: 'RX-01',
    kind: 'sex-limit',
    applies: { exceptSchemes: ['workInjury'] },
    rows: [
      { code: 'ZA09AAA0007', isPrefix: true, name: '艾附暖宫丸', words: [FEMALE] },
      { code: 'XL02BBA326A001', isPrefix: true, name: '阿帕他胺片', words: [MALE], from: '2026-01-01' },
      { code: 'XG04CBA001A001', isPrefix: true, words: [MALE], isOfficial: false },
    ],
  },
  {
    id: 'ADM-14',
    kind: 'sex-limit',
    space: 'diagnosis',
    effect: 'claim',
    rows: [
      { code: 'N40', isPrefix: true, words: [MALE] },
      { code: 'N51', isPrefix: true, words: [MALE] },
      { code: 'O', isPrefix: true, words: [FEMALE] },
    ],
  },
  {
    id: 'ADM-16',
    kind: 'sex-limit',
    space: 'operation',
    effect: 'claim',
    rows: [
      { code: '60', isPrefix: true, words: [MALE] },
      { code: '68', isPrefix: true, words: [FEMALE] },
    ],
  },
];

const UTERINE = 'ZA09AAA0007020101515';
const PROSTATE = 'XL02BBA326A001010102180';

function judge(sex: Sex | undefined, line: Record<string, unknown>, more: Record<string, unknown> = {}) {
  return judgeWith(
    RULES,
    buildClaim({
      patient: { sex },
      lines: [{ code: UTERINE, amount: '31.50', from: '2026-03-10', ...line }],
      ...more,
    }),
  );
}

const said = (...given: Parameters<typeof judge>) => summarise(RULES, judge(...given));

describe('sex limit of an item (RX-01, CHG-32)', () => {
  it('blocks the other sex and passes its own', () => {
    expect(said('male', {})).toEqual(['RX-01 line [0] 3150']);
    expect(said('female', {})).toEqual([]);
    expect(said('female', { code: PROSTATE })).toEqual(['RX-01 line [0] 3150']);
    expect(said('male', { code: PROSTATE })).toEqual([]);
  });

  it('decides nothing when the sex is unknown, and says so', () => {
    const { findings, undecided } = judge(undefined, {});
    expect(findings).toEqual([]);
    expect(undecided).toEqual([{ rule: 0, line: 0, missing: 'patient.sex' }]);
  });

  it('leaves self-pay, refund and context lines, other days and other codes alone', () => {
    expect(said('male', { isDeclaredSelfPay: true })).toEqual([]);
    expect(said('male', { level: 'C' })).toEqual([]);
    expect(said('male', { isRefund: true })).toEqual([]);
    expect(said('male', { isJudged: false })).toEqual([]);
    expect(said('female', { code: PROSTATE, from: '2025-12-31' })).toEqual([]);
    expect(said('female', { code: PROSTATE, from: '2026-01-01' })).toEqual(['RX-01 line [0] 3150']);
    expect(said('male', { code: 'ZA09AAA0008020101515' })).toEqual([]);
    expect(said('male', {}, { patient: { sex: 'male', scheme: 'workInjury' } })).toEqual([]);
  });

  it('only asks for evidence where the row is not official', () => {
    expect(said('female', { code: 'XG04CBA001A001010100001' })).toEqual(['RX-01 evidence [0] 3150']);
  });

  it('offers self-pay', () => {
    expect(judge('male', {}).findings[0]!.remedy).toEqual({ kind: 'selfPay', lines: [0] });
  });
});

describe('sex limit of a diagnosis or an operation (ADM-14, ADM-16)', () => {
  const plain = { code: 'XA02BCA001A001010100001' };

  it('is about the claim, not a line', () => {
    const { findings } = judge('female', plain, { diagnoses: ['I10.x00', 'N40.x00'] });
    expect(summarise(RULES, judge('female', plain, { diagnoses: ['N40.x00'] }))).toEqual([
      'ADM-14 claim [] 0',
    ]);
    expect(findings).toMatchObject([
      { message: 'diagnosis', lines: [], remedy: { kind: 'correctDiagnosis', diagnosis: 1 } },
    ]);
    expect(said('male', plain, { diagnoses: ['N40.x00'] })).toEqual([]);
    expect(said('male', plain, { diagnoses: ['O80.000'] })).toEqual(['ADM-14 claim [] 0']);
  });

  it('judges each part of a dagger-asterisk code', () => {
    expect(said('female', plain, { diagnoses: ['B26.000+N51.1*'] })).toEqual(['ADM-14 claim [] 0']);
    expect(said('female', plain, { diagnoses: ['E11.400x021+G63.2*'] })).toEqual([]);
  });

  it('judges operations by their own chapters', () => {
    const { findings } = judge('male', plain, { operations: ['45.2300', '68.4100'] });
    expect(findings).toMatchObject([
      {
        message: 'operation',
        effect: 'claim',
        lines: [],
        remedy: { kind: 'correctOperation', operation: 1 },
      },
    ]);
    expect(said('female', plain, { operations: ['68.4100'] })).toEqual([]);
    expect(said('female', plain, { operations: ['60.2900'] })).toEqual(['ADM-16 claim [] 0']);
  });

  it('decides nothing on an unknown sex, nor for a claim that asks nothing of the fund', () => {
    const { findings, undecided } = judge(undefined, plain, { diagnoses: ['N40.x00'] });
    expect(findings).toEqual([]);
    expect(undecided).toEqual([{ rule: 1, line: -1, missing: 'patient.sex' }]);
    expect(said('female', { ...plain, level: 'C' }, { diagnoses: ['N40.x00'] })).toEqual([]);
    expect(said('female', { ...plain, isRefund: true }, { diagnoses: ['N40.x00'] })).toEqual([]);
    expect(said('female', plain, { diagnoses: ['N40.x00'], lines: [] })).toEqual(['ADM-14 claim [] 0']);
  });
});
