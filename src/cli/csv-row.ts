/**
 * A row of an export for spreadsheets (RFC 4180). Text from messages must not act there (fault F52): a cell that a
 * spreadsheet would calculate gets an apostrophe in front, control and direction characters become dots. Pure.
 */

/** What spreadsheets take for the beginning of a formula, in both widths; leading blanks do not protect. */
const FORMULA = /^\s*[=+\-@＝＋－＠]/u;
/** Plain numbers are no formula, whatever their sign. */
const NUMBER = /^-?\d+(\.\d+)?$/;

export function csvRow(cells: readonly (string | number | undefined)[]): string {
  return `${cells.map(csvCell).join(',')}\r\n`;
}

export function csvCell(value: string | number | undefined): string {
  const plain = String(value ?? '').replace(/[\p{C}\u2028\u2029]/gu, '·');
  const safe = FORMULA.test(plain) && !NUMBER.test(plain) ? `'${plain}` : plain;
  return /[",']|^\s|\s$/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
