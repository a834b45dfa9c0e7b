/** What a claim leaves in history: the fund's lines, net of refunds and denials, and nobody's name. */
import { describe, expect, it } from 'vitest';
import type { EarlierEncounter } from '../../../src/claim/claim.ts';
import { makeEncounter } from '../../../src/claim/make.ts';
import { encounterKeyOf, entryIdOf } from '../../../src/history/ids.ts';
import { earlierEntries, makeEntry } from '../../../src/history/make-entry.ts';
import { openHistory } from '../../../src/history/open-history.ts';
import type { PastEntry } from '../../../src/history/past.ts';
import { findCancelled } from '../../../src/rules/cancelled-lines.ts';
import { buildClaim, buildLine, type ClaimInput, day, fen, moment } from '../../support/build-claim.ts';
import { idOf } from '../../support/build-entry.ts';

const TODAY = day('2026-07-01');
const NONE = { exceptEncounter: undefined, knownSinceDay: undefined, told: [] };
const VISIT: ClaimInput = {
  id: 'C1',
  patient: { id: '330100', idKind: 'psn_no', scheme: 'resident' },
  encounter: { id: 'E1', setting: 'outpatient', benefit: 'chronic', start: '2026-03-10 09:00' },
  diagnoses: ['i10.x00', 'E11.900'],
};

function made(input: ClaimInput, deniedFen: readonly bigint[] = []): PastEntry {
  const { year, bytes } = makeEntry(
    buildClaim(input),
    { findCancelled, deniedFen },
    {
      entryId: idOf(1),
      facilityCode: 'H1',
      batchId: 'B1',
      todayDay: TODAY,
      hasPriorFiling: true,
      isPlanned: undefined,
      isComplete: true,
    },
  );
  return openHistory([{ year, bytes }], NONE).entries[0]!;
}

function linesOf(lines: ClaimInput['lines'] & object, deniedFen?: readonly bigint[]): string[] {
  return made({ ...VISIT, lines }, deniedFen).lines.map(
    ({ code, quantityE4, fundFen }) => `${code} ${quantityE4} ${fundFen}`,
  );
}

describe('the entry of a claim', () => {
  it('says what the claim says', () => {
    const entry = made({
      ...VISIT,
      lines: [
        {
          code: 'XB01-07',
          kind: 'drug',
          amount: '12.50',
          from: '2026-03-10 10:00',
          prescriber: 'D1',
          daysOfSupply: 7,
        },
      ],
    });
    expect(entry).toMatchObject({
      state: 'reserved',
      facilityCode: 'H1',
      claimId: 'C1',
      batchId: 'B1',
      scheme: 'resident',
      setting: 'outpatient',
      benefit: 'chronic',
      firstDay: day('2026-03-10'),
      start: moment('2026-03-10 09:00'),
      end: undefined,
      mainDiagnosis: 'I10.X00',
      otherDiagnoses: ['E11.900'],
      fundFen: 1250n,
      totalFen: 1250n,
      hasPriorFiling: true,
      isPlanned: undefined,
      isComplete: true,
    });
    expect(entry.encounterKey).toBe(Buffer.from(encounterKeyOf('H1', 'E1')).toString('hex'));
    expect(entry.lines[0]).toMatchObject({
      code: 'XB01',
      prescriber: 'D1',
      daysOfSupply: 7,
      dayEpoch: day('2026-03-10'),
    });
  });

  it('keeps only what the fund pays for', () => {
    expect(
      linesOf([
        { code: 'A', amount: '10.00' },
        { code: 'B', amount: '10.00', isDeclaredSelfPay: true },
        { code: 'C', amount: '10.00', level: 'C' },
        { code: 'D', amount: '10.00', ownPay: '4.00' },
        { code: 'E', amount: '10.00', isJudged: false },
        { code: 'F' },
      ]),
    ).toEqual(['A 10000 1000', 'D 10000 600', 'F 10000 undefined']);
  });

  it('takes off what is denied: whole lines go, the rest keeps its quantity', () => {
    const lines = [
      { code: 'A', amount: '10.00' },
      { code: 'B', amount: '10.00' },
    ];
    expect(linesOf(lines, [fen('10.00'), fen('3.00')])).toEqual(['B 10000 700']);
  });

  it('nets refunds: a pair is nothing, a part goes off the last charge of its item', () => {
    expect(
      linesOf([
        { code: 'A', amount: '10.00' },
        { code: 'A', amount: '-10.00', quantity: '-1', isRefund: true },
        { code: 'B', amount: '30.00', quantity: '3' },
        { code: 'B', amount: '20.00', quantity: '2' },
        { code: 'B', amount: '-30.00', quantity: '-3', isRefund: true, id: 'r' },
        { code: 'C', amount: '30.00', quantity: '3' },
        { code: 'C', amount: '10.00', quantity: '1', isRefund: true },
      ]),
    ).toEqual(['B 20000 2000', 'C 20000 2000']);
    expect(
      linesOf([
        { code: 'B', amount: '30.00', quantity: '3' },
        { code: 'B', amount: '20.00', quantity: '2' },
        { code: 'B', amount: '-10.00', quantity: '-1', isRefund: true },
      ]),
    ).toEqual(['B 30000 3000', 'B 10000 1000']);
  });

  it('puts lines into time order; a line of a visit counts on its day, one of a stay on none', () => {
    const lines = [{ code: 'B', from: '2026-03-12' }, { code: 'A', from: '2026-03-11 08:00' }, { code: 'C' }];
    const days = (setting: 'outpatient' | 'inpatient') =>
      made({ ...VISIT, encounter: { ...VISIT.encounter, setting }, lines }).lines.map(
        ({ code, dayEpoch }) => [code, dayEpoch] as const,
      );
    const rest = [
      ['A', day('2026-03-11')],
      ['B', day('2026-03-12')],
    ];
    expect(days('outpatient')).toEqual([['C', day('2026-03-10')], ...rest]);
    expect(days('inpatient')).toEqual([['C', undefined], ...rest]);
  });

  it('stands on its first line where the start is unknown, and on today where nothing is known', () => {
    const lines = [
      { code: 'A', from: '2025-12-31' },
      { code: 'B', from: '2026-01-02' },
    ];
    expect(made({ lines }).firstDay).toBe(day('2025-12-31'));
    expect(made({ lines: [{ code: 'A' }] }).firstDay).toBe(TODAY);
  });

  it('its id depends on facility, claim and content', () => {
    const digest = Uint8Array.of(1);
    const ids = [
      entryIdOf('H1', 'C1', digest),
      entryIdOf('H1', 'C1', Uint8Array.of(2)),
      entryIdOf('H1C', '1', digest),
      entryIdOf('H1', undefined, digest),
    ].map((id) => Buffer.from(id).toString('hex'));
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids[0]).toHaveLength(32);
    expect(entryIdOf('H1', 'C1', digest)).toEqual(entryIdOf('H1', 'C1', digest));
  });
});

describe('encounters that the message carries', () => {
  const earlier = (encounter: Partial<EarlierEncounter['encounter']>): EarlierEncounter => ({
    encounter: { ...makeEncounter(), setting: 'outpatient', ...encounter },
    diagnoses: [],
    lines: [buildLine({ code: 'XA02', amount: '9.00', isJudged: false })],
  });
  const claimWith = (...list: readonly EarlierEncounter[]) => ({ ...buildClaim(VISIT), earlier: list });
  const told = (...list: readonly EarlierEncounter[]) =>
    earlierEntries(claimWith(...list), 'H1', findCancelled);
  const open = (list: readonly EarlierEncounter[], stored: ClaimInput | undefined) => {
    const filing = {
      entryId: idOf(1),
      facilityCode: 'H2',
      batchId: undefined,
      todayDay: TODAY,
      hasPriorFiling: undefined,
      isPlanned: undefined,
      isComplete: true,
    };
    const pages = stored && [makeEntry(buildClaim(stored), { findCancelled, deniedFen: [] }, filing)];
    const exceptEncounter = encounterKeyOf('H1', 'E1');
    return openHistory(pages ?? [], { exceptEncounter, knownSinceDay: undefined, told: told(...list) });
  };

  it('are history where ours has none; their context lines count', () => {
    const history = open([earlier({ id: 'E0', start: moment('2026-03-01') })], undefined);
    expect(history.entries).toMatchObject([{ state: 'told', facilityCode: undefined, scheme: undefined }]);
    expect(history.linesOf('XA02').map(({ dayEpoch }) => dayEpoch)).toEqual([day('2026-03-01')]);
  });

  it('never count when they may be the claim itself, or have no day', () => {
    expect(told(earlier({ id: 'E1', start: moment('2026-03-01') }))).toEqual([]);
    expect(told(earlier({ start: moment('2026-03-10') }))).toEqual([]);
    expect(told(earlier({ id: 'E0' }))).toEqual([]);
  });

  it.each([
    ['a visit of that day is ours', { start: '2026-03-01', setting: 'pharmacy' }, 0],
    ['a visit of another day is ours', { start: '2026-03-02', setting: 'pharmacy' }, 1],
    ['a stay over that day is ours', { start: '2026-02-20', end: '2026-03-05', setting: 'inpatient' }, 1],
    ['something over that day is ours', { start: '2026-02-20', end: '2026-03-05' }, 0],
  ] as const)('when %s', (_, encounter, expected) => {
    const stored = { encounter };
    const history = open([earlier({ id: 'E0', start: moment('2026-03-01') })], stored);
    expect(history.entries.filter(({ state }) => state === 'told')).toHaveLength(expected);
  });

  it('a stay that is open overlaps whatever follows', () => {
    const stored = { encounter: { start: '2026-02-20', setting: 'inpatient' } } as const;
    const stay = earlier({ setting: 'inpatient', start: moment('2026-03-01'), end: moment('2026-03-03') });
    expect(open([stay], stored).entries.map(({ state }) => state)).toEqual(['reserved']);
  });
});
