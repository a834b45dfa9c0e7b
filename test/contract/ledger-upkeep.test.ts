/** What every ledger store does (src/ledger/store.ts): keys, verification, backup, retention. A store is added in test/support/ledger-stores.ts. */
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { change, makeEntry, makeOutcome, makeSettlement, patientKey } from '../support/ledger-entry.ts';
import { overStores } from '../support/over-stores.ts';

const NOW_MS = 1_780_000_000_000;

overStores((ledger) => {
  it('verifies what it wrote', async () => {
    for (let n = 1; n <= 5; n++) {
      const settlement = makeSettlement({
        claimId: `c${n}`,
        patientKey: patientKey(n % 2),
        entryName: `e${n}`,
      });
      await ledger.store.commit([settlement, makeEntry({ body: `b${n}` })]);
    }
    const { records, pages: count, head, problems } = await ledger.store.verify();
    expect([records, count, head.seq, problems]).toEqual([10, 2, 10, []]);
  });

  it('refuses another node, another patient key, and opens sealed records only with their key', async () => {
    await ledger.store.close();
    await expect(ledger.place.store({ patientKeyFingerprint: 'f2' }).open()).rejects.toMatchObject({
      code: 'LEDGER_OTHER_KEY',
    });
    const sealKey = new Uint8Array(32).fill(5);
    const sealed = ledger.place.store({ sealKey });
    ledger.keep(sealed);
    await sealed.open();
    const entry = makeEntry({ claimId: 'c1' });
    await sealed.commit([entry]);
    expect((await sealed.commit([entry])).outcomes[0]).toMatchObject({ kind: 'repeat' });
    await sealed.close();
    await expect(ledger.place.store().open()).rejects.toMatchObject({ code: 'LEDGER_OTHER_KEY' });
    await expect(ledger.place.store({ sealKey: new Uint8Array(32) }).open()).rejects.toMatchObject({
      code: 'LEDGER_DAMAGED',
    });
  });

  it('copies itself beside commits', async () => {
    const entry = makeSettlement({});
    await ledger.store.commit([entry, makeEntry({ body: 'x' })]);
    if (ledger.place.openCopy === undefined) {
      await expect(ledger.store.backup(join(ledger.place.folder, 'copy.db'))).rejects.toMatchObject({
        code: 'LEDGER_UNUSABLE',
      });
      return;
    }
    const path = join(ledger.place.folder, 'copy.db');
    expect((await ledger.store.backup(path)).seq).toBe(2);
    await ledger.one(makeEntry({ body: 'later' }));
    const copy = ledger.place.openCopy(path);
    ledger.keep(copy);
    expect((await copy.open()).head.seq).toBe(2);
    expect((await copy.commit([entry])).outcomes[0]).toMatchObject({ kind: 'repeat', seq: 1 });
    expect(await copy.verify()).toMatchObject({ records: 2, pages: 1, problems: [] });
    await expect(
      ledger.store.backup(join(ledger.place.folder, 'no such folder', 'copy.db')),
    ).rejects.toMatchObject({
      code: 'LEDGER_UNUSABLE',
    });
  });

  it('drops old records and keeps what they made', async () => {
    await ledger.one(makeSettlement({}));
    await ledger.one(makeOutcome({ state: 'settled', changes: [change('confirm', 'e1')] }));
    await ledger.store.commit([makeEntry({ claimId: 'old', body: 'o' }), makeEntry({ body: 'x' })]);
    await ledger.one(makeSettlement({ claimId: 'c2', entryName: 'e2' }));
    await ledger.one(makeEntry({ body: 'y' }));
    // Whole groups only, and nothing from the oldest open intent on.
    const { dropped, base, head } = await ledger.store.prune(99, NOW_MS);
    expect([dropped, base.seq, head.seq]).toEqual([4, 4, 7]);
    for (let round = 0; round < 2; round++) {
      expect((await ledger.store.readAfter(0, 99)).map(({ seq }) => seq)).toEqual([5, 6, 7]);
      expect(await ledger.store.readRecord('n1', 4)).toBeUndefined();
      expect(await ledger.pages()).toEqual(['2026 v3 e1 settled,e2 reserved']);
      expect(await ledger.store.verify()).toMatchObject({ records: 3, pages: 1, problems: [] });
      await ledger.reopen();
    }
    // A settled claim is never settled again, though its answer is gone; a check is judged afresh.
    expect(await ledger.one(makeSettlement({}))).toEqual({ kind: 'refused', state: 'settled' });
    expect(await ledger.one(makeEntry({ claimId: 'old', body: 'o' }))).toEqual({
      kind: 'committed',
      seq: 8,
      revision: 1,
    });
    await ledger.one(makeOutcome({ claimId: 'c2', state: 'settled', changes: [change('confirm', 'e2')] }));
    const marks = await ledger.store.prune(8, NOW_MS);
    expect([marks.dropped, marks.base.seq, marks.head.seq]).toEqual([4, 8, 10]);
    expect(await ledger.store.verify()).toMatchObject({ records: 2, problems: [] });
    expect((await ledger.store.prune(4, NOW_MS)).dropped).toBe(0);
  });

  it('says how it is', async () => {
    await ledger.one(makeEntry());
    await ledger.store.rest(false);
    await ledger.store.rest(true);
    expect(ledger.store.stats()).toMatchObject({ unavailable: undefined });
  });
});
