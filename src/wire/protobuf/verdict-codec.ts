/** Verdict ↔ `claimgate.v1.Verdict` bytes. */
import type { Verdict } from '../../claim/verdict.ts';
import { VERDICT } from '../json/verdict-schema.ts';
import { isTold } from '../json/write-verdict.ts';
import { compileDecoder } from './compile-decoder.ts';
import { compileEncoder } from './compile-encoder.ts';

const decode = compileDecoder(VERDICT, 'answer');
const encode = compileEncoder(VERDICT);

/**
 * `told` is what the sender of the claim gets; `all` keeps shadow findings and lists after the fact as well, for our
 * own records.
 */
export function encodeVerdictProtobuf(verdict: Verdict, findings: 'told' | 'all' = 'told'): Uint8Array {
  if (findings === 'all' || verdict.findings.every(isTold)) return encode(verdict);
  return encode({ ...verdict, findings: verdict.findings.filter(isTold) });
}

/** @throws WireFormatError as `decodeClaimProtobuf` does. */
export function decodeVerdictProtobuf(bytes: Uint8Array): Verdict {
  return decode(bytes);
}
