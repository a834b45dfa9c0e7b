/** The operations of the OpenAPI document: what each door takes and answers. */
import type { JsonSchema } from './json-schema.ts';

const PROTOBUF = 'application/x-protobuf';

const parameters = (...names: string[]): JsonSchema[] =>
  names.map((name) => ({ $ref: `#/components/parameters/${name}` }));
const headers = (...names: string[]): JsonSchema =>
  Object.fromEntries(
    ['X-Request-Id', ...names].map((name) => [name, { $ref: `#/components/headers/${name}` }]),
  );
const json = (name: string): JsonSchema => ({ schema: { $ref: `#/components/schemas/${name}` } });
const inJson = (name: string): JsonSchema => ({ 'application/json': json(name) });

const binary = (message: string): JsonSchema => ({
  schema: {
    type: 'string',
    contentMediaType: PROTOBUF,
    description: `claimgate.v1.${message} (proto/claimgate/v1).`,
  },
});
const inBoth = (name: string): JsonSchema => ({ ...inJson(name), [PROTOBUF]: binary(name) });

const problem = (description: string, ...more: string[]): JsonSchema => ({
  description,
  headers: headers(...more),
  content: { 'application/problem+json': json('Problem') },
});

const UNREADABLE = {
  400: problem('The bytes are not a claim: where, what is wrong and what to send.'),
  413: problem('The body is larger than the limit.'),
  415: problem('Not a content type or encoding of this path.'),
  422: problem('The claim contradicts itself or a value is out of range.'),
};
const HELD = {
  409: problem('Other content under the id of a claim whose settlement is in flight, settled or unknown.'),
};
const AWAY = {
  503: problem(
    'Too busy, not ready, or the answer cannot be kept now: nothing was answered or sent.',
    'Retry-After',
  ),
};
const NOBODYS = {
  404: problem(
    'Nothing of yours is found under this id: it was never sent; it could not be judged yet (after an indeterminate answer ' +
      'again later, or send the id as Idempotency-Key, too: then it is found at once); or it was only checked, so long ago ' +
      'that its record was dropped.',
  ),
};
const DROPPED = { 410: problem('A settlement holds this id, but its record is older than what is kept.') };

const CHECK: JsonSchema = {
  operationId: 'checkClaim',
  summary: 'Judge a claim',
  description:
    'Judges the claim, keeps the answer and what it was judged by, and spends nothing of any limit. A blocked claim is a 200 ' +
    'with a verdict. The same bytes under the same id get the same answer; other content is judged afresh as its next ' +
    'revision. Fields that the schema does not know are ignored; a known field with a wrong value is refused.',
  parameters: parameters('Deadline', 'Key', 'RequestId', 'Traceparent'),
  requestBody: { required: true, content: inBoth('Claim') },
  responses: {
    200: { description: 'The verdict.', headers: headers('Claimgate-Repeat'), content: inBoth('Verdict') },
    ...UNREADABLE,
    ...HELD,
    ...AWAY,
  },
};

const SETTLED = headers('Claimgate-Repeat', 'Claimgate-State', 'Location');

const SETTLE: JsonSchema = {
  operationId: 'settleClaim',
  summary: 'Judge a claim and pass it on to the platform',
  description:
    'Judges the claim, holds what it spends, passes on what may be paid, once, and says where it stands. What is blocked is ' +
    'not passed on. The claim needs an id or a key. Verdicts are as of /v1/checks; the state is in the header ' +
    'Claimgate-State, because a repeat has the same body whatever became of the claim since.',
  parameters: parameters('Deadline', 'Key', 'RequestId', 'Traceparent'),
  requestBody: { required: true, content: inBoth('Claim') },
  responses: {
    200: {
      description: 'The verdict; the state is settled, blocked, rejected, notSent or reversed.',
      headers: SETTLED,
      content: inBoth('Verdict'),
    },
    202: {
      description:
        'The verdict; the state is inFlight or unknown, which is neither success nor failure. Ask at Location; do not send it ' +
        'under another id.',
      headers: SETTLED,
      content: inBoth('Verdict'),
    },
    ...UNREADABLE,
    ...HELD,
    ...AWAY,
  },
};

const GET_CLAIM: JsonSchema = {
  operationId: 'getClaim',
  summary: 'What was last said about a claim, and where it stands',
  description: 'The newest revision; its settlement rather than its check. You see your own claims only.',
  parameters: parameters('ClaimId', 'RequestId'),
  responses: {
    200: { description: 'The claim.', headers: headers(), content: inJson('ClaimRecord') },
    ...NOBODYS,
    ...AWAY,
  },
};

const GIVE_FEEDBACK: JsonSchema = {
  operationId: 'giveFeedback',
  summary: 'Say what was done about findings',
  description: 'Keeps coded reasons. Findings that are not known are taken too, and told back.',
  parameters: parameters('ClaimId', 'RequestId'),
  requestBody: { required: true, content: inJson('Feedback') },
  responses: {
    201: { description: 'Taken and kept.', headers: headers(), content: inJson('FeedbackTaken') },
    ...NOBODYS,
    ...DROPPED,
    413: UNREADABLE[413],
    422: problem('A reason that says nothing, or no feedback at all.'),
    ...AWAY,
  },
};

const REVERSE: JsonSchema = {
  operationId: 'reverseClaim',
  summary: 'Take a settled claim back',
  description:
    'Says that the settlement was taken back: what it spent is given back, and its id may be settled anew. Sends nothing to ' +
    'the platform. Once more, it gets the same answer.',
  parameters: parameters('ClaimId', 'RequestId'),
  requestBody: { required: false, content: inJson('Reversal') },
  responses: {
    200: { description: 'Taken back.', headers: headers('Claimgate-Repeat'), content: inJson('Reversed') },
    ...NOBODYS,
    ...DROPPED,
    409: problem('Nothing is settled under this id, or nobody knows yet.'),
    413: UNREADABLE[413],
    422: problem('A member of the body is not what is expected.'),
    ...AWAY,
  },
};

export const PATHS = {
  '/v1/checks': { post: CHECK },
  '/v1/settlements': { post: SETTLE },
  '/v1/claims/{id}': { get: GET_CLAIM },
  '/v1/claims/{id}/feedback': { post: GIVE_FEEDBACK },
  '/v1/claims/{id}/reversals': { post: REVERSE },
};
