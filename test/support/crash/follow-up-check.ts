/**
 * What follows up on a claim and has no answer that a repeat could get: feedback through both doors, and reversals. Each
 * that was told stands in the ledger once and says what was sent (guarantees G3 and G4). Pure.
 */
import { toldFindingIds } from '../../../src/wire/told-answer.ts';
import { buildRecord } from '../build-record.ts';
import type { BookRecord } from './history-event.ts';
import { type Answered, isAnswered, type Operation } from './operations.ts';

/** `operations` and `records` are of one claim; `book` is the whole ledger. */
export function checkFollowUps(
  key: string,
  operations: readonly Operation[],
  records: readonly BookRecord[],
  book: readonly BookRecord[],
): string[] {
  const of = (asked: Operation['invocation']['asked']) =>
    operations.filter(({ invocation, end }) => invocation.asked === asked && end?.type !== 'fail');
  const feedback = records.filter(({ kind }) => kind === 'feedback');
  return [
    ...checkCount(
      key,
      'reversal',
      of('reversal'),
      records.filter(({ kind }) => kind === 'reversal'),
    ),
    ...[
      ...Map.groupBy([...of('feedback'), ...of('nationalFeedback')], ({ invocation }) => invocation.digest),
    ].flatMap(([digest, ofContent]) =>
      checkCount(
        key,
        'feedback',
        ofContent,
        feedback.filter((one) => one.digest === digest),
      ),
    ),
    ...of('feedback')
      .filter(isAnswered)
      .flatMap((one) => checkTaken(key, one, book)),
  ];
}

/** Not fewer than were told as done, not more than were asked for. */
function checkCount(
  key: string,
  what: string,
  operations: readonly Operation[],
  records: readonly BookRecord[],
): string[] {
  const done = operations.filter(isAnswered).filter(({ end }) => end.isJudged && end.isRepeat !== true);
  if (records.length < done.length)
    return [
      `G3 lost: ${done.length} × ${what} of ${key} were told as done, the ledger has ${records.length}`,
    ];
  if (records.length > operations.length)
    return [`G4: ${operations.length} × ${what} of ${key} were asked for, the ledger has ${records.length}`];
  return [];
}

/** The record that was named has the bytes and findings that were sent, and tells back which of them nobody knows. */
function checkTaken(key: string, { invocation, end }: Answered, book: readonly BookRecord[]): string[] {
  const { sequence, taken, unknownIds } = JSON.parse(end.answer) as Taken;
  const record = book.find(({ kind, seq }) => kind === 'feedback' && seq === sequence);
  const isOwn =
    record?.facility === invocation.facility &&
    record.claimId === invocation.claimId &&
    record.digest === invocation.digest;
  if (record === undefined || !isOwn) return [`G3 lost: feedback on ${key} is not record ${sequence}`];
  const { findings } = JSON.parse(record.request) as {
    readonly findings: readonly { readonly id: string }[];
  };
  const sent = findings.map(({ id }) => id);
  if (taken !== sent.length || String(record.findingIds) !== String(sent))
    return [`G3 changed: feedback on ${key}, record ${sequence}, has not the findings that were sent`];
  const { about } = record;
  const claim = book.find(({ node, seq }) => node === about?.node && seq === about.seq);
  if (claim === undefined || claim.facility !== record.facility || claim.claimId !== record.claimId)
    return [`G3 changed: feedback on ${key}, record ${sequence}, is about another claim`];
  const answer = Buffer.from(claim.answer, 'latin1');
  const known = toldFindingIds(buildRecord({ door: claim.door, answer }));
  const unknown = sent.filter((id) => !known.has(id));
  if (String(unknown) === String(unknownIds)) return [];
  return [
    `G3 changed: feedback on ${key} was told ${unknownIds.length} unknown findings of ${unknown.length}`,
  ];
}

interface Taken {
  readonly sequence: number;
  readonly taken: number;
  readonly unknownIds: readonly string[];
}
