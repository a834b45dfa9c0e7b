/**
 * Judges a settled claim once more because a visit that became known late changed the past that it was judged on (fault
 * F32): on the day on which it came, against the history as it is now without its own entry. What would be said now is a
 * record of its own where it differs; where it does not, a record without bytes of claim and answer says so, because an
 * earlier look may have found otherwise. The answer that was given, the settlement and its money stay as they are.
 */
import { Buffer } from 'node:buffer';
import type { Clock } from '../base/clock.ts';
import type { LedgerRecord, RecordReference } from '../claim/record.ts';
import { decodeRecord, encodeRecord } from '../wire/protobuf/record-codec.ts';
import { decodeVerdictProtobuf } from '../wire/protobuf/verdict-codec.ts';
import type { JudgeAndKeep } from './judge-and-keep.ts';
import type { Ledger } from './ledger.ts';

export interface LookAgainDeps {
  readonly ledger: Ledger;
  readonly judgeAndKeep: JudgeAndKeep;
  readonly clock: Clock;
}

/** `waiting`: not now, and it stands open. */
export type LookResult = 'same' | 'different' | 'waiting';
export type LookAgain = (settlement: LedgerRecord, about: RecordReference) => Promise<LookResult>;

/** Nobody waits for it. */
const LOOK_MAX_MS = 10_000;
const NOTHING = new Uint8Array();

export function createLookAgain({ ledger, judgeAndKeep, clock }: LookAgainDeps): LookAgain {
  return async (settlement, about) => {
    const { facilityCode, door, pathNumber, request: body, todayDay, todaySecond, claimId } = settlement;
    let result: LookResult = 'different';
    const kept = await judgeAndKeep(
      { door, body, facilityCode, pathNumber, todayDay, todaySecond },
      { purpose: 'secondLook', requestKey: claimId, atMs: clock.nowMs(), about },
      LOOK_MAX_MS,
      (payload) => {
        const again = decodeRecord(payload);
        result = isSameVerdict(settlement, again) ? 'same' : 'different';
        return result === 'same' ? encodeRecord(withoutBytes(again)) : payload;
      },
    );
    if (kept.kind === 'answered') return result;
    if (kept.kind !== 'refused') return 'waiting';
    // A reader that became stricter: nothing can be said any more, and that closes it.
    const refusal = {
      ...settlement,
      kind: 'rejudged',
      state: 'settled',
      atMs: clock.nowMs(),
      about,
    } as const;
    const nothing = { pagesRead: [], changes: [], outcome: undefined, reason: kept.error.code };
    const outcome = await ledger.commit(encodeRecord(withoutBytes({ ...refusal, ...nothing })));
    return outcome.kind === 'committed' ? 'different' : 'waiting';
  };
}

function withoutBytes(record: LedgerRecord): LedgerRecord {
  return { ...record, request: NOTHING, contentType: '', answer: NOTHING };
}

/** Whether two answers say the same to whoever reads them; which knowledge said it does not count. */
function isSameVerdict(given: LedgerRecord, again: LedgerRecord): boolean {
  if (Buffer.compare(given.answer, again.answer) === 0) return true;
  return textOf(given) === textOf(again);
}

function textOf({ door, answer }: LedgerRecord): string {
  const verdict: object =
    door === 'protobuf' ? decodeVerdictProtobuf(answer) : JSON.parse(Buffer.from(answer).toString('utf8'));
  return JSON.stringify({ ...verdict, snapshot: undefined }, (_, value: unknown) =>
    typeof value === 'bigint' ? `${value}` : value,
  );
}
