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

/** @param readClaim what a record's bytes say of patient and quantity */
export function checkBook(book: readonly BookRecord[], readClaim: ReadClaim): string[] {
  const violations: string[] = [];
  /** By facility and claim id: an encounter has one claim here. */
  const claims = new Map<string, Settlement[]>();
  /** By patient, then by claim. */
  const used = new Map<string, Map<string, number>>();
  const open = new Map<string, Settlement>();

  function spentBy(patient: string, exceptClaim: string): number {
    let sum = 0;
    for (const [claim, quantity] of used.get(patient) ?? []) if (claim !== exceptClaim) sum += quantity;
    return sum;
  }

  function judge(record: BookRecord, claim: string): void {
    const { patient, quantity } = readClaim(record);
    const spent = spentBy(patient, claim);
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
    if (record.kind !== 'settlement') return;
    const isAgain =
      held !== undefined ||
      settlements.some(({ record: { digest }, state }) => state === 'blocked' && digest === record.digest);
    if (isAgain) violations.push(`G4: record ${record.position} settles ${claim} once more`);
    const settlement = { record, state: record.state ?? 'notSent' };
    settlements.push(settlement);
    if (record.state === 'inFlight') open.set(`${record.node} ${record.seq}`, settlement);
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
    if (record.state !== 'settled')
      used.get(readClaim(settlement.record).patient)?.delete(claimOf(settlement.record));
  }

  book.forEach((record, index) => {
    if (record.position !== index + 1)
      violations.push(`G9: record ${record.position} stands at place ${index + 1}`);
    if (record.kind === 'outcome') resolve(record);
    if (record.kind !== 'check' && record.kind !== 'settlement' && record.kind !== 'rejudged') return;
    // What nobody could judge carries no verdict; it is judged later, as another record.
    if (record.outcome === 'indeterminate') return;
    // Judged again it may be by a process that serves another facility: then the mode of this one is not known.
    if (record.kind === 'rejudged') return;
    const claim = claimOf(record);
    take(record, claim);
    judge(record, claim);
  });
  for (const name of open.keys()) violations.push(`G6: the settlement of record ${name} is still open`);
  return violations;
}

function claimOf({ facility, claimId }: BookRecord): string {
  return `${facility} ${claimId}`;
}
