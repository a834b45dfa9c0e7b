import { describe, expect, it } from 'vitest';
import type { RequestHandler } from '../../../src/checker/handle-request.ts';
import { NOT_BEGUN, RECALLED, type ReplyMessage, type TaskMessage } from '../../../src/checker/protocol.ts';
import { makeRegionMemory, openRegions } from '../../../src/checker/regions.ts';
import { unpackReplies } from '../../../src/checker/reply-words.ts';
import { packRequests } from '../../../src/checker/request-words.ts';
import { createTaskRunner, describeFault } from '../../../src/checker/run-task.ts';
import {
  makePlainHandler,
  makeRequest,
  makeSite,
  makeSites,
  makeSnapshot,
} from '../../support/plain-doors.ts';

const KNOWLEDGE = { snapshot: makeSnapshot('d1'), sites: makeSites([makeSite('H1')]) };

const MEMORY = makeRegionMemory();
const [REGION] = openRegions(MEMORY);
const { progress, requests: REQUEST_AREA, replies: REPLY_AREA } = REGION!;

function task(ids: readonly string[], knowledge: TaskMessage['knowledge'] = KNOWLEDGE): TaskMessage {
  progress[0] = NOT_BEGUN;
  const requests = ids.map((id) => makeRequest({ id }));
  return { knowledge, memory: MEMORY, region: 0, batch: packRequests(requests, REQUEST_AREA) };
}

const repliesOf = (message: ReplyMessage) => unpackReplies(message, REPLY_AREA);

describe('task runner', () => {
  it('says which request it is at before it starts on it', () => {
    const at: number[] = [];
    const run = createTaskRunner(() => makePlainHandler(() => at.push(Atomics.load(progress, 0))));
    run(task(['a', 'b', 'c']));
    expect(at).toEqual([0, 1, 2]);
    expect(progress[0]).toBe(3);
  });

  it('judges nothing of a batch that was recalled, but takes what came with it', () => {
    const judged: string[] = [];
    const run = createTaskRunner(() => makePlainHandler(({ id }) => judged.push(id)));
    const message = task(['a', 'b']);
    Atomics.store(progress, 0, RECALLED);
    expect(repliesOf(run(message))).toEqual([]);
    expect([judged, progress[0]]).toEqual([[], RECALLED]);
    run({ ...task(['c']), memory: undefined, knowledge: undefined });
    expect(judged).toEqual(['c']);
  });

  it('keeps the answers of others when one throws, and goes on with a fresh handler', () => {
    let made = 0;
    const run = createTaskRunner((): RequestHandler => {
      made++;
      return makePlainHandler(({ id }) => {
        if (id === 'b') throw new TypeError('planted');
      });
    });
    const replies = repliesOf(run(task(['a', 'b', 'c'])));
    expect(replies.map(({ kind }) => kind)).toEqual(['answered', 'threw', 'answered']);
    expect(made).toBe(2);
  });

  it('answers a warm-up with nothing, with knowledge or without', () => {
    const run = createTaskRunner(makePlainHandler);
    expect(repliesOf(run({ ...task([]), knowledge: undefined }))).toEqual([]);
    expect(repliesOf(run(task([])))).toEqual([]);
  });
});

describe('description of a fault', () => {
  it('has kind and places, and nothing of the message, even one that looks like a stack', () => {
    const error = new TypeError('Zhang San\n    at Zhang (src/zhang.ts:1:1)');
    const { name, frames } = describeFault(error);
    expect(name).toBe('TypeError');
    expect(frames[0]).toMatch(/^test\/unit\/checker\/run-task\.test\.ts:\d+:\d+$/);
    expect(JSON.stringify(frames)).not.toMatch(/zhang/i);
  });

  it('survives what is not an error', () => {
    expect(describeFault('Zhang San')).toEqual({ name: 'string', frames: [] });
  });
});
