/** Images with any number of rows, of the kinds that national knowledge has most of. Codes look like national drug codes. */
import { attachImage, type KnowledgeReader } from '../../src/knowledge/reader.ts';
import { FIRST_DAY, LAST_DAY, type Rule } from '../../src/knowledge/rule.ts';
import { type PointInput, writeImage } from '../../src/knowledge/write-image.ts';

const BASE: Omit<Rule, 'id' | 'kind'> = {
  variant: '',
  name: { zh: '合成', en: 'synthetic' },
  effect: 'line',
  severity: 1,
  mode: 'enforce',
  parameters: {},
  applies: {},
  fromDay: FIRST_DAY,
  toDay: LAST_DAY,
  citation: 'synthetic',
  pack: 'synthetic',
};

const RULES: readonly Rule[] = [
  { ...BASE, id: 'DRG-08', kind: 'facility-level' },
  { ...BASE, id: 'RX-01', kind: 'sex-limit' },
  { ...BASE, id: 'DRG-09', kind: 'setting-limit' },
];

/** Words that a clean adult outpatient claim of a level 3 hospital passes. */
const WORDS: readonly (readonly number[])[] = [[2], [0], [2]];

/** A code of 23 characters that spreads its number over all places, so that neighbours do not share cache lines. */
export function syntheticCode(index: number): string {
  const mixed = Math.imul(index + 1, 0x9e3779b1) >>> 0;
  return `XL${String(mixed).padStart(10, '0')}A${String(index).padStart(10, '0')}`;
}

export function syntheticReader(rows: number): KnowledgeReader {
  return attachImage(shared(syntheticImage(rows)), `synthetic-${rows}`);
}

export function syntheticImage(rows: number): Uint8Array {
  function* points(): Generator<PointInput> {
    for (let index = 0; index < rows; index++) {
      const rule = index % RULES.length;
      yield {
        rule,
        space: 0,
        isPrefix: false,
        code: syntheticCode(index),
        fromDay: FIRST_DAY,
        toDay: LAST_DAY,
        words: WORDS[rule]!,
        meta: {
          name: 'synthetic',
          citation: 'synthetic',
          table: 'synthetic.csv',
          row: index + 1,
          isOfficial: true,
        },
      };
    }
  }
  const head = { snapshot: { profile: 'synthetic', edition: '1' }, packs: [], golden: [], rules: RULES };
  return writeImage({ head, points: points(), pairs: [] });
}

export function shared(bytes: Uint8Array): SharedArrayBuffer {
  const buffer = new SharedArrayBuffer(bytes.byteLength);
  new Uint8Array(buffer).set(bytes);
  return buffer;
}
