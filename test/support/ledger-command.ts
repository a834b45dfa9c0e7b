/** Runs commands of the command line on a recorded ledger, each test with one of its own. */
import { join } from 'node:path';
import { afterEach, beforeEach } from 'vitest';
import type { LedgerRecord } from '../../src/claim/record.ts';
import { makeRecordedLedger, type RecordedLedger, type RunCommand, runOn } from './recorded-ledger.ts';

export interface LedgerAtHand extends Omit<RecordedLedger, 'remove'> {
  run(command: RunCommand, ...args: string[]): ReturnType<typeof runOn>;
  /** A path in its data directory. */
  inDir(name: string): string;
  /** The last check: what it had read is still so. */
  last(): LedgerRecord;
}

/** Called once where tests are declared; what it gives is the ledger of the test that runs. */
export function useRecordedLedger(): LedgerAtHand {
  let ledger: RecordedLedger;
  beforeEach(async () => {
    ledger = await makeRecordedLedger();
  });
  afterEach(() => ledger.remove());
  return {
    get place() {
      return ledger.place;
    },
    get findPlace() {
      return ledger.findPlace;
    },
    get records() {
      return ledger.records;
    },
    get imageDigest() {
      return ledger.imageDigest;
    },
    get sitesDigest() {
      return ledger.sitesDigest;
    },
    append: (records) => ledger.append(records),
    hold: () => ledger.hold(),
    run: (command, ...args) => runOn(ledger.findPlace, command, ...args),
    inDir: (name) => join(ledger.place.dataDir, name),
    last: () => ledger.records.at(-1)!,
  };
}
