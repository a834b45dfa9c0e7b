/** Guarantee G19: canary patients in every text field; no log line, metric, problem body or sealed file may carry them. */
import { type Dirent, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { auditJson, claimJson } from '../../bench/support/claim-texts.ts';
import { makeDataDir } from '../support/data-dir.ts';
import { type GatewayUnderTest, startGatewayUnderTest } from '../support/gateway-under-test.ts';

const CANARY = 'KANARIE7391';
const FEEDBACK = JSON.stringify({ findings: [{ id: CANARY, reason: 'other', note: CANARY }] });
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

  it('appears in no log line, metric or problem of settlements, feedback and look-ups', async () => {
    const claim = JSON.stringify({ ...canaryClaim('s1') });
    const problems: string[] = [];
    const ask = async (path: string, body: string, headers = {}) => {
      const { status, text } = await gateway.post(path, body, headers);
      if (status >= 400) problems.push(text);
      return status;
    };
    expect(await ask('/v1/settlements', claim)).toBe(200);
    expect(await ask('/v1/settlements', claim)).toBe(200);
    expect(await ask('/v1/settlements', claim.replace('"1980-01-01"', '"1981-01-01"'))).toBe(409);
    for (const body of [`{"${CANARY}`, `{"${CANARY}":1}`, `{"findings":[{"id":"${CANARY}"}]}`])
      await ask('/v1/claims/s1/feedback', body);
    expect(await ask(`/v1/claims/${CANARY}-0/feedback`, FEEDBACK)).toBe(404);
    for (const path of [`/v1/claims/${CANARY}-0`, `/v1/claims/${CANARY}-0?name=${CANARY}`]) {
      const response = await fetch(gateway.httpUrl + path);
      expect(response.status).toBe(404);
      problems.push(await response.text());
    }
    expect(problems.length).toBeGreaterThan(4);
    expect(problems.filter((text) => text.includes(CANARY))).toEqual([]);
    const lines = gateway.logLines.map((line) => JSON.parse(line) as { seq?: number; repeat?: boolean });
    expect(lines.some(({ seq, repeat }) => seq !== undefined && repeat === true)).toBe(true);
    expect(gateway.logLines.filter((line) => line.includes(CANARY))).toEqual([]);
    expect(await gateway.metrics()).not.toContain(CANARY);
  });

  it('stands in no file of the data directory when records are sealed', async () => {
    const dataDir = makeDataDir();
    const sealKey = join(dataDir, 'seal.key');
    writeFileSync(sealKey, 'a7'.repeat(32));
    const sealed = await startGatewayUnderTest({
      CLAIMGATE_DATA_DIR: dataDir,
      CLAIMGATE_SEAL_KEY_FILE: sealKey,
    });
    try {
      expect((await sealed.post('/v1/settlements', JSON.stringify(canaryClaim('s1')))).status).toBe(200);
      const asked = await fetch(`${sealed.httpUrl}/v1/claims/s1`);
      expect(asked.status).toBe(200);
      const files = readdirSync(dataDir, { recursive: true, withFileTypes: true }).filter((one) =>
        one.isFile(),
      );
      const read = ({ parentPath, name }: Dirent) => readFileSync(join(parentPath, name));
      expect(files.map(({ name }) => name)).toContain('ledger.db-wal');
      // The index names the claim, so that the file is known to hold it; its patient is a keyed hash.
      expect(files.some((one) => read(one).includes('s1'))).toBe(true);
      expect(files.filter((one) => read(one).includes(CANARY)).map(({ name }) => name)).toEqual([]);
    } finally {
      await sealed.stop();
      rmSync(dataDir, { recursive: true, force: true });
    }
  });
});

/**
 * The canary in every text about the patient. Not the claim's own id nor the prescriber's code: the index and the pages of
 * history hold those as they are.
 */
function canaryClaim(id: string): object {
  const claim = JSON.parse(claimJson(['XC02AAA001A001010100001'])) as {
    patient: object;
    encounter: object;
    diagnoses: object[];
    lines: object[];
  };
  return {
    ...claim,
    id,
    patient: { ...claim.patient, id: CANARY },
    encounter: { ...claim.encounter, id: CANARY },
    diagnoses: claim.diagnoses.map((one) => ({ ...one, name: CANARY })),
    lines: claim.lines.map((one) => ({ ...one, name: CANARY })),
  };
}
