import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ClaimLine, Moment } from '../../../src/claim/claim.ts';
import { makeLine } from '../../../src/claim/make.ts';
import type { JudgeContext } from '../../../src/rules/kind.ts';
import { type MeetingWindow, makeCrowd } from '../../../src/rules/meeting.ts';

function contextOf(lines: readonly ClaimLine[]): JudgeContext {
  return {
    isPresent: () => true,
    line: (line: number) => lines[line]!,
    lineDay: (line: number) => lines[line]!.from?.dayEpoch,
  } as unknown as JudgeContext;
}

const SECONDS = 86_400;

/** Clock times only, so that a meeting is certain or is not. */
const timed = fc
  .tuple(
    fc.nat(4),
    fc.integer({ min: 1, max: SECONDS - 1 }),
    fc.nat(2),
    fc.integer({ min: 1, max: SECONDS - 1 }),
  )
  .map(([day, second, days, endSecond]): ClaimLine => {
    const from: Moment = { dayEpoch: day, second };
    const isPoint = days === 0;
    return { ...makeLine(), from, to: isPoint ? from : { dayEpoch: day + days, second: endSecond } };
  });

function secondsOf({ from, to }: ClaimLine): [number, number] {
  return [from!.dayEpoch * SECONDS + from!.second!, to!.dayEpoch * SECONDS + to!.second!];
}

/** One line against another, the plain way. */
function doMeet(a: ClaimLine, b: ClaimLine, window: MeetingWindow): boolean {
  if (window === 'encounter') return true;
  if (window === 'day') return a.from!.dayEpoch <= b.to!.dayEpoch && b.from!.dayEpoch <= a.to!.dayEpoch;
  const reach = window === 'hour' ? 3600 : 6 * 3600;
  const [aBegin, aEnd] = secondsOf(a);
  const [bBegin, bEnd] = secondsOf(b);
  return aBegin - reach <= bEnd && bBegin <= aEnd + reach;
}

describe('meeting', () => {
  it.each(['hour', 'sixHours', 'day', 'encounter'] as const)(
    'finds in %s what looking at every pair finds',
    (window) => {
      fc.assert(
        fc.property(fc.array(timed, { minLength: 1, maxLength: 12 }), (lines) => {
          const crowd = makeCrowd(
            contextOf(lines),
            window,
            lines.map((_, at) => at),
          );
          lines.forEach((line, at) => {
            const expected = lines.some((other, position) => position !== at && doMeet(other, line, window));
            const meeting = crowd.meet(at);
            expect(meeting.kind).toBe(expected ? 'certain' : 'none');
            if (meeting.kind !== 'certain') return;
            expect(meeting.with).not.toBe(at);
            expect(doMeet(lines[meeting.with]!, line, window)).toBe(true);
            if (window !== 'day') return;
            const days = Array.from(
              { length: line.to!.dayEpoch - line.from!.dayEpoch + 1 },
              (_, i) => line.from!.dayEpoch + i,
            );
            const shared = days.filter((day) =>
              lines.some(
                (other, position) =>
                  position !== at && other.from!.dayEpoch <= day && other.to!.dayEpoch >= day,
              ),
            );
            expect([meeting.sharedDays, meeting.days]).toEqual([shared.length, days.length]);
          });
        }),
      );
    },
  );
});
