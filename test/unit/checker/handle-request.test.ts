/** Whose claim it is: the credential's facility for all but the built-in demo, whose callers have none. */
import { beforeAll, describe, expect, it } from 'vitest';
import { createRequestHandler } from '../../../src/checker/handle-request.ts';
import { createWireDoors } from '../../../src/checker/wire-doors.ts';
import type { CheckReply } from '../../../src/intercept/exchange.ts';
import type { Site } from '../../../src/intercept/site.ts';
import type { LoadedProfile } from '../../../src/library/load-profile.ts';
import { RULE_KINDS } from '../../../src/rules/index.ts';
import { DEMO_SITE } from '../../../src/sites/demo.ts';
import { makeRegistry } from '../../../src/sites/registry.ts';
import { day } from '../../support/build-claim.ts';
import { shippedProfile } from '../../support/shipped-profile.ts';

const { isDemo: _, ...REAL } = DEMO_SITE;
const HOSPITAL: Site = { ...REAL, code: 'H33010600123' };
const CODE = 'XN06AB03';

let profile: LoadedProfile;
beforeAll(async () => {
  profile = await shippedProfile();
});

function claimOf(facility: Readonly<Record<string, string>>, code = CODE) {
  return {
    id: 'C1',
    facility,
    patient: { idKind: 'local', id: 'P1', sex: 'female', birthDay: '1980-02-03' },
    encounter: { id: 'E1', setting: 'outpatient', start: '2026-06-01' },
    diagnoses: [{ code: 'I10.x00', isMain: true }],
    lines: [{ id: 'L1', kind: 'drug', code, name: 'invented', quantity: '1', price: '5', amount: '5.00' }],
  };
}

function check(facilityCode: string, claim: object): CheckReply & { kind: 'answered' } {
  const handler = createRequestHandler({ kinds: RULE_KINDS, doors: createWireDoors() });
  const reply = handler.handle(
    {
      door: 'json',
      body: new TextEncoder().encode(JSON.stringify(claim)),
      facilityCode,
      pathNumber: undefined,
      todayDay: day('2026-06-30'),
      todaySecond: 0,
    },
    profile.handle,
    makeRegistry([DEMO_SITE, HOSPITAL], 1).handle,
  );
  if (reply.kind !== 'answered') throw new Error(JSON.stringify(reply));
  return reply;
}

interface Found {
  readonly id: string;
  readonly rule: string;
}

function findings(facilityCode: string, facility: Readonly<Record<string, string>>): readonly Found[] {
  const { body } = check(facilityCode, claimOf(facility));
  return (JSON.parse(Buffer.from(body).toString()) as { findings: readonly Found[] }).findings;
}

const rulesOf = (found: readonly Found[]) =>
  found.map(({ rule }) => rule).filter((rule) => rule === 'ELG-08');

describe('the facility of a claim', () => {
  it('of the demo is the one that the message names: its own terminal is no relay', () => {
    expect(rulesOf(findings('DEMO', { code: 'H1', terminalOwner: 'H1' }))).toEqual([]);
    expect(rulesOf(findings('DEMO', { code: 'H1', terminalOwner: 'H2' }))).toEqual(['ELG-08']);
    // A message that does not say whose it is decides nothing.
    expect(rulesOf(findings('DEMO', { terminalOwner: 'H2' }))).toEqual([]);
  });

  it('of any other is the credential, whatever the message says', () => {
    const { code } = HOSPITAL;
    expect(rulesOf(findings(code, { code: 'H1', terminalOwner: code }))).toEqual([]);
    expect(rulesOf(findings(code, { code: 'H1', terminalOwner: 'H1' }))).toEqual(['ELG-08']);
  });

  it('never changes who a finding belongs to: its id comes from the credential', () => {
    const idOf = (facilityCode: string, code: string) =>
      findings(facilityCode, { code, terminalOwner: 'OTHER' }).find(({ rule }) => rule === 'ELG-08')?.id;
    expect(idOf('DEMO', 'H1')).toBe(idOf('DEMO', 'H2'));
    expect(idOf('DEMO', 'H1')).not.toBe(idOf(HOSPITAL.code, 'H1'));
  });
});

describe('the summary of a claim', () => {
  it('counts the lines whose code meets no row of the knowledge', () => {
    expect(check('DEMO', claimOf({}, 'QQQQ0000')).summary).toMatchObject({
      lineCount: 1,
      unmatchedLineCount: 1,
    });
  });
});
