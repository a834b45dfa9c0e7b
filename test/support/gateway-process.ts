/**
 * A gateway in a process of its own whose worker can be poisoned; configured by its environment. Forked: tells its parent
 * where it listens and stops on SIGTERM.
 */
import { loadConfig } from '../../src/config/config.ts';
import { startGateway } from '../../src/gateway.ts';

const { config, problems } = loadConfig();
if (config === undefined) throw new Error(problems.join('\n'));
const gateway = await startGateway(config, {
  workerEntry: new URL('./poisonable-worker.ts', import.meta.url),
});
process.once('SIGTERM', () => void gateway.stop().then(() => process.exit(0)));
process.send!({ url: gateway.httpUrl, operateUrl: gateway.operateUrl });
