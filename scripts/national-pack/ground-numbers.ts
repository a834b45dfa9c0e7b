/**
 * Numbers in the published grounds, parsed so that no table cell contradicts its own text. Returns numbers only;
 * the sentence itself goes nowhere.
 */

export interface AgeRange {
  /** Completed years, both ends included; undefined is open. */
  readonly min: number | undefined;
  readonly max: number | undefined;
}

export interface Course {
  readonly days: number;
  readonly window: 'stay' | 'episode';
}

/** Last completed year of a child (rule-catalogue 1.3). */
export const CHILD_MAX_YEARS = 17;

/** Twelve months as days of use: the catalogue limit of a course that is counted in months. */
const DAYS_PER_YEAR = 365;

const RANGE = /(\d+)岁?(?:-|至|~|～)(\d+)岁(以下)?/g;
const FROM = /(\d+)岁(?:及|或)?(?:\d+岁)?以上/;

/**
 * Age range of a children-only ground, or undefined where the text gives no number (then `child` is under 18).
 * "a 至 b 岁以下" excludes b; "a 岁及以上 … 儿童" ends with childhood; several ranges are joined, for each indication
 * has its own and the table holds one.
 */
export function ageRangeOf(ground: string): AgeRange | undefined {
  const ranges = [...ground.matchAll(RANGE)].map(([, min, max, isBelow]) => ({
    min: Number(min),
    max: Number(max) - (isBelow === undefined ? 0 : 1),
  }));
  if (ranges.length > 0)
    return { min: Math.min(...ranges.map((one) => one.min)), max: Math.max(...ranges.map((one) => one.max)) };
  const from = FROM.exec(ground);
  return from === null ? undefined : { min: Number(from[1]), max: CHILD_MAX_YEARS };
}

/**
 * The course limit that a ground sets for the whole item: "支付不超过 n 天", "单次… n 天", "支付不超过 n 个月".
 * A limit inside one of several numbered indications is not the item's: undefined.
 */
export function courseOf(ground: string): Course | undefined {
  const match = /(单次)?(?:住院)?(?:最多支付|支付(?:最多)?不超过)(\d+)(天|个月)/.exec(ground);
  if (match === null) return undefined;
  const before = ground.slice(0, match.index);
  if (/1\./.test(before)) return undefined;
  const isMonths = match[3] === '个月';
  const count = Number(match[2]);
  if (isMonths && count !== 12) throw new Error(`a course of ${count} months has no settled number of days`);
  return {
    days: isMonths ? DAYS_PER_YEAR : count,
    window: match[1] === undefined ? 'episode' : 'stay',
  };
}

export interface OnsetWindow {
  /** Decimal hours, as written. */
  readonly hours: string;
  /** The words before it, which name the disease. */
  readonly disease: string;
}

/** Windows between onset and treatment: "某病发病 n 小时内", "在发作 n 小时内"; in the order of the text. */
export function onsetWindowsOf(ground: string): readonly OnsetWindow[] {
  return [...ground.matchAll(/([^、；。，]*?)(?:发病|发作|)(\d+(?:\.\d+)?)小时内/g)]
    .filter(([whole]) => /发病|发作|卒中/.test(whole))
    .map(([, disease, hours]) => ({ hours: hours!, disease: disease! }));
}

/** Lowest facility level a ground names: 二级 → 2, 三级 → 3; undefined when it names none. */
export function levelOf(ground: string): number | undefined {
  if (/三级(?:综合)?医院/.test(ground)) return 3;
  if (/二级及以上/.test(ground)) return 2;
  return undefined;
}

/** True when the level is asked of the first prescription only: later ones are payable anywhere. */
export function isFirstPrescriptionLevel(ground: string): boolean {
  return /首次处方[^；。]*二级及以上医疗机构/.test(ground);
}
