import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { loadSites } from '../../../src/sites/registry.ts';

const dir = mkdtempSync(join(tmpdir(), 'claimgate-sites-'));
afterAll(() => rmSync(dir, { recursive: true, force: true }));

function fileOf(sites: unknown): string {
  const file = join(dir, 'sites.json');
  writeFileSync(file, JSON.stringify(sites));
  return file;
}

describe('the site file', () => {
  it('names one facility, which starts in shadow', async () => {
    const { sites } = await loadSites(fileOf([{ code: 'H1' }]));
    expect(sites.map(({ code, defaultMode }) => [code, defaultMode])).toEqual([['H1', 'shadow']]);
  });

  it('is refused with none or several: callers cannot be told apart', async () => {
    for (const sites of [[], [{ code: 'H1' }, { code: 'H2' }]]) {
      await expect(loadSites(fileOf(sites))).rejects.toThrow('SITES_FILE_INVALID');
    }
  });
});
