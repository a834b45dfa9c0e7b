/**
 * DRG-19: hours between onset and first dose, read from the published grounds. A drug with one window has one row for
 * any disease; where a ground names several diseases, each has its own window, and its diagnoses were mapped by us.
 */
import { compressCodes, type RowBody } from './compress.ts';
import type { DrugPoint, DrugPoints } from './drug-points.ts';
import { isPlainName } from './drug-tables.ts';
import { type OnsetWindow, onsetWindowsOf } from './ground-numbers.ts';
import type { Table } from './table.ts';
import { citeBatch, drugWindow } from './windows.ts';

const DISEASES: readonly (readonly [RegExp, string])[] = [
  [/心肌梗死/, 'I21 I22'],
  [/脑梗死|卒中/, 'I63'],
];

export function onsetTable(points: DrugPoints): Table {
  const bodies = new Map<string, RowBody[]>();
  for (const point of points.all) {
    const windows = onsetWindowsOf(point.ground);
    for (const window of windows)
      for (const code of points.codes(point.rule, point.item)) {
        const body = bodyOf(point, points, window, windows.length > 1);
        const list = bodies.get(code) ?? [];
        // One ground may stand under several rules, and one code under several batches of one edition.
        if (!list.some((one) => one.from === body.from && one.own.diseases === body.own.diseases))
          bodies.set(code, [...list, body]);
      }
  }
  return {
    file: 'drg-19-onset-window.csv',
    columns: ['hours', 'diseases'],
    rows: compressCodes(bodies, points.known, (_, body) => isPlainName(body.name)),
  };
}

function bodyOf(point: DrugPoint, points: DrugPoints, window: OnsetWindow, isOneOfSeveral: boolean): RowBody {
  return {
    name: point.item,
    ...drugWindow(point.rule, point.batch, points.isRevised(point.rule)),
    citation: citeBatch(point.batch),
    status: isOneOfSeveral ? 'derived' : 'official',
    own: { hours: window.hours, diseases: isOneOfSeveral ? diseasesOf(window.disease) : '' },
  };
}

function diseasesOf(disease: string): string {
  const found = DISEASES.find(([pattern]) => pattern.test(disease));
  if (found === undefined) throw new Error(`no diagnoses for the onset of ${disease}`);
  return found[1];
}
