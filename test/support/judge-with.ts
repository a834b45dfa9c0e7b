/** Judges a claim with a few rules and rows written in the test, through a real image. */
import type { Claim } from '../../src/claim/claim.ts';
import type { History } from '../../src/history/past.ts';
import { attachImage, type KnowledgeReader } from '../../src/knowledge/reader.ts';
import { FIRST_DAY, LAST_DAY, type Rule } from '../../src/knowledge/rule.ts';
import { EMPTY_WORD, MATCH_SPACES, type MatchSpace } from '../../src/knowledge/table-schema.ts';
import {
  type PairInput,
  type PointInput,
  type WordInput,
  writeImage,
} from '../../src/knowledge/write-image.ts';
import { RULE_KINDS } from '../../src/rules/index.ts';
import { createJudge, type Judgement } from '../../src/rules/judge.ts';
import { unfilledOf } from '../../src/verdict/sentence.ts';
import { day } from './build-claim.ts';

export interface RuleInput extends Partial<Rule> {
  readonly id: string;
  readonly kind: string;
  readonly space?: MatchSpace;
  readonly rows?: readonly RowInput[];
  readonly pairRows?: readonly PairRowInput[];
}

/** Words by position as the kind's columns pack them; a `choice` is its position, a decimal `{ scaled }`. */
export interface RowInput {
  readonly code: string;
  readonly isPrefix?: boolean;
  readonly name?: string;
  readonly from?: string;
  readonly to?: string;
  readonly isOfficial?: boolean;
  readonly words?: readonly (WordInput | { readonly scaled: bigint } | undefined)[];
}

export interface PairRowInput {
  readonly code: string;
  readonly contained: string;
  readonly word: number;
  readonly name?: string;
  /** Evidence flag of the row. */
  readonly relief?: string;
  readonly isPrefix?: boolean;
  readonly isContainedPrefix?: boolean;
  readonly from?: string;
  readonly to?: string;
  readonly isOfficial?: boolean;
}

export function buildReader(rules: readonly RuleInput[]): KnowledgeReader {
  const points: PointInput[] = [];
  const pairs: PairInput[] = [];
  rules.forEach((input, rule) => {
    const space = MATCH_SPACES.indexOf(input.space ?? 'item');
    input.rows?.forEach((row, index) => {
      points.push({
        rule,
        space,
        isPrefix: row.isPrefix ?? false,
        code: row.code,
        ...window(row),
        words: (row.words ?? []).flatMap(packWord),
        meta: meta(row.name ?? '', index, row.isOfficial),
      });
    });
    input.pairRows?.forEach((row, index) => {
      pairs.push({
        rule,
        code: row.code,
        isPrefix: row.isPrefix ?? false,
        contained: row.contained,
        isContainedPrefix: row.isContainedPrefix ?? false,
        ...window(row),
        word: row.word,
        ...(row.relief === undefined ? {} : { wordText: row.relief }),
        meta: meta(row.name ?? '', index, row.isOfficial),
      });
    });
  });
  const head = {
    snapshot: { profile: 'test', edition: '1' },
    packs: [],
    golden: [],
    rules: rules.map(
      ({ space: _space, rows: _rows, pairRows: _pairs, ...given }): Rule => ({
        variant: '',
        name: { zh: given.id, en: given.id },
        effect: 'line',
        severity: 1,
        mode: 'enforce',
        parameters: {},
        applies: {},
        fromDay: FIRST_DAY,
        toDay: LAST_DAY,
        citation: 'test',
        pack: 'test',
        ...given,
      }),
    ),
  };
  return attachImage(writeImage({ head, points, pairs }).buffer, 'test-digest');
}

export function judgeWith(
  rules: readonly RuleInput[],
  claim: Claim,
  today = '2026-06-30',
  history?: History,
): Judgement {
  const judge = createJudge(buildReader(rules), RULE_KINDS);
  const judgement = judge.judge(claim, day(today), (_, mode) => mode, history);
  assertSentences(rules, judgement);
  return judgement;
}

/** Every finding's sentence must exist and find all its values, whichever test made it. */
function assertSentences(rules: readonly RuleInput[], judgement: Judgement): void {
  for (const { rule, message, values } of judgement.findings) {
    const { kind } = rules[rule]!;
    const template = RULE_KINDS.get(kind)!.messages[message];
    if (template === undefined) throw new Error(`${kind} has no message ${message}`);
    const unfilled = unfilledOf(template, values);
    if (unfilled.length > 0)
      throw new Error(`${kind} ${message}: no value or word for ${unfilled.join(', ')}`);
  }
}

/** `DRG-08 line [0] 120.00`-like summaries, for short assertions. */
export function summarise(rules: readonly RuleInput[], judgement: Judgement): string[] {
  return judgement.findings.map(
    ({ rule, effect, lines, amountsFen }) =>
      `${rules[rule]!.id} ${effect} [${lines.join(',')}] ${amountsFen.reduce((sum, one) => sum + one, 0n)}`,
  );
}

function packWord(word: NonNullable<RowInput['words']>[number]): WordInput[] {
  if (word === undefined) return [EMPTY_WORD];
  if (typeof word === 'object' && 'scaled' in word)
    return [Number(BigInt.asIntN(32, word.scaled)), Number(word.scaled >> 32n)];
  return [word];
}

function window(row: { readonly from?: string; readonly to?: string }): { fromDay: number; toDay: number } {
  return {
    fromDay: row.from === undefined ? FIRST_DAY : day(row.from),
    toDay: row.to === undefined ? LAST_DAY : day(row.to),
  };
}

function meta(name: string, index: number, isOfficial = true) {
  return { name, citation: 'test', table: 'test.csv', row: index + 1, isOfficial };
}
