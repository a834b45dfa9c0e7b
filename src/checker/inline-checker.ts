/**
 * The checker without threads, for the command line and for tests: the same contract, one claim after the other. A
 * claim that loops blocks its caller; nothing that serves others may use it.
 */
import { assert } from '../base/assert.ts';
import type { CheckReply } from '../intercept/exchange.ts';
import type { Checker } from '../intercept/ports.ts';
import type { RequestHandler } from './handle-request.ts';
import type { HandlerFault, KnowledgeHandles } from './protocol.ts';
import { describeFault } from './run-task.ts';

export interface InlineDeps {
  readonly createHandler: () => RequestHandler;
  /** The handler threw on a claim. Carries no claim. */
  readonly onFault?: (fault: HandlerFault) => void;
}

export function createInlineChecker({ createHandler, onFault }: InlineDeps): Checker {
  let handler = createHandler();
  let knowledge: KnowledgeHandles | undefined;
  let isClosed = false;
  return {
    depth: 0,
    use(snapshot, sites, history) {
      knowledge = { snapshot, sites, history };
    },
    async check(request, deadlineMs): Promise<CheckReply> {
      if (isClosed) return { kind: 'indeterminate', reason: 'overloaded' };
      assert(knowledge !== undefined, 'use() comes before check()');
      const startMs = performance.now();
      try {
        const reply = handler.handle(request, knowledge.snapshot, knowledge.sites, knowledge.history);
        const isLate = performance.now() - startMs > deadlineMs;
        if (isLate) return { kind: 'indeterminate', reason: 'deadline' };
        // The next record is written to the same memory.
        if (reply.kind !== 'answered' || reply.record === undefined) return reply;
        return { ...reply, record: new Uint8Array(reply.record) };
      } catch (error) {
        // As in a thread: what the handler left half done must not meet the next claim.
        handler = createHandler();
        onFault?.(describeFault(error));
        return { kind: 'indeterminate', reason: 'internal' };
      }
    },
    async close() {
      isClosed = true;
    },
  };
}
