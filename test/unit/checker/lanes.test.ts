import { describe, expect, it } from 'vitest';
import { createLanes } from '../../../src/checker/lanes.ts';
import { ALONE_BYTES } from '../../../src/checker/pool-limits.ts';
import type { Waiting } from '../../../src/checker/waiting-room.ts';

interface Guest extends Waiting {
  readonly name: string;
}

function guest(name: string, sizeBytes = 100): Guest {
  return { name, facilityCode: 'A', sizeBytes, isAlone: sizeBytes > ALONE_BYTES };
}

const LARGE_BYTES = ALONE_BYTES + 1;
const LIMITS = { requestsMax: 2, bytesMax: 10 * LARGE_BYTES };
const namesOf = (batch: readonly Guest[]) => batch.map(({ name }) => name);

function makeLanes(...guests: Guest[]) {
  const lanes = createLanes<Guest>({ requestsMax: 100, bytesMax: 2 ** 30 }, 1);
  for (const one of guests) lanes.offer(one);
  return lanes;
}

describe('lanes', () => {
  it('let a burst of large claims take one thread and leave the others to ordinary claims', () => {
    const lanes = makeLanes(guest('L1', LARGE_BYTES), guest('L2', LARGE_BYTES), guest('a'));
    const first = lanes.take(LIMITS);
    expect(namesOf(first)).toEqual(['L1']);
    expect(namesOf(lanes.take(LIMITS))).toEqual(['a']);
    expect(lanes.take(LIMITS)).toEqual([]);
    lanes.done(first);
    expect(namesOf(lanes.take(LIMITS))).toEqual(['L2']);
  });

  it('take turns, so that neither waits for the other to run dry', () => {
    const lanes = makeLanes(
      ...['a', 'b', 'c', 'd'].map((name) => guest(name)),
      ...['L1', 'L2'].map((name) => guest(name, LARGE_BYTES)),
    );
    const order: string[][] = [];
    for (let batch = lanes.take(LIMITS); batch.length > 0; batch = lanes.take(LIMITS)) {
      order.push(namesOf(batch));
      lanes.done(batch);
    }
    expect(order).toEqual([['L1'], ['a', 'b'], ['L2'], ['c', 'd']]);
  });

  it('count the work ahead per lane, and a place again for what its thread lost', () => {
    const lanes = makeLanes(guest('L1', LARGE_BYTES), guest('a'));
    expect(lanes.unitsAhead(guest('b'))).toBeLessThan(2);
    expect(lanes.unitsAhead(guest('L2', LARGE_BYTES))).toBeGreaterThan(16);
    const lost = lanes.take(LIMITS);
    lanes.takeBack(lost[0]!);
    lanes.done(lost);
    expect(lanes.size).toBe(2);
    expect(namesOf(lanes.take(LIMITS))).toEqual(['a']);
    expect(namesOf(lanes.take(LIMITS))).toEqual(['L1']);
  });

  it('let nobody wait behind a batch while one waits that needs a thread to itself', () => {
    const lanes = makeLanes(guest('a'), guest('b'));
    expect(lanes.sharedSize).toBe(2);
    lanes.offer(guest('L1', LARGE_BYTES));
    expect(lanes.sharedSize).toBe(0);
    lanes.done(lanes.take(LIMITS));
    const [lost] = lanes.take(LIMITS);
    lanes.takeBack(lost!);
    expect(lanes.sharedSize).toBe(0);
    expect(namesOf(lanes.take(LIMITS))).toEqual(['a']);
    lanes.putBack(lost!);
    expect(lanes.sharedSize).toBe(1);
  });
});
