/** What a group leaves of its intents, against a table that takes them one by one. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { IntentWrite } from '../../../../src/ledger/group-commit.ts';
import { netIntents } from '../../../../src/ledger/postgres/write-group.ts';

interface Row {
  readonly name: string;
  readonly seq: number;
  readonly state: string;
}

/** The oldest of its name is meant; only a claim without an id may be open more than once. */
function applyOne(rows: readonly Row[], write: IntentWrite & { readonly name: string }): Row[] {
  const { kind, name, seq, state } = write;
  const isOpen = rows.some((row) => row.name === name);
  if (kind === 'open') return isOpen ? [...rows] : [...rows, { name, seq, state }];
  const index = rows.findIndex((row) => row.name === name);
  if (kind === 'close') return rows.filter((_, at) => at !== index);
  return rows.map((row, at) => (at === index ? { ...row, state } : row));
}

function applyNet(rows: readonly Row[], writes: readonly IntentWrite[]): Row[] {
  const { changes, opened } = netIntents(writes);
  const left = rows.flatMap((row) => {
    const change = changes.find((one) => one.digest[0] === row.name.charCodeAt(0) && one.nth === 1);
    if (change === undefined) return [row];
    return change.state === undefined ? [] : [{ ...row, state: change.state }];
  });
  return [...left, ...opened.map(({ claimId, seq, state }) => ({ name: claimId!, seq, state }))];
}

describe('intents of a group', () => {
  it('leave what they would leave one by one', () => {
    const names = fc.constantFrom('a', 'b');
    const write = fc.record({
      name: names,
      kind: fc.constantFrom('open' as const, 'set' as const, 'close' as const),
      state: fc.constantFrom('inFlight' as const, 'unknown' as const),
    });
    fc.assert(
      fc.property(fc.uniqueArray(names), fc.array(write, { maxLength: 12 }), (standing, wanted) => {
        const before: Row[] = standing.map((name, seq) => ({ name, seq, state: 'inFlight' }));
        let rows = before;
        const writes: IntentWrite[] = [];
        for (const [index, { name, kind, state }] of wanted.entries()) {
          // A second settlement of a claim that is open is refused before it comes here.
          if (kind === 'open' && rows.some((row) => row.name === name)) continue;
          const digest = Buffer.from(name);
          const one = { kind, facilityCode: 'H1', claimId: name, digest, state, seq: 100 + index, name };
          rows = applyOne(rows, one);
          writes.push(one);
        }
        const byName = (list: readonly Row[]) => list.toSorted((a, b) => (a.name < b.name ? -1 : 1));
        expect(byName(applyNet(before, writes))).toEqual(byName(rows));
      }),
    );
  });
});
