/** A small ledger on disk as a gateway leaves it: activations, checks of every door, a settlement and its outcome. */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createRequestHandler } from '../../src/checker/handle-request.ts';
import { createWireDoors } from '../../src/checker/wire-doors.ts';
import type { LedgerRecord } from '../../src/claim/record.ts';
import type { Out } from '../../src/cli/command.ts';
import type { FindPlace, LedgerPlace } from '../../src/cli/ledger-place.ts';
import { ANCHOR_FILE, LEDGER_FILE } from '../../src/config/file-names.ts';
import { applyChange } from '../../src/history/apply-change.ts';
import { createPatientKeys } from '../../src/history/patient-key.ts';
import { makeActivationRecord } from '../../src/intercept/activation.ts';
import type { AttachedPages, Door, HistoryNeed } from '../../src/intercept/exchange.ts';
import { makeOutcomeRecord } from '../../src/intercept/keep-outcome.ts';
import { openLedger } from '../../src/ledger/ledger-client.ts';
import { createPageRebuild } from '../../src/ledger/page-rebuild.ts';
import { compilePacks } from '../../src/library/compile-packs.ts';
import { createImageStore, digestOf } from '../../src/library/image-store.ts';
import { RULE_KINDS } from '../../src/rules/index.ts';
import { DEMO_SITE } from '../../src/sites/demo.ts';
import { makeRegistry } from '../../src/sites/registry.ts';
import { createJsonClaimReader } from '../../src/wire/json/read-claim.ts';
import { encodeClaimProtobuf } from '../../src/wire/protobuf/claim-codec.ts';
import { decodeRecord, encodeRecord } from '../../src/wire/protobuf/record-codec.ts';
import { COMMON_HEADER, packFiles, ruleYaml } from './build-pack.ts';
import { buildRecord } from './build-record.ts';

const EXAMPLES = join(import.meta.dirname, '../../docs/examples');
export const DAY_MS = 86_400_000;
/** The records' days are 2026-03-10 and the days after it. */
export const FIRST_MS = Date.UTC(2026, 2, 10, 1);
const SECRET = new Uint8Array(32).fill(7);
export const NOTE = '=HYPERLINK("http://127.0.0.1/")';

export interface RecordedLedger {
  readonly place: LedgerPlace;
  readonly findPlace: FindPlace;
  readonly records: readonly LedgerRecord[];
  readonly imageDigest: string;
  readonly sitesDigest: string;
  /** Writes records behind what is there. */
  append(records: readonly LedgerRecord[]): Promise<void>;
  /** Opens it as the gateway does; ends with the function. */
  hold(): Promise<() => Promise<void>>;
  remove(): void;
}

export function makeImage(level: number): Uint8Array {
  const files = packFiles({
    'rules/a.yaml': ruleYaml('DRG-08', 'facility-level', { tables: '[level.csv]' }),
    'tables/level.csv': `${COMMON_HEADER},level,or_type,or_level\nprefix,XA02,某药,2020-01-01,,,official,${level},,\n`,
  });
  const { image, problems } = compilePacks([{ folder: 'pack', files }], 'default', RULE_KINDS);
  if (image === undefined) throw new Error(JSON.stringify(problems));
  return image;
}

/** A claim whose second line, unless it is clean, asks for a drug that its facility may not give. */
export function claimText(id: string, isClean = false): string {
  const line = (code: string, name: string) => ({
    kind: 'drug',
    code,
    name,
    quantity: 1,
    unitPrice: 12,
    amount: 12,
  });
  return JSON.stringify({
    id,
    patient: { idKind: 'psn_no', id: '99990000000000000000000001', sex: 'male', scheme: 'resident' },
    facility: { code: 'H99990000001', level: 1 },
    encounter: { id: 'E1', setting: 'outpatient', stage: 'audit', start: '2026-03-10 09:12:00' },
    diagnoses: [{ code: 'I10.x00', main: true }],
    lines: [line('XN02AAX0011001', '甲药'), ...(isClean ? [] : [line('XA02BCA0011001', '乙药')])],
  });
}

/** The records of some days' work, judged by the code that is here, each with the history that it finds. */
export function recordDays(image: Uint8Array, sites: Uint8Array): LedgerRecord[] {
  const handler = createRequestHandler({ kinds: RULE_KINDS, doors: createWireDoors() });
  const snapshot = { digest: digestOf(image), bytes: share(image), sinceDay: 20_500, isStale: false };
  const handle = { version: 1, bytes: share(sites) };
  const history = { version: 1, file: undefined, patientSecret: SECRET, knownSinceDay: 20_400 };
  const past = createPageRebuild(applyChange);
  const records: LedgerRecord[] = [];
  const add = (record: LedgerRecord): LedgerRecord => {
    records.push(record);
    past.fold(record);
    return record;
  };
  const nextMs = (): number => FIRST_MS + records.length * DAY_MS;
  const pagesFor = ({ patientKey, fromYear, toYear }: HistoryNeed): AttachedPages => {
    const years = Array.from({ length: toYear - fromYear + 1 }, (_, index) => fromYear + index);
    return {
      patientKey,
      fromYear,
      toYear,
      pages: years.flatMap((year) => past.page(patientKey, year) ?? []),
    };
  };
  const judge = (door: Door, body: Uint8Array, purpose: 'check' | 'settlement' = 'check'): LedgerRecord => {
    const ask = (pages: readonly AttachedPages[]) =>
      handler.handle(
        {
          ...{
            door,
            body,
            facilityCode: 'DEMO',
            pathNumber: undefined,
            todayDay: 20_522,
            todaySecond: 32_400,
          },
          keep: { purpose, requestKey: undefined, atMs: nextMs(), pages },
        },
        ...([snapshot, handle, history] as const),
      );
    const first = ask([]);
    const reply = first.kind === 'needsHistory' ? ask(first.needs.map(pagesFor)) : first;
    if (reply.kind !== 'answered' || reply.record === undefined) throw new Error(JSON.stringify(reply));
    // Its memory is written again by the next one.
    return add(decodeRecord(new Uint8Array(reply.record)));
  };
  const json = (id: string, isClean = false) => Buffer.from(claimText(id, isClean));
  judge('json', json('c1'));
  judge('protobuf', encodeClaimProtobuf(createJsonClaimReader()(json('c2'))));
  judge('fsi', readFileSync(join(EXAMPLES, 'audit-3102.json')));
  const settlement = judge('json', json('c3', true), 'settlement');
  const receipt = Buffer.from('receipt');
  add(makeOutcomeRecord(settlement, { node: 'n1', seq: 6 }, { kind: 'settled', receipt }, nextMs(), 480));
  add(buildRecord({ atMs: nextMs(), degraded: 'deadline', outcome: 'indeterminate', answer: NOTHING }));
  add(
    buildRecord({
      ...{
        kind: 'feedback',
        claimId: 'c1',
        atMs: nextMs(),
        state: undefined,
        outcome: undefined,
        answer: NOTHING,
      },
      feedback: [{ findingId: 'f1', reason: 'clinical', note: NOTE }],
    }),
  );
  judge('json', json('c4'));
  past.close();
  return records;
}

const NOTHING = new Uint8Array();

function share(bytes: Uint8Array): SharedArrayBuffer {
  const shared = new SharedArrayBuffer(bytes.byteLength);
  new Uint8Array(shared).set(bytes);
  return shared;
}

export async function makeRecordedLedger(): Promise<RecordedLedger> {
  const dataDir = mkdtempSync(join(tmpdir(), 'claimgate-recorded-'));
  const image = makeImage(2);
  const images = createImageStore(dataDir);
  const imageDigest = await images.keepByDigest('image', image);
  const sites = new Uint8Array(makeRegistry([DEMO_SITE], 1).handle.bytes).slice();
  const sitesDigest = digestOf(sites);
  const moment = { atMs: FIRST_MS, todayDay: 20_522, todaySecond: 0, actor: undefined };
  const records = [
    makeActivationRecord({ what: 'image', digest: imageDigest }, moment),
    makeActivationRecord({ what: 'sites', digest: sitesDigest, bytes: sites }, moment),
    ...recordDays(image, sites),
  ];
  const file = join(dataDir, LEDGER_FILE);
  const place: LedgerPlace = {
    store: { kind: 'sqlite', file },
    anchorFile: join(dataDir, ANCHOR_FILE),
    ...{
      sealKey: undefined,
      readPatientSecret: () => SECRET,
      readNode: () => undefined,
      dataDir,
      zoneMinutes: 480,
    },
  };
  const open = () =>
    openLedger(
      {
        store: place.store,
        identity: {
          node: 'n1',
          patientKeyFingerprint: createPatientKeys(SECRET).fingerprint,
          sealKey: undefined,
        },
        anchorFile: place.anchorFile!,
        hooksModule: undefined,
      },
      // A commit that fails shows in its outcome; a thread that ends while it is closed is no failure.
      { onFatal: () => {} },
    );
  const ledger: RecordedLedger = {
    ...{ place, records, imageDigest, sitesDigest },
    findPlace: (copy) =>
      copy === undefined ? place : { ...place, store: { kind: 'sqlite', file: copy }, anchorFile: undefined },
    async append(more) {
      const client = await open();
      for (const record of more) {
        const outcome = await client.commit(encodeRecord(record));
        if (outcome.kind !== 'committed') throw new Error(JSON.stringify(outcome));
      }
      await client.close();
    },
    async hold() {
      const client = await open();
      return () => client.close();
    },
    remove: () => rmSync(dataDir, { recursive: true, force: true }),
  };
  await ledger.append(records);
  return ledger;
}

export type RunCommand = (args: string[], out: Out, findPlace: FindPlace) => Promise<number>;

/** A command with everything that it says. */
export async function runOn(
  findPlace: FindPlace,
  command: RunCommand,
  ...args: string[]
): Promise<{ code: number; text: string }> {
  let text = '';
  const out = (more: string): void => {
    text += more;
  };
  return { code: await command(args, out, findPlace), text };
}
