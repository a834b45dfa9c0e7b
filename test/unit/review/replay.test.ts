/** Replay over a ledger in memory: pages as they were read, answers compared, and what cannot be compared is named. */
import { describe, expect, it } from 'vitest';
import type { LedgerRecord } from '../../../src/claim/record.ts';
import { createPageRebuild } from '../../../src/ledger/page-rebuild.ts';
import { type JudgedAgain, type ReplayPages, replay } from '../../../src/review/replay.ts';
import { encodeRecord } from '../../../src/wire/protobuf/record-codec.ts';
import { encodeVerdictProtobuf } from '../../../src/wire/protobuf/verdict-codec.ts';
import { buildRecord } from '../../support/build-record.ts';
import { applyPlainChange, patientKey, reserve } from '../../support/ledger-entry.ts';

const EVERYTHING = { afterPosition: 0, throughPosition: Number.MAX_SAFE_INTEGER };
const P1 = patientKey(1);
const P2 = patientKey(2);

/** What a judge that sees this history answers. */
function answerTo(pages: readonly ReplayPages[]): Uint8Array {
  const seen = pages.flatMap((one) =>
    one.pages.map(({ year, bytes }) => ({ id: `f${year}`, seen: Buffer.from(bytes).toString() })),
  );
  return Buffer.from(JSON.stringify({ findings: seen }));
}

function settlement(name: string, version: number, given: Partial<LedgerRecord> = {}): LedgerRecord {
  return buildRecord({
    kind: 'settlement',
    state: 'inFlight',
    patientKey: P1,
    pagesRead: [{ patientKey: P1, year: 2026, version }],
    changes: [reserve(name)],
    ...given,
  });
}

async function replayAll(
  records: readonly LedgerRecord[],
  judge: (record: LedgerRecord, pages: readonly ReplayPages[]) => JudgedAgain,
  range = EVERYTHING,
) {
  const stored = records.map((record, index) => ({
    ...{ node: 'n1', seq: index + 1, position: index + 1, payload: encodeRecord(record) },
  }));
  const pages = createPageRebuild(applyPlainChange);
  const activated: string[] = [];
  const report = await replay(
    {
      // Two at a time, so that pages go over the seams of reads.
      readAfter: async (position) => stored.slice(position, position + 2),
      pages,
      activated: ({ reason }) => activated.push(reason ?? ''),
      judgeAgain: async (record, given) => judge(record, given),
    },
    range,
  );
  pages.close();
  return { report, activated };
}

const again = (answer: Uint8Array, kept?: Pick<LedgerRecord, 'changes' | 'pagesRead'>): JudgedAgain => ({
  kind: 'judged',
  answer,
  kept,
});

describe('replay', () => {
  const PAGE = (text: string, version: number): ReplayPages => ({
    ...{ patientKey: P1, fromYear: 2026, toYear: 2026 },
    pages: [{ year: 2026, version, bytes: Uint8Array.from(Buffer.from(text)) }],
  });
  const NO_PAGE: ReplayPages = { patientKey: P1, fromYear: 2026, toYear: 2026, pages: [] };
  const LIFE = [
    settlement('e1', 0, { answer: answerTo([NO_PAGE]) }),
    settlement('e2', 1, { answer: answerTo([PAGE('e1 reserved', 1)]) }),
    settlement('x', 2, {
      ...{ kind: 'outcome', state: 'settled', pagesRead: [], answer: Buffer.alloc(0) },
      changes: [{ kind: 'confirm', year: 2026, entryId: Buffer.from('e1') }],
    }),
    settlement('e3', 3, { answer: answerTo([PAGE('e1 settled,e2 reserved', 3)]) }),
  ];

  it('judges each with the pages that it had read, and finds no difference', async () => {
    const { report } = await replayAll(LIFE, (record, pages) => again(answerTo(pages), record));
    expect(report).toMatchObject({ records: 4, replayed: 3, different: 0, notReplayable: 0, degraded: 0 });
  });

  it('folds what it does not judge', async () => {
    const range = { afterPosition: 3, throughPosition: 4 };
    const { report } = await replayAll(LIFE, (_, pages) => again(answerTo(pages)), range);
    expect(report).toMatchObject({ records: 1, replayed: 1, different: 0 });
  });

  it('gives years without a page and pages of several patients as they were read', async () => {
    const read = buildRecord({
      pagesRead: [
        { patientKey: P1, year: 2025, version: 0 },
        { patientKey: P1, year: 2026, version: 1 },
        { patientKey: P2, year: 2026, version: 0 },
        { patientKey: P1, year: 2026, version: 1 },
      ],
    });
    const seen: (readonly ReplayPages[])[] = [];
    await replayAll([LIFE[0]!, read], (_, pages) => {
      seen.push(pages);
      return again(answerTo([]));
    });
    expect(seen[1]).toEqual([
      { ...PAGE('e1 reserved', 1), fromYear: 2025 },
      { ...NO_PAGE, patientKey: P2 },
    ]);
  });

  it('names the record and the first finding that differ', async () => {
    const { report } = await replayAll(LIFE, (_, pages) =>
      again(Buffer.from(Buffer.from(answerTo(pages)).toString().replace('e2 reserved', 'e9 reserved'))),
    );
    expect(report).toMatchObject({ replayed: 3, different: 1 });
    expect(report.differences).toEqual([
      {
        ...{ node: 'n1', seq: 4, position: 4, where: 'findings/0/seen', findingId: 'f2026' },
        ...{ recorded: 'e1 settled,e2 reserved', again: 'e1 settled,e9 reserved' },
      },
    ]);
  });

  it('compares what was read and what would be reserved', async () => {
    const { report } = await replayAll(LIFE.slice(0, 1), (record, pages) =>
      again(answerTo(pages), { ...record, changes: [{ ...record.changes[0]!, year: 2025 }] }),
    );
    expect(report.differences).toMatchObject([
      { where: 'changes/0', recorded: 'reserve 2026', again: 'reserve 2025' },
    ]);
    const none = await replayAll(LIFE.slice(0, 1), (record, pages) =>
      again(answerTo(pages), { ...record, changes: [] }),
    );
    expect(none.report.differences).toMatchObject([{ recorded: 'reserve 2026', again: 'nothing' }]);
    const blind = await replayAll(
      LIFE.slice(0, 2),
      (record) => again(record.answer, { ...record, pagesRead: [] }),
      { afterPosition: 1, throughPosition: 2 },
    );
    expect(blind.report.differences).toMatchObject([
      { where: 'pagesRead/0', recorded: '2026 version 1', again: 'nothing' },
    ]);
  });

  it('bytes that mean the same are a difference too; answers that cannot be read are compared as bytes', async () => {
    const spaced = buildRecord({ answer: Buffer.from('{"findings": []}') });
    const verdict = buildRecord({ door: 'protobuf', answer: Buffer.from([0xff, 1]) });
    const { report } = await replayAll([spaced, verdict], () => again(Buffer.from('{"findings":[]}')));
    expect(report.differences.map(({ where }) => where)).toEqual(['byte 12', 'byte 0']);
  });

  it('reads protobuf answers', async () => {
    const verdict = (outcome: 'allow' | 'warn') =>
      encodeVerdictProtobuf({
        ...{ claimId: 'c1', outcome, effect: undefined, deniedFen: 0n, contestedFen: 0n, lines: [] },
        ...{ findings: [], undecided: [], degraded: undefined },
        snapshot: { profile: 'p', edition: 'e', digest: 'd', ageDays: undefined, isStale: false },
      });
    const record = buildRecord({ door: 'protobuf', answer: verdict('allow') });
    const { report } = await replayAll([record], () => again(verdict('warn')));
    expect(report.differences).toMatchObject([{ where: 'outcome', recorded: 'allow', again: 'warn' }]);
  });

  it('says what is missing, once for all, and counts what nobody could judge apart', async () => {
    const records = [
      buildRecord({ kind: 'activation', reason: 'sites', content: Buffer.from('[]') }),
      buildRecord({ imageDigest: 'i1' }),
      buildRecord({ imageDigest: 'i1' }),
      buildRecord({ sitesDigest: 's1' }),
      buildRecord({ degraded: 'deadline', outcome: 'indeterminate', answer: Buffer.alloc(0) }),
      buildRecord({ kind: 'feedback', answer: Buffer.alloc(0) }),
      settlement('e1', 7),
      buildRecord({ claimId: 'broken' }),
    ];
    const { report, activated } = await replayAll(records, (record) => {
      if (record.claimId === 'broken') return { kind: 'failed', what: 'WIRE_JSON_MALFORMED' };
      if (record.imageDigest === 'i1') return { kind: 'missing', what: 'image', digest: 'i1' };
      return { kind: 'missing', what: 'sites', digest: record.sitesDigest };
    });
    expect(activated).toEqual(['sites']);
    expect(report).toMatchObject({ records: 8, replayed: 0, degraded: 1, notReplayable: 5 });
    expect(report.reasons).toEqual([
      { what: 'image', detail: 'i1', firstPosition: 2, count: 2 },
      { what: 'sites', detail: 's1', firstPosition: 4, count: 1 },
      {
        what: 'history',
        detail: `page 2026 of ${Buffer.from(P1).toString('hex')}: version 7 was read, the records make 0`,
        ...{ firstPosition: 7, count: 1 },
      },
      { what: 'failed', detail: 'WIRE_JSON_MALFORMED', firstPosition: 8, count: 1 },
    ]);
  });
});
