/** What every ledger store does (src/ledger/store.ts): claims, pages, intents, records. A store is added in test/support/ledger-stores.ts. */
import { expect, it } from 'vitest';
import type { CommitOutcome } from '../../src/intercept/ledger.ts';
import { genesisHash, nextHash } from '../../src/ledger/hash-chain.ts';
import {
  change,
  FACILITY,
  makeEntry,
  makeOutcome,
  makeSettlement,
  patientKey,
  reserve,
  sha256,
} from '../support/ledger-entry.ts';
import { overStores } from '../support/over-stores.ts';

const PATIENT = patientKey(1);
const read = (version: number, key = PATIENT) => [{ patientKey: key, year: 2026, version }];

overStores((ledger) => {
  it('starts empty, with the chain of its node', async () => {
    const { node, head, previousHead } = await ledger.reopen();
    expect(node).toBe('n1');
    expect(head.seq).toBe(0);
    expect(Buffer.from(head.hash)).toEqual(Buffer.from(genesisHash('n1')));
    expect(previousHead.seq).toBe(0);
    expect(await ledger.store.readAfter(0, 10)).toEqual([]);
    expect(await ledger.store.readRecord('n1', 1)).toBeUndefined();
    expect(await ledger.store.verify()).toMatchObject({ records: 0, pages: 0, problems: [] });
  });

  it('commits a group in order and chains it', async () => {
    const entries = [makeEntry({ body: 'a' }), makeEntry({ body: 'b' }), makeEntry({ body: 'c' })];
    const first = await ledger.store.commit(entries.slice(0, 2));
    expect(first.outcomes).toEqual([1, 2].map((seq) => ({ kind: 'committed', seq, revision: 0 })));
    const second = await ledger.store.commit(entries.slice(2));
    expect(second.outcomes).toEqual([{ kind: 'committed', seq: 3, revision: 0 }]);
    const hashes = [genesisHash('n1')];
    for (const { payload } of entries) hashes.push(nextHash(hashes.at(-1)!, payload));
    expect(Buffer.from(second.head.hash)).toEqual(Buffer.from(hashes[3]!));
    const records = await ledger.store.readAfter(0, 10);
    expect(records.map(({ seq }) => seq)).toEqual([1, 2, 3]);
    expect(records.map(({ payload }) => Buffer.from(payload))).toEqual(
      entries.map(({ payload }) => Buffer.from(payload)),
    );
    expect(records.map(({ hash }) => Buffer.from(hash))).toEqual(
      hashes.slice(1).map((hash) => Buffer.from(hash)),
    );
    const state = await ledger.reopen();
    expect(state.head.seq).toBe(3);
    expect(Buffer.from(state.head.hash)).toEqual(Buffer.from(hashes[3]!));
    expect(state.previousHead.seq).toBe(2);
    expect(Buffer.from(state.previousHead.hash)).toEqual(Buffer.from(hashes[2]!));
  });

  it('reads from any position, bounded', async () => {
    for (let group = 0; group < 4; group++) {
      await ledger.store.commit([1, 2, 3].map((n) => makeEntry({ body: `${group} ${n}` })));
    }
    const positions = (await ledger.store.readAfter(0, 100)).map(({ position }) => position);
    expect(positions).toHaveLength(12);
    for (const [index, position] of positions.entries()) {
      const after = await ledger.store.readAfter(position, 4);
      expect(after.map((record) => record.position)).toEqual(positions.slice(index + 1, index + 5));
    }
    expect(await ledger.store.readRecord('n1', 5)).toMatchObject({ node: 'n1', seq: 5 });
    expect(await ledger.store.readRecord('n9', 5)).toBeUndefined();
    expect(await ledger.store.readRecord('n1', 13)).toBeUndefined();
  });

  it('answers the same bytes with the stored record, also after a restart; none of another facility', async () => {
    const entry = makeEntry({ claimId: 'c1' });
    expect(await ledger.one(entry)).toMatchObject({ kind: 'committed', seq: 1 });
    for (let round = 0; round < 2; round++) {
      const repeat = (await ledger.one(entry)) as Extract<CommitOutcome, { kind: 'repeat' }>;
      expect(repeat).toMatchObject({ kind: 'repeat', seq: 1 });
      expect(Buffer.from(repeat.payload)).toEqual(Buffer.from(entry.payload));
      await ledger.reopen();
    }
    expect(await ledger.one({ ...entry, facilityCode: 'H2' })).toMatchObject({
      kind: 'committed',
      seq: 2,
      revision: 1,
    });
  });

  it('judges again what nobody could judge, under the same revision', async () => {
    const entry = makeEntry({ claimId: 'c1', isRepeatable: false });
    await ledger.one(entry);
    expect(await ledger.one({ ...entry, isRepeatable: true })).toEqual({
      kind: 'committed',
      seq: 2,
      revision: 1,
    });
    expect(await ledger.one(entry)).toMatchObject({ kind: 'repeat', seq: 2 });
  });

  it('counts revisions and lists them, newest first', async () => {
    await ledger.store.commit([
      makeEntry({ claimId: 'c1', body: 'a' }),
      makeEntry({ claimId: 'c1', body: 'b' }),
    ]);
    expect(await ledger.one(makeEntry({ claimId: 'c1', body: 'c', state: 'blocked' }))).toMatchObject({
      revision: 3,
    });
    const found = await ledger.store.findClaim(FACILITY, 'c1');
    expect(found.map(({ revision, node, seq, state }) => [revision, node, seq, state])).toEqual([
      [3, 'n1', 3, 'blocked'],
      [2, 'n1', 2, 'checked'],
      [1, 'n1', 1, 'checked'],
    ]);
    expect(Buffer.from(found[0]!.digest)).toEqual(Buffer.from(sha256('c')));
    expect(await ledger.store.findClaim('H2', 'c1')).toEqual([]);
  });

  it('refuses other content while a settlement holds, and takes it when it holds no more', async () => {
    await ledger.one(makeSettlement({ body: 'a' }));
    const other = makeEntry({ claimId: 'c1', body: 'b' });
    expect(await ledger.one(other)).toEqual({ kind: 'refused', state: 'inFlight' });
    await ledger.one(makeOutcome({ body: 'a', state: 'unknown' }));
    expect(await ledger.one(other)).toEqual({ kind: 'refused', state: 'unknown' });
    await ledger.one(makeOutcome({ body: 'a', state: 'settled', changes: [change('confirm', 'e1')] }));
    expect(await ledger.one(other)).toEqual({ kind: 'refused', state: 'settled' });
    await ledger.one(
      makeOutcome({ kind: 'reversal', body: 'a', state: 'reversed', changes: [change('remove', 'e1')] }),
    );
    expect(await ledger.one(other)).toMatchObject({ kind: 'committed', revision: 2 });
    expect(await ledger.store.verify()).toMatchObject({ problems: [] });
  });

  it('keeps pages with versions: what was read must still be so', async () => {
    expect(await ledger.one(makeSettlement({ pagesRead: read(0) }))).toMatchObject({ kind: 'committed' });
    expect(await ledger.pages()).toEqual(['2026 v1 e1 reserved']);
    const second = makeSettlement({ claimId: 'c2', entryName: 'e2', pagesRead: read(0) });
    expect(await ledger.one(second)).toEqual({ kind: 'stale' });
    expect(await ledger.one({ ...second, pagesRead: read(1) })).toMatchObject({ kind: 'committed' });
    expect(await ledger.one(makeEntry({ pagesRead: read(1) }))).toEqual({ kind: 'stale' });
    await ledger.reopen();
    expect(await ledger.pages()).toEqual(['2026 v2 e1 reserved,e2 reserved']);
    expect(await ledger.pages(patientKey(2))).toEqual([]);
  });

  it('reads the pages of the years asked for, ascending', async () => {
    await ledger.one(makeSettlement({ changes: [2026, 2024, 2025].map((year) => reserve('e1', year)) }));
    const years = async (from: number, to: number) =>
      (await ledger.store.readPages(PATIENT, from, to)).map(({ year }) => year);
    expect(await years(2024, 2026)).toEqual([2024, 2025, 2026]);
    expect(await years(2025, 2025)).toEqual([2025]);
    expect(await years(2027, 2030)).toEqual([]);
  });

  it('lets only one of a group spend what two read', async () => {
    const rivals = Array.from({ length: 8 }, (_, n) =>
      makeSettlement({ claimId: `c${n}`, facilityCode: `H${n}`, entryName: `e${n}`, pagesRead: read(0) }),
    );
    const { outcomes } = await ledger.store.commit(rivals);
    expect(outcomes.map(({ kind }) => kind)).toEqual(['committed', ...Array(7).fill('stale')]);
    expect(await ledger.pages()).toEqual(['2026 v1 e0 reserved']);
  });

  it('keeps intents open until their outcome, over a restart', async () => {
    await ledger.store.commit([
      makeSettlement({}),
      makeEntry({ body: 'x' }),
      makeSettlement({ claimId: 'c2', entryName: 'e2' }),
    ]);
    await ledger.reopen();
    expect(await ledger.store.openIntents(0, 10)).toMatchObject([
      { node: 'n1', seq: 1, facilityCode: FACILITY, claimId: 'c1', state: 'inFlight' },
      { node: 'n1', seq: 3, claimId: 'c2', state: 'inFlight' },
    ]);
    await ledger.one(makeOutcome({ state: 'unknown' }));
    expect(await ledger.store.openIntents(0, 10)).toMatchObject([
      { claimId: 'c1', state: 'unknown' },
      { claimId: 'c2' },
    ]);
    expect(await ledger.store.openIntents(1, 10)).toMatchObject([{ claimId: 'c2' }]);
    expect(await ledger.store.openIntents(0, 1)).toHaveLength(1);
    await ledger.one(makeOutcome({ state: 'notSent', changes: [change('release', 'e1')] }));
    expect(await ledger.store.openIntents(0, 10)).toMatchObject([{ claimId: 'c2' }]);
    expect(await ledger.pages()).toEqual(['2026 v3 e2 reserved']);
    expect(await ledger.store.verify()).toMatchObject({ problems: [] });
  });

  it('keeps intents of claims without an id apart', async () => {
    await ledger.store.commit([
      makeSettlement({ claimId: undefined }),
      makeSettlement({ claimId: undefined, entryName: 'e2' }),
    ]);
    await ledger.one(makeOutcome({ claimId: undefined, state: 'settled' }));
    expect(await ledger.store.openIntents(0, 10)).toMatchObject([{ seq: 2, claimId: undefined }]);
  });

  it('closes what nobody could judge when it was judged, though its id was not known before', async () => {
    await ledger.one(makeEntry({ isIntent: true, isRepeatable: false }));
    expect(await ledger.store.openIntents(0, 10)).toMatchObject([{ seq: 1 }]);
    await ledger.one(makeEntry({ kind: 'rejudged', claimId: 'c1' }));
    expect(await ledger.store.openIntents(0, 10)).toEqual([]);
    expect(await ledger.one(makeEntry({ claimId: 'c1' }))).toMatchObject({ kind: 'repeat', seq: 2 });
  });

  it('tells one outcome of a settlement once, and takes its bytes for a new attempt when it paid nothing', async () => {
    const settlement = makeSettlement({});
    await ledger.one(settlement);
    const notSent = makeOutcome({ state: 'notSent', changes: [change('release', 'e1')] });
    expect(await ledger.one(notSent)).toMatchObject({ kind: 'committed', seq: 2 });
    expect(await ledger.one(makeOutcome({ state: 'settled' }))).toEqual({
      kind: 'refused',
      state: 'notSent',
    });
    expect(await ledger.one(settlement)).toMatchObject({ kind: 'committed', seq: 3, revision: 1 });
    const ofTheFirst = makeOutcome({ state: 'settled', about: { node: 'n1', seq: 1 } });
    expect(await ledger.one(ofTheFirst)).toEqual({ kind: 'refused', state: 'inFlight' });
    expect(await ledger.pages()).toEqual(['2026 v3 e1 reserved']);
    expect(await ledger.one(settlement)).toMatchObject({ kind: 'repeat', seq: 3 });
  });

  it('gives a repeat the answer of the outcome when there is one', async () => {
    await ledger.one(makeSettlement({}));
    await ledger.one(makeOutcome({ state: 'settled', isRepeatable: true }));
    expect(await ledger.one(makeSettlement({}))).toMatchObject({ kind: 'repeat', seq: 2 });
  });

  it('writes nothing for a group of which nothing is written', async () => {
    const entry = makeEntry({ claimId: 'c1' });
    const before = (await ledger.store.commit([entry])).head;
    const { head, outcomes } = await ledger.store.commit([entry, makeEntry({ pagesRead: read(7) })]);
    expect(outcomes.map(({ kind }) => kind)).toEqual(['repeat', 'stale']);
    expect(head.seq).toBe(before.seq);
  });
});
