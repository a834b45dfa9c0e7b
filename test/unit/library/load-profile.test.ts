import { mkdir, mkdtemp, readdir, readFile, rm, symlink, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { PackFiles } from '../../../src/knowledge/source/pack-source.ts';
import type { LibraryErrorCode } from '../../../src/library/errors.ts';
import { createLibrary } from '../../../src/library/library.ts';
import { type LoadOptions, loadProfile } from '../../../src/library/load-profile.ts';
import { FILES_MAX, PACK_BYTES_MAX } from '../../../src/library/read-files.ts';
import { sexPack, TEST_KINDS } from '../../support/build-pack.ts';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'library-'));
});
afterEach(async () => {
  await rm(folder, { recursive: true, force: true });
});

const MALE = 'exact,A1,,,,,official,male';
const FEMALE = 'exact,A1,,,,,official,female';
const GOLDEN = {
  'golden/a.yaml': "name: g\ntoday: '2026-06-30'\nclaim: { lines: [] }\nexpected: [RX-01 line 1 5]\n",
};

async function writePack(files: PackFiles): Promise<string> {
  const pack = join(folder, 'pack');
  for (const [path, bytes] of files) {
    await mkdir(dirname(join(pack, path)), { recursive: true });
    await writeFile(join(pack, path), bytes);
  }
  return pack;
}

function options(more: Partial<LoadOptions> = {}): LoadOptions {
  return {
    packs: [join(folder, 'pack')],
    dataDir: join(folder, 'var'),
    kinds: TEST_KINDS,
    answerGolden: () => ['RX-01 line 1 5'],
    ...more,
  };
}

async function refusal(promise: Promise<unknown>): Promise<LibraryErrorCode> {
  return await promise.then(
    () => expect.fail('was not refused'),
    (error) => error.code,
  );
}

async function imageFile(dataDir = 'var'): Promise<string> {
  const images = join(folder, dataDir, 'images');
  return join(images, (await readdir(images)).find((name) => name.endsWith('.image'))!);
}

describe('loading packs', () => {
  test('gives one shared buffer, named by its digest, and keeps the image', async () => {
    await writePack(sexPack([MALE]));
    const loaded = await loadProfile(options());
    expect(loaded.origin).toBe('compiled');
    expect(loaded.handle.bytes).toBeInstanceOf(SharedArrayBuffer);
    expect(loaded.name).toEqual({
      profile: 'default',
      edition: 'national@2026-06',
      digest: loaded.handle.digest,
    });
    expect(loaded.ruleCount).toBe(1);
    expect(loaded.reader.findExact(0, 'A1')).toBeGreaterThanOrEqual(0);
    expect(await imageFile()).toContain(loaded.handle.digest);
    expect((await readdir(join(folder, 'var/images'))).filter((name) => name.endsWith('.tmp'))).toEqual([]);
  });

  test('does not compile again while nothing changed, and does when a file did', async () => {
    await writePack(sexPack([MALE]));
    const first = await loadProfile(options());
    const second = await loadProfile(options());
    expect([second.origin, second.handle.digest]).toEqual(['kept', first.handle.digest]);
    await writePack(sexPack([FEMALE]));
    const third = await loadProfile(options());
    expect(third.origin).toBe('compiled');
    expect(third.handle.digest).not.toBe(first.handle.digest);
    const otherKinds = new Map([...TEST_KINDS].filter(([name]) => name !== 'code-list'));
    expect((await loadProfile(options({ kinds: otherKinds }))).origin).toBe('compiled');
  });

  test('a kept image that was cut or changed is compiled again', async () => {
    await writePack(sexPack([MALE]));
    const { handle } = await loadProfile(options());
    const file = await imageFile();
    const bytes = await readFile(file);
    bytes[bytes.length - 1]! ^= 1;
    await writeFile(file, bytes);
    expect(await loadProfile(options())).toMatchObject({
      origin: 'compiled',
      handle: { digest: handle.digest },
    });
    expect((await loadProfile(options())).origin).toBe('kept');
    await truncate(file, 100);
    expect((await loadProfile(options())).origin).toBe('compiled');
    expect((await loadProfile(options())).origin).toBe('kept');
  });

  test('says which errors a pack has', async () => {
    await writePack(sexPack(['exact,a1,,,,,official,male']));
    const error = await loadProfile(options()).catch((cause) => cause);
    expect(error.code).toBe('LIBRARY_PACK_INVALID');
    expect(error.detail.where).toBe(
      `${join(folder, 'pack/tables/sex.csv')}:2:7: lower case letters in the code`,
    );
  });

  test('refuses what is not there, and reads nothing through links', async () => {
    expect(await refusal(loadProfile(options()))).toBe('LIBRARY_UNREADABLE');
    expect(await refusal(loadProfile(options({ packs: [] })))).toBe('LIBRARY_UNREADABLE');
    await writePack(sexPack([MALE]));
    await rm(join(folder, 'pack/tables/sex.csv'));
    await symlink('/etc/hostname', join(folder, 'pack/tables/sex.csv'));
    expect(await refusal(loadProfile(options()))).toBe('LIBRARY_PACK_INVALID');
  });
});

describe('images that the installation prepared', () => {
  const prepared = () => options({ dataDir: join(folder, 'prepared') });
  const first = () => options({ preparedDir: join(folder, 'prepared') });

  test('are found where the data directory has none, and compiled there where they are of other packs', async () => {
    await writePack(sexPack([MALE]));
    const { handle } = await loadProfile(prepared());
    const before = await readdir(join(folder, 'prepared/images'));
    expect(await loadProfile(first())).toMatchObject({ origin: 'kept', handle: { digest: handle.digest } });
    await writePack(sexPack([FEMALE]));
    expect((await loadProfile(first())).origin).toBe('compiled');
    expect((await loadProfile(options())).origin).toBe('kept');
    expect(await readdir(join(folder, 'prepared/images'))).toEqual(before);
  });

  test('are held to the same: damaged ones are compiled again, golden claims answered', async () => {
    await writePack(sexPack([MALE], GOLDEN));
    await loadProfile(prepared());
    expect(await refusal(loadProfile({ ...first(), answerGolden: () => [] }))).toBe('LIBRARY_GOLDEN_DIFFERS');
    const file = await imageFile('prepared');
    const bytes = await readFile(file);
    bytes[bytes.length - 1]! ^= 1;
    await writeFile(file, bytes);
    expect((await loadProfile(first())).origin).toBe('compiled');
    expect(await readFile(file)).toEqual(bytes);
  });

  test('are no last good state: what judged is kept in the data directory', async () => {
    await writePack(sexPack([MALE]));
    await loadProfile(prepared());
    const good = await createLibrary(first()).load();
    await writePack(sexPack(['exact,a1,,,,,official,male']));
    await rm(join(folder, 'prepared'), { recursive: true });
    expect((await createLibrary(first()).load()).handle.digest).toBe(good.handle.digest);
  });
});

describe('limits of a pack', () => {
  test('bytes of all files together, before any is read', async () => {
    await writePack(sexPack([MALE]));
    await truncate(join(folder, 'pack/tables/sex.csv'), PACK_BYTES_MAX);
    const error = await loadProfile(options()).catch((cause) => cause);
    expect(error).toMatchObject({ code: 'LIBRARY_PACK_TOO_LARGE', detail: { limit: PACK_BYTES_MAX } });
  });

  test('number of files', async () => {
    await writePack(sexPack([MALE]));
    await Promise.all(
      Array.from({ length: FILES_MAX }, (_, i) => writeFile(join(folder, `pack/tables/${i}.csv`), '')),
    );
    expect(await refusal(loadProfile(options()))).toBe('LIBRARY_PACK_TOO_LARGE');
  });
});

describe('an image file', () => {
  test('loads as it is; cut, changed and foreign ones are refused', async () => {
    await writePack(sexPack([MALE]));
    const { handle } = await loadProfile(options());
    const file = await imageFile();
    const load = () => loadProfile(options({ packs: [file] }));
    expect(await load()).toMatchObject({ origin: 'file', handle: { digest: handle.digest } });
    const withoutKind = new Map([...TEST_KINDS].filter(([name]) => name !== 'sex-limit'));
    expect(await refusal(loadProfile(options({ packs: [file], kinds: withoutKind })))).toBe(
      'LIBRARY_IMAGE_INVALID',
    );
    const bytes = await readFile(file);
    bytes[500]! ^= 4;
    await writeFile(file, bytes);
    expect(await refusal(load())).toBe('LIBRARY_IMAGE_INVALID');
    await truncate(file, 60);
    expect(await refusal(load())).toBe('LIBRARY_IMAGE_INVALID');
  });
});

describe('golden claims', () => {
  test('an image that answers them differently, or fails at one, is refused with the difference', async () => {
    await writePack(sexPack([MALE], GOLDEN));
    expect((await loadProfile(options())).origin).toBe('compiled');
    const error = await loadProfile(options({ answerGolden: () => [] })).catch((cause) => cause);
    expect(error.code).toBe('LIBRARY_GOLDEN_DIFFERS');
    expect(error.detail.where).toBe('g: expected [RX-01 line 1 5], answered []');
    const failing = () => {
      throw new Error('no such day');
    };
    expect(await refusal(loadProfile(options({ answerGolden: failing })))).toBe('LIBRARY_GOLDEN_DIFFERS');
  });
});

describe('the last good state', () => {
  test('stays in use when the packs go wrong, and says why', async () => {
    await writePack(sexPack([MALE]));
    const library = createLibrary(options());
    const good = await library.load();
    await writePack(sexPack(['exact,a1,,,,,official,male']));
    expect(await library.load()).toBe(good);
    expect(library.failure!.code).toBe('LIBRARY_PACK_INVALID');
    await writePack(sexPack([FEMALE]));
    expect((await library.load()).handle.digest).not.toBe(good.handle.digest);
    expect(library.failure).toBeUndefined();
  });

  test('comes from the disk after a restart', async () => {
    await writePack(sexPack([MALE]));
    const good = await createLibrary(options()).load();
    await writePack(sexPack(['exact,a1,,,,,official,male']));
    const restarted = createLibrary(options());
    expect((await restarted.load()).handle.digest).toBe(good.handle.digest);
    expect(restarted.failure!.code).toBe('LIBRARY_PACK_INVALID');
  });

  test('without one the reason is thrown', async () => {
    await writePack(sexPack(['exact,a1,,,,,official,male']));
    expect(await refusal(createLibrary(options()).load())).toBe('LIBRARY_PACK_INVALID');
  });
});
