/** `claimgate knowledge compile DIR… --out FILE`: one image of the packs in order; prints digest, sizes, rows per rule. */
import { rename, rm, writeFile } from 'node:fs/promises';
import { SECTIONS } from '../knowledge/layout.ts';
import { openImage } from '../knowledge/open-image.ts';
import { compilePacks } from '../library/compile-packs.ts';
import { digestOf } from '../library/image-store.ts';
import { readPackFiles, unreadable } from '../library/read-files.ts';
import { RULE_KINDS } from '../rules/index.ts';
import type { Out } from './command.ts';
import { configuredPacks, parseKnowledgeArguments } from './knowledge-arguments.ts';
import { printProblems } from './print-problems.ts';

const USAGE = 'claimgate knowledge compile DIR… --out FILE [--profile NAME] [--json]';

export async function runKnowledgeCompile(args: string[], out: Out): Promise<number> {
  const given = parseKnowledgeArguments(args, ['out', 'profile']);
  const file = typeof given === 'string' ? undefined : given.values.get('out');
  if (typeof given === 'string' || file === undefined) {
    out(
      `claimgate knowledge compile: ${typeof given === 'string' ? given : '--out is needed'}\nusage: ${USAGE}\n`,
    );
    return 2;
  }
  const names = given.names.length === 0 ? configuredPacks() : given.names;
  const folders = await Promise.all(
    names.map(async (folder) => ({ folder, files: await readPackFiles(folder) })),
  );
  const report = compilePacks(folders, given.values.get('profile') ?? 'default', RULE_KINDS);
  const { image } = report;
  if (image === undefined) {
    if (given.isJson)
      out(`${JSON.stringify({ errorCount: report.errorCount, problems: report.problems }, null, 2)}\n`);
    else printProblems(report, out);
    return 1;
  }
  await writeAtOnce(file, image);
  const digest = digestOf(image);
  const sections = openImage(image.buffer);
  const counts = SECTIONS.map((section) => ({ section, count: sections.count(section) }));
  if (given.isJson) {
    const summary = { file, digest, sizeBytes: image.length, sections: counts, rules: report.rules };
    out(`${JSON.stringify(summary, null, 2)}\n`);
    return 0;
  }
  printProblems(report, out);
  out(
    `digest  ${digest}\nsize    ${image.length} bytes: ${counts.map((one) => `${one.section} ${one.count}`).join(', ')}\n`,
  );
  for (const { id, variant, kind, rows } of report.rules)
    out(`${String(rows).padStart(9)}  ${`${id} ${variant}`.trim().padEnd(24)} ${kind}\n`);
  return 0;
}

/** Never half an image under the name: a gateway may be reading it. */
async function writeAtOnce(file: string, image: Uint8Array): Promise<void> {
  const temporary = `${file}.${process.pid}.tmp`;
  try {
    await writeFile(temporary, image);
    await rename(temporary, file);
  } catch (cause) {
    await rm(temporary, { force: true });
    throw unreadable(file, cause);
  }
}
