import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import protobuf from 'protobufjs';
import { describe, expect, it } from 'vitest';
import { CLAIM_STATES, DOORS, type LedgerRecord, RECORD_KINDS } from '../../../../src/claim/record.ts';
import { WireFormatError } from '../../../../src/wire/errors.ts';
import { decodeRecord, encodeRecord } from '../../../../src/wire/protobuf/record-codec.ts';
import { readRecordHead } from '../../../../src/wire/protobuf/record-head.ts';

const PROTO = join(import.meta.dirname, '../../../../proto/claimgate/v1/ledger.proto');
const Published = protobuf.parse(readFileSync(PROTO, 'utf8')).root.lookupType('claimgate.v1.Record');

const bytes = (max = 64) => fc.uint8Array({ maxLength: max });
const maybe = <T>(of: fc.Arbitrary<T>) => fc.option(of, { nil: undefined });
const word = fc.string({ unit: 'grapheme', maxLength: 40 }).filter((text) => text.isWellFormed());
const year = fc.integer({ min: 1900, max: 2200 });
const count = fc.integer({ min: 0, max: Number.MAX_SAFE_INTEGER });
const record: fc.Arbitrary<LedgerRecord> = fc.record({
  kind: fc.constantFrom(...RECORD_KINDS),
  atMs: count,
  facilityCode: word,
  claimId: maybe(word),
  digest: fc.uint8Array({ minLength: 32, maxLength: 32 }),
  patientKey: maybe(bytes(16)),
  door: fc.constantFrom(...DOORS),
  pathNumber: maybe(word),
  todayDay: fc.integer({ min: -40_000, max: 80_000 }),
  todaySecond: fc.integer({ min: 0, max: 86_399 }),
  imageDigest: word,
  knowledgeSinceDay: maybe(fc.integer({ min: -40_000, max: 80_000 })),
  isKnowledgeStale: fc.boolean(),
  sitesDigest: word,
  historySinceDay: maybe(fc.integer({ min: -40_000, max: 80_000 })),
  pagesRead: fc.array(
    fc.record({ patientKey: fc.uint8Array({ minLength: 16, maxLength: 16 }), year, version: count }),
    { maxLength: 4 },
  ),
  changes: fc.array(
    fc.oneof(
      fc.record({
        kind: fc.constant('reserve' as const),
        year,
        entry: fc.uint8Array({ minLength: 1, maxLength: 2_000 }),
      }),
      fc.record({
        kind: fc.constantFrom('confirm' as const, 'release' as const, 'remove' as const),
        year,
        entryId: fc.uint8Array({ minLength: 16, maxLength: 16 }),
      }),
    ),
    { maxLength: 3 },
  ),
  request: bytes(5_000),
  contentType: word,
  answer: bytes(5_000),
  outcome: maybe(word),
  degraded: maybe(word),
  state: maybe(fc.constantFrom(...CLAIM_STATES)),
  about: maybe(fc.record({ node: word, seq: count })),
  receipt: maybe(bytes()),
  feedback: fc.array(fc.record({ findingId: word, reason: word, note: maybe(word) }), { maxLength: 3 }),
  actor: maybe(word),
  reason: maybe(word),
  content: maybe(bytes()),
});

describe('ledger record as protobuf', () => {
  it('comes back as it was', () => {
    fc.assert(
      fc.property(record, (one) => {
        expect(plain(decodeRecord(encodeRecord(one)))).toEqual(plain(one));
      }),
    );
  });

  it('is what the published contract says: protobufjs reads it and its own writing comes back', () => {
    fc.assert(
      fc.property(record, (one) => {
        const published = Published.decode(encodeRecord(one));
        const again = Published.encode(published).finish();
        expect(plain(decodeRecord(again))).toEqual(plain(one));
      }),
    );
  });

  it('reads what a newer node wrote: an unknown field is stepped over', () => {
    const [one] = fc.sample(record, 1);
    const newer = Buffer.concat([encodeRecord(one!), Buffer.from([0xf2, 0x07, 3, 1, 2, 3])]);
    expect(plain(decodeRecord(newer))).toEqual(plain(one!));
  });

  it('says that bytes are no record, whatever they are', () => {
    fc.assert(
      fc.property(bytes(200), (any) => {
        try {
          decodeRecord(any);
        } catch (error) {
          expect(error).toBeInstanceOf(WireFormatError);
        }
      }),
    );
  });

  it('still reads a record as the first version wrote it', () => {
    const first =
      '08021080d8c1a28c341a0c4834333031303030303030312203432d312a200101010101010101010101010101010101010101010101010101010101010101321002020202020202020202020202020202380148dca10150a099025a046162313260f8a00172046364333478a09c018201170a100202020202020202020202020202020210ea0f18038a010c080110ea0f1a0509090909099201027b7d9a01106170706c69636174696f6e2f6a736f6ea201137b226f7574636f6d65223a22616c6c6f77227daa0105616c6c6f77b80103c201060a026e311007d2010e0a0246311208636c696e6963616c';
    const read = decodeRecord(Buffer.from(first, 'hex'));
    expect(read).toMatchObject({ kind: 'settlement', claimId: 'C-1', todayDay: 20_700, state: 'inFlight' });
    expect(read).toMatchObject({ about: { node: 'n1', seq: 7 }, outcome: 'allow', degraded: undefined });
    expect(read.pagesRead).toMatchObject([{ year: 2026, version: 3 }]);
    expect(read.changes).toMatchObject([{ kind: 'reserve', year: 2026 }]);
    expect(Buffer.from(read.answer).toString()).toBe('{"outcome":"allow"}');
    expect(encodeRecord(read)).toEqual(Buffer.from(first, 'hex'));
  });
});

/** Byte fields as plain arrays, whatever view they are. */
function plain(one: LedgerRecord): unknown {
  return JSON.parse(
    JSON.stringify(one, (_, value: unknown) => (value instanceof Uint8Array ? [...value] : value)),
    (_, value: unknown) =>
      value !== null && typeof value === 'object' && (value as { type?: string }).type === 'Buffer'
        ? (value as { data: number[] }).data
        : value,
  );
}

describe('the head of a record', () => {
  const outcomeOf = (read: () => object) => {
    try {
      return read();
    } catch (error) {
      return (error as Error).message;
    }
  };
  const wholeHead = (payload: Uint8Array) =>
    outcomeOf(() => {
      const whole = decodeRecord(payload);
      const { kind, facilityCode, claimId, digest, patientKey, pagesRead, changes, state, about } = whole;
      const { outcome, degraded, answer } = whole;
      const names = { kind, facilityCode, claimId, digest, patientKey, pagesRead, changes, state, about };
      return { ...names, outcome, degraded, answerBytes: answer.byteLength };
    });
  /** Buffers and other bytes alike. */
  const plain = (value: unknown): unknown => {
    if (value instanceof Uint8Array) return [...value];
    if (Array.isArray(value)) return value.map(plain);
    if (typeof value !== 'object' || value === null) return value;
    return Object.fromEntries(Object.entries(value).map(([name, one]) => [name, plain(one)]));
  };
  const quickHead = (payload: Uint8Array) => {
    const head = outcomeOf(() => readRecordHead(payload));
    const whole = wholeHead(payload);
    if (typeof head === 'string' || typeof whole === 'string') return head;
    return Object.fromEntries(Object.keys(whole).map((name) => [name, head[name as keyof object]]));
  };
  const check = record.map((one) => ({
    ...{ ...one, kind: 'check' as const },
    ...{ changes: [], about: undefined, feedback: [] },
  }));

  it('is what reading all of it gives', () => {
    fc.assert(
      fc.property(fc.oneof(check, record), (one) => {
        const payload = encodeRecord(one);
        expect(plain(quickHead(payload))).toEqual(plain(wholeHead(payload)));
      }),
    );
  });

  it('is what reading all of it gives, or the same complaint, whatever was changed, cut or repeated', () => {
    const edit = fc.record({ at: fc.nat(), byte: fc.nat(255), cut: fc.nat(3), again: fc.boolean() });
    const small = fc.record({ one: check, edits: fc.array(edit, { minLength: 1, maxLength: 3 }) });
    fc.assert(
      fc.property(small, ({ one, edits }) => {
        let payload = encodeRecord({ ...one, request: new Uint8Array(3), answer: new Uint8Array(5) });
        for (const { at, byte, cut, again } of edits) {
          payload = Uint8Array.from(payload);
          payload[at % payload.length] = byte;
          if (cut === 0) payload = payload.subarray(0, at % payload.length);
          if (again) payload = Buffer.concat([payload, payload]);
          if (payload.length === 0) return;
        }
        expect(plain(quickHead(payload))).toEqual(plain(wholeHead(payload)));
      }),
      { numRuns: 2_000 },
    );
  });
});
