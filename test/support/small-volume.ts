/** A file system of a few megabytes, where this process may mount one. */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, statfsSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { skipLoudly } from './skip-loudly.ts';

export interface SmallVolume {
  readonly folder: string;
  /** Takes all that is left. */
  fill(): void;
  /** Gives back what `fill` took. */
  free(): void;
  /** Nothing can be written any more, or again. */
  setReadOnly(isReadOnly: boolean): void;
  remove(): void;
}

/** Undefined where nothing can be mounted: said loudly, and never in CI. */
export const volumesMissing: string | undefined = (() => {
  const folder = mkdtempSync(join(tmpdir(), 'claimgate-mount-'));
  try {
    mount(folder, 1);
    execFileSync('umount', [folder]);
    return undefined;
  } catch {
    return skipLoudly('small file systems can only be mounted by root');
  } finally {
    rmSync(folder, { recursive: true });
  }
})();

export function makeSmallVolume(sizeMib: number): SmallVolume {
  const folder = mkdtempSync(join(tmpdir(), 'claimgate-volume-'));
  const others = join(folder, 'others');
  mount(folder, sizeMib);
  return {
    folder,
    fill() {
      const { bavail, bsize } = statfsSync(folder);
      writeFileSync(others, new Uint8Array(bavail * bsize), { flag: 'a' });
    },
    free: () => rmSync(others, { force: true }),
    setReadOnly(isReadOnly) {
      execFileSync('mount', ['-o', `remount,${isReadOnly ? 'ro' : 'rw'}`, folder]);
    },
    remove() {
      execFileSync('umount', ['-l', folder]);
      rmSync(folder, { recursive: true });
    },
  };
}

function mount(folder: string, sizeMib: number): void {
  execFileSync('mount', ['-t', 'tmpfs', '-o', `size=${sizeMib}m`, 'tmpfs', folder], { stdio: 'ignore' });
}
