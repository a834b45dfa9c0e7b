import { describe, expect, it } from 'vitest';
import type { RequestHandler } from '../../../src/checker/handle-request.ts';
import { RECALLED, type TaskMessage } from '../../../src/checker/protocol.ts';
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

function task(ids: readonly string[], knowledge: TaskMessage['knowledge'] = KNOWLEDGE): TaskMessage {
  return {
    knowledge,
    progress: new SharedArrayBuffer(4),
    ...packRequests(ids.map((id) => makeRequest({ id }))),
  };
}

describe('task runner', () => {
  it('says which request it is at before it starts on it', () => {
    const at: number[] = [];
    const message = task(['a', 'b', 'c']);
    const run = createTaskRunner(() =>
      makePlainHandler(() => at.push(Atomics.load(new Int32Array(message.progress), 0))),
    );
    run(message);
    expect(at).toEqual([0, 1, 2]);
    expect(new Int32Array(message.progress)[0]).toBe(3);
  });

  it('judges nothing of a batch that was recalled', () => {
    const judged: string[] = [];
    const run = createTaskRunner(() => makePlainHandler(({ id }) => judged.push(id)));
    const message = task(['a', 'b']);
    Atomics.store(new Int32Array(message.progress), 0, RECALLED);
    expect(unpackReplies(run(message))).toEqual([]);
    expect([judged, new Int32Array(message.progress)[0]]).toEqual([[], RECALLED]);
  });

  it('keeps the answers of others when one throws, and goes on with a fresh handler', () => {
    let made = 0;
    const run = createTaskRunner((): RequestHandler => {
      made++;
      return makePlainHandler(({ id }) => {
        if (id === 'b') throw new TypeError('planted');
      });
    });
    const replies = unpackReplies(run(task(['a', 'b', 'c'])));
    expect(replies.map(({ kind }) => kind)).toEqual(['answered', 'threw', 'answered']);
    expect(made).toBe(2);
  });

  it('answers a warm-up with nothing, with knowledge or without', () => {
    const run = createTaskRunner(makePlainHandler);
    expect(unpackReplies(run(task([])))).toEqual([]);
    expect(unpackReplies(run(task([], undefined)))).toEqual([]);
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
