/**
 * Code list (DAT-01): codes that exist, with the days on which they are valid. Absence decides only in a list that its
 * pack declares complete (rule-catalogue 1.1a); otherwise a code outside is counted as not judgeable, never as wrong.
 * The table also tells other rules which diagnoses are known. Each rule judges one space: lines of the kinds it names,
 * diagnoses or operations.
 */
import { ENTRY, ENTRY_STRIDE, POINT, POINT_STRIDE } from '../knowledge/layout.ts';
import { CODE_LIST_KIND } from '../knowledge/rule.ts';
import { MATCH_SPACES, type MatchSpace } from '../knowledge/table-schema.ts';
import { asksTheFund } from './fund-lines.ts';
import type { ActiveRule, JudgeContext, RuleKind } from './kind.ts';
import { parameterOf, textOf, textsOf } from './parameters.ts';

export const codeList: RuleKind = {
  kind: CODE_LIST_KIND,
  title: { zh: '编码目录', en: 'code list' },
  table: { spaces: ['item', 'diagnosis', 'operation'], isPair: false, columns: [] },
  parameters: [
    {
      name: 'complete',
      parameter: { type: 'boolean' },
      fallback: false,
      help: {
        zh: '目录是否完整；完整时目录外编码才会被拦截',
        en: 'whether the list is complete; only then is a code outside it refused',
      },
    },
    {
      name: 'space',
      parameter: { type: 'choice', values: MATCH_SPACES },
      fallback: MATCH_SPACES[0],
      help: {
        zh: '核对对象：item 明细，diagnosis 诊断，operation 手术',
        en: 'what is checked: lines, diagnoses or operations',
      },
    },
    {
      name: 'lineKinds',
      parameter: { type: 'texts' },
      fallback: [],
      help: {
        zh: '核对哪些类别的明细（drug、service、consumable 等）；空则不核对明细',
        en: 'kinds of lines that are checked (drug, service, consumable …); empty checks no line',
      },
    },
  ],
  messages: {
    item: {
      zh: '第{line}行编码{code}不在有效目录内，请核对编码',
      en: 'the code {code} of line {line} is not valid, please check the code',
    },
    diagnosis: {
      zh: '诊断编码{code}不在有效目录内，请核对编码',
      en: 'the diagnosis code {code} is not valid, please check the code',
    },
    operation: {
      zh: '手术编码{code}不在有效目录内，请核对编码',
      en: 'the operation code {code} is not valid, please check the code',
    },
  },
  judgeClaim(context, rule) {
    const space = textOf(rule, 'space') as MatchSpace;
    if (space === 'item') judgeLines(context, rule);
    else judgeCodes(context, rule, space);
  },
};

function judgeLines(context: JudgeContext, rule: ActiveRule): void {
  const kinds = textsOf(rule, 'lineKinds');
  if (kinds.length === 0) return;
  const isComplete = parameterOf(rule, 'complete') === true;
  context.claim.lines.forEach(({ kind, code: sent }, line) => {
    if (sent === undefined || kind === undefined || !kinds.includes(kind) || !context.isFundLine(line))
      return;
    const tail = sent.indexOf('-');
    const code = tail > 0 ? sent.slice(0, tail) : sent;
    if (isListed(context, rule, 'item', code, context.lineDay(line))) return;
    if (!isComplete) {
      context.undecided(rule, line, 'line.code');
      return;
    }
    const shown = { type: 'text', value: sent } as const;
    context.report(rule, {
      message: 'item',
      values: { line: { type: 'number', value: line + 1 }, code: shown },
      facts: [{ path: `lines[${line}].code`, value: shown }],
      lines: [line],
      remedy: { kind: 'selfPay', lines: [line] },
    });
  });
}

function judgeCodes(context: JudgeContext, rule: ActiveRule, space: Exclude<MatchSpace, 'item'>): void {
  if (!asksTheFund(context)) return;
  const { claim, diagnosisCodes } = context;
  const isDiagnosis = space === 'diagnosis';
  const day = claim.encounter.start?.dayEpoch ?? claim.encounter.end?.dayEpoch;
  const isComplete = parameterOf(rule, 'complete') === true;
  const judge = (code: string, position: number): void => {
    if (isListed(context, rule, space, code, day)) return;
    if (!isComplete) {
      context.undecided(rule, -1, `${space}.code`);
      return;
    }
    const shown = { type: 'text', value: code } as const;
    context.report(rule, {
      message: space,
      values: { code: shown },
      facts: [{ path: `${isDiagnosis ? 'diagnoses' : 'operations'}[${position}].code`, value: shown }],
      remedy: isDiagnosis
        ? { kind: 'correctDiagnosis', diagnosis: position }
        : { kind: 'correctOperation', operation: position },
    });
  };
  if (isDiagnosis) for (const { code, position } of diagnosisCodes) judge(code, position);
  else
    claim.operations.forEach(({ code }, position) => {
      if (code !== undefined) judge(code, position);
    });
}

/** Listed by this rule and valid on the day; a day that is not known is taken as valid. */
function isListed(
  { reader }: JudgeContext,
  rule: ActiveRule,
  space: MatchSpace,
  code: string,
  day: number | undefined,
): boolean {
  const entry = reader.findExact(MATCH_SPACES.indexOf(space), code);
  if (entry < 0) return false;
  const first = reader.entries[entry * ENTRY_STRIDE + ENTRY.pointStart]!;
  const last = first + reader.entries[entry * ENTRY_STRIDE + ENTRY.pointCount]!;
  for (let point = first; point < last; point++) {
    const base = point * POINT_STRIDE;
    if (reader.points[base + POINT.rule] !== rule.index) continue;
    if (day === undefined) return true;
    if (day >= reader.points[base + POINT.from]! && day <= reader.points[base + POINT.to]!) return true;
  }
  return false;
}
