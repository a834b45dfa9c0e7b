/** 3103 (interface 2.10, section 5 no. 7) and numbers of bodies that cannot be read. */
import { describe, expect, it } from 'vitest';
import { numberOfPath, numberOfUnreadable, peekNumber } from '../../../../src/wire/nhsa/numbers.ts';
import { writeAccepted } from '../../../../src/wire/nhsa/write-answer.ts';
import { envelope, type Json, read } from './messages.ts';

const feedback = (data: Json) => read(envelope({ data }, { infno: '3103' }));

describe('3103', () => {
  it('gives its rows', () => {
    const got = feedback({
      warn_type: '1',
      warns: [
        { warn_rslt_id: 'F-1', dspo_way: '1', dspo_way_rea: '病情需要' },
        { warn_rslt_id: 'F-2', dspo_way: 2 },
      ],
    });
    expect(got.isAudit).toBe(false);
    expect(got.feedback).toEqual([
      { resultId: 'F-1', isCarriedOn: true, reason: '病情需要' },
      { resultId: 'F-2', isCarriedOn: false, reason: undefined },
    ]);
  });

  it.each([{}, { warns: null }, { warns: { dspo_way: '1', dspo_way_rea: '' } }, { warns: [7] }, 'x', null])(
    'accepts %j',
    (data) => {
      const got = feedback(data);
      expect(got.feedback).toBeDefined();
      const answer = JSON.parse(writeAccepted(got, { todayDay: 20522, todaySecond: 0 }));
      expect(answer).toMatchObject({ infcode: 0, err_msg: null, output: {}, warn_msg: null });
    },
  );

  it('audits have none', () => {
    expect(read(envelope({})).feedback).toBeUndefined();
  });
});

it.each([
  ['3102', '3102'],
  ['2203a', '2203A'],
  ['100001', '100001'],
  ['beforeAnalyze', '3101'],
  ['service', undefined],
  ['31021', undefined],
  [undefined, undefined],
])('path %s is number %s', (path, number) => {
  expect(numberOfPath(path)).toBe(number);
});

it.each([
  ['{"infno":"2207","input":{', '2207'],
  ['{ "infno" : 3102 , ', '3102'],
  ['{"msgid":"x","infno":"2207a"', '2207A'],
  ['{"input":', undefined],
  ['', undefined],
])('an unreadable body %j names %s', (text, number) => {
  expect(peekNumber(new TextEncoder().encode(text))).toBe(number);
});

it.each([
  ['{"infno":"2207"', '3102', '2207'],
  ['{"infno":"3102"', '2207', '2207'],
  ['{"infno":"3102"', undefined, '3102'],
  ['{', '3102', '3102'],
  ['{', undefined, undefined],
])('an unreadable body %j at path %s is answered as %s', (text, path, number) => {
  expect(numberOfUnreadable(new TextEncoder().encode(text), path)).toBe(number);
});
