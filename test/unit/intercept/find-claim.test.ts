import { describe, expect, it } from 'vitest';
import { findClaim } from '../../../src/intercept/find-claim.ts';
import type { ClaimRevision, Ledger } from '../../../src/intercept/ledger.ts';
import { encodeRecord } from '../../../src/wire/protobuf/record-codec.ts';
import { buildRecord } from '../../support/build-record.ts';

function ledgerOf(revisions: readonly Partial<ClaimRevision>[]): Ledger {
  const payload = encodeRecord(buildRecord());
  return {
    findClaim: async () => revisions.map((one, index) => ({ node: 'n1', seq: index + 1, ...one })),
    readRecord: async (node: string, seq: number) => ({ node, seq, position: seq, hash: payload, payload }),
  } as unknown as Ledger;
}

const check = (revision: number) => ({ revision, isSettlement: false, state: 'checked' }) as const;

describe('what is found under a claim id', () => {
  it('is the newest revision, a settlement of it before a check', async () => {
    const blocked = { revision: 2, isSettlement: true, state: 'blocked' } as const;
    const found = await findClaim(ledgerOf([check(2), blocked, check(1)]), 'H1', 'C1');
    expect(found).toMatchObject({ revision: 2, state: 'blocked' });
    expect(await findClaim(ledgerOf([check(3), blocked]), 'H1', 'C1')).toMatchObject({ revision: 3 });
    expect(await findClaim(ledgerOf([]), 'H1', 'C1')).toBeUndefined();
  });

  it('is what was settled, when a newer revision was only checked before', async () => {
    for (const state of ['inFlight', 'unknown', 'settled'] as const) {
      const held = { revision: 1, isSettlement: true, state };
      expect(await findClaim(ledgerOf([check(3), check(1), held]), 'H1', 'C1')).toMatchObject({
        revision: 1,
        state,
      });
    }
    const reversed = { revision: 1, isSettlement: true, state: 'reversed' } as const;
    expect(await findClaim(ledgerOf([check(3), reversed]), 'H1', 'C1')).toMatchObject({ revision: 3 });
  });
});
