/**
 * Where care was given, from `med_type` and `med_mdtrt_type` together (interface 4.1, 2.11, 2.14 no. 12). `trig_scen`
 * and the transaction number have no say: clients send them without meaning.
 */
import type { Setting } from '../../claim/codes.ts';
import type { Dialect } from './dialect.ts';

/** Codes that do not follow their first digit: 13… emergency, 51/52 maternity, 81 and 99… local kinds of visit. */
const SETTING_OF_PREFIX: ReadonlyMap<string, Setting> = new Map<string, Setting>([
  ['13', 'emergency'],
  ['41', 'pharmacy'],
  ['51', 'outpatient'],
  ['52', 'inpatient'],
  ['81', 'outpatient'],
  ['9901', 'outpatient'],
  ['9903', 'outpatient'],
]);
/** Nucleic acid tests are done anywhere. */
const UNSETTLED: ReadonlySet<string> = new Set(['990103']);

function settingOfMedType(medType: string | undefined): Setting | undefined {
  // Two to six digits (4.1); three would be a value of another field, such as P's `110`.
  if (medType === undefined || !/^\d{2}(\d{2,4})?$/.test(medType) || UNSETTLED.has(medType)) return undefined;
  const known = SETTING_OF_PREFIX.get(medType.slice(0, 4)) ?? SETTING_OF_PREFIX.get(medType.slice(0, 2));
  if (known !== undefined) return known;
  if (medType.startsWith('1')) return 'outpatient';
  return medType.startsWith('2') ? 'inpatient' : undefined;
}

/** What `med_mdtrt_type` leaves possible; undefined when it says nothing. */
function settingsOfVisitType(
  visitType: string | undefined,
  dialect: Dialect,
): readonly Setting[] | undefined {
  if (visitType === '1') return ['outpatient', 'emergency'];
  if (visitType !== '2' && visitType !== '3') return undefined;
  if (dialect.visitTypes === undefined) return ['inpatient', 'pharmacy'];
  return (visitType === '2') === (dialect.visitTypes === 'national') ? ['inpatient'] : ['pharmacy'];
}

/**
 * @returns the setting; undefined where neither field tells, where a code is ambiguous, and where they contradict each
 * other (`med_type` 21 on an outpatient visit). `contradiction` tells the last case apart.
 */
export function settingOf(
  medType: string | undefined,
  visitType: string | undefined,
  dialect: Dialect,
): Setting | 'contradiction' | undefined {
  const byType = settingOfMedType(medType);
  const possible = settingsOfVisitType(visitType, dialect);
  if (possible === undefined) return byType;
  if (byType === undefined)
    return visitType === '1' ? 'outpatient' : possible.length === 1 ? possible[0] : undefined;
  return possible.includes(byType) ? byType : 'contradiction';
}
