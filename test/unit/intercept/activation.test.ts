import { createHash } from 'node:crypto';
import { expect, it } from 'vitest';
import { makeActivationRecord } from '../../../src/intercept/activation.ts';
import { decodeRecord, encodeRecord } from '../../../src/wire/protobuf/record-codec.ts';

const MOMENT = { atMs: 1_780_000_000_000, todayDay: 20_601, todaySecond: 1, actor: undefined };

it('sites stand in their activation with their bytes, an image with its digest alone', () => {
  const bytes = Buffer.from('[{"code":"H1"}]');
  const digest = createHash('sha256').update(bytes).digest('hex');
  const sites = decodeRecord(encodeRecord(makeActivationRecord({ what: 'sites', digest, bytes }, MOMENT)));
  expect(sites).toMatchObject({ kind: 'activation', reason: digest, sitesDigest: digest, imageDigest: '' });
  expect(Buffer.from(sites.content!)).toEqual(bytes);
  expect(Buffer.from(sites.digest).toString('hex')).toBe(digest);
  const image = decodeRecord(
    encodeRecord(makeActivationRecord({ what: 'image', digest }, { ...MOMENT, actor: 'a' })),
  );
  expect(image).toMatchObject({ reason: digest, imageDigest: digest, sitesDigest: '', actor: 'a' });
  expect(image.content).toBeUndefined();
});
