/** (b) The engine alone: CPU time per line with the national pack, and with 1 k to 1 M rows whose codes are drawn uniformly. */
import { parseMoment } from '../src/claim/day.ts';
import type { KnowledgeReader } from '../src/knowledge/reader.ts';
import { RULE_KINDS } from '../src/rules/index.ts';
import { createJudge, type ModeOf } from '../src/rules/judge.ts';
import { BENCH_DAY, benchClaim } from './support/claims.ts';
import { nationalItemCodes, nationalReader } from './support/national.ts';
import { printTable } from './support/report.ts';
import { makeRandom, median, spread } from './support/statistics.ts';
import { syntheticCode, syntheticReader } from './support/synthetic-pack.ts';

const LINES = 20;
/** Enough claims that their codes do not stay in the cache. */
const CLAIMS = 4_000;
const ROUNDS = 9;
const TODAY = parseMoment(BENCH_DAY)!.dayEpoch;
/** One function for all claims, as a facility has: a judge keeps what it derives from it. */
const OWN_MODE: ModeOf = (_, mode) => mode;
const SIZES = [1_000, 10_000, 100_000, 1_000_000];

interface Subject {
  readonly name: string;
  readonly rows: number;
  readonly run: () => number;
  readonly samples: number[];
}

export async function run(): Promise<void> {
  const national = await nationalReader();
  const codes = nationalItemCodes(national);
  const random = makeRandom(7);
  const subjects: Subject[] = [
    subject('national pack', national.points.length / 8, national, () => drawn(codes, random)),
    ...SIZES.map((rows) =>
      // Half of the codes are in the table, half are not.
      subject(`synthetic ${rows.toLocaleString('en')} rows`, rows, syntheticReader(rows), () =>
        syntheticCode(Math.floor(random() * rows) + (random() < 0.5 ? 0 : 50_000_000)),
      ),
    ),
  ];
  for (const { run: warm } of subjects) for (let i = 0; i < 2; i++) warm();
  for (let round = 0; round < ROUNDS; round++) for (const one of subjects) one.samples.push(one.run());
  const base = median(subjects[0]!.samples);
  printTable(
    `engine alone: judge() of ${LINES}-line claims, CPU µs per line, median (min–max) of ${ROUNDS} interleaved rounds`,
    ['pack', 'rows', 'CPU µs per line', '× national'],
    subjects.map(({ name, rows, samples }) => [
      name,
      rows.toLocaleString('en'),
      spread(samples, 3),
      (median(samples) / base).toFixed(2),
    ]),
  );
}

function subject(name: string, rows: number, reader: KnowledgeReader, code: () => string): Subject {
  const judge = createJudge(reader, RULE_KINDS);
  const claims = Array.from({ length: CLAIMS }, () => benchClaim(Array.from({ length: LINES }, code)));
  const samples: number[] = [];
  return {
    name,
    rows,
    samples,
    run() {
      // Of the process, its collector included: what others do on the machine is not in it.
      const start = process.cpuUsage();
      for (const claim of claims) judge.judge(claim, TODAY, OWN_MODE);
      const { user, system } = process.cpuUsage(start);
      return (user + system) / (CLAIMS * LINES);
    },
  };
}

function drawn(codes: readonly string[], random: () => number): string {
  // Half hits, half codes that nobody knows, as for the synthetic packs.
  const code = codes[Math.floor(random() * codes.length)]!;
  return random() < 0.5 ? code : `Z${code.slice(1)}9`;
}
