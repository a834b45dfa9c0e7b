/** How long work takes here of late, to foresee when a newcomer would be served. Decides nothing. */

export interface Pace {
  /** A batch of so much work ran so long. */
  learn(units: number, ranMs: number): void;
  /** What one unit takes, in milliseconds; 0 before the first batch. */
  readonly msPerUnit: number;
}

/** Weight of the newest batch in the moving means of time and work per batch. */
const MEAN_WEIGHT = 0.1;

export function createPace(): Pace {
  // Time and work apart: one small batch that met a hiccup says little about the pace.
  let meanMs = 0;
  let meanUnits = 0;
  return {
    learn(units, ranMs) {
      meanMs += MEAN_WEIGHT * (ranMs - meanMs);
      meanUnits += MEAN_WEIGHT * (units - meanUnits);
    },
    get msPerUnit() {
      return meanUnits === 0 ? 0 : meanMs / meanUnits;
    },
  };
}
