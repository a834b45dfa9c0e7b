/**
 * A file that holds room back (fault F8): on a full disk it is given up, so that what became of settlements that are
 * already sent can still be written. Until it stands again no new claim is taken.
 */
import { closeSync, existsSync, fsyncSync, openSync, rmSync, statSync, writeSync } from 'node:fs';

/** Outcomes of a thousand settlements in flight, with their frames, pages and index rows. */
export const RESERVE_BYTES = 8 * 1024 * 1024;
/** How often a full disk is asked again. */
const RETRY_MS = 500;
const CHUNK_BYTES = 1024 * 1024;
/** A usual group of a busy second. */
const PROBE_BYTES = CHUNK_BYTES;

export interface Reserve {
  readonly isHeld: boolean;
  /** Gives the room up. */
  release(): void;
  /** Takes the room back if there is any; true when it stands. Asks the disk at most twice a second. */
  take(): boolean;
  /** Whether the disk takes bytes beside the reserve: writes some and removes them. */
  hasRoom(): boolean;
}

export function createReserve(path: string, sizeBytes: number, monotonicMs: () => number): Reserve {
  let isHeld = existsSync(path) && statSync(path).size === sizeBytes;
  let nextTryMs = Number.NEGATIVE_INFINITY;
  return {
    get isHeld() {
      return isHeld;
    },
    release() {
      rmSync(path, { force: true });
      isHeld = false;
      nextTryMs = monotonicMs() + RETRY_MS;
    },
    take() {
      if (isHeld || monotonicMs() < nextTryMs) return isHeld;
      isHeld = fill(path, sizeBytes);
      nextTryMs = monotonicMs() + RETRY_MS;
      return isHeld;
    },
    hasRoom() {
      const probe = `${path}.probe`;
      const isThere = fill(probe, PROBE_BYTES);
      rmSync(probe, { force: true });
      return isThere;
    },
  };
}

/** What a disk says that cannot be written now; anything else is an I/O error. */
const REFUSALS = new Set(['ENOSPC', 'EDQUOT', 'EROFS', 'EACCES', 'EPERM']);

/** Bytes that do not compress: some volumes give no room to zeros. @throws what is no refusal */
function fill(path: string, sizeBytes: number): boolean {
  const noise = new Uint32Array(CHUNK_BYTES / 4);
  let word = 1;
  for (let at = 0; at < noise.length; at++) {
    word = Math.imul(word, 1_664_525) + 1_013_904_223;
    noise[at] = word;
  }
  let fd: number | undefined;
  try {
    fd = openSync(path, 'w', 0o600);
    let left = sizeBytes;
    while (left > 0) {
      left -= writeSync(fd, new Uint8Array(noise.buffer, 0, Math.min(left, CHUNK_BYTES)));
    }
    fsyncSync(fd);
    return true;
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (fd !== undefined) rmSync(path, { force: true });
    if (REFUSALS.has(code ?? '')) return false;
    throw error;
  } finally {
    if (fd !== undefined) closeSync(fd);
  }
}
