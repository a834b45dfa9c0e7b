import { describe, expect, it } from 'vitest';
import { parseMoment } from '../../../src/claim/day.ts';
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

  it('exempts a benefit only where the benefit is known', () => {
    const exempt: Applicability = { exceptBenefits: ['maternity'] };
    expect(ask(exempt, { encounter: { benefit: 'maternity' } }, day)).toBe('no');
    expect(ask(exempt, { encounter: { benefit: 'ordinary' } }, day)).toBe('hit');
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

  describe('of a rule about the claim, or a diagnosis, where the encounter has no day', () => {
    /** A rule about the whole claim: its lines name no prescriber. */
    function askOfClaim(window: Partial<RuleInput>, claim: ClaimInput): string {
      const parameters = { fields: ['prescriber'] };
      const rules: RuleInput[] = [
        { id: 'DAT-04', kind: 'required-fields', effect: 'notice', parameters, ...window },
      ];
      return answer(rules, claim);
    }
    /** A diagnosis row with a window of its own. */
    function askOfCode(row: { readonly from?: string; readonly to?: string }, claim: ClaimInput): string {
      const rules: RuleInput[] = [
        { id: 'ADM-14', kind: 'sex-limit', space: 'diagnosis', rows: [{ code: 'N40', words: [1], ...row }] },
      ];
      return answer(rules, { ...claim, diagnoses: ['N40'], patient: { sex: 'male' } });
    }
    function answer(rules: RuleInput[], claim: ClaimInput): string {
      const { findings, undecided } = judgeWith(rules, buildClaim(claim));
      if (findings.length > 0) return 'hit';
      return undecided.length === 0 ? 'no' : undecided.map(({ missing }) => missing).join();
    }
    const line = (from?: string): LineInput => ({
      code: 'T0001',
      amount: '1.00',
      ...(from === undefined ? {} : { from }),
    });
    const inYear = {
      fromDay: parseMoment('2026-01-01')!.dayEpoch,
      toDay: parseMoment('2026-12-31')!.dayEpoch,
    };
    const rowInYear = { from: '2026-01-01', to: '2026-12-31' };

    it.each([
      ['covers all lines', ['2026-03-01', '2026-12-31'], 'hit'],
      ['covers some of them', ['2025-12-31', '2026-01-01'], 'encounter.start'],
      ['covers none', ['2025-12-30', '2025-12-31'], 'no'],
      ['is asked of a line without a day', ['2026-03-01', undefined], 'encounter.start'],
      ['is asked of no line', [], 'encounter.start'],
    ])('the window %s', (_what, days, expected) => {
      const lines = days.map(line);
      expect(askOfClaim(inYear, { lines })).toBe(expected);
      expect(askOfCode(rowInYear, { lines })).toBe(expected);
    });

    it('a known day of the encounter goes before them', () => {
      const lines = [line('2026-03-01')];
      expect(askOfClaim(inYear, { lines, encounter: { end: '2027-01-01' } })).toBe('no');
      expect(askOfClaim(inYear, { lines, encounter: { start: '2026-03-01' } })).toBe('hit');
    });
  });
});

describe('lines that no row knows', () => {
  it('are counted by code: without one, or with one that meets no row; a local tail does not count', () => {
    const rules: RuleInput[] = [{ id: 'DRG-20', kind: 'never-payable', rows: [{ code: 'T0001' }] }];
    const codes = ['T0001', 'T0001-07', 'T0002', 'X'];
    const lines: LineInput[] = [...codes.map((code) => ({ code, amount: '1.00' })), { amount: '1.00' }];
    expect(judgeWith(rules, buildClaim({ lines })).unmatchedLineCount).toBe(3);
  });
});
