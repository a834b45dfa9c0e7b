import { describe, expect, it } from 'vitest';
import type { Claim } from '../../src/claim/claim.ts';
import { SETTINGS } from '../../src/claim/codes.ts';
import { buildClaim } from '../support/build-claim.ts';
import { judgeWith, type RuleInput, summarise } from '../support/judge-with.ts';

const RULES: readonly RuleInput[] = [
  {
    id: 'DRG-09',
    kind: 'setting-limit',
    applies: { exceptSchemes: ['workInjury'] },
    rows: [
      { code: 'STAY', words: [0], from: '2026-01-01' },
      { code: 'URGENT', words: [1] },
    ],
  },
  { id: 'DRG-22', kind: 'setting-limit', rows: [{ code: 'NARCOTIC', words: [2] }] },
];

type Encounter = Partial<Omit<Claim['encounter'], 'start' | 'end' | 'onset'>>;

function judge(code: string, encounter: Encounter, line: Record<string, unknown> = {}, scheme = 'employee') {
  return judgeWith(
    RULES,
    buildClaim({
      patient: { scheme: scheme as 'employee' },
      encounter,
      lines: [{ code, amount: '780.00', from: '2026-03-10', ...line }],
    }),
  );
}

const said = (...given: Parameters<typeof judge>) => summarise(RULES, judge(...given));

describe('setting limit (DRG-09, DRG-22)', () => {
  it('blocks outside the settings that the row allows', () => {
    const blocked = (code: string) => SETTINGS.filter((setting) => said(code, { setting }).length > 0);
    expect(blocked('STAY')).toEqual(['outpatient', 'emergency', 'pharmacy', 'internet']);
    expect(blocked('URGENT')).toEqual(['outpatient', 'pharmacy', 'internet']);
    expect(blocked('NARCOTIC')).toEqual(['internet']);
    expect(said('URGENT', { setting: 'outpatient' })).toEqual(['DRG-09 line [0] 78000']);
  });

  it('takes rescue and observation for emergency, in a hospital', () => {
    expect(said('URGENT', { setting: 'outpatient', isRescue: true })).toEqual([]);
    expect(said('URGENT', { setting: 'outpatient', observationHours: 6 })).toEqual([]);
    expect(said('URGENT', { setting: 'outpatient', isRescue: false, observationHours: 0 })).toHaveLength(1);
    expect(said('URGENT', { setting: 'pharmacy', isRescue: true })).toHaveLength(1);
    expect(said('STAY', { setting: 'emergency', isRescue: true })).toHaveLength(1);
  });

  it('decides nothing when the setting is unknown', () => {
    for (const code of ['STAY', 'URGENT', 'NARCOTIC'])
      expect(judge(code, {})).toMatchObject({ findings: [], undecided: [{ missing: 'encounter.setting' }] });
  });

  it('words both settings and offers self-pay', () => {
    expect(judge('URGENT', { setting: 'outpatient' }).findings).toMatchObject([
      {
        message: 'hit',
        values: {
          allowed: { value: 'setting.inpatientOrEmergency' },
          setting: { value: 'setting.outpatient' },
        },
        remedy: { kind: 'selfPay', lines: [0] },
      },
    ]);
    expect(judge('NARCOTIC', { setting: 'internet' }).findings).toMatchObject([{ message: 'internet' }]);
  });

  it('leaves self-pay and refund lines, earlier days and work injury alone', () => {
    const outpatient = { setting: 'outpatient' } as const;
    expect(said('STAY', outpatient, { level: 'C' })).toEqual([]);
    expect(said('STAY', outpatient, { isRefund: true })).toEqual([]);
    expect(said('STAY', outpatient, { from: '2025-12-31' })).toEqual([]);
    expect(said('STAY', outpatient, {}, 'workInjury')).toEqual([]);
  });
});
