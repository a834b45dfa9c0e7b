/**
 * Holds what every client saw against what the ledger has (guarantees G3 to G5): no answer lost or changed, nothing there
 * that nobody sent, repeats the same, other content judged afresh or refused, no state that goes back. Pure.
 */
import { HOLDING_STATES } from '../../../src/claim/record.ts';
import { type BookRecord, contentKey, type HistoryEvent } from './history-event.ts';
import {
  type Answered,
  claimKey,
  isAnswered,
  isIndeterminate,
  type Operation,
  operationsOf,
} from './operations.ts';
import { checkStates } from './state-check.ts';

/** What is not as promised, one sentence each, beginning with the guarantee. */
export function checkHistory(events: readonly HistoryEvent[], book: readonly BookRecord[]): string[] {
  const operations = operationsOf(events);
  const records = Map.groupBy(book.filter(isClaim), keyOfRecord);
  const asked = Map.groupBy(
    operations.filter(({ invocation }) => invocation.asked !== 'read'),
    ({ invocation: { facility, claimId, asked, digest } }) => contentKey(facility, claimId, asked, digest),
  );
  return [
    ...[...asked].flatMap(([key, ofContent]) => checkContent(key, ofContent, records.get(key) ?? [])),
    ...checkSent(records, asked),
    ...checkReads(
      operations,
      Map.groupBy(book.filter(isClaim), (one) => `${one.facility} ${one.claimId}`),
    ),
    ...[...Map.groupBy(operations, ({ invocation }) => claimKey(invocation))].flatMap(([key, ofClaim]) => [
      ...checkRevisions(key, ofClaim, book),
      ...checkStates(key, ofClaim),
    ]),
  ];
}

const ANSWERING: ReadonlySet<string> = new Set(['check', 'settlement', 'rejudged']);

/**
 * A record that answers somebody; what nobody could judge has no id and no answer to repeat, and a second look at what is
 * settled answers nobody.
 */
function isClaim({ kind, claimId, outcome, state }: BookRecord): boolean {
  const isLook = kind === 'rejudged' && state === 'settled';
  return ANSWERING.has(kind) && claimId !== undefined && outcome !== 'indeterminate' && !isLook;
}

/** A check that was judged later is answered by that from then on. */
function keyOfRecord({ facility, claimId, kind, digest }: BookRecord): string {
  return contentKey(facility, claimId, kind === 'rejudged' ? 'check' : kind, digest);
}

/** All that was asked with the same bytes: every answer stands in the ledger, and a repeat is marked and the same. */
function checkContent(
  key: string,
  operations: readonly Operation[],
  records: readonly BookRecord[],
): string[] {
  const answered = operations.filter(isAnswered).filter((one) => !isIndeterminate(one));
  const violations: string[] = [];
  for (const { end } of answered) {
    if (records.length === 0) violations.push(`G3 lost: the answer to ${key} is not in the ledger`);
    else if (!records.some(({ answer }) => answer === end.answer))
      violations.push(`G3 changed: the answer to ${key} is not the one in the ledger`);
  }
  const first = answered.filter(({ end }) => !end.isRepeat);
  if (records.length > 0 && first.length > records.length)
    violations.push(`G4: ${first.length} answers to ${key} came as new, ${records.length} records have it`);
  if (records.length !== 1) return violations;
  for (const earlier of answered) {
    const late = answered.find((one) => one.beganAt > earlier.endedAt && !one.end.isRepeat);
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

/** A read shows an answer of its own claim. */
function checkReads(
  operations: readonly Operation[],
  records: ReadonlyMap<string, readonly BookRecord[]>,
): string[] {
  const isThere = ({ invocation, end }: Answered): boolean =>
    (records.get(claimKey(invocation)) ?? []).some(({ answer }) => answer === end.answer);
  return operations
    .filter(isAnswered)
    .filter((one) => one.invocation.asked === 'read' && !isThere(one))
    .map(({ invocation }) => `G3: a read of ${claimKey(invocation)} shows what the ledger does not have`);
}

/** While a settlement of a claim holds, other content is refused; and only then. */
function checkRevisions(
  key: string,
  operations: readonly Operation[],
  book: readonly BookRecord[],
): string[] {
  const sent = operations.filter(({ invocation }) => invocation.asked !== 'read');
  const holding = sent
    .filter(isAnswered)
    .filter(({ end }) => end.state !== undefined && HOLDING_STATES.has(end.state));
  const violations: string[] = [];
  for (const held of holding) {
    const passed = sent
      .filter(isAnswered)
      .find(
        (one) =>
          one.beganAt > held.endedAt && one.invocation.digest !== held.invocation.digest && !one.end.isRepeat,
      );
    if (passed !== undefined)
      violations.push(`G5: other content of ${key} was answered while a settlement holds`);
  }
  const refused = sent.find(({ end }) => end?.type === 'fail' && end.status === 409);
  const isHeld = (): boolean =>
    book.some(
      (one) =>
        one.kind === 'settlement' && one.state === 'inFlight' && `${one.facility} ${one.claimId}` === key,
    );
  if (refused !== undefined && !isHeld())
    violations.push(`G5: ${key} was refused without a settlement that holds`);
  return violations;
}
