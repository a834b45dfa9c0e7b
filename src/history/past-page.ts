/**
 * A page as rules see it: entries and lines that decode a fact when it is asked for. Positions are checked when the
 * page is opened, so nothing here can fail.
 */
import type { Moment } from '../claim/claim.ts';
import type { Benefit, LineKind, Scheme, Setting } from '../claim/codes.ts';
import {
  AMOUNT_UNKNOWN,
  DAY_UNKNOWN,
  ENTRY,
  FLAG,
  LINE,
  LINE_STRIDE,
  PAGE_BENEFITS,
  PAGE_LINE_KINDS,
  PAGE_SCHEMES,
  PAGE_SETTINGS,
  SECOND_BITS,
  STRING,
  STRING_STRIDE,
} from './page-layout.ts';
import type { PastEntry, PastLine, PastState } from './past.ts';
import { int64At, lowerReference, type OpenPage, stringOf } from './read-page.ts';
import { entryAt } from './write-page.ts';

const DAY_SECONDS = 86_400;
const INPATIENT = PAGE_SETTINGS.indexOf('inpatient') + 1;
const SECOND_MASK = (1 << SECOND_BITS) - 1;
const AMOUNT_UNKNOWN_HIGH = Number(AMOUNT_UNKNOWN >> 32n);

/** One page of a history. Entries are made once each, so that the lines of an entry share it. */
export class PastPage {
  readonly page: OpenPage;
  readonly isTold: boolean;
  private readonly entries: (PageEntry | undefined)[];

  constructor(page: OpenPage, isTold: boolean) {
    this.page = page;
    this.isTold = isTold;
    this.entries = new Array(page.entryCount);
  }

  entry(entry: number): PageEntry {
    this.entries[entry] ??= new PageEntry(this, entry);
    return this.entries[entry];
  }

  /** Adds the lines of exactly this code to `out`, in the page's order, but those of entries marked in `left`. */
  addLinesOf(code: string, left: Uint8Array | undefined, out: PageLine[]): void {
    const { page } = this;
    const reference = lowerReference(page, code);
    if (reference > page.stringCount || stringOf(page, reference) !== code) return;
    for (let line = this.firstLine(reference); line >= 0; line = this.nextLine(line))
      this.addLine(line, left, out);
  }

  /** The same for all codes that begin so. */
  addLinesWithPrefix(prefix: string, left: Uint8Array | undefined, out: PageLine[]): void {
    const { page } = this;
    const lines: number[] = [];
    let reference = lowerReference(page, prefix);
    for (; reference <= page.stringCount && stringOf(page, reference)!.startsWith(prefix); reference++)
      for (let line = this.firstLine(reference); line >= 0; line = this.nextLine(line)) lines.push(line);
    lines.sort((a, b) => a - b);
    for (const line of lines) this.addLine(line, left, out);
  }

  /** The first line with the code of this reference, or -1. */
  private firstLine(reference: number): number {
    const { words, stringsAt } = this.page;
    return words[stringsAt + (reference - 1) * STRING_STRIDE + STRING.firstLine]! - 1;
  }

  private nextLine(line: number): number {
    const { words, linesAt } = this.page;
    return words[linesAt + line * LINE_STRIDE + LINE.next]! - 1;
  }

  private addLine(line: number, left: Uint8Array | undefined, out: PageLine[]): void {
    const entry = this.entryOf(line);
    if (left?.[entry] !== 1) out.push(new PageLine(this.entry(entry), line));
  }

  /** The last entry that begins at or before the line: one without lines begins where the next one does. */
  private entryOf(line: number): number {
    const { words, entryCount } = this.page;
    let low = 0;
    let high = entryCount;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (words[entryAt(middle) + ENTRY.lineStart]! <= line) low = middle + 1;
      else high = middle;
    }
    return low - 1;
  }
}

export class PageEntry implements PastEntry {
  readonly owner: PastPage;
  private readonly at: number;

  constructor(owner: PastPage, entry: number) {
    this.owner = owner;
    this.at = entryAt(entry);
  }

  get encounterKey(): string {
    let text = '';
    for (let word = ENTRY.encounterKey; word < ENTRY.encounterKey + 4; word++)
      text += (this.word(word) >>> 0).toString(16).padStart(8, '0');
    return text;
  }
  get state(): PastState {
    if (this.owner.isTold) return 'told';
    return this.flag(FLAG.isSettled) === 1 ? 'settled' : 'reserved';
  }
  get facilityCode(): string | undefined {
    return this.string(this.word(ENTRY.facilityAndClaim) & 0xffff);
  }
  get claimId(): string | undefined {
    return this.string(this.word(ENTRY.facilityAndClaim) >>> 16);
  }
  get batchId(): string | undefined {
    return this.string(this.word(ENTRY.batchAndPhysician) & 0xffff);
  }
  get physician(): string | undefined {
    return this.string(this.word(ENTRY.batchAndPhysician) >>> 16);
  }
  get scheme(): Scheme | undefined {
    return PAGE_SCHEMES[this.flag(FLAG.scheme) - 1];
  }
  get setting(): Setting | undefined {
    return PAGE_SETTINGS[this.flag(FLAG.setting) - 1];
  }
  get benefit(): Benefit | undefined {
    return PAGE_BENEFITS[this.flag(FLAG.benefit) - 1];
  }
  get firstDay(): number {
    return this.word(ENTRY.firstDay);
  }
  get start(): Moment | undefined {
    return momentOf(this.word(ENTRY.startDay), this.word(ENTRY.startSecond));
  }
  get end(): Moment | undefined {
    return momentOf(this.word(ENTRY.endDay), this.word(ENTRY.endSecond));
  }
  get mainDiagnosis(): string | undefined {
    return this.string(this.word(ENTRY.diagnoses) & 0xffff);
  }
  get otherDiagnoses(): readonly string[] {
    const { page } = this.owner;
    const start = page.diagnosesAt + this.word(ENTRY.diagnosisStart);
    return Array.from(
      { length: this.word(ENTRY.diagnoses) >>> 16 },
      (_, i) => stringOf(page, page.words[start + i]!)!,
    );
  }
  get fundFen(): bigint {
    return amountAt(this.owner.page.words, this.at + ENTRY.fund) ?? 0n;
  }
  get totalFen(): bigint | undefined {
    return amountAt(this.owner.page.words, this.at + ENTRY.total);
  }
  get hasPriorFiling(): boolean | undefined {
    return flagOf(this.flag(FLAG.hasPriorFiling));
  }
  get isPlanned(): boolean | undefined {
    return flagOf(this.flag(FLAG.isPlanned));
  }
  get isComplete(): boolean {
    return this.flag(FLAG.isComplete) === 1;
  }
  get lines(): readonly PageLine[] {
    const start = this.word(ENTRY.lineStart);
    return Array.from({ length: this.word(ENTRY.lineCount) }, (_, i) => new PageLine(this, start + i));
  }

  /** Seconds since 1970-01-01, civil: what entries are ordered by. */
  get timeKey(): number {
    return this.firstDay * DAY_SECONDS + Math.max(this.word(ENTRY.startSecond) - 1, 0);
  }
  /** A stay's start is no line's day. */
  get visitDay(): number {
    const setting = this.flag(FLAG.setting);
    return setting === 0 || setting === INPATIENT ? DAY_UNKNOWN : this.word(ENTRY.startDay);
  }

  private word(word: number): number {
    return this.owner.page.words[this.at + word]!;
  }
  private flag({ shift, mask }: { readonly shift: number; readonly mask: number }): number {
    return (this.word(ENTRY.flags) >>> shift) & mask;
  }
  private string(reference: number): string | undefined {
    return stringOf(this.owner.page, reference);
  }
}

export class PageLine implements PastLine {
  readonly entry: PageEntry;
  private readonly at: number;

  constructor(entry: PageEntry, line: number) {
    this.entry = entry;
    this.at = entry.owner.page.linesAt + line * LINE_STRIDE;
  }

  get code(): string | undefined {
    return this.string(this.word(LINE.codeAndPrescriber) & 0xffff);
  }
  get prescriber(): string | undefined {
    return this.string(this.word(LINE.codeAndPrescriber) >>> 16);
  }
  get dosePerDay(): string | undefined {
    return this.string(this.word(LINE.doseAndSupply) & 0xffff);
  }
  get daysOfSupply(): number | undefined {
    const code = this.word(LINE.doseAndSupply) >>> 16;
    return code === 0 ? undefined : code - 1;
  }
  get kind(): LineKind | undefined {
    return PAGE_LINE_KINDS[(this.word(LINE.fromSecondAndKind) >>> SECOND_BITS) - 1];
  }
  get dayEpoch(): number | undefined {
    const day = this.dayWord;
    return day === DAY_UNKNOWN ? undefined : day;
  }
  get from(): Moment | undefined {
    return momentOf(this.word(LINE.fromDay), this.word(LINE.fromSecondAndKind) & SECOND_MASK);
  }
  get to(): Moment | undefined {
    return momentOf(this.word(LINE.toDay), this.word(LINE.toSecond));
  }
  get quantityE4(): bigint | undefined {
    return amountAt(this.entry.owner.page.words, this.at + LINE.quantity);
  }
  get fundFen(): bigint | undefined {
    return amountAt(this.entry.owner.page.words, this.at + LINE.fund);
  }

  /** What lines are ordered by: seconds since 1970-01-01, civil. */
  get timeKey(): number {
    const second = (this.word(LINE.fromSecondAndKind) & SECOND_MASK) - 1;
    return this.dayWord * DAY_SECONDS + Math.max(second, 0);
  }

  private get dayWord(): number {
    const from = this.word(LINE.fromDay);
    return from === DAY_UNKNOWN ? this.entry.visitDay : from;
  }
  private word(word: number): number {
    return this.entry.owner.page.words[this.at + word]!;
  }
  private string(reference: number): string | undefined {
    return stringOf(this.entry.owner.page, reference);
  }
}

function momentOf(day: number, secondCode: number): Moment | undefined {
  if (day === DAY_UNKNOWN) return undefined;
  return { dayEpoch: day, second: secondCode === 0 ? undefined : secondCode - 1 };
}

function amountAt(words: Int32Array, at: number): bigint | undefined {
  if (words[at + 1] === AMOUNT_UNKNOWN_HIGH && words[at] === 0) return undefined;
  return int64At(words, at);
}

function flagOf(code: number): boolean | undefined {
  return code === 0 ? undefined : code === 2;
}
