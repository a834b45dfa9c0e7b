/**
 * The answer to a national audit (interface 2.8, 2.9 and section 5: what real clients do with it). It shows findings;
 * it never refuses: an audit that went wrong is still `infcode` 0, because clients take a failed audit for a block.
 */
import type { Verdict, VerdictFinding } from '../../claim/verdict.ts';
import { amount, cut, LENGTHS, quote } from './answer-text.ts';
import type { Dialect } from './dialect.ts';
import { type Today, writeEnvelope } from './envelope.ts';
import type { NhsaMessage } from './message.ts';
import { camelCase } from './node.ts';
import { isAmountKnown, shownFindings } from './shown-findings.ts';

const HINTS = {
  nothing: '报文中未找到就诊信息，本次未审核 / not judged: no patient or encounter found in the message',
  indeterminate: '本次未完成审核，结算前请人工核对 / not judged: have it checked',
  stale: '规则库更新未生效，本次按最近可用版本审核 / stale: judged with the last good knowledge',
} as const;

/**
 * @param verdicts parallel to `message.claims`.
 * @returns JSON text; amounts keep every digit.
 */
export function writeAuditAnswer(
  message: NhsaMessage,
  verdicts: readonly Verdict[],
  dialect: Dialect,
  today: Today,
): string {
  const names = message.isCamelCase ? CAMEL : SNAKE;
  const shown = shownFindings(message, verdicts);
  const usedIds = new Set<string>();
  // A client that reads one object gets the gravest finding (section 5 no. 2).
  const written = (dialect.resultShape === 'object' ? shown.slice(0, 1) : shown).map(
    ({ finding, position }) => writeFinding(message, finding, position, names, uniqueId(finding.id, usedIds)),
  );
  return writeEnvelope({
    isTaken: true,
    area: message.area,
    msgid: message.msgid,
    output: outputOf(written, dialect, names),
    hint: hintOf(message, verdicts),
    errorText: undefined,
    today,
  });
}

/** An audit that was not judged (shed, late, unreadable): no finding, and the reason in `warn_msg` (guarantees 1). */
export function writeNotJudged(
  infno: string | undefined,
  msgid: string | undefined,
  hint: string,
  today: Today,
  dialect?: Dialect,
): string {
  const names = infno === '3660' || infno === '3661' ? CAMEL : SNAKE;
  const output = outputOf([], dialect, names);
  return writeEnvelope({ isTaken: true, area: undefined, msgid, output, hint, errorText: undefined, today });
}

/** Success without output: the answer to 3103, whatever it says (section 5 no. 7). */
export function writeAccepted(message: NhsaMessage, today: Today): string {
  const { area, msgid } = message;
  return writeEnvelope({
    isTaken: true,
    area,
    msgid,
    output: '{}',
    hint: undefined,
    errorText: undefined,
    today,
  });
}

/** A business failure: `infcode` -1 and a sentence of at most 200 characters. */
export function writeFailure(text: string, today: Today): string {
  return writeEnvelope({
    isTaken: false,
    area: undefined,
    msgid: undefined,
    output: '{}',
    hint: undefined,
    errorText: text,
    today,
  });
}

/**
 * `output.result`: an array, empty when clean. In the object form a clean answer is an object without details: its
 * readers parse an object (an array would make them fail, and a failed audit blocks) and pass one without details.
 */
function outputOf(written: readonly string[], dialect: Dialect | undefined, names: Names): string {
  if (dialect?.resultShape !== 'object') return `{"result":[${written.join(',')}]}`;
  return `{"result":${written[0] ?? `{${names.details}[]}`}}`;
}

function hintOf(message: NhsaMessage, verdicts: readonly Verdict[]): string | undefined {
  if (message.claims.length === 0) return HINTS.nothing;
  if (verdicts.some(({ outcome }) => outcome === 'indeterminate')) return HINTS.indeterminate;
  return verdicts.some(({ snapshot }) => snapshot.isStale) ? HINTS.stale : undefined;
}

function writeFinding(
  message: NhsaMessage,
  finding: VerdictFinding,
  position: number,
  names: Names,
  id: string,
): string {
  const { patientId, encounterId } = message.echoes[position]!;
  const patient = names.patient + quote(patientId);
  const encounter = names.encounter + quote(encounterId);
  return (
    `{${names.id}${quote(id)},${names.ruleId}${quote(cut(finding.ruleId, LENGTHS.ruleId))},` +
    `${names.ruleName}${quote(cut(finding.ruleName.zh, LENGTHS.ruleName))},` +
    `${names.content}${quote(cut(contentOf(finding), LENGTHS.content))},` +
    `${patient},${encounter},${names.details}[${writeDetails(message, finding, position, names, id)}],` +
    `${names.amount}${amount(finding.amountFen)},` +
    `${names.amountState}"${isAmountKnown(message.claims[position]!, finding) ? 1 : 0}",` +
    `${names.severity}"${finding.severity}",` +
    `${names.evidence}${quote(cut(finding.source.citation, LENGTHS.evidence))},` +
    `${names.behaviour}"${isAboutItems(finding) ? 2 : 1}",${names.task}${quote(message.taskId)}}`
  );
}

/** What is wrong and what to change: for some users the only text there is (section 5 no. 5). */
function contentOf({ sentence, remedySentence }: VerdictFinding): string {
  return closed(sentence.zh) + closed(remedySentence?.zh ?? '');
}

function closed(sentence: string): string {
  return sentence === '' || /[。！？.!?]$/.test(sentence) ? sentence : `${sentence}。`;
}

/**
 * One detail per violating line, then one per line involved. A finding about the claim gets one detail without a
 * line: some clients pass over a result that has none (2.8 no. 7).
 */
function writeDetails(
  message: NhsaMessage,
  finding: VerdictFinding,
  position: number,
  names: Names,
  id: string,
): string {
  const { patientId, encounterId } = message.echoes[position]!;
  const { lines } = message.claims[position]!;
  const details: string[] = [];
  const head = (): string => `{${names.detailId}${quote(`${id}-${details.length + 1}`)}`;
  const write = (lineId: string, type: 1 | 2, fen: bigint): void => {
    details.push(
      `${head()},${names.patient}${quote(patientId)},${names.encounter}${quote(encounterId)},` +
        `${names.lineId}${quote(lineId)},${names.itemType}"${type}",${names.amount}${amount(fen)}}`,
    );
  };
  finding.lines.forEach((line, index) => {
    write(lines[line]?.id ?? '', 1, finding.amountsFen[index] ?? 0n);
  });
  if (finding.lines.length === 0) write('', 1, finding.amountFen);
  for (const line of finding.involved) write(lines[line]?.id ?? '', 2, 0n);
  return details.join(',');
}

/** `vola_bhvr_type`: 2 when lines are at fault, 1 when the visit or the claim as a whole is. */
function isAboutItems(finding: VerdictFinding): boolean {
  return finding.lines.length > 0 && finding.effect !== 'stay';
}

/** `jr_id` is what 3103 answers to: at most 40 characters and never twice in one answer (section 5 no. 4). */
function uniqueId(id: string, used: Set<string>): string {
  let unique = cut(id, LENGTHS.jrId);
  for (let copy = 2; used.has(unique); copy++) unique = `${id.slice(0, LENGTHS.jrId - 6)}~${copy}`;
  used.add(unique);
  return unique;
}

type Names = Readonly<Record<keyof typeof FIELD_NAMES, string>>;

const FIELD_NAMES = {
  id: 'jr_id',
  ruleId: 'rule_id',
  ruleName: 'rule_name',
  content: 'vola_cont',
  patient: 'patn_id',
  encounter: 'mdtrt_id',
  details: 'judge_result_detail_dtos',
  amount: 'vola_amt',
  amountState: 'vola_amt_stas',
  severity: 'sev_deg',
  evidence: 'vola_evid',
  behaviour: 'vola_bhvr_type',
  task: 'task_id',
  detailId: 'jrd_id',
  lineId: 'rx_id',
  itemType: 'vola_item_type',
} as const;

/** Keys with quotes and colon, made once. */
function keysOf(spell: (name: string) => string): Names {
  return Object.fromEntries(
    Object.entries(FIELD_NAMES).map(([name, field]) => [name, `"${spell(field)}":`]),
  ) as Names;
}

const SNAKE = keysOf((name) => name);
const CAMEL = keysOf(camelCase);
