/**
 * Many settlements of one patient at once, through one gateway and through two on one PostgreSQL: what is allowed never
 * passes the limit, nothing that was settled is lost, and nobody waits for somebody who waits for him.
 */
import { join } from 'node:path';
import { afterEach, expect, it } from 'vitest';
import { type ForkedGateway, forkGateway } from '../support/forked-gateway.ts';
import { makeDatabase, postgresMissing } from '../support/postgres.ts';
import { makeSettlingPlace, type SettlingPlace, useJson, writeSite } from '../support/settling.ts';

const CAP = 20;
const CLAIMS = 60;
const AT_ONCE = 16;
const DEADLINE = { 'claimgate-deadline-ms': '10000' };

let place: SettlingPlace | undefined;
const gateways: ForkedGateway[] = [];
afterEach(async () => {
  await Promise.all(gateways.splice(0).map((gateway) => gateway.stop()));
  await place?.remove();
});

async function post(url: string, path: string, body: string) {
  const headers = { 'content-type': 'application/json', ...DEADLINE };
  const response = await fetch(url + path, { method: 'POST', body, headers });
  const verdict = (await response.json()) as { outcome?: string; deniedAmount?: string };
  return { state: response.headers.get('claimgate-state'), ...verdict };
}

/** Every claim is sent until it is settled or blocked. Prints how fast that went. */
async function race(name: string): Promise<void> {
  const queue = Array.from({ length: CLAIMS }, (_, number) => number);
  const counts = { settled: 0, blocked: 0, contended: 0 };
  const startMs = performance.now();
  const settleAll = async (): Promise<void> => {
    for (let number = queue.shift(); number !== undefined; number = queue.shift()) {
      const { url } = gateways[number % gateways.length]!;
      const body = useJson({ id: `C-${number}`, facility: `H${number % 3}` });
      const { state, outcome } = await post(url, '/v1/settlements', body);
      if (state === 'settled') counts.settled++;
      else if (state === 'blocked') counts.blocked++;
      else {
        expect([outcome, state]).toEqual(['indeterminate', 'notSent']);
        counts.contended++;
        queue.push(number);
      }
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, settleAll));
  const seconds = (performance.now() - startMs) / 1000;
  process.stdout.write(
    `settlement race, ${name}: ${CLAIMS} claims of one patient, ${AT_ONCE} at once, in ${seconds.toFixed(1)} s ` +
      `(${(CLAIMS / seconds).toFixed(0)} a second, ${counts.contended} tried again)\n`,
  );
  expect(counts).toMatchObject({ settled: CAP, blocked: CLAIMS - CAP });
  for (const { url } of gateways) {
    const { deniedAmount } = await post(url, '/v1/checks', useJson({ id: null, quantity: CAP }));
    expect(deniedAmount).toBe(`${CAP * 10}.00`);
  }
}

it('through one gateway on SQLite', async () => {
  place = makeSettlingPlace(undefined, CAP);
  gateways.push(await forkGateway(place.environment()));
  await race('one gateway on SQLite');
});

it.skipIf(postgresMissing !== undefined)(
  'through two gateways of two facilities on one PostgreSQL',
  async () => {
    place = makeSettlingPlace(await makeDatabase(), CAP);
    for (const code of ['H00000000001', 'H00000000002'])
      gateways.push(
        await forkGateway({
          ...place.environment(code),
          CLAIMGATE_SITE_FILE: writeSite(place.folder, code),
          CLAIMGATE_ANCHOR_FILE: join(place.folder, `${code}.anchor`),
        }),
      );
    await race('two gateways on PostgreSQL');
  },
);
