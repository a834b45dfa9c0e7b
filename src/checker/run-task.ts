/**
 * The thread's end of the protocol: a batch in, its answers out. One of the three edges where an error is caught: a
 * claim on which the handler throws is reported as such and its batch-mates keep their answers. The handler that threw
 * is dropped, so that nothing it left half done meets the next claim.
 */
import type { RequestHandler } from './handle-request.ts';
import {
  type HandlerFault,
  NOT_BEGUN,
  RECALLED,
  type ReplyMessage,
  type TaskMessage,
  type TaskReply,
} from './protocol.ts';
import { packReplies } from './reply-words.ts';
import { unpackRequests } from './request-words.ts';

export type RunTask = (task: TaskMessage) => ReplyMessage;

export function createTaskRunner(createHandler: () => RequestHandler): RunTask {
  let handler = createHandler();
  return ({ knowledge, progress, texts, bytes, extras }) => {
    const at = new Int32Array(progress);
    const isRecalled = Atomics.compareExchange(at, 0, NOT_BEGUN, 0) === RECALLED;
    if (knowledge === undefined || isRecalled) return packReplies([]);
    const requests = unpackRequests({ texts, bytes, extras });
    const { snapshot, sites, history } = knowledge;
    if (requests.length === 0) handler.attach(snapshot, sites);
    const replies = requests.map((request, position): TaskReply => {
      Atomics.store(at, 0, position);
      try {
        return handler.handle(request, snapshot, sites, history);
      } catch (error) {
        handler = createHandler();
        return { kind: 'threw', fault: describeFault(error) };
      }
    });
    Atomics.store(at, 0, requests.length);
    return packReplies(replies);
  };
}

/** Frames kept of a stack: enough to find the place, too few to fill a log. */
const FRAMES_MAX = 8;

/** Kind of error and places in the code. The message stays behind: it may quote the claim (guarantee G19). */
export function describeFault(error: unknown): HandlerFault {
  if (!(error instanceof Error)) return { name: typeof error, frames: [] };
  const { stack = '', message } = error;
  // The message stands before the frames and may hold lines that look like one.
  const frames = stack.slice(stack.indexOf(message) + message.length).matchAll(FRAME);
  return { name: error.name, frames: Array.from(frames, ([, place]) => place!).slice(0, FRAMES_MAX) };
}

/** The project's own part of a frame's path: `src/rules/judge.ts:70:12`. */
const FRAME = /^ +at .*?((?:src|test|node_modules)\/[^)\s]+:\d+:\d+)\)?$/gm;
