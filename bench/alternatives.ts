/** (c) The same work on json-rules-engine and zen-engine: which lines does a level limit deny? All must answer alike. */
import { ZenEngine } from '@gorules/zen-engine';
import { Engine } from 'json-rules-engine';
import { parseMoment } from '../src/claim/day.ts';
import { attachImage } from '../src/knowledge/reader.ts';
import { FIRST_DAY, LAST_DAY } from '../src/knowledge/rule.ts';
import { writeImage } from '../src/knowledge/write-image.ts';
import { RULE_KINDS } from '../src/rules/index.ts';
import { createJudge } from '../src/rules/judge.ts';
import { BENCH_DAY, benchClaim } from './support/claims.ts';
import { printTable } from './support/report.ts';
import { makeRandom, median, spread } from './support/statistics.ts';
import { shared, syntheticCode } from './support/synthetic-pack.ts';

const SIZES = [10, 1_000, 10_000];
const LINES = 20;
const ROUNDS = 5;
const FACILITY_LEVEL = 2;
/** A level limit of 1 to 3 per code: a third of the known codes is denied at level 2. */
const limitOf = (index: number) => (index % 3) + 1;

/** Answers, per line, whether the level limit denies it. */
type Answer = (codes: readonly string[]) => Promise<boolean[]>;

export async function run(): Promise<void> {
  const rows: string[][] = [];
  for (const size of SIZES) {
    const random = makeRandom(size);
    const claim = () => Array.from({ length: LINES }, () => syntheticCode(Math.floor(random() * size * 2)));
    const subjects: { name: string; answer: Answer; claims: number; samples: number[] }[] = [
      { name: 'claimgate', answer: ours(size), claims: 2_000, samples: [] },
      { name: 'zen-engine 0.52', answer: zen(size), claims: size >= 10_000 ? 2 : 20, samples: [] },
      {
        name: 'json-rules-engine 7.3',
        answer: jsonRules(size),
        claims: size >= 10_000 ? 1 : size >= 1_000 ? 5 : 100,
        samples: [],
      },
    ];
    for (let i = 0; i < 3; i++)
      await assertAlike(
        subjects.map(({ name, answer }) => ({ name, answer })),
        claim(),
      );
    for (let round = 0; round < ROUNDS; round++) {
      for (const { answer, claims, samples } of subjects) {
        const given = Array.from({ length: claims }, claim);
        const start = performance.now();
        for (const codes of given) await answer(codes);
        samples.push(((performance.now() - start) * 1000) / (claims * LINES));
      }
    }
    const base = median(subjects[0]!.samples);
    for (const { name, samples } of subjects) {
      rows.push([
        size.toLocaleString('en'),
        name,
        spread(samples),
        `${(median(samples) / base).toFixed(0)} ×`,
      ]);
    }
  }
  printTable(
    `the same level limits on other engines: µs per line, median (min–max) of ${ROUNDS} rounds; all answers compared`,
    ['rules', 'engine', 'µs per line', 'time against claimgate'],
    rows,
  );
}

async function assertAlike(
  subjects: readonly { name: string; answer: Answer }[],
  codes: readonly string[],
): Promise<void> {
  const answers = await Promise.all(subjects.map(({ answer }) => answer(codes)));
  for (const [index, answer] of answers.entries()) {
    if (answer.join() !== answers[0]!.join())
      throw new Error(`${subjects[index]!.name} answers otherwise: ${answer} / ${answers[0]}`);
  }
  if (!answers[0]!.includes(true) && codes.length > 5)
    console.error('note: no line of this claim was denied');
}

function ours(size: number): Answer {
  const rule = {
    id: 'DRG-08',
    variant: '',
    kind: 'facility-level',
    name: { zh: '级别', en: 'level' },
    effect: 'line',
    severity: 1,
    mode: 'enforce',
    parameters: {},
    applies: {},
    fromDay: FIRST_DAY,
    toDay: LAST_DAY,
    citation: 'bench',
    pack: 'bench',
  } as const;
  const points = Array.from({ length: size }, (_, index) => ({
    rule: 0,
    space: 0,
    isPrefix: false,
    code: syntheticCode(index),
    fromDay: FIRST_DAY,
    toDay: LAST_DAY,
    words: [limitOf(index)],
    meta: { name: '', citation: 'bench', table: 'bench.csv', row: index + 1, isOfficial: true },
  }));
  const head = { snapshot: { profile: 'bench', edition: '1' }, packs: [], golden: [], rules: [rule] };
  const judge = createJudge(
    attachImage(shared(writeImage({ head, points, pairs: [] })), 'bench'),
    RULE_KINDS,
  );
  const today = parseMoment(BENCH_DAY)!.dayEpoch;
  return async (codes) => {
    const claim = benchClaim(codes);
    claim.facility.level = FACILITY_LEVEL;
    const { findings } = judge.judge(claim, today, (_, mode) => mode);
    const denied = new Set(findings.flatMap(({ lines }) => lines));
    return codes.map((_, line) => denied.has(line));
  };
}

/** One decision table, first hit, as its documentation advises for look-ups by key. */
function zen(size: number): Answer {
  const engine = new ZenEngine();
  const rules = Array.from({ length: size }, (_, index) => ({
    _id: `r${index}`,
    code: `"${syntheticCode(index)}"`,
    level: `< ${limitOf(index)}`,
    denied: 'true',
  }));
  const decision = engine.createDecision({
    nodes: [
      { id: 'in', name: 'in', type: 'inputNode', position: { x: 0, y: 0 } },
      {
        id: 'table',
        name: 'table',
        type: 'decisionTableNode',
        position: { x: 0, y: 0 },
        content: {
          hitPolicy: 'first',
          inputs: [
            { id: 'code', name: 'code', field: 'code' },
            { id: 'level', name: 'level', field: 'level' },
          ],
          outputs: [{ id: 'denied', name: 'denied', field: 'denied' }],
          rules,
        },
      },
      { id: 'out', name: 'out', type: 'outputNode', position: { x: 0, y: 0 } },
    ],
    edges: [
      { id: 'e1', sourceId: 'in', targetId: 'table', type: 'edge' },
      { id: 'e2', sourceId: 'table', targetId: 'out', type: 'edge' },
    ],
  });
  return async (codes) => {
    const answers: boolean[] = [];
    for (const code of codes) {
      const { result } = await decision.evaluate({ code, level: FACILITY_LEVEL });
      answers.push((result as { denied?: boolean }).denied === true);
    }
    return answers;
  };
}

function jsonRules(size: number): Answer {
  const engine = new Engine();
  for (let index = 0; index < size; index++) {
    engine.addRule({
      conditions: {
        all: [
          { fact: 'code', operator: 'equal', value: syntheticCode(index) },
          { fact: 'level', operator: 'lessThan', value: limitOf(index) },
        ],
      },
      event: { type: 'denied' },
    });
  }
  return async (codes) => {
    const answers: boolean[] = [];
    for (const code of codes) {
      const { events } = await engine.run({ code, level: FACILITY_LEVEL });
      answers.push(events.length > 0);
    }
    return answers;
  };
}
