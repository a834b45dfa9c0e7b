/** A verdict for people at a terminal, Chinese and English. */
import type { Claim } from '../claim/claim.ts';
import { formatFen } from '../claim/decimal.ts';
import type { Verdict, VerdictFinding } from '../claim/verdict.ts';
import type { Out } from './command.ts';

const OUTCOMES = {
  allow: 'ALLOW 通过',
  warn: 'WARN 提醒',
  block: 'BLOCK 拦截',
  indeterminate: 'INDETERMINATE 未能判定',
} as const;

export function printVerdict(claim: Claim, verdict: Verdict, isReading: boolean, out: Out): void {
  const { profile, edition, digest } = verdict.snapshot;
  out(
    `${OUTCOMES[verdict.outcome]}  not payable 不予支付 ${formatFen(verdict.deniedFen)}  contested 存疑 ${formatFen(verdict.contestedFen)}\n`,
  );
  out(`${claim.lines.length} lines 行, knowledge 知识版本 ${profile} ${edition} ${digest.slice(0, 12)}\n`);
  for (const finding of verdict.findings) printFinding(claim, finding, out);
  if (!isReading) return;
  out(`\n${verdict.undecided.length} rules left undecided 因事实未知而未判定\n`);
  for (const { ruleId, missing, lines } of verdict.undecided) {
    out(
      `  ${ruleId.padEnd(8)} ${missing}${lines.length === 0 ? '' : `  lines 行 ${lines.map((line) => line + 1).join(', ')}`}\n`,
    );
  }
}

function printFinding(claim: Claim, finding: VerdictFinding, out: Out): void {
  const { ruleId, ruleName, effect, lines, amountFen, sentence, remedySentence, source, isShadow } = finding;
  const where = lines.map(
    (line) => `${line + 1}${claim.lines[line]?.name === undefined ? '' : ` ${claim.lines[line].name}`}`,
  );
  const at = source.row === undefined ? '' : `, ${source.table}:${source.row}`;
  out(
    `\n${ruleId} ${ruleName.zh} / ${ruleName.en}  ${effect}${isShadow ? ' (shadow)' : ''}  ${formatFen(amountFen)}\n`,
  );
  if (where.length > 0) out(`  lines 行   ${where.join('; ')}\n`);
  out(`  ${sentence.zh}\n  ${sentence.en}\n`);
  if (remedySentence !== undefined) out(`  → ${remedySentence.zh}\n  → ${remedySentence.en}\n`);
  out(`  source 依据 ${source.citation} (${source.pack}${at})\n`);
}
