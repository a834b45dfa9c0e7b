/** One client of the crash loop: sends one request at a time and notes what it saw, down to a connection that died. */
import { Agent, type IncomingMessage, request } from 'node:http';
import { text } from 'node:stream/consumers';
import type { ClaimState } from '../../../src/claim/record.ts';
import { REPEAT_HEADER, STATE_HEADER } from '../../../src/http/checks.ts';
import type { Asked, HistoryEvent } from './history-event.ts';
import type { SentClaim } from './load-claims.ts';

export interface LoadClient {
  /** Resolves with whether the gateway answered at all. */
  ask(asked: Asked, claim: SentClaim): Promise<boolean>;
  close(): void;
}

const PATHS = { check: '/v1/checks', settlement: '/v1/settlements' } as const;

/** @param log what all clients saw, in the order of real time */
export function createLoadClient(url: string, facility: string, log: HistoryEvent[]): LoadClient {
  const agent = new Agent({ keepAlive: true, maxSockets: 1 });

  function send(asked: Asked, { claimId, bytes }: SentClaim): Promise<IncomingMessage> {
    const path = asked === 'read' ? `/v1/claims/${claimId}` : PATHS[asked];
    const method = asked === 'read' ? 'GET' : 'POST';
    const headers =
      asked === 'read' ? {} : { 'content-type': 'application/json', 'content-length': bytes.byteLength };
    return new Promise((resolve, reject) => {
      const sending = request(url + path, { agent, method, headers }, resolve);
      sending.once('error', reject);
      sending.end(asked === 'read' ? undefined : bytes);
    });
  }

  return {
    async ask(asked, claim) {
      const op = log.length;
      const digest = asked === 'read' ? '' : claim.digest;
      log.push({ type: 'invoke', op, asked, facility, claimId: claim.claimId, digest });
      try {
        const response = await send(asked, claim);
        const body = await text(response);
        log.push(eventOf(op, asked, response, body));
        return true;
      } catch (error) {
        log.push({ type: 'info', op, why: (error as NodeJS.ErrnoException).code ?? String(error) });
        return false;
      }
    },
    close: () => agent.destroy(),
  };
}

function eventOf(
  op: number,
  asked: Asked,
  { statusCode = 0, headers }: IncomingMessage,
  body: string,
): HistoryEvent {
  if (statusCode >= 500) return { type: 'info', op, why: String(statusCode) };
  if (statusCode >= 300) return { type: 'fail', op, status: statusCode, code: codeOf(body) };
  if (asked !== 'read') {
    const state = headers[STATE_HEADER] as ClaimState | undefined;
    return {
      type: 'ok',
      op,
      answer: body,
      isRepeat: headers[REPEAT_HEADER] === 'true',
      state,
      revision: undefined,
    };
  }
  // The answer stands in a read as the very bytes that were sent: parsing and writing them again would hide a change.
  const mark = ',"answer":';
  const at = body.indexOf(mark);
  const { state, revision } = JSON.parse(`${body.slice(0, at)}}`) as { state: ClaimState; revision: number };
  return { type: 'ok', op, answer: body.slice(at + mark.length, -1), isRepeat: false, state, revision };
}

function codeOf(body: string): string {
  return /"code":"(\w+)"/.exec(body)?.[1] ?? body.slice(0, 80);
}
