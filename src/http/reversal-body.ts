/** The body of `POST /v1/claims/{id}/reversals`: both members may be absent, and so may the body. */
import { GatewayError } from '../base/errors.ts';
import { ACTOR_MAX, NOTE_MAX } from '../claim/feedback.ts';

export interface ReversalBody {
  readonly reason: string | undefined;
  readonly actor: string | undefined;
}

/** @throws GatewayError REVERSAL_INVALID */
export function readReversal(body: unknown): ReversalBody {
  if (typeof body !== 'object' || body === null || Array.isArray(body))
    return refuse('/', 'an object is expected');
  const { reason, actor } = body as Record<string, unknown>;
  return { reason: readText(reason, '/reason', NOTE_MAX), actor: readText(actor, '/actor', ACTOR_MAX) };
}

function readText(value: unknown, where: string, maxLength: number): string | undefined {
  if (value === undefined) return undefined;
  if (typeof value === 'string' && value.length <= maxLength) return value;
  return refuse(where, `a text of at most ${maxLength} characters is expected`);
}

function refuse(where: string, what: string): never {
  throw new GatewayError('REVERSAL_INVALID', { where, what, todo: 'see /v1/openapi.json' });
}
