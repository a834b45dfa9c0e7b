/**
 * What the patient of a claim had, for the thread that judges it: whose pages, which years, from where, and which
 * versions they had. Pages come from the thread's own read-only handle, or with the request where there is none.
 */
import { Buffer } from 'node:buffer';
import { hash } from 'node:crypto';
import type { Claim } from '../claim/claim.ts';
import type { PageRead } from '../claim/record.ts';
import { encounterKeyOf, entryIdOf } from '../history/ids.ts';
import { earlierEntries } from '../history/make-entry.ts';
import { openHistory, type YearPage } from '../history/open-history.ts';
import type { History } from '../history/past.ts';
import { createPatientKeys, type PatientKeys } from '../history/patient-key.ts';
import { withoutEntry } from '../history/without-entry.ts';
import { type Years, yearsToRead } from '../history/years.ts';
import type { CheckRequest, HistoryHandle, HistoryNeed } from '../intercept/exchange.ts';
import type { StoredPage } from '../intercept/ledger.ts';
import { findCancelled } from '../rules/cancelled-lines.ts';

/** Reads pages of one patient from one year to another, both included, ascending; absent ones are left out. */
export type ReadPages = (patientKey: Uint8Array, fromYear: number, toYear: number) => readonly StoredPage[];

/** Opens the thread's own handle on the ledger's file; `ledger/sqlite` has the real one. */
export type OpenPages = (file: string) => { readonly readPages: ReadPages; close(): void };

export interface ClaimPast {
  readonly patientKey: Uint8Array | undefined;
  /** Undefined: nobody keeps history here, or the claim names no patient. Then nothing is known. */
  readonly history: History | undefined;
  /** Every year that was looked at; version 0 where there is no page. */
  readonly pagesRead: readonly PageRead[];
}

export interface PatientPasts {
  /** The past of a claim, or what must be brought along to read it. */
  read(claim: Claim, request: CheckRequest, handle: HistoryHandle): ClaimPast | HistoryNeed;
}

export const NO_PAST: ClaimPast = { patientKey: undefined, history: undefined, pagesRead: [] };

export function isNeed(past: ClaimPast | HistoryNeed): past is HistoryNeed {
  return !('pagesRead' in past);
}

export function createPatientPasts(openPages: OpenPages | undefined): PatientPasts {
  let attached: HistoryHandle | undefined;
  let keys: PatientKeys | undefined;
  let own: ReturnType<OpenPages> | undefined;

  function attach(handle: HistoryHandle): PatientKeys {
    if (attached?.version === handle.version && keys !== undefined) return keys;
    own?.close();
    own = handle.file === undefined || openPages === undefined ? undefined : openPages(handle.file);
    keys = createPatientKeys(handle.patientSecret);
    attached = handle;
    return keys;
  }

  function pagesOf(
    patientKey: Uint8Array,
    years: Years,
    request: CheckRequest,
  ): readonly StoredPage[] | undefined {
    if (own !== undefined) return own.readPages(patientKey, years.fromYear, years.toYear);
    return request.keep?.pages.find(
      (one) =>
        one.fromYear <= years.fromYear &&
        one.toYear >= years.toYear &&
        Buffer.compare(one.patientKey, patientKey) === 0,
    )?.pages;
  }

  return {
    read(claim, request, handle) {
      const { facilityCode, todayDay } = request;
      const patientKey = attach(handle).keyOf(claim.patient, facilityCode);
      if (patientKey === undefined) return NO_PAST;
      const years = yearsToRead(claim, todayDay);
      const pages = pagesOf(patientKey, years, request);
      if (pages === undefined) return { patientKey, ...years };
      const { id } = claim.encounter;
      const isNothing = pages.length === 0 && claim.earlier.length === 0;
      const history = openHistory(pastOf(pages, request), {
        exceptEncounter: id === undefined || isNothing ? undefined : encounterKeyOf(facilityCode, id),
        knownSinceDay: handle.knownSinceDay,
        told: claim.earlier.length === 0 ? [] : earlierEntries(claim, facilityCode, findCancelled),
      });
      return { patientKey, history, pagesRead: versionsOf(patientKey, years, pages) };
    },
  };
}

/** A settled claim that is looked at again meets its own entry: it must not count against itself. */
function pastOf(
  pages: readonly StoredPage[],
  { keep, facilityCode, body }: CheckRequest,
): readonly YearPage[] {
  if (keep?.purpose !== 'secondLook') return pages;
  return withoutEntry(pages, entryIdOf(facilityCode, keep.requestKey, hash('sha256', body, 'buffer')));
}

function versionsOf(
  patientKey: Uint8Array,
  { fromYear, toYear }: Years,
  pages: readonly StoredPage[],
): PageRead[] {
  const reads: PageRead[] = [];
  let at = 0;
  for (let year = fromYear; year <= toYear; year++) {
    const page = pages[at];
    if (page?.year === year) at++;
    reads.push({ patientKey, year, version: page?.year === year ? page.version : 0 });
  }
  return reads;
}
