/**
 * Tables of the drug rules whose points state their limit outright: sex, child, fund, level, visit type, course,
 * internet. Indications have a file of their own. Every number is compared with its ground; the ground wins.
 */
import { compressCodes, type RowBody } from './compress.ts';
import type { DrugPoint, DrugPoints } from './drug-points.ts';
import {
  ageRangeOf,
  CHILD_MAX_YEARS,
  courseOf,
  isFirstPrescriptionLevel,
  levelOf,
} from './ground-numbers.ts';
import type { Status, Table } from './table.ts';
import { citeBatch, drugWindow, REVISION } from './windows.ts';

/** A number in the reference that its own text contradicts, and what became of it. */
export type Report = (line: string) => void;

/** What a point becomes: cells of the kind, or undefined when another table has it. */
type Cells = { readonly own: Readonly<Record<string, string>>; readonly status?: Status } | undefined;

interface DrugTable {
  readonly file: string;
  readonly columns: readonly string[];
  readonly rule: string;
  /** Blocks on a few codes gain nothing from prefixes: their unlisted neighbours may be another catalogue entry. */
  readonly isExact?: boolean;
  readonly cells: (point: DrugPoint, report: Report, points: DrugPoints) => Cells;
}

const TABLES: readonly DrugTable[] = [
  {
    file: 'drg-01-work-injury-only.csv',
    columns: ['scheme'],
    rule: '药品限工伤保险',
    isExact: true,
    cells: fund,
  },
  {
    file: 'drg-02-maternity-only.csv',
    columns: ['scheme'],
    rule: '药品限生育保险',
    isExact: true,
    cells: fund,
  },
  {
    file: 'drg-04-second-line.csv',
    columns: ['first_line'],
    rule: '药品限二线使用',
    cells: (point, _, points) => ({ own: { first_line: firstLineOf(points.codes(point.rule, point.item)) } }),
  },
  {
    file: 'drg-05-children-only.csv',
    columns: ['min', 'max', 'unit'],
    rule: '药品限儿童使用',
    isExact: true,
    cells: (point) => (ageRangeOf(point.ground) === undefined ? childOnly() : undefined),
  },
  {
    file: 'drg-07-age-range.csv',
    columns: ['min', 'max', 'unit'],
    rule: '药品限儿童使用',
    isExact: true,
    cells: ageRange,
  },
  {
    file: 'drg-08-facility-level.csv',
    columns: ['level', 'or_type', 'or_level'],
    rule: '药品限医疗机构级别',
    cells: facilityLevel,
  },
  { file: 'drg-09-visit-type.csv', columns: ['settings'], rule: '药品限就医方式', cells: visitType },
  {
    file: 'drg-11-payable-days.csv',
    columns: ['days', 'window'],
    rule: '药品限支付疗程',
    cells: payableDays,
  },
  {
    file: 'drg-14-first-prescription.csv',
    columns: ['level', 'specialty'],
    rule: '药品限医疗机构级别',
    cells: firstPrescription,
  },
  {
    file: 'drg-22-not-by-internet.csv',
    columns: ['settings'],
    rule: '超互联网医院药品支付范围',
    cells: () => ({ own: { settings: 'notInternet' } }),
  },
  { file: 'rx-01-sex.csv', columns: ['sex'], rule: '药品区分性别使用', cells: sex },
  {
    file: 'rx-02-child-product.csv',
    columns: ['min', 'max', 'unit'],
    rule: '药品儿童专用',
    cells: childOnly,
  },
];

export function drugTables(points: DrugPoints, report: Report): Table[] {
  return TABLES.map((table) => {
    const bodies = new Map<string, RowBody[]>();
    for (const point of points.of(table.rule)) {
      const cells = table.cells(point, report, points);
      if (cells !== undefined) addPoint(bodies, points, point, cells);
    }
    if (table.rule === '药品限支付疗程') addRemarkCourses(bodies, points, report);
    return {
      file: table.file,
      columns: table.columns,
      rows: compressCodes(
        bodies,
        points.known,
        (_, body) => table.isExact !== true && isPlainName(body.name),
      ),
    };
  });
}

/**
 * `…注射液(Ⅱ)`, `…(18AA)`, `…(供静脉注射用)`: the part in brackets tells the item from others of the same name and
 * form, so its limit may not be carried to codes that we do not know.
 */
export function isPlainName(item: string): boolean {
  return !/[(（]/.test(item);
}

function addPoint(
  bodies: Map<string, RowBody[]>,
  points: DrugPoints,
  point: DrugPoint,
  cells: NonNullable<Cells>,
): void {
  const body: RowBody = {
    name: point.item,
    ...drugWindow(point.rule, point.batch, points.isRevised(point.rule)),
    citation: citeBatch(point.batch),
    status: cells.status ?? 'official',
    own: cells.own,
  };
  for (const code of points.codes(point.rule, point.item)) addBody(bodies, code, body);
}

/** Two names of one product (synonyms) carry the same limit once. */
function addBody(bodies: Map<string, RowBody[]>, code: string, body: RowBody): void {
  const list = bodies.get(code) ?? [];
  const twin = list.findIndex((one) => one.from === body.from && sameCells(one.own, body.own));
  if (twin < 0) list.push(body);
  else if (body.name < list[twin]!.name) list[twin] = body;
  bodies.set(code, list);
}

function sameCells(a: Readonly<Record<string, string>>, b: Readonly<Record<string, string>>): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}

/** The number may sit only in the remark of another rule (rule-catalogue DRG-11): read them all. */
function addRemarkCourses(bodies: Map<string, RowBody[]>, points: DrugPoints, report: Report): void {
  const listed = new Set(points.of('药品限支付疗程').map((point) => `${point.batch}|${point.item}`));
  for (const point of points.all) {
    if (point.rule === '药品限支付疗程' || !/^1[2-7]$/.test(point.batch)) continue;
    const course = courseOf(point.ground);
    if (course === undefined || listed.has(`${REVISION}|${point.item}`)) continue;
    report(`course found in a remark only: ${point.item} ${course.days} days (${citeBatch(point.batch)})`);
    addPoint(bodies, points, point, { own: { days: String(course.days), window: course.window } });
  }
}

/**
 * Treatment that comes first in another therapeutic class than the drug's own, which the rule takes by itself: tumour
 * drugs of both kinds, and what is given before drugs that act on the immune system. It only widens what is accepted.
 */
const FIRST_LINES: readonly (readonly [RegExp, string])[] = [
  [/^XL0[12]/, 'XL01 XL02'],
  [/^XL04/, 'XA07EC XD07 XD11 XH02 XL01BA XL04 XM01 XP01BA'],
];

function firstLineOf(codes: readonly string[]): string {
  return FIRST_LINES.find(([pattern]) => codes.every((code) => pattern.test(code)))?.[1] ?? '';
}

function fund(point: DrugPoint): Cells {
  return { own: { scheme: point.value === 'injury' ? 'workInjury' : known(point, 'maternity') } };
}

function childOnly(): NonNullable<Cells> {
  return { own: { max: String(CHILD_MAX_YEARS), unit: 'years' } };
}

function ageRange(point: DrugPoint): Cells {
  const range = ageRangeOf(point.ground);
  if (range === undefined) return undefined;
  return {
    own: {
      ...(range.min === undefined ? {} : { min: String(range.min) }),
      ...(range.max === undefined ? {} : { max: String(range.max) }),
      unit: 'years',
    },
  };
}

function facilityLevel(point: DrugPoint, report: Report): Cells {
  const isEye = point.value === '3|2-eye';
  const level = isEye ? '3' : point.value;
  const stated = levelOf(point.ground);
  if (stated !== undefined && String(stated) !== level)
    throw new Error(`level of ${point.item}: value ${level}, text ${stated}`);
  const own = isEye ? { level, or_type: 'eye', or_level: '2' } : { level };
  if (!isEye && isFirstPrescriptionLevel(point.ground)) {
    report(
      `level binds the first prescription only, so it is a row of DRG-14: ${point.item} (${point.batch})`,
    );
    return undefined;
  }
  return { own };
}

/** The text asks for a specialist as well and names no specialty: the level is what can be judged. */
function firstPrescription(point: DrugPoint): Cells {
  return isFirstPrescriptionLevel(point.ground) ? { own: { level: point.value } } : undefined;
}

function visitType(point: DrugPoint): Cells {
  return { own: { settings: point.value === 'inpatient' ? 'inpatient' : emergency(point) } };
}

function emergency(point: DrugPoint): string {
  known(point, 'inpatient_or_emergency');
  return 'inpatientOrEmergency';
}

function payableDays(point: DrugPoint, report: Report): Cells {
  const course = courseOf(point.ground);
  if (course === undefined) throw new Error(`no course in the text of ${point.item}`);
  if (String(course.days) !== point.value)
    report(`course of ${point.item} (${point.batch}): value ${point.value}, text ${course.days}; text kept`);
  return { own: { days: String(course.days), window: course.window } };
}

function sex(point: DrugPoint): Cells {
  return { own: { sex: point.value === 'M' ? 'male' : known(point, 'F') && 'female' } };
}

function known(point: DrugPoint, value: string): string {
  if (point.value !== value) throw new Error(`${point.rule} ${point.item}: unknown value ${point.value}`);
  return value;
}
