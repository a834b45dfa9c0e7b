/** The Ledger port through its thread: order, groups, bounds, questions, and that nothing is answered after a fatal error. */
import { afterEach, expect, it } from 'vitest';
import { genesisHash } from '../../src/ledger/hash-chain.ts';
import { WAITING_MAX_BYTES, WAITING_MAX_RECORDS } from '../../src/ledger/ledger-client.ts';
import { FACILITY, makeEntry } from '../support/ledger-entry.ts';
import { type LedgerUnderTest, openLedgerUnderTest } from '../support/ledger-under-test.ts';

let ledger: LedgerUnderTest | undefined;
afterEach(async () => {
  await ledger?.remove();
  ledger = undefined;
});

const payloadOf = (body: string, claimId?: string) => makeEntry({ body, claimId }).payload;

it('answers every commit of a turn in order, in one group', async () => {
  ledger = await openLedgerUnderTest();
  const { client, groupSizes } = ledger;
  expect(client.node).toBe('n1');
  expect(Buffer.from(client.openedAt.hash)).toEqual(Buffer.from(genesisHash('n1')));
  const outcomes = await Promise.all(
    Array.from({ length: 100 }, (_, n) => client.commit(payloadOf(`b${n}`, `c${n}`))),
  );
  expect(outcomes).toEqual(outcomes.map((_, n) => ({ kind: 'committed', seq: n + 1, revision: 1 })));
  expect(groupSizes).toEqual([100]);
  expect(client.stats()).toMatchObject({
    groups: 1,
    records: 100,
    waitingRecords: 0,
    waitingBytes: 0,
  });
  expect(client.stats().store).toMatchObject({ unavailable: undefined });
});

it('gives repeats their bytes among others', async () => {
  ledger = await openLedgerUnderTest();
  const first = payloadOf('a', 'c1');
  await ledger.client.commit(first);
  const again = await openAgain();
  const [x, repeat, z] = await Promise.all(
    [payloadOf('x'), first, payloadOf('z')].map((one) => again.commit(one)),
  );
  expect([x, z]).toEqual([2, 3].map((seq) => ({ kind: 'committed', seq, revision: 0 })));
  expect(repeat).toEqual({ kind: 'repeat', seq: 1, payload: Uint8Array.from(first) });
});

async function openAgain() {
  ledger = await ledger!.reopen();
  return ledger.client;
}

it('answers questions', async () => {
  ledger = await openLedgerUnderTest();
  const { client, folder } = ledger;
  for (const body of ['a', 'b', 'c']) await client.commit(payloadOf(body, 'c1'));
  expect(await client.findClaim(FACILITY, 'c1')).toHaveLength(3);
  expect(await client.readRecord('n1', 2)).toMatchObject({
    seq: 2,
    payload: Uint8Array.from(payloadOf('b', 'c1')),
  });
  expect((await client.readAfter(1, 9)).map(({ seq }) => seq)).toEqual([2, 3]);
  expect(await client.readPages(new Uint8Array(16), 2000, 2100)).toEqual([]);
  expect(await client.openIntents(0, 9)).toEqual([]);
  expect(await client.verify()).toMatchObject({ records: 3, problems: [] });
  expect((await client.backup(`${folder}/copy.db`)).seq).toBe(3);
  await expect(client.backup('/no such folder/copy.db')).rejects.toMatchObject({ code: 'LEDGER_UNUSABLE' });
  expect(await client.prune(2, 0)).toMatchObject({ dropped: 2, head: { seq: 4 } });
  expect(await (await openAgain()).verify()).toMatchObject({ records: 2, problems: [] });
});

it('says that what is no record cannot be kept, and keeps the others', async () => {
  ledger = await openLedgerUnderTest();
  const { client } = ledger;
  const all = await Promise.all(
    [payloadOf('a'), Buffer.from('no record'), payloadOf('b')].map((one) => client.commit(one)),
  );
  expect(all).toEqual([
    { kind: 'committed', seq: 1, revision: 0 },
    { kind: 'unavailable', reason: 'down' },
    { kind: 'committed', seq: 2, revision: 0 },
  ]);
});

it('refuses what would wait too long, by number and by bytes', async () => {
  ledger = await openLedgerUnderTest();
  const { client } = ledger;
  const small = payloadOf('a');
  const taken = Array.from({ length: WAITING_MAX_RECORDS }, () => client.commit(small));
  expect(await client.commit(small)).toEqual({ kind: 'unavailable', reason: 'slow' });
  expect(new Set((await Promise.all(taken)).map(({ kind }) => kind))).toEqual(new Set(['committed']));
  const huge = new Uint8Array(WAITING_MAX_BYTES + 1);
  expect(await client.commit(huge)).toEqual({ kind: 'unavailable', reason: 'slow' });
  expect(client.stats().refused.slow).toBe(2);
});

it('says it is stopping once closed', async () => {
  ledger = await openLedgerUnderTest();
  const { client } = ledger;
  const last = client.commit(payloadOf('a'));
  await client.close();
  expect(await last).toMatchObject({ kind: 'committed' });
  expect(await client.commit(payloadOf('b'))).toEqual({ kind: 'unavailable', reason: 'stopping' });
  await expect(client.verify()).rejects.toMatchObject({ code: 'LEDGER_UNUSABLE' });
});
