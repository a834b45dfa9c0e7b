/**
 * Reads the reference tables (CSV with a header row) as records. It may not interpret them: what a column means is the
 * business of the file that asks.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';

export type ReferenceRecord = Readonly<Record<string, string>>;

export interface Reference {
  /** Records of `<name>.csv`, in file order. @throws Error when the file is missing or not CSV. */
  table(name: string): readonly ReferenceRecord[];
}

export function openReference(folder: string): Reference {
  const read = new Map<string, readonly ReferenceRecord[]>();
  return {
    table(name) {
      let records = read.get(name);
      if (records === undefined) {
        const text = readFileSync(join(folder, `${name}.csv`), 'utf8');
        records = parse(text, { columns: true, bom: true, skip_empty_lines: true }) as ReferenceRecord[];
        read.set(name, records);
      }
      return records;
    },
  };
}

/** A cell that must be there: a missing column is a changed reference table, not an empty value. */
export function cell(record: ReferenceRecord, column: string): string {
  const value = record[column];
  if (value === undefined)
    throw new Error(`reference column ${column} is missing in ${JSON.stringify(record)}`);
  return value.trim();
}
