import { describe, expect, it } from 'vitest';
import { buildClaim } from '../support/build-claim.ts';
import { judgeWith, type RuleInput, summarise } from '../support/judge-with.ts';

const ICU = '001109000010000';
const PACU = '003301000150001';

const RULES: readonly RuleInput[] = [
  {
    id: 'CHG-25',
    kind: 'ward-limit',
    applies: { settings: ['inpatient'] },
    rows: [
      { code: ICU, name: '重症监护', words: [0], from: '2026-01-01' },
      { code: PACU, words: [1] },
    ],
  },
];

interface Given {
  readonly code?: string;
  readonly hasIcu?: boolean;
  readonly hasPacu?: boolean;
  readonly ward?: boolean;
  readonly line?: Record<string, unknown>;
  readonly setting?: 'inpatient' | 'emergency';
}

function judge({ code = ICU, hasIcu, hasPacu, ward, line, setting = 'inpatient' }: Given) {
  return judgeWith(
    RULES,
    buildClaim({
      facility: { hasIcu, hasPacu },
      encounter: { setting, wardIsIcu: ward },
      lines: [{ code, amount: '240.00', from: '2026-03-10', ...line }],
    }),
  );
}

const said = (given: Given) => summarise(RULES, judge(given));
const HIT = ['CHG-25 line [0] 24000'];

describe('ward limit (CHG-25)', () => {
  it('pays intensive care in an intensive care ward only', () => {
    expect(said({ ward: true })).toEqual([]);
    expect(said({ ward: true, hasIcu: true })).toEqual([]);
    expect(said({ ward: false })).toEqual(HIT);
  });

  it('blocks where the facility has none, whatever the ward is called', () => {
    expect(said({ hasIcu: false })).toEqual(HIT);
    expect(said({ hasIcu: false, ward: true })).toEqual(HIT);
    expect(judge({ hasIcu: false }).findings).toMatchObject([{ message: 'noWard' }]);
  });

  it("lets the line's own ward beat the encounter's", () => {
    expect(said({ ward: false, line: { wardIsIcu: true } })).toEqual([]);
    expect(said({ ward: true, line: { wardIsIcu: false } })).toEqual(HIT);
    expect(judge({ ward: true, line: { wardIsIcu: false } }).findings[0]!.facts[0]!.path).toBe(
      'lines[0].wardIsIcu',
    );
  });

  it('decides nothing when the ward is unknown', () => {
    for (const hasIcu of [undefined, true])
      expect(judge(hasIcu === undefined ? {} : { hasIcu })).toMatchObject({
        findings: [],
        undecided: [{ missing: 'encounter.wardIsIcu' }],
      });
  });

  it('judges the recovery room by the facility', () => {
    expect(said({ code: PACU, hasPacu: true })).toEqual([]);
    expect(said({ code: PACU, hasPacu: false })).toEqual(HIT);
    expect(judge({ code: PACU })).toMatchObject({
      findings: [],
      undecided: [{ missing: 'facility.hasPacu' }],
    });
  });

  it('judges a code with a local tail by the part before it', () => {
    expect(said({ code: `${ICU}-12`, ward: false })).toEqual(HIT);
  });

  it('leaves self-pay and refund lines, other days and other settings alone', () => {
    expect(said({ ward: false, line: { level: 'C' } })).toEqual([]);
    expect(said({ ward: false, line: { isRefund: true } })).toEqual([]);
    expect(said({ ward: false, line: { from: '2025-12-31' } })).toEqual([]);
    expect(said({ ward: false, setting: 'emergency' })).toEqual([]);
  });

  it('offers self-pay', () => {
    expect(judge({ ward: false }).findings[0]!.remedy).toEqual({ kind: 'selfPay', lines: [0] });
  });
});
