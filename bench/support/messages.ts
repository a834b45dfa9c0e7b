/** The same claim of any number of lines in the three forms that hospitals send. Invented patient, real codes. */

import { parseMoment } from '../../src/claim/day.ts';
import { RULE_KINDS } from '../../src/rules/index.ts';
import { createJudge } from '../../src/rules/judge.ts';
import { encodeClaimProtobuf } from '../../src/wire/protobuf/claim-codec.ts';
import { auditJson, claimJson } from './claim-texts.ts';
import { BENCH_DAY, benchClaim } from './claims.ts';
import { nationalItemCodes, nationalReader } from './national.ts';
import { makeRandom } from './statistics.ts';

const TODAY = parseMoment(BENCH_DAY)!.dayEpoch;

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

/**
 * What a normal claim has: 70 % of its lines carry codes with rows that this patient passes, the rest codes without
 * rows. Nothing is found, as in most claims; what findings cost is a row of its own in the table.
 */
export async function ordinaryCodes(lines: number): Promise<string[]> {
  const reader = await nationalReader();
  const judge = createJudge(reader, RULE_KINDS);
  const random = makeRandom(11);
  const known = nationalItemCodes(reader).filter((code) => code.startsWith('X') || code.startsWith('Z'));
  const codes: string[] = [];
  while (codes.length < lines) {
    const isPlain = codes.length % 10 >= 7;
    const code = isPlain
      ? `XC07AAA${String(codes.length).padStart(16, '0')}`
      : known[Math.floor(random() * known.length)]!;
    const { findings } = judge.judge(benchClaim([...codes, code]), TODAY, (_, mode) =>
      mode === 'off' ? 'off' : 'enforce',
    );
    // A large sum is listed after the fact, however ordinary its lines are.
    if (findings.every(({ effect }) => effect === 'screen')) codes.push(code);
  }
  return codes;
}
