import { describe, expect, it } from 'vitest';
import { buildClaim, type ClaimInput } from '../support/build-claim.ts';
import { judgeWith, type RuleInput, summarise } from '../support/judge-with.ts';
import { buildHistory, type PastEntryInput } from '../support/past.ts';

const RULES: readonly RuleInput[] = [{ id: 'ELG-07', kind: 'identity-check', effect: 'claim' }];
const HIT = ['ELG-07 claim [] 0'];

function run(encounter: ClaimInput['encounter'], past?: PastEntryInput, level?: 'C') {
  const claim = buildClaim({
    facility: { code: 'H1' },
    encounter: { id: 'E1', setting: 'outpatient', start: '2026-03-05 09:00', ...encounter },
    lines: [{ code: 'X', amount: '10.00', level }],
  });
  const history = past === undefined ? undefined : buildHistory({ entries: [past] });
  return judgeWith(RULES, claim, '2026-06-30', history);
}

describe('identity mismatch (ELG-07)', () => {
  it('refuses the claim after a failed check and asks for another one', () => {
    const failed = run({ identityCheck: 'failed' });
    expect(summarise(RULES, failed)).toEqual(HIT);
    expect(failed.findings).toMatchObject([{ remedy: { kind: 'supply', path: 'encounter.identityCheck' } }]);
  });

  it('says nothing where the check passed, or nobody told of one', () => {
    expect(run({ identityCheck: 'passed' })).toMatchObject({ findings: [], undecided: [] });
    expect(run({})).toMatchObject({ findings: [], undecided: [] });
    expect(summarise(RULES, run({ identityCheck: 'failed' }, undefined, 'C'))).toEqual([]);
  });

  it('leaves two facilities within the hour undecided: nobody knows how far apart they lie', () => {
    const elsewhere = { facilityCode: 'H2', setting: 'pharmacy', start: '2026-03-05 08:00' } as const;
    expect(run({}, elsewhere)).toMatchObject({
      findings: [],
      undecided: [{ line: -1, missing: 'facility.location' }],
    });
    for (const more of [{ start: '2026-03-05 07:59' }, { start: '2026-03-05' }, { facilityCode: 'H1' }])
      expect(run({}, { ...elsewhere, ...more })).toMatchObject({ findings: [], undecided: [] });
  });
});
