/**
 * (f) Guarantee G13: what one bad claim costs the others. A quarter of the peak rate of 20-line claims, clean and with
 * 0.1 % of claims that loop, throw or end their thread; no two claims are alike, so each is judged and kept. Two things are
 * told apart: claims that no poison could meet, and batch-mates, which were under way while a poison was.
 */
import { forkGateway } from '../test/support/forked-gateway.ts';
import { type Answered, type LoadResult, postBytes, runOpenLoop } from './support/open-loop.ts';
import { printTable } from './support/report.ts';
import { median, percentile, spread } from './support/statistics.ts';
import { variedClaims } from './support/varied-claims.ts';

const SECONDS = Number(process.env.BENCH_SECONDS ?? 6);
const ROUNDS = Number(process.env.BENCH_ROUNDS ?? 5);
const POISON_SHARE = 0.001;
const POISONS = ['poison:loop', 'poison:throw', 'poison:exit'];
const DEADLINE_MS = 2_000;
const PEAK_SECONDS = 3;
/** Far above the peak, so that what is answered is the peak. */
const PEAK_OFFER_PER_SECOND = 15_000;
const CONNECTIONS_MAX = 512;

export async function run(): Promise<void> {
  const { json } = await variedClaims();
  const every = Math.round(1 / POISON_SHARE);
  const isPoison = (index: number): boolean => index % every === every >> 1;
  // Each poison is another claim, too: the same bytes again would be held without trying (fault F2).
  const poisonOf = (index: number): Buffer => {
    const how = POISONS[((index / every) % POISONS.length) | 0];
    const text = Buffer.from(json.body(index))
      .toString()
      .replace(/C\d{10}/, `${how}:${index}`);
    return postBytes('/v1/checks', text);
  };
  const gateway = await forkGateway({ CLAIMGATE_CHECK_DEADLINE_MS: String(DEADLINE_MS) });
  // A multiple of `every`, so that which one is poison can be told within a round.
  let first = 0;
  const offer = async (perSecond: number, seconds: number, withPoison: boolean): Promise<LoadResult> => {
    const from = first;
    first += Math.ceil((perSecond * seconds) / every) * every;
    return runOpenLoop({
      port: gateway.port,
      perSecond,
      seconds,
      connectionsMax: CONNECTIONS_MAX,
      request: (index) =>
        withPoison && isPoison(index) ? poisonOf(from + index) : json.request(from + index),
    });
  };
  await offer(PEAK_OFFER_PER_SECOND, PEAK_SECONDS, false);
  const peak = await offer(PEAK_OFFER_PER_SECOND, PEAK_SECONDS, false);
  const perSecond = (peak.answers.filter(isVerdict).length / peak.tookMs) * 1000;
  const rounds: Round[] = [];
  for (let round = 0; round < ROUNDS; round++) {
    const clean = await offer(perSecond / 4, SECONDS, false);
    const mixed = await offer(perSecond / 4, SECONDS, true);
    const others = mixed.answers.filter(({ index }) => !isPoison(index));
    const mates = matesOf(mixed.answers, isPoison);
    const far = others.filter((one) => !mates.has(one));
    rounds.push({ clean: clean.answers, others, far, mates: [...mates] });
  }
  const events = await Promise.all(
    ['killed', 'crashed', 'threw', 'worker_restarted'].map(
      async (event) => `${event} ${await gateway.metric(`claimgate_checker_events_total{event="${event}"}`)}`,
    ),
  );
  const repeats = await gateway.metric('claimgate_repeats_total{door="json"}');
  await gateway.stop();
  if (repeats > 0) throw new Error(`${repeats} answers were repeats, which nobody judged`);
  printTable(
    `poison: a quarter of the peak (${perSecond.toFixed(0)} claims/s), ${POISON_SHARE * 100} % loop, throw or exit; ${events.join(', ')}`,
    ['what', 'claims', 'not judged', 'p50 ms', 'p99 ms', 'p99 to clean', 'max ms'],
    [
      row('clean', rounds, 'clean'),
      row('with poison, all others', rounds, 'others'),
      row('with poison, far from any', rounds, 'far'),
      row('with poison, beside one', rounds, 'mates'),
    ],
  );
}

type Group = 'clean' | 'others' | 'far' | 'mates';
type Round = Readonly<Record<Group, readonly Answered[]>>;

function isVerdict({ status, body }: Answered): boolean {
  return status === 200 && !body.includes('"indeterminate"');
}

/** Claims sent within so many of a poison, before or after, may have shared its batch or waited for its thread. */
const NEAR = 40;

function matesOf(answers: readonly Answered[], isPoison: (index: number) => boolean): Set<Answered> {
  const near = new Set<number>();
  for (const { index } of answers) {
    if (isPoison(index)) for (let at = index - NEAR; at <= index + NEAR; at++) near.add(at);
  }
  return new Set(answers.filter(({ index }) => near.has(index) && !isPoison(index)));
}

/** Figures of each round, as median and spread: a neighbour on the machine ruins a round, not the median. */
function row(name: string, rounds: readonly Round[], group: Group): string[] {
  const quantiles = (of: Group, share: number): number[] =>
    rounds.map((round) =>
      percentile(
        round[of].map(({ tookMs }) => tookMs),
        share,
      ),
    );
  const p99 = quantiles(group, 0.99);
  const clean = quantiles('clean', 0.99);
  const all = rounds.flatMap((round) => round[group]);
  return [
    name,
    String(all.length),
    String(all.filter((one) => !isVerdict(one)).length),
    median(quantiles(group, 0.5)).toFixed(1),
    spread(p99, 1),
    spread(p99.map((one, index) => one / clean[index]!)),
    Math.max(...quantiles(group, 1)).toFixed(0),
  ];
}
