/** Answers of a batch as words, bodies and records, both ways; what is too rare for words goes as JSON. */
import type { Effect } from '../claim/finding.ts';
import type { CheckSummary } from '../intercept/exchange.ts';
import { indexIn, NONE, type ReplyMessage, type TaskReply } from './protocol.ts';

/** What is too rare to be spelled in words. */
type PlainReply = Exclude<TaskReply, { kind: 'answered' }>;
type Answered = Extract<TaskReply, { kind: 'answered' }>;

/** First word of a reply: what follows are the words of an answer, or the place of a JSON text. */
const IS_ANSWER = 1;
const IS_PLAIN = 0;

export function packReplies(replies: readonly TaskReply[]): ReplyMessage {
  const texts: string[] = [];
  // The count, where the bodies begin, then the replies.
  const words: number[] = [replies.length, 0];
  let bodyBytes = 0;
  for (const reply of replies) {
    if (reply.kind === 'answered') {
      writeAnswer(reply, words, texts);
      bodyBytes += reply.body.byteLength + (reply.record?.byteLength ?? 0);
    } else words.push(IS_PLAIN, texts.push(JSON.stringify(reply, asBase64)) - 1);
  }
  let offset = words.length * 4;
  words[1] = offset;
  const bytes = new ArrayBuffer(offset + bodyBytes);
  new Int32Array(bytes, 0, words.length).set(words);
  const all = new Uint8Array(bytes);
  for (const reply of replies) {
    if (reply.kind !== 'answered') continue;
    all.set(reply.body, offset);
    offset += reply.body.byteLength;
    if (reply.record === undefined) continue;
    all.set(reply.record, offset);
    offset += reply.record.byteLength;
  }
  return { texts, bytes };
}

/** Bodies are views on the batch's buffer. */
export function unpackReplies({ texts, bytes }: ReplyMessage): TaskReply[] {
  const [count = 0, bodiesAt = 0] = new Int32Array(bytes, 0, 2);
  const words = makeWordReader(new Int32Array(bytes, 8, bodiesAt / 4 - 2), texts);
  const replies: TaskReply[] = [];
  let offset = bodiesAt;
  for (let i = 0; i < count; i++) {
    if (words.next() === IS_PLAIN) replies.push(JSON.parse(words.text(), fromBase64) as PlainReply);
    else {
      const sizeBytes = words.next();
      const recordBytes = words.next();
      const body = Buffer.from(bytes, offset, sizeBytes);
      offset += sizeBytes;
      const record = recordBytes === 0 ? undefined : new Uint8Array(bytes, offset, recordBytes);
      offset += recordBytes;
      replies.push(readAnswer(words, body, record));
    }
  }
  return replies;
}

function writeAnswer(
  { contentType, body, summary, record }: Answered,
  words: number[],
  texts: string[],
): void {
  const { infno, notes, findings, timings } = summary;
  words.push(
    IS_ANSWER,
    body.byteLength,
    record?.byteLength ?? 0,
    indexIn(texts, contentType),
    indexIn(texts, summary.outcome),
    indexIn(texts, summary.digest),
    infno === undefined ? NONE : indexIn(texts, infno),
    summary.lineCount,
    summary.unmatchedLineCount,
    summary.undecidedCount,
    // Money as decimal digits: it may exceed any word.
    indexIn(texts, summary.deniedFen.toString()),
    timings.decodeUs,
    timings.judgeUs,
    timings.encodeUs,
    notes.length,
    findings.length,
  );
  for (const note of notes) words.push(indexIn(texts, note));
  for (const { ruleId, effect, isShadow, count } of findings)
    words.push(indexIn(texts, ruleId), indexIn(texts, effect), isShadow ? 1 : 0, count);
}

function readAnswer(words: WordReader, body: Uint8Array, record: Uint8Array | undefined): Answered {
  const contentType = words.text();
  const outcome = words.text() as CheckSummary['outcome'];
  const digest = words.text();
  const infno = words.text() as string | undefined;
  const lineCount = words.next();
  const unmatchedLineCount = words.next();
  const undecidedCount = words.next();
  const deniedFen = BigInt(words.text());
  const timings = { decodeUs: words.next(), judgeUs: words.next(), encodeUs: words.next() };
  const noteCount = words.next();
  const findingCount = words.next();
  const notes: string[] = [];
  for (let i = 0; i < noteCount; i++) notes.push(words.text());
  const findings: CheckSummary['findings'][number][] = [];
  for (let i = 0; i < findingCount; i++) {
    const ruleId = words.text();
    const effect = words.text() as Effect;
    findings.push({ ruleId, effect, isShadow: words.next() === 1, count: words.next() });
  }
  const counts = { lineCount, unmatchedLineCount, undecidedCount };
  const summary = { outcome, digest, infno, ...counts, findings, deniedFen, notes, timings };
  return { kind: 'answered', contentType, body, summary, record };
}

interface WordReader {
  next(): number;
  /** The text that the next word names; undefined for NONE. */
  text(): string;
}

function makeWordReader(words: Int32Array, texts: readonly string[]): WordReader {
  let at = 0;
  return {
    next: () => words[at++]!,
    text: () => texts[words[at++]!]!,
  };
}

/** Keys of patients are bytes, which JSON does not have. */
function asBase64(name: string, value: unknown): unknown {
  return name === 'patientKey' ? Buffer.from(value as Uint8Array).toString('base64') : value;
}

function fromBase64(name: string, value: unknown): unknown {
  return name === 'patientKey' ? new Uint8Array(Buffer.from(value as string, 'base64')) : value;
}
