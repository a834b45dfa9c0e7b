/**
 * Lines that a refund in the same claim takes back whole. Such a pair costs the fund nothing: neither of the two is
 * judged, spends a limit or counts as present. A refund of a part pairs with nothing here; limits subtract it.
 */
import type { Claim, ClaimLine } from '../claim/claim.ts';

/**
 * Positions of the charges that are cancelled and of the refunds that cancel them. A refund cancels the nearest charge before it (else the first after it)
 * of the same item with the same quantity and amount; hospitals write either of the two negative.
 */
export function findCancelled({ lines }: Claim): number[] {
  const items = new Map<string, { readonly charges: number[]; readonly openRefunds: number[] }>();
  const cancelled: number[] = [];
  lines.forEach((line, position) => {
    const key = keyOf(line);
    if (key === undefined) return;
    let item = items.get(key);
    if (item === undefined) {
      item = { charges: [], openRefunds: [] };
      items.set(key, item);
    }
    if (line.isRefund) {
      const charge = item.charges.pop();
      if (charge === undefined) item.openRefunds.push(position);
      else cancelled.push(charge, position);
      return;
    }
    const refund = item.openRefunds.pop();
    if (refund === undefined) item.charges.push(position);
    else cancelled.push(position, refund);
  });
  return cancelled;
}

function keyOf({ code, hospitalCode, quantityE4, amountFen }: ClaimLine): string | undefined {
  const item = code ?? hospitalCode;
  if (item === undefined || quantityE4 === undefined || amountFen === undefined) return undefined;
  return `${item}\n${magnitude(quantityE4)}\n${magnitude(amountFen)}`;
}

function magnitude(value: bigint): bigint {
  return value < 0n ? -value : value;
}
