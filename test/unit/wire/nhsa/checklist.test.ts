/** Section 2.14, number by number. */
import { describe, expect, it } from 'vitest';
import { DEFAULT_DIALECT } from '../../../../src/wire/nhsa/dialect.ts';
import { createNhsaReader } from '../../../../src/wire/nhsa/read-message.ts';
import { moment } from '../../../support/build-claim.ts';
import { encodeGbk } from './gbk.ts';
import {
  claimOf,
  diagnosis,
  encounter,
  envelope,
  type Json,
  message,
  operation,
  order,
  patient,
  read,
  readText,
  withOrders,
} from './messages.ts';

describe('1: lists', () => {
  it.each(['fsi_diagnose_dtos', 'fsi_order_dtos', 'fsi_operation_dtos'])(
    '%s may be a bare object',
    (name) => {
      const one = {
        fsi_diagnose_dtos: diagnosis(),
        fsi_order_dtos: order(),
        fsi_operation_dtos: operation(),
      }[name];
      expect(claimOf(message({ [name]: one }))).toEqual(claimOf(message({ [name]: [one] })));
    },
  );

  it.each([null, '', undefined, [], [null], ['']])('%j is an empty list', (empty) => {
    const claim = claimOf(
      message({
        fsi_diagnose_dtos: empty,
        fsi_order_dtos: empty,
        fsi_operation_dtos: empty,
        dscg_main_dise_codg: '',
        dscg_main_dise_name: '',
      }),
    );
    expect(claim).toMatchObject({ lines: [], diagnoses: [], operations: [], areDiagnosesComplete: false });
    expect(read(message({}, { fsi_encounter_dtos: empty })).claims[0]!.lines).toEqual([]);
    expect(read(envelope({ data: { patient_dtos: empty } })).claims).toEqual([]);
  });

  it('anything else in place of a list is empty and noted', () => {
    const sent = read(message({ fsi_order_dtos: 7, fsi_diagnose_dtos: true }));
    expect(sent.claims[0]!.lines).toEqual([]);
    expect(sent.notes).toContain('wrong-type');
  });
});

it('2: siblings of data are read when data.patient_dtos is empty text', () => {
  const sent = envelope({
    data: { patient_dtos: '' },
    patient_dtos: [
      patient({ patn_id: 'A', fsi_encounter_dtos: '' }),
      patient({ patn_id: 'B', fsi_encounter_dtos: '' }),
    ],
    fsi_encounter_dtos: [encounter({ mdtrt_id: 'MA' }), encounter({ mdtrt_id: 'MB' })],
  });
  expect(read(sent).claims.map(({ patient: { id }, encounter: { id: visit } }) => [id, visit])).toEqual([
    ['A', 'MA'],
    ['B', 'MB'],
  ]);
});

describe('3: the current encounter', () => {
  const visits = [encounter({ mdtrt_id: 'M7' }), encounter({ mdtrt_id: 'M8' })];

  it.each([
    ['M8', 'M8', ['M7']],
    ['430102', 'M7', ['M8']],
    [null, 'M7', ['M8']],
  ])('curr_mdtrt_id %s', (named, current, earlier) => {
    const claim = claimOf(message({}, { fsi_encounter_dtos: visits, curr_mdtrt_id: named }));
    expect(claim.encounter.id).toBe(current);
    expect(claim.earlier.map((one) => one.encounter.id)).toEqual(earlier);
  });

  it('the only encounter is current whatever is named', () => {
    expect(claimOf(message({}, { curr_mdtrt_id: 'other' })).encounter.id).toBe('M1');
  });

  it('an encounter sent twice is not its own history', () => {
    const claim = claimOf(message({}, { fsi_encounter_dtos: [encounter(), encounter()] }));
    expect(claim.earlier).toEqual([]);
  });
});

it('4: lines with the same rx_id stay apart, in the order sent', () => {
  const claim = claimOf(withOrders(order({ hilist_code: 'A1' }), order({ hilist_code: 'A2' })));
  expect(claim.lines.map(({ id, code }) => [id, code])).toEqual([
    ['R1', 'A1'],
    ['R1', 'A2'],
  ]);
});

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

it.each([
  [
    ['1', '0', '1'],
    [true, false, true],
  ],
  [
    [1, 0, null],
    [true, false, false],
  ],
  [
    ['0', '0', '0'],
    [true, true, true],
  ],
  [
    ['', null, undefined],
    [true, true, true],
  ],
])('8: curr_drord_flag %j judges %j', (flags, judged) => {
  const orders = flags.map((curr_drord_flag) => order({ curr_drord_flag }));
  expect(claimOf(withOrders(...orders)).lines.map(({ isJudged }) => isJudged)).toEqual(judged);
});

describe('9: repeated keys', () => {
  const text = JSON.stringify(message());

  it('the last one wins and it is noted', () => {
    const sent = readText(text.replace('"gend":"1"', '"gend":"1","gend":"2"'));
    expect(sent.claims[0]!.patient.sex).toBe('female');
    expect(sent.notes).toContain('duplicate-key');
  });

  it('the same value again is no matter', () => {
    expect(readText(text.replace('"gend":"1"', '"gend":"1","gend":"1"')).notes).not.toContain(
      'duplicate-key',
    );
  });

  it('a whole list repeated is read once, the last time', () => {
    const twice = text.replace('"fsi_order_dtos":', '"fsi_order_dtos":[{"rx_id":"lost"}],"fsi_order_dtos":');
    expect(readText(twice).claims[0]!.lines.map(({ id }) => id)).toEqual(['R1', 'R2']);
  });

  it('an exact key beats another spelling, whichever comes last', () => {
    for (const keys of ['"gend":"2","GEND":"1"', '"GEND":"1","gend":"2"'])
      expect(readText(text.replace('"gend":"1"', keys)).claims[0]!.patient.sex).toBe('female');
    expect(readText(text.replace('"gend":"1"', '"Gend":"2"')).claims[0]!.patient.sex).toBe('female');
  });
});

describe('10: unknown keys and older lists', () => {
  it('unknown keys, __proto__ among them, change nothing', () => {
    const text = JSON.stringify(message());
    const odd = text
      .replace('"gend":"1"', '"gend":"1","__proto__":{"gend":"2"},"constructor":1,"x":[{"gend":"2"}]')
      .replace('"rx_id":"R1"', '"rx_id":"R1","__proto__":{"cnt":"9"},"toString":"9"');
    expect(readText(odd).claims).toEqual(readText(text).claims);
  });

  it('order_dtos and diagnose_dtos count only where the fsi_ node is missing or empty', () => {
    const other = [order({ rx_id: 'copy' })];
    expect(claimOf(message({ order_dtos: other })).lines.map(({ id }) => id)).toEqual(['R1', 'R2']);
    for (const fsi_order_dtos of [undefined, null, ''])
      expect(claimOf(message({ fsi_order_dtos, order_dtos: other })).lines.map(({ id }) => id)).toEqual([
        'copy',
      ]);
    const dx = [diagnosis({ dise_codg: 'K29.500' })];
    expect(claimOf(message({ fsi_diagnose_dtos: undefined, diagnose_dtos: dx })).diagnoses[0]!.code).toBe(
      'K29.500',
    );
  });
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

it('13: patn_id is of no known kind', () => {
  expect(claimOf(message({}, { patn_id: 880017 })).patient).toMatchObject({
    idKind: 'patn_id',
    id: '880017',
  });
  expect(claimOf(message({}, { patn_id: '' })).patient).toMatchObject({ idKind: undefined, id: undefined });
});

describe('14: GBK', () => {
  // Second bytes of these are `\`, `{`, `|` and `}` in GBK.
  const names = '乗乕亅亇亄测试';
  const sent: Json = message({ fsi_order_dtos: [order({ hilist_name: names })] });

  it('is transcoded before it is scanned', () => {
    const bytes = encodeGbk(JSON.stringify(sent));
    const got = createNhsaReader().read(bytes, DEFAULT_DIALECT, undefined);
    expect(got.claims).toEqual(read(sent).claims);
    expect(got.claims[0]!.lines[0]!.name).toBe(names);
    expect(got.notes).toContain('gbk');
    expect(read(sent).notes).not.toContain('gbk');
  });

  it('bytes that are neither are refused', () => {
    const bytes = Uint8Array.from([...new TextEncoder().encode('{"infno":"'), 0xff, 0xff, 0x22, 0x7d]);
    expect(() => createNhsaReader().read(bytes, DEFAULT_DIALECT, undefined)).toThrow(
      expect.objectContaining({ code: 'WIRE_TEXT_ENCODING' }),
    );
  });
});

describe('15: the number', () => {
  it.each([
    ['3102', '3102', true, false],
    ['3102', '3101', true, true],
    ['3102', 'courseAnalyze', true, false],
    ['3102', undefined, true, false],
    ['3102', 'service', true, false],
    ['3102', '2207', false, true],
    ['2207', '3102', false, true],
    [undefined, '3101', true, false],
    [undefined, undefined, false, false],
    [3102, undefined, true, false],
    ['2204', '2204', false, false],
    ['3103', '3103', false, false],
  ])('body %s, path %s', (infno, path, isAudit, isMismatch) => {
    const got = read({ ...message(), infno }, {}, path);
    expect(got.isAudit).toBe(isAudit);
    expect(got.notes.includes('path-mismatch')).toBe(isMismatch);
    expect(got.claims).toHaveLength(isAudit ? 1 : 0);
    expect(got.infno).toBe(infno === undefined ? path : String(infno));
  });
});

describe('limits', () => {
  const many = (count: number) => Array.from({ length: count }, () => ({}));

  it.each([
    ['lines', 10_000, (count: number) => message({ fsi_order_dtos: many(count) }), 'WIRE_TOO_MANY_LINES'],
    [
      'encounters',
      5_000,
      (count: number) => message({}, { fsi_encounter_dtos: many(count) }),
      'WIRE_JSON_TOO_WIDE',
    ],
    [
      'diagnoses',
      10_000,
      (count: number) => message({ fsi_diagnose_dtos: many(count) }),
      'WIRE_JSON_TOO_WIDE',
    ],
    [
      'operations',
      10_000,
      (count: number) => message({ fsi_operation_dtos: many(count) }),
      'WIRE_JSON_TOO_WIDE',
    ],
    [
      'patients',
      1_000,
      (count: number) => envelope({ data: { patient_dtos: many(count) } }),
      'WIRE_JSON_TOO_WIDE',
    ],
  ] as const)('%s: %i are read, one more is refused', (_, limit, make, code) => {
    expect(read(make(limit)).claims.length).toBeGreaterThan(0);
    expect(() => read(make(limit + 1))).toThrow(expect.objectContaining({ code }));
    expect(read(message()).claims).toHaveLength(1);
  });

  it('an audit whose JSON is fine always gives a message', () => {
    for (const odd of ['null', '[]', '""', '7', '{}', '[{"infno":"3101"}]', '{"infno":"3101","input":"x"}']) {
      const got = readText(odd, {}, '3101');
      expect(got.isAudit).toBe(true);
      expect(got.claims).toEqual([]);
    }
  });
});
