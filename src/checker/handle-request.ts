/**
 * One request from bytes to bytes: the same function in a worker thread and in the inline twin. Synchronous, without
 * state between claims except what it has attached. It never logs and never keeps a claim; an error that is not the
 * request's fault is thrown and costs this claim alone.
 */
import type { Claim } from '../claim/claim.ts';
import type { Verdict } from '../claim/verdict.ts';
import type { CheckReply, CheckRequest, SitesHandle, SnapshotHandle } from '../intercept/exchange.ts';
import type { KnowledgeReader } from '../knowledge/reader.ts';
import type { Judge, Judgement, ModeOf } from '../rules/judge.ts';
import type { RuleKind } from '../rules/kind.ts';
import type { Freshness } from '../verdict/make-verdict.ts';
import { WireFormatError } from '../wire/errors.ts';
import type { Dialect } from '../wire/nhsa/dialect.ts';
import { numberOfUnreadable } from '../wire/nhsa/numbers.ts';
import { type AttachedSite, createAttachments } from './attachments.ts';
import { type JudgedClaim, summarise } from './summarise.ts';

/** What the handler must know of a national message; its reader gives more, which only its writer reads. */
export interface AuditMessage {
  readonly infno: string | undefined;
  readonly isAudit: boolean;
  readonly claims: readonly Claim[];
  /** Shapes tolerated, from a closed list. */
  readonly notes: readonly string[];
}

export interface Today {
  readonly todayDay: number;
  readonly todaySecond: number;
}

/** The readers and writers of each form; `wire-doors.ts` has the real ones. Readers throw WireFormatError. */
export interface Doors<Message extends AuditMessage> {
  readonly readJson: (bytes: Uint8Array) => Claim;
  readonly writeJson: (verdict: Verdict) => string;
  readonly readProtobuf: (bytes: Uint8Array) => Claim;
  readonly writeProtobuf: (verdict: Verdict) => Uint8Array;
  readonly readNhsa: (bytes: Uint8Array, dialect: Dialect, pathNumber: string | undefined) => Message;
  readonly writeNhsa: (
    message: Message,
    verdicts: readonly Verdict[],
    dialect: Dialect,
    today: Today,
  ) => string;
  readonly makeVerdict: (input: {
    readonly claim: Claim;
    readonly judgement: Judgement;
    readonly reader: KnowledgeReader;
    readonly kinds: ReadonlyMap<string, RuleKind>;
    readonly modeOf: ModeOf;
    readonly facilityCode: string;
    readonly freshness: Freshness;
  }) => Verdict;
}

export interface RequestHandler {
  /** Attaches the knowledge ahead of the first request. */
  attach(snapshot: SnapshotHandle, sites: SitesHandle): void;
  /** Answered or refused; whatever else goes wrong is thrown. */
  handle(request: CheckRequest, snapshot: SnapshotHandle, sites: SitesHandle): CheckReply;
}

export interface RequestHandlerDeps<Message extends AuditMessage> {
  readonly kinds: ReadonlyMap<string, RuleKind>;
  readonly doors: Doors<Message>;
}

const JSON_TYPE = 'application/json; charset=utf-8';
const PROTOBUF_TYPE = 'application/x-protobuf';

/** Said in the summary when the registry does not have the calling facility. */
export const NOTE_UNREGISTERED = 'facility-unregistered';

export function createRequestHandler<Message extends AuditMessage>(
  deps: RequestHandlerDeps<Message>,
): RequestHandler {
  const { kinds, doors } = deps;
  const attachments = createAttachments(kinds);

  function judgeClaim(
    claim: Claim,
    request: CheckRequest,
    judge: Judge,
    attached: AttachedSite,
    freshness: Freshness,
  ): JudgedClaim {
    const { facilityCode, todayDay } = request;
    const { modeOf } = attached;
    attached.applyFacts(claim.facility);
    // Whose claim it is comes from the credential, whatever the message says (fault F51); the demo has none.
    if (attached.site.isDemo !== true) claim.facility.code = facilityCode;
    const judgement = judge.judge(claim, todayDay, modeOf);
    const { reader } = judge;
    const verdict = doors.makeVerdict({
      claim,
      judgement,
      reader,
      kinds,
      modeOf,
      facilityCode,
      freshness,
    });
    return { claim, judgement, verdict };
  }

  function checkOne(
    request: CheckRequest,
    judge: Judge,
    attached: AttachedSite,
    freshness: Freshness,
  ): CheckReply {
    const isJson = request.door === 'json';
    const start = performance.now();
    const claim = isJson ? doors.readJson(request.body) : doors.readProtobuf(request.body);
    const decoded = performance.now();
    const judged = judgeClaim(claim, request, judge, attached, freshness);
    const done = performance.now();
    const body = isJson
      ? Buffer.from(doors.writeJson(judged.verdict), 'utf8')
      : doors.writeProtobuf(judged.verdict);
    const timings = timingsOf(start, decoded, done, performance.now());
    return {
      kind: 'answered',
      contentType: isJson ? JSON_TYPE : PROTOBUF_TYPE,
      body,
      summary: summarise([judged], judge.reader.digest, undefined, notesOf(attached, []), timings),
    };
  }

  function checkAudit(
    request: CheckRequest,
    judge: Judge,
    attached: AttachedSite,
    freshness: Freshness,
  ): CheckReply {
    const { dialect } = attached.site;
    const start = performance.now();
    const message = doors.readNhsa(request.body, dialect, request.pathNumber);
    const infno = asNumber(message.infno);
    if (!message.isAudit) return { kind: 'refused', error: unsupported().toWire(), infno };
    const decoded = performance.now();
    const judged = message.claims.map((claim) => judgeClaim(claim, request, judge, attached, freshness));
    const done = performance.now();
    const text = doors.writeNhsa(
      message,
      judged.map(({ verdict }) => verdict),
      dialect,
      request,
    );
    const body = Buffer.from(text, 'utf8');
    const timings = timingsOf(start, decoded, done, performance.now());
    const notes = notesOf(attached, message.notes);
    return {
      kind: 'answered',
      contentType: JSON_TYPE,
      body,
      summary: summarise(judged, judge.reader.digest, infno, notes, timings),
    };
  }

  return {
    attach(snapshot, sites) {
      attachments.judge(snapshot);
      attachments.site(sites, '');
    },
    handle(request, snapshot, sites) {
      const judge = attachments.judge(snapshot);
      const attached = attachments.site(sites, request.facilityCode);
      const freshness = freshnessOf(snapshot, request.todayDay);
      try {
        return request.door === 'fsi'
          ? checkAudit(request, judge, attached, freshness)
          : checkOne(request, judge, attached, freshness);
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
