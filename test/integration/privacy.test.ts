/** Guarantee G19: canary patients in every text field; no log line, metric or problem body may carry them. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { auditJson, claimJson } from '../../bench/support/claim-texts.ts';
import { type GatewayUnderTest, startGatewayUnderTest } from '../support/gateway-under-test.ts';

const CANARY = 'KANARIE7391';
let gateway: GatewayUnderTest;
beforeAll(async () => {
  gateway = await startGatewayUnderTest({ CLAIMGATE_LOG_LEVEL: 'debug' });
});
afterAll(() => gateway.stop());

/** Every text value of a message becomes the canary in turn, all others stay. */
function variants(text: string): string[] {
  const strings = [...text.matchAll(/:"((?:[^"\\]|\\.)*)"/g)];
  return strings.map(
    ({ index, 0: whole }) => `${text.slice(0, index)}:"${CANARY}"${text.slice(index + whole.length)}`,
  );
}

describe('a patient', () => {
  it('appears in no log line, metric or problem', async () => {
    const problems: string[] = [];
    const code = 'XC02AAA001A001010100001';
    const bodies: [string, string][] = [
      ...variants(claimJson([code])).map((body): [string, string] => ['/v1/checks', body]),
      ...variants(auditJson([code])).map((body): [string, string] => ['/fsi/3102', body]),
      [
        '/v1/checks',
        `{"patient":{"id":"${CANARY}","name":"${CANARY}"},"lines":[{"name":"${CANARY}","amount":"${CANARY}"}]}`,
      ],
      ['/v1/checks', `{"${CANARY}":{"${CANARY}":1},`],
      [`/v1/${CANARY}?name=${CANARY}`, '{}'],
    ];
    expect(bodies.length).toBeGreaterThan(50);
    for (const [path, body] of bodies) {
      const { status, text } = await gateway.post(path, body, { 'x-canary': CANARY, cookie: CANARY });
      if (status !== 200) problems.push(text);
    }
    expect(problems.length).toBeGreaterThan(0);
    expect(problems.filter((text) => text.includes(CANARY))).toEqual([]);
    expect(gateway.logLines.length).toBeGreaterThan(bodies.length / 2);
    expect(gateway.logLines.filter((line) => line.includes(CANARY))).toEqual([]);
    expect(await gateway.metrics()).not.toContain(CANARY);
  });
});
