/** A log of events as operations: each with when it began, when it ended and how. Pure. */
import type { HistoryEvent, Invocation, Told } from './history-event.ts';

export interface Operation {
  readonly invocation: Invocation;
  /** Places in the log; an operation without an end never ended. */
  readonly beganAt: number;
  readonly endedAt: number;
  /** Undefined: its client never heard of it again. */
  readonly end: Exclude<HistoryEvent, Invocation> | undefined;
}

export type Answered = Operation & { readonly end: Told };

/** In the order in which they began. @throws Error when the log itself is not one */
export function operationsOf(events: readonly HistoryEvent[]): Operation[] {
  const open = new Map<number, Operation>();
  events.forEach((event, at) => {
    if (event.type === 'invoke') {
      if (open.has(event.op)) throw new Error(`operation ${event.op} begins twice`);
      open.set(event.op, {
        invocation: event,
        beganAt: at,
        endedAt: Number.POSITIVE_INFINITY,
        end: undefined,
      });
      return;
    }
    const begun = open.get(event.op);
    if (begun === undefined || begun.end !== undefined)
      throw new Error(`operation ${event.op} ends without a beginning`);
    open.set(event.op, { ...begun, endedAt: at, end: event });
  });
  return [...open.values()];
}

/** How many were answered, by what was asked through which door. */
export function countAnswered(events: readonly HistoryEvent[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { invocation, end } of operationsOf(events)) {
    if (end?.type !== 'ok') continue;
    const what = invocation.asked === 'read' ? 'read' : `${invocation.asked} ${invocation.door}`;
    counts.set(what, (counts.get(what) ?? 0) + 1);
  }
  return counts;
}

/** Adds what one ledger saw to what the others did. */
export function addCounts(to: Map<string, number>, more: ReadonlyMap<string, number>): void {
  for (const [what, count] of more) to.set(what, (to.get(what) ?? 0) + count);
}

/** `1200 answers checked (check json 500, …)` */
export function wordsOf(answers: ReadonlyMap<string, number>): string {
  let sum = 0;
  for (const count of answers.values()) sum += count;
  const byKind = [...answers].sort().map(([what, count]) => `${what} ${count}`);
  return `${sum} answers checked (${byKind.join(', ')})`;
}

export function isAnswered(operation: Operation): operation is Answered {
  return operation.end?.type === 'ok';
}

/** Of one claim of one facility. */
export function claimKey({
  facility,
  claimId,
}: {
  readonly facility: string;
  readonly claimId: string | undefined;
}): string {
  return `${facility} ${claimId}`;
}
