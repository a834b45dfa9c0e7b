/**
 * A process with a pool, for faults that may end the process: judges the claims named on its command line in one batch
 * and prints each answer as it comes, then `served` once a further claim was answered. Its parent ends it.
 */
import { createPoolChecker } from '../../src/checker/pool-checker.ts';
import { makeRequest, makeSite, makeSites, makeSnapshot } from './plain-doors.ts';

const DEADLINE_MS = 8_000;
const checker = createPoolChecker({
  threads: 1,
  entry: new URL('./poison-worker.ts', import.meta.url),
  memoryMb: 64,
  taskLimitMs: 1_000,
});
checker.use(makeSnapshot('d1'), makeSites([makeSite('H1')]));
await checker.ready();

async function check(id: string): Promise<void> {
  const reply = await checker.check(makeRequest({ id }), DEADLINE_MS);
  const outcome =
    reply.kind === 'answered' ? reply.summary.outcome : 'reason' in reply ? reply.reason : reply.kind;
  process.stdout.write(`${id} ${outcome}\n`);
}

await Promise.all(process.argv.slice(2).map(check));
await check('next');
process.stdout.write('served\n');
