/**
 * One finding, one life (design section 6): an id that is the same at audit, upload and settlement, so that a warning
 * is shown once, counted once and found again when its feedback comes days later (interface section 5 no. 4: unique, at
 * most 40 characters). It is a digest over names of things (facility, encounter, item, day, rule), never over a person:
 * no patient fact goes in, so none can come out. What may be corrected (quantity, price, amount, the sender's line id,
 * which interface 2.14 no. 4 forbids as a key) stays out as well.
 */
import { hash } from 'node:crypto';
import type { Claim, ClaimLine } from '../claim/claim.ts';
import type { Finding } from '../claim/finding.ts';
import { ENTRY, ENTRY_STRIDE } from '../knowledge/layout.ts';
import type { KnowledgeReader } from '../knowledge/reader.ts';
import type { RuleKind } from '../rules/kind.ts';

/** 128 bits as hexadecimal: a collision among 10^12 findings has a chance of about 10^-15. */
const ID_LENGTH = 32;

export interface FindingIdentity {
  /** Ids must be asked for in the judge's order: a repeated finding is told apart by its occurrence. */
  idOf(finding: Finding): string;
}

export function makeIdentity(
  claim: Claim,
  facilityCode: string,
  reader: KnowledgeReader,
  kinds: ReadonlyMap<string, RuleKind>,
): FindingIdentity {
  const encounter = encounterName(claim);
  const occurrences = new Map<string, number>();
  const rowKeys = new Map<string, string>();
  const lineNames = createLineNames(claim);

  return {
    idOf(finding) {
      const rule = reader.head.rules[finding.rule]!;
      // Findings of one row share all but the line: the row's part is put together once.
      const row = `${finding.rule} ${finding.point}`;
      let rowKey = rowKeys.get(row);
      if (rowKey === undefined) {
        const isPair = kinds.get(rule.kind)?.table?.isPair === true;
        const code = pointCode(finding, reader, isPair);
        rowKey = joinExactly([facilityCode, encounter, rule.id, rule.variant, code]);
        rowKeys.set(row, rowKey);
      }
      const key = rowKey + joinExactly([subjectName(finding, lineNames)]);
      const occurrence = occurrences.get(key) ?? 0;
      occurrences.set(key, occurrence + 1);
      return hash('sha256', `${occurrence}:${key}`, 'hex').slice(0, ID_LENGTH);
    },
  };
}

/** The encounter's id, else the claim's, else what is left: the days. `e`/`c`/`d` keep the three apart. */
function encounterName({ id, encounter }: Claim): string {
  if (encounter.id !== undefined) return `e${encounter.id}`;
  if (id !== undefined) return `c${id}`;
  return `d${encounter.start?.dayEpoch ?? ''}/${encounter.start?.second ?? ''}/${encounter.end?.dayEpoch ?? ''}`;
}

/** Asked for more names than this, the rest is named at once: looking back for each would take the square of the lines. */
const NAMED_ALONE_MAX = 16;

/**
 * A line is its code (without the local tail, which may be added between stages), its day and, among lines equal in
 * both, its place: an audit's order and a settlement's fee line of one item on one day are the same line.
 */
function createLineNames({ lines }: Claim): (line: number) => string {
  let all: readonly string[] | undefined;
  let asked = 0;
  return (line) => {
    if (++asked > NAMED_ALONE_MAX) all ??= nameLines(lines);
    return all === undefined ? nameOf(lines[line]!, placeOf(lines, line)) : all[line]!;
  };
}

function nameLines(lines: readonly ClaimLine[]): string[] {
  const seen = new Map<string, number>();
  return lines.map((line) => {
    const key = `${dayOf(line)} ${itemOf(line)}`;
    const place = seen.get(key) ?? 0;
    seen.set(key, place + 1);
    return nameOf(line, place);
  });
}

function placeOf(lines: readonly ClaimLine[], line: number): number {
  const item = itemOf(lines[line]!);
  const day = dayOf(lines[line]!);
  let place = 0;
  for (let before = 0; before < line; before++) {
    const other = lines[before]!;
    if (dayOf(other) === day && itemOf(other) === item) place++;
  }
  return place;
}

function nameOf(line: ClaimLine, place: number): string {
  const item = itemOf(line);
  const day = `${dayOf(line) ?? ''}`;
  const name = `${item.length}:${item}${day.length}:${day}`;
  const number = `${place}`;
  return `${name.length}:${name}${number.length}:${number}`;
}

function itemOf({ code, hospitalCode }: ClaimLine): string {
  if (code === undefined) return `h${hospitalCode ?? ''}`;
  const tail = code.indexOf('-');
  return tail > 0 ? code.slice(0, tail) : code;
}

function dayOf({ from }: ClaimLine): number | undefined {
  return from?.dayEpoch;
}

/** The first line stands for all: a course that grows by a day stays the same finding. */
function subjectName(finding: Finding, nameOfLine: (line: number) => string): string {
  const [line] = finding.lines;
  if (line !== undefined) return nameOfLine(line);
  if (finding.point >= 0) return '';
  return finding.remedy?.kind === 'supply' ? finding.remedy.path : (finding.facts[0]?.path ?? '');
}

/** Code of the row that decided; for a pair, of its container. */
function pointCode(finding: Finding, reader: KnowledgeReader, isPair: boolean): string {
  if (finding.point < 0) return '';
  const field = isPair ? ENTRY.pairStart : ENTRY.pointStart;
  // Points lie in the order of their entries: the last entry that starts at or before the point owns it.
  let low = 0;
  let high = reader.entries.length / ENTRY_STRIDE;
  while (high - low > 1) {
    const middle = (low + high) >>> 1;
    if (reader.entries[middle * ENTRY_STRIDE + field]! <= finding.point) low = middle;
    else high = middle;
  }
  return reader.codeOf(low);
}

/** Parts joined so that no two lists of parts give the same text. */
function joinExactly(parts: readonly string[]): string {
  return parts.map((part) => `${part.length}:${part}`).join('');
}
