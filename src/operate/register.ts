/** The operators' port: metrics and health. Not for hospitals; listens on its own address. */
import type { Feed } from '../review/feed.ts';
import type { Server } from '../serve/server.ts';
import { type FeedEvent, registerFeed } from './feed-door.ts';
import type { Metrics } from './metrics.ts';
import type { Readiness } from './readiness.ts';

export interface OperateDeps {
  readonly metrics: Metrics;
  readonly readiness: Readiness;
  /** Undefined: nothing is recorded. */
  readonly feed: Feed<FeedEvent> | undefined;
  /** Name of the live snapshot, for people who look. */
  readonly snapshot: () => {
    readonly profile: string;
    readonly edition: string;
    readonly digest: string;
    /** yyyy-MM-dd on which this node began to judge with it. */
    readonly since: string;
    readonly stale: boolean;
  };
}

export function registerOperate(server: Server, deps: OperateDeps): void {
  server.get('/livez', (_request, reply) => {
    reply.header('content-type', 'text/plain; charset=utf-8').send('ok\n');
  });
  server.get('/readyz', (_request, reply) => {
    const reasons = deps.readiness.reasons();
    const warnings = deps.readiness.warnings();
    reply
      .code(reasons.length === 0 ? 200 : 503)
      .header('content-type', 'application/json; charset=utf-8')
      .send(JSON.stringify({ ready: reasons.length === 0, reasons, warnings, knowledge: deps.snapshot() }));
  });
  server.get('/metrics', async (_request, reply) => {
    const { contentType, text } = await deps.metrics.scrape();
    return reply.header('content-type', contentType).send(text);
  });
  if (deps.feed !== undefined) registerFeed(server, deps.feed);
}
