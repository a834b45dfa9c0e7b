/** Under which name this node writes into a ledger that several share: always the same, and nobody else's. */
import { randomBytes } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { GatewayError } from '../base/errors.ts';
import type { DataDirErrorCode } from './data-dir.ts';
import { NODE_FILE } from './file-names.ts';
import { makeOnce } from './make-once.ts';

/** As it stands in records and in messages to people. */
export const NODE_NAME = /^[A-Za-z\d][A-Za-z\d._-]{0,63}$/;

/**
 * The name that is configured, or the one made once in the data directory.
 * @throws GatewayError DATA_DIR_UNUSABLE
 */
export function loadNodeName(configured: string | undefined, dataDir: string): string {
  if (configured !== undefined) return configured;
  const path = join(dataDir, NODE_FILE);
  try {
    if (!existsSync(path)) makeOnce(path, () => `node-${randomBytes(4).toString('hex')}\n`);
    const name = readFileSync(path, 'utf8').trim();
    if (NODE_NAME.test(name)) return name;
  } catch (cause) {
    throw unusable(`cannot be used (${(cause as NodeJS.ErrnoException).code ?? 'unknown'})`, cause);
  }
  throw unusable('does not hold a name');
}

function unusable(what: string, cause?: unknown): GatewayError {
  return new GatewayError<DataDirErrorCode>(
    'DATA_DIR_UNUSABLE',
    { where: 'CLAIMGATE_DATA_DIR', what: `${NODE_FILE} ${what}`, todo: 'restore it, or set CLAIMGATE_NODE' },
    { cause },
  );
}
