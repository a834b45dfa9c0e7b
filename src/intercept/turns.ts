/**
 * Turns for claims of one patient that got in each other's way: judged one after the other they cost one try each, all at
 * once they would cost each other one per rival. Only a courtesy within this process: the ledger's versions decide.
 */
import { within } from '../base/within.ts';

export interface Turns {
  /** Waits for those before, at most `waitMs`; whoever got in line calls what comes back, once. */
  take(name: string, waitMs: number): Promise<() => void>;
  /** Names with anybody in line. */
  readonly size: number;
}

export function createTurns(): Turns {
  /** Ends when everybody in line has ended. */
  const lines = new Map<string, Promise<unknown>>();
  return {
    get size() {
      return lines.size;
    },
    async take(name, waitMs) {
      const before = lines.get(name);
      const { promise: mine, resolve: end } = Promise.withResolvers<void>();
      const line = Promise.all([before, mine]);
      lines.set(name, line);
      if (before !== undefined) await within(before, waitMs);
      return () => {
        end();
        if (lines.get(name) === line) lines.delete(name);
      };
    },
  };
}
