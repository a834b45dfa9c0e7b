/**
 * The batches in one thread, in the order in which it comes to them: the first runs, the others wait in the thread. Keeps
 * the time of the one that runs, and takes those behind it back when it is slow. Knows no threads and no requests.
 */
import { NOT_BEGUN, RECALLED } from './protocol.ts';

/** How long a batch may take, from when the thread is free to begin it. */
export interface TaskTiming {
  readonly onBegin: () => void;
  readonly slowMs: number;
  readonly onSlow: () => void;
  readonly overdueMs: number;
  /** Told once, with the position of the request the thread is at. */
  readonly onOverdue: (position: number) => void;
  /** The thread is killed then. */
  readonly limitMs: number;
  /** Another batch may wait behind this one in the thread. */
  readonly isShared: boolean;
}

export interface Flight {
  readonly timing: TaskTiming;
  /** Its word of progress, which the thread writes. */
  readonly position: Int32Array;
  beganMs: number;
  isSlow: boolean;
  isOverdue: boolean;
  isRecalled: boolean;
  readonly ends: FlightEnds;
}

/** How a batch ends that is not answered. */
export interface FlightEnds {
  /** The thread did not begin it and will not. */
  readonly onRecalled: () => void;
  readonly onLost: (error: Error) => void;
}

export interface Flights {
  readonly size: number;
  /** The one that runs. */
  readonly first: Flight | undefined;
  has(flight: Flight): boolean;
  add(timing: TaskTiming, position: Int32Array, ends: FlightEnds): Flight;
  /**
   * Its answers came.
   * @returns how long it ran, in milliseconds, or undefined when the thread was given up in the meantime.
   */
  land(flight: Flight): number | undefined;
  /** Empties it because the thread is lost; those not begun are taken back. @returns those that were begun, and the first. */
  drop(): Flight[];
}

/** @param onLimit the first one has run for too long. */
export function createFlights(onLimit: () => void): Flights {
  const flights: Flight[] = [];
  let watch: NodeJS.Timeout | undefined;

  function begin(flight: Flight): void {
    flight.beganMs = performance.now();
    if (!flight.isRecalled) flight.timing.onBegin();
    const { slowMs, overdueMs, limitMs } = flight.timing;
    watch = setTimeout(look, Math.min(slowMs, overdueMs, limitMs));
  }

  /** Looks at the batch that runs, when the next of its limits has passed. */
  function look(): void {
    const flight = flights[0]!;
    const { slowMs, onSlow, overdueMs, onOverdue, limitMs } = flight.timing;
    // A timer may come a little early.
    const ranMs = performance.now() - flight.beganMs + 1;
    if (ranMs >= limitMs) {
      onLimit();
      return;
    }
    const becameSlow = !flight.isSlow && ranMs >= slowMs;
    const becameOverdue = !flight.isOverdue && ranMs >= overdueMs;
    flight.isSlow ||= becameSlow;
    flight.isOverdue ||= becameOverdue;
    const ahead = [limitMs, flight.isSlow ? limitMs : slowMs, flight.isOverdue ? limitMs : overdueMs];
    watch = setTimeout(look, Math.min(...ahead) - ranMs + 1);
    for (const waiting of flights.slice(1)) recall(waiting);
    if (becameSlow) onSlow();
    if (becameOverdue) onOverdue(Atomics.load(flight.position, 0));
  }

  /** The thread skips it when it comes to it. @returns false when the thread has begun it. */
  function recall(flight: Flight): boolean {
    if (Atomics.compareExchange(flight.position, 0, NOT_BEGUN, RECALLED) === NOT_BEGUN) {
      flight.isRecalled = true;
      flight.ends.onRecalled();
    }
    return flight.isRecalled;
  }

  return {
    get size() {
      return flights.length;
    },
    get first() {
      return flights[0];
    },
    has: (flight) => flights.includes(flight),
    add(timing, position, ends) {
      Atomics.store(position, 0, NOT_BEGUN);
      const marks = { beganMs: 0, isSlow: false, isOverdue: false, isRecalled: false };
      const flight: Flight = { timing, position, ...marks, ends };
      flights.push(flight);
      if (flights.length === 1) begin(flight);
      return flight;
    },
    land(flight) {
      if (flights[0] !== flight) return undefined;
      flights.shift();
      clearTimeout(watch);
      if (flights.length > 0) begin(flights[0]!);
      return performance.now() - flight.beganMs;
    },
    drop() {
      clearTimeout(watch);
      return flights.splice(0).filter((flight, index) => index === 0 || !recall(flight));
    },
  };
}
