/** Random complete verdicts, every remedy and kind of fact among them. */
import fc from 'fast-check';
import { DECISION_OF_EFFECT, type Effect, type FactValue, type Remedy } from '../../src/claim/finding.ts';
import type { Verdict, VerdictFinding } from '../../src/claim/verdict.ts';

const text = fc.string({ unit: 'grapheme', maxLength: 10 }).filter((value) => value.isWellFormed());
const id = fc.stringMatching(/^[A-Za-z0-9-]{1,20}$/);
const place = fc.nat({ max: 50 });
const places = fc.array(place, { maxLength: 3 });
const fen = fc.bigInt({ min: -(10n ** 15n), max: 10n ** 16n - 1n });
const sentence = fc.record({ zh: text, en: text });
const maybe = <T>(arbitrary: fc.Arbitrary<T>): fc.Arbitrary<T | undefined> =>
  fc.option(arbitrary, { nil: undefined });

const fact: fc.Arbitrary<FactValue> = fc.oneof(
  fc.record({ type: fc.constantFrom('text' as const, 'word' as const), value: text }),
  fc.record({ type: fc.constant('number' as const), value: fc.oneof(fc.integer(), fc.constant(0.5)) }),
  fc.record({ type: fc.constantFrom('fen' as const, 'price' as const, 'quantity' as const), value: fen }),
  fc.record({ type: fc.constant('day' as const), value: fc.integer({ min: -20_000, max: 40_000 }) }),
);

const remedy: fc.Arbitrary<Remedy> = fc.oneof(
  fc.record({ kind: fc.constant('reduceQuantity' as const), line: place, quantityE4: fen, amountFen: fen }),
  fc.record({ kind: fc.constant('reducePrice' as const), line: place, priceE6: fen, amountFen: fen }),
  fc.record({
    kind: fc.constantFrom('reduceAmount' as const, 'correctAmount' as const),
    line: place,
    amountFen: fen,
  }),
  fc.record({ kind: fc.constantFrom('selfPay' as const, 'removeLine' as const), lines: places }),
  fc.record({ kind: fc.constant('correctTotal' as const), totalFen: fen }),
  fc.record({
    kind: fc.constant('reduceDays' as const),
    line: place,
    days: place,
    quantityE4: fen,
    amountFen: fen,
  }),
  fc.record({
    kind: fc.constant('claimFrom' as const),
    scheme: fc.constantFrom('workInjury' as const, 'maternity' as const),
  }),
  fc.record({ kind: fc.constant('correctDiagnosis' as const), diagnosis: place }),
  fc.record({ kind: fc.constant('correctOperation' as const), operation: place }),
  fc.record({ kind: fc.constant('supply' as const), path: id }),
);

const effects = Object.keys(DECISION_OF_EFFECT) as Effect[];

const finding: fc.Arbitrary<VerdictFinding> = fc
  .record({
    id,
    ruleId: id,
    ruleName: sentence,
    effect: fc.constantFrom(...effects),
    severity: fc.constantFrom(1 as const, 2 as const, 3 as const),
    lines: places,
    involved: places,
    amountsFen: fc.array(fen, { maxLength: 3 }),
    amountFen: fen,
    sentence,
    remedy: maybe(remedy),
    remedySentence: maybe(sentence),
    facts: fc.array(fc.record({ path: id, value: fact }), { maxLength: 3 }),
    source: fc.record({
      citation: text,
      pack: id,
      table: maybe(id),
      row: maybe(fc.integer({ min: 1, max: 2_000_000 })),
    }),
    isShadow: fc.boolean(),
  })
  .map((one) => ({ ...one, decision: DECISION_OF_EFFECT[one.effect] }));

export const verdicts: fc.Arbitrary<Verdict> = fc.record({
  claimId: maybe(id),
  outcome: fc.constantFrom('allow' as const, 'warn' as const, 'block' as const, 'indeterminate' as const),
  effect: maybe(fc.constantFrom(...effects)),
  deniedFen: fen,
  contestedFen: fen,
  lines: fc.array(
    fc.record({
      decision: fc.constantFrom('allow' as const, 'warn' as const, 'block' as const),
      effect: maybe(fc.constantFrom(...effects)),
      deniedFen: fen,
      ruleIds: fc.array(id, { maxLength: 2 }),
    }),
    { maxLength: 3 },
  ),
  findings: fc.array(finding, { maxLength: 3 }),
  undecided: fc.array(fc.record({ ruleId: id, missing: text, lines: places }), { maxLength: 2 }),
  snapshot: fc.record({
    profile: text,
    edition: text,
    digest: id,
    ageDays: maybe(fc.nat({ max: 20_000 })),
    isStale: fc.boolean(),
  }),
  degraded: maybe(id),
});
