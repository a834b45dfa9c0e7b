/** How claims and patients are named in PostgreSQL: keys of its tables, and numbers of its advisory locks. Pure. */
import { Buffer } from 'node:buffer';
import { hash } from 'node:crypto';
import type { GroupNeeds } from '../group-commit.ts';

/** An index entry must stay far below a third of a page of 8 KiB. */
const KEY_MAX_BYTES = 512;
const KEPT_BYTES = 128;

/**
 * Facility, a zero byte, claim id: readable, and near each other in the index for one facility. Ids are bytes here because
 * a text of PostgreSQL cannot hold every character that an id may. Long ones end in their SHA-256.
 */
export function claimKeyOf(facilityCode: string, claimId: string | undefined): Buffer {
  const key = Buffer.from(claimId === undefined ? facilityCode : `${facilityCode}\0${claimId}`);
  if (key.length <= KEY_MAX_BYTES) return key;
  return Buffer.concat([key.subarray(0, KEPT_BYTES), hash('sha256', key, 'buffer')]);
}

/** Numbers and modes of the locks that a group takes, in the one order of all nodes: two groups never wait in a ring. */
export interface GroupLocks {
  readonly keys: readonly string[];
  /** False: other nodes may hold it shared too, for claims that only read the patient's pages. */
  readonly isExclusive: readonly boolean[];
}

/** First lock of every group: shared, or exclusive in place of all others. */
const WHOLE_LEDGER = 0n;
/** The server's lock table holds a few thousand for all sessions together (max_locks_per_transaction × connections). */
export const GROUP_LOCKS_MAX = 1_000;

/** Two names with one number wait for each other without need; that is all. `isWide`: the whole ledger. */
export function locksOf(
  needs: GroupNeeds,
  changedPatients: ReadonlySet<string>,
  isWide: boolean,
): GroupLocks {
  const locks = new Map<bigint, boolean>();
  for (const { facilityCode, claimId } of needs.claims) {
    locks.set(hash('sha256', claimKeyOf(facilityCode, claimId), 'buffer').readBigInt64BE(0), true);
  }
  for (const { patientKey } of needs.pages) {
    const key = hash('sha256', patientKey, 'buffer').readBigInt64BE(0);
    const isChanged = changedPatients.has(Buffer.from(patientKey).toString('latin1'));
    locks.set(key, isChanged || (locks.get(key) ?? false));
  }
  locks.delete(WHOLE_LEDGER);
  if (isWide || locks.size > GROUP_LOCKS_MAX) return { keys: [String(WHOLE_LEDGER)], isExclusive: [true] };
  const ordered = [...locks].sort(([a], [b]) => (a < b ? -1 : 1));
  return {
    keys: [WHOLE_LEDGER, ...ordered.map(([key]) => key)].map(String),
    isExclusive: [false, ...ordered.map(([, isExclusive]) => isExclusive)],
  };
}
