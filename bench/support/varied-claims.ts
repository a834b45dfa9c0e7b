/**
 * Claims of which no two are alike, as HTTP requests: with a ledger the same bytes again are a repeat, which is not
 * judged. Amounts, quantities and days come from some hundred texts made beforehand; ids of claim, patient and encounter
 * are written over in place, so that the generator costs little beside what it measures.
 */
import { createJsonClaimReader } from '../../src/wire/json/read-claim.ts';
import { encodeClaimProtobuf } from '../../src/wire/protobuf/claim-codec.ts';
import { claimJson } from './claim-texts.ts';
import { ordinaryCodes } from './messages.ts';
import { postBytes } from './open-loop.ts';
import { makeRandom } from './statistics.ts';

export interface VariedClaims {
  readonly name: string;
  /** Of one text, in bytes. */
  readonly bodyBytes: number;
  /** The whole HTTP request of a claim by its number. Its bytes are written again for the one `UNDER_WAY_MAX` later. */
  request(index: number): Buffer;
  body(index: number): Uint8Array;
  readonly contentType: string;
}

/** Each with its own codes, quantities, amounts and day. */
const TEXTS = 256;
const LINES = 20;
/** As `ordinaryCodes` has them. */
const WITHOUT_ROWS = 'XC07AAA';
/** Digits that are written over. */
const CLAIM_ID = 'C0000000000';
const PATIENT_ID = 'P0000000000';
const ENCOUNTER_ID = 'V0000000000';
/** More requests than any bench has under way: each a buffer of its own would be what its generator spends most time on. */
const UNDER_WAY_MAX = 1_024;
/** A city's insured who come again. */
const PATIENTS = 200_000;

export async function variedClaims(): Promise<{ json: VariedClaims; protobuf: VariedClaims }> {
  const codes = await ordinaryCodes(LINES);
  const random = makeRandom(7);
  const texts = Array.from({ length: TEXTS }, () => makeText(codes, random));
  const read = createJsonClaimReader();
  const encode = (text: string) => encodeClaimProtobuf(read(Buffer.from(text)));
  return {
    json: make(
      'JSON',
      'application/json',
      texts.map((text) => Buffer.from(text)),
    ),
    protobuf: make('protobuf', 'application/x-protobuf', texts.map(encode)),
  };
}

function makeText(codes: readonly string[], random: () => number): string {
  const first = Math.floor(random() * LINES);
  const drawn = codes.map((_, index) => {
    const code = codes[(first + index) % LINES]!;
    return code.startsWith(WITHOUT_ROWS) ? makeCode(random) : code;
  });
  const claim = JSON.parse(claimJson(drawn)) as {
    id: string;
    patient: { id: string };
    encounter: { id: string; start: string };
    lines: { quantity: string; unitPrice: string; amount: string; date: string }[];
  };
  const day = `2026-06-${String(1 + Math.floor(random() * 28)).padStart(2, '0')}`;
  claim.id = CLAIM_ID;
  claim.patient.id = PATIENT_ID;
  claim.encounter.id = ENCOUNTER_ID;
  claim.encounter.start = `${day} 09:00:00`;
  for (const line of claim.lines) {
    const quantity = 1 + Math.floor(random() * 3);
    const priceFen = 100 + Math.floor(random() * 3_000);
    line.quantity = String(quantity);
    line.unitPrice = (priceFen / 100).toFixed(2);
    line.amount = ((priceFen * quantity) / 100).toFixed(2);
    line.date = `${day} 09:10:00`;
  }
  return JSON.stringify(claim);
}

/** Of an item that no rule knows. */
function makeCode(random: () => number): string {
  return WITHOUT_ROWS + String(Math.floor(random() * 1e9)).padStart(16, '0');
}

function make(name: string, contentType: string, bodies: readonly Uint8Array[]): VariedClaims {
  const requests = bodies.map((body) =>
    prepare(postBytes('/v1/checks', body, { 'content-type': contentType })),
  );
  const longest = Math.max(...requests.map(({ bytes }) => bytes.length));
  const buffers = Array.from({ length: UNDER_WAY_MAX }, () => Buffer.allocUnsafeSlow(longest));
  let turn = 0;
  return {
    name,
    contentType,
    bodyBytes: bodies[0]!.byteLength,
    request: (index) => write(requests[index % TEXTS]!, index, buffers[turn++ % UNDER_WAY_MAX]!),
    body: (index) => write(prepare(Buffer.from(bodies[index % TEXTS]!)), index),
  };
}

interface Prepared {
  readonly bytes: Buffer;
  /** Where the digits of each id begin. */
  readonly places: readonly (readonly [at: number, modulus: number])[];
}

function prepare(bytes: Buffer): Prepared {
  const place = (id: string): number => {
    const at = bytes.indexOf(id, 0, 'latin1');
    if (at < 0) throw new Error(`the text has no ${id}`);
    return at + 1;
  };
  const all = 1e10;
  return {
    bytes,
    places: [
      [place(CLAIM_ID), all],
      [place(ENCOUNTER_ID), all],
      [place(PATIENT_ID), PATIENTS],
    ],
  };
}

function write(
  { bytes, places }: Prepared,
  index: number,
  into = Buffer.allocUnsafeSlow(bytes.length),
): Buffer {
  bytes.copy(into);
  // Spread, so that neighbours are not the same patient; a large odd number keeps ids apart.
  for (const [at, modulus] of places)
    into.write(String((index * 7919) % modulus).padStart(10, '0'), at, 'latin1');
  return into.subarray(0, bytes.length);
}
