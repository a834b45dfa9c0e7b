/**
 * Composition root of a worker thread: wire, history reader, rules, verdict; nothing else. It holds no server, metrics or logging
 * library, reads no environment and makes no long native call, because ending the thread would not stop one (fault F3).
 */
import { flushCompileCache } from 'node:module';
import { createRequestHandler } from './checker/handle-request.ts';
import { createTaskRunner } from './checker/run-task.ts';
import { createWireDoors } from './checker/wire-doors.ts';
import { openHistoryReader } from './ledger/sqlite/read-history.ts';
import { RULE_KINDS } from './rules/index.ts';

/** What the pool calls, one batch at a time. */
export const judgeTask = createTaskRunner(() =>
  createRequestHandler({ kinds: RULE_KINDS, doors: createWireDoors(), openPages: openHistoryReader }),
);

// Threads are ended, not left to end, so what was compiled is kept for their successors now. Nothing where there is no cache.
flushCompileCache();
