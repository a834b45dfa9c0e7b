/** (d) One in-patient claim of 5,000 lines: how long it takes, and what the event loop of everybody else feels. */
import { claimJson } from './support/claim-texts.ts';
import { ordinaryCodes } from './support/messages.ts';
import { startGateway, WITHOUT_LEDGER } from './support/processes.ts';
import { printTable } from './support/report.ts';
import { median, percentile, spread } from './support/statistics.ts';

const LINES = 5_000;
const ITEMS = 100;
const ROUNDS = 15;
/** The gateway's own gauge is read once after all rounds: it holds the delay of the whole time. */
const LOOP_DELAY = /^claimgate_event_loop_delay_p99_seconds (\S+)$/m;

export async function run(): Promise<void> {
  // A long stay: a hundred ordinary items, given again and again. What thousands of findings cost is another question.
  const codes = await ordinaryCodes(ITEMS);
  const claim = JSON.parse(claimJson(Array.from({ length: LINES }, (_, index) => codes[index % ITEMS]!))) as {
    encounter: Record<string, unknown>;
    lines: Record<string, unknown>[];
  };
  Object.assign(claim.encounter, {
    setting: 'inpatient',
    start: '2026-05-01 09:00:00',
    end: '2026-06-30 10:00:00',
  });
  claim.lines.forEach((line, index) => {
    const day = Math.floor(index / ITEMS);
    line.date = `2026-${day < 28 ? '05' : '06'}-${String((day % 28) + 1).padStart(2, '0')} 10:${String(index % 60).padStart(2, '0')}:00`;
  });
  const body = JSON.stringify(claim);
  const small = claimJson(codes.slice(0, 20));
  // With a ledger the same bill again is a repeat, which is not judged.
  const gateway = await startGateway({ CLAIMGATE_WORKERS: '2' }, WITHOUT_LEDGER);
  const post = async (text: string): Promise<number> => {
    const start = performance.now();
    const response = await fetch(`${gateway.url}/v1/checks`, {
      method: 'POST',
      body: text,
      headers: { 'content-type': 'application/json', 'claimgate-deadline-ms': '5000' },
    });
    const answer = (await response.json()) as { outcome?: string };
    if (response.status !== 200 || answer.outcome === 'indeterminate')
      throw new Error(`${response.status} ${answer.outcome}`);
    return performance.now() - start;
  };
  for (let i = 0; i < 5; i++) await post(body);
  for (let i = 0; i < 50; i++) await post(small);
  const alone: number[] = [];
  for (let i = 0; i < 100; i++) alone.push(await post(small));
  await fetch(`${gateway.operateUrl}/metrics`);
  const large: number[] = [];
  const others: number[] = [];
  for (let round = 0; round < ROUNDS; round++) {
    let isDone = false;
    const big = post(body).finally(() => {
      isDone = true;
    });
    while (!isDone) others.push(await post(small));
    large.push(await big);
  }
  const delayMs =
    Number(LOOP_DELAY.exec(await (await fetch(`${gateway.operateUrl}/metrics`)).text())?.[1] ?? Number.NaN) *
    1000;
  await gateway.stop();
  printTable(
    `one claim of ${LINES.toLocaleString('en')} lines (${(body.length / 1e6).toFixed(1)} MB JSON), ${ROUNDS} times, 20-line claims beside it`,
    ['what', 'ms'],
    [
      ['large claim, round trip', spread(large, 1)],
      [
        '20-line claim with nothing beside it, p50 / p99',
        `${median(alone).toFixed(1)} / ${percentile(alone, 0.99).toFixed(1)}`,
      ],
      [
        '20-line claim beside it, p50 / p99',
        `${median(others).toFixed(1)} / ${percentile(others, 0.99).toFixed(1)} (${others.length} claims)`,
      ],
      ['event-loop delay of the gateway meanwhile, p99', delayMs.toFixed(1)],
    ],
  );
}
