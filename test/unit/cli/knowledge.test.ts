import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { runKnowledgeCheck } from '../../../src/cli/knowledge-check.ts';
import { runKnowledgeCompile } from '../../../src/cli/knowledge-compile.ts';
import { runKnowledgeExplain } from '../../../src/cli/knowledge-explain.ts';
import { digestOf } from '../../../src/library/image-store.ts';
import { COMMON_HEADER, packFiles, ruleYaml } from '../../support/build-pack.ts';

let folder: string;
let text: string;
const out = (more: string): void => {
  text += more;
};
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'knowledge-cli-'));
  text = '';
});
afterEach(async () => {
  await rm(folder, { recursive: true, force: true });
});

/** A pack of a kind that the product has. */
async function writePack(
  rows: readonly string[],
  more: Readonly<Record<string, string>> = {},
): Promise<string> {
  const files = packFiles({
    'rules/a.yaml': ruleYaml('DRG-08', 'facility-level', { tables: '[level.csv]' }),
    'tables/level.csv': `${COMMON_HEADER},level,or_type,or_level\n${rows.join('\n')}\n`,
    ...more,
  });
  for (const [path, bytes] of files) {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), bytes);
  }
  return folder;
}

const ROW = 'exact,XA01,甲药,2026-01-01,,,official,3,eye,2';

test('check says that a correct pack is fine', async () => {
  expect(await runKnowledgeCheck([await writePack([ROW])], out)).toBe(0);
  expect(text).toBe('1 packs, 1 rules, 1 rows, 0 golden claims: no errors / 无错误\n');
});

test('check prints every problem with file, line and column, and fails', async () => {
  const pack = await writePack(['exact,XA01,,,,,official,4,,', 'exact,XA02,,,,,\u001b[31m,1,,']);
  expect(await runKnowledgeCheck([pack], out)).toBe(1);
  expect(text).toContain(`${join(pack, 'tables/level.csv')}:2:25: error: "4" not a whole number in range`);
  expect(text).toContain('level.csv:3:16: error: "·[31m" unknown status');
  expect(text).toContain('2 errors, 0 warnings');
  text = '';
  expect(await runKnowledgeCheck([pack, '--json'], out)).toBe(1);
  expect(JSON.parse(text)).toMatchObject({
    isFine: false,
    errorCount: 2,
    problems: [{ line: 2, column: 25 }, { line: 3 }],
  });
});

test('check answers the golden claims', async () => {
  const golden = `name: level\ntoday: '2026-06-30'\nclaim:\n  facility: { level: 2 }\n  lines: []\nexpected: [DRG-08 line 1 5]\n`;
  expect(await runKnowledgeCheck([await writePack([ROW], { 'golden/a.yaml': golden })], out)).toBe(1);
  expect(text).toContain('golden claim / 验证案例 "level"\n  expected / 预期  DRG-08 line 1 5\n');
});

test('compile writes an image and prints its digest and rows per rule', async () => {
  const image = join(folder, 'x.image');
  expect(await runKnowledgeCompile([await writePack([ROW]), '--out', image], out)).toBe(0);
  expect(text).toContain(`digest  ${digestOf(await readFile(image))}\n`);
  expect(text).toMatch(/^ +1 {2}DRG-08 +facility-level$/m);
  expect(await runKnowledgeCompile([folder], out)).toBe(2);
});

test('explain tells every row of a code in words, by date, from packs or an image', async () => {
  const pack = await writePack([ROW, 'prefix,XA0,,,2025-12-31,文号,starter,2,,']);
  const image = join(folder, 'x.image');
  await runKnowledgeCompile([pack, '--out', image], out);
  text = '';
  expect(await runKnowledgeExplain(['XA01', '--packs', image], out)).toBe(0);
  expect(text).toContain('DRG-08  名称 / name  [facility-level, line, severity 1, mode enforce]\n');
  expect(text).toContain(
    'item XA01  甲药\n    level = 3, or_type = eye, or_level = 2\n    in force / 有效期: 2026-01-01 – …\n',
  );
  expect(text).toContain('文号  [starter]  national/tables/level.csv row 2');
  text = '';
  await runKnowledgeExplain(['XA01', '--packs', image, '--date', '2025-06-01', '--json'], out);
  expect(JSON.parse(text).rows).toMatchObject([
    { rule: 'DRG-08', code: 'XA0', isPrefix: true, to: '2025-12-31', from: null, values: { level: '2' } },
  ]);
  text = '';
  expect(await runKnowledgeExplain(['ZZ', '--packs', image], out)).toBe(0);
  expect(text).toBe('ZZ: no rule has rows for it / 没有规则涉及该编码\n');
  expect(await runKnowledgeExplain(['ZZ', '--date', '2026-02-30'], out)).toBe(2);
  expect(await runKnowledgeExplain([], out)).toBe(2);
});
