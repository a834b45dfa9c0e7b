/**
 * Finds in the patient's past the lines of an item, by code: the cost follows what is found, not what is kept. It reads
 * and decides nothing; what happened on the claim's own encounter is never among them.
 */
import type { ClaimLine } from '../claim/claim.ts';
import type { History, PastEntry, PastLine } from '../history/past.ts';

/**
 * Characters of a national drug code that name the drug and its dosage form, by its first letter; strength, pack and
 * maker follow. Other items are themselves only.
 */
const NAME_AND_FORM_LENGTH: Readonly<Record<string, number>> = { X: 14, Z: 11 };

const NOTHING: readonly PastLine[] = [];

/** The line's code as history keeps it: without a local tail, upper case. */
export function itemCode({ code }: ClaimLine): string | undefined {
  if (code === undefined) return undefined;
  const tail = code.indexOf('-');
  return (tail > 0 ? code.slice(0, tail) : code).toUpperCase();
}

/** What tells one item from another whoever made it: name and form of a drug, the code itself elsewhere. */
export function itemKey(code: string): string {
  const length = NAME_AND_FORM_LENGTH[code.charAt(0)];
  return length === undefined ? code : code.slice(0, length);
}

/** Earlier lines of the same item, in time order; none where nothing is known of the past. */
export function pastLinesOf(history: History | undefined, code: string): readonly PastLine[] {
  if (history === undefined || history.isEmpty) return NOTHING;
  const key = itemKey(code);
  return key.length < code.length ? history.linesWithPrefix(key) : history.linesOf(code);
}

/** True when the sender tells of the encounter and nobody here has seen it: it may be this claim's own under another id. */
export function isHearsay({ state }: PastEntry): boolean {
  return state === 'told';
}
