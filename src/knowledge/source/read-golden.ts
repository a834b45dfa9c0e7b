/** `golden/*.yaml`: claims that an image must answer as their authors wrote before it may be used. */
import { isAlias, isMap, isScalar, isSeq } from 'yaml';
import { EFFECT_RANK } from '../../claim/finding.ts';
import type { GoldenClaim } from '../reader.ts';
import { parseDay, readText, readTexts, WORDING } from './read-field.ts';
import { scalarText, type YamlFile, type YamlNode } from './yaml-file.ts';

const GOLDEN_KEYS = ['name', 'today', 'claim', 'expected'] as const;
/** `DRG-08 line 1,3 12000`: rule, effect, lines counted from 1 or `-`, amount in fen. */
const EXPECTED = new RegExp(`^\\S+ (${Object.keys(EFFECT_RANK).join('|')}) (-|\\d+(,\\d+)*) \\d+$`);
/** Claims nest some five levels deep. */
const DEPTH_MAX = 32;

/** One claim, or a list of them, per file. */
export function readGolden(yaml: YamlFile): GoldenClaim[] {
  const nodes = isSeq(yaml.root) ? (yaml.root.items as YamlNode[]) : [yaml.root];
  return nodes.flatMap((node) => readOne(yaml, node) ?? []);
}

function readOne(yaml: YamlFile, node: YamlNode): GoldenClaim | undefined {
  const fields = yaml.fields(node, GOLDEN_KEYS);
  if (fields === undefined) return undefined;
  const place = yaml.place(node);
  const name = readText(yaml, fields, 'name', place);
  const today = readText(yaml, fields, 'today', place);
  if (today !== undefined && parseDay(today) === undefined)
    yaml.error(fields.get('today')!.value, WORDING.date, WORDING.dateWanted);
  const expected = readTexts(yaml, fields, 'expected', undefined);
  if (expected === undefined)
    yaml.problems.error(place, 'expected', WORDING.missing, {
      zh: '结果列表，可为空 []',
      en: 'a list of findings, [] for none',
    });
  expected?.forEach((line, index) => {
    if (!EXPECTED.test(line))
      yaml.error(
        (yaml.items(fields.get('expected')!.value) ?? [])[index] ?? null,
        { zh: '预期结果格式不正确', en: 'not an expected finding' },
        {
          zh: '“规则 结果 行 金额（分）”，如 DRG-08 line 1 12000',
          en: '`RULE effect lines amountFen`, like `DRG-08 line 1 12000`',
        },
      );
  });
  const claimField = fields.get('claim');
  if (claimField === undefined || !isMap(claimField.value)) {
    const wanted = { zh: '/v1/checks 请求的内容', en: 'the body of a /v1/checks request' };
    yaml.problems.error(claimField?.key ?? place, 'claim', { zh: '缺少就诊内容', en: 'no claim' }, wanted);
    return undefined;
  }
  const claim = jsonText(yaml, claimField.value, 0);
  if (name === undefined || today === undefined || expected === undefined || claim === undefined)
    return undefined;
  return { name, today, claim, expected: expected.sort() };
}

/** A node as JSON text. Numbers keep every digit as written: `120.00` and sixteen digits of an amount stay exact. */
function jsonText(yaml: YamlFile, node: YamlNode, depth: number): string | undefined {
  if (depth > DEPTH_MAX)
    return yaml.error(node, { zh: '嵌套过深', en: 'nested too deeply' }, { zh: '减少嵌套', en: 'nest less' });
  if (isAlias(node))
    return yaml.error(
      node,
      { zh: '不支持别名（*）', en: 'aliases (*) are not supported' },
      { zh: '写出内容', en: 'write the content itself' },
    );
  if (isMap(node)) {
    const fields = yaml.fields(node, undefined);
    const parts: string[] = [];
    for (const [key, { value }] of fields ?? []) {
      const text = jsonText(yaml, value, depth + 1);
      if (text === undefined) return undefined;
      parts.push(`${JSON.stringify(key)}:${text}`);
    }
    return `{${parts.join(',')}}`;
  }
  if (isSeq(node)) {
    const parts = (node.items as YamlNode[]).map((item) => jsonText(yaml, item, depth + 1));
    return parts.includes(undefined) ? undefined : `[${parts.join(',')}]`;
  }
  if (!isScalar(node) || node.value === null || node.value === undefined) return 'null';
  if (typeof node.value === 'boolean') return String(node.value);
  const text = scalarText(node)!;
  const isNumber = typeof node.value === 'number' && /^-?(0|[1-9]\d*)(\.\d+)?$/.test(text);
  return isNumber ? text : JSON.stringify(text);
}
