/** Claims that break rules without a table, or whose table only classifies. */
import { formatDay } from '../../src/claim/day.ts';
import type { LineInput } from './build-claim.ts';
import { type BrokenInput, base, lineOf, ORDINARY_DRUG, type Shop, STAY_DAYS } from './violation-base.ts';

export function breakWhole(shop: Shop, kind: string): BrokenInput[] {
  const line = (more: LineInput = {}, offset = 0) => lineOf(shop, ORDINARY_DRUG, more, offset);
  const visit = (input: BrokenInput) => base(shop, 'outpatient', { lines: [line()], ...input });
  const stay = (input: BrokenInput) => base(shop, 'inpatient', input);
  switch (kind) {
    case 'distinct-items': {
      const drugs = Array.from({ length: 7 }, (_, at) =>
        lineOf(shop, `XZ99ZZZ${100 + at}A0010101012345`.slice(0, 23), { isDischargeMedication: true }),
      );
      return [
        stay({ lines: drugs }),
        visit({ lines: drugs.map((one) => ({ ...one, isDischargeMedication: undefined })) }),
      ];
    }
    case 'duplicate-line': {
      const one = line();
      return [visit({ lines: [one, { ...one, id: 'second' }, { ...one, id: 'third' }] })];
    }
    case 'early-refill': {
      const before = { setting: 'outpatient', facilityCode: 'H2', start: formatDay(shop.day - 10) } as const;
      const past = { entries: [{ ...before, lines: [{ code: ORDINARY_DRUG, daysOfSupply: 84 }] }] };
      return [visit({ lines: [line({ daysOfSupply: 28, quantity: '28' })], past })];
    }
    case 'repeated-charge': {
      const one = line();
      const again = {
        code: ORDINARY_DRUG,
        from: one.from!,
        quantity: 2,
        fund: one.amount!,
        prescriber: 'D1',
      };
      const before = { setting: 'outpatient', facilityCode: 'H1', start: formatDay(shop.day) } as const;
      return [visit({ lines: [one], past: { entries: [{ ...before, lines: [again] }] } })];
    }
    case 'outside-stay':
      return [stay({ lines: [line({}, -3), line(), line({}, STAY_DAYS + 2)] })];
    case 'after-death':
      return [
        stay({ patient: { death: formatDay(shop.day + 2) }, lines: [line(), line({}, 5)] }),
        visit({ patient: { isDeceased: true } }),
      ];
    case 'designation':
      return [
        visit({ facility: { designations: [{ fromDay: shop.day + 1, toDay: undefined }] } }),
        visit({ facility: { terminalOwner: 'H2' } }),
      ];
    case 'identity-check':
      return [visit({ encounter: { identityCheck: 'failed' } })];
    case 'code-list':
      return [
        visit({ diagnoses: ['QQQ.000'] }),
        visit({ lines: [line({ code: 'XX00000000000000000000A' })] }),
      ];
    case 'arithmetic':
      return [
        visit({ lines: [line({ amount: '40.00' }), line()] }),
        visit({ lines: [line({ amount: '40.00' }), line({ amount: '99.00' })] }),
        visit({ lines: [line({ amount: '40.00' })], total: '20.00' }),
        visit({ total: '25.00' }),
      ];
    case 'required-fields':
      return [
        { ...visit({ diagnoses: [] }), patient: {}, encounter: {} },
        visit({ lines: [line({ prescriber: undefined }), lineOf(shop, ORDINARY_DRUG)] }),
      ];
    case 'household-goods':
      return [
        visit({
          lines: [line({ kind: 'goods', code: 'G1' }), line({ kind: 'other', code: 'G2', name: '洗发水' })],
        }),
      ];
    default:
      return [];
  }
}
