/** The national pack as it is shipped, compiled here and now. */

import { attachImage, type KnowledgeReader } from '../../src/knowledge/reader.ts';
import { compilePacks } from '../../src/library/compile-packs.ts';
import { readPackFiles } from '../../src/library/read-files.ts';
import { RULE_KINDS } from '../../src/rules/index.ts';

const FOLDER = 'knowledge/national';

export async function nationalReader(): Promise<KnowledgeReader> {
  const files = await readPackFiles(FOLDER);
  const { image, problems } = compilePacks([{ folder: FOLDER, files }], 'national', RULE_KINDS);
  if (image === undefined)
    throw new Error(`the national pack has errors: ${JSON.stringify(problems.slice(0, 5))}`);
  return attachImage(image.buffer, 'national-digest');
}
