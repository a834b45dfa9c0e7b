/** The packs that we ship, compiled, and the item codes that they know. */
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ENTRY, ENTRY_STRIDE } from '../../src/knowledge/layout.ts';
import { attachImage, type KnowledgeReader } from '../../src/knowledge/reader.ts';
import { MATCH_SPACES } from '../../src/knowledge/table-schema.ts';
import { loadProfile } from '../../src/library/load-profile.ts';
import { answerGolden } from '../../src/review/answer-golden.ts';
import { RULE_KINDS } from '../../src/rules/index.ts';

const ROOT = join(import.meta.dirname, '../..');

export async function nationalReader(): Promise<KnowledgeReader> {
  const dataDir = mkdtempSync(join(tmpdir(), 'claimgate-bench-'));
  const packs = ['national', 'agreement'].map((pack) => join(ROOT, 'knowledge', pack));
  const { handle } = await loadProfile({ packs, dataDir, kinds: RULE_KINDS, answerGolden });
  return attachImage(handle.bytes, handle.digest);
}

/** Every item code with rows; a prefix becomes a code of the usual length under it. */
export function nationalItemCodes(reader: KnowledgeReader): string[] {
  const item = MATCH_SPACES.indexOf('item');
  const codes: string[] = [];
  for (let entry = 0; entry < reader.entries.length / ENTRY_STRIDE; entry++) {
    const kind = reader.entries[entry * ENTRY_STRIDE + ENTRY.kind]!;
    if ((kind & 0xff) !== item) continue;
    const code = reader.codeOf(entry);
    codes.push((kind & 0x100) === 0 ? code : code.padEnd(23, '0'));
  }
  return codes;
}
