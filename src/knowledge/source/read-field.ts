/** Single values of a YAML mapping: text, date, choice, both languages. Each reports what is wrong and gives undefined. */
import { isScalar } from 'yaml';
import { parseMoment } from '../../claim/day.ts';
import { FIRST_DAY, LAST_DAY } from '../rule.ts';
import { both, type Place, type Wording } from './problem.ts';
import { scalarText, type YamlField, type YamlFile } from './yaml-file.ts';

export type Fields = ReadonlyMap<string, YamlField>;

const TEXT_MAX = 2000;

export const WORDING = {
  missing: { zh: '缺少', en: 'is missing' },
  date: { zh: '日期不正确', en: 'not a date' },
  dateWanted: { zh: '实际存在的日期 yyyy-MM-dd', en: 'an existing day as yyyy-MM-dd' },
  order: { zh: '结束日期早于开始日期', en: 'the end lies before the start' },
  orderWanted: { zh: 'from 不晚于 to', en: 'from not after to' },
} as const;

/** The field's text. A mandatory field (`parent` given) that is absent is reported at its parent. */
export function readText(
  yaml: YamlFile,
  fields: Fields,
  name: string,
  parent: Place | undefined,
): string | undefined {
  const field = fields.get(name);
  const text = field === undefined ? undefined : scalarText(field.value);
  if (text !== undefined && text.trim() !== '') {
    if (text.length <= TEXT_MAX) return text.trim();
    return yaml.error(
      field!.value,
      { zh: '文字过长', en: 'too long' },
      { zh: `不超过 ${TEXT_MAX} 字`, en: `at most ${TEXT_MAX} characters` },
    );
  }
  if (field !== undefined && !isScalar(field.value) && field.value !== null)
    return yaml.error(field.value, { zh: '应为文字', en: 'text is needed here' }, both(name));
  if (parent !== undefined)
    yaml.problems.error(field?.key ?? parent, name, WORDING.missing, {
      zh: `需要 ${name}`,
      en: `\`${name}\` is needed`,
    });
  return undefined;
}

export function readChoice<Value extends string>(
  yaml: YamlFile,
  fields: Fields,
  name: string,
  values: readonly Value[],
  parent: Place | undefined,
): Value | undefined {
  const text = readText(yaml, fields, name, parent);
  if (text === undefined) return undefined;
  if ((values as readonly string[]).includes(text)) return text as Value;
  return yaml.error(fields.get(name)!.value, { zh: '不可用的值', en: 'not a possible value' }, oneOf(values));
}

export function readBothLanguages(
  yaml: YamlFile,
  fields: Fields,
  name: string,
  parent: Place | undefined,
): Wording | undefined {
  const field = fields.get(name);
  if (field === undefined) {
    if (parent !== undefined)
      yaml.problems.error(parent, name, WORDING.missing, {
        zh: `需要 ${name}: {zh, en}`,
        en: `\`${name}: {zh, en}\` is needed`,
      });
    return undefined;
  }
  const inner = yaml.fields(field.value, ['zh', 'en']);
  if (inner === undefined) return undefined;
  const zh = readText(yaml, inner, 'zh', field.key);
  const en = readText(yaml, inner, 'en', field.key);
  return zh === undefined || en === undefined ? undefined : { zh, en };
}

export interface DayWindow {
  readonly fromDay: number;
  readonly toDay: number;
}

/** `from` and `to`, both inclusive; open where absent, wrong or in the wrong order. */
export function readWindow(yaml: YamlFile, fields: Fields): DayWindow {
  const fromDay = readDay(yaml, fields, 'from') ?? FIRST_DAY;
  const toDay = readDay(yaml, fields, 'to') ?? LAST_DAY;
  if (fromDay <= toDay) return { fromDay, toDay };
  yaml.error(fields.get('to')!.value, WORDING.order, WORDING.orderWanted);
  return { fromDay: FIRST_DAY, toDay: LAST_DAY };
}

export function readDay(yaml: YamlFile, fields: Fields, name: string): number | undefined {
  const text = readText(yaml, fields, name, undefined);
  if (text === undefined) return undefined;
  const day = parseDay(text);
  return day ?? yaml.error(fields.get(name)!.value, WORDING.date, WORDING.dateWanted);
}

/** `yyyy-MM-dd` and nothing else. */
export function parseDay(text: string): number | undefined {
  return text.length === 10 ? parseMoment(text)?.dayEpoch : undefined;
}

/** A list of texts; `values` restricts them. Undefined when absent or wrong. */
export function readTexts<Value extends string>(
  yaml: YamlFile,
  fields: Fields,
  name: string,
  values: readonly Value[] | undefined,
): Value[] | undefined {
  const field = fields.get(name);
  if (field === undefined) return undefined;
  const items = yaml.items(field.value);
  if (items === undefined) return undefined;
  const texts: Value[] = [];
  for (const item of items) {
    const text = scalarText(item)?.trim();
    if (text === undefined || text === '')
      yaml.error(item, { zh: '应为文字', en: 'text is needed here' }, both(name));
    else if (values !== undefined && !(values as readonly string[]).includes(text))
      yaml.error(item, { zh: '不可用的值', en: 'not a possible value' }, oneOf(values));
    else texts.push(text as Value);
  }
  return texts;
}

export function oneOf(values: readonly string[]): Wording {
  return { zh: `可用：${values.join('、')}`, en: `one of ${values.join(', ')}` };
}
