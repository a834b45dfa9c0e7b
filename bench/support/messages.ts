/** The same claim of any number of lines in the three forms that hospitals send. Invented patient, real codes. */
import { encodeClaimProtobuf } from '../../src/wire/protobuf/claim-codec.ts';
import { auditJson, claimJson } from './claim-texts.ts';
import { benchClaim } from './claims.ts';
import { nationalItemCodes, nationalReader } from './national.ts';
import { makeRandom } from './statistics.ts';

export interface BenchMessage {
  readonly name: string;
  readonly path: string;
  readonly contentType: string;
  readonly body: Uint8Array;
}

export async function benchMessages(lines = 20): Promise<BenchMessage[]> {
  const codes = await ordinaryCodes(lines);
  const claim = benchClaim(codes);
  return [
    {
      name: 'JSON',
      path: '/v1/checks',
      contentType: 'application/json',
      body: Buffer.from(claimJson(codes)),
    },
    {
      name: 'protobuf',
      path: '/v1/checks',
      contentType: 'application/x-protobuf',
      body: encodeClaimProtobuf(claim),
    },
    { name: '3102', path: '/fsi/3102', contentType: 'application/json', body: Buffer.from(auditJson(codes)) },
  ];
}

/** Half codes with rows, half ordinary codes without: service codes of no rule, so that most claims are clean. */
async function ordinaryCodes(lines: number): Promise<string[]> {
  const known = nationalItemCodes(await nationalReader()).filter(
    (code) => code.startsWith('XC') || code.startsWith('0025'),
  );
  const random = makeRandom(11);
  return Array.from({ length: lines }, (_, index) =>
    index % 2 === 0
      ? known[Math.floor(random() * known.length)]!
      : `XC07AAA${String(index).padStart(16, '0')}`,
  );
}
