/**
 * What was paid before for one item, found by quantity, time and prescriber: asked for each line of the item, and a long
 * stay has thousands, as its past may have. It compares as double-benefit asks; what is said of a match is that kind's.
 */
import type { ClaimLine } from '../claim/claim.ts';
import type { PastLine } from '../history/past.ts';
import { countUntil } from './in-order.ts';
import type { JudgeContext } from './kind.ts';
import { DAY_SECONDS, hasHour, secondOf } from './moments.ts';
import { isAtSameFacility, mayBeOwn } from './past-facts.ts';
import { recall } from './recall.ts';

export interface PaidCharges {
  /** The first of the line's quantity, second and prescriber that money was paid for, and that is no hearsay. */
  same(line: ClaimLine): PastLine | undefined;
  /** The first of its quantity within so many seconds that something besides points to. */
  near(line: ClaimLine, windowSeconds: number): PastLine | undefined;
  /** True where such a one is of its day, and one of the two has no hour. */
  isOnDayWithoutHour(line: ClaimLine): boolean;
}

/** Charges that point to a line of their quantity, or of their quantity and prescriber, in time order. */
interface Pointing {
  /** With an hour: since 1970-01-01, and their places among all. */
  readonly seconds: number[];
  readonly places: number[];
  readonly daysWithoutHour: Set<number>;
}

function makePointing(): Pointing {
  return { seconds: [], places: [], daysWithoutHour: new Set() };
}

/** @param pastLines in time order; those outside of the days are left out, and those that may be the claim's own. */
export function indexPaidCharges(
  { claim }: JudgeContext,
  pastLines: readonly PastLine[],
  firstDay: number,
  lastDay: number,
): PaidCharges {
  const certain = new Map<string, PastLine>();
  const pointing = new Map<string, Pointing>();
  pastLines.forEach((past, place) => {
    const { from, quantityE4, fundFen, prescriber, entry } = past;
    if (from === undefined || from.dayEpoch < firstDay || from.dayEpoch > lastDay) return;
    if (quantityE4 === undefined || fundFen === 0n || mayBeOwn(claim, entry)) return;
    const isTimed = hasHour(from);
    if (isTimed && prescriber !== undefined && fundFen !== undefined && entry.state !== 'told')
      recall(certain, `${quantityE4} ${secondOf(from)} ${prescriber}`, () => past);
    const { scheme } = claim.patient;
    const isOtherScheme = scheme !== undefined && entry.scheme !== undefined && scheme !== entry.scheme;
    const isPointing = isOtherScheme || isAtSameFacility(claim, entry) === false;
    if (!isPointing && prescriber === undefined) return;
    const key = isPointing ? `${quantityE4}` : `${quantityE4} ${prescriber}`;
    const list = recall(pointing, key, makePointing);
    if (isTimed) {
      list.seconds.push(secondOf(from));
      list.places.push(place);
    } else list.daysWithoutHour.add(from.dayEpoch);
  });

  function pointingTo({ quantityE4, prescriber }: ClaimLine): Pointing[] {
    const keys =
      prescriber === undefined ? [`${quantityE4}`] : [`${quantityE4}`, `${quantityE4} ${prescriber}`];
    return keys.flatMap((key) => pointing.get(key) ?? []);
  }

  return {
    same({ from, quantityE4, prescriber }) {
      if (from === undefined || !hasHour(from)) return undefined;
      return certain.get(`${quantityE4} ${secondOf(from)} ${prescriber}`);
    },
    near(line, windowSeconds) {
      const { from } = line;
      if (from === undefined || !hasHour(from)) return undefined;
      let first = Number.POSITIVE_INFINITY;
      for (const list of pointingTo(line)) {
        const at = countUntil(list.seconds, secondOf(from) - windowSeconds - 1);
        if (list.seconds[at]! <= secondOf(from) + windowSeconds) first = Math.min(first, list.places[at]!);
      }
      return pastLines[first];
    },
    isOnDayWithoutHour(line) {
      const { from } = line;
      if (from === undefined) return false;
      const { dayEpoch } = from;
      const isOnDay = ({ seconds, daysWithoutHour }: Pointing): boolean => {
        if (daysWithoutHour.has(dayEpoch)) return true;
        const before = countUntil(seconds, dayEpoch * DAY_SECONDS - 1);
        return !hasHour(from) && countUntil(seconds, (dayEpoch + 1) * DAY_SECONDS - 1) > before;
      };
      return pointingTo(line).some(isOnDay);
    },
  };
}
