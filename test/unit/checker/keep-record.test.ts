/** What a thread says that must be kept: whose pages it needs, which versions it read, what a settlement reserves. */
import { beforeAll, describe, expect, it } from 'vitest';
import { auditJson } from '../../../bench/support/claim-texts.ts';
import { createRequestHandler } from '../../../src/checker/handle-request.ts';
import { createWireDoors } from '../../../src/checker/wire-doors.ts';
import type { LedgerRecord } from '../../../src/claim/record.ts';
import type { CheckReply, CheckRequest, HistoryHandle, KeepOrder } from '../../../src/intercept/exchange.ts';
import type { LoadedProfile } from '../../../src/library/load-profile.ts';
import { RULE_KINDS } from '../../../src/rules/index.ts';
import { DEMO_SITE } from '../../../src/sites/demo.ts';
import { makeRegistry } from '../../../src/sites/registry.ts';
import { decodeRecord } from '../../../src/wire/protobuf/record-codec.ts';
import { day } from '../../support/build-claim.ts';
import { ITEM, useJson } from '../../support/settling.ts';
import { shippedProfile } from '../../support/shipped-profile.ts';

const HISTORY: HistoryHandle = {
  ...{ version: 1, file: undefined, patientSecret: new Uint8Array(32).fill(7) },
  knownSinceDay: day('2026-01-01'),
};

let profile: LoadedProfile;
beforeAll(async () => {
  profile = await shippedProfile();
});

type Order = Partial<KeepOrder>;

function ask(
  body: string,
  door: CheckRequest['door'],
  order: Order = {},
  doors: ReturnType<typeof createWireDoors> = createWireDoors(),
): CheckReply {
  const handler = createRequestHandler({ kinds: RULE_KINDS, doors });
  const keep: KeepOrder = { purpose: 'check', requestKey: undefined, atMs: 5, pages: [], ...order };
  const request: CheckRequest = {
    ...{ door, body: Buffer.from(body), facilityCode: 'DEMO', pathNumber: undefined, keep },
    ...{ todayDay: day('2026-06-30'), todaySecond: 0 },
  };
  return handler.handle(request, profile.handle, makeRegistry([DEMO_SITE], 1).handle, HISTORY);
}

/** Once more with the pages that were asked for: none is there. */
function recordOf(
  body: string,
  door: CheckRequest['door'],
  order: Order = {},
  doors = createWireDoors(),
): LedgerRecord {
  const first = ask(body, door, order, doors);
  const needs = first.kind === 'needsHistory' ? first.needs : [];
  const pages = needs.map((need) => ({ ...need, pages: [] }));
  const reply = ask(body, door, { ...order, pages }, doors);
  if (reply.kind !== 'answered') throw new Error(JSON.stringify(reply));
  return decodeRecord(reply.record!);
}

/** The message of one patient, and once more as another's. */
function twoPatients(): string {
  const message = JSON.parse(auditJson([ITEM]));
  const { patient_dtos: patients } = message.input.data;
  const list = Array.isArray(patients) ? patients : [patients];
  message.input.data.patient_dtos = [...list, { ...list[0], patn_id: 'another' }];
  return JSON.stringify(message);
}

describe('a thread without pages', () => {
  it('asks for those of the patient, the years before and after', () => {
    const reply = ask(useJson({ id: 'C1' }), 'json');
    expect(reply).toMatchObject({ kind: 'needsHistory', needs: [{ fromYear: 2024, toYear: 2027 }] });
  });

  it('asks for those of every patient of an audit', () => {
    const reply = ask(twoPatients(), 'fsi');
    if (reply.kind !== 'needsHistory') throw new Error(reply.kind);
    const keys = reply.needs.map(({ patientKey }) => Buffer.from(patientKey).toString('hex'));
    expect(new Set(keys).size).toBe(2);
  });

  it('asks for none where the claim names no patient', () => {
    expect(recordOf('{"id":"C1","lines":[]}', 'json')).toMatchObject({
      pagesRead: [],
      patientKey: undefined,
    });
  });
});

describe('the record', () => {
  it('of a check says what was read and spends nothing', () => {
    const record = recordOf(useJson({ id: 'C1' }), 'json', { requestKey: 'K1' });
    expect(record).toMatchObject({ kind: 'check', claimId: 'C1', state: 'checked', changes: [], atMs: 5 });
    expect(record.pagesRead.map(({ year, version }) => [year, version])).toEqual([
      [2024, 0],
      [2025, 0],
      [2026, 0],
      [2027, 0],
    ]);
    expect(record.historySinceDay).toBe(HISTORY.knownSinceDay);
    expect(Buffer.from(record.request).toString()).toBe(useJson({ id: 'C1' }));
  });

  it('of a settlement reserves what it spends, in the year of the visit', () => {
    const record = recordOf(useJson({ id: 'C1', date: '2025-12-31' }), 'json', { purpose: 'settlement' });
    expect(record).toMatchObject({ kind: 'settlement', state: 'inFlight' });
    expect(record.changes).toMatchObject([{ kind: 'reserve', year: 2025 }]);
  });

  it('of a settlement that this claim alone keeps from being judged is not one to send', () => {
    const doors = createWireDoors();
    const unsure: typeof doors = {
      ...doors,
      makeVerdict: (input) => ({ ...doors.makeVerdict(input), outcome: 'indeterminate' }),
    };
    const record = recordOf(useJson({ id: 'C1' }), 'json', { purpose: 'settlement' }, unsure);
    expect(record).toMatchObject({ kind: 'settlement', state: 'notSent', changes: [] });
  });

  it('of a settlement without an id has the key of the request; without either it is refused', () => {
    const nameless = useJson({ id: null });
    expect(recordOf(nameless, 'json', { purpose: 'settlement', requestKey: 'K1' }).claimId).toBe('K1');
    expect(ask(nameless, 'json', { purpose: 'settlement' })).toMatchObject({
      kind: 'refused',
      error: { code: 'WIRE_FIELD_REQUIRED' },
    });
  });

  it('of a second look is judged as a settlement, spends nothing and leaves it settled', () => {
    const doors = createWireDoors();
    const stages: (string | undefined)[] = [];
    const watched: typeof doors = {
      ...doors,
      makeVerdict(input) {
        stages.push(input.claim.encounter.stage);
        return doors.makeVerdict(input);
      },
    };
    const about = { node: 'n1', seq: 4 };
    const order = { purpose: 'secondLook', requestKey: 'C1', about } as const;
    const record = recordOf(useJson({ id: 'C1' }), 'json', order, watched);
    expect(record).toMatchObject({ kind: 'rejudged', state: 'settled', claimId: 'C1', about, changes: [] });
    expect(record.pagesRead).toHaveLength(4);
    expect(stages).toEqual(['settlement']);
  });

  it('of an audit of several patients belongs to none of them, and names all pages', () => {
    const record = recordOf(twoPatients(), 'fsi');
    expect(record).toMatchObject({ kind: 'check', patientKey: undefined, changes: [] });
    expect(record.pagesRead).toHaveLength(8);
    expect(record.claimId).toMatch(/^H00000000001202606300900000001#[\da-f]{16}$/);
  });

  const feedback = (data: unknown) => JSON.stringify({ infno: '3103', msgid: 'M', input: { data } });
  it.each<[string, unknown, unknown]>([
    ['an id', { warns: [{ warn_rslt_id: 'a', dspo_way: '1' }] }, [{ findingId: 'a' }]],
    ['no id', { warns: [{ dspo_way: '1' }] }, [{ findingId: '' }]],
    ['nothing', {}, []],
  ])('of 3103 with %s is feedback', (_, data, rows) => {
    expect(recordOf(feedback(data), 'fsi')).toMatchObject({ kind: 'feedback', feedback: rows });
  });

  it('of 3103 that was late closes what stood open', () => {
    const record = recordOf(feedback({}), 'fsi', { purpose: 'rejudged', about: { node: 'n1', seq: 4 } });
    expect(record).toMatchObject({ kind: 'rejudged', about: { node: 'n1', seq: 4 } });
  });
});
