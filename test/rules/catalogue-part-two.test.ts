/** Worked examples of rule-catalogue section 4 whose rules look at several lines or at the arithmetic: exact results. */
import { describe, expect, it } from 'vitest';
import type { Claim } from '../../src/claim/claim.ts';
import { formatFen } from '../../src/claim/decimal.ts';
import { applyRemedy } from '../../src/verdict/apply-remedy.ts';
import { buildClaim, type ClaimInput, day, type LineInput } from '../support/build-claim.ts';
import { createVerdictMaker } from '../support/judge-verdict.ts';
import { buildReader, type RuleInput } from '../support/judge-with.ts';

const DAY_WINDOW = 2;
const ENCOUNTER_WINDOW = 3;
const OZAGREL = 'XB01ACA226B002010100001';

const RULES: readonly RuleInput[] = [
  { id: 'DAT-02', kind: 'arithmetic', effect: 'claim' },
  {
    id: 'DRG-11',
    kind: 'course-days',
    effect: 'excess',
    applies: { exceptSchemes: ['workInjury'] },
    rows: [{ code: OZAGREL.slice(0, 14), isPrefix: true, name: '奥扎格雷钠注射液', words: [14, 0] }],
  },
  { id: 'DRG-20', kind: 'never-payable', rows: [{ code: 'T000900001', name: '阿胶' }] },
  {
    id: 'DRG-21',
    kind: 'single-use-piece',
    rows: [
      { code: 'T000700420', name: '黄芪' },
      { code: 'T000700124', name: '当归' },
      { code: 'T000700338', name: '枸杞子' },
    ],
  },
  {
    id: 'CHG-01',
    kind: 'contained-item',
    pairRows: [{ code: '003102050010000', contained: '002503020010000', word: DAY_WINDOW }],
  },
  {
    id: 'CHG-02',
    kind: 'daily-cap',
    effect: 'excess',
    rows: [{ code: '003107010220000', name: '心电监测', words: [{ scaled: 240_000n }, 0] }],
  },
  {
    id: 'CHG-07',
    kind: 'discounted-operation',
    effect: 'excess',
    parameters: { ratePercent: 50 },
    rows: [
      { code: '003310020020000', words: ['胃肠手术组'] },
      { code: '003310030010000', words: ['胃肠手术组'] },
    ],
  },
  {
    id: 'CHG-10',
    kind: 'contained-item',
    pairRows: [
      { code: '003107010010000', contained: '003107010010001', word: DAY_WINDOW },
      { code: '003107010010002', contained: '003107010010001', word: DAY_WINDOW },
    ],
  },
  {
    id: 'CHG-11',
    kind: 'contained-item',
    pairRows: [
      { code: '002206000040000', contained: '002206000010000', word: DAY_WINDOW },
      { code: '002206000040000', contained: '002206000020000', word: DAY_WINDOW },
    ],
  },
  {
    id: 'CHG-12',
    kind: 'contained-item',
    pairRows: [
      { code: '00330100005', isPrefix: true, contained: '003301000130000', word: DAY_WINDOW },
      {
        code: '00330100005',
        isPrefix: true,
        contained: '003301000140000',
        word: DAY_WINDOW,
        relief: 'difficult_airway',
      },
    ],
  },
  {
    id: 'CHG-13',
    kind: 'contained-consumable',
    rows: [{ code: '00330100005', isPrefix: true, words: ['全麻包', ENCOUNTER_WINDOW] }],
  },
];

const { verdictOf } = createVerdictMaker(buildReader(RULES), day('2026-06-30'));

/** `block:line CHG-10 8.00` and what each line loses; then the same after all that is printed has been applied. */
function judge(input: ClaimInput): string {
  return say(buildClaim(input));
}

function say(claim: Claim): string {
  const { outcome, effect, deniedFen, findings } = verdictOf(claim);
  const rules = [...new Set(findings.map(({ ruleId }) => ruleId))].sort().join('+');
  return effect === undefined ? outcome : `${outcome}:${effect} ${rules} ${formatFen(deniedFen)}`;
}

/** Applies printed remedies until nothing is found; the number of steps proves that each of them helps. */
function stepsToAllow(input: ClaimInput): number {
  let claim = buildClaim(input);
  for (let step = 0; step < 20; step++) {
    const remedy = verdictOf(claim).findings.find((one) => one.remedy !== undefined)?.remedy;
    if (remedy === undefined) {
      expect(verdictOf(claim).outcome).toBe('allow');
      return step;
    }
    claim = applyRemedy(claim, remedy);
  }
  throw new Error('the remedies lead nowhere');
}

function service(code: string, amount: string, rest: Partial<LineInput> = {}): LineInput {
  return { kind: 'service', code, amount, from: '2026-03-10 09:00', ...rest };
}

describe('worked examples of the catalogue, part two', () => {
  const stay = { encounter: { setting: 'inpatient', start: '2026-03-01', end: '2026-03-20' } } as const;

  it('9: seventeen days of a drug that is payable for fourteen', () => {
    const daily: ClaimInput = {
      ...stay,
      diagnoses: ['I63.900'],
      lines: Array.from({ length: 17 }, (_, at) => ({
        code: OZAGREL,
        from: `2026-03-${String(at + 1).padStart(2, '0')} 08:00`,
        price: '40.00',
        amount: '40.00',
      })),
    };
    const order: ClaimInput = {
      ...stay,
      diagnoses: ['I63.900'],
      lines: [
        {
          code: OZAGREL,
          from: '2026-03-01',
          to: '2026-03-17',
          quantity: '17',
          price: '40.00',
          amount: '680.00',
        },
      ],
    };
    expect(judge(daily)).toBe('block:excess DRG-11 120.00');
    expect(
      verdictOf(buildClaim(daily))
        .lines.map(({ deniedFen }) => deniedFen)
        .slice(13),
    ).toEqual([0n, 4000n, 4000n, 4000n]);
    expect(judge(order)).toBe('block:excess DRG-11 120.00');
    expect([stepsToAllow(daily), stepsToAllow(order)]).toEqual([1, 1]);
    expect(judge({ ...daily, lines: daily.lines!.slice(0, 14) })).toBe('allow');
  });

  it('18: a prescription of single-use pieces only, and one with an ordinary piece', () => {
    const piece = (code: string): LineInput => ({
      kind: 'tcmPiece',
      code,
      amount: '10.00',
      prescriptionId: 'R1',
      from: '2026-03-10',
    });
    const lines = ['T000700420', 'T000700124', 'T000700338'].map(piece);
    expect(judge({ lines })).toBe('block:line DRG-21 30.00');
    expect(stepsToAllow({ lines })).toBe(1);
    expect(judge({ lines: [...lines, piece('T000700041')] })).toBe('allow');
  });

  it('26: the extra lead is part of a 12-lead electrocardiogram', () => {
    const lines = [service('003107010010000', '20.00'), service('003107010010001', '8.00')];
    expect(judge({ lines })).toBe('block:line CHG-10 8.00');
    expect(stepsToAllow({ lines })).toBe(1);
    expect(judge({ lines: [lines[0]!, { ...lines[1]!, from: '2026-03-11 09:00' }] })).toBe('allow');
  });

  it('27: M-mode and 2-D are part of colour Doppler', () => {
    const lines = [
      service('002206000010000', '40.00'),
      service('002206000020000', '60.00'),
      service('002206000040000', '210.00'),
    ];
    expect(judge({ lines })).toBe('block:line CHG-11 100.00');
    expect(stepsToAllow({ lines })).toBe(2);
  });

  it('28: intubation and the kit are part of general anaesthesia', () => {
    const lines: LineInput[] = [
      service('003301000050000', '800.00'),
      service('003301000130000', '90.00'),
      {
        kind: 'consumable',
        code: 'C140501',
        name: '一次性使用全麻包',
        amount: '130.00',
        from: '2026-03-10 08:40',
      },
    ];
    expect(judge({ lines })).toBe('block:line CHG-12+CHG-13 220.00');
    expect(stepsToAllow({ lines })).toBe(2);
    const difficult = [lines[0]!, service('003301000140000', '150.00')];
    expect(judge({ lines: difficult })).toBe('block:line CHG-12 150.00');
    expect(judge({ lines: difficult, evidence: { difficult_airway: true } })).toBe(
      'warn:evidence CHG-12 0.00',
    );
  });

  it('30: thirty hours of monitoring on one day', () => {
    const lines = [
      service('003107010220000', '180.00', { quantity: '30', price: '6.00', from: '2026-03-10' }),
    ];
    expect(judge({ lines })).toBe('block:excess CHG-02 36.00');
    expect(stepsToAllow({ lines })).toBe(1);
    expect(
      judge({
        lines: [service('003107010220000', '144.00', { quantity: '24', price: '6.00', from: '2026-03-10' })],
      }),
    ).toBe('allow');
  });

  it('31: two glucose tests beside a tolerance test', () => {
    const lines = [
      service('002503020010000', '5.00', { from: '2026-03-10 07:30' }),
      service('003102050010000', '60.00'),
      service('002503020010000', '5.00', { from: '2026-03-10 11:00' }),
    ];
    expect(judge({ lines })).toBe('block:line CHG-01 10.00');
    expect(verdictOf(buildClaim({ lines })).lines.map(({ decision }) => decision)).toEqual([
      'block',
      'allow',
      'block',
    ]);
    expect(stepsToAllow({ lines })).toBe(2);
  });

  it('33: the second operation through one incision charged in full', () => {
    const first = service('003310020020000', '3000.00', { incisionId: 'A' });
    const second = service('003310030010000', '2000.00', { incisionId: 'A' });
    expect(judge({ lines: [first, second] })).toBe('block:excess CHG-07 1000.00');
    expect(stepsToAllow({ lines: [first, second] })).toBe(1);
    const listed = { ...second, listPriceE6: 2_000_000_000n };
    const dear = { ...first, amount: '9000.00' };
    expect(judge({ lines: [dear, listed] })).toBe('block:excess CHG-07 1000.00');
    expect(judge({ lines: [first, { ...listed, amount: '1000.00' }] })).toBe('allow');
    expect(judge({ lines: [first, { ...second, incisionId: 'B' }] })).toBe('allow');
  });

  it('42: three times 12.50 is not 40.00', () => {
    const lines: LineInput[] = [
      { code: OZAGREL, quantity: '3', price: '12.50', amount: '40.00', from: '2026-03-10' },
    ];
    expect(judge({ lines })).toBe('block:claim DAT-02 40.00');
    expect(stepsToAllow({ lines })).toBe(1);
  });
});
