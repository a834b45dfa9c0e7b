/**
 * One request from bytes to bytes: the same function in a worker thread and in the inline twin. Synchronous, without
 * state between claims except what it has attached. It never logs and never keeps a claim; an error that is not the
 * request's fault is thrown and costs this claim alone.
 */
import { hash } from 'node:crypto';
import type { Claim } from '../claim/claim.ts';
import type { FindingFeedback, RecordKind } from '../claim/record.ts';
import type { VerdictOutcome } from '../claim/verdict.ts';
import type {
  CheckReply,
  CheckRequest,
  CheckSummary,
  HistoryHandle,
  HistoryNeed,
  KeepOrder,
  SitesHandle,
  SnapshotHandle,
} from '../intercept/exchange.ts';
import type { Judge } from '../rules/judge.ts';
import type { RuleKind } from '../rules/kind.ts';
import type { Freshness } from '../verdict/make-verdict.ts';
import { WireFormatError } from '../wire/errors.ts';
import { numberOfUnreadable } from '../wire/nhsa/numbers.ts';
import { type AttachedSite, createAttachments } from './attachments.ts';
import type { AuditMessage, Doors, FeedbackRow } from './doors.ts';
import { type ClaimPast, createPatientPasts, isNeed, NO_PAST, type OpenPages } from './patient-past.ts';
import { createRecordVerdict, feedbackOf } from './record-verdict.ts';
import { type JudgedClaim, summarise } from './summarise.ts';

export interface RequestHandler {
  /** Attaches the knowledge ahead of the first request. */
  attach(snapshot: SnapshotHandle, sites: SitesHandle): void;
  /** Answered, refused, or short of pages of history; whatever else goes wrong is thrown. */
  handle(
    request: CheckRequest,
    snapshot: SnapshotHandle,
    sites: SitesHandle,
    history?: HistoryHandle,
  ): CheckReply;
}

export interface RequestHandlerDeps<Message extends AuditMessage> {
  readonly kinds: ReadonlyMap<string, RuleKind>;
  readonly doors: Doors<Message>;
  /** Opens the ledger's file for reading; undefined: pages of history come with requests. */
  readonly openPages?: OpenPages;
}

const JSON_TYPE = 'application/json; charset=utf-8';
const PROTOBUF_TYPE = 'application/x-protobuf';

/** Said in the summary when the registry does not have the calling facility. */
export const NOTE_UNREGISTERED = 'facility-unregistered';

/** Everything that one request is judged with. */
interface Scene {
  readonly request: CheckRequest;
  readonly snapshot: SnapshotHandle;
  readonly sites: SitesHandle;
  readonly history: HistoryHandle | undefined;
  readonly judge: Judge;
  readonly attached: AttachedSite;
  readonly freshness: Freshness;
}

/** What a record says besides the scene. */
interface Kept {
  readonly claimId: string | undefined;
  readonly pasts: readonly ClaimPast[];
  readonly contentType: string;
  readonly body: Uint8Array;
  readonly outcome: VerdictOutcome | undefined;
  readonly judged?: JudgedClaim;
  readonly feedback?: readonly FindingFeedback[];
}

export function createRequestHandler<Message extends AuditMessage>(
  deps: RequestHandlerDeps<Message>,
): RequestHandler {
  const { kinds, doors } = deps;
  const attachments = createAttachments(kinds);
  const patientPasts = createPatientPasts(deps.openPages);
  const recordVerdict = createRecordVerdict();

  function readPast({ request, history }: Scene, claim: Claim): ClaimPast | HistoryNeed {
    return history === undefined ? NO_PAST : patientPasts.read(claim, request, history);
  }

  function judgeClaim(scene: Scene, claim: Claim, { history }: ClaimPast): JudgedClaim {
    const { request, judge, attached, freshness } = scene;
    const { facilityCode, todayDay, keep } = request;
    const { modeOf } = attached;
    attached.applyFacts(claim.facility);
    // Whose claim it is comes from the credential, whatever the message says (fault F51); the demo has none.
    if (attached.site.isDemo !== true) claim.facility.code = facilityCode;
    // What is asked is known from the door, whatever the message says.
    if (keep?.purpose === 'settlement' || keep?.purpose === 'secondLook')
      claim.encounter.stage = 'settlement';
    const judgement = judge.judge(claim, todayDay, modeOf, history);
    const { reader } = judge;
    const verdict = doors.makeVerdict({ claim, judgement, reader, kinds, modeOf, facilityCode, freshness });
    return { claim, judgement, verdict };
  }

  function recordOf(scene: Scene, kept: Kept): Uint8Array | undefined {
    const { request, snapshot, sites, history } = scene;
    if (request.keep === undefined) return undefined;
    const { claimId, pasts, contentType, body, outcome, judged, feedback } = kept;
    const { keep } = request;
    return recordVerdict({
      kind: kindOf(keep, feedback),
      order: keep,
      request,
      snapshot,
      sites,
      historySinceDay: history?.knownSinceDay,
      // Its own id first: one claim under two keys is still paid once.
      claimId: claimId ?? keep.requestKey,
      patientKey: pasts.length === 1 ? pasts[0]!.patientKey : undefined,
      pagesRead: pasts.length === 1 ? pasts[0]!.pagesRead : pasts.flatMap(({ pagesRead }) => pagesRead),
      contentType,
      answer: body,
      outcome,
      judged,
      feedback: feedback ?? [],
    });
  }

  function checkOne(scene: Scene): CheckReply {
    const { request, judge, attached } = scene;
    const isJson = request.door === 'json';
    const start = performance.now();
    const claim = isJson ? doors.readJson(request.body) : doors.readProtobuf(request.body);
    const decoded = performance.now();
    if (request.keep?.purpose === 'settlement') requireId(claim, request);
    const past = readPast(scene, claim);
    if (isNeed(past)) return { kind: 'needsHistory', needs: [past] };
    const judged = judgeClaim(scene, claim, past);
    const { verdict } = judged;
    const done = performance.now();
    const contentType = isJson ? JSON_TYPE : PROTOBUF_TYPE;
    const body = isJson ? Buffer.from(doors.writeJson(verdict), 'utf8') : doors.writeProtobuf(verdict);
    const { outcome } = verdict;
    const record = recordOf(scene, { claimId: claim.id, pasts: [past], contentType, body, outcome, judged });
    const timings = timingsOf(start, decoded, done, performance.now());
    const summary = summarise([judged], judge.reader.digest, undefined, notesOf(attached, []), timings);
    return { kind: 'answered', contentType, body, summary, record };
  }

  function checkAudit(scene: Scene): CheckReply {
    const { request, judge, attached } = scene;
    const { dialect } = attached.site;
    const start = performance.now();
    const message = doors.readNhsa(request.body, dialect, request.pathNumber);
    const infno = asNumber(message.infno);
    if (message.feedback !== undefined) return takeFeedback(scene, message, message.feedback);
    if (!message.isAudit) return { kind: 'refused', error: unsupported().toWire(), infno };
    const decoded = performance.now();
    const pasts: ClaimPast[] = [];
    const needs: HistoryNeed[] = [];
    for (const claim of message.claims) {
      const past = readPast(scene, claim);
      if (isNeed(past)) needs.push(past);
      else pasts.push(past);
    }
    if (needs.length > 0) return { kind: 'needsHistory', needs };
    const judged = message.claims.map((claim, index) => judgeClaim(scene, claim, pasts[index]!));
    const verdicts = judged.map(({ verdict }) => verdict);
    const done = performance.now();
    const body = Buffer.from(doors.writeNhsa(message, verdicts, dialect, request), 'utf8');
    const timings = timingsOf(start, decoded, done, performance.now());
    const notes = notesOf(attached, message.notes);
    const summary = summarise(judged, judge.reader.digest, infno, notes, timings);
    const { outcome } = summary;
    const claimId = nameOf(message.msgid, request);
    const record = recordOf(scene, { claimId, pasts, contentType: JSON_TYPE, body, outcome });
    return { kind: 'answered', contentType: JSON_TYPE, body, summary, record };
  }

  /** 3103 is always taken: a client keeps its dialog open until it is (interface section 5 no. 7). */
  function takeFeedback(scene: Scene, message: Message, rows: readonly FeedbackRow[]): CheckReply {
    const { request, judge, attached } = scene;
    const body = Buffer.from(doors.writeAccepted(message, request), 'utf8');
    const claimId = nameOf(message.msgid, request);
    const kept = { claimId, pasts: [], contentType: JSON_TYPE, body, outcome: undefined };
    const record = recordOf(scene, { ...kept, feedback: feedbackOf(rows) });
    const notes = notesOf(attached, message.notes);
    const summary: CheckSummary = summarise([], judge.reader.digest, asNumber(message.infno), notes, NO_TIME);
    return { kind: 'answered', contentType: JSON_TYPE, body, summary, record };
  }

  return {
    attach(snapshot, sites) {
      attachments.judge(snapshot);
      attachments.site(sites, '');
    },
    handle(request, snapshot, sites, history) {
      const judge = attachments.judge(snapshot);
      const attached = attachments.site(sites, request.facilityCode);
      const freshness = freshnessOf(snapshot, request.todayDay);
      const scene: Scene = { request, snapshot, sites, history, judge, attached, freshness };
      try {
        return request.door === 'fsi' ? checkAudit(scene) : checkOne(scene);
      } catch (error) {
        if (!(error instanceof WireFormatError)) throw error;
        // The reader stopped before it could say the number; a settlement must not be answered like an audit.
        const infno =
          request.door === 'fsi' ? numberOfUnreadable(request.body, request.pathNumber) : request.pathNumber;
        return { kind: 'refused', error: error.toWire(), infno };
      }
    },
  };
}

const NO_TIME = { decodeUs: 0, judgeUs: 0, encodeUs: 0 };

/** `msgid` is not unique in the field: other bytes under it are another message (guarantees section 1). */
function nameOf(msgid: string | undefined, { body }: CheckRequest): string {
  return `${msgid ?? ''}#${hash('sha256', body, 'hex').slice(0, 16)}`;
}

/** What was told late and closes an open check is `rejudged`, feedback too; a second look is no new settlement. */
function kindOf({ purpose }: KeepOrder, feedback: readonly FindingFeedback[] | undefined): RecordKind {
  if (purpose === 'secondLook') return 'rejudged';
  return feedback !== undefined && purpose === 'check' ? 'feedback' : purpose;
}

/** Without an id a repeat could not be told from a second settlement (guarantee G4). */
function requireId(claim: Claim, { keep }: CheckRequest): void {
  if (claim.id !== undefined || keep?.requestKey !== undefined) return;
  throw new WireFormatError('WIRE_FIELD_REQUIRED', {
    where: 'id',
    what: 'a settlement names its claim, so that it is never paid twice',
    todo: 'send id, or an Idempotency-Key header',
  });
}

/** How old the knowledge is on the day of judging; a clock that was set back makes nothing younger than new. */
function freshnessOf({ sinceDay, isStale }: SnapshotHandle, todayDay: number): Freshness {
  return {
    ageDays: sinceDay === undefined ? undefined : Math.max(0, todayDay - sinceDay),
    isStale: isStale === true,
  };
}

/** Only what looks like a number may reach a log: the field is the sender's text. */
function asNumber(infno: string | undefined): string | undefined {
  return infno !== undefined && /^\d{4,6}[A-Z]?$/.test(infno) ? infno : undefined;
}

function unsupported(): WireFormatError {
  return new WireFormatError('WIRE_NUMBER_UNSUPPORTED', {
    where: '/infno',
    what: 'this number is not an audit, and forwarding to a settlement platform is not configured',
    todo: 'send 3101 or 3102 here; send other numbers to the platform itself',
  });
}

function notesOf({ isRegistered }: AttachedSite, notes: readonly string[]): readonly string[] {
  return isRegistered ? notes : [...notes, NOTE_UNREGISTERED];
}

/** Whole microseconds per step. */
function timingsOf(startMs: number, decodedMs: number, judgedMs: number, encodedMs: number) {
  return {
    decodeUs: Math.round((decodedMs - startMs) * 1000),
    judgeUs: Math.round((judgedMs - decodedMs) * 1000),
    encodeUs: Math.round((encodedMs - judgedMs) * 1000),
  };
}
