import { describe, expect, it } from 'vitest';
import { buildClaim, type LineInput } from '../support/build-claim.ts';
import { judgeWith, type RuleInput, summarise } from '../support/judge-with.ts';

const RULES: readonly RuleInput[] = [{ id: 'CHG-34', kind: 'duplicate-line' }];

const LINE: LineInput = {
  code: '001204000030000',
  quantity: '2',
  price: '5.00',
  amount: '10.00',
  from: '2026-03-10 09:30',
  prescriber: 'D1',
  hospitalCode: 'L1',
  hospitalName: '左手正位片',
};

function judge(...lines: LineInput[]) {
  return summarise(RULES, judgeWith(RULES, buildClaim({ lines })));
}

describe('exact duplicates (CHG-34)', () => {
  it('leaves the solvent of another infusion, and looks at groups of nothing but drugs', () => {
    const of = (kind: LineInput['kind'], groupId?: string): LineInput => ({
      ...LINE,
      ...(kind === undefined ? {} : { kind }),
      ...(groupId === undefined ? {} : { groupId }),
    });
    expect(judge(of('drug', '1'), of('drug', '2'))).toEqual([]);
    expect(judge(of('drug', '1'), of('drug', '2'), of('drug', '2'))).toEqual(['CHG-34 line [2] 1000']);
    expect(judge(of('drug', '1'), of('drug', '1'))).toHaveLength(1);
    expect(judge(of('drug'), of('drug'))).toHaveLength(1);
    expect(judge(of('service', '1'), of('service', '2'))).toHaveLength(1);
  });

  it('denies the second line on, whatever the line ids say', () => {
    expect(judge(LINE, LINE)).toEqual(['CHG-34 line [1] 1000']);
    expect(judge(LINE, { ...LINE, code: 'X' }, LINE, LINE)).toEqual([
      'CHG-34 line [2] 1000',
      'CHG-34 line [3] 1000',
    ]);
    expect(judge({ ...LINE, id: 'RX1' }, { ...LINE, id: 'RX1' })).toHaveLength(1);
    expect(judge({ ...LINE, id: '1' }, { ...LINE, id: '2' })).toHaveLength(1);
  });

  it.each([
    ['code', { code: '001204000030001' }],
    ['time', { from: '2026-03-10 09:31' }],
    ['day', { from: '2026-03-11 09:30' }],
    ['end', { to: '2026-03-11 09:30' }],
    ['quantity', { quantity: '1' }],
    ['amount', { amount: '10.01' }],
    ['price', { price: '5.01' }],
    ['prescriber', { prescriber: 'D2' }],
    // A left and a right hand: two items of the hospital, one national code.
    ['hospital code', { hospitalCode: 'L2' }],
    ['hospital name', { hospitalName: '右手正位片' }],
    ['traceability code', { traceCodes: ['81234567890123456789'] }],
  ])('passes lines that differ in %s', (_, change) => {
    expect(judge(LINE, { ...LINE, ...change })).toEqual([]);
  });

  it('only points out what has no time of day, or no prescriber', () => {
    for (const from of ['2026-03-10', '2026-03-10 00:00'])
      expect(judge({ ...LINE, from }, { ...LINE, from })).toEqual(['CHG-34 notice [1] 1000']);
    const { prescriber: _, ...unsigned } = LINE;
    expect(judge(unsigned, unsigned)).toEqual(['CHG-34 notice [1] 1000']);
    const { from: __, ...undated } = LINE;
    expect(judge(undated, undated)).toEqual([]);
    const visit = buildClaim({
      encounter: { setting: 'outpatient', start: '2026-03-10' },
      lines: [undated, undated],
    });
    expect(summarise(RULES, judgeWith(RULES, visit))).toEqual(['CHG-34 notice [1] 1000']);
  });

  it('pairs refunds off', () => {
    const refund: LineInput = { ...LINE, isRefund: true, quantity: '-2', amount: '-10.00' };
    expect(judge(LINE, refund, LINE)).toEqual([]);
    expect(judge(LINE, LINE, refund)).toEqual([]);
    expect(judge(LINE, refund, LINE, LINE)).toEqual(['CHG-34 line [3] 1000']);
  });

  it('looks at what the fund is asked to pay only, and not at what has no code or quantity', () => {
    expect(judge({ ...LINE, isDeclaredSelfPay: true }, LINE)).toEqual([]);
    expect(judge({ ...LINE, isJudged: false }, LINE)).toEqual([]);
    const { code: _, ...local } = LINE;
    expect(judge(local, local)).toEqual([]);
  });

  it('finds the one duplicate among many lines of one second', () => {
    const lines = Array.from({ length: 3000 }, (_, at) => ({
      ...LINE,
      code: `0012040000${String(at).padStart(5, '0')}`,
    }));
    expect(judge(...lines, lines[1234]!)).toEqual(['CHG-34 line [3000] 1000']);
  });

  it('finds the same among thousands of lines that differ in one field only', () => {
    // The prescriber is not in the hash, so that these would be compared with one another one by one.
    const crowd = Array.from({ length: 2_000 }, (_, index) => ({ ...LINE, prescriber: `C${index}` }));
    const drug = (groupId?: string): LineInput => ({
      ...LINE,
      kind: 'drug',
      ...(groupId === undefined ? {} : { groupId }),
    });
    const cases: LineInput[][] = [
      [LINE, LINE, { ...LINE, traceCodes: ['1'] }, LINE],
      [drug('1'), drug('2'), drug('2'), drug('1'), drug()],
      [drug(), drug('1'), drug('2')],
      [
        drug('1'),
        drug('2'),
        { ...LINE, kind: 'service', groupId: '2' },
        { ...LINE, groupId: '3' },
        drug('9'),
      ],
      [drug('1'), { ...LINE, kind: 'service', groupId: '3' }, drug('1'), drug('4')],
    ];
    for (const lines of cases) expect(judge(...lines, ...crowd)).toEqual(judge(...lines));
    expect(judge(...crowd, crowd[1_234]!)).toEqual(['CHG-34 line [2000] 1000']);
  });
});
