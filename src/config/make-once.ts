/** Files of the data directory that are made once, at the first start, and must never be half there. */
import { closeSync, fsyncSync, linkSync, mkdirSync, openSync, rmSync, writeSync } from 'node:fs';
import { dirname } from 'node:path';

/**
 * Makes a file that only this user may read, unless it is there. Whole and on the disk when this returns: a kill in
 * between leaves nothing under its name. Throws what the file system says.
 */
export function makeOnce(path: string, makeText: () => string): void {
  const folder = dirname(path);
  const draft = `${path}.new`;
  mkdirSync(folder, { recursive: true });
  rmSync(draft, { force: true });
  const handle = openSync(draft, 'wx', 0o600);
  try {
    writeSync(handle, makeText());
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
  try {
    linkSync(draft, path);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  } finally {
    rmSync(draft, { force: true });
  }
  syncFolder(folder);
}

/** The name is in the folder, not in the file. */
function syncFolder(folder: string): void {
  const handle = openSync(folder, 'r');
  try {
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
}
