/** How a transaction ended: not written, or not known. What is known to be written needs no word. */
import type pg from 'pg';
import { AssertionError } from '../../base/assert.ts';
import { LedgerError } from '../errors.ts';
import type { GroupResult } from '../store.ts';

/** The transaction wrote nothing. */
export class NotWritten extends Error {}

/** Whether the transaction was written is not known. */
export class Uncertain extends Error {
  readonly result: GroupResult;
  constructor(result: GroupResult) {
    super('uncertain');
    this.result = result;
  }
}

/** Errors of the server, or of the way to it; damage that was found while reading stays what it is. */
export async function orNotWritten<T>(work: Promise<T>): Promise<T> {
  try {
    return await work;
  } catch (cause) {
    if (cause instanceof LedgerError || isBug(cause)) throw cause;
    throw new NotWritten('not written', { cause });
  }
}

/** Neither the server nor the network throws these. */
function isBug(error: unknown): boolean {
  return error instanceof TypeError || error instanceof RangeError || error instanceof AssertionError;
}

/**
 * Waits for a pipeline that ends in COMMIT. False: the server's word on it is missing, because no answer came or because
 * it warned that it no longer waits for its standby. @throws NotWritten when it rolled back.
 */
export async function isCommitted(
  client: pg.Client,
  sent: readonly Promise<pg.QueryResult>[],
): Promise<boolean> {
  const { result: results, isWarned } = await withWarnings(client, () => Promise.allSettled(sent));
  const commit = results.at(-1)!;
  // Even an error is no word on COMMIT: a server that panics in the middle of it sends one too.
  if (commit.status === 'rejected') return false;
  if (commit.value.command === 'COMMIT') return !isWarned;
  const failed = results.find((result) => result.status === 'rejected');
  throw new NotWritten('rolled back', { cause: failed?.reason });
}

/** Whether the server warned meanwhile: with what we send, only that it no longer waits for its standby. */
export async function withWarnings<T>(
  client: pg.Client,
  work: () => Promise<T>,
): Promise<{ readonly result: T; readonly isWarned: boolean }> {
  let isWarned = false;
  const onNotice = (): void => {
    isWarned = true;
  };
  client.on('notice', onNotice);
  try {
    const result = await work();
    return { result, isWarned };
  } finally {
    client.off('notice', onNotice);
  }
}
