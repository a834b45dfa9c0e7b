/** Turns what happened into numbers. The only place that knows prom-client. */
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { Counter, collectDefaultMetrics, Gauge, Registry } from 'prom-client';
import type { CheckSummary } from '../intercept/exchange.ts';
import type { FeedStats } from '../review/feed.ts';
import { type LedgerFigures, type LedgerMetrics, makeLedgerMetrics, makeTotal } from './ledger-metrics.ts';
import { METRICS, type MetricDeclaration, SERIES_MAX } from './metrics-catalogue.ts';
import { makeCounterTally, registerHistogram } from './tally.ts';

export interface AnsweredCheck {
  readonly door: string;
  readonly outcome: string;
  readonly durationMs: number;
  readonly summary: CheckSummary | undefined;
  /** Answered before: nothing was judged. */
  readonly isRepeat?: boolean;
  /** Where a settlement stands, or why not; undefined for a check. */
  readonly settlement?: string | undefined;
}

/** What is asked or told about a claim by its id; `door` comes from a fixed list. */
export interface AskedClaim {
  readonly door: string;
  readonly outcome: string;
  readonly durationMs: number;
}

export interface Metrics {
  readonly ledger: LedgerMetrics;
  answered(check: AnsweredCheck): void;
  asked(claim: AskedClaim): void;
  refused(code: string): void;
  connectionClosed(reason: string): void;
  knowledge(
    name: { profile: string; edition: string; digest: string },
    imageBytes: number,
    isStale: boolean,
  ): void;
  /** Values read at scrape time. */
  onScrape(read: () => ScrapeValues): void;
  /** Prometheus text exposition, with its content type. */
  scrape(): Promise<{ readonly contentType: string; readonly text: string }>;
  stop(): void;
}

export interface ScrapeValues {
  readonly queueDepth: number;
  readonly queueLimit: number;
  readonly isReady: boolean;
  /** Cumulative counts of the pool. */
  readonly checkerEvents: Readonly<Record<string, number>>;
  /** Undefined: nothing is kept. */
  readonly ledger?: LedgerFigures | undefined;
  readonly feed?: FeedStats | undefined;
}

/** How often the loop is looked at. */
const LOOP_RESOLUTION_MS = 5;

export function createMetrics(): Metrics {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry });
  const make = {
    counter: (one: MetricDeclaration) =>
      new Counter({ name: one.name, help: one.help, labelNames: [...one.labels], registers: [registry] }),
    gauge: (one: MetricDeclaration) =>
      new Gauge({ name: one.name, help: one.help, labelNames: [...one.labels], registers: [registry] }),
  };
  const requests = make.counter(METRICS.requests);
  const duration = registerHistogram(registry, METRICS.duration);
  const claimRequests = make.counter(METRICS.claimRequests);
  const claimDuration = registerHistogram(registry, METRICS.claimDuration);
  const steps = registerHistogram(registry, METRICS.steps);
  const lines = make.counter(METRICS.lines);
  const unmatchedLines = make.counter(METRICS.unmatchedLines);
  const undecided = make.counter(METRICS.undecided);
  const findings = make.counter(METRICS.findings);
  const denied = make.counter(METRICS.denied);
  const notes = make.counter(METRICS.notes);
  const refused = make.counter(METRICS.refused);
  const connectionsClosed = make.counter(METRICS.connectionsClosed);
  const queueDepth = make.gauge(METRICS.queueDepth);
  const queueLimit = make.gauge(METRICS.queueLimit);
  const checkerEvents = make.counter(METRICS.checker);
  const loopDelayGauge = make.gauge(METRICS.loopDelay);
  const knowledge = make.gauge(METRICS.knowledge);
  const knowledgeBytes = make.gauge(METRICS.knowledgeBytes);
  const knowledgeStale = make.gauge(METRICS.knowledgeStale);
  const repeats = make.counter(METRICS.repeats);
  const ledger = makeLedgerMetrics(registry, make);
  const feedReaders = make.gauge(METRICS.feedReaders);
  const feedEnded = makeTotal(make.counter(METRICS.feedEnded), 'reason');
  const ready = make.gauge(METRICS.ready);
  const seriesDropped = make.counter(METRICS.seriesDropped);
  // A label set that never came yet shows as 0, so that a rate over its first increment is right.
  for (const outcome of ['allow', 'warn', 'block', 'indeterminate']) {
    for (const door of ['json', 'protobuf', 'fsi']) requests.inc({ door, outcome }, 0);
  }
  for (const outcome of ['settled', 'blocked', 'rejected', 'notSent', 'unknown'])
    claimRequests.inc({ door: 'settlement', outcome }, 0);

  const loopDelay = monitorEventLoopDelay({ resolution: LOOP_RESOLUTION_MS });
  loopDelay.enable();
  const admit = makeSeriesLimit(() => seriesDropped.inc());
  const tally = makeCounterTally();
  let totals = { lines: 0, unmatchedLines: 0, undecided: 0, deniedFen: 0n };
  let read: (() => ScrapeValues) | undefined;
  const reported = new Map<string, number>();

  function asked({ door, outcome, durationMs }: AskedClaim): void {
    if (admit('claimRequests', `${door}\n${outcome}`)) claimRequests.inc({ door, outcome });
    claimDuration.observe(door, durationMs / 1000);
  }

  return {
    ledger,
    asked,
    answered({ door, outcome, durationMs, summary, isRepeat = false, settlement }) {
      tally.add(`${door}\n${outcome}`, 1);
      if (settlement === undefined) duration.observe(door, durationMs / 1000);
      else asked({ door: 'settlement', outcome: settlement, durationMs });
      if (isRepeat) repeats.inc({ door });
      if (isRepeat || summary === undefined) return;
      const { timings } = summary;
      steps.observe('decode', timings.decodeUs / 1e6);
      steps.observe('judge', timings.judgeUs / 1e6);
      steps.observe('encode', timings.encodeUs / 1e6);
      totals.lines += summary.lineCount;
      totals.unmatchedLines += summary.unmatchedLineCount;
      totals.undecided += summary.undecidedCount;
      totals.deniedFen += summary.deniedFen;
      for (const { ruleId: rule, effect, isShadow, count } of summary.findings) {
        if (admit('findings', `${rule}\n${effect}\n${isShadow}`))
          findings.inc({ rule, effect, shadow: String(isShadow) }, count);
      }
      for (const note of summary.notes) if (admit('notes', note)) notes.inc({ note });
    },
    refused(code) {
      if (admit('refused', code)) refused.inc({ code });
    },
    connectionClosed(reason) {
      if (admit('connectionsClosed', reason)) connectionsClosed.inc({ reason });
    },
    knowledge({ profile, edition, digest }, imageBytes, isStale) {
      knowledge.reset();
      knowledge.set({ profile, edition, digest: digest.slice(0, 12) }, 1);
      knowledgeBytes.set(imageBytes);
      knowledgeStale.set(isStale ? 1 : 0);
    },
    onScrape(reader) {
      read = reader;
    },
    async scrape() {
      tally.drain((key, count) => {
        const [door = '', outcome = ''] = key.split('\n');
        if (admit('requests', key)) requests.inc({ door, outcome }, count);
      });
      lines.inc(totals.lines);
      unmatchedLines.inc(totals.unmatchedLines);
      undecided.inc(totals.undecided);
      denied.inc(Number(totals.deniedFen));
      totals = { lines: 0, unmatchedLines: 0, undecided: 0, deniedFen: 0n };
      if (read !== undefined) {
        const values = read();
        queueDepth.set(values.queueDepth);
        queueLimit.set(values.queueLimit);
        ready.set(values.isReady ? 1 : 0);
        if (values.ledger !== undefined) ledger.show(values.ledger);
        if (values.feed !== undefined) {
          feedReaders.set(values.feed.readers);
          for (const [reason, count] of Object.entries(values.feed.ended)) feedEnded(reason, count);
        }
        for (const [event, total] of Object.entries(values.checkerEvents)) {
          checkerEvents.inc({ event }, Math.max(0, total - (reported.get(event) ?? 0)));
          reported.set(event, total);
        }
      }
      // The histogram holds whole intervals between two looks, so an idle loop shows the resolution itself.
      const p99Ns = loopDelay.percentile(99);
      loopDelayGauge.set(Number.isFinite(p99Ns) ? Math.max(0, p99Ns / 1e9 - LOOP_RESOLUTION_MS / 1000) : 0);
      loopDelay.reset();
      return { contentType: registry.contentType, text: await registry.metrics() };
    },
    stop() {
      loopDelay.disable();
    },
  };
}

/** Lets the first SERIES_MAX label sets of a metric through and no further one, ever. */
function makeSeriesLimit(onDropped: () => void): (metric: string, labels: string) => boolean {
  const seen = new Map<string, Set<string>>();
  return (metric, labels) => {
    const known = seen.get(metric) ?? new Set<string>();
    seen.set(metric, known);
    if (known.has(labels)) return true;
    if (known.size >= SERIES_MAX) {
      onDropped();
      return false;
    }
    known.add(labels);
    return true;
  };
}
