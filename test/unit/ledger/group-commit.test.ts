import { describe, expect, it } from 'vitest';
import type { LedgerEntry } from '../../../src/intercept/ledger.ts';
import { type ClaimRow, type Known, needsOf, planGroup } from '../../../src/ledger/group-commit.ts';
import { pageKeyOf } from '../../../src/ledger/page-overlay.ts';
import {
  applyPlainChange,
  change,
  FACILITY,
  makeEntry,
  makeSettlement,
  patientKey,
  reserve,
  sha256,
} from '../../support/ledger-entry.ts';

const HEAD = 10;

function known(rows: readonly Partial<ClaimRow>[] = [], page?: { version: number; text: string }): Known {
  const whole = rows.map(
    (row): ClaimRow => ({
      ...{ facilityCode: FACILITY, claimId: 'c1', digest: sha256('body'), isSettlement: false, revision: 1 },
      ...{ node: 'n1', seq: 3, state: 'checked', isRepeatable: true },
      ...row,
    }),
  );
  return {
    claims: (facility, id) => whole.filter((row) => row.facilityCode === facility && row.claimId === id),
    page: (key, year) =>
      page !== undefined && pageKeyOf(key, year) === pageKeyOf(patientKey(1), 2026)
        ? { year, version: page.version, bytes: Buffer.from(page.text) }
        : undefined,
  };
}

const plan = (entries: readonly LedgerEntry[], from: Known = known()) =>
  planGroup(entries, 'n1', HEAD, from, applyPlainChange);
const read = (version: number) => [{ patientKey: patientKey(1), year: 2026, version }];

type Case = [string, LedgerEntry, Partial<ClaimRow>[], unknown];

describe('one entry against what is stored', () => {
  const check = (options = {}) => makeEntry({ claimId: 'c1', ...options });
  it.each<Case>([
    ['nothing to compare with', makeEntry(), [{}], { kind: 'committed', seq: 11, revision: 0 }],
    ['a first content', check(), [], { kind: 'committed', seq: 11, revision: 1 }],
    ['the same content', check(), [{}], { kind: 'repeat', node: 'n1', seq: 3 }],
    ['another facility', check(), [{ facilityCode: 'H2' }], { kind: 'committed', seq: 11, revision: 1 }],
    ['never answered', check(), [{ isRepeatable: false }], { kind: 'committed', seq: 11, revision: 1 }],
    ['other content', check({ body: 'b2' }), [{}], { kind: 'committed', seq: 11, revision: 2 }],
    [
      'other content, blocked',
      check({ body: 'b2' }),
      [{ isSettlement: true, state: 'blocked' }],
      { kind: 'committed', seq: 11, revision: 2 },
    ],
    [
      'other content, in flight',
      check({ body: 'b2' }),
      [{ isSettlement: true, state: 'inFlight' }],
      { kind: 'refused', state: 'inFlight' },
    ],
    [
      'other content, settled',
      check({ body: 'b2' }),
      [{ isSettlement: true, state: 'settled' }],
      { kind: 'refused', state: 'settled' },
    ],
    [
      'other content, unknown',
      check({ body: 'b2' }),
      [{ isSettlement: true, state: 'unknown' }],
      { kind: 'refused', state: 'unknown' },
    ],
    [
      'other content, reversed',
      check({ body: 'b2' }),
      [{ isSettlement: true, state: 'reversed' }],
      { kind: 'committed', seq: 11, revision: 2 },
    ],
    [
      'a settlement of checked bytes',
      makeSettlement({ body: 'body' }),
      [{}],
      { kind: 'committed', seq: 11, revision: 1 },
    ],
    [
      'a settlement again',
      makeSettlement({ body: 'body' }),
      [{ isSettlement: true, state: 'settled' }],
      { kind: 'repeat', node: 'n1', seq: 3 },
    ],
    [
      'a settlement without an answer again',
      makeSettlement({ body: 'body' }),
      [{ isSettlement: true, state: 'inFlight', isRepeatable: false }],
      { kind: 'refused', state: 'inFlight' },
    ],
    [
      'an outcome is no repeat',
      makeEntry({ kind: 'outcome', claimId: 'c1', state: 'settled' }),
      [{ isSettlement: true, state: 'inFlight' }],
      { kind: 'committed', seq: 11, revision: 1 },
    ],
    ...(['notSent', 'rejected', 'reversed'] as const).map(
      (state): Case => [
        `a settlement that is ${state}, once more`,
        makeSettlement({ body: 'body' }),
        [{ isSettlement: true, state }],
        { kind: 'committed', seq: 11, revision: 1 },
      ],
    ),
    ...(['settled', 'unknown'] as const).map(
      (state): Case => [
        `an outcome of what is ${state} already`,
        makeEntry({ kind: 'outcome', claimId: 'c1', state: 'unknown' }),
        [{ isSettlement: true, state }],
        { kind: 'refused', state },
      ],
    ),
    [
      'an outcome of an earlier attempt',
      makeEntry({ kind: 'outcome', claimId: 'c1', state: 'notSent', about: { node: 'n1', seq: 2 } }),
      [{ isSettlement: true, state: 'inFlight' }],
      { kind: 'refused', state: 'inFlight' },
    ],
    ...(['inFlight', 'reversed', 'blocked'] as const).map(
      (state): Case => [
        `a reversal of what is ${state}`,
        makeEntry({ kind: 'reversal', claimId: 'c1', state: 'reversed' }),
        [{ isSettlement: true, state }],
        { kind: 'refused', state },
      ],
    ),
  ])('%s', (_, entry, rows, expected) => {
    expect(plan([entry], known(rows)).decisions).toEqual([expected]);
  });

  it('is stale when a page has another version, came or went', () => {
    const page = { version: 4, text: 'e0 settled' };
    expect(plan([check({ pagesRead: read(4) })], known([], page)).decisions[0]!.kind).toBe('committed');
    expect(plan([check({ pagesRead: read(3) })], known([], page)).decisions[0]!.kind).toBe('stale');
    expect(plan([check({ pagesRead: read(0) })], known([], page)).decisions[0]!.kind).toBe('stale');
    expect(plan([check({ pagesRead: read(4) })]).decisions[0]!.kind).toBe('stale');
    expect(plan([check({ pagesRead: read(0) })]).decisions[0]!.kind).toBe('committed');
  });

  it('a repeat needs no current pages', () => {
    expect(plan([check({ pagesRead: read(9) })], known([{}])).decisions[0]!.kind).toBe('repeat');
  });
});

describe('entries of one group see each other', () => {
  it('the same bytes twice: one record, one repeat of it', () => {
    const [first, second] = [makeEntry({ claimId: 'c1' }), makeEntry({ claimId: 'c1' })];
    const { decisions, payloads } = plan([makeEntry(), first, second]);
    expect(decisions[1]).toEqual({ kind: 'committed', seq: 12, revision: 1 });
    expect(decisions[2]).toEqual({ kind: 'repeatOf', seq: 12, payload: first.payload });
    expect(payloads).toHaveLength(2);
  });

  it('two settlements of one patient: the second read what is no longer so', () => {
    const first = makeSettlement({ pagesRead: read(0) });
    const second = makeSettlement({ claimId: 'c2', facilityCode: 'H2', entryName: 'e2', pagesRead: read(0) });
    const { decisions, pages } = plan([first, second]);
    expect(decisions.map(({ kind }) => kind)).toEqual(['committed', 'stale']);
    expect(pages.map(({ version, bytes }) => [version, bytes.toString()])).toEqual([[1, 'e1 reserved']]);
  });

  it('other content behind a settlement is refused', () => {
    const { decisions } = plan([makeSettlement({}), makeSettlement({ body: 'b2' })]);
    expect(decisions[1]).toEqual({ kind: 'refused', state: 'inFlight' });
  });

  it('a settlement and its outcome: settled, confirmed, no intent left, one row', () => {
    const outcome = makeEntry({
      kind: 'outcome',
      claimId: 'c1',
      patientKey: patientKey(1),
      changes: [change('confirm', 'e1')],
      state: 'settled',
    });
    const { claims, pages, intents } = plan([makeSettlement({}), outcome, makeSettlement({ body: 'b2' })]);
    expect(claims).toMatchObject([{ state: 'settled', seq: 12, revision: 1 }]);
    expect(pages).toMatchObject([{ version: 2, bytes: Buffer.from('e1 settled') }]);
    expect(intents.map(({ kind, seq }) => [kind, seq])).toEqual([
      ['open', 11],
      ['settle', 12],
    ]);
  });

  it('an unknown outcome stays open and keeps the answer of the settlement', () => {
    const outcome = makeEntry({ kind: 'outcome', claimId: 'c1', state: 'unknown', isRepeatable: false });
    const { claims, intents } = plan([makeSettlement({}), outcome]);
    expect(claims).toMatchObject([{ state: 'unknown', seq: 11, isRepeatable: true }]);
    expect(intents[1]).toMatchObject({ kind: 'set', state: 'unknown' });
  });

  it.each(['full', 'broken'])('a reservation that history refuses (%s) concerns its entry alone', (name) => {
    const refused = makeSettlement({ changes: [reserve('e9'), reserve(name)], claimId: 'c2' });
    const { decisions, pages, claims } = plan([makeSettlement({}), refused]);
    expect(decisions[1]).toEqual({ kind: 'unavailable', reason: 'down' });
    expect(pages.map(({ bytes }) => bytes.toString())).toEqual(['e1 reserved']);
    expect(claims.map(({ claimId }) => claimId)).toEqual(['c1']);
  });

  it('an outcome is recorded although its entry is gone, and its page stays as it is', () => {
    const changes = [change('release', 'e7')];
    const { decisions, pages } = plan([makeEntry({ kind: 'outcome', patientKey: patientKey(1), changes })]);
    expect(decisions[0]!.kind).toBe('committed');
    expect(pages).toEqual([]);
  });

  it('several changes of one entry are one version more', () => {
    const { pages } = plan([
      makeSettlement({ changes: [reserve('e2'), reserve('e1'), reserve('e1', 2025)] }),
    ]);
    expect(pages.map(({ year, version, bytes }) => [year, version, bytes.toString()])).toEqual([
      [2026, 1, 'e1 reserved,e2 reserved'],
      [2025, 1, 'e1 reserved'],
    ]);
  });
});

describe('a check that is judged after all', () => {
  const rejudged = (options = {}) =>
    makeEntry({ kind: 'rejudged', claimId: 'c1', state: 'checked', ...options });

  it('gives its claim the answer that it had not, and closes what was open under no id', () => {
    const { claims, intents } = plan([makeEntry({ isIntent: true, isRepeatable: false }), rejudged()]);
    expect(claims).toMatchObject([{ claimId: 'c1', seq: 12, revision: 1, state: 'checked' }]);
    expect(intents).toMatchObject([
      { kind: 'open', claimId: undefined },
      { kind: 'close', claimId: undefined },
    ]);
  });

  it('never takes the place of an answer that was given', () => {
    expect(plan([rejudged()], known([{}])).claims).toEqual([]);
  });

  it('leaves the settlement of the same bytes as it is', () => {
    const { claims } = plan([rejudged()], known([{ isSettlement: true, state: 'settled' }]));
    expect(claims).toMatchObject([{ isSettlement: false, state: 'checked' }]);
  });

  it('touches nothing when it only looks again', () => {
    const { claims, intents } = plan([rejudged({ state: undefined })], known([{ isRepeatable: false }]));
    expect([claims, intents]).toEqual([[], []]);
  });
});

it('needs each row once, in one order', () => {
  const [a, b] = [makeSettlement({ claimId: 'b' }), makeSettlement({ claimId: 'a', pagesRead: read(0) })];
  const needs = needsOf([a, b, a]);
  expect(needs.claims.map(({ claimId }) => claimId)).toEqual(['a', 'b']);
  expect(needs.pages).toHaveLength(1);
  expect(needsOf([b, a])).toEqual(needs);
});
