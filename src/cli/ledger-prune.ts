/**
 * `claimgate ledger prune --before DAY`: drops records older than a day, oldest first, never beyond the oldest one
 * that is still open (a settlement, a claim that is to be judged after all); a retention record says so. The gateway must
 * be stopped: the ledger has one writer. Images and sites that no record names any more go with them. A ledger to which
 * several nodes wrote keeps everything.
 */
import { civilNow, SYSTEM_CLOCK } from '../base/clock.ts';
import { GatewayError } from '../base/errors.ts';
import { openLedger } from '../ledger/ledger-client.ts';
import { type LedgerReader, openLedgerReader } from '../ledger/ledger-reader.ts';
import { createImageStore, type ImageStore } from '../library/image-store.ts';
import { decodeRecord } from '../wire/protobuf/record-codec.ts';
import type { Out } from './command.ts';
import { dayOf, parseLedgerArguments } from './ledger-arguments.ts';
import { configuredPlace, type FindPlace, type LedgerPlace } from './ledger-place.ts';

const READ_MAX_RECORDS = 256;

export interface PruneSummary {
  readonly dropped: number;
  /** Last record that is gone; 0 when all are there. */
  readonly through: number;
  /** Older than the day, and yet they stay: from the oldest one that is open on, and the newest group whole. */
  readonly held: number;
  readonly files: number;
}

export async function runLedgerPrune(
  args: string[],
  out: Out,
  findPlace: FindPlace = configuredPlace,
): Promise<number> {
  const given = parseLedgerArguments(args, { flags: ['json'], values: ['before'], namesMax: 0 });
  const day = typeof given === 'string' ? undefined : dayOf(given.value('before'));
  if (typeof given === 'string' || day === undefined) {
    const problem = typeof given === 'string' ? given : '--before needs a day, yyyy-MM-dd';
    out(`claimgate ledger prune: ${problem}\nusage: claimgate ledger prune --before yyyy-MM-dd [--json]\n`);
    return 2;
  }
  const summary = await prune(findPlace(), day, SYSTEM_CLOCK.nowMs());
  if (given.isSet('json')) out(`${JSON.stringify(summary, null, 2)}\n`);
  else {
    const { dropped, through, held, files } = summary;
    out(
      `${dropped} records dropped, through ${through}; ${held} older ones stay (still open, or in the newest group); ${files} images and sites dropped\n`,
    );
    out(
      `删除 ${dropped} 条记录，至第 ${through} 条；${held} 条较早记录保留（结算未了、待补审，或属最后一组）；清理 ${files} 个镜像与机构配置\n`,
    );
  }
  return 0;
}

/** @param day civil day in the insurer's zone; records of that day and later stay. */
export async function prune(place: LedgerPlace, day: number, nowMs: number): Promise<PruneSummary> {
  const { store, sealKey, anchorFile, dataDir, zoneMinutes } = place;
  const images = createImageStore(dataDir);
  const reader = await openLedgerReader(store, sealKey);
  try {
    const patientKeyFingerprint = await reader.patientKeyFingerprint();
    const identity = { node: nodeOf(place), patientKeyFingerprint, sealKey };
    const options = { store, identity, anchorFile: anchorFile!, hooksModule: undefined };
    let fatal: Error | undefined;
    // Opened before anything is looked at: from here on nobody else writes.
    const ledger = await openLedger(options, { onFatal: (error) => (fatal = error) });
    try {
      const throughSeq = await lastBefore(
        reader,
        images,
        (atMs) => civilNow(atMs, zoneMinutes).todayDay < day,
      );
      let dropped = 0;
      let through = 0;
      for (;;) {
        const result = await ledger.prune(throughSeq, nowMs);
        if (fatal !== undefined) throw fatal;
        dropped += result.dropped;
        through = result.base.seq;
        if (result.dropped === 0) break;
      }
      const files = dropped === 0 ? 0 : await images.prune(await readUsed(reader));
      return { dropped, through, held: Math.max(0, throughSeq - through), files };
    } finally {
      if (fatal === undefined) await ledger.close();
    }
  } finally {
    await reader.close();
  }
}

/** A shared ledger does not know which of its nodes this one is, and opening it under a new name would add a node. */
function nodeOf({ store, readNode }: LedgerPlace): string | undefined {
  const node = readNode();
  if (store.kind === 'sqlite' || node !== undefined) return node;
  throw new GatewayError('CLI_CONFIGURATION', {
    where: 'CLAIMGATE_NODE',
    what: 'no node ever started in this data directory, so nobody can say which one this is',
    todo: 'name the node, or its data directory in CLAIMGATE_DATA_DIR',
  });
}

/**
 * The last record of the old ones at the beginning; 0 when there is none. Sites that go with their activation are kept in
 * the library first: later records name them.
 */
async function lastBefore(
  reader: LedgerReader,
  images: ImageStore,
  isOld: (atMs: number) => boolean,
): Promise<number> {
  let last = 0;
  for await (const { seq, record } of recordsOf(reader)) {
    if (!isOld(record.atMs)) break;
    const { kind, sitesDigest, content } = record;
    if (kind === 'activation' && sitesDigest !== '' && content !== undefined)
      await images.keepByDigest('sites', content);
    last = seq;
  }
  return last;
}

/** What the records that are left name. */
async function readUsed(reader: LedgerReader): Promise<(kind: 'image' | 'sites', digest: string) => boolean> {
  const used = { image: new Set<string>(), sites: new Set<string>() };
  for await (const { record } of recordsOf(reader)) {
    used.image.add(record.imageDigest);
    used.sites.add(record.sitesDigest);
  }
  return (kind, digest) => used[kind].has(digest);
}

async function* recordsOf(reader: LedgerReader) {
  for (let position = 0; ; ) {
    const batch = await reader.readAfter(position, READ_MAX_RECORDS);
    if (batch.length === 0) return;
    for (const { seq, payload } of batch) yield { seq, record: decodeRecord(payload) };
    position = batch.at(-1)!.position;
  }
}
