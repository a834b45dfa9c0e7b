import { describe, expect, it } from 'vitest';
import { applyRemedy } from '../../src/verdict/apply-remedy.ts';
import { buildClaim, type LineInput } from '../support/build-claim.ts';
import { judgeWith, type RuleInput, summarise } from '../support/judge-with.ts';

const RULES: readonly RuleInput[] = [
  {
    id: 'CHG-02',
    kind: 'daily-cap',
    effect: 'excess',
    rows: [
      { code: '003107010220000', name: '心电监测', words: [{ scaled: 240_000n }, 0] },
      { code: '001109000010000', name: '普通病房床位费', words: [{ scaled: 10_000n }, 2] },
      { code: '00120100003', isPrefix: true, name: 'Ⅰ级护理', words: [{ scaled: 10_000n }, 2] },
    ],
  },
];

const HOURS = '003107010220000';
const BED = '001109000010000';

function line(code: string, quantity: string, amount: string, from: string, rest: LineInput = {}): LineInput {
  return { kind: 'service', code, quantity, amount, from, ...rest };
}

function judge(lines: readonly LineInput[]) {
  return summarise(RULES, judgeWith(RULES, buildClaim({ lines })));
}

describe('daily cap (CHG-02)', () => {
  it('adds up the lines of a day; the later ones are in excess', () => {
    const two = [line(HOURS, '20', '120.00', '2026-03-10'), line(HOURS, '10', '60.00', '2026-03-10 18:00')];
    expect(judge(two)).toEqual(['CHG-02 excess [1] 3600']);
    expect(judge([two[0]!, { ...two[1]!, from: '2026-03-11' }])).toEqual([]);
    expect(judge([two[0]!, { ...two[1]!, quantity: '4', amount: '24.00' }])).toEqual([]);
  });

  it('divides a line over its days', () => {
    expect(judge([line(HOURS, '72', '432.00', '2026-03-10', { to: '2026-03-12' })])).toEqual([]);
    expect(judge([line(HOURS, '100', '600000.00', '2026-03-10', { to: '2026-03-12' })])).toEqual([
      'CHG-02 excess [0] 16800000',
    ]);
  });

  it('does not exceed one by three thirds', () => {
    const third = line(BED, '1', '40.00', '2026-03-10', { to: '2026-03-12' });
    expect(judge([third, third, third])).toEqual([]);
  });

  it('groups the codes of a prefix and keeps other codes apart', () => {
    const lines = [
      line('001201000030000', '1', '30.00', '2026-03-10'),
      line('001201000030001', '1', '9.00', '2026-03-10'),
    ];
    expect(judge(lines)).toEqual(['CHG-02 excess [1] 900']);
    expect(judge([lines[0]!, line(BED, '1', '40.00', '2026-03-10')])).toEqual([]);
  });

  it('is spent by what the fund is asked to pay: context lines yes, the patient and refunds no', () => {
    const bed = line(BED, '1', '40.00', '2026-03-10');
    expect(judge([{ ...bed, isJudged: false }, bed])).toEqual(['CHG-02 excess [1] 4000']);
    expect(judge([{ ...bed, isDeclaredSelfPay: true }, bed])).toEqual([]);
    const refund: LineInput = { ...bed, isRefund: true, quantity: '-1', amount: '-40.00' };
    expect(judge([bed, refund, bed])).toEqual([]);
  });

  it('gives back a part that is refunded, on its day or later', () => {
    const hours = line(HOURS, '30', '180.00', '2026-03-10');
    const refund: LineInput = { ...hours, isRefund: true, quantity: '-4', amount: '-24.00' };
    expect(judge([hours, refund])).toEqual(['CHG-02 excess [0] 1200']);
    expect(judge([hours, { ...refund, from: '2026-03-12' }])).toEqual(['CHG-02 excess [0] 1200']);
    expect(judge([hours, { ...refund, quantity: '-6', amount: '-36.00' }])).toEqual([]);
  });

  it('lets a blocked line spend nothing', () => {
    const rules: readonly RuleInput[] = [{ id: 'CHG-35', kind: 'outside-stay' }, ...RULES];
    const claim = buildClaim({
      encounter: { setting: 'inpatient', start: '2026-03-11', end: '2026-03-20' },
      lines: [
        line(BED, '2', '80.00', '2026-03-10', { to: '2026-03-11' }),
        line(BED, '1', '40.00', '2026-03-11'),
      ],
    });
    expect(summarise(rules, judgeWith(rules, claim))).toEqual(['CHG-35 line [0] 8000']);
  });

  it('does not judge unknown days or quantities', () => {
    const { undecided, findings } = judgeWith(
      RULES,
      buildClaim({
        lines: [{ ...line(HOURS, '30', '180.00', '2026-03-10'), quantityE4: undefined } as LineInput],
      }),
    );
    expect(findings).toEqual([]);
    expect(undecided).toEqual([{ rule: 0, line: 0, missing: 'line.quantity' }]);
    const open = buildClaim({ lines: [line(HOURS, '30', '180.00', '2026-03-10')] });
    open.lines = [{ ...open.lines[0]!, to: undefined }];
    expect(judgeWith(RULES, open).findings).toEqual([]);
    expect(judgeWith(RULES, open).undecided).toEqual([{ rule: 0, line: 0, missing: 'line.to' }]);
    const undated = buildClaim({ encounter: { setting: 'outpatient', start: '2026-03-10' } });
    undated.lines = [{ ...open.lines[0]!, from: undefined }];
    expect(judgeWith(RULES, undated).findings).toEqual([]);
  });

  it('prints remedies that pass, where some days are fuller than others too', () => {
    const claims = [
      [line(HOURS, '30', '180.00', '2026-03-10', { price: '6.00' })],
      [line(BED, '1', '40.00', '2026-03-11'), line(BED, '3', '120.00', '2026-03-10', { to: '2026-03-12' })],
      [
        line(HOURS, '12', '72.00', '2026-03-11'),
        line(HOURS, '72', '432.00', '2026-03-10', { to: '2026-03-12' }),
      ],
      [line(BED, '1', '40.00', '2026-03-11'), line(BED, '1', '40.00', '2026-03-11')],
    ].map((lines) => buildClaim({ lines }));
    for (const claim of claims) {
      const { findings } = judgeWith(RULES, claim);
      expect(findings).toHaveLength(1);
      expect(judgeWith(RULES, applyRemedy(claim, findings[0]!.remedy!)).findings).toEqual([]);
    }
  });
});
