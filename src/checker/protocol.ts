/**
 * What crosses a thread: one message each way per batch, nothing else. All bodies of a batch travel in one transferred
 * buffer, what is small travels as text: measured, a batch of 8 costs 8 µs a request this way, 11 to 12 µs when each
 * request is cloned as an object. Holds no rule of how batches are made or retried.
 */
import type { WireError } from '../base/errors.ts';
import type {
  CheckReply,
  CheckRequest,
  CheckSummary,
  Door,
  SitesHandle,
  SnapshotHandle,
} from '../intercept/exchange.ts';

/** What judges: travels with every task, so a swap needs no message of its own. */
export interface KnowledgeHandles {
  readonly snapshot: SnapshotHandle;
  readonly sites: SitesHandle;
}

/** A batch on its way to a thread. Without requests: attach the knowledge, if there is any yet, and answer. */
export interface TaskMessage {
  readonly knowledge: KnowledgeHandles | undefined;
  /** One word: the position of the request that the thread is at, written before it starts on it. */
  readonly progress: SharedArrayBuffer;
  /** Facility codes and path numbers of the batch, each once. */
  readonly texts: readonly string[];
  /** Transferred: a head of words per request, then the bodies. */
  readonly bytes: ArrayBuffer;
}

/** The answers of a batch, in the order of its requests. */
export interface ReplyMessage {
  /** JSON list of `ReplyRecord`. */
  readonly records: string;
  /** Transferred: the bodies of the answered ones, one after the other. */
  readonly bytes: ArrayBuffer;
}

/** Where judging broke, for the log: the kind of error and the code places, never its message, which may quote a claim. */
export interface HandlerFault {
  readonly name: string;
  readonly frames: readonly string[];
}

/** A request's answer; or that the handler threw on it, and so it may be tried once more. */
export type TaskReply = CheckReply | { readonly kind: 'threw'; readonly fault: HandlerFault };

type ReplyRecord =
  | { kind: 'answered'; contentType: string; sizeBytes: number; summary: SummaryRecord }
  | { kind: 'refused'; error: WireError; infno?: string }
  | { kind: 'threw'; fault: HandlerFault }
  | Extract<CheckReply, { kind: 'indeterminate' }>;

/** A summary as JSON can hold it: money as decimal digits. */
type SummaryRecord = Omit<CheckSummary, 'deniedFen' | 'infno'> & { deniedFen: string; infno?: string };

const DOORS: readonly Door[] = ['json', 'protobuf', 'fsi'];

/** Words of the head: a count, then per request door, body offset and length, facility, path number, day, second. */
const WORDS_PER_REQUEST = 7;
const NO_TEXT = -1;

/** Copies the bodies: a batch whose thread dies is judged again from the originals. */
export function packRequests(requests: readonly CheckRequest[]): { texts: string[]; bytes: ArrayBuffer } {
  const texts: string[] = [];
  const indexOf = (text: string): number => {
    const known = texts.indexOf(text);
    return known < 0 ? texts.push(text) - 1 : known;
  };
  const headWords = 1 + requests.length * WORDS_PER_REQUEST;
  let offset = headWords * 4;
  const bytes = new ArrayBuffer(requests.reduce((sum, { body }) => sum + body.byteLength, offset));
  const head = new Int32Array(bytes, 0, headWords);
  const all = new Uint8Array(bytes);
  head[0] = requests.length;
  let word = 1;
  for (const { door, body, facilityCode, pathNumber, todayDay, todaySecond } of requests) {
    head[word++] = DOORS.indexOf(door);
    head[word++] = offset;
    head[word++] = body.byteLength;
    head[word++] = indexOf(facilityCode);
    head[word++] = pathNumber === undefined ? NO_TEXT : indexOf(pathNumber);
    head[word++] = todayDay;
    head[word++] = todaySecond;
    all.set(body, offset);
    offset += body.byteLength;
  }
  return { texts, bytes };
}

/** Bodies are views: nothing is copied. */
export function unpackRequests({ texts, bytes }: Pick<TaskMessage, 'texts' | 'bytes'>): CheckRequest[] {
  const count = new Int32Array(bytes, 0, 1)[0]!;
  const head = new Int32Array(bytes, 4, count * WORDS_PER_REQUEST);
  return Array.from({ length: count }, (_, index) => {
    const word = index * WORDS_PER_REQUEST;
    return {
      door: DOORS[head[word]!]!,
      body: new Uint8Array(bytes, head[word + 1]!, head[word + 2]!),
      facilityCode: texts[head[word + 3]!]!,
      pathNumber: texts[head[word + 4]!],
      todayDay: head[word + 5]!,
      todaySecond: head[word + 6]!,
    };
  });
}

export function packReplies(replies: readonly TaskReply[]): ReplyMessage {
  let sizeBytes = 0;
  for (const reply of replies) if (reply.kind === 'answered') sizeBytes += reply.body.byteLength;
  const bytes = new ArrayBuffer(sizeBytes);
  const all = new Uint8Array(bytes);
  let offset = 0;
  const records = replies.map((reply): ReplyRecord => {
    if (reply.kind === 'refused') {
      const { kind, error, infno } = reply;
      return infno === undefined ? { kind, error } : { kind, error, infno };
    }
    if (reply.kind !== 'answered') return reply;
    const { kind, contentType, body, summary } = reply;
    const { deniedFen, infno, ...rest } = summary;
    all.set(body, offset);
    offset += body.byteLength;
    const record = { ...rest, deniedFen: deniedFen.toString() };
    return {
      kind,
      contentType,
      sizeBytes: body.byteLength,
      summary: infno === undefined ? record : { ...record, infno },
    };
  });
  return { records: JSON.stringify(records), bytes };
}

/** Bodies are views on the batch's buffer. */
export function unpackReplies({ records, bytes }: ReplyMessage): TaskReply[] {
  let offset = 0;
  return (JSON.parse(records) as ReplyRecord[]).map((record): TaskReply => {
    switch (record.kind) {
      case 'answered': {
        const { contentType, sizeBytes, summary } = record;
        const body = Buffer.from(bytes, offset, sizeBytes);
        offset += sizeBytes;
        return {
          kind: 'answered',
          contentType,
          body,
          summary: { ...summary, infno: summary.infno, deniedFen: BigInt(summary.deniedFen) },
        };
      }
      case 'refused':
        return { kind: 'refused', error: record.error, infno: record.infno };
      default:
        return record;
    }
  });
}
