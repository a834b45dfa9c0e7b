/** Section 2.14 no. 5, 6, 7, 11 and 12: what single values mean. */
import { describe, expect, it } from 'vitest';
import { moment } from '../../../support/build-claim.ts';
import { claimOf, message, order, read, readText, withOrders } from './messages.ts';

describe('5: numbers', () => {
  it.each([
    ['24.70', 2470n],
    [24.7, 2470n],
    ['24.7000', 2470n],
    ['0024.70', 2470n],
    ['-24.70', -2470n],
    ['99999999999999.99', 9_999_999_999_999_999n],
    ['1e2', 10_000n],
    [' 5 ', 500n],
    ['0', 0n],
    ['-0', 0n],
    ['', undefined],
    ['-', undefined],
    ['--', undefined],
    ['null', undefined],
    ['NULL', undefined],
    [null, undefined],
    ['24.705', undefined],
    ['１２.５', undefined],
    ['12元', undefined],
    ['NaN', undefined],
    ['1e400', undefined],
    ['100000000000000.00', undefined],
    ['1,000.00', undefined],
    ['.5', undefined],
    ['5.', undefined],
    ['+5', undefined],
    [true, undefined],
    [[5], undefined],
    [{ value: 5 }, undefined],
  ])('sumamt %j is %s fen', (sumamt, fen) => {
    expect(claimOf(withOrders(order({ sumamt, cnt: null, pric: null }))).lines[0]!.amountFen).toBe(fen);
  });

  it('a JSON number keeps its last fen', () => {
    const text = JSON.stringify(withOrders(order({ sumamt: 'HERE' }))).replace('"HERE"', '99999999999999.99');
    expect(readText(text).claims[0]!.lines[0]!.amountFen).toBe(9_999_999_999_999_999n);
  });

  it.each([
    ['2', '12.35', 2, 2],
    ['2.0000', '12.350000', 2, 2],
    ['0.3333', '12.345678', 4, 6],
    ['2.5', '0.12340', 2, 4],
  ])('cnt %s and pric %s carry %i and %i decimals', (cnt, pric, quantityDecimals, priceDecimals) => {
    expect(claimOf(withOrders(order({ cnt, pric }))).lines[0]).toMatchObject({
      quantityDecimals,
      priceDecimals,
    });
  });

  it('more decimals than the scale holds are unknown and noted, never rounded', () => {
    const sent = read(withOrders(order({ cnt: '0.33333', pric: '1.2345678' })));
    expect(sent.claims[0]!.lines[0]).toMatchObject({ quantityE4: undefined, priceE6: undefined });
    expect(sent.notes).toContain('too-many-decimals');
  });

  it.each([
    [{ cnt: 0 }, { quantityE4: undefined, priceE6: 12_350_000n, amountFen: 2470n }],
    [{ pric: '0.00' }, { quantityE4: 20_000n, priceE6: undefined, amountFen: 2470n }],
    [{ sumamt: '0' }, { quantityE4: 20_000n, priceE6: 12_350_000n, amountFen: undefined }],
    [
      { pric: 0, sumamt: 0 },
      { quantityE4: 20_000n, priceE6: 0n, amountFen: 0n },
    ],
  ])('a zero that the other numbers contradict is an empty number: %j', (changes, expected) => {
    expect(claimOf(withOrders(order(changes))).lines[0]).toMatchObject(expected);
  });

  it('a negative quantity is a refund', () => {
    const claim = claimOf(withOrders(order({ cnt: '-1', sumamt: '-12.35' }), order()));
    expect(claim.lines.map(({ isRefund }) => isRefund)).toEqual([true, false]);
  });

  it.each([0, '0', '0.00', '', null, undefined, '-'])('a total of %j is unknown', (medfee_sumamt) => {
    expect(claimOf(message({ medfee_sumamt })).totalFen).toBeUndefined();
  });
});

describe('6: dates', () => {
  it.each([
    ['2026-03-10 09:15:30', { dayEpoch: 20522, second: 33_330 }],
    ['2026-03-10', { dayEpoch: 20522, second: undefined }],
    ['2026-03-10T09:15:30', { dayEpoch: 20522, second: 33_330 }],
    ['2026-03-10 09:15:30.0', { dayEpoch: 20522, second: 33_330 }],
    ['2024-02-29', { dayEpoch: 19782, second: undefined }],
    ['2026-02-29', undefined],
    ['2025-41-12', undefined],
    ['2026-04-31 00:00:00', undefined],
    ['9999-12-31 00:00:00', undefined],
    ['1900-01-01 00:00:00', undefined],
    ['0001-01-01 00:00:00', undefined],
    ['2026-03-10 25:00:00', undefined],
    ['yesterday', undefined],
    ['', undefined],
    ['null', undefined],
    [null, undefined],
    [20260310, undefined],
  ])('%j', (adm_date, expected) => {
    expect(claimOf(message({ adm_date, dscg_date: null })).encounter.start).toEqual(expected);
  });

  it('an end before its start leaves both unknown', () => {
    const stay = read(message({ adm_date: '2026-03-10', dscg_date: '2026-03-09' }));
    expect(stay.claims[0]!.encounter).toMatchObject({ start: undefined, end: undefined });
    expect(stay.notes).toContain('contradiction');
    const line = claimOf(withOrders(order({ drord_stop_date: '2026-03-09 00:00:00' }))).lines[0];
    expect(line).toMatchObject({ from: undefined, to: undefined });
  });

  it('a stop at midnight of the day it began only loses its time', () => {
    const line = claimOf(withOrders(order({ drord_stop_date: '2026-03-10 00:00:00' }))).lines[0];
    expect(line).toMatchObject({
      from: moment('2026-03-10 09:15'),
      to: { dayEpoch: 20522, second: undefined },
    });
  });

  it.each([
    ['0', null, moment('2026-03-10 09:15')],
    ['1', null, undefined],
    ['', null, undefined],
    ['1', '2026-03-14 08:00:00', moment('2026-03-14 08:00')],
    ['1', '9999-12-31 00:00:00', undefined],
  ])('long_drord_flag %j with stop %j', (long_drord_flag, drord_stop_date, to) => {
    expect(claimOf(withOrders(order({ long_drord_flag, drord_stop_date }))).lines[0]!.to).toEqual(to);
  });

  it('a birth after the visit is unknown', () => {
    expect(claimOf(message({}, { brdy: '2026-03-11' })).patient.birthDay).toBeUndefined();
    expect(claimOf(message({}, { brdy: '2026-03-10' })).patient.birthDay).toBe(20522);
  });
});

it.each([
  ['1', 'A'],
  [1, 'A'],
  ['01', 'A'],
  ['2', 'B'],
  ['02', 'B'],
  ['3', 'C'],
  ['03', 'C'],
  ['--', undefined],
  ['9', undefined],
  [null, undefined],
])('7: hilist_lv %j is %s', (hilist_lv, level) => {
  expect(claimOf(withOrders(order({ hilist_lv }))).lines[0]!.level).toBe(level);
});

it('11: a local tail is kept as sent', () => {
  expect(claimOf(withOrders(order({ hilist_code: '001102000010000-abc12' }))).lines[0]!.code).toBe(
    '001102000010000-ABC12',
  );
});

describe('12: ambiguous and contradicting values', () => {
  it('are unknown without a dialect', () => {
    for (const medins_lv of ['1', '2', '3', '01', '02', '03'])
      expect(claimOf(message({ medins_lv })).facility.level).toBeUndefined();
    for (const matn_stas of ['0', '1', '2'])
      expect(claimOf(message({ matn_stas }, { gend: '2' })).patient.maternityState).toBeUndefined();
    for (const out_setl_flag of ['1', '2', '3', '4', ''])
      expect(claimOf(message({ out_setl_flag })).encounter.isRemote).toBeUndefined();
    for (const med_mdtrt_type of ['2', '3', '110', '210'])
      expect(claimOf(message({ med_mdtrt_type, med_type: '' })).encounter.setting).toBeUndefined();
    expect(read(message({ medins_lv: '2' })).notes).toContain('ambiguous-code');
  });

  it.each([
    [{ facilityLevels: 'hosp_lv' }, { medins_lv: '2' }, 3],
    [{ facilityLevels: 'three-level' }, { medins_lv: '2' }, 2],
    [{ facilityLevels: 'three-level' }, { medins_lv: '5' }, undefined],
  ] as const)('dialect %j reads level %j as %s', (dialect, changes, level) => {
    expect(claimOf(message(changes), dialect).facility.level).toBe(level);
  });

  it.each([
    ['national', '2', 'inpatient'],
    ['national', '3', 'pharmacy'],
    ['swapped', '2', 'pharmacy'],
    ['swapped', '3', 'inpatient'],
  ] as const)('dialect %s reads med_mdtrt_type %s as %s', (visitTypes, med_mdtrt_type, setting) => {
    expect(claimOf(message({ med_mdtrt_type, med_type: null }), { visitTypes }).encounter.setting).toBe(
      setting,
    );
  });

  it.each([
    ['national', '1', 'none'],
    ['national', '2', 'planning'],
    ['national', '3', 'pregnant'],
    ['short', '1', 'pregnant'],
    ['short', '2', 'lactating'],
    ['short', '3', undefined],
  ] as const)('dialect %s reads matn_stas %s as %s', (maternityStates, matn_stas, state) => {
    expect(claimOf(message({ matn_stas }, { gend: '2' }), { maternityStates }).patient.maternityState).toBe(
      state,
    );
  });

  it.each([
    ['flag', '1', true],
    ['flag', '0', false],
    ['flag', '3', undefined],
    ['pay_loc', '2', false],
    ['pay_loc', '4', true],
    ['pay_loc', '5', undefined],
  ] as const)('dialect %s reads out_setl_flag %s as %s', (remoteFlags, out_setl_flag, isRemote) => {
    expect(claimOf(message({ out_setl_flag }), { remoteFlags }).encounter.isRemote).toBe(isRemote);
  });

  it('a pregnant man is a contradiction', () => {
    expect(claimOf(message({ matn_stas: '3' }, { gend: '1' })).patient.maternityState).toBeUndefined();
    expect(claimOf(message({ matn_stas: '3' }, { gend: '2' })).patient.maternityState).toBe('pregnant');
  });
});
