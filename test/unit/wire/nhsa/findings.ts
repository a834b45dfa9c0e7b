/** Findings and verdicts for tests of the answer. */
import type { Verdict, VerdictFinding } from '../../../../src/claim/verdict.ts';
import { DEFAULT_DIALECT, type Dialect } from '../../../../src/wire/nhsa/dialect.ts';
import { writeAuditAnswer } from '../../../../src/wire/nhsa/write-answer.ts';
import { type Json, read } from './messages.ts';

export const TODAY = { todayDay: 20522, todaySecond: 33_330 };
export const OBJECT: Dialect = { ...DEFAULT_DIALECT, resultShape: 'object' };

export function finding(changes: Partial<VerdictFinding> = {}): VerdictFinding {
  return {
    id: 'F-0001',
    ruleId: 'RX-01',
    ruleName: { zh: '药品与性别不符', en: 'Drug against sex' },
    decision: 'block',
    effect: 'line',
    severity: 1,
    lines: [0],
    involved: [],
    amountsFen: [2470n],
    amountFen: 2470n,
    sentence: { zh: '测试他汀片不予支付。', en: 'Not payable.' },
    remedy: undefined,
    remedySentence: { zh: '可转为自费', en: 'Charge it' },
    facts: [],
    source: { citation: '测试目录第1条', pack: 'national', table: undefined, row: undefined },
    isShadow: false,
    ...changes,
  };
}

export function verdict(findings: readonly VerdictFinding[], changes: Partial<Verdict> = {}): Verdict {
  return {
    claimId: undefined,
    outcome: findings.length > 0 ? 'block' : 'allow',
    effect: undefined,
    deniedFen: 0n,
    contestedFen: 0n,
    lines: [],
    findings,
    undecided: [],
    snapshot: { profile: 'p', edition: 'e', digest: 'd', ageDays: 0, isStale: false },
    degraded: undefined,
    ...changes,
  };
}

export function answerText(
  sent: Json,
  findings: readonly VerdictFinding[],
  dialect = DEFAULT_DIALECT,
): string {
  return writeAuditAnswer(read(sent), [verdict(findings)], dialect, TODAY);
}

export function answer(sent: Json, findings: readonly VerdictFinding[], dialect = DEFAULT_DIALECT): Json {
  return JSON.parse(answerText(sent, findings, dialect));
}
