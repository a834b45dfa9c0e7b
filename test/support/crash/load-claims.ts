/** Claims of few patients with one limited item, so that a wrong history breaks the limit at once. Invented patients. */
import { hash } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { COMMON_HEADER, packFiles, ruleYaml } from '../build-pack.ts';
import type { BookRecord } from './history-event.ts';

/** What the fund pays one patient of the item in a year: three claims use it up. */
export const CAP = 5;
export const QUANTITY_MAX = 2;
/** They take turns at one ledger, with the same claim ids. */
export const FACILITIES = ['H00000000001', 'H00000000002'] as const;
const ITEM = '002503020030000';

export interface LoadClaim {
  readonly claimId: string;
  /** A name that ends in `L` is a number of the facility alone: another person at the next one. */
  readonly patient: string;
  readonly quantity: number;
  /** Makes other content of the same claim. */
  readonly variant: number;
}

export interface SentClaim {
  readonly claimId: string;
  readonly bytes: Buffer;
  readonly digest: string;
}

export function makeClaim({ claimId, patient, quantity, variant }: LoadClaim): SentClaim {
  const idKind = patient.endsWith('L') ? 'local' : 'psn_no';
  const text = JSON.stringify({
    id: claimId,
    patient: { idKind, id: patient, sex: 'male', birthDate: '1980-01-01', scheme: 'employee' },
    encounter: { id: claimId, setting: 'outpatient', start: '2026-03-10 09:00:00', physician: `D${variant}` },
    diagnoses: [{ code: 'I10.x00', main: true }],
    diagnosesComplete: true,
    lines: [
      {
        kind: 'service',
        code: ITEM,
        quantity,
        unitPrice: '60.00',
        amount: `${quantity * 60}.00`,
        date: '2026-03-10',
      },
    ],
  });
  const bytes = Buffer.from(text);
  return { claimId, bytes, digest: hash('sha256', bytes, 'hex') };
}

/** One person, as the limit sees it. */
export type ReadClaim = (record: Pick<BookRecord, 'facility' | 'request'>) => {
  readonly patient: string;
  readonly quantity: number;
};

export const readLoadClaim: ReadClaim = ({ facility, request }) => {
  const { patient, lines } = JSON.parse(request) as {
    patient: { idKind: string; id: string };
    lines: { quantity: number }[];
  };
  const isLocal = patient.idKind === 'local';
  return { patient: isLocal ? `${facility} ${patient.id}` : patient.id, quantity: lines[0]!.quantity };
};

/** The pack with the limit, and a file for each facility that enforces it. */
export function writeKnowledge(folder: string): {
  readonly pack: string;
  siteFile(facility: string): string;
} {
  const pack = join(folder, 'pack');
  const files = packFiles({
    'rules/cap.yaml': ruleYaml('CHG-03', 'period-cap', { effect: 'excess', tables: '[cap.csv]' }),
    'tables/cap.csv': `${COMMON_HEADER},cap,days\nexact,${ITEM},限量项目,,,,official,${CAP},366\n`,
  });
  for (const [path, bytes] of files) {
    mkdirSync(join(pack, path, '..'), { recursive: true });
    writeFileSync(join(pack, path), bytes);
  }
  const siteFile = (facility: string): string => join(folder, `${facility}.json`);
  for (const code of FACILITIES)
    writeFileSync(siteFile(code), JSON.stringify([{ code, defaultMode: 'enforce' }]));
  return { pack, siteFile };
}
