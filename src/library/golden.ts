/** Golden claims: what an image answers is compared with what its authors wrote down. */
import type { GoldenClaim, KnowledgeReader } from '../knowledge/reader.ts';

/** Judges a golden claim and writes what it found in the form of `GoldenClaim.expected`. */
export type AnswerGolden = (golden: GoldenClaim, reader: KnowledgeReader) => readonly string[];

export interface GoldenDifference {
  readonly name: string;
  readonly expected: readonly string[];
  readonly answered: readonly string[];
}

/** An answer that throws is a difference too: such an image must not judge. */
export function goldenDifferences(reader: KnowledgeReader, answerGolden: AnswerGolden): GoldenDifference[] {
  return reader.head.golden.flatMap((golden) => {
    const expected = [...golden.expected].sort();
    const answered = answerOf(golden, reader, answerGolden);
    return answered.join('\n') === expected.join('\n') ? [] : [{ name: golden.name, expected, answered }];
  });
}

function answerOf(
  golden: GoldenClaim,
  reader: KnowledgeReader,
  answerGolden: AnswerGolden,
): readonly string[] {
  try {
    return [...answerGolden(golden, reader)].sort();
  } catch (cause) {
    return [`failed: ${cause instanceof Error ? cause.message : String(cause)}`];
  }
}
