/** A real gateway in a process of its own, configured by its environment, that dies where the crash loop wants it. */
import { flushCompileCache } from 'node:module';
import { loadConfig } from '../../../src/config/config.ts';
import { startGateway } from '../../../src/gateway.ts';
import { BUG_OF_WORKERS } from './planted-bugs.ts';

const { config, problems } = loadConfig();
// Whoever started it is gone: nobody would end it.
process.once('disconnect', () => process.kill(process.pid, 'SIGKILL'));
if (config === undefined) throw new Error(problems.join('\n'));
try {
  const gateway = await startGateway(config, {
    ledgerHooks: new URL('./crash-hooks.ts', import.meta.url).href,
    ...(process.env.CRASH_PLANT?.includes(BUG_OF_WORKERS)
      ? { workerEntry: new URL('./planted-worker.ts', import.meta.url) }
      : {}),
  });
  // It will not live to do so at its end; starts are most of what the loops cost.
  flushCompileCache();
  process.send!({ url: gateway.httpUrl });
} catch (error) {
  const { code = 'ERROR', message } = error as { code?: string; message: string };
  process.send!({ refused: `${code} ${message}` }, () => process.exit(1));
}
