/** Worked examples of rule-catalogue section 4 whose rules are limits on lines, diagnoses and claims: exact results. */
import { describe, expect, it } from 'vitest';
import type { Claim } from '../../src/claim/claim.ts';
import { formatFen } from '../../src/claim/decimal.ts';
import { applyRemedy } from '../../src/verdict/apply-remedy.ts';
import { buildClaim, type ClaimInput, day } from '../support/build-claim.ts';
import { createVerdictMaker } from '../support/judge-verdict.ts';
import { buildReader, type RowInput, type RuleInput } from '../support/judge-with.ts';
import { supplyFact } from '../support/supply-fact.ts';

const MALE = 0;
const FEMALE = 1;
const ACUTE = 0;
const CHRONIC = 1;

const COURSES: readonly RowInput[] = [
  { code: 'J20', isPrefix: true, words: [ACUTE] },
  { code: 'J18', isPrefix: true, words: [ACUTE] },
  { code: 'I10', isPrefix: true, words: [CHRONIC] },
];

const DIAGNOSES = ['I10.x00', 'I50.900', 'Z51.100', 'J20.900', 'J18.900', 'N40.x00', 'K74.600'];

const RULES: readonly RuleInput[] = [
  { id: 'ELG-01', kind: 'after-death' },
  {
    id: 'ADM-14',
    kind: 'sex-limit',
    space: 'diagnosis',
    effect: 'claim',
    rows: [{ code: 'N40', isPrefix: true, words: [MALE] }],
  },
  { id: 'DRG-01', kind: 'scheme-limit', rows: [{ code: 'XJ07BGK001B001', isPrefix: true, words: [0] }] },
  {
    id: 'DRG-03',
    kind: 'indication',
    applies: { exceptSchemes: ['workInjury'] },
    rows: [
      { code: 'ZA04BAS0001', isPrefix: true, name: '疏血通注射液', words: [['I63', 'I69']] },
      {
        code: 'XA04ADA198B002',
        isPrefix: true,
        name: '阿瑞匹坦注射液',
        words: [['Z51.0', 'Z51.1'], 'dysphagia'],
        from: '2025-01-01',
        to: '2025-12-31',
      },
      { code: 'XA04ADA198B002', isPrefix: true, words: [['Z51.0', 'Z51.1']], from: '2026-01-01' },
    ],
  },
  {
    id: 'DRG-08',
    kind: 'facility-level',
    applies: { exceptSchemes: ['workInjury'] },
    rows: [
      { code: 'ZA04BAS0001', isPrefix: true, words: [2] },
      { code: 'ZA05BAS0002', isPrefix: true, name: '参麦注射液', words: [2] },
    ],
  },
  {
    id: 'DRG-09',
    kind: 'setting-limit',
    applies: { exceptSchemes: ['workInjury'] },
    rows: [{ code: 'ZA07AAA0011', isPrefix: true, name: '安宫牛黄丸', words: [1] }],
  },
  { id: 'DRG-20', kind: 'never-payable', rows: [{ code: 'T000800001', name: '阿胶' }] },
  {
    id: 'RX-01',
    kind: 'sex-limit',
    rows: [{ code: 'ZA09AAA0007', isPrefix: true, name: '艾附暖宫丸', words: [FEMALE] }],
  },
  {
    id: 'RX-06',
    kind: 'days-of-supply',
    space: 'diagnosis',
    effect: 'excess',
    parameters: { scope: 'outpatient' },
    rows: COURSES,
  },
  {
    id: 'RX-20',
    kind: 'days-of-supply',
    space: 'diagnosis',
    effect: 'excess',
    parameters: { scope: 'discharge' },
    rows: COURSES,
  },
  {
    id: 'RX-20',
    variant: 'drugs',
    kind: 'days-of-supply',
    parameters: { scope: 'drugClass' },
    rows: [
      { code: 'XJ01', isPrefix: true, words: [ACUTE] },
      { code: 'XC08', isPrefix: true, words: [CHRONIC] },
    ],
  },
  { id: 'RX-21', kind: 'distinct-items' },
  { id: 'PH-01', kind: 'household-goods', parameters: { keywords: ['洗发'] } },
  { id: 'DAT-01', kind: 'code-list', space: 'diagnosis', rows: DIAGNOSES.map((code) => ({ code })) },
];

const maker = createVerdictMaker(buildReader(RULES), day('2026-06-30'));

/** `outcome:effect denied`, then one `RULE effect [lines]` per finding that is shown. */
function told(claim: Claim): string[] {
  const { outcome, effect, deniedFen, findings } = maker.verdictOf(claim);
  return [
    `${outcome}${effect === undefined ? '' : `:${effect}`} ${formatFen(deniedFen)}`,
    ...findings.map((one) => `${one.ruleId} ${one.effect} [${one.lines.join(',')}]`).sort(),
  ];
}

const verdict = (input: ClaimInput) => told(buildClaim(input));

/** Applies the remedies of blocking findings one by one until nothing blocks; how many it took. */
function remedied(input: ClaimInput): number {
  let claim = buildClaim(input);
  for (let steps = 0; steps < 10; steps++) {
    const blocking = maker.verdictOf(claim).findings.find(({ decision }) => decision === 'block');
    if (blocking === undefined) return steps;
    expect(blocking.remedy).toBeDefined();
    claim = applyRemedy(claim, blocking.remedy!, supplyFact);
  }
  throw new Error('remedies do not end');
}

const APREPITANT = 'XA04ADA198B002010100001';
const drugLine = (code: string, amount: string, from: string) => ({
  kind: 'drug' as const,
  code,
  amount,
  from,
});

describe('worked examples', () => {
  const afterDeath: ClaimInput = {
    patient: { death: '2026-03-02 10:00' },
    lines: [drugLine('XA02BCA001A001010100001', '120.00', '2026-03-04')],
  };
  it('1: a drug after the death', () => {
    expect(verdict(afterDeath)).toEqual(['block:line 120.00', 'ELG-01 line [0]']);
  });

  const twoRules: ClaimInput = {
    facility: { level: 1 },
    encounter: { setting: 'inpatient' },
    diagnoses: ['I10.x00'],
    lines: [drugLine('ZA04BAS0001010100001', '96.00', '2026-03-10')],
  };
  it('6: two rules on one line, denied once', () => {
    expect(verdict(twoRules)).toEqual(['block:line 96.00', 'DRG-03 line [0]', 'DRG-08 line [0]']);
  });

  it('7: the level is reached', () => {
    const lines = [drugLine('ZA05BAS0002010100001', '58.00', '2026-03-10')];
    expect(verdict({ facility: { level: 2 }, diagnoses: ['I50.900'], lines })).toEqual(['allow 0.00']);
  });

  const ordinary: ClaimInput = {
    encounter: { setting: 'outpatient', benefit: 'ordinary' },
    lines: [{ ...drugLine('ZA07AAA0011020101515', '780.00', '2026-03-10'), daysOfSupply: 1 }],
  };
  it('8: emergency or inpatient only', () => {
    expect(verdict(ordinary)).toEqual(['block:line 780.00', 'DRG-09 line [0]']);
    expect(verdict({ ...ordinary, encounter: { setting: 'emergency' } })).toEqual(['allow 0.00']);
  });

  it('10: the edition of the day decides', () => {
    const on = (from: string): ClaimInput => ({
      encounter: { setting: 'inpatient' },
      diagnoses: ['Z51.100'],
      lines: [drugLine(APREPITANT, '410.00', from)],
    });
    expect(verdict(on('2025-06-10'))).toEqual(['warn:evidence 0.00', 'DRG-03 evidence [0]']);
    expect(verdict(on('2026-03-10'))).toEqual(['allow 0.00']);
  });

  const formula: ClaimInput = {
    lines: [
      { kind: 'tcmPiece', code: 'T000800001', amount: '45.00', from: '2026-03-10' },
      { kind: 'tcmPiece', code: 'T001700101', amount: '6.00', from: '2026-03-10' },
    ],
  };
  it('19: only the piece that is never payable', () => {
    expect(verdict(formula)).toEqual(['block:line 45.00', 'DRG-20 line [0]']);
  });

  const vaccine: ClaimInput = {
    patient: { scheme: 'employee' },
    lines: [drugLine('XJ07BGK001B001010100001', '298.00', '2026-03-10')],
  };
  it('20: work injury only', () => {
    expect(verdict(vaccine)).toEqual(['block:line 298.00', 'DRG-01 line [0]']);
    expect(verdict({ ...vaccine, patient: { scheme: 'workInjury' } })).toEqual(['allow 0.00']);
  });

  const pills: ClaimInput = {
    patient: { sex: 'male', birth: '1973-05-20' },
    lines: [drugLine('ZA09AAA0007020101515', '31.50', '2026-03-10')],
  };
  it('21: a drug of the other sex', () => {
    expect(verdict(pills)).toEqual(['block:line 31.50', 'RX-01 line [0]']);
  });

  const tenDays: ClaimInput = {
    encounter: { setting: 'outpatient', benefit: 'ordinary' },
    diagnoses: ['J20.900'],
    lines: [
      { ...drugLine('XJ01DCA001A001010100001', '70.00', '2026-03-10'), quantity: '10', daysOfSupply: 10 },
    ],
  };
  it('22: ten days of an antibiotic for acute bronchitis', () => {
    expect(verdict(tenDays)).toEqual(['block:excess 21.00', 'RX-06 excess [0]']);
  });

  const goingHome: ClaimInput = {
    encounter: { setting: 'inpatient' },
    diagnoses: ['J18.900', 'I10.x00'],
    lines: [
      {
        ...drugLine('XJ01CAA040E001010100001', '50.00', '2026-03-10'),
        quantity: '2',
        price: '25.00',
        daysOfSupply: 10,
        isDischargeMedication: true,
      },
      {
        ...drugLine('XC08CAA152A001010100001', '42.00', '2026-03-10'),
        daysOfSupply: 15,
        isDischargeMedication: true,
      },
    ],
  };
  it('23: discharge medication, drug by drug', () => {
    expect(verdict(goingHome)).toEqual(['block:excess 15.00', 'RX-20 excess [0]']);
  });

  const sixDrugs: ClaimInput = {
    encounter: { setting: 'inpatient' },
    diagnoses: ['I10.x00'],
    lines: [1, 2, 3, 4, 5, 6].map((substance) => ({
      ...drugLine(`XC0${substance}AAA001A001010100001`, `${substance}0.00`, '2026-03-10'),
      daysOfSupply: 7,
      isDischargeMedication: true,
    })),
  };
  it('24: six drugs at discharge', () => {
    expect(verdict(sixDrugs)).toEqual(['block:line 110.00', 'RX-21 line [4]', 'RX-21 line [5]']);
  });

  const hyperplasia: ClaimInput = {
    patient: { sex: 'female' },
    diagnoses: ['N40.x00'],
    lines: [{ kind: 'service', code: '001102000050000', amount: '20.00', from: '2026-03-10' }],
  };
  it('38: a diagnosis of the other sex refuses the claim', () => {
    expect(verdict(hyperplasia)).toEqual(['block:claim 20.00', 'ADM-14 claim []']);
  });

  const shop: ClaimInput = {
    encounter: { setting: 'pharmacy' },
    lines: [
      { kind: 'other', name: '洗发水', amount: '35.00', from: '2026-03-10' },
      drugLine('XC08CAA152A001010100001', '28.00', '2026-03-10'),
    ],
  };
  it('40: shampoo in a pharmacy (PH-01)', () => {
    expect(verdict(shop)).toEqual(['block:line 35.00', 'PH-01 line [0]']);
  });

  it('every remedy that is printed passes when it is applied', () => {
    const all = [
      afterDeath,
      twoRules,
      ordinary,
      formula,
      vaccine,
      pills,
      tenDays,
      goingHome,
      sixDrugs,
      hyperplasia,
      shop,
    ];
    expect(all.map(remedied)).toEqual([1, 1, 1, 1, 1, 1, 1, 1, 2, 1, 1]);
  });
});
