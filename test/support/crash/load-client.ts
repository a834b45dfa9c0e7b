/** One client of the crash loop: sends one request at a time and notes what it saw, down to a connection that died. */
import { Agent, type IncomingMessage, request } from 'node:http';
import { buffer } from 'node:stream/consumers';
import type { ClaimState } from '../../../src/claim/record.ts';
import { REPEAT_HEADER, STATE_HEADER } from '../../../src/http/checks.ts';
import { HINTS } from '../../../src/http/fsi.ts';
import { decodeVerdictProtobuf } from '../../../src/wire/protobuf/verdict-codec.ts';
import type { Asked, HistoryEvent, Told } from './history-event.ts';
import type { SentClaim } from './load-claims.ts';

export interface LoadClient {
  /** Resolves with what the client noted. */
  ask(asked: Asked, claim: SentClaim): Promise<HistoryEvent>;
  close(): void;
}

const TYPES = {
  json: 'application/json',
  protobuf: 'application/x-protobuf',
  fsi: 'application/json',
} as const;

/** @param log what all clients saw, in the order of real time */
export function createLoadClient(url: string, facility: string, log: HistoryEvent[]): LoadClient {
  const agent = new Agent({ keepAlive: true, maxSockets: 1 });

  function send(asked: Asked, { claimId, door, bytes }: SentClaim): Promise<IncomingMessage> {
    const isRead = asked === 'read';
    const headers = isRead ? {} : { 'content-type': TYPES[door], 'content-length': bytes.byteLength };
    return new Promise((resolve, reject) => {
      const options = { agent, method: isRead ? 'GET' : 'POST', headers };
      const sending = request(url + pathOf(asked, claimId), options, resolve);
      sending.once('error', reject);
      sending.end(isRead ? undefined : bytes);
    });
  }

  return {
    async ask(asked, claim) {
      const op = log.length;
      const digest = asked === 'read' ? '' : claim.digest;
      const { claimId, door } = claim;
      log.push({ type: 'invoke', op, asked, facility, claimId, door, digest });
      let event: HistoryEvent;
      try {
        const response = await send(asked, claim);
        event = eventOf(op, asked, door, response, await buffer(response));
      } catch (error) {
        event = { type: 'info', op, why: (error as NodeJS.ErrnoException).code ?? String(error) };
      }
      log.push(event);
      return event;
    },
    close: () => agent.destroy(),
  };
}

function pathOf(asked: Asked, claimId: string): string {
  const claim = `/v1/claims/${encodeURIComponent(claimId)}`;
  switch (asked) {
    case 'check':
      return '/v1/checks';
    case 'settlement':
      return '/v1/settlements';
    case 'audit':
    case 'nationalFeedback':
      return '/fsi';
    case 'feedback':
      return `${claim}/feedback`;
    case 'reversal':
      return `${claim}/reversals`;
    case 'read':
      return claim;
  }
}

function eventOf(
  op: number,
  asked: Asked,
  door: SentClaim['door'],
  { statusCode = 0, headers }: IncomingMessage,
  body: Buffer,
): HistoryEvent {
  if (statusCode >= 500) return { type: 'info', op, why: String(statusCode) };
  const text = body.toString('utf8');
  if (statusCode >= 300) return { type: 'fail', op, status: statusCode, code: codeOf(text) };
  const told: Told = {
    ...{ type: 'ok', op, answer: body.toString('latin1'), isJudged: true },
    isRepeat: headers[REPEAT_HEADER] === 'true',
    state: headers[STATE_HEADER] as ClaimState | undefined,
    revision: undefined,
  };
  switch (asked) {
    case 'audit':
    case 'nationalFeedback':
      return nationalOf(told, text);
    case 'reversal':
      return { ...told, ...(JSON.parse(text) as Pick<Told, 'state' | 'revision'>) };
    case 'read': {
      // The answer stands in a read as the very bytes that were sent: parsing and writing them again would hide a change.
      const mark = ',"answer":';
      const at = told.answer.indexOf(mark);
      const { state, revision } = JSON.parse(`${told.answer.slice(0, at)}}`) as Pick<
        Told,
        'state' | 'revision'
      >;
      return { ...told, answer: told.answer.slice(at + mark.length, -1), state, revision };
    }
    default:
      return { ...told, isJudged: !isIndeterminate(door, body) };
  }
}

const NOT_JUDGED: ReadonlySet<string | null> = new Set(Object.values(HINTS));

/** An audit that was not judged, or not kept, is taken all the same, with a hint: nobody knows what became of it. */
function nationalOf(told: Told, text: string): HistoryEvent {
  const { infcode, warn_msg } = JSON.parse(text) as { infcode: number; warn_msg: string | null };
  const { op } = told;
  if (infcode !== 0) return { type: 'fail', op, status: 200, code: `infcode ${infcode}` };
  if (NOT_JUDGED.has(warn_msg)) return { type: 'info', op, why: 'not judged' };
  return { ...told, isRepeat: undefined };
}

function isIndeterminate(door: SentClaim['door'], body: Buffer): boolean {
  if (door === 'protobuf') return decodeVerdictProtobuf(body).outcome === 'indeterminate';
  return body.includes('"outcome":"indeterminate"');
}

function codeOf(body: string): string {
  return /"code":"(\w+)"/.exec(body)?.[1] ?? body.slice(0, 80);
}
