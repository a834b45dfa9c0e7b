/** Worked examples of rule-catalogue section 4 whose rules look back over items: exact results, in one claim and across. */
import { describe, expect, it } from 'vitest';
import { formatFen } from '../../src/claim/decimal.ts';
import { buildClaim, type ClaimInput, day, type LineInput } from '../support/build-claim.ts';
import { createVerdictMaker } from '../support/judge-verdict.ts';
import { buildReader, type RuleInput } from '../support/judge-with.ts';
import { buildHistory, type HistoryInput } from '../support/past.ts';

const OZAGREL = 'XB01AXA223B002010100001';
const NBP = 'XN07XXD221B002010102774';
const HBA1C = '002503020030000';
const AMOXICILLIN = 'XJ01CAA040A001010100001';
const EPISODE = 1;
const ACUTE = 0;

const RULES: readonly RuleInput[] = [
  {
    id: 'DRG-11',
    kind: 'course-days',
    effect: 'excess',
    rows: [{ code: OZAGREL.slice(0, 14), isPrefix: true, name: '奥扎格雷钠注射液', words: [14, EPISODE] }],
  },
  {
    id: 'DRG-19',
    kind: 'onset-window',
    rows: [{ code: NBP, name: '丁苯酞氯化钠注射液', words: [{ scaled: 480n }, undefined] }],
  },
  {
    id: 'RX-06',
    kind: 'days-of-supply',
    space: 'diagnosis',
    effect: 'excess',
    parameters: { scope: 'outpatient' },
    rows: [{ code: 'J20', isPrefix: true, words: [ACUTE] }],
  },
  {
    id: 'CHG-03',
    kind: 'period-cap',
    effect: 'excess',
    rows: [{ code: HBA1C, name: '糖化血红蛋白测定', words: [{ scaled: 10_000n }, 15] }],
  },
];

const { verdictOf } = createVerdictMaker(buildReader(RULES), day('2026-06-30'));

/** `block:excess DRG-11 120.00` */
function judge(input: ClaimInput, past?: HistoryInput): string {
  const claim = buildClaim({
    facility: { code: 'H1' },
    ...input,
    encounter: { id: 'E1', setting: 'inpatient', ...input.encounter },
  });
  const history = past === undefined ? undefined : buildHistory(past);
  const { outcome, effect, deniedFen, findings } = verdictOf(claim, undefined, history);
  const rules = [...new Set(findings.map(({ ruleId }) => ruleId))].sort().join('+');
  return effect === undefined ? outcome : `${outcome}:${effect} ${rules} ${formatFen(deniedFen)}`;
}

const march = (date: number) => `2026-03-${String(date).padStart(2, '0')}`;

describe('worked examples across claims', () => {
  const daily = (from: number, to: number): LineInput[] =>
    Array.from({ length: to - from + 1 }, (_, at) => ({
      code: OZAGREL,
      from: `${march(from + at)} 08:00`,
      amount: '40.00',
    }));

  it('9: seventeen days of a drug that is payable for fourteen, in one stay or in two', () => {
    expect(judge({ lines: daily(1, 17) })).toBe('block:excess DRG-11 120.00');
    const first = {
      facilityCode: 'H2',
      lines: daily(1, 10).map(({ code, from }) => ({ code: code!, from: from! })),
    };
    expect(judge({ lines: daily(11, 17) }, { entries: [first] })).toBe('block:excess DRG-11 120.00');
    expect(judge({ lines: daily(11, 14) }, { entries: [first] })).toBe('allow');
  });

  it('17: the first dose sixty-two hours after the onset', () => {
    const late: ClaimInput = {
      encounter: { onset: '2026-03-01 06:00' },
      lines: [{ code: NBP, from: '2026-03-03 20:00', amount: '139.00' }],
    };
    expect(judge(late, {})).toBe('block:line DRG-19 139.00');
    // Without a past nobody knows that it was the first.
    expect(judge(late)).toBe('warn:evidence DRG-19 0.00');
  });

  it('22: ten days of an antibiotic, on one prescription or on two of one day', () => {
    const visit = (daysOfSupply: number): ClaimInput => ({
      encounter: { setting: 'outpatient', start: march(10), benefit: 'ordinary' },
      diagnoses: ['J20.900'],
      lines: [
        { kind: 'drug', code: AMOXICILLIN, from: march(10), amount: `${daysOfSupply * 7}.00`, daysOfSupply },
      ],
    });
    expect(judge(visit(10))).toBe('block:excess RX-06 21.00');
    const earlier = {
      facilityCode: 'H1',
      setting: 'outpatient' as const,
      start: march(10),
      lines: [{ code: AMOXICILLIN, daysOfSupply: 5 }],
    };
    expect(judge(visit(5), { entries: [earlier] })).toBe('block:excess RX-06 21.00');
  });

  it('32: glycated haemoglobin twice within fifteen days, in one stay or at two facilities', () => {
    const test = (date: number): LineInput => ({
      kind: 'service',
      code: HBA1C,
      from: march(date),
      amount: '60.00',
    });
    const past = { entries: [{ facilityCode: 'H2', lines: [{ code: HBA1C, from: march(1) }] }] };
    expect(judge({ lines: [test(1), test(10)] })).toBe('block:excess CHG-03 60.00');
    expect(judge({ lines: [test(1), test(18)] })).toBe('allow');
    expect(judge({ lines: [test(10)] }, past)).toBe('block:excess CHG-03 60.00');
    expect(judge({ lines: [test(18)] }, past)).toBe('allow');
  });
});
