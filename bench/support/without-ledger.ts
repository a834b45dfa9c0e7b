/** A gateway that keeps nothing: what judging and HTTP cost alone. Spawned like the real one; tells its ports the same way. */
import { loadConfig } from '../../src/config/config.ts';
import { startGateway } from '../../src/gateway.ts';

const { config, problems } = loadConfig();
if (config === undefined) throw new Error(problems.join('; '));
const gateway = await startGateway(config, { isWithoutLedger: true });
console.error(
  `claimgate: checks on ${gateway.httpUrl}/v1/checks and ${gateway.httpUrl}/fsi, operators on ${gateway.operateUrl}/metrics`,
);
process.once('SIGTERM', () => void gateway.stop().then(() => process.exit(0)));
