import { describe, expect, it } from 'vitest';
import type { Effect, Finding } from '../../../src/claim/finding.ts';
import type { Verdict } from '../../../src/claim/verdict.ts';
import type { Mode } from '../../../src/knowledge/rule.ts';
import type { RuleKind } from '../../../src/rules/kind.ts';
import { makeVerdict } from '../../../src/verdict/make-verdict.ts';
import { buildClaim, type ClaimInput } from '../../support/build-claim.ts';
import { buildReader } from '../../support/judge-with.ts';

const KIND: RuleKind = {
  kind: 'stub',
  title: { zh: '样例', en: 'stub' },
  table: undefined,
  parameters: [],
  messages: { hit: { zh: '{item}不予支付', en: '{item} is not payable' } },
};
const KINDS = new Map([[KIND.kind, KIND]]);
const READER = buildReader(['A-1', 'B-2', 'C-3'].map((id) => ({ id, kind: 'stub' })));

interface FindingInput extends Partial<Finding> {
  readonly effect: Effect;
}

function finding(input: FindingInput): Finding {
  return {
    rule: 0,
    severity: 1,
    point: -1,
    lines: [],
    involved: [],
    amountsFen: [],
    message: 'hit',
    values: { item: { type: 'text', value: '甲药' } },
    facts: [],
    remedy: undefined,
    ...input,
  };
}

const CLAIM: ClaimInput = { lines: [{ amount: '100.00' }, { amount: '50.00', ownPay: '10.00' }] };

function verdictOf(
  findings: readonly FindingInput[],
  modes: readonly Mode[] = [],
  claimInput: ClaimInput = CLAIM,
): Verdict {
  return makeVerdict({
    claim: buildClaim({ id: 'C1', ...claimInput }),
    judgement: { findings: findings.map(finding), undecided: [], omittedFindings: 0, unmatchedLineCount: 0 },
    reader: READER,
    kinds: KINDS,
    modeOf: (id, mode) => modes[['A-1', 'B-2', 'C-3'].indexOf(id)] ?? mode,
    facilityCode: 'H1',
  });
}

describe('decision', () => {
  it('allows a claim without findings', () => {
    const verdict = verdictOf([]);
    expect(verdict).toMatchObject({ outcome: 'allow', effect: undefined, deniedFen: 0n, claimId: 'C1' });
    expect(verdict.lines.map(({ decision }) => decision)).toEqual(['allow', 'allow']);
    expect(verdict.snapshot).toEqual({
      profile: 'test',
      edition: '1',
      digest: 'test-digest',
      ageDays: undefined,
      isStale: false,
    });
  });

  it('takes the most severe finding for the line and for the claim', () => {
    const verdict = verdictOf([
      { effect: 'notice', lines: [0], amountsFen: [0n] },
      { effect: 'line', rule: 1, lines: [1], amountsFen: [4000n] },
      { effect: 'evidence', rule: 2, lines: [1], amountsFen: [4000n] },
    ]);
    expect(verdict).toMatchObject({ outcome: 'block', effect: 'line', deniedFen: 4000n, contestedFen: 0n });
    expect(verdict.lines).toEqual([
      { decision: 'warn', effect: 'notice', deniedFen: 0n, ruleIds: ['A-1'] },
      { decision: 'block', effect: 'line', deniedFen: 4000n, ruleIds: ['B-2', 'C-3'] },
    ]);
  });

  it('follows the order of effects, prior stays apart', () => {
    const rising: Effect[] = ['priorStay', 'screen', 'notice', 'evidence', 'excess', 'line', 'claim'];
    const outcomes = ['allow', 'allow', 'warn', 'warn', 'block', 'block', 'block'];
    rising.forEach((effect, count) => {
      const verdict = verdictOf(
        rising.slice(0, count + 1).map((one) => ({ effect: one, lines: [0], amountsFen: [1n] })),
      );
      expect(verdict.outcome).toBe(outcomes[count]);
      expect(verdict.lines[0]!.decision).toBe(outcomes[count]);
      if (effect !== 'screen') expect(verdict.effect).toBe(effect);
    });
  });

  it('sorts gravest first: effect, severity, amount, rule', () => {
    const verdict = verdictOf([
      { effect: 'evidence', rule: 0, lines: [0], amountsFen: [10000n] },
      { effect: 'line', rule: 2, lines: [1], amountsFen: [4000n], severity: 2 },
      { effect: 'line', rule: 1, lines: [1], amountsFen: [4000n] },
      { effect: 'priorStay', rule: 1 },
      { effect: 'line', rule: 0, lines: [0], amountsFen: [10000n] },
    ]);
    expect(verdict.findings.map(({ ruleId, effect }) => `${ruleId} ${effect}`)).toEqual([
      'A-1 line',
      'B-2 line',
      'C-3 line',
      'B-2 priorStay',
      'A-1 evidence',
    ]);
  });
});

describe('modes', () => {
  const LINE: FindingInput = { effect: 'line', lines: [0], amountsFen: [10000n] };

  it('never blocks in warn: what would be denied is contested', () => {
    for (const effect of ['excess', 'line'] as const) {
      const verdict = verdictOf([{ ...LINE, effect }], ['warn']);
      expect(verdict).toMatchObject({
        outcome: 'warn',
        effect: 'evidence',
        deniedFen: 0n,
        contestedFen: 10000n,
      });
    }
    for (const effect of ['stay', 'claim'] as const)
      expect(verdictOf([{ effect }], ['warn'])).toMatchObject({ outcome: 'warn', contestedFen: 14000n });
    expect(verdictOf([{ effect: 'notice' }], ['warn'])).toMatchObject({ outcome: 'warn', effect: 'notice' });
  });

  it('keeps shadow findings last, with their effect, counting for nothing', () => {
    const verdict = verdictOf(
      [LINE, { effect: 'notice', rule: 1, lines: [1], amountsFen: [0n] }],
      ['shadow'],
    );
    expect(verdict).toMatchObject({ outcome: 'warn', effect: 'notice', deniedFen: 0n, contestedFen: 0n });
    expect(verdict.lines[0]).toEqual({ decision: 'allow', effect: undefined, deniedFen: 0n, ruleIds: [] });
    expect(verdict.findings.map(({ isShadow, effect }) => [isShadow, effect])).toEqual([
      [false, 'notice'],
      [true, 'line'],
    ]);
  });
});

describe('money', () => {
  it('denies each fen of a line once, whatever the number of rules', () => {
    const verdict = verdictOf([
      { effect: 'line', lines: [0], amountsFen: [10000n] },
      { effect: 'line', rule: 1, lines: [0], amountsFen: [10000n] },
      { effect: 'excess', rule: 2, lines: [0], amountsFen: [3000n] },
    ]);
    expect(verdict.deniedFen).toBe(10000n);
    expect(verdict.findings).toHaveLength(3);
  });

  it('takes the largest of several excesses, and never more than the fund is asked for', () => {
    expect(
      verdictOf([
        { effect: 'excess', lines: [1], amountsFen: [1500n] },
        { effect: 'excess', rule: 1, lines: [1], amountsFen: [2000n] },
      ]).deniedFen,
    ).toBe(2000n);
    expect(verdictOf([{ effect: 'excess', lines: [1], amountsFen: [99999n] }]).deniedFen).toBe(4000n);
  });

  it('denies all fund money under a stay or claim block, refunds and self-pay apart', () => {
    const lines: ClaimInput['lines'] = [
      { amount: '100.00' },
      { amount: '30.00', level: 'C' },
      { amount: '-20.00', quantity: '-1', isRefund: true },
      { amount: '70.00', isJudged: false },
    ];
    for (const effect of ['stay', 'claim'] as const) {
      const verdict = verdictOf([{ effect }], [], { lines });
      expect(verdict).toMatchObject({ outcome: 'block', effect, deniedFen: 8000n });
      expect(verdict.findings[0]!.amountFen).toBe(8000n);
      expect(verdict.lines.map(({ decision }) => decision)).toEqual(['allow', 'allow', 'allow', 'allow']);
    }
  });

  it('takes refunds off what is asked, with either sign and without their own share', () => {
    for (const [amount, ownPay] of [
      ['-50.00', '-10.00'],
      ['50.00', '10.00'],
    ] as const) {
      const lines: ClaimInput['lines'] = [
        { amount: '50.00', ownPay: '10.00' },
        { amount, ownPay, isRefund: true },
        { amount: '200.00' },
      ];
      expect(verdictOf([{ effect: 'claim' }], [], { lines }).deniedFen).toBe(20000n);
      expect(verdictOf([{ effect: 'line', lines: [2], amountsFen: [20000n] }], [], { lines }).deniedFen).toBe(
        20000n,
      );
    }
  });

  it('contests what is not denied already', () => {
    const verdict = verdictOf([
      { effect: 'excess', lines: [0], amountsFen: [2500n] },
      { effect: 'evidence', rule: 1, lines: [0, 1], amountsFen: [10000n, 4000n] },
      { effect: 'evidence', rule: 2, lines: [1], amountsFen: [4000n] },
    ]);
    expect(verdict).toMatchObject({ deniedFen: 2500n, contestedFen: 7500n + 4000n });
  });

  it('counts an unknown amount as 0 and says that it is unknown', () => {
    const verdict = verdictOf([{ effect: 'line', lines: [0], amountsFen: [0n] }], [], { lines: [{}] });
    expect(verdict).toMatchObject({ outcome: 'block', deniedFen: 0n });
    expect(verdict.undecided).toEqual([{ ruleId: 'A-1', missing: 'line.amount', lines: [0] }]);
  });
});

describe('sentences and ids', () => {
  it('words the finding in both languages and cleans what the sender wrote', () => {
    const value = `阿\u202e莫西\u0007林${'长'.repeat(80)}`;
    const { sentence } = verdictOf([{ effect: 'notice', values: { item: { type: 'text', value } } }])
      .findings[0]!;
    expect(sentence.zh).toMatch(/^阿莫西 ?林长+…不予支付$/u);
    expect([...sentence.en].length).toBe(60 + ' is not payable'.length);
  });

  const ids = (claimInput: ClaimInput, findings?: readonly FindingInput[]) =>
    verdictOf(findings ?? [{ effect: 'line', lines: [0], amountsFen: [0n] }], [], claimInput).findings.map(
      ({ id }) => id,
    );
  const DRUG = { code: 'XA01', from: '2026-03-01', amount: '10.00' };

  it('keeps an id across stages: claim id, line id, quantity, price and neighbours may change', () => {
    const audit: ClaimInput = { encounter: { id: 'E1', stage: 'audit' }, lines: [{ ...DRUG, id: 'rx-1' }] };
    const settlement: ClaimInput = {
      id: 'C2',
      encounter: { id: 'E1', stage: 'settlement' },
      lines: [{ ...DRUG, id: 'fee-9', amount: '12.00', code: 'XA01-0003' }, { code: 'XB02' }],
    };
    expect(ids(settlement)).toEqual(ids(audit));
    expect(ids(audit)[0]).toMatch(/^[A-Za-z0-9]{1,40}$/);
  });

  it('holds nothing of the patient', () => {
    const base: ClaimInput = { encounter: { id: 'E1' }, lines: [DRUG], diagnoses: ['I10.x00'] };
    const other: ClaimInput = {
      ...base,
      patient: { id: 'P2', sex: 'female', birth: '1980-01-01', scheme: 'resident' },
      diagnoses: ['E11.900'],
    };
    expect(ids(other)).toEqual(ids(base));
  });

  it('tells encounters, days, items and rules apart', () => {
    const base: ClaimInput = { encounter: { id: 'E1' }, lines: [DRUG] };
    const others = [
      ids({ ...base, encounter: { id: 'E2' } }),
      ids({ ...base, lines: [{ ...DRUG, from: '2026-03-02' }] }),
      ids({ ...base, lines: [{ ...DRUG, code: 'XA02' }] }),
      ids(base, [{ effect: 'line', rule: 1, lines: [0], amountsFen: [0n] }]),
      ids({ lines: [DRUG] }),
    ].flat();
    expect(new Set([...ids(base), ...others]).size).toBe(others.length + 1);
  });

  it('never repeats an id within a verdict', () => {
    const twins: FindingInput[] = [0, 1, 1].map((line) => ({
      effect: 'line',
      lines: [line],
      amountsFen: [0n],
    }));
    const found = ids({ lines: [DRUG, DRUG] }, [...twins, { effect: 'claim' }, { effect: 'claim' }]);
    expect(new Set(found).size).toBe(5);
  });
});
