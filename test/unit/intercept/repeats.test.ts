import { Buffer } from 'node:buffer';
import { describe, expect, it } from 'vitest';
import type { CheckSummary } from '../../../src/intercept/exchange.ts';
import {
  type CheckAnswer,
  createRepeats,
  REPEAT_MAX_BYTES,
  type RepeatKey,
  type Repeats,
} from '../../../src/intercept/repeats.ts';
import { createRandom } from '../../support/random.ts';

/** Around each entry: lengths, its name, its content type. */
const AROUND_BYTES = 24 + Buffer.byteLength('check json 2 H1 0  ') + 'application/json'.length;

const summary = {} as CheckSummary;

function answer(body: Uint8Array): CheckAnswer {
  return { kind: 'answered', contentType: 'application/json', body, summary, isRepeat: true };
}

function key(body: Uint8Array, changes: Partial<RepeatKey> = {}): RepeatKey {
  return { facilityCode: 'H1', door: 'json', purpose: 'check', requestKey: undefined, body, ...changes };
}

function keep(repeats: Repeats, body: Uint8Array, given: CheckAnswer): void {
  repeats.keep(repeats.nameOf(key(body)), body, given);
}

function find(repeats: Repeats, body: Uint8Array, changes: Partial<RepeatKey> = {}): CheckAnswer | undefined {
  const asked = key(body, changes);
  return repeats.find(repeats.nameOf(asked), asked.body);
}

describe('repeats', () => {
  it('says where the newest of two answers to one request stands, and in which record', () => {
    const repeats = createRepeats();
    const body = Buffer.from('{"id":"C-1"}');
    keep(repeats, body, { ...answer(Buffer.from('old')), seq: 1 });
    keep(repeats, body, { ...answer(Buffer.from('new')), seq: 2 ** 40 });
    expect(find(repeats, body)).toMatchObject({ contentType: 'application/json', seq: 2 ** 40 });
    expect(String(find(repeats, body)!.body)).toBe('new');
  });

  it('finds the answer of the same bytes, and keeps its own copy of both', () => {
    const repeats = createRepeats();
    const body = Buffer.from('{"id":"C-1"}');
    const given = Buffer.from('{"outcome":"allow"}');
    keep(repeats, body, answer(given));
    given.fill(0);
    const found = find(repeats, Buffer.from(body));
    expect(Buffer.from(found!.body).toString()).toBe('{"outcome":"allow"}');
    body.fill(0);
    expect(find(repeats, body)).toBeUndefined();
  });

  it.each<[string, Partial<RepeatKey>]>([
    ['another facility', { facilityCode: 'H2' }],
    ['another door', { door: 'fsi' }],
    ['another purpose', { purpose: 'settlement' }],
    ['another key of the caller', { requestKey: 'K' }],
    ['an empty key of the caller', { requestKey: '' }],
    ['another path', { pathNumber: '3102' }],
    ['one byte', { body: Buffer.from('{"id":"C-2"}') }],
  ])('%s is another request', (_, changes) => {
    const repeats = createRepeats();
    const body = Buffer.from('{"id":"C-1"}');
    keep(repeats, body, answer(Buffer.from('x')));
    expect(find(repeats, body)).toBeDefined();
    expect(find(repeats, body, changes)).toBeUndefined();
  });

  it('facility, path and key have no name in common with others that read alike', () => {
    const { nameOf } = createRepeats();
    const body = Buffer.from('{}');
    const names = [
      key(body, { requestKey: 'K F1', facilityCode: 'F2' }),
      key(body, { requestKey: 'K', facilityCode: 'F1 F2' }),
      key(body, { requestKey: 'F2 K', facilityCode: 'F1' }),
      key(body, { pathNumber: '31', facilityCode: 'F1 2' }),
      key(body, { pathNumber: '2 31', facilityCode: 'F1' }),
    ].map((one) => nameOf(one).text);
    expect(new Set(names).size).toBe(names.length);
  });

  it('compares bytes where the checksum is the same', () => {
    const repeats = createRepeats();
    const body = Buffer.from('{"id":"C-1"}');
    const name = repeats.nameOf(key(body));
    repeats.keep(name, body, answer(Buffer.from('x')));
    expect(repeats.find(name, Buffer.from('{"id":"C-2"}'))).toBeUndefined();
    expect(repeats.find({ ...name, text: `${name.text}2` }, body)).toBeUndefined();
    expect(repeats.find(name, body)).toBeDefined();
  });

  it('knows the newest that fit into its bytes, whole, and no other; a huge one is not kept', () => {
    const random = createRandom(3);
    const repeats = createRepeats(100_000);
    const given = Array.from({ length: 400 }, (_, n) => ({
      body: Buffer.from(`{"id":"C-${n}","x":"${'x'.repeat(random.below(900))}"}`),
      bytes: Buffer.from(`${n}`.repeat(1 + random.below(700))),
    }));
    for (const [n, { body, bytes }] of given.entries()) {
      keep(repeats, body, answer(bytes));
      let size = 0;
      for (let back = n; back >= 0; back--) {
        const one = given[back]!;
        size += one.body.length + one.bytes.length + AROUND_BYTES;
        const found = find(repeats, one.body)?.body;
        // What does not fit at the end begins anew, so up to one entry's room is lost.
        const isKnown = found !== undefined && Buffer.compare(found, one.bytes) === 0;
        if (size <= 97_000) expect(isKnown).toBe(true);
        else if (size > 100_000) expect(found).toBeUndefined();
        else expect(isKnown || found === undefined).toBe(true);
        if (size > 110_000) break;
      }
    }
    const large = createRepeats();
    keep(large, given[0]!.body, answer(Buffer.alloc(REPEAT_MAX_BYTES)));
    expect(find(large, given[0]!.body)).toBeUndefined();
  });

  it('an answer that was found stays as it is when its place is written again', () => {
    const repeats = createRepeats(100 + AROUND_BYTES);
    const body = Buffer.from('{"id":"C-1"}');
    keep(repeats, body, answer(Buffer.from('mine')));
    const found = find(repeats, body)!;
    keep(repeats, Buffer.alloc(40, 'b'), answer(Buffer.alloc(60, 'c')));
    expect([Buffer.from(found.body).toString(), find(repeats, body)]).toEqual(['mine', undefined]);
  });
});
