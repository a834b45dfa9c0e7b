/** The store that options name. Only the driver of the one that is asked for is loaded. */
import { SYSTEM_CLOCK } from '../base/clock.ts';
import { applyChange } from '../history/apply-change.ts';
import type { AtKillPoint, LedgerStore } from './store.ts';
import type { ThreadOptions } from './thread-protocol.ts';

/** Not open yet. */
export async function makeStore(
  { store, identity }: Pick<ThreadOptions, 'store' | 'identity'>,
  at: AtKillPoint,
): Promise<LedgerStore> {
  if (store.kind === 'sqlite') {
    const { createSqliteStore } = await import('./sqlite/sqlite-store.ts');
    const { monotonicMs } = SYSTEM_CLOCK;
    return createSqliteStore({ file: store.file, identity }, { applyChange, monotonicMs, at });
  }
  const { createPostgresStore } = await import('./postgres/postgres-store.ts');
  return createPostgresStore({ url: store.url, identity }, { applyChange, at });
}
