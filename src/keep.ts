/**
 * The part of the composition root that keeps: ledger, patient keys, history handle, what was left open, activations.
 * Built once at start by gateway.ts and nowhere else.
 */
import { hash } from 'node:crypto';
import { join } from 'node:path';
import { type Clock, civilNow } from './base/clock.ts';
import { GatewayError } from './base/errors.ts';
import type { Config } from './config/config.ts';
import { LEDGER_FILE } from './config/file-names.ts';
import { loadNodeName } from './config/node-name.ts';
import { loadPatientSecret, loadSealKey } from './config/secrets.ts';
import { createPatientKeys } from './history/patient-key.ts';
import { makeActivationRecord } from './intercept/activation.ts';
import type { HistoryHandle, SitesHandle } from './intercept/exchange.ts';
import { createJudgeAndKeep, type JudgeAndKeep } from './intercept/judge-and-keep.ts';
import { createKeepOutcome } from './intercept/keep-outcome.ts';
import type { Checker, Platform } from './intercept/ports.ts';
import { createResolveIntents, type ResolveReport } from './intercept/resolve-intents.ts';
import { createSettleClaim, type SettleClaim } from './intercept/settle-claim.ts';
import { type GroupNote, type LedgerClient, openLedger } from './ledger/ledger-client.ts';
import { decodeRecord, encodeRecord } from './wire/protobuf/record-codec.ts';

export interface Keeping {
  readonly ledger: LedgerClient;
  readonly history: HistoryHandle;
}

export interface KeepingDeps {
  readonly clock: Clock;
  readonly onFatal: (error: GatewayError) => void;
  readonly onGroup: (note: GroupNote) => void;
  /** Tests kill and wait at named places. */
  readonly hooksModule: string | undefined;
}

/** @throws LedgerError, and GatewayError of config/secrets.ts and node-name.ts: this process must not serve then. */
export async function openKeeping(config: Config, deps: KeepingDeps): Promise<Keeping> {
  const { dataDir, zoneMinutes } = config;
  const { url, node, anchorFile, patientKeyFile, sealKeyFile } = config.ledger;
  const patientSecret = loadPatientSecret(patientKeyFile, dataDir);
  const file = join(dataDir, LEDGER_FILE);
  const ledger = await openLedger(
    {
      store: url === undefined ? { kind: 'sqlite', file } : { kind: 'postgres', url },
      identity: {
        // A file has one writer and knows its name; a database has several.
        node: url === undefined ? node : loadNodeName(node, dataDir),
        patientKeyFingerprint: createPatientKeys(patientSecret).fingerprint,
        sealKey: loadSealKey(sealKeyFile),
      },
      anchorFile,
      compileCacheDir: config.compileCacheDir,
      hooksModule: deps.hooksModule,
    },
    deps,
  );
  // What happened before the first record is not known here, whoever was insured then.
  const [first] = await ledger.readAfter(0, 1);
  const { todayDay } = civilNow(deps.clock.nowMs(), zoneMinutes);
  const knownSinceDay = first === undefined ? todayDay : decodeRecord(first.payload).todayDay;
  const history = { version: 1, file: url === undefined ? file : undefined, patientSecret, knownSinceDay };
  return { ledger, history };
}

/**
 * Says in the ledger what judges from here on, so that its records can be judged again.
 * @throws GatewayError LEDGER_UNUSABLE when it cannot be kept
 */
export async function keepActivation(
  { ledger }: Keeping,
  imageDigest: string,
  sites: SitesHandle,
  clock: Clock,
  zoneMinutes: number,
): Promise<void> {
  const atMs = clock.nowMs();
  const moment = { atMs, ...civilNow(atMs, zoneMinutes), actor: undefined };
  const bytes = new Uint8Array(sites.bytes).slice();
  const activated = [
    { what: 'sites', digest: hash('sha256', bytes, 'hex'), bytes },
    { what: 'image', digest: imageDigest },
  ] as const;
  const kept = await Promise.all(
    activated.map((one) => ledger.commit(encodeRecord(makeActivationRecord(one, moment)))),
  );
  const lost = kept.find((outcome) => outcome.kind !== 'committed');
  if (lost === undefined) return;
  throw new GatewayError('LEDGER_UNUSABLE', {
    what: `the ledger keeps nothing now (${lost.kind === 'unavailable' ? lost.reason : lost.kind})`,
    todo: 'make room, or make it writable, and start again',
  });
}

export interface Settling {
  readonly judgeAndKeep: JudgeAndKeep;
  readonly settleClaim: SettleClaim;
  /** Looks after what is open; joins a look that is under way, and does nothing while nothing can be kept. */
  resolve(): Promise<void>;
  /** All looks together: what was resolved since start, what the last one left open. */
  resolved(): ResolveReport;
}

export function createSettling(
  config: Config,
  { ledger }: Keeping,
  { checker, platform, clock }: { checker: Checker; platform: Platform; clock: Clock },
): Settling {
  const { zoneMinutes } = config;
  const underWay = new Set<number>();
  const keepOutcome = createKeepOutcome({ zoneMinutes }, { ledger, clock });
  const judgeAndKeep = createJudgeAndKeep({
    checker,
    ledger,
    clock,
    onLate(payload, outcome) {
      // Its caller was told that nothing was kept, so nothing was sent: the reservation goes back.
      const record = decodeRecord(payload);
      if (outcome.kind !== 'committed' || record.state !== 'inFlight') return;
      const { seq } = outcome;
      const notSent = { kind: 'notSent', reason: 'durable only after the deadline' } as const;
      // Until that is kept nobody asks the platform about it.
      underWay.add(seq);
      void keepOutcome(record, { node: ledger.node, seq }, notSent, LATE_WAIT_MS).then(() =>
        underWay.delete(seq),
      );
    },
  });
  const settleClaim = createSettleClaim(
    { deadlineMs: config.settleDeadlineMs, zoneMinutes },
    { judgeAndKeep, ledger, platform, keepOutcome, clock, underWay },
  );
  const resolveIntents = createResolveIntents({
    ...{ ledger, platform, keepOutcome, judgeAndKeep, clock, underWay },
  });
  let looking: Promise<void> | undefined;
  let total: ResolveReport = NOTHING_LOOKED_AT;
  return {
    judgeAndKeep,
    settleClaim,
    resolve() {
      if (looking !== undefined) return looking;
      if (ledger.stats().store?.unavailable !== undefined) return Promise.resolve();
      looking = look().finally(() => {
        looking = undefined;
      });
      return looking;
    },
    resolved: () => total,
  };

  async function look(): Promise<void> {
    const { resolved, rejudged, open, looks } = await resolveIntents();
    total = {
      resolved: total.resolved + resolved,
      rejudged: total.rejudged + rejudged,
      open,
      looks: {
        same: total.looks.same + looks.same,
        different: total.looks.different + looks.different,
        waiting: looks.waiting,
      },
    };
  }
}

const NOTHING_LOOKED_AT: ResolveReport = {
  ...{ resolved: 0, rejudged: 0, open: 0 },
  looks: { same: 0, different: 0, waiting: 0 },
};

/** Nobody waits for it. */
const LATE_WAIT_MS = 60_000;
