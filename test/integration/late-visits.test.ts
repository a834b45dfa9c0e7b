/**
 * A visit that arrives late, through a whole gateway (fault F32): it is judged by its day, the verdicts behind it are looked
 * at again, also after a kill, and the feed shows what would be said now. What was answered stays.
 */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { placeOf } from '../../src/cli/ledger-place.ts';
import { runLedgerVerify } from '../../src/cli/ledger-verify.ts';
import { runReplay } from '../../src/cli/replay.ts';
import { loadConfig } from '../../src/config/config.ts';
import { readEnvironment } from '../../src/config/env.ts';
import { openEventStream } from '../support/event-stream.ts';
import { type GatewayUnderTest, startGatewayUnderTest } from '../support/gateway-under-test.ts';
import { type RunCommand, runOn } from '../support/recorded-ledger.ts';
import { plantPlatform, SETTLING_STORES, type SettlingPlace, useJson } from '../support/settling.ts';
import { startedGateway } from '../support/spawned-gateway.ts';

interface Shown {
  readonly kind: string;
  readonly claimId: string;
  readonly outcome?: string;
  readonly state?: string;
  readonly deniedAmount?: string;
  readonly rules?: readonly string[];
}

describe.each(SETTLING_STORES)('on $name', ({ makePlace, skipped }) => {
  let place: SettlingPlace;
  let gateway: GatewayUnderTest;
  const platform = plantPlatform();
  const start = async () => {
    gateway = await startGatewayUnderTest(place.environment(), { platform });
  };
  /** A start looks after everything that is open. */
  const restart = async () => {
    await gateway.stop();
    await start();
  };
  beforeAll(async () => {
    if (skipped !== undefined) return;
    place = await makePlace();
    await start();
  });
  afterAll(async () => {
    await gateway?.stop();
    await place?.remove();
  });
  const test = it.skipIf(skipped !== undefined);

  const settle = async (body: string, headers = {}) => {
    const answer = await gateway.post('/v1/settlements', body, headers);
    expect([answer.status, answer.headers.get('claimgate-state')]).toEqual([200, 'settled']);
    return answer;
  };
  const claim = async (id: string) => (await fetch(`${gateway.httpUrl}/v1/claims/${id}`)).json();
  /** The next so many second looks that the feed shows of a claim. */
  async function looksAt(claimId: string, count: number, operateUrl = gateway.operateUrl): Promise<Shown[]> {
    const stream = await openEventStream(`${operateUrl}/feed?after=0`);
    const looks: Shown[] = [];
    while (looks.length < count) {
      const [event] = await stream.take(1);
      const shown = event?.data as Shown;
      if (shown.kind === 'rejudged' && shown.claimId === claimId) looks.push(shown);
    }
    stream.close();
    return looks;
  }
  const reverse = (id: string) => gateway.post(`/v1/claims/${id}/reversals`, '');
  const ran = (command: RunCommand) => {
    const { config } = loadConfig(readEnvironment(place.environment()));
    return runOn((copy) => ({ ...placeOf(config!, copy), anchorFile: undefined }), command);
  };

  test('a verdict behind it is looked at again, and again when the late visit is taken back', async () => {
    const body = useJson({ id: 'X-1', patient: 'P-X', quantity: 3, date: '2026-06-30' });
    const given = await settle(body);
    await settle(useJson({ id: 'X-0', patient: 'P-X', quantity: 2, date: '2026-05-30' }));
    await restart();
    const [exceeds] = await looksAt('X-1', 1);
    expect(exceeds).toMatchObject({
      outcome: 'block',
      state: 'settled',
      deniedAmount: '20.00',
      rules: ['CHG-03'],
    });
    // Nothing that was said or done is any different.
    expect(await claim('X-1')).toMatchObject({ state: 'settled', outcome: 'allow' });
    const again = await settle(body);
    expect([again.text, again.headers.get('claimgate-repeat')]).toEqual([given.text, 'true']);
    expect((await reverse('X-0')).status).toBe(200);
    await restart();
    const [, back] = await looksAt('X-1', 2);
    expect(back).toMatchObject({ outcome: 'allow', state: 'settled' });
    expect(await gateway.metric('claimgate_second_looks_total{result="same"}')).toBe(1);
    expect(await gateway.metric('claimgate_second_looks_waiting')).toBe(0);
    expect((await reverse('X-1')).status).toBe(200);
  });

  test('a claim without an id or an encounter never counts against itself', async () => {
    const purchase = (quantity: number, date: string) => {
      const { id: _, encounter, ...rest } = JSON.parse(useJson({ id: 'n', patient: 'P-N', quantity, date }));
      return JSON.stringify({ ...rest, encounter: { setting: 'pharmacy', start: date } });
    };
    await settle(purchase(3, '2026-06-30'), { 'idempotency-key': 'N-1' });
    await settle(useJson({ id: 'N-0', patient: 'P-M', date: '2026-05-30' }));
    await settle(useJson({ id: 'N-2', patient: 'P-N', quantity: 1, date: '2025-01-30' }));
    await restart();
    // Of 2025, and too far back for the cap: with its own three it would exceed.
    expect(await looksAt('N-1', 1)).toMatchObject([{ outcome: 'allow', state: 'settled' }]);
  });

  test('a kill between the visit and the look loses nothing; everything verifies and replays', async () => {
    await gateway.stop();
    const environment = place.environment();
    const spawned = () => startedGateway(environment.CLAIMGATE_DATA_DIR!, environment);
    const before = await spawned();
    for (const [id, quantity, date] of [
      ['K-1', 3, '2026-06-30'],
      ['K-0', 1, '2026-05-30'],
    ] as const) {
      const body = useJson({ id, patient: 'P-K', quantity, date });
      const headers = { 'content-type': 'application/json' };
      const { status } = await fetch(`${before.url}/v1/settlements`, { method: 'POST', headers, body });
      expect(status).toBe(200);
    }
    await before.end('SIGKILL');
    const after = await spawned();
    expect(await looksAt('K-1', 1, after.operateUrl)).toMatchObject([
      { outcome: 'block', deniedAmount: '10.00' },
    ]);
    await after.end();
    const verified = await ran(runLedgerVerify);
    expect(verified.code, verified.text).toBe(0);
    const replayed = await ran(runReplay);
    expect(replayed.text).toMatch(/ [1-9]\d* judged again, 0 different, 0 not replayable/);
    await start();
  });
});
