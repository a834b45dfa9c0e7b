import { describe, expect, it } from 'vitest';
import { createMetrics } from '../../../src/operate/metrics.ts';
import { METRICS, SERIES_MAX } from '../../../src/operate/metrics-catalogue.ts';

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
    metrics.answered({
      door: 'fsi',
      outcome: 'block',
      durationMs: 4,
      summary: {
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
      },
    });
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
});
