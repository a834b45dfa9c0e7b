/** POST /v1/checks over a real socket: answers, problems, limits; after each bad request the next is served. */
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { claimJson } from '../../bench/support/claim-texts.ts';
import { benchClaim } from '../../bench/support/claims.ts';
import { V1_BODY_MAX_BYTES } from '../../src/serve/limits.ts';
import { encodeClaimProtobuf } from '../../src/wire/protobuf/claim-codec.ts';
import { decodeVerdictProtobuf } from '../../src/wire/protobuf/verdict-codec.ts';
import { type GatewayUnderTest, startGatewayUnderTest } from '../support/gateway-under-test.ts';

/** 参麦注射液: facilities of level 2 and above. */
const LEVEL_LIMITED = 'ZA09HAC0101010';
const CODES = ['XC02AAA001A001010100001', '002503020030000'];

let gateway: GatewayUnderTest;
beforeAll(async () => {
  gateway = await startGatewayUnderTest();
});
afterAll(() => gateway.stop());

const GOOD = claimJson(CODES);

describe('POST /v1/checks', () => {
  it('answers a claim as JSON and as protobuf alike', async () => {
    const json = await gateway.post('/v1/checks', GOOD);
    expect(json.status).toBe(200);
    expect(json.headers.get('content-type')).toContain('application/json');
    const binary = await gateway.post('/v1/checks', encodeClaimProtobuf(benchClaim(CODES)), {
      'content-type': 'application/x-protobuf',
    });
    expect(binary.status).toBe(200);
    expect(binary.headers.get('content-type')).toBe('application/x-protobuf');
    expect(decodeVerdictProtobuf(binary.bytes).outcome).toBe(JSON.parse(json.text).outcome);
  });

  it('blocks what the fund may not pay with a 200, the sentence and the remedy', async () => {
    const claim = JSON.parse(claimJson([`${LEVEL_LIMITED}100430`]));
    claim.facility.level = 1;
    const { status, text } = await gateway.post('/v1/checks', JSON.stringify(claim));
    const verdict = JSON.parse(text);
    expect(status).toBe(200);
    expect(verdict.outcome).toBe('block');
    expect(verdict.deniedAmount).toBe('23.00');
    const finding = verdict.findings.find((one: { rule: string }) => one.rule === 'DRG-08');
    expect(finding.sentence.zh).toMatch(/\p{Script=Han}/u);
    expect(finding.sentence.en).toMatch(/level 2/);
    expect(finding.remedy).toBeDefined();
  });

  it('carries request id and trace, and invents an id where none or a wild one is given', async () => {
    const traceparent = '00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01';
    const named = await gateway.post('/v1/checks', GOOD, { 'x-request-id': 'his-42', traceparent });
    expect(named.headers.get('x-request-id')).toBe('his-42');
    expect(named.headers.get('traceparent')).toBe(traceparent);
    const wild = await gateway.post('/v1/checks', GOOD, { 'x-request-id': '<script>alert(1)</script>' });
    expect(wild.headers.get('x-request-id')).toMatch(/^[0-9a-f]{12}-[0-9a-z]+$/);
  });

  const problems: [string, string | Uint8Array, Record<string, string>, number, string][] = [
    ['no body', '', {}, 400, 'SERVE_BODY_MISSING'],
    ['broken JSON', '{"lines":[', {}, 400, 'WIRE_JSON_MALFORMED'],
    ['a wrong type', '{"patient":{"sex":1}}', {}, 422, 'WIRE_FIELD_TYPE'],
    ['an unknown word', '{"patient":{"sex":"M"}}', {}, 422, 'WIRE_FIELD_RANGE'],
    ['an impossible day', '{"patient":{"birthDate":"2025-41-12"}}', {}, 422, 'WIRE_FIELD_RANGE'],
    [
      'an amount beyond the field',
      '{"lines":[{"amount":"1000000000000000.00"}]}',
      {},
      422,
      'WIRE_FIELD_RANGE',
    ],
    ['NaN as text', '{"lines":[{"amount":"NaN"}]}', {}, 422, 'WIRE_FIELD_TYPE'],
    ['a contradiction', '{"patient":{"sex":"male","sex":"female"}}', {}, 422, 'WIRE_FIELD_AMBIGUOUS'],
    ['deep nesting', `${'['.repeat(40)}${']'.repeat(40)}`, {}, 422, 'WIRE_JSON_TOO_DEEP'],
    [
      'text that is not UTF-8',
      Uint8Array.from([0x7b, 0x22, 0xff, 0x22, 0x3a, 0x31, 0x7d]),
      {},
      400,
      'WIRE_TEXT_ENCODING',
    ],
    [
      'a broken protobuf',
      Uint8Array.from([0x0a, 0xff]),
      { 'content-type': 'application/x-protobuf' },
      400,
      'WIRE_PROTOBUF_MALFORMED',
    ],
    ['another content type', GOOD, { 'content-type': 'text/plain' }, 415, 'SERVE_CONTENT_TYPE'],
    ['a compressed body', gzipSync(GOOD), { 'content-encoding': 'gzip' }, 415, 'SERVE_CONTENT_ENCODING'],
    ['a wild deadline', GOOD, { 'claimgate-deadline-ms': 'soon' }, 400, 'CHECK_DEADLINE_INVALID'],
  ];
  it.each(problems)(
    'refuses %s with a problem, and serves the next request',
    async (_, body, headers, status, code) => {
      const answer = await gateway.post('/v1/checks', body, headers);
      const problem = JSON.parse(answer.text);
      expect([answer.status, problem.code]).toEqual([status, code]);
      expect(answer.headers.get('content-type')).toContain('application/problem+json');
      expect(problem.detail.length).toBeGreaterThan(0);
      expect((await gateway.post('/v1/checks', GOOD)).status).toBe(200);
    },
  );

  it('takes a body of exactly 4 MiB and refuses one byte more (fault F42)', async () => {
    const pad = (size: number) => GOOD.replace('{', `{${' '.repeat(size - Buffer.byteLength(GOOD))}`);
    // On a busy machine it would rightly be told that it cannot be judged within the default.
    const patient = { 'claimgate-deadline-ms': '9000' };
    expect((await gateway.post('/v1/checks', pad(V1_BODY_MAX_BYTES), patient)).status).toBe(200);
    const { status, text } = await gateway.post('/v1/checks', pad(V1_BODY_MAX_BYTES + 1));
    expect([status, JSON.parse(text).code]).toEqual([413, 'SERVE_BODY_TOO_LARGE']);
    expect(
      await gateway.metric('claimgate_http_rejected_total{code="SERVE_BODY_TOO_LARGE"}'),
    ).toBeGreaterThan(0);
  });

  it('takes 10,000 lines and refuses 10,001', async () => {
    const lines = (count: number) =>
      JSON.stringify({ lines: Array.from({ length: count }, () => ({ code: 'A1', amount: 1 })) });
    expect(
      (await gateway.post('/v1/checks', lines(10_000), { 'claimgate-deadline-ms': '9000' })).status,
    ).toBe(200);
    const { status, text } = await gateway.post('/v1/checks', lines(10_001));
    expect([status, JSON.parse(text).code]).toEqual([422, 'WIRE_TOO_MANY_LINES']);
  });

  it('keeps the last fen of sixteen digits', async () => {
    const body =
      '{"lines":[{"code":"A1","quantity":1,"unitPrice":"9999999999.99","amount":99999999999999.99}]}';
    const { status, text } = await gateway.post('/v1/checks', body);
    expect(status).toBe(200);
    expect(text).toContain('99999999999999.99');
  });

  it('finds nothing at other paths and methods', async () => {
    expect((await gateway.post('/v1/check', GOOD)).status).toBe(404);
    const wrongMethod = await fetch(`${gateway.httpUrl}/v1/checks`);
    expect([wrongMethod.status, wrongMethod.headers.get('allow')]).toEqual([405, 'POST']);
    const document = (await (await fetch(`${gateway.httpUrl}/v1/openapi.json`)).json()) as { paths: object };
    expect(Object.keys(document.paths)).toContain('/v1/checks');
  });
});
