/** Composition root of the process: every part is built once, in order, here and nowhere else. */
import { readFileSync } from 'node:fs';
import { type Clock, civilNow, SYSTEM_CLOCK } from './base/clock.ts';
import { createPoolChecker } from './checker/pool-checker.ts';
import { formatDay } from './claim/day.ts';
import type { Config } from './config/config.ts';
import { lockDataDir } from './config/data-dir.ts';
import { registerChecks } from './http/checks.ts';
import { registerClaims } from './http/claims.ts';
import { registerDocuments } from './http/documents.ts';
import { registerFsi } from './http/fsi.ts';
import type { Answered, Asked } from './http/observer.ts';
import { createCheckClaim } from './intercept/check-claim.ts';
import { createJudgeAndKeep } from './intercept/judge-and-keep.ts';
import type { Platform } from './intercept/ports.ts';
import { createRepeats } from './intercept/repeats.ts';
import { createReverseClaim } from './intercept/reverse-claim.ts';
import { createTakeFeedback } from './intercept/take-feedback.ts';
import { createSettling, keepActivation, openKeeping } from './keep.ts';
import { LEDGER_FATAL_EXIT_CODE } from './ledger/errors.ts';
import { createLibrary } from './library/library.ts';
import { describeFault, eventsOf, ledgerFigures, observe, observeAsked } from './observe.ts';
import { createRecordFeed } from './operate/feed-door.ts';
import { ledgerTrouble, ledgerWarning } from './operate/ledger-metrics.ts';
import { createLog } from './operate/log.ts';
import { createMetrics } from './operate/metrics.ts';
import { createReadiness } from './operate/readiness.ts';
import { registerOperate } from './operate/register.ts';
import { createWatchdog } from './operate/watchdog.ts';
import { createLoopbackPlatform } from './platform/loopback.ts';
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
  /** Another settlement platform: tests plant outcomes there. */
  readonly platform?: Platform;
  /** Kill points of the ledger's thread: tests plant faults there. */
  readonly ledgerHooks?: string;
  /** What a bench without a ledger measures: nothing is kept, nothing settled. Never set where claims are real. */
  readonly isWithoutLedger?: boolean;
}

const VERSION = (
  JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8')) as { version: string }
).version;

/** Between two looks at settlements whose outcome is unknown and checks that could not be judged. */
const RESOLVE_INTERVAL_MS = 5_000;
/** A restart takes less than 5 s whatever was left open (guarantee G15); the look goes on beside the first requests. */
const FIRST_LOOK_MAX_MS = 1_000;
/** One question to the platform may still be on its way; what it brings is asked again after the restart. */
const LAST_LOOK_MAX_MS = 2_000;

/** @throws GatewayError of config/, ledger/, library/ or sites/ when something that must be there is not. */
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
      compileCacheDir: config.compileCacheDir,
      ...(deps.workerEntry === undefined ? {} : { entry: deps.workerEntry }),
    },
    { onFault: (fault) => log.warn('checker fault', describeFault(fault)) },
  );
  const library = createLibrary({
    packs: config.knowledge,
    dataDir: config.dataDir,
    preparedDir: config.preparedDir,
    kinds: RULE_KINDS,
    answerGolden,
  });
  const [knowledge, sites, keeping] = await Promise.all([
    library.load(),
    loadSites(config.siteFile),
    deps.isWithoutLedger === true
      ? undefined
      : openKeeping(config, {
          clock,
          // No answer may leave any more: what the disk says now cannot be trusted (fault F9).
          onFatal(error) {
            log.error('the ledger failed; the process ends', error);
            log.flush();
            process.exit(LEDGER_FATAL_EXIT_CODE);
          },
          onGroup: metrics.ledger.group,
          hooksModule: deps.ledgerHooks,
        }),
  ]);
  if (library.failure !== undefined)
    log.error('rule packs cannot be used; the last good knowledge judges', library.failure);
  const isStale = library.failure !== undefined;
  const { todayDay: sinceDay } = civilNow(clock.nowMs(), config.zoneMinutes);
  checker.use({ ...knowledge.handle, sinceDay, isStale }, sites.handle, keeping?.history);
  const settling =
    keeping === undefined
      ? undefined
      : createSettling(config, keeping, {
          checker,
          platform: deps.platform ?? createLoopbackPlatform(),
          clock,
        });
  metrics.knowledge(knowledge.name, knowledge.handle.bytes.byteLength, isStale);

  const feed = keeping === undefined ? undefined : createRecordFeed(keeping.ledger);
  const watchdog = createWatchdog();
  readiness.watch(() => (watchdog.isStalled() ? 'main-loop-stalled' : undefined));
  if (keeping !== undefined) {
    readiness.watch(() => ledgerTrouble(keeping.ledger.stats()));
    readiness.watchWarning(() => ledgerWarning(keeping.ledger.stats()));
  }
  metrics.onScrape(() => {
    const { queueMax, queued, running, ...stats } = checker.stats();
    return {
      queueDepth: queued + running,
      queueLimit: queueMax,
      isReady: readiness.reasons().length === 0,
      checkerEvents: eventsOf(stats),
      ledger: ledgerFigures(keeping, settling),
      feed: feed?.stats(),
    };
  });

  const checkClaim = createCheckClaim(
    { deadlineMs: config.checkDeadlineMs, zoneMinutes: config.zoneMinutes },
    {
      judgeAndKeep:
        settling?.judgeAndKeep ?? createJudgeAndKeep({ checker, ledger: undefined, clock, onLate: () => {} }),
      repeats: keeping === undefined ? undefined : createRepeats(),
      clock,
    },
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
    settleClaim: settling?.settleClaim,
    clock,
    zoneMinutes: config.zoneMinutes,
    facilityOf: () => site.code,
    dialectOf: () => site.dialect,
    onAnswered: (answered: Answered) => observe(answered, metrics, log),
    onAsked: (asked: Asked) => observeAsked(asked, metrics, log),
    onError,
  };
  registerChecks(http, doorDeps);
  registerFsi(http, doorDeps);
  if (keeping !== undefined) {
    const { ledger } = keeping;
    const takeFeedback = createTakeFeedback({ zoneMinutes: config.zoneMinutes }, { ledger, clock });
    const reverseClaim = createReverseClaim({ zoneMinutes: config.zoneMinutes }, { ledger, clock });
    registerClaims(http, { ...doorDeps, ledger, takeFeedback, reverseClaim });
  }
  registerDocuments(http, VERSION);
  const operate = createServer({ bodyMaxBytes: 1024, onError });
  registerOperate(operate, {
    metrics,
    readiness,
    feed,
    snapshot: () => ({ ...knowledge.name, since: formatDay(sinceDay), stale: isStale }),
  });

  await checker.ready();
  if (keeping !== undefined && settling !== undefined) {
    await keepActivation(keeping, knowledge.handle.digest, sites.handle, clock, config.zoneMinutes);
  }
  // What a dead process left open is looked at first, but nobody waits long for a platform that does not answer.
  let looking: Promise<void> | undefined;
  const look = (): void => {
    looking = settling?.resolve().catch(onError);
    for (const warning of readiness.newWarnings()) log.warn(warning, { see: 'docs/operate.md' });
  };
  look();
  await Promise.race([looking, deadline(FIRST_LOOK_MAX_MS)]);
  const resolving = setInterval(look, RESOLVE_INTERVAL_MS);
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
      clearInterval(resolving);
      await checker.close();
      await Promise.race([looking, deadline(LAST_LOOK_MAX_MS)]);
      feed?.close();
      await keeping?.ledger.close();
      await Promise.all([operate.close(), watchdog.stop()]);
      metrics.stop();
      lock.release();
      log.info('stopped');
      log.flush();
    },
  };
}

function deadline(ms: number): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, ms).unref();
  });
}
