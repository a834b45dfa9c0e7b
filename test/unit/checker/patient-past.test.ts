/** A claim that is judged once more after it was settled must not meet itself in its patient's past (fault F32). */
import { hash } from 'node:crypto';
import { expect, it } from 'vitest';
import { createPatientPasts, isNeed } from '../../../src/checker/patient-past.ts';
import { applyChange } from '../../../src/history/apply-change.ts';
import { encodeEntry } from '../../../src/history/entry.ts';
import { encounterKeyOf, entryIdOf } from '../../../src/history/ids.ts';
import type { CheckRequest, KeepOrder } from '../../../src/intercept/exchange.ts';
import { createJsonClaimReader } from '../../../src/wire/json/read-claim.ts';
import { day, moment } from '../../support/build-claim.ts';
import { buildEntry, idOf } from '../../support/build-entry.ts';

const BODY = (encounterId: string | undefined) =>
  Buffer.from(
    JSON.stringify({
      patient: { id: 'P-1', idKind: 'id_card' },
      encounter: { id: encounterId, setting: 'pharmacy', start: '2026-03-10' },
      lines: [],
    }),
  );

/** Claims that the past shows: of other encounters, and of the claim's own. */
function pastOf(purpose: KeepOrder['purpose'], encounterId: string | undefined) {
  const body = BODY(encounterId);
  const entryId = entryIdOf('H1', 'K1', hash('sha256', body, 'buffer'));
  const encounterKey = encounterId === undefined ? entryId : encounterKeyOf('H1', encounterId);
  const start = moment('2026-03-10');
  const own = buildEntry({ entryId, encounterKey, claimId: 'K1', start });
  const part = buildEntry({ entryId: idOf(2), encounterKey, claimId: 'part', start });
  const other = buildEntry({ entryId: idOf(3), encounterKey: idOf(4), claimId: 'other', start });
  let bytes: Uint8Array | undefined;
  for (const entry of [own, other, ...(encounterId === undefined ? [] : [part])]) {
    const result = applyChange(bytes, { kind: 'reserve', year: 2026, entry: encodeEntry(entry) });
    if (result.kind === 'changed') bytes = result.page;
  }
  const pages = [{ year: 2026, version: 5, bytes: bytes! }];
  const pasts = createPatientPasts(() => ({ readPages: () => pages, close: () => {} }));
  const request: CheckRequest = {
    ...{ door: 'json', body, facilityCode: 'H1', pathNumber: undefined },
    ...{ todayDay: day('2026-03-10'), todaySecond: 0 },
    keep: { purpose, requestKey: 'K1', atMs: 0, pages: [] },
  };
  const handle = { version: 1, file: 'a file', patientSecret: new Uint8Array(32), knownSinceDay: 0 };
  const past = pasts.read(createJsonClaimReader()(body), request, handle);
  if (isNeed(past)) throw new Error('pages are at hand');
  const idsOf = (entries: readonly { claimId: string | undefined }[] = []) =>
    entries.map(({ claimId }) => claimId).sort();
  const { pagesRead, history } = past;
  return {
    others: idsOf(history?.entries),
    own: idsOf(history?.ownEntries),
    versions: pagesRead.map(({ year, version }) => `${year} ${version}`),
  };
}

it.each([
  ['secondLook', 'V1', ['other'], ['part']],
  ['secondLook', undefined, ['other'], []],
  ['check', 'V1', ['other'], ['K1', 'part']],
  ['check', undefined, ['K1', 'other'], []],
] as const)('as %s of encounter %s', (purpose, encounterId, others, own) => {
  // What was read is the page as it is.
  const versions = ['2024 0', '2025 0', '2026 5', '2027 0'];
  expect(pastOf(purpose, encounterId)).toEqual({ others, own, versions });
});
