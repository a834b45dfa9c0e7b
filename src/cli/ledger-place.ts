/** Which ledger a command means: the one of the configuration, or a copy that is named. */
import { join, resolve } from 'node:path';
import { GatewayError } from '../base/errors.ts';
import { type Config, loadConfig } from '../config/config.ts';
import { LEDGER_FILE, PATIENT_KEY_FILE } from '../config/file-names.ts';
import { findNodeName } from '../config/node-name.ts';
import { loadPatientSecret, loadSealKey } from '../config/secrets.ts';
import type { ThreadOptions } from '../ledger/thread-protocol.ts';

export interface LedgerPlace {
  readonly store: ThreadOptions['store'];
  /** Undefined for a copy: its anchor is not beside it. */
  readonly anchorFile: string | undefined;
  /** 32 bytes; undefined: frames are not sealed. */
  readonly sealKey: Uint8Array | undefined;
  /** What patients are hashed with; makes none. @throws GatewayError SECRET_UNREADABLE, SECRET_TOO_SHORT */
  readPatientSecret(): Uint8Array;
  /**
   * Under which name the gateway of this configuration writes; undefined: a file knows it, or none ever started here.
   * @throws GatewayError DATA_DIR_UNUSABLE
   */
  readNode(): string | undefined;
  /** Where images and sites are kept. */
  readonly dataDir: string;
  readonly zoneMinutes: number;
}

/** @param copy a file to read instead, as `ledger backup` writes it. @throws GatewayError CLI_CONFIGURATION */
export type FindPlace = (copy?: string) => LedgerPlace;

export const configuredPlace: FindPlace = (copy) => {
  const { config, problems } = loadConfig();
  if (config === undefined) throw new GatewayError('CLI_CONFIGURATION', { what: problems.join('; ') });
  return placeOf(config, copy);
};

export function placeOf({ dataDir, zoneMinutes, ledger }: Config, copy?: string): LedgerPlace {
  const { url, anchorFile, sealKeyFile, patientKeyFile = join(dataDir, PATIENT_KEY_FILE) } = ledger;
  const place = {
    sealKey: loadSealKey(sealKeyFile),
    readPatientSecret: () => loadPatientSecret(patientKeyFile, dataDir),
    readNode: () => (url === undefined ? ledger.node : findNodeName(ledger.node, dataDir)),
    dataDir,
    zoneMinutes,
  };
  if (copy !== undefined)
    return { ...place, store: { kind: 'sqlite', file: resolve(copy) }, anchorFile: undefined };
  const store: LedgerPlace['store'] =
    url === undefined ? { kind: 'sqlite', file: join(dataDir, LEDGER_FILE) } : { kind: 'postgres', url };
  return { ...place, store, anchorFile };
}
