/** What the ledger tells of itself, as numbers: never what is in it. */
import type { Counter, Gauge, Registry } from 'prom-client';
import type { GroupNote, LedgerStats } from '../ledger/ledger-client.ts';
import { METRICS, type MetricDeclaration } from './metrics-catalogue.ts';
import type { NotReady, Warning } from './readiness.ts';
import { registerHistogram } from './tally.ts';

/** Nothing of what waits became durable for this long: a disk or server that stands still tells nobody so by itself. */
export const STALLED_NOT_READY_MS = 1_000;

const NOT_READY = {
  full: 'ledger-full',
  readOnly: 'ledger-read-only',
  down: 'ledger-down',
  slow: 'ledger-slow',
  stopping: 'stopping',
} as const satisfies Record<string, NotReady>;

/** Why no new claim can be kept now; undefined: it can. */
export function ledgerTrouble({ store, stalledMs }: LedgerStats): NotReady | undefined {
  if (store?.unavailable !== undefined) return NOT_READY[store.unavailable];
  return stalledMs >= STALLED_NOT_READY_MS ? 'ledger-slow' : undefined;
}

/** What endangers answers that are kept now. */
export function ledgerWarning({ store }: LedgerStats): Warning | undefined {
  return store?.isUnreplicated === true ? 'ledger-unreplicated' : undefined;
}

export interface LedgerFigures extends LedgerStats {
  readonly openIntents: number;
  readonly resolved: Readonly<Record<'settlement' | 'rejudged', number>>;
  /** Settled verdicts that wait for a second look, and what came of those that had it. */
  readonly waitingLooks: number;
  readonly looked: Readonly<Record<'same' | 'different', number>>;
}

export interface LedgerMetrics {
  group(note: GroupNote): void;
  show(figures: LedgerFigures): void;
}

interface Make {
  counter(declaration: MetricDeclaration): Counter;
  gauge(declaration: MetricDeclaration): Gauge;
}

export function makeLedgerMetrics(registry: Registry, make: Make): LedgerMetrics {
  const groups = registerHistogram(registry, METRICS.ledgerGroup);
  const commits = registerHistogram(registry, METRICS.ledgerCommit);
  const unavailable = make.gauge(METRICS.ledgerUnavailable);
  const gauges = {
    unreplicated: make.gauge(METRICS.ledgerUnreplicated),
    waiting: make.gauge(METRICS.ledgerWaiting),
    waitingBytes: make.gauge(METRICS.ledgerWaitingBytes),
    anchor: make.gauge(METRICS.ledgerAnchor),
    log: make.gauge(METRICS.ledgerLog),
    logLimit: make.gauge(METRICS.ledgerLogLimit),
    file: make.gauge(METRICS.ledgerFile),
    checkpointMax: make.gauge(METRICS.ledgerCheckpointMax),
    checkpointHoldMax: make.gauge(METRICS.ledgerCheckpointHoldMax),
    openIntents: make.gauge(METRICS.openIntents),
    waitingLooks: make.gauge(METRICS.waitingLooks),
  };
  const payload = makeTotal(make.counter(METRICS.ledgerPayload));
  const outcomes = makeTotal(make.counter(METRICS.ledgerOutcomes), 'outcome');
  const refused = makeTotal(make.counter(METRICS.ledgerRefused), 'reason');
  const checkpoints = makeTotal(make.counter(METRICS.ledgerCheckpoints));
  const looked = makeTotal(make.counter(METRICS.secondLooks), 'result');
  const looksLeftOut = makeTotal(make.counter(METRICS.looksLeftOut));
  const resolved = makeTotal(make.counter(METRICS.resolvedIntents), 'kind');

  return {
    group({ records, commitMs }) {
      groups.observe('', records);
      commits.observe('', commitMs / 1000);
    },
    show(figures) {
      const { store } = figures;
      gauges.waiting.set(figures.waitingRecords);
      gauges.waitingBytes.set(figures.waitingBytes);
      gauges.anchor.set(figures.anchorSeq);
      gauges.openIntents.set(figures.openIntents);
      gauges.waitingLooks.set(figures.waitingLooks);
      payload('', figures.payloadBytes);
      for (const [outcome, count] of Object.entries(figures.outcomes)) outcomes(outcome, count);
      for (const [reason, count] of Object.entries(figures.refused)) refused(reason, count);
      for (const [kind, count] of Object.entries(figures.resolved)) resolved(kind, count);
      for (const [result, count] of Object.entries(figures.looked)) looked(result, count);
      const trouble = ledgerTrouble(figures);
      for (const reason of ['full', 'readOnly', 'down', 'slow'] as const)
        unavailable.set({ reason }, trouble === NOT_READY[reason] ? 1 : 0);
      if (store === undefined) return;
      gauges.unreplicated.set(store.isUnreplicated === true ? 1 : 0);
      gauges.log.set(store.walBytes);
      gauges.logLimit.set(store.walLimitBytes);
      gauges.file.set(store.fileBytes);
      gauges.checkpointMax.set(store.checkpointMaxMs / 1000);
      gauges.checkpointHoldMax.set(store.checkpointHoldMaxMs / 1000);
      checkpoints('', store.checkpoints);
      looksLeftOut('', store.looksLeftOut);
    },
  };
}

/** A counter that is told totals: counts what was added since. */
export function makeTotal(counter: Counter, label?: string): (value: string, total: number) => void {
  const known = new Map<string, number>();
  return (value, total) => {
    counter.inc(label === undefined ? {} : { [label]: value }, Math.max(0, total - (known.get(value) ?? 0)));
    known.set(value, total);
  };
}
