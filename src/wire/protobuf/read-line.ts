/**
 * The quick way through one line of a claim, where most of its time goes: what the quick way does with any object, and
 * with the plans of the line's own fields, but each value in a variable of its own. A test holds it to the schema.
 */
import type { ClaimLine, Moment } from '../../claim/claim.ts';
import type { CatalogueLevel, LineKind, Route } from '../../claim/codes.ts';
import { PRICE_DECIMALS, QUANTITY_DECIMALS } from '../../claim/decimal.ts';
import { GIVE_UP, type StraightCursor } from './straight-cursor.ts';
import { countOf, flagOf, integerOf, type Plan, type StraightObject, wordOf } from './straight-plan.ts';

export type ReadLine = (cursor: StraightCursor, start: number, end: number) => ClaimLine;

/** Field numbers of the line that the reader asks for again. */
const DATE = 14;
const REFUND = 26;
const TRACE_CODES = 29;
const NO_CODES: readonly string[] = [];

export function createLineReader({ shape, byTag, numberEnd }: StraightObject): ReadLine {
  const plans: Plan[] = [];
  for (const member of byTag) if (member !== undefined) plans[member.number] = member.plan;
  const traceCodesMax = byTag[TRACE_CODES * 8 + 2]!.countMax;
  const maxima = Int32Array.from(plans, (plan) => plan?.max ?? 0);
  const numberOf = new Map(shape.fields.map(({ name, number }) => [name, number]));
  /** Bits of the fields that were met: numbers below 32, and those above. */
  let metLow = 0;
  let metHigh = 0;
  const given = (field: string): boolean => {
    const number = numberOf.get(field)!;
    return ((number < 32 ? metLow : metHigh) & (1 << number)) !== 0;
  };

  return (cursor, start, end) => {
    const { bytes } = cursor;
    let id: string | undefined;
    let prescriptionId: string | undefined;
    let groupId: string | undefined;
    let kind: LineKind | undefined;
    let code: string | undefined;
    let name: string | undefined;
    let hospitalCode: string | undefined;
    let hospitalName: string | undefined;
    let level: CatalogueLevel | undefined;
    let quantityE4: bigint | undefined;
    let priceE6: bigint | undefined;
    let amountFen: bigint | undefined;
    let listPriceE6: bigint | undefined;
    let priceDecimals = PRICE_DECIMALS;
    let quantityDecimals = QUANTITY_DECIMALS;
    let ownPayFen: bigint | undefined;
    let isDeclaredSelfPay: boolean | undefined;
    let from: Moment | undefined;
    let to: Moment | undefined;
    let prescriber: string | undefined;
    let prescriberTitle: string | undefined;
    let department: string | undefined;
    let executor: string | undefined;
    let daysOfSupply: number | undefined;
    let dosePerDay: string | undefined;
    let route: Route | undefined;
    let dosageForm: string | undefined;
    let isDischargeMedication: boolean | undefined;
    let isRefund = false;
    let wardIsIcu: boolean | undefined;
    let incisionId: string | undefined;
    let traceCodes: string[] | undefined;
    let isJudged = true;
    let low = 0;
    let high = 0;
    let isNegative = false;
    let at = start;
    while (at < end) {
      if (--cursor.fieldsLeft < 0) throw GIVE_UP;
      let tag = bytes[at++]!;
      if (tag > 127) {
        const upper = bytes[at++]!;
        if (upper > 127) throw GIVE_UP;
        tag = (tag & 127) | (upper << 7);
      }
      const number = tag >>> 3;
      if (number >= numberEnd) {
        at = cursor.skip(tag, at, end);
        continue;
      }
      const bit = 1 << number;
      if (number < 32) {
        if ((low & bit) !== 0 && number !== TRACE_CODES) throw GIVE_UP;
        low |= bit;
      } else {
        if ((high & bit) !== 0) throw GIVE_UP;
        high |= bit;
      }
      if ((tag & 7) === 2) {
        let size = bytes[at++]!;
        if (size > 127) {
          size = cursor.readSmall(at - 1);
          at = cursor.next;
        }
        const begin = at;
        at += size;
        if (at > end) throw GIVE_UP;
        const max = maxima[number]!;
        switch (number) {
          case 1:
            id = cursor.readText(begin, at, max);
            break;
          case 2:
            prescriptionId = cursor.readText(begin, at, max);
            break;
          case 4:
            code = cursor.readCode(begin, at, max);
            break;
          case 5:
            name = cursor.readTerm(begin, at, max);
            break;
          case 6:
            hospitalCode = cursor.readCode(begin, at, max);
            break;
          case 7:
            hospitalName = cursor.readTerm(begin, at, max);
            break;
          case 17:
            prescriber = cursor.readText(begin, at, max);
            break;
          case 18:
            prescriberTitle = cursor.readTerm(begin, at, max);
            break;
          case 19:
            department = cursor.readTerm(begin, at, max);
            break;
          case 20:
            executor = cursor.readText(begin, at, max);
            break;
          case 22:
            dosePerDay = cursor.readTerm(begin, at, max);
            break;
          case 24:
            dosageForm = cursor.readTerm(begin, at, max);
            break;
          case 28:
            incisionId = cursor.readText(begin, at, max);
            break;
          case 34:
            groupId = cursor.readText(begin, at, max);
            break;
          case DATE:
          case 15:
            from = cursor.readMoment(begin, at);
            break;
          case 16:
            to = cursor.readMoment(begin, at);
            break;
          case TRACE_CODES: {
            const traceCode = cursor.readText(begin, at, max);
            traceCodes ??= [];
            if (traceCode === undefined || traceCodes.length === traceCodesMax) throw GIVE_UP;
            traceCodes.push(traceCode);
            break;
          }
          default:
            throw GIVE_UP;
        }
      } else if ((tag & 7) === 0) {
        let value = bytes[at++]!;
        if (value > 127) {
          value = cursor.readLong(at - 1);
          at = cursor.next;
        }
        switch (number) {
          case 3:
            kind = wordOf(plans[3]!, value) as LineKind | undefined;
            break;
          case 8:
            level = wordOf(plans[8]!, value) as CatalogueLevel | undefined;
            break;
          case 9:
            quantityE4 = integerOf(plans[9]!, value);
            isNegative ||= value < 0;
            break;
          case 10:
            priceE6 = integerOf(plans[10]!, value);
            break;
          case 11:
            amountFen = integerOf(plans[11]!, value);
            isNegative ||= value < 0;
            break;
          case 12:
            ownPayFen = integerOf(plans[12]!, value);
            break;
          case 13:
            isDeclaredSelfPay = flagOf(value);
            break;
          case 21:
            daysOfSupply = countOf(plans[21]!, value);
            break;
          case 23:
            route = wordOf(plans[23]!, value) as Route | undefined;
            break;
          case 25:
            isDischargeMedication = flagOf(value);
            break;
          case REFUND:
            isRefund = flagOf(value);
            break;
          case 27:
            wardIsIcu = flagOf(value);
            break;
          case 30:
            isJudged = flagOf(value);
            break;
          case 31:
            priceDecimals = countOf(plans[31]!, value);
            break;
          case 32:
            quantityDecimals = countOf(plans[32]!, value);
            break;
          case 33:
            listPriceE6 = integerOf(plans[33]!, value);
            break;
          default:
            throw GIVE_UP;
        }
      } else throw GIVE_UP;
    }
    if (at !== end) throw GIVE_UP;
    const line: ClaimLine = {
      id,
      prescriptionId,
      groupId,
      kind,
      code,
      name,
      hospitalCode,
      hospitalName,
      level,
      quantityE4,
      priceE6,
      amountFen,
      listPriceE6,
      priceDecimals,
      quantityDecimals,
      ownPayFen,
      isDeclaredSelfPay,
      from,
      to,
      prescriber,
      prescriberTitle,
      department,
      executor,
      daysOfSupply,
      dosePerDay,
      route,
      dosageForm,
      isDischargeMedication,
      isRefund,
      wardIsIcu,
      incisionId,
      traceCodes: traceCodes ?? NO_CODES,
      isJudged,
    };
    // Without a date, a minus or two ends there is nothing to complete and nothing that could contradict.
    if (isNegative || from !== to || (low & (1 << DATE)) !== 0) {
      metLow = low;
      metHigh = high;
      if (shape.finish!(line, given) !== undefined) throw GIVE_UP;
    }
    return line;
  };
}
