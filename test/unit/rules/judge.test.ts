import { describe, expect, it } from 'vitest';
import type { Mode } from '../../../src/knowledge/rule.ts';
import { FINDINGS_MAX, TOO_MANY_FINDINGS } from '../../../src/rules/context.ts';
import { RULE_KINDS } from '../../../src/rules/index.ts';
import { createJudge } from '../../../src/rules/judge.ts';
import type { RuleKind } from '../../../src/rules/kind.ts';
import { buildClaim, day, type LineInput } from '../../support/build-claim.ts';
import { createVerdictMaker } from '../../support/judge-verdict.ts';
import { buildReader, judgeWith, type RuleInput, summarise } from '../../support/judge-with.ts';

const TODAY = day('2026-06-30');
const ownMode = (_: string, mode: Mode) => mode;

/** A kind of this test: what it is asked is written down, and every line it is asked about is reported. */
function makeProbe(asked: string[]): RuleKind {
  const note = (text: string) => asked.push(text);
  return {
    kind: 'probe',
    title: { zh: '', en: '' },
    table: { spaces: ['item', 'diagnosis'], isPair: false, columns: [] },
    parameters: [],
    messages: { hit: { zh: '', en: '' } },
    judgeLine(context, rule, point, line) {
      note(`line ${line}`);
      context.report(rule, { message: 'hit', point, lines: [line] });
    },
    judgeMatches: (_, __, matches) => note(`matches ${matches.map(({ position }) => position).join(' ')}`),
    judgeCode: (_, __, ___, position, space) => note(`${space} ${position}`),
    judgeClaim: () => note('claim'),
  };
}

function judgeOf(rules: readonly RuleInput[], asked: string[] = []) {
  return createJudge(buildReader(rules), new Map([...RULE_KINDS, ['probe', makeProbe(asked)]]));
}

const ROW = { code: '0031', isPrefix: true };
const LINE: LineInput = { code: '003100000000001', amount: '10.00', from: '2026-03-10' };

describe('judge: order', () => {
  it('asks codes, then the claim, then lines, then sets of lines', () => {
    const asked: string[] = [];
    const rules: RuleInput[] = [
      { id: 'CHG-99', kind: 'probe', rows: [ROW] },
      { id: 'ADM-99', kind: 'probe', space: 'diagnosis', rows: [{ code: 'I10', isPrefix: true }] },
    ];
    const claim = buildClaim({
      diagnoses: ['J20.900', 'I10.x00'],
      lines: [LINE, { ...LINE, code: 'X' }, LINE],
    });
    judgeOf(rules, asked).judge(claim, TODAY, ownMode);
    expect(asked).toEqual(['diagnosis 1', 'claim', 'claim', 'line 0', 'line 2', 'matches 0 2']);
  });

  it('lists findings by family of rules, then rule, then line', () => {
    const rules: RuleInput[] = ['PH-99', 'CHG-99', 'DRG-99', 'ZZ-1', 'DAT-99'].map((id) => ({
      id,
      kind: 'probe',
      rows: [ROW],
    }));
    const { findings } = judgeOf(rules).judge(buildClaim({ lines: [LINE, LINE] }), TODAY, ownMode);
    expect(findings.map(({ rule, lines }) => `${rules[rule]!.id} ${lines[0]}`)).toEqual(
      ['DAT-99', 'DRG-99', 'CHG-99', 'PH-99', 'ZZ-1'].flatMap((id) => [`${id} 0`, `${id} 1`]),
    );
  });
});

describe('judge: what is judged', () => {
  const rules: RuleInput[] = [{ id: 'CHG-99', kind: 'probe', rows: [ROW] }];

  it('asks about fund lines one by one, about all lines together', () => {
    const asked: string[] = [];
    const lines: LineInput[] = [
      LINE,
      { ...LINE, level: 'C' },
      { ...LINE, isJudged: false },
      { ...LINE, amount: '-7.00', isRefund: true },
    ];
    judgeOf(rules, asked).judge(buildClaim({ lines }), TODAY, ownMode);
    expect(asked).toEqual(['claim', 'line 0', 'matches 0 1 2 3']);
  });

  it('does not judge a charge that a refund takes back, and does judge the next one', () => {
    const asked: string[] = [];
    const refund: LineInput = { ...LINE, quantity: '-1', amount: '-10.00', isRefund: true };
    judgeOf(rules, asked).judge(buildClaim({ lines: [LINE, refund, LINE] }), TODAY, ownMode);
    expect(asked).toEqual(['claim', 'line 2', 'matches 0 1 2']);
  });

  it('matches a code without its local tail', () => {
    const exact: RuleInput[] = [{ id: 'CHG-99', kind: 'probe', rows: [{ code: '003100000000001' }] }];
    const claim = buildClaim({ lines: [{ ...LINE, code: '003100000000001-05' }] });
    expect(judgeOf(exact).judge(claim, TODAY, ownMode).findings).toHaveLength(1);
  });

  it('takes rows and rules in force on the service date', () => {
    const dated: RuleInput[] = [
      { id: 'CHG-98', kind: 'probe', rows: [{ ...ROW, from: '2026-01-01', to: '2026-03-10' }] },
      { id: 'CHG-99', kind: 'probe', fromDay: day('2026-03-11'), rows: [ROW] },
    ];
    const found = (from: string) =>
      judgeOf(dated)
        .judge(buildClaim({ lines: [{ ...LINE, from }] }), TODAY, ownMode)
        .findings.map(({ rule }) => rule);
    expect(found('2025-12-31')).toEqual([]);
    expect(found('2026-03-10')).toEqual([0]);
    expect(found('2026-03-11')).toEqual([1]);
  });

  it('asks no rule that is off, and asks a policy for its modes once', () => {
    const two: RuleInput[] = [
      { id: 'CHG-98', kind: 'probe', rows: [ROW] },
      { id: 'CHG-99', kind: 'probe', rows: [ROW] },
    ];
    const judge = judgeOf(two);
    let calls = 0;
    const modeOf = (id: string): Mode => {
      calls++;
      return id === 'CHG-98' ? 'off' : 'enforce';
    };
    const claim = buildClaim({ lines: [LINE] });
    for (let at = 0; at < 3; at++)
      expect(judge.judge(claim, TODAY, modeOf).findings.map(({ rule }) => rule)).toEqual([1]);
    expect(calls).toBe(2);
    expect(judge.judge(claim, TODAY, ownMode).findings).toHaveLength(2);
  });

  it('refuses an image of a kind that it does not have', () => {
    expect(() => createJudge(buildReader(rules), RULE_KINDS)).toThrow(/probe/);
  });
});

describe('judge: one claim after another', () => {
  it('gives each claim the same answer, whatever came before', () => {
    const rules: RuleInput[] = [
      { id: 'CHG-35', kind: 'outside-stay' },
      { id: 'CHG-01', kind: 'contained-item', pairRows: [{ code: 'A1', contained: 'B1', word: 2 }] },
      { id: 'CHG-99', kind: 'probe', applies: { settings: ['inpatient'] }, rows: [ROW] },
    ];
    const stay = { setting: 'inpatient', start: '2026-03-01', end: '2026-03-20' } as const;
    const on = { amount: '5.00', from: '2026-03-10' };
    const claims = [
      buildClaim({
        encounter: stay,
        lines: [LINE, { ...LINE, from: '2026-04-01' }, { code: 'A1', ...on }, { code: 'B1', ...on }],
      }),
      buildClaim({ encounter: { setting: 'outpatient' }, lines: [LINE] }),
      buildClaim({ lines: [LINE, { ...LINE, isRefund: true, quantity: '-1', amount: '-10.00' }] }),
      buildClaim({
        encounter: stay,
        lines: [
          { code: 'B1', ...on },
          { code: 'A1', ...on },
        ],
      }),
      buildClaim({}),
    ];
    const alone = claims.map((claim) => judgeOf(rules).judge(claim, TODAY, ownMode));
    const judge = judgeOf(rules);
    for (const order of [
      [0, 1, 2, 3, 4],
      [4, 3, 2, 1, 0],
      [1, 0, 1, 3, 3],
    ])
      for (const at of order) expect(judge.judge(claims[at]!, TODAY, ownMode)).toEqual(alone[at]);
    expect(alone[0]!.findings.length).toBeGreaterThan(2);
  });

  it('judges on after a kind has thrown', () => {
    const rules: RuleInput[] = [{ id: 'CHG-99', kind: 'probe', rows: [ROW] }];
    const judge = judgeOf(rules);
    const broken = buildClaim({ lines: [LINE, LINE] });
    Object.defineProperty(broken.lines[1], 'code', {
      get() {
        throw new Error('broken claim');
      },
    });
    expect(() => judge.judge(broken, TODAY, ownMode)).toThrow('broken claim');
    expect(judge.judge(buildClaim({ lines: [LINE] }), TODAY, ownMode).findings).toHaveLength(1);
  });
});

describe('judge: lines over several rows', () => {
  it('an operation contained in another one does not make that one the second through the incision', () => {
    const [larger, smaller] = ['003310020060000', '003310020050000'];
    const rules: RuleInput[] = [
      {
        id: 'CHG-07',
        kind: 'discounted-operation',
        effect: 'excess',
        rows: [
          { code: larger, words: ['胃肠手术组'] },
          { code: smaller, words: ['胃肠手术组'] },
        ],
      },
      { id: 'CHG-01', kind: 'contained-item', pairRows: [{ code: larger, contained: smaller, word: 3 }] },
    ];
    const lines = [
      { code: smaller, amount: '3000.00', from: '2026-03-10 09:00' },
      { code: larger, amount: '2000.00', from: '2026-03-10 09:00' },
    ];
    expect(summarise(rules, judgeWith(rules, buildClaim({ lines })))).toEqual(['CHG-01 line [0] 300000']);
  });
});

describe('judge: limits', () => {
  it('says how many findings it left out, and never stays silent about them', () => {
    const rules: RuleInput[] = [
      { id: 'CHG-98', kind: 'probe', rows: [ROW] },
      { id: 'CHG-99', kind: 'probe', rows: [ROW] },
    ];
    const lines = Array.from({ length: FINDINGS_MAX / 2 + 3 }, () => LINE);
    const judge = judgeOf(rules);
    const judgement = judge.judge(buildClaim({ lines }), TODAY, ownMode);
    expect(judgement.findings).toHaveLength(FINDINGS_MAX);
    expect(judgement.omittedFindings).toBe(6);
    expect(judgement.undecided).toEqual([
      { rule: 0, line: -1, missing: TOO_MANY_FINDINGS },
      { rule: 1, line: -1, missing: TOO_MANY_FINDINGS },
    ]);
    expect(judge.judge(buildClaim({ lines: [LINE] }), TODAY, ownMode).omittedFindings).toBe(0);
  });

  it('holds a claim that it could not list in full, unless it is blocked anyway', () => {
    const rules: RuleInput[] = [{ id: 'CHG-34', kind: 'duplicate-line' }];
    const { verdictOf } = createVerdictMaker(buildReader(rules), TODAY);
    const many = (from: string) => {
      const lines = Array.from({ length: FINDINGS_MAX + 2 }, () => ({ ...LINE, from, prescriber: 'D1' }));
      return buildClaim({ lines });
    };
    const open = verdictOf(many('2026-03-10'));
    expect([open.outcome, open.degraded]).toEqual(['indeterminate', 'too-many-findings: hold']);
    const blocked = verdictOf(many('2026-03-10 09:00'));
    expect([blocked.outcome, blocked.degraded]).toEqual(['block', undefined]);
    expect(verdictOf(many('2026-03-10'), () => 'shadow').outcome).toBe('allow');
  });
});
