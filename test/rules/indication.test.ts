import { describe, expect, it } from 'vitest';
import type { Diagnosis } from '../../src/claim/claim.ts';
import { applyRemedy } from '../../src/verdict/apply-remedy.ts';
import { buildClaim } from '../support/build-claim.ts';
import { judgeWith, type RuleInput, summarise } from '../support/judge-with.ts';

const KNOWN = ['I10.x00', 'K21.001', 'Z51.100', 'K26.900', 'E11.400', 'G63.2', 'K25.000'];

const RULES: readonly RuleInput[] = [
  {
    id: 'DRG-03',
    kind: 'indication',
    applies: { exceptSchemes: ['workInjury'] },
    rows: [
      { code: 'PLAIN', name: '富马酸伏诺拉生片', words: [['K21.0', 'K26']] },
      {
        code: 'PROVEN',
        words: [['Z51.1', 'Z51.8'], 'dysphagia endoscopy'],
        from: '2025-01-01',
        to: '2025-12-31',
      },
      { code: 'PROVEN', words: [['Z51.1', 'Z51.8']], from: '2026-01-01' },
      { code: 'ANY', words: [['*'], 'consent'] },
      { code: 'UNMAPPED', words: [[], ''] },
      { code: 'PARTS', words: [['K21.0']] },
      { code: 'PARTS', words: [['K25'], 'bleeding'] },
      { code: 'HALF', words: [['K21.0']] },
      { code: 'HALF', words: [['K26']], isOfficial: false },
      { code: 'REVERSED', words: [['K26']], isOfficial: false },
      { code: 'REVERSED', words: [['K21.0']] },
      { code: 'STARTER', words: [['K21.0']], isOfficial: false },
    ],
  },
  { id: 'DAT-01', kind: 'code-list', space: 'diagnosis', rows: KNOWN.map((code) => ({ code })) },
];

interface Given {
  readonly diagnoses?: readonly (string | Diagnosis)[];
  readonly isComplete?: boolean;
  readonly evidence?: Record<string, boolean>;
  readonly line?: Record<string, unknown>;
  readonly scheme?: 'workInjury';
}

function claimOf(code: string, { diagnoses = [], isComplete, evidence = {}, line, scheme }: Given) {
  return buildClaim({
    patient: { scheme },
    diagnoses,
    ...(isComplete === undefined ? {} : { areDiagnosesComplete: isComplete }),
    evidence,
    lines: [{ code, amount: '168.00', from: '2026-03-10', ...line }],
  });
}

const judge = (code: string, given: Given) => judgeWith(RULES, claimOf(code, given));
const said = (code: string, given: Given) => summarise(RULES, judge(code, given));
const BLOCK = ['DRG-03 line [0] 16800'];
const ASK = ['DRG-03 evidence [0] 16800'];

describe('restricted indication (DRG-03)', () => {
  it('pays with one allowed diagnosis, main or not, and blocks without', () => {
    expect(said('PLAIN', { diagnoses: ['I10.x00', 'K21.001'] })).toEqual([]);
    expect(said('PLAIN', { diagnoses: ['K26.900'] })).toEqual([]);
    expect(said('PLAIN', { diagnoses: ['I10.x00'] })).toEqual(BLOCK);
    expect(judge('PLAIN', { diagnoses: ['I10.x00'] }).findings).toMatchObject([
      { values: { diagnoses: { value: 'I10.x00' } }, remedy: { kind: 'selfPay', lines: [0] } },
    ]);
  });

  it('reads each part of a dagger-asterisk code', () => {
    expect(said('PLAIN', { diagnoses: ['E11.400+K21.001*'] })).toEqual([]);
    expect(said('PLAIN', { diagnoses: ['E11.400+G63.2*'] })).toEqual(BLOCK);
  });

  it('asks for evidence that the row demands and nobody has given, told or not', () => {
    const june = { line: { from: '2025-06-10' }, diagnoses: ['Z51.100'] };
    expect(said('PROVEN', june)).toEqual(ASK);
    expect(said('PROVEN', { ...june, evidence: { dysphagia: true } })).toEqual(ASK);
    expect(said('PROVEN', { ...june, evidence: { dysphagia: true, endoscopy: false } })).toEqual(ASK);
    expect(said('PROVEN', { ...june, evidence: { dysphagia: true, endoscopy: true } })).toEqual([]);
    expect(judge('PROVEN', { ...june, evidence: { dysphagia: true } }).findings).toMatchObject([
      { message: 'evidence', remedy: { kind: 'supply', path: 'evidence.endoscopy' } },
    ]);
  });

  it('judges by the row of the day', () => {
    expect(said('PROVEN', { diagnoses: ['Z51.100'] })).toEqual([]);
    expect(said('PROVEN', { diagnoses: ['I10.x00'], line: { from: '2024-12-31' } })).toEqual([]);
  });

  it('asks only for the evidence where any diagnosis will do', () => {
    expect(said('ANY', { diagnoses: ['I10.x00'] })).toEqual(ASK);
    expect(said('ANY', {})).toEqual(ASK);
    expect(said('ANY', { evidence: { consent: true } })).toEqual([]);
  });

  it('asks for evidence without a mapping, unless the indication is confirmed', () => {
    expect(said('UNMAPPED', { diagnoses: ['I10.x00'] })).toEqual(ASK);
    expect(said('UNMAPPED', { evidence: { indication: true } })).toEqual([]);
    expect(said('UNMAPPED', { evidence: { 'indication:UNMAPPED': true } })).toEqual([]);
    expect(said('UNMAPPED', { evidence: { 'indication:OTHER': true, indication: false } })).toEqual(ASK);
  });

  it('never blocks on a set of diagnoses that is incomplete or has an unknown code', () => {
    for (const given of [
      { diagnoses: ['I10.x00', 'LOCAL-7'] },
      { diagnoses: ['I10.x00', { code: undefined, name: '胃溃疡', isMain: false }] },
      { diagnoses: ['I10.x00'], isComplete: false },
    ]) {
      const judgement = judge('PLAIN', given);
      expect(summarise(RULES, judgement)).toEqual(ASK);
      expect(judgement.undecided).toMatchObject([{ line: 0, missing: 'diagnoses' }]);
    }
  });

  it('decides nothing without any diagnosis', () => {
    expect(judge('PLAIN', {})).toMatchObject({ findings: [], undecided: [{ missing: 'diagnoses' }] });
    expect(judge('PROVEN', {})).toMatchObject({ findings: [], undecided: [{ missing: 'diagnoses' }] });
  });

  it('takes several rows of one code as alternatives', () => {
    expect(said('PARTS', { diagnoses: ['K21.001'] })).toEqual([]);
    expect(said('PARTS', { diagnoses: ['K25.000'] })).toEqual(ASK);
    expect(said('PARTS', { diagnoses: ['K25.000'], evidence: { bleeding: true } })).toEqual([]);
    expect(said('PARTS', { diagnoses: ['I10.x00'] })).toEqual(BLOCK);
  });

  it('only asks for evidence where a row is not official', () => {
    expect(said('STARTER', { diagnoses: ['I10.x00'] })).toEqual(ASK);
    expect(said('HALF', { diagnoses: ['I10.x00'] })).toEqual(ASK);
    expect(said('REVERSED', { diagnoses: ['I10.x00'] })).toEqual(ASK);
    expect(said('HALF', { diagnoses: ['K26.900'] })).toEqual([]);
  });

  it('leaves self-pay and refund lines and work injury alone', () => {
    const diagnoses = ['I10.x00'];
    expect(said('PLAIN', { diagnoses, line: { isDeclaredSelfPay: true } })).toEqual([]);
    expect(said('PLAIN', { diagnoses, line: { isRefund: true } })).toEqual([]);
    expect(said('PLAIN', { diagnoses, line: { isJudged: false } })).toEqual([]);
    expect(said('PLAIN', { diagnoses, scheme: 'workInjury' })).toEqual([]);
  });

  it('passes once its remedies are applied, one after the other', () => {
    const cases: [string, Given][] = [
      ['PLAIN', { diagnoses: ['I10.x00'] }],
      ['PLAIN', { diagnoses: ['LOCAL-7'] }],
      ['PROVEN', { diagnoses: ['Z51.100'], line: { from: '2025-06-10' } }],
      ['ANY', {}],
      ['UNMAPPED', { diagnoses: ['I10.x00'] }],
    ];
    for (const [code, given] of cases) {
      let claim = claimOf(code, given);
      const remedies: string[] = [];
      for (;;) {
        const remedy = judgeWith(RULES, claim).findings[0]?.remedy;
        if (remedy === undefined) break;
        remedies.push(remedy.kind);
        claim = applyRemedy(claim, remedy);
        expect(remedies.length).toBeLessThanOrEqual(2);
      }
      expect(judgeWith(RULES, claim).findings).toEqual([]);
      expect(remedies.length).toBeGreaterThan(0);
    }
  });
});
