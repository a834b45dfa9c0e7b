/** Section 2.14, number by number; 5, 6, 7, 11 and 12 are in values.test.ts. */
import { describe, expect, it } from 'vitest';
import { DEFAULT_DIALECT } from '../../../../src/wire/nhsa/dialect.ts';
import { createNhsaReader } from '../../../../src/wire/nhsa/read-message.ts';
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
