/** Why bytes could not be read. Codes are metric labels and parts of problem types; never renamed. */
import { type ErrorDetail, GatewayError } from '../base/errors.ts';

export type WireErrorCode =
  | 'WIRE_JSON_MALFORMED'
  | 'WIRE_JSON_TOO_DEEP'
  | 'WIRE_JSON_TOO_WIDE'
  | 'WIRE_TEXT_ENCODING'
  | 'WIRE_PROTOBUF_MALFORMED'
  | 'WIRE_PROTOBUF_TOO_DEEP'
  | 'WIRE_PROTOBUF_TOO_WIDE'
  | 'WIRE_FIELD_TYPE'
  | 'WIRE_FIELD_RANGE'
  | 'WIRE_FIELD_REQUIRED'
  | 'WIRE_FIELD_AMBIGUOUS'
  | 'WIRE_TOO_MANY_LINES'
  | 'WIRE_NUMBER_UNSUPPORTED';

export class WireFormatError extends GatewayError<WireErrorCode> {
  constructor(code: WireErrorCode, detail: ErrorDetail) {
    super(code, detail);
  }
}
