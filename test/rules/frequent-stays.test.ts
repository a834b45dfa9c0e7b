import { describe, expect, it } from 'vitest';
import { buildClaim, type ClaimInput } from '../support/build-claim.ts';
import { judgeWith, type RuleInput, summarise } from '../support/judge-with.ts';
import { buildHistory, type PastEntryInput } from '../support/past.ts';

const RULES: readonly RuleInput[] = [
  { id: 'ADM-07', kind: 'frequent-stays', effect: 'screen', applies: { settings: ['inpatient'] } },
];
const LISTED = ['ADM-07 screen [] 0'];

function stay(start: string, more: PastEntryInput = {}): PastEntryInput {
  return { setting: 'inpatient', start, end: start, mainDiagnosis: 'I10.X00', ...more };
}

function run(entries: readonly PastEntryInput[], more: ClaimInput = {}) {
  const claim = buildClaim({
    encounter: { id: 'E1', setting: 'inpatient', start: '2026-06-30' },
    diagnoses: ['I10.x00'],
    ...more,
  });
  return judgeWith(RULES, claim, '2026-06-30', buildHistory({ entries }));
}

const said = (...given: Parameters<typeof run>) => summarise(RULES, run(...given));

describe('frequent stays (ADM-07)', () => {
  const THREE = [stay('2026-01-10'), stay('2026-03-10'), stay('2026-05-10')];

  it('lists the fourth stay within half a year', () => {
    expect(said(THREE)).toEqual(LISTED);
    expect(said(THREE.slice(1))).toEqual([]);
    expect(said([stay('2025-12-29'), ...THREE.slice(1)])).toEqual([]);
    expect(said([stay('2025-12-30'), ...THREE.slice(1)])).toEqual(LISTED);
  });

  it('counts a stay once, however often it was settled, and no planned one', () => {
    const encounterKey = 'b'.repeat(32);
    const parts = [stay('2026-03-10', { encounterKey }), stay('2026-03-10', { encounterKey })];
    expect(said([...parts, stay('2026-05-10')])).toEqual([]);
    expect(said([stay('2026-01-10', { isPlanned: true }), ...THREE.slice(1)])).toEqual([]);
    expect(said([stay('2026-01-10', { otherDiagnoses: ['Z51.102'] }), ...THREE.slice(1)])).toEqual([]);
    expect(said(THREE, { evidence: { planned_admission: true } })).toEqual([]);
    expect(said([stay('2026-01-10', { setting: 'outpatient' }), ...THREE.slice(1)])).toEqual([]);
  });

  it('says nothing without a past, and cannot place a stay without a day', () => {
    const claim = buildClaim({ encounter: { setting: 'inpatient' } });
    expect(judgeWith(RULES, claim).undecided).toEqual([]);
    const history = buildHistory({ entries: THREE });
    expect(judgeWith(RULES, claim, '2026-06-30', history)).toMatchObject({
      findings: [],
      undecided: [{ missing: 'encounter.start' }],
    });
  });
});
