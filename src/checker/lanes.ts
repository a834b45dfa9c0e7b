/**
 * Two queues as one: ordinary claims and large ones. At most so many large ones run at once as there are threads, so
 * that a burst of bills with thousands of lines leaves the spare threads to everybody else. Knows no threads or time.
 */
import { ALONE_BYTES } from './pool-limits.ts';
import {
  type BatchLimits,
  createWaitingRoom,
  type Offer,
  type RoomLimits,
  type Waiting,
  type WaitingRoom,
  workUnits,
} from './waiting-room.ts';

export interface Lanes<Entry extends Waiting> {
  offer(entry: Entry): Offer<Entry>;
  takeBack(entry: Entry): void;
  putBack(entry: Entry): void;
  remove(entry: Entry): void;
  /** The next batch, of the lanes in turn; empty when nothing may run now. `done` must follow when it has run. */
  take(limits: BatchLimits): readonly Entry[];
  done(batch: readonly Entry[]): void;
  /** Work that would be served before this entry. */
  unitsAhead(entry: Entry): number;
  /** Entries of both lanes, and of that of ordinary claims. */
  readonly size: number;
  readonly ordinarySize: number;
  /**
   * Entries that may wait behind a batch in a thread: none while one waits that needs a thread to itself, because no
   * thread would ever come free for it.
   */
  readonly sharedSize: number;
}

/** `limits` hold for each lane. */
export function createLanes<Entry extends Waiting>(limits: RoomLimits, largeAtOnceMax: number): Lanes<Entry> {
  const ordinary = createWaitingRoom<Entry>(limits);
  const large = createWaitingRoom<Entry>(limits);
  let largeRunning = 0;
  let isTurnOfLarge = true;

  function laneOf(entry: Entry): WaitingRoom<Entry> {
    return isLarge(entry) ? large : ordinary;
  }

  return {
    get size() {
      return ordinary.size + large.size;
    },
    get ordinarySize() {
      return ordinary.size;
    },
    get sharedSize() {
      return large.size + ordinary.returnedSize > 0 ? 0 : ordinary.size;
    },
    offer: (entry) => laneOf(entry).offer(entry),
    takeBack: (entry) => laneOf(entry).takeBack(entry),
    putBack: (entry) => laneOf(entry).putBack(entry),
    remove: (entry) => laneOf(entry).remove(entry),
    unitsAhead: (entry) => laneOf(entry).unitsAhead(entry.facilityCode, workUnits(entry.sizeBytes)),
    take(batchLimits) {
      const mayBeLarge = large.size > 0 && largeRunning < largeAtOnceMax;
      if (mayBeLarge && (isTurnOfLarge || ordinary.size === 0)) {
        isTurnOfLarge = false;
        largeRunning++;
        return large.take({ ...batchLimits, requestsMax: 1 });
      }
      isTurnOfLarge = true;
      return ordinary.take(batchLimits);
    },
    done(batch) {
      if (batch.length === 1 && isLarge(batch[0]!)) largeRunning--;
    },
  };
}

function isLarge({ sizeBytes }: Waiting): boolean {
  return sizeBytes > ALONE_BYTES;
}
