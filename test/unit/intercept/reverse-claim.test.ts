/** Which settlement a reversal means when several contents were settled under one claim id, and what it is told. */
import { expect, it } from 'vitest';
import type { Clock } from '../../../src/base/clock.ts';
import type { ClaimState } from '../../../src/claim/record.ts';
import type { ClaimRevision, CommitOutcome, Ledger } from '../../../src/intercept/ledger.ts';
import { createReverseClaim } from '../../../src/intercept/reverse-claim.ts';
import { decodeRecord, encodeRecord } from '../../../src/wire/protobuf/record-codec.ts';
import { buildRecord } from '../../support/build-record.ts';

/** Newest first; the settlement of revision r is record r. */
const settled = (revision: number, state: ClaimState) =>
  ({ revision, state, isSettlement: true, node: 'n1', seq: revision }) as ClaimRevision;

async function reverse(...revisions: readonly ClaimRevision[]) {
  const payload = encodeRecord(buildRecord({ kind: 'settlement' }));
  const taken: number[] = [];
  const ledger = {
    findClaim: async () => revisions,
    readRecord: async (node: string, seq: number) => ({ node, seq, position: seq, hash: payload, payload }),
    async commit(bytes: Uint8Array): Promise<CommitOutcome> {
      taken.push(decodeRecord(bytes).about!.seq);
      return { kind: 'committed', seq: 9, revision: 1 };
    },
  } as unknown as Ledger;
  const clock = { nowMs: () => 0 } as Clock;
  const input = {
    facilityCode: 'H1',
    claimId: 'C1',
    reason: undefined,
    actor: undefined,
    bytes: Buffer.of(),
  };
  const told = await createReverseClaim({ zoneMinutes: 480 }, { ledger, clock })(input);
  return { told, taken };
}

it('takes back what is settled, though newer content was blocked', async () => {
  const { told, taken } = await reverse(settled(2, 'blocked'), settled(1, 'settled'));
  expect(told).toEqual({ kind: 'reversed', revision: 1, isRepeat: false });
  expect(taken).toEqual([1]);
});

it('tells a repeat so, though newer content was blocked', async () => {
  const { told, taken } = await reverse(settled(2, 'blocked'), settled(1, 'reversed'));
  expect(told).toEqual({ kind: 'reversed', revision: 1, isRepeat: true });
  expect(taken).toEqual([]);
});

it('tells of what is in flight, though other content was taken back', async () => {
  for (const state of ['inFlight', 'unknown'] as const) {
    const { told } = await reverse(settled(2, 'reversed'), settled(1, state));
    expect(told).toEqual({ kind: 'notSettled', state });
  }
});

it('takes back nothing where nothing was settled', async () => {
  expect((await reverse(settled(2, 'notSent'), settled(1, 'blocked'))).told).toEqual({
    kind: 'notSettled',
    state: 'notSent',
  });
  expect((await reverse()).told).toEqual({ kind: 'claimUnknown' });
});
