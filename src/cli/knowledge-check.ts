/** `claimgate knowledge check DIR…`: every problem of rule packs; then their golden claims. Exit code 1 when any is wrong. */
import { attachImage } from '../knowledge/reader.ts';
import { compilePacks } from '../library/compile-packs.ts';
import { goldenDifferences } from '../library/golden.ts';
import { digestOf } from '../library/image-store.ts';
import { readPackFiles } from '../library/read-files.ts';
import { answerGolden } from '../review/answer-golden.ts';
import { RULE_KINDS } from '../rules/index.ts';
import type { Out } from './command.ts';
import { configuredPacks, parseKnowledgeArguments } from './knowledge-arguments.ts';
import { printProblems } from './print-problems.ts';

export async function runKnowledgeCheck(args: string[], out: Out): Promise<number> {
  const given = parseKnowledgeArguments(args, []);
  if (typeof given === 'string') {
    out(`claimgate knowledge check: ${given}\nusage: claimgate knowledge check DIR… [--json]\n`);
    return 2;
  }
  const names = given.names.length === 0 ? configuredPacks() : given.names;
  const folders = await Promise.all(
    names.map(async (folder) => ({ folder, files: await readPackFiles(folder) })),
  );
  const report = compilePacks(folders, 'check', RULE_KINDS);
  const differences =
    report.image === undefined
      ? []
      : goldenDifferences(attachImage(report.image.buffer, digestOf(report.image)), answerGolden);
  const isFine = report.errorCount === 0 && differences.length === 0;
  if (given.isJson) {
    const { problems, errorCount, warningCount } = report;
    out(
      `${JSON.stringify({ isFine, errorCount, warningCount, problems, goldenDifferences: differences }, null, 2)}\n`,
    );
    return isFine ? 0 : 1;
  }
  printProblems(report, out);
  for (const { name, expected, answered } of differences)
    out(
      `golden claim / 验证案例 "${name}"\n  expected / 预期  ${expected.join('; ') || '-'}\n  answered / 实际  ${answered.join('; ') || '-'}\n`,
    );
  if (isFine) {
    const rows = report.rules.reduce((sum, one) => sum + one.rows, 0);
    const golden = report.packs.reduce((sum, pack) => sum + pack.golden.length, 0);
    out(
      `${names.length} packs, ${report.rules.length} rules, ${rows} rows, ${golden} golden claims: no errors / 无错误\n`,
    );
  }
  return isFine ? 0 : 1;
}
