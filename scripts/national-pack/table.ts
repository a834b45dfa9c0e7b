/**
 * A table of the pack: rows in the order and with the quoting that never change between two runs. Pure text; whoever
 * calls writes the file.
 */

/** Common columns of every pack table, in order (docs/knowledge-national.md). */
export const COMMON_COLUMNS = ['match', 'code', 'name', 'from', 'to', 'citation', 'status'] as const;

export type Status = 'official' | 'starter' | 'derived' | 'unreviewed';

export interface Row {
  readonly match: 'exact' | 'prefix';
  readonly code: string;
  readonly name: string;
  /** Civil days, yyyy-MM-dd; empty is open. */
  readonly from: string;
  readonly to: string;
  readonly citation: string;
  readonly status: Status;
  /** Cells of the rule kind's own columns, by name. */
  readonly own: Readonly<Record<string, string>>;
}

export interface Table {
  /** File name under `tables/`. */
  readonly file: string;
  /** The rule kind's own columns, in order. */
  readonly columns: readonly string[];
  readonly rows: readonly Row[];
}

/** CSV text of a table: header, then rows sorted by code, match, window and cells; one row never appears twice. */
export function tableText(table: Table): string {
  const lines = new Map<string, readonly string[]>();
  for (const row of table.rows) {
    const cells = cellsOf(row, table.columns);
    lines.set(cells.map(quote).join(','), sortKey(row, cells));
  }
  const sorted = [...lines].sort(([, a], [, b]) => compare(a, b)).map(([line]) => line);
  return `${[[...COMMON_COLUMNS, ...table.columns].join(','), ...sorted].join('\n')}\n`;
}

/** By UTF-16 units: the same on every machine and in every locale. */
export function byUnits(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function cellsOf(row: Row, columns: readonly string[]): readonly string[] {
  const common = COMMON_COLUMNS.map((column) => row[column]);
  const own = columns.map((column) => row.own[column] ?? '');
  for (const column of Object.keys(row.own))
    if (!columns.includes(column)) throw new Error(`row ${row.code} has a cell for unknown column ${column}`);
  return [...common, ...own];
}

function sortKey(row: Row, cells: readonly string[]): readonly string[] {
  return [row.code, row.match, row.from, ...cells];
}

function compare(a: readonly string[], b: readonly string[]): number {
  for (let i = 0; i < Math.max(a.length, b.length); i++) {
    const order = byUnits(a[i] ?? '', b[i] ?? '');
    if (order !== 0) return order;
  }
  return 0;
}

function quote(value: string): string {
  return /[",\n\r]/.test(value) ? `"${value.replaceAll('"', '""')}"` : value;
}
