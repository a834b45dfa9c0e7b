/** Problems of rule packs, one per line, in the form that editors jump to: `file:line:column: …`. */
import type { Problem, ProblemReport } from '../knowledge/source/problem.ts';
import type { Out } from './command.ts';

export function printProblems(report: ProblemReport, out: Out): void {
  for (const problem of report.problems) out(`${problemLine(problem)}\n`);
  const total = report.errorCount + report.warningCount;
  const rest = total - report.problems.length;
  if (rest > 0) out(`… and ${rest} more / 另有 ${rest} 个问题\n`);
  if (total > 0)
    out(
      `${report.errorCount} errors, ${report.warningCount} warnings / ${report.errorCount} 个错误，${report.warningCount} 个警告\n`,
    );
}

function problemLine({ file, line, column, level, value, what, wanted }: Problem): string {
  const shown = value === '' ? '' : ` "${plain(value)}"`;
  return `${file}:${line}:${column}: ${level}:${shown} ${what.en}; ${wanted.en} / ${what.zh}；${wanted.zh}`;
}

/** A value comes from a file: control characters must not reach the terminal. */
function plain(value: string): string {
  return value.replace(/\p{C}/gu, '·');
}
