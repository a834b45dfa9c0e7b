import { describe, expect, it } from 'vitest';
import { buildClaim, type LineInput } from '../support/build-claim.ts';
import { judgeWith, type RuleInput, summarise } from '../support/judge-with.ts';

const RULES: readonly RuleInput[] = [
  {
    id: 'CHG-14',
    kind: 'contained-consumable',
    rows: [{ code: '003107010220000', name: '心电监测', words: ['心电电极|监护电极片', 2] }],
  },
];

const SERVICE: LineInput = {
  kind: 'service',
  code: '003107010220000',
  amount: '60.00',
  from: '2026-03-10 08:00',
};
const KIT: LineInput = {
  kind: 'consumable',
  code: 'C0101010010000101234',
  name: '一次性心电电极',
  amount: '9.00',
  from: '2026-03-10 09:00',
};

function judge(...lines: LineInput[]) {
  return summarise(RULES, judgeWith(RULES, buildClaim({ lines })));
}

describe('contained consumable (CHG-13, CHG-14)', () => {
  it('denies the consumable beside the service on its day', () => {
    expect(judge(SERVICE, KIT)).toEqual(['CHG-14 line [1] 900']);
    expect(judge(KIT, SERVICE)).toEqual(['CHG-14 line [0] 900']);
    expect(judge(SERVICE, { ...KIT, from: '2026-03-11' })).toEqual([]);
    expect(judge(KIT)).toEqual([]);
  });

  it('knows it by either name, and only a consumable', () => {
    expect(judge(SERVICE, { ...KIT, name: '电极', hospitalName: '监护电极片(成人)' })).toHaveLength(1);
    expect(judge(SERVICE, { ...KIT, name: '高频电刀电极' })).toEqual([]);
    expect(judge(SERVICE, { ...KIT, kind: 'service', code: '003107010220001' })).toEqual([]);
    const { kind: _, ...unknown } = KIT;
    expect(judge(SERVICE, unknown)).toHaveLength(1);
    expect(judge(SERVICE, { ...unknown, code: 'H0001' })).toEqual([]);
  });

  it('shares days, leaves the patient what is his, and asks where days are open', () => {
    const days = { ...SERVICE, to: '2026-03-12' };
    expect(judge(days, { ...KIT, to: '2026-03-14', amount: '50.00' })).toEqual(['CHG-14 excess [1] 3000']);
    expect(judge(SERVICE, { ...KIT, isDeclaredSelfPay: true })).toEqual([]);
    expect(judge({ ...SERVICE, isDeclaredSelfPay: true }, KIT)).toHaveLength(1);
    const { from: _, ...undated } = KIT;
    const judgement = judgeWith(RULES, buildClaim({ lines: [SERVICE, undated] }));
    expect(judgement.findings).toEqual([]);
    expect(judgement.undecided).toEqual([{ rule: 0, line: 1, missing: 'line.from' }]);
  });
});
