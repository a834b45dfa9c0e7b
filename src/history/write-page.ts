/**
 * Puts entries of open pages together to a new page: the one place where a page's bytes are made. The order of entries,
 * the strings and every number follow from the set of entries alone. Reads nothing but the pages it is given.
 */
import { Buffer } from 'node:buffer';
import { HistoryError } from './errors.ts';
import {
  DIAGNOSES_MAX,
  ENTRIES_MAX,
  ENTRY,
  ENTRY_STRIDE,
  FLAG,
  HEAD,
  HEAD_WORDS,
  LAYOUT_VERSION,
  LINE,
  LINE_STRIDE,
  LINES_MAX,
  PAGE_MAGIC,
  PAGE_MAX_BYTES,
  pageChecksum,
  STRING,
  STRING_STRIDE,
  STRINGS_MAX,
  wordsBeforeText,
} from './page-layout.ts';
import { type OpenPage, stringOf } from './read-page.ts';

/** One entry of an open page, for a page to be written. */
export interface Pick {
  readonly page: OpenPage;
  readonly entry: number;
  readonly isSettled: boolean;
}

interface Source {
  readonly page: OpenPage;
  /** New reference of each old one; before strings are laid out, 1 for those in use. */
  readonly references: Uint16Array;
}

/**
 * A page with these entries, in any order given.
 * @throws HistoryError HISTORY_PAGE_FULL
 */
export function writePage(year: number, picks: readonly Pick[]): Uint8Array {
  const ordered = [...picks].sort(comparePicks);
  const sources = new Map<OpenPage, Source>();
  let lineCount = 0;
  let diagnosisCount = 0;
  for (const { page, entry } of ordered) {
    let source = sources.get(page);
    if (source === undefined) {
      source = { page, references: new Uint16Array(page.stringCount + 1) };
      sources.set(page, source);
    }
    const at = entryAt(entry);
    lineCount += page.words[at + ENTRY.lineCount]!;
    diagnosisCount += page.words[at + ENTRY.diagnoses]! >>> 16;
    markStrings(source, at);
  }
  const strings = layOutStrings([...sources.values()]);
  const text = strings.join('');
  const textBytes = Buffer.byteLength(text);
  const textAt = wordsBeforeText(ordered.length, lineCount, diagnosisCount, strings.length) * 4;
  const byteLength = textAt + Math.ceil(textBytes / 4) * 4;
  requireRoom('entries', ordered.length, ENTRIES_MAX);
  requireRoom('lines', lineCount, LINES_MAX);
  requireRoom('diagnoses', diagnosisCount, DIAGNOSES_MAX);
  requireRoom('strings', strings.length, STRINGS_MAX);
  requireRoom('bytes', byteLength, PAGE_MAX_BYTES);
  const words = new Int32Array(byteLength >> 2);
  words[HEAD.magic] = PAGE_MAGIC;
  words[HEAD.version] = LAYOUT_VERSION;
  words[HEAD.bytes] = byteLength;
  words[HEAD.year] = year;
  words[HEAD.entries] = ordered.length;
  words[HEAD.lines] = lineCount;
  words[HEAD.diagnoses] = diagnosisCount;
  words[HEAD.strings] = strings.length;
  words[HEAD.textUnits] = text.length;
  words[HEAD.textBytes] = textBytes;
  const stringsAt = copyEntries(words, ordered, sources, lineCount);
  let end = 0;
  strings.forEach((string, index) => {
    end += string.length;
    words[stringsAt + index * STRING_STRIDE + STRING.end] = end;
  });
  chainLines(words, lineCount, HEAD_WORDS + ordered.length * ENTRY_STRIDE, stringsAt);
  Buffer.from(words.buffer).write(text, textAt);
  words[HEAD.checksum] = pageChecksum(words);
  return new Uint8Array(words.buffer);
}

export function entryAt(entry: number): number {
  return HEAD_WORDS + entry * ENTRY_STRIDE;
}

/** By first day, then by entry id, its words as unsigned numbers. */
function comparePicks(a: Pick, b: Pick): number {
  const aAt = entryAt(a.entry);
  const bAt = entryAt(b.entry);
  const days = a.page.words[aAt + ENTRY.firstDay]! - b.page.words[bAt + ENTRY.firstDay]!;
  if (days !== 0) return days;
  for (let word = ENTRY.id; word < ENTRY.id + 4; word++) {
    const difference = (a.page.words[aAt + word]! >>> 0) - (b.page.words[bAt + word]! >>> 0);
    if (difference !== 0) return difference;
  }
  return 0;
}

function markStrings({ page, references }: Source, at: number): void {
  const { words, linesAt, diagnosesAt } = page;
  const markBoth = (pair: number) => {
    references[pair & 0xffff] = 1;
    references[pair >>> 16] = 1;
  };
  markBoth(words[at + ENTRY.facilityAndClaim]!);
  markBoth(words[at + ENTRY.batchAndPhysician]!);
  const diagnoses = words[at + ENTRY.diagnoses]!;
  references[diagnoses & 0xffff] = 1;
  const diagnosis = diagnosesAt + words[at + ENTRY.diagnosisStart]!;
  for (let i = 0; i < diagnoses >>> 16; i++) references[words[diagnosis + i]!] = 1;
  let line = linesAt + words[at + ENTRY.lineStart]! * LINE_STRIDE;
  for (const end = line + words[at + ENTRY.lineCount]! * LINE_STRIDE; line < end; line += LINE_STRIDE) {
    markBoth(words[line + LINE.codeAndPrescriber]!);
    references[words[line + LINE.doseAndSupply]! & 0xffff] = 1;
  }
}

/** The distinct strings in use, ascending; fills in the new reference of each old one. */
function layOutStrings(sources: readonly Source[]): string[] {
  const used: { readonly value: string; readonly references: Uint16Array; readonly old: number }[] = [];
  for (const { page, references } of sources) {
    references[0] = 0;
    for (let old = 1; old < references.length; old++)
      if (references[old] !== 0) used.push({ value: stringOf(page, old)!, references, old });
  }
  // Pages are ascending by themselves; the sort finds such runs and merges them.
  used.sort((a, b) => (a.value < b.value ? -1 : a.value > b.value ? 1 : 0));
  const strings: string[] = [];
  for (const { value, references, old } of used) {
    if (strings.at(-1) !== value) strings.push(value);
    references[old] = strings.length;
  }
  return strings;
}

function requireRoom(what: string, count: number, limit: number): void {
  if (count > limit) throw new HistoryError('HISTORY_PAGE_FULL', { what: `too many ${what}`, limit });
}

/** Fills entries, lines and diagnoses; returns where strings begin. */
function copyEntries(
  words: Int32Array,
  ordered: readonly Pick[],
  sources: ReadonlyMap<OpenPage, Source>,
  lineCount: number,
): number {
  const linesAt = HEAD_WORDS + ordered.length * ENTRY_STRIDE;
  const diagnosesAt = linesAt + lineCount * LINE_STRIDE;
  let line = linesAt;
  let diagnosis = diagnosesAt;
  ordered.forEach(({ page, entry, isSettled }, index) => {
    const { references } = sources.get(page)!;
    const renamed = (pair: number) => references[pair & 0xffff]! | (references[pair >>> 16]! << 16);
    const from = entryAt(entry);
    const to = entryAt(index);
    words.set(page.words.subarray(from, from + ENTRY_STRIDE), to);
    for (const word of [ENTRY.facilityAndClaim, ENTRY.batchAndPhysician])
      words[to + word] = renamed(words[to + word]!);
    const diagnoses = words[to + ENTRY.diagnoses]!;
    words[to + ENTRY.diagnoses] = references[diagnoses & 0xffff]! | (diagnoses & ~0xffff);
    const flags = words[to + ENTRY.flags]! & ~(FLAG.isSettled.mask << FLAG.isSettled.shift);
    words[to + ENTRY.flags] = flags | ((isSettled ? 1 : 0) << FLAG.isSettled.shift);
    const lineFrom = page.linesAt + words[to + ENTRY.lineStart]! * LINE_STRIDE;
    const lineEnd = line + words[to + ENTRY.lineCount]! * LINE_STRIDE;
    words[to + ENTRY.lineStart] = (line - linesAt) / LINE_STRIDE;
    words.set(page.words.subarray(lineFrom, lineFrom + lineEnd - line), line);
    for (; line < lineEnd; line += LINE_STRIDE) {
      words[line + LINE.codeAndPrescriber] = renamed(words[line + LINE.codeAndPrescriber]!);
      const dose = words[line + LINE.doseAndSupply]!;
      words[line + LINE.doseAndSupply] = references[dose & 0xffff]! | (dose & ~0xffff);
      words[line + LINE.next] = 0;
    }
    const diagnosisFrom = page.diagnosesAt + words[to + ENTRY.diagnosisStart]!;
    words[to + ENTRY.diagnosisStart] = diagnosis - diagnosesAt;
    for (let i = 0; i < diagnoses >>> 16; i++)
      words[diagnosis++] = references[page.words[diagnosisFrom + i]!]!;
  });
  return diagnosis;
}

/** From the last line to the first, so that each chain ascends. */
function chainLines(words: Int32Array, lineCount: number, linesAt: number, stringsAt: number): void {
  for (let line = lineCount; line > 0; line--) {
    const at = linesAt + (line - 1) * LINE_STRIDE;
    const code = words[at + LINE.codeAndPrescriber]! & 0xffff;
    if (code === 0) continue;
    const first = stringsAt + (code - 1) * STRING_STRIDE + STRING.firstLine;
    words[at + LINE.next] = words[first]!;
    words[first] = line;
  }
}
