/** How a text of a claim is taken, whatever the form: blanks around it say nothing, and an empty text is unknown. */

/** Whether a text whose outer units (or bytes) are these may have blanks around it; U+3000 is one too. */
export function mayHaveBlanks(first: number, last: number): boolean {
  return first <= 32 || last <= 32 || first >= 128 || last >= 128;
}

/** Whether upper case would change any of these bytes; beyond ASCII, perhaps. */
export function mayHaveLowerCase(bytes: Uint8Array, start: number, end: number): boolean {
  for (let i = start; i < end; i++) if (bytes[i]! >= 97) return true;
  return false;
}
