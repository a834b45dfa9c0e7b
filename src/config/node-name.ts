/** Under which name this node writes into a ledger that several share: always the same, and nobody else's. */
import { randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
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
  const known = findNodeName(configured, dataDir);
  if (known !== undefined) return known;
  try {
    makeOnce(join(dataDir, NODE_FILE), () => `node-${randomBytes(4).toString('hex')}\n`);
  } catch (cause) {
    throw unreadable(cause);
  }
  return findNodeName(configured, dataDir)!;
}

/**
 * The same name, for commands that must not make one: undefined where no node ever started.
 * @throws GatewayError DATA_DIR_UNUSABLE
 */
export function findNodeName(configured: string | undefined, dataDir: string): string | undefined {
  if (configured !== undefined) return configured;
  let name: string;
  try {
    name = readFileSync(join(dataDir, NODE_FILE), 'utf8').trim();
  } catch (cause) {
    if ((cause as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw unreadable(cause);
  }
  if (NODE_NAME.test(name)) return name;
  throw unusable('does not hold a name');
}

function unreadable(cause: unknown): GatewayError {
  return unusable(`cannot be used (${(cause as NodeJS.ErrnoException).code ?? 'unknown'})`, cause);
}

function unusable(what: string, cause?: unknown): GatewayError {
  return new GatewayError<DataDirErrorCode>(
    'DATA_DIR_UNUSABLE',
    { where: 'CLAIMGATE_DATA_DIR', what: `${NODE_FILE} ${what}`, todo: 'restore it, or set CLAIMGATE_NODE' },
    { cause },
  );
}
