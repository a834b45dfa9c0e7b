import { describe, expect, it } from 'vitest';
import { createWaitingRoom, type Waiting, workUnits } from '../../../src/checker/waiting-room.ts';

interface Guest extends Waiting {
  readonly name: string;
}

function guest(name: string, facilityCode = 'A', sizeBytes = 100, isAlone = false): Guest {
  return { name, facilityCode, sizeBytes, isAlone };
}

function makeRoom(requestsMax = 100, bytesMax = 1_000_000) {
  const room = createWaitingRoom<Guest>({ requestsMax, bytesMax });
  const offer = (...guests: Guest[]) => guests.map((one) => room.offer(one));
  const take = (requestsMax = 10, bytesMax = 10_000) =>
    room.take({ requestsMax, bytesMax }).map(({ name }) => name);
  return { room, offer, take };
}

describe('waiting room', () => {
  it('serves facilities in turn, each in order', () => {
    const { offer, take } = makeRoom();
    offer(guest('a1'), guest('a2'), guest('a3'), guest('b1', 'B'), guest('c1', 'C'), guest('b2', 'B'));
    expect(take(4)).toEqual(['a1', 'b1', 'c1', 'a2']);
    expect(take(4)).toEqual(['b2', 'a3']);
    expect(take()).toEqual([]);
  });

  it('keeps the turn over batches', () => {
    const { offer, take } = makeRoom();
    offer(guest('a1'), guest('a2'), guest('b1', 'B'), guest('b2', 'B'));
    expect(take(1)).toEqual(['a1']);
    expect(take(1)).toEqual(['b1']);
    expect(take(1)).toEqual(['a2']);
  });

  it('bounds a batch by bytes, but never to nothing', () => {
    const { offer, take } = makeRoom();
    offer(guest('big', 'A', 9_000), guest('next', 'A', 1_001), guest('small', 'A', 10));
    expect(take(10, 10_000)).toEqual(['big']);
    expect(take(10, 500)).toEqual(['next']);
  });

  it('lets a lone entry travel alone', () => {
    const { offer, take } = makeRoom();
    offer(guest('a1'), guest('lone', 'A', 100, true), guest('a2'));
    expect(take()).toEqual(['a1']);
    expect(take()).toEqual(['lone']);
    expect(take()).toEqual(['a2']);
  });

  it('serves what was under way before what is new, one by one', () => {
    const { room, offer, take } = makeRoom();
    offer(guest('a1'));
    room.takeBack(guest('again1'));
    room.takeBack(guest('again2'));
    expect(take()).toEqual(['again1']);
    expect(take()).toEqual(['again2']);
    expect(take()).toEqual(['a1']);
  });

  it('serves who was put back before what is new, in company, and counts them', () => {
    const { room, offer, take } = makeRoom();
    offer(guest('a1'));
    const gone = guest('gone');
    for (const one of [guest('b1', 'B'), gone, guest('b2', 'B')]) room.putBack(one);
    expect([room.size, room.returnedSize]).toEqual([4, 0]);
    room.remove(gone);
    room.takeBack(guest('again'));
    expect([room.size, room.returnedSize]).toEqual([4, 1]);
    expect(take()).toEqual(['again']);
    expect(take(1)).toEqual(['b1']);
    expect(take()).toEqual(['b2', 'a1']);
    expect(room.size).toBe(0);
  });

  it('refuses beyond its limit when the newcomer holds most already', () => {
    const { offer, take } = makeRoom(2);
    const offers = offer(guest('a1'), guest('a2'), guest('a3'));
    expect(offers.map(({ isAccepted }) => isAccepted)).toEqual([true, true, false]);
    expect(take()).toEqual(['a1', 'a2']);
  });

  it('lets the newest of a flooding facility go for a quiet one', () => {
    const { room, offer, take } = makeRoom(3);
    offer(guest('a1'), guest('a2'), guest('a3'));
    const [first, second] = offer(guest('b1', 'B'), guest('b2', 'B'));
    expect(first).toMatchObject({ isAccepted: true, evicted: [{ name: 'a3' }] });
    // Now both hold alike: nobody is pushed out.
    expect(second).toMatchObject({ isAccepted: false, evicted: [] });
    expect(room.size).toBe(3);
    expect(take()).toEqual(['a1', 'b1', 'a2']);
  });

  it('is bounded in bytes too', () => {
    const { room, offer } = makeRoom(100, 1000);
    const offers = offer(guest('a1', 'A', 600), guest('a2', 'A', 401), guest('a3', 'A', 400));
    expect(offers.map(({ isAccepted }) => isAccepted)).toEqual([true, false, true]);
    expect(room.size).toBe(2);
  });

  it('forgets who left and frees the place', () => {
    const { room, offer, take } = makeRoom(1);
    const [a1, again] = [guest('a1'), guest('again')];
    offer(a1);
    room.remove(a1);
    room.remove(a1);
    room.takeBack(again);
    room.remove(again);
    expect(room.size).toBe(0);
    expect(offer(guest('a2'))[0]?.isAccepted).toBe(true);
    expect(take()).toEqual(['a2']);
  });

  it('foresees what is served before a newcomer: turns, not arrival', () => {
    const { room, offer } = makeRoom();
    const unit = workUnits(100);
    expect(room.unitsAhead('A', unit)).toBe(0);
    offer(guest('a1'), guest('a2'), guest('a3'));
    expect(room.unitsAhead('A', unit)).toBeCloseTo(3 * unit);
    expect(room.unitsAhead('B', unit)).toBeCloseTo(unit);
  });
});
