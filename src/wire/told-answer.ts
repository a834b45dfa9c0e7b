/**
 * What a recorded answer told its sender, whichever form it was sent in: for feedback, export and the feed. Pure; reads
 * no claim.
 */
import { formatFen } from '../claim/decimal.ts';
import type { LedgerRecord } from '../claim/record.ts';
import type { Verdict } from '../claim/verdict.ts';
import { writeVerdictJson } from './json/write-verdict.ts';
import { decodeVerdictProtobuf } from './protobuf/verdict-codec.ts';

export interface ToldFinding {
  readonly id: string;
  readonly rule: string;
  /** Undefined in national answers, which do not say it. */
  readonly decision: string | undefined;
  readonly effect: string | undefined;
  readonly severity: string;
  readonly amount: string;
  /** Positions of lines in the claim, from 0; undefined in national answers. */
  readonly lines: readonly number[] | undefined;
  readonly zh: string;
  readonly en: string;
}

/** As `/v1` JSON says it; what else it says is for export. */
export interface ToldVerdict {
  readonly deniedAmount?: string;
  readonly contestedAmount?: string;
  readonly findings?: readonly OwnFinding[];
}

/** What the answer told, in its order; empty where nothing was judged. */
export function toldFindings(record: LedgerRecord): ToldFinding[] {
  if (record.door !== 'fsi') {
    return (toldVerdict(record)?.findings ?? []).map(
      ({ sentence, id, rule, decision, effect, severity, amount, lines }) => ({
        ...{ id, rule, decision, effect, severity: String(severity), amount, lines, ...sentence },
      }),
    );
  }
  const answer = parse(record.answer) as
    | { output?: { result?: NationalFinding | NationalFinding[] } }
    | undefined;
  const result = answer?.output?.result ?? [];
  return (Array.isArray(result) ? result : [result]).flatMap((one) => {
    const id = one.jr_id ?? one.jrId;
    if (id === undefined) return [];
    return {
      id,
      rule: one.rule_id ?? one.ruleId ?? '',
      decision: undefined,
      effect: undefined,
      severity: one.sev_deg ?? one.sevDeg ?? '',
      amount: String(one.vola_amt ?? one.volaAmt ?? ''),
      lines: undefined,
      zh: one.vola_cont ?? one.volaCont ?? '',
      en: '',
    };
  });
}

/** Of the findings that the sender was told: what its feedback may speak of. */
export function toldFindingIds(record: LedgerRecord): ReadonlySet<string> {
  return new Set(toldFindings(record).map(({ id }) => id));
}

interface OwnFinding extends Omit<ToldFinding, 'zh' | 'en'> {
  readonly sentence: { readonly zh: string; readonly en: string };
}

/** Interface section 2.9, and the local numbers' spelling. Amounts are JSON numbers there. */
type NationalFinding = Readonly<
  Partial<
    Record<'jr_id' | 'jrId' | 'rule_id' | 'ruleId' | 'sev_deg' | 'sevDeg' | 'vola_cont' | 'volaCont', string>
  > &
    Partial<Record<'vola_amt' | 'volaAmt', number | string>>
>;

/** What the feed shows of an answer. */
export interface ToldSummary {
  /** Yuan, as `/v1` says them; undefined where nothing was judged and in national answers, which have no sums. */
  readonly deniedAmount: string | undefined;
  readonly contestedAmount: string | undefined;
  /** Each once, in the answer's order. */
  readonly ruleIds: readonly string[];
}

/** Reads the answer once: a busy node records thousands a second. */
export function summariseTold(record: LedgerRecord): ToldSummary {
  const { door, answer } = record;
  if (door === 'protobuf' && answer.byteLength > 0) {
    const verdict = readProtobuf(answer);
    return {
      deniedAmount: verdict === undefined ? undefined : formatFen(verdict.deniedFen),
      contestedAmount: verdict === undefined ? undefined : formatFen(verdict.contestedFen),
      ruleIds: once((verdict?.findings ?? []).map(({ ruleId }) => ruleId)),
    };
  }
  const verdict = toldVerdict(record);
  const findings = door === 'fsi' ? toldFindings(record) : (verdict?.findings ?? []);
  return {
    deniedAmount: verdict?.deniedAmount,
    contestedAmount: verdict?.contestedAmount,
    ruleIds: once(findings.map(({ rule }) => rule)),
  };
}

/** Our own verdict as `/v1` JSON, whichever form it was sent in. */
export function toldVerdict({ door, answer }: LedgerRecord): ToldVerdict | undefined {
  if (door === 'fsi' || answer.byteLength === 0) return undefined;
  if (door === 'json') return parse(answer) as ToldVerdict | undefined;
  const verdict = readProtobuf(answer);
  return verdict === undefined ? undefined : JSON.parse(writeVerdictJson(verdict));
}

function readProtobuf(answer: Uint8Array): Verdict | undefined {
  try {
    return decodeVerdictProtobuf(answer);
  } catch {
    return undefined;
  }
}

function once(ids: readonly string[]): readonly string[] {
  return ids.length < 2 ? ids : [...new Set(ids)];
}

/** Making one costs more than reading an ordinary answer. */
const UTF8 = new TextDecoder();

function parse(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(UTF8.decode(bytes));
  } catch {
    return undefined;
  }
}
