import { describe, expect, it } from 'vitest';
import type { Claim } from '../../src/claim/claim.ts';
import type { Benefit, Setting } from '../../src/claim/codes.ts';
import { buildClaim } from '../support/build-claim.ts';
import { judgeWith, type RowInput, type RuleInput, summarise } from '../support/judge-with.ts';

const ACUTE = 0;
const CHRONIC = 1;

const DIAGNOSES: readonly RowInput[] = [
  { code: 'J20', isPrefix: true, words: [ACUTE] },
  { code: 'J18', isPrefix: true, words: [ACUTE] },
  { code: 'I10', isPrefix: true, words: [CHRONIC] },
  { code: 'N10', isPrefix: true, words: [ACUTE] },
  { code: 'N10.X01', words: [CHRONIC] },
  { code: 'H66', isPrefix: true, words: [ACUTE], isOfficial: false },
];

const RULES: readonly RuleInput[] = [
  {
    id: 'RX-06',
    kind: 'days-of-supply',
    space: 'diagnosis',
    effect: 'excess',
    parameters: { scope: 'outpatient' },
    rows: DIAGNOSES,
  },
  {
    id: 'RX-20',
    kind: 'days-of-supply',
    space: 'diagnosis',
    effect: 'excess',
    parameters: { scope: 'discharge' },
    rows: DIAGNOSES,
  },
  {
    id: 'RX-20',
    variant: 'drugs',
    kind: 'days-of-supply',
    space: 'item',
    parameters: { scope: 'drugClass' },
    rows: [
      { code: 'XJ01', isPrefix: true, words: [ACUTE] },
      { code: 'XC08', isPrefix: true, words: [CHRONIC] },
    ],
  },
];

const ANTIBIOTIC = 'XJ01CAA040E001010100001';
const PRESSURE = 'XC08CAA152A001010100001';
const OTHER = 'XA02BCA001A001010100001';

interface Given {
  readonly setting?: Setting | undefined;
  readonly benefit?: Benefit;
  readonly diagnoses?: readonly string[];
  readonly isComplete?: boolean;
  readonly days?: number | undefined;
  readonly isNoted?: boolean;
  readonly line?: Record<string, unknown>;
}

function judge(given: Given) {
  const { benefit = 'ordinary', diagnoses = ['J20.900'], isNoted, line } = given;
  const setting = 'setting' in given ? given.setting : 'outpatient';
  return judgeWith(
    RULES,
    buildClaim({
      encounter: { setting, benefit, start: '2026-03-10' },
      diagnoses,
      areDiagnosesComplete: given.isComplete ?? diagnoses.length > 0,
      evidence: isNoted === undefined ? {} : { long_term_prescription: isNoted },
      lines: [
        {
          kind: 'drug',
          code: ANTIBIOTIC,
          quantity: '10',
          price: '7.00',
          amount: '70.00',
          from: '2026-03-10',
          daysOfSupply: given.days,
          ...line,
        },
      ],
    }),
  );
}

const said = (given: Given) => summarise(RULES, judge(given));

describe('days of supply on a visit (RX-06)', () => {
  it('denies the days above seven, three in an emergency, when every diagnosis is acute', () => {
    expect(said({ days: 7 })).toEqual([]);
    expect(said({ days: 10 })).toEqual(['RX-06 excess [0] 2100']);
    expect(said({ setting: 'emergency', days: 3 })).toEqual([]);
    expect(said({ setting: 'emergency', days: 4 })).toEqual(['RX-06 excess [0] 1750']);
    expect(said({ setting: 'internet', days: 10 })).toEqual(['RX-06 excess [0] 2100']);
  });

  it('allows 28 days of a chronic illness and 84 with a note, then gives notice', () => {
    const chronic = { diagnoses: ['J20.900', 'I10.x00'] };
    expect(said({ ...chronic, days: 28 })).toEqual([]);
    expect(said({ ...chronic, days: 29 })).toEqual(['RX-06 notice [0] 241']);
    expect(said({ ...chronic, days: 84, isNoted: true })).toEqual([]);
    expect(said({ ...chronic, days: 85, isNoted: true })).toEqual(['RX-06 notice [0] 82']);
    expect(said({ ...chronic, days: 29, isNoted: false })).toHaveLength(1);
  });

  it('takes a chronic or special benefit visit for chronic, whatever the diagnoses', () => {
    expect(said({ benefit: 'chronic', days: 28 })).toEqual([]);
    expect(said({ benefit: 'special', days: 30 })).toEqual(['RX-06 notice [0] 467']);
  });

  it('gives only notice when a diagnosis is unknown, missing, or the set incomplete', () => {
    for (const unknown of [{ diagnoses: ['J20.900', 'Z99.900'] }, { diagnoses: [] }, { isComplete: false }]) {
      const { findings, undecided } = judge({ ...unknown, days: 10 });
      expect(findings).toMatchObject([{ effect: 'notice', message: 'visitUnknown' }]);
      expect(undecided).toMatchObject([{ line: 0, missing: 'diagnoses' }]);
      expect(judge({ ...unknown, days: 7 })).toMatchObject({ findings: [], undecided: [] });
    }
  });

  it('gives notice above three days of a chronic illness in an emergency', () => {
    expect(said({ setting: 'emergency', diagnoses: ['I10.x00'], days: 3 })).toEqual([]);
    expect(judge({ setting: 'emergency', diagnoses: ['I10.x00'], days: 4 }).findings).toMatchObject([
      { effect: 'notice' },
    ]);
  });

  it('lets the exact code beat its prefix, and asks for evidence on a row that is not official', () => {
    expect(said({ diagnoses: ['N10.X02'], days: 10 })).toEqual(['RX-06 excess [0] 2100']);
    expect(said({ diagnoses: ['N10.X01'], days: 10 })).toEqual([]);
    expect(said({ diagnoses: ['J20.900', 'H66.900'], days: 10 })).toEqual(['RX-06 evidence [0] 2100']);
  });

  it('decides nothing without days or setting', () => {
    expect(judge({ days: undefined })).toMatchObject({
      findings: [],
      undecided: [{ line: 0, missing: 'line.daysOfSupply' }],
    });
    expect(judge({ setting: undefined, days: 10 })).toMatchObject({
      findings: [],
      undecided: [{ missing: 'encounter.setting' }],
    });
    expect(judge({ setting: undefined, days: 3 })).toMatchObject({ findings: [], undecided: [] });
  });

  it('leaves stays, pharmacies, services, self-pay and refund lines alone', () => {
    expect(said({ setting: 'inpatient', days: 30 })).toEqual([]);
    expect(said({ setting: 'pharmacy', days: 30 })).toEqual([]);
    expect(said({ days: 30, line: { kind: 'service' } })).toEqual([]);
    expect(said({ days: 30, line: { level: 'C' } })).toEqual([]);
    expect(said({ days: 30, line: { isRefund: true } })).toEqual([]);
  });

  it('offers the payable days with as much quantity and money as belong to them', () => {
    const remedyOf = (line: Record<string, unknown>, days: number) =>
      judge({ days, line }).findings[0]!.remedy;
    expect(remedyOf({}, 10)).toEqual({
      kind: 'reduceDays',
      line: 0,
      days: 7,
      quantityE4: 70000n,
      amountFen: 4900n,
    });
    // One box for nine days: seven ninths of it, rounded down to what the door can write.
    expect(remedyOf({ quantity: '1', price: '50.00', amount: '50.00', quantityDecimals: 2 }, 9)).toEqual({
      kind: 'reduceDays',
      line: 0,
      days: 7,
      quantityE4: 7700n,
      amountFen: 3850n,
    });
    expect(remedyOf({ quantityE4: undefined }, 10)).toEqual({ kind: 'selfPay', lines: [0] });
  });

  it("denies the fund's part where the patient has a share", () => {
    expect(said({ days: 70, line: { ownPay: '20.00' } })).toEqual(['RX-06 excess [0] 4500']);
  });
});

describe('days of discharge medication (RX-20)', () => {
  function discharge(
    code: string,
    days: number | undefined,
    diagnoses: readonly string[],
    more: Partial<Given> & { readonly flag?: boolean | undefined } = {},
  ) {
    const flag = 'flag' in more ? more.flag : true;
    return judge({
      setting: 'inpatient',
      diagnoses,
      days,
      ...more,
      line: {
        code,
        quantity: '10',
        price: '5.00',
        amount: '50.00',
        isDischargeMedication: flag,
        ...more.line,
      },
    });
  }
  const saidAt = (...given: Parameters<typeof discharge>) => summarise(RULES, discharge(...given));

  it('limits by the diagnoses where they agree', () => {
    expect(saidAt(OTHER, 7, ['J18.900'])).toEqual([]);
    expect(saidAt(OTHER, 8, ['J18.900'])).toEqual(['RX-20 excess [0] 625']);
    expect(saidAt(OTHER, 15, ['I10.x00'])).toEqual([]);
    expect(saidAt(OTHER, 16, ['I10.x00'])).toEqual(['RX-20 excess [0] 313']);
  });

  it('limits drug by drug where acute and chronic illness meet', () => {
    const both = ['J18.900', 'I10.x00', 'Z99.900'];
    expect(saidAt(ANTIBIOTIC, 10, both)).toEqual(['RX-20 excess [0] 1500']);
    expect(saidAt(PRESSURE, 15, both)).toEqual([]);
    expect(saidAt(PRESSURE, 16, both)).toEqual(['RX-20 excess [0] 313']);
  });

  it('takes the chronic limit and only gives notice where neither tells', () => {
    expect(saidAt(OTHER, 15, ['J18.900', 'I10.x00'])).toEqual([]);
    expect(saidAt(OTHER, 16, ['J18.900', 'I10.x00'])).toEqual(['RX-20 notice [0] 313']);
    expect(saidAt(OTHER, 16, ['Z99.900'])).toEqual(['RX-20 notice [0] 313']);
    expect(saidAt(OTHER, 16, [])).toEqual(['RX-20 notice [0] 313']);
    expect(saidAt(OTHER, 10, ['J18.900', 'Z99.900'])).toEqual([]);
    // A drug for chronic illness among acute diagnoses: its own diagnosis is missing.
    expect(saidAt(PRESSURE, 14, ['J18.900'])).toEqual([]);
    expect(discharge(PRESSURE, 16, ['J18.900']).undecided).toMatchObject([{ missing: 'diagnoses' }]);
  });

  it('judges discharge medication only, and decides nothing where the flag or the days are unknown', () => {
    expect(saidAt(OTHER, 30, ['J18.900'], { flag: false })).toEqual([]);
    expect(discharge(OTHER, 30, ['J18.900'], { flag: undefined })).toMatchObject({
      findings: [],
      undecided: [{ missing: 'line.isDischargeMedication' }],
    });
    expect(discharge(OTHER, undefined, ['J18.900'])).toMatchObject({
      findings: [],
      undecided: [{ missing: 'line.daysOfSupply' }],
    });
  });

  it('leaves self-pay and refund lines alone', () => {
    expect(saidAt(OTHER, 30, ['J18.900'], { line: { isDeclaredSelfPay: true } })).toEqual([]);
    expect(saidAt(OTHER, 30, ['J18.900'], { line: { isRefund: true } })).toEqual([]);
  });

  it('takes the limits from the parameters of the rule', () => {
    const rules: RuleInput[] = [{ ...RULES[1]!, parameters: { scope: 'discharge', acuteDays: 3 } }];
    const claim: Claim = buildClaim({
      encounter: { setting: 'inpatient' },
      diagnoses: ['J18.900'],
      lines: [{ kind: 'drug', code: OTHER, amount: '40.00', daysOfSupply: 4, isDischargeMedication: true }],
    });
    expect(summarise(rules, judgeWith(rules, claim))).toEqual(['RX-20 excess [0] 1000']);
  });
});
