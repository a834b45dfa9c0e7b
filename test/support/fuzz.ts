/**
 * Hostile inputs for every entry point, seeded: the same seed gives the same inputs. Mutates real messages (bytes,
 * tokens, keys, values, cuts, repeats) and grows random ones. A find is an exception that is not a declared refusal,
 * an input that takes longer than STALL_MS twice, or a national audit refused although its JSON is sound.
 */
import { GatewayError } from '../../src/base/errors.ts';
import { JSON_DEPTH_MAX } from '../../src/wire/scan/scan-json.ts';
import { corpusOf, HOSTILE_VALUES } from './fuzz-corpus.ts';
import { fuzzHandlers } from './fuzz-handlers.ts';

/** A worker that needs longer for one message of a few kilobytes stalls others (guarantees section 5). */
export const STALL_MS = 50;

export type FuzzForm = 'json' | 'protobuf' | 'fsi' | 'pack';

export interface FuzzEntry {
  readonly name: FuzzForm;
  /** @returns what it answered, in a word. Throws only what is a find. */
  readonly run: (bytes: Uint8Array) => string;
}

export interface FuzzFind {
  readonly entry: string;
  readonly what: string;
  readonly base64: string;
}

export interface FuzzResult {
  readonly finds: readonly FuzzFind[];
  readonly outcomes: ReadonlyMap<string, number>;
  readonly slowestMs: number;
}

/** Finds kept per run: one is enough to fail, a handful to see a pattern. */
const FINDS_MAX = 20;

export async function fuzzEntries(): Promise<FuzzEntry[]> {
  const handlers = await fuzzHandlers();
  return (Object.keys(handlers) as FuzzForm[]).map((name) => ({ name, run: handlers[name] }));
}

export function fuzzEntry(entry: FuzzEntry, inputs: number, seed: number): FuzzResult {
  const random = makeRandom(seed);
  const corpus = corpusOf(entry.name);
  const finds: FuzzFind[] = [];
  const outcomes = new Map<string, number>();
  let slowestMs = 0;
  // The first runs compile the code under test; their time says nothing.
  for (const bytes of corpus) runOnce(entry, bytes);
  for (let i = 0; i < inputs && finds.length < FINDS_MAX; i++) {
    const bytes = mutate(corpus[Math.floor(random() * corpus.length)]!, corpus, random, entry.name);
    const { outcome, elapsedMs, problem } = runOnce(entry, bytes);
    outcomes.set(outcome, (outcomes.get(outcome) ?? 0) + 1);
    let what = problem;
    // A pause of the machine is not a stall of ours: slow counts only when it is slow again.
    let againMs = elapsedMs;
    for (let k = 0; k < 3 && againMs > STALL_MS; k++)
      againMs = Math.min(againMs, runOnce(entry, bytes).elapsedMs);
    if (againMs > STALL_MS) what ??= `took ${againMs.toFixed(0)} ms`;
    slowestMs = Math.max(slowestMs, againMs);
    if (what !== undefined)
      finds.push({ entry: entry.name, what, base64: Buffer.from(bytes).toString('base64') });
  }
  return { finds, outcomes, slowestMs };
}

function runOnce(
  entry: FuzzEntry,
  bytes: Uint8Array,
): { outcome: string; elapsedMs: number; problem: string | undefined } {
  const start = performance.now();
  try {
    const outcome = entry.run(bytes);
    return {
      outcome,
      elapsedMs: performance.now() - start,
      problem: unfairRefusal(entry.name, bytes, outcome),
    };
  } catch (error) {
    const elapsedMs = performance.now() - start;
    const what =
      error instanceof GatewayError
        ? `threw ${error.code}`
        : error instanceof Error
          ? `${error.name}: ${error.stack}`
          : String(error);
    return { outcome: 'find', elapsedMs, problem: what };
  }
}

/** A national audit is never rejected for its shape alone: sound JSON with an audit's number must be answered. */
function unfairRefusal(form: FuzzForm, bytes: Uint8Array, outcome: string): string | undefined {
  if (form !== 'fsi' || !outcome.startsWith('refused')) return undefined;
  let text: string;
  let value: unknown;
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    value = JSON.parse(text);
  } catch {
    return undefined;
  }
  const infno = (value as { infno?: unknown } | null)?.infno;
  if (infno !== '3101' && infno !== '3102') return undefined;
  if (depthOf(text) > JSON_DEPTH_MAX || /\\ud[89a-f]/i.test(Buffer.from(bytes).toString('latin1')))
    return undefined;
  return `sound audit was ${outcome}`;
}

/** Nesting of a sound JSON text as written: a parser forgets what stood under a repeated key, the scanner meets it. */
function depthOf(text: string): number {
  let depth = 0;
  let deepest = 0;
  for (const [token] of text.matchAll(/"(?:[^"\\]|\\.)*"|[[\]{}]/g)) {
    if (token === '[' || token === '{') deepest = Math.max(deepest, ++depth);
    else if (token === ']' || token === '}') depth--;
  }
  return deepest;
}

type Random = () => number;

function mutate(base: Uint8Array, corpus: readonly Uint8Array[], random: Random, form: FuzzForm): Uint8Array {
  let bytes = Uint8Array.from(base);
  const times = 1 + Math.floor(random() * 3);
  for (let i = 0; i < times; i++) {
    const pick = random();
    // Three in four keep the grammar: what only breaks the JSON never gets past the scanner.
    if (form !== 'protobuf' && pick < 0.75) bytes = mutateText(bytes, random);
    else if (pick < 0.82) bytes = flipBytes(bytes, random);
    else if (pick < 0.88) bytes = bytes.slice(0, Math.floor(random() * bytes.length));
    else if (pick < 0.95) bytes = splice(bytes, corpus[Math.floor(random() * corpus.length)]!, random);
    else bytes = repeatSlice(bytes, random);
  }
  return bytes;
}

/** Keys and values, and now and then the punctuation between them. */
const VALUE = /"(?:[^"\\]|\\.)*"|-?\d+(?:\.\d+)?|true|false|null/g;
const PUNCTUATION = /[[\]{}:,]/g;

/** Replaces one token of a JSON or CSV text: mostly a value by a value, so that the message is still read. */
function mutateText(bytes: Uint8Array, random: Random): Uint8Array<ArrayBuffer> {
  const text = Buffer.from(bytes).toString('utf8');
  const tokens = [...text.matchAll(random() < 0.95 ? VALUE : PUNCTUATION)];
  if (tokens.length === 0) return flipBytes(bytes, random);
  const { 0: token, index } = tokens[Math.floor(random() * tokens.length)]!;
  const end = index + token.length;
  const hostile = HOSTILE_VALUES[Math.floor(random() * HOSTILE_VALUES.length)]!;
  const other = tokens[Math.floor(random() * tokens.length)]![0];
  const pick = random();
  let put = pick < 0.6 ? hostile : pick < 0.9 ? other : `[${token}]`;
  // A key stays a text, or nothing after it would be read.
  if (text.charAt(end) === ':' && !put.startsWith('"')) put = `"${token.slice(1, -1)}x"`;
  return Buffer.from(text.slice(0, index) + put + text.slice(end));
}

function flipBytes(bytes: Uint8Array, random: Random): Uint8Array<ArrayBuffer> {
  const copy = Uint8Array.from(bytes);
  const count = 1 + Math.floor(random() * 8);
  for (let i = 0; i < count && copy.length > 0; i++)
    copy[Math.floor(random() * copy.length)] = Math.floor(random() * 256);
  return copy;
}

function splice(bytes: Uint8Array, other: Uint8Array, random: Random): Uint8Array<ArrayBuffer> {
  const at = Math.floor(random() * bytes.length);
  const from = Math.floor(random() * other.length);
  const part = other.slice(from, from + Math.floor(random() * 200));
  return Buffer.concat([bytes.slice(0, at), part, bytes.slice(at + Math.floor(random() * 50))]);
}

function repeatSlice(bytes: Uint8Array, random: Random): Uint8Array<ArrayBuffer> {
  const from = Math.floor(random() * bytes.length);
  const part = bytes.slice(from, from + 1 + Math.floor(random() * 30));
  const times = Math.floor(random() * 200);
  return Buffer.concat([
    bytes.slice(0, from),
    ...Array.from({ length: times }, () => part),
    bytes.slice(from),
  ]);
}

/** xorshift32 */
function makeRandom(seed: number): Random {
  let state = seed | 0 || 1;
  return () => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return (state >>> 0) / 4294967296;
  };
}
