/** The clients of section 5 as they read an audit answer. */
import { describe, expect, it } from 'vitest';
import { answer, finding, OBJECT } from './findings.ts';
import { type Json, message } from './messages.ts';

describe('the clients of section 5', () => {
  const clean = answer(message(), []);
  const hit = answer(message(), [finding({ severity: 2 }), finding({ id: 'F-0002' })]);

  it('N: loose "0", result.length without a guard, first vola_cont', () => {
    for (const got of [clean, hit]) expect(String(got.infcode)).toBe('0');
    expect(clean.output.result.length).toBe(0);
    expect(hit.output.result[0].vola_cont).toContain('测试他汀片');
  });

  it('P: err_msg empty, one object whose details decide', () => {
    const isBlocked = (got: Json): boolean => (got.output.result.judge_result_detail_dtos ?? []).length > 0;
    expect(isBlocked(answer(message(), [], OBJECT))).toBe(false);
    expect(isBlocked(answer(message(), [finding()], OBJECT))).toBe(true);
    expect(isBlocked(answer(message(), [finding({ lines: [], amountsFen: [] })], OBJECT))).toBe(true);
    for (const got of [clean, hit]) expect(got.err_msg || '').toBe('');
  });

  it('D: text fields of the grid', () => {
    for (const one of hit.output.result)
      for (const field of ['vola_cont', 'vola_bhvr_type', 'vola_evid'])
        expect(typeof one[field]).toBe('string');
  });

  it('O: strictly the integer 0, severities of the list, ids that fit 3103', () => {
    expect(clean.infcode === 0).toBe(true);
    for (const one of hit.output.result) {
      expect(['1', '2', '3']).toContain(one.sev_deg);
      expect(one.jr_id.length).toBeLessThanOrEqual(40);
      expect(typeof one.vola_amt).toBe('number');
    }
  });

  it('S: infcode not "-1" and empty err_msg', () => {
    for (const got of [clean, hit])
      expect([String(got.infcode) !== '-1', got.err_msg ?? '']).toEqual([true, '']);
  });

  it('Z and U3: loose zero; lists are arrays all the way down', () => {
    // biome-ignore lint/suspicious/noDoubleEquals: the client compares loosely.
    expect(clean.infcode == '0').toBe(true);
    for (const one of hit.output.result) expect(Array.isArray(one.judge_result_detail_dtos)).toBe(true);
  });
});
