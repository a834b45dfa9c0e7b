/**
 * Compiled images on disk: `images/<digest>.image`, found again by the digest of what they were compiled from
 * (`images/<key>.key` holds the image's digest). Images are never deleted here: records name them for years.
 * A file appears whole or not at all: written beside, synced, renamed.
 */
import { createHash, randomUUID } from 'node:crypto';
import { mkdir, open, readFile, rename, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';

export interface ImageStore {
  /** Bytes of the image kept under a key, checked against its digest; undefined when there is none or it is damaged. */
  find(key: string): Promise<StoredImage | undefined>;
  /** Stores an image and that it answers for the key. */
  keep(key: string, image: StoredImage): Promise<void>;
  /** The image that judged last under this name, when it is whole. */
  findLastGood(profile: string): Promise<StoredImage | undefined>;
  keepLastGood(profile: string, image: StoredImage): Promise<void>;
}

export interface StoredImage {
  readonly digest: string;
  readonly bytes: Uint8Array;
}

const DIGEST = /^[0-9a-f]{64}$/;

export function digestOf(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}

export function createImageStore(dataDir: string): ImageStore {
  const folder = join(dataDir, 'images');

  /** The image that a small file beside it names. */
  async function findNamed(name: string): Promise<StoredImage | undefined> {
    const text = await readFile(join(folder, name), 'utf8').catch(() => '');
    const digest = text.trim();
    if (!DIGEST.test(digest)) return undefined;
    const bytes = await readFile(join(folder, `${digest}.image`)).catch(() => undefined);
    // Another program, a full disk or a bad sector may have changed it; then it is compiled again.
    if (bytes === undefined || digestOf(bytes) !== digest) return undefined;
    return { digest, bytes };
  }

  return {
    find: (key) => findNamed(`${key}.key`),
    async keep(key, { digest, bytes }) {
      await mkdir(folder, { recursive: true });
      await writeWhole(folder, `${digest}.image`, bytes);
      await writeWhole(folder, `${key}.key`, Buffer.from(`${digest}\n`));
    },
    findLastGood: (profile) => findNamed(lastGoodName(profile)),
    async keepLastGood(profile, { digest, bytes }) {
      await mkdir(folder, { recursive: true });
      const known = await readFile(join(folder, lastGoodName(profile)), 'utf8').catch(() => '');
      const image = join(folder, `${digest}.image`);
      if (!(await isThere(image, bytes.length))) await writeWhole(folder, `${digest}.image`, bytes);
      if (known.trim() !== digest)
        await writeWhole(folder, lastGoodName(profile), Buffer.from(`${digest}\n`));
    },
  };
}

/** By digest, because a profile's name may hold anything. */
function lastGoodName(profile: string): string {
  return `${digestOf(Buffer.from(profile))}.last-good`;
}

/** A file of the right size is taken as written; `find` checks its digest before it judges. */
async function isThere(path: string, sizeBytes: number): Promise<boolean> {
  return await stat(path).then(
    ({ size }) => size === sizeBytes,
    () => false,
  );
}

async function writeWhole(folder: string, name: string, bytes: Uint8Array): Promise<void> {
  const temporary = join(folder, `${name}.${randomUUID()}.tmp`);
  try {
    const file = await open(temporary, 'wx');
    try {
      await file.writeFile(bytes);
      await file.sync();
    } finally {
      await file.close();
    }
    await rename(temporary, join(folder, name));
  } catch (cause) {
    await rm(temporary, { force: true });
    throw cause;
  }
}
