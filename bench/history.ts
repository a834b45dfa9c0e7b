/**
 * A patient with 300 past lines in three years: µs to open the pages, to look codes up, to put one more entry in. The
 * floor is JSON.parse of the same facts, which is what a store of documents would pay before the first question.
 */

import { applyChange } from '../src/history/apply-change.ts';
import { type Entry, type EntryLine, encodeEntry } from '../src/history/entry.ts';
import { encounterKeyOf, entryIdOf } from '../src/history/ids.ts';
import { openHistory, type YearPage } from '../src/history/open-history.ts';
import { createPatientKeys } from '../src/history/patient-key.ts';
import { printTable } from './support/report.ts';
import { makeRandom, median, spread } from './support/statistics.ts';

const ENTRIES = 36;
const LINES = 300;
const CODES = 60;
const YEARS = [2024, 2025, 2026] as const;
/** 2024-01-01 */
const FIRST_DAY = 19_723;
const ROUNDS = 15;
const REPEATS = 2_000;
const OPTIONS = { exceptEncounter: encounterKeyOf('H1', 'E7'), knownSinceDay: FIRST_DAY, told: [] };

export async function run(): Promise<void> {
  const random = makeRandom(11);
  const entries = Array.from({ length: ENTRIES }, (_, index) => makeEntryOf(index, random));
  const pages = YEARS.map((year) => ({ year, bytes: pageOf(year, entries) }));
  const text = JSON.stringify(entries, (_, value) => (typeof value === 'bigint' ? value.toString() : value));
  const code = codeOf(7);
  const history = openHistory(pages, OPTIONS);
  const keys = createPatientKeys(new Uint8Array(32).fill(7));
  const last = pages.at(-1)!;
  const more = encodeEntry({
    ...makeEntryOf(ENTRIES - 1, random),
    entryId: entryIdOf('H9', 'new', new Uint8Array(1)),
  });
  const subjects: readonly {
    readonly name: string;
    readonly once: () => unknown;
    readonly samples: number[];
  }[] = [
    subject('floor: JSON.parse of the same facts', () => JSON.parse(text)),
    subject('open', () => openHistory(pages, OPTIONS)),
    subject('open, then 20 codes looked up, every line read', () => {
      const opened = openHistory(pages, OPTIONS);
      let sum = 0n;
      for (let i = 0; i < 20; i++)
        for (const { dayEpoch, quantityE4 } of opened.linesOf(codeOf(i)))
          if (dayEpoch !== undefined) sum += quantityE4 ?? 0n;
      return sum;
    }),
    subject('look-up of one code, no line read', () => history.linesOf(code)),
    subject('look-up by prefix: a tenth of the codes', () => history.linesWithPrefix('XA01AA0')),
    subject('all entries of a new history, their state and days', () => {
      let days = 0;
      for (const { firstDay, state } of openHistory(pages, OPTIONS).entries)
        days += state === 'settled' ? firstDay : 0;
      return days;
    }),
    subject('reserve one entry in a page of 100 lines', () =>
      applyChange(last.bytes, { kind: 'reserve', year: last.year, entry: more }),
    ),
    subject('patient key', () => keys.keyOf({ idKind: 'psn_no', id: '33010000000000000000001234' }, 'H1')),
  ];
  for (let round = -2; round < ROUNDS; round++)
    for (const { once, samples } of subjects) {
      const start = performance.now();
      for (let i = 0; i < REPEATS; i++) once();
      if (round >= 0) samples.push(((performance.now() - start) * 1000) / REPEATS);
    }
  const floor = median(subjects[0]!.samples);
  const bytes = pages.reduce((sum, page) => sum + page.bytes.length, 0);
  printTable(
    `history of ${ENTRIES} settlements, ${LINES} lines, ${YEARS.length} pages, ${bytes} bytes (JSON ${text.length}): µs, median (min–max) of ${ROUNDS} interleaved rounds`,
    ['what', 'µs', '× floor'],
    subjects.map(({ name, samples }) => [name, spread(samples), (median(samples) / floor).toFixed(3)]),
  );
}

function subject(name: string, once: () => unknown) {
  return { name, once, samples: [] as number[] };
}

function codeOf(index: number): string {
  return `XA01AA${String(index).padStart(2, '0')}0A00101010${String(index).padStart(4, '0')}`;
}

function makeEntryOf(index: number, random: () => number): Entry {
  const firstDay = FIRST_DAY + Math.floor((index * 365.25 * YEARS.length) / ENTRIES);
  const moment = { dayEpoch: firstDay, second: 36_000 + index };
  const facilityCode = `H${index % 4}`;
  const count = Math.floor(((index + 1) * LINES) / ENTRIES) - Math.floor((index * LINES) / ENTRIES);
  return {
    entryId: entryIdOf(facilityCode, `C${index}`, Uint8Array.of(index)),
    encounterKey: encounterKeyOf(facilityCode, `E${index}`),
    isSettled: true,
    facilityCode,
    claimId: `C${index}`,
    batchId: `B${index}`,
    physician: `D${index % 9}`,
    scheme: 'employee',
    setting: 'outpatient',
    benefit: 'ordinary',
    firstDay,
    start: moment,
    end: moment,
    mainDiagnosis: 'J20.900',
    otherDiagnoses: ['I10.x00', 'E11.900'],
    fundFen: 12_345n,
    totalFen: 23_456n,
    hasPriorFiling: undefined,
    isPlanned: undefined,
    isComplete: true,
    lines: Array.from(
      { length: count },
      (): EntryLine => ({
        code: codeOf(Math.floor(random() * CODES)),
        kind: 'drug',
        from: moment,
        to: moment,
        quantityE4: BigInt(Math.floor(random() * 20) + 1) * 10_000n,
        fundFen: BigInt(Math.floor(random() * 100_000)),
        daysOfSupply: 7,
        dosePerDay: '3',
        prescriber: `D${index % 9}`,
      }),
    ),
  };
}

function pageOf(year: number, entries: readonly Entry[]): Uint8Array {
  let page: YearPage['bytes'] | undefined;
  for (const entry of entries) {
    const result = applyChange(page, { kind: 'reserve', year, entry: encodeEntry(entry) });
    if (result.kind === 'changed') page = result.page;
  }
  return page!;
}
