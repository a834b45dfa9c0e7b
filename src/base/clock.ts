/** The two clocks as one port: wall time for civil days and stamps, monotonic time for every timer and duration. */

export interface Clock {
  /** Milliseconds since 1970-01-01 UTC; may jump. */
  nowMs(): number;
  /** Milliseconds since some start; never jumps. */
  monotonicMs(): number;
}

export const SYSTEM_CLOCK: Clock = {
  nowMs: () => Date.now(),
  monotonicMs: () => performance.now(),
};

export interface CivilNow {
  readonly todayDay: number;
  readonly todaySecond: number;
}

/** Civil day and second of the day at an instant, in a zone given as minutes east of UTC. */
export function civilNow(nowMs: number, zoneMinutes: number): CivilNow {
  const seconds = Math.floor(nowMs / 1000) + zoneMinutes * 60;
  const todayDay = Math.floor(seconds / 86_400);
  return { todayDay, todaySecond: seconds - todayDay * 86_400 };
}
