/**
 * What crosses a thread: one message each way per batch, nothing else. A batch is words and the bodies that they name, in
 * shared memory (regions.ts), and one list of texts that travels with the message: measured, an answer costs both sides
 * 1.3 µs in words, 2.5 µs as JSON, more when cloned as an object. The words are spelled in request-words.ts and
 * reply-words.ts.
 */
import type {
  CheckReply,
  HistoryHandle,
  KeepOrder,
  SitesHandle,
  SnapshotHandle,
} from '../intercept/exchange.ts';
import type { Area } from './regions.ts';

/** What judges: travels with every task, so a swap needs no message of its own. */
export interface KnowledgeHandles {
  readonly snapshot: SnapshotHandle;
  readonly sites: SitesHandle;
  readonly history?: HistoryHandle | undefined;
}

/** Progress of a thread that has not looked at its task, and of a task that it must not begin any more. */
export const NOT_BEGUN = -1;
export const RECALLED = -2;

/** A batch on its way to a thread. Without requests: attach the knowledge, if there is any yet, and answer. */
export interface TaskMessage {
  /** Undefined: as with the batch before, or none yet. */
  readonly knowledge: KnowledgeHandles | undefined;
  /** With a thread's first batch: the memory that regions lie in. */
  readonly memory: SharedArrayBuffer | undefined;
  /**
   * Where the batch is, and its answers will be. Its word of progress is written before the thread starts on a request; a
   * batch that finds RECALLED there is answered with nothing: its requests are judged elsewhere.
   */
  readonly region: number;
  readonly batch: PackedRequests;
}

export interface PackedRequests {
  /** Facility codes and path numbers of the batch, each once. */
  readonly texts: readonly string[];
  /** What few requests carry, by position: cloned. */
  readonly extras: readonly RequestExtra[];
  /** Words and bodies that do not fit into the region; undefined: they are there. */
  readonly own: Area | undefined;
}

export type RequestExtra = { readonly position: number } & Pick<KeepOrder, 'about' | 'pages'>;

/** The answers of a batch, in the order of its requests. */
export interface ReplyMessage {
  /** What the words name, each once: content types, outcomes, rules; and as JSON whatever is not an answer. */
  readonly texts: readonly string[];
  /** Words, bodies and records that do not fit into the region; undefined: they are there. */
  readonly own: Area | undefined;
}

/** Where judging broke, for the log: the kind of error and the code places, never its message, which may quote a claim. */
export interface HandlerFault {
  readonly name: string;
  readonly frames: readonly string[];
}

/** A request's answer; or that the handler threw on it, and so it may be tried once more. */
export type TaskReply = CheckReply | { readonly kind: 'threw'; readonly fault: HandlerFault };

/** A word that names no text. */
export const NONE = -1;

/** Position of a text among those that words name; adds it. */
export function indexIn(texts: string[], text: string): number {
  const known = texts.indexOf(text);
  return known < 0 ? texts.push(text) - 1 : known;
}
