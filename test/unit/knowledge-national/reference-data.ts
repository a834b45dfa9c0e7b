/**
 * Where the reference tables lie, for tests that make the pack again. Elsewhere than beside the project they are
 * skipped, and said so; under CI=true they never are.
 */
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe } from 'vitest';

export const REFERENCE_FOLDER = fileURLToPath(new URL('../../../../shared/reference/data', import.meta.url));
export const KNOWLEDGE_FOLDER = fileURLToPath(new URL('../../../knowledge', import.meta.url));

const isHere = existsSync(REFERENCE_FOLDER);

/** `describe` where the reference is there or must be; skipped with a loud line elsewhere. */
export function describeWithReference(name: string, suite: () => void): void {
  if (!isHere && process.env.CI !== 'true') {
    process.stderr.write(`SKIPPED, no reference tables beside the project: ${name}\n`);
    describe.skip(name, suite);
    return;
  }
  describe(name, suite);
}
