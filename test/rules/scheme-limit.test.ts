import { describe, expect, it } from 'vitest';
import type { Claim } from '../../src/claim/claim.ts';
import { buildClaim } from '../support/build-claim.ts';
import { judgeWith, type RuleInput, summarise } from '../support/judge-with.ts';

const RULES: readonly RuleInput[] = [
  { id: 'DRG-01', kind: 'scheme-limit', rows: [{ code: 'RABIES', words: [0], from: '2026-01-01' }] },
  { id: 'DRG-02', kind: 'scheme-limit', rows: [{ code: 'BIRTH', words: [1] }] },
  { id: 'DAT-01', kind: 'code-list', space: 'diagnosis', rows: [{ code: 'I10.x00' }, { code: 'O80.000' }] },
];

interface Given {
  readonly code?: string;
  readonly patient?: Partial<Claim['patient']>;
  readonly benefit?: Claim['encounter']['benefit'];
  readonly diagnoses?: readonly string[];
  readonly line?: Record<string, unknown>;
  readonly evidence?: Record<string, boolean>;
}

function judge({ code = 'BIRTH', patient, benefit, diagnoses = [], line, evidence = {} }: Given) {
  const { birthDay: _birth, death: _death, ...rest } = patient ?? {};
  return judgeWith(
    RULES,
    buildClaim({
      patient: rest,
      encounter: { benefit },
      diagnoses,
      evidence,
      lines: [{ code, amount: '86.00', from: '2026-03-10', ...line }],
    }),
  );
}

const said = (given: Given) => summarise(RULES, judge(given));

describe('work injury only (DRG-01)', () => {
  it('blocks every other scheme and passes work injury', () => {
    for (const scheme of ['employee', 'resident', 'maternity', 'longTermCare', 'other'] as const)
      expect(said({ code: 'RABIES', patient: { scheme } })).toEqual(['DRG-01 line [0] 8600']);
    expect(said({ code: 'RABIES', patient: { scheme: 'workInjury' } })).toEqual([]);
  });

  it('decides nothing when the scheme is unknown', () => {
    expect(judge({ code: 'RABIES' })).toMatchObject({
      findings: [],
      undecided: [{ missing: 'patient.scheme' }],
    });
  });

  it('sends to the other fund only where the injury is known to be one of work', () => {
    const patient = { scheme: 'employee' } as const;
    expect(judge({ code: 'RABIES', patient }).findings[0]!.remedy).toEqual({ kind: 'selfPay', lines: [0] });
    const known = judge({ code: 'RABIES', patient, evidence: { work_injury: true } });
    expect(known.findings[0]!.remedy).toEqual({ kind: 'claimFrom', scheme: 'workInjury' });
  });

  it('leaves self-pay and refund lines and days before the row alone', () => {
    const patient = { scheme: 'employee' } as const;
    expect(said({ code: 'RABIES', patient, line: { isDeclaredSelfPay: true } })).toEqual([]);
    expect(said({ code: 'RABIES', patient, line: { isRefund: true } })).toEqual([]);
    expect(said({ code: 'RABIES', patient, line: { from: '2025-12-31' } })).toEqual([]);
  });
});

describe('maternity only (DRG-02)', () => {
  it('passes the maternity scheme and a maternity benefit of any scheme', () => {
    expect(said({ patient: { scheme: 'maternity' } })).toEqual([]);
    expect(said({ patient: { scheme: 'employee' }, benefit: 'maternity' })).toEqual([]);
    expect(said({ patient: { scheme: 'resident' }, benefit: 'maternity' })).toEqual([]);
  });

  it('does not block an employee whose kind of benefit is unknown', () => {
    expect(said({ patient: { scheme: 'employee' } })).toEqual([]);
  });

  it('blocks an employee outside the maternity benefit, and names the fund when childbirth is documented', () => {
    expect(said({ patient: { scheme: 'employee' }, benefit: 'ordinary' })).toEqual(['DRG-02 line [0] 8600']);
    const mother = judge({ patient: { scheme: 'employee' }, benefit: 'ordinary', diagnoses: ['O80.000'] });
    expect(mother.findings).toMatchObject([
      { effect: 'line', remedy: { kind: 'claimFrom', scheme: 'maternity' } },
    ]);
  });

  it('passes a resident in an encounter of pregnancy or childbirth', () => {
    for (const more of [
      { diagnoses: ['O80.000'] },
      { diagnoses: ['Z34.900'] },
      { diagnoses: [], patient: { maternityState: 'pregnant' as const } },
      { diagnoses: ['I10.x00'], patient: { maternityState: 'lactating' as const } },
    ])
      expect(said({ ...more, patient: { scheme: 'resident', ...more.patient } })).toEqual([]);
  });

  it('blocks a resident whose encounter is known to be another', () => {
    expect(said({ patient: { scheme: 'resident' }, diagnoses: ['I10.x00'] })).toEqual([
      'DRG-02 line [0] 8600',
    ]);
    expect(said({ patient: { scheme: 'resident', maternityState: 'none' } })).toEqual([
      'DRG-02 line [0] 8600',
    ]);
  });

  it('decides nothing for a resident whose state and diagnoses are unknown', () => {
    expect(judge({ patient: { scheme: 'resident' } })).toMatchObject({
      findings: [],
      undecided: [{ missing: 'diagnoses' }],
    });
    // A code that no list knows may well be one of childbirth.
    expect(judge({ patient: { scheme: 'resident' }, diagnoses: ['9999'] })).toMatchObject({
      findings: [],
      undecided: [{ missing: 'patient.maternityState' }],
    });
    expect(judge({})).toMatchObject({ findings: [], undecided: [{ missing: 'patient.scheme' }] });
  });
});
