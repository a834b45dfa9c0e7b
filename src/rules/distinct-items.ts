/**
 * Distinct drugs (RX-21 at discharge, RX-09 on one prescription): the first `max` distinct drugs in line order are
 * kept, lines of further ones are not payable. The same drug on two lines counts once, a drug given back not at all,
 * and herbal pieces are parts of one formula, not drugs. Only what the fund is asked to pay is counted.
 */
import type { ClaimLine } from '../claim/claim.ts';
import { isSelfPay } from '../claim/self-pay.ts';
import type { ActiveRule, JudgeContext, RuleKind } from './kind.ts';
import { integerOf, textOf } from './parameters.ts';

const SCOPES = ['discharge', 'prescription'] as const;

/** Class, substance and form: the first 14 characters of a national drug code name a drug whatever its pack. */
const DRUG_PREFIX_LENGTH = 14;
const NATIONAL_DRUG = /^[XZ][0-9A-Z]{19,}$/;

export const distinctItems: RuleKind = {
  kind: 'distinct-items',
  title: { zh: '药品种类超标', en: 'too many kinds of drugs' },
  table: undefined,
  parameters: [
    {
      name: 'scope',
      parameter: { type: 'choice', values: SCOPES },
      fallback: 'discharge',
      help: {
        zh: 'discharge 出院带药、prescription 每张处方',
        en: 'counted over the discharge medication or over each prescription',
      },
    },
    {
      name: 'max',
      parameter: { type: 'integer', min: 1, max: 100 },
      fallback: 4,
      help: { zh: '最多种数', en: 'most kinds that are payable' },
    },
  ],
  messages: {
    discharge: {
      zh: '出院带药{count}种，限支付{max}种，{item}为第{rank}种，超出部分不在基金支付范围',
      en: '{count} kinds of discharge medication, {max} are payable; {item} is number {rank}',
    },
    prescription: {
      zh: '本处方{count}种药品，限{max}种，{item}为第{rank}种',
      en: '{count} kinds of drugs on this prescription, the limit is {max}; {item} is number {rank}',
    },
  },
  judgeClaim(context, rule) {
    const scope = textOf(rule, 'scope') === 'prescription' ? 'prescription' : 'discharge';
    const max = integerOf(rule, 'max');
    const groups = new Map<string, number[]>();
    const unsure: number[] = [];
    context.claim.lines.forEach((line, position) => {
      if (!isDrug(line) || isSelfPay(line)) return;
      const group = groupOf(context, line, scope);
      if (group === undefined) unsure.push(position);
      if (group === undefined || group === '') return;
      const positions = groups.get(group);
      if (positions === undefined) groups.set(group, [position]);
      else positions.push(position);
    });
    for (const positions of groups.values()) judgeGroup(context, rule, scope, max, positions);
    // Lines of unknown membership matter only where they could make the count too high.
    const largest = [...groups.values()].reduce((most, positions) => Math.max(most, positions.length), 0);
    if (unsure.length > 0 && largest + unsure.length > max)
      context.undecided(
        rule,
        -1,
        scope === 'discharge' ? 'line.isDischargeMedication' : 'line.prescriptionId',
      );
  },
};

function isDrug({ kind }: ClaimLine): boolean {
  return kind === 'drug' || kind === undefined;
}

/** What the line is counted in: '' for nothing, undefined when nobody said. */
function groupOf(context: JudgeContext, line: ClaimLine, scope: (typeof SCOPES)[number]): string | undefined {
  if (scope === 'prescription')
    return line.prescriptionId ?? (line.isDischargeMedication === true ? '' : undefined);
  if (line.isDischargeMedication !== undefined) return line.isDischargeMedication ? 'discharge' : '';
  return context.claim.encounter.setting === 'inpatient' && line.kind === 'drug' ? undefined : '';
}

function judgeGroup(
  context: JudgeContext,
  rule: ActiveRule,
  scope: (typeof SCOPES)[number],
  max: number,
  positions: readonly number[],
): void {
  const drugs = presentDrugs(context, positions);
  if (drugs.length <= max) return;
  // The first line of each is enough to show what was kept.
  const kept = drugs.slice(0, max).map((lines) => lines[0]!);
  drugs.slice(max).forEach((lines, beyond) => {
    for (const line of lines) {
      if (!context.isFundLine(line)) continue;
      context.report(rule, {
        message: scope,
        values: {
          count: { type: 'number', value: drugs.length },
          max: { type: 'number', value: max },
          rank: { type: 'number', value: max + beyond + 1 },
          item: context.itemName(line),
        },
        facts: [...kept, line].map((read) => ({
          path: `lines[${read}].${scope === 'discharge' ? 'isDischargeMedication' : 'prescriptionId'}`,
          value: { type: 'text', value: drugName(context.line(read)) },
        })),
        lines: [line],
        involved: kept,
        remedy: { kind: 'selfPay', lines: [line] },
      });
    }
  });
}

/** Lines per distinct drug, in the order in which the drugs first appear; drugs given back in full are left out. */
function presentDrugs(context: JudgeContext, positions: readonly number[]): number[][] {
  const drugs = new Map<string, { readonly lines: number[]; netE4: bigint; hasRefund: boolean }>();
  for (const position of positions) {
    const line = context.line(position);
    const key = drugKey(line, position);
    let drug = drugs.get(key);
    if (drug === undefined) {
      drug = { lines: [], netE4: 0n, hasRefund: false };
      drugs.set(key, drug);
    }
    const quantityE4 = line.quantityE4 ?? 0n;
    if (line.isRefund) {
      drug.hasRefund = true;
      drug.netE4 -= quantityE4 < 0n ? -quantityE4 : quantityE4;
    } else {
      drug.lines.push(position);
      drug.netE4 += quantityE4;
    }
  }
  return [...drugs.values()]
    .filter(({ lines, netE4, hasRefund }) => lines.length > 0 && (!hasRefund || netE4 > 0n))
    .map(({ lines }) => lines);
}

/** Two packs of one substance and form are one drug; without a national code the sent code or name tells. */
function drugKey({ code, name, hospitalCode, hospitalName }: ClaimLine, position: number): string {
  const bare = code?.split('-', 1)[0];
  if (bare !== undefined && NATIONAL_DRUG.test(bare))
    return `${bare.slice(0, DRUG_PREFIX_LENGTH)} ${name ?? ''}`;
  return bare ?? name ?? hospitalCode ?? hospitalName ?? `#${position}`;
}

function drugName({ name, hospitalName, code }: ClaimLine): string {
  return name ?? hospitalName ?? code ?? '?';
}
