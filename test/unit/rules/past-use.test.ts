/** What the past says of a class, against a search of all its lines. */
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { formatDay } from '../../../src/claim/day.ts';
import { createContext } from '../../../src/rules/context.ts';
import { makePastUse } from '../../../src/rules/past-use.ts';
import { buildClaim, day } from '../../support/build-claim.ts';
import { buildReader } from '../../support/judge-with.ts';
import { buildHistory } from '../../support/past.ts';

const CODES = ['XN04BXE030A', 'XN04BXE030B', 'XN04BXE031A', 'XN04BAZ001A', 'XN03AXA001A'];
const CLASS = 'XN04B';
const SUBSTANCE = 10;
const FIRST = day('2026-03-01');

const use = fc.record({
  code: fc.constantFrom(...CODES),
  offset: fc.nat(9),
  isOwn: fc.boolean(),
  hasDay: fc.boolean(),
});

it('finds the last use up to a day, and the last of another substance', () => {
  const reader = buildReader([{ id: 'RX-01', kind: 'sex-limit', rows: [] }]);
  fc.assert(
    fc.property(fc.array(use, { maxLength: 20 }), (uses) => {
      const context = createContext(reader);
      // Nobody gave the encounter's number: what the same facility had may be the claim's own.
      const claim = buildClaim({ facility: { code: 'H1' }, lines: [] });
      const entries = uses.map(({ code, offset, isOwn, hasDay }) => ({
        facilityCode: isOwn ? 'H1' : 'H2',
        firstDay: formatDay(FIRST + offset),
        lines: [{ code, ...(hasDay ? { from: formatDay(FIRST + offset) } : {}) }],
      }));
      context.begin(claim, FIRST + 9, buildHistory({ entries }));
      const past = makePastUse(context, CLASS);
      const counted = uses.filter(({ code, isOwn, hasDay }) => code.startsWith(CLASS) && !isOwn && hasDay);
      const lastOf = (some: typeof uses) =>
        some.length === 0 ? undefined : FIRST + Math.max(...some.map(({ offset }) => offset));
      for (let offset = -1; offset < 10; offset++) {
        const before = counted.filter((one) => one.offset <= offset);
        expect(past.lastUse(FIRST + offset)).toBe(lastOf(before));
        for (const code of CODES) {
          const others = before.filter((one) => one.code.slice(0, SUBSTANCE) !== code.slice(0, SUBSTANCE));
          expect(past.lastOther(FIRST + offset, code)).toBe(lastOf(others));
        }
      }
    }),
  );
});
