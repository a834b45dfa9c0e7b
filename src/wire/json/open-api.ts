/** The OpenAPI 3.1 document of `/v1`, made at start from the schema that also reads claims. */

import type { Shape } from '../schema.ts';
import { CLAIM } from './claim-schema.ts';
import { describeShape, type JsonSchema } from './json-schema.ts';
import { VERDICT } from './verdict-schema.ts';

const PROTOBUF = 'application/x-protobuf';

export function openApiDocument(version: string): object {
  const schemas: Record<string, JsonSchema> = {};
  describeShape(CLAIM as Shape, 'request', schemas);
  describeShape(VERDICT as Shape, 'answer', schemas);
  schemas.Problem = PROBLEM;
  return {
    openapi: '3.1.0',
    info: {
      title: 'Claimgate',
      version,
      license: { name: 'Apache-2.0', identifier: 'Apache-2.0' },
      description:
        'Asks whether the fund may pay a claim: allow, warn or block, line by line, with the reason and what would make it payable.\n\n' +
        '在结算前逐行审核医保费用：放行、提示或拦截，并说明理由与补救办法。',
    },
    servers: [{ url: '/' }],
    paths: { '/v1/checks': { post: CHECK_OPERATION } },
    components: { schemas, headers: HEADERS, parameters: PARAMETERS },
  };
}

const PROBLEM: JsonSchema = {
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
};

const HEADERS: JsonSchema = {
  'X-Request-Id': { description: 'Names the request in our logs.', schema: { type: 'string' } },
  'Retry-After': { description: 'Seconds to wait before asking again.', schema: { type: 'integer' } },
};

const PARAMETERS: JsonSchema = {
  Deadline: {
    name: 'Claimgate-Deadline-Ms',
    in: 'header',
    description:
      'Milliseconds you can wait. Past it you still get an answer: indeterminate, with the reason. Default 300.',
    schema: { type: 'integer', minimum: 10, maximum: 10_000 },
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
};

const binary = (message: string): JsonSchema => ({
  schema: {
    type: 'string',
    contentMediaType: PROTOBUF,
    description: `claimgate.v1.${message} (proto/claimgate/v1).`,
  },
});

const json = (name: string): JsonSchema => ({ schema: { $ref: `#/components/schemas/${name}` } });

const problem = (description: string, headers: JsonSchema = {}): JsonSchema => ({
  description,
  headers: { 'X-Request-Id': { $ref: '#/components/headers/X-Request-Id' }, ...headers },
  content: { 'application/problem+json': json('Problem') },
});

const RETRY_AFTER = { 'Retry-After': { $ref: '#/components/headers/Retry-After' } };

const CHECK_OPERATION: JsonSchema = {
  operationId: 'checkClaim',
  summary: 'Judge a claim',
  description:
    'Judges the claim and keeps nothing of it. A blocked claim is a 200 with a verdict. Fields that the schema does not ' +
    'know are ignored; a known field with a wrong value is refused.',
  parameters: ['Deadline', 'RequestId', 'Traceparent'].map((name) => ({
    $ref: `#/components/parameters/${name}`,
  })),
  requestBody: {
    required: true,
    content: { 'application/json': json('Claim'), [PROTOBUF]: binary('Claim') },
  },
  responses: {
    200: {
      description: 'The verdict.',
      headers: { 'X-Request-Id': { $ref: '#/components/headers/X-Request-Id' } },
      content: { 'application/json': json('Verdict'), [PROTOBUF]: binary('Verdict') },
    },
    400: problem('The bytes are not a claim: where, what is wrong and what to send.'),
    413: problem('The body is larger than the limit.'),
    415: problem('Not a content type or encoding of this path.'),
    422: problem('The claim contradicts itself or a value is out of range.'),
    503: problem('Too busy, or not ready; the claim was not looked at.', RETRY_AFTER),
  },
};
