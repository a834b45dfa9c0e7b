/**
 * Process entry: reads the configuration, starts the gateway, stops it on a signal. Nothing else decides here. All but the
 * configuration is imported once the compile cache is known: a third of a start is compiling. Where bin/claimgate.js found
 * code that the installation compiled ahead, that is known already.
 */
import { enableCompileCache, flushCompileCache } from 'node:module';
import { GatewayError } from './base/errors.ts';
import { EXIT_CONFIGURATION, loadConfig } from './config/config.ts';

/** Past this the process exits whatever is still open (fault F17: within 10 s of the signal). */
const EXIT_MAX_MS = 9_500;
const EXIT_UNEXPECTED = 70;

const { config, problems } = loadConfig();
if (config === undefined) {
  for (const problem of problems) console.error(`configuration: ${problem}`);
  process.exit(EXIT_CONFIGURATION);
}

// Where it cannot be written there is none, and the start takes longer.
enableCompileCache(config.compileCacheDir);
const [{ startGateway }, { describeError }] = await Promise.all([
  import('./gateway.ts'),
  import('./operate/log.ts'),
]);

/**
 * Nobody expected this error, so nothing after it can be trusted: the process ends and its supervisor starts it again.
 * Node itself would print the message, which may quote a claim (guarantee G19). Rejections come here too.
 */
process.on('uncaughtException', (error) => {
  console.error(`claimgate: unexpected error ${JSON.stringify(describeError(error))}`);
  process.exit(EXIT_UNEXPECTED);
});

try {
  const gateway = await startGateway(config);
  let isStopping = false;
  for (const signal of ['SIGTERM', 'SIGINT'] as const) {
    process.on(signal, () => {
      if (isStopping) return;
      isStopping = true;
      setTimeout(() => process.exit(1), EXIT_MAX_MS).unref();
      gateway.stop().then(
        () => process.exit(0),
        () => process.exit(1),
      );
    });
  }
  // Last: whoever reads it may stop the process at once, and the lock must go then.
  console.error(
    `claimgate: checks on ${gateway.httpUrl}/v1/checks and ${gateway.httpUrl}/fsi, operators on ${gateway.operateUrl}/metrics`,
  );
  // A process that is killed has no end at which to do it.
  flushCompileCache();
} catch (error) {
  if (!(error instanceof GatewayError)) throw error;
  const { what, where, todo } = error.detail;
  console.error(
    `claimgate: ${[what, where, todo].filter((part) => part !== undefined).join('; ')} (${error.code})`,
  );
  process.exit(EXIT_CONFIGURATION);
}
