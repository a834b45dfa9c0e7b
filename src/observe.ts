/** The part of the composition root that tells metrics and the log what parts did; each knows nothing of the other. */
import type { CheckerStats } from './checker/stats.ts';
import type { Answered, Asked } from './http/observer.ts';
import type { Keeping, Settling } from './keep.ts';
import type { LedgerFigures } from './operate/ledger-metrics.ts';
import type { Log } from './operate/log.ts';
import type { Metrics } from './operate/metrics.ts';

/** One answered request, for metrics and its log line. */
export function observe(answered: Answered, metrics: Metrics, log: Log): void {
  const { summary, requestId, traceparent, facilityCode, door, outcome, status, durationMs, bodyBytes } =
    answered;
  const { seq, isRepeat, settlement } = answered;
  metrics.answered({ door, outcome, durationMs, summary, isRepeat, settlement });
  log.check({
    requestId,
    traceparent,
    facility: facilityCode,
    door,
    infno: summary?.infno,
    outcome,
    status,
    durationMs: roundedMs(durationMs),
    bodyBytes,
    digest: summary?.digest,
    lines: summary?.lineCount,
    rules:
      summary === undefined || summary.findings.length === 0
        ? undefined
        : summary.findings.map(({ ruleId }) => ruleId),
    seq,
    repeat: isRepeat || undefined,
    settlement,
  });
}

/** One request about a claim by its id, for metrics and its log line. */
export function observeAsked({ facilityCode, ...asked }: Asked, metrics: Metrics, log: Log): void {
  metrics.asked(asked);
  log.claim({ ...asked, facility: facilityCode, durationMs: roundedMs(asked.durationMs) });
}

/** Still in milliseconds; more digits say nothing. */
function roundedMs(ms: number): number {
  return Math.round(ms * 1000) / 1000;
}

/** What the ledger and the look after open settlements tell metrics; undefined where nothing is kept. */
export function ledgerFigures(
  keeping: Keeping | undefined,
  settling: Settling | undefined,
): LedgerFigures | undefined {
  if (keeping === undefined || settling === undefined) return undefined;
  const { resolved, rejudged, open, looks } = settling.resolved();
  const { waiting: waitingLooks, ...looked } = looks;
  const left = { openIntents: open, waitingLooks };
  return { ...keeping.ledger.stats(), ...left, resolved: { settlement: resolved, rejudged }, looked };
}

/** The pool's counters under the names of the metric's `event` label. */
export function eventsOf(
  stats: Omit<CheckerStats, 'queueMax' | 'queued' | 'running'>,
): Record<string, number> {
  return {
    batch: stats.batches,
    batched_request: stats.batchedRequests,
    killed: stats.killed,
    crashed: stats.crashed,
    threw: stats.threw,
    retried: stats.retried,
    held: stats.held,
    overloaded: stats.overloaded,
    queue_full: stats.queueFull,
    deadline_missed: stats.deadlineMisses,
    worker_restarted: stats.workerRestarts,
    thread_alarm: stats.threadAlarms,
  };
}

/** A fault's plain members, for the log: kinds, counts and places in the code. */
export function describeFault(fault: { readonly kind: string }): Record<string, string> {
  return Object.fromEntries(
    Object.entries(fault)
      .filter(([, value]) => typeof value === 'string' || typeof value === 'number')
      .map(([key, value]) => [key, String(value)]),
  );
}
