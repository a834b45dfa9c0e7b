/**
 * One settlement as history keeps it, and its bytes: a page that holds this one entry, which is what a `reserve`
 * operation carries. Entries hold no names and no identifier of a patient.
 */
import { assert } from '../base/assert.ts';
import type { Moment } from '../claim/claim.ts';
import type { Benefit, LineKind, Scheme, Setting } from '../claim/codes.ts';
import { civilFromDay } from '../claim/day.ts';
import { HistoryError } from './errors.ts';
import {
  AMOUNT_UNKNOWN,
  DAY_MAX,
  DAY_MIN,
  DAY_UNKNOWN,
  ENTRY,
  ENTRY_DIAGNOSES_MAX,
  ENTRY_LINES_MAX,
  ENTRY_STRIDE,
  FLAG,
  HEAD_WORDS,
  LINE,
  LINE_STRIDE,
  PAGE_BENEFITS,
  PAGE_LINE_KINDS,
  PAGE_SCHEMES,
  PAGE_SETTINGS,
  SECOND_BITS,
  SECOND_CODE_MAX,
  STRING,
  STRING_MAX_UNITS,
  STRING_STRIDE,
  STRINGS_MAX,
} from './page-layout.ts';
import { type OpenPage, openPage } from './read-page.ts';
import { writePage } from './write-page.ts';

export const ID_BYTES = 16;

export interface EntryLine {
  readonly code: string | undefined;
  readonly kind: LineKind | undefined;
  readonly from: Moment | undefined;
  readonly to: Moment | undefined;
  readonly quantityE4: bigint | undefined;
  readonly fundFen: bigint | undefined;
  readonly daysOfSupply: number | undefined;
  readonly dosePerDay: string | undefined;
  readonly prescriber: string | undefined;
}

export interface Entry {
  /** ID_BYTES each; opaque here. */
  readonly entryId: Uint8Array;
  readonly encounterKey: Uint8Array;
  readonly isSettled: boolean;
  readonly facilityCode: string | undefined;
  readonly claimId: string | undefined;
  readonly batchId: string | undefined;
  readonly physician: string | undefined;
  readonly scheme: Scheme | undefined;
  readonly setting: Setting | undefined;
  readonly benefit: Benefit | undefined;
  readonly firstDay: number;
  readonly start: Moment | undefined;
  readonly end: Moment | undefined;
  readonly mainDiagnosis: string | undefined;
  readonly otherDiagnoses: readonly string[];
  readonly fundFen: bigint;
  readonly totalFen: bigint | undefined;
  readonly hasPriorFiling: boolean | undefined;
  readonly isPlanned: boolean | undefined;
  readonly isComplete: boolean;
  /** In time order. */
  readonly lines: readonly EntryLine[];
}

/** The page an entry belongs to: the civil year of its first day. */
export function yearOf(firstDay: number): number {
  return civilFromDay(firstDay).year;
}

/**
 * Bytes of one entry. A text that is empty or too long to be a code, and a number of days beyond 16 bits, are kept as
 * unknown.
 * @throws HistoryError HISTORY_ENTRY_INVALID for too many lines or diagnoses, a day outside the calendar, or money that
 * 64 bits do not hold; HISTORY_PAGE_FULL when its texts alone fill a page
 */
export function encodeEntry(entry: Entry): Uint8Array {
  return writePage(yearOf(entry.firstDay), [{ page: pageOf(entry), entry: 0, isSettled: entry.isSettled }]);
}

/** @throws HistoryError HISTORY_ENTRY_INVALID when the bytes are not exactly one entry */
export function openEntry(bytes: Uint8Array): OpenPage {
  const page = openPage(bytes, 'HISTORY_ENTRY_INVALID');
  if (page.entryCount !== 1) throw invalid('not one entry');
  return page;
}

/** A page in memory whose strings stand in the order of their first use: what `writePage` makes canonical. */
function pageOf(entry: Entry): OpenPage {
  requireAtMost('lines', entry.lines.length, ENTRY_LINES_MAX);
  requireAtMost('diagnoses', entry.otherDiagnoses.length, ENTRY_DIAGNOSES_MAX);
  const strings = createStrings();
  const linesAt = HEAD_WORDS + ENTRY_STRIDE;
  const diagnosesAt = linesAt + entry.lines.length * LINE_STRIDE;
  const diagnoses = entry.otherDiagnoses.map(strings.reference).filter((reference) => reference !== 0);
  const stringsAt = diagnosesAt + diagnoses.length;
  const head = new Int32Array(stringsAt);
  writeEntryWords(head, entry, strings.reference, diagnoses.length);
  entry.lines.forEach((line, index) => {
    writeLineWords(head, linesAt + index * LINE_STRIDE, line, strings.reference);
  });
  head.set(diagnoses, diagnosesAt);
  const values = strings.values();
  requireAtMost('distinct codes', values.length, STRINGS_MAX);
  const words = new Int32Array(stringsAt + values.length * STRING_STRIDE);
  words.set(head);
  let end = 0;
  values.forEach((value, index) => {
    end += value.length;
    words[stringsAt + index * STRING_STRIDE + STRING.end] = end;
  });
  return {
    words,
    year: yearOf(entry.firstDay),
    entryCount: 1,
    lineCount: entry.lines.length,
    stringCount: values.length,
    linesAt,
    diagnosesAt,
    stringsAt,
    text: values.join(''),
  };
}

interface Strings {
  /** Reference of a text, counted from 1 by first use; 0 for what is unknown. */
  readonly reference: (value: string | undefined) => number;
  values(): string[];
}

function createStrings(): Strings {
  const known = new Map<string, number>();
  return {
    reference(value) {
      if (value === undefined || value.length === 0 || value.length > STRING_MAX_UNITS) return 0;
      // UTF-8 has no lone surrogates: what would come back different is made different now.
      const text = value.toWellFormed();
      let reference = known.get(text);
      if (reference === undefined) {
        reference = known.size + 1;
        known.set(text, reference);
      }
      return reference;
    },
    values: () => [...known.keys()],
  };
}

type Reference = Strings['reference'];

function writeEntryWords(
  words: Int32Array,
  entry: Entry,
  reference: Reference,
  diagnosisCount: number,
): void {
  const at = HEAD_WORDS;
  words.set(idWords(entry.entryId), at + ENTRY.id);
  words.set(idWords(entry.encounterKey), at + ENTRY.encounterKey);
  words[at + ENTRY.facilityAndClaim] = reference(entry.facilityCode) | (reference(entry.claimId) << 16);
  words[at + ENTRY.batchAndPhysician] = reference(entry.batchId) | (reference(entry.physician) << 16);
  words[at + ENTRY.diagnoses] = reference(entry.mainDiagnosis) | (diagnosisCount << 16);
  words[at + ENTRY.flags] =
    (entry.isComplete ? 1 << FLAG.isComplete.shift : 0) |
    (placeOf(PAGE_SCHEMES, entry.scheme) << FLAG.scheme.shift) |
    (placeOf(PAGE_SETTINGS, entry.setting) << FLAG.setting.shift) |
    (placeOf(PAGE_BENEFITS, entry.benefit) << FLAG.benefit.shift) |
    (flagCode(entry.hasPriorFiling) << FLAG.hasPriorFiling.shift) |
    (flagCode(entry.isPlanned) << FLAG.isPlanned.shift);
  words[at + ENTRY.firstDay] = dayWord(entry.firstDay);
  words[at + ENTRY.startDay] = dayWord(entry.start?.dayEpoch);
  words[at + ENTRY.startSecond] = secondWord(entry.start);
  words[at + ENTRY.endDay] = dayWord(entry.end?.dayEpoch);
  words[at + ENTRY.endSecond] = secondWord(entry.end);
  writeAmount(words, at + ENTRY.fund, entry.fundFen);
  writeAmount(words, at + ENTRY.total, entry.totalFen);
  words[at + ENTRY.lineCount] = entry.lines.length;
}

function writeLineWords(words: Int32Array, at: number, line: EntryLine, reference: Reference): void {
  words[at + LINE.codeAndPrescriber] = reference(line.code) | (reference(line.prescriber) << 16);
  words[at + LINE.doseAndSupply] = reference(line.dosePerDay) | (supplyCode(line.daysOfSupply) << 16);
  words[at + LINE.fromDay] = dayWord(line.from?.dayEpoch);
  words[at + LINE.fromSecondAndKind] =
    secondWord(line.from) | (placeOf(PAGE_LINE_KINDS, line.kind) << SECOND_BITS);
  words[at + LINE.toDay] = dayWord(line.to?.dayEpoch);
  words[at + LINE.toSecond] = secondWord(line.to);
  writeAmount(words, at + LINE.quantity, line.quantityE4);
  writeAmount(words, at + LINE.fund, line.fundFen);
}

/** Big end first, so that words compare as the bytes do. */
export function idWords(id: Uint8Array): Int32Array {
  assert(id.length === ID_BYTES, `ids have ${ID_BYTES} bytes`);
  const view = new DataView(id.buffer, id.byteOffset, ID_BYTES);
  return Int32Array.of(view.getInt32(0), view.getInt32(4), view.getInt32(8), view.getInt32(12));
}

function placeOf<Word>(words: readonly Word[], word: Word | undefined): number {
  return word === undefined ? 0 : words.indexOf(word) + 1;
}

function flagCode(flag: boolean | undefined): number {
  return flag === undefined ? 0 : flag ? 2 : 1;
}

function supplyCode(days: number | undefined): number {
  return days !== undefined && Number.isInteger(days) && days >= 0 && days < 0xffff ? days + 1 : 0;
}

function dayWord(day: number | undefined): number {
  if (day === undefined) return DAY_UNKNOWN;
  if (!Number.isInteger(day) || day < DAY_MIN || day > DAY_MAX) throw invalid('a day outside the calendar');
  return day;
}

function secondWord(moment: Moment | undefined): number {
  if (moment?.second === undefined) return 0;
  if (!Number.isInteger(moment.second) || moment.second < 0 || moment.second >= SECOND_CODE_MAX)
    throw invalid('a second outside the day');
  return moment.second + 1;
}

function writeAmount(words: Int32Array, at: number, amount: bigint | undefined): void {
  if (amount !== undefined && (amount >= -AMOUNT_UNKNOWN || amount <= AMOUNT_UNKNOWN))
    throw invalid('an amount or quantity beyond 64 bits');
  const value = amount ?? AMOUNT_UNKNOWN;
  words[at] = Number(BigInt.asIntN(32, value));
  words[at + 1] = Number(value >> 32n);
}

function requireAtMost(what: string, count: number, limit: number): void {
  if (count > limit) throw new HistoryError('HISTORY_ENTRY_INVALID', { what: `too many ${what}`, limit });
}

function invalid(what: string): HistoryError {
  return new HistoryError('HISTORY_ENTRY_INVALID', { what });
}
