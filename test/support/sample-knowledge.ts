/**
 * A small pack with at least one rule of every kind, for tests that need all of them at once. Codes are invented where
 * they need not be real; limits are round numbers.
 */
import { FACILITY_TYPES } from '../../src/claim/codes.ts';
import type { KnowledgeReader } from '../../src/knowledge/reader.ts';
import { buildReader, type RowInput, type RuleInput } from './judge-with.ts';

const MALE = 0;
const FEMALE = 1;
const YEARS = 0;
const MONTHS = 1;
const DAYS = 2;

function drug(code: string, words: RowInput['words'], name = `药${code}`): RowInput {
  return { code, isPrefix: true, name, words: words ?? [] };
}

function service(code: string, words: RowInput['words'], name = `项目${code}`): RowInput {
  return { code, name, words: words ?? [] };
}

/** Codes that the sample pack knows as diagnoses: complete, so that absence of a diagnosis can decide. */
const DIAGNOSES = [
  'I10.x00',
  'I63.900',
  'I21.900',
  'J20.900',
  'J18.900',
  'E11.900',
  'K29.500',
  'S72.000',
  'M54.500',
  'N40.x00',
  'C61.x00',
  'O80.000',
  'N76.000',
  'P07.300',
  'Z51.100',
];

const WORK_INJURY_EXEMPT = { exceptSchemes: ['workInjury'] } as const;

export const SAMPLE_RULES: readonly RuleInput[] = [
  {
    id: 'RX-01',
    kind: 'sex-limit',
    rows: [
      drug('ZA09CAA0011001', [FEMALE]),
      drug('ZA09CAA0021001', [FEMALE]),
      drug('XG04CAT0011001', [MALE]),
    ],
  },
  {
    id: 'CHG-32',
    variant: 'sex',
    kind: 'sex-limit',
    rows: [service('001201000010001', [FEMALE]), service('001201000010002', [MALE])],
  },
  {
    id: 'ADM-14',
    kind: 'sex-limit',
    space: 'diagnosis',
    effect: 'claim',
    rows: [
      { code: 'N40', isPrefix: true, words: [MALE] },
      { code: 'C61', isPrefix: true, words: [MALE] },
      { code: 'O', isPrefix: true, words: [FEMALE] },
      { code: 'N76', isPrefix: true, words: [FEMALE] },
    ],
  },
  {
    id: 'ADM-16',
    kind: 'sex-limit',
    space: 'operation',
    effect: 'claim',
    rows: [
      { code: '60.', isPrefix: true, words: [MALE] },
      { code: '68.', isPrefix: true, words: [FEMALE] },
    ],
  },
  {
    id: 'ADM-15',
    kind: 'age-limit',
    space: 'diagnosis',
    effect: 'evidence',
    rows: [{ code: 'P', isPrefix: true, words: [undefined, 28, DAYS] }],
  },
  {
    id: 'DRG-05',
    kind: 'age-limit',
    applies: WORK_INJURY_EXEMPT,
    rows: [drug('XA06ADX0011001', [undefined, 17, YEARS]), drug('XR05CBX0021001', [undefined, 17, YEARS])],
  },
  {
    id: 'DRG-06',
    kind: 'age-limit',
    applies: WORK_INJURY_EXEMPT,
    rows: [drug('XR07AAX0011001', [undefined, 28, DAYS])],
  },
  {
    id: 'DRG-07',
    kind: 'age-limit',
    applies: WORK_INJURY_EXEMPT,
    rows: [
      drug('XN06BAX0011001', [6, 17, YEARS]),
      drug('XL04ABX0011001', [12, undefined, YEARS]),
      drug('XJ07BXX0011001', [6, 35, MONTHS]),
    ],
  },
  {
    id: 'RX-02',
    kind: 'age-limit',
    effect: 'evidence',
    severity: 2,
    rows: [drug('ZF03AAX0011001', [undefined, 17, YEARS])],
  },
  {
    id: 'DRG-01',
    kind: 'scheme-limit',
    rows: [drug('XJ07BGK0011001', [0])],
  },
  { id: 'DRG-02', kind: 'scheme-limit', rows: [drug('XG02CXX0011001', [1])] },
  {
    id: 'DRG-03',
    kind: 'indication',
    applies: WORK_INJURY_EXEMPT,
    rows: [
      drug('XB01ACX0011001', [['I63', 'I21'], undefined]),
      drug('XA04ADX0011001', [['Z51.1'], undefined]),
      drug('XB05AAX0011001', [['*'], 'albumin_low']),
      drug('XL01XXX0011001', [undefined, undefined]),
    ],
  },
  {
    id: 'DRG-08',
    kind: 'facility-level',
    applies: WORK_INJURY_EXEMPT,
    rows: [
      drug('ZC02AAA0001001', [2]),
      drug('XC01EBX0011001', [3]),
      drug('XS01LAK0011001', [3, FACILITY_TYPES.indexOf('eye'), 2]),
    ],
  },
  {
    id: 'DRG-09',
    kind: 'setting-limit',
    applies: WORK_INJURY_EXEMPT,
    rows: [drug('XB05XAX0011001', [0]), drug('ZA05AAX0011001', [1])],
  },
  { id: 'DRG-22', kind: 'setting-limit', rows: [drug('XN02AAX0011001', [2])] },
  {
    id: 'DRG-11',
    kind: 'course-days',
    effect: 'excess',
    applies: WORK_INJURY_EXEMPT,
    rows: [drug('XB01ACA0021001', [14, 0]), drug('XN06BXX0021001', [3, 0]), drug('XJ01DHX0011001', [10, 1])],
  },
  {
    id: 'DRG-04',
    kind: 'second-line',
    applies: WORK_INJURY_EXEMPT,
    rows: [drug('XN04BXE0121001', [undefined]), drug('XL01EXA0011001', [['XL01', 'XL02']])],
  },
  {
    id: 'DRG-14',
    kind: 'first-prescription',
    effect: 'evidence',
    applies: WORK_INJURY_EXEMPT,
    rows: [drug('XA10BJD0011001', [2, undefined])],
  },
  {
    id: 'DRG-19',
    kind: 'onset-window',
    applies: WORK_INJURY_EXEMPT,
    rows: [
      drug('XN07XXD2211001', [{ scaled: 480n }, undefined]),
      drug('XB01ADA0661001', [{ scaled: 30n }, ['I63']]),
    ],
  },
  { id: 'DRG-24', kind: 'restricted-item', rows: [drug('XA02BCX0011001', [['K29', 'I63']])] },
  {
    id: 'DRG-20',
    kind: 'never-payable',
    rows: [
      { code: 'T001700001', name: '阿胶' },
      { code: 'T001700002', name: '鹿茸', from: '2026-06-01' },
    ],
  },
  {
    id: 'DRG-21',
    kind: 'single-use-piece',
    rows: ['T000400011', 'T000400012', 'T000400013'].map((code) => ({ code, name: `饮片${code}` })),
  },
  { id: 'RX-05', kind: 'early-refill', effect: 'evidence' },
  { id: 'RX-05', variant: 'stock', kind: 'early-refill', effect: 'excess', parameters: { scope: 'stock' } },
  {
    id: 'RX-06',
    kind: 'days-of-supply',
    effect: 'excess',
    space: 'diagnosis',
    parameters: { scope: 'outpatient' },
    rows: [
      ...['J20', 'J18', 'K29', 'S72', 'N76'].map((code) => ({ code, isPrefix: true, words: [0] })),
      ...['I10', 'E11', 'N40'].map((code) => ({ code, isPrefix: true, words: [1] })),
    ],
  },
  {
    id: 'RX-20',
    kind: 'days-of-supply',
    effect: 'excess',
    space: 'diagnosis',
    parameters: { scope: 'discharge' },
    rows: [
      ...['J20', 'J18', 'K29', 'S72', 'N76'].map((code) => ({ code, isPrefix: true, words: [0] })),
      ...['I10', 'E11', 'N40'].map((code) => ({ code, isPrefix: true, words: [1] })),
    ],
  },
  { id: 'RX-21', kind: 'distinct-items', parameters: { scope: 'discharge', max: 4 } },
  {
    id: 'CHG-01',
    kind: 'contained-item',
    pairRows: [
      { code: '002503020030000', contained: '002503020010000', word: 2 },
      { code: '003101000010000', contained: '003101000020000', word: 0 },
      { code: '001103000010000', contained: '001102000030000', word: 2 },
      { code: '003301000050000', contained: '003301000130000', word: 3 },
    ],
  },
  {
    id: 'CHG-14',
    kind: 'contained-consumable',
    rows: [service('003107010220000', ['电极片', 2]), service('003301000050000', ['全麻包', 3])],
  },
  {
    id: 'CHG-02',
    kind: 'daily-cap',
    effect: 'excess',
    rows: [
      service('003107010220000', [{ scaled: 240000n }, 0]),
      service('001204000010000', [{ scaled: 10000n }, 1]),
      service('003401000010000', [{ scaled: 20000n }, 1]),
    ],
  },
  {
    id: 'CHG-03',
    kind: 'period-cap',
    effect: 'excess',
    rows: [service('002503020030000', [{ scaled: 10000n }, 15])],
  },
  {
    id: 'CHG-05',
    kind: 'price-ceiling',
    effect: 'excess',
    rows: [
      service('002101000010000', [{ scaled: 180_000_000n }, undefined]),
      service('002101000020000', [{ scaled: 95_500_000n }, 3]),
    ],
  },
  {
    id: 'CHG-07',
    kind: 'discounted-operation',
    effect: 'excess',
    rows: ['003310000010000', '003310000020000', '003310000030000'].map((code) => service(code, ['胃肠'])),
  },
  {
    id: 'CHG-25',
    kind: 'ward-limit',
    rows: [service('001109000130000', [0]), service('003301000160000', [1])],
  },
  { id: 'CHG-34', kind: 'duplicate-line' },
  { id: 'CHG-34', variant: 'across', kind: 'repeated-charge' },
  { id: 'CHG-35', kind: 'outside-stay' },
  { id: 'CHG-41', kind: 'repeated-examination', effect: 'evidence', rows: [service('0021030', [30])] },
  { id: 'ELG-01', kind: 'after-death' },
  { id: 'ELG-07', kind: 'identity-check', effect: 'claim' },
  { id: 'ELG-08', kind: 'designation', effect: 'claim' },
  {
    id: 'DAT-01',
    kind: 'code-list',
    space: 'diagnosis',
    parameters: { complete: true, space: 'diagnosis' },
    rows: DIAGNOSES.map((code) => ({ code })),
  },
  { id: 'DAT-02', kind: 'arithmetic', effect: 'claim' },
  { id: 'DAT-04', kind: 'required-fields', effect: 'notice' },
  { id: 'PH-01', kind: 'household-goods', parameters: { keywords: ['洗发', '牙膏'] } },
];

export function sampleReader(hasKind: (kind: string) => boolean): KnowledgeReader {
  return buildReader(SAMPLE_RULES.filter(({ kind }) => hasKind(kind)));
}
