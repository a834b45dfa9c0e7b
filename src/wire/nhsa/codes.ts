/**
 * Code lists of the interface (section 4) to our vocabularies. A code whose lists disagree between versions or clients
 * is unknown unless the facility's dialect says which list it uses (2.14 no. 12); an unlisted code is unknown.
 */
import type {
  Benefit,
  CatalogueLevel,
  FacilityType,
  LineKind,
  MaternityState,
  Scheme,
  Sex,
} from '../../claim/codes.ts';
import type { Dialect } from './dialect.ts';

const SEX_OF_GEND: ReadonlyMap<string, Sex> = new Map([
  ['1', 'male'],
  ['2', 'female'],
]);

/** `gend`: 0 and 9 are unknown. */
export function sexOf(gend: string | undefined): Sex | undefined {
  return gend === undefined ? undefined : SEX_OF_GEND.get(gend);
}

/** `insutype`. 410 is long-term care in one list and work injury among the funds (4.2): unknown. */
const SCHEME_OF_INSUTYPE: ReadonlyMap<string, Scheme> = new Map<string, Scheme>([
  ['310', 'employee'],
  ['390', 'resident'],
  ['391', 'resident'],
  ['510', 'maternity'],
  ...['320', '330', '340', '350', '360', '370', '380', '392', '399', '39905'].map(
    (code) => [code, 'other'] as [string, Scheme],
  ),
]);

export function schemeOf(insutype: string | undefined): Scheme | undefined {
  return insutype === undefined ? undefined : SCHEME_OF_INSUTYPE.get(insutype);
}

/**
 * `hilist_type` (dict `list_type`). Granules (106) count as herbal pieces: the national drug administration manages
 * them as pieces (announcement no. 22 of 2021), and so do the rules on herbal prescriptions.
 */
const KIND_OF_LIST_TYPE: ReadonlyMap<string, LineKind> = new Map([
  ['101', 'drug'],
  ['102', 'tcmPiece'],
  ['103', 'drug'],
  ['104', 'drug'],
  ['105', 'other'],
  ['106', 'tcmPiece'],
  ['201', 'service'],
  ['301', 'consumable'],
]);

export function lineKindOf(listType: string | undefined): LineKind | undefined {
  return listType === undefined ? undefined : KIND_OF_LIST_TYPE.get(listType);
}

const CATALOGUE_LEVEL: ReadonlyMap<string, CatalogueLevel> = new Map([
  ['1', 'A'],
  ['01', 'A'],
  ['2', 'B'],
  ['02', 'B'],
  ['3', 'C'],
  ['03', 'C'],
]);

/** `hilist_lv`: 01/02/03 since 2022-04, 1/2/3 before (2.14 no. 7). */
export function catalogueLevelOf(level: string | undefined): CatalogueLevel | undefined {
  return level === undefined ? undefined : CATALOGUE_LEVEL.get(level);
}

/** Grades of dict `hosp_lv`, by code: 1–4 and 12 third level, 5–7 and 13 second, 8–10 and 14 first, 11 none. */
const LEVEL_OF_GRADE = [undefined, 3, 3, 3, 3, 2, 2, 2, 1, 1, 1, 0, 3, 2, 1] as const;
/** The older list (`dedc_hosp_lv`): 1 first level or below, 9 not graded, 4 other. */
const LEVEL_OF_THREE: ReadonlyMap<number, number> = new Map([
  [1, 1],
  [2, 2],
  [3, 3],
  [9, 0],
]);

/**
 * Codes of both lists that lead to other answers (2.14 no. 12). 4 (grade 3C, or "other") and 9 (grade 1B, or ungraded)
 * stand in both too, but read by the grade list they never block what the older list would pass.
 */
const LEVELS_IN_BOTH: ReadonlySet<number> = new Set([1, 2, 3]);

/** `medins_lv`. A code that both lists have is unknown unless the dialect decides. */
export function facilityLevelOf(level: string | undefined, dialect: Dialect): number | undefined {
  if (level === undefined || !/^\d{1,2}$/.test(level)) return undefined;
  const grade = Number(level);
  if (dialect.facilityLevels === 'three-level') return LEVEL_OF_THREE.get(grade);
  if (LEVELS_IN_BOTH.has(grade) && dialect.facilityLevels === undefined) return undefined;
  return LEVEL_OF_GRADE[grade];
}

/** True where `facilityLevelOf` could answer if the dialect said which list is meant. */
export function isAmbiguousLevel(level: string | undefined, dialect: Dialect): boolean {
  return dialect.facilityLevels === undefined && level !== undefined && /^0?[123]$/.test(level);
}

/**
 * `medins_type` letters (4.1). A alone is a hospital of any kind, numbers belong to `fixmedins_type`: both unknown.
 * The list names no eye hospital among A511–A539, so specialists stay specialists; a registry may know better.
 */
export function facilityTypeOf(type: string | undefined, code: string | undefined): FacilityType | undefined {
  const letters = type?.toUpperCase() ?? '';
  if (/^A1\d*$/.test(letters)) return 'general';
  if (/^A2\d*$/.test(letters)) return 'tcm';
  if (/^A5\d*$/.test(letters)) return 'specialist';
  if (/^[BC]\d*$/.test(letters)) return 'primary';
  if (/^D\d*$/.test(letters)) return 'clinic';
  if (/^G\d*$/.test(letters)) return 'maternal';
  if (/^(A[3467]|[EFHJ-Q])\d*$/.test(letters)) return 'other';
  // Designated pharmacies are numbered P and eleven digits (1.1 no. 15).
  return code !== undefined && /^P\d{11}$/.test(code) ? 'pharmacy' : undefined;
}

/** `matn_stas`: 0–4 nationally, but 1 pregnant and 2 lactating with some clients. 3 and 4 stand in one list only. */
export function maternityStateOf(state: string | undefined, dialect: Dialect): MaternityState | undefined {
  const list = dialect.maternityStates;
  if (list === 'short') return state === '1' ? 'pregnant' : state === '2' ? 'lactating' : undefined;
  if (state === '3') return 'pregnant';
  if (state === '4') return 'lactating';
  if (list === undefined) return undefined;
  return state === '1' ? 'none' : state === '2' ? 'planning' : undefined;
}

/** `out_setl_flag`: 0/1 in the dictionary; clients send places of payment (`pay_loc`), where 1 is the centre. */
export function isRemoteOf(flag: string | undefined, dialect: Dialect): boolean | undefined {
  if (dialect.remoteFlags === 'pay_loc') {
    if (flag === '1' || flag === '2') return false;
    return flag === '3' || flag === '4' ? true : undefined;
  }
  if (flag === '0') return false;
  return flag === '1' && dialect.remoteFlags === 'flag' ? true : undefined;
}

/** `med_type` to the benefit asked for; the longest prefix listed decides, local tails follow the national head. */
const BENEFIT_OF_MED_TYPE: ReadonlyMap<string, Benefit | undefined> = new Map<string, Benefit | undefined>([
  ['11', 'ordinary'],
  ['12', 'ordinary'],
  ['13', 'ordinary'],
  ['14', 'chronic'],
  ['1402', 'special'],
  ['15', 'special'],
  ['16', 'ordinary'],
  ['18', 'special'],
  ['21', 'ordinary'],
  // Childbirth in Hunan's list, an ordinary stay with a local tail elsewhere (4.1).
  ['2106', undefined],
  ['2107', undefined],
  ['22', 'accident'],
  ['23', 'ordinary'],
  ['24', 'ordinary'],
  ['25', 'ordinary'],
  ['26', 'ordinary'],
  ['28', 'daySurgery'],
  ['41', 'ordinary'],
  ['51', 'maternity'],
  ['52', 'maternity'],
  ['61', 'other'],
  ['71', 'other'],
  ['81', 'accident'],
  ['9901', 'chronic'],
  ['990101', 'other'],
  ['990103', 'other'],
  ['9903', 'accident'],
  ['9904', 'special'],
  ['9107', 'other'],
]);

export function benefitOf(medType: string | undefined): Benefit | undefined {
  if (medType === undefined) return undefined;
  for (let length = Math.min(medType.length, 6); length >= 2; length--) {
    const head = medType.slice(0, length);
    if (BENEFIT_OF_MED_TYPE.has(head)) return BENEFIT_OF_MED_TYPE.get(head);
  }
  return undefined;
}

const PHYSICIAN_TITLES: ReadonlySet<string> = new Set(['231', '232', '233', '234', '235']);

/** `drord_dr_profttl` of the national list; other lists count the other way round and are unknown. */
export function titleOf(title: string | undefined): string | undefined {
  return title !== undefined && PHYSICIAN_TITLES.has(title) ? title : undefined;
}

/** What a national code says by its shape alone: first letters, and letters and lengths, of the four catalogues. */
const KIND_OF_SHAPE: readonly (readonly [string, RegExp, LineKind])[] = [
  ['XZ', /^[XZ][A-Z]\d{2}[A-Z]{2}[A-Z\d]{9,}$/, 'drug'],
  ['T', /^T\d{9}$/, 'tcmPiece'],
  ['C', /^C\d{19,26}$/, 'consumable'],
  ['0', /^00\d{13}(-|$)/, 'service'],
];

/** True when `hilist_type` and the shape of the code name different catalogues: then neither tells the kind. */
export function isOtherKind(kind: LineKind | undefined, code: string | undefined): boolean {
  if (kind === undefined || kind === 'other' || code === undefined) return false;
  // The first letter nearly always agrees, and then no shape needs a look.
  const first = code[0]!;
  for (const [letters, shape, ofShape] of KIND_OF_SHAPE)
    if (letters.includes(first)) return ofShape !== kind && shape.test(code);
  return false;
}

/** Catalogue codes are upper case. */
export function itemCodeOf(code: string | undefined): string | undefined {
  if (code === undefined) return undefined;
  for (let i = 0; i < code.length; i++) {
    const unit = code.charCodeAt(i);
    if (unit >= 97 && unit <= 122) return code.toUpperCase();
  }
  return code;
}

/**
 * Diagnosis and operation codes as the insurance edition writes them: letters upper case, the extension mark `x` lower
 * case (`N40.x00`). Each part of a dagger-asterisk pair starts with its own letter.
 */
export function clinicalCodeOf(code: string | undefined): string | undefined {
  if (code === undefined) return undefined;
  for (let i = 0; i < code.length; i++) {
    const unit = code.charCodeAt(i);
    if ((unit >= 97 && unit <= 122 && unit !== 120) || (unit === 88 && i > 0) || (unit === 120 && i === 0))
      return code.toUpperCase().replaceAll(/(?<=[^+])X/g, 'x');
  }
  return code;
}
