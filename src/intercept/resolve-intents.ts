/**
 * What was left open: after a restart, and whenever an outcome stayed unknown, every settlement is asked about and never
 * sent again (guarantees section 1, the restart rule); one that cannot be told stays unknown, visible and reserved. A
 * check that nobody could judge in time is judged after all (guarantee G14), and a settled verdict whose past changed is
 * looked at again (fault F32).
 */
import type { Clock } from '../base/clock.ts';
import type { LedgerRecord, RecordReference } from '../claim/record.ts';
import { decodeRecord, encodeRecord } from '../wire/protobuf/record-codec.ts';
import type { JudgeAndKeep } from './judge-and-keep.ts';
import type { KeepOutcome } from './keep-outcome.ts';
import type { Ledger, OpenIntent } from './ledger.ts';
import { createLookAgain, type LookResult } from './look-again.ts';
import type { Platform } from './ports.ts';

export interface ResolveDeps {
  readonly ledger: Ledger;
  readonly platform: Platform;
  readonly keepOutcome: KeepOutcome;
  readonly judgeAndKeep: JudgeAndKeep;
  readonly clock: Clock;
  /** Sequences of settlements that this process is sending now. */
  readonly underWay: ReadonlySet<number>;
}

export interface ResolveReport {
  /** Settlements whose outcome is known now. */
  readonly resolved: number;
  /** Checks that were judged after all. */
  readonly rejudged: number;
  /** Still unknown; to be asked about again later. */
  readonly open: number;
  /** Settled verdicts that were looked at again, by what came out; `waiting` are left for later. */
  readonly looks: Readonly<Record<LookResult, number>>;
}

/** Intents asked about in one go, so that a long list does not hold memory or the platform. */
export const INTENTS_AT_ONCE = 64;
/** For one question, the keeping of its answer included. */
export const QUERY_MAX_MS = 5_000;

/** Time for judging a claim that was late before: nobody waits for it. */
export const REJUDGE_MAX_MS = 10_000;

/** Second looks in one go: a node that comes back to thousands must not keep unknown outcomes waiting behind them. */
export const LOOKS_AT_ONCE = 512;

/** Looks once at each intent that is open and due. */
export type ResolveIntents = () => Promise<ResolveReport>;

export function createResolveIntents(deps: ResolveDeps): ResolveIntents {
  const { ledger, platform, keepOutcome, judgeAndKeep, clock, underWay } = deps;
  const lookAgain = createLookAgain({ ledger, judgeAndKeep, clock });
  const pauses = createPauses(clock);
  return async () => {
    const looks = { same: 0, different: 0, waiting: 0 };
    const report = { resolved: 0, rejudged: 0, open: 0, looks };
    for (let afterSeq = 0; ; ) {
      const intents = await ledger.openIntents(afterSeq, INTENTS_AT_ONCE);
      if (intents.length === 0) return report;
      afterSeq = intents.at(-1)!.seq;
      for (const intent of intents) {
        if (underWay.has(intent.seq)) continue;
        const isLook = intent.state === 'settled';
        // One whose turn has not come is not put off any further.
        const isTurn = !isLook || looks.same + looks.different < LOOKS_AT_ONCE;
        const isDue = isTurn && pauses.isDue(intent.seq);
        if (isLook) {
          const found = isDue ? await lookAtOne(intent) : 'waiting';
          looks[found]++;
          if (found !== 'waiting') pauses.forget(intent.seq);
          continue;
        }
        const done = isDue ? await resolveOne(intent) : 'open';
        report[done]++;
        if (done !== 'open') pauses.forget(intent.seq);
      }
    }
  };

  async function lookAtOne({ node, seq }: OpenIntent): Promise<LookResult> {
    const stored = await ledger.readRecord(node, seq);
    return stored === undefined ? 'waiting' : lookAgain(decodeRecord(stored.payload), { node, seq });
  }

  async function resolveOne(intent: OpenIntent): Promise<'resolved' | 'rejudged' | 'open'> {
    const stored = await ledger.readRecord(intent.node, intent.seq);
    if (stored === undefined) return 'open';
    const settlement: LedgerRecord = decodeRecord(stored.payload);
    if (settlement.kind === 'check') return (await rejudge(settlement, intent)) ? 'rejudged' : 'open';
    const { facilityCode, door, request, digest } = settlement;
    const outcome = await platform.query({ facilityCode, door, body: request, digest }, QUERY_MAX_MS);
    if (outcome.kind === 'unknown' && intent.state === 'unknown') return 'open';
    const about = { node: intent.node, seq: intent.seq };
    const state = await keepOutcome(settlement, about, outcome, QUERY_MAX_MS);
    return state === 'unknown' ? 'open' : 'resolved';
  }

  /** As of the day on which it came. */
  async function rejudge(check: LedgerRecord, { node, seq }: OpenIntent): Promise<boolean> {
    const { facilityCode, door, pathNumber, request: body, todayDay, todaySecond, claimId } = check;
    const kept = await judgeAndKeep(
      { door, body, facilityCode, pathNumber, todayDay, todaySecond },
      { purpose: 'rejudged', requestKey: claimId, atMs: clock.nowMs(), about: { node, seq } },
      REJUDGE_MAX_MS,
    );
    if (kept.kind !== 'refused') return kept.kind === 'answered';
    const refusal = makeRefusal(check, { node, seq }, kept.error.code, clock.nowMs());
    return (await ledger.commit(encodeRecord(refusal))).kind === 'committed';
  }
}

/** Nobody could read it in time, and now it turns out that it is no claim: that closes it. */
function makeRefusal(
  check: LedgerRecord,
  about: RecordReference,
  reason: string,
  atMs: number,
): LedgerRecord {
  return { ...check, kind: 'rejudged', atMs, about, outcome: undefined, degraded: undefined, reason };
}

/** The first pause after a look in vain; each one doubles the next. */
export const PAUSE_MIN_MS = 5_000;
export const PAUSE_MAX_MS = 300_000;
/** Intents whose pauses are remembered; more than these are looked at every time. */
export const PAUSES_MAX = 10_000;

/** A claim that breaks its judge, and a platform that knows nothing, are asked less and less often. */
function createPauses(clock: Clock) {
  const pauses = new Map<number, { readonly nextMs: number; readonly pauseMs: number }>();
  return {
    /** Whether it is to be looked at now; when it is, the next time is later. */
    isDue(seq: number): boolean {
      const nowMs = clock.monotonicMs();
      const known = pauses.get(seq);
      if (known !== undefined && nowMs < known.nextMs) return false;
      const pauseMs = Math.min(PAUSE_MAX_MS, (known?.pauseMs ?? PAUSE_MIN_MS / 2) * 2);
      if (known !== undefined || pauses.size < PAUSES_MAX)
        pauses.set(seq, { nextMs: nowMs + pauseMs, pauseMs });
      return true;
    },
    forget: (seq: number) => pauses.delete(seq),
  };
}
