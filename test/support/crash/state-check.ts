/** What a client was told about where a claim stands never goes back (guarantees G3 and G6). Pure. */
import { type ClaimState, HOLDING_STATES } from '../../../src/claim/record.ts';
import { type Answered, isAnswered, isIndeterminate, type Operation } from './operations.ts';

/** What may be told after a state was told: by a later request about the same content, or by a read. */
const AFTER: Readonly<Record<ClaimState, readonly ClaimState[]>> = {
  checked: ['checked', 'blocked', 'inFlight', 'unknown', 'settled', 'rejected', 'notSent'],
  blocked: ['checked', 'blocked', 'inFlight', 'unknown', 'settled', 'rejected', 'notSent'],
  notSent: ['checked', 'blocked', 'inFlight', 'unknown', 'settled', 'rejected', 'notSent'],
  rejected: ['checked', 'blocked', 'inFlight', 'unknown', 'settled', 'rejected', 'notSent'],
  reversed: ['checked', 'blocked', 'inFlight', 'unknown', 'settled', 'rejected', 'notSent', 'reversed'],
  inFlight: ['inFlight', 'unknown', 'settled', 'rejected', 'notSent'],
  unknown: ['inFlight', 'unknown', 'settled', 'rejected', 'notSent'],
  settled: ['settled', 'reversed'],
};

/** `operations` are of one claim. */
export function checkStates(key: string, operations: readonly Operation[]): string[] {
  const telling = operations.filter(isAnswered).filter(({ end }) => end.state !== undefined);
  const violations: string[] = [];
  for (const later of telling) {
    const earlier = telling.find((one) => one.endedAt < later.beganAt && !mayFollow(one, later));
    if (earlier !== undefined)
      violations.push(`G3 back: ${key} was told ${stateOf(earlier)}, later ${stateOf(later)}`);
  }
  const given = operations
    .filter(isAnswered)
    .filter((one) => one.invocation.asked !== 'read' && !isIndeterminate(one));
  const missing = operations.find(({ invocation, beganAt, end }) => {
    if (invocation.asked !== 'read' || end?.type !== 'fail' || end.status !== 404) return false;
    return given.some((one) => one.endedAt < beganAt);
  });
  if (missing !== undefined) violations.push(`G3 lost: ${key} was answered, a later read does not find it`);
  return violations;
}

function mayFollow(earlier: Answered, later: Answered): boolean {
  const isSameContent = earlier.invocation.digest === later.invocation.digest;
  // A settlement of older content says nothing about a revision; a read always tells of the newest.
  if (later.invocation.asked !== 'read' && earlier.invocation.asked !== 'read' && !isSameContent) return true;
  if (earlier.end.revision !== undefined && later.end.revision !== undefined) {
    // Older content may be settled after newer content was checked; otherwise nothing goes back.
    if (later.end.revision < earlier.end.revision) return isHolding(later) && !isHolding(earlier);
    if (later.end.revision > earlier.end.revision) return earlier.end.state !== 'settled';
  }
  // A repeat of older content may be told after a read of newer content.
  if (earlier.invocation.asked === 'read' && later.invocation.asked === 'settlement') {
    if (later.end.isRepeat && later.end.state === 'blocked') return true;
  }
  return AFTER[earlier.end.state!].includes(later.end.state!);
}

function isHolding({ end }: Answered): boolean {
  return end.state !== undefined && HOLDING_STATES.has(end.state);
}

function stateOf({ end: { state, revision } }: Answered): string {
  return revision === undefined ? state! : `${state} of revision ${revision}`;
}
