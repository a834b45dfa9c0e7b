/**
 * Keys, read from files and never printed: the one that patient hashes are made with, and the one that records are sealed
 * with. A file holds 32 bytes or more, raw or as hexadecimal digits.
 */
import { randomBytes } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { GatewayError } from '../base/errors.ts';
import { PATIENT_KEY_FILE } from './file-names.ts';
import { makeOnce } from './make-once.ts';

export type SecretsErrorCode = 'SECRET_UNREADABLE' | 'SECRET_TOO_SHORT';

/** As long as SHA-256, as RFC 2104 section 3 asks; AES-256 takes the first 32 bytes. */
const KEY_BYTES = 32;

/**
 * The key of patient hashes: from `file`, or made once and kept in the data directory.
 * @throws GatewayError SECRET_UNREADABLE, SECRET_TOO_SHORT
 */
export function loadPatientSecret(file: string | undefined, dataDir: string): Uint8Array {
  if (file !== undefined) return readKey(file, 'CLAIMGATE_PATIENT_KEY_FILE');
  const own = join(dataDir, PATIENT_KEY_FILE);
  makeKey(own);
  return readKey(own, 'CLAIMGATE_DATA_DIR');
}

/** @throws GatewayError SECRET_UNREADABLE, SECRET_TOO_SHORT */
export function loadSealKey(file: string | undefined): Uint8Array | undefined {
  return file === undefined ? undefined : readKey(file, 'CLAIMGATE_SEAL_KEY_FILE').subarray(0, KEY_BYTES);
}

/** Without it every patient's history would be lost, so it is on the disk before anything is hashed with it. */
function makeKey(path: string): void {
  try {
    if (!existsSync(path)) makeOnce(path, () => randomBytes(KEY_BYTES).toString('hex'));
  } catch (error) {
    throw unreadable('CLAIMGATE_DATA_DIR', error);
  }
}

function readKey(path: string, where: string): Uint8Array {
  let bytes: Buffer;
  try {
    bytes = readFileSync(path);
  } catch (error) {
    throw unreadable(where, error);
  }
  const text = bytes.toString('latin1').trim();
  const key = /^(?:[\da-f]{2})+$/i.test(text) ? Buffer.from(text, 'hex') : bytes;
  if (key.byteLength >= KEY_BYTES) return new Uint8Array(key);
  throw new GatewayError<SecretsErrorCode>('SECRET_TOO_SHORT', {
    where,
    what: `the key has fewer than ${KEY_BYTES} bytes`,
    todo: 'make one with: openssl rand -hex 32',
  });
}

function unreadable(where: string, cause: unknown): GatewayError {
  const what = `the key file cannot be used (${(cause as NodeJS.ErrnoException).code ?? 'unknown'})`;
  return new GatewayError<SecretsErrorCode>(
    'SECRET_UNREADABLE',
    { where, what, todo: 'name a file that this user may read' },
    { cause },
  );
}
