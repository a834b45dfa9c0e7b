import { describe, expect, test } from 'vitest';
import { compileProfile } from '../../../src/knowledge/compile-profile.ts';
import { explainCode } from '../../../src/knowledge/explain.ts';
import { attachImage, type KnowledgeReader } from '../../../src/knowledge/reader.ts';
import { FIRST_DAY, LAST_DAY } from '../../../src/knowledge/rule.ts';
import type { PackFiles, PackSource } from '../../../src/knowledge/source/pack-source.ts';
import { readPack } from '../../../src/knowledge/source/read-pack.ts';
import { day } from '../../support/build-claim.ts';
import { COMMON_HEADER, packFiles, ruleYaml, sexPack, TEST_KINDS } from '../../support/build-pack.ts';

const OPTIONS = { profile: 'test', kinds: TEST_KINDS };

function source(files: PackFiles): PackSource {
  const { pack, problems } = readPack(files, TEST_KINDS);
  expect(problems).toEqual([]);
  return pack!;
}

function compile(...packs: readonly PackFiles[]): KnowledgeReader {
  const { image, problems } = compileProfile(packs.map(source), OPTIONS);
  expect(problems).toEqual([]);
  return attachImage(image!.buffer, 'digest');
}

/** `RULE value from–to`, for short assertions. */
function explained(reader: KnowledgeReader, code: string, onDay?: string): string[] {
  return explainCode(reader, TEST_KINDS, code, onDay === undefined ? undefined : day(onDay)).map((row) => {
    const from = row.fromDay === FIRST_DAY ? '' : row.fromDay - day('2026-01-01');
    const to = row.toDay === LAST_DAY ? '' : row.toDay - day('2026-01-01');
    return `${row.rule.id} ${row.values.map(({ value }) => value).join(' ')} ${from}..${to}`;
  });
}

const CITY_YAML = `id: city
edition: '1'
region: '4301'
title: { zh: 市, en: city }
`;

function cityPack(rule: Readonly<Record<string, string>>, rows: readonly string[]): PackFiles {
  const lines = Object.entries({ id: 'RX-01', kind: 'sex-limit', ...rule }).map(
    ([key, value]) => `${key}: ${value}`,
  );
  return packFiles({
    'pack.yaml': CITY_YAML,
    'rules/a.yaml': `- ${lines.join('\n  ')}\n  tables: [sex.csv]\n`,
    'tables/sex.csv': `${COMMON_HEADER},sex\n${rows.join('\n')}\n`,
  });
}

const WHOLE = {
  name: '{ zh: 市规, en: city rule }',
  effect: 'notice',
  severity: '2',
  mode: 'warn',
  citation: '市文件',
};

describe('compiling', () => {
  const files = {
    'rules/a.yaml': ruleYaml('RX-01', 'sex-limit', { tables: '[sex.csv, more.csv]' }),
    'rules/b.yaml': ruleYaml('CHG-01', 'contained-item', { tables: '[pairs.csv]' }),
    'tables/sex.csv': `${COMMON_HEADER},sex\nexact,A1,甲,,,,official,male\nprefix,A12,乙,2026-01-02,2026-01-03,own,starter,female\n`,
    'tables/more.csv': `${COMMON_HEADER},sex\nexact,A123,,,,,official,male\n`,
    'tables/pairs.csv': `match,code,name,from,to,citation,status,contained,contained_match,window,relief\nexact,S1,,,,,official,S2,exact,day,difficult_airway\nexact,S1,,,,,official,S23,prefix,hour,\n`,
  };

  test('the order of files changes no byte', () => {
    const forward = compileProfile([source(packFiles(files))], OPTIONS).image!;
    const shuffled = new Map([...packFiles(files)].reverse());
    const backward = compileProfile([source(shuffled)], OPTIONS).image!;
    expect(Buffer.compare(forward, backward)).toBe(0);
  });

  test('exact and prefix rows, dates, words, sources and status are found by code', () => {
    const reader = compile(packFiles(files));
    expect(explained(reader, 'A123')).toEqual(['RX-01 female 1..2', 'RX-01 male ..']);
    expect(explained(reader, 'A123', '2026-01-05')).toEqual(['RX-01 male ..']);
    const [row] = explainCode(reader, TEST_KINDS, 'A124', undefined);
    expect(row).toMatchObject({
      code: 'A12',
      isPrefix: true,
      name: '乙',
      citation: 'own',
      status: 'starter',
      table: 'national/tables/sex.csv',
      row: 2,
    });
    expect(explainCode(reader, TEST_KINDS, 'A1', undefined)[0]!.citation).toBe('测试依据');
    expect(explained(reader, 'A')).toEqual([]);
  });

  test('pairs are found from both sides, with window and relief in one word', () => {
    const reader = compile(packFiles(files));
    const container = explainCode(reader, TEST_KINDS, 'S1', undefined);
    expect(
      container.map(({ pair, values }) => [pair!.role, pair!.other, values.map(({ value }) => value)]),
    ).toEqual([
      ['container', 'S2', ['day', 'difficult_airway']],
      ['container', 'S23', ['hour']],
    ]);
    expect(explainCode(reader, TEST_KINDS, 'S239', undefined)[0]!.pair).toEqual({
      role: 'contained',
      other: 'S1',
      isOtherPrefix: false,
    });
    const entry = reader.findExact(0, 'S1');
    expect(reader.findPair(entry, reader.findExact(0, 'S2'))).toBeGreaterThanOrEqual(0);
    expect(reader.findPair(reader.findExact(0, 'S2'), entry)).toBe(-1);
  });

  test('fallbacks of the kind complete the parameters of a rule', () => {
    const rule = ruleYaml('RX-06', 'days-of-supply', { parameters: '{ max: 7 }' });
    const [compiled] = compile(packFiles({ 'rules/a.yaml': rule })).head.rules;
    expect(compiled!.parameters).toEqual({ max: 7, scope: 'outpatient', isWhole: false, words: [] });
  });

  test('dates of pack, rule and row intersect', () => {
    const pack = packFiles({
      ...files,
      'pack.yaml': `${CITY_YAML}from: 2026-01-02\n`,
      'rules/a.yaml': ruleYaml('RX-01', 'sex-limit', { tables: '[sex.csv, more.csv]', to: '2026-01-03' }),
    });
    expect(explained(compile(pack), 'A1')).toEqual(['RX-01 male 1..2']);
  });
});

describe('overlays', () => {
  const national = sexPack([
    'exact,A1,national,,,,official,male',
    'exact,A2,national,,,,official,male',
    'prefix,A12,national,,,,official,male',
  ]);

  test('a later rule of the same id and variant replaces the earlier one, rows and all', () => {
    const reader = compile(national, cityPack(WHOLE, ['exact,A2,,,,,official,female']));
    expect(reader.head.rules).toHaveLength(1);
    expect(reader.head.rules[0]).toMatchObject({ effect: 'notice', pack: 'city', name: { en: 'city rule' } });
    expect(explained(reader, 'A2')).toEqual(['RX-01 female ..']);
    expect(explained(reader, 'A1')).toEqual([]);
    expect(reader.head.snapshot.edition).toBe('national@2026-06+city@1');
  });

  test('another variant stands beside it', () => {
    const reader = compile(
      national,
      cityPack({ ...WHOLE, variant: 'city' }, ['exact,A1,,,,,official,female']),
    );
    expect(explained(reader, 'A1')).toEqual(['RX-01 male ..', 'RX-01 female ..']);
  });

  test('extends changes single fields and adds rows; a row replaces earlier ones of its code on its days', () => {
    const city = cityPack({ extends: 'national', effect: 'evidence' }, [
      'exact,A2,,2026-01-11,2026-01-20,,official,female',
      'exact,A3,,,,,official,male',
    ]);
    const reader = compile(national, city);
    expect(reader.head.rules[0]).toMatchObject({
      effect: 'evidence',
      severity: 1,
      mode: 'enforce',
      pack: 'national',
    });
    expect(explained(reader, 'A1')).toEqual(['RX-01 male ..']);
    expect(explained(reader, 'A2')).toEqual(['RX-01 male ..9', 'RX-01 male 20..', 'RX-01 female 10..19']);
    expect(explained(reader, 'A3')).toEqual(['RX-01 male ..']);
  });

  test('a row for a code leaves the row of its prefix alone', () => {
    const city = cityPack({ extends: 'national' }, ['exact,A123,,,,,official,female']);
    expect(explained(compile(national, city), 'A123')).toEqual(['RX-01 male ..', 'RX-01 female ..']);
  });

  test('what extends nothing is an error, and so is a pack given twice', () => {
    const missing = source(cityPack({ extends: 'province' }, ['exact,A1,,,,,official,male']));
    const result = compileProfile([source(national), missing], OPTIONS);
    expect(result.image).toBeUndefined();
    expect(result.problems.map(({ value }) => value)).toEqual(['province']);
    expect(compileProfile([source(national), source(national)], OPTIONS).errorCount).toBe(1);
  });

  test('a golden claim of a later pack replaces the one of the same name', () => {
    const golden = (expected: string) =>
      `name: g\ntoday: '2026-06-30'\nclaim: { lines: [] }\nexpected: [${expected}]\n`;
    const first = new Map([...national, ...packFiles({ 'golden/a.yaml': golden('') })]);
    first.set('pack.yaml', national.get('pack.yaml')!);
    const second = packFiles({ 'pack.yaml': CITY_YAML, 'golden/a.yaml': golden('RX-01 line 1 5') });
    expect(compile(first, second).head.golden.map(({ expected }) => expected)).toEqual([['RX-01 line 1 5']]);
  });
});
