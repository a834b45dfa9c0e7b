/** A ledger in memory that decides as the real ones do, and checkers and clocks that do as they are told. */
import { Buffer } from 'node:buffer';
import type { Clock } from '../../src/base/clock.ts';
import { HOLDING_STATES, type LedgerRecord } from '../../src/claim/record.ts';
import type { CheckReply, CheckRequest, CheckSummary } from '../../src/intercept/exchange.ts';
import type { CommitOutcome, Ledger, OpenIntent, StoredPage } from '../../src/intercept/ledger.ts';
import type { Checker } from '../../src/intercept/ports.ts';
import { entryOfRecord } from '../../src/ledger/entry-of-record.ts';
import { type ClaimRow, outcomesOf, planGroup } from '../../src/ledger/group-commit.ts';
import { pageKeyOf } from '../../src/ledger/page-overlay.ts';
import { decodeRecord, encodeRecord } from '../../src/wire/protobuf/record-codec.ts';
import { buildRecord } from './build-record.ts';
import { applyPlainChange } from './ledger-entry.ts';

export interface PlainLedger extends Ledger {
  readonly records: readonly LedgerRecord[];
  /** The outcome of every commit from now on instead of its own; undefined: its own. */
  fail(outcome: CommitOutcome | undefined): void;
  /** Commits from now on wait for the function that comes back. */
  hold(): () => void;
  /** Somebody else changes a page between reading and writing, so many times. */
  disturb(times: number, patientKey: Uint8Array, year: number): void;
}

export function makePlainLedger(): PlainLedger {
  const payloads: Uint8Array[] = [];
  const rows: ClaimRow[] = [];
  const pages = new Map<string, StoredPage>();
  const intents: OpenIntent[] = [];
  /** Sequences of settlements to be looked at again when they are settled. */
  const looks = new Set<number>();
  let failing: CommitOutcome | undefined;
  let gate: Promise<void> | undefined;
  let disturbing: { left: number; key: string; year: number } | undefined;

  function write(payload: Uint8Array): CommitOutcome {
    if (failing !== undefined) return failing;
    if (disturbing !== undefined && disturbing.left-- > 0) {
      const { key, year } = disturbing;
      const version = (pages.get(key)?.version ?? 0) + 1;
      pages.set(key, { year, version, bytes: new Uint8Array() });
    }
    const known = {
      claims: (facilityCode: string, claimId: string) =>
        rows.filter((row) => row.facilityCode === facilityCode && row.claimId === claimId),
      page: (key: Uint8Array, year: number) => pages.get(pageKeyOf(key, year)),
    };
    const plan = planGroup([entryOfRecord(payload)], 'n1', payloads.length, known, applyPlainChange);
    payloads.push(...plan.payloads);
    for (const row of plan.claims) {
      const at = rows.findIndex((one) => areSame(one, row));
      rows.splice(at < 0 ? rows.length : at, 1, row);
    }
    for (const page of plan.pages) pages.set(pageKeyOf(page.patientKey, page.year), page);
    for (const { kind, ...intent } of plan.intents) {
      const at = intents.findIndex(
        (one) => one.claimId === intent.claimId && Buffer.compare(one.digest, intent.digest) === 0,
      );
      if (kind === 'open') intents.push({ node: 'n1', ...intent });
      else if (at >= 0) {
        const isKept = kind === 'set' || (kind === 'settle' && looks.has(intents[at]!.seq));
        intents.splice(at, 1, ...(isKept ? [{ ...intents[at]!, state: intent.state }] : []));
      }
    }
    for (const { facilityCode, claimId } of plan.looks) {
      const row = rows.find(
        (one) => isHolding(one) && one.facilityCode === facilityCode && one.claimId === claimId,
      );
      if (row === undefined) continue;
      looks.add(row.seq);
      if (intents.every(({ seq }) => seq !== row.seq)) intents.push(row);
    }
    return outcomesOf(plan.decisions, (_, seq) => payloads[seq - 1])[0]!;
  }

  return {
    node: 'n1',
    get records() {
      return payloads.map(decodeRecord);
    },
    fail: (outcome) => {
      failing = outcome;
    },
    hold() {
      const { promise, resolve } = Promise.withResolvers<void>();
      gate = promise;
      return () => {
        gate = undefined;
        resolve();
      };
    },
    disturb: (times, key, year) => {
      disturbing = { left: times, key: pageKeyOf(key, year), year };
    },
    async commit(payload) {
      const own = new Uint8Array(payload);
      await gate;
      return write(own);
    },
    readPages: async (key, from, to) =>
      [...pages]
        .flatMap(([name, page]) =>
          page.year >= from && page.year <= to && name === pageKeyOf(key, page.year) ? [page] : [],
        )
        .sort((a, b) => a.year - b.year),
    findClaim: async (facilityCode, claimId) =>
      rows
        .filter((row) => row.facilityCode === facilityCode && row.claimId === claimId)
        .sort((a, b) => b.revision - a.revision || b.seq - a.seq),
    readRecord: async (node, seq) =>
      payloads[seq - 1] === undefined
        ? undefined
        : { node, seq, position: seq, hash: new Uint8Array(), payload: payloads[seq - 1]! },
    readAfter: async () => [],
    openIntents: async (afterSeq, limit) =>
      intents
        .filter(({ seq }) => seq > afterSeq)
        .sort((a, b) => a.seq - b.seq)
        .slice(0, limit),
    close: async () => {},
  };
}

function isHolding({ isSettlement, state }: ClaimRow): boolean {
  return isSettlement && HOLDING_STATES.has(state);
}

function areSame(a: ClaimRow, b: ClaimRow): boolean {
  return (
    a.facilityCode === b.facilityCode &&
    a.claimId === b.claimId &&
    a.isSettlement === b.isSettlement &&
    Buffer.compare(a.digest, b.digest) === 0
  );
}

export interface PlainChecker extends Checker {
  readonly asked: readonly CheckRequest[];
}

/** Answers by `reply`; what it says of a record is what would be kept. */
export function makePlainChecker(reply: (request: CheckRequest, time: number) => CheckReply): PlainChecker {
  const asked: CheckRequest[] = [];
  return {
    asked,
    depth: 0,
    check: async (request) => reply(request, asked.push(request)),
    use: () => {},
    close: async () => {},
  };
}

const SUMMARY: CheckSummary = {
  ...{ outcome: 'allow', digest: '', infno: undefined, lineCount: 0, unmatchedLineCount: 0 },
  ...{ undecidedCount: 0, findings: [], deniedFen: 0n, notes: [] },
  timings: { decodeUs: 0, judgeUs: 0, encodeUs: 0 },
};

/** The reply to a request, with a record of the purpose that it was asked for. */
export function replyTo(
  { body, keep, facilityCode }: CheckRequest,
  given: Partial<LedgerRecord> = {},
): CheckReply {
  const answer = Buffer.from(`answer to ${Buffer.from(body)}`);
  const { purpose = 'check', about, requestKey } = keep ?? {};
  const record = buildRecord({
    kind: purpose === 'secondLook' ? 'rejudged' : purpose,
    facilityCode,
    claimId: requestKey ?? 'c1',
    request: body,
    answer,
    about,
    state: purpose === 'settlement' ? 'inFlight' : 'checked',
    ...given,
  });
  return {
    kind: 'answered',
    contentType: 'application/json',
    body: answer,
    summary: SUMMARY,
    record: keep === undefined ? undefined : encodeRecord(record),
  };
}

/** Time that passes when it is told to. */
export function makePlainClock(): Clock & { advance(ms: number): void } {
  let nowMs = 1_780_000_000_000;
  return {
    nowMs: () => nowMs,
    monotonicMs: () => nowMs,
    advance: (ms) => {
      nowMs += ms;
    },
  };
}
