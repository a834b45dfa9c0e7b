/** How one facility bends the national interface. A setting that nobody made leaves the ambiguous value unknown. */

export interface Dialect {
  /** `object`: clients that parse `output.result` as one object get the first finding (interface section 5 no. 2). */
  readonly resultShape: 'array' | 'object';
  /** Which list `medins_lv` 1, 2, 3 belongs to (2.14 no. 12): the grade list of 2022, or the older three levels. */
  readonly facilityLevels: 'hosp_lv' | 'three-level' | undefined;
  /** What `med_mdtrt_type` 2 and 3 mean here: national (2 stay, 3 pharmacy) or swapped (2 pharmacy, 3 stay). */
  readonly visitTypes: 'national' | 'swapped' | undefined;
  /** What `matn_stas` 1 and 2 mean here: national (0 unknown … 4 lactating) or short (1 pregnant, 2 lactating). */
  readonly maternityStates: 'national' | 'short' | undefined;
  readonly remoteFlags: 'flag' | 'pay_loc' | undefined;
}

export const DEFAULT_DIALECT: Dialect = {
  resultShape: 'array',
  facilityLevels: undefined,
  visitTypes: undefined,
  maternityStates: undefined,
  remoteFlags: undefined,
};
