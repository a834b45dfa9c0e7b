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
/** From a fast disk's sync to the deadline of a settlement. */
const COMMIT_BUCKETS = [0.0005, 0.001, 0.002, 0.005, 0.01, 0.02, 0.05, 0.1, 0.3, 1, 5, 30];
const GROUP_BUCKETS = [1, 2, 4, 8, 16, 32, 64, 128, 256, 512];
const STEP_BUCKETS = [0.00001, 0.00005, 0.0001, 0.0005, 0.001, 0.005, 0.01, 0.05, 0.1];

export const METRICS = {
  requests: {
    type: 'counter',
    name: 'claimgate_checks_total',
    help: 'Answered checks and settlements by door and outcome of judging.',
    labels: ['door', 'outcome'],
  },
  duration: {
    type: 'histogram',
    name: 'claimgate_check_duration_seconds',
    help: 'Of checks: from the whole body received to the answer handed over.',
    labels: ['door'],
    buckets: DURATION_BUCKETS,
  },
  claimRequests: {
    type: 'counter',
    name: 'claimgate_claim_requests_total',
    help: 'Settlements by where they stand, and what is asked or told about a claim by its id: claim, feedback, reversal.',
    labels: ['door', 'outcome'],
  },
  claimDuration: {
    type: 'histogram',
    name: 'claimgate_claim_request_duration_seconds',
    help: 'Of the same: from the whole body received to the answer handed over, the platform included.',
    labels: ['door'],
    buckets: COMMIT_BUCKETS,
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
  ledgerGroup: {
    type: 'histogram',
    name: 'claimgate_ledger_group_records',
    help: 'Records that one group commit wrote together; the count is the number of groups, the sum that of records.',
    labels: [],
    buckets: GROUP_BUCKETS,
  },
  ledgerCommit: {
    type: 'histogram',
    name: 'claimgate_ledger_commit_duration_seconds',
    help: "From a group's beginning to its anchor on disk.",
    labels: [],
    buckets: COMMIT_BUCKETS,
  },
  ledgerPayload: {
    type: 'counter',
    name: 'claimgate_ledger_payload_bytes_total',
    help: 'Bytes of records, before compression.',
    labels: [],
  },
  ledgerOutcomes: {
    type: 'counter',
    name: 'claimgate_ledger_commits_total',
    help: 'Commits by how they ended: committed, repeat (answered before), stale (judged again), refused (a settlement holds the claim).',
    labels: ['outcome'],
  },
  ledgerRefused: {
    type: 'counter',
    name: 'claimgate_ledger_unavailable_total',
    help: 'Commits that were not written, by reason.',
    labels: ['reason'],
  },
  ledgerUnavailable: {
    type: 'gauge',
    name: 'claimgate_ledger_unavailable',
    help: '1 while the ledger takes no claims, by reason: full, readOnly, down, slow.',
    labels: ['reason'],
  },
  ledgerUnreplicated: {
    type: 'gauge',
    name: 'claimgate_ledger_unreplicated',
    help: '1 while several PostgreSQL servers are named and the primary waits for none of the others: its loss would lose answers.',
    labels: [],
  },
  ledgerWaiting: {
    type: 'gauge',
    name: 'claimgate_ledger_waiting_records',
    help: 'Records that wait to be durable.',
    labels: [],
  },
  ledgerWaitingBytes: {
    type: 'gauge',
    name: 'claimgate_ledger_waiting_bytes',
    help: 'Bytes of the records that wait to be durable.',
    labels: [],
  },
  ledgerAnchor: {
    type: 'gauge',
    name: 'claimgate_ledger_anchor_sequence',
    help: 'The newest record that the anchor names.',
    labels: [],
  },
  ledgerLog: {
    type: 'gauge',
    name: 'claimgate_ledger_wal_bytes',
    help: 'Write-ahead log in use (SQLite).',
    labels: [],
  },
  ledgerLogLimit: {
    type: 'gauge',
    name: 'claimgate_ledger_wal_limit_bytes',
    help: 'Past this no new claim is taken until the log is written back (SQLite).',
    labels: [],
  },
  ledgerFile: {
    type: 'gauge',
    name: 'claimgate_ledger_database_bytes',
    help: 'Size of the database file (SQLite).',
    labels: [],
  },
  ledgerCheckpoints: {
    type: 'counter',
    name: 'claimgate_ledger_checkpoints_total',
    help: 'Times the write-ahead log was written back (SQLite).',
    labels: [],
  },
  ledgerCheckpointMax: {
    type: 'gauge',
    name: 'claimgate_ledger_checkpoint_longest_seconds',
    help: 'The longest checkpoint since start; commits go on beside it (SQLite).',
    labels: [],
  },
  ledgerCheckpointHoldMax: {
    type: 'gauge',
    name: 'claimgate_ledger_checkpoint_hold_longest_seconds',
    help: 'The longest time since start that commits waited for the end of a checkpoint (SQLite).',
    labels: [],
  },
  openIntents: {
    type: 'gauge',
    name: 'claimgate_open_intents',
    help: 'Settlements with unknown outcome and checks still to be judged, as of the last look.',
    labels: [],
  },
  resolvedIntents: {
    type: 'counter',
    name: 'claimgate_resolved_intents_total',
    help: 'What was left open and then resolved: settlement (its outcome became known), rejudged (a check was judged after all).',
    labels: ['kind'],
  },
  waitingLooks: {
    type: 'gauge',
    name: 'claimgate_second_looks_waiting',
    help: 'Settled verdicts whose past changed and that are still to be looked at again, as of the last look.',
    labels: [],
  },
  secondLooks: {
    type: 'counter',
    name: 'claimgate_second_looks_total',
    help: 'Settled verdicts looked at again because a visit became known late or was taken back: same, different.',
    labels: ['result'],
  },
  looksLeftOut: {
    type: 'counter',
    name: 'claimgate_second_looks_left_out_total',
    help: 'Settled verdicts that were not queued for a second look: one visit may queue 256.',
    labels: [],
  },
  repeats: {
    type: 'counter',
    name: 'claimgate_repeats_total',
    help: 'Answers given once more, byte for byte, because the same request had been answered.',
    labels: ['door'],
  },
  feedReaders: {
    type: 'gauge',
    name: 'claimgate_feed_readers',
    help: 'Readers of the feed of recorded verdicts.',
    labels: [],
  },
  feedEnded: {
    type: 'counter',
    name: 'claimgate_feed_ended_total',
    help: 'Readers that ended, by reason: slow (cut off), full (one too many), dropped, ahead, unavailable, closed.',
    labels: ['reason'],
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
