/** POST /fsi/** over a real socket, as the clients of interface section 5 read it. */
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { auditJson } from '../../bench/support/claim-texts.ts';
import { FSI_BODY_MAX_BYTES } from '../../src/serve/limits.ts';
import { type Answer, type GatewayUnderTest, startGatewayUnderTest } from '../support/gateway-under-test.ts';

let gateway: GatewayUnderTest;
beforeAll(async () => {
  gateway = await startGatewayUnderTest();
});
afterAll(() => gateway.stop());

const AUDIT = auditJson(['XC02AAA001A001010100001']);

/** What every client must find: HTTP 200, integer 0, no error text, an array. */
function expectAudited({ status, text }: Answer) {
  expect(status).toBe(200);
  const answer = JSON.parse(text);
  expect(answer.infcode).toBe(0);
  expect(answer.err_msg ?? '').toBe('');
  expect(Array.isArray(answer.output.result)).toBe(true);
  return answer;
}

describe('POST /fsi', () => {
  it.each([
    '/fsi/3102',
    '/fsi/api/riskConService/courseAnalyze',
    '/fsi',
    '/fsi/uif-hsaf-med-api/api/medical/service',
  ])('audits at %s', async (path) => {
    expectAudited(await gateway.post(path, AUDIT));
  });

  it('does not care for the content type, or its absence', async () => {
    for (const type of [
      'application/json;charset=GBK',
      'text/plain',
      'application/x-www-form-urlencoded',
      'nonsense',
    ]) {
      expectAudited(await gateway.post('/fsi/3102', AUDIT, { 'content-type': type }));
    }
  });

  it('reads GBK as real hosts send it', async () => {
    // 测试 in GBK, inside an otherwise ASCII message.
    const [before = '', after = ''] = AUDIT.split('测试患者');
    const ascii = (text: string) => Buffer.from(text.replace(/[^ -~]/g, 'x'), 'latin1');
    const body = Buffer.concat([ascii(before), Buffer.from([0xb2, 0xe2, 0xca, 0xd4]), ascii(after)]);
    expectAudited(await gateway.post('/fsi/3102', body));
    expect(await gateway.metric('claimgate_message_notes_total{note="gbk"}')).toBe(1);
  });

  it('says why an audit was not judged, and still lets the claim go on', async () => {
    const unreadable: [string | Uint8Array, Record<string, string>][] = [
      ['', {}],
      ['{"infno":"3102",', {}],
      [gzipSync(AUDIT), { 'content-encoding': 'gzip' }],
      [`{"infno":"3102","input":${'['.repeat(50)}${']'.repeat(50)}}`, {}],
      [Buffer.alloc(FSI_BODY_MAX_BYTES + 1, 0x20), {}],
    ];
    for (const [body, headers] of unreadable) {
      const answer = expectAudited(await gateway.post('/fsi/3102', body, headers));
      expect(answer.output.result).toEqual([]);
      expect(answer.warn_msg).toMatch(/未审核/);
    }
    expectAudited(await gateway.post('/fsi/3102', AUDIT));
  });

  it('never answers an unreadable settlement as an audit', async () => {
    for (const path of ['/fsi', '/fsi/3102', '/fsi/2207']) {
      const { status, text } = await gateway.post(path, '{"infno":"2207","input":{');
      expect(status).toBe(200);
      expect(JSON.parse(text)).toMatchObject({ infcode: -1, err_msg: expect.stringContaining('2207') });
    }
  });

  it('tells clearly that other numbers are not forwarded', async () => {
    const { status, text } = await gateway.post(
      '/fsi/2207',
      '{"infno":"2207","msgid":"1","input":{"data":{}}}',
    );
    const answer = JSON.parse(text);
    expect(status).toBe(200);
    expect(answer.infcode).toBe(-1);
    expect(answer.err_msg).toContain('2207');
    expect(answer.err_msg.length).toBeLessThanOrEqual(200);
  });
});
