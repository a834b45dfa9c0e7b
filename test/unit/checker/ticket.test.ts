import { describe, expect, it } from 'vitest';
import { makeTicket, reasonOfDelay } from '../../../src/checker/ticket.ts';
import { makeRequest } from '../../support/plain-doors.ts';

const WAIT_MS = 100;

function late(sinceMs: number | undefined) {
  const ticket = makeTicket(makeRequest({ id: 'a' }), WAIT_MS, () => {});
  ticket.aloneSinceMs = sinceMs === undefined ? undefined : performance.now() - sinceMs;
  return ticket;
}

describe('a claim that met its deadline', () => {
  it('is to blame when a thread had worked on it alone for most of its time', () => {
    expect(reasonOfDelay(late(WAIT_MS * 0.9), WAIT_MS)).toBe('worker-stuck');
  });

  it('is not when it waited for others', () => {
    expect(reasonOfDelay(late(undefined), WAIT_MS)).toBe('deadline');
    expect(reasonOfDelay(late(WAIT_MS * 0.1), WAIT_MS)).toBe('deadline');
  });

  it('stays suspected when a thread was lost over it', () => {
    const ticket = late(undefined);
    ticket.suspicion = 'worker-crashed';
    expect(reasonOfDelay(ticket, WAIT_MS)).toBe('worker-crashed');
  });
});
