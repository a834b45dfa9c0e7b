/**
 * A patient under a keyed hash (design section 7): HMAC-SHA256 over scope, kind of identifier and value, first 16 bytes.
 * Kinds that the insurer gives out are the same person everywhere; a local or unknown kind belongs to the facility alone
 * and never joins another hospital's history (interface section 2.14 no. 13). Keeps no identifier.
 */
import { Buffer } from 'node:buffer';
import { hash } from 'node:crypto';
import { assert } from '../base/assert.ts';
import type { Patient } from '../claim/claim.ts';

export const PATIENT_KEY_BYTES = 16;
/** As long as the hash, as RFC 2104 section 3 asks. */
export const PATIENT_SECRET_MIN_BYTES = 32;

/** Kinds whose values mean one person in the whole insurance. */
const INSURER_KINDS: ReadonlySet<string> = new Set(['psn_no', 'id_card']);

export interface PatientKeys {
  /** PATIENT_KEY_BYTES; undefined when the claim names no patient. */
  keyOf(patient: Pick<Patient, 'idKind' | 'id'>, facilityCode: string): Uint8Array | undefined;
  /** 16 hexadecimal digits that tell one secret from another and say nothing about it: nodes of one ledger must agree. */
  readonly fingerprint: string;
}

/** Imports the secret once: at least PATIENT_SECRET_MIN_BYTES of it. */
export function createPatientKeys(secret: Uint8Array): PatientKeys {
  assert(
    secret.length >= PATIENT_SECRET_MIN_BYTES,
    `the secret has ${PATIENT_SECRET_MIN_BYTES} bytes or more`,
  );
  const hmac = createHmac(secret);
  return {
    keyOf({ idKind, id }, facilityCode) {
      const value = id?.trim();
      if (value === undefined || value === '') return undefined;
      const kind = idKind ?? '';
      const isInsurers = INSURER_KINDS.has(kind);
      // An identity card's check letter is written x or X.
      const written = kind === 'id_card' ? value.toUpperCase() : value;
      const text = `${isInsurers ? '' : facilityCode}\0${kind}\0${written}`;
      return bytesOf(hmac(text).slice(0, PATIENT_KEY_BYTES));
    },
    fingerprint: Buffer.from(hmac('claimgate patient key\0v1'), 'latin1').toString('hex').slice(0, 16),
  };
}

/** So few bytes that they need no memory outside of the heap. */
function bytesOf(text: string): Uint8Array {
  const bytes = new Uint8Array(text.length);
  for (let at = 0; at < text.length; at++) bytes[at] = text.charCodeAt(at);
  return bytes;
}

const BLOCK_BYTES = 64;
/** Longer texts are hashed from memory of their own. */
const TEXT_ROOM_BYTES = 512;

/**
 * HMAC-SHA256 (RFC 2104 section 2) as two plain hashes, as a text of one character a byte: a third of the time of an object
 * for each, and no buffer to collect.
 */
function createHmac(secret: Uint8Array): (text: string) => string {
  const key = Buffer.alloc(BLOCK_BYTES);
  key.set(secret.length > BLOCK_BYTES ? hash('sha256', secret, 'buffer') : secret);
  const inner = Buffer.concat([key.map((byte) => byte ^ 0x36), Buffer.alloc(TEXT_ROOM_BYTES)]);
  const outer = Buffer.concat([key.map((byte) => byte ^ 0x5c), Buffer.alloc(32)]);
  return (text) => {
    outer.write(hash('sha256', innerOf(inner, text), 'binary'), BLOCK_BYTES, 'latin1');
    return hash('sha256', outer, 'binary');
  };
}

function innerOf(inner: Buffer, text: string): Buffer {
  // Three bytes a unit at most.
  if (text.length * 3 > TEXT_ROOM_BYTES)
    return Buffer.concat([inner.subarray(0, BLOCK_BYTES), Buffer.from(text)]);
  return inner.subarray(0, BLOCK_BYTES + inner.write(text, BLOCK_BYTES, 'utf8'));
}
