/** Pieces of planted histories: what one client saw, one record. All are about one claim unless said otherwise. */
import type { Asked, BookRecord, HistoryEvent, Told } from './history-event.ts';

const ABOUT_C1 = { facility: 'H1', claimId: 'C1', door: 'json' } as const;

/** Operation `op` from beginning to end, with nothing between. */
export function asked(
  op: number,
  kind: Asked,
  digest: string,
  end: Partial<Told> | number | undefined,
): HistoryEvent[] {
  const invocation = { type: 'invoke', op, asked: kind, ...ABOUT_C1, digest } as const;
  if (end === undefined) return [invocation, { type: 'info', op, why: 'ECONNRESET' }];
  if (typeof end === 'number') return [invocation, { type: 'fail', op, status: end, code: 'X' }];
  const told = { answer: `to ${digest}`, isRepeat: false, state: undefined, revision: undefined };
  const isJudged = true;
  return [invocation, { ...told, isJudged, ...end, type: 'ok', op }];
}

export function record(
  position: number,
  kind: BookRecord['kind'],
  digest: string,
  more: Partial<BookRecord> = {},
): BookRecord {
  const isOutcome = kind === 'outcome';
  return {
    ...{ position, node: 'n1', seq: position, kind, ...ABOUT_C1, digest, about: undefined, request: 'P1 2' },
    answer: isOutcome ? '' : `to ${digest}`,
    shown: isOutcome ? 'null' : `to ${digest}`,
    findingIds: [],
    outcome: isOutcome ? undefined : 'allow',
    state: kind === 'settlement' ? 'inFlight' : isOutcome ? 'settled' : 'checked',
    ...more,
  };
}
