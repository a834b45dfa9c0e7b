/**
 * Every field of an audit message, node by node, and which kinds of JSON value each accepts (interface 2.1–2.7). This
 * table is the only coercion there is (fault F46): numbers may come quoted, codes and ids may come as numbers, and
 * nothing else is bent. Fields marked `unused` are known and not read.
 */
import { KIND } from '../scan/scan-json.ts';

const bits = (...kinds: readonly number[]): number => kinds.reduce((mask, kind) => mask | (1 << kind), 0);
const TEXT = bits(KIND.string, KIND.escaped, KIND.null);

/** Kinds of JSON value per tolerance, as bits. `null` is always accepted and always means unknown. */
export const ACCEPTED = {
  /** Names, ids and codes: text, or a number taken by its digits (clients send integer flags and ids). */
  text: TEXT | bits(KIND.number),
  decimal: TEXT | bits(KIND.number),
  moment: TEXT,
  /** Array, bare object, and the empty texts that stand for no elements. */
  list: TEXT | bits(KIND.array, KIND.object),
  map: TEXT | bits(KIND.array, KIND.object),
  unused: -1,
} as const;
export type Tolerance = keyof typeof ACCEPTED;
export type FieldTable = Readonly<Record<string, Tolerance>>;

export const ENVELOPE_FIELDS = {
  infno: 'text',
  msgid: 'text',
  mdtrtarea_admvs: 'text',
  insuplc_admdvs: 'unused',
  recer_sys_code: 'unused',
  dev_no: 'unused',
  dev_safe_info: 'unused',
  cainfo: 'unused',
  signtype: 'unused',
  infver: 'unused',
  opter_type: 'unused',
  opter: 'unused',
  opter_name: 'unused',
  inf_time: 'unused',
  fixmedins_code: 'text',
  fixmedins_name: 'unused',
  fixmedins_soft_fcty: 'unused',
  sign_no: 'unused',
  input: 'map',
} as const satisfies FieldTable;

const LISTS = {
  patient_dtos: 'list',
  fsi_encounter_dtos: 'list',
  encounter_dtos: 'list',
  fsi_diagnose_dtos: 'list',
  diagnose_dtos: 'list',
  fsi_order_dtos: 'list',
  order_dtos: 'list',
  fsi_operation_dtos: 'list',
  operation_dtos: 'list',
} as const satisfies FieldTable;

/** Here `trigScen` is Hainan's name of the body (2.12), not the camelCase of `trig_scen`. */
export const INPUT_FIELDS = { data: 'map', trigScen: 'map', ...LISTS } as const satisfies FieldTable;

export const BODY_FIELDS = {
  ...LISTS,
  rule_ids: 'unused',
  trig_scen: 'text',
  syscode: 'unused',
  task_id: 'text',
} as const satisfies FieldTable;

export const PATIENT_FIELDS = {
  patn_id: 'text',
  patn_name: 'unused',
  gend: 'text',
  brdy: 'moment',
  poolarea: 'unused',
  curr_mdtrt_id: 'text',
  fsi_his_data_dto: 'unused',
  ...LISTS,
} as const satisfies FieldTable;

export const ENCOUNTER_FIELDS = {
  mdtrt_id: 'text',
  medins_id: 'text',
  medins_name: 'unused',
  medins_admdvs: 'unused',
  medins_type: 'text',
  medins_lv: 'text',
  wardarea_codg: 'text',
  wardno: 'unused',
  bedno: 'unused',
  adm_date: 'moment',
  dscg_date: 'moment',
  dscg_main_dise_codg: 'text',
  dscg_main_dise_name: 'text',
  dr_codg: 'text',
  adm_dept_codg: 'text',
  adm_dept_name: 'unused',
  dscg_dept_codg: 'text',
  dscg_dept_name: 'unused',
  med_mdtrt_type: 'text',
  med_type: 'text',
  matn_stas: 'text',
  medfee_sumamt: 'decimal',
  ownpay_amt: 'unused',
  selfpay_amt: 'unused',
  acct_payamt: 'unused',
  ma_amt: 'unused',
  hifp_payamt: 'unused',
  setl_totlnum: 'unused',
  insutype: 'text',
  reim_flag: 'unused',
  out_setl_flag: 'text',
  dise_no: 'text',
  dise_name: 'unused',
  sinc_heal_lv: 'unused',
  his_md_cnt: 'unused',
  cvlserv_flag: 'unused',
  ...LISTS,
} as const satisfies FieldTable;

export const DIAGNOSIS_FIELDS = {
  dise_id: 'unused',
  inout_dise_type: 'unused',
  maindise_flag: 'text',
  dias_srt_no: 'unused',
  dise_codg: 'text',
  dise_name: 'text',
  dise_date: 'unused',
} as const satisfies FieldTable;

export const LINE_FIELDS = {
  rx_id: 'text',
  rxno: 'text',
  grpno: 'text',
  long_drord_flag: 'text',
  hilist_type: 'text',
  chrg_type: 'unused',
  drord_bhvr: 'text',
  hilist_code: 'text',
  hilist_name: 'text',
  hilist_dosform: 'text',
  hilist_lv: 'text',
  hilist_pric: 'decimal',
  lv1_hosp_item_pric: 'unused',
  lv2_hosp_item_pric: 'unused',
  lv3_hosp_item_pric: 'unused',
  hilist_memo: 'unused',
  hosplist_code: 'text',
  hosplist_name: 'text',
  hosplist_dosform: 'text',
  cnt: 'decimal',
  pric: 'decimal',
  sumamt: 'decimal',
  ownpay_amt: 'decimal',
  selfpay_amt: 'unused',
  spec: 'unused',
  spec_unt: 'unused',
  drord_begn_date: 'moment',
  drord_stop_date: 'moment',
  drord_dept_codg: 'text',
  drord_dept_name: 'unused',
  drord_dr_codg: 'text',
  drord_dr_name: 'unused',
  drord_dr_profttl: 'text',
  curr_drord_flag: 'text',
  extend_order_map: 'map',
  order_id: 'unused',
  order_code: 'unused',
  order_name: 'unused',
  fee_type: 'unused',
  self_paying_flag: 'unused',
  order_state: 'unused',
  hosp_chrg_type: 'unused',
  hosp_chrg_type_name: 'unused',
  TarItemID: 'unused',
} as const satisfies FieldTable;

/** The string map of 2024 (2.6); only the days of supply are a fact that rules read. */
export const EXTENSION_FIELDS = {
  o_prdDays: 'text',
  o_minPacCnt: 'unused',
  o_minPrepunt: 'unused',
  o_minPacUnt: 'unused',
  o_drugSpec: 'unused',
  o_firstItemFlag: 'unused',
  o_sinDosDscr: 'unused',
  o_used_frqu_dscr: 'unused',
} as const satisfies FieldTable;

export const OPERATION_FIELDS = {
  setl_list_oprn_id: 'unused',
  oprn_code: 'text',
  oprn_name: 'text',
  main_oprn_flag: 'unused',
  oprn_date: 'moment',
  anst_way: 'text',
  oper_dr_name: 'unused',
  oper_dr_code: 'unused',
  anst_dr_name: 'unused',
  anst_dr_code: 'unused',
} as const satisfies FieldTable;

export const FEEDBACK_FIELDS = { warn_type: 'unused', warns: 'list' } as const satisfies FieldTable;

export const WARNING_FIELDS = {
  warn_rslt_id: 'text',
  dspo_way: 'text',
  dspo_way_rea: 'text',
} as const satisfies FieldTable;
