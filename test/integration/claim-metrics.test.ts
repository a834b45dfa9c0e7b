/** What is asked and told about a claim by its id, and settlements, stand in metrics and log; the claim's id does not. */
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type GatewayUnderTest, startGatewayUnderTest } from '../support/gateway-under-test.ts';
import {
  makeSettlingPlace,
  type PlantedPlatform,
  plantPlatform,
  type SettlingPlace,
  useJson,
} from '../support/settling.ts';

const ID = 'SECRET-CLAIM-1';
const FEEDBACK = JSON.stringify({ findings: [{ id: 'f', reason: 'corrected' }] });

let place: SettlingPlace;
let platform: PlantedPlatform;
let gateway: GatewayUnderTest;
beforeAll(async () => {
  place = makeSettlingPlace(undefined);
  platform = plantPlatform();
  gateway = await startGatewayUnderTest(place.environment(), { platform });
});
afterAll(async () => {
  await gateway?.stop();
  place?.remove();
});

const requests = (door: string, outcome: string) =>
  gateway.metric(`claimgate_claim_requests_total{door="${door}",outcome="${outcome}"}`);
const claimLines = () =>
  gateway.logLines
    .map((line) => JSON.parse(line) as Record<string, unknown>)
    .filter(({ msg }) => msg === 'claim');

it('counts, times and logs look-ups, feedback and reversals with their outcome', async () => {
  const ask = (id: string, what = '', body?: string) =>
    body === undefined
      ? fetch(`${gateway.httpUrl}/v1/claims/${id}`)
      : gateway.post(`/v1/claims/${id}/${what}`, body, { 'x-request-id': `r-${what}` });
  await gateway.post('/v1/settlements', useJson({ id: ID }));
  await ask(ID);
  await ask('SECRET-CLAIM-2');
  await ask(ID, 'feedback', FEEDBACK);
  await ask(ID, 'feedback', '{}');
  await ask('SECRET-CLAIM-2', 'feedback', FEEDBACK);
  await ask(ID, 'reversals', '');
  await ask(ID, 'reversals', '');
  const expected = [
    ['claim', 'found', 200],
    ['claim', 'CLAIM_NOT_FOUND', 404],
    ['feedback', 'taken', 201],
    ['feedback', 'FEEDBACK_INVALID', 422],
    ['feedback', 'CLAIM_NOT_FOUND', 404],
    ['reversal', 'reversed', 200],
    ['reversal', 'repeat', 200],
  ] as const;
  expect(claimLines().map(({ door, outcome, status }) => [door, outcome, status])).toEqual(expected);
  for (const [door, outcome] of expected)
    expect([door, outcome, await requests(door, outcome)]).toEqual([door, outcome, 1]);
  expect(await gateway.metric('claimgate_claim_request_duration_seconds_count{door="feedback"}')).toBe(3);
  const [line] = claimLines().filter(({ outcome }) => outcome === 'taken');
  expect(Object.keys(line!).toSorted()).toEqual(
    [
      'level',
      'time',
      'name',
      'msg',
      'requestId',
      'facility',
      'door',
      'outcome',
      'status',
      'durationMs',
      'bodyBytes',
    ].toSorted(),
  );
  expect(line).toMatchObject({ requestId: 'r-feedback', facility: 'DEMO', bodyBytes: FEEDBACK.length });
});

it('counts a settlement by where it stands, and its duration apart from that of checks', async () => {
  const settle = (id: string, quantity = 1) =>
    gateway.post('/v1/settlements', useJson({ id, quantity, patient: 'P-2' }));
  const checked = 'claimgate_check_duration_seconds_count{door="json"}';
  const before = await requests('settlement', 'settled');
  await settle('S-1');
  await settle('S-2', 9);
  platform.answer('unknown');
  await settle('S-3');
  await settle('S-3', 2);
  expect(await requests('settlement', 'settled')).toBe(before + 1);
  for (const outcome of ['blocked', 'unknown', 'CHECK_CLAIM_HELD'])
    expect([outcome, await requests('settlement', outcome)]).toEqual([outcome, 1]);
  expect(await gateway.metric(checked)).toBe(0);
  await gateway.post('/v1/checks', useJson({ id: 'S-4' }));
  expect(await gateway.metric(checked)).toBe(1);
  expect(gateway.logLines.some((line) => line.includes('"settlement":"unknown"'))).toBe(true);
});

it('names no claim', async () => {
  expect(gateway.logLines.filter((line) => line.includes('SECRET-CLAIM'))).toEqual([]);
  expect(await gateway.metrics()).not.toContain('SECRET-CLAIM');
});
