/** Why knowledge could not be used. Codes are metric labels; never renamed. */
import { type ErrorDetail, GatewayError } from '../base/errors.ts';

export type KnowledgeErrorCode = 'KNOWLEDGE_IMAGE_INVALID';

export class KnowledgeError extends GatewayError<KnowledgeErrorCode> {
  constructor(code: KnowledgeErrorCode, detail: ErrorDetail) {
    super(code, detail);
  }
}
