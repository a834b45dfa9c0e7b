/** `/v1` JSON is read exactly and strictly: what is said is kept to the last digit, what does not fit is refused by name. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Claim } from '../../../../src/claim/claim.ts';
import { makeClaim } from '../../../../src/claim/make.ts';
import { WireFormatError } from '../../../../src/wire/errors.ts';
import { CLAIM, LINES_MAX } from '../../../../src/wire/json/claim-schema.ts';
import { createJsonClaimReader } from '../../../../src/wire/json/read-claim.ts';
import type { Field, FieldType, Shape } from '../../../../src/wire/schema.ts';
import { arbitraryOf, toJson } from '../../../support/arbitrary-shape.ts';
import { day, moment } from '../../../support/build-claim.ts';

const reader = createJsonClaimReader();
const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
const read = (text: string): Claim => reader(utf8(text));
const line = (body: string): Claim['lines'][number] => read(`{"lines":[{${body}}]}`).lines[0]!;

function refusal(text: string): WireFormatError {
  try {
    read(text);
  } catch (error) {
    if (error instanceof WireFormatError) return error;
    throw error;
  }
  throw new Error('nothing was refused');
}

describe('what is said is read', () => {
  test('the extension mark of clinical codes stays a small x, as the code lists write it', () => {
    const claim = read(`{"diagnoses": [{"code": "i10.x00x002"}, {"code": "N40.X00"}, {"code": "X59.900"}],
      "operations": [{"code": "00.4000X003"}], "lines": [{"code": "xa02bca084"}]}`);
    expect(claim.diagnoses.map(({ code }) => code)).toEqual(['I10.x00x002', 'N40.x00', 'X59.900']);
    expect(claim.operations[0]?.code).toBe('00.4000x003');
    expect(claim.lines[0]?.code).toBe('XA02BCA084');
  });

  test('a whole claim', () => {
    const claim = read(`{
      "id": "C-1", "patient": {"idKind": "psn_no", "id": "P1", "sex": "female", "birthDate": "1980-02-29",
        "scheme": "resident", "coverage": [{"from": "2026-01-01"}, {"to": "2025-06-30"}], "statusFlags": []},
      "facility": {"code": "h44010000001", "level": 3, "type": "general", "hasIcu": false},
      "encounter": {"setting": "inpatient", "start": "2026-03-01T08:00:01", "end": "2026-03-09", "critical": true,
        "nursingGrades": [{"date": "2026-03-02", "grade": 0}]},
      "diagnoses": [{"code": "j06.9", "name": "急性上呼吸道感染", "main": true}], "diagnosesComplete": true,
      "lines": [{"id": "1", "kind": "drug", "code": " xj01caa040 ", "quantity": "2.5", "unitPrice": 12.3,
        "amount": 30.75, "ownPay": 0, "date": "2026-03-02 09:30:00", "traceCodes": ["8100"]}],
      "total": "99999999999999.99", "evidence": {"consent": true, "record": false, "later": null},
      "labs": [{"code": "ALB", "value": -0.5}], "earlier": [{"encounter": {"id": "E0"}, "lines": [{"code": "A"}]}]
    }`);
    expect(claim.patient).toMatchObject({ sex: 'female', birthDay: day('1980-02-29'), statusFlags: [] });
    expect(claim.patient.coverage).toEqual([
      { fromDay: day('2026-01-01'), toDay: undefined },
      { fromDay: undefined, toDay: day('2025-06-30') },
    ]);
    expect(claim.patient.approvedDiseases).toBeUndefined();
    expect(claim.facility).toMatchObject({
      code: 'H44010000001',
      level: 3,
      hasIcu: false,
      hasPacu: undefined,
    });
    expect(claim.encounter.start).toEqual({ dayEpoch: day('2026-03-01'), second: 28_801 });
    expect(claim.encounter.end).toEqual({ dayEpoch: day('2026-03-09'), second: undefined });
    expect(claim.encounter.nursingGrades).toEqual([{ dayEpoch: day('2026-03-02'), grade: 0 }]);
    expect(claim.diagnoses).toEqual([{ code: 'J06.9', name: '急性上呼吸道感染', isMain: true }]);
    expect(claim.areDiagnosesComplete).toBe(true);
    expect(claim.areLinesComplete).toBe(false);
    expect(claim.lines[0]).toMatchObject({
      code: 'XJ01CAA040',
      quantityE4: 25_000n,
      priceE6: 12_300_000n,
      amountFen: 3_075n,
      ownPayFen: 0n,
      from: moment('2026-03-02 09:30'),
      to: moment('2026-03-02 09:30'),
      traceCodes: ['8100'],
      isJudged: true,
      isDeclaredSelfPay: undefined,
    });
    expect(claim.totalFen).toBe(9_999_999_999_999_999n);
    expect([...claim.evidence]).toEqual([
      ['consent', true],
      ['record', false],
    ]);
    expect(claim.labs).toEqual([{ code: 'ALB', valueE4: -5_000n, unit: undefined, at: undefined }]);
    expect(claim.earlier[0]!.lines[0]!.code).toBe('A');
  });

  test('nothing said is nothing known', () => {
    expect(read('{}')).toEqual(makeClaim());
    expect(read('{"patient":null,"lines":[],"total":null,"evidence":{},"orders":null}')).toEqual(makeClaim());
    expect(read('{"patient":{"sex":null,"id":"","category":"  "}}').patient.id).toBeUndefined();
  });

  test.each([
    ['99999999999999.99', 9_999_999_999_999_999n],
    ['"99999999999999.99"', 9_999_999_999_999_999n],
    ['0.1', 10n],
    ['1e2', 10_000n],
    ['12.3400', 1_234n],
    ['-0', 0n],
    ['"-0.00"', 0n],
    ['1.0E-2', 1n],
  ])('amount %s is %s fen', (text, amountFen) => {
    expect(line(`"amount":${text}`).amountFen).toBe(amountFen);
  });

  test('an order that runs keeps its open end; a fee ends when it begins', () => {
    expect(line('"from":"2026-03-01"').to).toBeUndefined();
    expect(line('"date":"2026-03-01"').to).toEqual(moment('2026-03-01'));
    expect(line('"from":"2026-03-01","to":"2026-03-03"').to).toEqual(moment('2026-03-03'));
  });

  test('a negative amount is a refund', () => {
    expect(line('"amount":-3').isRefund).toBe(true);
    expect(line('"quantity":-1,"refund":true').isRefund).toBe(true);
    expect(line('"amount":3').isRefund).toBe(false);
  });

  test('unknown keys are ignored, dangerous ones too', () => {
    const claim = read(
      '{"__proto__":{"lines":[1]},"constructor":5,"toString":null,"lines":[{"__proto__":{"code":"X"}}]}',
    );
    expect(claim.lines).toHaveLength(1);
    expect(claim.lines[0]!.code).toBeUndefined();
    expect(Object.getPrototypeOf(claim)).toBe(Object.prototype);
    const flags = read('{"evidence":{"__proto__":true,"constructor":false}}').evidence;
    expect([...flags]).toEqual([
      ['__proto__', true],
      ['constructor', false],
    ]);
    expect(({} as Record<string, unknown>).code).toBeUndefined();
  });

  test('a key that says the same twice is read once', () => {
    expect(line('"code":"A","code":"A"').code).toBe('A');
  });

  test('a long claim is read; one line more is refused', () => {
    const lines = (count: number): string => `{"lines":[${Array(count).fill('{"code":"A"}').join()}]}`;
    expect(read(lines(LINES_MAX)).lines).toHaveLength(LINES_MAX);
    expect(refusal(lines(LINES_MAX + 1)).code).toBe('WIRE_TOO_MANY_LINES');
    const both = `{"lines":[{}],"earlier":[{"lines":[${Array(LINES_MAX).fill('{}').join()}]}]}`;
    expect(refusal(both).code).toBe('WIRE_TOO_MANY_LINES');
  });
});

describe('what does not fit is refused with its place', () => {
  const cases: readonly (readonly [string, string, string])[] = [
    ['[]', 'WIRE_FIELD_TYPE', ''],
    ['"x"', 'WIRE_FIELD_TYPE', ''],
    ['null', 'WIRE_FIELD_TYPE', ''],
    ['{"patient":[]}', 'WIRE_FIELD_TYPE', '/patient'],
    ['{"patient":{"sex":"M"}}', 'WIRE_FIELD_RANGE', '/patient/sex'],
    ['{"patient":{"sex":"Male"}}', 'WIRE_FIELD_RANGE', '/patient/sex'],
    ['{"patient":{"sex":1}}', 'WIRE_FIELD_TYPE', '/patient/sex'],
    ['{"patient":{"sex":""}}', 'WIRE_FIELD_RANGE', '/patient/sex'],
    ['{"patient":{"birthDate":"2026-02-30"}}', 'WIRE_FIELD_RANGE', '/patient/birthDate'],
    ['{"patient":{"birthDate":"2026-41-01"}}', 'WIRE_FIELD_RANGE', '/patient/birthDate'],
    ['{"patient":{"birthDate":"1980-01-01 10:00:00"}}', 'WIRE_FIELD_RANGE', '/patient/birthDate'],
    ['{"patient":{"birthDate":"9999-12-31"}}', 'WIRE_FIELD_RANGE', '/patient/birthDate'],
    ['{"patient":{"birthDate":19800101}}', 'WIRE_FIELD_TYPE', '/patient/birthDate'],
    [
      '{"patient":{"birthDate":"1980-01-02","deathDate":"1980-01-01"}}',
      'WIRE_FIELD_RANGE',
      '/patient/deathDate',
    ],
    [
      '{"patient":{"coverage":[{"from":"2026-02-01","to":"2026-01-01"}]}}',
      'WIRE_FIELD_RANGE',
      '/patient/coverage/0/to',
    ],
    ['{"encounter":{"start":"2026-03-02","end":"2026-03-01"}}', 'WIRE_FIELD_RANGE', '/encounter/end'],
    [
      '{"encounter":{"start":"2026-03-01 09:00","end":"2026-03-01 08:00"}}',
      'WIRE_FIELD_RANGE',
      '/encounter/end',
    ],
    ['{"encounter":{"start":"2026-03-01 25:00"}}', 'WIRE_FIELD_RANGE', '/encounter/start'],
    ['{"encounter":{"observationHours":1.5}}', 'WIRE_FIELD_RANGE', '/encounter/observationHours'],
    ['{"encounter":{"observationHours":"3"}}', 'WIRE_FIELD_TYPE', '/encounter/observationHours'],
    ['{"encounter":{"critical":1}}', 'WIRE_FIELD_TYPE', '/encounter/critical'],
    ['{"encounter":{"critical":"true"}}', 'WIRE_FIELD_TYPE', '/encounter/critical'],
    ['{"facility":{"level":4}}', 'WIRE_FIELD_RANGE', '/facility/level'],
    ['{"facility":{"level":true}}', 'WIRE_FIELD_TYPE', '/facility/level'],
    ['{"diagnoses":{"code":"A"}}', 'WIRE_FIELD_TYPE', '/diagnoses'],
    ['{"diagnoses":[null]}', 'WIRE_FIELD_TYPE', '/diagnoses/0'],
    ['{"staff":[{"role":"physician"}]}', 'WIRE_FIELD_REQUIRED', '/staff/0'],
    ['{"labs":[{"code":"ALB","value":null}]}', 'WIRE_FIELD_REQUIRED', '/labs/0'],
    ['{"evidence":{"consent":"yes"}}', 'WIRE_FIELD_TYPE', '/evidence'],
    ['{"evidence":{"a":true,"a":false}}', 'WIRE_FIELD_AMBIGUOUS', '/evidence'],
    ['{"total":1.005}', 'WIRE_FIELD_RANGE', '/total'],
    ['{"total":1e400}', 'WIRE_FIELD_RANGE', '/total'],
    ['{"total":100000000000000.00}', 'WIRE_FIELD_RANGE', '/total'],
    ['{"total":"１２"}', 'WIRE_FIELD_TYPE', '/total'],
    ['{"total":"NaN"}', 'WIRE_FIELD_TYPE', '/total'],
    ['{"total":" 12 "}', 'WIRE_FIELD_TYPE', '/total'],
    ['{"total":"1,000"}', 'WIRE_FIELD_TYPE', '/total'],
    ['{"total":""}', 'WIRE_FIELD_TYPE', '/total'],
    ['{"total":true}', 'WIRE_FIELD_TYPE', '/total'],
    ['{"total":[5]}', 'WIRE_FIELD_TYPE', '/total'],
    ['{"total":{}}', 'WIRE_FIELD_TYPE', '/total'],
    ['{"total":1,"total":2}', 'WIRE_FIELD_AMBIGUOUS', '/total'],
    ['{"total":1,"to\\u0074al":2}', 'WIRE_FIELD_AMBIGUOUS', '/total'],
    ['{"total":null,"total":2}', 'WIRE_FIELD_AMBIGUOUS', '/total'],
    ['{"lines":[{},{"quantity":0.00001}]}', 'WIRE_FIELD_RANGE', '/lines/1/quantity'],
    ['{"lines":[{"unitPrice":-1}]}', 'WIRE_FIELD_RANGE', '/lines/0/unitPrice'],
    ['{"lines":[{"code":5}]}', 'WIRE_FIELD_TYPE', '/lines/0/code'],
    ['{"lines":[{"date":"2026-03-01","from":"2026-03-01"}]}', 'WIRE_FIELD_AMBIGUOUS', '/lines/0/date'],
    ['{"lines":[{"from":"2026-03-02","to":"2026-03-01"}]}', 'WIRE_FIELD_RANGE', '/lines/0/to'],
    ['{"lines":[{"amount":-1,"refund":false}]}', 'WIRE_FIELD_AMBIGUOUS', '/lines/0/refund'],
    ['{"lines":[{"daysOfSupply":-1}]}', 'WIRE_FIELD_RANGE', '/lines/0/daysOfSupply'],
    [`{"lines":[{"code":"${'A'.repeat(65)}"}]}`, 'WIRE_FIELD_RANGE', '/lines/0/code'],
    ['{"lines":[{"traceCodes":["a",1]}]}', 'WIRE_FIELD_TYPE', '/lines/0/traceCodes/1'],
  ];
  test.each(cases)('%s', (text, code, where) => {
    const error = refusal(text);
    expect([error.code, error.detail.where]).toEqual([code, where]);
    expect(error.detail.todo).toBeTruthy();
  });

  test('an error never repeats a value', () => {
    for (const text of [
      '{"patient":{"sex":"ZZCANARY"}}',
      '{"total":"ZZCANARY"}',
      '{"patient":{"birthDate":"ZZCANARY"}}',
    ])
      expect(JSON.stringify(refusal(text).toWire())).not.toContain('ZZCANARY');
    const named = '{"evidence":{"ZZCANARY":5}}';
    expect(JSON.stringify(refusal(named).toWire())).not.toContain('ZZCANARY');
  });

  test('after a refusal the next claim is read', () => {
    refusal('{"lines":[{"code":"A","amount":"x"}]}');
    expect(line('"code":"B"').code).toBe('B');
  });
});

describe('the reading', () => {
  test('tells every field as read, unknown or ignored', () => {
    const told: string[] = [];
    const text = '{"patient":{"sex":"male","id":null},"x":{"y":1},"lines":[{"code":"A"}],"labs":[]}';
    reader(utf8(text), { field: (path, state, shown) => told.push(`${state} ${path} ${shown}`) });
    expect(told).toEqual([
      'read /patient/sex "male"',
      'unknown /patient/id null',
      'ignored /x {"y":1}',
      'read /lines/0/code "A"',
      'read /labs []',
    ]);
  });
});

describe('the schema', () => {
  const shapes = new Map<string, Shape>();
  const visit = (type: FieldType): void => {
    if (type.type === 'list') visit(type.of);
    if (type.type === 'object' && !shapes.has(type.shape.name)) {
      shapes.set(type.shape.name, type.shape);
      for (const field of type.shape.fields) visit(field.type);
    }
  };
  visit({ type: 'object', shape: CLAIM as Shape });
  const duplicates = (values: readonly unknown[]): unknown[] =>
    values.filter((one, i) => values.indexOf(one) !== i);

  test.each([...shapes.values()].map((shape) => [shape.name, shape] as const))(
    'every field of %s can be said, once, and is explained in both languages',
    (_name, shape) => {
      const said = new Set(shape.fields.map((field) => field.property));
      expect(Object.keys(shape.make() as object).filter((property) => !said.has(property))).toEqual([]);
      expect(duplicates(shape.fields.map((field: Field) => field.name))).toEqual([]);
      expect(duplicates(shape.fields.map((field: Field) => field.number))).toEqual([]);
      for (const field of shape.fields) expect([field.en, field.zh]).not.toContain('');
    },
  );

  test('what a claim says as JSON is read back as that claim', () => {
    fc.assert(
      fc.property(arbitraryOf(CLAIM as Shape), (claim) => {
        expect(read(toJson(CLAIM as Shape, claim))).toEqual(claim);
      }),
      { numRuns: 100 },
    );
  });
});
