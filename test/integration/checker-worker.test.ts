/** The real thread entry with the real wire: threads and the inline twin give the same bytes. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createRequestHandler } from '../../src/checker/handle-request.ts';
import { createInlineChecker } from '../../src/checker/inline-checker.ts';
import { createPoolChecker } from '../../src/checker/pool-checker.ts';
import { createWireDoors } from '../../src/checker/wire-doors.ts';
import type { CheckReply, CheckRequest } from '../../src/intercept/exchange.ts';
import { RULE_KINDS } from '../../src/rules/index.ts';
import { encodeClaimProtobuf } from '../../src/wire/protobuf/claim-codec.ts';
import { decodeVerdictProtobuf } from '../../src/wire/protobuf/verdict-codec.ts';
import { buildClaim } from '../support/build-claim.ts';
import { LIMITED_CODE, makeRequest, makeSite, makeSites, makeSnapshot } from '../support/plain-doors.ts';

const DEADLINE_MS = 20_000;
const pool = createPoolChecker({ threads: 1, taskLimitMs: 5_000 });
const inline = createInlineChecker({
  createHandler: () => createRequestHandler({ kinds: RULE_KINDS, doors: createWireDoors() }),
});

beforeAll(async () => {
  const sites = makeSites([makeSite('H1', { facts: { level: 1 } })]);
  for (const checker of [pool, inline]) checker.use(makeSnapshot('d1'), sites);
  await pool.ready();
});
afterAll(() => Promise.all([pool.close(), inline.close()]));

const request = (door: CheckRequest['door'], body: string | Uint8Array): CheckRequest =>
  makeRequest({ id: '' }, { door, body: Buffer.from(body) });

async function checkBoth(given: CheckRequest): Promise<CheckReply> {
  const [threaded, direct] = await Promise.all([
    pool.check(given, DEADLINE_MS),
    inline.check(given, DEADLINE_MS),
  ]);
  expect(comparable(threaded)).toEqual(comparable(direct));
  return threaded;
}

/** Everything but how long it took. */
function comparable(reply: CheckReply): unknown {
  if (reply.kind !== 'answered') return reply;
  return {
    ...reply,
    body: Buffer.from(reply.body).toString('base64'),
    summary: { ...reply.summary, timings: undefined },
  };
}

const bodyOf = (reply: CheckReply): Uint8Array => {
  if (reply.kind !== 'answered') throw new Error(JSON.stringify(reply));
  return reply.body;
};

const LINE = { code: LIMITED_CODE, quantity: '1', price: '120.00', amount: '120.00', from: '2026-03-10' };

describe('worker thread', () => {
  it('judges JSON', async () => {
    const body = JSON.stringify({ id: 'c1', lines: [LINE] });
    const verdict = JSON.parse(Buffer.from(bodyOf(await checkBoth(request('json', body)))).toString());
    expect(verdict).toMatchObject({ outcome: 'block', snapshot: { digest: 'd1' } });
  });

  it('judges protobuf', async () => {
    const body = encodeClaimProtobuf(buildClaim({ id: 'c1', lines: [LINE] }));
    const verdict = decodeVerdictProtobuf(bodyOf(await checkBoth(request('protobuf', body))));
    expect(verdict).toMatchObject({ claimId: 'c1', outcome: 'block', deniedFen: 12000n });
  });

  it.each(['', '{', '\u0000', '[]', '{"__proto__":{"id":1}}'])(
    'refuses or judges %j alike on every door',
    async (body) => {
      for (const door of ['json', 'protobuf', 'fsi'] as const) await checkBoth(request(door, body));
    },
  );

  it('answers an audit', async () => {
    const body = JSON.stringify({
      infno: '3102',
      msgid: 'H1202603100001',
      input: { data: { patient_dtos: [{ patn_id: 'p1', curr_mdtrt_id: 'm1', fsi_encounter_dtos: [] }] } },
    });
    const reply = await checkBoth(request('fsi', body));
    expect(JSON.parse(Buffer.from(bodyOf(reply)).toString())).toMatchObject({ infcode: 0 });
    expect(reply).toMatchObject({ summary: { infno: '3102' } });
  });

  it('refuses a number that moves money', async () => {
    const reply = await checkBoth(request('fsi', JSON.stringify({ infno: '2207', input: {} })));
    expect(reply).toMatchObject({
      kind: 'refused',
      infno: '2207',
      error: { code: 'WIRE_NUMBER_UNSUPPORTED' },
    });
  });
});
