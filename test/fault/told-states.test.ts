/**
 * What may be told of a claim after what was told before (place-check.ts has the rule): for each pair of states, that the
 * later one passes with the records that lead there and is found without them; and what a client without an answer allows.
 */
import { describe, expect, it } from 'vitest';
import { CLAIM_STATES, type ClaimState } from '../../src/claim/record.ts';
import { checkHistory } from '../support/crash/history-check.ts';
import type { BookRecord, HistoryEvent } from '../support/crash/history-event.ts';
import { asked, record } from '../support/crash/planted-history.ts';

/** A step in the life of one claim: a record without its place. */
type Step = (position: number, settlementAt: number) => BookRecord;

const outcome =
  (state: ClaimState): Step =>
  (position, seq) =>
    record(position, 'outcome', 'd1', { about: { node: 'n1', seq }, state });
const settle: Step = (position) => record(position, 'settlement', 'd1');
const block: Step = (position) =>
  record(position, 'settlement', 'd1', { state: 'blocked', outcome: 'block' });
const reverse: Step = (position, seq) =>
  record(position, 'reversal', 'd1', { about: { node: 'n1', seq }, state: 'reversed', answer: '' });
const check: Step = (position) => record(position, 'check', 'd1');
/** A claim that was settled once shows as checked only with other content. */
const checkOther: Step = (position) => record(position, 'check', 'd2');

/** How a claim gets to each state with content of which nothing holds. */
const LEAD_TO: Readonly<Record<ClaimState, readonly Step[]>> = {
  checked: [check],
  blocked: [block],
  inFlight: [settle],
  unknown: [settle, outcome('unknown')],
  settled: [settle, outcome('settled')],
  rejected: [settle, outcome('rejected')],
  notSent: [settle, outcome('notSent')],
  reversed: [settle, outcome('settled'), reverse],
};

/** What must happen to a claim in one state before the other one may be told; empty: it may be told again. */
function stepsBetween(from: ClaimState, to: ClaimState): readonly Step[] {
  if (from === to) return [];
  const anew = to === 'checked' ? [checkOther] : LEAD_TO[to];
  switch (from) {
    case 'checked':
    case 'blocked':
    case 'rejected':
    case 'notSent':
    case 'reversed':
      return anew;
    case 'settled':
      return to === 'reversed' ? [reverse] : [reverse, ...anew];
    case 'unknown':
    case 'inFlight':
      // What is in flight is never in flight again but by a new attempt.
      if (to === 'inFlight' || to === 'checked' || to === 'blocked') return [outcome('notSent'), ...anew];
      return to === 'reversed' ? [outcome('settled'), reverse] : [outcome(to)];
  }
}

function bookOf(steps: readonly Step[]): BookRecord[] {
  let settlementAt = 0;
  return steps.map((step, index) => {
    const made = step(index + 1, settlementAt);
    if (made.kind === 'settlement') settlementAt = made.position;
    return made;
  });
}

/** Clients whose requests have these records, and who never had an answer. */
function silent(steps: readonly Step[]): HistoryEvent[] {
  return bookOf(steps).flatMap(({ kind, digest, position }) =>
    kind === 'outcome'
      ? []
      : asked(100 + position, kind as 'check' | 'settlement' | 'reversal', digest, undefined),
  );
}

function readAs(op: number, state: ClaimState, isOther = false): HistoryEvent[] {
  return asked(op, 'read', '', {
    ...(isOther ? { answer: 'to d2', revision: 2 } : { answer: 'to d1', revision: 1 }),
    state,
  });
}

const PAIRS = CLAIM_STATES.flatMap((from) => CLAIM_STATES.map((to) => [from, to] as const));

describe('a claim that a client was told of as one state', () => {
  it.each(PAIRS)('%s: %s passes exactly with the records that lead there', (from, to) => {
    const between = stepsBetween(from, to);
    const steps = [...LEAD_TO[from], ...between];
    const events = [
      ...silent(steps),
      ...readAs(1, from),
      ...readAs(
        2,
        to,
        between.some((step) => step === checkOther),
      ),
    ];
    expect(checkHistory(events, bookOf(steps))).toEqual([]);
    // The records that lead there stand before what was told first: it went back.
    if (from !== to && LEAD_TO[from].length > 0) {
      const without = [...silent(LEAD_TO[from]), ...readAs(1, from), ...readAs(2, to)];
      expect(checkHistory(without, bookOf(LEAD_TO[from])).join()).toMatch(/G3/);
    }
  });
});

const NO_ANSWER = [
  ['no answer', undefined],
  ['503 at its deadline', 503],
] as const;

describe.each(NO_ANSWER)('a settlement whose client had %s', (_, end) => {
  const given = (op: number): HistoryEvent[] => [
    asked(op, 'settlement', 'd1', undefined)[0]!,
    { type: 'info', op, why: String(end ?? 'ECONNRESET') },
  ];

  it.each(CLAIM_STATES.filter((state) => state !== 'checked' && state !== 'reversed'))(
    'may be %s later, where the ledger says so',
    (state) => {
      const events = [...given(1), ...readAs(2, state)];
      const found = checkHistory(events, bookOf(LEAD_TO[state]));
      expect(found.filter((one) => !one.startsWith('G6: record 1 was sent'))).toEqual([]);
      expect(checkHistory(events, []).join()).toMatch(/G3: a read of/);
    },
  );

  it('may be absent, and be kept and taken back after somebody looked', () => {
    const events = [...given(1), ...asked(2, 'read', '', 404)];
    expect(checkHistory(events, [])).toEqual([]);
    expect(checkHistory([...events, ...readAs(3, 'notSent')], bookOf(LEAD_TO.notSent))).toEqual([]);
  });

  it('may be told in flight to a repeat, be taken back and leave the claim to other content', () => {
    const repeated = asked(2, 'settlement', 'd1', { isRepeat: true, state: 'inFlight' });
    const events = [...given(1), ...repeated, ...asked(3, 'check', 'd2', {})];
    expect(checkHistory(events, bookOf([settle, outcome('notSent'), checkOther]))).toEqual([]);
    expect(checkHistory(events, bookOf([settle, checkOther])).join()).toMatch(/G5: other content/);
  });

  it('may be settled by the next attempt, which is told as new', () => {
    const again = asked(2, 'settlement', 'd1', { state: 'settled' });
    const steps = [...LEAD_TO.notSent, ...LEAD_TO.settled];
    expect(checkHistory([...given(1), ...again], bookOf(steps))).toEqual([]);
  });

  it('is settled only where nobody was told that it is not kept, or the gateway began anew', () => {
    const events = [...given(1), ...readAs(2, 'settled')];
    const [sent, settled] = bookOf(LEAD_TO.settled);
    const start = record(2, 'activation', '', { claimId: undefined });
    const found = checkHistory(events, [sent!, settled!]).join();
    if (end === 503) expect(found).toMatch(/G6: record 1 was sent/);
    else expect(found).toBe('');
    expect(checkHistory(events, [sent!, start, { ...settled!, position: 3, seq: 3 }])).toEqual([]);
  });

  it('is not reversed without a reversal', () => {
    const events = [...given(1), ...readAs(2, 'reversed')];
    expect(checkHistory(events, bookOf(LEAD_TO.reversed)).join()).toMatch(/G4: 0 × reversal/);
  });
});

describe('two clients', () => {
  const [began, ended] = asked(1, 'settlement', 'd1', { state: 'settled' });
  const book = bookOf(LEAD_TO.settled);

  it('may be told in any order while their requests overlap', () => {
    expect(checkHistory([began!, ...readAs(2, 'inFlight'), ended!], book)).toEqual([]);
  });

  it('are told forwards when one began after the other had its answer', () => {
    expect(checkHistory([began!, ended!, ...readAs(2, 'inFlight')], book).join()).toMatch(/G3 back/);
  });

  it('hear unknown of what is in flight only from their own request', () => {
    const own = asked(1, 'settlement', 'd1', { state: 'unknown' });
    expect(checkHistory(own, book)).toEqual([]);
    expect(checkHistory([...own, ...readAs(2, 'unknown')], book).join()).toMatch(/G3: a read of/);
  });
});
