/**
 * A history page, word by word: what one patient had in one year, little-endian, made to be read where it lies. An entry
 * on its own has the same form: a page that holds one entry. All words are Int32.
 *
 *   head       HEAD_WORDS words, see HEAD
 *   entries    ENTRY_STRIDE words each, ascending by (first day, entry id), see ENTRY
 *   lines      LINE_STRIDE words each, those of one entry together and in time order, see LINE
 *   diagnoses  one string reference each: the other diagnoses, those of one entry together
 *   strings    STRING_STRIDE words each, see STRING; ascending by UTF-16 units, no two equal, all in use
 *   text       UTF-8, padded with zeros to whole words
 *
 * A string reference counts from 1; 0 is unknown. Amounts and quantities are 64 bits, low word first. The bytes follow
 * from the set of entries alone, so the order in which they arrived never shows (fault F32).
 */
import type { Benefit, LineKind, Scheme, Setting } from '../claim/codes.ts';
import { EARLIEST_YEAR, LATEST_YEAR } from '../claim/day.ts';

export const PAGE_MAGIC = 0x50484743; // 'CGHP'
/** Raised with every change of this file that old pages do not survive. */
export const LAYOUT_VERSION = 1;

export const HEAD_WORDS = 12;
export const HEAD = {
  magic: 0,
  version: 1,
  bytes: 2,
  year: 3,
  entries: 4,
  lines: 5,
  diagnoses: 6,
  strings: 7,
  textUnits: 8,
  textBytes: 9,
  /** Over every other word. Finds damage, not forgery: the chain of records does that. */
  checksum: 10,
  spare: 11,
} as const;

export const ENTRY_STRIDE = 24;
/** `References` are two strings in one word, low half first. Moments are a day and a second + 1 (0 unknown). */
export const ENTRY = {
  id: 0,
  encounterKey: 4,
  facilityAndClaim: 8,
  batchAndPhysician: 9,
  /** Reference of the main diagnosis; how many others in the high half. */
  diagnoses: 10,
  flags: 11,
  firstDay: 12,
  startDay: 13,
  startSecond: 14,
  endDay: 15,
  endSecond: 16,
  fund: 17,
  total: 19,
  lineStart: 21,
  lineCount: 22,
  diagnosisStart: 23,
} as const;

export const LINE_STRIDE = 11;
export const LINE = {
  codeAndPrescriber: 0,
  /** Reference of the dose; days of supply + 1 in the high half, 0 unknown. */
  doseAndSupply: 1,
  fromDay: 2,
  /** Second + 1 in the low SECOND_BITS, kind of line above. */
  fromSecondAndKind: 3,
  toDay: 4,
  toSecond: 5,
  quantity: 6,
  fund: 8,
  /** Number + 1 of the next line with the same code: a look-up walks from line to line without an index to build. */
  next: 10,
} as const;

export const STRING_STRIDE = 2;
/** `end` of its text, in UTF-16 units; `firstLine`: number + 1 of the first line with this code, 0 for other strings. */
export const STRING = { end: 0, firstLine: 1 } as const;

/** 86,400 seconds and 0 for unknown. */
export const SECOND_BITS = 17;
export const SECOND_CODE_MAX = 86_400;

/** Shift and mask of each field of the flags word; 0 is unknown, save for `state`. */
export const FLAG = {
  isSettled: { shift: 0, mask: 1 },
  isComplete: { shift: 1, mask: 1 },
  scheme: { shift: 2, mask: 7 },
  setting: { shift: 5, mask: 7 },
  benefit: { shift: 8, mask: 7 },
  /** 1 false, 2 true. */
  hasPriorFiling: { shift: 11, mask: 3 },
  isPlanned: { shift: 13, mask: 3 },
} as const;
export const FLAG_BITS = 15;

/** A day, an amount or a quantity that nobody knows: no civil day, and no amount of sixteen digits, comes near. */
export const DAY_UNKNOWN = -0x8000_0000;
export const AMOUNT_UNKNOWN = -(1n << 63n);
/** Days that `claim/day.ts` can make, with a day to spare for leap years. */
export const DAY_MIN = Math.floor((EARLIEST_YEAR - 1970) * 365.2425) - 1;
export const DAY_MAX = Math.ceil((LATEST_YEAR + 1 - 1970) * 365.2425) + 1;

/** The order is part of the layout (number = place + 1); a word new to claim/codes.ts goes to the end, none is taken out. */
export const PAGE_SCHEMES = [
  'employee',
  'resident',
  'workInjury',
  'maternity',
  'longTermCare',
  'other',
] as const satisfies readonly Scheme[];
export const PAGE_SETTINGS = [
  'outpatient',
  'emergency',
  'inpatient',
  'pharmacy',
  'internet',
] as const satisfies readonly Setting[];
export const PAGE_BENEFITS = [
  'ordinary',
  'chronic',
  'special',
  'maternity',
  'accident',
  'daySurgery',
  'other',
] as const satisfies readonly Benefit[];
export const PAGE_LINE_KINDS = [
  'drug',
  'tcmPiece',
  'service',
  'consumable',
  'goods',
  'other',
] as const satisfies readonly LineKind[];

/** A year of ten settlements a day, all facilities together: more is a sender that loops. */
export const ENTRIES_MAX = 4_000;
/** A stay billed monthly with 5,000 lines each; 2.9 MB, the most that one settlement makes the ledger write. */
export const LINES_MAX = 65_536;
/** The largest bill a door lets in (`LINES_MAX` of wire/json, `ADMITTED_MAX` of wire/nhsa). */
export const ENTRY_LINES_MAX = 10_000;
/** As many as a door lets in for one claim (wire/nhsa); the count has 16 bits. */
export const ENTRY_DIAGNOSES_MAX = 10_000;
export const DIAGNOSES_MAX = 65_536;
/** References have 16 bits, and 0 is unknown. */
export const STRINGS_MAX = 65_535;
/** Longest text of one field in UTF-16 units: the doors admit 128; a longer one is damage or a loop. */
export const STRING_MAX_UNITS = 1_024;
/** Everything at its limit with codes of usual length; bounds what a worker must hold for one patient. */
export const PAGE_MAX_BYTES = 8 * 1024 * 1024;

/** Words before the text: head, entries, lines, diagnoses and the table of strings. */
export function wordsBeforeText(entries: number, lines: number, diagnoses: number, strings: number): number {
  return HEAD_WORDS + entries * ENTRY_STRIDE + lines * LINE_STRIDE + diagnoses + strings * STRING_STRIDE;
}

/** One sum over the page but its own word; four lanes, because one would wait for its own multiplication. */
export function pageChecksum(words: Int32Array): number {
  let a = 0x243f6a88 | 0;
  let b = 0x85a308d3 | 0;
  let c = 0x13198a2e | 0;
  let d = 0x03707344 | 0;
  const { length } = words;
  let at = HEAD.checksum + 1;
  for (; at + 3 < length; at += 4) {
    a = Math.imul(a ^ words[at]!, 0x01000193);
    b = Math.imul(b ^ words[at + 1]!, 0x85ebca6b);
    c = Math.imul(c ^ words[at + 2]!, 0xc2b2ae35);
    d = Math.imul(d ^ words[at + 3]!, 0x27d4eb2f);
  }
  for (; at < length; at++) a = Math.imul(a ^ words[at]!, 0x01000193);
  for (at = 0; at < HEAD.checksum; at++) b = Math.imul(b ^ words[at]!, 0x85ebca6b);
  const mixed = a ^ Math.imul(b, 31) ^ Math.imul(c, 37) ^ Math.imul(d, 41);
  return (mixed ^ (mixed >>> 15)) | 0;
}
