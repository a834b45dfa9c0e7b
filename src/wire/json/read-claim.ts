/** `/v1` JSON → claim. The reader keeps its scanner's buffers: make one per thread, use it for one message at a time. */
import type { Claim } from '../../claim/claim.ts';
import { WireFormatError } from '../errors.ts';
import type { ReadingSink } from '../reading.ts';
import { createJsonScanner } from '../scan/scan-json.ts';
import { CLAIM, LINES_MAX } from './claim-schema.ts';
import { compileReader, type Listener } from './compile-reader.ts';
import { compileStraightReader } from './read-straight.ts';

/**
 * @throws WireFormatError with the JSON pointer of what is wrong, what it is and what to send; never a value.
 */
export function createJsonClaimReader(): (bytes: Uint8Array, reading?: ReadingSink) => Claim {
  const scanner = createJsonScanner();
  const listener: Listener = { reading: undefined };
  const read = compileReader(CLAIM, listener);
  const readStraight = compileStraightReader(CLAIM);
  return (bytes, reading) => {
    listener.reading = reading;
    const loaded = scanner.load(bytes);
    // Who wants to hear about every field gets the reader that knows where each one stands.
    const straight = reading === undefined ? readStraight(loaded.bytes, loaded.from, loaded.size) : undefined;
    const claim = straight ?? read(scanner.scanLoaded(loaded), 0);
    requireFewLines(claim);
    return claim;
  };
}

/** The lists are bounded one by one while they are read; this bounds their sum. */
export function requireFewLines(claim: Claim): void {
  let count = claim.lines.length;
  for (const { lines } of claim.earlier) count += lines.length;
  if (count > LINES_MAX) {
    throw new WireFormatError('WIRE_TOO_MANY_LINES', {
      where: '/lines',
      what: `more than ${LINES_MAX} lines, those of earlier encounters included`,
      todo: 'split the claim',
      limit: LINES_MAX,
    });
  }
}
