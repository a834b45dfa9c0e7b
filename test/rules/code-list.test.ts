import { describe, expect, it } from 'vitest';
import { buildClaim, type ClaimInput } from '../support/build-claim.ts';
import { judgeWith, type RuleInput, summarise } from '../support/judge-with.ts';

function rules(complete: boolean): readonly RuleInput[] {
  return [
    {
      id: 'DAT-01',
      variant: 'item',
      kind: 'code-list',
      parameters: { complete, lineKinds: ['service'] },
      rows: [{ code: '001102000010000' }, { code: '001102000020000', to: '2025-12-31' }],
    },
    {
      id: 'DAT-01',
      variant: 'diagnosis',
      kind: 'code-list',
      effect: 'claim',
      space: 'diagnosis',
      parameters: { complete, space: 'diagnosis' },
      rows: [{ code: 'I10.x00' }, { code: 'E11.400x021' }, { code: 'G63.2' }],
    },
    {
      id: 'DAT-01',
      variant: 'operation',
      kind: 'code-list',
      effect: 'claim',
      space: 'operation',
      parameters: { complete, space: 'operation' },
      rows: [{ code: '45.7300' }],
    },
  ];
}

function run(input: ClaimInput, complete = true) {
  return judgeWith(rules(complete), buildClaim({ encounter: { start: '2026-03-10' }, ...input }));
}

function judge(input: ClaimInput) {
  return summarise(rules(true), run(input));
}

function service(code: string) {
  return { kind: 'service', code, amount: '8.00', from: '2026-03-10' } as const;
}

describe('code list (DAT-01)', () => {
  it('refuses a code that a complete list does not have on the day', () => {
    expect(judge({ lines: [service('001102000010000')] })).toEqual([]);
    expect(judge({ lines: [service('001102000099999')] })).toEqual(['DAT-01 line [0] 800']);
    expect(judge({ lines: [service('001102000020000')] })).toEqual(['DAT-01 line [0] 800']);
    expect(judge({ lines: [{ ...service('001102000020000'), from: '2025-12-31' }] })).toEqual([]);
    expect(judge({ lines: [service('001102000010000-17')] })).toEqual([]);
  });

  it('judges the kinds of lines that it names, of what the fund is asked to pay', () => {
    expect(judge({ lines: [{ ...service('X01'), kind: 'drug' }] })).toEqual([]);
    expect(judge({ lines: [{ ...service('001102000099999'), level: 'C' }] })).toEqual([]);
  });

  it('judges diagnoses, dagger and asterisk apart, and operations', () => {
    const line = { lines: [service('001102000010000')] };
    expect(judge({ ...line, diagnoses: ['I10.x00', 'E11.400x021+G63.2*'] })).toEqual([]);
    expect(judge({ ...line, diagnoses: ['I10.x00', 'E11.400x021+G99.9*'] })).toEqual(['DAT-01 claim [] 0']);
    expect(judge({ ...line, operations: ['45.7300'] })).toEqual([]);
    expect(judge({ ...line, operations: ['45.73'] })).toEqual(['DAT-01 claim [] 0']);
  });

  it('is silent where the list is not complete, and counts what it cannot judge', () => {
    const { findings, undecided } = run({ lines: [service('001102000099999')], diagnoses: ['Q99'] }, false);
    expect(findings).toEqual([]);
    expect(undecided.map(({ line, missing }) => `${line} ${missing}`)).toEqual([
      '0 line.code',
      '-1 diagnosis.code',
    ]);
  });
});
