import { expect, it } from 'vitest';
import { within } from '../../../src/base/within.ts';
import { createTurns } from '../../../src/intercept/turns.ts';

it('lets those of one name go one after the other, and others at once', async () => {
  const turns = createTurns();
  const order: string[] = [];
  const first = await turns.take('a', 1_000);
  const second = turns.take('a', 1_000).then((end) => {
    order.push('second');
    end();
  });
  const third = turns.take('a', 1_000).then((end) => {
    order.push('third');
    end();
  });
  (await turns.take('b', 1_000))();
  order.push('other');
  first();
  await Promise.all([second, third]);
  expect(order).toEqual(['other', 'second', 'third']);
  expect(turns.size).toBe(0);
});

it('waits no longer than it may', async () => {
  const turns = createTurns();
  const first = await turns.take('a', 1_000);
  const second = await turns.take('a', 1);
  first();
  second();
  expect(turns.size).toBe(0);
});

it('within: the value in time, undefined after, and a rejection in time', async () => {
  expect(await within(Promise.resolve(7), 1_000)).toBe(7);
  expect(await within(new Promise(() => {}), 1)).toBeUndefined();
  await expect(within(Promise.reject(new Error('x')), 1_000)).rejects.toThrow('x');
});
