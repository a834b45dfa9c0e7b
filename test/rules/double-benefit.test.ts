import { describe, expect, it } from 'vitest';
import { buildClaim, type ClaimInput, type LineInput } from '../support/build-claim.ts';
import { judgeWith, type RuleInput, summarise } from '../support/judge-with.ts';
import { buildHistory, type PastEntryInput, type PastLineInput } from '../support/past.ts';

const RULES: readonly RuleInput[] = [{ id: 'ELG-04', kind: 'double-benefit' }];
const PAID: PastLineInput = {
  code: 'X1',
  from: '2026-03-05 10:00:07',
  quantity: 2,
  fund: '30.00',
  prescriber: 'D1',
};
const CHARGE: LineInput = {
  code: 'X1',
  from: '2026-03-05 10:00:07',
  quantity: '2',
  amount: '30.00',
  prescriber: 'D1',
};
const PAST: PastEntryInput = { facilityCode: 'H1', setting: 'outpatient', scheme: 'resident', lines: [PAID] };
const HIT = ['ELG-04 line [0] 3000'];
const ASKED = ['ELG-04 evidence [0] 3000'];

function run(
  line: LineInput = {},
  past: PastEntryInput = {},
  paid: PastLineInput = {},
  more: ClaimInput = {},
) {
  const claim = buildClaim({
    patient: { scheme: 'resident' },
    facility: { code: 'H1' },
    encounter: { id: 'E1', setting: 'outpatient', start: '2026-03-05 09:00' },
    lines: [{ ...CHARGE, ...line }],
    ...more,
  });
  const entries = [{ ...PAST, lines: [{ ...PAID, ...paid }], ...past }];
  return judgeWith(RULES, claim, '2026-06-30', buildHistory({ entries }));
}

const said = (...given: Parameters<typeof run>) => summarise(RULES, run(...given));
const missing = (...given: Parameters<typeof run>) => run(...given).undecided.map((one) => one.missing);

describe('double benefit (ELG-04)', () => {
  it('refuses a charge that was paid in the same second, quantity and by the same prescriber', () => {
    expect(said()).toEqual(HIT);
    expect(said({ code: 'X1-01' })).toEqual(HIT);
    expect(said({}, { facilityCode: 'H2' })).toEqual(HIT);
    expect(said({}, { state: 'reserved' })).toEqual(HIT);
    expect(run().findings).toMatchObject([{ remedy: { kind: 'removeLine', lines: [0] } }]);
  });

  it('asks within ten minutes where something else points to one charge', () => {
    expect(said({ from: '2026-03-05 10:10:07' })).toEqual(ASKED);
    expect(said({ from: '2026-03-05 09:50:07' })).toEqual(ASKED);
    expect(said({ from: '2026-03-05 10:10:08' })).toEqual([]);
    const other = { prescriber: 'D2' };
    expect(said(other)).toEqual([]);
    expect(said(other, { scheme: 'workInjury' })).toEqual(ASKED);
    expect(said(other, { facilityCode: 'H2' })).toEqual(ASKED);
    expect(said({ prescriber: undefined }, { facilityCode: 'H2' })).toEqual(ASKED);
  });

  it('is silent about another item, another quantity and what the fund did not pay', () => {
    expect(said({ code: 'X2' })).toEqual([]);
    expect(said({ quantity: '1' })).toEqual([]);
    expect(said({}, {}, { fund: '0.00' })).toEqual([]);
    expect(said({ level: 'C' })).toEqual([]);
  });

  it('refuses nothing by a date, by hearsay or by unknown money', () => {
    expect(said({ from: '2026-03-05' })).toEqual([]);
    expect(missing({ from: '2026-03-05' })).toEqual(['line.from']);
    expect(missing({}, {}, { from: '2026-03-05 00:00' })).toEqual(['line.from']);
    expect(run({ from: '2026-03-04' })).toMatchObject({ findings: [], undecided: [] });
    expect(said({}, { state: 'told', facilityCode: undefined })).toEqual(ASKED);
    const { fund: _, ...unpriced } = PAID;
    expect(said({}, { lines: [unpriced] })).toEqual(ASKED);
  });

  it('does not count what may be the claim itself', () => {
    const encounter = { setting: 'outpatient', start: '2026-03-05 09:00' } as const;
    expect(said({}, {}, {}, { encounter })).toEqual([]);
    expect(said({}, { facilityCode: 'H2' }, {}, { encounter })).toEqual(HIT);
  });

  it('says nothing without a past', () => {
    const claim = buildClaim({ lines: [CHARGE] });
    for (const history of [undefined, buildHistory({})])
      expect(judgeWith(RULES, claim, '2026-06-30', history)).toMatchObject({ findings: [], undecided: [] });
  });
});
