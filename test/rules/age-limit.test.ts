import { describe, expect, it } from 'vitest';
import { completedMonths, completedYears } from '../../src/claim/age.ts';
import { buildClaim, day } from '../support/build-claim.ts';
import { judgeWith, type RuleInput, summarise } from '../support/judge-with.ts';

const YEARS = 0;
const MONTHS = 1;
const DAYS = 2;

const RULES: readonly RuleInput[] = [
  { id: 'DRG-05', kind: 'age-limit', rows: [{ code: 'CHILD', words: [undefined, 17, YEARS] }] },
  { id: 'DRG-06', kind: 'age-limit', rows: [{ code: 'NEWBORN', words: [undefined, 28, DAYS] }] },
  {
    id: 'DRG-07',
    kind: 'age-limit',
    rows: [
      { code: 'RANGE', words: [6, 17, YEARS], from: '2026-01-01' },
      { code: 'INFANT', words: [6, 35, MONTHS] },
    ],
  },
  {
    id: 'RX-03',
    kind: 'age-limit',
    effect: 'evidence',
    rows: [{ code: 'ADULT', words: [18, undefined, YEARS] }],
  },
  {
    id: 'ADM-15',
    kind: 'age-limit',
    effect: 'evidence',
    space: 'diagnosis',
    rows: [{ code: 'P', isPrefix: true, words: [undefined, 365, DAYS] }],
  },
];

function judge(
  code: string,
  birth: string | undefined,
  from: string | undefined,
  line: Record<string, unknown> = {},
) {
  return judgeWith(
    RULES,
    buildClaim({
      ...(birth === undefined ? {} : { patient: { birth } }),
      lines: [{ code, amount: '50.00', ...(from === undefined ? {} : { from }), ...line }],
    }),
  );
}

const said = (...given: Parameters<typeof judge>) => summarise(RULES, judge(...given));

describe('completed ages', () => {
  it('completes a year on the birthday', () => {
    expect(completedYears(day('2008-03-10'), day('2026-03-09'))).toBe(17);
    expect(completedYears(day('2008-03-10'), day('2026-03-10'))).toBe(18);
    expect(completedYears(day('2026-03-10'), day('2026-03-10'))).toBe(0);
  });

  it('completes the year of a leap-day birth on 1 March, or on the leap day', () => {
    expect(completedYears(day('2008-02-29'), day('2026-02-28'))).toBe(17);
    expect(completedYears(day('2008-02-29'), day('2026-03-01'))).toBe(18);
    expect(completedYears(day('2008-02-29'), day('2024-02-29'))).toBe(16);
  });

  it('completes a month on its day, or on the first of the next', () => {
    expect(completedMonths(day('2026-01-31'), day('2026-02-28'))).toBe(0);
    expect(completedMonths(day('2026-01-31'), day('2026-03-01'))).toBe(1);
    expect(completedMonths(day('2025-12-15'), day('2026-01-14'))).toBe(0);
    expect(completedMonths(day('2025-12-15'), day('2026-01-15'))).toBe(1);
  });
});

describe('age limit of an item (DRG-05, 06, 07, RX-02, 03)', () => {
  it('blocks from the eighteenth birthday', () => {
    expect(said('CHILD', '2008-03-10', '2026-03-09')).toEqual([]);
    expect(said('CHILD', '2008-03-10', '2026-03-10')).toEqual(['DRG-05 line [0] 5000']);
    expect(said('CHILD', '2008-02-29', '2026-02-28')).toEqual([]);
    expect(said('CHILD', '2008-02-29', '2026-03-01')).toEqual(['DRG-05 line [0] 5000']);
  });

  it('counts a newborn to its twenty-eighth day', () => {
    expect(said('NEWBORN', '2026-03-01', '2026-03-01')).toEqual([]);
    expect(said('NEWBORN', '2026-03-01', '2026-03-29')).toEqual([]);
    expect(said('NEWBORN', '2026-03-01', '2026-03-30')).toEqual(['DRG-06 line [0] 5000']);
  });

  it('includes both bounds, in years and in months', () => {
    expect(said('RANGE', '2020-03-11', '2026-03-10')).toEqual(['DRG-07 line [0] 5000']);
    expect(said('RANGE', '2020-03-10', '2026-03-10')).toEqual([]);
    expect(said('RANGE', '2008-03-11', '2026-03-10')).toEqual([]);
    expect(said('RANGE', '2008-03-10', '2026-03-10')).toEqual(['DRG-07 line [0] 5000']);
    expect(said('INFANT', '2025-09-11', '2026-03-10')).toEqual(['DRG-07 line [0] 5000']);
    expect(said('INFANT', '2025-09-10', '2026-03-10')).toEqual([]);
    expect(said('INFANT', '2023-03-11', '2026-03-10')).toEqual([]);
    expect(said('INFANT', '2023-03-10', '2026-03-10')).toEqual(['DRG-07 line [0] 5000']);
  });

  it('says the age of a child in the unit of the limit, of others in years', () => {
    const shown = (birth: string) => {
      const { age, ageUnit } = judge('NEWBORN', birth, '2026-03-10').findings[0]!.values;
      return [age, ageUnit].map((value) => (value as { value: unknown }).value);
    };
    expect(shown('2026-02-01')).toEqual([37, 'unit.days']);
    expect(shown('2020-03-11')).toEqual([2190, 'unit.days']);
    expect(shown('2020-03-10')).toEqual([6, 'unit.years']);
  });

  it('takes the effect of the rule, with the age and the range in the facts', () => {
    const { findings } = judge('ADULT', '2010-01-01', '2026-03-10');
    expect(findings).toMatchObject([
      {
        effect: 'evidence',
        values: { age: { value: 16 }, range: { value: '≥18' }, unit: { value: 'unit.years' } },
        remedy: { kind: 'selfPay', lines: [0] },
      },
    ]);
  });

  it('decides nothing without a birth date, without a day, or when the two contradict', () => {
    for (const given of [
      judge('CHILD', undefined, '2026-03-10'),
      judge('CHILD', '1980-01-01', undefined),
      judge('CHILD', '2026-03-11', '2026-03-10'),
      judge('ADULT', '2026-03-11', '2026-03-10'),
    ]) {
      expect(given.findings).toEqual([]);
      expect(given.undecided).toHaveLength(1);
    }
    expect(judge('CHILD', '1980-01-01', undefined).undecided[0]!.missing).toBe('line.from');
  });

  it('leaves self-pay and refund lines and days before the row alone', () => {
    expect(said('CHILD', '1980-01-01', '2026-03-10', { ownPay: '50.00' })).toEqual([]);
    expect(said('CHILD', '1980-01-01', '2026-03-10', { isRefund: true })).toEqual([]);
    expect(said('RANGE', '1980-01-01', '2025-12-31')).toEqual([]);
  });

  it('judges a visit line without its own day on the day of the visit', () => {
    const claim = buildClaim({
      patient: { birth: '2008-03-10' },
      encounter: { setting: 'outpatient', start: '2026-03-10' },
      lines: [{ code: 'CHILD', amount: '50.00' }],
    });
    expect(summarise(RULES, judgeWith(RULES, claim))).toEqual(['DRG-05 line [0] 5000']);
  });
});

describe('age limit of a diagnosis (ADM-15)', () => {
  function judgeDiagnosis(birth: string | undefined, start: string | undefined) {
    return judgeWith(
      RULES,
      buildClaim({
        ...(birth === undefined ? {} : { patient: { birth } }),
        encounter: { setting: 'inpatient', ...(start === undefined ? {} : { start }) },
        diagnoses: ['J18.900', 'P22.000'],
      }),
    );
  }

  it('judges on the first day of the encounter', () => {
    expect(judgeDiagnosis('2025-03-10', '2026-03-10').findings).toEqual([]);
    expect(judgeDiagnosis('2025-03-09', '2026-03-10').findings).toMatchObject([
      { effect: 'evidence', lines: [], remedy: { kind: 'correctDiagnosis', diagnosis: 1 } },
    ]);
  });

  it('decides nothing without birth date or first day', () => {
    expect(judgeDiagnosis(undefined, '2026-03-10')).toMatchObject({
      findings: [],
      undecided: [{ line: -1, missing: 'patient.birthDay' }],
    });
    expect(judgeDiagnosis('1980-01-01', undefined)).toMatchObject({
      findings: [],
      undecided: [{ line: -1, missing: 'encounter.start' }],
    });
  });
});
