/**
 * Earlier visits that a screening list counts with a claim: of the settings that the rule names, in one civil period, up
 * to the claim's own day. They are counted as time went by and not as they arrived, so a visit that comes late lists
 * those behind it when they are looked at again, and a later visit never lists an earlier one.
 */
import type { PastEntry } from '../history/past.ts';
import { firstDayOf } from '../history/years.ts';
import type { ParameterSchema } from '../knowledge/kind-schema.ts';
import { asksTheFund } from './fund-lines.ts';
import type { ActiveRule, JudgeContext } from './kind.ts';
import { textsOf } from './parameters.ts';
import { mayBeOwn } from './past-facts.ts';

export const COUNTED_SETTINGS: ParameterSchema = {
  name: 'settings',
  parameter: { type: 'texts' },
  fallback: undefined,
  help: { zh: '计入的就医方式', en: 'settings that are counted' },
};

export interface CountedVisits {
  /** The day that the claim belongs to. */
  readonly day: number;
  readonly visits: readonly PastEntry[];
}

/** Undefined for a claim that is not counted itself, or that nobody gave a day, which is said. */
export function countVisits(
  context: JudgeContext,
  rule: ActiveRule,
  firstDayOfPeriod: (day: number) => number,
): CountedVisits | undefined {
  const { claim, history } = context;
  const { setting } = claim.encounter;
  const settings = textsOf(rule, COUNTED_SETTINGS.name);
  if (setting === undefined || !settings.includes(setting) || !asksTheFund(context)) return undefined;
  const day = firstDayOf(claim.encounter, claim.lines);
  if (day === undefined) {
    context.undecided(rule, -1, 'encounter.start');
    return undefined;
  }
  const sinceDay = firstDayOfPeriod(day);
  const visits = (history?.entries ?? []).filter(
    (entry) =>
      entry.firstDay >= sinceDay &&
      entry.firstDay <= day &&
      entry.setting !== undefined &&
      settings.includes(entry.setting) &&
      !(entry.firstDay === day && mayBeOwn(claim, entry)),
  );
  return { day, visits };
}
