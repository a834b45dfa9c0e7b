/**
 * Judges a request and makes what came out durable before anybody hears it (guarantee G3). Fetches pages of history that
 * the thread does not have, judges again when somebody else's settlement changed them meanwhile, and gives a repeat its
 * first answer. Knows no platform and no HTTP.
 */
import { Buffer } from 'node:buffer';
import type { Clock } from '../base/clock.ts';
import { within } from '../base/within.ts';
import type { ClaimState } from '../claim/record.ts';
import { decodeRecord } from '../wire/protobuf/record-codec.ts';
import { makeDegradedRecord } from './degraded-record.ts';
import type {
  AttachedPages,
  CheckReply,
  CheckRequest,
  CheckSummary,
  HistoryNeed,
  IndeterminateReason,
  KeepOrder,
} from './exchange.ts';
import type { CommitOutcome, Ledger, UnavailableReason } from './ledger.ts';
import type { Checker } from './ports.ts';
import { createTurns } from './turns.ts';

/** An answer that is durable, or that never will be because this process keeps no ledger. */
export interface KeptAnswer {
  readonly kind: 'answered';
  readonly contentType: string;
  readonly body: Uint8Array;
  /** Undefined for a repeat that was read from the ledger. */
  readonly summary: CheckSummary | undefined;
  readonly isRepeat: boolean;
  /** The record as it was written; undefined without a ledger, and of a check that was committed at once. */
  readonly payload: Uint8Array | undefined;
  readonly seq: number | undefined;
  /** It has an id (of its own, or the caller's key) that a repeat can be told by. */
  readonly isNamed: boolean;
}

export type KeptResult =
  | KeptAnswer
  | Extract<CheckReply, { kind: 'refused' }>
  | { readonly kind: 'indeterminate'; readonly reason: IndeterminateReason }
  /** A settlement holds this claim id: other content under it is refused. */
  | { readonly kind: 'held'; readonly state: ClaimState }
  /** Nothing is durable, so nothing may be answered. */
  | { readonly kind: 'unavailable'; readonly reason: UnavailableReason };

export interface JudgeAndKeepDeps {
  readonly checker: Checker;
  /** Undefined: nothing is kept (command line, benches without one). */
  readonly ledger: Ledger | undefined;
  readonly clock: Clock;
  /** Told what became of an entry that was still waiting when its caller was answered, but for checks. */
  readonly onLate: (payload: Uint8Array, outcome: CommitOutcome) => void;
}

/** `order` is what would be kept; its pages are fetched here. */
export type JudgeAndKeep = (
  request: Omit<CheckRequest, 'keep'>,
  order: Omit<KeepOrder, 'pages'>,
  waitMs: number,
  /** What is kept of the record that was made: nobody waits for the answer of a second look. */
  shorten?: (payload: Uint8Array) => Uint8Array,
) => Promise<KeptResult>;

/** Another node must settle for the same patient within milliseconds, again and again, to use these up. */
export const TRIES_MAX = 8;

/** The deadline is over when nobody could judge in time; the caller waits this little more, so that it is not forgotten. */
export const DEGRADED_WAIT_MS = 250;

type Kept = CheckRequest & { readonly keep: KeepOrder };

export function createJudgeAndKeep(deps: JudgeAndKeepDeps): JudgeAndKeep {
  const { checker, ledger, clock } = deps;
  const turns = createTurns();

  /** `isOwn`: the payload's memory is not written again. */
  async function commit(payload: Uint8Array, leftMs: number, isOwn: boolean): Promise<CommitOutcome> {
    const committing = ledger!.commit(payload);
    const outcome = await within(committing, leftMs);
    if (outcome !== undefined) return outcome;
    if (isOwn) void committing.then((late) => deps.onLate(payload, late));
    return { kind: 'unavailable', reason: 'slow' };
  }

  async function fetchPages({ patientKey, fromYear, toYear }: HistoryNeed): Promise<AttachedPages> {
    return { patientKey, fromYear, toYear, pages: await ledger!.readPages(patientKey, fromYear, toYear) };
  }

  /** What could not be judged is remembered, unless it was answered before. */
  async function keepDegraded(request: Kept, reason: IndeterminateReason): Promise<KeptResult> {
    // Shed before it was tried: the caller comes again. Judged again in vain: what asked for it still stands open.
    const { purpose } = request.keep;
    const isAgain = purpose === 'rejudged' || purpose === 'secondLook';
    if (ledger === undefined || reason === 'overloaded' || isAgain) return { kind: 'indeterminate', reason };
    const payload = makeDegradedRecord(request, request.keep, reason);
    const outcome = await commit(payload, DEGRADED_WAIT_MS, true);
    return outcome.kind === 'committed' ? { kind: 'indeterminate', reason } : notCommitted(outcome);
  }

  async function judge(
    given: CheckRequest,
    order: Omit<KeepOrder, 'pages'>,
    untilMs: number,
    line: Line,
    shorten: ((payload: Uint8Array) => Uint8Array) | undefined,
  ) {
    const leftMs = (): number => Math.max(1, untilMs - clock.monotonicMs());
    let needs: readonly HistoryNeed[] = [];
    for (let tries = 1; ; tries++) {
      let pages: readonly AttachedPages[] | undefined;
      try {
        pages = needs.length === 0 ? [] : await within(Promise.all(needs.map(fetchPages)), leftMs());
      } catch {
        return { kind: 'unavailable', reason: 'down' } as const;
      }
      if (pages === undefined) return { kind: 'unavailable', reason: 'slow' } as const;
      const request = { ...given, keep: { ...order, pages } };
      const reply = await checker.check(ledger === undefined ? given : request, leftMs());
      if (reply.kind === 'refused') return reply;
      if (reply.kind === 'indeterminate') return keepDegraded(request, reply.reason);
      if (reply.kind === 'answered') {
        if (ledger === undefined || reply.record === undefined) return answered(reply, undefined, undefined);
        // Nobody reads the record of a check again, so it is copied by the ledger alone, and at once.
        const isCheck = order.purpose === 'check' && shorten === undefined && tries === 1;
        const own = isCheck ? reply.record : new Uint8Array(reply.record);
        const payload = shorten === undefined ? own : shorten(own);
        const outcome = await commit(payload, leftMs(), !isCheck);
        if (outcome.kind === 'committed') return answered(reply, isCheck ? undefined : payload, outcome);
        if (outcome.kind !== 'stale') return notCommitted(outcome);
        if (!isCheck) line.end ??= await turns.take(patientOf(payload), leftMs());
      } else needs = reply.needs;
      if (tries === TRIES_MAX) return keepDegraded(request, 'contended');
    }
  }

  return async (given, order, waitMs, shorten) => {
    const line: Line = { end: undefined };
    try {
      return await judge(given, order, clock.monotonicMs() + waitMs, line, shorten);
    } finally {
      line.end?.();
    }
  };
}

/** Ends the turn of whoever got in line. */
interface Line {
  end: (() => void) | undefined;
}

type Reply = Extract<CheckReply, { kind: 'answered' }>;

function answered(
  { contentType, body, summary }: Reply,
  payload: Uint8Array | undefined,
  committed: Extract<CommitOutcome, { kind: 'committed' }> | undefined,
): KeptAnswer {
  const isNamed = committed !== undefined && committed.revision > 0;
  const answer = { kind: 'answered', contentType, body, summary, isRepeat: false, isNamed } as const;
  return { ...answer, payload, seq: committed?.seq };
}

function notCommitted(outcome: Exclude<CommitOutcome, { kind: 'committed' }>): KeptResult {
  switch (outcome.kind) {
    case 'repeat':
      return repeatOf(outcome.payload, outcome.seq);
    case 'refused':
      return { kind: 'held', state: outcome.state };
    case 'unavailable':
      return outcome;
    case 'stale':
      return { kind: 'indeterminate', reason: 'contended' };
  }
}

/** The first answer, byte for byte. */
function repeatOf(payload: Uint8Array, seq: number): KeptAnswer {
  const { contentType, answer: body } = decodeRecord(payload);
  const answer = { kind: 'answered', contentType, body, payload, seq } as const;
  return { ...answer, summary: undefined, isRepeat: true, isNamed: true };
}

/** Whose pages were read: the first one's stands for an audit about several. */
function patientOf(payload: Uint8Array): string {
  const [page] = decodeRecord(payload).pagesRead;
  return page === undefined ? '' : Buffer.from(page.patientKey).toString('hex');
}
