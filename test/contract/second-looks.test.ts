/** What every ledger store does with settled verdicts whose past changes (fault F32, src/ledger/intents.ts). */
import { expect, it } from 'vitest';
import type { HistoryChange } from '../../src/claim/record.ts';
import { encodeEntry } from '../../src/history/entry.ts';
import { entryIdOf } from '../../src/history/ids.ts';
import type { LedgerEntry } from '../../src/intercept/ledger.ts';
import { LOOKS_PER_CHANGE_MAX } from '../../src/ledger/intents.ts';
import { moment } from '../support/build-claim.ts';
import { buildEntry } from '../support/build-entry.ts';
import {
  FACILITY,
  makeEntry,
  makeOutcome,
  makeSettlement,
  patientKey,
  sha256,
} from '../support/ledger-entry.ts';
import { overStores } from '../support/over-stores.ts';

const PATIENT = patientKey(1);

interface Visit {
  readonly settle: LedgerEntry;
  become(state: 'settled' | 'rejected' | 'unknown'): LedgerEntry;
  reverse(): LedgerEntry;
  /** The record of a second look that read this version of the page of 2026. */
  look(version: number): LedgerEntry;
}

/** A visit of one day; its claim's id is its body too. */
function visit(claimId: string, day: string, encounter = claimId): Visit {
  const digest = sha256(claimId);
  const entryId = entryIdOf(FACILITY, claimId, digest);
  const start = moment(day);
  const encounterKey = sha256(encounter).subarray(0, 16);
  const entry = buildEntry({ entryId, encounterKey, facilityCode: FACILITY, claimId, start });
  const year = Number(day.slice(0, 4));
  const of = { body: claimId, claimId };
  const on = (kind: 'confirm' | 'release' | 'remove'): HistoryChange[] => [{ kind, year, entryId }];
  const changes = { settled: on('confirm'), rejected: on('release'), unknown: [] };
  return {
    settle: makeSettlement({ ...of, changes: [{ kind: 'reserve', year, entry: encodeEntry(entry) }] }),
    become: (state) => makeOutcome({ ...of, state, changes: changes[state] }),
    reverse: () => makeOutcome({ ...of, kind: 'reversal', state: 'reversed', changes: on('remove') }),
    look: (version) =>
      makeEntry({
        ...of,
        kind: 'rejudged',
        state: 'settled',
        patientKey: PATIENT,
        pagesRead: [{ patientKey: PATIENT, year: 2026, version }],
      }),
  };
}

overStores((ledger) => {
  const settled = async (...visits: readonly Visit[]): Promise<void> => {
    for (const { settle, become } of visits) {
      expect(await ledger.one(settle)).toMatchObject({ kind: 'committed' });
      expect(await ledger.one(become('settled'))).toMatchObject({ kind: 'committed' });
    }
  };
  const open = async (): Promise<string[]> =>
    (await ledger.store.openIntents(0, 1_000)).map(({ claimId, state, seq }) => `${claimId} ${state} ${seq}`);

  it('queues those that are later by service time, with the late visit and not before, and keeps them', async () => {
    const late = visit('late', '2026-03-05');
    await settled(
      visit('before', '2026-03-04'),
      visit('sameDay', '2026-03-05'),
      visit('after', '2026-04-01'),
    );
    await settled(visit('otherPart', '2026-04-02', 'late'), visit('nextYear', '2027-01-02'));
    expect(await open()).toEqual([]);
    await ledger.one(late.settle);
    expect(await open()).toEqual(['late inFlight 11']);
    await ledger.one(late.become('settled'));
    const queued = ['sameDay settled 3', 'after settled 5', 'nextYear settled 9'];
    expect(await open()).toEqual(queued);
    await ledger.reopen();
    expect(await open()).toEqual(queued);
    expect(await ledger.store.verify()).toMatchObject({ problems: [] });
  });

  it('queues nothing for visits in their order, and nothing for another patient or a visit of the year before last', async () => {
    await settled(visit('a', '2026-03-01'), visit('b', '2026-03-02'), visit('c', '2027-03-02'));
    await settled(visit('old', '2024-12-31'));
    expect(await open()).toEqual(['a settled 1', 'b settled 3']);
    const other = visit('other', '2025-01-01');
    for (const entry of [other.settle, other.become('settled')])
      await ledger.one({ ...entry, patientKey: patientKey(2) });
    expect(await open()).toHaveLength(2);
  });

  it.each(['rejected', 'settled'] as const)('one in flight waits until it is known: %s', async (state) => {
    const flying = visit('flying', '2026-04-01');
    await ledger.one(flying.settle);
    await settled(visit('late', '2026-03-01'));
    expect(await open()).toEqual(['flying inFlight 1']);
    await ledger.one(flying.become('unknown'));
    await ledger.one(flying.become(state));
    expect(await open()).toEqual(state === 'settled' ? ['flying settled 1'] : []);
  });

  it('queues within one group as it does one by one', async () => {
    const [late, later, gone] = [
      visit('late', '2026-03-01'),
      visit('later', '2026-03-02'),
      visit('gone', '2026-03-03'),
    ];
    await ledger.store.commit([gone.settle, later.settle, gone.become('settled'), late.settle]);
    await ledger.store.commit([late.become('settled'), later.become('settled'), gone.reverse()]);
    expect(await open()).toEqual(['later settled 2']);
  });

  it('a visit that is taken back queues them again; what is taken back itself is not looked at', async () => {
    const [late, after, gone] = [
      visit('late', '2026-03-01'),
      visit('after', '2026-04-01'),
      visit('gone', '2026-04-02'),
    ];
    await settled(late, after, gone);
    await ledger.one(late.reverse());
    expect(await open()).toEqual(['after settled 3', 'gone settled 5']);
    await ledger.one(gone.reverse());
    expect(await open()).toEqual(['after settled 3']);
  });

  it('a look closes it when its pages are the latest, and leaves claim and history as they are', async () => {
    const after = visit('after', '2026-04-01');
    await settled(after, visit('late', '2026-03-01'));
    const [claim, pages] = [await ledger.store.findClaim(FACILITY, 'after'), await ledger.pages()];
    expect(await ledger.one(after.look(3))).toEqual({ kind: 'stale' });
    expect(await open()).toEqual(['after settled 1']);
    expect(await ledger.one(after.look(4))).toMatchObject({ kind: 'committed', seq: 5 });
    expect(await open()).toEqual([]);
    expect(await ledger.store.findClaim(FACILITY, 'after')).toEqual(claim);
    expect(await ledger.pages()).toEqual(pages);
    expect(await ledger.one(after.settle)).toMatchObject({ kind: 'repeat', seq: 1 });
    await ledger.one(after.reverse());
    expect(await ledger.one(after.look(5))).toEqual({ kind: 'refused', state: 'reversed' });
  });

  it('queues the nearest when there are too many, and counts the others', async () => {
    const start = moment('2026-01-10').dayEpoch;
    const dayOf = (index: number): string =>
      new Date((start + index) * 86_400_000).toISOString().slice(0, 10);
    const visits = Array.from({ length: LOOKS_PER_CHANGE_MAX + 3 }, (_, index) =>
      visit(`v${index}`, dayOf(index)),
    );
    await ledger.store.commit(visits.flatMap(({ settle, become }) => [settle, become('settled')]));
    expect(await open()).toEqual([]);
    await settled(visit('late', '2026-01-01'));
    const queued = await open();
    expect(queued).toHaveLength(LOOKS_PER_CHANGE_MAX);
    expect([queued[0], queued.at(-1)]).toEqual(['v0 settled 1', 'v255 settled 511']);
    expect(ledger.store.stats().looksLeftOut).toBe(3);
  });

  it('retention keeps the record of what waits, and drops it afterwards', async () => {
    const after = visit('after', '2026-04-01');
    await settled(visit('first', '2026-01-01'), after, visit('late', '2026-03-01'));
    const prune = () => ledger.store.prune(6, 0);
    for (let dropped = 1; dropped > 0; ) ({ dropped } = await prune());
    expect(await ledger.store.readRecord('n1', 3)).toMatchObject({ seq: 3 });
    await ledger.one(after.look(6));
    for (let dropped = 1; dropped > 0; ) ({ dropped } = await prune());
    expect(await ledger.store.readRecord('n1', 3)).toBeUndefined();
    // It cannot be judged again any more, so nobody waits for it.
    await settled(visit('later', '2026-02-01'));
    expect((await open()).filter((one) => one.startsWith('after'))).toEqual([]);
    expect(await ledger.store.verify()).toMatchObject({ problems: [] });
  });
});
