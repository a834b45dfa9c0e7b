/**
 * Opens the bytes of a page in place: everything that could lead a reader outside is checked here, once, so that reading
 * needs no check. Texts and lines are decoded when somebody asks. Changes nothing.
 */
import { Buffer } from 'node:buffer';
import { HistoryError, type HistoryErrorCode } from './errors.ts';
import {
  DAY_MAX,
  DAY_MIN,
  DAY_UNKNOWN,
  DIAGNOSES_MAX,
  ENTRIES_MAX,
  ENTRY,
  ENTRY_STRIDE,
  FLAG,
  FLAG_BITS,
  HEAD,
  HEAD_WORDS,
  LAYOUT_VERSION,
  LINE,
  LINE_STRIDE,
  LINES_MAX,
  PAGE_BENEFITS,
  PAGE_LINE_KINDS,
  PAGE_MAGIC,
  PAGE_MAX_BYTES,
  PAGE_SCHEMES,
  PAGE_SETTINGS,
  pageChecksum,
  SECOND_BITS,
  SECOND_CODE_MAX,
  STRING,
  STRING_STRIDE,
  STRINGS_MAX,
  wordsBeforeText,
} from './page-layout.ts';

/** A page that may be read without further checks. Positions are word positions in `words`. */
export interface OpenPage {
  readonly words: Int32Array;
  readonly year: number;
  readonly entryCount: number;
  readonly lineCount: number;
  readonly stringCount: number;
  /** Where lines, other diagnoses and the table of strings begin. */
  readonly linesAt: number;
  readonly diagnosesAt: number;
  readonly stringsAt: number;
  /** All strings, one after the other. */
  readonly text: string;
}

/**
 * `code` says whose damage it is: of a stored page, or of one entry on its own.
 * @throws HistoryError with `code` when the bytes are not a whole page of this layout
 */
export function openPage(bytes: Uint8Array, code: HistoryErrorCode = 'HISTORY_PAGE_INVALID'): OpenPage {
  const invalid = (what: string) => new HistoryError(code, { what });
  const { byteLength } = bytes;
  if (byteLength < HEAD_WORDS * 4 || byteLength % 4 !== 0) throw invalid('cut: not whole words with a head');
  if (byteLength > PAGE_MAX_BYTES) throw invalid('longer than a page may be');
  // Words need an address that is a multiple of four; what a pool hands out may not have one. (A Buffer's slice is no copy.)
  const aligned = bytes.byteOffset % 4 === 0 ? bytes : new Uint8Array(bytes);
  const words = new Int32Array(aligned.buffer, aligned.byteOffset, byteLength >> 2);
  if (words[HEAD.magic] !== PAGE_MAGIC) throw invalid('not a history page');
  if (words[HEAD.version] !== LAYOUT_VERSION)
    throw invalid(`layout ${words[HEAD.version]}; this build reads ${LAYOUT_VERSION}`);
  if (words[HEAD.bytes] !== byteLength) throw invalid('cut: not as long as its head says');
  if (words[HEAD.checksum] !== pageChecksum(words)) throw invalid('damaged: the checksum differs');
  const entryCount = words[HEAD.entries]!;
  const lineCount = words[HEAD.lines]!;
  const diagnosisCount = words[HEAD.diagnoses]!;
  const stringCount = words[HEAD.strings]!;
  if (
    !isWithin(entryCount, ENTRIES_MAX) ||
    !isWithin(lineCount, LINES_MAX) ||
    !isWithin(diagnosisCount, DIAGNOSES_MAX) ||
    !isWithin(stringCount, STRINGS_MAX)
  )
    throw invalid('a count is out of bounds');
  const textAt = wordsBeforeText(entryCount, lineCount, diagnosisCount, stringCount) * 4;
  const textBytes = words[HEAD.textBytes]!;
  if (textBytes < 0 || textAt + textBytes > byteLength || byteLength - textAt - textBytes > 3)
    throw invalid('sections do not fill the page');
  const text = decode(aligned, textAt, textBytes, words[HEAD.textUnits]!);
  if (text === undefined) throw invalid('the text is not as long as the head says');
  const linesAt = HEAD_WORDS + entryCount * ENTRY_STRIDE;
  const diagnosesAt = linesAt + lineCount * LINE_STRIDE;
  const page = {
    words,
    year: words[HEAD.year]!,
    entryCount,
    lineCount,
    stringCount,
    linesAt,
    diagnosesAt,
    stringsAt: diagnosesAt + diagnosisCount,
    text,
  };
  if (!areEntriesSound(page, diagnosisCount)) throw invalid('an entry points outside the page');
  if (!areLinesSound(page)) throw invalid('a line points outside the page');
  if (!areStringsSound(page)) throw invalid('a string points outside the page');
  return page;
}

/** Text of a reference; undefined for 0. */
export function stringOf({ words, stringsAt, text }: OpenPage, reference: number): string | undefined {
  if (reference === 0) return undefined;
  const at = stringsAt + (reference - 1) * STRING_STRIDE;
  return text.slice(reference === 1 ? 0 : words[at - STRING_STRIDE]!, words[at]!);
}

/** The first reference whose text is not before `value`: that of `value` itself where the page has it. */
export function lowerReference(page: OpenPage, value: string): number {
  let low = 1;
  let high = page.stringCount + 1;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (stringOf(page, middle)! < value) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** 64 bits, low word first. */
export function int64At(words: Int32Array, at: number): bigint {
  const low = words[at]! >>> 0;
  const high = words[at + 1]!;
  // Nearly every amount is below 2^53, where one conversion of a double is exact and much faster than two.
  if (high >= -0x1f_ffff && high <= 0x1f_fffe) return BigInt(high * 0x1_0000_0000 + low);
  return (BigInt(high) << 32n) | BigInt(low);
}

function isWithin(count: number, limit: number): boolean {
  return count >= 0 && count <= limit;
}

function decode(bytes: Uint8Array, at: number, length: number, units: number): string | undefined {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset + at, length);
  // As many units as bytes: nothing but ASCII, which needs no decoding.
  const text = units === length ? buffer.toString('latin1') : buffer.toString('utf8');
  return text.length === units ? text : undefined;
}

function isDay(day: number): boolean {
  return (day >= DAY_MIN && day <= DAY_MAX) || day === DAY_UNKNOWN;
}

function areEntriesSound({ words, entryCount, lineCount, stringCount }: OpenPage, diagnosisCount: number) {
  let lines = 0;
  let diagnoses = 0;
  for (let at = HEAD_WORDS, end = at + entryCount * ENTRY_STRIDE; at < end; at += ENTRY_STRIDE) {
    const lineShare = words[at + ENTRY.lineCount]!;
    // Shares follow one another without gaps, so that none can reach outside.
    if (words[at + ENTRY.lineStart] !== lines || words[at + ENTRY.diagnosisStart] !== diagnoses) return false;
    if (lineShare < 0) return false;
    lines += lineShare;
    diagnoses += words[at + ENTRY.diagnoses]! >>> 16;
    if (lines > lineCount || diagnoses > diagnosisCount) return false;
    if (!hasReferences(words[at + ENTRY.facilityAndClaim]!, stringCount)) return false;
    if (!hasReferences(words[at + ENTRY.batchAndPhysician]!, stringCount)) return false;
    if ((words[at + ENTRY.diagnoses]! & 0xffff) > stringCount) return false;
    if (!areFlagsSound(words[at + ENTRY.flags]!)) return false;
    const first = words[at + ENTRY.firstDay]!;
    if (first === DAY_UNKNOWN || !isDay(first)) return false;
    if (!isDay(words[at + ENTRY.startDay]!) || !isDay(words[at + ENTRY.endDay]!)) return false;
    if (!isWithin(words[at + ENTRY.startSecond]!, SECOND_CODE_MAX)) return false;
    if (!isWithin(words[at + ENTRY.endSecond]!, SECOND_CODE_MAX)) return false;
  }
  return lines === lineCount && diagnoses === diagnosisCount;
}

function areFlagsSound(flags: number): boolean {
  if (flags >>> FLAG_BITS !== 0) return false;
  const field = ({ shift, mask }: { shift: number; mask: number }) => (flags >>> shift) & mask;
  return (
    field(FLAG.scheme) <= PAGE_SCHEMES.length &&
    field(FLAG.setting) <= PAGE_SETTINGS.length &&
    field(FLAG.benefit) <= PAGE_BENEFITS.length &&
    field(FLAG.hasPriorFiling) <= 2 &&
    field(FLAG.isPlanned) <= 2
  );
}

const SECOND_MASK = (1 << SECOND_BITS) - 1;

function areLinesSound({ words, linesAt, lineCount, stringCount }: OpenPage): boolean {
  for (let line = 1, at = linesAt; line <= lineCount; line++, at += LINE_STRIDE) {
    // Chains lead forward, so that every look-up ends.
    const next = words[at + LINE.next]!;
    if (next !== 0 && (next <= line || next > lineCount)) return false;
    if (!hasReferences(words[at + LINE.codeAndPrescriber]!, stringCount)) return false;
    if ((words[at + LINE.doseAndSupply]! & 0xffff) > stringCount) return false;
    if (!isDay(words[at + LINE.fromDay]!) || !isDay(words[at + LINE.toDay]!)) return false;
    const from = words[at + LINE.fromSecondAndKind]!;
    if ((from & SECOND_MASK) > SECOND_CODE_MAX || from >>> SECOND_BITS > PAGE_LINE_KINDS.length) return false;
    if (!isWithin(words[at + LINE.toSecond]!, SECOND_CODE_MAX)) return false;
  }
  return true;
}

function areStringsSound({ words, lineCount, diagnosesAt, stringsAt, stringCount, text }: OpenPage): boolean {
  for (let at = diagnosesAt; at < stringsAt; at++)
    if (words[at]! < 1 || words[at]! > stringCount) return false;
  let before = 0;
  for (let at = stringsAt, end = at + stringCount * STRING_STRIDE; at < end; at += STRING_STRIDE) {
    const next = words[at]!;
    if (next <= before || !isWithin(words[at + STRING.firstLine]!, lineCount)) return false;
    before = next;
  }
  return before === text.length;
}

function hasReferences(pair: number, stringCount: number): boolean {
  return (pair & 0xffff) <= stringCount && pair >>> 16 <= stringCount;
}
