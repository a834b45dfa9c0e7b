import { describe, expect, it } from 'vitest';
import { buildClaim, type ClaimInput } from '../support/build-claim.ts';
import { judgeWith, type RuleInput, summarise } from '../support/judge-with.ts';

const RULES: readonly RuleInput[] = [{ id: 'ELG-01', kind: 'after-death' }];

function judge(death: string | undefined, line: Record<string, unknown>, more: ClaimInput = {}) {
  return judgeWith(
    RULES,
    buildClaim({
      lines: [{ code: 'A', amount: '120.00', ...line }],
      ...more,
      patient: { ...(death === undefined ? {} : { death }), ...more.patient },
    }),
  );
}

const said = (...given: Parameters<typeof judge>) => summarise(RULES, judge(...given));
const HIT = ['ELG-01 line [0] 12000'];

describe('service after death (ELG-01)', () => {
  it('compares times where both are given', () => {
    expect(said('2026-03-02 10:00', { from: '2026-03-02 10:01' })).toEqual(HIT);
    expect(said('2026-03-02 10:00', { from: '2026-03-02 10:00' })).toEqual([]);
    expect(said('2026-03-02 10:00', { from: '2026-03-02 09:59' })).toEqual([]);
  });

  it('compares days where one has no time, midnight being none', () => {
    expect(said('2026-03-02', { from: '2026-03-02 23:59' })).toEqual([]);
    expect(said('2026-03-02', { from: '2026-03-03' })).toEqual(HIT);
    expect(said('2026-03-02 10:00', { from: '2026-03-02' })).toEqual([]);
    expect(said('2026-03-02 00:00', { from: '2026-03-02 15:00' })).toEqual([]);
    expect(said('2026-03-02 00:00', { from: '2026-03-03 00:00' })).toEqual(HIT);
  });

  it('asks for evidence on the whole when the date of death is unknown', () => {
    const judgement = judge(undefined, { from: '2026-03-04' }, { patient: { isDeceased: true } });
    expect(summarise(RULES, judgement)).toEqual(['ELG-01 evidence [0] 12000']);
    expect(judgement.undecided).toEqual([{ rule: 0, line: -1, missing: 'patient.death' }]);
  });

  it('says nothing of the living or of who nobody called dead', () => {
    expect(said(undefined, { from: '2026-03-04' })).toEqual([]);
    expect(said(undefined, { from: '2026-03-04' }, { patient: { isDeceased: false } })).toEqual([]);
  });

  it('concludes from the encounter for a line without a day, if it can', () => {
    const stay = (start: string, end?: string): ClaimInput => ({
      encounter: { setting: 'inpatient', start, ...(end === undefined ? {} : { end }) },
    });
    expect(said('2026-03-02', {}, stay('2026-03-03'))).toEqual(HIT);
    expect(said('2026-03-02', {}, stay('2026-02-20', '2026-03-02'))).toEqual([]);
    expect(judge('2026-03-02', {}, stay('2026-02-20', '2026-03-05'))).toMatchObject({
      findings: [],
      undecided: [{ line: 0, missing: 'line.from' }],
    });
    expect(judge('2026-03-02', {})).toMatchObject({ findings: [], undecided: [{ missing: 'line.from' }] });
  });

  it('leaves self-pay, refund and context lines alone', () => {
    const late = { from: '2026-03-04' };
    expect(said('2026-03-02', { ...late, level: 'C' })).toEqual([]);
    expect(said('2026-03-02', { ...late, isRefund: true })).toEqual([]);
    expect(said('2026-03-02', { ...late, isJudged: false })).toEqual([]);
    expect(said(undefined, { ...late, level: 'C' }, { patient: { isDeceased: true } })).toEqual([]);
  });

  it('offers to take the line out, and words the time only where it counts', () => {
    expect(judge('2026-03-02', { from: '2026-03-04' }).findings).toMatchObject([
      { message: 'dayHit', remedy: { kind: 'removeLine', lines: [0] } },
    ]);
    expect(judge('2026-03-02 10:05', { from: '2026-03-02 11:30' }).findings).toMatchObject([
      { message: 'timeHit', values: { deathTime: { value: '10:05' }, time: { value: '11:30' } } },
    ]);
  });
});
