/**
 * What tests of settlements share: a pack with one rule (an item is paid a few times a year, whoever gives it), claims
 * that use it, a platform that does as it is told, and gateways on each kind of ledger.
 */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Platform, PlatformOutcome, PlatformRequest } from '../../src/intercept/ports.ts';
import { makeDatabase, postgresMissing, type TestDatabase } from './postgres.ts';

export const ITEM = '002503020020000';

export interface SettlingPlace {
  readonly folder: string;
  /** Undefined for SQLite. */
  readonly database: TestDatabase | undefined;
  /** Of a gateway; nodes of one PostgreSQL differ by their name. */
  environment(node?: string): Record<string, string>;
  remove(): Promise<void>;
}

export const SETTLING_STORES = [
  { name: 'sqlite', skipped: undefined, makePlace: () => makeSettlingPlace(undefined) },
  {
    name: 'postgres',
    skipped: postgresMissing,
    makePlace: async () => makeSettlingPlace(await makeDatabase()),
  },
] as const;

/** `cap`: how often the item is paid within a year. */
export function makeSettlingPlace(database: TestDatabase | undefined, cap = 3): SettlingPlace {
  const folder = mkdtempSync(join(tmpdir(), 'claimgate-settling-'));
  const pack = join(folder, 'pack');
  for (const each of ['rules', 'tables']) mkdirSync(join(pack, each), { recursive: true });
  writeFileSync(
    join(pack, 'pack.yaml'),
    "id: capped\nedition: '1'\nregion: CN-test\ntitle: { zh: 测试, en: test }\nfrom: 2025-01-01\nsources: [test]\n",
  );
  writeFileSync(
    join(pack, 'rules/cap.yaml'),
    '- id: CHG-03\n  kind: period-cap\n  name: { zh: 上限, en: cap }\n  effect: excess\n  severity: 1\n' +
      '  mode: enforce\n  tables: [cap.csv]\n  citation: test\n',
  );
  writeFileSync(
    join(pack, 'tables/cap.csv'),
    `match,code,name,from,to,citation,status,cap,days\nexact,${ITEM},invented,2025-01-01,,test,official,${cap},366\n`,
  );
  const keyFile = join(folder, 'patient.key');
  writeFileSync(keyFile, '5a'.repeat(32));
  return {
    folder,
    database,
    environment: (node = 'one') => ({
      CLAIMGATE_KNOWLEDGE: pack,
      CLAIMGATE_DATA_DIR: join(folder, node),
      CLAIMGATE_PATIENT_KEY_FILE: keyFile,
      CLAIMGATE_WORKERS: '1',
      CLAIMGATE_CHECK_DEADLINE_MS: '10000',
      CLAIMGATE_SETTLE_DEADLINE_MS: '20000',
      ...(database === undefined ? {} : { CLAIMGATE_LEDGER_URL: database.url }),
    }),
    async remove() {
      await database?.drop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** A file of one site, which enforces. */
export function writeSite(folder: string, code: string): string {
  const file = join(folder, `${code}.json`);
  writeFileSync(file, JSON.stringify([{ code, defaultMode: 'enforce' }]));
  return file;
}

export interface UseOptions {
  /** The claim's id; null: none. */
  readonly id: string | null;
  readonly patient?: string;
  readonly quantity?: number;
  readonly date?: string;
  readonly facility?: string;
}

/** A visit that uses the item; each id is a visit of its own. Invented patient with an identifier known everywhere. */
export function useJson({
  id,
  patient = 'P-1',
  quantity = 1,
  date = '2026-06-30',
  facility,
}: UseOptions): string {
  return JSON.stringify({
    ...(id === null ? {} : { id }),
    patient: { id: patient, idKind: 'id_card', sex: 'female', birthDate: '1980-01-01' },
    ...(facility === undefined ? {} : { facility: { code: facility } }),
    encounter: { id: `V-${id}`, setting: 'outpatient', start: date, end: date },
    lines: [
      {
        id: 'L1',
        kind: 'service',
        code: ITEM,
        quantity: String(quantity),
        unitPrice: '10.00',
        amount: `${quantity * 10}.00`,
        ownPay: '0.00',
        date,
      },
    ],
  });
}

export interface PlantedPlatform extends Platform {
  /** What was sent and what was asked about, in order. */
  readonly sent: readonly PlatformRequest[];
  readonly asked: readonly PlatformRequest[];
  /** What it says from now on to what is sent, and to questions. */
  answer(sent: PlatformOutcome['kind'], asked?: PlatformOutcome['kind']): void;
  /** From now on what is sent waits until the function that comes back is called. */
  hold(): () => void;
}

/** `onSent` is called with each claim, before it is answered. */
export function plantPlatform(onSent: () => void = () => {}): PlantedPlatform {
  const sent: PlatformRequest[] = [];
  const asked: PlatformRequest[] = [];
  let answers: [PlatformOutcome['kind'], PlatformOutcome['kind']] = ['settled', 'unknown'];
  let gate: Promise<void> | undefined;
  const outcomeOf = (kind: PlatformOutcome['kind']): PlatformOutcome =>
    kind === 'settled' ? { kind, receipt: Buffer.from('receipt') } : { kind, reason: 'planted' };
  return {
    sent,
    asked,
    answer: (first, second = 'unknown') => {
      answers = [first, second];
    },
    hold() {
      const { promise, resolve } = Promise.withResolvers<void>();
      gate = promise;
      return () => {
        gate = undefined;
        resolve();
      };
    },
    async settle(request) {
      sent.push(request);
      onSent();
      await gate;
      return outcomeOf(answers[0]);
    },
    async query(request) {
      asked.push(request);
      return outcomeOf(answers[1]);
    },
  };
}
