/**
 * What earlier dispensings of a drug leave in the patient's hands (RX-05, RX-06): days of supply, one after the other, less
 * the days that went by. Only visits and pharmacies count, because what a ward was given is not taken home and the past
 * does not tell discharge medication from it. Lines of one drug in one encounter and day are strengths taken together:
 * the longest counts. What has no days of supply is not guessed, so the answer is a lower bound; what was handed back
 * under another claim is not seen, so a rule that blocks on it needs much more than one refill.
 */
import type { Claim } from '../claim/claim.ts';
import type { Setting } from '../claim/codes.ts';
import type { PastLine } from '../history/past.ts';
import { countUntil } from './in-order.ts';
import type { JudgeContext } from './kind.ts';
import { mayBeOwn } from './past-facts.ts';
import { isHearsay, itemKey, pastLinesOf } from './past-lines.ts';
import { recall } from './recall.ts';

/** Encounters whose drugs are taken home. */
export const TAKEN_HOME: ReadonlySet<Setting | undefined> = new Set([
  'outpatient',
  'emergency',
  'pharmacy',
  'internet',
] as const);

export interface Dispensing {
  readonly day: number;
  readonly days: number;
}

export interface SupplyLeft {
  /** Days left on the day asked for, dispensings of earlier days only. */
  readonly earlierDays: number;
  /** Days dispensed on that very day, elsewhere. */
  readonly sameDayDays: number;
  readonly last: Dispensing | undefined;
}

const NOTHING: SupplyLeft = { earlierDays: 0, sameDayDays: 0, last: undefined };

/** Asked by several rules for each line of a drug, and a long stay has thousands. */
const KNOWN = {};

/** @param isProven true: without encounters that only the message tells of, which may be this one under another number. */
export function supplyLeft(context: JudgeContext, code: string, day: number, isProven: boolean): SupplyLeft {
  const lines = pastLinesOf(context.history, code);
  if (lines.length === 0) return NOTHING;
  const known = context.ofClaim(KNOWN, () => new Map<string, Supply>());
  const item = itemKey(code);
  const key = `${isProven} ${item.length < code.length} ${item}`;
  const { given, days, untilDay, totalDays } = recall(known, key, () =>
    addUp(context.claim, lines, isProven),
  );
  const earlier = countUntil(days, day - 1);
  const all = countUntil(days, day);
  return {
    earlierDays: Math.max(untilDay[earlier]! - day, 0),
    sameDayDays: totalDays[all]! - totalDays[earlier]!,
    last: given[all - 1],
  };
}

/** The dispensings of a drug, and what each had left behind it: one more of those than dispensings. */
interface Supply {
  readonly given: readonly Dispensing[];
  readonly days: readonly number[];
  /** The day until which the first so many of them last. */
  readonly untilDay: readonly number[];
  /** Their days together. */
  readonly totalDays: readonly number[];
}

function addUp(claim: Claim, lines: readonly PastLine[], isProven: boolean): Supply {
  const given = dispensings(lines).filter(
    ({ line: { entry } }) => !mayBeOwn(claim, entry) && !(isProven && isHearsay(entry)),
  );
  const untilDay = [0];
  const totalDays = [0];
  given.forEach(({ day, days }, at) => {
    untilDay.push(Math.max(untilDay[at]!, day) + days);
    totalDays.push(totalDays[at]! + days);
  });
  return { given, days: given.map(({ day }) => day), untilDay, totalDays };
}

function dispensings(lines: readonly PastLine[]): (Dispensing & { readonly line: PastLine })[] {
  const found = new Map<string, Dispensing & { readonly line: PastLine }>();
  for (const line of lines) {
    const { dayEpoch, daysOfSupply, entry } = line;
    if (dayEpoch === undefined || daysOfSupply === undefined || daysOfSupply <= 0) continue;
    if (!TAKEN_HOME.has(entry.setting)) continue;
    const key = `${entry.encounterKey} ${dayEpoch}`;
    const known = found.get(key);
    if (known === undefined || known.days < daysOfSupply)
      found.set(key, { day: dayEpoch, days: daysOfSupply, line });
  }
  return [...found.values()];
}
