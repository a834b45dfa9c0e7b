/** A loop that finds nothing proves nothing: each of these bugs, planted in the process under test alone, must be found. */
import { describe, expect, it } from 'vitest';
import { runCrashLoop } from '../support/crash/crash-loop.ts';
import type { Kill } from '../support/crash/kills.ts';
import type { PlantedBug } from '../support/crash/planted-bugs.ts';

const LOADED: Kill = { point: 'random', times: 100, stallMs: 0, requestsMax: 120, pauseMs: 0 };
/** Enough for a few of everything. */
const MIXED: Kill = { point: 'random', times: 500, stallMs: 0, requestsMax: 520, pauseMs: 0 };
const STALLED: Kill = { point: 'before-commit', times: 12, stallMs: 100, requestsMax: 120, pauseMs: 0 };

/** Bugs of one run do not hide each other. */
interface Run {
  readonly plants: Readonly<Partial<Record<PlantedBug, RegExp>>>;
  readonly kill: Kill;
  readonly cycles: number;
}

/** What shows only where two meet at the right moment: most often in the first cycle, and the first find ends the loop. */
const RACING_CYCLES = 10;

const RUNS: readonly Run[] = [
  { plants: { 'answer before commit': /G3 lost/ }, kill: STALLED, cycles: 2 },
  { plants: { 'version check left out': /limit: / }, kill: LOADED, cycles: RACING_CYCLES },
  { plants: { 'claim without facility': /G3|G4|G5/ }, kill: LOADED, cycles: RACING_CYCLES },
  { plants: { 'patient without facility': /limit: .* says block/ }, kill: LOADED, cycles: RACING_CYCLES },
  {
    plants: {
      'outcome lost': /G3 lost: .* was told settled by/,
      'feedback lost': /G3 lost: feedback/,
      'national feedback lost': /G3 lost: .* by a nationalFeedback/,
      'protobuf answer differs on repeat': /G3 changed: the answer/,
    },
    kill: MIXED,
    cycles: 1,
  },
  {
    plants: {
      'repeat told as of then': /G3 back: .* by a repeated settlement/,
      'reversal answered early': /G3 lost: .* reversal|G3 back: .* reversed/,
    },
    kill: MIXED,
    cycles: 1,
  },
  {
    plants: {
      'reversal gives nothing back': /limit: .* says block/,
      'audit judged anew': /G4: record .* once more/,
    },
    kill: MIXED,
    cycles: 1,
  },
  { plants: { 'anchor not compared': /G3 lost/ }, kill: LOADED, cycles: 1 },
];

describe('the crash loop finds', () => {
  it.each(RUNS.map((run) => ({ name: Object.keys(run.plants).join(', '), ...run })))(
    '$name',
    async ({ plants, kill, cycles }) => {
      const options = { store: 'sqlite', cycles, seed: 5, kills: [kill], stopsAtFirst: true } as const;
      const { violations } = await runCrashLoop({ ...options, plants: Object.keys(plants) as PlantedBug[] });
      for (const found of Object.values(plants)) expect(violations.join('\n')).toMatch(found);
    },
    120_000,
  );
});
