/** Positions that only move forward must answer as a search of all lines would, while lines drop out. */
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { createContext } from '../../../src/rules/context.ts';
import { makeEarlierUse } from '../../../src/rules/earlier-use.ts';
import { RULE_KINDS } from '../../../src/rules/index.ts';
import type { ActiveRule } from '../../../src/rules/kind.ts';
import { buildClaim } from '../../support/build-claim.ts';
import { buildReader } from '../../support/judge-with.ts';

const RULE = { id: 'RX-01', kind: 'sex-limit', rows: [] };
const CODES = ['XN04BXE030A', 'XN04BXE031A', 'XN04BAZ001A', 'xn04baz002a', 'XN03AXA001A'];
const CLASS = 'XN04B';
const SUBSTANCE = 10;

const step = fc.record({
  code: fc.constantFrom(...CODES.map((code) => code.toUpperCase())),
  dayOffset: fc.integer({ min: 0, max: 4 }),
  blocked: fc.option(fc.nat(14), { nil: undefined }),
});

it('finds another substance of the class up to a day, as long as its line is present', () => {
  const reader = buildReader([RULE]);
  const active: ActiveRule = {
    index: 0,
    rule: reader.head.rules[0]!,
    kind: RULE_KINDS.get(RULE.kind)!,
    mode: 'enforce',
  };
  const line = fc.record({ code: fc.constantFrom(...CODES), dayOffset: fc.integer({ min: 0, max: 4 }) });
  fc.assert(
    fc.property(
      fc.array(line, { minLength: 1, maxLength: 15 }),
      fc.array(step, { maxLength: 30 }),
      (given, steps) => {
        const claim = buildClaim({
          lines: given.map(({ code, dayOffset }) => ({
            code,
            amount: '1.00',
            from: `2026-03-0${1 + dayOffset}`,
          })),
        });
        const context = createContext(reader);
        context.begin(claim, 0, undefined);
        const first = claim.lines[0]!.from!.dayEpoch - given[0]!.dayOffset;
        const use = makeEarlierUse(context, CLASS);
        for (const { code, dayOffset, blocked } of steps) {
          if (blocked !== undefined && blocked < given.length)
            context.report(active, { message: 'item', lines: [blocked] });
          const expected = given.some((one, at) => {
            const other = one.code.toUpperCase();
            const isOther = other.slice(0, SUBSTANCE) !== code.slice(0, SUBSTANCE);
            return other.startsWith(CLASS) && isOther && one.dayOffset <= dayOffset && context.isPresent(at);
          });
          expect(use.hasOther(code, first + dayOffset)).toBe(expected);
        }
      },
    ),
    { numRuns: 400 },
  );
});
