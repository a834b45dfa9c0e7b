/** The checks of the crash loop on planted histories: each of them is wrong in one way, and must not pass. */
import { describe, expect, it } from 'vitest';
import type { ClaimState } from '../../src/claim/record.ts';
import { checkBook } from '../support/crash/book-check.ts';
import { checkHistory } from '../support/crash/history-check.ts';
import type { Asked, BookRecord, HistoryEvent, Told } from '../support/crash/history-event.ts';

const ABOUT_C1 = { facility: 'H1', claimId: 'C1' } as const;

/** Operation `op` from beginning to end, with nothing between. */
function asked(
  op: number,
  kind: Asked,
  digest: string,
  end: Partial<Told> | number | undefined,
): HistoryEvent[] {
  const invocation = { type: 'invoke', op, asked: kind, ...ABOUT_C1, digest } as const;
  if (end === undefined) return [invocation, { type: 'info', op, why: 'ECONNRESET' }];
  if (typeof end === 'number') return [invocation, { type: 'fail', op, status: end, code: 'X' }];
  const told = { answer: `to ${digest}`, isRepeat: false, state: undefined, revision: undefined };
  return [invocation, { ...told, ...end, type: 'ok', op }];
}

function record(
  position: number,
  kind: BookRecord['kind'],
  digest: string,
  more: Partial<BookRecord> = {},
): BookRecord {
  const isOutcome = kind === 'outcome';
  return {
    ...{ position, node: 'n1', seq: position, kind, ...ABOUT_C1, digest, about: undefined, request: 'P1 2' },
    answer: isOutcome ? '' : `to ${digest}`,
    outcome: isOutcome ? undefined : 'allow',
    state: kind === 'settlement' ? 'inFlight' : isOutcome ? 'settled' : 'checked',
    ...more,
  };
}

const settledBook = [
  record(1, 'settlement', 'd1'),
  record(2, 'outcome', 'd1', { about: { node: 'n1', seq: 1 } }),
];
const settled = (op: number, more: Partial<Told> = {}) =>
  asked(op, 'settlement', 'd1', { state: 'settled', ...more });

describe('a history of clients', () => {
  it('passes when all is as promised', () => {
    const events = [
      ...asked(1, 'check', 'd0', {}),
      ...asked(2, 'check', 'd0', { isRepeat: true }),
      ...asked(8, 'read', '', { answer: 'to d0', state: 'checked', revision: 2 }),
      ...settled(3),
      ...settled(4, { isRepeat: true }),
      ...asked(5, 'check', 'd2', 409),
      ...asked(6, 'settlement', 'd3', undefined),
      ...asked(7, 'read', '', { answer: 'to d1', state: 'settled', revision: 1 }),
    ];
    expect(checkHistory(events, [record(1, 'check', 'd0'), ...settledBook])).toEqual([]);
  });

  it.each<[string, HistoryEvent[], BookRecord[], RegExp]>([
    ['an answer that is not there', asked(1, 'check', 'd1', {}), [], /G3 lost/],
    [
      'an answer that changed',
      asked(1, 'check', 'd1', { answer: 'other' }),
      [record(1, 'check', 'd1')],
      /G3 changed/,
    ],
    ['a record that nobody sent', [], [record(1, 'check', 'd1')], /G3 invented/],
    [
      'a check where a settlement was asked',
      asked(1, 'settlement', 'd1', undefined),
      [record(1, 'check', 'd1')],
      /G3 invented/,
    ],
    [
      'a repeat without its mark',
      [...asked(1, 'check', 'd1', {}), ...asked(2, 'check', 'd1', {})],
      [record(1, 'check', 'd1')],
      /G4/,
    ],
    [
      'other content answered while a settlement holds',
      [...settled(1), ...asked(2, 'check', 'd2', {})],
      [...settledBook, record(3, 'check', 'd2')],
      /G5: other content/,
    ],
    ['a refusal without a cause', asked(1, 'check', 'd1', 409), [], /G5: .* without a settlement/],
    [
      'a refusal that changed something',
      [...settled(1), ...asked(2, 'check', 'd2', 409)],
      [...settledBook, record(3, 'check', 'd2')],
      /G5: .* was refused and stands/,
    ],
    [
      'a settlement that is open again',
      [...settled(1), ...asked(2, 'read', '', { answer: 'to d1', state: 'inFlight', revision: 1 })],
      settledBook,
      /G3 back/,
    ],
    [
      'an older revision',
      [
        ...asked(1, 'check', 'd1', {}),
        ...asked(2, 'read', '', { answer: 'to d1', state: 'checked', revision: 2 }),
        ...asked(3, 'read', '', { answer: 'to d1', state: 'checked', revision: 1 }),
      ],
      [record(1, 'check', 'd1')],
      /G3 back/,
    ],
    [
      'a claim that is not found any more',
      [...asked(1, 'check', 'd1', {}), ...asked(2, 'read', '', 404)],
      [record(1, 'check', 'd1')],
      /G3 lost: .* does not find/,
    ],
    [
      'a read of what was never kept',
      asked(1, 'read', '', { answer: 'to d1', state: 'checked', revision: 1 }),
      [],
      /a read of/,
    ],
  ])('fails for %s', (_, events, book, expected) => {
    expect(checkHistory(events, book).join('\n')).toMatch(expected);
  });

  it('takes what nobody knows as either', () => {
    const events = asked(1, 'check', 'd1', undefined);
    expect(checkHistory(events, [])).toEqual([]);
    expect(checkHistory(events, [record(1, 'check', 'd1')])).toEqual([]);
  });

  it('refuses a log that is none', () => {
    const [invocation, end] = asked(1, 'check', 'd1', {});
    expect(() => checkHistory([invocation!, invocation!], [])).toThrow('begins twice');
    expect(() => checkHistory([end!], [])).toThrow('without a beginning');
  });
});

describe('a ledger', () => {
  /** `P1 2`: two for the first patient. */
  const read = ({ request }: Pick<BookRecord, 'request'>) => {
    const [patient = '', quantity] = request.split(' ');
    return { patient, quantity: Number(quantity) };
  };
  const settlement = (position: number, claimId: string, request: string, more: Partial<BookRecord> = {}) =>
    record(position, 'settlement', `d${claimId}`, { claimId, request, ...more });
  const outcome = (position: number, seq: number, state: ClaimState = 'settled') =>
    record(position, 'outcome', 'd', { about: { node: 'n1', seq }, state });
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
  ])('fails for %s', (_, book, expected) => {
    expect(checkBook(book, read).join('\n')).toMatch(expected);
  });
});
