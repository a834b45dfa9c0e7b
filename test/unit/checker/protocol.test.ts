import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { TaskReply } from '../../../src/checker/protocol.ts';
import type { Area } from '../../../src/checker/regions.ts';
import { createReplyPacker, unpackReplies } from '../../../src/checker/reply-words.ts';
import { packRequests, unpackRequests } from '../../../src/checker/request-words.ts';
import type { CheckRequest } from '../../../src/intercept/exchange.ts';

const COUNT = fc.nat(10_000);
const KEY = fc.uint8Array({ minLength: 16, maxLength: 16 });
const REQUEST: fc.Arbitrary<CheckRequest> = fc.record({
  door: fc.constantFrom('json' as const, 'protobuf' as const, 'fsi' as const),
  body: fc.uint8Array({ maxLength: 50 }),
  facilityCode: fc.string({ unit: 'binary' }),
  pathNumber: fc.option(fc.constantFrom('3101', ''), { nil: undefined }),
  todayDay: fc.integer({ min: -40_000, max: 60_000 }),
  todaySecond: fc.nat(86_399),
  keep: fc.option(
    fc.record({
      purpose: fc.constantFrom('check' as const, 'settlement' as const, 'rejudged' as const),
      requestKey: fc.option(fc.string(), { nil: undefined }),
      atMs: fc.nat(4_000_000_000_000),
      about: fc.option(fc.record({ node: fc.string(), seq: COUNT }), { nil: undefined }),
      pages: fc.array(
        fc.record({
          patientKey: KEY,
          fromYear: COUNT,
          toYear: COUNT,
          pages: fc.array(fc.record({ year: COUNT, version: COUNT, bytes: KEY }), { maxLength: 2 }),
        }),
        { maxLength: 2 },
      ),
    }),
    { nil: undefined },
  ),
});

const ANSWER: fc.Arbitrary<TaskReply> = fc.record({
  kind: fc.constant('answered' as const),
  contentType: fc.string(),
  body: fc.uint8Array({ maxLength: 50 }),
  summary: fc.record({
    outcome: fc.constantFrom('allow' as const, 'block' as const),
    infno: fc.option(fc.constant('3102'), { nil: undefined }),
    lineCount: COUNT,
    digest: fc.constantFrom('', '0123456789ab'),
    unmatchedLineCount: COUNT,
    undecidedCount: COUNT,
    findings: fc.array(
      fc.record({
        ruleId: fc.string(),
        effect: fc.constant('line' as const),
        isShadow: fc.boolean(),
        count: COUNT,
      }),
      { maxLength: 3 },
    ),
    deniedFen: fc.bigInt({ min: 0n, max: 10n ** 20n }),
    notes: fc.array(fc.string(), { maxLength: 2 }),
    timings: fc.record({ decodeUs: COUNT, judgeUs: COUNT, encodeUs: COUNT }),
  }),
  record: fc.option(fc.uint8Array({ minLength: 1, maxLength: 50 }), { nil: undefined }),
});
const REPLY: fc.Arbitrary<TaskReply> = fc.oneof(
  ANSWER,
  fc.record({
    kind: fc.constant('refused' as const),
    error: fc.record({
      code: fc.string(),
      detail: fc.record({ where: fc.string(), what: fc.string({ unit: 'binary' }) }),
      retryable: fc.boolean(),
    }),
    infno: fc.option(fc.constant('2207'), { nil: undefined }),
  }),
  fc.record({
    kind: fc.constant('needsHistory' as const),
    needs: fc.array(fc.record({ patientKey: KEY, fromYear: COUNT, toYear: COUNT }), { maxLength: 2 }),
  }),
  fc.constant<TaskReply>({ kind: 'threw', fault: { name: 'TypeError', frames: ['src/x.ts:1:2'] } }),
);

const plain = (bytes: Uint8Array) => [...bytes];

/** Shared memory of another size each time: with room for all, for a part, for nothing. */
const AREA: fc.Arbitrary<Area> = fc
  .record({ words: fc.constantFrom(0, 20, 4_000), bytes: fc.constantFrom(0, 60, 4_000) })
  .map(({ words, bytes }) => ({
    words: new Int32Array(new SharedArrayBuffer(4 * words)),
    bytes: new Uint8Array(new SharedArrayBuffer(bytes)),
  }));

function packReplies(replies: readonly TaskReply[], area: Area) {
  const packer = createReplyPacker(area);
  const room = new Uint8Array(64);
  for (const reply of replies) {
    if (reply.kind === 'answered' && reply.record !== undefined) {
      // As the worker does: each record is written over the one before.
      room.set(reply.record);
      packer.add({ ...reply, record: room.subarray(0, reply.record.length) });
    } else packer.add(reply);
  }
  return packer.end();
}

describe('thread protocol', () => {
  it('gives back the requests it packed, whether or not they fit', () => {
    fc.assert(
      fc.property(fc.array(REQUEST, { maxLength: 6 }), AREA, (requests, area) => {
        const unpacked = unpackRequests(structuredClone(packRequests(requests, area)), area);
        expect(unpacked.map((one) => ({ ...one, body: plain(one.body) }))).toEqual(
          requests.map((one) => ({ ...one, body: plain(one.body) })),
        );
      }),
    );
  });

  it('gives back the replies it packed, whether or not they fit', () => {
    const comparable = (reply: TaskReply) =>
      reply.kind === 'answered'
        ? { ...reply, body: plain(reply.body), record: reply.record && plain(reply.record) }
        : reply;
    fc.assert(
      fc.property(fc.array(REPLY, { maxLength: 6 }), AREA, (replies, area) => {
        const unpacked = unpackReplies(structuredClone(packReplies(replies, area)), area);
        expect(unpacked.map(comparable)).toEqual(replies.map(comparable));
      }),
    );
  });

  it('a body that was answered stays when its region is used again', () => {
    const area = { words: new Int32Array(200), bytes: new Uint8Array(200) };
    const [answer] = fc.sample(ANSWER, 1);
    const given = { ...answer!, body: Buffer.from('mine') } as TaskReply;
    const [reply] = unpackReplies(packReplies([given], area), area);
    area.bytes.fill(0);
    expect(reply).toMatchObject({ body: Buffer.from('mine') });
  });

  it('keeps nothing of a pooled body but its own bytes', () => {
    const pool = Buffer.from('secret of another request|mine');
    const body = pool.subarray(26);
    const request: CheckRequest = {
      ...{ door: 'json', body, facilityCode: 'H1', pathNumber: undefined, todayDay: 1, todaySecond: 2 },
    };
    const { own } = packRequests([request], { words: new Int32Array(0), bytes: new Uint8Array(0) });
    expect(Buffer.from(own!.bytes.buffer).toString('latin1')).toBe('mine');
  });
});
