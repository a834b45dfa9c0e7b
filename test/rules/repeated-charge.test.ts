import { describe, expect, it } from 'vitest';
import { applyRemedy } from '../../src/verdict/apply-remedy.ts';
import { buildClaim, type ClaimInput, type LineInput } from '../support/build-claim.ts';
import { judgeWith, type RuleInput, summarise } from '../support/judge-with.ts';
import { buildHistory, type PastEntryInput, type PastLineInput } from '../support/past.ts';

const RULES: readonly RuleInput[] = [{ id: 'CHG-34', kind: 'repeated-charge' }];
const CODE = '002104000010000';

const LINE: LineInput = { code: CODE, from: '2026-03-10 10:31', amount: '180.00', prescriber: 'D1' };
const PAST: PastLineInput = { code: CODE, from: '2026-03-10 10:31', fund: '180.00', prescriber: 'D1' };

function judge(
  line: LineInput = LINE,
  past: PastLineInput = PAST,
  entry: Partial<PastEntryInput> = {},
  claimInput: ClaimInput = {},
) {
  const claim = buildClaim({
    facility: { code: 'H1' },
    encounter: { id: 'E2', setting: 'outpatient', start: '2026-03-10' },
    lines: [line],
    ...claimInput,
  });
  const history = buildHistory({
    knownSince: null,
    entries: [
      {
        facilityCode: 'H1',
        claimId: 'C1',
        setting: 'outpatient',
        start: '2026-03-10',
        lines: [past],
        ...entry,
      },
    ],
  });
  return { claim, history, judgement: judgeWith(RULES, claim, undefined, history) };
}

const said = (...given: Parameters<typeof judge>) => summarise(RULES, judge(...given).judgement);

describe('duplicates of an earlier claim (CHG-34)', () => {
  it('denies a line that was settled before, and names the claim', () => {
    const { claim, history, judgement } = judge();
    expect(summarise(RULES, judgement)).toEqual(['CHG-34 line [0] 18000']);
    expect(judgement.findings[0]!.facts[0]).toEqual({
      path: 'history.claim',
      value: { type: 'text', value: 'C1' },
    });
    const after = applyRemedy(claim, judgement.findings[0]!.remedy!);
    expect(judgeWith(RULES, after, undefined, history).findings).toEqual([]);
    expect(said({ ...LINE, code: `${CODE}-01` })).toHaveLength(1);
    expect(said(LINE, PAST, { state: 'reserved' })).toEqual(['CHG-34 line [0] 18000']);
  });

  it('says nothing where anything that is kept differs', () => {
    for (const other of [
      { from: '2026-03-10 10:32' },
      { from: '2026-03-11 10:31' },
      { to: '2026-03-11' },
      { quantity: 2 },
      { fund: '90.00' },
      { prescriber: 'D2' },
      { code: '002104000020000' },
    ])
      expect(said(LINE, { ...PAST, ...other }), JSON.stringify(other)).toEqual([]);
    expect(said({ ...LINE, isDeclaredSelfPay: true })).toEqual([]);
  });

  it('only points out what is not certain to be the same', () => {
    const notice = ['CHG-34 notice [0] 18000'];
    expect(said(LINE, PAST, { facilityCode: 'H2' })).toEqual(notice);
    expect(said(LINE, PAST, { facilityCode: undefined })).toEqual(notice);
    expect(said(LINE, PAST, { state: 'told' })).toEqual(notice);
    const nobody = { ...LINE, prescriber: undefined };
    expect(said(nobody, { ...PAST, prescriber: undefined })).toEqual(notice);
    const untimed = { ...LINE, from: '2026-03-10' };
    expect(said(untimed, { ...PAST, from: '2026-03-10' })).toEqual(notice);
    expect(said(untimed, { ...PAST, from: '2026-03-10 00:00' })).toEqual(notice);
  });

  it('is silent about a day without an hour elsewhere, and about what is not known', () => {
    const untimed = { ...LINE, from: '2026-03-10' };
    expect(said(untimed, { ...PAST, from: '2026-03-10' }, { facilityCode: 'H2' })).toEqual([]);
    const { amount: _, ...unpriced } = LINE;
    expect(said(unpriced)).toEqual([]);
    expect(said(LINE, PAST, {}, { encounter: { setting: 'outpatient' } })).toEqual([]);
    expect(judgeWith(RULES, buildClaim({ lines: [LINE] }))).toMatchObject({ findings: [], undecided: [] });
  });
});
