import { describe, expect, it } from 'vitest';
import { buildClaim, type ClaimInput, type LineInput } from '../support/build-claim.ts';
import { judgeWith, type RuleInput, summarise } from '../support/judge-with.ts';

const RULES: readonly RuleInput[] = [{ id: 'CHG-35', kind: 'outside-stay' }];
const STAY = { setting: 'inpatient', start: '2026-03-01 14:00', end: '2026-03-08 10:00' } as const;

function run(encounter: ClaimInput['encounter'], line: LineInput, rest: ClaimInput = {}) {
  return judgeWith(
    RULES,
    buildClaim({ encounter: encounter ?? {}, lines: [{ code: 'X', amount: '12.00', ...line }], ...rest }),
  );
}

function judge(encounter: ClaimInput['encounter'], from: string, rest: ClaimInput = {}) {
  return summarise(RULES, run(encounter, { from }, rest));
}

describe('date outside the stay (CHG-35)', () => {
  it('compares whole days: admission and discharge day are inside', () => {
    expect(judge(STAY, '2026-02-28 23:59')).toEqual(['CHG-35 line [0] 1200']);
    expect(judge(STAY, '2026-03-01 08:00')).toEqual([]);
    expect(judge(STAY, '2026-03-08 23:00')).toEqual([]);
    expect(judge(STAY, '2026-03-09 00:00')).toEqual(['CHG-35 line [0] 1200']);
  });

  it('judges inpatients only', () => {
    expect(judge({ ...STAY, setting: 'outpatient' }, '2026-03-09')).toEqual([]);
    const { setting: _, ...unknown } = STAY;
    expect(judge(unknown, '2026-03-09')).toEqual([]);
  });

  it('decides nothing by a date that is not known or cannot be', () => {
    const { end: _, ...inHouse } = STAY;
    expect(judge(inHouse, '2026-05-01')).toEqual([]);
    expect(judge(inHouse, '2026-02-01')).toHaveLength(1);
    const { start: __, ...unregistered } = STAY;
    expect(judge(unregistered, '2026-02-01')).toEqual([]);
    expect(judge(unregistered, '2026-03-09')).toHaveLength(1);
    expect(judge({ ...STAY, end: '2026-02-01' }, '2026-02-10')).toEqual([]);
    const undated = run(STAY, {});
    expect(undated.findings).toEqual([]);
    expect(undated.undecided).toEqual([{ rule: 0, line: 0, missing: 'line.from' }]);
  });

  it('lets a death end a stay that nobody was discharged from', () => {
    const { end: _, ...inHouse } = STAY;
    expect(judge(inHouse, '2026-03-06', { patient: { death: '2026-03-05' } })).toHaveLength(1);
    expect(judge(inHouse, '2026-03-05', { patient: { death: '2026-03-05' } })).toEqual([]);
  });

  it('judges only what the fund is asked to pay', () => {
    expect(run(STAY, { from: '2026-03-09', level: 'C' }).findings).toEqual([]);
    expect(run(STAY, { from: '2026-03-09', isRefund: true }).findings).toEqual([]);
  });
});
