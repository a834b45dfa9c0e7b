/**
 * `claimgate ledger verify`: every hash, every sequence, every page rebuilt from the records, and the anchor; beside a
 * running gateway or of a copy. Exit code 1 when anything is not as it should be.
 */
import { openLedgerReader, readAnchorFile } from '../ledger/ledger-reader.ts';
import { VERIFY_PROBLEMS_MAX, type VerifyProblem, type VerifyReport } from '../ledger/store.ts';
import type { Out } from './command.ts';
import { parseLedgerArguments } from './ledger-arguments.ts';
import { configuredPlace, type FindPlace, type LedgerPlace } from './ledger-place.ts';

export async function runLedgerVerify(
  args: string[],
  out: Out,
  findPlace: FindPlace = configuredPlace,
): Promise<number> {
  const given = parseLedgerArguments(args, { flags: ['json'], values: [], namesMax: 1 });
  if (typeof given === 'string') {
    out(`claimgate ledger verify: ${given}\nusage: claimgate ledger verify [FILE] [--json]\n`);
    return 2;
  }
  const report = await verifyPlace(findPlace(given.names[0]));
  if (given.isSet('json')) out(`${JSON.stringify(plainReport(report), null, 2)}\n`);
  else printReport(report, out);
  return report.problems.length === 0 ? 0 : 1;
}

/** With the anchor, where there is one. */
export async function verifyPlace({ store, sealKey, anchorFile }: LedgerPlace): Promise<VerifyReport> {
  // Read first: what is committed meanwhile comes after it.
  const mark = anchorFile === undefined ? undefined : readAnchorFile(anchorFile);
  const reader = await openLedgerReader(store, sealKey);
  try {
    const report = await reader.verify();
    if (anchorFile === undefined) return report;
    const where = `anchor ${anchorFile}`;
    const problem = (what: string): VerifyReport => {
      const problems: readonly VerifyProblem[] = [...report.problems, { where, what }];
      return { ...report, problems };
    };
    if (mark === undefined)
      return report.head.seq === 0 ? report : problem('it is missing or damaged, the ledger has records');
    if (mark.head.seq === 0) return report;
    const record = await reader.readRecord(mark.node, mark.head.seq);
    if (record === undefined)
      return problem(`it names record ${mark.head.seq} of ${mark.node}, which the ledger does not have`);
    const isSame = Buffer.compare(record.hash, mark.head.hash) === 0;
    return isSame ? report : problem(`record ${mark.head.seq} of ${mark.node} is not the one that it names`);
  } finally {
    await reader.close();
  }
}

export function printReport(report: VerifyReport, out: Out): void {
  const { records, pages, head, problems } = report;
  out(`records 记录   ${records}\npages 病历页   ${pages}\nhead 链尾      ${head.seq} ${hex(head.hash)}\n`);
  for (const { where, what } of problems) out(`${where}: ${what}\n`);
  if (problems.length === 0) out('no problems / 未发现问题\n');
  else {
    const more = problems.length >= VERIFY_PROBLEMS_MAX ? ' or more / 或更多' : '';
    out(`${problems.length}${more} problems / ${problems.length} 个问题\n`);
  }
}

export function plainReport({ head, ...rest }: VerifyReport) {
  return { ...rest, head: { seq: head.seq, hash: hex(head.hash) } };
}

function hex(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString('hex');
}
