/** A patient's past in memory, for tests of rules: everything unknown unless said. It does what its port says, no more. */
import type { Moment } from '../../src/claim/claim.ts';
import type { History, PastEntry, PastLine } from '../../src/history/past.ts';
import { day, fen, moment } from './build-claim.ts';

export interface PastLineInput
  extends Partial<Omit<PastLine, 'entry' | 'dayEpoch' | 'from' | 'to' | 'quantityE4' | 'fundFen'>> {
  /** `2026-03-10` or `2026-03-10 08:30`; a line of a visit without one counts on the visit's day. */
  readonly from?: string;
  readonly to?: string;
  readonly quantity?: number;
  /** Yuan. */
  readonly fund?: string;
}

export interface PastEntryInput
  extends Partial<Omit<PastEntry, 'firstDay' | 'start' | 'end' | 'fundFen' | 'totalFen' | 'lines'>> {
  readonly start?: string;
  readonly end?: string;
  /** Default: the day of `start`, else of the first line. */
  readonly firstDay?: string;
  /** Yuan; default: the sum of the lines. */
  readonly fund?: string;
  readonly total?: string;
  readonly lines?: readonly PastLineInput[];
}

export interface HistoryInput {
  /** Default: 2020-01-01; null for a past that nobody has watched. */
  readonly knownSince?: string | null;
  readonly entries?: readonly PastEntryInput[];
  /** Earlier settlements of the claim's own encounter. */
  readonly own?: readonly PastEntryInput[];
}

/** Entries are settled and complete unless said, each an encounter of its own. */
export function buildHistory({ knownSince, entries = [], own = [] }: HistoryInput): History {
  const others = entries.map((entry, at) => buildEntry(entry, at + 1));
  const lines = sortInTime(others.flatMap((entry) => entry.lines));
  return {
    knownSinceDay: knownSince === null ? undefined : day(knownSince ?? '2020-01-01'),
    entries: sortInTime(others.map((entry) => ({ entry, dayEpoch: entry.firstDay, from: entry.start }))).map(
      ({ entry }) => entry,
    ),
    ownEntries: own.map((entry) => buildEntry(entry, 0)),
    isEmpty: entries.length === 0 && own.length === 0,
    linesOf: (code) => lines.filter((line) => line.code === code),
    linesWithPrefix: (prefix) => lines.filter((line) => line.code?.startsWith(prefix) ?? false),
  };
}

function buildEntry(input: PastEntryInput, number: number): PastEntry {
  const { start, end, firstDay, fund, total, lines = [], ...rest } = input;
  const first = firstDay ?? start ?? lines[0]?.from;
  if (first === undefined) throw new Error('an entry needs a first day');
  const visitDay =
    start !== undefined && rest.setting !== undefined && rest.setting !== 'inpatient'
      ? day(start)
      : undefined;
  const ofLines: PastLine[] = [];
  const entry: PastEntry = {
    state: 'settled',
    encounterKey: number.toString(16).padStart(32, '0'),
    facilityCode: undefined,
    claimId: undefined,
    batchId: undefined,
    scheme: undefined,
    setting: undefined,
    benefit: undefined,
    physician: undefined,
    firstDay: day(first),
    start: maybeMoment(start),
    end: maybeMoment(end),
    mainDiagnosis: undefined,
    otherDiagnoses: [],
    fundFen: fen(fund ?? '0') + (fund === undefined ? sumOf(lines) : 0n),
    totalFen: total === undefined ? undefined : fen(total),
    hasPriorFiling: undefined,
    isPlanned: undefined,
    isComplete: true,
    ...rest,
    lines: ofLines,
  };
  ofLines.push(...sortInTime(lines.map((line) => buildLine(entry, line, visitDay))));
  return entry;
}

function buildLine(entry: PastEntry, input: PastLineInput, visitDay: number | undefined): PastLine {
  const { from, to, quantity, fund, ...rest } = input;
  return {
    entry,
    code: undefined,
    kind: undefined,
    dayEpoch: from === undefined ? visitDay : day(from),
    from: maybeMoment(from),
    to: maybeMoment(to ?? from),
    quantityE4: BigInt(Math.round((quantity ?? 1) * 10_000)),
    fundFen: fund === undefined ? undefined : fen(fund),
    daysOfSupply: undefined,
    dosePerDay: undefined,
    prescriber: undefined,
    ...rest,
  };
}

/** By day, then second; what is unknown comes first. Stable, so equal ones stay as written. */
function sortInTime<T extends { readonly dayEpoch: number | undefined; readonly from: Moment | undefined }>(
  list: readonly T[],
): T[] {
  return list.toSorted(
    (a, b) =>
      (a.dayEpoch ?? -Infinity) - (b.dayEpoch ?? -Infinity) ||
      (a.from?.second ?? -1) - (b.from?.second ?? -1),
  );
}

function sumOf(lines: readonly PastLineInput[]): bigint {
  return lines.reduce((sum, { fund }) => sum + (fund === undefined ? 0n : fen(fund)), 0n);
}

function maybeMoment(text: string | undefined): Moment | undefined {
  return text === undefined ? undefined : moment(text);
}
