import { Buffer } from 'node:buffer';
import { describe, expect, it } from 'vitest';
import type { CheckSummary } from '../../../src/intercept/exchange.ts';
import {
  type CheckAnswer,
  createRepeats,
  REPEAT_MAX_BYTES,
  REPEATS_NOTED_MAX,
  type RepeatKey,
  type Repeats,
} from '../../../src/intercept/repeats.ts';

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
    ['one byte', { body: Buffer.from('{"id":"C-2"}') }],
  ])('%s is another request', (_, changes) => {
    const repeats = createRepeats();
    const body = Buffer.from('{"id":"C-1"}');
    keep(repeats, body, answer(Buffer.from('x')));
    repeats.note(repeats.nameOf(key(body)), 7);
    expect([find(repeats, body) !== undefined, repeats.seqOf(repeats.nameOf(key(body)))]).toEqual([true, 7]);
    expect(find(repeats, body, changes)).toBeUndefined();
    expect(repeats.seqOf(repeats.nameOf(key(body, changes)))).toBeUndefined();
  });

  it('compares bytes where the checksum is the same', () => {
    const repeats = createRepeats();
    const body = Buffer.from('{"id":"C-1"}');
    const name = repeats.nameOf(key(body));
    repeats.keep(name, body, answer(Buffer.from('x')));
    expect(repeats.find(name, Buffer.from('{"id":"C-2"}'))).toBeUndefined();
    expect(repeats.find(name, body)).toBeDefined();
  });

  it('stays within its bytes, the least recently used leave, and a huge answer is not kept', () => {
    const repeats = createRepeats(100_000);
    const bodies = Array.from({ length: 200 }, (_, n) => Buffer.from(`{"id":"C-${n}"}`));
    for (const body of bodies) keep(repeats, body, answer(Buffer.alloc(1_000)));
    expect(repeats.sizeBytes).toBeLessThanOrEqual(100_000);
    expect(find(repeats, bodies[0]!)).toBeUndefined();
    expect(find(repeats, bodies[199]!)).toBeDefined();
    const large = createRepeats();
    keep(large, bodies[0]!, answer(Buffer.alloc(REPEAT_MAX_BYTES + 1)));
    expect(find(large, bodies[0]!)).toBeUndefined();
  });

  it('remembers so many places in the ledger and no more', () => {
    const repeats = createRepeats();
    for (let seq = 0; seq <= REPEATS_NOTED_MAX; seq++) repeats.note(`n${seq}`, seq);
    expect([repeats.seqOf('n0'), repeats.seqOf('n1'), repeats.seqOf(`n${REPEATS_NOTED_MAX}`)]).toEqual([
      undefined,
      1,
      REPEATS_NOTED_MAX,
    ]);
  });
});
