/** The national reader under any input: nothing but a WireFormatError ever comes out, and shape never changes content. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseDecimal } from '../../src/claim/decimal.ts';
import type { Verdict } from '../../src/claim/verdict.ts';
import { WireFormatError } from '../../src/wire/errors.ts';
import { DEFAULT_DIALECT, type Dialect } from '../../src/wire/nhsa/dialect.ts';
import {
  BODY_FIELDS,
  DIAGNOSIS_FIELDS,
  ENCOUNTER_FIELDS,
  ENVELOPE_FIELDS,
  EXTENSION_FIELDS,
  INPUT_FIELDS,
  LINE_FIELDS,
  OPERATION_FIELDS,
  PATIENT_FIELDS,
} from '../../src/wire/nhsa/fields.ts';
import { createNhsaReader } from '../../src/wire/nhsa/read-message.ts';
import { writeAuditAnswer } from '../../src/wire/nhsa/write-answer.ts';
import {
  bareObjects,
  camelCased,
  claimOf,
  flattened,
  type Json,
  message,
  numbersAsNumbers,
  order,
  withCopies,
  withOrders,
} from '../unit/wire/nhsa/messages.ts';

const reader = createNhsaReader();
const encoder = new TextEncoder();
const TODAY = { todayDay: 20522, todaySecond: 0 };

const TABLES = {
  ENVELOPE_FIELDS,
  INPUT_FIELDS,
  BODY_FIELDS,
  PATIENT_FIELDS,
  ENCOUNTER_FIELDS,
  DIAGNOSIS_FIELDS,
  LINE_FIELDS,
  EXTENSION_FIELDS,
  OPERATION_FIELDS,
};
const NAMES = [...new Set(Object.values(TABLES).flatMap((table) => Object.keys(table)))];

const dialects: fc.Arbitrary<Dialect> = fc.record({
  resultShape: fc.constantFrom('array', 'object'),
  facilityLevels: fc.constantFrom('hosp_lv', 'three-level', undefined),
  visitTypes: fc.constantFrom('national', 'swapped', undefined),
  maternityStates: fc.constantFrom('national', 'short', undefined),
  remoteFlags: fc.constantFrom('flag', 'pay_loc', undefined),
});

/** Objects with the interface's keys (and hostile ones) holding anything. */
const anyMessage = fc.letrec((tie) => ({
  value: fc.oneof(
    { depthSize: 'small', maxDepth: 7 },
    fc.constantFrom(
      null,
      true,
      false,
      '',
      '-',
      'null',
      '0',
      '1',
      '2',
      '9999-12-31',
      '2026-03-10 10:00:00',
      'x',
    ),
    fc.double({ noNaN: true, noDefaultInfinity: true }),
    fc.string({ unit: 'binary', maxLength: 12 }),
    fc.array(tie('value'), { maxLength: 4 }),
    tie('node'),
  ),
  node: fc
    .array(
      fc.tuple(
        fc.oneof(
          { weight: 9, arbitrary: fc.constantFrom(...NAMES) },
          {
            weight: 1,
            arbitrary: fc.constantFrom('__proto__', 'constructor', 'toString', 'fsiOrderDtos', ''),
          },
        ),
        tie('value'),
      ),
      { maxLength: 8 },
    )
    .map((entries) => Object.fromEntries(entries.map(([key, value]) => [key, value]))),
})).node;

const clean: Verdict = {
  claimId: undefined,
  outcome: 'allow',
  effect: undefined,
  deniedFen: 0n,
  contestedFen: 0n,
  lines: [],
  findings: [],
  undecided: [],
  snapshot: { profile: '', edition: '', digest: '', ageDays: undefined, isStale: false },
  degraded: undefined,
};

function readAndAnswer(bytes: Uint8Array, dialect: Dialect): void {
  const got = reader.read(bytes, dialect, '3102');
  JSON.parse(
    writeAuditAnswer(
      got,
      got.claims.map(() => clean),
      dialect,
      TODAY,
    ),
  );
}

describe('any input', () => {
  it('JSON of any shape gives a message and an answer', () => {
    fc.assert(
      fc.property(anyMessage, dialects, (body, dialect) => {
        readAndAnswer(encoder.encode(JSON.stringify({ infno: '3102', input: { data: body } })), dialect);
        readAndAnswer(encoder.encode(JSON.stringify({ ...(body as object), infno: '3101' })), dialect);
      }),
      { numRuns: 500 },
    );
  });

  it('a good message with any value in any place gives a message', () => {
    const places = pathsOf(message());
    fc.assert(
      fc.property(fc.constantFrom(...places), fc.jsonValue(), (path, value) => {
        const sent = message();
        let at = sent;
        for (const key of path.slice(0, -1)) at = at[key];
        at[path.at(-1)!] = value;
        sent.infno = '3102';
        readAndAnswer(encoder.encode(JSON.stringify(sent)), DEFAULT_DIALECT);
      }),
      { numRuns: 1000 },
    );
  });

  it('any bytes are read or refused with a WireFormatError', () => {
    const good = encoder.encode(JSON.stringify(message()));
    fc.assert(
      fc.property(
        fc.oneof(
          fc.uint8Array({ maxLength: 200 }),
          fc.tuple(fc.nat(good.length - 1), fc.nat(255)).map(([at, byte]) => {
            const bytes = good.slice();
            bytes[at] = byte;
            return bytes;
          }),
          fc.nat(good.length).map((length) => good.slice(0, length)),
        ),
        (bytes) => {
          try {
            readAndAnswer(bytes, DEFAULT_DIALECT);
          } catch (error) {
            if (!(error instanceof WireFormatError)) throw error;
          }
        },
      ),
      { numRuns: 1500 },
    );
  });
});

describe('per field (fault F46)', () => {
  /** Node by node: where an object of the table stands in a message. */
  const hosts: Record<string, (sent: Json) => Json> = {
    PATIENT_FIELDS: (sent) => sent.input.data.patient_dtos[0],
    ENCOUNTER_FIELDS: (sent) => sent.input.data.patient_dtos[0].fsi_encounter_dtos[0],
    DIAGNOSIS_FIELDS: (sent) => sent.input.data.patient_dtos[0].fsi_encounter_dtos[0].fsi_diagnose_dtos[0],
    LINE_FIELDS: (sent) => sent.input.data.patient_dtos[0].fsi_encounter_dtos[0].fsi_order_dtos[0],
    OPERATION_FIELDS: (sent) => sent.input.data.patient_dtos[0].fsi_encounter_dtos[0].fsi_operation_dtos[0],
  };
  const cases = Object.keys(hosts).flatMap((table) =>
    Object.entries(TABLES[table as keyof typeof TABLES])
      .filter(([, tolerance]) => tolerance === 'text' || tolerance === 'decimal' || tolerance === 'moment')
      .map(([name]) => [table, name] as const),
  );

  it.each(cases)('%s %s: true, [5] and {} are null, never 1 or 5', (table, name) => {
    const withValue = (value: Json): Json => {
      const sent = message();
      hosts[table]!(sent)[name] = value;
      return claimOf(sent);
    };
    const unknown = withValue(null);
    for (const odd of [true, false, [5], ['1'], {}, { a: 1 }]) expect(withValue(odd)).toEqual(unknown);
  });
});

describe('amounts against BigInt', () => {
  it('every decimal of up to sixteen digits is exact, as number or text', () => {
    fc.assert(
      fc.property(
        fc.bigInt({ min: -(10n ** 16n) + 1n, max: 10n ** 16n - 1n }),
        fc.boolean(),
        (fen, isText) => {
          const magnitude = (fen < 0n ? -fen : fen).toString().padStart(3, '0');
          const text = `${fen < 0n ? '-' : ''}${magnitude.slice(0, -2)}.${magnitude.slice(-2)}`;
          const json = JSON.stringify(withOrders(order({ sumamt: 'HERE', cnt: null, pric: null }))).replace(
            '"HERE"',
            isText ? `"${text}"` : text,
          );
          const line = reader.read(encoder.encode(json), DEFAULT_DIALECT, undefined).claims[0]!.lines[0]!;
          expect(line.amountFen).toBe(fen);
        },
      ),
    );
  });

  it('the fast path agrees with parseDecimal on any number-like text', () => {
    const texts = fc.stringMatching(/^-?[0-9]{1,12}(\.[0-9]{1,8})?(e[0-9])?$/);
    fc.assert(
      fc.property(texts, (pric) => {
        const line = claimOf(withOrders(order({ pric, cnt: null, sumamt: null }))).lines[0]!;
        const expected = parseDecimal(pric, 6);
        expect(line.priceE6).toBe(typeof expected === 'bigint' ? expected : undefined);
        if (typeof expected === 'bigint') {
          let decimals = 6;
          for (let rest = expected; decimals > 2 && rest % 10n === 0n; rest /= 10n) decimals--;
          expect(line.priceDecimals).toBe(decimals);
        }
      }),
      { numRuns: 500 },
    );
  });
});

describe('shape never changes content', () => {
  const money = fc.integer({ min: 1, max: 99_999_999 }).map((fen) => (fen / 100).toFixed(2));
  const orders = fc.array(
    fc
      .record({
        rx_id: fc.string({ maxLength: 8 }),
        hilist_code: fc.stringMatching(/^[A-Z0-9]{4,20}(-[A-Z0-9]{1,4})?$/),
        hilist_type: fc.constantFrom('101', '102', '201', '301', '105', ''),
        cnt: money,
        pric: money,
        sumamt: money,
        curr_drord_flag: fc.constantFrom('0', '1', ''),
        drord_stop_date: fc.constantFrom(null, '2026-03-10 09:15:00', '2026-03-20 00:00:00', '9999-12-31'),
      })
      .map((changes) => order(changes)),
    { minLength: 1, maxLength: 5 },
  );

  it('bare objects, number kinds, copies, camelCase and flat lists give one and the same claim', () => {
    fc.assert(
      fc.property(orders, fc.constantFrom('11', '21', '41', ''), (fsi_order_dtos, med_type) => {
        const sent = message({ fsi_order_dtos, med_type });
        const plain = claimOf(sent);
        for (const shape of [bareObjects, numbersAsNumbers, withCopies, camelCased, flattened])
          expect(claimOf(shape(sent))).toEqual(plain);
      }),
      { numRuns: 200 },
    );
  });
});

function pathsOf(value: Json, prefix: (string | number)[] = []): (string | number)[][] {
  if (value === null || typeof value !== 'object') return [prefix];
  const inside = Object.entries(value).flatMap(([key, one]) => pathsOf(one, [...prefix, key]));
  return prefix.length === 0 ? inside : [prefix, ...inside];
}
