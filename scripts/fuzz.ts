/**
 * `npm run fuzz -- --inputs N [--seed S] [--entry NAME]`: N hostile inputs per entry point, through the same handler
 * that workers run. A find is anything but an answer or a clean refusal within the time limit; it is printed with its
 * bytes (base64) and the run exits non-zero.
 */
import { parseArgs } from 'node:util';
import { type FuzzFind, fuzzEntries, fuzzEntry } from '../test/support/fuzz.ts';

const { values } = parseArgs({
  options: {
    inputs: { type: 'string', default: '20000' },
    seed: { type: 'string' },
    entry: { type: 'string' },
  },
});
const inputs = Number(values.inputs);
const seed = values.seed === undefined ? Date.now() % 2 ** 31 : Number(values.seed);
if (!Number.isSafeInteger(inputs) || inputs < 1) throw new Error('--inputs needs a positive integer');

const entries = (await fuzzEntries()).filter(
  ({ name }) => values.entry === undefined || name === values.entry,
);
const finds: FuzzFind[] = [];
for (const entry of entries) {
  const start = performance.now();
  const result = fuzzEntry(entry, inputs, seed);
  finds.push(...result.finds);
  const seconds = ((performance.now() - start) / 1000).toFixed(1);
  const outcomes = [...result.outcomes].map(([outcome, count]) => `${outcome} ${count}`).join(', ');
  console.log(
    `${entry.name}: ${inputs} inputs in ${seconds} s, slowest ${result.slowestMs.toFixed(1)} ms; ${outcomes}`,
  );
}
for (const { entry, what, base64 } of finds) console.error(`FIND ${entry}: ${what}\n  ${base64}`);
console.log(`seed ${seed}: ${finds.length} finds`);
process.exit(finds.length === 0 ? 0 : 1);
