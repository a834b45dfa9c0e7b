/** Runs the same tests over every kind of store, each test with an empty ledger of its own. */
import { afterEach, beforeEach, describe } from 'vitest';
import type { CommitOutcome, LedgerEntry } from '../../src/intercept/ledger.ts';
import type { LedgerStore, StoreIdentity } from '../../src/ledger/store.ts';
import { patientKey } from './ledger-entry.ts';
import { STORE_KINDS, type StorePlace } from './ledger-stores.ts';

export interface LedgerAtHand {
  readonly place: StorePlace;
  /** The open store. */
  readonly store: LedgerStore;
  /** Closes it and opens the ledger again. */
  reopen(identity?: Partial<StoreIdentity>): ReturnType<LedgerStore['open']>;
  /** Any other store that shall be closed in the end. */
  keep(store: LedgerStore): LedgerStore;
  /** Commits a group of one. */
  one(entry: LedgerEntry): Promise<CommitOutcome>;
  /** All pages of a patient as `2026 v1 e1 reserved`. */
  pages(key?: Uint8Array): Promise<string[]>;
}

export function overStores(defineTests: (ledger: LedgerAtHand) => void): void {
  describe.each(STORE_KINDS)('$name', ({ makePlace, skipped }) => {
    let place: StorePlace;
    let store: LedgerStore;
    const opened: LedgerStore[] = [];
    const keep = (one: LedgerStore): LedgerStore => {
      opened.push(one);
      return one;
    };

    beforeEach(async (context) => {
      if (skipped !== undefined) return context.skip(skipped);
      place = await makePlace();
      store = keep(place.store());
      await store.open();
    });
    afterEach(async () => {
      for (const each of opened.splice(0)) await each.close();
      await place?.remove();
    });

    defineTests({
      get place() {
        return place;
      },
      get store() {
        return store;
      },
      async reopen(identity) {
        await store.close();
        store = keep(place.store(identity));
        return store.open();
      },
      keep,
      one: async (entry) => (await store.commit([entry])).outcomes[0]!,
      async pages(key = patientKey(1)) {
        const found = await store.readPages(key, 2000, 2100);
        return found.map(({ year, version, bytes }) => `${year} v${version} ${Buffer.from(bytes)}`);
      },
    });
  });
}
