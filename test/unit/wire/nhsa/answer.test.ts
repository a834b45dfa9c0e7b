/** The audit answer: every field of sections 1.2, 2.8 and 2.9. */
import { describe, expect, it } from 'vitest';
import { DEFAULT_DIALECT } from '../../../../src/wire/nhsa/dialect.ts';
import { writeAuditAnswer, writeFailure, writeNotJudged } from '../../../../src/wire/nhsa/write-answer.ts';
import { answer, answerText, finding, OBJECT, TODAY, verdict } from './findings.ts';
import { camelCased, type Json, message, order, patient, read, withOrders } from './messages.ts';

describe('envelope', () => {
  it('is that of section 1.2', () => {
    const got = answer(message(), []);
    expect(got).toEqual({
      infcode: 0,
      inf_refmsgid: expect.stringMatching(/^43010220260310091530\d{10}$/),
      refmsg_time: '20260310091530000',
      respond_time: '20260310091530000',
      err_msg: null,
      output: { result: [] },
      warn_msg: null,
    });
    expect(got.inf_refmsgid).toHaveLength(30);
    expect(answer(message(), []).inf_refmsgid).toBe(got.inf_refmsgid);
  });

  it('keeps its form without area and msgid', () => {
    const sent = message();
    delete sent.msgid;
    sent.mdtrtarea_admvs = '长沙';
    expect(answer(sent, []).inf_refmsgid).toMatch(/^0{6}20260310091530\d{10}$/);
  });
});

describe('result', () => {
  it('carries every field, strings never null', () => {
    const sent = message();
    sent.input.data.task_id = 'T-1';
    const [result] = answer(sent, [finding({ involved: [1] })]).output.result;
    expect(result).toEqual({
      jr_id: 'F-0001',
      rule_id: 'RX-01',
      rule_name: '药品与性别不符',
      vola_cont: '测试他汀片不予支付。可转为自费。',
      patn_id: 'P-0001',
      mdtrt_id: 'M1',
      judge_result_detail_dtos: [
        {
          jrd_id: 'F-0001-1',
          patn_id: 'P-0001',
          mdtrt_id: 'M1',
          rx_id: 'R1',
          vola_item_type: '1',
          vola_amt: 24.7,
        },
        {
          jrd_id: 'F-0001-2',
          patn_id: 'P-0001',
          mdtrt_id: 'M1',
          rx_id: 'R2',
          vola_item_type: '2',
          vola_amt: 0,
        },
      ],
      vola_amt: 24.7,
      vola_amt_stas: '1',
      sev_deg: '1',
      vola_evid: '测试目录第1条',
      vola_bhvr_type: '2',
      task_id: 'T-1',
    });
  });

  it('amounts are JSON numbers with two decimals, exact to sixteen digits', () => {
    const huge = finding({ amountFen: 9_999_999_999_999_999n, amountsFen: [9_999_999_999_999_999n] });
    expect(answerText(message(), [huge])).toContain('"vola_amt":99999999999999.99,');
    expect(answerText(message(), [finding({ amountFen: 500n })])).toContain('"vola_amt":5.00,');
    expect(answerText(message(), [finding({ amountFen: 0n })])).toContain('"vola_amt":0.00,');
  });

  it('an unknown amount has state 0', () => {
    const sent = withOrders(order({ sumamt: null }));
    expect(answer(sent, [finding({ amountFen: 0n, amountsFen: [0n] })]).output.result[0].vola_amt_stas).toBe(
      '0',
    );
  });

  it('ids come back as sent, odd ones included', () => {
    const sent = message(
      { mdtrt_id: ' M"1\\', fsi_order_dtos: [order({ rx_id: 77 }), order({ rx_id: null })] },
      { patn_id: 12345678901234567890n.toString(), curr_mdtrt_id: 'x' },
    );
    const [result] = answer(sent, [finding({ lines: [0, 1], amountsFen: [1n, 2n] })]).output.result;
    expect([result.patn_id, result.mdtrt_id]).toEqual(['12345678901234567890', ' M"1\\']);
    expect(result.judge_result_detail_dtos.map((one: Json) => one.rx_id)).toEqual(['77', '']);
  });

  it('shows neither shadow findings nor what is allowed', () => {
    const hidden = [
      finding({ isShadow: true }),
      finding({ decision: 'allow', effect: 'screen' }),
      finding({ decision: 'allow', effect: 'priorStay' }),
    ];
    expect(answer(message(), hidden).output.result).toEqual([]);
  });

  it('is ordered by severity, then effect, then money', () => {
    const ids = answer(message(), [
      finding({ id: 'notice3', severity: 3, decision: 'warn', effect: 'notice' }),
      finding({ id: 'evidence2', severity: 2, decision: 'warn', effect: 'evidence' }),
      finding({ id: 'small', amountFen: 100n }),
      finding({ id: 'large', amountFen: 900n }),
      finding({ id: 'claim', effect: 'claim', lines: [], amountsFen: [] }),
    ]).output.result.map((one: Json) => one.jr_id);
    expect(ids).toEqual(['claim', 'large', 'small', 'evidence2', 'notice3']);
  });

  it('jr_id is at most 40 characters and unique', () => {
    const long = finding({ id: 'x'.repeat(60) });
    const ids: string[] = answer(message(), [long, long, long]).output.result.map((one: Json) => one.jr_id);
    expect(new Set(ids).size).toBe(3);
    expect(ids.every((id) => id.length <= 40)).toBe(true);
  });

  it('texts are cut to their lengths without splitting a character', () => {
    for (const lead of ['', 'a']) {
      const text = lead + '😀'.repeat(400);
      const [result] = answer(message(), [
        finding({
          sentence: { zh: text, en: '' },
          ruleName: { zh: text, en: '' },
          source: { citation: text, pack: '', table: undefined, row: undefined },
        }),
      ]).output.result;
      for (const [field, limit] of [
        ['vola_cont', 500],
        ['vola_evid', 500],
        ['rule_name', 200],
      ] as const) {
        expect(result[field].length).toBeLessThanOrEqual(limit);
        expect(result[field].length).toBeGreaterThanOrEqual(limit - 1);
        expect(result[field]).not.toContain('\ufffd');
        expect(result[field].isWellFormed()).toBe(true);
        expect(result[field].endsWith('…')).toBe(true);
      }
    }
  });

  it('a finding about the claim is of the visit kind and has one detail without a line', () => {
    const [result] = answer(message(), [
      finding({ effect: 'claim', lines: [], amountsFen: [], amountFen: 4940n }),
    ]).output.result;
    expect(result.vola_bhvr_type).toBe('1');
    expect(result.judge_result_detail_dtos).toMatchObject([
      { rx_id: '', vola_item_type: '1', vola_amt: 49.4 },
    ]);
  });

  it('findings of several patients name their own', () => {
    const sent = message();
    sent.input.data.patient_dtos.push(patient({ patn_id: 'P-0002' }));
    const text = writeAuditAnswer(read(sent), [verdict([]), verdict([finding()])], DEFAULT_DIALECT, TODAY);
    expect(JSON.parse(text).output.result.map((one: Json) => one.patn_id)).toEqual(['P-0002']);
  });
});

describe('camelCase callers', () => {
  it('get camelCase below output', () => {
    const got = answer(camelCased(message()), [finding()]);
    expect(Object.keys(got)).toContain('inf_refmsgid');
    const [result] = got.output.result;
    expect(Object.keys(result).every((key) => !key.includes('_'))).toBe(true);
    expect(result).toMatchObject({
      jrId: 'F-0001',
      volaAmtStas: '1',
      judgeResultDetailDtos: [{ rxId: 'R1' }],
    });
  });

  it('are told by the body, else by the number', () => {
    expect(read({ ...message(), infno: '3660' }).isCamelCase).toBe(false);
    expect(read({ infno: '3660', input: {} }).isCamelCase).toBe(true);
    expect(read({ infno: '3101', input: {} }).isCamelCase).toBe(false);
  });
});

describe('object form', () => {
  it('is the gravest finding, or an object without details', () => {
    const two = [finding({ severity: 2, id: 'second' }), finding({ id: 'first' })];
    expect(answer(message(), two, OBJECT).output.result).toMatchObject({ jr_id: 'first' });
    expect(answer(message(), [], OBJECT).output.result).toEqual({ judge_result_detail_dtos: [] });
  });
});

describe('what was not judged', () => {
  it('is infcode 0 with an empty result and a hint in warn_msg', () => {
    const got = JSON.parse(writeNotJudged('3102', 'x', '繁忙', TODAY));
    expect(got).toMatchObject({ infcode: 0, err_msg: null, output: { result: [] }, warn_msg: '繁忙' });
    const object = JSON.parse(writeNotJudged('3102', 'x', '繁忙', TODAY, OBJECT));
    expect(object.output.result).toEqual({ judge_result_detail_dtos: [] });
  });

  it('a message without a patient says so', () => {
    const got = JSON.parse(writeAuditAnswer(read({ infno: '3101', input: {} }), [], DEFAULT_DIALECT, TODAY));
    expect(got).toMatchObject({ infcode: 0, err_msg: null, output: { result: [] } });
    expect(got.warn_msg).toContain('未审核');
  });

  it('an indeterminate verdict says so', () => {
    const text = writeAuditAnswer(
      read(message()),
      [verdict([], { outcome: 'indeterminate', degraded: 'deadline' })],
      DEFAULT_DIALECT,
      TODAY,
    );
    expect(JSON.parse(text).warn_msg).toContain('未完成审核');
  });

  it('a failure is infcode -1 with at most 200 characters', () => {
    const got = JSON.parse(writeFailure('错'.repeat(300), TODAY));
    expect(got.infcode).toBe(-1);
    expect(got.err_msg).toHaveLength(200);
  });
});
