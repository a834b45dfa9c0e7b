import { expect, it } from 'vitest';
import type { LedgerRecord } from '../../../src/claim/record.ts';
import { entryOfRecord } from '../../../src/ledger/entry-of-record.ts';
import { decodeRecord, encodeRecord } from '../../../src/wire/protobuf/record-codec.ts';
import { makeEntry, makeSettlement } from '../../support/ledger-entry.ts';

const entryWith = (changes: Partial<LedgerRecord>) =>
  entryOfRecord(encodeRecord({ ...decodeRecord(makeEntry().payload), ...changes }));

it('reads what was written', () => {
  const settlement = makeSettlement({
    pagesRead: [{ patientKey: new Uint8Array(16), year: 2026, version: 3 }],
  });
  const { payload, about, ...entry } = entryOfRecord(settlement.payload);
  expect(about).toBeUndefined();
  const { payload: written, ...expected } = settlement;
  // A clone turns every Buffer into the plain array it is.
  expect(structuredClone(entry)).toEqual(structuredClone(expected));
  expect(payload).toBe(settlement.payload);
  expect(written).toBe(payload);
});

it.each<[string, Partial<LedgerRecord>, boolean]>([
  ['a judged check', {}, true],
  ['a check that could not be judged', { outcome: 'indeterminate', degraded: 'deadline' }, false],
  ['a settlement', { kind: 'settlement', state: 'inFlight' }, true],
  ['an outcome with an answer', { kind: 'outcome', state: 'settled' }, true],
  ['an outcome without one', { kind: 'outcome', state: 'settled', answer: new Uint8Array() }, false],
  ['an unknown outcome', { kind: 'outcome', state: 'unknown' }, false],
  ['a later verdict', { kind: 'rejudged', state: undefined }, true],
])('%s', (_, changes, isRepeatable) => {
  expect(entryWith(changes).isRepeatable).toBe(isRepeatable);
});

it('only a settlement in flight is to be sent', () => {
  expect(entryWith({ kind: 'settlement', state: 'inFlight' }).isIntent).toBe(true);
  expect(entryWith({ kind: 'settlement', state: 'blocked' }).isIntent).toBe(false);
  expect(entryWith({ kind: 'outcome', state: 'unknown' }).isIntent).toBe(false);
});
