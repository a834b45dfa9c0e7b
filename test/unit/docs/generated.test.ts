import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { generatedDocs } from '../../support/generated-docs.ts';

const ROOT = join(import.meta.dirname, '../../..');

it('docs/ says what the code says: run `npm run docs` after a change', async () => {
  const read = (path: string) => readFileSync(join(ROOT, path), 'utf8');
  for (const [path, text] of await generatedDocs(read)) expect(read(path), path).toBe(text);
});
