/** Knowledge that could not be renewed says so in every answer (guarantee G16), and its age is counted in civil days. */
import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { auditJson, claimJson } from '../../bench/support/claim-texts.ts';
import { SYSTEM_CLOCK } from '../../src/base/clock.ts';
import { type GatewayUnderTest, startGatewayUnderTest } from '../support/gateway-under-test.ts';

const DAY_MS = 86_400_000;
const CODES = ['XC02AAA001A001010100001'];
const folder = mkdtempSync(join(tmpdir(), 'claimgate-stale-'));
const packs = join(folder, 'national');
const environment = {
  CLAIMGATE_DATA_DIR: join(folder, 'data'),
  CLAIMGATE_KNOWLEDGE: packs,
  CLAIMGATE_CHECK_DEADLINE_MS: '10000',
};
afterAll(() => rmSync(folder, { recursive: true, force: true }));
cpSync(join(import.meta.dirname, '../../knowledge/national'), packs, { recursive: true });

let asked = 0;

interface Said {
  readonly verdict: { readonly digest: string; readonly ageDays: number; readonly stale: boolean };
  readonly hint: string | null;
  readonly ready: { readonly digest: string; readonly stale: boolean };
  readonly metric: number;
}

/** Each time another claim: the same one would get its first answer again. */
async function ask(gateway: GatewayUnderTest): Promise<Said> {
  const serial = String(++asked).padStart(4, '0');
  const check = await gateway.post('/v1/checks', claimJson(CODES).replace('bench-1', `bench-${serial}`));
  const audit = await gateway.post('/fsi/3102', auditJson(CODES).replace('900000001', `90000${serial}`));
  expect([check.status, audit.status]).toEqual([200, 200]);
  const { knowledge } = (await (await fetch(`${gateway.operateUrl}/readyz`)).json()) as {
    knowledge: Said['ready'];
  };
  return {
    verdict: (JSON.parse(check.text) as { snapshot: Said['verdict'] }).snapshot,
    hint: (JSON.parse(audit.text) as { warn_msg: string | null }).warn_msg,
    ready: knowledge,
    metric: await gateway.metric('claimgate_knowledge_stale'),
  };
}

describe('the age of the knowledge', () => {
  let digest: string;

  it('is that on this node, in days; fresh knowledge is not stale', async () => {
    let laterMs = 0;
    const clock = { ...SYSTEM_CLOCK, nowMs: () => SYSTEM_CLOCK.nowMs() + laterMs };
    const gateway = await startGatewayUnderTest(environment, { clock });
    try {
      const first = await ask(gateway);
      ({ digest } = first.verdict);
      expect(first.verdict).toMatchObject({ ageDays: 0, stale: false });
      expect(first.ready).toMatchObject({ digest, stale: false });
      expect(first).toMatchObject({ hint: null, metric: 0 });
      laterMs = 3 * DAY_MS;
      expect((await ask(gateway)).verdict).toMatchObject({ digest, ageDays: 3, stale: false });
      // A clock set back makes nothing younger than new.
      laterMs = -2 * DAY_MS;
      expect((await ask(gateway)).verdict.ageDays).toBe(0);
      const line = gateway.logLines.map((one) => JSON.parse(one)).find(({ msg }) => msg === 'check');
      expect(line).toMatchObject({ digest: digest.slice(0, 12) });
    } finally {
      await gateway.stop();
    }
  });

  it('is said with `stale` when the packs are broken and the last good state judges on', async () => {
    writeFileSync(join(packs, 'pack.yaml'), 'id: [broken');
    const gateway = await startGatewayUnderTest(environment);
    try {
      const said = await ask(gateway);
      expect(said.verdict).toMatchObject({ digest, ageDays: 0, stale: true });
      expect(said.hint).toContain('stale');
      expect(said.ready).toMatchObject({ digest, stale: true });
      expect(said.metric).toBe(1);
    } finally {
      await gateway.stop();
    }
  });
});
