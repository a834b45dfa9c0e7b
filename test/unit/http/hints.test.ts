import { expect, it } from 'vitest';
import { HINTS, registerFsi } from '../../../src/http/fsi.ts';
import { degradedVerdict } from '../../../src/intercept/degrade.ts';
import type { IndeterminateReason } from '../../../src/intercept/exchange.ts';
import { createServer } from '../../../src/serve/server.ts';
import { DEFAULT_DIALECT } from '../../../src/wire/nhsa/dialect.ts';

async function hintFor(reason: IndeterminateReason): Promise<string> {
  const server = createServer({ bodyMaxBytes: 1024 });
  registerFsi(server, {
    checkClaim: async () => ({ kind: 'indeterminate', reason, verdict: degradedVerdict(reason) }),
    facilityOf: () => 'DEMO',
    dialectOf: () => DEFAULT_DIALECT,
    clock: { nowMs: () => 0, monotonicMs: () => 0 },
    zoneMinutes: 480,
    onAnswered: () => {},
  });
  const answer = await server.inject({ method: 'POST', url: '/fsi/3102', payload: '{}' });
  await server.close();
  return (answer.json() as { warn_msg: string }).warn_msg;
}

it('a claim that must be held is never passed off as judged, nor as one that may simply go on', async () => {
  expect(await hintFor('deadline')).toBe(HINTS.late);
  expect(await hintFor('worker-stuck')).toBe(HINTS.held);
  for (const hint of Object.values(HINTS)) {
    expect(hint).toContain('未审核');
    expect(hint).not.toContain('无违规');
  }
});
