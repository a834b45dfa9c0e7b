import { Buffer } from 'node:buffer';
import { describe, expect, it } from 'vitest';
import type { CheckSummary } from '../../../src/intercept/exchange.ts';
import {
  type CheckAnswer,
  createRepeats,
  REPEAT_MAX_BYTES,
  type RepeatKey,
} from '../../../src/intercept/repeats.ts';

const summary = {} as CheckSummary;

function answer(body: Uint8Array): CheckAnswer {
  return { kind: 'answered', contentType: 'application/json', body, summary, isRepeat: true };
}

function key(body: Uint8Array, changes: Partial<RepeatKey> = {}): RepeatKey {
  return { facilityCode: 'H1', door: 'json', purpose: 'check', requestKey: undefined, body, ...changes };
}

describe('repeats', () => {
  it('finds the answer of the same bytes, and keeps its own copy of both', () => {
    const repeats = createRepeats();
    const body = Buffer.from('{"id":"C-1"}');
    const given = Buffer.from('{"outcome":"allow"}');
    repeats.keep(key(body), answer(given));
    given.fill(0);
    const found = repeats.find(key(Buffer.from(body)));
    expect(Buffer.from(found!.body).toString()).toBe('{"outcome":"allow"}');
    body.fill(0);
    expect(repeats.find(key(body))).toBeUndefined();
  });

  it.each<[string, Partial<RepeatKey>]>([
    ['another facility', { facilityCode: 'H2' }],
    ['another door', { door: 'fsi' }],
    ['another purpose', { purpose: 'settlement' }],
    ['another key of the caller', { requestKey: 'K' }],
    ['one byte', { body: Buffer.from('{"id":"C-2"}') }],
  ])('%s is another request', (_, changes) => {
    const repeats = createRepeats();
    const body = Buffer.from('{"id":"C-1"}');
    repeats.keep(key(body), answer(Buffer.from('x')));
    expect(repeats.find(key(body))).toBeDefined();
    expect(repeats.find(key(body, changes))).toBeUndefined();
  });

  it('compares bytes where the quick hash is the same', () => {
    const repeats = createRepeats();
    const body = Buffer.alloc(4_096, 'a');
    repeats.keep(key(body), answer(Buffer.from('x')));
    for (let at = 0; at < body.length; at++) {
      const other = Buffer.from(body);
      other[at] = 98;
      expect(repeats.find(key(other)), `byte ${at}`).toBeUndefined();
    }
    expect(repeats.find(key(body))).toBeDefined();
  });

  it('stays within its bytes, the least recently used leave, and a huge answer is not kept', () => {
    const repeats = createRepeats(100_000);
    const bodies = Array.from({ length: 200 }, (_, n) => Buffer.from(`{"id":"C-${n}"}`));
    for (const body of bodies) repeats.keep(key(body), answer(Buffer.alloc(1_000)));
    expect(repeats.sizeBytes).toBeLessThanOrEqual(100_000);
    expect(repeats.find(key(bodies[0]!))).toBeUndefined();
    expect(repeats.find(key(bodies[199]!))).toBeDefined();
    const large = createRepeats();
    large.keep(key(bodies[0]!), answer(Buffer.alloc(REPEAT_MAX_BYTES + 1)));
    expect(large.find(key(bodies[0]!))).toBeUndefined();
  });
});
