/** History entries of every shape, from a seed: unknown facts, other scripts, both ends of every number. */
import type { Moment } from '../../src/claim/claim.ts';
import { dayFromCivil } from '../../src/claim/day.ts';
import type { Entry, EntryLine } from '../../src/history/entry.ts';
import { compareMoments } from '../../src/history/net-lines.ts';
import {
  PAGE_BENEFITS,
  PAGE_LINE_KINDS,
  PAGE_SCHEMES,
  PAGE_SETTINGS,
} from '../../src/history/page-layout.ts';
import type { Random } from './random.ts';

const CODES = ['XA02BCA001', 'XA02BCA002', 'XC07AB', '001102000010000', 'Z', '西药一号', 'ＡＢ', '𠀀'];
const AMOUNTS = [
  0n,
  1n,
  -1n,
  999_999_999_999_999_999n,
  -(1n << 62n),
  (1n << 53n) + 1n,
  0xffff_ffffn,
  12_345n,
];

export function randomEntry(random: Random, year: number): Entry {
  const day = () => random.between(dayFromCivil(year, 1, 1)!, dayFromCivil(year, 12, 31)!);
  const maybe = <T>(value: T): T | undefined => (random.chance(25) ? undefined : value);
  const text = () => maybe(random.pick(CODES));
  const moment = (): Moment | undefined =>
    maybe({ dayEpoch: day(), second: maybe(random.pick([0, 86_399, random.below(86_400)])) });
  const flag = () => maybe(random.chance(50));
  const line = (): EntryLine => ({
    code: text(),
    kind: maybe(random.pick(PAGE_LINE_KINDS)),
    from: moment(),
    to: moment(),
    quantityE4: maybe(random.pick(AMOUNTS)),
    fundFen: maybe(random.pick(AMOUNTS)),
    daysOfSupply: maybe(random.pick([0, 7, 3_660, 65_534])),
    dosePerDay: text(),
    prescriber: text(),
  });
  return {
    entryId: randomId(random),
    encounterKey: randomId(random),
    isSettled: random.chance(50),
    facilityCode: text(),
    claimId: text(),
    batchId: text(),
    physician: text(),
    scheme: maybe(random.pick(PAGE_SCHEMES)),
    setting: maybe(random.pick(PAGE_SETTINGS)),
    benefit: maybe(random.pick(PAGE_BENEFITS)),
    firstDay: day(),
    start: moment(),
    end: moment(),
    mainDiagnosis: text(),
    otherDiagnoses: Array.from({ length: random.below(4) }, () => random.pick(CODES)),
    fundFen: random.pick(AMOUNTS),
    totalFen: maybe(random.pick(AMOUNTS)),
    hasPriorFiling: flag(),
    isPlanned: flag(),
    isComplete: random.chance(50),
    lines: Array.from({ length: random.below(6) }, line).sort((a, b) => compareMoments(a.from, b.from)),
  };
}

export function randomId(random: Random): Uint8Array {
  return Uint8Array.from({ length: 16 }, () => random.below(256));
}
