/**
 * Single-use TCM pieces (DRG-21): pieces that the fund does not pay where a prescription holds nothing else. It concludes
 * from the whole prescription, so it judges a prescription that has a number, or the whole claim where all its lines
 * are there (rule-catalogue 1.3); otherwise it cannot decide. One ordinary piece, whoever pays it, makes all payable.
 */
import type { FactValue } from '../claim/finding.ts';
import type { ActiveRule, JudgeContext, RuleKind } from './kind.ts';

/** National codes of TCM pieces begin so; drugs, consumables and services begin otherwise. */
const PIECE_CODE = /^T/;
const OTHER_NATIONAL_CODE = /^[XZC0-9]/;

export const singleUsePiece: RuleKind = {
  kind: 'single-use-piece',
  title: { zh: '饮片单方不予支付', en: 'single-use pieces' },
  table: { spaces: ['item'], isPair: false, columns: [] },
  parameters: [],
  messages: {
    hit: {
      zh: '处方全部由单味使用不予支付的饮片组成（{list}），基金不予支付',
      en: 'every piece of the prescription is not payable without others ({list})',
    },
  },
  judgeMatches(context, rule, matches) {
    const pointOf = new Map(matches.map(({ point, position }) => [position, point]));
    for (const [prescription, lines] of groupByPrescription(context, pointOf)) {
      if (prescription === undefined && !context.claim.areLinesComplete) {
        for (const line of lines)
          if (context.isFundLine(line) && pointOf.has(line))
            context.undecided(rule, line, 'line.prescriptionId');
        continue;
      }
      judgePrescription(context, rule, lines, pointOf);
    }
  },
};

/** Charged lines of each prescription that holds a piece of the list. */
function groupByPrescription(
  context: JudgeContext,
  pointOf: ReadonlyMap<number, number>,
): ReadonlyMap<string | undefined, number[]> {
  const { lines } = context.claim;
  const groups = new Map<string | undefined, number[]>();
  for (const line of pointOf.keys()) groups.set(lines[line]!.prescriptionId, []);
  lines.forEach(({ prescriptionId, isRefund }, line) => {
    if (!isRefund && !context.isCancelled(line)) groups.get(prescriptionId)?.push(line);
  });
  return groups;
}

function judgePrescription(
  context: JudgeContext,
  rule: ActiveRule,
  lines: readonly number[],
  pointOf: ReadonlyMap<number, number>,
): void {
  const listed = lines.filter((line) => pointOf.has(line));
  const denied = listed.filter((line) => context.isFundLine(line));
  if (denied.length === 0) return;
  const others = lines.filter((line) => !pointOf.has(line));
  if (others.some((line) => isPiece(context, line) === true)) return;
  const unknown = others.find((line) => isPiece(context, line) === undefined);
  if (unknown !== undefined) {
    for (const line of denied) context.undecided(rule, line, 'line.code');
    return;
  }
  const names = listed.map((line) => textOf(context.itemName(line, pointOf.get(line))));
  context.report(rule, {
    message: 'hit',
    values: { list: { type: 'text', value: [...new Set(names)].join('、') } },
    point: pointOf.get(denied[0]!)!,
    lines: denied,
    involved: listed.filter((line) => !context.isFundLine(line)),
    remedy: { kind: 'selfPay', lines: denied },
  });
}

/** Undefined where neither the kind nor a national code says what the line is: it may be a piece. */
function isPiece(context: JudgeContext, line: number): boolean | undefined {
  const { kind, code } = context.line(line);
  if (kind !== undefined) return kind === 'tcmPiece';
  if (code === undefined) return undefined;
  if (PIECE_CODE.test(code)) return true;
  return OTHER_NATIONAL_CODE.test(code) ? false : undefined;
}

function textOf(value: FactValue): string {
  return value.type === 'text' ? value.value : '';
}
