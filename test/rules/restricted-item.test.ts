import { describe, expect, it } from 'vitest';
import { applyRemedy } from '../../src/verdict/apply-remedy.ts';
import { buildClaim, type ClaimInput } from '../support/build-claim.ts';
import { judgeWith, type RuleInput, summarise } from '../support/judge-with.ts';

const DRUG = 'XA02BCX001B001010100001';
const RULES: readonly RuleInput[] = [
  {
    id: 'DRG-24',
    kind: 'restricted-item',
    rows: [
      {
        code: DRUG.slice(0, 14),
        isPrefix: true,
        words: [['K25', 'K92.2']],
        from: '2019-01-01',
        to: '2019-12-31',
      },
    ],
  },
  {
    id: 'DAT-01',
    kind: 'code-list',
    space: 'diagnosis',
    rows: ['K25.000', 'I10.x00', 'R13.x00'].map((code) => ({ code })),
  },
];

const claimOf = (input: ClaimInput, from = '2019-06-01') =>
  buildClaim({ lines: [{ kind: 'drug', code: DRUG, from, amount: '80.00' }], ...input });
const said = (input: ClaimInput, from?: string) =>
  summarise(RULES, judgeWith(RULES, claimOf(input, from), '2019-06-30'));

describe('locally restricted items (DRG-24)', () => {
  const BLOCK = ['DRG-24 line [0] 8000'];
  const ASKED = ['DRG-24 evidence [0] 8000'];

  it('is payable with its indication where the oral route is impossible', () => {
    for (const flag of [
      'fasting_order',
      'dysphagia',
      'coma',
      'cannot_take_orally',
      `cannot_take_orally:${DRUG}`,
    ])
      expect(said({ diagnoses: ['K25.000'], evidence: { [flag]: true } }), flag).toEqual([]);
    expect(said({ diagnoses: ['K25.000', 'R13.x00'] })).toEqual([]);
  });

  it('is denied without the indication, or where the patient can swallow', () => {
    expect(said({ diagnoses: ['I10.x00'], evidence: { coma: true } })).toEqual(BLOCK);
    expect(said({ diagnoses: ['K25.000'], evidence: { cannot_take_orally: false } })).toEqual(BLOCK);
  });

  it('asks for what nobody says', () => {
    expect(said({ diagnoses: ['K25.000'] })).toEqual(ASKED);
    expect(said({ diagnoses: ['I10.x00'], areDiagnosesComplete: false })).toEqual(ASKED);
    expect(said({ diagnoses: ['Q99.900'], evidence: { coma: true } })).toEqual(ASKED);
    expect(said({ diagnoses: ['K25.000'], evidence: { dysphagia: false } })).toEqual(ASKED);
  });

  it('holds inside the interval of its row only', () => {
    expect(said({ diagnoses: ['I10.x00'] }, '2020-01-01')).toEqual([]);
    expect(said({ diagnoses: ['I10.x00'] }, '2018-12-31')).toEqual([]);
  });

  it('prints remedies that pass', () => {
    for (const input of [{ diagnoses: ['I10.x00'] }, { diagnoses: ['K25.000'] }, {}]) {
      const claim = claimOf(input);
      const { remedy } = judgeWith(RULES, claim, '2019-06-30').findings[0]!;
      expect(judgeWith(RULES, applyRemedy(claim, remedy!), '2019-06-30').findings).toEqual([]);
    }
  });
});
