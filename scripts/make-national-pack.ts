/**
 * Makes the tables of the packs we ship from the reference tables: `node scripts/make-national-pack.ts [DATA] [OUT]`.
 * DATA defaults to ../shared/reference/data, OUT to knowledge. The same input gives the same bytes. Rules, pack.yaml
 * and golden claims are written by hand and not touched. What was corrected, warns only or was left out is printed.
 */
import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { codingTables } from './national-pack/coding-tables.ts';
import { agreementCourses, agreementDrugCourses, nationalCourses } from './national-pack/course-tables.ts';
import { readDrugPoints } from './national-pack/drug-points.ts';
import { drugTables } from './national-pack/drug-tables.ts';
import { indicationTable } from './national-pack/indication.ts';
import { onsetTable } from './national-pack/onset-table.ts';
import { pieceTables } from './national-pack/piece-tables.ts';
import { openReference } from './national-pack/reference.ts';
import { serviceTables } from './national-pack/service-tables.ts';
import { type Table, tableText } from './national-pack/table.ts';

export interface MadePacks {
  /** Path under the output folder (`national/tables/…csv`) → text. */
  readonly files: ReadonlyMap<string, string>;
  /** What the reference says and the pack does not, one line each, in a stable order. */
  readonly notes: readonly string[];
}

/** @throws Error where the reference contradicts itself in a way that no rule settles. */
export function makePacks(dataFolder: string): MadePacks {
  const reference = openReference(dataFolder);
  const notes: string[] = [];
  const report = (line: string) => notes.push(line);
  const points = readDrugPoints(reference);
  const national: Table[] = [
    ...drugTables(points, report),
    onsetTable(points),
    indicationTable(reference, points, report),
    ...pieceTables(reference, points, report),
    ...serviceTables(reference),
    ...codingTables(reference, report),
    nationalCourses('rx-06-course.csv'),
  ];
  const agreement: Table[] = [
    agreementCourses('rx-20-course.csv'),
    agreementDrugCourses('rx-20-drug-course.csv'),
    { file: 'chg-05-price-ceiling.csv', columns: ['ceiling', 'level'], rows: [] },
    { file: 'chg-41-mutual-recognition.csv', columns: ['days'], rows: [] },
    { file: 'drg-24-restricted.csv', columns: ['allowed'], rows: [] },
  ];
  const files = new Map<string, string>();
  for (const table of national) files.set(join('national', 'tables', table.file), tableText(table));
  for (const table of agreement) files.set(join('agreement', 'tables', table.file), tableText(table));
  return { files, notes };
}

/** Writes the tables and removes those that are no longer made. */
export function writePacks(made: MadePacks, outFolder: string): void {
  for (const pack of ['national', 'agreement']) {
    const folder = join(outFolder, pack, 'tables');
    mkdirSync(folder, { recursive: true });
    for (const file of readdirSync(folder))
      if (!made.files.has(join(pack, 'tables', file))) rmSync(join(folder, file));
  }
  for (const [path, text] of made.files) writeFileSync(join(outFolder, path), text);
}

if (import.meta.main) {
  const [data = '../shared/reference/data', out = 'knowledge'] = process.argv.slice(2);
  const made = makePacks(data);
  writePacks(made, out);
  for (const note of made.notes) console.log(note);
  const bytes = [...made.files.values()].reduce((sum, text) => sum + Buffer.byteLength(text), 0);
  console.log(`${made.files.size} tables, ${bytes} bytes`);
}
