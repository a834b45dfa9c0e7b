/**
 * Guarantee G12, fault F40: at 1, 3 and 10 times its capacity the gateway answers every request by its deadline or
 * refuses it early, and its memory stays. The generator does not wait for answers; the gateway is another process.
 */
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { postBytes, runOpenLoop } from '../../bench/support/open-loop.ts';
import { residentBytes } from '../../bench/support/processes.ts';
import { median } from '../../bench/support/statistics.ts';
import { type ForkedGateway, forkGateway } from '../support/forked-gateway.ts';
import { watchStarvation } from '../support/starvation.ts';

const DEADLINE_MS = 400;
/** The last answers leave at the deadline, in a burst. What others took of the machine meanwhile is not counted. */
const LATE_MAX_MS = 100;
/** Refusing early means long before the deadline. */
const SHED_MEDIAN_MAX_MS = DEADLINE_MS / 2;
const SECONDS = 1.5;
const GROWTH_MAX_BYTES = 128 * 1024 * 1024;
let sent = 0;

/** Keeps a thread for 5 ms without using the CPU, so that the generator gets its core. Never the same bytes: no repeats. */
function nextRequest(): Buffer {
  const claim = JSON.stringify({ id: 'poison:busy:5', lines: [], sent: ++sent });
  return postBytes('/v1/checks', claim, { 'claimgate-deadline-ms': String(DEADLINE_MS) });
}

let gateway: ForkedGateway;
let capacityPerSecond: number;

function offer(perSecond: number, seconds = SECONDS) {
  return runOpenLoop({
    port: gateway.port,
    perSecond,
    seconds,
    request: nextRequest,
    connectionsMax: 600,
  });
}

const isVerdict = ({ status, body }: { status: number; body: string }) =>
  status === 200 && !body.includes('"indeterminate"');

beforeAll(async () => {
  gateway = await forkGateway({ CLAIMGATE_WORKERS: '1' });
  // Far more than it can do: what comes back as a verdict is its capacity.
  await offer(2_000, 0.5);
  const { answers, tookMs } = await offer(2_000, 1);
  capacityPerSecond = (answers.filter(isVerdict).length / tookMs) * 1000;
});
afterAll(() => gateway.stop());

describe('open-loop load', () => {
  it('is answered by the deadline or refused early at 1, 3 and 10 times the capacity', async () => {
    expect(capacityPerSecond).toBeGreaterThan(50);
    const beforeBytes = residentBytes(gateway.pid);
    const goodput: number[] = [];
    for (const times of [1, 3, 10]) {
      const starvation = watchStarvation(gateway.pid);
      const { answers, lost, notOffered, tookMs } = await offer(capacityPerSecond * times);
      starvation.stop();
      expect([times, lost]).toEqual([times, 0]);
      expect(notOffered).toBeLessThan(answers.length);
      const accepted = answers.filter(({ status }) => status === 200);
      const shed = answers.filter(({ status }) => status === 503);
      expect(accepted.length + shed.length).toBe(answers.length);
      // Refusals, too, come by the deadline.
      const lateMs = answers.map((one) => starvation.ownLateMs(one, DEADLINE_MS));
      expect(Math.max(...lateMs)).toBeLessThan(LATE_MAX_MS);
      if (times === 10) {
        expect(shed.length).toBeGreaterThan(answers.length / 2);
        expect(median(shed.map(({ tookMs: one }) => one))).toBeLessThan(SHED_MEDIAN_MAX_MS);
      }
      goodput.push((answers.filter(isVerdict).length / tookMs) * 1000);
    }
    // No collapse: what it does under ten times too much is of the order of what it does under just enough.
    expect(goodput[2]!).toBeGreaterThan(goodput[0]! / 4);
    expect(residentBytes(gateway.pid) - beforeBytes).toBeLessThan(GROWTH_MAX_BYTES);
    await vi.waitFor(async () => expect(await gateway.metric('claimgate_checker_queue_requests')).toBe(0));
  });

  it('leaves the gateway as it was: the next claim is answered', async () => {
    const { answers } = await offer(10, 0.5);
    expect(answers.length).toBe(5);
    expect(answers.every(isVerdict)).toBe(true);
  });
});
