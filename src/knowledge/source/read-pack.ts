/**
 * Reads and checks a rule pack: `pack.yaml`, `rules/*.yaml`, `tables/*.csv`, `golden/*.yaml`. Everything that is wrong
 * is reported together, each with file, line and column. Pure: files come as bytes, kinds as their declarations.
 */
import type { KindSchemas } from '../kind-schema.ts';
import type { GoldenClaim } from '../reader.ts';
import { checkRows } from './check-rows.ts';
import type { PackFiles, PackSource, RowSource, RuleSource } from './pack-source.ts';
import { createProblemSink, type ProblemReport, type ProblemSink } from './problem.ts';
import { readBothLanguages, readText, readTexts, readWindow, WORDING } from './read-field.ts';
import { readGolden } from './read-golden.ts';
import { type RuleDraft, readRule } from './read-rule.ts';
import { readTable } from './read-table.ts';
import { openYaml } from './yaml-file.ts';

export interface PackReading extends ProblemReport {
  /** Undefined when anything is an error. */
  readonly pack?: PackSource;
}

const PACK_FILE = 'pack.yaml';
const PACK_KEYS = ['id', 'edition', 'region', 'title', 'from', 'to', 'sources'] as const;
const FOLDERS = { rules: '.yaml', tables: '.csv', golden: '.yaml' } as const;

export function readPack(files: PackFiles, kinds: KindSchemas): PackReading {
  const problems = createProblemSink();
  // By name, so that neither the file system nor the caller decides the order of rules.
  const paths = [...files.keys()].sort();
  warnOfStrangers(paths, problems);
  const head = readHead(files, problems);
  const drafts = paths
    .filter((path) => isIn(path, 'rules'))
    .flatMap((path) => readRules(path, files.get(path)!, kinds, problems));
  refuseDoubles(drafts, problems);
  const tables = createTables(files, problems);
  const rules = drafts.map((draft) => completeRule(draft, tables, problems));
  tables.warnOfUnused(paths);
  const golden = readAllGolden(paths, files, problems);
  const report = problems.report();
  if (head === undefined || report.errorCount > 0) return report;
  return { ...report, pack: { ...head, rules, golden } };
}

function isIn(path: string, folder: keyof typeof FOLDERS): boolean {
  const name = path.slice(folder.length + 1);
  return path.startsWith(`${folder}/`) && !name.includes('/') && name.endsWith(FOLDERS[folder]);
}

function warnOfStrangers(paths: readonly string[], problems: ProblemSink): void {
  for (const path of paths) {
    const folder = path.slice(0, Math.max(path.indexOf('/'), 0));
    if (!Object.hasOwn(FOLDERS, folder) || isIn(path, folder as keyof typeof FOLDERS)) continue;
    problems.warn(
      { file: path, line: 1, column: 1 },
      '',
      { zh: '不会被读取的文件', en: 'this file is not read' },
      {
        zh: 'rules/*.yaml、tables/*.csv、golden/*.yaml',
        en: 'rules/*.yaml, tables/*.csv or golden/*.yaml',
      },
    );
  }
}

function readHead(files: PackFiles, problems: ProblemSink): Omit<PackSource, 'rules' | 'golden'> | undefined {
  const start = { file: PACK_FILE, line: 1, column: 1 };
  const bytes = files.get(PACK_FILE);
  if (bytes === undefined) {
    const wanted = { zh: `规则包须有 ${PACK_FILE}`, en: `a pack has a ${PACK_FILE}` };
    problems.error(start, PACK_FILE, WORDING.missing, wanted);
    return undefined;
  }
  const yaml = openYaml(PACK_FILE, bytes, problems);
  const fields = yaml?.fields(yaml.root, PACK_KEYS);
  if (yaml === undefined || fields === undefined) return undefined;
  const id = readText(yaml, fields, 'id', start);
  const edition = readText(yaml, fields, 'edition', start);
  const region = readText(yaml, fields, 'region', start);
  const title = readBothLanguages(yaml, fields, 'title', start);
  const window = readWindow(yaml, fields);
  const sources = readTexts(yaml, fields, 'sources', undefined) ?? [];
  if (id !== undefined && !/^[a-z0-9][a-z0-9-]{0,39}$/.test(id))
    yaml.error(
      fields.get('id')!.value,
      { zh: 'id 不正确', en: 'not a correct id' },
      { zh: '小写字母、数字和 -', en: 'lower case letters, digits and -' },
    );
  if (id === undefined || edition === undefined || region === undefined || title === undefined)
    return undefined;
  return { id, edition, region, title, sources, ...window };
}

function readRules(path: string, bytes: Uint8Array, kinds: KindSchemas, problems: ProblemSink): RuleDraft[] {
  const yaml = openYaml(path, bytes, problems);
  if (yaml === undefined || yaml.root === null) return [];
  return (yaml.items(yaml.root) ?? []).flatMap((node) => readRule(yaml, node, kinds) ?? []);
}

function refuseDoubles(drafts: readonly RuleDraft[], problems: ProblemSink): void {
  const seen = new Map<string, RuleDraft>();
  for (const draft of drafts) {
    const key = `${draft.id} ${draft.variant}`.trim();
    const first = seen.get(key);
    if (first === undefined) seen.set(key, draft);
    else
      problems.error(
        draft.place,
        key,
        {
          zh: `规则重复，另见 ${first.place.file}:${first.place.line}`,
          en: `the rule is there twice, see ${first.place.file}:${first.place.line}`,
        },
        { zh: '用 variant 区分同号规则', en: 'a `variant` to tell rules of one id apart' },
      );
  }
}

interface Tables {
  rows(draft: RuleDraft): readonly RowSource[];
  warnOfUnused(paths: readonly string[]): void;
}

function createTables(files: PackFiles, problems: ProblemSink): Tables {
  const used = new Set<string>();
  /** A table that several rules of one kind use is read once. */
  const readings = new Map<string, RowSource[]>();
  return {
    rows(draft) {
      const { table } = draft.schema;
      if (table === undefined) return [];
      const space = draft.fields.space ?? table.spaces[0]!;
      return draft.tables.flatMap(({ name, place }) => {
        const path = `tables/${name}`;
        const bytes = files.get(path);
        if (bytes === undefined) {
          const wanted = { zh: `包内有 ${path}`, en: `a file ${path} in the pack` };
          problems.error(place, name, { zh: '没有这个表', en: 'there is no such table' }, wanted);
          return [];
        }
        used.add(path);
        const key = `${draft.kind} ${space} ${path}`;
        let rows = readings.get(key);
        if (rows === undefined) {
          rows = readTable(path, bytes, table, space, problems);
          readings.set(key, rows);
        }
        return rows;
      });
    },
    warnOfUnused(paths) {
      for (const path of paths) {
        if (!isIn(path, 'tables') || used.has(path)) continue;
        problems.warn(
          { file: path, line: 1, column: 1 },
          '',
          { zh: '没有规则使用这个表', en: 'no rule uses this table' },
          { zh: '在规则的 tables 中写上它', en: 'name it in the `tables` of a rule' },
        );
      }
    },
  };
}

function completeRule(draft: RuleDraft, tables: Tables, problems: ProblemSink): RuleSource {
  const { schema, place: _place, tables: _tables, ...rule } = draft;
  const rows = tables.rows(draft);
  if (schema.table !== undefined) checkRows(rows, schema.table, problems);
  for (const row of rows) {
    if (row.fromDay <= rule.toDay && row.toDay >= rule.fromDay) continue;
    problems.warn(
      { file: row.table, line: row.line, column: 1 },
      row.code,
      {
        zh: `在规则 ${rule.id} 的有效期之外，永不生效`,
        en: `outside the dates of rule ${rule.id}: never in force`,
      },
      { zh: '改正有效期', en: 'correct the dates' },
    );
  }
  return { ...rule, rows };
}

function readAllGolden(paths: readonly string[], files: PackFiles, problems: ProblemSink): GoldenClaim[] {
  const names = new Set<string>();
  return paths
    .filter((path) => isIn(path, 'golden'))
    .flatMap((path) => {
      const yaml = openYaml(path, files.get(path)!, problems);
      if (yaml === undefined) return [];
      const claims = readGolden(yaml);
      for (const { name } of claims) {
        if (names.has(name)) {
          const wanted = { zh: '每个名称只用一次', en: 'each name once' };
          yaml.error(yaml.root, { zh: `名称重复：${name}`, en: `the name is there twice: ${name}` }, wanted);
        }
        names.add(name);
      }
      return claims;
    });
}
