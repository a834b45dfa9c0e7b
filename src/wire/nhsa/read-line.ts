/** One element of `fsi_order_dtos` to a claim line (interface 2.5, 2.6). It reads; whether a line passes is for rules. */
import type { ClaimLine, Moment } from '../../claim/claim.ts';
import { FEN_DECIMALS, PRICE_DECIMALS, QUANTITY_DECIMALS } from '../../claim/decimal.ts';
import { catalogueLevelOf, isOtherKind, itemCodeOf, lineKindOf, titleOf } from './codes.ts';
import { objectAt } from './node.ts';
import type { Nodes } from './nodes.ts';
import { reportNode } from './report-reading.ts';
import type { Scope } from './scope.ts';

/** `cnt` is N6,2 and `pric` N16,2 here; senders that give more decimals are held to those they give. */
const DECLARED_DECIMALS = 2;
/** A year and a day: more is a slip of the keyboard. */
const DAYS_OF_SUPPLY_MAX = 366;
const NO_TRACE_CODES: readonly string[] = [];

/**
 * The lines of one encounter. Where any line is marked current (`curr_drord_flag` 1) only the marked ones are judged;
 * where none is, all are (2.14 no. 8). Lines of earlier encounters are never judged.
 * @throws WireFormatError WIRE_TOO_MANY_LINES
 */
export function readLines(
  scope: Scope,
  nodes: Nodes,
  objects: readonly number[],
  isCurrentEncounter: boolean,
): ClaimLine[] {
  scope.admission.admit('lines', objects.length);
  const lines: ClaimLine[] = [];
  let hasMarked = false;
  scope.hasOrderTypes = false;
  for (let i = 0; i < objects.length; i++) {
    const line = readLine(scope, nodes, objects[i]!);
    if (line.isJudged) hasMarked = true;
    lines.push(line);
  }
  settleDischargeMarks(scope, lines);
  if (!isCurrentEncounter) for (const line of lines) line.isJudged = false;
  else if (!hasMarked) for (const line of lines) line.isJudged = true;
  return lines;
}

/**
 * `drord_bhvr` 1 is discharge medication with all clients seen and a temporary order in the list that the interface
 * names (`drord_type`: 1, 2, 3; 4.2). A 2 or 3 beside it, which the clients' list lacks, shows that this one is meant;
 * so does a service with a 1 where nothing has a 0: nobody takes a service home.
 */
function settleDischargeMarks(scope: Scope, lines: readonly ClaimLine[]): void {
  if (!scope.hasOrderTypes && !hasServiceTakenHome(lines)) return;
  for (const line of lines) line.isDischargeMedication = undefined;
  scope.note('ambiguous-code');
}

function hasServiceTakenHome(lines: readonly ClaimLine[]): boolean {
  let isFound = false;
  for (const { isDischargeMedication, kind } of lines) {
    if (isDischargeMedication === false) return false;
    isFound ||= isDischargeMedication === true && kind === 'service';
  }
  return isFound;
}

function readLine(scope: Scope, nodes: Nodes, object: number): ClaimLine {
  const { at, slots } = nodes.line;
  nodes.line.bind(scope, object);
  const isLongOrder = scope.codeAt(slots[at.long_drord_flag]!);
  const quantityE4 = scope.decimalAt(slots[at.cnt]!, QUANTITY_DECIMALS);
  const priceE6 = scope.decimalAt(slots[at.pric]!, PRICE_DECIMALS);
  const amountFen = scope.decimalAt(slots[at.sumamt]!, FEN_DECIMALS);
  const listPriceE6 = scope.decimalAt(slots[at.hilist_pric]!, PRICE_DECIMALS);
  const from = scope.momentAt(slots[at.drord_begn_date]!);
  const stop = scope.momentAt(slots[at.drord_stop_date]!);
  const dischargeMark = scope.codeAt(slots[at.drord_bhvr]!);
  const kindCode = scope.codeAt(slots[at.hilist_type]!);
  const extension = slots[at.extend_order_map]!;
  const line: ClaimLine = {
    id: scope.sentAt(slots[at.rx_id]!) || undefined,
    prescriptionId: scope.textAt(slots[at.rxno]!),
    groupId: scope.textAt(slots[at.grpno]!),
    kind: lineKindOf(kindCode),
    code: itemCodeOf(scope.textAt(slots[at.hilist_code]!)),
    name: scope.textAt(slots[at.hilist_name]!),
    hospitalCode: scope.textAt(slots[at.hosplist_code]!),
    hospitalName: scope.textAt(slots[at.hosplist_name]!),
    level: catalogueLevelOf(scope.codeAt(slots[at.hilist_lv]!)),
    quantityE4,
    priceE6,
    amountFen,
    // 0 stands for unknown (2.5 no. 12).
    listPriceE6: listPriceE6 !== undefined && listPriceE6 > 0n ? listPriceE6 : undefined,
    priceDecimals: decimalsOf(priceE6, PRICE_DECIMALS),
    quantityDecimals: decimalsOf(quantityE4, QUANTITY_DECIMALS),
    ownPayFen: scope.decimalAt(slots[at.ownpay_amt]!, FEN_DECIMALS),
    isDeclaredSelfPay: undefined,
    from,
    to: stop ?? (isLongOrder === '0' ? from : undefined),
    prescriber: scope.textAt(slots[at.drord_dr_codg]!),
    prescriberTitle: titleOf(scope.codeAt(slots[at.drord_dr_profttl]!)),
    department: scope.textAt(slots[at.drord_dept_codg]!),
    executor: undefined,
    daysOfSupply: undefined,
    dosePerDay: undefined,
    route: undefined,
    dosageForm: scope.codeAt(slots[at.hilist_dosform]!) ?? scope.codeAt(slots[at.hosplist_dosform]!),
    isDischargeMedication: dischargeMark === '1' ? true : dischargeMark === '0' ? false : undefined,
    // A missing or empty quantity leaves the sign to the amount.
    isRefund: (quantityE4 || amountFen || 0n) < 0n,
    wardIsIcu: undefined,
    incisionId: undefined,
    traceCodes: NO_TRACE_CODES,
    isJudged: scope.codeAt(slots[at.curr_drord_flag]!) === '1',
  };
  if (dischargeMark === '2' || dischargeMark === '3') scope.hasOrderTypes = true;
  if (kindCode !== undefined && line.kind === undefined) scope.note('unknown-code');
  else if (isOtherKind(line.kind, line.code)) {
    line.kind = undefined;
    scope.note('contradiction');
  }
  if (extension >= 0) line.daysOfSupply = readDaysOfSupply(scope, nodes, extension);
  settleZeros(line);
  settleSpan(scope, line);
  if (scope.reading !== undefined) reportNode(scope, nodes.line, object, lineResults(line));
  return line;
}

/** Decimals that a value really has, at least the declared ones. */
function decimalsOf(scaled: bigint | undefined, scale: number): number {
  if (scaled === undefined) return DECLARED_DECIMALS;
  let decimals = scale;
  // Values of sixteen digits do not fit a double, so the common small ones are looked at as numbers.
  if (-MAX_SAFE <= scaled && scaled <= MAX_SAFE) {
    for (let rest = Number(scaled); decimals > DECLARED_DECIMALS && rest % 10 === 0; rest /= 10) decimals--;
    return decimals;
  }
  for (let rest = scaled; decimals > DECLARED_DECIMALS && rest % 10n === 0n; rest /= 10n) decimals--;
  return decimals;
}

const MAX_SAFE = BigInt(Number.MAX_SAFE_INTEGER);

/**
 * An empty number is sent as 0 (interface 1.3): a zero that the other two numbers of the line contradict is no zero.
 * Lines that are free altogether keep theirs.
 */
function settleZeros(line: ClaimLine): void {
  const { quantityE4, priceE6, amountFen } = line;
  if (amountFen === 0n) {
    if (quantityE4 !== undefined && quantityE4 !== 0n && priceE6 !== undefined && priceE6 !== 0n)
      line.amountFen = undefined;
  } else if (amountFen !== undefined) {
    if (quantityE4 === 0n) line.quantityE4 = undefined;
    if (priceE6 === 0n) line.priceE6 = undefined;
  }
}

/** An end before its begin leaves both unknown (fault F48); on the same day only the end's time is in doubt. */
function settleSpan(scope: Scope, line: ClaimLine): void {
  const { from, to } = line;
  if (from === undefined || to === undefined || from === to) return;
  if (to.dayEpoch < from.dayEpoch) {
    line.from = undefined;
    line.to = undefined;
    scope.note('contradiction');
  } else if (isBeforeOnSameDay(to, from)) line.to = { dayEpoch: to.dayEpoch, second: undefined };
}

function isBeforeOnSameDay(a: Moment, b: Moment): boolean {
  return a.dayEpoch === b.dayEpoch && a.second !== undefined && b.second !== undefined && a.second < b.second;
}

/** `o_prdDays` is text; only whole days count. */
function readDaysOfSupply(scope: Scope, nodes: Nodes, token: number): number | undefined {
  const map = objectAt(scope, token);
  if (map < 0) return undefined;
  const { at, slots } = nodes.extension;
  nodes.extension.bind(scope, map);
  const text = scope.textAt(slots[at.o_prdDays]!);
  const days = text !== undefined && /^\d{1,4}(\.0{1,4})?$/.test(text) ? Math.trunc(Number(text)) : undefined;
  const isUsable = days !== undefined && days >= 1 && days <= DAYS_OF_SUPPLY_MAX;
  const daysOfSupply = isUsable ? days : undefined;
  if (scope.reading !== undefined) reportNode(scope, nodes.extension, map, { o_prdDays: daysOfSupply });
  return daysOfSupply;
}

function lineResults(line: ClaimLine): Readonly<Record<string, unknown>> {
  return {
    rx_id: line.id,
    rxno: line.prescriptionId,
    grpno: line.groupId,
    long_drord_flag: line.to,
    hilist_type: line.kind,
    drord_bhvr: line.isDischargeMedication,
    hilist_code: line.code,
    hilist_name: line.name,
    hilist_dosform: line.dosageForm,
    hilist_lv: line.level,
    hilist_pric: line.listPriceE6,
    hosplist_code: line.hospitalCode,
    hosplist_name: line.hospitalName,
    hosplist_dosform: line.dosageForm,
    cnt: line.quantityE4,
    pric: line.priceE6,
    sumamt: line.amountFen,
    ownpay_amt: line.ownPayFen,
    drord_begn_date: line.from,
    drord_stop_date: line.to,
    drord_dept_codg: line.department,
    drord_dr_codg: line.prescriber,
    drord_dr_profttl: line.prescriberTitle,
    curr_drord_flag: line.isJudged,
    extend_order_map: true,
  };
}
