/**
 * Walks the ledger in its own order beside a model that a child could keep: what each patient has used, which claim is
 * held, what is open. Every verdict must be the one that the model gives at its place, so a version check that is left
 * out, a lost outcome and a limit spent twice all show (guarantees G3 to G6; design section 7). Pure.
 */
import { HOLDING_STATES } from '../../../src/claim/record.ts';
import type { BookRecord } from './history-event.ts';
import { CAP, type ReadClaim } from './load-claims.ts';

interface Settlement {
  readonly record: BookRecord;
  state: NonNullable<BookRecord['state']>;
}

/** @param readClaim what a record's bytes say of patient, quantity and encounter, which never counts against itself */
export function checkBook(book: readonly BookRecord[], readClaim: ReadClaim): string[] {
  const violations: string[] = [];
  /** By facility and claim id, which is the encounter's too: an encounter has one claim here. */
  const claims = new Map<string, Settlement[]>();
  /** By patient, then by claim. */
  const used = new Map<string, Map<string, number>>();
  const open = new Map<string, Settlement>();
  /** By the place of its record, for what speaks of it. */
  const sent = new Map<string, Settlement>();
  /** Checks that were answered, by claim and content. */
  const checked = new Set<string>();

  function spentBy(patient: string, exceptClaim: string): number {
    let sum = 0;
    for (const [claim, quantity] of used.get(patient) ?? []) if (claim !== exceptClaim) sum += quantity;
    return sum;
  }

  function judge(record: BookRecord, claim: string): void {
    const { patient, quantity, encounter } = readClaim(record);
    const spent = spentBy(patient, `${record.facility} ${encounter}`);
    const expected = spent + quantity > CAP ? 'block' : 'allow';
    if (record.outcome !== expected && record.outcome !== 'indeterminate')
      violations.push(
        `limit: record ${record.position}, ${record.kind} of ${claim}, says ${record.outcome} to ${quantity} of ${patient} after ${spent} of ${CAP}`,
      );
    if (record.kind !== 'settlement' || record.state !== 'inFlight') return;
    const ofPatient = used.get(patient) ?? new Map<string, number>();
    used.set(patient, ofPatient.set(claim, quantity));
    const total = spentBy(patient, '');
    if (total > CAP)
      violations.push(`limit: ${patient} has ${total} of ${CAP} after record ${record.position}`);
  }

  function take(record: BookRecord, claim: string): void {
    const settlements = claims.get(claim) ?? [];
    claims.set(claim, settlements);
    const held = settlements.find(({ state }) => HOLDING_STATES.has(state));
    if (held !== undefined && held.record.digest !== record.digest)
      violations.push(
        `G5: record ${record.position} has other content of ${claim}, record ${held.record.position} holds it`,
      );
    if (record.kind !== 'settlement') {
      const content = `${claim} ${record.digest}`;
      if (checked.has(content)) violations.push(`G4: record ${record.position} checks ${claim} once more`);
      checked.add(content);
      return;
    }
    const isAgain =
      held !== undefined ||
      settlements.some(({ record: { digest }, state }) => state === 'blocked' && digest === record.digest);
    if (isAgain) violations.push(`G4: record ${record.position} settles ${claim} once more`);
    const settlement = { record, state: record.state ?? 'notSent' };
    settlements.push(settlement);
    const name = `${record.node} ${record.seq}`;
    sent.set(name, settlement);
    if (record.state === 'inFlight') open.set(name, settlement);
  }

  function resolve(record: BookRecord): void {
    const name = `${record.about?.node} ${record.about?.seq}`;
    const settlement = open.get(name);
    if (settlement === undefined) {
      violations.push(`G6: record ${record.position} is an outcome of nothing that is open`);
      return;
    }
    settlement.state = record.state!;
    if (record.state === 'unknown') return;
    open.delete(name);
    if (record.state !== 'settled') giveBack(settlement);
  }

  function reverse(record: BookRecord): void {
    const settlement = sent.get(`${record.about?.node} ${record.about?.seq}`);
    if (settlement?.state !== 'settled') {
      violations.push(`G6: record ${record.position} takes back what is ${settlement?.state ?? 'not there'}`);
      return;
    }
    settlement.state = 'reversed';
    giveBack(settlement);
  }

  function giveBack({ record }: Settlement): void {
    used.get(readClaim(record).patient)?.delete(claimOf(record));
  }

  book.forEach((record, index) => {
    if (record.position !== index + 1)
      violations.push(`G9: record ${record.position} stands at place ${index + 1}`);
    if (record.kind === 'outcome') resolve(record);
    if (record.kind === 'reversal') reverse(record);
    if (record.kind !== 'check' && record.kind !== 'settlement' && record.kind !== 'rejudged') return;
    // What nobody could judge carries no verdict; it is judged later, as another record.
    if (record.outcome === 'indeterminate') return;
    // Judged again it may be by a process that serves another facility: then the mode of this one is not known.
    if (record.kind === 'rejudged') return;
    const claim = claimOf(record);
    take(record, claim);
    judge(record, claim);
  });
  for (const name of open.keys()) violations.push(`G6: the settlement of record ${name}${STILL_OPEN}`);
  return violations;
}

/** A violation that the outcome may still heal. */
export function isStillOpen(violation: string): boolean {
  return violation.endsWith(STILL_OPEN);
}

const STILL_OPEN = ' is still open';

function claimOf({ facility, claimId }: BookRecord): string {
  return `${facility} ${claimId}`;
}
