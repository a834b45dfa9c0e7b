/** The protobuf verdict says all that the noun says, to our own decoder and to the generated one. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { VerdictLine } from '../../../../src/claim/verdict.ts';
import { isTold } from '../../../../src/wire/json/write-verdict.ts';
import { claimgate } from '../../../../src/wire/protobuf/generated/claimgate.js';
import { decodeVerdictProtobuf, encodeVerdictProtobuf } from '../../../../src/wire/protobuf/verdict-codec.ts';
import { verdicts } from '../../../support/arbitrary-verdict.ts';

test('decode after encode is the verdict', () => {
  fc.assert(
    fc.property(verdicts, (verdict) => {
      expect(decodeVerdictProtobuf(encodeVerdictProtobuf(verdict, 'all'))).toEqual(verdict);
    }),
    { numRuns: 150 },
  );
});

test('the sender is told no shadow finding and nothing for later lists', () => {
  fc.assert(
    fc.property(verdicts, (verdict) => {
      const { findings } = decodeVerdictProtobuf(encodeVerdictProtobuf(verdict));
      expect(findings).toEqual(verdict.findings.filter(isTold));
    }),
    { numRuns: 100 },
  );
});

test('the generated code reads it', () => {
  fc.assert(
    fc.property(verdicts, (verdict) => {
      const decoded = claimgate.v1.Verdict.decode(encodeVerdictProtobuf(verdict, 'all'));
      expect(String(decoded.denied_amount_fen)).toBe(String(verdict.deniedFen));
      expect(decoded.findings.map((finding) => finding.amounts_fen?.map(String))).toEqual(
        verdict.findings.map((finding) => finding.amountsFen.map(String)),
      );
      expect(decodeVerdictProtobuf(claimgate.v1.Verdict.encode(decoded).finish())).toEqual(verdict);
    }),
    { numRuns: 150 },
  );
});

test('lines that are one object are all written, in their places', () => {
  const clean: VerdictLine = { decision: 'allow', effect: undefined, deniedFen: 0n, ruleIds: [] };
  const denied: VerdictLine = {
    decision: 'block',
    effect: 'line',
    deniedFen: 300n,
    ruleIds: ['A', 'A', 'B'],
  };
  fc.assert(
    fc.property(
      verdicts,
      fc.array(fc.constantFrom(clean, denied), { maxLength: 2_000 }),
      (verdict, lines) => {
        expect(decodeVerdictProtobuf(encodeVerdictProtobuf({ ...verdict, lines })).lines).toEqual(lines);
      },
    ),
    { numRuns: 50 },
  );
});
