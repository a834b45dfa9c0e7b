/**
 * Judges a recorded claim as a worker would today, with the image and the sites that its record names. Images come from
 * the library, sites from their activation record or the library. Keeps few of them: a ledger may name hundreds.
 */
import { ATTACHED_IMAGES_MAX } from '../checker/attachments.ts';
import { createRequestHandler, type RequestHandler } from '../checker/handle-request.ts';
import { describeFault } from '../checker/run-task.ts';
import { createWireDoors } from '../checker/wire-doors.ts';
import type { LedgerRecord, RecordReference } from '../claim/record.ts';
import type { CheckRequest, HistoryHandle, SitesHandle } from '../intercept/exchange.ts';
import type { LedgerReader } from '../ledger/ledger-reader.ts';
import type { ImageStore } from '../library/image-store.ts';
import type { JudgedAgain, ReplayPages, ReplayPorts } from '../review/replay.ts';
import { RULE_KINDS } from '../rules/index.ts';
import { decodeRecord } from '../wire/protobuf/record-codec.ts';

export interface JudgeAgainDeps {
  readonly reader: Pick<LedgerReader, 'readRecord'>;
  readonly images: Pick<ImageStore, 'findByDigest'>;
  /** Asked for once, by the first record that read a patient's past. */
  readPatientSecret(): Uint8Array;
}

export function createJudgeAgain(deps: JudgeAgainDeps): Pick<ReplayPorts, 'activated' | 'judgeAgain'> {
  const { reader, images, readPatientSecret } = deps;
  let patientSecret: Uint8Array | undefined;
  /** Where the sites of a digest stand: small, however many there were. */
  const activations = new Map<string, RecordReference>();
  const versions = new Map<string, number>();
  const sitesHandles = createFew<SitesHandle>();
  const imageBytes = createFew<SharedArrayBuffer>();
  let handler: RequestHandler = makeHandler();

  async function findSites(digest: string): Promise<SitesHandle | undefined> {
    const about = activations.get(digest);
    const stored = about === undefined ? undefined : await reader.readRecord(about.node, about.seq);
    const content = stored === undefined ? undefined : decodeRecord(stored.payload).content;
    const bytes = content ?? (await images.findByDigest('sites', digest));
    if (bytes === undefined) return undefined;
    const version = versions.get(digest) ?? versions.size + 1;
    versions.set(digest, version);
    return { version, bytes: share(bytes) };
  }

  async function findImage(digest: string): Promise<SharedArrayBuffer | undefined> {
    const bytes = await images.findByDigest('image', digest);
    return bytes === undefined ? undefined : share(bytes);
  }

  /** Pages come with the request; undefined where none were read. */
  function historyOf({ historySinceDay }: LedgerRecord): HistoryHandle | undefined {
    if (historySinceDay === undefined) return undefined;
    patientSecret ??= readPatientSecret();
    return { version: 1, file: undefined, patientSecret, knownSinceDay: historySinceDay };
  }

  return {
    activated({ sitesDigest }, about) {
      if (sitesDigest !== '') activations.set(sitesDigest, about);
    },
    async judgeAgain(record, pages): Promise<JudgedAgain> {
      const { imageDigest, sitesDigest } = record;
      const image = await imageBytes.get(imageDigest, findImage);
      if (image === undefined) return { kind: 'missing', what: 'image', digest: imageDigest };
      const sites = await sitesHandles.get(sitesDigest, findSites);
      if (sites === undefined) return { kind: 'missing', what: 'sites', digest: sitesDigest };
      const snapshot = {
        digest: imageDigest,
        bytes: image,
        sinceDay: record.knowledgeSinceDay,
        isStale: record.isKnowledgeStale,
      };
      const history = historyOf(record);
      try {
        const reply = handler.handle(requestOf(record, pages), snapshot, sites, history);
        if (reply.kind === 'refused') return { kind: 'failed', what: reply.error.code };
        if (reply.kind !== 'answered') return { kind: 'failed', what: reply.kind };
        const kept = reply.record === undefined ? undefined : decodeRecord(reply.record);
        return { kind: 'judged', answer: reply.body, kept };
      } catch (error) {
        // As in a thread: what the handler left half done must not meet the next claim.
        handler = makeHandler();
        const { name, frames } = describeFault(error);
        return { kind: 'failed', what: `${name} ${frames[0] ?? ''}`.trim() };
      }
    },
  };
}

function makeHandler(): RequestHandler {
  return createRequestHandler({ kinds: RULE_KINDS, doors: createWireDoors() });
}

/** The request as it was, with what its patients had. What stood for the claim's id then stands for it now. */
function requestOf(record: LedgerRecord, pages: readonly ReplayPages[]): CheckRequest {
  const {
    kind,
    door,
    request,
    facilityCode,
    pathNumber,
    todayDay,
    todaySecond,
    atMs,
    claimId,
    about,
    state,
  } = record;
  const isLook = kind === 'rejudged' && state === 'settled';
  const purpose = isLook ? 'secondLook' : kind === 'settlement' || kind === 'rejudged' ? kind : 'check';
  const keep = { purpose, requestKey: claimId, atMs, about, pages } as const;
  return { door, body: request, facilityCode, pathNumber, todayDay, todaySecond, keep };
}

function share(bytes: Uint8Array): SharedArrayBuffer {
  const shared = new SharedArrayBuffer(bytes.byteLength);
  new Uint8Array(shared).set(bytes);
  return shared;
}

/** The last ones asked for; one that is not there is asked for each time. */
function createFew<T>(): {
  get(digest: string, find: (digest: string) => Promise<T | undefined>): Promise<T | undefined>;
} {
  const known = new Map<string, T>();
  return {
    async get(digest, find) {
      const value = known.get(digest) ?? (await find(digest));
      known.delete(digest);
      if (value === undefined) return undefined;
      known.set(digest, value);
      if (known.size > ATTACHED_IMAGES_MAX) known.delete(known.keys().next().value!);
      return value;
    },
  };
}
