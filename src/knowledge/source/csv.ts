/**
 * Scans CSV text (RFC 4180, comma) row by row with the line and column of every cell. Its own scanner, because authors
 * need the place of a wrong cell and parsers give only that of a row. Tolerates LF, CRLF, a final line without end.
 */

/** A row's cells; the arrays are reused for the next row. */
export interface CsvRow {
  readonly cells: readonly string[];
  readonly lines: readonly number[];
  readonly columns: readonly number[];
}

export interface CsvVisitor {
  /** Called for every row that is not blank. False stops the scan. */
  row(row: CsvRow): boolean;
  /** A quote that is not closed, or that stands inside a cell. */
  quote(line: number, column: number, isOpen: boolean): void;
}

/** No table of ours has half as many; beyond it cells are dropped, and the row is of a wrong width anyway. */
export const CELLS_MAX = 64;

const COMMA = 44;
const QUOTE = 34;
const LF = 10;
const CR = 13;

export function scanCsv(text: string, visitor: CsvVisitor): void {
  const { length } = text;
  const cells: string[] = [];
  const lines: number[] = [];
  const columns: number[] = [];
  const row: CsvRow = { cells, lines, columns };
  let at = 0;
  let line = 1;
  let lineStart = 0;

  function quotedCell(start: number): string {
    let value = '';
    let from = start + 1;
    for (;;) {
      const close = text.indexOf('"', from);
      if (close < 0) {
        visitor.quote(lines[cells.length]!, columns[cells.length]!, true);
        at = length;
        return value;
      }
      for (let i = from; i < close; i++) {
        if (text.charCodeAt(i) !== LF) continue;
        line++;
        lineStart = i + 1;
      }
      value += text.slice(from, close);
      if (text.charCodeAt(close + 1) !== QUOTE) {
        at = close + 1;
        return value;
      }
      value += '"';
      from = close + 2;
    }
  }

  function plainCell(start: number): string {
    for (at = start; at < length; at++) {
      const unit = text.charCodeAt(at);
      if (unit === COMMA || unit === LF || (unit === CR && text.charCodeAt(at + 1) === LF)) break;
      if (unit === QUOTE) visitor.quote(line, at - lineStart + 1, false);
    }
    return text.slice(start, at);
  }

  while (at < length) {
    cells.length = lines.length = columns.length = 0;
    for (;;) {
      lines[cells.length] = line;
      columns[cells.length] = at - lineStart + 1;
      let cell = text.charCodeAt(at) === QUOTE ? quotedCell(at) : plainCell(at);
      const unit = text.charCodeAt(at);
      if (at < length && unit !== COMMA && unit !== LF && unit !== CR) {
        // Text behind a closing quote.
        visitor.quote(line, at - lineStart + 1, false);
        cell += plainCell(at);
      }
      if (cells.length < CELLS_MAX) cells.push(cell);
      if (text.charCodeAt(at) !== COMMA) break;
      at++;
    }
    if (text.charCodeAt(at) === CR) at++;
    if (text.charCodeAt(at) === LF) at++;
    const isBlank = cells.every((cell) => cell === '');
    line++;
    lineStart = at;
    if (!isBlank && !visitor.row(row)) return;
  }
}
