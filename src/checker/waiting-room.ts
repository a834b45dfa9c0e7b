/**
 * The queue in front of the threads: bounded, fair per facility, in-flight before new (fault F40). Piscina's own queue
 * is neither bounded for abortable tasks nor fair, so nothing ever waits there. Knows no threads, clock or promises.
 */

export interface Waiting {
  readonly facilityCode: string;
  readonly sizeBytes: number;
  /** Must not share a batch: it is suspected, tried again, or too big. */
  readonly isAlone: boolean;
}

export interface RoomLimits {
  readonly requestsMax: number;
  readonly bytesMax: number;
}

export interface BatchLimits {
  readonly requestsMax: number;
  readonly bytesMax: number;
}

export interface Offer<Entry> {
  readonly isAccepted: boolean;
  /** Entries that had to leave for it: the newest of facilities that hold more than their share. */
  readonly evicted: readonly Entry[];
}

const NONE: readonly never[] = [];

export interface WaitingRoom<Entry extends Waiting> {
  offer(entry: Entry): Offer<Entry>;
  /** Takes back an entry that was on its way when its thread died; goes first, alone, and is never refused. */
  takeBack(entry: Entry): void;
  /** Takes back an entry that no thread began; goes before what is new, in company, and is never refused. */
  putBack(entry: Entry): void;
  /** Removes an entry that needs no answer any more. */
  remove(entry: Entry): void;
  /** The next batch: one of each facility in turn, within the limits; at least one entry when any waits. */
  take(limits: BatchLimits): Entry[];
  /** Work that would be served before a new entry of this facility, in work units. */
  unitsAhead(facilityCode: string, units: number): number;
  readonly size: number;
  /** Entries taken back, each of which waits for a thread to itself. */
  readonly returnedSize: number;
}

/** What a request costs whatever its size, in bytes of body: measured, a claim without lines against one of 20. */
const UNIT_BYTES = 4096;

/** Work of a request in units that add up: one for itself and one per 4 KiB of body. */
export function workUnits(sizeBytes: number): number {
  return 1 + sizeBytes / UNIT_BYTES;
}

interface FacilityQueue<Entry> {
  readonly entries: Set<Entry>;
  units: number;
}

export function createWaitingRoom<Entry extends Waiting>(limits: RoomLimits): WaitingRoom<Entry> {
  // Insertion order is turn order: who was served goes to the end.
  const facilities = new Map<string, FacilityQueue<Entry>>();
  const returned = new Set<Entry>();
  const recalled = new Set<Entry>();
  let size = 0;
  let sizeBytes = 0;
  let units = 0;

  function count(entry: Entry, sign: 1 | -1): void {
    size += sign;
    sizeBytes += sign * entry.sizeBytes;
    units += sign * workUnits(entry.sizeBytes);
  }

  function isFull(entry: Entry): boolean {
    return size >= limits.requestsMax || sizeBytes + entry.sizeBytes > limits.bytesMax;
  }

  function leave(entry: Entry): void {
    const queue = facilities.get(entry.facilityCode);
    if (queue?.entries.delete(entry) !== true) return;
    queue.units -= workUnits(entry.sizeBytes);
    count(entry, -1);
    if (queue.entries.size === 0) facilities.delete(entry.facilityCode);
  }

  /** The newest entry of the facility with most work waiting, if that is more than the newcomer's would be. */
  function findVictim(newcomer: Entry): Entry | undefined {
    let largest: FacilityQueue<Entry> | undefined;
    for (const queue of facilities.values())
      if (largest === undefined || queue.units > largest.units) largest = queue;
    const own = facilities.get(newcomer.facilityCode);
    const share = (own?.units ?? 0) + workUnits(newcomer.sizeBytes);
    if (largest === undefined || largest === own || largest.units <= share) return undefined;
    let newest: Entry | undefined;
    for (const entry of largest.entries) newest = entry;
    return newest;
  }

  function takeBatch({ requestsMax, bytesMax }: BatchLimits): Entry[] {
    const batch: Entry[] = [];
    let batchBytes = 0;
    const mayJoin = (entry: Entry): boolean =>
      batch.length === 0 ||
      (batch.length < requestsMax && !entry.isAlone && batchBytes + entry.sizeBytes <= bytesMax);
    const join = (entry: Entry): void => {
      batch.push(entry);
      batchBytes += entry.sizeBytes;
    };
    for (const entry of recalled) {
      if (!mayJoin(entry)) return batch;
      recalled.delete(entry);
      count(entry, -1);
      join(entry);
      if (entry.isAlone) return batch;
    }
    for (;;) {
      const turn = facilities.entries().next().value;
      if (turn === undefined) return batch;
      const [facilityCode, queue] = turn;
      const entry: Entry = queue.entries.values().next().value!;
      if (!mayJoin(entry)) return batch;
      leave(entry);
      join(entry);
      // To the end of the turn; who is alone with us has every turn.
      if (facilities.size > 1 && facilities.delete(facilityCode)) facilities.set(facilityCode, queue);
      if (entry.isAlone) return batch;
    }
  }

  return {
    get size() {
      return size;
    },
    get returnedSize() {
      return returned.size;
    },
    offer(entry) {
      let evicted: Entry[] | undefined;
      while (isFull(entry)) {
        const victim = findVictim(entry);
        if (victim === undefined) return { isAccepted: false, evicted: evicted ?? NONE };
        leave(victim);
        evicted = [...(evicted ?? []), victim];
      }
      let queue = facilities.get(entry.facilityCode);
      if (queue === undefined) {
        queue = { entries: new Set(), units: 0 };
        facilities.set(entry.facilityCode, queue);
      }
      queue.entries.add(entry);
      queue.units += workUnits(entry.sizeBytes);
      count(entry, 1);
      return { isAccepted: true, evicted: evicted ?? NONE };
    },
    takeBack(entry) {
      returned.add(entry);
      count(entry, 1);
    },
    putBack(entry) {
      recalled.add(entry);
      count(entry, 1);
    },
    remove(entry) {
      if (returned.delete(entry) || recalled.delete(entry)) count(entry, -1);
      else leave(entry);
    },
    take(limits) {
      for (const entry of returned) {
        returned.delete(entry);
        count(entry, -1);
        return [entry];
      }
      return takeBatch(limits);
    },
    unitsAhead(facilityCode, newUnits) {
      const own = facilities.get(facilityCode);
      const others = facilities.size - (own === undefined ? 0 : 1);
      // In turns, nobody gets more than this facility does until its newest is served.
      return Math.min(units, (own?.units ?? 0) + ((own?.units ?? 0) + newUnits) * others);
    },
  };
}
