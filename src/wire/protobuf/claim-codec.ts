/** Claim ↔ `claimgate.v1.Claim` bytes. */
import type { Claim } from '../../claim/claim.ts';
import { CLAIM } from '../json/claim-schema.ts';
import { requireFewLines } from '../json/read-claim.ts';
import { compileDecoder } from './compile-decoder.ts';
import { compileEncoder } from './compile-encoder.ts';
import { compileStraightReader } from './read-straight.ts';

const decode = compileDecoder(CLAIM, 'claim');
const readStraight = compileStraightReader(CLAIM);
const encode = compileEncoder(CLAIM);

/**
 * @throws WireFormatError WIRE_PROTOBUF_MALFORMED, WIRE_PROTOBUF_TOO_DEEP, WIRE_PROTOBUF_TOO_WIDE, WIRE_TEXT_ENCODING,
 * WIRE_FIELD_*, WIRE_TOO_MANY_LINES; names fields and byte offsets, never a value.
 */
export function decodeClaimProtobuf(bytes: Uint8Array): Claim {
  const claim = readStraight(bytes) ?? decode(bytes);
  requireFewLines(claim);
  return claim;
}

export function encodeClaimProtobuf(claim: Claim): Uint8Array {
  return encode(claim);
}
