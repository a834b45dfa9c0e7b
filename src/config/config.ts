/**
 * Environment → typed configuration. All problems are reported at once, before the first socket opens; main.ts exits
 * with 78 (configuration error). What decides about claims is knowledge and sites, never environment.
 */
import { availableParallelism } from 'node:os';
import { join, resolve } from 'node:path';
import { readServers } from '../ledger/postgres/server-list.ts';
import { type Environment, readEnvironment, type VariableName } from './env.ts';
import { ANCHOR_FILE, COMPILE_CACHE_DIR } from './file-names.ts';
import { NODE_NAME } from './node-name.ts';

export const EXIT_CONFIGURATION = 78;

export interface Config {
  readonly http: { readonly host: string; readonly port: number };
  readonly operate: { readonly host: string; readonly port: number; readonly logLevel: string };
  readonly dataDir: string;
  /** What the installation compiled ahead (scripts/prepare.js), laid out like a data directory; may be absent. */
  readonly preparedDir: string;
  /** Where compiled code is kept between starts. */
  readonly compileCacheDir: string;
  readonly knowledge: readonly string[];
  readonly siteFile: string | undefined;
  readonly ledger: {
    /** Undefined: SQLite in the data directory. */
    readonly url: string | undefined;
    /** Undefined: a name of its own, made once. */
    readonly node: string | undefined;
    readonly anchorFile: string;
    readonly patientKeyFile: string | undefined;
    readonly sealKeyFile: string | undefined;
  };
  readonly checker: { readonly workers: number; readonly queueMax: number };
  readonly checkDeadlineMs: number;
  readonly settleDeadlineMs: number;
  readonly zoneMinutes: number;
}

export type ConfigResult =
  | { readonly config: Config; readonly problems: readonly [] }
  | { readonly config: undefined; readonly problems: readonly string[] };

/** The packs in the project, wherever the process was started from. */
const SHIPPED_PACKS = ['national', 'agreement'].map((pack) =>
  join(import.meta.dirname, '../../knowledge', pack),
);

/** As bin/prepared.js names it. */
const PREPARED_DIR = join(import.meta.dirname, '../../node_modules/.cache/claimgate');

const LOG_LEVELS = ['fatal', 'error', 'warn', 'info', 'debug', 'silent'];
const LOOPBACK = new Set(['127.0.0.1', '::1', 'localhost']);

export function loadConfig(environment: Environment = readEnvironment()): ConfigResult {
  const problems = [...environment.problems];
  const { values } = environment;
  const integer = (name: VariableName, min: number, max: number, fallback = Number.NaN): number => {
    const text = values[name];
    if (text === '' && !Number.isNaN(fallback)) return fallback;
    const value = /^-?\d{1,9}$/.test(text) ? Number(text) : Number.NaN;
    if (!(value >= min && value <= max))
      problems.push(`${name}: ${text} is not an integer from ${min} to ${max}`);
    return value;
  };
  const host = values.CLAIMGATE_HOST;
  if (!LOOPBACK.has(host)) {
    problems.push(
      `CLAIMGATE_HOST: ${host} is not loopback, and no callers are configured; listen on 127.0.0.1, or put an authenticating proxy on this machine in front`,
    );
  }
  const logLevel = values.CLAIMGATE_LOG_LEVEL;
  if (!LOG_LEVELS.includes(logLevel)) problems.push(`CLAIMGATE_LOG_LEVEL: one of ${LOG_LEVELS.join(', ')}`);
  const fileOf = (name: VariableName): string | undefined =>
    values[name] === '' ? undefined : resolve(values[name]);
  const ledgerUrl = values.CLAIMGATE_LEDGER_URL;
  const servers = ledgerUrl === '' ? [] : readServers(ledgerUrl);
  if (typeof servers === 'string') problems.push(`CLAIMGATE_LEDGER_URL: ${servers}`);
  if (ledgerUrl !== '' && values.CLAIMGATE_PATIENT_KEY_FILE === '')
    problems.push(
      'CLAIMGATE_PATIENT_KEY_FILE: nodes that share a ledger need one key; make it with: openssl rand -hex 32',
    );
  const node = values.CLAIMGATE_NODE;
  if (node !== '' && !NODE_NAME.test(node))
    problems.push('CLAIMGATE_NODE: 1 to 64 letters, digits, dots, dashes and underscores are expected');
  const dataDir = resolve(values.CLAIMGATE_DATA_DIR);
  const config: Config = {
    http: { host, port: integer('CLAIMGATE_PORT', 0, 65535) },
    operate: { host, port: integer('CLAIMGATE_OPS_PORT', 0, 65535), logLevel },
    dataDir,
    preparedDir: PREPARED_DIR,
    compileCacheDir: environment.compileCacheDir ?? join(dataDir, COMPILE_CACHE_DIR),
    knowledge:
      values.CLAIMGATE_KNOWLEDGE === ''
        ? SHIPPED_PACKS
        : values.CLAIMGATE_KNOWLEDGE.split(/\s+/).map((path) => resolve(path)),
    siteFile: fileOf('CLAIMGATE_SITE_FILE'),
    ledger: {
      url: ledgerUrl === '' ? undefined : ledgerUrl,
      node: node === '' ? undefined : node,
      anchorFile: fileOf('CLAIMGATE_ANCHOR_FILE') ?? join(dataDir, ANCHOR_FILE),
      patientKeyFile: fileOf('CLAIMGATE_PATIENT_KEY_FILE'),
      sealKeyFile: fileOf('CLAIMGATE_SEAL_KEY_FILE'),
    },
    checker: {
      workers: integer('CLAIMGATE_WORKERS', 1, 256, Math.max(1, availableParallelism() - 1)),
      queueMax: integer('CLAIMGATE_QUEUE_MAX', 1, 100_000),
    },
    checkDeadlineMs: integer('CLAIMGATE_CHECK_DEADLINE_MS', 10, 10_000),
    settleDeadlineMs: integer('CLAIMGATE_SETTLE_DEADLINE_MS', 100, 60_000),
    zoneMinutes: integer('CLAIMGATE_ZONE_MINUTES', -720, 840),
  };
  return problems.length === 0 ? { config, problems: [] } : { config: undefined, problems };
}
