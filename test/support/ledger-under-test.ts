/** A ledger in its own thread in a directory of its own, with real history. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { GatewayError } from '../../src/base/errors.ts';
import { type LedgerClient, type LedgerOptions, openLedger } from '../../src/ledger/ledger-client.ts';

export interface LedgerUnderTest {
  readonly folder: string;
  readonly file: string;
  readonly client: LedgerClient;
  /** Resolves when the ledger says that the process must end. */
  readonly fatal: Promise<GatewayError>;
  /** Groups as they end. */
  readonly groupSizes: readonly number[];
  /** Closes and opens again. */
  reopen(): Promise<LedgerUnderTest>;
  remove(): Promise<void>;
}

export function ledgerOptions(folder: string, hooksModule?: string): LedgerOptions {
  return {
    store: { kind: 'sqlite', file: join(folder, 'ledger.db') },
    identity: { node: 'n1', patientKeyFingerprint: 'f1', sealKey: undefined },
    anchorFile: join(folder, 'ledger.anchor'),
    hooksModule,
  };
}

export async function openLedgerUnderTest(
  folder = mkdtempSync(join(tmpdir(), 'claimgate-ledger-')),
  hooksModule?: string,
): Promise<LedgerUnderTest> {
  let die: (error: GatewayError) => void = () => {};
  const fatal = new Promise<GatewayError>((resolve) => {
    die = resolve;
  });
  const groupSizes: number[] = [];
  const client = await openLedger(ledgerOptions(folder, hooksModule), {
    onFatal: die,
    onGroup: ({ records }) => groupSizes.push(records),
  });
  return {
    ...{ folder, client, fatal, groupSizes },
    file: join(folder, 'ledger.db'),
    async reopen() {
      await client.close();
      return openLedgerUnderTest(folder, hooksModule);
    },
    async remove() {
      await client.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
