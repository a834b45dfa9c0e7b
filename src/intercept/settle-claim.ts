/**
 * The way of a settlement, as a story: judge and keep (record, reservation and intent in one commit), send what may be
 * paid, keep the outcome, answer. What was blocked is never sent (guarantee G1), nothing is sent before its intent is
 * durable (G2), and what nobody knows is called unknown and resolved later (G6).
 */
import { Buffer } from 'node:buffer';
import { assert } from '../base/assert.ts';
import { type Clock, civilNow } from '../base/clock.ts';
import type { ClaimState, LedgerRecord } from '../claim/record.ts';
import { decodeRecord } from '../wire/protobuf/record-codec.ts';
import type { CheckInput } from './check-claim.ts';
import type { JudgeAndKeep, KeptAnswer, KeptResult } from './judge-and-keep.ts';
import type { KeepOutcome } from './keep-outcome.ts';
import type { Ledger } from './ledger.ts';
import type { Platform } from './ports.ts';

/** An answered settlement says where it stands; `unknown` is neither success nor failure, what is not answered was not sent. */
export type SettledAnswer = KeptAnswer & { readonly claimId: string; readonly state: ClaimState };
export type SettleResult = SettledAnswer | Exclude<KeptResult, KeptAnswer>;
export type SettleClaim = (input: CheckInput) => Promise<SettleResult>;

export interface SettleOptions {
  readonly deadlineMs: number;
  readonly zoneMinutes: number;
}

export interface SettleDeps {
  readonly judgeAndKeep: JudgeAndKeep;
  readonly ledger: Ledger;
  readonly platform: Platform;
  readonly keepOutcome: KeepOutcome;
  readonly clock: Clock;
  /** Sequences of settlements that this process is sending now: nobody else asks about them. */
  readonly underWay: Set<number>;
}

/** Share of the deadline in which a claim must be judged and kept; the rest is the platform's. */
export const JUDGE_SHARE = 0.5;
/** Share of what is left in which the platform must answer, so that its answer can be kept. */
export const PLATFORM_SHARE = 0.8;

export function createSettleClaim(options: SettleOptions, deps: SettleDeps): SettleClaim {
  const { judgeAndKeep, ledger, platform, keepOutcome, clock, underWay } = deps;
  return async (input) => {
    const { door, body, facilityCode, pathNumber, requestKey } = input;
    const untilMs = clock.monotonicMs() + (input.deadlineMs ?? options.deadlineMs);
    const leftMs = (): number => Math.max(1, untilMs - clock.monotonicMs());
    const atMs = clock.nowMs();
    const request = { door, body, facilityCode, pathNumber, ...civilNow(atMs, options.zoneMinutes) };
    const kept = await judgeAndKeep(
      request,
      { purpose: 'settlement', requestKey, atMs },
      leftMs() * JUDGE_SHARE,
    );
    if (kept.kind !== 'answered') return kept;
    const settlement = decodeRecord(kept.payload!);
    const { claimId, digest, state } = settlement;
    assert(state !== undefined && claimId !== undefined, 'a settlement has a state and an id');
    if (kept.isRepeat) return { ...kept, claimId, state: await stateNow(ledger, settlement, state) };
    if (state !== 'inFlight') return { ...kept, claimId, state };
    const about = { node: ledger.node, seq: kept.seq! };
    underWay.add(about.seq);
    try {
      const sent = await platform.settle({ facilityCode, door, body, digest }, leftMs() * PLATFORM_SHARE);
      return { ...kept, claimId, state: await keepOutcome(settlement, about, sent, leftMs()) };
    } finally {
      underWay.delete(about.seq);
    }
  };
}

/** A repeat gets its first answer, but where the claim stands is told as of now. */
async function stateNow(
  ledger: Ledger,
  { facilityCode, claimId, digest }: LedgerRecord,
  recorded: ClaimState,
): Promise<ClaimState> {
  const revisions = await ledger.findClaim(facilityCode, claimId!);
  const same = revisions.find((one) => one.isSettlement && Buffer.compare(one.digest, digest) === 0);
  return same?.state ?? recorded;
}
