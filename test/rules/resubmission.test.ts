import { describe, expect, it } from 'vitest';
import type { Stage } from '../../src/claim/codes.ts';
import { buildClaim, type ClaimInput } from '../support/build-claim.ts';
import { judgeWith, type RuleInput, summarise } from '../support/judge-with.ts';
import { buildHistory, type PastEntryInput } from '../support/past.ts';

const RULES: readonly RuleInput[] = [{ id: 'DAT-03', kind: 'resubmission', effect: 'claim' }];
const OWN: PastEntryInput = { start: '2026-03-05', claimId: 'C1', batchId: 'B1' };
const HIT = ['DAT-03 claim [] 0'];

function run(
  own: readonly PastEntryInput[] | undefined,
  encounter: ClaimInput['encounter'] = {},
  id: string | undefined = 'C2',
) {
  const claim = buildClaim({
    ...(id === undefined ? {} : { id }),
    encounter: { id: 'E1', stage: 'settlement', batchId: 'B1', ...encounter },
  });
  const history = own === undefined ? undefined : buildHistory({ own });
  return judgeWith(RULES, claim, '2026-06-30', history);
}

const said = (...given: Parameters<typeof run>) => summarise(RULES, run(...given));

describe('settled twice (DAT-03)', () => {
  it('refuses a batch of the encounter that is settled or in flight', () => {
    expect(said([OWN])).toEqual(HIT);
    expect(said([{ ...OWN, state: 'reserved' }])).toEqual(HIT);
    expect(run([{ ...OWN, state: 'reserved' }]).findings).toMatchObject([{ message: 'reserved' }]);
    expect(said([{ ...OWN, batchId: 'B0' }, OWN])).toEqual(HIT);
  });

  it('lets another batch pass, and every step that is no settlement', () => {
    expect(run([{ ...OWN, batchId: 'B0' }])).toMatchObject({ findings: [], undecided: [] });
    expect(run([])).toMatchObject({ findings: [], undecided: [] });
    for (const stage of ['audit', 'upload', 'after', undefined] as readonly (Stage | undefined)[])
      expect(run([OWN], { stage })).toMatchObject({ findings: [], undecided: [] });
  });

  it('lets a refund of the batch pass', () => {
    const lines = [{ code: 'X', amount: '10.00', isRefund: true }];
    const claim = buildClaim({ encounter: { id: 'E1', stage: 'settlement', batchId: 'B1' }, lines });
    expect(judgeWith(RULES, claim, '2026-06-30', buildHistory({ own: [OWN] })).findings).toEqual([]);
  });

  it('does not count the claim against itself, nor what only a message tells', () => {
    expect(said([OWN], {}, 'C1')).toEqual([]);
    expect(said([{ ...OWN, claimId: undefined }], {}, 'C1')).toEqual(HIT);
    expect(said([{ ...OWN, state: 'told' }])).toEqual([]);
    expect(said([{ ...OWN, claimId: undefined }], {}, undefined)).toEqual(HIT);
  });

  it('decides nothing about batches that nobody named', () => {
    expect(run([OWN], { batchId: undefined }).undecided).toMatchObject([{ missing: 'encounter.batchId' }]);
    expect(run([{ ...OWN, batchId: undefined }])).toMatchObject({
      findings: [],
      undecided: [{ missing: 'encounter.batchId' }],
    });
    expect(run([], { batchId: undefined }).undecided).toEqual([]);
    expect(run([OWN], { id: undefined }).undecided).toMatchObject([{ missing: 'encounter.id' }]);
    expect(run(undefined)).toMatchObject({ findings: [], undecided: [] });
  });
});
