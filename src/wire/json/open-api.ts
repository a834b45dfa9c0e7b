/** The OpenAPI 3.1 document of `/v1`, made at start from the schema that also reads claims. */
import type { Shape } from '../schema.ts';
import { CLAIM } from './claim-schema.ts';
import { describeShape, type JsonSchema } from './json-schema.ts';
import { CLAIM_SCHEMAS, HEADERS, PARAMETERS } from './open-api-parts.ts';
import { PATHS } from './open-api-paths.ts';
import { VERDICT } from './verdict-schema.ts';

export function openApiDocument(version: string): object {
  const schemas: Record<string, JsonSchema> = {};
  describeShape(CLAIM as Shape, 'request', schemas);
  describeShape(VERDICT as Shape, 'answer', schemas);
  Object.assign(schemas, CLAIM_SCHEMAS);
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
    paths: PATHS,
    components: { schemas, headers: HEADERS, parameters: PARAMETERS },
  };
}
