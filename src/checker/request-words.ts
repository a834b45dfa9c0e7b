/** Requests of a batch as words and bodies, both ways. Holds no rule of how batches are made or retried. */
import type { CheckRequest, Door, KeepOrder } from '../intercept/exchange.ts';
import { indexIn, NONE, type RequestExtra, type TaskMessage } from './protocol.ts';

const DOORS: readonly Door[] = ['json', 'protobuf', 'fsi'];

const PURPOSES: readonly KeepOrder['purpose'][] = ['check', 'settlement', 'rejudged', 'secondLook'];

/**
 * Words of the head: a count, then per request door, body offset and length, facility, path number, day, second, purpose
 * (or nothing to keep), its key, and its instant in two.
 */
const WORDS_PER_REQUEST = 11;
const HIGH = 2 ** 32;

/** Copies the bodies: a batch whose thread dies is judged again from the originals. */
export function packRequests(
  requests: readonly CheckRequest[],
): Pick<TaskMessage, 'texts' | 'bytes' | 'extras'> {
  const texts: string[] = [];
  const extras: RequestExtra[] = [];
  const headWords = 1 + requests.length * WORDS_PER_REQUEST;
  let offset = headWords * 4;
  const bytes = new ArrayBuffer(requests.reduce((sum, { body }) => sum + body.byteLength, offset));
  const head = new Int32Array(bytes, 0, headWords);
  const all = new Uint8Array(bytes);
  head[0] = requests.length;
  let word = 1;
  for (const [position, request] of requests.entries()) {
    const { door, body, facilityCode, pathNumber, todayDay, todaySecond, keep } = request;
    head[word++] = DOORS.indexOf(door);
    head[word++] = offset;
    head[word++] = body.byteLength;
    head[word++] = indexIn(texts, facilityCode);
    head[word++] = pathNumber === undefined ? NONE : indexIn(texts, pathNumber);
    head[word++] = todayDay;
    head[word++] = todaySecond;
    head[word++] = keep === undefined ? NONE : PURPOSES.indexOf(keep.purpose);
    head[word++] = keep?.requestKey === undefined ? NONE : indexIn(texts, keep.requestKey);
    head[word++] = Math.floor((keep?.atMs ?? 0) / HIGH);
    head[word++] = (keep?.atMs ?? 0) % HIGH;
    if (keep !== undefined && (keep.pages.length > 0 || keep.about !== undefined))
      extras.push({ position, pages: keep.pages, about: keep.about });
    all.set(body, offset);
    offset += body.byteLength;
  }
  return { texts, bytes, extras };
}

/** Bodies are views: nothing is copied. */
export function unpackRequests({
  texts,
  bytes,
  extras,
}: Pick<TaskMessage, 'texts' | 'bytes' | 'extras'>): CheckRequest[] {
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
      keep: head[word + 7] === NONE ? undefined : keepAt(head, word + 7, texts, extraOf(extras, index)),
    };
  });
}

function keepAt(
  head: Int32Array,
  word: number,
  texts: readonly string[],
  extra: RequestExtra | undefined,
): KeepOrder {
  return {
    purpose: PURPOSES[head[word]!]!,
    requestKey: texts[head[word + 1]!],
    atMs: head[word + 2]! * HIGH + (head[word + 3]! >>> 0),
    about: extra?.about,
    pages: extra?.pages ?? [],
  };
}

function extraOf(extras: readonly RequestExtra[], position: number): RequestExtra | undefined {
  return extras.length === 0 ? undefined : extras.find((one) => one.position === position);
}
