import { describe, expect, it } from 'vitest';
import type { Claim } from '../../../src/claim/claim.ts';
import type { Remedy } from '../../../src/claim/finding.ts';
import { fundFen } from '../../../src/claim/self-pay.ts';
import { applyRemedy } from '../../../src/verdict/apply-remedy.ts';
import { buildClaim, day } from '../../support/build-claim.ts';

const CLAIM = buildClaim({
  patient: { scheme: 'employee' },
  diagnoses: ['J20.900', 'N40.x00'],
  operations: ['68.4100'],
  lines: [
    {
      id: 'a',
      code: 'XA',
      quantity: '10',
      price: '7',
      amount: '70.00',
      daysOfSupply: 10,
      from: '2026-03-01',
    },
    { id: 'b', code: 'XB', quantity: '1', price: '30', amount: '30.00', ownPay: '3.00' },
  ],
  areLinesComplete: true,
  total: '100.00',
});

function apply(remedy: Remedy, claim: Claim = CLAIM): Claim {
  const before = structuredClone(claim);
  const after = applyRemedy(claim, remedy);
  expect(claim).toEqual(before);
  return after;
}

const sum = (claim: Claim) => claim.lines.reduce((total, { amountFen }) => total + amountFen!, 0n);

describe('applying a remedy', () => {
  it('splits a quantity: the payable part stays, the rest is a self-pay line at the end, nothing is lost', () => {
    const after = apply({ kind: 'reduceQuantity', line: 0, quantityE4: 30000n, amountFen: 2100n });
    expect(after.lines).toHaveLength(3);
    expect(after.lines[0]).toMatchObject({ id: 'a', quantityE4: 30000n, amountFen: 2100n, daysOfSupply: 10 });
    expect(after.lines[2]).toMatchObject({ id: undefined, code: 'XA', quantityE4: 70000n, amountFen: 4900n });
    expect(fundFen(after.lines[2]!)).toBe(0n);
    expect(sum(after)).toBe(after.totalFen);
    expect(after.totalFen).toBe(10000n);
  });

  it('makes the whole line self-pay when nothing of it is payable', () => {
    const after = apply({ kind: 'reduceQuantity', line: 0, quantityE4: 0n, amountFen: 0n });
    expect(after.lines).toHaveLength(2);
    expect(after.lines[0]).toMatchObject({ isDeclaredSelfPay: true, ownPayFen: 7000n, quantityE4: 100000n });
  });

  it('splits days of supply, and the days an order runs', () => {
    const remedy: Remedy = { kind: 'reduceDays', line: 0, days: 7, quantityE4: 70000n, amountFen: 4900n };
    const after = apply(remedy);
    expect(after.lines.map(({ daysOfSupply }) => daysOfSupply)).toEqual([7, undefined, 3]);
    const order = {
      ...CLAIM,
      lines: [{ ...CLAIM.lines[0]!, to: { dayEpoch: day('2026-03-10'), second: 3600 } }],
    };
    const [kept, rest] = apply(remedy, order).lines;
    expect([kept!.from!.dayEpoch, kept!.to!.dayEpoch]).toEqual([day('2026-03-01'), day('2026-03-07')]);
    expect([rest!.from!.dayEpoch, rest!.to!.dayEpoch]).toEqual([day('2026-03-08'), day('2026-03-10')]);
  });

  it('keeps the proportion of the own first share', () => {
    const after = apply({ kind: 'reduceAmount', line: 1, amountFen: 1500n });
    expect(after.lines[1]).toMatchObject({ amountFen: 1500n, ownPayFen: 150n, priceE6: 15_000_000n });
    expect(after.totalFen).toBe(8500n);
  });

  it('lowers a price with its amount and the total', () => {
    const after = apply({ kind: 'reducePrice', line: 0, priceE6: 6_500_000n, amountFen: 6500n });
    expect(after.lines[0]).toMatchObject({ priceE6: 6_500_000n, amountFen: 6500n, quantityE4: 100000n });
    expect(after.totalFen).toBe(9500n);
  });

  it('charges lines to the patient without touching total or other lines', () => {
    const after = apply({ kind: 'selfPay', lines: [1] });
    expect(after.lines[1]).toMatchObject({ isDeclaredSelfPay: true, ownPayFen: 3000n, amountFen: 3000n });
    expect(after.lines[0]).toBe(CLAIM.lines[0]);
    expect(after.totalFen).toBe(10000n);
  });

  it('removes lines with their money', () => {
    const after = apply({ kind: 'removeLine', lines: [0] });
    expect(after.lines.map(({ id }) => id)).toEqual(['b']);
    expect(after.totalFen).toBe(3000n);
  });

  it('corrects an amount; a total that was their sum follows, another is left to its own finding', () => {
    const wrong = {
      ...CLAIM,
      lines: [{ ...CLAIM.lines[0]!, amountFen: 8000n }, CLAIM.lines[1]!],
    };
    const remedy: Remedy = { kind: 'correctAmount', line: 0, amountFen: 7000n };
    expect(apply(remedy, { ...wrong, totalFen: 11000n }).totalFen).toBe(10000n);
    expect(apply(remedy, { ...wrong, totalFen: 10000n }).totalFen).toBe(10000n);
    expect(apply(remedy, { ...wrong, totalFen: 0n }).totalFen).toBe(0n);
    expect(apply({ kind: 'correctTotal', totalFen: 11000n }, wrong).totalFen).toBe(11000n);
  });

  it('changes the scheme; withdraws a wrong code', () => {
    expect(apply({ kind: 'claimFrom', scheme: 'workInjury' }).patient.scheme).toBe('workInjury');
    const { diagnoses } = apply({ kind: 'correctDiagnosis', diagnosis: 1 });
    expect(diagnoses.map(({ code, isMain }) => [code, isMain])).toEqual([
      ['J20.900', true],
      [undefined, false],
    ]);
    expect(apply({ kind: 'correctOperation', operation: 0 }).operations[0]!.code).toBeUndefined();
  });

  it('sets an evidence flag; any other fact must be given', () => {
    expect(apply({ kind: 'supply', path: 'evidence.failedFirstLine' }).evidence).toEqual(
      new Map([['failedFirstLine', true]]),
    );
    const remedy: Remedy = { kind: 'supply', path: 'patient.sex' };
    expect(apply(remedy)).toBe(CLAIM);
    const told = applyRemedy(CLAIM, remedy, (claim) => ({
      ...claim,
      patient: { ...claim.patient, sex: 'female' },
    }));
    expect(told.patient.sex).toBe('female');
  });
});
