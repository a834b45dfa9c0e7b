/** What a group leaves of its intents, against a table that takes them one by one. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { IntentWrite } from '../../../../src/ledger/intents.ts';
import { netIntents } from '../../../../src/ledger/postgres/write-group.ts';

interface Row {
  readonly name: string;
  readonly seq: number;
  readonly state: string;
  /** To be looked at again when it is settled. */
  readonly isLook: boolean;
}

/** The oldest of its name is meant; only a claim without an id may be open more than once. */
function applyOne(rows: readonly Row[], write: IntentWrite & { readonly name: string }): Row[] {
  const { kind, name, seq, state } = write;
  const isOpen = rows.some((row) => row.name === name);
  if (kind === 'open') return isOpen ? [...rows] : [...rows, { name, seq, state, isLook: false }];
  const index = rows.findIndex((row) => row.name === name);
  if (kind === 'close' || (kind === 'settle' && rows[index]?.isLook !== true))
    return rows.filter((_, at) => at !== index);
  return rows.map((row, at) => (at === index ? { ...row, state } : row));
}

function applyNet(rows: readonly Row[], writes: readonly IntentWrite[]): Row[] {
  const { changes, opened } = netIntents(writes);
  const left = rows.flatMap((row) => {
    const change = changes.find((one) => one.digest[0] === row.name.charCodeAt(0) && one.nth === 1);
    if (change === undefined) return [row];
    const isGone = change.state === undefined || (change.state === 'settled' && !row.isLook);
    return isGone ? [] : [{ ...row, state: change.state }];
  });
  return [
    ...left,
    ...opened.map(({ claimId, seq, state }) => ({ name: claimId!, seq, state, isLook: false })),
  ];
}

const REOPENED = (['settle', 'open', 'close', 'set'] as const).map((kind) => ({
  ...{ name: 'b' as const, kind },
  state: 'inFlight' as const,
}));

describe('intents of a group', () => {
  it('leave what they would leave one by one', () => {
    const names = fc.constantFrom('a', 'b');
    const write = fc.record({
      name: names,
      kind: fc.constantFrom('open' as const, 'set' as const, 'settle' as const, 'close' as const),
      state: fc.constantFrom('inFlight' as const, 'unknown' as const),
    });
    fc.assert(
      fc.property(fc.uniqueArray(names), fc.boolean(), fc.array(write, { maxLength: 12 }), (...given) => {
        const [standing, isLook, wanted] = given;
        const before: Row[] = standing.map((name, seq) => ({ name, seq, state: 'inFlight', isLook }));
        let rows = before;
        const writes: IntentWrite[] = [];
        const settled = new Set<string>();
        for (const [index, { name, kind, state: open }] of wanted.entries()) {
          // A second settlement of a claim that is open is refused before it comes here.
          if (kind === 'open' && rows.some((row) => row.name === name)) continue;
          // What is settled is taken back or looked at, never sent.
          if (kind === 'set' && settled.has(name)) continue;
          if (kind === 'settle') settled.add(name);
          else if (kind === 'open') settled.delete(name);
          const state: IntentWrite['state'] = kind === 'settle' ? 'settled' : open;
          const digest = Buffer.from(name);
          const one = { kind, facilityCode: 'H1', claimId: name, digest, state, seq: 100 + index, name };
          rows = applyOne(rows, one);
          writes.push(one);
        }
        const byName = (list: readonly Row[]) => list.toSorted((a, b) => (a.name < b.name ? -1 : 1));
        expect(byName(applyNet(before, writes))).toEqual(byName(rows));
      }),
      // A finished one must not come back as in flight.
      { examples: [[['b'], false, REOPENED]] },
    );
  });
});
