/**
 * Counts and durations of the hot path as plain numbers, handed to the registry when somebody scrapes: looking a label
 * set up in prom-client costs about a microsecond each, and a check would make a dozen look-ups.
 */
import type { Registry } from 'prom-client';
import type { MetricDeclaration } from './metrics-catalogue.ts';

export interface HistogramTally {
  /** A value in the metric's unit under the value of its one label, '' where it has none. */
  observe(label: string, value: number): void;
}

interface Series {
  /** Observations per bucket, not cumulative; the last is above every bound. */
  readonly counts: Float64Array;
  sum: number;
  count: number;
}

/** A histogram with one label or none, in the form in which the registry reads any metric. */
export function registerHistogram(registry: Registry, declaration: MetricDeclaration): HistogramTally {
  const { name, help, labels, buckets = [] } = declaration;
  const [labelName] = labels;
  const series = new Map<string, Series>();
  registry.registerMetric({
    name,
    help,
    type: 'histogram',
    // What the registry calls at a scrape; the rest of a prom-client metric is for its own callers.
    get: async () => ({
      name,
      help,
      type: 'histogram',
      aggregator: 'sum',
      values: [...series].flatMap(exportSeries),
    }),
  } as unknown as Parameters<Registry['registerMetric']>[0]);

  function exportSeries([label, { counts, sum, count }]: [string, Series]) {
    const own = labelName === undefined ? {} : { [labelName]: label };
    let below = 0;
    const rows = Array.from(counts, (inBucket, index) => {
      below += inBucket;
      const le = index < buckets.length ? buckets[index]! : '+Inf';
      return { metricName: `${name}_bucket`, labels: { le, ...own }, value: below };
    });
    return [
      ...rows,
      { metricName: `${name}_sum`, labels: own, value: sum },
      { metricName: `${name}_count`, labels: own, value: count },
    ];
  }

  return {
    observe(label, value) {
      let one = series.get(label);
      if (one === undefined) {
        one = { counts: new Float64Array(buckets.length + 1), sum: 0, count: 0 };
        series.set(label, one);
      }
      let bucket = 0;
      while (bucket < buckets.length && value > buckets[bucket]!) bucket++;
      one.counts[bucket]!++;
      one.sum += value;
      one.count++;
    },
  };
}

/** Numbers that wait for the next scrape, under a text that stands for their labels. */
export interface CounterTally {
  add(key: string, amount: number): void;
  /** Hands every waiting number over, once. */
  drain(take: (key: string, amount: number) => void): void;
}

export function makeCounterTally(): CounterTally {
  const waiting = new Map<string, number>();
  return {
    add(key, amount) {
      waiting.set(key, (waiting.get(key) ?? 0) + amount);
    },
    drain(take) {
      for (const [key, amount] of waiting) take(key, amount);
      waiting.clear();
    },
  };
}
