/**
 * Holds what every client saw against what the ledger has (guarantees G3 to G6): no answer lost or changed, nothing there
 * that nobody sent, repeats the same, and nothing told that was not so when it was told. Pure.
 */

import { placesOf } from './claim-places.ts';
import { checkFollowUps } from './follow-up-check.ts';
import { type BookRecord, contentKey, type HistoryEvent, kindAsked } from './history-event.ts';
import { claimKey, isAnswered, type Operation, operationsOf } from './operations.ts';
import { checkPlaces } from './place-check.ts';

/** What is not as promised, one sentence each, beginning with the guarantee. */
export function checkHistory(events: readonly HistoryEvent[], book: readonly BookRecord[]): string[] {
  const operations = operationsOf(events);
  const asked = Map.groupBy(
    operations.filter(({ invocation }) => invocation.asked !== 'read'),
    keyOfOperation,
  );
  const records = Map.groupBy(book.filter(isAnswering), keyOfRecord);
  const bookOf = Map.groupBy(
    book.filter(({ claimId }) => claimId !== undefined),
    claimKey,
  );
  return [
    ...[...asked].flatMap(([key, ofContent]) => checkContent(key, ofContent, records.get(key) ?? [])),
    ...checkSent(records, asked),
    ...checkTakenBack(book, asked),
    ...events.filter(isUnexpected).map((one) => `unexpected: ${JSON.stringify(one)}`),
    ...[...Map.groupBy(operations, ({ invocation }) => claimKey(invocation))].flatMap(([key, ofClaim]) => [
      ...checkPlaces(key, ofClaim, placesOf(bookOf.get(key) ?? [])),
      ...checkFollowUps(key, ofClaim, bookOf.get(key) ?? [], book),
    ]),
  ];
}

/** Clients send nothing wrong: they may be told that a claim is held, not settled or not known. */
function isUnexpected(event: HistoryEvent): boolean {
  return event.type === 'fail' && event.status !== 409 && event.status !== 404;
}

function keyOfOperation({ invocation: { facility, claimId, asked, digest } }: Operation): string {
  return contentKey(facility, claimId, asked === 'read' ? asked : kindAsked(asked), digest);
}

const ANSWERING: ReadonlySet<string> = new Set(['check', 'settlement', 'rejudged', 'feedback']);

/**
 * A record that answers somebody; what nobody could judge has no id and no answer to repeat, and a second look at what is
 * settled answers nobody.
 */
function isAnswering({ kind, claimId, outcome, state }: BookRecord): boolean {
  const isLook = kind === 'rejudged' && state === 'settled';
  return ANSWERING.has(kind) && claimId !== undefined && outcome !== 'indeterminate' && !isLook;
}

/** What was judged, or taken as feedback, later than asked: it answers the same request from then on. */
function keyOfRecord({ facility, claimId, kind, digest, outcome }: BookRecord): string {
  const late = outcome === undefined ? 'feedback' : 'check';
  return contentKey(facility, claimId, kind === 'rejudged' ? late : kind, digest);
}

/** All that was asked with the same bytes: every answer stands in the ledger, and a repeat is marked and the same. */
function checkContent(
  key: string,
  operations: readonly Operation[],
  records: readonly BookRecord[],
): string[] {
  const answered = operations
    .filter(isAnswered)
    .filter(({ invocation: { asked }, end }) => end.isJudged && asked !== 'feedback' && asked !== 'reversal');
  const violations: string[] = [];
  for (const { end } of answered) {
    if (records.length === 0) violations.push(`G3 lost: the answer to ${key} is not in the ledger`);
    else if (!records.some(({ answer }) => answer === end.answer))
      violations.push(`G3 changed: the answer to ${key} is not the one in the ledger`);
  }
  const first = answered.filter(({ end }) => end.isRepeat === false);
  if (records.length > 0 && first.length > records.length)
    violations.push(`G4: ${first.length} answers to ${key} came as new, ${records.length} records have it`);
  if (records.length !== 1) return violations;
  for (const earlier of answered) {
    const late = answered.find((one) => one.beganAt > earlier.endedAt && one.end.isRepeat === false);
    if (late !== undefined) violations.push(`G4: a repeat of ${key} was not told as one`);
  }
  return violations;
}

/** Nothing is in the ledger that nobody sent, or that was refused to everybody who sent it. */
function checkSent(
  records: ReadonlyMap<string, readonly BookRecord[]>,
  asked: ReadonlyMap<string, readonly Operation[]>,
): string[] {
  return [...records.keys()].flatMap((key) => {
    const operations = asked.get(key);
    if (operations === undefined) return [`G3 invented: nobody sent ${key}`];
    if (operations.some(({ end }) => end?.type !== 'fail')) return [];
    return [`G5: ${key} was refused and stands in the ledger`];
  });
}

/**
 * A settlement that all its clients were told is not kept (503) is never sent: it is taken back, unless the gateway died
 * before it could and the next start asked the platform.
 */
function checkTakenBack(
  book: readonly BookRecord[],
  asked: ReadonlyMap<string, readonly Operation[]>,
): string[] {
  const starts = book.filter(({ kind }) => kind === 'activation').map(({ position }) => position);
  const settlements = new Map(
    book.filter(({ kind }) => kind === 'settlement').map((one) => [`${one.node} ${one.seq}`, one]),
  );
  return book.flatMap(({ kind, state, about, position }) => {
    const sent = kind === 'outcome' && state === 'settled' && settlements.get(`${about?.node} ${about?.seq}`);
    if (!sent || starts.some((start) => start > sent.position && start < position)) return [];
    const operations = asked.get(keyOfRecord(sent)) ?? [];
    const isRefused = operations.every(({ end }) => end?.type === 'info' && end.why === '503');
    return isRefused ? [`G6: record ${sent.position} was sent though nobody was told that it is kept`] : [];
  });
}
