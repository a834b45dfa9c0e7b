/**
 * Does what a remedy says, on a copy: the claim as it would be sent again. Tests judge the result to prove that every
 * printed remedy passes; the console shows it. It invents no facts: what only a person can know is asked of `supply`.
 */
import { unreachable } from '../base/assert.ts';
import type { Claim, ClaimLine } from '../claim/claim.ts';
import { divideRounded } from '../claim/decimal.ts';
import type { Remedy } from '../claim/finding.ts';

/** Returns the claim with the fact at `path` filled in, by someone who knows it. */
export type Supply = (claim: Claim, path: string) => Claim;

/**
 * The changed claim; the given one is untouched. Positions of lines stay, except after `removeLine`.
 * - A reduced quantity or course keeps the payable part on the line and lists the rest as a new self-pay line at the
 *   end: what was given stays charged, so lines and total add up as before.
 * - A reduced price or amount lowers what is charged; the total follows.
 * - A corrected code is withdrawn: the right one is the doctor's to name, so it is unknown afterwards.
 * - `supply` of an `evidence.` flag sets it; any other fact comes from `supply`, without which the claim stays.
 */
export function applyRemedy(claim: Claim, remedy: Remedy, supply?: Supply): Claim {
  switch (remedy.kind) {
    case 'reduceQuantity':
      return split(claim, remedy.line, { quantityE4: remedy.quantityE4, amountFen: remedy.amountFen });
    case 'reduceDays':
      return split(claim, remedy.line, {
        quantityE4: remedy.quantityE4,
        amountFen: remedy.amountFen,
        days: remedy.days,
      });
    case 'reducePrice':
      return changeLine(claim, remedy.line, (line) => ({
        ...withAmount(line, remedy.amountFen),
        priceE6: remedy.priceE6,
      }));
    case 'reduceAmount':
      return changeLine(claim, remedy.line, (line) => withPriceFollowing(withAmount(line, remedy.amountFen)));
    case 'correctAmount':
      return correctAmount(claim, remedy.line, remedy.amountFen);
    case 'correctTotal':
      return { ...claim, totalFen: remedy.totalFen };
    case 'selfPay': {
      const chosen = new Set(remedy.lines);
      return { ...claim, lines: claim.lines.map((line, at) => (chosen.has(at) ? asSelfPay(line) : line)) };
    }
    case 'removeLine': {
      const chosen = new Set(remedy.lines);
      return withLines(
        claim,
        claim.lines.filter((_, at) => !chosen.has(at)),
      );
    }
    case 'claimFrom':
      return { ...claim, patient: { ...claim.patient, scheme: remedy.scheme } };
    case 'correctDiagnosis':
      return {
        ...claim,
        diagnoses: claim.diagnoses.map((one, at) =>
          at === remedy.diagnosis ? { ...one, code: undefined, name: undefined } : one,
        ),
      };
    case 'correctOperation':
      return {
        ...claim,
        operations: claim.operations.map((one, at) =>
          at === remedy.operation ? { ...one, code: undefined, name: undefined } : one,
        ),
      };
    case 'supply':
      return supplyFact(claim, remedy.path, supply);
    default:
      return unreachable(remedy);
  }
}

/** The finest a door carries: a computed price must multiply back to its amount within half of this unit. */
const PRICE_DECIMALS_OF_RESULT = 6;
const EVIDENCE_PREFIX = 'evidence.';

interface PayablePart {
  readonly quantityE4: bigint;
  readonly amountFen: bigint;
  readonly days?: number;
}

function split(claim: Claim, position: number, part: PayablePart): Claim {
  const line = claim.lines[position];
  if (line === undefined) return claim;
  if (part.quantityE4 <= 0n) {
    return { ...claim, lines: claim.lines.map((one, at) => (at === position ? asSelfPay(one) : one)) };
  }
  const kept = keepDays({ ...withAmount(line, part.amountFen), quantityE4: part.quantityE4 }, part.days);
  if (line.quantityE4 === undefined || line.amountFen === undefined)
    return { ...claim, lines: claim.lines.map((one, at) => (at === position ? kept : one)) };
  const rest = restOf(line, part);
  return { ...claim, lines: [...claim.lines.map((one, at) => (at === position ? kept : one)), rest] };
}

/** Days of supply, or the days that an order runs, cut to those payable. */
function keepDays(line: ClaimLine, days: number | undefined): ClaimLine {
  if (days === undefined) return line;
  const { from, to, daysOfSupply } = line;
  const lastDay = from === undefined ? undefined : from.dayEpoch + days - 1;
  const isCut = to !== undefined && lastDay !== undefined && to.dayEpoch > lastDay;
  return {
    ...line,
    daysOfSupply: daysOfSupply === undefined ? undefined : Math.min(daysOfSupply, days),
    to: isCut ? { dayEpoch: lastDay, second: undefined } : to,
  };
}

function restOf(line: ClaimLine, { quantityE4, amountFen, days }: PayablePart): ClaimLine {
  const { from, to, daysOfSupply } = line;
  const nextDay = from === undefined || days === undefined ? undefined : from.dayEpoch + days;
  const isCut = to !== undefined && nextDay !== undefined && to.dayEpoch >= nextDay;
  return asSelfPay({
    ...line,
    // The sender numbers its own lines; a second line under the same id would be two things with one name.
    id: undefined,
    quantityE4: line.quantityE4! - quantityE4,
    amountFen: line.amountFen! - amountFen,
    daysOfSupply:
      daysOfSupply === undefined || days === undefined ? daysOfSupply : Math.max(daysOfSupply - days, 0),
    from: isCut ? { dayEpoch: nextDay, second: undefined } : from,
    traceCodes: [],
  });
}

function asSelfPay(line: ClaimLine): ClaimLine {
  return { ...line, isDeclaredSelfPay: true, ownPayFen: line.amountFen };
}

/** The patient's own first share keeps its proportion. */
function withAmount(line: ClaimLine, amountFen: bigint): ClaimLine {
  const { amountFen: before, ownPayFen } = line;
  const isShared = ownPayFen !== undefined && ownPayFen > 0n && before !== undefined && before > 0n;
  return {
    ...line,
    amountFen,
    ownPayFen: isShared ? divideRounded(ownPayFen * amountFen, before) : ownPayFen,
  };
}

/** quantity × price must still give the amount (DAT-02). */
function withPriceFollowing(line: ClaimLine): ClaimLine {
  const { quantityE4, amountFen } = line;
  if (quantityE4 === undefined || quantityE4 <= 0n || amountFen === undefined) return line;
  return {
    ...line,
    priceE6: divideRounded(amountFen * 100_000_000n, quantityE4),
    priceDecimals: PRICE_DECIMALS_OF_RESULT,
  };
}

function changeLine(claim: Claim, position: number, change: (line: ClaimLine) => ClaimLine): Claim {
  return withLines(
    claim,
    claim.lines.map((line, at) => (at === position ? change(line) : line)),
  );
}

/** The total moves by as much as the lines do. */
function withLines(claim: Claim, lines: readonly ClaimLine[]): Claim {
  const { totalFen } = claim;
  const moved = sumFen(lines) - sumFen(claim.lines);
  // A total of 0 or none is unknown (DAT-02), and stays so.
  const isTotalKnown = totalFen !== undefined && totalFen !== 0n;
  return { ...claim, lines, totalFen: isTotalKnown ? totalFen + moved : totalFen };
}

/** A total that was the sum of the wrong amounts follows; one that disagreed with them is left to its own finding. */
function correctAmount(claim: Claim, position: number, amountFen: bigint): Claim {
  const changed = changeLine(claim, position, (line) => withAmount(line, amountFen));
  const isSum = !claim.areLinesComplete || claim.totalFen === sumFen(claim.lines);
  return isSum ? changed : { ...changed, totalFen: claim.totalFen };
}

/** Senders write refunds with either sign. */
function sumFen(lines: readonly ClaimLine[]): bigint {
  return lines.reduce((sum, { amountFen, isRefund }) => {
    const isTakenOff = isRefund && amountFen !== undefined && amountFen > 0n;
    return sum + (isTakenOff ? -amountFen : (amountFen ?? 0n));
  }, 0n);
}

function supplyFact(claim: Claim, path: string, supply: Supply | undefined): Claim {
  if (!path.startsWith(EVIDENCE_PREFIX)) return supply === undefined ? claim : supply(claim, path);
  return { ...claim, evidence: new Map(claim.evidence).set(path.slice(EVIDENCE_PREFIX.length), true) };
}
