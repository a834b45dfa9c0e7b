/**
 * What a rule kind is: one file in this folder exports one. A kind declares its table, its parameters and its
 * sentences, and reports facts by message id. It never words, ranks, downgrades or prices across rules: severity and
 * effect come from the rule, modes from the site, sentences from verdict/. It keeps no state between claims.
 */
import type { Claim, ClaimLine, Moment } from '../claim/claim.ts';
import type { Effect, FactRead, FactValue, Remedy } from '../claim/finding.ts';
import type { History } from '../history/past.ts';
import type { KindSchema } from '../knowledge/kind-schema.ts';
import type { KnowledgeReader } from '../knowledge/reader.ts';
import type { Mode, Rule } from '../knowledge/rule.ts';
import type { MatchSpace } from '../knowledge/table-schema.ts';

/** A sentence template per language; `{name}` is filled from the finding's values. Speaks of payment, never of care. */
export interface Message {
  readonly zh: string;
  readonly en: string;
}

/** One knowledge point that one line (or diagnosis, or operation) of the claim matched, in force on its day. */
export interface Match {
  readonly point: number;
  /** Position in the claim's lines, diagnoses or operations. */
  readonly position: number;
}

/** One pair row that joins two items of the claim: the item of `lines` is contained in the item of `containers`. */
export interface PairMatch {
  readonly pair: number;
  /** All lines of the containing item, ascending, whoever pays them. A line may be in both lists. */
  readonly containers: readonly number[];
  /** Lines of the contained item on whose day the row is in force and the rule applies, the fund's only. */
  readonly lines: readonly number[];
  /** The same rule has the row the other way round as well, or the item contains itself. */
  readonly isMutual: boolean;
}

/** Where a code of the claim itself, not of a line, was found. */
export type CodeSpace = Exclude<MatchSpace, 'item'>;

/** `KindSchema` is the part that authors, checker and compiler know: name, table, parameters. */
export interface RuleKind extends KindSchema {
  readonly title: Message;
  readonly messages: Readonly<Record<string, Message>>;

  /** Each point that a judged line asked of the fund matched, on its service day. The line alone decides. */
  judgeLine?(context: JudgeContext, rule: ActiveRule, point: number, line: number): void;
  /** Each point that a diagnosis or operation matched (dagger-asterisk parts apart). */
  judgeCode?(
    context: JudgeContext,
    rule: ActiveRule,
    point: number,
    position: number,
    space: CodeSpace,
  ): void;
  /** All matches of the rule in the claim at once, in line order: limits over several lines. Context lines included. */
  judgeMatches?(context: JudgeContext, rule: ActiveRule, matches: readonly Match[]): void;
  /** All pair matches of the rule. Runs last: a line that is already blocked does not count as present. */
  judgePairs?(context: JudgeContext, rule: ActiveRule, matches: readonly PairMatch[]): void;
  /** Once per claim; runs first. */
  judgeClaim?(context: JudgeContext, rule: ActiveRule): void;
}

/** A rule as the judge runs it: bound to its kind, position and effective mode. */
export interface ActiveRule {
  readonly index: number;
  readonly rule: Rule;
  readonly kind: RuleKind;
  /** In force here and now: never `off`. Only `enforce` makes a line blocked for other rules. */
  readonly mode: Exclude<Mode, 'off'>;
}

/** What a kind reports. Absent fields take the rule's own effect, all of the fund's money of the lines, and so on. */
export interface FindingDraft {
  readonly message: string;
  readonly values?: Readonly<Record<string, FactValue>>;
  readonly facts?: readonly FactRead[];
  readonly effect?: Effect | undefined;
  /** Knowledge point (or pair, for pair kinds) that decided; -1 or absent for none. */
  readonly point?: number;
  readonly lines?: readonly number[];
  readonly involved?: readonly number[];
  /** Per line; default: what the fund is asked to pay for each. */
  readonly amountsFen?: readonly bigint[];
  readonly remedy?: Remedy;
}

export interface JudgeContext {
  readonly claim: Claim;
  readonly reader: KnowledgeReader;
  /** Civil day on which the claim is judged, given by the caller. */
  readonly todayDay: number;
  /** What the patient had elsewhere and before; undefined where nobody keeps it: then nothing is known of it. */
  readonly history: History | undefined;
  report(rule: ActiveRule, draft: FindingDraft): void;
  /** Says that the rule cannot decide because `missing` (a claim path) is unknown. Line -1: about the claim. */
  undecided(rule: ActiveRule, line: number, missing: string): void;
  /** Kind word `index` of a point (0 to 3). */
  word(point: number, index: number): number;
  /** A decimal column that starts at word `index`. */
  decimal(point: number, index: number): bigint;
  /** What the author called the item, else what the sender called it. */
  itemName(line: number, point?: number): FactValue;
  /** Judged, asked of the fund, neither a refund nor taken back by one. Only such lines can be denied. */
  isFundLine(line: number): boolean;
  /** Denied whole by a rule in force so far: does not count as present for pair rules. */
  isBlocked(line: number): boolean;
  /** Charged at all: not blocked so far, no refund, not taken back whole by a refund. Whoever pays. */
  isPresent(line: number): boolean;
  /** Taken back whole by a refund in the same claim, or that refund itself. */
  isCancelled(line: number): boolean;
  /** Day of a line: its own, or for a visit (not a stay) the visit's. Undefined when neither is known. */
  lineDay(line: number): number | undefined;
  /** The line's begin, with its time where given. */
  lineMoment(line: number): Moment | undefined;
  line(line: number): ClaimLine;
  /** A hash of the line's item code without a local tail: equal for equal codes. The look-up has made it anyway. */
  lineHash(line: number): number;
  /** What the fund is asked to pay for a line, 0n when unknown. */
  fundFen(line: number): bigint;
  /** What `make` gave for this key and claim: made once, for kinds that ask the same of many lines. */
  ofClaim<Value>(key: object, make: () => Value): Value;
  /** Codes of all diagnoses, dagger-asterisk pairs split; with the position of each in the claim. */
  readonly diagnosisCodes: readonly { readonly code: string; readonly position: number }[];
  /** True when absence of a diagnosis may be concluded: the set is complete and every code is known. */
  readonly areDiagnosesReliable: boolean;
  /** Points of the rule that the claim's diagnoses or operations matched: for kinds that judge lines by them. */
  codeMatches(rule: ActiveRule): readonly Match[];
}
