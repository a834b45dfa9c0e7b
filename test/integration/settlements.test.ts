/**
 * A real gateway on each kind of ledger: what is answered is kept, a repeat gets the same bytes, a claim is paid once, and
 * what nobody knows is said to be unknown and found out later (guarantees G1 to G6).
 */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Answer, type GatewayUnderTest, startGatewayUnderTest } from '../support/gateway-under-test.ts';
import {
  type PlantedPlatform,
  plantPlatform,
  SETTLING_STORES,
  type SettlingPlace,
  useJson,
} from '../support/settling.ts';

describe.each(SETTLING_STORES)('on $name', ({ makePlace, skipped }) => {
  let place: SettlingPlace;
  let platform: PlantedPlatform;
  let gateway: GatewayUnderTest;
  const start = async () => {
    gateway = await startGatewayUnderTest(place.environment(), { platform });
  };
  beforeAll(async () => {
    if (skipped !== undefined) return;
    place = await makePlace();
    platform = plantPlatform();
    await start();
  });
  afterAll(async () => {
    await gateway?.stop();
    await place?.remove();
  });
  const test = it.skipIf(skipped !== undefined);

  const check = (body: string, headers = {}) => gateway.post('/v1/checks', body, headers);
  const settle = (body: string, headers = {}) => gateway.post('/v1/settlements', body, headers);
  const isRepeat = ({ headers }: Answer) => headers.get('claimgate-repeat') === 'true';
  const stateOf = ({ headers }: Answer) => headers.get('claimgate-state');
  const claim = async (id: string) => {
    const response = await fetch(`${gateway.httpUrl}/v1/claims/${id}`);
    return { status: response.status, ...((await response.json()) as Record<string, unknown>) };
  };
  const outcomeOf = ({ text }: Answer) => (JSON.parse(text) as { outcome: string }).outcome;
  /** How much of the item the fund would still pay to a patient, as a check says. */
  const denied = async (patient: string, quantity: number) => {
    const { text } = await check(useJson({ id: null, patient, quantity }));
    return Number((JSON.parse(text) as { deniedAmount: string }).deniedAmount) / 10;
  };

  test('the same bytes get the same answer, from memory and from the ledger after a restart', async () => {
    const body = useJson({ id: 'R-1', patient: 'P-R' });
    const first = await check(body);
    expect([first.status, isRepeat(first)]).toEqual([200, false]);
    const second = await check(body);
    expect([second.text, isRepeat(second)]).toEqual([first.text, true]);
    await gateway.stop();
    await start();
    const third = await check(body);
    expect([third.text, isRepeat(third)]).toEqual([first.text, true]);
  });

  test('another purpose, content or key is another request; without an id nothing is a repeat', async () => {
    const body = useJson({ id: 'R-2', patient: 'P-R' });
    await check(body);
    expect(isRepeat(await check(`${body} `))).toBe(false);
    expect(isRepeat(await settle(body))).toBe(false);
    const nameless = useJson({ id: null, patient: 'P-R' });
    await check(nameless);
    expect(isRepeat(await check(nameless))).toBe(false);
    const key = (name: string) => ({ 'idempotency-key': name });
    expect(isRepeat(await check(nameless, key('K-1')))).toBe(false);
    expect(isRepeat(await check(nameless, key('K-1')))).toBe(true);
    expect(isRepeat(await check(nameless, key('K-2')))).toBe(false);
    expect(await claim('K-1')).toMatchObject({ status: 200, claimId: 'K-1', state: 'checked' });
  });

  test('other content under an id is judged afresh as its next revision', async () => {
    await check(useJson({ id: 'V-1', patient: 'P-V', quantity: 9 }));
    expect(await claim('V-1')).toMatchObject({ revision: 1, outcome: 'block' });
    expect(outcomeOf(await check(useJson({ id: 'V-1', patient: 'P-V', quantity: 1 })))).toBe('allow');
    expect(await claim('V-1')).toMatchObject({ revision: 2, outcome: 'allow', state: 'checked' });
  });

  test('what is blocked is never sent, and a corrected claim passes', async () => {
    const before = platform.sent.length;
    const blocked = await settle(useJson({ id: 'B-1', patient: 'P-B', quantity: 9 }));
    expect([blocked.status, outcomeOf(blocked), stateOf(blocked)]).toEqual([200, 'block', 'blocked']);
    expect(platform.sent.length).toBe(before);
    const corrected = await settle(useJson({ id: 'B-1', patient: 'P-B', quantity: 3 }));
    expect([corrected.status, stateOf(corrected)]).toEqual([200, 'settled']);
    expect(platform.sent.length).toBe(before + 1);
  });

  test('a settled claim is sent once, byte for byte; its id is held and its bytes are a repeat', async () => {
    const body = useJson({ id: 'S/1 甲', patient: 'P-S', quantity: 2 });
    const before = platform.sent.length;
    const settled = await settle(body);
    expect([settled.status, stateOf(settled), isRepeat(settled)]).toEqual([200, 'settled', false]);
    expect(settled.headers.get('location')).toBe('/v1/claims/S%2F1%20%E7%94%B2');
    expect(Buffer.from(platform.sent.at(-1)!.body).toString()).toBe(body);
    const again = await settle(body);
    expect([again.text, stateOf(again), isRepeat(again)]).toEqual([settled.text, 'settled', true]);
    // Another key makes no other claim of it.
    expect(isRepeat(await settle(body, { 'idempotency-key': 'other' }))).toBe(true);
    expect(platform.sent.length).toBe(before + 1);
    const other = await settle(useJson({ id: 'S/1 甲', patient: 'P-S', quantity: 1 }));
    expect([other.status, JSON.parse(other.text).code]).toEqual([409, 'CHECK_CLAIM_HELD']);
    expect((await check(useJson({ id: 'S/1 甲', patient: 'P-S', quantity: 1 }))).status).toBe(409);
    expect(await claim(encodeURIComponent('S/1 甲'))).toMatchObject({ state: 'settled', revision: 1 });
    // Two of three are spent.
    expect(await denied('P-S', 2)).toBe(1);
  });

  test.for(['rejected', 'notSent'] as const)(
    '%s gives back what was reserved, and the same bytes are a new attempt',
    async (kind) => {
      const body = useJson({ id: `N-${kind}`, patient: `P-${kind}`, quantity: 3 });
      platform.answer(kind);
      const first = await settle(body);
      expect([first.status, stateOf(first)]).toEqual([200, kind]);
      expect(await denied(`P-${kind}`, 3)).toBe(0);
      platform.answer('settled');
      const second = await settle(body);
      expect([stateOf(second), isRepeat(second)]).toEqual(['settled', false]);
      expect(await denied(`P-${kind}`, 3)).toBe(3);
    },
  );

  test('an unknown outcome keeps its reservation, is never sent again, and is found out by asking', async () => {
    const body = useJson({ id: 'U-1', patient: 'P-U', quantity: 3 });
    platform.answer('unknown');
    const before = platform.sent.length;
    const unknown = await settle(body);
    expect([unknown.status, stateOf(unknown)]).toEqual([202, 'unknown']);
    expect(unknown.headers.get('location')).toBe('/v1/claims/U-1');
    expect(await claim('U-1')).toMatchObject({ state: 'unknown', outcome: 'allow' });
    expect(await denied('P-U', 1)).toBe(1);
    const again = await settle(body);
    expect([again.status, stateOf(again), isRepeat(again)]).toEqual([202, 'unknown', true]);
    expect((await settle(useJson({ id: 'U-1', patient: 'P-U' }))).status).toBe(409);
    platform.answer('settled', 'settled');
    await gateway.stop();
    await start();
    expect(await claim('U-1')).toMatchObject({ state: 'settled' });
    const after = await settle(body);
    expect([after.status, stateOf(after), after.text]).toEqual([200, 'settled', unknown.text]);
    expect(platform.sent.length).toBe(before + 1);
  });

  test('while it is in flight its bytes are told so and other content is refused', async () => {
    const body = useJson({ id: 'F-1', patient: 'P-F' });
    const before = platform.sent.length;
    const release = platform.hold();
    const first = settle(body);
    await expect.poll(() => platform.sent.length).toBe(before + 1);
    const second = await settle(body);
    expect([second.status, stateOf(second), isRepeat(second)]).toEqual([202, 'inFlight', true]);
    expect((await settle(useJson({ id: 'F-1', patient: 'P-F', quantity: 2 }))).status).toBe(409);
    release();
    expect(stateOf(await first)).toBe('settled');
    expect(platform.sent.length).toBe(before + 1);
  });

  test('a settlement without an id is refused, one with a key is not; a wild key is', async () => {
    const nameless = useJson({ id: null, patient: 'P-K' });
    const refused = await settle(nameless);
    expect([refused.status, JSON.parse(refused.text).code]).toEqual([422, 'WIRE_FIELD_REQUIRED']);
    expect(stateOf(await settle(nameless, { 'idempotency-key': 'K-9' }))).toBe('settled');
    const wild = await settle(nameless, { 'idempotency-key': 'two words' });
    expect([wild.status, JSON.parse(wild.text).code]).toEqual([400, 'CHECK_KEY_INVALID']);
  });

  test('a settled claim is taken back once, what it spent is free, and its id may be settled anew', async () => {
    const body = useJson({ id: 'T-1', patient: 'P-T', quantity: 3 });
    const reverse = (id: string, text = '') => gateway.post(`/v1/claims/${id}/reversals`, text);
    expect((await reverse('T-1')).status).toBe(404);
    await check(body);
    expect((await reverse('T-1')).status).toBe(409);
    await settle(body);
    expect(await denied('P-T', 3)).toBe(3);
    const reversed = await reverse('T-1', '{"reason":"退费","actor":"clerk-7"}');
    expect([reversed.status, JSON.parse(reversed.text)]).toEqual([
      200,
      { claimId: 'T-1', revision: 1, state: 'reversed' },
    ]);
    const again = await reverse('T-1');
    expect([again.status, again.text, isRepeat(again)]).toEqual([200, reversed.text, true]);
    expect(await denied('P-T', 3)).toBe(0);
    expect(await claim('T-1')).toMatchObject({ state: 'reversed' });
    const anew = await settle(body);
    expect([stateOf(anew), isRepeat(anew)]).toEqual(['settled', false]);
    expect((await reverse('T-1', '{"reason":7}')).status).toBe(422);
    expect((await reverse('T-1', '{')).status).toBe(422);
    expect((await reverse('T-1')).status).toBe(200);
    expect(stateOf(await settle(useJson({ id: 'T-1', patient: 'P-T', quantity: 1 })))).toBe('settled');
  });

  test('feedback is taken, unknown findings are told back, and a reason must say something', async () => {
    const { text } = await check(useJson({ id: 'W-1', patient: 'P-W', quantity: 9 }));
    const { findings } = JSON.parse(text) as { findings: { id: string }[] };
    const give = (body: unknown, id = 'W-1') =>
      gateway.post(`/v1/claims/${id}/feedback`, typeof body === 'string' ? body : JSON.stringify(body));
    const taken = await give({
      findings: [
        { id: findings[0]!.id, reason: 'selfPayAgreed' },
        { id: 'never-told', reason: 'other', note: 'a slip' },
      ],
      actor: 'D-1',
    });
    expect(taken.status).toBe(201);
    expect(JSON.parse(taken.text)).toMatchObject({ taken: 2, unknownIds: ['never-told'] });
    const refusals: [unknown, string][] = [
      [{ findings: [{ id: 'a', reason: 'other' }] }, '/findings/0/note'],
      [{ findings: [{ id: 'a', reason: 'other', note: '  ' }] }, '/findings/0/note'],
      [{ findings: [{ id: 'a', reason: 'because' }] }, '/findings/0/reason'],
      [{ findings: [{ reason: 'corrected' }] }, '/findings/0/id'],
      [{ findings: [] }, '/findings'],
      ['nonsense', '/'],
    ];
    for (const [body, where] of refusals) {
      const refused = await give(body);
      expect([refused.status, JSON.parse(refused.text)]).toMatchObject([
        422,
        { code: 'FEEDBACK_INVALID', where },
      ]);
    }
    expect((await give({ findings: [{ id: 'a', reason: 'corrected' }] }, 'W-2')).status).toBe(404);
  });

  test('has no claim that is not there', async () => {
    expect(await claim('nobody')).toMatchObject({ status: 404, code: 'CLAIM_NOT_FOUND' });
    expect((await fetch(`${gateway.httpUrl}/v1/claims/nobody`, { method: 'DELETE' })).status).toBe(405);
  });
});
