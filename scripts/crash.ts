/**
 * `npm run crash -- --cycles N --store sqlite|postgres [--seed S] [--plant BUG]`: kills a real gateway under load N times
 * and looks each time whether all that its clients saw is there (guarantees section 5). `--store failover` kills the
 * primary of two PostgreSQL servers instead, under a gateway that stays. Exits non-zero on any violation; with a planted
 * bug it must.
 */
import { parseArgs } from 'node:util';
import { figuresOf, runCrashLoop } from '../test/support/crash/crash-loop.ts';
import { failoverFigures, runFailoverLoop } from '../test/support/crash/failover-loop.ts';
import { PLANTED_BUGS, type PlantedBug } from '../test/support/crash/planted-bugs.ts';

const { values } = parseArgs({
  options: {
    cycles: { type: 'string', default: '100' },
    store: { type: 'string', default: 'sqlite' },
    seed: { type: 'string' },
    plant: { type: 'string' },
  },
});
const cycles = Number(values.cycles);
const seed = values.seed === undefined ? Date.now() % 2 ** 31 : Number(values.seed);
const { store, plant } = values;
const plants = plant === undefined ? [] : [plant as PlantedBug];
if (plant !== undefined && !(plant in PLANTED_BUGS))
  throw new Error(`--plant is one of ${Object.keys(PLANTED_BUGS).join(', ')}`);
if (!Number.isSafeInteger(cycles) || cycles < 1) throw new Error('--cycles needs a positive integer');
if (!Number.isSafeInteger(seed)) throw new Error('--seed needs an integer');

console.log(`seed ${seed}`);
const print = (line: string) => console.log(line);
const { violations, figures } = await run();
for (const violation of violations) console.error(`VIOLATION ${violation}`);
console.log(figures);
process.exit(violations.length === 0 ? 0 : 1);

async function run(): Promise<{ violations: readonly string[]; figures: string }> {
  if (store === 'failover') {
    const report = await runFailoverLoop({ failovers: cycles, seed, plants, onFailover: print });
    return { violations: report.violations, figures: failoverFigures(report) };
  }
  if (store !== 'sqlite' && store !== 'postgres') throw new Error('--store is sqlite, postgres or failover');
  const report = await runCrashLoop({ store, cycles, seed, plants, onCycle: print });
  return { violations: report.violations, figures: figuresOf(store, report) };
}
