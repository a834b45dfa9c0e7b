/**
 * In whatever order one patient's visits arrive, fail, are found out late and are taken back: the history is the same in the
 * end, and, when nothing waits for a second look any more, so is what was last said of each claim (fault F32).
 */
import { Buffer } from 'node:buffer';
import { beforeAll, describe, expect, it } from 'vitest';
import { createRequestHandler } from '../../src/checker/handle-request.ts';
import { createInlineChecker } from '../../src/checker/inline-checker.ts';
import { createWireDoors } from '../../src/checker/wire-doors.ts';
import { formatDay } from '../../src/claim/day.ts';
import type { LedgerRecord } from '../../src/claim/record.ts';
import { createPatientKeys } from '../../src/history/patient-key.ts';
import type { HistoryHandle, SnapshotHandle } from '../../src/intercept/exchange.ts';
import { createJudgeAndKeep } from '../../src/intercept/judge-and-keep.ts';
import { createKeepOutcome } from '../../src/intercept/keep-outcome.ts';
import type { Platform, PlatformOutcome } from '../../src/intercept/ports.ts';
import { createResolveIntents, PAUSE_MAX_MS } from '../../src/intercept/resolve-intents.ts';
import { createReverseClaim } from '../../src/intercept/reverse-claim.ts';
import { createSettleClaim } from '../../src/intercept/settle-claim.ts';
import { compilePacks } from '../../src/library/compile-packs.ts';
import { digestOf } from '../../src/library/image-store.ts';
import { RULE_KINDS } from '../../src/rules/index.ts';
import { DEMO_SITE } from '../../src/sites/demo.ts';
import { makeRegistry } from '../../src/sites/registry.ts';
import { day } from '../support/build-claim.ts';
import { COMMON_HEADER, packFiles, ruleYaml } from '../support/build-pack.ts';
import { makePlainClock, makePlainLedger } from '../support/plain-ledger.ts';
import { createRandom, type Random } from '../support/random.ts';
import { ITEM } from '../support/settling.ts';

const SEED = Number(process.env.LATE_VISITS_SEED ?? 3232);
const LIVES = 40;
const ORDERS = 5;
const ZONE = { zoneMinutes: 480 };
const SITES = makeRegistry([DEMO_SITE], 1).handle;
const HISTORY: HistoryHandle = {
  ...{ version: 1, file: undefined, patientSecret: new Uint8Array(32).fill(7) },
  knownSinceDay: day('2025-01-01'),
};
const FIRST_DAY = day('2025-12-22');
const PATIENT = { id: 'P-1', idKind: 'id_card', sex: 'female', birthDate: '1980-01-01', scheme: 'employee' };

/** Rules that only warn: what is blocked would not be there to be late. */
function makeSnapshot(): SnapshotHandle {
  const files = packFiles({
    'rules/cap.yaml': ruleYaml('CHG-03', 'period-cap', { effect: 'notice', tables: '[cap.csv]' }),
    'tables/cap.csv': `${COMMON_HEADER},cap,days\nexact,${ITEM},invented,,,,official,2,7\n`,
    'rules/stay.yaml': ruleYaml('ELG-05', 'visit-during-stay', { effect: 'notice' }),
    'rules/overlap.yaml': ruleYaml('ELG-06', 'overlapping-stays', { effect: 'notice' }),
    'rules/again.yaml': ruleYaml('ADM-01', 'readmission', { effect: 'notice' }),
  });
  const { image, problems } = compilePacks([{ folder: 'pack', files }], 'default', RULE_KINDS);
  if (image === undefined) throw new Error(JSON.stringify(problems));
  const bytes = new SharedArrayBuffer(image.byteLength);
  new Uint8Array(bytes).set(image);
  return { digest: digestOf(image), bytes };
}

/** What is lost is found out later: settled or rejected. */
type Step = 'settle' | 'fail' | 'lose' | 'loseFail' | 'reverse';

/** One claim and what becomes of it, in its order. */
interface Life {
  readonly id: string;
  readonly body: Buffer;
  readonly steps: readonly Step[];
}

function makeLife(random: Random, number: number): Life {
  const from = FIRST_DAY + random.below(24);
  const isStay = random.chance(30);
  const date = formatDay(from);
  const end = isStay ? { end: formatDay(from + random.between(2, 8)) } : { end: date };
  const quantity = random.between(1, 2);
  const amount = `${quantity * 10}.00`;
  const line = { kind: 'service', code: ITEM, quantity, unitPrice: '10.00', amount, ownPay: '0.00', date };
  const claim = {
    id: `C-${number}`,
    patient: PATIENT,
    encounter: {
      // A purchase has no number; parts of one visit share theirs.
      ...(random.chance(25) ? {} : { id: random.chance(15) ? 'V-shared' : `V-${number}` }),
      ...{ setting: isStay ? 'inpatient' : random.pick(['outpatient', 'pharmacy']), start: date },
      ...(isStay && random.chance(30) ? {} : end),
    },
    diagnoses: [{ code: random.pick(['J20.900', 'I10.x00']), main: true }],
    diagnosesComplete: true,
    lines: [line],
  };
  const lives: readonly Step[][] = [
    ['settle'],
    ['lose'],
    ['loseFail'],
    ['loseFail', 'settle'],
    ['fail'],
    ['fail', 'settle'],
    ['settle', 'reverse'],
    ['settle', 'reverse', 'settle'],
  ];
  const steps = random.chance(50) ? lives[0]! : random.pick(lives);
  return { id: claim.id, body: Buffer.from(JSON.stringify(claim)), steps };
}

const REJECTED: PlatformOutcome = { kind: 'rejected', reason: 'planted' };
const UNKNOWN: PlatformOutcome = { kind: 'unknown', reason: 'planted' };

let snapshot: SnapshotHandle;
beforeAll(() => {
  snapshot = makeSnapshot();
});

function startNode() {
  const ledger = makePlainLedger();
  const outcomes = new Map<string, PlatformOutcome>();
  const lost = new Set<string>();
  const query: Platform['query'] = async ({ body }) => outcomes.get(Buffer.from(body).toString())!;
  const platform: Platform = {
    settle: async (request, waitMs) =>
      lost.delete(Buffer.from(request.body).toString()) ? UNKNOWN : query(request, waitMs),
    query,
  };
  const clock = makePlainClock();
  const checker = createInlineChecker({
    createHandler: () => createRequestHandler({ kinds: RULE_KINDS, doors: createWireDoors() }),
  });
  checker.use(snapshot, SITES, HISTORY);
  const underWay = new Set<number>();
  const keepOutcome = createKeepOutcome(ZONE, { ledger, clock });
  const judgeAndKeep = createJudgeAndKeep({ checker, ledger, clock, onLate: () => {} });
  const deps = { ledger, platform, keepOutcome, judgeAndKeep, clock, underWay };
  const settleClaim = createSettleClaim({ deadlineMs: 60_000, ...ZONE }, deps);
  const reverseClaim = createReverseClaim(ZONE, { ledger, clock });
  const resolveOnce = createResolveIntents(deps);
  return {
    ledger,
    async take({ id, body }: Life, step: Step): Promise<void> {
      if (step === 'reverse') {
        const reversal = {
          facilityCode: 'DEMO',
          claimId: id,
          reason: undefined,
          actor: undefined,
          bytes: body,
        };
        expect(await reverseClaim(reversal)).toMatchObject({ kind: 'reversed', isRepeat: false });
        return;
      }
      const isSettled = step === 'settle' || step === 'lose';
      outcomes.set(body.toString(), isSettled ? { kind: 'settled', receipt: body } : REJECTED);
      if (step === 'lose' || step === 'loseFail') lost.add(body.toString());
      const input = {
        door: 'json',
        body,
        facilityCode: 'DEMO',
        pathNumber: undefined,
        deadlineMs: undefined,
      } as const;
      expect(await settleClaim(input)).toMatchObject({ kind: 'answered' });
    },
    /** Until nothing is open. */
    async resolve(): Promise<void> {
      while ((await ledger.openIntents(0, 1)).length > 0) {
        await resolveOnce();
        clock.advance(PAUSE_MAX_MS);
      }
    },
  };
}

/** Each claim that is settled in the end, with what was last said of it; and the pages. */
async function stateOf({ ledger }: ReturnType<typeof startNode>, lives: readonly Life[]): Promise<object> {
  const said: Record<string, unknown> = {};
  for (const { id } of lives) {
    const [row] = (await ledger.findClaim('DEMO', id)).filter(({ state }) => state === 'settled');
    if (row === undefined) continue;
    const given = ledger.records[row.seq - 1]!;
    const isLook = ({ kind, claimId, about }: LedgerRecord): boolean =>
      kind === 'rejudged' && claimId === id && about?.seq === row.seq;
    const last = ledger.records.findLast(isLook) ?? given;
    expect(last.state).toMatch(/settled|inFlight/);
    const { answer } = last.answer.byteLength === 0 ? given : last;
    said[id] = { ...JSON.parse(Buffer.from(answer).toString()), snapshot: undefined };
  }
  const key = createPatientKeys(HISTORY.patientSecret).keyOf(PATIENT, 'DEMO');
  const pages = await ledger.readPages(key!, 2020, 2030);
  const history = pages.map(({ year, bytes }) => `${year} ${Buffer.from(bytes).toString('base64')}`).sort();
  return { said, history };
}

/** Runs the lives in some order, each in its own; looks at what is open now and then. */
async function run(lives: readonly Life[], random: Random | undefined) {
  const node = startNode();
  const rest = lives.map(({ steps }) => [...steps]);
  for (;;) {
    const left = rest.flatMap((steps, index) => (steps.length > 0 ? [index] : []));
    if (left.length === 0) break;
    const index = random === undefined ? left[0]! : random.pick(left);
    const { id } = lives[index]!;
    const isHeld = (await node.ledger.findClaim('DEMO', id)).some(({ state }) => state === 'unknown');
    if (isHeld || random?.chance(20)) await node.resolve();
    await node.take(lives[index]!, rest[index]!.shift()!);
  }
  await node.resolve();
  return { state: await stateOf(node, lives), records: node.ledger.records };
}

describe(`visits of one patient (LATE_VISITS_SEED=${SEED})`, () => {
  it('leave the same history and the same last verdicts in any order', async () => {
    const random = createRandom(SEED);
    let differences = 0;
    for (let round = 0; round < LIVES; round++) {
      const lives = Array.from({ length: random.between(3, 7) }, (_, number) => makeLife(random, number));
      const { state } = await run(lives, undefined);
      for (let order = 0; order < ORDERS; order++) {
        const other = await run(lives, random);
        expect(other.state, `round ${round}, order ${order}`).toEqual(state);
        differences += other.records.filter(
          ({ kind, answer }) => kind === 'rejudged' && answer.byteLength > 0,
        ).length;
      }
    }
    // Else nothing here ever came late enough to matter.
    expect(differences).toBeGreaterThan(LIVES);
  });
});
