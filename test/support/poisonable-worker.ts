/** The real worker, except that a claim whose id is one of the poisons of `poison-worker.ts` is that first. */
import { createRequestHandler, type RequestHandler } from '../../src/checker/handle-request.ts';
import { createTaskRunner } from '../../src/checker/run-task.ts';
import { createWireDoors } from '../../src/checker/wire-doors.ts';
import { openHistoryReader } from '../../src/ledger/sqlite/read-history.ts';
import { RULE_KINDS } from '../../src/rules/index.ts';
import { poison } from './poison-worker.ts';

const MARK = 'poison:';
/** The longest id a poison has. */
const ID_MAX = 64;

function makeHandler(): RequestHandler {
  const real = createRequestHandler({
    kinds: RULE_KINDS,
    doors: createWireDoors(),
    openPages: openHistoryReader,
  });
  return {
    attach: real.attach,
    handle(request, snapshot, sites, history) {
      const body = Buffer.from(request.body.buffer, request.body.byteOffset, request.body.byteLength);
      const at = body.indexOf(MARK);
      if (at >= 0) poison({ id: /^[\w:]+/.exec(body.toString('latin1', at, at + ID_MAX))![0] });
      return real.handle(request, snapshot, sites, history);
    },
  };
}

export const judgeTask = createTaskRunner(makeHandler);
