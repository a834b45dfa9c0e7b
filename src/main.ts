/** Process entry: reads the configuration, starts the gateway, stops it on a signal. Nothing else decides here. */
import { GatewayError } from './base/errors.ts';
import { EXIT_CONFIGURATION, loadConfig } from './config/config.ts';
import { startGateway } from './gateway.ts';
import { describeError } from './operate/log.ts';

/** Past this the process exits whatever is still open (fault F17: within 10 s of the signal). */
const EXIT_MAX_MS = 9_500;
const EXIT_UNEXPECTED = 70;

/**
 * Nobody expected this error, so nothing after it can be trusted: the process ends and its supervisor starts it again.
 * Node itself would print the message, which may quote a claim (guarantee G19). Rejections come here too.
 */
process.on('uncaughtException', (error) => {
  console.error(`claimgate: unexpected error ${JSON.stringify(describeError(error))}`);
  process.exit(EXIT_UNEXPECTED);
});

const { config, problems } = loadConfig();
if (config === undefined) {
  for (const problem of problems) console.error(`configuration: ${problem}`);
  process.exit(EXIT_CONFIGURATION);
}

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
} catch (error) {
  if (!(error instanceof GatewayError)) throw error;
  const { what, where, todo } = error.detail;
  console.error(
    `claimgate: ${[what, where, todo].filter((part) => part !== undefined).join('; ')} (${error.code})`,
  );
  process.exit(EXIT_CONFIGURATION);
}
