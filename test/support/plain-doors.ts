/**
 * Doors for tests of the checker: every form is a few words of JSON, so that a test of threads does not depend on the
 * wire. Also the one-rule knowledge that judges them: item `ZC02AAA0001` is payable from level 2.
 */

import type { AuditMessage, Doors } from '../../src/checker/doors.ts';
import { createRequestHandler, type RequestHandler } from '../../src/checker/handle-request.ts';
import type { Claim } from '../../src/claim/claim.ts';
import type { Verdict } from '../../src/claim/verdict.ts';
import type { CheckRequest, SitesHandle, SnapshotHandle } from '../../src/intercept/exchange.ts';
import type { Site } from '../../src/intercept/site.ts';
import { FIRST_DAY, LAST_DAY } from '../../src/knowledge/rule.ts';
import { writeImage } from '../../src/knowledge/write-image.ts';
import { facilityLevel } from '../../src/rules/facility-level.ts';
import { makeVerdict } from '../../src/verdict/make-verdict.ts';
import { WireFormatError } from '../../src/wire/errors.ts';
import { DEFAULT_DIALECT } from '../../src/wire/nhsa/dialect.ts';
import { buildClaim } from './build-claim.ts';

export const KINDS = new Map([[facilityLevel.kind, facilityLevel]]);

export interface PlainClaim {
  readonly id: string;
  readonly level?: number;
  /** The facility that the message names. */
  readonly facility?: string;
  readonly codes?: readonly string[];
  /** Makes the body as long as a test needs. */
  readonly padding?: string;
  /** A file to which the poison worker appends the id each time it begins on the claim. */
  readonly trail?: string;
}

export interface PlainMessage extends AuditMessage {
  readonly number: string;
}

/** What `json` answers and the others wrap. */
export interface PlainAnswer {
  readonly claimId: string;
  readonly outcome: string;
  readonly digest: string;
  readonly deniedFen: string;
}

export const LIMITED_CODE = 'ZC02AAA0001010101';

export function makePlainDoors(onClaim: (claim: PlainClaim) => void = () => {}): Doors<PlainMessage> {
  const readClaim = (given: PlainClaim): Claim => {
    const claim = buildClaim({
      id: given.id,
      facility: { level: given.level, code: given.facility },
      lines: (given.codes ?? []).map((code) => ({ code, amount: '120.00', from: '2026-03-10' })),
    });
    onClaim(given);
    return claim;
  };
  const readBytes = (bytes: Uint8Array) => readClaim(parse(bytes) as PlainClaim);
  const write = ({ claimId = '', outcome, snapshot, deniedFen }: Verdict): PlainAnswer => ({
    claimId,
    outcome,
    digest: snapshot.digest,
    deniedFen: String(deniedFen),
  });
  return {
    readJson: readBytes,
    readProtobuf: readBytes,
    readNhsa(bytes) {
      const { infno, claims } = parse(bytes) as { infno: string; claims: PlainClaim[] };
      return {
        infno,
        number: infno,
        isAudit: infno.startsWith('31'),
        msgid: undefined,
        feedback: undefined,
        claims: claims.map(readClaim),
        notes: ['plain'],
      };
    },
    writeJson: (verdict) => JSON.stringify(write(verdict)),
    writeProtobuf: (verdict) => Buffer.from(JSON.stringify(write(verdict))),
    writeNhsa: ({ number }, verdicts, { resultShape }) =>
      JSON.stringify({ number, resultShape, results: verdicts.map(write) }),
    writeAccepted: ({ number }) => JSON.stringify({ number }),
    makeVerdict,
  };
}

export function makePlainHandler(onClaim?: (claim: PlainClaim) => void): RequestHandler {
  return createRequestHandler({ kinds: KINDS, doors: makePlainDoors(onClaim) });
}

function parse(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(Buffer.from(bytes).toString());
  } catch {
    throw new WireFormatError('WIRE_JSON_MALFORMED', { where: '0', what: 'not JSON' });
  }
}

/** `level` is the level from which the one limited item is payable. */
export function makeSnapshot(digest: string, level = 2): SnapshotHandle {
  const image = writeImage({
    head: {
      snapshot: { profile: 'test', edition: '1' },
      packs: [],
      golden: [],
      rules: [
        {
          id: 'DRG-08',
          variant: '',
          kind: 'facility-level',
          name: { zh: '限级别', en: 'facility level' },
          effect: 'line',
          severity: 1,
          mode: 'enforce',
          parameters: {},
          applies: {},
          fromDay: FIRST_DAY,
          toDay: LAST_DAY,
          citation: 'test',
          pack: 'test',
        },
      ],
    },
    points: [
      {
        rule: 0,
        space: 0,
        isPrefix: true,
        code: 'ZC02AAA0001',
        fromDay: FIRST_DAY,
        toDay: LAST_DAY,
        words: [level],
        meta: { name: '参麦注射液', citation: 'test', table: 'test.csv', row: 1, isOfficial: true },
      },
    ],
    pairs: [],
  });
  return { digest, bytes: share(image) };
}

export function makeSite(code: string, given: Partial<Site> = {}): Site {
  return { code, defaultMode: undefined, modes: {}, dialect: DEFAULT_DIALECT, facts: {}, ...given };
}

export function makeSites(sites: readonly Site[], version = 1): SitesHandle {
  return { version, bytes: share(new TextEncoder().encode(JSON.stringify(sites))) };
}

export function makeRequest(claim: PlainClaim, given: Partial<CheckRequest> = {}): CheckRequest {
  return {
    door: 'json',
    body: Buffer.from(JSON.stringify(claim)),
    facilityCode: 'H1',
    pathNumber: undefined,
    todayDay: 20_600,
    todaySecond: 36_000,
    ...given,
  };
}

function share(bytes: Uint8Array): SharedArrayBuffer {
  const shared = new SharedArrayBuffer(bytes.byteLength);
  new Uint8Array(shared).set(bytes);
  return shared;
}
