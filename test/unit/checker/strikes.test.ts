import { describe, expect, it } from 'vitest';
import { createStrikes, STRUCK_BODIES_MAX } from '../../../src/checker/strikes.ts';
import { makeRequest } from '../../support/plain-doors.ts';

describe('strikes', () => {
  it('counts per body, facility and door', () => {
    const strikes = createStrikes();
    const request = makeRequest({ id: 'one' });
    expect(strikes.of(request)).toBeUndefined();
    expect(strikes.add(request, 'worker-stuck').count).toBe(1);
    expect(strikes.add(makeRequest({ id: 'one' }), 'worker-crashed')).toMatchObject({
      count: 2,
      reason: 'worker-crashed',
    });
    expect(strikes.of(request)?.count).toBe(2);
    expect(strikes.of(makeRequest({ id: 'two' }))).toBeUndefined();
    expect(strikes.of(makeRequest({ id: 'one' }, { facilityCode: 'H2' }))).toBeUndefined();
    expect(strikes.of(makeRequest({ id: 'one' }, { door: 'protobuf' }))).toBeUndefined();
  });

  it('is bounded: the body longest unseen is forgotten', () => {
    const strikes = createStrikes();
    const seen = makeRequest({ id: 'seen' });
    const unseen = makeRequest({ id: 'unseen' });
    strikes.add(seen, 'worker-stuck');
    strikes.add(unseen, 'worker-stuck');
    for (let i = 0; i < STRUCK_BODIES_MAX - 1; i++) {
      strikes.of(seen);
      strikes.add(makeRequest({ id: `other ${i}` }), 'worker-stuck');
    }
    expect(strikes.of(seen)?.count).toBe(1);
    expect(strikes.of(unseen)).toBeUndefined();
  });

  it('forgets all when told', () => {
    const strikes = createStrikes();
    strikes.add(makeRequest({ id: 'one' }), 'worker-stuck');
    strikes.clear();
    expect(strikes.of(makeRequest({ id: 'one' }))).toBeUndefined();
  });
});
