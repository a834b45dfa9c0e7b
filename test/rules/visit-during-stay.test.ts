import { describe, expect, it } from 'vitest';
import { buildClaim, type ClaimInput } from '../support/build-claim.ts';
import { judgeWith, type RuleInput, summarise } from '../support/judge-with.ts';
import { buildHistory, type PastEntryInput } from '../support/past.ts';

const RULES: readonly RuleInput[] = [
  { id: 'ELG-05', kind: 'visit-during-stay', applies: { settings: ['outpatient', 'emergency', 'pharmacy'] } },
];
const STAY: PastEntryInput = {
  facilityCode: 'HX',
  setting: 'inpatient',
  start: '2026-03-01 09:00',
  end: '2026-03-08 10:00',
};
const { end: _, ...IN_HOUSE } = STAY;
const HIT = ['ELG-05 line [0] 8650'];
const ASKED = ['ELG-05 evidence [0] 8650'];

function run(
  from: string,
  entries: readonly PastEntryInput[] = [STAY],
  more: ClaimInput = {},
  rules = RULES,
) {
  return judgeWith(rules, claimOf(from, more), '2026-06-30', buildHistory({ entries }));
}

function claimOf(from: string, more: ClaimInput = {}) {
  return buildClaim({
    encounter: { id: 'E1', setting: 'pharmacy', start: from },
    lines: [{ code: 'X', amount: '86.50', from }],
    ...more,
  });
}

const said = (...given: Parameters<typeof run>) => summarise(RULES, run(...given));
const missing = (...given: Parameters<typeof run>) => run(...given).undecided.map((one) => one.missing);

describe('outpatient charge during a stay (ELG-05)', () => {
  it('worked example 2: a purchase during a stay at another facility is not payable', () => {
    expect(said('2026-03-05 15:00')).toEqual(HIT);
    expect(run('2026-03-05 15:00').findings).toMatchObject([{ remedy: { kind: 'selfPay', lines: [0] } }]);
  });

  it('worked example 3: a visit before the admission hour is', () => {
    const visit = { facility: { code: 'HX' }, encounter: { setting: 'outpatient' } } as const;
    expect(run('2026-03-01 08:10', [STAY], visit)).toMatchObject({ findings: [], undecided: [] });
    expect(said('2026-03-01 09:00', [STAY], visit)).toEqual(HIT);
  });

  it('ends at the hour of discharge', () => {
    expect(said('2026-03-08 09:59')).toEqual(HIT);
    expect(said('2026-03-08 10:00')).toEqual([]);
    expect(said('2026-02-28 23:00')).toEqual([]);
    expect(said('2026-03-09')).toEqual([]);
  });

  it('needs the hour on the days of admission and discharge, on both sides, and on no other', () => {
    expect(said('2026-03-05')).toEqual(HIT);
    for (const from of ['2026-03-01', '2026-03-08', '2026-03-08 00:00']) {
      expect(said(from)).toEqual([]);
      expect(missing(from)).toEqual(['line.from']);
    }
    const bare = [{ ...STAY, start: '2026-03-01', end: '2026-03-08' }];
    expect(said('2026-03-05', bare)).toEqual(HIT);
    expect(missing('2026-03-01 23:00', bare)).toEqual(['line.from']);
  });

  it('counts a stay in flight and one that the message tells of', () => {
    expect(said('2026-03-05 15:00', [{ ...STAY, state: 'reserved' }])).toEqual(HIT);
    expect(said('2026-03-05 15:00', [{ ...STAY, state: 'told', isComplete: false }])).toEqual(HIT);
  });

  it('puts a stay together from its settlements', () => {
    const encounterKey = 'a'.repeat(32);
    const parts = [
      { ...IN_HOUSE, encounterKey },
      { ...STAY, encounterKey },
    ];
    expect(said('2026-03-05 15:00', parts)).toEqual(HIT);
    expect(said('2026-03-20 15:00', parts)).toEqual([]);
  });

  it('an open stay refuses until its last charge and asks after it', () => {
    const open = [{ ...IN_HOUSE, lines: [{ from: '2026-03-10' }] }];
    expect(said('2026-03-09 15:00', open)).toEqual(HIT);
    expect(said('2026-03-10 15:00', open)).toEqual(ASKED);
    expect(said('2026-06-10 15:00', open)).toEqual(ASKED);
    expect(said('2026-06-11 15:00', open)).toEqual([]);
  });

  it('a stay without a discharge is open only where that is a fact', () => {
    for (const more of [{ state: 'told' }, { state: 'reserved' }, { isComplete: false }] as const) {
      expect(said('2026-04-10 15:00', [{ ...IN_HOUSE, ...more }])).toEqual([]);
      expect(missing('2026-04-10 15:00', [{ ...IN_HOUSE, ...more }])).toEqual(['history']);
    }
  });

  it('asks about stays that may be spent at home, and measures by no impossible dates', () => {
    expect(said('2026-03-05 15:00', [{ ...STAY, benefit: 'chronic' }])).toEqual(ASKED);
    expect(said('2026-03-05 15:00', [{ ...STAY, benefit: 'maternity' }])).toEqual(HIT);
    expect(said('2026-03-05 15:00', [{ ...STAY, end: '2028-03-08' }])).toEqual([]);
    expect(said('2026-03-05 15:00', [{ ...STAY, end: '2026-02-08' }])).toEqual([]);
  });

  it('lets drugs pass that are fetched for a chronic illness, where the agreement says so', () => {
    const rules = [{ ...RULES[0]!, parameters: { allowPickUp: true } }];
    const claim: ClaimInput = {
      encounter: { setting: 'outpatient', benefit: 'chronic' },
      evidence: { representative_pickup: true },
    };
    expect(said('2026-03-05 15:00', [STAY], claim, rules)).toEqual([]);
    expect(said('2026-03-05 15:00', [STAY], claim)).toEqual(HIT);
    expect(said('2026-03-05 15:00', [STAY], { ...claim, evidence: {} }, rules)).toEqual(HIT);
  });

  it('judges what the fund is asked to pay, outside of stays, with a past', () => {
    const line = { code: 'X', amount: '86.50', from: '2026-03-05 15:00' };
    expect(said('2026-03-05 15:00', [STAY], { lines: [{ ...line, level: 'C' }] })).toEqual([]);
    expect(said('2026-03-05 15:00', [STAY], { encounter: { setting: 'inpatient' } })).toEqual([]);
    expect(said('2026-03-05 15:00', [{ ...STAY, setting: 'outpatient' }])).toEqual([]);
    for (const history of [undefined, buildHistory({})])
      expect(judgeWith(RULES, claimOf('2026-03-05 15:00'), '2026-06-30', history)).toMatchObject({
        findings: [],
        undecided: [],
      });
  });
});
