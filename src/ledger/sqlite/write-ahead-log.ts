/**
 * When the write-ahead log goes into the database: never inside of a commit, and beside them in a thread of its own, so
 * that no commit waits for it (fault F18 and design section 7: automatic checkpoints made the slowest answers six to eleven
 * times the median). SQLite starts the log over at the first commit that finds all of it copied: what commits added during
 * the thread's pass is copied here, between two of them.
 */
import { statSync } from 'node:fs';
import type { DatabaseSync } from 'node:sqlite';
import type { AtKillPoint } from '../store.ts';
import type { Checkpointer } from './checkpointer.ts';

/** Larger logs slow reads and recovery; smaller ones write the same pages more often. */
export const WAL_CHECKPOINT_BYTES = 64 * 1024 * 1024;
/** A commit may wait for as much to be copied and synced: 2 to 4 ms. More is for another pass of the thread. */
const FINISH_MAX_BYTES = 1024 * 1024;
/** Readers, or groups larger than that, keep the log from starting over: past this many times its size commits wait for both. */
const PRESSED_TIMES = 2;
/** It waits in front of commits, so not at every one; and a pass that a reader or a full disk kept from copying is not tried at once again. */
const PRESS_EVERY_MS = 1_000;
/** Past this no new claim is taken: a log without limit fills the disk and makes the next start slow. */
export const WAL_MAX_BYTES = 512 * 1024 * 1024;
/** A pause is not worth a sync for less. */
const WAL_REST_BYTES = 1024 * 1024;

export interface WriteAheadLog {
  /** Frames in use, in bytes; the file may be larger. */
  readonly sizeBytes: number;
  readonly isOverLimit: boolean;
  /** Passes of the thread, and the longest, in ms. */
  readonly checkpoints: number;
  readonly checkpointMaxMs: number;
  /** The longest time that commits waited for the last step, in ms. */
  readonly checkpointHoldMaxMs: number;
  /** After every commit: reads how far the log is. */
  look(): void;
  /**
   * Begins or ends a checkpoint if the log is large enough for one; `isIdle` asks for less. Throws what SQLite throws, here
   * or in the thread.
   */
  mayCheckpoint(isIdle: boolean): void;
}

export interface LogLimits {
  readonly checkpointBytes: number;
  readonly maxBytes: number;
}

export interface LogDeps {
  readonly checkpointer: Checkpointer;
  readonly at: AtKillPoint;
  readonly monotonicMs: () => number;
}

export function createWriteAheadLog(
  database: DatabaseSync,
  { checkpointBytes, maxBytes }: LogLimits,
  { checkpointer, at, monotonicMs }: LogDeps,
): WriteAheadLog {
  const pageBytes = (database.prepare('PRAGMA page_size').get() as { page_size: number }).page_size;
  const looking = database.prepare('PRAGMA wal_checkpoint(NOOP)');
  const passing = database.prepare('PRAGMA wal_checkpoint(PASSIVE)');
  const restarting = database.prepare('PRAGMA wal_checkpoint(RESTART)');
  const finishBytes = Math.min(FINISH_MAX_BYTES, checkpointBytes / 2);
  let frames = 0;
  let copiedFrames = 0;
  /** How many were copied when the pass under way began; undefined: there is none. */
  let copiedBefore: number | undefined;
  let nextPassMs = Number.NEGATIVE_INFINITY;
  let nextPressMs = Number.NEGATIVE_INFINITY;
  let checkpoints = 0;
  let checkpointMaxMs = 0;
  let checkpointHoldMaxMs = 0;

  function look(): void {
    const now = looking.get() as { log: number; checkpointed: number };
    frames = now.log;
    copiedFrames = now.checkpointed;
  }

  function endPass(before: number): void {
    copiedBefore = undefined;
    checkpoints++;
    checkpointMaxMs = Math.max(checkpointMaxMs, checkpointer.tookMs);
    look();
    const { failure } = checkpointer;
    if (failure !== undefined || copiedFrames === before) nextPassMs = monotonicMs() + PRESS_EVERY_MS;
    if (failure !== undefined) throw failure;
  }

  function finish(isPressed: boolean): void {
    const startMs = monotonicMs();
    if (isPressed) nextPressMs = startMs + PRESS_EVERY_MS;
    at('checkpoint');
    (isPressed ? restarting : passing).get();
    look();
    checkpointHoldMaxMs = Math.max(checkpointHoldMaxMs, monotonicMs() - startMs);
  }

  look();
  return {
    get sizeBytes() {
      return frames * pageBytes;
    },
    get isOverLimit() {
      return frames * pageBytes >= maxBytes && frames > copiedFrames;
    },
    get checkpoints() {
      return checkpoints;
    },
    get checkpointMaxMs() {
      return checkpointMaxMs;
    },
    get checkpointHoldMaxMs() {
      return checkpointHoldMaxMs;
    },
    look,
    mayCheckpoint(isIdle) {
      if (isIdle) checkpointer.warm();
      const { isRunning } = checkpointer;
      if (copiedBefore !== undefined && !isRunning) endPass(copiedBefore);
      const logBytes = frames * pageBytes;
      const openBytes = (frames - copiedFrames) * pageBytes;
      const isFull = logBytes >= checkpointBytes;
      if (isFull ? openBytes === 0 : !isIdle || openBytes < WAL_REST_BYTES) return;
      const nowMs = monotonicMs();
      const isPressed = logBytes >= PRESSED_TIMES * checkpointBytes && nowMs >= nextPressMs;
      // At the limit nothing is held up: it would be refused.
      const isAtLimit = logBytes >= maxBytes;
      const mayHold = isAtLimit || (!isRunning && openBytes <= (isPressed ? checkpointBytes : finishBytes));
      if (isFull && mayHold) finish(isPressed);
      else if (!isRunning && nowMs >= nextPassMs) {
        copiedBefore = copiedFrames;
        checkpointer.start();
        at('checkpoint');
      }
    },
  };
}

/** Size of a file; 0 when there is none. */
export function fileBytes(path: string): number {
  return statSync(path, { throwIfNoEntry: false })?.size ?? 0;
}
