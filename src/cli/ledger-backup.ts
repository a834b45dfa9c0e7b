/**
 * `claimgate ledger backup FILE`: a consistent copy of the embedded ledger beside a running gateway, verified in full
 * before it gets its name. A ledger on PostgreSQL is backed up by the tools of its server.
 */
import { open, rename } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import { GatewayError } from '../base/errors.ts';
import { backupFile } from '../ledger/sqlite/backup.ts';
import type { Out } from './command.ts';
import { parseLedgerArguments } from './ledger-arguments.ts';
import { configuredPlace, type FindPlace } from './ledger-place.ts';
import { plainReport, printReport, verifyPlace } from './ledger-verify.ts';

export async function runLedgerBackup(
  args: string[],
  out: Out,
  findPlace: FindPlace = configuredPlace,
): Promise<number> {
  const given = parseLedgerArguments(args, { flags: ['json'], values: [], namesMax: 1 });
  if (typeof given === 'string' || given.names.length === 0) {
    const problem = typeof given === 'string' ? given : 'name the file to write';
    out(`claimgate ledger backup: ${problem}\nusage: claimgate ledger backup FILE [--json]\n`);
    return 2;
  }
  const place = findPlace();
  if (place.store.kind !== 'sqlite') {
    throw new GatewayError('CLI_BACKUP_ELSEWHERE', {
      what: 'a ledger on PostgreSQL is not copied into a file',
      todo: 'use pg_dump or the backup of the server',
    });
  }
  const file = resolve(given.names[0]!);
  // What is not whole never has the name that a restore would take.
  const unverified = `${file}.unverified`;
  await backupFile(place.store.file, unverified, place.sealKey);
  const copy = { ...place, store: { kind: 'sqlite', file: unverified } as const, anchorFile: undefined };
  const report = await verifyPlace(copy);
  const isFine = report.problems.length === 0;
  if (isFine) {
    await rename(unverified, file);
    await syncDirectory(dirname(file));
  }
  const written = isFine ? file : unverified;
  if (given.isSet('json')) out(`${JSON.stringify({ file: written, ...plainReport(report) }, null, 2)}\n`);
  else {
    out(`file 文件      ${written}\n`);
    printReport(report, out);
  }
  return isFine ? 0 : 1;
}

/** The new name must survive a power cut as the file does. */
async function syncDirectory(path: string): Promise<void> {
  const directory = await open(path, 'r');
  try {
    await directory.sync();
  } finally {
    await directory.close();
  }
}
