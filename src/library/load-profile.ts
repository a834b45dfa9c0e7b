/**
 * Gets the knowledge that judges: from pack folders (through a kept image when they have not changed) or from an image
 * file, checked in full, in one shared buffer. Nothing is returned that does not answer its own golden claims.
 */
import { createHash } from 'node:crypto';
import { readFile, stat } from 'node:fs/promises';
import type { SnapshotName } from '../claim/verdict.ts';
import type { SnapshotHandle } from '../intercept/exchange.ts';
import { describeKinds, type KindSchemas } from '../knowledge/kind-schema.ts';
import { COMPILER_VERSION, LAYOUT_VERSION } from '../knowledge/layout.ts';
import { verifyImage } from '../knowledge/open-image.ts';
import { attachImage, type KnowledgeReader } from '../knowledge/reader.ts';
import type { Problem } from '../knowledge/source/problem.ts';
import type { PackFolder } from './compile-packs.ts';
import { LibraryError } from './errors.ts';
import { type AnswerGolden, goldenDifferences } from './golden.ts';
import { createImageStore, digestOf, type StoredImage } from './image-store.ts';
import { readPackFiles, unreadable } from './read-files.ts';

export interface LoadOptions {
  /** Pack folders in the order of the profile, or exactly one image file. */
  readonly packs: readonly string[];
  /** Where compiled images are kept; undefined keeps none. */
  readonly dataDir: string | undefined;
  /** Where the installation left the images of the shipped packs; looked into after `dataDir`, never written. */
  readonly preparedDir?: string | undefined;
  readonly kinds: KindSchemas;
  readonly answerGolden: AnswerGolden;
  /** Name of the profile in verdicts; default `default`. */
  readonly profile?: string;
}

export interface LoadedProfile {
  readonly handle: SnapshotHandle;
  readonly name: SnapshotName;
  readonly ruleCount: number;
  readonly reader: KnowledgeReader;
  readonly origin: 'kept' | 'compiled' | 'file';
  /** Warnings of a compilation; empty for images. */
  readonly warnings: readonly Problem[];
}

/** Differences named in the error; the rest is counted. */
const DIFFERENCES_SHOWN = 5;
const PROBLEMS_SHOWN = 5;

/** @throws LibraryError with the reason; nothing of a failed load is in use. */
export async function loadProfile(options: LoadOptions): Promise<LoadedProfile> {
  return openProfile(await findImage(options), options);
}

/** An image found somewhere, made ready to judge: checked, shared, its golden claims answered. */
export function openProfile(
  image: FoundImage,
  options: Pick<LoadOptions, 'kinds' | 'answerGolden'>,
): LoadedProfile {
  const bytes = new SharedArrayBuffer(image.bytes.length);
  new Uint8Array(bytes).set(image.bytes);
  const reader = attach(bytes, image.digest, options.kinds);
  refuseDifferences(reader, options.answerGolden);
  return {
    handle: { digest: image.digest, bytes },
    name: { ...reader.head.snapshot, digest: image.digest },
    ruleCount: reader.head.rules.length,
    reader,
    origin: image.origin,
    warnings: image.warnings,
  };
}

export interface FoundImage extends StoredImage {
  readonly origin: LoadedProfile['origin'];
  readonly warnings: readonly Problem[];
}

async function findImage(options: LoadOptions): Promise<FoundImage> {
  const { packs, dataDir, preparedDir, kinds, profile = 'default' } = options;
  const [first] = packs;
  if (first === undefined)
    throw new LibraryError('LIBRARY_UNREADABLE', {
      what: 'no rule pack is named',
      todo: 'name a pack folder',
    });
  if (packs.length === 1 && (await isFile(first))) {
    const bytes = await readFile(first).catch((cause) => {
      throw unreadable(first, cause);
    });
    return { bytes, digest: digestOf(bytes), origin: 'file', warnings: [] };
  }
  const folders = await Promise.all(
    packs.map(async (folder) => ({ folder, files: await readPackFiles(folder) })),
  );
  const store = dataDir === undefined ? undefined : createImageStore(dataDir);
  const prepared = preparedDir === undefined ? undefined : createImageStore(preparedDir);
  const key = keyOf(folders, profile, kinds);
  const kept = (await store?.find(key)) ?? (await prepared?.find(key));
  if (kept !== undefined) return { ...kept, origin: 'kept', warnings: [] };
  const { compilePacks } = await import('./compile-packs.ts');
  const { image, problems, errorCount } = compilePacks(folders, profile, kinds);
  if (image === undefined) throw invalidPack(problems, errorCount);
  const compiled = { bytes: image, digest: digestOf(image) };
  await store?.keep(key, compiled);
  return { ...compiled, origin: 'compiled', warnings: problems };
}

async function isFile(path: string): Promise<boolean> {
  try {
    return (await stat(path)).isFile();
  } catch (cause) {
    throw unreadable(path, cause);
  }
}

/** Everything that decides an image's bytes. */
function keyOf(folders: readonly PackFolder[], profile: string, kinds: KindSchemas): string {
  const hash = createHash('sha256');
  const add = (text: string): void => {
    hash.update(`${Buffer.byteLength(text)}:${text}\n`);
  };
  add(`layout ${LAYOUT_VERSION} compiler ${COMPILER_VERSION}`);
  add(profile);
  add(describeKinds(kinds));
  for (const { files } of folders) {
    add(`pack ${files.size}`);
    for (const [path, bytes] of files) {
      add(path);
      add(String(bytes.length));
      hash.update(bytes);
    }
  }
  return hash.digest('hex');
}

function attach(bytes: SharedArrayBuffer, digest: string, kinds: KindSchemas): KnowledgeReader {
  try {
    verifyImage(bytes);
    const reader = attachImage(bytes, digest);
    const foreign = reader.head.rules.find(({ kind }) => !kinds.has(kind));
    if (foreign === undefined) return reader;
    throw new LibraryError('LIBRARY_IMAGE_INVALID', {
      where: `rule ${foreign.id}`,
      what: `needs kind ${foreign.kind}, which this build does not have`,
      todo: 'use an image of this version',
    });
  } catch (cause) {
    if (cause instanceof LibraryError) throw cause;
    const what = cause instanceof Error ? cause.message : String(cause);
    throw new LibraryError('LIBRARY_IMAGE_INVALID', { what, todo: 'compile the packs again' }, cause);
  }
}

function refuseDifferences(reader: KnowledgeReader, answerGolden: AnswerGolden): void {
  const differences = goldenDifferences(reader, answerGolden);
  if (differences.length === 0) return;
  const shown = differences
    .slice(0, DIFFERENCES_SHOWN)
    .map(
      ({ name, expected, answered }) =>
        `${name}: expected [${expected.join('; ')}], answered [${answered.join('; ')}]`,
    );
  throw new LibraryError('LIBRARY_GOLDEN_DIFFERS', {
    where: shown.join(' | '),
    what: `${differences.length} of ${reader.head.golden.length} golden claims are answered differently`,
    todo: 'correct the packs or what the golden claims expect',
  });
}

function invalidPack(problems: readonly Problem[], errorCount: number): LibraryError {
  const shown = problems
    .filter(({ level }) => level === 'error')
    .slice(0, PROBLEMS_SHOWN)
    .map(({ file, line, column, what }) => `${file}:${line}:${column}: ${what.en}`);
  return new LibraryError('LIBRARY_PACK_INVALID', {
    where: shown.join(' | '),
    what: `the rule packs have ${errorCount} errors`,
    todo: 'run `claimgate knowledge check` and correct them',
  });
}
