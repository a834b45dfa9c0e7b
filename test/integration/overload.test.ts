/** Guarantee G12, fault F40: past its capacity the gateway refuses early, answers by the deadline and keeps its memory. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { auditJson, claimJson } from '../../bench/support/claim-texts.ts';
import { type GatewayUnderTest, startGatewayUnderTest } from '../support/gateway-under-test.ts';

const QUEUE_MAX = 8;
/** Far more at once than one worker and a queue of eight can take. */
const AT_ONCE = 300;
const DEADLINE_MS = 5_000;

let gateway: GatewayUnderTest;
beforeAll(async () => {
  gateway = await startGatewayUnderTest({
    CLAIMGATE_WORKERS: '1',
    CLAIMGATE_QUEUE_MAX: String(QUEUE_MAX),
    CLAIMGATE_LOG_LEVEL: 'silent',
    CLAIMGATE_CHECK_DEADLINE_MS: String(DEADLINE_MS),
  });
});
afterAll(() => gateway.stop());

/** A claim that keeps a worker busy for a while. */
const HEAVY = claimJson(
  Array.from({ length: 500 }, (_, index) => `XC02AAA001A0010101${String(index).padStart(5, '0')}`),
);

describe('ten times too many claims', () => {
  it('are answered or refused by the deadline, with a time to come again', async () => {
    const answers = await Promise.all(
      Array.from({ length: AT_ONCE }, async (_, n) => {
        // Each another claim: a repeat would cost nothing.
        const body = HEAVY.replace('"bench-1"', `"bench-1-${n}"`);
        const { status, headers, text } = await gateway.post('/v1/checks', body);
        return {
          status,
          retryAfter: headers.get('retry-after'),
          body: JSON.parse(text) as { code?: string; outcome?: string },
        };
      }),
    );
    const shed = answers.filter(({ status }) => status === 503);
    expect(shed.length).toBeGreaterThan(0);
    for (const { retryAfter, body } of shed) {
      expect(Number(retryAfter)).toBeGreaterThanOrEqual(1);
      // Judged with the last of its time, an answer may be durable only after its deadline.
      expect(['CHECK_OVERLOADED', 'CHECK_NOT_DURABLE']).toContain(body.code);
    }
    expect(new Set(shed.map(({ retryAfter }) => retryAfter)).size).toBeGreaterThan(1);
    const judged = answers.filter(({ status, body }) => status === 200 && body.outcome !== 'indeterminate');
    expect(judged.length).toBeGreaterThan(0);
    expect(answers.length).toBe(shed.length + answers.filter(({ status }) => status === 200).length);
    const overloaded = shed.filter(({ body }) => body.code === 'CHECK_OVERLOADED');
    expect(overloaded.length).toBeGreaterThan(0);
    expect(await gateway.metric('claimgate_checker_events_total{event="overloaded"}')).toBe(
      overloaded.length,
    );
  });

  it('never turn a national audit into a failure', async () => {
    const audit = auditJson(
      Array.from({ length: 500 }, (_, index) => `XC02AAA001A0010101${String(index).padStart(5, '0')}`),
    );
    const answers = await Promise.all(
      Array.from({ length: AT_ONCE }, (_, n) =>
        gateway.post('/fsi/3102', audit.replace('"msgid":"', `"msgid":"${n}-`)),
      ),
    );
    const bodies = answers.map(
      ({ text }) =>
        JSON.parse(text) as {
          infcode: number;
          err_msg: unknown;
          warn_msg: unknown;
          output: { result: unknown[] };
        },
    );
    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([200]));
    for (const { infcode, err_msg, output } of bodies) {
      expect([infcode, err_msg ?? '']).toEqual([0, '']);
      expect(Array.isArray(output.result)).toBe(true);
    }
    expect(bodies.some(({ warn_msg }) => String(warn_msg).includes('未审核'))).toBe(true);
  });

  it('leave the gateway as it was: the next claim is answered', async () => {
    const { status, text } = await gateway.post('/v1/checks', claimJson(['XC02AAA001A001010100001']));
    expect([status, (JSON.parse(text) as { outcome: string }).outcome]).toEqual([
      200,
      expect.stringMatching(/allow|warn/),
    ]);
    expect(await gateway.metric('claimgate_checker_queue_requests')).toBe(0);
  });
});
