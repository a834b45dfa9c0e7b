/**
 * Indication (DRG-03): the fund pays the drug for named diagnoses only, some of them with clinical evidence. Several
 * rows for one code are alternatives: one that is met is enough. Absence of a diagnosis decides only where the set of
 * diagnoses is complete and known (rule-catalogue 1.1a); a row without a diagnosis mapping can only ask for evidence.
 */
import type { FactRead, FactValue } from '../claim/finding.ts';
import { POINT, POINT_STRIDE } from '../knowledge/layout.ts';
import type { KnowledgeReader } from '../knowledge/reader.ts';
import { forEachLine } from './by-line.ts';
import { diagnosesRead } from './diagnoses-read.ts';
import type { ActiveRule, JudgeContext, RuleKind } from './kind.ts';

const WORD = { allowed: 0, evidence: 1 } as const;

/** `*` in `allowed`: any diagnosis, only the evidence counts. */
const ANY_DIAGNOSIS = '*';

/** Evidence flag by which a facility confirms the indication of all its drugs; `indication:<code>` for one. */
export const INDICATION_EVIDENCE = 'indication';

/** Diagnoses named in a sentence; a settlement list can have dozens. */
const DIAGNOSES_SHOWN = 3;

export const indication: RuleKind = {
  kind: 'indication',
  title: { zh: '限适应症', en: 'indication' },
  table: {
    spaces: ['item'],
    isPair: false,
    columns: [
      {
        name: 'allowed',
        column: { type: 'prefixes' },
        isRequired: false,
        isKey: true,
        help: {
          zh: '可支付的诊断编码前缀，空格分隔；* 为不限诊断；空为尚无对应编码，只提示核实',
          en: 'payable diagnosis prefixes, blank-separated; * for any; empty while no codes are mapped: evidence only',
        },
      },
      {
        name: 'evidence',
        column: { type: 'text' },
        isRequired: false,
        isKey: true,
        help: {
          zh: '还须具备的佐证标志名，空格分隔',
          en: 'names of evidence flags that must be true as well, blank-separated',
        },
      },
    ],
  },
  parameters: [],
  messages: {
    hit: {
      zh: '{item}限规定的适应症支付，本次诊断为{diagnoses}，不在其中',
      en: '{item} is payable only for its listed indications; the diagnoses here are {diagnoses}',
    },
    unsure: {
      zh: '{item}限规定的适应症支付，已报诊断（{diagnoses}）中未见，且诊断不完整或编码无法识别，请补充诊断或依据',
      en: '{item} is payable only for its listed indications; none is among the diagnoses sent ({diagnoses}), which are incomplete or not all known: please add the diagnosis or its evidence',
    },
    evidence: {
      zh: '{item}的诊断符合支付条件，还需补充{count}项佐证',
      en: 'the diagnosis for {item} meets the condition for payment; evidence still needed: {count}',
    },
    unmapped: {
      zh: '{item}限规定的适应症支付，本次诊断为{diagnoses}，请留存符合适应症的依据',
      en: '{item} is payable only for its listed indications; the diagnoses here are {diagnoses}: please keep evidence of the indication',
    },
  },
  judgeMatches(context, rule, matches) {
    const asked: AskedOnce = { isMetBy: new Map(), diagnoses: undefined };
    forEachLine(context, matches, (line, points) => judgeAlternatives(context, rule, line, points, asked));
  },
};

/** From worst to best: the best of a line's rows decides. */
const STANDING = { hit: 0, unsure: 1, unmapped: 2, evidence: 3, unknown: 4, met: 5 } as const;
type Standing = (typeof STANDING)[keyof typeof STANDING];
/** Of the standings up to `evidence`. */
const MESSAGES = ['hit', 'unsure', 'unmapped', 'evidence'] as const;

/** The same for all lines of a claim. */
interface AskedOnce {
  /** Whether the claim has a diagnosis of a list, by the list's reference. */
  readonly isMetBy: Map<number, boolean>;
  /** As findings tell of them; made with the first. */
  diagnoses: { readonly shown: FactValue; readonly facts: readonly FactRead[] } | undefined;
}

function judgeAlternatives(
  context: JudgeContext,
  rule: ActiveRule,
  line: number,
  points: readonly number[],
  asked: AskedOnce,
): void {
  let best: Exclude<Standing, typeof STANDING.met> = STANDING.hit;
  let decisive = -1;
  for (const point of points) {
    const standing = standingOf(context, line, point, asked);
    if (standing === STANDING.met) return;
    const isBetter = decisive < 0 || standing > best;
    // Among equals a row that may only warn wins: it could be the one that a full table would show to be met.
    if (!isBetter && (standing !== best || isOfficial(context, point))) continue;
    best = standing;
    decisive = point;
  }
  if (best === STANDING.unknown || best === STANDING.unsure) context.undecided(rule, line, 'diagnoses');
  if (best === STANDING.unknown) return;
  asked.diagnoses ??= {
    shown: { type: 'text', value: shownDiagnoses(context) },
    facts: diagnosesRead(context.claim),
  };
  const { shown, facts } = asked.diagnoses;
  const missing = best === STANDING.evidence ? missingEvidence(context, decisive) : NONE;
  const isHit = best === STANDING.hit;
  context.report(rule, {
    message: MESSAGES[best],
    values: {
      item: context.itemName(line, decisive),
      diagnoses: shown,
      count: { type: 'number', value: missing.length },
    },
    facts: missing.length === 0 ? facts : [...facts, ...evidenceRead(context, missing)],
    effect: isHit ? undefined : 'evidence',
    point: decisive,
    lines: [line],
    remedy: isHit
      ? { kind: 'selfPay', lines: [line] }
      : { kind: 'supply', path: `evidence.${missing[0] ?? confirmationOf(context, line)}` },
  });
}

function standingOf(context: JudgeContext, line: number, point: number, asked: AskedOnce): Standing {
  const list = context.word(point, WORD.allowed);
  if (list < 0) return isConfirmed(context, line) ? STANDING.met : STANDING.unmapped;
  const allowed = context.reader.list(list);
  const isAny = allowed[0] === ANY_DIAGNOSIS;
  if (!isAny && context.diagnosisCodes.length === 0) return STANDING.unknown;
  if (isAny || hasDiagnosis(context, list, allowed, asked))
    return missingEvidence(context, point).length === 0 ? STANDING.met : STANDING.evidence;
  if (context.areDiagnosesReliable) return STANDING.hit;
  return isConfirmed(context, line) ? STANDING.met : STANDING.unsure;
}

function hasDiagnosis(
  { diagnosisCodes }: JudgeContext,
  list: number,
  allowed: readonly string[],
  { isMetBy }: AskedOnce,
): boolean {
  let isMet = isMetBy.get(list);
  if (isMet === undefined) {
    isMet = diagnosisCodes.some(({ code }) => allowed.some((prefix) => code.startsWith(prefix)));
    isMetBy.set(list, isMet);
  }
  return isMet;
}

function isConfirmed(context: JudgeContext, line: number): boolean {
  const { evidence } = context.claim;
  if (evidence.size === 0) return false;
  return evidence.get(INDICATION_EVIDENCE) === true || evidence.get(confirmationOf(context, line)) === true;
}

/** The flag that confirms the indication of this line's item alone. */
function confirmationOf(context: JudgeContext, line: number): string {
  const code = context.line(line).code?.split('-', 1)[0];
  return code === undefined ? INDICATION_EVIDENCE : `${INDICATION_EVIDENCE}:${code}`;
}

function missingEvidence(context: JudgeContext, point: number): readonly string[] {
  const reference = context.word(point, WORD.evidence);
  if (reference < 0) return NONE;
  return flagsOf(context.reader, reference).filter((name) => context.claim.evidence.get(name) !== true);
}

function isOfficial(context: JudgeContext, point: number): boolean {
  return context.reader.isOfficial(context.reader.points[point * POINT_STRIDE + POINT.meta]!);
}

function shownDiagnoses({ claim }: JudgeContext): string {
  const shown = claim.diagnoses.slice(0, DIAGNOSES_SHOWN).map(({ code, name }) => code ?? name ?? '?');
  return `${shown.join('、')}${claim.diagnoses.length > DIAGNOSES_SHOWN ? '…' : ''}`;
}

/** Evidence that is denied, or that nobody spoke of. */
function evidenceRead({ claim }: JudgeContext, names: readonly string[]): FactRead[] {
  return names.map((name) => ({
    path: `evidence.${name}`,
    value: claim.evidence.has(name) ? { type: 'word', value: 'bool.no' } : { type: 'text', value: '?' },
  }));
}

const NONE: readonly string[] = [];

/** Flags per image, by the reference of their text: most rows share a few. */
const flags = new WeakMap<KnowledgeReader, Map<number, readonly string[]>>();

/** Kept per image; a pack with more is decoded anew, which costs time and no memory. */
const FLAGS_MAX = 4096;

function flagsOf(reader: KnowledgeReader, reference: number): readonly string[] {
  let known = flags.get(reader);
  if (known === undefined) {
    known = new Map();
    flags.set(reader, known);
  }
  let list = known.get(reference);
  if (list === undefined) {
    list = reader.string(reference).split(' ').filter(Boolean);
    if (known.size < FLAGS_MAX) known.set(reference, list);
  }
  return list;
}
