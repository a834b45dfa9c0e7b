/**
 * Earlier stays of a patient, each put together from its settlements: a long stay is settled in parts. What is said of a
 * stay here is proven by what was settled; a discharge that nobody told is unknown, not "still in".
 */
import type { Claim, Moment } from '../claim/claim.ts';
import type { Benefit, Scheme } from '../claim/codes.ts';
import type { History, PastEntry } from '../history/past.ts';
import { asksTheFund } from './fund-lines.ts';
import type { ActiveRule, JudgeContext } from './kind.ts';
import { compareMoments } from './moments.ts';

/** A stay is settled once a year at the latest; what says to be longer has a wrong date and is not measured by. */
export const STAY_DAYS_MAX = 366;

/** Long stays are settled at least once a quarter; one that is silent for longer was left, and nobody sent the end. */
const OPEN_DAYS_MAX = 92;

export interface PastStay {
  readonly encounterKey: string;
  readonly facilityCode: string | undefined;
  readonly scheme: Scheme | undefined;
  readonly benefit: Benefit | undefined;
  readonly start: Moment;
  /** Discharge, as the latest part has it. */
  readonly end: Moment | undefined;
  /** No part has a discharge, and that is a fact: all are whole, and one was settled here. */
  readonly isOpen: boolean;
  /** Last day with a charge, or of discharge or admission: until then the patient was in. */
  readonly lastSeenDay: number;
  /** Only the claim's own message speaks of it. */
  readonly isTold: boolean;
  readonly isPlanned: boolean | undefined;
  readonly mainDiagnosis: string | undefined;
  readonly otherDiagnoses: readonly string[];
  readonly fundFen: bigint;
}

export interface Admission {
  readonly start: Moment;
  /** Other stays, at least one. */
  readonly stays: readonly PastStay[];
}

/**
 * The claim's own admission and the stays that it is compared with. Undefined for a claim that is no stay, asks nothing of
 * the fund or is `excused`, and where there is no other stay: then nothing is missing either, whatever else the past
 * has. Where there is one and the claim names no admission, that is said.
 */
export function admissionAmongStays(
  context: JudgeContext,
  rule: ActiveRule,
  isExcused: (claim: Claim, rule: ActiveRule) => boolean,
): Admission | undefined {
  const { claim, history } = context;
  const { setting, start } = claim.encounter;
  if (history === undefined || history.isEmpty || setting !== 'inpatient') return undefined;
  const stays = context.ofClaim(pastStays, () => pastStays(history));
  if (stays.length === 0 || !asksTheFund(context) || isExcused(claim, rule)) return undefined;
  if (start === undefined) {
    context.undecided(rule, -1, 'encounter.start');
    return undefined;
  }
  return { start, stays };
}

/** Stays whose admission is known, in time order of it. A setting that nobody told is no stay. */
export function pastStays(history: History): PastStay[] {
  const byEncounter = new Map<string, PastEntry[]>();
  for (const entry of history.entries) {
    if (entry.setting !== 'inpatient' || entry.start === undefined) continue;
    const parts = byEncounter.get(entry.encounterKey);
    if (parts === undefined) byEncounter.set(entry.encounterKey, [entry]);
    else parts.push(entry);
  }
  return Array.from(byEncounter.values(), makeStay);
}

/** True where the dates make sense: admission before discharge, and no more than a year. */
export function isPlausible({ start, end }: PastStay): boolean {
  if (end === undefined) return true;
  const isOrdered = (compareMoments(start, end) ?? 0) <= 0;
  return isOrdered && end.dayEpoch - start.dayEpoch <= STAY_DAYS_MAX;
}

/** True where the patient has not been discharged as far as is known, and was seen in the house not long ago. */
export function isOpenOn({ isOpen, lastSeenDay }: PastStay, dayEpoch: number): boolean {
  return isOpen && dayEpoch - lastSeenDay <= OPEN_DAYS_MAX;
}

/**
 * False for a stay that may leave the patient at home: a bed at home, a day ward for a chronic illness. Such are filed
 * as inpatient under benefits of their own.
 */
export function isInBed({ benefit }: Pick<PastStay, 'benefit'>): boolean {
  return benefit !== 'chronic' && benefit !== 'special' && benefit !== 'other';
}

function makeStay(parts: readonly PastEntry[]): PastStay {
  const last = parts.at(-1)!;
  const end = parts.reduce<Moment | undefined>((latest, part) => later(latest, part.end), undefined);
  const start = parts[0]!.start!;
  return {
    encounterKey: last.encounterKey,
    facilityCode: last.facilityCode,
    scheme: last.scheme,
    benefit: last.benefit,
    start,
    end,
    isOpen:
      end === undefined &&
      parts.every(({ isComplete }) => isComplete) &&
      parts.some(({ state }) => state === 'settled'),
    lastSeenDay: end?.dayEpoch ?? lastChargeDay(parts, start.dayEpoch),
    isTold: parts.every(({ state }) => state === 'told'),
    isPlanned: parts.find((part) => part.isPlanned !== undefined)?.isPlanned,
    mainDiagnosis: last.mainDiagnosis?.toUpperCase(),
    otherDiagnoses: last.otherDiagnoses,
    fundFen: parts.reduce((sum, { fundFen }) => sum + fundFen, 0n),
  };
}

function later(a: Moment | undefined, b: Moment | undefined): Moment | undefined {
  if (a === undefined || b === undefined) return a ?? b;
  return (compareMoments(a, b) ?? 0) < 0 ? b : a;
}

function lastChargeDay(parts: readonly PastEntry[], firstDay: number): number {
  let day = firstDay;
  for (const { lines } of parts)
    for (const { dayEpoch } of lines) if (dayEpoch !== undefined && dayEpoch > day) day = dayEpoch;
  return day;
}
