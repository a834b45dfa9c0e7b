/** What records name by digest stays until nothing names it, and is never half there. */
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { createImageStore, digestOf } from '../../../src/library/image-store.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'claimgate-images-'));
});
afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

const bytesOf = (text: string): Uint8Array => Buffer.from(text);
const imageOf = (text: string) => ({ digest: digestOf(bytesOf(text)), bytes: bytesOf(text) });

it('finds images and sites by digest, whoever kept them, and nothing that was changed', async () => {
  const store = createImageStore(folder);
  await store.keep('key', imageOf('one'));
  await store.keepLastGood('default', imageOf('two'));
  const sites = await store.keepByDigest('sites', bytesOf('[]'));
  expect(await store.findByDigest('image', imageOf('one').digest)).toEqual(bytesOf('one'));
  expect(await store.findByDigest('image', imageOf('two').digest)).toEqual(bytesOf('two'));
  expect(await store.findByDigest('sites', sites)).toEqual(bytesOf('[]'));
  expect(await store.findByDigest('image', sites)).toBeUndefined();
  expect(await store.findByDigest('image', '../../etc/passwd')).toBeUndefined();
  writeFileSync(join(folder, 'images', `${sites}.sites`), '{}');
  expect(await store.findByDigest('sites', sites)).toBeUndefined();
});

it('drops what nothing uses; what judged last stays, and so does everything that is no image', async () => {
  const store = createImageStore(folder);
  await store.keep('key', imageOf('old'));
  await store.keep('key2', imageOf('used'));
  await store.keepLastGood('default', imageOf('live'));
  const sites = [
    await store.keepByDigest('sites', bytesOf('[1]')),
    await store.keepByDigest('sites', bytesOf('[2]')),
  ];
  const used = new Set([imageOf('used').digest, sites[1]]);
  expect(await store.prune((_, digest) => used.has(digest))).toBe(2);
  expect(await store.find('key')).toBeUndefined();
  expect(await store.find('key2')).toBeDefined();
  expect(await store.findLastGood('default')).toBeDefined();
  expect(readdirSync(join(folder, 'images')).filter((name) => name.endsWith('.sites'))).toEqual([
    `${sites[1]}.sites`,
  ]);
});

it('there is nothing to drop where nothing was ever kept', async () => {
  expect(await createImageStore(folder).prune(() => false)).toBe(0);
});
