/**
 * When each published batch binds, and how it is cited. The reasons for every date stand in
 * docs/knowledge-national.md, section "Dates"; a date here without a reason there is a mistake.
 */

export interface Window {
  readonly from: string;
  readonly to: string;
}

/** The catalogue edition 2024 is in force 2025-01-01 to 2025-12-31, the edition 2025 from 2026-01-01. */
export const EDITION_2024: Window = { from: '2025-01-01', to: '2025-12-31' };
export const EDITION_2025: Window = { from: '2026-01-01', to: '' };
/** In both editions. */
export const SINCE_EDITION_2024: Window = { from: '2025-01-01', to: '' };

/** The revision that replaces the eight drug rules of batches 1 and 3 to 6. */
export const REVISION = '2026-01-update';

/** Drug rules whose limit is printed in the catalogue remark: bind as long as the edition does. */
const CATALOGUE_RULES = new Set([
  '药品限工伤保险',
  '药品限生育保险',
  '药品限儿童使用',
  '药品限就医方式',
  '药品限医疗机构级别',
  '药品限支付疗程',
]);

/** Days of publication, or the older day on which the underlying policy already bound. */
const BATCH_FROM: Readonly<Record<string, string>> = {
  '1': '2025-05-23',
  '10': '2025-01-01',
  '11': '2025-01-01',
};

/** Window of a drug point: `isRevised` says that the revision exists for the rule. */
export function drugWindow(rule: string, batch: string, isRevised: boolean): Window {
  if (batch === REVISION) return EDITION_2025;
  if (/^(?:9|1[2-7])$/.test(batch)) return EDITION_2025;
  const from = CATALOGUE_RULES.has(rule) ? EDITION_2024.from : BATCH_FROM[batch];
  if (from === undefined) throw new Error(`no window for batch ${batch} of ${rule}`);
  return { from, to: isRevised ? EDITION_2024.to : '' };
}

/** Windows of the service-item batches. */
export const SERVICE_WINDOW = {
  /** Sex and child-only services: a rational-use rule, known since its publication. */
  sexAndChild: { from: '2025-05-23', to: '' },
  /** Same incision and contained items: duplicate charging is forbidden since 2021 (regulation 735, article 38). */
  charging: { from: '2025-01-01', to: '' },
  /** Daily caps and ages: published in January 2026. */
  caps: { from: '2026-01-01', to: '' },
} as const satisfies Record<string, Window>;

export function citeBatch(batch: string): string {
  return batch === REVISION ? 'NHSA KP 2026-01' : `NHSA KP ${batch}`;
}
