/** The checks of the crash loop on planted histories: each of them is wrong in one way, and must not pass. */
import { describe, expect, it } from 'vitest';
import type { ClaimState } from '../../src/claim/record.ts';
import { checkHistory } from '../support/crash/history-check.ts';
import type { BookRecord, HistoryEvent, Told } from '../support/crash/history-event.ts';
import { asked, record } from '../support/crash/planted-history.ts';

const outcome = (position: number, state: ClaimState, of = position - 1) =>
  record(position, 'outcome', 'd1', { about: { node: 'n1', seq: of }, state });
const reversal = (position: number, of: number) =>
  record(position, 'reversal', 'd1', { about: { node: 'n1', seq: of }, state: 'reversed', answer: '' });
/** One finding, sent as `d4`, about record 2. */
const taken = (position: number, more: Partial<BookRecord> = {}) =>
  record(position, 'feedback', 'd4', {
    ...{
      state: undefined,
      outcome: undefined,
      answer: '',
      findingIds: ['f1'],
      about: { node: 'n1', seq: 2 },
    },
    request: '{"findings":[{"id":"f1"}]}',
    ...more,
  });
const REVERSED = { answer: '{}', state: 'reversed', revision: 2 } as const;
const settledBook = [record(1, 'settlement', 'd1'), outcome(2, 'settled')];
const FED_BACK = { answer: '{"sequence":3,"taken":1,"unknownIds":["f1"]}' } as const;
const settled = (op: number, more: Partial<Told> = {}) =>
  asked(op, 'settlement', 'd1', { state: 'settled', ...more });

describe('a history of clients', () => {
  it('passes when all is as promised', () => {
    const events = [
      ...asked(1, 'check', 'd0', {}),
      ...asked(2, 'check', 'd0', { isRepeat: true }),
      ...asked(8, 'read', '', { answer: 'to d0', state: 'checked', revision: 1 }),
      ...settled(3),
      ...settled(4, { isRepeat: true }),
      ...asked(5, 'check', 'd2', 409),
      ...asked(6, 'settlement', 'd3', undefined),
      ...asked(7, 'read', '', { answer: 'to d1', state: 'settled', revision: 2 }),
      ...asked(9, 'feedback', 'd4', { answer: '{"sequence":4,"taken":1,"unknownIds":["f1"]}' }),
      ...asked(10, 'reversal', 'd5', REVERSED),
      ...asked(11, 'reversal', 'd5', { ...REVERSED, isRepeat: true }),
      ...asked(12, 'check', 'd2', {}),
    ];
    const book = [
      record(1, 'check', 'd0'),
      record(2, 'settlement', 'd1'),
      outcome(3, 'settled', 2),
      taken(4),
      reversal(5, 2),
      record(6, 'check', 'd2'),
    ];
    expect(checkHistory(events, book)).toEqual([]);
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
        ...asked(4, 'check', 'd2', {}),
        ...asked(2, 'read', '', { answer: 'to d2', state: 'checked', revision: 2 }),
        ...asked(3, 'read', '', { answer: 'to d1', state: 'checked', revision: 1 }),
      ],
      [record(1, 'check', 'd1'), record(2, 'check', 'd2')],
      /G3 back/,
    ],
    [
      'a claim that is not found any more',
      [...asked(1, 'check', 'd1', {}), ...asked(2, 'read', '', 404)],
      [record(1, 'check', 'd1')],
      /G3 lost: .* later 404 by a read/,
    ],
    [
      'a read of what was never kept',
      asked(1, 'read', '', { answer: 'to d1', state: 'checked', revision: 1 }),
      [],
      /a read of/,
    ],
    [
      'a repeat that is told as of then',
      [...settled(1), ...asked(2, 'settlement', 'd1', { isRepeat: true, state: 'inFlight' })],
      settledBook,
      /G3 back: .* told settled by a settlement, later inFlight by a repeated settlement/,
    ],
    [
      'a state that never was',
      asked(1, 'settlement', 'd1', { state: 'rejected' }),
      settledBook,
      /G3 lost: .* rejected/,
    ],
    [
      'a repeat in other bytes through a door that does not mark it',
      [
        ...asked(1, 'audit', 'd1', { isRepeat: undefined }),
        ...asked(2, 'audit', 'd1', { isRepeat: undefined, answer: 'other' }),
      ],
      [record(1, 'check', 'd1')],
      /G3 changed/,
    ],
    [
      'a reversal that is not there',
      [...settled(1), ...asked(2, 'reversal', 'd5', { ...REVERSED, revision: 1 })],
      settledBook,
      /G3 lost: 1 × reversal/,
    ],
    [
      'a reversal that nobody asked for',
      settled(1),
      [...settledBook, reversal(3, 1)],
      /G4: 0 × reversal .* has 1/,
    ],
    [
      'a reversal that was told and shows no more',
      [
        ...settled(1),
        ...asked(2, 'reversal', 'd5', { ...REVERSED, revision: 1 }),
        ...asked(3, 'read', '', { answer: 'to d1', state: 'settled', revision: 1 }),
      ],
      [...settledBook, reversal(3, 1)],
      /G3 back: .* reversed .*, later settled/,
    ],
    [
      'a reversal refused while its claim is settled',
      [...settled(1), ...asked(2, 'reversal', 'd5', 409)],
      settledBook,
      /G3 back: .* later 409 by a reversal/,
    ],
    [
      'feedback that is not there',
      [...settled(1), ...asked(2, 'feedback', 'd4', FED_BACK)],
      settledBook,
      /G3 lost: feedback .* is not record 3/,
    ],
    [
      'feedback without its findings',
      [...settled(1), ...asked(2, 'feedback', 'd4', FED_BACK)],
      [...settledBook, taken(3, { about: { node: 'n1', seq: 1 }, findingIds: [] })],
      /G3 changed: .* has not the findings/,
    ],
    [
      'feedback about another claim',
      [...settled(1), ...asked(2, 'feedback', 'd4', FED_BACK)],
      [...settledBook, taken(3, { about: { node: 'n1', seq: 9 } })],
      /G3 changed: .* about another claim/,
    ],
    [
      'feedback that calls a finding known that nobody told',
      [...settled(1), ...asked(2, 'feedback', 'd4', { answer: '{"sequence":3,"taken":1,"unknownIds":[]}' })],
      [...settledBook, taken(3, { about: { node: 'n1', seq: 1 } })],
      /G3 changed: .* told 0 unknown findings of 1/,
    ],
    [
      'feedback that stands twice',
      [...settled(1), ...asked(2, 'feedback', 'd4', FED_BACK)],
      [
        ...settledBook,
        taken(3, { about: { node: 'n1', seq: 1 } }),
        taken(4, { about: { node: 'n1', seq: 1 } }),
      ],
      /G4: 1 × feedback .* has 2/,
    ],
    [
      'national feedback that is not there',
      asked(1, 'nationalFeedback', 'd4', { isRepeat: undefined }),
      [],
      /G3 lost: 1 × feedback/,
    ],
    ['a refusal that nobody expects', asked(1, 'check', 'd1', 422), [], /unexpected: .*422/],
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
