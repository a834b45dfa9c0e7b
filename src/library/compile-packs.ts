/** Pack folders → one compiled image. Loaded only when no kept image answers, so that a start does not pay for parsers. */
import { join } from 'node:path';
import { compileProfile } from '../knowledge/compile-profile.ts';
import type { KindSchemas } from '../knowledge/kind-schema.ts';
import type { PackFiles, PackSource } from '../knowledge/source/pack-source.ts';
import type { Problem, ProblemReport } from '../knowledge/source/problem.ts';
import { readPack } from '../knowledge/source/read-pack.ts';

export interface PackFolder {
  readonly folder: string;
  readonly files: PackFiles;
}

export interface PackReport extends ProblemReport {
  readonly packs: readonly PackSource[];
  readonly image: Uint8Array<ArrayBuffer> | undefined;
  readonly rules: ReturnType<typeof compileProfile>['rules'];
}

/** Checks all packs and compiles them when nothing is an error. Files of problems are named with their folder. */
export function compilePacks(
  folders: readonly PackFolder[],
  profile: string,
  kinds: KindSchemas,
): PackReport {
  const problems: Problem[] = [];
  const packs: PackSource[] = [];
  let errorCount = 0;
  let warningCount = 0;
  for (const { folder, files } of folders) {
    const reading = readPack(files, kinds);
    problems.push(...reading.problems.map((one) => ({ ...one, file: join(folder, one.file) })));
    errorCount += reading.errorCount;
    warningCount += reading.warningCount;
    if (reading.pack !== undefined) packs.push(reading.pack);
  }
  if (packs.length < folders.length)
    return { packs, problems, errorCount, warningCount, image: undefined, rules: [] };
  const compiled = compileProfile(packs, { profile, kinds });
  return {
    packs,
    problems: [...problems, ...compiled.problems],
    errorCount: errorCount + compiled.errorCount,
    warningCount: warningCount + compiled.warningCount,
    image: compiled.image,
    rules: compiled.rules,
  };
}
