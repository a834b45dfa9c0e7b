/**
 * A place whose power is cut: after each kill the data directory becomes what was synced (fault F7). kill -9 alone cannot
 * see a missing sync, because the system still has what was only written.
 */
import { execFileSync } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type CrashPlace, makeCrashPlace } from '../crash/crash-place.ts';
import type { Random } from '../random.ts';

/** What a disk writes whole or not at all. */
const SECTOR_BYTES = 512;
const SOURCE = fileURLToPath(new URL('./powerloss.c', import.meta.url));

/** Why there is no such loop here; undefined: there is one. Said loudly, and never in CI. */
export const powerlossMissing: string | undefined = (() => {
  const isPossible = process.platform === 'linux' && findCompiler() !== undefined;
  if (isPossible) return undefined;
  const what = 'SKIPPED: no power-loss loop. It needs Linux and a C compiler (gcc or cc).';
  if (process.env.CI === 'true') throw new Error(what);
  process.stderr.write(`\n*** ${what} ***\n`);
  return what;
})();

/** Compiled once for a run; the caller removes its folder. */
export function buildPowerloss(): { readonly library: string; remove(): void } {
  const folder = mkdtempSync(join(tmpdir(), 'claimgate-powerloss-'));
  const library = join(folder, 'powerloss.so');
  execFileSync(findCompiler()!, ['-O1', '-shared', '-fPIC', '-o', library, SOURCE, '-ldl'], {
    stdio: 'inherit',
  });
  return { library, remove: () => rmSync(folder, { recursive: true, force: true }) };
}

export type PowerPlace = CrashPlace & { afterKill(random: Random): void };

export async function makePowerPlace(library: string): Promise<PowerPlace> {
  const image = mkdtempSync(join(tmpdir(), 'claimgate-image-'));
  const place = await makeCrashPlace('sqlite');
  return {
    ...place,
    environment: (facility) => ({
      ...place.environment(facility),
      LD_PRELOAD: library,
      POWERLOSS_DATA: place.dataDir,
      POWERLOSS_IMAGE: image,
    }),
    // What was written and not synced is lost whole, or reached the disk in parts.
    afterKill: (random) => cutPower(place.dataDir, image, random.chance(50) ? random : undefined),
    async remove() {
      rmSync(image, { recursive: true, force: true });
      await place.remove();
    },
  };
}

/** @param torn which sectors of what was not synced are there all the same; undefined: none */
export function cutPower(dataDir: string, image: string, torn: Random | undefined): void {
  const survivors = new Map<string, Buffer>();
  for (const name of filesIn(join(image, 'files'))) {
    const written = join(dataDir, name);
    // Deleted before the cut: not restored. Its name never synced: nobody finds it.
    if (!existsSync(written) || !existsSync(join(image, 'names', name)) || name.endsWith('.part')) continue;
    const synced = readFileSync(join(image, 'files', name));
    survivors.set(name, torn === undefined ? synced : tear(synced, readFileSync(written), torn));
  }
  rmSync(dataDir, { recursive: true, force: true });
  mkdirSync(dataDir);
  for (const [name, bytes] of survivors) {
    mkdirSync(join(dataDir, name, '..'), { recursive: true });
    writeFileSync(join(dataDir, name), bytes, { mode: 0o600 });
    // It is on the disk: the next cut does not take it away again.
    writeFileSync(join(image, 'files', name), bytes);
  }
}

/** Sector by sector either the one or the other; the length of either. */
function tear(synced: Buffer, written: Buffer, random: Random): Buffer {
  const length = random.chance(50) ? synced.length : written.length;
  const bytes = Buffer.alloc(length);
  for (let at = 0; at < length; at += SECTOR_BYTES) {
    const source = random.chance(50) ? synced : written;
    if (at < source.length) source.copy(bytes, at, at, at + SECTOR_BYTES);
  }
  return bytes;
}

function filesIn(folder: string): string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1));
}

function findCompiler(): string | undefined {
  return ['gcc', 'cc'].find((name) => {
    try {
      execFileSync(name, ['--version'], { stdio: 'ignore' });
      return true;
    } catch {
      return false;
    }
  });
}
