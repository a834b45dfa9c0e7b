import { describe, expect, it } from 'vitest';
import { buildClaim, type LineInput } from '../support/build-claim.ts';
import { judgeWith, type RuleInput, summarise } from '../support/judge-with.ts';

const RULES: readonly RuleInput[] = [
  { id: 'RX-21', kind: 'distinct-items', parameters: { scope: 'discharge', max: 4 } },
];

/** National drug codes of five substances, in two packs each. */
const drug = (substance: number, pack = 1): string => `XA0${substance}AAA001A00101010000${pack}`;

function take(code: string | undefined, more: LineInput = {}): LineInput {
  return { kind: 'drug', code, amount: '10.00', from: '2026-03-10', isDischargeMedication: true, ...more };
}

function judge(lines: readonly LineInput[], rules = RULES) {
  return judgeWith(rules, buildClaim({ encounter: { setting: 'inpatient' }, lines }));
}

const said = (lines: readonly LineInput[]) => summarise(RULES, judge(lines));
const four = [1, 2, 3, 4].map((substance) => take(drug(substance)));

describe('kinds of discharge medication (RX-21)', () => {
  it('keeps the first four in line order and blocks the rest', () => {
    expect(said(four)).toEqual([]);
    expect(said([...four, take(drug(5)), take(drug(6))])).toEqual([
      'RX-21 line [4] 1000',
      'RX-21 line [5] 1000',
    ]);
    expect(judge([...four, take(drug(5)), take(drug(6))]).findings[1]).toMatchObject({
      values: { count: { value: 6 }, rank: { value: 6 } },
      involved: [0, 1, 2, 3],
      remedy: { kind: 'selfPay', lines: [5] },
    });
  });

  it('counts a drug once, on two lines or in two packs, and blocks every line of a drug too many', () => {
    expect(said([...four, take(drug(1))])).toEqual([]);
    expect(said([...four, take(drug(2, 2))])).toEqual([]);
    expect(said([...four, take(drug(5)), take(drug(1, 2)), take(drug(5, 2))])).toEqual([
      'RX-21 line [4] 1000',
      'RX-21 line [6] 1000',
    ]);
  });

  it('tells drugs without a national code apart by what was sent', () => {
    const names = ['甲', '乙', '丙', '丁', '甲', '戊'];
    expect(said(names.map((name) => take(undefined, { name })))).toEqual(['RX-21 line [5] 1000']);
  });

  it('counts only what the fund is asked to pay', () => {
    expect(said([take(drug(5), { level: 'C' }), ...four])).toEqual([]);
    expect(said([...four, take(drug(5), { isDeclaredSelfPay: true })])).toEqual([]);
    expect(said([...four, take(drug(5), { isRefund: true })])).toEqual([]);
  });

  it('does not count a drug that was given back', () => {
    const back = take(drug(1), { isRefund: true, quantity: '-1', amount: '-10.00' });
    expect(said([...four, back, take(drug(5))])).toEqual([]);
    const half = take(drug(1), { isRefund: true, quantity: '-0.5', amount: '-5.00' });
    expect(said([...four, half, take(drug(5))])).toEqual(['RX-21 line [5] 1000']);
  });

  it('counts earlier orders of the encounter, without denying them', () => {
    const earlier = four.map((line) => ({ ...line, isJudged: false }));
    expect(said([...earlier, take(drug(5))])).toEqual(['RX-21 line [4] 1000']);
    expect(said([...four, take(drug(5), { isJudged: false })])).toEqual([]);
  });

  it('leaves drugs of the stay, herbal pieces and services out', () => {
    expect(said([...four, take(drug(5), { isDischargeMedication: false })])).toEqual([]);
    expect(said([...four, take('T000800001', { kind: 'tcmPiece' })])).toEqual([]);
    expect(said([...four, take('001102000010000', { kind: 'service' })])).toEqual([]);
  });

  it('decides nothing on lines of which nobody said whether they go home, and says so where it matters', () => {
    const unknown = take(drug(5), { isDischargeMedication: undefined });
    expect(judge([...four, unknown])).toMatchObject({
      findings: [],
      undecided: [{ line: -1, missing: 'line.isDischargeMedication' }],
    });
    expect(judge([...four.slice(1), unknown])).toMatchObject({ findings: [], undecided: [] });
  });

  it('passes when its remedy is applied', () => {
    const lines = [...four, take(drug(5)), take(drug(6))];
    const remedied = lines.map((line, at) => (at < 4 ? line : { ...line, isDeclaredSelfPay: true }));
    expect(said(remedied)).toEqual([]);
  });

  it('counts each prescription apart in the other scope', () => {
    const rules: readonly RuleInput[] = [
      {
        id: 'RX-09',
        kind: 'distinct-items',
        effect: 'notice',
        parameters: { scope: 'prescription', max: 2 },
      },
    ];
    const on = (prescriptionId: string, substance: number) =>
      take(drug(substance), { prescriptionId, isDischargeMedication: false });
    const lines = [on('A', 1), on('B', 2), on('A', 3), on('B', 4), on('A', 5)];
    expect(summarise(rules, judge(lines, rules))).toEqual(['RX-09 notice [4] 1000']);
  });
});
