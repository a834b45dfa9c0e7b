/**
 * Compiles the packs of a profile into an image. Deterministic: the same packs give the same bytes, whatever the order
 * in which their files were found. The caller computes the digest and stores them.
 */
import type { KindSchemas } from './kind-schema.ts';
import { layPacks, type PackRow, type ProfileRule } from './overlay.ts';
import type { Rule } from './rule.ts';
import type { PackSource } from './source/pack-source.ts';
import { createProblemSink, type ProblemReport } from './source/problem.ts';
import { MATCH_SPACES } from './table-schema.ts';
import { type PairInput, type PointInput, writeImage } from './write-image.ts';

export interface CompileOptions {
  /** Name of the profile, as verdicts show it. */
  readonly profile: string;
  readonly kinds: KindSchemas;
}

export interface CompiledProfile extends ProblemReport {
  /** Undefined when a problem is an error. */
  readonly image: Uint8Array<ArrayBuffer> | undefined;
  /** In the image's order, for people. */
  readonly rules: readonly {
    readonly id: string;
    readonly variant: string;
    readonly kind: string;
    readonly rows: number;
  }[];
}

export function compileProfile(packs: readonly PackSource[], options: CompileOptions): CompiledProfile {
  const problems = createProblemSink();
  const profileRules = layPacks(packs, problems);
  refuseDoublePacks(packs, problems);
  const report = problems.report();
  const counts = profileRules.map(({ rule: { id, variant, kind }, rows }) => ({
    id,
    variant,
    kind,
    rows: rows.length,
  }));
  if (report.errorCount > 0) return { ...report, image: undefined, rules: counts };
  const head = {
    snapshot: {
      profile: options.profile,
      edition: packs.map(({ id, edition }) => `${id}@${edition}`).join('+'),
    },
    packs: packs.map(({ id, edition, region }) => ({ id, edition, region })),
    rules: profileRules.map((one) => makeRule(one, options.kinds)),
    // A later pack that changes what an earlier one expects says so with a golden claim of the same name.
    golden: [...new Map(packs.flatMap(({ golden }) => golden).map((one) => [one.name, one])).values()],
  };
  const image = writeImage({ head, points: points(profileRules), pairs: pairs(profileRules) });
  return { ...report, image, rules: counts };
}

function refuseDoublePacks(
  packs: readonly PackSource[],
  problems: ReturnType<typeof createProblemSink>,
): void {
  packs.forEach(({ id }, index) => {
    if (packs.findIndex((other) => other.id === id) === index) return;
    problems.error(
      { file: 'pack.yaml', line: 1, column: 1 },
      id,
      { zh: '同一规则包出现两次', en: 'the pack is in the profile twice' },
      { zh: '每个包一次', en: 'each pack once' },
    );
  });
}

/** What the author wrote, completed with the kind's fallbacks. The checker has made sure that the rest is there. */
function makeRule({ rule, pack, fromDay, toDay }: ProfileRule, kinds: KindSchemas): Rule {
  const { name, effect, severity, mode, parameters, applies, citation, space } = rule.fields;
  const declared = kinds.get(rule.kind)!.parameters;
  const values = declared.flatMap((one) => {
    // A kind that judges by space learns the one that its table is in.
    const own = one.name === 'space' ? space : undefined;
    const value = parameters?.get(one.name) ?? own ?? one.fallback;
    return value === undefined ? [] : [[one.name, value] as const];
  });
  return {
    id: rule.id,
    variant: rule.variant,
    kind: rule.kind,
    name: { zh: name!.zh, en: name!.en },
    effect: effect!,
    severity: severity!,
    mode: mode!,
    parameters: Object.fromEntries(values),
    applies: applies ?? {},
    fromDay,
    toDay,
    citation: citation!,
    pack,
  };
}

function* points(rules: readonly ProfileRule[]): Generator<PointInput> {
  for (const [index, { rule, rows }] of rules.entries()) {
    for (const one of rows) {
      const { row } = one;
      if (row.contained !== undefined) continue;
      yield {
        rule: index,
        space: MATCH_SPACES.indexOf(row.space),
        isPrefix: row.isPrefix,
        code: row.code,
        fromDay: one.fromDay,
        toDay: one.toDay,
        words: row.words,
        meta: metaOf(one, rule.fields.citation!),
      };
    }
  }
}

function* pairs(rules: readonly ProfileRule[]): Generator<PairInput> {
  for (const [index, { rule, rows }] of rules.entries()) {
    for (const one of rows) {
      const { row } = one;
      if (row.contained === undefined) continue;
      const [choice, text] = row.words;
      yield {
        rule: index,
        code: row.code,
        isPrefix: row.isPrefix,
        contained: row.contained,
        isContainedPrefix: row.isContainedPrefix,
        fromDay: one.fromDay,
        toDay: one.toDay,
        word: typeof choice === 'number' && choice >= 0 ? choice : 0,
        wordText: typeof text === 'string' ? text : '',
        meta: metaOf(one, rule.fields.citation!),
      };
    }
  }
}

function metaOf({ pack, row }: PackRow, ruleCitation: string): PointInput['meta'] {
  return {
    name: row.name,
    citation: row.citation === '' ? ruleCitation : row.citation,
    table: `${pack}/${row.table}`,
    row: row.row,
    isOfficial: row.status === 'official',
    status: row.status,
  };
}
