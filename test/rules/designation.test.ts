import { describe, expect, it } from 'vitest';
import type { DayInterval } from '../../src/claim/claim.ts';
import { buildClaim, type ClaimInput, day } from '../support/build-claim.ts';
import { judgeWith, type RuleInput, summarise } from '../support/judge-with.ts';

const RULES: readonly RuleInput[] = [{ id: 'ELG-08', kind: 'designation', effect: 'claim' }];

function interval(from: string | undefined, to: string | undefined): DayInterval {
  return {
    fromDay: from === undefined ? undefined : day(from),
    toDay: to === undefined ? undefined : day(to),
  };
}

const YEAR = [interval('2026-01-01', '2026-03-31'), interval('2026-05-01', undefined)];

function judge(
  designations: readonly DayInterval[] | undefined,
  from: string | undefined,
  line: Record<string, unknown> = {},
  more: ClaimInput = {},
) {
  return judgeWith(
    RULES,
    buildClaim({
      facility: { code: 'H0001', designations },
      lines: [{ code: 'A', amount: '30.00', ...(from === undefined ? {} : { from }), ...line }],
      ...more,
    }),
  );
}

const said = (...given: Parameters<typeof judge>) => summarise(RULES, judge(...given));
const HIT = ['ELG-08 claim [] 0'];

describe('facility not designated (ELG-08)', () => {
  it('refuses the claim for a day in no agreement; both ends belong to one', () => {
    expect(said(YEAR, '2026-03-31')).toEqual([]);
    expect(said(YEAR, '2026-04-01')).toEqual(HIT);
    expect(said(YEAR, '2026-04-30')).toEqual(HIT);
    expect(said(YEAR, '2026-05-01')).toEqual([]);
    expect(said(YEAR, '2030-01-01')).toEqual([]);
    expect(said([], '2026-03-01')).toEqual(HIT);
  });

  it('names the lines and the first day outside', () => {
    const claim: ClaimInput = {
      lines: [
        { code: 'A', amount: '1.00', from: '2026-03-01' },
        { code: 'B', amount: '1.00', from: '2026-04-09' },
        { code: 'C', amount: '1.00', from: '2026-04-02' },
      ],
    };
    expect(judge(YEAR, undefined, {}, claim).findings).toMatchObject([
      {
        lines: [],
        involved: [1, 2],
        values: { day: { value: day('2026-04-02') } },
        remedy: { kind: 'selfPay', lines: [1, 2] },
      },
    ]);
  });

  it('says nothing where nobody told the agreement, and nothing decided without a day', () => {
    expect(said(undefined, '2026-04-01')).toEqual([]);
    expect(judge(YEAR, undefined)).toMatchObject({ findings: [], undecided: [{ missing: 'line.from' }] });
  });

  it('judges a claim without lines on the day of the encounter', () => {
    expect(said(YEAR, undefined, {}, { lines: [], encounter: { start: '2026-04-01' } })).toEqual(HIT);
    expect(said(YEAR, undefined, {}, { lines: [], encounter: { start: '2026-05-01' } })).toEqual([]);
  });

  it('refuses a terminal that belongs to another facility', () => {
    const own = (code: string | undefined, terminalOwner: string | undefined) =>
      judge(undefined, '2026-03-01', {}, { facility: { code, terminalOwner } });
    expect(summarise(RULES, own('H0001', 'H0002'))).toEqual(HIT);
    expect(own('H0001', 'H0002').findings).toMatchObject([{ message: 'relay' }]);
    expect(own('H0001', 'H0001').findings).toEqual([]);
    expect(own('H0001', undefined)).toMatchObject({ findings: [], undecided: [] });
    expect(own(undefined, 'H0002')).toMatchObject({
      findings: [],
      undecided: [{ missing: 'facility.code' }],
    });
  });

  it('leaves a claim alone that asks nothing of the fund on those days', () => {
    expect(said(YEAR, '2026-04-01', { level: 'C' })).toEqual([]);
    expect(said(YEAR, '2026-04-01', { isRefund: true })).toEqual([]);
    const relayed = { facility: { code: 'H0001', terminalOwner: 'H0002' } };
    expect(
      said(undefined, '2026-04-01', {}, { ...relayed, lines: [{ level: 'C', amount: '1.00' }] }),
    ).toEqual([]);
  });
});
