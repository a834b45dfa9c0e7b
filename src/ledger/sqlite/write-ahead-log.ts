/**
 * When the write-ahead log goes into the database: behind the answers, never inside of a commit (fault F18 and design
 * section 7: automatic checkpoints made the slowest answers six to eleven times the median).
 */
import { statSync } from 'node:fs';
import type { DatabaseSync } from 'node:sqlite';
import type { AtKillPoint } from '../store.ts';

/** Larger logs slow reads and recovery; smaller ones write the same pages more often. */
export const WAL_CHECKPOINT_BYTES = 64 * 1024 * 1024;
/** A reader keeps the log from starting over: past this many times its size, checkpoints wait for readers. */
const PRESSED_TIMES = 2;
/** They wait in front of commits, so not at every one. */
const PRESS_EVERY_MS = 1_000;
/** Past this no new claim is taken: a log without limit fills the disk and makes the next start slow. */
export const WAL_MAX_BYTES = 512 * 1024 * 1024;
/** A pause is not worth a sync for less. */
const WAL_REST_BYTES = 1024 * 1024;

export interface WriteAheadLog {
  /** Frames in use, in bytes; the file may be larger. */
  readonly sizeBytes: number;
  readonly isOverLimit: boolean;
  readonly checkpoints: number;
  readonly checkpointMaxMs: number;
  /** After every commit: reads how far the log is. */
  look(): void;
  /** A checkpoint if the log is large enough for one; `isIdle` asks for less. Throws what SQLite throws. */
  mayCheckpoint(isIdle: boolean): void;
}

export interface LogLimits {
  readonly checkpointBytes: number;
  readonly maxBytes: number;
}

export function createWriteAheadLog(
  database: DatabaseSync,
  limits: LogLimits,
  at: AtKillPoint,
  monotonicMs: () => number,
): WriteAheadLog {
  const pageBytes = (database.prepare('PRAGMA page_size').get() as { page_size: number }).page_size;
  const looking = database.prepare('PRAGMA wal_checkpoint(NOOP)');
  const passing = database.prepare('PRAGMA wal_checkpoint(PASSIVE)');
  const restarting = database.prepare('PRAGMA wal_checkpoint(RESTART)');
  let frames = 0;
  let openFrames = 0;
  let nextPressMs = Number.NEGATIVE_INFINITY;
  let checkpoints = 0;
  let checkpointMaxMs = 0;

  function note({ log, checkpointed }: { log: number; checkpointed: number }): void {
    frames = log;
    openFrames = log - checkpointed;
  }

  function look(): void {
    note(looking.get() as { log: number; checkpointed: number });
  }

  look();
  return {
    get sizeBytes() {
      return frames * pageBytes;
    },
    get isOverLimit() {
      return frames * pageBytes >= limits.maxBytes && openFrames > 0;
    },
    get checkpoints() {
      return checkpoints;
    },
    get checkpointMaxMs() {
      return checkpointMaxMs;
    },
    look,
    mayCheckpoint(isIdle) {
      const openBytes = openFrames * pageBytes;
      if (openBytes < (isIdle ? Math.min(WAL_REST_BYTES, limits.checkpointBytes) : limits.checkpointBytes))
        return;
      const startMs = monotonicMs();
      at('checkpoint');
      const isPressed =
        frames * pageBytes >= PRESSED_TIMES * limits.checkpointBytes && startMs >= nextPressMs;
      if (isPressed) nextPressMs = startMs + PRESS_EVERY_MS;
      note((isPressed ? restarting : passing).get() as { log: number; checkpointed: number });
      checkpoints++;
      checkpointMaxMs = Math.max(checkpointMaxMs, monotonicMs() - startMs);
    },
  };
}

/** Size of a file; 0 when there is none. */
export function fileBytes(path: string): number {
  return statSync(path, { throwIfNoEntry: false })?.size ?? 0;
}
