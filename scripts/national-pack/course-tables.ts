/**
 * Which diagnoses, and which drugs, count as acute or chronic (RX-06, RX-20): they select a limit and are none
 * themselves. Acute holds what ends within a prescription; what is in neither list leaves the question open.
 */
import type { Row, Status, Table } from './table.ts';

interface CourseClass {
  readonly prefixes: string;
  readonly name: string;
  /** The category's own title says that it is acute (ICD-10), so the row may decide nationally. */
  readonly isTitled?: boolean;
}

const ACUTE: readonly CourseClass[] = [
  { prefixes: 'J00 J01 J02 J03 J04 J05 J06', name: '急性上呼吸道感染', isTitled: true },
  { prefixes: 'J20 J21 J22', name: '急性下呼吸道感染', isTitled: true },
  { prefixes: 'H10.0 H10.1 H10.2 H10.3', name: '急性结膜炎', isTitled: true },
  { prefixes: 'H65.0 H65.1 H66.0', name: '急性中耳炎', isTitled: true },
  { prefixes: 'N30.0', name: '急性膀胱炎', isTitled: true },
  { prefixes: 'J09 J10 J11', name: '流行性感冒' },
  { prefixes: 'J12 J13 J14 J15 J16 J17 J18', name: '肺炎' },
  { prefixes: 'A02.0 A03 A04 A05 A08 A09', name: '感染性腹泻' },
  { prefixes: 'K52.1 K52.2', name: '急性胃肠炎' },
  { prefixes: 'L02 L03 L04', name: '皮肤急性感染' },
];

const CHRONIC: readonly CourseClass[] = [
  { prefixes: 'B18 K74', name: '慢性肝病' },
  { prefixes: 'C', name: '恶性肿瘤' },
  { prefixes: 'E03 E05 E06.3', name: '甲状腺疾病' },
  { prefixes: 'E10 E11 E12 E13 E14', name: '糖尿病' },
  { prefixes: 'E78', name: '脂蛋白代谢紊乱' },
  { prefixes: 'F20 F31 F33 G20 G30 G40', name: '慢性精神和神经疾病' },
  { prefixes: 'I10 I11 I12 I13 I15', name: '高血压' },
  { prefixes: 'I20 I25', name: '冠心病' },
  { prefixes: 'I48 I50', name: '心房颤动和心力衰竭' },
  { prefixes: 'I69 G81', name: '脑血管病后遗症' },
  { prefixes: 'J41 J42 J44 J45 J47', name: '慢性气道疾病' },
  { prefixes: 'M05 M06 M32 M45', name: '慢性风湿病' },
  { prefixes: 'M10 M81', name: '痛风和骨质疏松' },
  { prefixes: 'N18 N40', name: '慢性肾脏病和前列腺增生' },
];

/** Drugs by the class in their national code, for patients who have acute and chronic illness at once. */
const ACUTE_DRUGS: readonly CourseClass[] = [
  { prefixes: 'XJ01', name: '全身用抗菌药' },
  { prefixes: 'XR05', name: '镇咳和感冒用药' },
  { prefixes: 'XA07', name: '止泻药' },
];
const CHRONIC_DRUGS: readonly CourseClass[] = [
  { prefixes: 'XA10', name: '糖尿病用药' },
  { prefixes: 'XC02 XC07 XC08 XC09', name: '降血压药' },
  { prefixes: 'XC10', name: '调节血脂药' },
  { prefixes: 'XH03', name: '甲状腺用药' },
  { prefixes: 'XN03 XN04', name: '抗癫痫和抗帕金森药' },
  { prefixes: 'XR03', name: '阻塞性气道疾病用药' },
];

/** Diagnoses, nationally: only a category that is acute by its title may decide; the rest was classed by us. */
export function nationalCourses(file: string): Table {
  return table(file, [
    ...ACUTE.flatMap((one) =>
      one.isTitled === true ? rowsOf(one, 'acute', 'official', 'ICD-10') : rowsOf(one, 'acute', 'derived'),
    ),
    ...CHRONIC.flatMap((one) => rowsOf(one, 'chronic', 'derived')),
  ]);
}

/** Diagnoses, as the agreement lists them: the list is the agreement's own parameter, so it decides. */
export function agreementCourses(file: string): Table {
  return table(file, [
    ...ACUTE.flatMap((one) => rowsOf(one, 'acute', 'official')),
    ...CHRONIC.flatMap((one) => rowsOf(one, 'chronic', 'official')),
  ]);
}

export function agreementDrugCourses(file: string): Table {
  return table(file, [
    ...ACUTE_DRUGS.flatMap((one) => rowsOf(one, 'acute', 'official')),
    ...CHRONIC_DRUGS.flatMap((one) => rowsOf(one, 'chronic', 'official')),
  ]);
}

function table(file: string, rows: readonly Row[]): Table {
  return { file, columns: ['course'], rows };
}

function rowsOf({ prefixes, name }: CourseClass, course: string, status: Status, citation = ''): Row[] {
  return prefixes
    .split(' ')
    .map((code) => ({ match: 'prefix', code, name, from: '', to: '', citation, status, own: { course } }));
}
