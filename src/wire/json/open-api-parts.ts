/** What several operations of the OpenAPI document share: parameters, headers, and schemas beside claim and verdict. */
import { ACTOR_MAX, FEEDBACK_MAX, FEEDBACK_REASONS, FINDING_ID_MAX, NOTE_MAX } from '../../claim/feedback.ts';
import { CLAIM_STATES } from '../../claim/record.ts';
import type { JsonSchema } from './json-schema.ts';

const STATE: JsonSchema = {
  enum: CLAIM_STATES,
  description:
    'checked: no settlement was asked. blocked: never sent. inFlight, unknown: sent, and nobody knows yet; asked for again by ' +
    'the gateway, never sent again. settled. rejected by the platform. notSent: not one byte left; may be tried again. reversed.',
};

export const HEADERS: JsonSchema = {
  'X-Request-Id': { description: 'Names the request in our logs.', schema: { type: 'string' } },
  'Retry-After': { description: 'Seconds to wait before asking again.', schema: { type: 'integer' } },
  'Claimgate-Repeat': {
    description: 'Only on the answer to a request that was answered before: these are the same bytes.',
    schema: { const: 'true' },
  },
  'Claimgate-State': { description: 'Where the settlement stands, as of now.', schema: STATE },
  Location: { description: 'Where to ask how the claim stands.', schema: { type: 'string' } },
};

export const PARAMETERS: JsonSchema = {
  Deadline: {
    name: 'Claimgate-Deadline-Ms',
    in: 'header',
    description:
      'Milliseconds you can wait. Past it you still get an answer: indeterminate, with the reason. Default 300 for a check, ' +
      '5000 for a settlement.',
    schema: { type: 'integer', minimum: 10, maximum: 10_000 },
  },
  Key: {
    name: 'Idempotency-Key',
    in: 'header',
    description: 'Stands for the id of a claim that has none: the same bytes under it are a repeat.',
    schema: { type: 'string', pattern: '^[\\x21-\\x7e]{1,64}$' },
  },
  RequestId: {
    name: 'X-Request-Id',
    in: 'header',
    description: 'Your name for the request; echoed.',
    schema: { type: 'string', maxLength: 128 },
  },
  Traceparent: {
    name: 'traceparent',
    in: 'header',
    description: 'W3C trace context.',
    schema: { type: 'string' },
  },
  ClaimId: {
    name: 'id',
    in: 'path',
    required: true,
    description: 'The id of the claim, or the key that stood for it.',
    schema: { type: 'string' },
  },
};

const text = (maxLength: number, description: string): JsonSchema => ({
  type: 'string',
  maxLength,
  description,
});
const ACTOR = text(ACTOR_MAX, 'Who did it: your number for the person.');

export const CLAIM_SCHEMAS: Record<string, JsonSchema> = {
  Problem: {
    type: 'object',
    description: 'RFC 9457 problem. It names fields and limits, never a value of the claim.',
    properties: {
      type: { type: 'string', description: 'Ends with the error code, which never changes its meaning.' },
      title: { type: 'string' },
      status: { type: 'integer' },
      detail: { type: 'string', description: 'What is wrong and what to send.' },
      instance: { type: 'string' },
    },
    required: ['type', 'title', 'status'],
  },
  ClaimRecord: {
    type: 'object',
    description: 'What was last said about a claim, and where it stands.',
    properties: {
      claimId: { type: 'string' },
      revision: { type: 'integer', minimum: 1, description: 'Counts the contents under the id.' },
      state: STATE,
      sequence: { type: 'integer', description: 'Of the record in the ledger.' },
      recordedAt: { type: 'string', format: 'date-time', description: 'Absent when it was dropped.' },
      outcome: { enum: ['allow', 'warn', 'block', 'indeterminate'] },
      degraded: { type: 'string', description: 'Why nobody could judge it in time; it is judged later.' },
      dropped: {
        const: true,
        description: 'Its record is older than what is kept. Only the state of what was settled is known.',
      },
      snapshot: { type: 'string', description: 'First 12 digits of the knowledge that judged.' },
      answer: {
        description:
          'The answer that was given, as JSON: a verdict, or a national answer. null: nobody could judge yet, or dropped.',
        anyOf: [{ $ref: '#/components/schemas/Verdict' }, { type: 'object' }, { type: 'null' }],
      },
    },
    required: ['claimId', 'revision', 'state', 'sequence', 'answer'],
  },
  Feedback: {
    type: 'object',
    properties: {
      findings: {
        type: 'array',
        minItems: 1,
        maxItems: FEEDBACK_MAX,
        items: {
          type: 'object',
          properties: {
            id: text(FINDING_ID_MAX, 'The id of the finding.'),
            reason: { enum: FEEDBACK_REASONS },
            note: text(NOTE_MAX, 'In your own words; the reason "other" needs one.'),
          },
          required: ['id', 'reason'],
        },
      },
      actor: ACTOR,
    },
    required: ['findings'],
  },
  FeedbackTaken: {
    type: 'object',
    properties: {
      sequence: { type: 'integer', description: 'Of the record in the ledger.' },
      taken: { type: 'integer' },
      unknownIds: {
        type: 'array',
        items: { type: 'string' },
        description: 'Taken too, but the newest answer about the claim told no such finding.',
      },
    },
    required: ['sequence', 'taken', 'unknownIds'],
  },
  Reversal: {
    type: 'object',
    properties: { reason: text(NOTE_MAX, 'In your own words.'), actor: ACTOR },
  },
  Reversed: {
    type: 'object',
    properties: {
      claimId: { type: 'string' },
      revision: { type: 'integer', minimum: 1 },
      state: { const: 'reversed' },
    },
    required: ['claimId', 'revision', 'state'],
  },
};
