/**
 * `npm run crash -- --cycles N --store sqlite|postgres [--seed S]`: kills a real gateway under load N times and looks each
 * time whether all that its clients saw is there (guarantees section 5). Exits non-zero on any violation.
 */
import { parseArgs } from 'node:util';
import { figuresOf, runCrashLoop } from '../test/support/crash/crash-loop.ts';

const { values } = parseArgs({
  options: {
    cycles: { type: 'string', default: '100' },
    store: { type: 'string', default: 'sqlite' },
    seed: { type: 'string' },
  },
});
const cycles = Number(values.cycles);
const seed = values.seed === undefined ? Date.now() % 2 ** 31 : Number(values.seed);
const { store } = values;
if (!Number.isSafeInteger(cycles) || cycles < 1) throw new Error('--cycles needs a positive integer');
if (!Number.isSafeInteger(seed)) throw new Error('--seed needs an integer');
if (store !== 'sqlite' && store !== 'postgres') throw new Error('--store is sqlite or postgres');

console.log(`seed ${seed}`);
const report = await runCrashLoop({ store, cycles, seed, onCycle: (line) => console.log(line) });
for (const violation of report.violations) console.error(`VIOLATION ${violation}`);
console.log(figuresOf(store, report));
process.exit(report.violations.length === 0 ? 0 : 1);
