/** What of docs/ follows from code, as (path, text): written by `npm run docs`, compared by a test. */
import { VARIABLES } from '../../src/config/env.ts';
import type { Rule } from '../../src/knowledge/rule.ts';
import { RULE_KINDS } from '../../src/rules/index.ts';
import { shippedProfile } from './shipped-profile.ts';

export async function generatedDocs(read: (path: string) => string): Promise<[string, string][]> {
  const { reader } = await shippedProfile();
  return [
    ['docs/operate.md', fillVariables(read('docs/operate.md'))],
    ['docs/rules.md', rulesPage(reader.head.rules)],
  ];
}

function fillVariables(text: string): string {
  const table = (language: 'zh' | 'en', head: string) =>
    [
      head,
      '| --- | --- | --- |',
      ...VARIABLES.map(
        (one) =>
          `| \`${one.name}\` | ${one.fallback === '' ? '–' : `\`${one.fallback}\``} | ${one[language]} |`,
      ),
    ].join('\n');
  return between(
    between(text, 'variables-en', table('en', '| variable | default | meaning |')),
    'variables-zh',
    table('zh', '| 变量 | 默认 | 含义 |'),
  );
}

/** Replaces what stands between `<!-- name -->` and `<!-- /name -->`. */
function between(text: string, name: string, content: string): string {
  const start = `<!-- ${name} -->`;
  const end = `<!-- /${name} -->`;
  const from = text.indexOf(start);
  const to = text.indexOf(end);
  if (from < 0 || to < from) throw new Error(`docs: ${start} … ${end} is missing`);
  return `${text.slice(0, from + start.length)}\n${content}\n${text.slice(to)}`;
}

function rulesPage(rules: readonly Rule[]): string {
  const rows = rules.map(
    ({ id, variant, name, kind, effect, severity, pack, citation }) =>
      `| ${id}${variant === '' ? '' : ` ${variant}`} | ${name.zh} | ${name.en} | \`${kind}\` | ${effect} | ${severity} | ${pack} | ${citation} |`,
  );
  const kinds = [...RULE_KINDS.values()].map(({ kind, title, table }) => {
    const columns =
      table === undefined ? '–' : table.columns.map(({ name }) => `\`${name}\``).join(', ') || 'code only';
    return `| \`${kind}\` | ${title.zh} | ${title.en} | ${columns} |`;
  });
  return [
    '# Rules · 规则',
    '',
    'Generated from the shipped packs and the code (`npm run docs`). 由内置规则包与代码生成。',
    '',
    '## Rules of the shipped packs · 内置规则',
    '',
    '| id | 名称 | name | kind | effect | severity | pack | source |',
    '| --- | --- | --- | --- | --- | --- | --- | --- |',
    ...rows,
    '',
    '## Rule kinds · 规则类型',
    '',
    'Every table also has the columns `match`, `code`, `name`, `from`, `to`, `citation`, `status`. 每张表另有这些公共列。',
    '',
    '| kind | 名称 | name | columns of its table |',
    '| --- | --- | --- | --- |',
    ...kinds,
    '',
  ].join('\n');
}
