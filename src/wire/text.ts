/** How a text of a claim is taken, whatever the form: blanks around it say nothing, and an empty text is unknown. */

export function withoutBlanks(given: string): string {
  const first = given.charCodeAt(0);
  const last = given.charCodeAt(given.length - 1);
  // Blanks outside ASCII (full-width U+3000) are rare enough to ask `trim` whenever an edge is not ASCII.
  return first <= 32 || last <= 32 || first >= 128 || last >= 128 ? given.trim() : given;
}
