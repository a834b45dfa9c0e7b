/**
 * A settlement platform that accepts everything at once, in this process: what the demo and the tests settle with until
 * a real one is configured. Its receipt is a pure function of the claim, so that asking again gives the same answer.
 */
import { hash } from 'node:crypto';
import type { Platform } from '../intercept/ports.ts';

export function createLoopbackPlatform(): Platform {
  return {
    settle: async ({ body }) => ({ kind: 'settled', receipt: receiptOf(hash('sha256', body, 'hex')) }),
    query: async ({ digest }) => ({
      kind: 'settled',
      receipt: receiptOf(Buffer.from(digest).toString('hex')),
    }),
  };
}

function receiptOf(digest: string): Uint8Array {
  return new TextEncoder().encode(`loopback ${digest}`);
}
