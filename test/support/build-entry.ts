/** Short, readable history entries for tests: an invented outpatient visit unless said. */
import type { Entry, EntryLine } from '../../src/history/entry.ts';
import { moment } from './build-claim.ts';

export function buildEntry(input: Partial<Entry> = {}): Entry {
  const { dayEpoch } = moment('2026-03-10');
  return {
    entryId: idOf(1),
    encounterKey: idOf(101),
    isSettled: false,
    facilityCode: 'H1',
    claimId: 'C1',
    batchId: undefined,
    physician: undefined,
    scheme: 'employee',
    setting: 'outpatient',
    benefit: 'ordinary',
    firstDay: input.start?.dayEpoch ?? dayEpoch,
    start: moment('2026-03-10 09:00'),
    end: undefined,
    mainDiagnosis: 'J20.900',
    otherDiagnoses: [],
    fundFen: 0n,
    totalFen: undefined,
    hasPriorFiling: undefined,
    isPlanned: undefined,
    isComplete: true,
    lines: [],
    ...input,
  };
}

export function buildEntryLine(input: Partial<EntryLine> = {}): EntryLine {
  return {
    code: 'XA02BCA001',
    kind: 'drug',
    from: undefined,
    to: undefined,
    quantityE4: 10_000n,
    fundFen: 100n,
    daysOfSupply: undefined,
    dosePerDay: undefined,
    prescriber: undefined,
    ...input,
  };
}

/** An id of 16 bytes that ends in a number. */
export function idOf(value: number): Uint8Array {
  const id = new Uint8Array(16);
  new DataView(id.buffer).setUint32(12, value);
  return id;
}
