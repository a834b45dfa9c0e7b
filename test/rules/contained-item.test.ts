import { describe, expect, it } from 'vitest';
import { buildClaim, type ClaimInput, type LineInput } from '../support/build-claim.ts';
import { judgeWith, type PairRowInput, type RuleInput, summarise } from '../support/judge-with.ts';

const WINDOW = { hour: 0, sixHours: 1, day: 2, encounter: 3 } as const;

function rules(...pairRows: PairRowInput[]): readonly RuleInput[] {
  return [
    { id: 'CHG-35', kind: 'outside-stay' },
    { id: 'CHG-01', kind: 'contained-item', pairRows },
  ];
}

function row(code: string, contained: string, word: number = WINDOW.day, rest = {}): PairRowInput {
  return { code, contained, word, ...rest };
}

function item(code: string, from: string | undefined, rest: LineInput = {}): LineInput {
  return { kind: 'service', code, amount: '10.00', ...(from === undefined ? {} : { from }), ...rest };
}

function judge(pairRows: readonly PairRowInput[], lines: readonly LineInput[], rest: ClaimInput = {}) {
  const given = rules(...pairRows);
  const judgement = judgeWith(given, buildClaim({ lines, ...rest }));
  return {
    found: summarise(given, judgement),
    undecided: judgement.undecided
      .filter(({ rule }) => rule === 1)
      .map(({ line, missing }) => `${line} ${missing}`),
  };
}

const A = '003100000000001';
const B = '003100000000002';
const C = '003100000000003';

describe('contained item: windows', () => {
  it('day: leaving one ward for another is no double charge', () => {
    const intensive = item(A, '2026-03-01 10:30', { to: '2026-03-03 09:00', quantity: '2' });
    const ordinary = item(B, '2026-03-03 10:30', { to: '2026-03-08 09:00', quantity: '5' });
    expect(judge([row(A, B)], [intensive, ordinary])).toEqual({ found: [], undecided: ['1 line.from'] });
    expect(judge([row(A, B)], [{ ...intensive, quantity: '3' }, ordinary]).found).toEqual([
      'CHG-01 excess [1] 200',
    ]);
  });

  it('day: the same civil day, whatever the time, and no other', () => {
    const found = (from: string | undefined) =>
      judge([row(A, B)], [item(A, '2026-03-10 09:00'), item(B, from)]).found;
    expect(found('2026-03-10 23:00')).toEqual(['CHG-01 line [1] 1000']);
    expect(found('2026-03-10')).toEqual(['CHG-01 line [1] 1000']);
    expect(found('2026-03-11 00:30')).toEqual([]);
  });

  it('hour and six hours: both times known, up to the very minute', () => {
    const at = (word: number, a: string, b: string) => judge([row(A, B, word)], [item(A, a), item(B, b)]);
    expect(at(WINDOW.hour, '2026-03-10 09:00', '2026-03-10 10:00').found).toHaveLength(1);
    expect(at(WINDOW.hour, '2026-03-10 09:00', '2026-03-10 10:01')).toEqual({ found: [], undecided: [] });
    expect(at(WINDOW.hour, '2026-03-10 10:00', '2026-03-10 09:00').found).toHaveLength(1);
    expect(at(WINDOW.hour, '2026-03-10 23:40', '2026-03-11 00:20').found).toHaveLength(1);
    expect(at(WINDOW.sixHours, '2026-03-10 09:00', '2026-03-10 15:00').found).toHaveLength(1);
    expect(at(WINDOW.sixHours, '2026-03-10 09:00', '2026-03-10 15:01').found).toEqual([]);
  });

  it('hour: a bare date, or midnight as one, decides nothing', () => {
    const at = (a: string, b: string) => judge([row(A, B, WINDOW.hour)], [item(A, a), item(B, b)]);
    expect(at('2026-03-10 09:00', '2026-03-10')).toEqual({ found: [], undecided: ['1 line.from'] });
    expect(at('2026-03-10 00:00', '2026-03-10 00:00')).toEqual({ found: [], undecided: ['1 line.from'] });
    expect(at('2026-03-10 09:00', '2026-03-12')).toEqual({ found: [], undecided: [] });
  });

  it('encounter: anywhere in the claim', () => {
    const far = [item(A, '2026-03-01'), item(B, '2026-03-20')];
    expect(judge([row(A, B, WINDOW.encounter)], far).found).toEqual(['CHG-01 line [1] 1000']);
    expect(judge([row(A, B, WINDOW.encounter)], far.slice(1)).found).toEqual([]);
  });

  it('a visit has its own day where lines have none; a stay has not', () => {
    const lines = [item(A, undefined), item(B, undefined)];
    const visit = { encounter: { setting: 'outpatient', start: '2026-03-10' } } as const;
    expect(judge([row(A, B)], lines, visit).found).toEqual(['CHG-01 line [1] 1000']);
    const stay = { encounter: { setting: 'inpatient', start: '2026-03-10' } } as const;
    expect(judge([row(A, B)], lines, stay)).toEqual({ found: [], undecided: ['1 line.from'] });
  });

  it('lines over several days lose the days that they share', () => {
    const a = item(A, '2026-03-03');
    const b = (to: string) => item(B, '2026-03-01', { to, amount: '100.00', quantity: '10' });
    expect(judge([row(A, B)], [a, b('2026-03-10')]).found).toEqual(['CHG-01 excess [1] 1000']);
    expect(judge([row(A, B)], [{ ...a, to: '2026-03-04' }, b('2026-03-10')]).found).toEqual([
      'CHG-01 excess [1] 2000',
    ]);
    expect(judge([row(A, B)], [item(A, '2026-02-27', { to: '2026-03-20' }), b('2026-03-10')]).found).toEqual([
      'CHG-01 line [1] 10000',
    ]);
    expect(judge([row(A, B)], [a, b('2026-03-02')]).found).toEqual([]);
  });

  it('a contained line whose end is open is not judged', () => {
    const given = rules(row(A, B));
    const claim = buildClaim({ lines: [item(A, '2026-03-10'), item(B, '2026-03-10')] });
    claim.lines = [claim.lines[0]!, { ...claim.lines[1]!, to: undefined }];
    const judgement = judgeWith(given, claim);
    expect(judgement.findings).toEqual([]);
    expect(judgement.undecided).toContainEqual({ rule: 1, line: 1, missing: 'line.to' });
  });
});

describe('contained item: who loses, and what is present', () => {
  const day = '2026-03-10 09:00';

  it('every contained line, once, however many contain it', () => {
    const lines = [item(A, day), item(B, day), item(C, day), item(B, day, { amount: '7.00' })];
    expect(judge([row(A, B), row(C, B)], lines).found).toEqual([
      'CHG-01 line [1] 1000',
      'CHG-01 line [3] 700',
    ]);
  });

  it('the smaller amount where each contains the other, else the later line', () => {
    const mutual = [row(A, B), row(B, A)];
    expect(judge(mutual, [item(A, day, { amount: '5.00' }), item(B, day)]).found).toEqual([
      'CHG-01 line [0] 500',
    ]);
    expect(judge(mutual, [item(A, day), item(B, day, { amount: '5.00' })]).found).toEqual([
      'CHG-01 line [1] 500',
    ]);
    expect(judge(mutual, [item(B, day), item(A, day)]).found).toEqual(['CHG-01 line [1] 1000']);
  });

  it('only what the fund is asked to pay, beside whatever is charged', () => {
    expect(judge([row(A, B)], [item(A, day), item(B, day, { isDeclaredSelfPay: true })]).found).toEqual([]);
    expect(judge([row(A, B)], [item(A, day, { isDeclaredSelfPay: true }), item(B, day)]).found).toHaveLength(
      1,
    );
    expect(judge([row(A, B)], [item(A, day, { isJudged: false }), item(B, day)]).found).toHaveLength(1);
    expect(judge([row(A, B)], [item(A, day), item(B, day, { isJudged: false })]).found).toEqual([]);
  });

  it('a container that a refund takes back is not there', () => {
    const refund = item(A, day, { isRefund: true, quantity: '-1', amount: '-10.00' });
    expect(judge([row(A, B)], [item(A, day), refund, item(B, day)]).found).toEqual([]);
    expect(judge([row(A, B)], [item(A, day), item(A, day), refund, item(B, day)]).found).toHaveLength(1);
  });

  it('a blocked container is not there: blocked by another rule, or itself contained', () => {
    const outside = judge([row(A, B, WINDOW.encounter)], [item(A, '2026-03-01'), item(B, '2026-03-10')], {
      encounter: { setting: 'inpatient', start: '2026-03-09', end: '2026-03-12' },
    });
    expect(outside.found).toEqual(['CHG-35 line [0] 1000']);
    const chain = [item(A, day), item(B, day), item(C, day)];
    for (const table of [
      [row(A, B), row(B, C)],
      [row(B, C), row(A, B)],
    ])
      expect(judge(table, chain).found).toEqual(['CHG-01 line [1] 1000']);
    expect(judge([row(A, B), row(B, C)], chain.slice(1)).found).toEqual(['CHG-01 line [1] 1000']);
  });

  it('a declared exception asks for its evidence instead', () => {
    const table = [row(A, B, WINDOW.day, { relief: 'difficult_airway' })];
    const lines = [item(A, day), item(B, day)];
    expect(judge(table, lines).found).toEqual(['CHG-01 line [1] 1000']);
    expect(judge(table, lines, { evidence: { difficult_airway: true } }).found).toEqual([
      'CHG-01 evidence [1] 1000',
    ]);
    expect(judge(table, lines, { evidence: { difficult_airway: false } }).found).toHaveLength(1);
  });

  it('rows have their days, prefixes and trust', () => {
    const lines = [item(A, day), item(B, day)];
    expect(judge([row(A, B, WINDOW.day, { from: '2026-03-11' })], lines).found).toEqual([]);
    expect(judge([row(A, B, WINDOW.day, { isOfficial: false })], lines).found).toEqual([
      'CHG-01 evidence [1] 1000',
    ]);
    const prefixes = row('0031000000', '003100000000002', WINDOW.day, { isPrefix: true });
    expect(judge([prefixes], lines).found).toEqual(['CHG-01 line [1] 1000']);
    expect(judge([prefixes], lines.slice(1)).found).toEqual([]);
    expect(judge([row(A, B)], [item(`${A}-12`, day), item(`${B}-3`, day)]).found).toHaveLength(1);
  });

  it('an item that contains itself keeps one line', () => {
    const lines = [item(A, day), item(A, day, { amount: '12.00' }), item(A, day)];
    expect(judge([row(A, A)], lines).found).toEqual(['CHG-01 line [0] 1000', 'CHG-01 line [2] 1000']);
  });
});
