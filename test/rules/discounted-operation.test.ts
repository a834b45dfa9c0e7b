import { describe, expect, it } from 'vitest';
import { applyRemedy } from '../../src/verdict/apply-remedy.ts';
import { buildClaim, type LineInput } from '../support/build-claim.ts';
import { judgeWith, type RuleInput, summarise } from '../support/judge-with.ts';

const RULES: readonly RuleInput[] = [
  {
    id: 'CHG-07',
    kind: 'discounted-operation',
    effect: 'excess',
    rows: [
      { code: '003310020020000', words: ['胃肠手术组'] },
      { code: '003310030010000', words: ['胃肠手术组'] },
      { code: '003310060010000', words: ['肝胆手术组'] },
    ],
  },
];

const FIRST: LineInput = { code: '003310020020000', amount: '3000.00', from: '2026-03-10 09:00' };
const SECOND: LineInput = { code: '003310030010000', amount: '2000.00', from: '2026-03-10 09:00' };

function judge(...lines: LineInput[]) {
  return summarise(RULES, judgeWith(RULES, buildClaim({ lines })));
}

function undecided(...lines: LineInput[]) {
  return judgeWith(RULES, buildClaim({ lines })).undecided.map(({ line, missing }) => `${line} ${missing}`);
}

describe('operations through one incision (CHG-07)', () => {
  it('denies what lies above the rate where the charge cannot have been discounted', () => {
    expect(judge(FIRST, SECOND)).toEqual(['CHG-07 excess [1] 100000']);
    expect(judge(SECOND, FIRST)).toEqual(['CHG-07 excess [0] 100000']);
    expect(judge(FIRST, FIRST)).toEqual(['CHG-07 excess [1] 150000']);
    expect(judge(FIRST, { ...SECOND, ownPay: '500.00' })).toEqual(['CHG-07 excess [1] 75000']);
  });

  it('passes a discounted charge, as half a price or half a quantity', () => {
    expect(judge(FIRST, { ...SECOND, amount: '1000.00' })).toEqual([]);
    expect(judge(FIRST, { ...SECOND, amount: '1500.00' })).toEqual([]);
    expect(judge(FIRST, { ...SECOND, quantity: '0.5', price: '2000.00', amount: '1000.00' })).toEqual([]);
    expect(undecided(FIRST, { ...SECOND, quantity: '0.5', price: '2000.00', amount: '1000.00' })).toEqual([]);
  });

  it('cannot tell a small full charge from a discounted one without a catalogue price', () => {
    const small = { ...SECOND, amount: '1400.00' };
    expect(judge(FIRST, small)).toEqual([]);
    expect(undecided(FIRST, small)).toEqual(['1 line.listPrice']);
    expect(judge(FIRST, { ...small, listPriceE6: 1_400_000_000n })).toEqual(['CHG-07 excess [1] 70000']);
    expect(judge(FIRST, { ...small, listPriceE6: 2_800_000_000n })).toEqual([]);
  });

  it('takes the dearest in full, by catalogue price where there is one', () => {
    const discounted = { ...FIRST, amount: '1500.00', listPriceE6: 3_000_000_000n };
    const full = { ...SECOND, listPriceE6: 2_000_000_000n };
    expect(judge(discounted, full)).toEqual(['CHG-07 excess [1] 100000']);
    expect(judge(FIRST, SECOND, { ...SECOND, amount: '1800.00' })).toEqual([
      'CHG-07 excess [1] 100000',
      'CHG-07 excess [2] 90000',
    ]);
  });

  it('keeps incisions, days and groups apart', () => {
    expect(judge({ ...FIRST, incisionId: '1' }, { ...SECOND, incisionId: '2' })).toEqual([]);
    expect(judge({ ...FIRST, incisionId: '1' }, SECOND)).toEqual([]);
    expect(judge({ ...FIRST, incisionId: '1' }, { ...SECOND, incisionId: '1' })).toHaveLength(1);
    expect(judge(FIRST, { ...SECOND, from: '2026-03-11' })).toEqual([]);
    expect(judge(FIRST, { ...SECOND, code: '003310060010000' })).toEqual([]);
  });

  it('is undecided where the operations name several incisions and the lines none', () => {
    const claim = buildClaim({ lines: [FIRST, SECOND], operations: ['43.7x00', '45.7300'] });
    claim.operations = claim.operations.map((one, at) => ({ ...one, incisionGroup: `${at}` }));
    const { findings, undecided: open } = judgeWith(RULES, claim);
    expect(findings).toEqual([]);
    expect(open.map(({ missing }) => missing)).toEqual(['line.incisionId', 'line.incisionId']);
  });

  it('counts the dearest whoever pays it, and prints a remedy that passes', () => {
    expect(judge({ ...FIRST, isDeclaredSelfPay: true }, SECOND)).toHaveLength(1);
    expect(judge(FIRST, { ...SECOND, isDeclaredSelfPay: true })).toEqual([]);
    const refund: LineInput = { ...FIRST, isRefund: true, amount: '-3000.00', quantity: '-1' };
    expect(judge({ ...FIRST, quantity: '1' }, refund, SECOND)).toEqual([]);
    const claim = buildClaim({ lines: [FIRST, SECOND] });
    const [finding] = judgeWith(RULES, claim).findings;
    expect(judgeWith(RULES, applyRemedy(claim, finding!.remedy!)).findings).toEqual([]);
  });
});
