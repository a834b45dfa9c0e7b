/** A copy of the ledger beside running commits: whole under its name, or not there. */
import { closeSync, fsyncSync, openSync, renameSync, rmSync } from 'node:fs';
import { dirname } from 'node:path';
import { backup, DatabaseSync } from 'node:sqlite';
import { LedgerError } from '../errors.ts';
import type { ChainHead } from '../store.ts';
import { checkTail } from './open-database.ts';
import { readMeta } from './verify-file.ts';

/** All pages in one step: one moment of the ledger. It runs in a thread of the system's pool, not in ours. */
const ALL_PAGES = 2 ** 31 - 1;

/**
 * The head that the copy ends with.
 * @throws LedgerError LEDGER_UNUSABLE when it cannot be written, LEDGER_DAMAGED when its last groups are not whole.
 */
export async function backupFile(
  file: string,
  target: string,
  sealKey: Uint8Array | undefined,
): Promise<ChainHead> {
  const temporary = `${target}.part`;
  rmSync(temporary, { force: true });
  const source = new DatabaseSync(file, { readOnly: true });
  try {
    await backup(source, temporary, { rate: ALL_PAGES });
    const head = checkCopy(temporary, sealKey);
    syncPath(temporary);
    renameSync(temporary, target);
    syncPath(dirname(target));
    return head;
  } catch (error) {
    rmSync(temporary, { force: true });
    if (error instanceof LedgerError) throw error;
    const { code } = error as NodeJS.ErrnoException;
    const what = `the copy cannot be written (${code ?? 'unexpected'})`;
    throw new LedgerError(
      'LEDGER_UNUSABLE',
      { where: target, what, todo: 'look at room and rights there' },
      error,
    );
  } finally {
    source.close();
  }
}

/** Leaves a single file: no log beside it that could be forgotten when it is moved. */
function checkCopy(path: string, sealKey: Uint8Array | undefined): ChainHead {
  const copy = new DatabaseSync(path);
  try {
    copy.exec('PRAGMA journal_mode = DELETE');
    const { node, base } = readMeta(copy, path);
    return checkTail(copy, path, node, base, sealKey).head;
  } finally {
    copy.close();
  }
}

function syncPath(path: string): void {
  const fd = openSync(path, 'r');
  fsyncSync(fd);
  closeSync(fd);
}
