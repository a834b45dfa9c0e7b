/**
 * Compiled images on disk: `images/<digest>.image`, found again by the digest of what they were compiled from
 * (`images/<key>.key` holds the image's digest). Records name images, and the sites beside them, for years: one goes only
 * when somebody who has read the ledger says that no record uses it. A file appears whole or not at all: written beside,
 * synced, renamed.
 */
import { createHash, randomUUID } from 'node:crypto';
import { mkdir, open, readdir, readFile, rename, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';

export interface ImageStore {
  /** Bytes of the image kept under a key, checked against its digest; undefined when there is none or it is damaged. */
  find(key: string): Promise<StoredImage | undefined>;
  /** Stores an image and that it answers for the key. */
  keep(key: string, image: StoredImage): Promise<void>;
  /** The image that judged last under this name, when it is whole. */
  findLastGood(profile: string): Promise<StoredImage | undefined>;
  keepLastGood(profile: string, image: StoredImage): Promise<void>;
  /** What a record names by its digest; undefined when it is not there or damaged. */
  findByDigest(kind: KeptKind, digest: string): Promise<Uint8Array | undefined>;
  /** @returns the digest. Bytes that are there already are not written again. */
  keepByDigest(kind: KeptKind, bytes: Uint8Array): Promise<string>;
  /** Deletes what nothing uses any more; what judged last stays. @returns how many files went. */
  prune(isUsed: (kind: KeptKind, digest: string) => boolean): Promise<number>;
}

/** Sites are the JSON of all facilities that judged together with an image. */
export type KeptKind = 'image' | 'sites';

export interface StoredImage {
  readonly digest: string;
  readonly bytes: Uint8Array;
}

const DIGEST = /^[0-9a-f]{64}$/;
const KEPT = /^([0-9a-f]{64})\.(image|sites)$/;

export function digestOf(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}

export function createImageStore(dataDir: string): ImageStore {
  const folder = join(dataDir, 'images');

  async function findByDigest(kind: KeptKind, digest: string): Promise<Uint8Array | undefined> {
    if (!DIGEST.test(digest)) return undefined;
    const bytes = await readFile(join(folder, `${digest}.${kind}`)).catch(() => undefined);
    // Another program, a full disk or a bad sector may have changed it; then it is compiled again.
    return bytes === undefined || digestOf(bytes) !== digest ? undefined : bytes;
  }

  async function readDigest(name: string): Promise<string> {
    return (await readFile(join(folder, name), 'utf8').catch(() => '')).trim();
  }

  /** The image that a small file beside it names. */
  async function findNamed(name: string): Promise<StoredImage | undefined> {
    const digest = await readDigest(name);
    const bytes = await findByDigest('image', digest);
    return bytes === undefined ? undefined : { digest, bytes };
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
      const known = await readDigest(lastGoodName(profile));
      const image = join(folder, `${digest}.image`);
      if (!(await isThere(image, bytes.length))) await writeWhole(folder, `${digest}.image`, bytes);
      if (known !== digest) await writeWhole(folder, lastGoodName(profile), Buffer.from(`${digest}\n`));
    },
    findByDigest,
    async keepByDigest(kind, bytes) {
      const digest = digestOf(bytes);
      const name = `${digest}.${kind}`;
      await mkdir(folder, { recursive: true });
      if (!(await isThere(join(folder, name), bytes.length))) await writeWhole(folder, name, bytes);
      return digest;
    },
    async prune(isUsed) {
      const names = await readdir(folder).catch(() => []);
      const lastGood = await Promise.all(names.filter((name) => name.endsWith('.last-good')).map(readDigest));
      const inUse = new Set(lastGood);
      let gone = 0;
      for (const name of names) {
        const [, digest, kind] = KEPT.exec(name) ?? [];
        if (digest === undefined || inUse.has(digest) || isUsed(kind as KeptKind, digest)) continue;
        // A key that names it finds nothing then, and its packs are compiled again.
        await rm(join(folder, name), { force: true });
        gone++;
      }
      return gone;
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
