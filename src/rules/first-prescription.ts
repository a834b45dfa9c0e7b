/**
 * First prescription (DRG-14): the first dispensing of the drug needs a facility of some level, or a specialist; later
 * refills are payable anywhere. Whether this is the first is known only where the past is known for the look-back, and
 * even then the first may have been written where nobody here looks: a pack should ask (`evidence`) unless its ledger
 * sees a whole region. A pharmacy dispenses what others prescribed and is not judged. The specialty is free text at
 * every sender, so one that does not fit only asks.
 */
import { isKnownFrom, type PastLine } from '../history/past.ts';
import { EMPTY_WORD } from '../knowledge/table-schema.ts';
import { isEvident } from './evidence.ts';
import type { ActiveRule, JudgeContext, RuleKind } from './kind.ts';
import { integerOf } from './parameters.ts';
import { HISTORY, mayBeOwn } from './past-facts.ts';
import { itemCode, pastLinesOf } from './past-lines.ts';
import { recall } from './recall.ts';

const WORD = { level: 0, specialty: 1 } as const;

/** Evidence flag: the first prescription was written as asked; `…:<code>` for one drug. */
export const FIRST_PRESCRIPTION_EVIDENCE = 'specialist_first_prescription';

export const firstPrescription: RuleKind = {
  kind: 'first-prescription',
  title: { zh: '限首次处方条件', en: 'first prescription' },
  table: {
    spaces: ['item'],
    isPair: false,
    columns: [
      {
        name: 'level',
        column: { type: 'integer', min: 1, max: 3 },
        isRequired: false,
        help: { zh: '首次处方机构最低级别', en: 'lowest facility level for the first prescription' },
      },
      {
        name: 'specialty',
        column: { type: 'text' },
        isRequired: false,
        help: {
          zh: '首次处方医师专业的关键词，用 | 分隔',
          en: "keywords of the first prescriber's specialty, separated by |",
        },
      },
    ],
  },
  parameters: [
    {
      name: 'lookBackDays',
      parameter: { type: 'integer', min: 1, max: 730 },
      fallback: 365,
      help: { zh: '向前查找既往用药的天数', en: 'days in which an earlier dispensing is looked for' },
    },
  ],
  messages: {
    level: {
      zh: '{item}首次处方须由{min}级及以上医疗机构开具，本机构为{level}级，且{days}天内未见该药的既往处方',
      en: '{item}: the first prescription needs a facility of level {min} or above; this one has level {level}, and no earlier prescription is known in {days} days',
    },
    specialty: {
      zh: '{item}首次处方须由{wanted}专科医师开具，开单医师专业为{specialty}，请补充首次处方依据',
      en: '{item}: the first prescription needs a specialist ({wanted}); the prescriber is registered for {specialty}: please add evidence of the first prescription',
    },
  },
  judgeLine(context, rule, point, line) {
    if (context.claim.encounter.setting === 'pharmacy') return;
    const code = itemCode(context.line(line))!;
    if (isEvident(context.claim, FIRST_PRESCRIPTION_EVIDENCE, code)) return;
    const lack = lackOf(context, point, line);
    if (lack === undefined) return;
    const day = context.lineDay(line);
    if (day === undefined) {
      context.undecided(rule, line, 'line.from');
      return;
    }
    if (firstUse(context, code) <= day) return;
    const days = integerOf(rule, 'lookBackDays');
    if (!isKnownFrom(context.history, day - days)) context.undecided(rule, line, HISTORY);
    else if (lack === 'facility.level' || lack === 'staff.specialty') context.undecided(rule, line, lack);
    else report(context, rule, point, line, lack, days);
  },
};

/** The day on which the patient first had the drug; infinite where nothing says that there was one. */
function firstUse(context: JudgeContext, code: string): number {
  const lines = pastLinesOf(context.history, code);
  if (lines.length === 0) return Number.POSITIVE_INFINITY;
  return recall(
    // Codes of one name and form have the same lines.
    context.ofClaim(firstUse, () => new Map<readonly PastLine[], number>()),
    lines,
    () =>
      lines.find(({ dayEpoch, entry }) => dayEpoch !== undefined && !mayBeOwn(context.claim, entry))
        ?.dayEpoch ?? Number.POSITIVE_INFINITY,
  );
}

/** What the prescription lacks, the path of what is unknown about it, or undefined where all is met. */
function lackOf(
  context: JudgeContext,
  point: number,
  line: number,
): 'level' | 'specialty' | 'facility.level' | 'staff.specialty' | undefined {
  const min = context.word(point, WORD.level);
  const { level } = context.claim.facility;
  if (min !== EMPTY_WORD && level === undefined) return 'facility.level';
  if (min !== EMPTY_WORD && level! < min) return 'level';
  const wanted = wantedSpecialties(context, point);
  if (wanted.length === 0) return undefined;
  const specialty = specialtyOf(context, line);
  if (specialty === undefined) return 'staff.specialty';
  return wanted.some((one) => specialty.includes(one)) ? undefined : 'specialty';
}

function wantedSpecialties(context: JudgeContext, point: number): readonly string[] {
  const reference = context.word(point, WORD.specialty);
  return reference < 0 ? [] : context.reader.string(reference).split('|').filter(Boolean);
}

function specialtyOf(context: JudgeContext, line: number): string | undefined {
  const { prescriber } = context.line(line);
  if (prescriber === undefined) return undefined;
  return specialties(context).get(prescriber);
}

/** By staff member; where a registry names one twice, the first counts. */
function specialties(context: JudgeContext): ReadonlyMap<string, string | undefined> {
  return context.ofClaim(firstPrescription, () => {
    const known = new Map<string, string | undefined>();
    for (const { id, specialty } of context.claim.staff ?? []) if (!known.has(id)) known.set(id, specialty);
    return known;
  });
}

function report(
  context: JudgeContext,
  rule: ActiveRule,
  point: number,
  line: number,
  lack: 'level' | 'specialty',
  days: number,
): void {
  const { level } = context.claim.facility;
  const specialty = specialtyOf(context, line) ?? '?';
  const isLevel = lack === 'level';
  context.report(rule, {
    message: lack,
    ...(isLevel ? {} : { effect: 'evidence' as const }),
    values: {
      item: context.itemName(line, point),
      min: { type: 'number', value: context.word(point, WORD.level) },
      level: { type: 'number', value: level ?? 0 },
      days: { type: 'number', value: days },
      wanted: { type: 'text', value: wantedSpecialties(context, point).join('、') },
      specialty: { type: 'text', value: specialty },
    },
    facts: [
      isLevel
        ? { path: 'facility.level', value: { type: 'number', value: level! } }
        : { path: 'staff.specialty', value: { type: 'text', value: specialty } },
    ],
    point,
    lines: [line],
    remedy: {
      kind: 'supply',
      path: `evidence.${FIRST_PRESCRIPTION_EVIDENCE}:${itemCode(context.line(line))}`,
    },
  });
}
