/**
 * The data directory and its lock: two processes on one directory would each believe they own it (fault F14). The lock
 * names its holder by process id and start time, so a lock left by kill -9 is stale even when its id was given away.
 */
import { mkdirSync, readFileSync, rmSync, unlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { GatewayError } from '../base/errors.ts';

export type DataDirErrorCode = 'DATA_DIR_UNUSABLE' | 'DATA_DIR_LOCKED';

export interface DataDirLock {
  release(): void;
}

const LOCK_NAME = 'claimgate.lock';

/** @throws GatewayError DATA_DIR_UNUSABLE when it cannot be made or written, DATA_DIR_LOCKED when another process holds it. */
export function lockDataDir(dataDir: string): DataDirLock {
  const path = join(dataDir, LOCK_NAME);
  const mine = `${process.pid} ${startTimeOf(process.pid) ?? ''}`;
  try {
    mkdirSync(dataDir, { recursive: true });
    writeFileSync(path, mine, { flag: 'wx' });
  } catch (cause) {
    if ((cause as NodeJS.ErrnoException).code !== 'EEXIST') throw unusable(dataDir, cause);
    if (isHeld(path)) {
      throw new GatewayError<DataDirErrorCode>('DATA_DIR_LOCKED', {
        where: 'CLAIMGATE_DATA_DIR',
        what: `${dataDir} is in use by another claimgate process (${path})`,
        todo: 'stop it first, or name another directory',
      });
    }
    try {
      // Not rmSync: it does not say why a volume refuses.
      unlinkSync(path);
      writeFileSync(path, mine, { flag: 'wx' });
    } catch (error) {
      throw unusable(dataDir, error);
    }
  }
  return {
    release() {
      if (readText(path) === mine) rmSync(path, { force: true });
    },
  };
}

function unusable(dataDir: string, cause: unknown): GatewayError<DataDirErrorCode> {
  const what = `${dataDir} cannot be written (${(cause as NodeJS.ErrnoException).code})`;
  const todo = 'name a directory that this user may write';
  return new GatewayError('DATA_DIR_UNUSABLE', { where: 'CLAIMGATE_DATA_DIR', what, todo }, { cause });
}

function isHeld(path: string): boolean {
  const [pidText = '', startTime = ''] = (readText(path) ?? '').split(' ');
  const pid = Number(pidText);
  if (!Number.isSafeInteger(pid) || pid <= 0 || pid === process.pid) return false;
  const actual = startTimeOf(pid);
  return actual !== undefined && actual === startTime;
}

function readText(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return undefined;
  }
}

/** Start time of a process in clock ticks since boot (field 22 of its stat); undefined when there is no such process. */
function startTimeOf(pid: number): string | undefined {
  const stat = readText(`/proc/${pid}/stat`);
  // The second field is the command in parentheses and may hold blanks.
  return stat?.slice(stat.lastIndexOf(')') + 2).split(' ')[19];
}
