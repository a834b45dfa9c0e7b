/**
 * The record of what judges from here on: sites with their bytes, an image by its digest. Later records name both by
 * digest alone; replay finds the sites here and the image in the library. Pure.
 */
import { Buffer } from 'node:buffer';
import type { CivilNow } from '../base/clock.ts';
import type { LedgerRecord } from '../claim/record.ts';

/** When, by the gateway's clock, and who did it; undefined: the process by itself, at start. */
export interface ActivationMoment extends CivilNow {
  readonly atMs: number;
  readonly actor: string | undefined;
}

export type Activated =
  /** `bytes` is the JSON that the workers read. */
  | { readonly what: 'sites'; readonly digest: string; readonly bytes: Uint8Array }
  | { readonly what: 'image'; readonly digest: string };

/** `digest` has 64 hexadecimal digits: SHA-256 of the sites' or the image's bytes. */
export function makeActivationRecord(activated: Activated, moment: ActivationMoment): LedgerRecord {
  const { what, digest } = activated;
  return {
    ...moment,
    kind: 'activation',
    digest: Buffer.from(digest, 'hex'),
    reason: digest,
    imageDigest: what === 'image' ? digest : '',
    sitesDigest: what === 'sites' ? digest : '',
    content: what === 'sites' ? activated.bytes : undefined,
    facilityCode: '',
    claimId: undefined,
    patientKey: undefined,
    door: 'json',
    pathNumber: undefined,
    knowledgeSinceDay: undefined,
    isKnowledgeStale: false,
    historySinceDay: undefined,
    pagesRead: [],
    changes: [],
    request: NOTHING,
    contentType: '',
    answer: NOTHING,
    outcome: undefined,
    degraded: undefined,
    state: undefined,
    about: undefined,
    receipt: undefined,
    feedback: [],
  };
}

const NOTHING = new Uint8Array();
