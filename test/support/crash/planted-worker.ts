/** The real worker with the one bug that sits there: the pool gives its threads neither preloads nor environment. */
import { plantBugs } from './plant-bug.ts';
import { BUG_OF_WORKERS } from './planted-bugs.ts';

plantBugs([BUG_OF_WORKERS]);
export const { judgeTask } = await import('../../../src/worker.ts');
