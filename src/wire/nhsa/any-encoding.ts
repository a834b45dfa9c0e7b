/**
 * Bytes to a tape: UTF-8, else GBK (DLL hosts, interface 1.4). GBK is transcoded before any scan because its second
 * bytes include `\` and letters (2.14 no. 14). The caller keeps the original bytes for forwarding.
 */
import { WireFormatError } from '../errors.ts';
import type { JsonScanner, Tape } from '../scan/scan-json.ts';

const gbk = new TextDecoder('gbk', { fatal: true });

/** @throws WireFormatError WIRE_TEXT_ENCODING when the bytes are neither; the scanner's errors otherwise. */
export function scanAnyEncoding(scanner: JsonScanner, bytes: Uint8Array): { tape: Tape; isGbk: boolean } {
  try {
    return { tape: scanner.scanBytes(bytes), isGbk: false };
  } catch (error) {
    if (!(error instanceof WireFormatError) || error.code !== 'WIRE_TEXT_ENCODING') throw error;
  }
  return { tape: scanner.scan(transcode(bytes)), isGbk: true };
}

function transcode(bytes: Uint8Array): string {
  try {
    return gbk.decode(bytes);
  } catch (cause) {
    if (!(cause instanceof TypeError)) throw cause;
    throw new WireFormatError('WIRE_TEXT_ENCODING', {
      what: 'the bytes are neither UTF-8 nor GBK',
      todo: 'send UTF-8',
    });
  }
}
