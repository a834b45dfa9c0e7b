/**
 * `claimgate replay`: judges what the ledger recorded again and compares byte by byte (guarantee G8). Reads only; beside
 * a running gateway or of a copy. Exit code 1 when any answer differs or cannot be judged again.
 */
import { applyChange } from '../history/apply-change.ts';
import { openLedgerReader } from '../ledger/ledger-reader.ts';
import { createPageRebuild } from '../ledger/page-rebuild.ts';
import { createImageStore } from '../library/image-store.ts';
import { type ReplayReport, replay } from '../review/replay.ts';
import type { Out } from './command.ts';
import { createJudgeAgain } from './judge-again.ts';
import { parseLedgerArguments, positionOf } from './ledger-arguments.ts';
import { configuredPlace, type FindPlace } from './ledger-place.ts';

const USAGE = 'claimgate replay [FILE] [--after POSITION] [--through POSITION] [--json]';

export async function runReplay(
  args: string[],
  out: Out,
  findPlace: FindPlace = configuredPlace,
): Promise<number> {
  const given = parseLedgerArguments(args, { flags: ['json'], values: ['after', 'through'], namesMax: 1 });
  const isText = typeof given === 'string';
  const afterPosition = isText ? undefined : positionOf(given.value('after'), 0);
  const throughPosition = isText ? undefined : positionOf(given.value('through'), Number.MAX_SAFE_INTEGER);
  if (isText || afterPosition === undefined || throughPosition === undefined) {
    out(`claimgate replay: ${isText ? given : 'positions are whole numbers'}\nusage: ${USAGE}\n`);
    return 2;
  }
  const { store, sealKey, dataDir, readPatientSecret } = findPlace(given.names[0]);
  const reader = await openLedgerReader(store, sealKey);
  const pages = createPageRebuild(applyChange);
  try {
    for await (const row of reader.basePages()) pages.put(row);
    const judge = createJudgeAgain({ reader, images: createImageStore(dataDir), readPatientSecret });
    const { readAfter } = reader;
    const report = await replay({ readAfter, pages, ...judge }, { afterPosition, throughPosition });
    if (given.isSet('json')) out(`${JSON.stringify(report, null, 2)}\n`);
    else printReplay(report, out);
    return report.different + report.notReplayable === 0 ? 0 : 1;
  } finally {
    pages.close();
    await reader.close();
  }
}

function printReplay(report: ReplayReport, out: Out): void {
  const { records, replayed, different, degraded, notReplayable, differences, reasons } = report;
  for (const { position, node, seq, where, findingId, recorded, again } of differences) {
    const finding = findingId === undefined ? '' : ` (${findingId})`;
    out(plain(`${position} ${node}/${seq}: ${where}${finding}: recorded ${recorded}, now ${again}`));
  }
  for (const { what, detail, firstPosition, count } of reasons)
    out(plain(`${what} ${detail}: ${count} not replayable, first ${firstPosition}`));
  out(`${records} records, ${replayed} judged again, ${different} different, `);
  out(`${notReplayable} not replayable, ${degraded} never judged\n`);
  out(
    `${records} 条记录，重判 ${replayed}，不一致 ${different}，无法重判 ${notReplayable}，当时未判 ${degraded}\n`,
  );
}

/** Texts of a message must not reach the terminal as they are. */
function plain(text: string): string {
  return `${text.replace(/\p{C}/gu, '·')}\n`;
}
