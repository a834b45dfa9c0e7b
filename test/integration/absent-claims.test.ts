/**
 * What is said about a claim that cannot be shown: nobody could judge it yet, or retention dropped its record. A settled
 * one is always known as such (guarantee G4).
 */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { placeOf } from '../../src/cli/ledger-place.ts';
import { prune } from '../../src/cli/ledger-prune.ts';
import { loadConfig } from '../../src/config/config.ts';
import { readEnvironment } from '../../src/config/env.ts';
import type { GatewayDeps } from '../../src/gateway.ts';
import { type GatewayUnderTest, startGatewayUnderTest } from '../support/gateway-under-test.ts';
import { plantPlatform, SETTLING_STORES, type SettlingPlace, useJson } from '../support/settling.ts';

const POISONABLE = { workerEntry: new URL('../support/poisonable-worker.ts', import.meta.url) };
const FEEDBACK = JSON.stringify({ findings: [{ id: 'a', reason: 'corrected' }] });
/** Civil day far behind all that is recorded here. */
const DAY = 40_000;

describe.each(SETTLING_STORES)('on $name', ({ makePlace, skipped }) => {
  let place: SettlingPlace;
  let gateway: GatewayUnderTest;
  beforeEach(async () => {
    if (skipped === undefined) place = await makePlace();
  });
  afterEach(async () => {
    await gateway?.stop();
    await place?.remove();
  });

  const start = async (deps: GatewayDeps = {}) => {
    gateway = await startGatewayUnderTest(place.environment(), { platform: plantPlatform(), ...deps });
  };
  const claim = async (id: string): Promise<Record<string, unknown>> => {
    const response = await fetch(`${gateway.httpUrl}/v1/claims/${id}`);
    const { status } = response;
    return { status, ...((await response.json()) as object) };
  };

  const test = it.skipIf(skipped !== undefined);

  test('a claim that nobody could judge is a 404 that says so, and found by its key at once', async () => {
    await start(POISONABLE);
    const body = useJson({ id: 'poison:throw' });
    const { text } = await gateway.post('/v1/checks', body);
    expect(JSON.parse(text).outcome).toBe('indeterminate');
    const absent = await claim('poison:throw');
    expect(absent).toMatchObject({ status: 404, code: 'CLAIM_NOT_FOUND', where: 'id' });
    expect(absent.detail).toContain('could not be judged yet');
    expect(absent.todo).toContain('ask again later');
    await gateway.post('/v1/checks', body, { 'idempotency-key': 'poison:throw' });
    expect(await claim('poison:throw')).toMatchObject({
      ...{
        status: 200,
        state: 'checked',
        outcome: 'indeterminate',
        degraded: 'internal: hold',
        answer: null,
      },
    });
    await gateway.stop();
    await start();
    const judged = await claim('poison:throw');
    expect(judged).toMatchObject({ status: 200, outcome: 'allow', answer: { outcome: 'allow' } });
    expect(judged).not.toHaveProperty('degraded');
  });

  test('of what retention dropped, a check is a 404 that says so, and what is settled is known to be', async () => {
    await start();
    await gateway.post('/v1/settlements', useJson({ id: 'settled' }));
    await gateway.post('/v1/checks', useJson({ id: 'checked' }));
    expect(await claim('settled')).not.toHaveProperty('dropped');
    await gateway.stop();
    // Its activation is the newest group, which always stays.
    await start();
    await gateway.stop();
    const { config } = loadConfig(readEnvironment(place.environment()));
    expect((await prune(placeOf(config!), DAY, Date.now())).dropped).toBeGreaterThan(2);
    await start();
    const absent = await claim('checked');
    expect(absent).toMatchObject({ status: 404, code: 'CLAIM_NOT_FOUND' });
    expect(absent.detail).toContain('its record was dropped');
    expect(await claim('settled')).toEqual({
      ...{ status: 200, claimId: 'settled', revision: 1, state: 'settled' },
      ...{ sequence: expect.any(Number), dropped: true, answer: null },
    });
    for (const [what, body] of [
      ['feedback', FEEDBACK],
      ['reversals', ''],
    ] as const) {
      const refused = await gateway.post(`/v1/claims/settled/${what}`, body);
      expect([refused.status, JSON.parse(refused.text).code]).toEqual([410, 'CLAIM_DROPPED']);
    }
    const again = await gateway.post('/v1/settlements', useJson({ id: 'settled' }));
    expect([again.status, JSON.parse(again.text).code]).toEqual([409, 'CHECK_CLAIM_HELD']);
  });
});
