/** Composition root of the process: every part is built once, in order, here and nowhere else. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Clock, civilNow, SYSTEM_CLOCK } from './base/clock.ts';
import { createPoolChecker } from './checker/pool-checker.ts';
import { formatDay } from './claim/day.ts';
import type { Config } from './config/config.ts';
import { lockDataDir } from './config/data-dir.ts';
import { registerChecks } from './http/checks.ts';
import { registerDocuments } from './http/documents.ts';
import { registerFsi } from './http/fsi.ts';
import type { Answered } from './http/observer.ts';
import { createCheckClaim } from './intercept/check-claim.ts';
import { createLibrary } from './library/library.ts';
import { createLog, type Log } from './operate/log.ts';
import { createMetrics, type Metrics } from './operate/metrics.ts';
import { createReadiness } from './operate/readiness.ts';
import { registerOperate } from './operate/register.ts';
import { createWatchdog } from './operate/watchdog.ts';
import { answerGolden } from './review/answer-golden.ts';
import { RULE_KINDS } from './rules/index.ts';
import { DRAIN_MAX_MS, V1_BODY_MAX_BYTES } from './serve/limits.ts';
import { createServer } from './serve/server.ts';
import { DEMO_SITE } from './sites/demo.ts';
import { loadSites } from './sites/registry.ts';

export interface Gateway {
  readonly httpUrl: string;
  readonly operateUrl: string;
  /** Stops accepting, answers what is under way, ends the threads. */
  stop(): Promise<void>;
}

export interface GatewayDeps {
  readonly clock?: Clock;
  /** Receives log lines instead of standard output. */
  readonly writeLog?: (line: string) => void;
  /** Another worker entry: tests plant faults there. */
  readonly workerEntry?: URL;
}

const VERSION = (
  JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8')) as { version: string }
).version;

/** @throws GatewayError of config/, library/ or sites/ when something that must be there is not. */
export async function startGateway(config: Config, deps: GatewayDeps = {}): Promise<Gateway> {
  const clock = deps.clock ?? SYSTEM_CLOCK;
  const log = createLog(config.operate.logLevel, deps.writeLog);
  const metrics = createMetrics();
  const readiness = createReadiness();
  const lock = lockDataDir(config.dataDir);

  const checker = createPoolChecker(
    {
      threads: config.checker.workers,
      queueMax: config.checker.queueMax,
      compileCacheDir: join(config.dataDir, 'compile-cache'),
      ...(deps.workerEntry === undefined ? {} : { entry: deps.workerEntry }),
    },
    { onFault: (fault) => log.warn('checker fault', describeFault(fault)) },
  );
  const library = createLibrary({
    packs: config.knowledge,
    dataDir: config.dataDir,
    kinds: RULE_KINDS,
    answerGolden,
  });
  const [knowledge, sites] = await Promise.all([library.load(), loadSites(config.siteFile)]);
  if (library.failure !== undefined)
    log.error('rule packs cannot be used; the last good knowledge judges', library.failure);
  const isStale = library.failure !== undefined;
  const { todayDay: sinceDay } = civilNow(clock.nowMs(), config.zoneMinutes);
  checker.use({ ...knowledge.handle, sinceDay, isStale }, sites.handle);
  metrics.knowledge(knowledge.name, knowledge.handle.bytes.byteLength, isStale);

  const watchdog = createWatchdog();
  metrics.onScrape(() => {
    const { queueMax, queued, running, ...stats } = checker.stats();
    return {
      queueDepth: queued + running,
      queueLimit: queueMax,
      isReady: readiness.reasons().length === 0 && !watchdog.isStalled(),
      checkerEvents: eventsOf(stats),
    };
  });

  const checkClaim = createCheckClaim(
    { deadlineMs: config.checkDeadlineMs, zoneMinutes: config.zoneMinutes },
    { checker, clock },
  );
  const onRefused = (code: string) => metrics.refused(code);
  const onError = (error: unknown) => log.error('unexpected error', error);
  const http = createServer({
    bodyMaxBytes: V1_BODY_MAX_BYTES,
    onRefused,
    onClosed: (reason) => metrics.connectionClosed(reason),
    onError,
  });
  // Without callers configured every request is the demo facility, whatever its body says (design section 8).
  const site = sites.sites[0] ?? DEMO_SITE;
  const doorDeps = {
    checkClaim,
    clock,
    zoneMinutes: config.zoneMinutes,
    facilityOf: () => site.code,
    dialectOf: () => site.dialect,
    onAnswered: (answered: Answered) => observe(answered, metrics, log),
    onError,
  };
  registerChecks(http, doorDeps);
  registerFsi(http, doorDeps);
  registerDocuments(http, VERSION);
  const operate = createServer({ bodyMaxBytes: 1024, onError });
  registerOperate(operate, {
    metrics,
    readiness,
    watchdog,
    snapshot: () => ({ ...knowledge.name, since: formatDay(sinceDay), stale: isStale }),
  });

  await checker.ready();
  const operateUrl = await operate.listen({ host: config.operate.host, port: config.operate.port });
  const httpUrl = await http.listen({ host: config.http.host, port: config.http.port });
  readiness.set('starting', false);
  log.info('ready', {
    version: VERSION,
    digest: knowledge.name.digest,
    stale: isStale,
    rules: knowledge.ruleCount,
    workers: config.checker.workers,
  });

  return {
    httpUrl,
    operateUrl,
    async stop() {
      readiness.set('stopping', true);
      await Promise.race([http.close(), deadline(DRAIN_MAX_MS)]);
      await checker.close();
      await Promise.all([operate.close(), watchdog.stop()]);
      metrics.stop();
      lock.release();
      log.info('stopped');
      log.flush();
    },
  };
}

function observe(answered: Answered, metrics: Metrics, log: Log): void {
  const { summary, requestId, traceparent, facilityCode, door, outcome, status, durationMs, bodyBytes } =
    answered;
  metrics.answered({ door, outcome, durationMs, summary });
  log.check({
    requestId,
    traceparent,
    facility: facilityCode,
    door,
    infno: summary?.infno,
    outcome,
    status,
    durationMs: Math.round(durationMs * 1000) / 1000,
    bodyBytes,
    digest: summary?.digest,
    lines: summary?.lineCount,
    rules:
      summary === undefined || summary.findings.length === 0
        ? undefined
        : summary.findings.map(({ ruleId }) => ruleId),
  });
}

/** The pool's counters under the names of the metric's `event` label. */
function eventsOf(
  stats: Omit<ReturnType<ReturnType<typeof createPoolChecker>['stats']>, 'queueMax' | 'queued' | 'running'>,
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

function describeFault(fault: { readonly kind: string }): Record<string, string> {
  return Object.fromEntries(
    Object.entries(fault)
      .filter(([, value]) => typeof value === 'string' || typeof value === 'number')
      .map(([key, value]) => [key, String(value)]),
  );
}

function deadline(ms: number): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, ms).unref();
  });
}
