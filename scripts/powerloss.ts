/**
 * `npm run powerloss -- --cycles N [--seed S]`: cuts the power of a gateway under load N times, so that only synced bytes
 * remain, torn ones among them, and looks each time whether all that its clients saw is there (guarantees section 5). Exits
 * non-zero on any violation.
 */
import { parseArgs } from 'node:util';
import { figuresOf, runCrashLoop } from '../test/support/crash/crash-loop.ts';
import { buildPowerloss, makePowerPlace, powerlossMissing } from '../test/support/powerloss/power-place.ts';

const { values } = parseArgs({
  options: { cycles: { type: 'string', default: '100' }, seed: { type: 'string' } },
});
const cycles = Number(values.cycles);
const seed = values.seed === undefined ? Date.now() % 2 ** 31 : Number(values.seed);
if (!Number.isSafeInteger(cycles) || cycles < 1) throw new Error('--cycles needs a positive integer');
if (!Number.isSafeInteger(seed)) throw new Error('--seed needs an integer');
if (powerlossMissing !== undefined) process.exit(1);

console.log(`seed ${seed}`);
const shim = buildPowerloss();
const report = await runCrashLoop({
  store: 'sqlite',
  cycles,
  seed,
  makePlace: () => makePowerPlace(shim.library),
  onCycle: (line) => console.log(line),
});
shim.remove();
for (const violation of report.violations) console.error(`VIOLATION ${violation}`);
console.log(figuresOf('power loss', report));
process.exit(report.violations.length === 0 ? 0 : 1);
