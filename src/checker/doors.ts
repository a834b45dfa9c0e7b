/**
 * The readers and writers that the request handler works with, as it sees them: `wire-doors.ts` binds the real ones, tests
 * give plain ones. Types only.
 */
import type { Claim } from '../claim/claim.ts';
import type { Verdict } from '../claim/verdict.ts';
import type { KnowledgeReader } from '../knowledge/reader.ts';
import type { Judgement, ModeOf } from '../rules/judge.ts';
import type { RuleKind } from '../rules/kind.ts';
import type { Freshness } from '../verdict/make-verdict.ts';
import type { Dialect } from '../wire/nhsa/dialect.ts';

/** What the handler must know of a national message; its reader gives more, which only its writer reads. */
export interface AuditMessage {
  readonly infno: string | undefined;
  readonly isAudit: boolean;
  readonly msgid: string | undefined;
  /** Rows of 3103, undefined for every other number. */
  readonly feedback: readonly FeedbackRow[] | undefined;
  readonly claims: readonly Claim[];
  /** Shapes tolerated, from a closed list. */
  readonly notes: readonly string[];
}

/** What a user did about one warning: the words of `NhsaMessage`. */
export interface FeedbackRow {
  readonly resultId: string | undefined;
  readonly isCarriedOn: boolean | undefined;
  readonly reason: string | undefined;
}

export interface Today {
  readonly todayDay: number;
  readonly todaySecond: number;
}

/** The readers and writers of each form; `wire-doors.ts` has the real ones. Readers throw WireFormatError. */
export interface Doors<Message extends AuditMessage> {
  readonly readJson: (bytes: Uint8Array) => Claim;
  readonly writeJson: (verdict: Verdict) => string;
  readonly readProtobuf: (bytes: Uint8Array) => Claim;
  readonly writeProtobuf: (verdict: Verdict) => Uint8Array;
  readonly readNhsa: (bytes: Uint8Array, dialect: Dialect, pathNumber: string | undefined) => Message;
  readonly writeNhsa: (
    message: Message,
    verdicts: readonly Verdict[],
    dialect: Dialect,
    today: Today,
  ) => string;
  /** The answer to 3103. */
  readonly writeAccepted: (message: Message, today: Today) => string;
  readonly makeVerdict: (input: {
    readonly claim: Claim;
    readonly judgement: Judgement;
    readonly reader: KnowledgeReader;
    readonly kinds: ReadonlyMap<string, RuleKind>;
    readonly modeOf: ModeOf;
    readonly facilityCode: string;
    readonly freshness: Freshness;
  }) => Verdict;
}
