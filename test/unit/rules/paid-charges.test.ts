/** What is found by an index of earlier charges, against a comparison with each of them. */
import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { ClaimLine } from '../../../src/claim/claim.ts';
import type { PastLine } from '../../../src/history/past.ts';
import { createContext } from '../../../src/rules/context.ts';
import { secondsBetween } from '../../../src/rules/moments.ts';
import { indexPaidCharges } from '../../../src/rules/paid-charges.ts';
import { isAtSameFacility, mayBeOwn } from '../../../src/rules/past-facts.ts';
import { buildClaim, day } from '../../support/build-claim.ts';
import { buildReader } from '../../support/judge-with.ts';
import { buildHistory } from '../../support/past.ts';

const WINDOW_SECONDS = 600;
const DAYS = ['2026-03-04', '2026-03-05', '2026-03-06'];

const moment = fc
  .tuple(
    fc.constantFrom(...DAYS),
    fc.constantFrom('', ' 00:00', ' 00:05', ' 10:00', ' 10:08', ' 10:10', ' 23:56'),
  )
  .map((parts) => parts.join(''));
const charge = { quantity: fc.constantFrom('1', '2'), prescriber: fc.constantFrom('D1', 'D2', undefined) };
const paidCharge = fc.record({
  ...charge,
  from: fc.option(moment, { nil: undefined }),
  fund: fc.constantFrom('0', '5', undefined),
  facilityCode: fc.constantFrom('H1', 'H2', undefined),
  scheme: fc.constantFrom('resident', 'employee', undefined),
  state: fc.constantFrom('settled', 'told'),
});

it('finds the same charge, the first one near, and whether an hour is missing', () => {
  const reader = buildReader([{ id: 'ELG-04', kind: 'double-benefit' }]);
  fc.assert(
    fc.property(
      fc.array(paidCharge, { maxLength: 12 }),
      fc.array(fc.record({ ...charge, from: moment }), { minLength: 1, maxLength: 6 }),
      fc.boolean(),
      (paid, charged, hasId) => {
        const claim = buildClaim({
          patient: { scheme: 'resident' },
          facility: { code: 'H1' },
          encounter: hasId ? { id: 'E1' } : {},
          lines: charged.map(({ prescriber, ...line }) => ({ ...line, ...maybe({ prescriber }) })),
        });
        const entries = paid.map(({ quantity, prescriber, from, fund, facilityCode, scheme, state }) => ({
          ...maybe({ facilityCode, scheme }),
          state,
          setting: 'inpatient' as const,
          firstDay: DAYS[0]!,
          lines: [{ code: 'X1', quantity: Number(quantity), ...maybe({ prescriber, from, fund }) }],
        }));
        const context = createContext(reader);
        context.begin(claim, day(DAYS[2]!), buildHistory({ entries: entries as never }));
        const pastLines = context.history!.linesOf('X1');
        const index = indexPaidCharges(context, pastLines, day(DAYS[0]!), day(DAYS[2]!));

        const isLike = (one: ClaimLine, past: PastLine): boolean =>
          past.from !== undefined && past.fundFen !== 0n && past.quantityE4 === one.quantityE4;
        const isBySame = (one: ClaimLine, past: PastLine): boolean =>
          one.prescriber !== undefined && one.prescriber === past.prescriber;
        const isPointing = (one: ClaimLine, past: PastLine): boolean =>
          !mayBeOwn(claim, past.entry) &&
          ((past.entry.scheme !== undefined && past.entry.scheme !== 'resident') ||
            isAtSameFacility(claim, past.entry) === false ||
            isBySame(one, past));
        for (const one of claim.lines) {
          const like = pastLines.filter((past) => isLike(one, past));
          const apart = (past: PastLine) => secondsBetween(past.from!, one.from!);
          const same = like.find(
            (past) =>
              apart(past) === 0 &&
              past.fundFen !== undefined &&
              past.entry.state !== 'told' &&
              isBySame(one, past) &&
              !mayBeOwn(claim, past.entry),
          );
          const near = like.find(
            (past) => Math.abs(apart(past) ?? Infinity) <= WINDOW_SECONDS && isPointing(one, past),
          );
          const isHourMissing = like.some(
            (past) =>
              apart(past) === undefined &&
              past.from!.dayEpoch === one.from!.dayEpoch &&
              isPointing(one, past),
          );
          expect(index.same(one)).toBe(same);
          expect(index.near(one, WINDOW_SECONDS)).toBe(near);
          expect(index.isOnDayWithoutHour(one)).toBe(isHourMissing);
        }
      },
    ),
  );
});

/** Without what is not known. */
function maybe<Given extends object>(given: Given): object {
  return Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined));
}
