import { describe, expect, it } from 'vitest';
import type { Applicability } from '../../../src/knowledge/rule.ts';
import { buildClaim, type ClaimInput, type LineInput } from '../../support/build-claim.ts';
import { judgeWith, type RuleInput } from '../../support/judge-with.ts';

/** `hit`, `no`, or what keeps the rule from deciding. */
function ask(applies: Applicability, claim: ClaimInput, line: LineInput = {}, rule: Partial<RuleInput> = {}) {
  const rules: RuleInput[] = [
    { id: 'DRG-20', kind: 'never-payable', applies, rows: [{ code: 'T0001', ...rule.rows?.[0] }], ...rule },
  ];
  const given = buildClaim({ ...claim, lines: [{ code: 'T0001', amount: '1.00', ...line }] });
  const { findings, undecided } = judgeWith(rules, given);
  return findings.length > 0
    ? 'hit'
    : undecided.length === 0
      ? 'no'
      : undecided.map(({ missing }) => missing).join();
}

describe('applicability', () => {
  const day = { from: '2026-03-10' };

  it('restricts by what is known, and is open where it says nothing', () => {
    expect(ask({}, {}, day)).toBe('hit');
    expect(ask({ settings: ['inpatient'] }, { encounter: { setting: 'inpatient' } }, day)).toBe('hit');
    expect(ask({ settings: ['inpatient'] }, { encounter: { setting: 'outpatient' } }, day)).toBe('no');
    expect(ask({ remote: false }, { encounter: { isRemote: true } }, day)).toBe('no');
    expect(ask({ remote: false }, { encounter: { isRemote: false } }, day)).toBe('hit');
    expect(ask({ departments: ['03'] }, { encounter: { department: '04' } }, day)).toBe('no');
  });

  it('is undecided on an unknown fact, unless a known one settles it', () => {
    expect(ask({ settings: ['inpatient'] }, {}, day)).toBe('encounter.setting');
    expect(ask({ settings: ['inpatient'], stages: ['audit'] }, { encounter: { stage: 'upload' } }, day)).toBe(
      'no',
    );
    expect(ask({ settings: ['inpatient'] }, {}, { ...day, level: 'C' })).toBe('no');
  });

  it('exempts a scheme only where the scheme is known', () => {
    const exempt: Applicability = { exceptSchemes: ['workInjury'] };
    expect(ask(exempt, { patient: { scheme: 'workInjury' } }, day)).toBe('no');
    expect(ask(exempt, { patient: { scheme: 'employee' } }, day)).toBe('hit');
    expect(ask(exempt, {}, day)).toBe('hit');
  });

  it('without a line day decides where all days of the encounter lie on one side', () => {
    const rows = { rows: [{ code: 'T0001', from: '2026-01-01', to: '2026-12-31' }] };
    const stay = (start: string, end: string): ClaimInput => ({
      encounter: { setting: 'inpatient', start, end },
    });
    expect(ask({}, stay('2026-03-01', '2026-03-08'), {}, rows)).toBe('hit');
    expect(ask({}, stay('2025-03-01', '2025-03-08'), {}, rows)).toBe('no');
    expect(ask({}, stay('2025-12-28', '2026-01-03'), {}, rows)).toBe('line.from');
    expect(ask({}, {}, {}, rows)).toBe('line.from');
  });
});
