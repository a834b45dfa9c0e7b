/**
 * Reads a pack's YAML into nodes with places. Only plain data: no aliases (so nothing is cyclic and nothing multiplies),
 * text keys, each once. Nodes are walked, never turned into objects, so a key like `__proto__` is only an unknown key.
 */
import { isAlias, isMap, isScalar, isSeq, LineCounter, type Node, parseDocument, type YAMLMap } from 'yaml';
import { decodeText } from './decode-text.ts';
import { both, type Place, type ProblemSink, type Wording } from './problem.ts';

/** All our rules take 30 kB. The parser's time and memory for hostile text end here at some ten seconds and 0.5 GB. */
export const YAML_BYTES_MAX = 512 * 1024;

export type YamlNode = Node | null;

export interface YamlField {
  readonly key: Place;
  readonly value: YamlNode;
}

export interface YamlFile {
  readonly root: YamlNode;
  readonly problems: ProblemSink;
  place(node: YamlNode): Place;
  error(node: YamlNode, what: Wording, wanted: Wording): undefined;
  /** Fields of a mapping by name. Reports other nodes, unknown, double and non-text keys; `allowed` undefined: any. */
  fields(node: YamlNode, allowed: readonly string[] | undefined): Map<string, YamlField> | undefined;
  items(node: YamlNode): readonly YamlNode[] | undefined;
}

/** @returns undefined after reporting why the file is not YAML at all. */
export function openYaml(file: string, bytes: Uint8Array, problems: ProblemSink): YamlFile | undefined {
  const text = decodeText(file, bytes, YAML_BYTES_MAX, problems);
  if (text === undefined) return undefined;
  const counter = new LineCounter();
  const placeAt = (offset: number): Place => {
    const { line, col } = counter.linePos(Math.min(offset, text.length));
    return { file, line: Math.max(line, 1), column: Math.max(col, 1) };
  };
  const root = parse(text, counter, placeAt, problems);
  if (root === undefined) return undefined;
  const place = (node: YamlNode): Place => placeAt(node?.range?.[0] ?? 0);
  const error = (node: YamlNode, what: Wording, wanted: Wording): undefined => {
    problems.error(place(node), shown(node), what, wanted);
    return undefined;
  };
  return {
    root,
    problems,
    place,
    error,
    fields(node, allowed) {
      if (isAlias(node)) return error(node, ALIAS.what, ALIAS.wanted);
      if (!isMap(node)) return error(node, NOT_A.map, { zh: '写成“键: 值”', en: 'write `key: value` lines' });
      return readFields(node, allowed, placeAt, problems);
    },
    items(node) {
      if (isAlias(node)) return error(node, ALIAS.what, ALIAS.wanted);
      if (!isSeq(node))
        return error(node, NOT_A.list, { zh: '每项以“- ”开头', en: 'start each item with `- `' });
      return node.items as YamlNode[];
    },
  };
}

const ALIAS = {
  what: { zh: '不支持别名（*）', en: 'aliases (*) are not supported' },
  wanted: { zh: '写出内容', en: 'write the content itself' },
};
const NOT_A = {
  map: { zh: '应为键值表', en: 'a mapping is needed here' },
  list: { zh: '应为列表', en: 'a list is needed here' },
};

/** The root node; null for an empty file, undefined after a problem. */
function parse(
  text: string,
  counter: LineCounter,
  placeAt: (offset: number) => Place,
  problems: ProblemSink,
): YamlNode | undefined {
  try {
    const parsed = parseDocument(text, {
      lineCounter: counter,
      prettyErrors: false,
      // Checked here: the parser compares every key with every other.
      uniqueKeys: false,
      schema: 'core',
      logLevel: 'silent',
    });
    for (const { pos, message } of parsed.errors) {
      problems.error(placeAt(pos[0]), '', both(message), { zh: '正确的 YAML', en: 'correct YAML' });
    }
    return parsed.errors.length > 0 ? undefined : (parsed.contents as YamlNode);
  } catch (cause) {
    // The parser recurses: a file of opening brackets ends its stack.
    if (!(cause instanceof RangeError)) throw cause;
    problems.error(
      placeAt(0),
      '',
      { zh: 'YAML 嵌套过深', en: 'YAML is nested too deeply' },
      { zh: '减少嵌套层次', en: 'nest less' },
    );
    return undefined;
  }
}

function readFields(
  node: YAMLMap,
  allowed: readonly string[] | undefined,
  placeAt: (offset: number) => Place,
  problems: ProblemSink,
): Map<string, YamlField> {
  const fields = new Map<string, YamlField>();
  for (const { key, value } of node.items) {
    const keyNode = key as YamlNode;
    const at = placeAt(keyNode?.range?.[0] ?? 0);
    const name = scalarText(keyNode);
    if (name === undefined) {
      problems.error(at, '', { zh: '键应为文字', en: 'a key must be text' }, { zh: '文字', en: 'text' });
    } else if (fields.has(name)) {
      problems.error(
        at,
        name,
        { zh: '重复的键', en: 'the key is there twice' },
        { zh: '只写一次', en: 'once' },
      );
    } else if (allowed !== undefined && !allowed.includes(name)) {
      const list = allowed.join(', ');
      problems.error(
        at,
        name,
        { zh: '未知的键', en: 'unknown key' },
        { zh: `可用：${list}`, en: `one of ${list}` },
      );
    } else fields.set(name, { key: at, value: value as YamlNode });
  }
  return fields;
}

/** A scalar as the author wrote it (`2026-01-01`, `007`, `1.50`), or undefined for anything else and for nothing. */
export function scalarText(node: YamlNode): string | undefined {
  if (!isScalar(node) || node.value === null || node.value === undefined) return undefined;
  return typeof node.value === 'string' ? node.value : (node.source ?? String(node.value));
}

function shown(node: YamlNode): string {
  if (isScalar(node)) return scalarText(node) ?? '';
  if (isMap(node)) return '{…}';
  return isSeq(node) ? '[…]' : '';
}
