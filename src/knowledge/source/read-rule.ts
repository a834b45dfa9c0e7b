/** One rule of `rules/*.yaml`: every field against its vocabulary, parameters against the kind's declaration. */
import { isScalar } from 'yaml';
import { BENEFITS, FACILITY_TYPES, SCHEMES, SETTINGS, STAGES } from '../../claim/codes.ts';
import { EFFECT_RANK, type Effect, type Severity } from '../../claim/finding.ts';
import type { KindSchema, KindSchemas, ParameterSchema } from '../kind-schema.ts';
import type { Applicability, Mode, ParameterValue } from '../rule.ts';
import type { MatchSpace } from '../table-schema.ts';
import type { RuleFields, RuleSource } from './pack-source.ts';
import { both, type Place, type Wording } from './problem.ts';
import {
  type Fields,
  readBothLanguages,
  readChoice,
  readText,
  readTexts,
  readWindow,
  WORDING,
} from './read-field.ts';
import { scalarText, type YamlFile, type YamlNode } from './yaml-file.ts';

const RULE_KEYS = [
  'id',
  'variant',
  'kind',
  'extends',
  'name',
  'effect',
  'severity',
  'mode',
  'space',
  'tables',
  'parameters',
  'applies',
  'from',
  'to',
  'citation',
] as const;
const EFFECTS = Object.keys(EFFECT_RANK) as Effect[];
const MODES = ['off', 'shadow', 'warn', 'enforce'] as const satisfies readonly Mode[];
const SEVERITIES = ['1', '2', '3'] as const;

/** `DRG-08`: part of metric labels and national answers, so short and plain. */
const RULE_ID = /^[A-Z]{2,5}-[0-9A-Z]{1,6}$/;
const VARIANT = /^[A-Za-z0-9][A-Za-z0-9._-]{0,39}$/;
/** A name inside `tables/`, never a way out of it. */
const TABLE_NAME = /^[^/\\.][^/\\]{0,120}\.csv$/;

/** A rule whose rows are still in its tables. */
export interface RuleDraft extends Omit<RuleSource, 'rows'> {
  readonly schema: KindSchema;
  readonly place: Place;
  readonly tables: readonly { readonly name: string; readonly place: Place }[];
}

export function readRule(yaml: YamlFile, node: YamlNode, kinds: KindSchemas): RuleDraft | undefined {
  const fields = yaml.fields(node, RULE_KEYS);
  if (fields === undefined) return undefined;
  const place = yaml.place(node);
  const id = readPattern(yaml, fields, 'id', RULE_ID, { zh: '形如 DRG-08', en: 'like DRG-08' }, place);
  const variant = fields.has('variant')
    ? readPattern(yaml, fields, 'variant', VARIANT, { zh: '字母、数字', en: 'letters and digits' }, undefined)
    : '';
  const base = readText(yaml, fields, 'extends', undefined);
  // A rule that changes another one says only what is different.
  const needed = base === undefined ? place : undefined;
  const kind = readChoice(yaml, fields, 'kind', [...kinds.keys()], place);
  const schema = kind === undefined ? undefined : kinds.get(kind);
  const severity = readChoice(yaml, fields, 'severity', SEVERITIES, needed);
  const given = {
    name: readBothLanguages(yaml, fields, 'name', needed),
    effect: readChoice(yaml, fields, 'effect', EFFECTS, needed),
    severity: severity === undefined ? undefined : (Number(severity) as Severity),
    mode: readChoice(yaml, fields, 'mode', MODES, needed),
    space: readSpace(yaml, fields, schema),
    parameters: schema === undefined ? undefined : readParameters(yaml, fields, schema, needed),
    applies: readApplies(yaml, fields),
    citation: readText(yaml, fields, 'citation', needed),
  };
  const tables = readTables(yaml, fields, schema);
  const window = readWindow(yaml, fields);
  if (base !== undefined && (fields.has('from') || fields.has('to')))
    yaml.problems.error(
      fields.get(fields.has('from') ? 'from' : 'to')!.key,
      '',
      { zh: '扩展规则不能有自己的有效期', en: 'a rule that extends another has no dates of its own' },
      { zh: '把日期写在各行', en: 'give the dates in the rows' },
    );
  if (id === undefined || variant === undefined || kind === undefined || schema === undefined)
    return undefined;
  return { id, variant, kind, schema, base, place, fields: definedOnly(given), tables, ...window };
}

function definedOnly(given: { [Name in keyof RuleFields]: RuleFields[Name] | undefined }): RuleFields {
  return Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined)) as RuleFields;
}

function readPattern(
  yaml: YamlFile,
  fields: Fields,
  name: string,
  pattern: RegExp,
  wanted: Wording,
  parent: Place | undefined,
): string | undefined {
  const text = readText(yaml, fields, name, parent);
  if (text === undefined || pattern.test(text)) return text;
  return yaml.error(fields.get(name)!.value, { zh: `${name} 不正确`, en: `not a correct ${name}` }, wanted);
}

function readSpace(yaml: YamlFile, fields: Fields, schema: KindSchema | undefined): MatchSpace | undefined {
  // Of an unknown kind nothing is known; its own problem is enough.
  if (schema === undefined) return undefined;
  return readChoice(yaml, fields, 'space', schema.table?.spaces ?? [], undefined);
}

function readTables(yaml: YamlFile, fields: Fields, schema: KindSchema | undefined) {
  const field = fields.get('tables');
  if (field === undefined) return [];
  if (schema !== undefined && schema.table === undefined)
    yaml.error(
      field.value,
      { zh: '该类规则没有表', en: 'rules of this kind have no table' },
      { zh: '删除 tables', en: 'remove `tables`' },
    );
  return (yaml.items(field.value) ?? []).flatMap((item) => {
    const name = scalarText(item)?.trim() ?? '';
    if (TABLE_NAME.test(name)) return [{ name, place: yaml.place(item) }];
    yaml.error(
      item,
      { zh: '不是表文件名', en: 'not the name of a table file' },
      { zh: 'tables/ 下的 .csv 文件名，不含路径', en: 'a .csv file in tables/, without a path' },
    );
    return [];
  });
}

const APPLIES_KEYS = [
  'settings',
  'stages',
  'schemes',
  'exceptSchemes',
  'benefits',
  'exceptBenefits',
  'facilityTypes',
  'departments',
  'remote',
] as const;

function readApplies(yaml: YamlFile, fields: Fields): Applicability | undefined {
  const field = fields.get('applies');
  if (field === undefined) return undefined;
  const inner = yaml.fields(field.value, APPLIES_KEYS);
  if (inner === undefined) return undefined;
  const remote = inner.get('remote');
  const isRemote = remote !== undefined && isScalar(remote.value) ? remote.value.value : undefined;
  if (remote !== undefined && typeof isRemote !== 'boolean')
    yaml.error(
      remote.value,
      { zh: '应为 true 或 false', en: 'true or false is needed' },
      both('true, false'),
    );
  const given = {
    settings: readTexts(yaml, inner, 'settings', SETTINGS),
    stages: readTexts(yaml, inner, 'stages', STAGES),
    schemes: readTexts(yaml, inner, 'schemes', SCHEMES),
    exceptSchemes: readTexts(yaml, inner, 'exceptSchemes', SCHEMES),
    benefits: readTexts(yaml, inner, 'benefits', BENEFITS),
    exceptBenefits: readTexts(yaml, inner, 'exceptBenefits', BENEFITS),
    facilityTypes: readTexts(yaml, inner, 'facilityTypes', FACILITY_TYPES),
    departments: readTexts(yaml, inner, 'departments', undefined),
    remote: typeof isRemote === 'boolean' ? isRemote : undefined,
  };
  return Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined));
}

function readParameters(
  yaml: YamlFile,
  fields: Fields,
  schema: KindSchema,
  needed: Place | undefined,
): Map<string, ParameterValue> {
  const values = new Map<string, ParameterValue>();
  const field = fields.get('parameters');
  const names = schema.parameters.map(({ name }) => name);
  const inner = field === undefined ? new Map() : yaml.fields(field.value, names);
  if (inner === undefined) return values;
  for (const declared of schema.parameters) {
    const one = inner.get(declared.name);
    if (one !== undefined) {
      const value = readParameter(yaml, inner, declared);
      if (value !== undefined) values.set(declared.name, value);
    } else if (declared.fallback === undefined && needed !== undefined) {
      yaml.problems.error(field?.key ?? needed, declared.name, WORDING.missing, declared.help);
    }
  }
  return values;
}

function readParameter(
  yaml: YamlFile,
  inner: Fields,
  { name, parameter, help }: ParameterSchema,
): ParameterValue | undefined {
  if (parameter.type === 'texts') return readTexts(yaml, inner, name, undefined);
  if (parameter.type === 'choice') return readChoice(yaml, inner, name, parameter.values, undefined);
  const node = inner.get(name)!.value;
  const value = isScalar(node) ? node.value : undefined;
  if (parameter.type === 'boolean') {
    if (typeof value === 'boolean') return value;
    return yaml.error(node, { zh: '应为 true 或 false', en: 'true or false is needed' }, help);
  }
  if (Number.isSafeInteger(value) && (value as number) >= parameter.min && (value as number) <= parameter.max)
    return value as number;
  return yaml.error(
    node,
    { zh: '应为整数', en: 'a whole number is needed' },
    {
      zh: `${parameter.min} 至 ${parameter.max}：${help.zh}`,
      en: `${parameter.min} to ${parameter.max}: ${help.en}`,
    },
  );
}
