/**
 * Whether what clients were told of a claim can have been so (guarantees G3 to G6). Pure. The rule:
 *
 * 1. What is answered or refused was so at a place of the ledger's own order; what the client was told says which places
 *    those are (`findPlace`). "Settled" is a place where the attempt is settled, "not found" one before its first record.
 * 2. Who began after another one had its answer stands at the same place or a later one. Nothing else is promised: of two
 *    that overlap either may have come first.
 * 3. A client without an answer, or with a 5xx, was told nothing: it stands nowhere and binds nobody. Its request may have
 *    no record, one, or one that comes later, after others began. So after a settlement that was given up at its deadline
 *    the claim may be absent (nothing was kept), blocked (kept too late; a block needs no more), in flight (kept, and not
 *    taken back yet), not sent (taken back), or unknown and settled (the gateway died before it took it back, and the
 *    platform was asked): whatever the ledger says. That it is settled only so is history-check.ts's part.
 * 4. `inFlight` and `unknown` were so at their place only: an outcome may follow at once, and with `notSent` and `rejected`
 *    the claim is free for other content. `unknown` is also told of what is in flight in the ledger, by the client's own
 *    request, when its outcome could not be kept in time.
 * 5. `settled` ends with a reversal, and only so; `blocked`, `notSent`, `rejected` and `reversed` end with a new attempt.
 *    That the ledger itself keeps to this is book-check.ts's part.
 *
 * What is told can thus follow what was told before exactly if the ledger has the records that lead from the one to the other.
 */
import type { ClaimState } from '../../../src/claim/record.ts';
import { type ClaimRow, isHeldFrom, isOver, isReversible, type Place, rowRead } from './claim-places.ts';
import type { Told } from './history-event.ts';
import { type Answered, isAnswered, type Operation } from './operations.ts';

/** `operations` are of one claim, in the order in which they began; `places` are that claim's. */
export function checkPlaces(
  key: string,
  operations: readonly Operation[],
  places: readonly Place[],
): string[] {
  const stood: { readonly operation: Operation; readonly place: number }[] = [];
  const violations: string[] = [];
  for (const operation of operations) {
    if (!isTelling(operation)) continue;
    let last: (typeof stood)[number] | undefined;
    for (const one of stood)
      if (one.operation.endedAt < operation.beganAt && one.place > (last?.place ?? 0)) last = one;
    const place = findPlace(operation, places, last?.place ?? 0);
    if (place !== undefined) stood.push({ operation, place });
    else if (last !== undefined && findPlace(operation, places, 0) !== undefined)
      violations.push(
        `${backIn(operation)}: ${key} was told ${wordOf(last.operation)}, later ${wordOf(operation)}`,
      );
    else violations.push(neverSo(key, operation, places));
  }
  return violations;
}

function isTelling(operation: Operation): boolean {
  const { end } = operation;
  if (end?.type === 'ok') return end.isJudged;
  return end?.type === 'fail' && (end.status === 404 || end.status === 409);
}

/** The first place, not before `from`, where this can have been told. */
function findPlace(operation: Operation, places: readonly Place[], from: number): number | undefined {
  const first = (isThere: (place: Place, index: number) => boolean, start = from): number | undefined => {
    const index = places.findIndex((place, at) => at >= start && isThere(place, at));
    return index < 0 ? undefined : index;
  };
  const { asked, digest } = operation.invocation;
  if (!isAnswered(operation)) {
    if (operation.end?.type === 'fail' && operation.end.status === 404)
      return first(({ rows }) => rows.length === 0);
    if (asked !== 'reversal') return first(({ rows }) => isHeldFrom(rows, digest));
    return first(({ rows }) => rows.length > 0 && !isReversible(rows));
  }
  const { end } = operation;
  switch (asked) {
    case 'read':
      return first(({ rows }) => isShown(rowRead(rows), end));
    case 'reversal':
      return first(({ record, rows }) =>
        rows.some((row) => {
          const isNow =
            end.isRepeat === true || (record?.kind === 'reversal' && record.digest === row.digest);
          return isNow && row.isSettlement && row.state === 'reversed' && row.revision === end.revision;
        }),
      );
    case 'feedback':
      return first(({ record }) => record?.kind === 'feedback' && record.seq === sequenceOf(end));
    case 'nationalFeedback':
      return first(({ record }) => record?.digest === digest && record.answer === end.answer);
    default:
      return findAnswer(operation, places, first);
  }
}

type First = (isThere: (place: Place, index: number) => boolean, start?: number) => number | undefined;

/** Where the answer was given; for a settlement, where it stood from then on as was told. */
function findAnswer(
  { invocation: { asked, digest }, end }: Answered,
  places: readonly Place[],
  first: First,
): number | undefined {
  const isSettlement = asked === 'settlement';
  const isOwn = (row: ClaimRow): boolean => row.isSettlement === isSettlement && row.digest === digest;
  const gives = (row: ClaimRow): boolean =>
    isOwn(row) && row.isRepeatable && row.record.answer === end.answer;
  const answeredAt =
    end.isRepeat === false
      ? first(({ record, rows }, index) => {
          const isNew = record?.kind === (isSettlement ? 'settlement' : 'check') && record.digest === digest;
          return isNew && rows.some(gives) && !isHeldFrom(places[index - 1]!.rows, digest);
        })
      : first(({ rows }) => rows.some((row) => gives(row) && (end.isRepeat === undefined || !isOver(row))));
  if (answeredAt === undefined || end.state === undefined) return answeredAt;
  return first(({ rows }) => rows.some((row) => isOwn(row) && isToldAs(row.state, end)), answeredAt);
}

function isToldAs(state: ClaimState, end: Told): boolean {
  return state === end.state || (end.state === 'unknown' && state === 'inFlight' && end.isRepeat === false);
}

function isShown(row: ClaimRow | undefined, { answer, state, revision }: Told): boolean {
  return row !== undefined && row.state === state && row.revision === revision && row.record.shown === answer;
}

/** Of the record that holds the feedback. */
export function sequenceOf({ answer }: Told): number {
  return (JSON.parse(answer) as { sequence: number }).sequence;
}

function backIn({ end }: Operation): string {
  return end?.type === 'fail' && end.status === 404 ? 'G3 lost' : 'G3 back';
}

function neverSo(key: string, operation: Operation, places: readonly Place[]): string {
  const { asked, digest } = operation.invocation;
  if (operation.end?.type === 'fail') {
    const cause = asked === 'reversal' ? 'and is settled or reversed' : 'without a settlement that holds';
    return `G5: ${key} was refused ${cause}: ${wordOf(operation)}`;
  }
  if (asked === 'read')
    return `G3: a read of ${key} shows what the ledger does not have: ${wordOf(operation)}`;
  const isThere = places.some(
    ({ record }, at) => record?.digest === digest && isHeldFrom(places[at - 1]!.rows, digest),
  );
  if (isThere && (asked === 'check' || asked === 'settlement'))
    return `G5: other content of ${key} was answered while a settlement holds`;
  return `G3 lost: ${key} was told ${wordOf(operation)}, which the ledger does not have`;
}

/** `settled by a settlement`, `404 by a read`. */
function wordOf({ invocation: { asked }, end }: Operation): string {
  if (end?.type === 'fail') return `${end.status} by a ${asked}`;
  const { state = 'an answer', revision, isRepeat } = end as Told;
  const of = revision === undefined ? '' : ` of revision ${revision}`;
  return `${state}${of} by a ${isRepeat === true ? 'repeated ' : ''}${asked}`;
}
