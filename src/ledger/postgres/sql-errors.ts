/**
 * What an error of PostgreSQL, or of the way to it, means for a commit. Codes are SQLSTATEs (PostgreSQL documentation,
 * appendix A). Nothing here quotes a server's message: its detail may hold what a claim says.
 */
import pg from 'pg';
import type { UnavailableReason } from '../../intercept/ledger.ts';
import { LedgerError } from '../errors.ts';

const REASONS: ReadonlyMap<string, UnavailableReason> = new Map([
  ['53100', 'full'],
  ['25006', 'readOnly'],
  // Cancelled by statement_timeout, and a lock that was not given in time.
  ['57014', 'slow'],
  ['55P03', 'slow'],
]);
/** Serialisation failure, deadlock, and a lock table that is full: the same group may be written at the next try. */
const RETRYABLE = new Set(['40001', '40P01', '53200']);
/** Integrity violations and internal errors: the tables are not what this program wrote. */
const INCONSISTENT = /^(23|XX)/;
/**
 * Connection refused or ended by the server: shut down, too many, idle for too long, no longer allowed. Or read-only now
 * (25006): it still speaks, but another one may be the primary.
 */
const FAREWELL = /^(08|28|57P|53300|25P03|25006|3D)/;

/** SQLSTATE, or the system's word (ECONNREFUSED); empty when there is none. */
export function codeOf(error: unknown): string {
  const code = (error as { code?: unknown } | undefined)?.code;
  return typeof code === 'string' ? code : '';
}

/** The server said no and still speaks with us. By code: the word for its severity is in the server's own language. */
export function isServerError(error: unknown): boolean {
  return error instanceof pg.DatabaseError && !FAREWELL.test(codeOf(error));
}

export function isRetryable(error: unknown): boolean {
  return isServerError(error) && RETRYABLE.has(codeOf(error));
}

/** Fewer, wider locks may fit. */
export function isLockTableFull(error: unknown): boolean {
  return codeOf(error) === '53200';
}

export function isInconsistent(error: unknown): boolean {
  return isServerError(error) && INCONSISTENT.test(codeOf(error));
}

/** The driver gave up; what the server does meanwhile is not known. */
export function isUnanswered(error: unknown): boolean {
  return error instanceof Error && error.message === 'Query read timeout';
}

/** Why nothing can be written now. */
export function reasonOf(error: unknown): UnavailableReason {
  if (error instanceof LedgerError && error.code === 'LEDGER_READ_ONLY') return 'readOnly';
  if (isUnanswered(error)) return 'slow';
  return REASONS.get(codeOf(error)) ?? 'down';
}
