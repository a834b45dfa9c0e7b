/** The model that walks the ledger beside it, on planted ledgers: each of them is wrong in one way, and must not pass. */
import { describe, expect, it } from 'vitest';
import type { ClaimState } from '../../src/claim/record.ts';
import { checkBook } from '../support/crash/book-check.ts';
import type { BookRecord } from '../support/crash/history-event.ts';
import { record } from '../support/crash/planted-history.ts';

describe('a ledger', () => {
  /** `P1 2 C1`: two for the first patient, on the visit of the first claim. */
  const read = ({ request }: Pick<BookRecord, 'request'>) => {
    const [patient = '', quantity, encounter = ''] = request.split(' ');
    return { patient, quantity: Number(quantity), encounter };
  };
  const settlement = (position: number, claimId: string, request: string, more: Partial<BookRecord> = {}) =>
    record(position, 'settlement', `d${claimId}`, { claimId, request, ...more });
  const outcome = (position: number, seq: number, state: ClaimState = 'settled') =>
    record(position, 'outcome', 'd', { about: { node: 'n1', seq }, state });
  const reversed = (position: number, seq: number) =>
    record(position, 'reversal', 'd', { about: { node: 'n1', seq }, state: 'reversed', outcome: undefined });
  const blocked = { outcome: 'block', state: 'blocked' } as const;

  it('passes when every verdict is the one of its place', () => {
    const book = [
      settlement(1, 'C1', 'P1 3'),
      outcome(2, 1),
      settlement(3, 'C2', 'P1 3', blocked),
      settlement(4, 'C3', 'P1 2'),
      outcome(5, 4, 'notSent'),
      settlement(6, 'C4', 'P1 2'),
      outcome(7, 6),
      // An audit of the same visit does not count it.
      record(8, 'check', 'dA', { claimId: 'M#1', request: 'P1 3 C1' }),
      reversed(9, 1),
      settlement(10, 'C1', 'P1 3'),
      outcome(11, 10),
    ];
    expect(checkBook(book, read)).toEqual([]);
  });

  it.each<[string, BookRecord[], RegExp]>([
    [
      'a limit spent twice',
      [settlement(1, 'C1', 'P1 3'), outcome(2, 1), settlement(3, 'C2', 'P1 3'), outcome(4, 3)],
      /limit: P1 has 6 of 5/,
    ],
    ['a block without a cause', [settlement(1, 'C1', 'P1 3', blocked)], /limit: .* says block/],
    ['an intent that stays open', [settlement(1, 'C1', 'P1 3')], /G6: .* still open/],
    [
      'an unknown one that stays open',
      [settlement(1, 'C1', 'P1 3'), outcome(2, 1, 'unknown')],
      /G6: .* still open/,
    ],
    ['two outcomes', [settlement(1, 'C1', 'P1 1'), outcome(2, 1), outcome(3, 1, 'notSent')], /G6: record 3/],
    [
      'a settlement once more',
      [settlement(1, 'C1', 'P1 1'), outcome(2, 1), settlement(3, 'C1', 'P1 1'), outcome(4, 3)],
      /G4: record 3/,
    ],
    [
      'other content of a settled claim',
      [settlement(1, 'C1', 'P1 1'), outcome(2, 1), record(3, 'check', 'd9')],
      /G5: record 3/,
    ],
    ['a gap', [settlement(2, 'C1', 'P1 1', blocked)], /G9: record 2 stands at place 1/],
    [
      'a check that is answered anew',
      [record(1, 'check', 'd1'), record(2, 'check', 'd1')],
      /G4: record 2 checks H1 C1 once more/,
    ],
    [
      'a reversal of what is open',
      [settlement(1, 'C1', 'P1 1'), reversed(2, 1), outcome(3, 1)],
      /G6: record 2 takes back what is inFlight/,
    ],
    [
      'a reversal twice',
      [settlement(1, 'C1', 'P1 1'), outcome(2, 1), reversed(3, 1), reversed(4, 1)],
      /G6: record 4 takes back what is reversed/,
    ],
    [
      'a reversal that gives nothing back',
      [settlement(1, 'C1', 'P1 3'), outcome(2, 1), reversed(3, 1), settlement(4, 'C2', 'P1 3', blocked)],
      /limit: .* says block to 3 of P1 after 0/,
    ],
  ])('fails for %s', (_, book, expected) => {
    expect(checkBook(book, read).join('\n')).toMatch(expected);
  });
});
