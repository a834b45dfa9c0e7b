/**
 * Every metric, declared once: base units, labels from fixed lists only (house style, observability). Rule ids come
 * from the knowledge image, error codes from the declared tables; never a patient, claim or free text.
 */

export interface MetricDeclaration {
  readonly type: 'counter' | 'gauge' | 'histogram';
  readonly name: string;
  readonly help: string;
  readonly labels: readonly string[];
  readonly buckets?: readonly number[];
}

/** From "nothing" to the default deadline and past it. */
const DURATION_BUCKETS = [0.001, 0.002, 0.005, 0.01, 0.02, 0.05, 0.1, 0.2, 0.3, 0.5, 1, 2, 5];
const STEP_BUCKETS = [0.00001, 0.00005, 0.0001, 0.0005, 0.001, 0.005, 0.01, 0.05, 0.1];

export const METRICS = {
  requests: {
    type: 'counter',
    name: 'claimgate_checks_total',
    help: 'Answered checks by door and outcome.',
    labels: ['door', 'outcome'],
  },
  duration: {
    type: 'histogram',
    name: 'claimgate_check_duration_seconds',
    help: 'From the whole body received to the answer handed over.',
    labels: ['door'],
    buckets: DURATION_BUCKETS,
  },
  steps: {
    type: 'histogram',
    name: 'claimgate_check_step_duration_seconds',
    help: 'Time in the worker per step: decode, judge, encode.',
    labels: ['step'],
    buckets: STEP_BUCKETS,
  },
  lines: { type: 'counter', name: 'claimgate_lines_total', help: 'Claim lines judged.', labels: [] },
  unmatchedLines: {
    type: 'counter',
    name: 'claimgate_lines_unmatched_total',
    help: 'Lines whose code met no knowledge point: judged by general rules only.',
    labels: [],
  },
  undecided: {
    type: 'counter',
    name: 'claimgate_rules_undecided_total',
    help: 'Times a rule could not decide because a fact was unknown.',
    labels: [],
  },
  findings: {
    type: 'counter',
    name: 'claimgate_findings_total',
    help: 'Findings by rule, effect and whether they were only recorded (shadow).',
    labels: ['rule', 'effect', 'shadow'],
  },
  denied: {
    type: 'counter',
    name: 'claimgate_denied_fen_total',
    help: 'Money answered as not payable, in fen; checks repeat, so this is no sum of claims.',
    labels: [],
  },
  notes: {
    type: 'counter',
    name: 'claimgate_message_notes_total',
    help: 'Shapes tolerated in national messages: duplicate-key, gbk and so on.',
    labels: ['note'],
  },
  refused: {
    type: 'counter',
    name: 'claimgate_http_rejected_total',
    help: 'Requests refused before judging, by problem code.',
    labels: ['code'],
  },
  connectionsClosed: {
    type: 'counter',
    name: 'claimgate_http_connections_closed_total',
    help: 'Connections closed because of what they did, by reason; limit: one too many.',
    labels: ['reason'],
  },
  queueDepth: {
    type: 'gauge',
    name: 'claimgate_checker_queue_requests',
    help: 'Requests waiting or being judged.',
    labels: [],
  },
  queueLimit: {
    type: 'gauge',
    name: 'claimgate_checker_queue_limit_requests',
    help: 'Limit of waiting requests.',
    labels: [],
  },
  checker: {
    type: 'counter',
    name: 'claimgate_checker_events_total',
    help: 'What the worker pool did: batches, requests batched, retries, kills, restarts, shed, late.',
    labels: ['event'],
  },
  loopDelay: {
    type: 'gauge',
    name: 'claimgate_event_loop_delay_p99_seconds',
    help: 'Event-loop delay of the main thread, 99th percentile since the last scrape.',
    labels: [],
  },
  knowledge: {
    type: 'gauge',
    name: 'claimgate_knowledge_info',
    help: 'Always 1; the labels name the live snapshot.',
    labels: ['profile', 'edition', 'digest'],
  },
  knowledgeBytes: {
    type: 'gauge',
    name: 'claimgate_knowledge_image_bytes',
    help: 'Size of the live image.',
    labels: [],
  },
  knowledgeStale: {
    type: 'gauge',
    name: 'claimgate_knowledge_stale',
    help: '1 when newer rule packs could not be used and the last good knowledge judges.',
    labels: [],
  },
  ready: { type: 'gauge', name: 'claimgate_ready', help: '1 when /readyz answers 200.', labels: [] },
  seriesDropped: {
    type: 'counter',
    name: 'claimgate_metric_series_dropped_total',
    help: 'Label sets not recorded because their metric had reached its series limit.',
    labels: [],
  },
} as const satisfies Record<string, MetricDeclaration>;

/** More label sets than this slow a scrape down (fault F53); further ones are dropped and counted. */
export const SERIES_MAX = 2_000;
