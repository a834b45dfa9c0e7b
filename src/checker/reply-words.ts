/** Answers of a batch as words, bodies and records, both ways; what is too rare for words goes as JSON. */
import { cloneBytes, copyBytes } from '../base/copy-bytes.ts';
import type { Effect } from '../claim/finding.ts';
import type { CheckSummary } from '../intercept/exchange.ts';
import { indexIn, NONE, type ReplyMessage, type TaskReply } from './protocol.ts';
import type { Area } from './regions.ts';

/** What is too rare to be spelled in words. */
type PlainReply = Exclude<TaskReply, { kind: 'answered' }>;
type Answered = Extract<TaskReply, { kind: 'answered' }>;

/** First word of a reply: what follows are the words of an answer, or the place of a JSON text. */
const IS_ANSWER = 1;
const IS_PLAIN = 0;

/**
 * Takes the answers of a batch one by one: bytes are copied at once, because a record lies in memory that the next one
 * is written to. What outgrows `area` moves to memory of its own.
 */
export interface ReplyPacker {
  add(reply: TaskReply): void;
  /** The message; nothing may be added after it. */
  end(): ReplyMessage;
}

export function createReplyPacker(area: Area): ReplyPacker {
  const texts: string[] = [];
  // The count, then the replies.
  const words: number[] = [0];
  let { bytes } = area;
  let at = 0;

  function append(part: Uint8Array): void {
    const end = at + part.byteLength;
    if (end > bytes.length) {
      const grown = new Uint8Array(Math.max(end, bytes.length * 2));
      copyBytes(bytes.subarray(0, at), grown, 0);
      bytes = grown;
    }
    copyBytes(part, bytes, at);
    at = end;
  }

  return {
    add(reply) {
      words[0]!++;
      if (reply.kind === 'answered') {
        writeAnswer(reply, words, texts);
        append(reply.body);
        if (reply.record !== undefined) append(reply.record);
      } else words.push(IS_PLAIN, texts.push(JSON.stringify(reply, asBase64)) - 1);
    },
    end() {
      if (bytes === area.bytes && words.length <= area.words.length) {
        area.words.set(words);
        return { texts, own: undefined };
      }
      const all = bytes === area.bytes ? bytes.slice(0, at) : bytes.subarray(0, at);
      return { texts, own: { words: Int32Array.from(words), bytes: all } };
    },
  };
}

/** Bodies are copies. Records are views on the batch's memory, which is good until all promise reactions to its
 * landing are done. */
export function unpackReplies({ texts, own }: ReplyMessage, area: Area): TaskReply[] {
  const { words: all, bytes } = own ?? area;
  const words = makeWordReader(all, texts);
  const count = words.next();
  const replies: TaskReply[] = [];
  let offset = 0;
  for (let i = 0; i < count; i++) {
    if (words.next() === IS_PLAIN) replies.push(JSON.parse(words.text(), fromBase64) as PlainReply);
    else {
      const bodyEnd = offset + words.next();
      const recordEnd = bodyEnd + words.next();
      const body = cloneBytes(bytes.subarray(offset, bodyEnd));
      const record = recordEnd === bodyEnd ? undefined : bytes.subarray(bodyEnd, recordEnd);
      offset = recordEnd;
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
