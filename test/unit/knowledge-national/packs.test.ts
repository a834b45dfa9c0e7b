/**
 * The shipped packs as a site loads them: read without a problem, compiled, small enough, and answering their own
 * golden claims, which between them make every rule speak.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { type CompiledProfile, compileProfile } from '../../../src/knowledge/compile-profile.ts';
import { attachImage, type KnowledgeReader } from '../../../src/knowledge/reader.ts';
import type { PackSource } from '../../../src/knowledge/source/pack-source.ts';
import { readPack } from '../../../src/knowledge/source/read-pack.ts';
import { answerGolden } from '../../../src/review/answer-golden.ts';
import { RULE_KINDS } from '../../../src/rules/index.ts';
import { LOOK_BACK_RULES } from '../../support/look-back-rules.ts';
import { KNOWLEDGE_FOLDER } from './reference-data.ts';

/** The lists of known codes make up more than half; an author's spreadsheet still opens any of them. */
const TABLES_BYTES_MAX = 2_500_000;

/** Rules that no golden claim can make speak: code lists are not complete, local tables are empty, classes select. */
const SILENT = new Set(['DAT-01', 'CHG-05', 'CHG-41', 'DRG-24', ...LOOK_BACK_RULES]);

function packFiles(pack: string): Map<string, Uint8Array> {
  const folder = join(KNOWLEDGE_FOLDER, pack);
  const names = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((one) => one.isFile());
  return new Map(
    names.map((one) => {
      const path = join(one.parentPath, one.name);
      return [path.slice(folder.length + 1).replaceAll('\\', '/'), readFileSync(path)];
    }),
  );
}

describe('the shipped packs', () => {
  let packs: PackSource[];
  let compiled: CompiledProfile;
  let reader: KnowledgeReader;

  beforeAll(() => {
    packs = ['national', 'agreement'].map((name) => {
      const reading = readPack(packFiles(name), RULE_KINDS);
      expect(reading.problems).toEqual([]);
      return reading.pack!;
    });
    compiled = compileProfile(packs, { profile: 'default', kinds: RULE_KINDS });
    reader = attachImage(compiled.image!.buffer, 'test');
  });

  it('compile without a problem, one warning included', () => {
    expect(compiled.problems).toEqual([]);
  });

  it('stay small', () => {
    const bytes = ['national', 'agreement']
      .flatMap((pack) => [...packFiles(pack)])
      .filter(([path]) => path.startsWith('tables/'))
      .reduce((sum, [, content]) => sum + content.length, 0);
    expect(bytes).toBeLessThan(TABLES_BYTES_MAX);
  });

  it('start every rule in shadow: a site decides what is enforced', () => {
    expect(reader.head.rules.filter(({ mode }) => mode !== 'shadow')).toEqual([]);
  });

  it('exempt the work-injury fund from the limits of catalogue remarks', () => {
    const bound = reader.head.rules.filter(({ id }) => /^DRG-(0[3-9]|1\d)$/.test(id));
    expect(bound.map(({ id }) => id)).toEqual([
      'DRG-03',
      'DRG-04',
      'DRG-05',
      'DRG-07',
      'DRG-08',
      'DRG-09',
      'DRG-11',
      'DRG-14',
      'DRG-19',
    ]);
    for (const { applies } of bound) expect(applies.exceptSchemes).toEqual(['workInjury']);
  });

  it('answer their golden claims', () => {
    const differing = reader.head.golden
      .map((golden) => ({ name: golden.name, expected: golden.expected, got: answerGolden(golden, reader) }))
      .filter(({ expected, got }) => [...expected].sort().join() !== got.join());
    expect(differing).toEqual([]);
  });

  it('have a golden claim that each rule answers, and clean ones', () => {
    const { golden, rules } = reader.head;
    const spoken = new Set(golden.flatMap(({ expected }) => expected.map((line) => line.split(' ', 1)[0])));
    const mute = rules.map(({ id }) => id).filter((id) => !spoken.has(id) && !SILENT.has(id));
    expect(mute).toEqual([]);
    expect(golden.filter(({ expected }) => expected.length === 0).length).toBeGreaterThanOrEqual(15);
  });

  it('block nothing by rows that are not official, except where the row only classifies', () => {
    const statuses = packs.flatMap((pack) =>
      pack.rules.filter(({ id }) => id === 'DRG-03').flatMap(({ rows }) => rows.map(({ status }) => status)),
    );
    expect(new Set(statuses)).toEqual(new Set(['starter', 'unreviewed']));
  });
});
