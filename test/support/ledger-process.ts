/**
 * A process with a ledger: commits claims one after the other and prints each answer as it is given, so that whoever
 * reads knows what was answered when it dies. `node ledger-process.ts <folder> <count> [bytes]`: so much is added to each.
 */
import { createHash } from 'node:crypto';
import { writeSync } from 'node:fs';
import { GatewayError } from '../../src/base/errors.ts';
import { LEDGER_FATAL_EXIT_CODE } from '../../src/ledger/errors.ts';
import { openLedger } from '../../src/ledger/ledger-client.ts';
import { makeEntry } from './ledger-entry.ts';
import { ledgerOptions } from './ledger-under-test.ts';

const [folder, count, bytes = '0'] = process.argv.slice(2) as [string, string, string?];
const print = (line: string): void => void writeSync(1, `${line}\n`);
const hooks = new URL('./ledger-hooks.ts', import.meta.url).href;

try {
  const client = await openLedger(ledgerOptions(folder, hooks), {
    onFatal(error) {
      print(`fatal ${error.code}`);
      process.exit(LEDGER_FATAL_EXIT_CODE);
    },
  });
  print(`open ${client.openedAt.seq}`);
  for (let n = 0; n < Number(count); n++) {
    const body = `${client.openedAt.seq} ${n}`;
    const entry = makeEntry({ body: `${body} ${noise(n, Number(bytes))}`, claimId: body });
    const outcome = await client.commit(entry.payload);
    print(outcome.kind === 'committed' ? `answered ${outcome.seq} ${body}` : `not ${outcome.kind}`);
  }
  print('done');
  // Held until the parent ends this process: so it is there for a second one to meet.
  process.stdin.resume();
} catch (error) {
  print(`refused ${error instanceof GatewayError ? error.code : String(error)}`);
}

/** Text that no compression makes small. */
function noise(seed: number, sizeBytes: number): string {
  return createHash('shake256', { outputLength: sizeBytes / 2 })
    .update(String(seed))
    .digest('hex');
}
