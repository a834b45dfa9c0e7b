/** Requests of a batch as words and bodies, both ways. Holds no rule of how batches are made or retried. */
import { copyBytes } from '../base/copy-bytes.ts';
import type { CheckRequest, Door, KeepOrder } from '../intercept/exchange.ts';
import { indexIn, NONE, type PackedRequests, type RequestExtra } from './protocol.ts';
import type { Area } from './regions.ts';

const DOORS: readonly Door[] = ['json', 'protobuf', 'fsi'];

const PURPOSES: readonly KeepOrder['purpose'][] = ['check', 'settlement', 'rejudged', 'secondLook'];

/**
 * Words: a count, then per request door, body offset and length, facility, path number, day, second, purpose
 * (or nothing to keep), its key, and its instant in two.
 */
const WORDS_PER_REQUEST = 11;
const HIGH = 2 ** 32;

/** Copies the bodies into `area`, or into memory of their own: a batch whose thread dies is judged again from the originals. */
export function packRequests(requests: readonly CheckRequest[], area: Area): PackedRequests {
  const texts: string[] = [];
  const extras: RequestExtra[] = [];
  const wordCount = 1 + requests.length * WORDS_PER_REQUEST;
  let sizeBytes = 0;
  for (const { body } of requests) sizeBytes += body.byteLength;
  const fits = wordCount <= area.words.length && sizeBytes <= area.bytes.length;
  const own = fits ? undefined : { words: new Int32Array(wordCount), bytes: new Uint8Array(sizeBytes) };
  const { words, bytes } = own ?? area;
  words[0] = requests.length;
  let word = 1;
  let offset = 0;
  for (let position = 0; position < requests.length; position++) {
    const { door, body, facilityCode, pathNumber, todayDay, todaySecond, keep } = requests[position]!;
    words[word++] = DOORS.indexOf(door);
    words[word++] = offset;
    words[word++] = body.byteLength;
    words[word++] = indexIn(texts, facilityCode);
    words[word++] = pathNumber === undefined ? NONE : indexIn(texts, pathNumber);
    words[word++] = todayDay;
    words[word++] = todaySecond;
    words[word++] = keep === undefined ? NONE : PURPOSES.indexOf(keep.purpose);
    words[word++] = keep?.requestKey === undefined ? NONE : indexIn(texts, keep.requestKey);
    words[word++] = Math.floor((keep?.atMs ?? 0) / HIGH);
    words[word++] = (keep?.atMs ?? 0) % HIGH;
    if (keep !== undefined && (keep.pages.length > 0 || keep.about !== undefined))
      extras.push({ position, pages: keep.pages, about: keep.about });
    copyBytes(body, bytes, offset);
    offset += body.byteLength;
  }
  return { texts, extras, own };
}

/** Bodies are views: nothing is copied. */
export function unpackRequests({ texts, extras, own }: PackedRequests, area: Area): CheckRequest[] {
  const { words, bytes } = own ?? area;
  return Array.from({ length: words[0]! }, (_, index) => {
    const word = 1 + index * WORDS_PER_REQUEST;
    const offset = words[word + 1]!;
    return {
      door: DOORS[words[word]!]!,
      body: bytes.subarray(offset, offset + words[word + 2]!),
      facilityCode: texts[words[word + 3]!]!,
      pathNumber: texts[words[word + 4]!],
      todayDay: words[word + 5]!,
      todaySecond: words[word + 6]!,
      keep: words[word + 7] === NONE ? undefined : keepAt(words, word + 7, texts, extraOf(extras, index)),
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
