/**
 * One structured line per request about a claim, from an allow-list of fields: ids of requests, codes, counts. Nothing that a claim
 * said is ever handed in here, so nothing needs redaction; error objects are reduced to name, code and stack.
 */
import { destination, pino } from 'pino';

export interface CheckLogLine {
  readonly requestId: string;
  readonly traceparent: string | undefined;
  readonly facility: string;
  readonly door: string;
  readonly infno: string | undefined;
  readonly outcome: string;
  readonly status: number;
  readonly durationMs: number;
  readonly bodyBytes: number;
  /** First digits of the knowledge image that judged. */
  readonly digest: string | undefined;
  readonly lines: number | undefined;
  readonly rules: readonly string[] | undefined;
  /** Of the ledger's record. */
  readonly seq: number | undefined;
  /** True: answered before, the same bytes once more. */
  readonly repeat: true | undefined;
  /** Where a settlement stands, or why not; undefined for a check. */
  readonly settlement: string | undefined;
}

/** What was asked or told about a claim by its id, which is not said here. */
export type ClaimLogLine = Pick<
  CheckLogLine,
  'requestId' | 'traceparent' | 'facility' | 'door' | 'outcome' | 'status' | 'durationMs' | 'bodyBytes'
>;

export interface Log {
  check(line: CheckLogLine): void;
  claim(line: ClaimLogLine): void;
  info(message: string, fields?: Readonly<Record<string, string | number | boolean>>): void;
  warn(message: string, fields?: Readonly<Record<string, string | number | boolean>>): void;
  error(message: string, error: unknown): void;
  flush(): void;
}

/** Lines are written together, at the latest after this: a write per claim would be a system call per claim. */
const FLUSH_EVERY_MS = 250;
const FLUSH_BYTES = 8 * 1024;

export function createLog(level: string, write?: (line: string) => void): Log {
  const options = {
    level,
    base: { name: 'claimgate' },
    timestamp: () => `,"time":"${new Date().toISOString()}"`,
  };
  const output =
    write === undefined ? destination({ dest: 1, sync: false, minLength: FLUSH_BYTES }) : { write };
  const logger = pino(options, output);
  const timer = setInterval(() => logger.flush(), FLUSH_EVERY_MS);
  timer.unref();
  return {
    check: (line) => logger.info(line, 'check'),
    claim: (line) => logger.info(line, 'claim'),
    info: (message, fields = {}) => logger.info(fields, message),
    warn: (message, fields = {}) => logger.warn(fields, message),
    error: (message, error) => logger.error(describeError(error), message),
    flush() {
      clearInterval(timer);
      if ('flushSync' in output) output.flushSync();
    },
  };
}

/** Name, code and where: never the message of a foreign error, which may quote what was sent. */
export function describeError(error: unknown): { error: string; code?: string; at?: string[] } {
  if (!(error instanceof Error)) return { error: typeof error };
  const { code } = error as { code?: unknown };
  const frames = (error.stack ?? '').split('\n').filter((line) => line.startsWith('    at '));
  return {
    error: error.name,
    ...(typeof code === 'string' ? { code } : {}),
    at: frames
      .slice(0, 8)
      .map((line) => line.trim().replace(/\(?file:\/\/\S*\/(src|node_modules)\//, '($1/')),
  };
}
