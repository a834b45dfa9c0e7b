import { describe, expect, it } from 'vitest';
import { buildClaim } from '../support/build-claim.ts';
import { judgeWith, type RuleInput, summarise } from '../support/judge-with.ts';

const RULES: readonly RuleInput[] = [
  {
    id: 'DRG-20',
    kind: 'never-payable',
    rows: [
      { code: 'T000800001', name: '阿胶', from: '2026-01-01', to: '2026-12-31' },
      { code: 'T0008999', isPrefix: true, isOfficial: false },
    ],
  },
];

function judge(line: Record<string, unknown>) {
  return judgeWith(
    RULES,
    buildClaim({
      lines: [
        { kind: 'tcmPiece', code: 'T000800001', amount: '45.00', from: '2026-03-10', ...line },
        { kind: 'tcmPiece', code: 'T000800002', amount: '6.00', from: '2026-03-10' },
      ],
    }),
  );
}

const said = (line: Record<string, unknown> = {}) => summarise(RULES, judge(line));

describe('never payable (DRG-20)', () => {
  it('blocks the listed piece and no other', () => {
    expect(said()).toEqual(['DRG-20 line [0] 4500']);
    expect(said({ code: 'T000800003' })).toEqual([]);
    expect(judge({}).findings[0]).toMatchObject({
      values: { item: { value: '阿胶' } },
      remedy: { kind: 'selfPay', lines: [0] },
    });
  });

  it('decides by the day of the line; an unknown day decides nothing', () => {
    expect(said({ from: '2025-12-31' })).toEqual([]);
    expect(said({ from: '2026-01-01' })).toHaveLength(1);
    expect(said({ from: '2026-12-31' })).toHaveLength(1);
    expect(said({ from: '2027-01-01' })).toEqual([]);
    expect(judge({ from: undefined })).toMatchObject({ findings: [], undecided: [{ missing: 'line.from' }] });
  });

  it('asks for no more than evidence where the row is not official', () => {
    expect(said({ code: 'T000899901' })).toEqual(['DRG-20 evidence [0] 4500']);
  });

  it('leaves self-pay, refund and context lines alone, and an unknown code', () => {
    expect(said({ isDeclaredSelfPay: true })).toEqual([]);
    expect(said({ ownPay: '45.00' })).toEqual([]);
    expect(said({ isRefund: true })).toEqual([]);
    expect(said({ isJudged: false })).toEqual([]);
    expect(said({ code: undefined })).toEqual([]);
  });
});
