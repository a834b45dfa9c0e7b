/**
 * Verdict → `/v1` JSON, built by hand: most verdicts allow everything and cost a few concatenations. Only free text goes
 * through JSON.stringify. Shadow findings, and those that concern lists after the fact (decision allow), are not told
 * to the sender (rule-catalogue 1.1, design section 6).
 */
import { formatDecimal, formatFen, formatQuantity, PRICE_DECIMALS } from '../../claim/decimal.ts';
import type { FactRead, Remedy } from '../../claim/finding.ts';
import type {
  Sentence,
  Verdict,
  VerdictFinding,
  VerdictLine,
  VerdictUndecided,
} from '../../claim/verdict.ts';
import { factText } from './verdict-schema.ts';

const ALLOWED_LINE = '{"decision":"allow","deniedAmount":"0.00","rules":[]}';

export function writeVerdictJson(verdict: Verdict): string {
  const { claimId, outcome, effect, deniedFen, contestedFen, snapshot, degraded } = verdict;
  let json = claimId === undefined ? '{' : `{"claimId":${JSON.stringify(claimId)},`;
  json += `"outcome":"${outcome}"`;
  if (effect !== undefined) json += `,"effect":"${effect}"`;
  json += `,"deniedAmount":"${formatFen(deniedFen)}","contestedAmount":"${formatFen(contestedFen)}","lines":[`;
  const { lines } = verdict;
  for (let i = 0; i < lines.length; i++) json += (i === 0 ? '' : ',') + writeLine(lines[i]!);
  json += '],"findings":[';
  let separator = '';
  for (const finding of verdict.findings) {
    if (!isTold(finding)) continue;
    json += separator + writeFinding(finding);
    separator = ',';
  }
  json += `],"undecided":[${verdict.undecided.map(writeUndecided).join()}],"snapshot":{"profile":`;
  json += `${JSON.stringify(snapshot.profile)},"edition":${JSON.stringify(snapshot.edition)}`;
  json += `,"digest":${JSON.stringify(snapshot.digest)}`;
  if (snapshot.ageDays !== undefined) json += `,"ageDays":${snapshot.ageDays}`;
  json += `,"stale":${snapshot.isStale}}`;
  if (degraded !== undefined) json += `,"degraded":${JSON.stringify(degraded)}`;
  return `${json}}`;
}

/** True for what the sender of a claim is told at once. */
export function isTold(finding: VerdictFinding): boolean {
  return !finding.isShadow && finding.decision !== 'allow';
}

function writeLine(line: VerdictLine): string {
  const { decision, effect, deniedFen, ruleIds } = line;
  if (decision === 'allow' && effect === undefined && deniedFen === 0n && ruleIds.length === 0)
    return ALLOWED_LINE;
  const told = effect === undefined ? '' : `"effect":"${effect}",`;
  return `{"decision":"${decision}",${told}"deniedAmount":"${formatFen(deniedFen)}","rules":${JSON.stringify(ruleIds)}}`;
}

function writeFinding(finding: VerdictFinding): string {
  const { remedy, remedySentence, source } = finding;
  let json = `{"id":${JSON.stringify(finding.id)},"rule":${JSON.stringify(finding.ruleId)}`;
  json += `,"name":${writeSentence(finding.ruleName)},"decision":"${finding.decision}"`;
  json += `,"effect":"${finding.effect}","severity":${finding.severity},"lines":[${finding.lines.join()}]`;
  json += `,"involved":[${finding.involved.join()}],"amounts":[${writeAmounts(finding.amountsFen)}]`;
  json += `,"amount":"${formatFen(finding.amountFen)}","sentence":${writeSentence(finding.sentence)}`;
  if (remedy !== undefined) json += `,"remedy":${writeRemedy(remedy)}`;
  if (remedySentence !== undefined) json += `,"remedySentence":${writeSentence(remedySentence)}`;
  json += `,"facts":[${finding.facts.map(writeFact).join()}],"source":{"citation":${JSON.stringify(source.citation)}`;
  json += `,"pack":${JSON.stringify(source.pack)}`;
  if (source.table !== undefined) json += `,"table":${JSON.stringify(source.table)}`;
  if (source.row !== undefined) json += `,"row":${source.row}`;
  return `${json}}}`;
}

function writeSentence({ zh, en }: Sentence): string {
  return `{"zh":${JSON.stringify(zh)},"en":${JSON.stringify(en)}}`;
}

function writeAmounts(amountsFen: readonly bigint[]): string {
  return amountsFen.map((amountFen) => `"${formatFen(amountFen)}"`).join();
}

function writeFact({ path, value }: FactRead): string {
  return `{"path":${JSON.stringify(path)},"type":"${value.type}","value":${JSON.stringify(factText(value))}}`;
}

/** Every member that any kind of remedy has, under the name it has in JSON. */
function writeRemedy(remedy: Remedy): string {
  const r: { readonly [K in RemedyKey]?: RemedyMember<K> | undefined } = remedy;
  let json = `{"kind":"${remedy.kind}"`;
  if (r.line !== undefined) json += `,"line":${r.line}`;
  if (r.lines !== undefined) json += `,"lines":[${r.lines.join()}]`;
  if (r.quantityE4 !== undefined) json += `,"quantity":"${formatQuantity(r.quantityE4)}"`;
  if (r.priceE6 !== undefined) json += `,"unitPrice":"${formatDecimal(r.priceE6, PRICE_DECIMALS, 0)}"`;
  if (r.amountFen !== undefined) json += `,"amount":"${formatFen(r.amountFen)}"`;
  if (r.totalFen !== undefined) json += `,"total":"${formatFen(r.totalFen)}"`;
  if (r.days !== undefined) json += `,"days":${r.days}`;
  if (r.scheme !== undefined) json += `,"scheme":"${r.scheme}"`;
  if (r.diagnosis !== undefined) json += `,"diagnosis":${r.diagnosis}`;
  if (r.operation !== undefined) json += `,"operation":${r.operation}`;
  if (r.path !== undefined) json += `,"path":${JSON.stringify(r.path)}`;
  return `${json}}`;
}

type KeysOfUnion<T> = T extends unknown ? keyof T : never;
type RemedyKey = KeysOfUnion<Remedy>;
type RemedyMember<K extends RemedyKey> = Extract<Remedy, { readonly [P in K]: unknown }>[K];

function writeUndecided({ ruleId, missing, lines }: VerdictUndecided): string {
  return `{"rule":${JSON.stringify(ruleId)},"missing":${JSON.stringify(missing)},"lines":[${lines.join()}]}`;
}
