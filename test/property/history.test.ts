/** What holds for every history page: nothing is lost, order of arrival never shows, damage is always named. */
import { describe, expect, it } from 'vitest';
import type { HistoryChange } from '../../src/claim/record.ts';
import { applyChange } from '../../src/history/apply-change.ts';
import { type Entry, encodeEntry, openEntry } from '../../src/history/entry.ts';
import { HistoryError } from '../../src/history/errors.ts';
import { openHistory } from '../../src/history/open-history.ts';
import { HEAD, HEAD_WORDS, pageChecksum } from '../../src/history/page-layout.ts';
import type { History, PastEntry, PastLine } from '../../src/history/past.ts';
import { createRandom, type Random } from '../support/random.ts';
import { randomEntry } from '../support/random-entry.ts';

const SEED = Number(process.env.HISTORY_SEED ?? 1717);
const YEAR = 2026;
const NOBODY = { exceptEncounter: undefined, knownSinceDay: undefined, told: [] };

function hex(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString('hex');
}

function plainLine({ entry: _, ...line }: PastLine | (Entry['lines'][number] & { entry?: never })) {
  return line;
}

/** Getters live on the class: each is read by name. */
function lineFacts(line: PastLine | Entry['lines'][number]) {
  const { code, kind, from, to, quantityE4, fundFen, daysOfSupply, dosePerDay, prescriber } = line;
  return plainLine({ code, kind, from, to, quantityE4, fundFen, daysOfSupply, dosePerDay, prescriber });
}

function entryFacts(entry: PastEntry | Entry) {
  const { facilityCode, claimId, batchId, physician, scheme, setting, benefit, firstDay, start, end } = entry;
  const { mainDiagnosis, otherDiagnoses, fundFen, totalFen, hasPriorFiling, isPlanned, isComplete } = entry;
  const heads = { facilityCode, claimId, batchId, physician, scheme, setting, benefit, firstDay, start, end };
  const facts = { mainDiagnosis, otherDiagnoses, fundFen, totalFen, hasPriorFiling, isPlanned, isComplete };
  const isSettled = 'state' in entry ? entry.state === 'settled' : entry.isSettled;
  const key = typeof entry.encounterKey === 'string' ? entry.encounterKey : hex(entry.encounterKey);
  return { ...heads, ...facts, isSettled, key, lines: entry.lines.map(lineFacts) };
}

function fold(changes: readonly HistoryChange[]): Uint8Array {
  let page: Uint8Array | undefined;
  for (const change of changes) {
    const result = applyChange(page, change);
    if (result.kind === 'refused') throw new Error(result.reason);
    if (result.kind === 'changed') page = result.page;
  }
  return page!;
}

function reserve(entry: Entry): HistoryChange {
  return { kind: 'reserve', year: YEAR, entry: encodeEntry({ ...entry, isSettled: false }) };
}

/** Mixes lists while each keeps its own order. */
function interleave<T>(random: Random, lists: readonly (readonly T[])[]): T[] {
  const rest = lists.map((list) => [...list]).filter((list) => list.length > 0);
  const mixed: T[] = [];
  while (rest.length > 0) {
    const from = random.below(rest.length);
    mixed.push(rest[from]!.shift()!);
    if (rest[from]!.length === 0) rest.splice(from, 1);
  }
  return mixed;
}

describe(`history pages (HISTORY_SEED=${SEED})`, () => {
  it('an entry comes back as it was written, and its bytes depend on nothing else', () => {
    const random = createRandom(SEED);
    for (let round = 0; round < 400; round++) {
      const entry = randomEntry(random, YEAR);
      const bytes = encodeEntry(entry);
      expect(encodeEntry(structuredClone(entry))).toEqual(bytes);
      const history = openHistory([{ year: YEAR, bytes }], NOBODY);
      expect(history.entries.map(entryFacts)).toEqual([entryFacts(entry)]);
    }
  });

  it('the order in which operations arrive never shows', () => {
    const random = createRandom(SEED + 1);
    for (let round = 0; round < 60; round++) {
      const lives = Array.from({ length: random.between(1, 8) }, (): readonly HistoryChange[] => {
        const entry = randomEntry(random, YEAR);
        const on = (kind: 'confirm' | 'release' | 'remove'): HistoryChange => ({
          kind,
          year: YEAR,
          entryId: entry.entryId,
        });
        const life = random.pick([[], [on('confirm')], [on('release')], [on('confirm'), on('remove')]]);
        // A repeated reservation changes nothing; the ledger may apply one again.
        return [reserve(entry), ...(random.chance(20) ? [reserve(entry)] : []), ...life];
      });
      const expected = fold(lives.flat());
      for (let i = 0; i < 6; i++) expect(fold(interleave(random, lives))).toEqual(expected);
    }
  });

  it('a page is the set of its entries: written alone or taken out of a larger page, the bytes are the same', () => {
    const random = createRandom(SEED + 2);
    for (let round = 0; round < 40; round++) {
      const entries = Array.from({ length: 6 }, () => randomEntry(random, YEAR));
      const kept = entries.slice(0, 3).map(reserve);
      const gone = entries.slice(3);
      const released = gone.map(({ entryId }): HistoryChange => ({ kind: 'release', year: YEAR, entryId }));
      expect(fold([...gone.map(reserve), ...kept, ...released])).toEqual(fold(kept));
    }
  });

  it('look-ups find the lines that a search through everything finds, in time order', () => {
    const random = createRandom(SEED + 3);
    for (let round = 0; round < 60; round++) {
      const entries = Array.from({ length: 8 }, () => randomEntry(random, YEAR - random.below(2)));
      const pages = [YEAR - 1, YEAR].flatMap((year) => {
        const own = entries.filter(
          ({ firstDay }) => new Date(firstDay * 86_400_000).getUTCFullYear() === year,
        );
        if (own.length === 0) return [];
        return [{ year, bytes: fold(own.map((entry) => ({ ...reserve(entry), year }) as HistoryChange)) }];
      });
      const except = entries[0]!.encounterKey;
      const history = openHistory(pages, { ...NOBODY, exceptEncounter: except });
      expect(history.entries).toHaveLength(entries.length - 1);
      expect(history.ownEntries.map(({ encounterKey }) => encounterKey)).toEqual([hex(except)]);
      for (const code of ['XA02BCA001', 'XA02BCA002', '𠀀', 'X', ''])
        expectLines(history, history.linesOf(code), (one) => one === code);
      for (const prefix of ['XA02BCA', 'X', 'ＡＢ', '', 'XA02BCA001', 'none'])
        expectLines(history, history.linesWithPrefix(prefix), (one) => one?.startsWith(prefix) === true);
    }
  });

  it('bytes that are no page never do anything but be named', () => {
    const random = createRandom(SEED + 4);
    let refused = 0;
    for (let round = 0; round < 3_000; round++) {
      const bytes = fold(Array.from({ length: 3 }, () => reserve(randomEntry(random, YEAR))));
      const hostile = spoil(random, bytes);
      try {
        readEverything(openHistory([{ year: YEAR, bytes: hostile }], NOBODY));
        applyChange(hostile, reserve(randomEntry(random, YEAR)));
        openEntry(hostile);
      } catch (error) {
        refused++;
        expect(error).toBeInstanceOf(HistoryError);
      }
    }
    expect(refused).toBeGreaterThan(2_000);
  });

  it('one changed bit is always found', () => {
    const random = createRandom(SEED + 5);
    const bytes = fold(Array.from({ length: 2 }, () => reserve(randomEntry(random, YEAR))));
    for (let bit = 0; bit < bytes.length * 8; bit++) {
      const damaged = bytes.slice();
      damaged[bit >> 3]! ^= 1 << (bit & 7);
      expect(() => openHistory([{ year: YEAR, bytes: damaged }], NOBODY)).toThrow('HISTORY_PAGE_INVALID');
    }
  });
});

function expectLines(
  history: History,
  found: readonly PastLine[],
  isMeant: (code: string | undefined) => boolean,
): void {
  const all = history.entries.flatMap(({ lines }) => lines).filter(({ code }) => isMeant(code));
  const text = (line: PastLine) =>
    JSON.stringify(lineFacts(line), (_, v) => (typeof v === 'bigint' ? `${v}` : v));
  expect(found.map(text).sort()).toEqual(all.map(text).sort());
  const keys = found.map(({ dayEpoch, from }) => (dayEpoch ?? -1e9) * 86_400 + (from?.second ?? 0));
  expect(keys).toEqual(keys.toSorted((a, b) => a - b));
}

function readEverything(history: History): void {
  for (const entry of history.entries) entryFacts(entry);
  for (const line of history.linesWithPrefix('')) lineFacts(line);
}

/** Cuts, random words with the sum put right, and plain noise. */
function spoil(random: Random, bytes: Uint8Array): Uint8Array {
  const way = random.below(4);
  if (way === 0) return bytes.slice(0, random.below(bytes.length));
  if (way === 1) return Uint8Array.from({ length: random.below(400) }, () => random.below(256));
  const hostile = bytes.slice();
  const words = new Int32Array(hostile.buffer);
  const at = way === 2 ? random.below(HEAD_WORDS) : random.below(words.length);
  words[at] = random.pick([-1, 0, 1, 0x7fff_ffff, -0x8000_0000, words[at]! + 1, random.below(0x1_0000_0000)]);
  words[HEAD.checksum] = pageChecksum(words);
  return hostile;
}
