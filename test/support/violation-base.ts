/** What every violating claim starts from: a claim in which all is known and right, and lines that any claim could have. */
import { formatDay } from '../../src/claim/day.ts';
import type { KnowledgeReader } from '../../src/knowledge/reader.ts';
import type { ClaimInput, LineInput } from './build-claim.ts';
import type { ImageRows } from './image-rows.ts';
import type { HistoryInput } from './past.ts';
import type { Random } from './random.ts';
import { kindOf } from './sample-codes.ts';

/** A claim, and the patient's past where the rule needs one. */
export interface BrokenInput extends ClaimInput {
  readonly past?: HistoryInput;
}

export interface Shop {
  readonly reader: KnowledgeReader;
  readonly rows: ImageRows;
  readonly random: Random;
  /** First and last day of the stays; visits take the first. */
  readonly day: number;
}

export const STAY_DAYS = 40;
export const ORDINARY_DRUG = 'XZ99ZZZ123A0010101012345';

export function base(
  shop: Shop,
  setting: 'outpatient' | 'inpatient' | 'internet' | 'pharmacy',
  input: BrokenInput,
): BrokenInput {
  const start = formatDay(shop.day);
  return {
    id: 'V1',
    diagnoses: ['J20.900'],
    ...input,
    patient: {
      sex: 'male',
      birth: '1980-01-01',
      scheme: 'employee',
      maternityState: 'none',
      isDeceased: false,
      ...input.patient,
    },
    facility: { code: 'H1', level: 3, type: 'general', hasIcu: true, hasPacu: true, ...input.facility },
    encounter: {
      id: 'E1',
      setting,
      stage: 'settlement',
      benefit: 'ordinary',
      start,
      end: setting === 'inpatient' ? formatDay(shop.day + STAY_DAYS) : start,
      department: 'A03',
      physician: 'D1',
      wardIsIcu: false,
      ...input.encounter,
    },
  };
}

export function lineOf(shop: Shop, code: string, more: LineInput = {}, dayOffset = 0): LineInput {
  const quantity = more.quantity ?? '2';
  const kind = kindOf(code);
  return {
    id: `L${shop.random.below(1_000_000)}`,
    code,
    kind,
    name: `名称${code}`,
    price: '10.00',
    amount: (Number(quantity) * 10).toFixed(2),
    from: `${formatDay(shop.day + dayOffset)} ${String(9 + shop.random.below(9)).padStart(2, '0')}:${String(10 + shop.random.below(49))}`,
    prescriber: 'D1',
    department: 'A03',
    ...(kind === 'drug' ? { prescriptionId: 'R1', daysOfSupply: 3 } : {}),
    ...more,
    quantity,
  };
}

export function priced(shop: Shop, code: string, price: string, quantity: number): LineInput {
  const amount = (Number(price) * quantity).toFixed(2);
  return lineOf(shop, code, { price, quantity: String(quantity), amount });
}
