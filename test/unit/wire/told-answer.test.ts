/** What a recorded answer told, in each form in which it may have been sent. */
import { describe, expect, it } from 'vitest';
import type { LedgerRecord } from '../../../src/claim/record.ts';
import { DEMO_SITE } from '../../../src/sites/demo.ts';
import { makeRegistry } from '../../../src/sites/registry.ts';
import { toldFindingIds, toldFindings } from '../../../src/wire/told-answer.ts';
import { buildRecord } from '../../support/build-record.ts';
import { makeImage, recordDays } from '../../support/recorded-ledger.ts';

const sites = new Uint8Array(makeRegistry([DEMO_SITE], 1).handle.bytes).slice();
const [json, protobuf] = recordDays(makeImage(2), sites) as [LedgerRecord, LedgerRecord];
const idsOf = (record: LedgerRecord): string[] => [...toldFindingIds(record)];
const national = (output: unknown): LedgerRecord =>
  buildRecord({ door: 'fsi', answer: Buffer.from(JSON.stringify({ infcode: 0, output })) });

describe('findings that were told', () => {
  it('are the same of JSON and protobuf', () => {
    const [finding] = toldFindings(json);
    expect(finding).toMatchObject({ id: expect.stringMatching(/./), rule: 'DRG-08', amount: '12.00' });
    expect(idsOf(json)).toEqual([finding!.id]);
    expect(toldFindings(protobuf)).toEqual(toldFindings(json));
  });

  it('are those of a national answer, whichever way its dialect bends it', () => {
    const result = { jr_id: 'a', judge_result_detail_dtos: [{ jrd_id: 'a-1' }] };
    expect(idsOf(national({ result: [result, { jr_id: 'b' }] }))).toEqual(['a', 'b']);
    expect(idsOf(national({ result }))).toEqual(['a']);
    expect(idsOf(national({ result: [{ jrId: 'c' }] }))).toEqual(['c']);
    for (const empty of [{ result: [] }, { result: null }, {}, null])
      expect(idsOf(national(empty))).toEqual([]);
  });

  it('are none where nothing was judged, or nobody can read it', () => {
    for (const door of ['json', 'protobuf', 'fsi'] as const)
      for (const text of ['', '{', '\u0007\u0007'])
        expect(idsOf(buildRecord({ door, answer: Buffer.from(text) }))).toEqual([]);
  });
});
