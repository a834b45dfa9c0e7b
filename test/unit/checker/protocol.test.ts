import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { TaskReply } from '../../../src/checker/protocol.ts';
import { packReplies, unpackReplies } from '../../../src/checker/reply-words.ts';
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

describe('thread protocol', () => {
  it('gives back the requests it packed', () => {
    fc.assert(
      fc.property(fc.array(REQUEST, { maxLength: 6 }), (requests) => {
        const unpacked = unpackRequests(structuredClone(packRequests(requests)));
        expect(unpacked.map((one) => ({ ...one, body: plain(one.body) }))).toEqual(
          requests.map((one) => ({ ...one, body: plain(one.body) })),
        );
      }),
    );
  });

  it('gives back the replies it packed', () => {
    const comparable = (reply: TaskReply) =>
      reply.kind === 'answered' ? { ...reply, body: plain(reply.body) } : reply;
    fc.assert(
      fc.property(fc.array(REPLY, { maxLength: 6 }), (replies) => {
        const unpacked = unpackReplies(structuredClone(packReplies(replies)));
        expect(unpacked.map(comparable)).toEqual(replies.map(comparable));
      }),
    );
  });

  it('keeps nothing of a pooled body but its own bytes', () => {
    const pool = Buffer.from('secret of another request|mine');
    const body = pool.subarray(26);
    const { bytes } = packRequests([
      { door: 'json', body, facilityCode: 'H1', pathNumber: undefined, todayDay: 1, todaySecond: 2 },
    ]);
    expect(Buffer.from(bytes).toString('latin1')).not.toContain('secret');
  });
});
