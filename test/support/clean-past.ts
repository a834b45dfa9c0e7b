/**
 * An ordinary past for a clean claim: visits, purchases and stays that no rule objects to, many of them right at an edge
 * (the last visit of a day that passes, a stay that ended in the morning of the visit, a transfer that shares one day, a
 * readmission a day after the limit …). Everything follows from the random source.
 */
import type { Claim } from '../../src/claim/claim.ts';
import { formatDay } from '../../src/claim/day.ts';
import type { History } from '../../src/history/past.ts';
import { buildHistory, type PastEntryInput, type PastLineInput } from './past.ts';
import type { Random } from './random.ts';

const FACILITIES = ['H00000000001', 'H00000000002', 'H00000000003'] as const;
const HOME = FACILITIES[0];
const AWAY = FACILITIES[1];
/** No diagnosis of a claim is of this category. */
const OTHER_ILLNESS = 'Y99.X00';

export function makeCleanPast(claim: Claim, random: Random): History {
  const firstDay = claim.encounter.start!.dayEpoch;
  const entries = [
    ...oldVisits(claim, random, firstDay),
    ...neighbours(claim, random, firstDay),
    ...(claim.encounter.setting === 'inpatient'
      ? staysBeforeStay(claim, random, firstDay)
      : staysAroundVisit(random, firstDay)),
  ];
  const own: PastEntryInput[] = random.chance(40)
    ? [{ ...common(claim, HOME), start: formatDay(firstDay), claimId: 'earlier', batchId: 'B0' }]
    : [];
  return buildHistory({ entries, own, knownSince: random.chance(50) ? null : formatDay(firstDay - 30) });
}

function common({ patient, encounter }: Claim, facilityCode: string): PastEntryInput {
  return { facilityCode, scheme: patient.scheme, benefit: encounter.benefit, setting: encounter.setting };
}

/** At most one a month, with lines that the claim has too where they lie more than a year back. */
function oldVisits(claim: Claim, random: Random, firstDay: number): PastEntryInput[] {
  const setting = claim.encounter.setting === 'pharmacy' ? 'pharmacy' : 'outpatient';
  return Array.from({ length: random.below(20) }, (_, at) => {
    const day = firstDay - 35 * (at + 1) - random.below(3);
    const isOld = firstDay - day > 380;
    const lines = Array.from({ length: 1 + random.below(6) }, () =>
      pastLine(random, day, isOld ? random.pick(claim.lines).code! : undefined),
    );
    const state = random.pick(['settled', 'settled', 'reserved', 'told'] as const);
    return {
      ...common(claim, random.pick(FACILITIES)),
      state,
      isComplete: state !== 'told',
      setting,
      start: formatDay(day),
      total: '99.00',
      lines,
    };
  });
}

function pastLine(
  random: Random,
  day: number,
  code = `XZ98ZZZ${random.between(100, 999)}A0010101012345`,
): PastLineInput {
  return {
    code,
    from: `${formatDay(day)} ${10 + random.below(8)}:${10 + random.below(50)}`,
    quantity: random.between(1, 3),
    fund: '9.00',
    prescriber: random.pick(['D1', 'D2']),
  };
}

/** As many visits of the claim's own day as pass: the same items at another hour, or in another quantity. */
function neighbours(claim: Claim, random: Random, firstDay: number): PastEntryInput[] {
  const { setting } = claim.encounter;
  if (setting !== 'outpatient' && setting !== 'pharmacy') return [];
  return Array.from({ length: random.below(setting === 'pharmacy' ? 2 : 3) }, (_, at) => ({
    ...common(claim, random.pick(FACILITIES)),
    start: `${formatDay(firstDay)} 0${at + 5}:30`,
    lines: [pastLine(random, firstDay)],
  }));
}

/** Two or fewer in half a year, besides any number of planned ones. */
function staysBeforeStay(claim: Claim, random: Random, firstDay: number): PastEntryInput[] {
  const main = claim.diagnoses[0]?.code?.toUpperCase() ?? OTHER_ILLNESS;
  const stay = (facility: string, from: number, to: number, more: PastEntryInput = {}): PastEntryInput => ({
    ...common(claim, facility),
    setting: 'inpatient',
    start: `${formatDay(firstDay + from)} 09:00`,
    end: `${formatDay(firstDay + to)} 07:30`,
    mainDiagnosis: main,
    ...more,
  });
  return [
    random.pick([
      stay(HOME, -40, -29),
      stay(HOME, -20, -2, { mainDiagnosis: OTHER_ILLNESS }),
      stay(AWAY, -9, 0),
      stay(AWAY, -9, 1),
      stay(HOME, -9, -5, { scheme: claim.patient.scheme === 'workInjury' ? 'resident' : 'workInjury' }),
    ]),
    stay(AWAY, -90, -80),
    ...Array.from({ length: random.below(4) }, (_, at) =>
      stay(AWAY, -50 - at * 7, -49 - at * 7, { mainDiagnosis: 'Z51.101', isPlanned: true }),
    ),
  ];
}

/** Discharged in the morning of the visit, admitted in its evening, or long ago with nobody knowing the end. */
function staysAroundVisit(random: Random, day: number): PastEntryInput[] {
  const facilityCode = random.pick(FACILITIES);
  const stay = { facilityCode, setting: 'inpatient' } as const;
  return random.pick<PastEntryInput[]>([
    [],
    [{ ...stay, start: `${formatDay(day - 7)} 09:00`, end: `${formatDay(day)} 07:30` }],
    [{ ...stay, start: `${formatDay(day)} 23:30`, end: `${formatDay(day + 7)} 10:00` }],
    [{ ...stay, start: `${formatDay(day - 7)} 09:00`, end: formatDay(day) }],
    [{ ...stay, start: `${formatDay(day - 200)} 09:00` }],
    [{ ...stay, start: `${formatDay(day - 20)} 09:00`, isComplete: false }],
    [{ ...stay, start: `${formatDay(day - 20)} 09:00`, state: 'reserved' }],
  ]);
}
