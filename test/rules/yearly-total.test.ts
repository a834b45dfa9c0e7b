import { describe, expect, it } from 'vitest';
import { buildClaim, type ClaimInput } from '../support/build-claim.ts';
import { judgeWith, type RuleInput, summarise } from '../support/judge-with.ts';
import { buildHistory, type PastEntryInput } from '../support/past.ts';

const RULES: readonly RuleInput[] = [
  {
    id: 'OUT-02',
    kind: 'yearly-total',
    effect: 'screen',
    parameters: { limitYuan: 5000, settings: ['outpatient', 'emergency'] },
  },
];
const LISTED = ['OUT-02 screen [] 0'];

function visit(start: string, total: string | undefined, more: PastEntryInput = {}): PastEntryInput {
  return {
    setting: 'outpatient',
    facilityCode: 'H1',
    start,
    ...(total === undefined ? {} : { total }),
    ...more,
  };
}

function run(entries: readonly PastEntryInput[], more: ClaimInput = {}) {
  const claim = buildClaim({
    facility: { code: 'H1' },
    encounter: { id: 'E1', setting: 'outpatient', start: '2026-06-30' },
    total: '100.00',
    ...more,
  });
  return judgeWith(RULES, claim, '2026-06-30', buildHistory({ entries }));
}

const said = (...given: Parameters<typeof run>) => summarise(RULES, run(...given));

describe('large total of a year (OUT-02, OUT-03)', () => {
  it('adds this claim to what was settled in its year', () => {
    expect(said([visit('2026-01-01', '4900.00')])).toEqual(LISTED);
    expect(said([visit('2026-01-01', '4899.99')])).toEqual([]);
    expect(said([visit('2026-01-01', '4899.99'), visit('2026-02-01', '0.01')])).toEqual(LISTED);
    expect(said([visit('2025-12-31', '4900.00')])).toEqual([]);
    // A later one is listed itself, whichever came first.
    expect(said([visit('2026-06-30', '4900.00')])).toEqual(LISTED);
    expect(said([visit('2026-07-01', '4900.00')])).toEqual([]);
    expect(said([], { total: '5000.00' })).toEqual(LISTED);
  });

  it('counts its own settings, in flight or settled', () => {
    expect(said([visit('2026-01-01', '4900.00', { setting: 'emergency', state: 'reserved' })])).toEqual(
      LISTED,
    );
    expect(said([visit('2026-01-01', '4900.00', { setting: 'pharmacy' })])).toEqual([]);
    expect(said([visit('2026-01-01', '4900.00', { setting: undefined })])).toEqual([]);
    expect(
      said([visit('2026-01-01', '4900.00')], { encounter: { setting: 'inpatient', start: '2026-06-30' } }),
    ).toEqual([]);
  });

  it('is at least what the fund paid where the total is not known', () => {
    expect(said([visit('2026-01-01', undefined, { fund: '4900.00' })])).toEqual(LISTED);
  });

  it('leaves out what may be the claim itself', () => {
    const encounter = { setting: 'outpatient', start: '2026-06-30' } as const;
    expect(said([visit('2026-06-30', '4900.00')], { encounter })).toEqual([]);
    expect(said([visit('2026-06-30', '4900.00')])).toEqual(LISTED);
    expect(said([visit('2026-06-30', '4900.00', { facilityCode: 'H2' })], { encounter })).toEqual(LISTED);
  });

  it('cannot place a claim without a day, nor add up what has no amount', () => {
    const undated: ClaimInput = { encounter: { setting: 'outpatient' } };
    expect(run([], undated).undecided).toMatchObject([{ missing: 'encounter.start' }]);
    const lines = [{ code: 'X', from: '2026-06-30' }];
    expect(judgeWith(RULES, buildClaim({ ...undated, lines })).undecided).toMatchObject([
      { missing: 'total' },
    ]);
  });

  it('lists what one claim reaches alone, without a past', () => {
    const encounter = { setting: 'outpatient', start: '2026-06-30' } as const;
    const alone = (total: string) => judgeWith(RULES, buildClaim({ encounter, total }));
    expect(alone('4999.99')).toMatchObject({ findings: [], undecided: [] });
    expect(alone('5000.00').findings).toHaveLength(1);
  });
});
