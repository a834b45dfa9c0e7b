/** What is kept when things go wrong: a slow disk, a claim that breaks its judge, another facility, the national door. */
import { hash } from 'node:crypto';
import { existsSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { auditJson } from '../../bench/support/claim-texts.ts';
import type { GatewayDeps } from '../../src/gateway.ts';
import { type GatewayUnderTest, startGatewayUnderTest } from '../support/gateway-under-test.ts';
import {
  ITEM,
  makeSettlingPlace,
  type PlantedPlatform,
  plantPlatform,
  type SettlingPlace,
  useJson,
  writeSite,
} from '../support/settling.ts';

let place: SettlingPlace;
let platform: PlantedPlatform;
let gateway: GatewayUnderTest;
beforeEach(() => {
  place = makeSettlingPlace(undefined);
  platform = plantPlatform();
});
afterEach(async () => {
  delete process.env.LEDGER_TEST_GATE;
  await gateway.stop();
  await place.remove();
});

async function start(environment = {}, deps: GatewayDeps = {}): Promise<void> {
  gateway = await startGatewayUnderTest({ ...place.environment(), ...environment }, { platform, ...deps });
}

async function claim(id: string) {
  const response = await fetch(`${gateway.httpUrl}/v1/claims/${encodeURIComponent(id)}`);
  const body = (await response.json()) as { readonly state?: string };
  return { ...body, status: response.status };
}

/** The ledger's disk stands still while the file is away. */
function makeGate() {
  const path = join(place.folder, 'gate');
  writeFileSync(path, '');
  process.env.LEDGER_TEST_GATE = path;
  return {
    shut: () => rmSync(path),
    open: () => writeFileSync(path, ''),
    isWaitedFor: () => existsSync(`${path}.waits`),
  };
}
const HOOKS = new URL('../support/ledger-hooks.ts', import.meta.url).href;

it('answers nothing that is not durable, and gives back what became durable too late', async () => {
  const gate = makeGate();
  await start({}, { ledgerHooks: HOOKS });
  const body = useJson({ id: 'L-1', quantity: 3 });
  gate.shut();
  const headers = { 'claimgate-deadline-ms': '1000' };
  const late = await gateway.post('/v1/settlements', body, headers);
  expect([late.status, JSON.parse(late.text).code]).toEqual([503, 'CHECK_NOT_DURABLE']);
  expect(Number(late.headers.get('retry-after'))).toBeGreaterThan(0);
  expect(gate.isWaitedFor()).toBe(true);
  const check = await gateway.post('/v1/checks', useJson({ id: 'L-2' }), headers);
  expect(check.status).toBe(503);
  gate.open();
  await expect.poll(async () => (await claim('L-1')).state).toBe('notSent');
  expect(platform.sent).toEqual([]);
  // Nothing is held any more, and the same request is a new attempt.
  const again = await gateway.post('/v1/settlements', body);
  expect([again.status, again.headers.get('claimgate-state')]).toEqual([200, 'settled']);
});

it('takes an audit that it cannot keep, with a hint, and nothing that moves money', async () => {
  const gate = makeGate();
  await start({ CLAIMGATE_CHECK_DEADLINE_MS: '500' }, { ledgerHooks: HOOKS });
  gate.shut();
  const audit = await gateway.post('/fsi/3102', auditJson([ITEM]));
  gate.open();
  expect(audit.status).toBe(200);
  expect(JSON.parse(audit.text)).toMatchObject({ infcode: 0, output: { result: [] } });
  expect(JSON.parse(audit.text).warn_msg).toMatch(/busy/);
  const money = await gateway.post('/fsi', auditJson([ITEM]).replace('"3102"', '"2304"'));
  expect(JSON.parse(money.text)).toMatchObject({ infcode: -1 });
});

it('remembers a claim that broke its judge, and judges it after all when it can', async () => {
  await start({}, { workerEntry: new URL('../support/poisonable-worker.ts', import.meta.url) });
  const body = useJson({ id: 'poison:throw', quantity: 9 });
  const broken = await gateway.post('/v1/checks', body);
  expect(JSON.parse(broken.text)).toMatchObject({ outcome: 'indeterminate', degraded: 'internal: hold' });
  const unsent = await gateway.post('/v1/settlements', useJson({ id: 'poison:throw', patient: 'P-2' }));
  expect([unsent.status, unsent.headers.get('claimgate-state')]).toEqual([200, 'notSent']);
  expect(platform.sent).toEqual([]);
  const feedback = JSON.stringify({ infno: '3103', msgid: 'poison:throw', input: { data: {} } });
  await gateway.post('/fsi/3103', feedback);
  await gateway.stop();
  await start();
  expect(await claim('poison:throw')).toMatchObject({ status: 200, outcome: 'block', state: 'checked' });
  expect(await gateway.metric('claimgate_open_intents')).toBe(0);
  // It was not answered before, so the retry is judged like the later look, and that is its answer.
  const again = await gateway.post('/v1/checks', body);
  expect([JSON.parse(again.text).outcome, again.headers.get('claimgate-repeat')]).toEqual(['block', 'true']);
});

it('has no claim of another facility, for whatever is asked', async () => {
  const site = (code: string) => ({ CLAIMGATE_SITE_FILE: writeSite(place.folder, code) });
  await start(site('H00000000001'));
  const body = useJson({ id: 'O-1' });
  await gateway.post('/v1/settlements', body);
  await gateway.stop();
  await start(site('H00000000002'));
  expect((await claim('O-1')).status).toBe(404);
  expect((await gateway.post('/v1/claims/O-1/reversals', '')).status).toBe(404);
  const feedback = JSON.stringify({ findings: [{ id: 'a', reason: 'corrected' }] });
  expect((await gateway.post('/v1/claims/O-1/feedback', feedback)).status).toBe(404);
  const own = await gateway.post('/v1/settlements', body);
  expect([own.headers.get('claimgate-repeat'), own.headers.get('claimgate-state')]).toEqual([
    null,
    'settled',
  ]);
  // The patient is the same in both: two of three are spent.
  const { text } = await gateway.post('/v1/checks', useJson({ id: 'O-2', quantity: 2 }));
  expect(JSON.parse(text).deniedAmount).toBe('10.00');
});

it('keeps audits by their bytes and takes every 3103', async () => {
  await start();
  const body = auditJson([ITEM]);
  const first = await gateway.post('/fsi/3102', body);
  const again = await gateway.post('/fsi/3102', body);
  expect(again.text).toBe(first.text);
  const name = (sent: string) => `${JSON.parse(sent).msgid}#${hash('sha256', sent).slice(0, 16)}`;
  expect(await claim(name(body))).toMatchObject({ status: 200, state: 'checked', answer: { infcode: 0 } });
  // Other bytes under its msgid are another message.
  const other = body.replace('"cnt":"2"', '"cnt":"9"');
  expect((await gateway.post('/fsi/3102', other)).text).not.toBe(first.text);
  for (const data of [
    { warns: [{ warn_rslt_id: 'never-told', dspo_way: '1', dspo_way_rea: 'x' }] },
    { warns: [{ dspo_way: '1' }] },
    {},
  ]) {
    const taken = await gateway.post(
      '/fsi/3103',
      JSON.stringify({ infno: '3103', msgid: 'M', input: { data } }),
    );
    expect([taken.status, JSON.parse(taken.text).infcode]).toEqual([200, 0]);
  }
});
