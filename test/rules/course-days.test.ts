import { describe, expect, it } from 'vitest';
import { applyRemedy } from '../../src/verdict/apply-remedy.ts';
import { buildClaim, type ClaimInput, type LineInput } from '../support/build-claim.ts';
import { judgeWith, type RuleInput, summarise } from '../support/judge-with.ts';
import { buildHistory, type PastEntryInput } from '../support/past.ts';

const STAY = 0;
const EPISODE = 1;

function rules(days: number, window: number): readonly RuleInput[] {
  return [
    {
      id: 'DRG-11',
      kind: 'course-days',
      effect: 'excess',
      rows: [
        { code: 'XB01ACA226B002', isPrefix: true, name: '奥扎格雷钠注射液', words: [days, window] },
        { code: 'XB01ACA226B003010100001', name: '奥扎格雷钠注射液', words: [days, window] },
      ],
    },
  ];
}

const CODE = 'XB01ACA226B002010100001';

function use(from: string, rest: LineInput = {}): LineInput {
  return { code: CODE, from, price: '40.00', amount: '40.00', ...rest };
}

function judge(lines: readonly LineInput[], days = 3, window = STAY, rest: ClaimInput = {}) {
  const claim = buildClaim({ encounter: { setting: 'inpatient' }, lines, ...rest });
  return summarise(rules(days, window), judgeWith(rules(days, window), claim));
}

describe('course days (DRG-11)', () => {
  const four = ['2026-03-01', '2026-03-02', '2026-03-03', '2026-03-05'];

  it('counts distinct days: the last above the limit is in excess', () => {
    expect(judge(four.map((from) => use(from)))).toEqual(['DRG-11 excess [3] 4000']);
    expect(judge(four.slice(0, 3).map((from) => use(from)))).toEqual([]);
    expect(judge([...four.slice(0, 3), '2026-03-03'].map((from) => use(from)))).toEqual([]);
  });

  it('counts by day, not by place in the claim', () => {
    expect(judge(['2026-03-05', ...four.slice(0, 3)].map((from) => use(from)))).toEqual([
      'DRG-11 excess [0] 4000',
    ]);
  });

  it('divides a line over its days', () => {
    const order = use('2026-03-01', { to: '2026-03-05', quantity: '5', amount: '200.00' });
    expect(judge([order])).toEqual(['DRG-11 excess [0] 8000']);
    expect(judge([{ ...order, to: '2026-03-03' }])).toEqual([]);
    expect(judge([{ ...order, ownPay: '100.00' }])).toEqual(['DRG-11 excess [0] 4000']);
  });

  it('does not count the day on which an order is only stopped', () => {
    const order = (quantity: string, to = '2026-03-04 08:00') =>
      use('2026-03-01 10:00', { to, quantity, amount: '120.00' });
    // Three doses, the fourth morning stops the order.
    expect(judge([order('3')])).toEqual([]);
    expect(judge([order('6')])).toEqual([]);
    expect(judge([order('4')])).toEqual(['DRG-11 excess [0] 3000']);
    // Given on the last day as well, or no word of it.
    expect(judge([order('3', '2026-03-04 10:30')])).toEqual(['DRG-11 excess [0] 3000']);
    expect(judge([order('3', '2026-03-04')])).toEqual(['DRG-11 excess [0] 3000']);
  });

  it('takes makers of one drug together', () => {
    const other = four.map((from, at) => use(from, at > 1 ? { code: 'XB01ACA226B003010100001' } : {}));
    expect(judge(other)).toEqual(['DRG-11 excess [3] 4000']);
  });

  it('starts anew after a pause of more than 30 days, per episode only', () => {
    const paused = ['2026-03-01', '2026-03-02', '2026-03-03', '2026-04-03'].map((from) => use(from));
    expect(judge(paused, 3, EPISODE)).toEqual([]);
    expect(judge(paused, 3, STAY)).toEqual(['DRG-11 excess [3] 4000']);
    const shorter = [...paused.slice(0, 3), use('2026-04-02')];
    expect(judge(shorter, 3, EPISODE)).toEqual(['DRG-11 excess [3] 4000']);
  });

  it('counts only what the fund is asked to pay', () => {
    const lines = four.map((from) => use(from));
    expect(judge([use('2026-02-28', { isDeclaredSelfPay: true }), ...lines.slice(0, 3)])).toEqual([]);
    expect(judge([use('2026-02-28', { isJudged: false }), ...lines.slice(0, 3)])).toEqual([
      'DRG-11 excess [3] 4000',
    ]);
  });

  it('leaves out what a refund takes back, and cannot say which day a part of a refund frees', () => {
    const lines = four.map((from) => use(from));
    const refund: LineInput = { ...use('2026-03-06'), isRefund: true, quantity: '-1', amount: '-40.00' };
    expect(judge([...lines, refund])).toEqual([]);
    const part = { ...refund, quantity: '-0.5', amount: '-20.00' };
    const judgement = judgeWith(
      rules(3, STAY),
      buildClaim({ encounter: { setting: 'inpatient' }, lines: [...lines, part] }),
    );
    expect(judgement.findings).toEqual([]);
    expect(judgement.undecided).toEqual([{ rule: 0, line: 3, missing: 'line.refundOf' }]);
  });

  it('does not judge a line whose end is not known', () => {
    const open = { ...buildClaim({ lines: [use('2026-03-01')] }).lines[0]!, to: undefined };
    const claim = buildClaim({ encounter: { setting: 'inpatient' } });
    claim.lines = [open, ...buildClaim({ lines: four.slice(0, 3).map((from) => use(from)) }).lines];
    const judgement = judgeWith(rules(3, STAY), claim);
    expect(judgement.findings).toEqual([]);
    expect(judgement.undecided).toEqual([{ rule: 0, line: 0, missing: 'line.to' }]);
  });

  it('counts days of supply of what is taken home', () => {
    const supply = use('2026-03-01', { daysOfSupply: 5, quantity: '5', amount: '200.00' });
    expect(judge([supply], 3, EPISODE, { encounter: { setting: 'outpatient' } })).toEqual([
      'DRG-11 excess [0] 8000',
    ]);
    expect(judge([supply], 3, EPISODE)).toEqual([]);
    expect(judge([{ ...supply, isDischargeMedication: true }], 3, EPISODE)).toHaveLength(1);
  });

  it('tells a blocked line that it is over, and lets it spend no day of the others', () => {
    const both: readonly RuleInput[] = [{ id: 'CHG-35', kind: 'outside-stay' }, ...rules(3, STAY)];
    const claim = buildClaim({
      encounter: { setting: 'inpatient', start: '2026-03-02', end: '2026-03-20' },
      lines: four.map((from) => use(from)),
    });
    expect(summarise(both, judgeWith(both, claim))).toEqual(['CHG-35 line [0] 4000']);
  });

  it('prints remedies that pass', () => {
    const claim = buildClaim({
      encounter: { setting: 'inpatient' },
      lines: [
        use('2026-03-01', { to: '2026-03-02', quantity: '2', amount: '80.00' }),
        use('2026-03-02', { to: '2026-03-05', quantity: '4', amount: '160.00' }),
        use('2026-03-07'),
      ],
    });
    const judgement = judgeWith(rules(3, STAY), claim);
    expect(summarise(rules(3, STAY), judgement)).toEqual([
      'DRG-11 excess [1] 8000',
      'DRG-11 excess [2] 4000',
    ]);
    const after = judgement.findings.reduce((one, { remedy }) => applyRemedy(one, remedy!), claim);
    expect(judgeWith(rules(3, STAY), after).findings).toEqual([]);
    expect(after.lines[1]!.quantityE4).toBe(20_000n);
  });
});

describe('course days across encounters (DRG-11, CHG-04)', () => {
  const stay = (...days: string[]): PastEntryInput => ({
    setting: 'inpatient',
    start: '2026-02-20',
    mainDiagnosis: 'I63.900',
    lines: days.map((from) => ({ code: CODE, from })),
  });
  const two = stay('2026-02-20', '2026-02-21');

  function across(
    entries: readonly PastEntryInput[],
    lines: readonly LineInput[],
    { window = EPISODE, sameDisease = false, own = [] as PastEntryInput[], knownSince = null } = {},
  ) {
    const list = rules(3, window).map((rule) => ({ ...rule, parameters: { sameDisease } }));
    const claim = buildClaim({
      encounter: { id: 'E1', setting: 'inpatient' },
      diagnoses: ['I63.902'],
      lines,
    });
    const judgement = judgeWith(list, claim, undefined, buildHistory({ entries, own, knownSince }));
    return { claim, list, judgement, said: summarise(list, judgement) };
  }

  it('counts what earlier stays of the illness used first', () => {
    const lines = [use('2026-03-01'), use('2026-03-02')];
    expect(across([two], lines).said).toEqual(['DRG-11 excess [1] 4000']);
    expect(across([two], lines).judgement.findings[0]).toMatchObject({
      message: 'hitAcross',
      facts: [{ path: 'history.days', value: { type: 'number', value: 2 } }],
    });
    expect(across([two], lines.slice(0, 1)).said).toEqual([]);
    expect(across([{ ...two, state: 'reserved' }], lines).said).toHaveLength(1);
    expect(across([{ ...two, isComplete: false, state: 'told' }], lines).said).toHaveLength(1);
  });

  it('starts anew after more than 30 days, and a limit per stay does not look back', () => {
    const lines = ['2026-03-24', '2026-03-25', '2026-03-26'].map((from) => use(from));
    expect(across([two], lines).said).toEqual([]);
    expect(across([two], [use('2026-03-23'), ...lines]).said).toEqual(['DRG-11 excess [1,2,3] 12000']);
    expect(across([two], [use('2026-03-01'), use('2026-03-02')], { window: STAY }).said).toEqual([]);
  });

  it('counts a day once, whoever charged it, and settlements of this encounter not at all', () => {
    const lines = [use('2026-02-21'), use('2026-02-22')];
    expect(across([two], lines).said).toEqual([]);
    expect(across([], [use('2026-03-01'), use('2026-03-02')], { own: [two] }).said).toEqual([]);
  });

  it('takes other makers by the rows of the rule, and days taken home by their supply', () => {
    const other = { ...two, lines: [{ code: 'XB01ACA226B003010100001', from: '2026-02-20' }] };
    expect(across([other], [use('2026-03-01', { to: '2026-03-03' })]).said).toEqual([]);
    const visit: PastEntryInput = {
      setting: 'outpatient',
      start: '2026-02-20',
      lines: [{ code: 'XB01ACA226B002020200002', daysOfSupply: 3 }],
    };
    expect(across([visit], [use('2026-03-01')]).said).toEqual(['DRG-11 excess [0] 4000']);
    expect(
      across([{ ...visit, setting: undefined, firstDay: '2026-02-20' }], [use('2026-03-01')]).said,
    ).toEqual([]);
  });

  it('counts nothing that may be this encounter itself, told under no number', () => {
    const claim = buildClaim({
      encounter: { setting: 'inpatient' },
      lines: [use('2026-03-01'), use('2026-03-02')],
    });
    const history = buildHistory({ entries: [two] });
    expect(judgeWith(rules(3, EPISODE), claim, undefined, history).findings).toEqual([]);
  });

  it('counts only encounters of the same disease where the rule asks for it', () => {
    const lines = [use('2026-03-01'), use('2026-03-02')];
    expect(across([two], lines, { sameDisease: true }).said).toHaveLength(1);
    expect(across([{ ...two, mainDiagnosis: 'S72.000' }], lines, { sameDisease: true }).said).toEqual([]);
    expect(across([{ ...two, mainDiagnosis: undefined }], lines, { sameDisease: true }).said).toEqual([]);
  });

  it('prints remedies that pass, also around a day that an earlier stay had', () => {
    const past = [stay('2026-03-01', '2026-03-04')];
    const order = use('2026-03-02', { to: '2026-03-06', quantity: '5', amount: '200.00' });
    const { claim, list, judgement, said } = across(past, [order]);
    expect(said).toEqual(['DRG-11 excess [0] 12000']);
    const after = applyRemedy(claim, judgement.findings[0]!.remedy!);
    expect(after.lines[0]!.quantityE4).toBe(10_000n);
    expect(judgeWith(list, after, undefined, buildHistory({ entries: past })).findings).toEqual([]);
  });
});
