/** A loop that finds nothing proves nothing: each of these bugs, planted in the process under test alone, must be found. */
import { describe, expect, it } from 'vitest';
import { runCrashLoop } from '../support/crash/crash-loop.ts';
import type { Kill } from '../support/crash/kills.ts';
import type { PlantedBug } from '../support/crash/planted-bugs.ts';

const LOADED: Kill = { point: 'random', times: 100, stallMs: 0, requestsMax: 120, pauseMs: 0 };
const STALLED: Kill = { point: 'before-commit', times: 12, stallMs: 100, requestsMax: 120, pauseMs: 0 };

const BUGS: readonly { plant: PlantedBug; kill: Kill; cycles: number; found: RegExp }[] = [
  { plant: 'answer before commit', kill: STALLED, cycles: 2, found: /G3 lost/ },
  { plant: 'version check left out', kill: LOADED, cycles: 2, found: /limit: / },
  { plant: 'claim without facility', kill: LOADED, cycles: 2, found: /G3|G4|G5/ },
  { plant: 'patient without facility', kill: LOADED, cycles: 2, found: /limit: .* says block/ },
  { plant: 'outcome lost', kill: LOADED, cycles: 1, found: /G3 back: .* was told settled, later/ },
  { plant: 'anchor not compared', kill: LOADED, cycles: 1, found: /G3 lost/ },
];

describe('the crash loop finds', () => {
  it.each(BUGS)(
    '$plant',
    async ({ plant, kill, cycles, found }) => {
      const options = { store: 'sqlite', cycles, seed: 5, kills: [kill], stopsAtFirst: true } as const;
      const { violations } = await runCrashLoop({ ...options, plant });
      expect(violations.join('\n')).toMatch(found);
    },
    120_000,
  );
});
