import { describe, expect, test } from 'vitest';
import type { PackFiles } from '../../../src/knowledge/source/pack-source.ts';
import { readPack } from '../../../src/knowledge/source/read-pack.ts';
import {
  COMMON_HEADER,
  PACK_YAML,
  packFiles,
  ruleYaml,
  sexPack,
  TEST_KINDS,
} from '../../support/build-pack.ts';

/** `file:line:column level value`, in the order of the report. */
function problemsOf(files: PackFiles): string[] {
  return readPack(files, TEST_KINDS).problems.map(
    ({ file, line, column, level, value }) => `${file}:${line}:${column} ${level} ${value}`,
  );
}

describe('a correct pack', () => {
  test('is read whole, whatever its spreadsheet did to the table', () => {
    const table = `﻿${COMMON_HEADER},sex\r\nexact,A1,"name, with ""quotes""\r\nand a break",2026-01-01,,,official,male\r\n,,,,,,,\r\nprefix,B23,,,,own source,starter,female`;
    const { pack, problems } = readPack(sexPack([], { 'tables/sex.csv': table }), TEST_KINDS);
    expect(problems).toEqual([]);
    expect(pack).toMatchObject({ id: 'national', edition: '2026-06', region: 'CN' });
    const [rule] = pack!.rules;
    expect(
      rule!.rows.map(({ row, line, code, isPrefix, words, status }) => [
        row,
        line,
        code,
        isPrefix,
        words,
        status,
      ]),
    ).toEqual([
      [1, 2, 'A1', false, [0], 'official'],
      [2, 5, 'B23', true, [1], 'starter'],
    ]);
    expect(rule!.rows[0]!.name).toBe('name, with "quotes"\r\nand a break');
  });

  test('packs decimals in two words, texts and lists as they are', () => {
    const { pack, problems } = readPack(
      packFiles({
        'rules/a.yaml':
          ruleYaml('CHG-05', 'price-ceiling', { tables: '[p.csv]' }) +
          ruleYaml('DRG-03', 'indication', { tables: '[i.csv]' }),
        'tables/p.csv': `${COMMON_HEADER},ceiling,level\nexact,A1,,,,,official,4294.967297,2\nexact,A1,,,,,official,1,3\n`,
        'tables/i.csv': `${COMMON_HEADER},allowed\nexact,A1,,,,,official,I63 I64.x\nexact,A2,,,,,official,\n`,
      }),
      TEST_KINDS,
    );
    expect(problems).toEqual([]);
    expect(pack!.rules[0]!.rows[0]!.words).toEqual([1, 1, 2]);
    expect(pack!.rules[1]!.rows.map(({ words }) => words)).toEqual([[['I63', 'I64.x']], [-1]]);
  });

  test('golden claims keep numbers as written and codes as text', () => {
    const golden = `name: g\ntoday: '2026-06-30'\nclaim:\n  lines: [{ code: 001102000010000, amount: 99999999999999.99, quantity: 1.50, ok: true, none: ~ }]\nexpected: [RX-02 line 2 1, RX-01 notice - 0]\n`;
    const { pack, problems } = readPack(sexPack([], { 'golden/a.yaml': golden }), TEST_KINDS);
    expect(problems).toEqual([]);
    expect(pack!.golden).toEqual([
      {
        name: 'g',
        today: '2026-06-30',
        claim:
          '{"lines":[{"code":"001102000010000","amount":99999999999999.99,"quantity":1.50,"ok":true,"none":null}]}',
        expected: ['RX-01 notice - 0', 'RX-02 line 2 1'],
      },
    ]);
  });
});

describe('problems have a place and a value', () => {
  test('all of a table at once', () => {
    const rows = [
      'exact,A1,,2026-02-30,,,official,male', // line 2: no such day
      'exact,A2,,2026-02-03,2026-02-01,,official,male', // line 3: to before from
      'near,A3,,,,,official,male', // line 4
      'exact,,,,,,official,male', // line 5
      'exact,a4,,,,,official,male', // line 6
      'exact,A5-01,,,,,official,male', // line 7
      'prefix,A6,,,,,official,male', // line 8: too short
      `exact,${'A'.repeat(41)},,,,,official,male`, // line 9
      'exact,Ａ7,,,,,official,male', // line 10: full-width
      'exact,A8,,,,,guess,male', // line 11
      'exact,A9,,,,,official,both', // line 12
      'exact,A10,,,,,official,', // line 13
      'exact,A11,,,,,official', // line 14: a cell is missing
    ];
    expect(problemsOf(sexPack(rows))).toEqual([
      'tables/sex.csv:2:11 error 2026-02-30',
      'tables/sex.csv:3:22 error 2026-02-01',
      'tables/sex.csv:4:1 error near',
      'tables/sex.csv:5:7 error ',
      'tables/sex.csv:6:7 error a4',
      'tables/sex.csv:7:7 error A5-01',
      'tables/sex.csv:8:8 error A6',
      `tables/sex.csv:9:7 error ${'A'.repeat(41)}`,
      'tables/sex.csv:10:7 error Ａ7',
      'tables/sex.csv:11:14 error guess',
      'tables/sex.csv:12:23 error both',
      'tables/sex.csv:13:24 error ',
      'tables/sex.csv:14:1 error 7',
    ]);
  });

  test('headers: unknown, double and missing columns', () => {
    const table = 'match,code,code,name,from,to,citation,status,colour\nexact,A1,,,,,,,\n';
    expect(problemsOf(sexPack([], { 'tables/sex.csv': table }))).toEqual([
      'tables/sex.csv:1:1 error sex',
      'tables/sex.csv:1:12 error code',
      'tables/sex.csv:1:46 error colour',
    ]);
  });

  test('rules: keys, vocabularies, dates, tables', () => {
    const rules = `${ruleYaml('RX-01', 'sex-limit', { effect: 'refuse', severity: '4', mode: 'on', colour: 'red' })}- id: rx-2
  kind: colour-limit
${ruleYaml('RX-03', 'sex-limit', { tables: '[none.csv, ../pack.yaml, /etc/passwd.csv]', from: '2026-13-01', applies: '{ settings: [moon], remote: perhaps }', space: 'operation' })}${ruleYaml('RX-01', 'days-of-supply', { tables: '[sex.csv]', parameters: '{ max: 91, scope: home, isWhole: 1, words: [[]], more: 1 }' })}`;
    expect(problemsOf(sexPack([], { 'rules/a.yaml': rules }))).toEqual([
      'rules/a.yaml:4:11 error refuse',
      'rules/a.yaml:5:13 error 4',
      'rules/a.yaml:6:9 error on',
      'rules/a.yaml:8:3 error colour',
      'rules/a.yaml:9:3 error severity',
      'rules/a.yaml:9:3 error name',
      'rules/a.yaml:9:3 error effect',
      'rules/a.yaml:9:3 error mode',
      'rules/a.yaml:9:3 error citation',
      'rules/a.yaml:9:7 error rx-2',
      'rules/a.yaml:10:9 error colour-limit',
      'rules/a.yaml:18:12 error none.csv',
      'rules/a.yaml:18:22 error ../pack.yaml',
      'rules/a.yaml:18:36 error /etc/passwd.csv',
      'rules/a.yaml:19:9 error 2026-13-01',
      'rules/a.yaml:20:25 error moon',
      'rules/a.yaml:20:40 error perhaps',
      'rules/a.yaml:21:10 error operation',
      'rules/a.yaml:22:3 error RX-01',
      'rules/a.yaml:29:11 error […]',
      'rules/a.yaml:30:22 error 91',
      'rules/a.yaml:30:33 error home',
      'rules/a.yaml:30:48 error 1',
      'rules/a.yaml:30:59 error […]',
      'rules/a.yaml:30:64 error more',
      'tables/sex.csv:1:1 warning ',
    ]);
  });

  test('a mandatory parameter that is not given', () => {
    const files = packFiles({ 'rules/a.yaml': ruleYaml('RX-06', 'days-of-supply') });
    expect(problemsOf(files)).toEqual(['rules/a.yaml:1:3 error max']);
  });

  test('golden claims that are none', () => {
    const golden = `- { name: a, today: '2026-02-30', claim: { lines: [] }, expected: [RX-01 refuse 1 0] }
- { name: b, claim: 1 }
- { name: a, today: '2026-02-01', claim: {}, expected: [] }
`;
    expect(problemsOf(sexPack([], { 'golden/a.yaml': golden }))).toEqual([
      'golden/a.yaml:1:1 error […]',
      'golden/a.yaml:1:21 error 2026-02-30',
      'golden/a.yaml:1:68 error RX-01 refuse 1 0',
      'golden/a.yaml:2:3 error today',
      'golden/a.yaml:2:3 error expected',
      'golden/a.yaml:2:14 error claim',
    ]);
  });

  test('pack.yaml: missing, or without what verdicts name', () => {
    const empty = new Map(sexPack([]));
    empty.delete('pack.yaml');
    expect(problemsOf(empty)).toEqual(['pack.yaml:1:1 error pack.yaml']);
    expect(problemsOf(sexPack([], { 'pack.yaml': `${PACK_YAML}colour: red\nto: 2026\n` }))).toEqual([
      'pack.yaml:6:1 error colour',
      'pack.yaml:7:5 error 2026',
    ]);
  });

  test('files that nobody reads and tables that no rule uses are warnings', () => {
    const files = sexPack(['exact,A1,,,,,official,male'], {
      'tables/other.csv': '',
      'tables/sex.xlsx': '',
      'rules/deep/a.yaml': '',
      'README.md': '',
    });
    expect(problemsOf(files)).toEqual([
      'rules/deep/a.yaml:1:1 warning ',
      'tables/other.csv:1:1 warning ',
      'tables/sex.xlsx:1:1 warning ',
    ]);
    expect(readPack(files, TEST_KINDS).pack).toBeDefined();
  });
});

describe('rows of one code', () => {
  test('two values on one day contradict, the same value twice is a dead row', () => {
    const rows = [
      'exact,A1,,2025-01-01,2025-12-31,,official,male',
      'exact,A1,,2025-12-31,,,official,female',
      'exact,B1,,,,,official,male',
      'exact,B1,,2025-01-01,,,starter,male',
    ];
    expect(problemsOf(sexPack(rows))).toEqual([
      'tables/sex.csv:3:1 error A1',
      'tables/sex.csv:5:1 warning B1',
    ]);
  });

  test('windows that only touch, a prefix beside its code, and key columns are fine', () => {
    const rows = [
      'exact,A123,,2025-01-01,2025-12-31,,official,male',
      'exact,A123,,2026-01-01,,,official,female',
      'prefix,A123,,,,,official,female',
    ];
    expect(problemsOf(sexPack(rows))).toEqual([]);
  });

  test('a row outside the dates of its rule never judges', () => {
    const rules = ruleYaml('RX-01', 'sex-limit', { tables: '[sex.csv]', from: '2026-01-01' });
    const files = sexPack(['exact,A1,,,2025-12-31,,official,male'], { 'rules/a.yaml': rules });
    expect(problemsOf(files)).toEqual(['tables/sex.csv:2:1 warning A1']);
  });
});
