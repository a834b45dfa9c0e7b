/** What readers of the feed are shown, and what never. */
import { describe, expect, it } from 'vitest';
import type { LedgerRecord } from '../../../src/claim/record.ts';
import { viewRecord } from '../../../src/review/feed-view.ts';
import { DEMO_SITE } from '../../../src/sites/demo.ts';
import { makeRegistry } from '../../../src/sites/registry.ts';
import { encodeRecord } from '../../../src/wire/protobuf/record-codec.ts';
import { buildRecord } from '../../support/build-record.ts';
import { FIRST_MS, makeImage, NOTE, recordDays } from '../../support/recorded-ledger.ts';

const store = (record: LedgerRecord, seq = 1) => ({
  ...{ node: 'n1', seq, position: seq + 100, hash: new Uint8Array(32) },
  payload: encodeRecord(record),
});

const sites = new Uint8Array(makeRegistry([DEMO_SITE], 1).handle.bytes).slice();
const records = recordDays(makeImage(2), sites);
const views = records.map((record, index) => viewRecord(store(record, index + 3)));

describe('the view of a record', () => {
  it('says of a verdict what was decided, by which rules and about how much', () => {
    const told = { facility: 'DEMO', outcome: 'block', state: 'checked', rules: ['DRG-08'] };
    expect(views[0]).toMatchObject({
      ...{ ...told, node: 'n1', seq: 3, kind: 'check', claimId: 'c1', door: 'json' },
      ...{ deniedAmount: '12.00', contestedAmount: '0.00', at: new Date(FIRST_MS).toISOString() },
    });
    expect(views[1]).toMatchObject({ ...told, claimId: 'c2', door: 'protobuf', deniedAmount: '12.00' });
    // The answer to a national audit has no sums.
    expect(views[2]).toMatchObject({ kind: 'check', door: 'fsi', deniedAmount: undefined });
  });

  it('follows a settlement to its outcome', () => {
    expect(views[3]).toMatchObject({
      kind: 'settlement',
      claimId: 'c3',
      outcome: 'allow',
      state: 'inFlight',
    });
    expect(views[4]).toMatchObject({
      ...{ kind: 'outcome', claimId: 'c3', state: 'settled', about: { node: 'n1', seq: 6 } },
      rules: undefined,
    });
    expect(views[5]).toMatchObject({ outcome: 'indeterminate', degraded: 'deadline' });
  });

  it('gives coded answers of people and nothing that they typed', () => {
    expect(views[6]).toMatchObject({
      kind: 'feedback',
      feedback: [{ findingId: 'f1', reason: 'clinical' }],
    });
    const typed = buildRecord({
      kind: 'reversal',
      state: 'reversed',
      actor: 'A CLERK',
      reason: 'TYPED TEXT',
    });
    const text = JSON.stringify([...views, viewRecord(store(typed))]);
    for (const secret of [NOTE, 'A CLERK', 'TYPED TEXT', '99990000000000000000000001', '乙药', 'I10'])
      expect(text).not.toContain(secret);
    const patientKey = records[0]!.patientKey!;
    expect(text).not.toContain(Buffer.from(patientKey).toString('hex'));
    expect(text).not.toContain(Buffer.from(patientKey).toString('base64'));
  });

  it('leaves out what concerns no claim and what this version cannot read', () => {
    expect(viewRecord(store(buildRecord({ kind: 'activation' })))).toBeUndefined();
    expect(viewRecord(store(buildRecord({ kind: 'retention' })))).toBeUndefined();
    expect(viewRecord({ ...store(buildRecord()), payload: Buffer.from('no record') })).toBeUndefined();
    const withoutAnswer = viewRecord(store(buildRecord({ answer: Buffer.from('{"cut') })));
    expect(withoutAnswer).toMatchObject({ kind: 'check', deniedAmount: undefined, rules: undefined });
  });
});
