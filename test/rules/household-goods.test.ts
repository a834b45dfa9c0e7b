import { describe, expect, it } from 'vitest';
import { buildClaim } from '../support/build-claim.ts';
import { judgeWith, type RuleInput, summarise } from '../support/judge-with.ts';

const RULES: readonly RuleInput[] = [
  {
    id: 'PH-01',
    kind: 'household-goods',
    parameters: { keywords: ['洗发', '护肤', '保健'] },
    applies: { settings: ['pharmacy'] },
    fromDay: 20000,
  },
];

function judge(line: Record<string, unknown>, setting: 'pharmacy' | 'outpatient' | undefined = 'pharmacy') {
  return judgeWith(
    RULES,
    buildClaim({
      encounter: { setting, start: '2026-03-10' },
      lines: [{ amount: '35.00', from: '2026-03-10', ...line }],
    }),
  );
}

const said = (...given: Parameters<typeof judge>) => summarise(RULES, judge(...given));
const HIT = ['PH-01 line [0] 3500'];

describe('household goods (PH-01)', () => {
  it('blocks what is sold as goods, and an uncoded line whose name says so', () => {
    expect(said({ kind: 'goods', name: '毛巾' })).toEqual(HIT);
    expect(said({ kind: 'other', name: '柔顺洗发水' })).toEqual(HIT);
    expect(said({ name: '护肤霜' })).toEqual(HIT);
    expect(said({ kind: 'other', code: 'SH0001', hospitalName: '保健茶' })).toEqual(HIT);
  });

  it('says nothing of other names, of named kinds, or of a line that nobody named', () => {
    expect(said({ kind: 'other', name: '纱布' })).toEqual([]);
    expect(said({ kind: 'drug', name: '洗发水' })).toEqual([]);
    expect(said({ kind: 'consumable', name: '护肤膜' })).toEqual([]);
    expect(said({})).toEqual([]);
  });

  it('knows a test that is named after goods from the goods', () => {
    for (const name of ['护肤品斑贴试验', '过敏原特异性IgE（保健茶）', '洗发剂变应原检测', '护肤品抗体测定'])
      expect(said({ name })).toEqual([]);
  });

  it('never judges a line with a national code', () => {
    for (const code of [
      'XD01AEK001A001010100001',
      'ZA09AAA0007020101515',
      'T000800001',
      'C0101010010000100001',
      '001102000010000',
      '001102000010000-7',
    ])
      expect(said({ name: '采乐洗发药水', code })).toEqual([]);
    expect(said({ kind: 'goods', code: 'C0101010010000100001' })).toEqual([]);
  });

  it('leaves self-pay, refund and context lines alone', () => {
    const shampoo = { kind: 'goods', name: '洗发水' };
    expect(said({ ...shampoo, isDeclaredSelfPay: true })).toEqual([]);
    expect(said({ ...shampoo, isRefund: true })).toEqual([]);
    expect(said({ ...shampoo, isJudged: false })).toEqual([]);
  });

  it('applies where and when the rule says', () => {
    expect(said({ kind: 'goods' }, 'outpatient')).toEqual([]);
    const unknown = judgeWith(
      RULES,
      buildClaim({ lines: [{ kind: 'goods', amount: '35.00', from: '2026-03-10' }] }),
    );
    expect(unknown.findings).toEqual([]);
  });

  it('offers self-pay and names the word it went by', () => {
    expect(judge({ name: '柔顺洗发水' }).findings).toMatchObject([
      {
        facts: [{ path: 'lines[0].name', value: { value: '洗发' } }],
        remedy: { kind: 'selfPay', lines: [0] },
      },
    ]);
  });
});
