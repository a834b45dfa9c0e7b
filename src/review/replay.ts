/**
 * Judges recorded claims again, with the image, the sites, the day and the pages that the record names, and compares what
 * comes out byte by byte (guarantee G8). A commit requires the versions of the pages that were read, so in the ledger's
 * order the pages folded so far are those pages: no older version is ever needed. Reads only.
 */
import type { HistoryChange, LedgerRecord, PageRead, PageVersion, RecordReference } from '../claim/record.ts';
import { decodeRecord } from '../wire/protobuf/record-codec.ts';
import { type AnswerDifference, areSameBytes, firstDifference } from './answer-difference.ts';

export interface ReplayRecord {
  readonly node: string;
  readonly seq: number;
  readonly position: number;
  readonly payload: Uint8Array;
}

export interface ReplayPage extends PageVersion {
  readonly bytes: Uint8Array;
}

/** What a patient had, as it was read; pages that did not exist are left out. */
export interface ReplayPages {
  readonly patientKey: Uint8Array;
  readonly fromYear: number;
  readonly toYear: number;
  readonly pages: readonly ReplayPage[];
}

export type JudgedAgain =
  /** `kept` undefined: whoever judged does not say what was read and would be reserved. */
  | {
      readonly kind: 'judged';
      readonly answer: Uint8Array;
      readonly kept: Pick<LedgerRecord, 'changes' | 'pagesRead'> | undefined;
    }
  | { readonly kind: 'missing'; readonly what: 'image' | 'sites'; readonly digest: string }
  /** Judging broke, or asked for what the record does not name. */
  | { readonly kind: 'failed'; readonly what: string };

export interface ReplayPorts {
  readAfter(position: number, limit: number): Promise<readonly ReplayRecord[]>;
  /** Pages at the oldest record kept, then whatever is folded in. */
  readonly pages: {
    page(patientKey: Uint8Array, year: number): ReplayPage | undefined;
    /** False when a change cannot be applied that was applied once. */
    fold(record: LedgerRecord): boolean;
  };
  /** Told of every activation and its place, in order: sites of later records stand in it. */
  activated(record: LedgerRecord, about: RecordReference): void;
  judgeAgain(record: LedgerRecord, pages: readonly ReplayPages[]): Promise<JudgedAgain>;
}

export interface ReplayRange {
  /** Earlier records are folded, not judged. */
  readonly afterPosition: number;
  readonly throughPosition: number;
}

export interface ReplayDifference extends AnswerDifference {
  readonly node: string;
  readonly seq: number;
  readonly position: number;
}

export interface NotReplayable {
  /** `image` and `sites` with their digest, `history` with the page, `failed` with why. */
  readonly what: 'image' | 'sites' | 'history' | 'failed';
  readonly detail: string;
  readonly firstPosition: number;
  readonly count: number;
}

export interface ReplayReport {
  readonly records: number;
  /** Judged again; `different` of them are not as recorded. */
  readonly replayed: number;
  readonly different: number;
  /** Nobody could judge them then: there is nothing to compare with. */
  readonly degraded: number;
  readonly notReplayable: number;
  /** At most REPLAY_LISTED_MAX each, in order. */
  readonly differences: readonly ReplayDifference[];
  readonly reasons: readonly NotReplayable[];
}

/** People read them; the first ones say what happened. */
export const REPLAY_LISTED_MAX = 100;
const READ_MAX_RECORDS = 256;

export async function replay(ports: ReplayPorts, range: ReplayRange): Promise<ReplayReport> {
  const counts = { records: 0, replayed: 0, different: 0, degraded: 0, notReplayable: 0 };
  const differences: ReplayDifference[] = [];
  const reasons = new Map<string, NotReplayable>();

  function refuse(what: NotReplayable['what'], detail: string, { position }: ReplayRecord): void {
    counts.notReplayable++;
    const key = `${what} ${detail}`;
    const known = reasons.get(key);
    if (known !== undefined) reasons.set(key, { ...known, count: known.count + 1 });
    else if (reasons.size < REPLAY_LISTED_MAX)
      reasons.set(key, { what, detail, firstPosition: position, count: 1 });
  }

  async function replayOne(stored: ReplayRecord, record: LedgerRecord): Promise<void> {
    const pages = gatherPages(record.pagesRead, ports.pages.page);
    if (typeof pages === 'string') {
      refuse('history', pages, stored);
      return;
    }
    const again = await ports.judgeAgain(record, pages);
    if (again.kind === 'missing') refuse(again.what, again.digest, stored);
    else if (again.kind === 'failed') refuse('failed', again.what, stored);
    else {
      counts.replayed++;
      const difference =
        firstDifference(record.door, record.answer, again.answer) ??
        (again.kept && keptDifference(record, again.kept));
      if (difference === undefined) return;
      counts.different++;
      const { node, seq, position } = stored;
      if (differences.length < REPLAY_LISTED_MAX) differences.push({ node, seq, position, ...difference });
    }
  }

  for (let position = 0; position < range.throughPosition; ) {
    const batch = await ports.readAfter(position, READ_MAX_RECORDS);
    if (batch.length === 0) break;
    for (const stored of batch) {
      position = stored.position;
      if (position > range.throughPosition) break;
      const record = decodeRecord(stored.payload);
      if (record.kind === 'activation') ports.activated(record, { node: stored.node, seq: stored.seq });
      if (position > range.afterPosition) {
        counts.records++;
        if (isClaim(record) && isDegraded(record)) counts.degraded++;
        else if (isClaim(record) && record.answer.byteLength > 0) await replayOne(stored, record);
      }
      // A change that cannot be done again shows at the next record that reads its page, and in `verify`.
      ports.pages.fold(record);
    }
  }
  return { ...counts, differences, reasons: [...reasons.values()] };
}

/** Records that judge a claim; the others are about one, or about the ledger. */
function isClaim({ kind }: LedgerRecord): boolean {
  return kind === 'check' || kind === 'settlement' || kind === 'rejudged';
}

function isDegraded({ degraded, outcome }: LedgerRecord): boolean {
  return degraded !== undefined || outcome === 'indeterminate';
}

/** The pages that were read, by patient; a text names one that is not what was read. */
function gatherPages(
  reads: readonly PageRead[],
  page: ReplayPorts['pages']['page'],
): readonly ReplayPages[] | string {
  const byPatient = new Map<string, { patientKey: Uint8Array; years: number[]; pages: ReplayPage[] }>();
  for (const { patientKey, year, version } of reads) {
    const name = Buffer.from(patientKey).toString('hex');
    const now = page(patientKey, year);
    if ((now?.version ?? 0) !== version)
      return `page ${year} of ${name}: version ${version} was read, the records make ${now?.version ?? 0}`;
    const group = byPatient.get(name) ?? { patientKey, years: [], pages: [] };
    byPatient.set(name, group);
    if (group.years.includes(year)) continue;
    group.years.push(year);
    if (now !== undefined) group.pages.push(now);
  }
  return [...byPatient.values()].map(({ patientKey, years, pages }) => ({
    patientKey,
    fromYear: Math.min(...years),
    toYear: Math.max(...years),
    pages: pages.sort((a, b) => a.year - b.year),
  }));
}

type Kept = Pick<LedgerRecord, 'changes' | 'pagesRead'>;

function keptDifference(recorded: Kept, again: Kept): AnswerDifference | undefined {
  return (
    listDifference('pagesRead', recorded.pagesRead, again.pagesRead, isSamePage, nameOfPage) ??
    listDifference('changes', recorded.changes, again.changes, isSameChange, nameOfChange)
  );
}

function listDifference<T>(
  name: string,
  recorded: readonly T[],
  again: readonly T[],
  isSame: (a: T, b: T) => boolean,
  nameOf: (one: T) => string,
): AnswerDifference | undefined {
  for (let at = 0; at < Math.max(recorded.length, again.length); at++) {
    const [one, other] = [recorded[at], again[at]];
    if (one !== undefined && other !== undefined && isSame(one, other)) continue;
    const shown = (what: T | undefined): string => (what === undefined ? 'nothing' : nameOf(what));
    return { where: `${name}/${at}`, findingId: undefined, recorded: shown(one), again: shown(other) };
  }
  return undefined;
}

function isSamePage(a: PageRead, b: PageRead): boolean {
  return a.year === b.year && a.version === b.version && areSameBytes(a.patientKey, b.patientKey);
}

function nameOfPage({ year, version }: PageRead): string {
  return `${year} version ${version}`;
}

function isSameChange(a: HistoryChange, b: HistoryChange): boolean {
  return a.kind === b.kind && a.year === b.year && areSameBytes(bytesOf(a), bytesOf(b));
}

function bytesOf(change: HistoryChange): Uint8Array {
  return change.kind === 'reserve' ? change.entry : change.entryId;
}

function nameOfChange({ kind, year }: HistoryChange): string {
  return `${kind} ${year}`;
}
