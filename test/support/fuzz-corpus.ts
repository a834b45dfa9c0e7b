/** Where fuzzing starts: small real messages in every form, and the values that have broken parsers before. */

import { auditJson, claimJson } from '../../bench/support/claim-texts.ts';
import { benchClaim } from '../../bench/support/claims.ts';
import { encodeClaimProtobuf } from '../../src/wire/protobuf/claim-codec.ts';
import type { FuzzForm } from './fuzz.ts';

const CODES = [
  'XC02AAA001A001010100001',
  '002503020030000',
  'T000700200',
  '003107010220000-01',
  'ZC02AAA0001',
];

export const HOSTILE_VALUES: readonly string[] = [
  'null',
  'true',
  '[]',
  '{}',
  '""',
  '"-"',
  '"--"',
  '"null"',
  '0',
  '-0',
  '-1',
  '1e400',
  '1e-400',
  '99999999999999.99',
  '"99999999999999.99"',
  '100000000000000000000000000',
  '0.1234567890123',
  '"１２"',
  '"NaN"',
  '"Infinity"',
  '"2025-41-12"',
  '"9999-12-31 00:00:00"',
  '"1900-01-01"',
  '"2026-02-29"',
  '"2026-06-30T25:61:61"',
  '"__proto__"',
  '"constructor"',
  '"toString"',
  '"\\u0000"',
  '"\\ud800"',
  '"\\ud83d\\ude00"',
  '"\u202e\u2066"',
  '"a".',
  '[[[[[[[[[[[[[[[[[[[[]]]]]]]]]]]]]]]]]]]]',
  `"${'x'.repeat(5000)}"`,
  `"${'('.repeat(500)}"`,
  '"fsi_encounter_dtos"',
  '"patient_dtos"',
  '"infno":"3102"',
  '"hilist_code"',
  '"lines"',
  '"I10.x00+G63.2*"',
  '"+"',
  '"\\\\"',
];

const PACK_TEXT = `match,code,name,from,to,citation,status,level,or_type,or_level
exact,XC02AAA001A001010100001,测试,2026-01-01,,test,official,2,,
prefix,ZC02AAA0001010,"引号,逗号
换行",,2026-12-31,test,starter,3,eye,2
`;

export function corpusOf(form: FuzzForm): Uint8Array[] {
  if (form === 'json')
    return [claimJson(CODES), claimJson(CODES.slice(0, 1)), '{"lines":[]}'].map((text) => Buffer.from(text));
  if (form === 'protobuf')
    return [encodeClaimProtobuf(benchClaim(CODES)), encodeClaimProtobuf(benchClaim([])), new Uint8Array(0)];
  if (form === 'pack') return [Buffer.from(PACK_TEXT)];
  const audit = auditJson(CODES);
  const bare = audit.replace('"patient_dtos":[', '"patient_dtos":').replace(/\]\}\}\}$/, '}}}');
  return [audit, auditJson(CODES.slice(0, 1)).replace('3102', '3101'), bare].map((text) => Buffer.from(text));
}
