import { describe, expect, it } from 'vitest';
import type { CheckSummary } from '../../../src/intercept/exchange.ts';
import type { UnavailableReason } from '../../../src/intercept/ledger.ts';
import type { LedgerStats } from '../../../src/ledger/ledger-client.ts';
import { ledgerTrouble, ledgerWarning, STALLED_NOT_READY_MS } from '../../../src/operate/ledger-metrics.ts';
import { createMetrics } from '../../../src/operate/metrics.ts';
import { METRICS, SERIES_MAX } from '../../../src/operate/metrics-catalogue.ts';
import { createReadiness } from '../../../src/operate/readiness.ts';

const SUMMARY: CheckSummary = {
  outcome: 'block',
  infno: '3102',
  lineCount: 3,
  digest: '0123456789ab',
  unmatchedLineCount: 1,
  undecidedCount: 2,
  findings: [{ ruleId: 'DRG-08', effect: 'line', isShadow: false, count: 2 }],
  deniedFen: 12_000n,
  notes: ['gbk'],
  timings: { decodeUs: 20, judgeUs: 10, encodeUs: 5 },
};
const LEDGER: LedgerStats = {
  ...{ groups: 1, records: 3, payloadBytes: 30_000, waitingRecords: 6, waitingBytes: 60, stalledMs: 0 },
  outcomes: { committed: 1, repeat: 0, stale: 2, refused: 0 },
  refused: { full: 4, readOnly: 0, down: 0, slow: 0, stopping: 0 },
  anchorSeq: 9,
  store: {
    ...{ unavailable: 'full', walBytes: 100, walLimitBytes: 512, fileBytes: 4096, checkpoints: 7 },
    checkpointMaxMs: 20,
    checkpointHoldMaxMs: 3,
    looksLeftOut: 8,
    isUnreplicated: true,
  },
};
const LOOKS = { waitingLooks: 3, looked: { same: 2, different: 1 } };

describe('metrics', () => {
  it('follow the conventions: prefix, base units, totals on counters, no label that could name a person', () => {
    for (const { name, type, labels } of Object.values(METRICS)) {
      expect(name).toMatch(/^claimgate_[a-z0-9_]+$/);
      expect(name.endsWith('_total')).toBe(type === 'counter');
      expect(name).not.toMatch(/_(ms|milliseconds|kb|mb)\b/);
      for (const label of labels) {
        expect([
          'door',
          'outcome',
          'result',
          'step',
          'rule',
          'effect',
          'shadow',
          'note',
          'code',
          'event',
          'profile',
          'edition',
          'digest',
          'reason',
          'kind',
        ]).toContain(label);
      }
    }
  });

  it('drop label sets beyond the limit and count them (fault F53)', async () => {
    const metrics = createMetrics();
    for (let i = 0; i < SERIES_MAX + 50; i++) metrics.refused(`RANDOM_${i}`);
    const { text } = await metrics.scrape();
    metrics.stop();
    expect(text.match(/^claimgate_http_rejected_total\{/gm)).toHaveLength(SERIES_MAX);
    expect(text).toMatch(/^claimgate_metric_series_dropped_total 50$/m);
  });

  it('count what a check says', async () => {
    const metrics = createMetrics();
    metrics.answered({ door: 'fsi', outcome: 'block', durationMs: 4, summary: SUMMARY });
    await metrics.scrape();
    // A second scrape must not count anything twice.
    const { text } = await metrics.scrape();
    metrics.stop();
    expect(text).toMatch(/^claimgate_checks_total\{door="fsi",outcome="block"\} 1$/m);
    expect(text).toMatch(/^claimgate_findings_total\{rule="DRG-08",effect="line",shadow="false"\} 2$/m);
    expect(text).toMatch(/^claimgate_denied_fen_total 12000$/m);
    expect(text).toMatch(/^claimgate_lines_total 3$/m);
    expect(text).toMatch(/^claimgate_check_duration_seconds_bucket\{le="0.002",door="fsi"\} 0$/m);
    expect(text).toMatch(/^claimgate_check_duration_seconds_bucket\{le="0.005",door="fsi"\} 1$/m);
    expect(text).toMatch(/^claimgate_check_duration_seconds_bucket\{le="\+Inf",door="fsi"\} 1$/m);
    expect(text).toMatch(/^claimgate_check_duration_seconds_sum\{door="fsi"\} 0.004$/m);
    expect(text).toMatch(/^# TYPE claimgate_check_duration_seconds histogram$/m);
    expect(text).toMatch(/^claimgate_message_notes_total\{note="gbk"\} 1$/m);
  });

  it('tell totals of the ledger once, and why it takes no claims', async () => {
    const metrics = createMetrics();
    metrics.ledger.group({ records: 3, payloadBytes: 30_000, commitMs: 4 });
    metrics.onScrape(() => ({
      ...{ queueDepth: 0, queueLimit: 1, isReady: false, checkerEvents: {} },
      ledger: { ...LEDGER, openIntents: 5, resolved: { settlement: 1, rejudged: 2 }, ...LOOKS },
    }));
    await metrics.scrape();
    const { text } = await metrics.scrape();
    metrics.stop();
    for (const line of [
      'claimgate_ledger_group_records_bucket{le="2"} 0',
      'claimgate_ledger_group_records_bucket{le="4"} 1',
      'claimgate_ledger_group_records_sum 3',
      'claimgate_ledger_commit_duration_seconds_count 1',
      'claimgate_ledger_payload_bytes_total 30000',
      'claimgate_ledger_commits_total{outcome="stale"} 2',
      'claimgate_ledger_unavailable_total{reason="full"} 4',
      'claimgate_ledger_unavailable{reason="full"} 1',
      'claimgate_ledger_unavailable{reason="slow"} 0',
      'claimgate_ledger_unreplicated 1',
      'claimgate_ledger_waiting_records 6',
      'claimgate_ledger_anchor_sequence 9',
      'claimgate_ledger_wal_limit_bytes 512',
      'claimgate_ledger_checkpoints_total 7',
      'claimgate_ledger_checkpoint_longest_seconds 0.02',
      'claimgate_ledger_checkpoint_hold_longest_seconds 0.003',
      'claimgate_open_intents 5',
      'claimgate_second_looks_waiting 3',
      'claimgate_second_looks_total{result="different"} 1',
      'claimgate_second_looks_left_out_total 8',
      'claimgate_resolved_intents_total{kind="rejudged"} 2',
    ])
      expect(text.split('\n')).toContain(line);
  });

  it('count a repeat as an answer, and nothing as judged again', async () => {
    const metrics = createMetrics();
    const summary = { ...SUMMARY, lineCount: 3 };
    metrics.answered({ door: 'json', outcome: 'allow', durationMs: 1, summary });
    metrics.answered({ door: 'json', outcome: 'allow', durationMs: 1, summary, isRepeat: true });
    const { text } = await metrics.scrape();
    metrics.stop();
    expect(text).toMatch(/^claimgate_checks_total\{door="json",outcome="allow"\} 2$/m);
    expect(text).toMatch(/^claimgate_lines_total 3$/m);
    expect(text).toMatch(/^claimgate_repeats_total\{door="json"\} 1$/m);
  });
});

describe('readiness', () => {
  it('tells of a warning once while it lasts, and is ready all the same', () => {
    const readiness = createReadiness();
    let isUnreplicated = true;
    readiness.set('starting', false);
    readiness.watchWarning(() => ledgerWarning({ ...LEDGER, store: { ...LEDGER.store!, isUnreplicated } }));
    expect(readiness.reasons()).toEqual([]);
    expect(readiness.warnings()).toEqual(['ledger-unreplicated']);
    expect(readiness.newWarnings()).toEqual(['ledger-unreplicated']);
    expect(readiness.newWarnings()).toEqual([]);
    isUnreplicated = false;
    expect([readiness.warnings(), readiness.newWarnings()]).toEqual([[], []]);
    isUnreplicated = true;
    expect(readiness.newWarnings()).toEqual(['ledger-unreplicated']);
  });

  it('names what the ledger lacks, a standstill too, as long as it lasts', () => {
    const readiness = createReadiness();
    let stats: LedgerStats = LEDGER;
    readiness.set('starting', false);
    readiness.watch(() => ledgerTrouble(stats));
    expect(readiness.reasons()).toEqual(['ledger-full']);
    const said = (unavailable: UnavailableReason | undefined, stalledMs = 0) => {
      stats = { ...LEDGER, stalledMs, store: { ...LEDGER.store!, unavailable } };
      return readiness.reasons();
    };
    expect(said('readOnly')).toEqual(['ledger-read-only']);
    expect(said('down')).toEqual(['ledger-down']);
    expect(said('slow')).toEqual(['ledger-slow']);
    expect(said(undefined, STALLED_NOT_READY_MS)).toEqual(['ledger-slow']);
    expect(said(undefined, STALLED_NOT_READY_MS - 1)).toEqual([]);
  });
});
