import { describe, expect, it } from 'vitest';
import { applyRemedy } from '../../src/verdict/apply-remedy.ts';
import { buildClaim, type ClaimInput } from '../support/build-claim.ts';
import { judgeWith, type RuleInput } from '../support/judge-with.ts';
import { supplyFact } from '../support/supply-fact.ts';

const RULES: readonly RuleInput[] = [{ id: 'DAT-04', kind: 'required-fields', effect: 'notice' }];

const FULL: ClaimInput = {
  patient: { sex: 'male', birth: '1980-05-05' },
  encounter: { setting: 'outpatient', start: '2026-03-10' },
  diagnoses: ['I10.x00'],
  lines: [{ code: 'X', amount: '12.00', from: '2026-03-10', prescriber: 'D1' }],
};

function judge(change: ClaimInput, rules = RULES) {
  return judgeWith(rules, buildClaim({ ...FULL, ...change })).findings.map(
    ({ message, effect, lines }) => `${message} ${effect} [${lines.join(',')}]`,
  );
}

describe('required fields (DAT-04)', () => {
  it('says nothing about a full message', () => {
    expect(judge({})).toEqual([]);
  });

  it('names each missing field as a notice that holds no money', () => {
    expect(judge({ patient: {} })).toEqual(['sex notice []', 'birthDay notice []']);
    expect(judge({ encounter: {} })).toEqual(['setting notice []']);
    expect(judge({ diagnoses: [] })).toEqual(['mainDiagnosis notice []']);
    const lines = [...FULL.lines!, { code: 'Y', amount: '1.00' }];
    expect(judge({ lines, encounter: { setting: 'inpatient' } })).toEqual([
      'prescriber notice [1]',
      'lineTime notice [1]',
    ]);
    const [finding] = judgeWith(RULES, buildClaim({ ...FULL, lines })).findings;
    expect(finding!.amountsFen).toEqual([0n]);
  });

  it('accepts what stands in: the visit for a day, the encounter for a prescriber', () => {
    const lines = [{ code: 'Y', amount: '1.00' }];
    expect(judge({ lines })).toEqual(['prescriber notice [0]']);
    expect(judge({ lines, encounter: { ...FULL.encounter, physician: 'D2' } })).toEqual([]);
    const unflagged = [{ code: 'I10.x00', name: undefined, isMain: undefined }];
    expect(judge({ diagnoses: unflagged })).toEqual([]);
    expect(judge({ diagnoses: [{ ...unflagged[0]!, isMain: false }] })).toEqual(['mainDiagnosis notice []']);
  });

  it('asks no pharmacy for a diagnosis or a prescriber, and nobody about what the patient pays', () => {
    const sale: ClaimInput = {
      encounter: { setting: 'pharmacy', start: '2026-03-10' },
      diagnoses: [],
      lines: [{ code: 'Y', amount: '1.00' }],
    };
    expect(judge(sale)).toEqual([]);
    expect(judge({ patient: {}, lines: [{ code: 'Y', amount: '1.00', level: 'C' }] })).toEqual([]);
  });

  it('asks for the fields that the rule names', () => {
    const rules: readonly RuleInput[] = [{ ...RULES[0]!, parameters: { fields: ['birthDay'] } }];
    expect(judge({ patient: {}, diagnoses: [] }, rules)).toEqual(['birthDay notice []']);
  });

  it('asks many lines that lack the same for the one fact of the encounter that stands in for all', () => {
    const bare = { code: 'Y', amount: '1.00' };
    const rules = (field: string): readonly RuleInput[] => [
      { ...RULES[0]!, parameters: { fields: [field] } },
    ];
    const remedyOf = (field: string, setting: 'outpatient' | 'inpatient', start?: string) => {
      const encounter = { setting, ...(start === undefined ? {} : { start }) };
      const claim = buildClaim({ ...FULL, encounter, lines: [bare, bare] });
      const { findings } = judgeWith(rules(field), claim);
      const { remedy } = findings[0]!;
      if (remedy === undefined) return 'none';
      // What it asks for is enough.
      expect(judgeWith(rules(field), applyRemedy(claim, remedy, supplyFact)).findings).toEqual([]);
      return remedy.kind === 'supply' ? remedy.path : remedy.kind;
    };
    expect(remedyOf('prescriber', 'outpatient', '2026-03-10')).toBe('encounter.physician');
    expect(remedyOf('prescriber', 'inpatient', '2026-03-10')).toBe('encounter.physician');
    expect(remedyOf('lineTime', 'outpatient')).toBe('encounter.start');
    expect(remedyOf('lineTime', 'inpatient', '2026-03-10')).toBe('none');
  });
});
