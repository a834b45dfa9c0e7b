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
const HISTORY: HistoryHandle = {
  ...{ version: 1, file: undefined, patientSecret: new Uint8Array(32).fill(7) },
  knownSinceDay: day('2025-01-01'),
};
const FIRST_DAY = day('2025-12-22');
const PATIENT = { id: 'P-1', idKind: 'id_card', sex: 'female', birthDate: '1980-01-01', scheme: 'employee' };

const FACILITIES = ['H1', 'H2'];
const SITES = makeRegistry(
  FACILITIES.map((code) => ({ ...DEMO_SITE, code, isDemo: false })),
  1,
).handle;
const FIRST_LINE = 'XN04BAA001A001010100001';
const SECOND_LINE = 'XN04BXE030A001010100001';

/** A rule of each kind that looks back, with the columns and the row of its table, and its parameters. */
const LOOKING_BACK: readonly (readonly [kind: string, table?: string | undefined, parameters?: string])[] = [
  ['period-cap', `cap,days;${ITEM},2,7`],
  ['visit-during-stay'],
  ['overlapping-stays'],
  ['readmission'],
  ['split-stay'],
  ['frequent-stays', undefined, '{ stays: 3 }'],
  ['frequent-visits', undefined, '{ perDay: 1, perMonth: 3, settings: [outpatient, pharmacy] }'],
  ['yearly-total', undefined, '{ limitYuan: 60, settings: [outpatient, pharmacy] }'],
  ['yearly-total', undefined, '{ limitYuan: 40, settings: [inpatient] }'],
  ['double-benefit', undefined, '{ minutes: 120 }'],
  ['identity-check', undefined, '{ minutes: 1440 }'],
  ['repeated-charge'],
  ['repeated-examination', `days;${ITEM},5`],
  ['course-days', `days,window;${SECOND_LINE},3,episode`],
  ['early-refill', undefined, '{ graceDays: 1 }'],
  ['early-refill', undefined, '{ scope: stock, stockDays: 5 }'],
  ['days-of-supply', 'course;J20.900,acute', '{ scope: outpatient, outpatientDays: 3 }'],
  ['first-prescription', `level,specialty;${SECOND_LINE},3,`],
  ['second-line', `first_line;${SECOND_LINE},`],
  ['onset-window', `hours,diseases;${ITEM},24,`],
];

/** They only warn: what is blocked would not be there to be late. */
function makeSnapshot(): SnapshotHandle {
  const texts: Record<string, string> = {};
  LOOKING_BACK.forEach(([kind, table, parameters], at) => {
    const [columns, row] = table?.split(';') ?? [];
    const [code, ...cells] = row?.split(',') ?? [];
    const given = {
      ...(table === undefined ? {} : { tables: `[t${at}.csv]` }),
      ...(parameters === undefined ? {} : { parameters }),
    };
    texts[`rules/r${at}.yaml`] = ruleYaml(`CHG-${at + 10}`, kind, { effect: 'notice', ...given });
    if (table !== undefined)
      texts[`tables/t${at}.csv`] =
        `${COMMON_HEADER},${columns}\nexact,${code},invented,,,,official,${cells.join(',')}\n`;
  });
  const files = packFiles(texts);
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
  readonly facilityCode: string;
  readonly id: string;
  readonly body: Buffer;
  readonly steps: readonly Step[];
}

function makeLife(random: Random, number: number, charged: object[]): Life {
  const from = FIRST_DAY + random.below(random.chance(50) ? 5 : 24);
  const isStay = random.chance(30);
  const end = isStay ? { end: momentOf(random, from + random.between(2, 8)) } : { end: formatDay(from) };
  const lineDay = isStay ? from + random.below(6) : from;
  // Now and then one that another claim has too.
  const lines = Array.from({ length: random.between(1, 2) }, () =>
    charged.length > 0 && random.chance(10) ? random.pick(charged) : makeLine(random, lineDay),
  );
  charged.push(...lines);
  const claim = {
    id: `C-${number}`,
    patient: PATIENT,
    facility: { level: 2 },
    encounter: {
      // A purchase has no number; parts of one visit share theirs.
      ...(random.chance(25) ? {} : { id: random.chance(15) ? 'V-shared' : `V-${number}` }),
      setting: isStay ? 'inpatient' : random.pick(['outpatient', 'pharmacy']),
      ...(random.chance(10) ? {} : { start: momentOf(random, from) }),
      ...(isStay && random.chance(30) ? {} : end),
      ...(random.chance(50) ? { onset: formatDay(from - random.below(3)) } : {}),
    },
    diagnoses: random.chance(15) ? [] : [{ code: random.pick(['J20.900', 'I10.x00']), main: true }],
    diagnosesComplete: true,
    lines,
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
  return {
    facilityCode: random.pick(FACILITIES),
    id: claim.id,
    body: Buffer.from(JSON.stringify(claim)),
    steps,
  };
}

/** Few hours, so that they meet; late and early ones meet across midnight. */
function momentOf(random: Random, dayEpoch: number): string {
  const hour = random.pick(['', ' 00:30', ' 09:00', ' 09:05', ' 23:55']);
  return `${formatDay(dayEpoch)}${hour}`;
}

function makeLine(random: Random, dayEpoch: number): object {
  const code = random.pick([ITEM, SECOND_LINE, SECOND_LINE, FIRST_LINE]);
  const quantity = random.between(1, 2);
  return {
    ...{ kind: code === ITEM ? 'service' : 'drug', code, quantity, unitPrice: '10.00', ownPay: '0.00' },
    ...{ amount: `${quantity * 10}.00`, date: momentOf(random, dayEpoch), prescriber: 'D-1' },
    ...(code === ITEM ? {} : { daysOfSupply: random.between(1, 4) }),
  };
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
    async take({ facilityCode, id, body }: Life, step: Step): Promise<void> {
      if (step === 'reverse') {
        const reversal = {
          facilityCode,
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
        facilityCode,
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

type ByRule = readonly { readonly rule: string }[];
type Said = Readonly<Record<string, { readonly findings: ByRule; readonly undecided: ByRule }>>;

/** Each claim that is settled in the end, with what was last said of it; and the pages. */
async function stateOf({ ledger }: ReturnType<typeof startNode>, lives: readonly Life[]) {
  const said: Record<string, Said[string]> = {};
  for (const { facilityCode, id } of lives) {
    const [row] = (await ledger.findClaim(facilityCode, id)).filter(({ state }) => state === 'settled');
    if (row === undefined) continue;
    const given = ledger.records[row.seq - 1]!;
    const isLook = ({ kind, claimId, about }: LedgerRecord): boolean =>
      kind === 'rejudged' && claimId === id && about?.seq === row.seq;
    const last = ledger.records.findLast(isLook) ?? given;
    expect(last.state).toMatch(/settled|inFlight/);
    const { answer } = last.answer.byteLength === 0 ? given : last;
    said[id] = { ...JSON.parse(Buffer.from(answer).toString()), snapshot: undefined };
  }
  const key = createPatientKeys(HISTORY.patientSecret).keyOf(PATIENT, 'H1');
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
    const { facilityCode, id } = lives[index]!;
    const isHeld = (await node.ledger.findClaim(facilityCode, id)).some(({ state }) => state === 'unknown');
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
    const speaking = new Set<string>();
    for (let round = 0; round < LIVES; round++) {
      const charged: object[] = [];
      const count = random.between(3, 7);
      const lives = Array.from({ length: count }, (_, number) => makeLife(random, number, charged));
      const { state } = await run(lives, undefined);
      for (const { findings, undecided } of Object.values<Said[string]>(state.said))
        for (const { rule } of [...findings, ...undecided]) speaking.add(rule);
      for (let order = 0; order < ORDERS; order++) {
        const other = await run(lives, random);
        expect(other.state, `round ${round}, order ${order}`).toEqual(state);
        differences += other.records.filter(
          ({ kind, answer }) => kind === 'rejudged' && answer.byteLength > 0,
        ).length;
      }
    }
    expect([...speaking].sort()).toEqual(LOOKING_BACK.map((_, at) => `CHG-${at + 10}`));
    // Else nothing here ever came late enough to matter.
    expect(differences).toBeGreaterThan(LIVES);
  });
});
