import { describe, expect, test } from 'vitest';
import type { PackFiles } from '../../../src/knowledge/source/pack-source.ts';
import { PROBLEMS_MAX } from '../../../src/knowledge/source/problem.ts';
import { readPack } from '../../../src/knowledge/source/read-pack.ts';
import { COMMON_HEADER, ruleYaml, sexPack, TEST_KINDS } from '../../support/build-pack.ts';

/** `file:line:column level value`, in the order of the report. */
function problemsOf(files: PackFiles): string[] {
  return readPack(files, TEST_KINDS).problems.map(
    ({ file, line, column, level, value }) => `${file}:${line}:${column} ${level} ${value}`,
  );
}

function whatOf(files: PackFiles): string[] {
  return readPack(files, TEST_KINDS).problems.map(({ what }) => what.en);
}

describe('hostile packs cost bounded memory and never crash', () => {
  test('a million errors are counted, a thousand are listed', () => {
    const { problems, errorCount } = readPack(
      sexPack(Array(500_000).fill('x,,,,,,official,male')),
      TEST_KINDS,
    );
    expect(problems).toHaveLength(PROBLEMS_MAX);
    expect(errorCount).toBe(1_000_000);
  });

  test('warnings never crowd out an error', () => {
    const rows = [...Array(1500).fill('exact,A1,,,,,official,male'), 'exact,A2,,,,,official,none'];
    const { problems, warningCount } = readPack(sexPack(rows), TEST_KINDS);
    expect(warningCount).toBe(1499);
    expect(problems.filter(({ level }) => level === 'error')).toHaveLength(1);
  });

  test('aliases are refused, so nothing is cyclic and nothing multiplies', () => {
    const bomb = `- &a [x, x]\n- &b [*a, *a]\n- &c [*b, *b]\n`;
    expect(whatOf(sexPack([], { 'rules/b.yaml': bomb }))).toContain('a mapping is needed here');
    const cyclic = `name: g\ntoday: '2026-06-30'\nclaim: &x { lines: [*x] }\nexpected: []\n`;
    expect(whatOf(sexPack([], { 'golden/a.yaml': cyclic }))).toEqual(['aliases (*) are not supported']);
  });

  test.each([
    ['brackets', '['.repeat(50_000)],
    ['braces', '{a: '.repeat(20_000)],
    ['keys', Array.from({ length: 30_000 }, (_, i) => `k${i}: 1`).join('\n')],
    ['quotes', '"'],
    ['tabs', '\t- a'],
    ['documents', '--- a\n--- b\n'],
    ['oversize', ' '.repeat(3_000_000)],
    ['not text', '\u0000\u0001'],
  ])('YAML of %s', (_, text) => {
    expect(readPack(sexPack([], { 'rules/b.yaml': text }), TEST_KINDS).errorCount).toBeGreaterThan(0);
  });

  test('texts, widths and depths have limits', () => {
    const long = 'x'.repeat(2001);
    expect(problemsOf(sexPack([`exact,A1,${long},,,${long},official,male`]))).toEqual([
      `tables/sex.csv:2:10 error ${'x'.repeat(80)}…`,
      `tables/sex.csv:2:2014 error ${'x'.repeat(80)}…`,
    ]);
    expect(problemsOf(sexPack([`exact,A1,,,,,official,male${',x'.repeat(100_000)}`]))).toEqual([
      'tables/sex.csv:2:1 error 64',
    ]);
    const citation = ruleYaml('RX-01', 'sex-limit', { tables: '[sex.csv]', citation: long });
    expect(problemsOf(sexPack([], { 'rules/a.yaml': citation }))).toEqual([
      `rules/a.yaml:7:13 error ${'x'.repeat(80)}…`,
    ]);
    const deep = `{ name: g, today: '2026-06-30', expected: [], claim: ${'{ a: '.repeat(40)}1${' }'.repeat(40)} }`;
    expect(whatOf(sexPack([], { 'golden/a.yaml': deep }))).toEqual(['nested too deeply']);
  });

  test('prototype keys are unknown keys', () => {
    const rules = `${ruleYaml('RX-01', 'sex-limit', { tables: '[sex.csv]' })}  __proto__: { effect: claim }\n  constructor: 1\n`;
    expect(problemsOf(sexPack([], { 'rules/a.yaml': rules }))).toEqual([
      'rules/a.yaml:9:3 error __proto__',
      'rules/a.yaml:10:3 error constructor',
    ]);
  });

  test('an open quote and a table in another encoding say where', () => {
    const open = `${COMMON_HEADER},sex\nexact,"A1,,,,,official,male\nexact,A2,,,,,official,male\n`;
    expect(problemsOf(sexPack([], { 'tables/sex.csv': open }))[0]).toBe('tables/sex.csv:2:1 error 2');
    const files = new Map(sexPack(['exact,A1,,,,,official,male']));
    files.set(
      'tables/sex.csv',
      Uint8Array.from([...Buffer.from(`${COMMON_HEADER},sex\nexact,A1,`), 0xc4, 0xd0]),
    );
    expect(problemsOf(files)).toEqual(['tables/sex.csv:2:10 error ']);
  });
});
