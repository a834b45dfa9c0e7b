/** The schema, made and brought up to date at start by whichever node comes first. A newer one is refused, never touched. */
import { hash } from 'node:crypto';
import type pg from 'pg';
import { LedgerError } from '../errors.ts';
import { unusable } from './connect.ts';

/**
 * `frames.bytes` is compressed already. `claims.claim_key` keeps the ids of one facility together, so that a day's claims
 * touch few pages of the index. `counter` has one row: whoever changes it last before COMMIT is the only one, so positions
 * have no gap and rise in the order of commits. `intents.is_look` marks a settlement whose verdict is to be looked at again
 * when it is settled (intents.ts). `base_pages` are the pages where retention dropped the records
 * before, `base_sum` goes over them (page-sum.ts).
 */
const MIGRATIONS: readonly ((schema: string) => string)[] = [
  (schema) => `
    CREATE TABLE ${schema}.nodes (
      id int GENERATED ALWAYS AS IDENTITY PRIMARY KEY, node text COLLATE "C" NOT NULL UNIQUE,
      owner text NOT NULL, epoch bigint NOT NULL, seq bigint NOT NULL, hash bytea NOT NULL,
      previous_seq bigint NOT NULL, previous_hash bytea NOT NULL,
      base_seq bigint NOT NULL, base_hash bytea NOT NULL) WITH (fillfactor = 20);
    CREATE TABLE ${schema}.counter (
      id boolean PRIMARY KEY DEFAULT true CHECK (id), position bigint NOT NULL, base_sum bytea) WITH (fillfactor = 20);
    INSERT INTO ${schema}.counter (position) VALUES (0);
    CREATE TABLE ${schema}.frames (
      node_id int NOT NULL REFERENCES ${schema}.nodes, first_seq bigint NOT NULL, count int NOT NULL,
      first_position bigint NOT NULL UNIQUE, bytes bytea NOT NULL, PRIMARY KEY (node_id, first_seq));
    ALTER TABLE ${schema}.frames ALTER COLUMN bytes SET STORAGE EXTERNAL;
    CREATE TABLE ${schema}.claims (
      claim_key bytea NOT NULL, revision int NOT NULL, is_settlement boolean NOT NULL, digest bytea NOT NULL,
      node_id int NOT NULL, seq bigint NOT NULL, state text COLLATE "C" NOT NULL, is_repeatable boolean NOT NULL,
      PRIMARY KEY (claim_key, revision, is_settlement));
    CREATE TABLE ${schema}.pages (
      patient_key bytea NOT NULL, year int NOT NULL, version int NOT NULL, bytes bytea NOT NULL,
      PRIMARY KEY (patient_key, year)) WITH (fillfactor = 80);
    CREATE TABLE ${schema}.base_pages (
      patient_key bytea NOT NULL, year int NOT NULL, version int NOT NULL, bytes bytea NOT NULL,
      PRIMARY KEY (patient_key, year));
    CREATE TABLE ${schema}.intents (
      node_id int NOT NULL, seq bigint NOT NULL, claim_key bytea NOT NULL, facility_code bytea NOT NULL,
      claim_id bytea, digest bytea NOT NULL, state text COLLATE "C" NOT NULL, PRIMARY KEY (node_id, seq));
    CREATE INDEX intents_by_claim ON ${schema}.intents (claim_key, digest);`,
  (schema) => `ALTER TABLE ${schema}.intents ADD COLUMN is_look boolean NOT NULL DEFAULT false;`,
];

export const SCHEMA_VERSION = MIGRATIONS.length;

/** As it stands in SQL. @throws LedgerError LEDGER_UNUSABLE for a name that would need thought to quote. */
export function quoteSchema(schema: string): string {
  if (/^[a-z_][a-z0-9_]{0,39}$/.test(schema)) return `"${schema}"`;
  const todo = 'at most 40 lower-case letters, digits and underlines';
  throw unusable(`"${schema}" cannot be the name of a schema`, todo);
}

/** First half of the server's two-part advisory locks of this ledger; the second is a node's id, 0 for migrations. */
export function lockClassOf(schema: string): number {
  return hash('sha256', `claimgate ${schema}`, 'buffer').readInt32BE(0);
}

/**
 * Makes or migrates the schema and claims it for one patient key.
 * @throws LedgerError LEDGER_SCHEMA_UNKNOWN, LEDGER_OTHER_KEY
 */
export async function migrate(client: pg.Client, name: string, keyFingerprint: string): Promise<void> {
  const schema = quoteSchema(name);
  await client.query('BEGIN');
  await client.query('SELECT pg_advisory_xact_lock($1, 0)', [lockClassOf(name)]);
  const { rows } = await client.query('SELECT to_regclass($1) IS NOT NULL AS "isMade"', [`${schema}.meta`]);
  if (!rows[0].isMade) {
    await client.query(`CREATE SCHEMA IF NOT EXISTS ${schema}`);
    await client.query(`CREATE TABLE ${schema}.meta (key text PRIMARY KEY, value text NOT NULL)`);
  }
  const meta = await readMeta(client, schema);
  const version = Number(meta.get('schema_version') ?? 0);
  if (version > SCHEMA_VERSION) {
    throw new LedgerError('LEDGER_SCHEMA_UNKNOWN', {
      where: name,
      what: `the schema has version ${version}, this program knows ${SCHEMA_VERSION}`,
      todo: 'start the newer program',
    });
  }
  for (const migration of MIGRATIONS.slice(version)) await client.query(migration(schema));
  if (version < SCHEMA_VERSION) await writeMeta(client, schema, 'schema_version', String(SCHEMA_VERSION));
  const known = meta.get('patient_key_fingerprint');
  if (known === undefined) await writeMeta(client, schema, 'patient_key_fingerprint', keyFingerprint);
  else if (known !== keyFingerprint) {
    throw new LedgerError('LEDGER_OTHER_KEY', {
      where: name,
      what: `its patients are hashed with key ${known}, this node has ${keyFingerprint}`,
      todo: 'configure the same patient key on every node',
    });
  }
  await client.query('COMMIT');
}

async function readMeta(client: pg.Client, schema: string): Promise<Map<string, string>> {
  const { rows } = await client.query<{ key: string; value: string }>(
    `SELECT key, value FROM ${schema}.meta`,
  );
  return new Map(rows.map(({ key, value }) => [key, value]));
}

async function writeMeta(client: pg.Client, schema: string, key: string, value: string): Promise<void> {
  await client.query(
    `INSERT INTO ${schema}.meta VALUES ($1, $2) ON CONFLICT (key) DO UPDATE SET value = excluded.value`,
    [key, value],
  );
}
