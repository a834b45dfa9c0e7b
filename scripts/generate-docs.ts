/**
 * `npm run docs`: fills the parts of docs/ that are generated from code: the table of variables in operate.md and
 * the table of rules, docs/rules.md. A test runs it and compares.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { generatedDocs } from '../test/support/generated-docs.ts';

const ROOT = join(import.meta.dirname, '..');
for (const [path, text] of await generatedDocs((file) => readFileSync(join(ROOT, file), 'utf8'))) {
  writeFileSync(join(ROOT, path), text);
  console.log(path);
}
