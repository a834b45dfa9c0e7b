/** The tables we ship are what the script makes of the reference: nobody edits them by hand, nothing is left over. */
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type MadePacks, makePacks, writePacks } from '../../../scripts/make-national-pack.ts';
import { describeWithReference, KNOWLEDGE_FOLDER, REFERENCE_FOLDER } from './reference-data.ts';

describeWithReference('the shipped packs, made again', () => {
  let folder: string;
  let made: MadePacks;

  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'claimgate-packs-'));
    made = makePacks(REFERENCE_FOLDER);
    writePacks(made, folder);
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it.each(['national', 'agreement'])('%s has the same tables, byte for byte', (pack) => {
    const shipped = join(KNOWLEDGE_FOLDER, pack, 'tables');
    const again = join(folder, pack, 'tables');
    expect(readdirSync(again).sort()).toEqual(readdirSync(shipped).sort());
    const changed = readdirSync(again).filter(
      (file) => !readFileSync(join(again, file)).equals(readFileSync(join(shipped, file))),
    );
    expect(changed).toEqual([]);
  });

  it('gives the same bytes twice', () => {
    expect([...makePacks(REFERENCE_FOLDER).files]).toEqual([...made.files]);
  });

  it('removes a table that is no longer made', () => {
    writeFileSync(join(folder, 'national', 'tables', 'old.csv'), 'match,code\n');
    writePacks(made, folder);
    expect(readdirSync(join(folder, 'national', 'tables'))).not.toContain('old.csv');
  });

  it('says which numbers the ground contradicted, which rows only warn and what was left out', () => {
    expect(made.notes.filter((note) => note.includes('text kept'))).toEqual([]);
    expect(made.notes.filter((note) => note.includes('first prescription only'))).toHaveLength(6);
    expect(made.notes).toContain('course found in a remark only: 帕妥珠单抗注射液 365 days (NHSA KP 17)');
  });
});
