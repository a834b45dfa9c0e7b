import { describe, expect, it } from 'vitest';
import { buildClaim, type ClaimInput } from '../support/build-claim.ts';
import { judgeWith, type RuleInput, summarise } from '../support/judge-with.ts';
import { buildHistory, type PastEntryInput } from '../support/past.ts';

const RULES: readonly RuleInput[] = [
  {
    id: 'OUT-05',
    kind: 'frequent-visits',
    effect: 'screen',
    parameters: { perDay: 2, perMonth: 10, settings: ['pharmacy'] },
  },
];
const LISTED = ['OUT-05 screen [] 0'];

const bought = (start: string, more: PastEntryInput = {}): PastEntryInput => ({
  setting: 'pharmacy',
  facilityCode: 'H1',
  start,
  ...more,
});
const times = (count: number, start: string, more?: PastEntryInput) =>
  Array.from({ length: count }, () => bought(start, more));

function run(entries: readonly PastEntryInput[], more: ClaimInput = {}) {
  const claim = buildClaim({
    facility: { code: 'H1' },
    encounter: { id: 'E1', setting: 'pharmacy', start: '2026-06-15 10:00' },
    ...more,
  });
  return judgeWith(RULES, claim, '2026-06-30', buildHistory({ entries }));
}

const said = (...given: Parameters<typeof run>) => summarise(RULES, run(...given));

describe('frequent visits (OUT-04, OUT-05)', () => {
  it('lists the third purchase of a day', () => {
    expect(said(times(2, '2026-06-15'))).toEqual(LISTED);
    expect(said(times(1, '2026-06-15'))).toEqual([]);
    expect(said([...times(1, '2026-06-15'), ...times(1, '2026-06-14')])).toEqual([]);
  });

  it('lists the eleventh of a civil month', () => {
    const nine = Array.from({ length: 9 }, (_, at) => bought(`2026-06-0${at + 1}`));
    expect(run([...nine, bought('2026-06-14')]).findings).toMatchObject([
      { message: 'month', values: { count: { value: 11 } } },
    ]);
    expect(said([...nine, bought('2026-06-15')])).toEqual(LISTED);
    expect(said([...nine, bought('2026-05-31')])).toEqual([]);
    expect(said([...nine, bought('2026-07-01')])).toEqual([]);
    expect(said([...nine, bought('2025-06-10')])).toEqual([]);
  });

  it('counts up to its own day: a later purchase is the one to be listed, whichever came first', () => {
    const ten = Array.from({ length: 10 }, (_, at) => bought(`2026-06-${at + 10}`));
    expect(said(ten)).toEqual([]);
    const encounter = { id: 'E1', setting: 'pharmacy', start: '2026-06-20' } as const;
    expect(said(ten, { encounter })).toEqual(LISTED);
  });

  it('counts a purchase once, and only its own setting', () => {
    expect(said(times(2, '2026-06-15', { encounterKey: 'c'.repeat(32) }))).toEqual([]);
    expect(said(times(2, '2026-06-15', { setting: 'outpatient' }))).toEqual([]);
    expect(said(times(2, '2026-06-15', { setting: undefined }))).toEqual([]);
    expect(said(times(2, '2026-06-15', { state: 'reserved' }))).toEqual(LISTED);
  });

  it('leaves out what may be the claim itself', () => {
    const encounter = { setting: 'pharmacy', start: '2026-06-15 10:00' } as const;
    expect(said(times(2, '2026-06-15'), { encounter })).toEqual([]);
    expect(said(times(2, '2026-06-15', { facilityCode: 'H2' }), { encounter })).toEqual(LISTED);
  });

  it('says nothing without a past, and cannot place a visit without a day', () => {
    const undated: ClaimInput = { encounter: { setting: 'pharmacy' } };
    expect(judgeWith(RULES, buildClaim(undated)).undecided).toEqual([]);
    expect(run(times(2, '2026-06-15'), undated).undecided).toMatchObject([{ missing: 'encounter.start' }]);
    const lines = [{ code: 'X', amount: '1.00', from: '2026-06-15' }];
    expect(said(times(2, '2026-06-15'), { encounter: { id: 'E1', setting: 'pharmacy' }, lines })).toEqual(
      LISTED,
    );
  });
});
