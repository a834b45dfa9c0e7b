/** The rows of a knowledge image as a test reads them: what codes exist and what their rows say. */
import { ENTRY, ENTRY_STRIDE, PAIR, PAIR_STRIDE, POINT, POINT_STRIDE } from '../../src/knowledge/layout.ts';
import type { KnowledgeReader } from '../../src/knowledge/reader.ts';
import type { Rule } from '../../src/knowledge/rule.ts';

export interface ImageRow {
  readonly rule: Rule;
  readonly ruleIndex: number;
  readonly point: number;
  readonly space: number;
  readonly code: string;
  readonly isPrefix: boolean;
  readonly fromDay: number;
  readonly toDay: number;
  readonly isOfficial: boolean;
  readonly name: string;
  word(index: number): number;
  decimal(index: number): bigint;
}

export interface ImagePair {
  readonly rule: Rule;
  readonly pair: number;
  readonly container: string;
  readonly isContainerPrefix: boolean;
  readonly contained: string;
  readonly isContainedPrefix: boolean;
  readonly fromDay: number;
  readonly toDay: number;
  readonly isOfficial: boolean;
  /** Index of the window in the low byte. */
  readonly word: number;
}

export interface ImageRows {
  readonly rows: readonly ImageRow[];
  readonly pairs: readonly ImagePair[];
  /** Row indexes and pair entries that a line with this code would meet; `length` without the local tail. */
  matching(
    space: number,
    code: string,
  ): { readonly rows: readonly ImageRow[]; readonly entries: readonly number[] };
  /** True when a pair in force on the day has the code on either side. */
  isPaired(code: string, day: number): boolean;
  /** Pairs between two codes, either way. */
  pairsBetween(a: string, b: string): readonly ImagePair[];
}

export function readImageRows(reader: KnowledgeReader): ImageRows {
  const rows: ImageRow[] = [];
  const pairs: ImagePair[] = [];
  const rowsOfEntry: ImageRow[][] = [];
  const pairsOfEntry: Map<number, ImagePair[]>[] = [];
  const count = reader.entries.length / ENTRY_STRIDE;
  const entry = (id: number, field: number): number => reader.entries[id * ENTRY_STRIDE + field]!;
  const isPrefix = (id: number): boolean => (entry(id, ENTRY.kind) & 256) !== 0;

  for (let id = 0; id < count; id++) {
    const own: ImageRow[] = [];
    for (let i = 0; i < entry(id, ENTRY.pointCount); i++)
      own.push(rowOf(reader, id, entry(id, ENTRY.pointStart) + i));
    rowsOfEntry.push(own);
    rows.push(...own);
    const byContained = new Map<number, ImagePair[]>();
    for (let i = 0; i < entry(id, ENTRY.pairCount); i++) {
      const base = (entry(id, ENTRY.pairStart) + i) * PAIR_STRIDE;
      const contained = reader.pairs[base + PAIR.contained]!;
      const pair: ImagePair = {
        rule: reader.head.rules[reader.pairs[base + PAIR.rule]!]!,
        pair: entry(id, ENTRY.pairStart) + i,
        container: reader.codeOf(id),
        isContainerPrefix: isPrefix(id),
        contained: reader.codeOf(contained),
        isContainedPrefix: isPrefix(contained),
        fromDay: reader.pairs[base + PAIR.from]!,
        toDay: reader.pairs[base + PAIR.to]!,
        isOfficial: reader.isOfficial(reader.pairs[base + PAIR.meta]!),
        word: reader.pairs[base + PAIR.word]!,
      };
      pairs.push(pair);
      byContained.set(contained, [...(byContained.get(contained) ?? []), pair]);
    }
    pairsOfEntry.push(byContained);
  }

  const windowsOf = new Map<string, { fromDay: number; toDay: number }[]>();
  for (const { container, contained, fromDay, toDay } of pairs) {
    for (const code of [container, contained])
      windowsOf.set(code, [...(windowsOf.get(code) ?? []), { fromDay, toDay }]);
  }

  const found = new Int32Array(64);
  const entriesOf = (space: number, code: string): number[] => {
    const tail = code.indexOf('-');
    const length = space === 0 && tail > 0 ? tail : code.length;
    return Array.from(found.subarray(0, reader.findAll(space, code.slice(0, length), length, found, 0)));
  };
  return {
    rows,
    pairs,
    matching(space, code) {
      const entries = entriesOf(space, code);
      return { rows: entries.flatMap((id) => rowsOfEntry[id]!), entries };
    },
    isPaired: (code, day) =>
      entriesOf(0, code).some((id) =>
        windowsOf.get(reader.codeOf(id))?.some(({ fromDay, toDay }) => day >= fromDay && day <= toDay),
      ),
    pairsBetween(a, b) {
      const ofA = entriesOf(0, a);
      const ofB = entriesOf(0, b);
      const one = ofA.flatMap((x) => ofB.flatMap((y) => pairsOfEntry[x]!.get(y) ?? []));
      const other = ofB.flatMap((x) => ofA.flatMap((y) => pairsOfEntry[x]!.get(y) ?? []));
      return [...one, ...other];
    },
  };
}

function rowOf(reader: KnowledgeReader, id: number, point: number): ImageRow {
  const base = point * POINT_STRIDE;
  const kind = reader.entries[id * ENTRY_STRIDE + ENTRY.kind]!;
  const ruleIndex = reader.points[base + POINT.rule]!;
  const meta = reader.points[base + POINT.meta]!;
  return {
    rule: reader.head.rules[ruleIndex]!,
    ruleIndex,
    point,
    space: kind & 255,
    code: reader.codeOf(id),
    isPrefix: (kind & 256) !== 0,
    fromDay: reader.points[base + POINT.from]!,
    toDay: reader.points[base + POINT.to]!,
    isOfficial: reader.isOfficial(meta),
    name: reader.meta(meta).name,
    word: (index) => reader.points[base + POINT.words + index]!,
    decimal: (index) =>
      (BigInt(reader.points[base + POINT.words + index + 1]!) << 32n) |
      BigInt(reader.points[base + POINT.words + index]! >>> 0),
  };
}
