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

export function isAnswered(operation: Operation): operation is Answered {
  return operation.end?.type === 'ok';
}

/** What could not be judged is no answer that a repeat must get. */
export function isIndeterminate({ end }: Answered): boolean {
  return end.answer.includes('"outcome":"indeterminate"');
}

/** Of one claim of one facility. */
export function claimKey({ facility, claimId }: Pick<Invocation, 'facility' | 'claimId'>): string {
  return `${facility} ${claimId}`;
}
