/** What SQLite's result codes mean for the ledger (https://sqlite.org/rescode.html). */
import { statfsSync } from 'node:fs';
import { dirname } from 'node:path';
import { LedgerError, LedgerFatal } from '../errors.ts';

const BUSY = 5;
const READONLY = 8;
const IOERR = 10;
const CORRUPT = 11;
const FULL = 13;
const NOTADB = 26;
/** The index of the write-ahead log could not grow: on a full disk SQLite says this, not FULL. */
const IOERR_SHMSIZE = 4874;

export type SqliteFailure = 'full' | 'readOnly' | 'busy' | 'damaged' | 'io' | 'other';

/** `file`: to ask its volume whether it is full. */
export function failureOf(error: unknown, file: string): SqliteFailure {
  const { errcode } = error as { errcode?: number };
  if (errcode === undefined) return 'other';
  if (errcode === IOERR_SHMSIZE && !hasRoom(file)) return 'full';
  switch (errcode & 0xff) {
    case FULL:
      return 'full';
    case READONLY:
      return 'readOnly';
    case BUSY:
      return 'busy';
    case IOERR:
      return 'io';
    case CORRUPT:
    case NOTADB:
      return 'damaged';
    default:
      return 'other';
  }
}

/** The error that ends the process: everything that is neither a full nor a read-only disk. */
export function fatalOf(error: unknown, file: string): LedgerFatal {
  if (error instanceof LedgerFatal) return error;
  if (error instanceof LedgerError) return new LedgerFatal(error.code, error.detail, error);
  const failure = failureOf(error, file);
  const code = failure === 'damaged' ? 'LEDGER_DAMAGED' : 'LEDGER_IO';
  const { errcode, code: name } = error as { errcode?: number; code?: string };
  const what = `the database failed (${failure}, ${errcode ?? name ?? 'unexpected'})`;
  return new LedgerFatal(code, { where: file, what, todo: 'look at the volume, then start again' }, error);
}

/** An error at opening, while nothing was promised yet. */
export function openingError(error: unknown, file: string): LedgerError {
  if (error instanceof LedgerError) return error;
  const failure = failureOf(error, file);
  const { errcode, code } = error as { errcode?: number; code?: string };
  const what = `the database cannot be opened (${failure}, ${errcode ?? code ?? 'unexpected'})`;
  const detail = { where: file, what };
  if (failure === 'readOnly') return new LedgerError('LEDGER_READ_ONLY', detail, error);
  if (failure === 'busy') return new LedgerError('LEDGER_IN_USE', detail, error);
  if (failure === 'damaged') return new LedgerError('LEDGER_DAMAGED', detail, error);
  return new LedgerError('LEDGER_UNUSABLE', detail, error);
}

function hasRoom(file: string): boolean {
  try {
    return statfsSync(dirname(file)).bavail > 0;
  } catch {
    return true;
  }
}
