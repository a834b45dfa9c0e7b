/** A patient's key: the same person everywhere under the insurer's numbers, the facility's own under any other. */
import { createHmac } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { createPatientKeys } from '../../../src/history/patient-key.ts';

const SECRET = new Uint8Array(32).fill(7);
const keys = createPatientKeys(SECRET);

function keyOf(idKind: string | undefined, id: string | undefined, facilityCode = 'H1'): string | undefined {
  const key = keys.keyOf({ idKind, id }, facilityCode);
  return key && Buffer.from(key).toString('hex');
}

describe('a patient key', () => {
  it('is the first half of the keyed hash over scope, kind and value', () => {
    const expected = createHmac('sha256', SECRET).update('\0psn_no\0P1').digest('hex').slice(0, 32);
    expect(keyOf('psn_no', 'P1')).toBe(expected);
  });

  it('is an HMAC with a secret of any length', () => {
    for (const length of [32, 63, 64, 65, 200]) {
      const secret = Uint8Array.from({ length }, (_, index) => index * 7);
      const key = createPatientKeys(secret).keyOf({ idKind: 'local', id: '张三' }, 'H1');
      const expected = createHmac('sha256', secret).update('H1\0local\0张三').digest().subarray(0, 16);
      expect(Buffer.from(key!)).toEqual(expected);
    }
  });

  it("joins hospitals under the insurer's kinds alone", () => {
    for (const kind of ['psn_no', 'id_card']) expect(keyOf(kind, '1', 'H1')).toBe(keyOf(kind, '1', 'H2'));
    for (const kind of ['local', 'patn_id', 'something', undefined])
      expect(keyOf(kind, '1', 'H1')).not.toBe(keyOf(kind, '1', 'H2'));
  });

  it('tells kinds and values apart', () => {
    const all = ['psn_no', 'id_card', 'local', undefined].flatMap((kind) => [
      keyOf(kind, '1'),
      keyOf(kind, '2'),
    ]);
    expect(new Set(all).size).toBe(all.length);
  });

  it('reads an identity card as it is meant', () => {
    expect(keyOf('id_card', ' 00000x ')).toBe(keyOf('id_card', '00000X'));
  });

  it('is undefined for nobody', () => {
    expect([keyOf('psn_no', undefined), keyOf('psn_no', ' ')]).toEqual([undefined, undefined]);
  });

  it('depends on the secret, which its fingerprint tells apart', () => {
    const others = createPatientKeys(new Uint8Array(32).fill(8));
    expect(others.keyOf({ idKind: 'psn_no', id: '1' }, 'H1')).not.toEqual(
      keys.keyOf({ idKind: 'psn_no', id: '1' }, 'H1'),
    );
    expect(keys.fingerprint).toMatch(/^[0-9a-f]{16}$/);
    expect(createPatientKeys(SECRET).fingerprint).toBe(keys.fingerprint);
    expect(others.fingerprint).not.toBe(keys.fingerprint);
    expect(() => createPatientKeys(new Uint8Array(31))).toThrow('32 bytes');
  });
});
