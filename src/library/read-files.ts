/** Reads a rule pack's files from its folder. Follows no links and leaves the folder by no name. */
import { readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { PackFiles } from '../knowledge/source/pack-source.ts';
import { LibraryError } from './errors.ts';

/** The folders of a pack; anything else in it is not ours to read. */
const FOLDERS = ['rules', 'tables', 'golden'];

/** A province has some hundred tables. */
export const FILES_MAX = 5_000;
/** All files are in memory together while they are compiled. */
export const PACK_BYTES_MAX = 1024 * 1024 * 1024;

/** @throws LibraryError LIBRARY_UNREADABLE, LIBRARY_PACK_TOO_LARGE */
export async function readPackFiles(folder: string): Promise<PackFiles> {
  const names = await listFiles(folder);
  if (names.length > FILES_MAX) throw tooLarge(folder, `${names.length} files`, FILES_MAX);
  const sizes = await Promise.all(names.map(async (name) => (await stat(join(folder, name))).size));
  const total = sizes.reduce((sum, size) => sum + size, 0);
  if (total > PACK_BYTES_MAX) throw tooLarge(folder, `${total} bytes`, PACK_BYTES_MAX);
  const contents = await Promise.all(names.map((name) => readFile(join(folder, name))));
  return new Map(names.map((name, index) => [name, contents[index]!]));
}

async function listFiles(folder: string): Promise<string[]> {
  try {
    const names = (await readdir(folder, { withFileTypes: true }))
      .filter((entry) => entry.isFile() && entry.name === 'pack.yaml')
      .map(({ name }) => name);
    for (const inner of FOLDERS) {
      const entries = await readdir(join(folder, inner), { withFileTypes: true }).catch(ignoreMissing);
      for (const entry of entries) if (entry.isFile()) names.push(`${inner}/${entry.name}`);
    }
    return names.sort();
  } catch (cause) {
    throw unreadable(folder, cause);
  }
}

function ignoreMissing(cause: unknown): never[] {
  if ((cause as NodeJS.ErrnoException).code === 'ENOENT') return [];
  throw cause;
}

export function unreadable(where: string, cause: unknown): LibraryError {
  const code = (cause as NodeJS.ErrnoException).code ?? 'error';
  return new LibraryError(
    'LIBRARY_UNREADABLE',
    { where, what: `cannot be read (${code})`, todo: 'name a folder with pack.yaml, or an image file' },
    cause,
  );
}

function tooLarge(where: string, what: string, limit: number): LibraryError {
  return new LibraryError('LIBRARY_PACK_TOO_LARGE', {
    where,
    what: `the pack has ${what}`,
    limit,
    todo: 'split it into several packs of the profile',
  });
}
