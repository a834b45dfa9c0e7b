/**
 * The thread's end of the protocol: a batch in, its answers out. One of the three edges where an error is caught: a
 * claim on which the handler throws is reported as such and its batch-mates keep their answers. The handler that threw
 * is dropped, so that nothing it left half done meets the next claim.
 */
import { assert } from '../base/assert.ts';
import type { CheckRequest } from '../intercept/exchange.ts';
import type { RequestHandler } from './handle-request.ts';
import {
  type HandlerFault,
  type KnowledgeHandles,
  NOT_BEGUN,
  RECALLED,
  type ReplyMessage,
  type TaskMessage,
  type TaskReply,
} from './protocol.ts';
import { openRegions, type Region } from './regions.ts';
import { createReplyPacker } from './reply-words.ts';
import { unpackRequests } from './request-words.ts';

export type RunTask = (task: TaskMessage) => ReplyMessage;

export function createTaskRunner(createHandler: () => RequestHandler): RunTask {
  let handler = createHandler();
  let regions: readonly Region[] = [];
  let knowledge: KnowledgeHandles | undefined;

  function handle(request: CheckRequest, { snapshot, sites, history }: KnowledgeHandles): TaskReply {
    try {
      return handler.handle(request, snapshot, sites, history);
    } catch (error) {
      handler = createHandler();
      return { kind: 'threw', fault: describeFault(error) };
    }
  }

  return (task) => {
    // Both are sent once, be it with a batch that was taken back.
    if (task.memory !== undefined) regions = openRegions(task.memory);
    if (task.knowledge !== undefined) knowledge = task.knowledge;
    const region = regions[task.region];
    assert(region !== undefined, 'a thread gets its memory with its first batch');
    const { progress, requests: requestArea, replies: replyArea } = region;
    const packer = createReplyPacker(replyArea);
    const isRecalled = Atomics.compareExchange(progress, 0, NOT_BEGUN, 0) === RECALLED;
    if (knowledge === undefined || isRecalled) return packer.end();
    const requests = unpackRequests(task.batch, requestArea);
    if (requests.length === 0) handler.attach(knowledge.snapshot, knowledge.sites);
    for (let position = 0; position < requests.length; position++) {
      Atomics.store(progress, 0, position);
      packer.add(handle(requests[position]!, knowledge));
    }
    Atomics.store(progress, 0, requests.length);
    return packer.end();
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
