/**
 * Pages for many patients in few queries: what is asked while a query is under way goes out together with the next. A query
 * for each claim would cost the server more than the claim's whole commit.
 */
import type { StoredPage } from '../../intercept/ledger.ts';
import type { Queryable } from './frame-reader.ts';

export type ReadPages = (
  patientKey: Uint8Array,
  fromYear: number,
  toYear: number,
) => Promise<readonly StoredPage[]>;

interface Asked {
  readonly patientKey: Uint8Array;
  readonly fromYear: number;
  readonly toYear: number;
  readonly pages: StoredPage[];
  readonly resolve: (pages: readonly StoredPage[]) => void;
  readonly reject: (error: unknown) => void;
}

/** Two: one is answered while the next is on its way. */
const QUERIES_MAX = 2;
/** Bounds one answer: a page is a few kB, a patient has a few. */
const ASKED_PER_QUERY_MAX = 256;

export function createPageReader(from: Queryable, schema: string): ReadPages {
  const waiting: Asked[] = [];
  let running = 0;

  async function run(): Promise<void> {
    running++;
    // What else is asked in this tick goes along.
    await Promise.resolve();
    while (waiting.length > 0) await ask(waiting.splice(0, ASKED_PER_QUERY_MAX));
    running--;
  }

  async function ask(batch: readonly Asked[]): Promise<void> {
    try {
      const { rows } = await from.query<StoredPage & { at: number }>({
        name: 'read pages',
        text: `SELECT asked.at::int, pages.year, version, bytes
          FROM unnest($1::bytea[], $2::int[], $3::int[]) WITH ORDINALITY AS asked (patient_key, first, last, at)
          JOIN ${schema}.pages ON pages.patient_key = asked.patient_key AND pages.year BETWEEN first AND last
          ORDER BY asked.at, pages.year`,
        values: [
          batch.map(({ patientKey }) => patientKey),
          batch.map(({ fromYear }) => fromYear),
          batch.map(({ toYear }) => toYear),
        ],
      });
      for (const { at, year, version, bytes } of rows) batch[at - 1]!.pages.push({ year, version, bytes });
      for (const one of batch) one.resolve(one.pages);
    } catch (error) {
      for (const one of batch) one.reject(error);
    }
  }

  return (patientKey, fromYear, toYear) =>
    new Promise((resolve, reject) => {
      waiting.push({ patientKey, fromYear, toYear, pages: [], resolve, reject });
      if (running < QUERIES_MAX) void run();
    });
}
