/** Where a gateway under test keeps what it keeps: a data directory, and a database of its own on PostgreSQL. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { openLedgerReader } from '../../../src/ledger/ledger-reader.ts';
import { writeVerdictJson } from '../../../src/wire/json/write-verdict.ts';
import { decodeRecord } from '../../../src/wire/protobuf/record-codec.ts';
import { decodeVerdictProtobuf } from '../../../src/wire/protobuf/verdict-codec.ts';
import { makeDatabase, type TestDatabase } from '../postgres.ts';
import { isStillOpen } from './book-check.ts';
import type { BookRecord } from './history-event.ts';
import { writeKnowledge } from './load-claims.ts';

export type StoreKind = 'sqlite' | 'postgres';

export interface CrashPlace {
  readonly dataDir: string;
  environment(facility: string): Record<string, string>;
  /** Reads the whole ledger beside the gateway: its records, and what does not verify. */
  readBook(): Promise<{ readonly book: readonly BookRecord[]; readonly problems: readonly string[] }>;
  remove(): Promise<void>;
}

/** Ample, because nobody measures here: an answer that came too late would be one that nothing can be said about. */
const DEADLINES = { CLAIMGATE_CHECK_DEADLINE_MS: '10000', CLAIMGATE_SETTLE_DEADLINE_MS: '30000' };
const READ_AT_ONCE = 1_000;

/**
 * @param more further variables of its environment
 * @param given the database to use on PostgreSQL; without it one is made
 */
export async function makeCrashPlace(
  kind: StoreKind,
  more: Readonly<Record<string, string>> = {},
  given?: TestDatabase,
): Promise<CrashPlace> {
  const folder = mkdtempSync(join(tmpdir(), 'claimgate-crash-'));
  const dataDir = join(folder, 'data');
  mkdirSync(dataDir);
  const { pack, siteFile } = writeKnowledge(folder);
  const keyFile = join(folder, 'patient.key');
  writeFileSync(keyFile, '5a'.repeat(32));
  const database = kind === 'postgres' ? (given ?? (await makeDatabase())) : undefined;
  const store =
    database === undefined
      ? ({ kind: 'sqlite', file: join(dataDir, 'ledger.db') } as const)
      : ({ kind: 'postgres', url: database.url } as const);
  const ofDatabase =
    database === undefined ? {} : { CLAIMGATE_LEDGER_URL: database.url, CLAIMGATE_PATIENT_KEY_FILE: keyFile };
  return {
    dataDir,
    environment: (facility) => ({
      CLAIMGATE_PORT: '0',
      CLAIMGATE_OPS_PORT: '0',
      CLAIMGATE_LOG_LEVEL: 'silent',
      CLAIMGATE_WORKERS: '1',
      CLAIMGATE_DATA_DIR: dataDir,
      CLAIMGATE_KNOWLEDGE: pack,
      CLAIMGATE_SITE_FILE: siteFile(facility),
      ...DEADLINES,
      ...ofDatabase,
      ...more,
    }),
    async readBook() {
      const reader = await openLedgerReader(store, undefined);
      try {
        const { problems } = await reader.verify();
        const book: BookRecord[] = [];
        for (;;) {
          const batch = await reader.readAfter(book.at(-1)?.position ?? 0, READ_AT_ONCE);
          if (batch.length === 0) break;
          for (const one of batch) book.push(bookRecordOf(one));
        }
        return { book, problems: problems.map(({ where, what }) => `G9: ${where}: ${what}`) };
      } finally {
        await reader.close();
      }
    },
    async remove() {
      rmSync(folder, { recursive: true, force: true });
      await database?.drop();
    },
  };
}

/** As long as a look at what is open may take, and the pause before the next one. */
const REST_MAX_MS = 30_000;
const REST_PAUSE_MS = 250;

/**
 * What is wrong with the ledger; a settlement that is still open only when it stays so: a gateway that was started again
 * serves before it has asked the platform about all of them, and one that died meanwhile leaves them to the next start.
 */
export async function checkRestedBook(
  place: CrashPlace,
  isOver: () => boolean,
  check: (book: readonly BookRecord[]) => string[],
): Promise<{ readonly violations: readonly string[]; readonly records: number }> {
  const untilMs = performance.now() + REST_MAX_MS;
  for (;;) {
    const wasOver = isOver();
    const { book, problems } = await place.readBook();
    const all = [...problems, ...check(book)];
    const violations = wasOver ? all.filter((one) => !isStillOpen(one)) : all;
    const isRested = violations.length === 0 || !violations.every(isStillOpen) || performance.now() > untilMs;
    if (isRested) return { violations, records: book.length };
    await pause(REST_PAUSE_MS);
  }
}

type Stored = Pick<BookRecord, 'position' | 'node' | 'seq'> & { readonly payload: Uint8Array };

function bookRecordOf({ position, node, seq, payload }: Stored): BookRecord {
  const { kind, facilityCode, claimId, digest, door, answer, outcome, state, about, request, feedback } =
    decodeRecord(payload);
  const text = (bytes: Uint8Array): string => Buffer.from(bytes).toString('latin1');
  const isAnswered = answer.byteLength > 0;
  return {
    ...{ position, node, seq, kind, claimId, door, outcome, state, about },
    facility: facilityCode,
    digest: Buffer.from(digest).toString('hex'),
    answer: text(answer),
    shown: isAnswered && door === 'protobuf' ? text(jsonOf(answer)) : isAnswered ? text(answer) : 'null',
    request: text(request),
    findingIds: feedback.map(({ findingId }) => findingId),
  };
}

/** A read shows every verdict as JSON. */
function jsonOf(answer: Uint8Array): Buffer {
  return Buffer.from(writeVerdictJson(decodeVerdictProtobuf(answer)));
}
