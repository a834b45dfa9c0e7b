/**
 * `npm run bench [part …]`: one file per question, each a table of ratios against a floor of the same run.
 * Figures of different runs, machines or days are not comparable; ratios within one run are.
 */
import { printMachine } from './support/report.ts';

const PARTS: Readonly<Record<string, () => Promise<{ run(): Promise<void> }>>> = {
  'end-to-end': () => import('./end-to-end.ts'),
  engine: () => import('./engine.ts'),
  alternatives: () => import('./alternatives.ts'),
  'large-claim': () => import('./large-claim.ts'),
  start: () => import('./start.ts'),
  poison: () => import('./poison.ts'),
  durable: () => import('./durable.ts'),
  memory: () => import('./memory.ts'),
  recovery: () => import('./recovery.ts'),
  ledger: () => import('./ledger.ts'),
  history: () => import('./history.ts'),
};

const asked = process.argv.slice(2);
const unknown = asked.filter((part) => !(part in PARTS));
if (unknown.length > 0) {
  console.error(`unknown part ${unknown.join(', ')}; parts are ${Object.keys(PARTS).join(', ')}`);
  process.exit(2);
}
printMachine();
for (const part of asked.length > 0 ? asked : Object.keys(PARTS)) {
  const { run } = await PARTS[part]!();
  await run();
}
process.exit(0);
