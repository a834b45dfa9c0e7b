/** Entry of the ledger's own thread: opens the store, holds it against the anchor, serves. */
import { enableCompileCache, flushCompileCache } from 'node:module';
import { parentPort, workerData } from 'node:worker_threads';
import { assert } from '../base/assert.ts';
import { SYSTEM_CLOCK } from '../base/clock.ts';
import { GatewayError } from '../base/errors.ts';
import type { AtKillPoint } from './store.ts';
import type { FromThread, ThreadOptions } from './thread-protocol.ts';

const port = parentPort;
assert(port !== null, 'this module is the entry of a thread');
const options = workerData as ThreadOptions;
const tell = (message: FromThread): void => port.postMessage(message);

try {
  if (options.compileCacheDir !== undefined) enableCompileCache(options.compileCacheDir);
  const [{ makeStore }, { openAnchor }, { serveLedger }] = await Promise.all([
    import('./make-store.ts'),
    import('./anchor.ts'),
    import('./serve-ledger.ts'),
  ]);
  const at = await readHooks(options.hooksModule);
  const store = await makeStore(options, at);
  const state = await store.open();
  const anchor = openAnchor(options.anchorFile, state);
  const { slabs } = options;
  const { monotonicMs } = SYSTEM_CLOCK;
  serveLedger(port, { slabs, store, anchor, at, headSeq: state.head.seq, monotonicMs });
  tell({ kind: 'ready', node: state.node, head: state.head });
  flushCompileCache();
} catch (error) {
  if (!(error instanceof GatewayError)) throw error;
  tell({ kind: 'refused', error: error.toWire() });
  port.close();
}

async function readHooks(url: string | undefined): Promise<AtKillPoint> {
  if (url === undefined) return () => {};
  return ((await import(url)) as { at: AtKillPoint }).at;
}
