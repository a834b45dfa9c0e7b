/**
 * Audit messages in the shapes that real clients send (interface 2.13), built from one invented visit. Each shaper
 * changes the shape only; what a client leaves out or fills with placeholders is left out or filled here too.
 */
import type { Claim } from '../../../../src/claim/claim.ts';
import { DEFAULT_DIALECT, type Dialect } from '../../../../src/wire/nhsa/dialect.ts';
import type { NhsaMessage } from '../../../../src/wire/nhsa/message.ts';
import { camelCase } from '../../../../src/wire/nhsa/node.ts';
import { createNhsaReader } from '../../../../src/wire/nhsa/read-message.ts';

// biome-ignore lint/suspicious/noExplicitAny: test messages take any shape.
export type Json = any;

const reader = createNhsaReader();

export function readText(text: string, dialect: Partial<Dialect> = {}, path?: string): NhsaMessage {
  return reader.read(new TextEncoder().encode(text), { ...DEFAULT_DIALECT, ...dialect }, path);
}

export function read(message: Json, dialect: Partial<Dialect> = {}, path?: string): NhsaMessage {
  return readText(JSON.stringify(message), dialect, path);
}

/** The only claim of a message. */
export function claimOf(message: Json, dialect: Partial<Dialect> = {}): Claim {
  const { claims } = read(message, dialect);
  if (claims.length !== 1) throw new Error(`${claims.length} claims`);
  return claims[0]!;
}

export function order(changes: Json = {}): Json {
  return {
    rx_id: 'R1',
    rxno: 'RX1',
    grpno: '1',
    long_drord_flag: '0',
    hilist_type: '101',
    chrg_type: '09',
    drord_bhvr: '0',
    hilist_code: 'XC10AAA055001010100001',
    hilist_name: '测试他汀片',
    hilist_dosform: '片剂',
    hilist_lv: '02',
    hilist_pric: '12.50',
    hosplist_code: 'Y0001',
    hosplist_name: '测试他汀片(院内)',
    hosplist_dosform: '片剂',
    cnt: '2.00',
    pric: '12.35',
    sumamt: '24.70',
    ownpay_amt: '0.00',
    selfpay_amt: '2.47',
    spec: '20mg',
    spec_unt: '盒',
    drord_begn_date: '2026-03-10 09:15:00',
    drord_stop_date: '2026-03-12 09:15:00',
    drord_dept_codg: '0301',
    drord_dept_name: '测试内科',
    drord_dr_codg: 'D4301',
    drord_dr_name: '测试医师',
    drord_dr_profttl: '233',
    curr_drord_flag: '1',
    ...changes,
  };
}

export function diagnosis(changes: Json = {}): Json {
  return {
    dise_id: '1',
    inout_dise_type: '1',
    maindise_flag: '1',
    dias_srt_no: '1',
    dise_codg: 'E78.500',
    dise_name: '高脂血症',
    dise_date: '2026-03-10 09:00:00',
    ...changes,
  };
}

export function operation(changes: Json = {}): Json {
  return {
    setl_list_oprn_id: '1',
    oprn_code: '54.5101',
    oprn_name: '测试松解术',
    main_oprn_flag: '1',
    oprn_date: '2026-03-10',
    anst_way: '1',
    ...changes,
  };
}

export function encounter(changes: Json = {}): Json {
  return {
    mdtrt_id: 'M1',
    medins_id: 'H43010200001',
    medins_name: '测试医院',
    medins_admdvs: '430102',
    medins_type: 'A1',
    medins_lv: '5',
    adm_date: '2026-03-10 09:00:00',
    dscg_date: '2026-03-10 10:00:00',
    dscg_main_dise_codg: 'E78.500',
    dscg_main_dise_name: '高脂血症',
    fsi_diagnose_dtos: [
      diagnosis(),
      diagnosis({ dise_codg: 'I10.x00', dise_name: '高血压', maindise_flag: '0' }),
    ],
    dr_codg: 'D4301',
    adm_dept_codg: '0301',
    dscg_dept_codg: '0301',
    med_mdtrt_type: '1',
    med_type: '11',
    fsi_order_dtos: [order(), order({ rx_id: 'R2', hilist_code: 'XA02BCA001001010100002', sumamt: '24.70' })],
    matn_stas: '0',
    medfee_sumamt: '49.40',
    ownpay_amt: '0',
    setl_totlnum: '1',
    insutype: '310',
    reim_flag: '2',
    out_setl_flag: '0',
    fsi_operation_dtos: [operation()],
    ...changes,
  };
}

export function patient(changes: Json = {}): Json {
  return {
    patn_id: 'P-0001',
    patn_name: '测试乙',
    gend: '1',
    brdy: '1958-02-03',
    poolarea: '430100',
    curr_mdtrt_id: 'M1',
    fsi_encounter_dtos: [encounter()],
    ...changes,
  };
}

export function envelope(input: Json, changes: Json = {}): Json {
  return {
    infno: '3102',
    msgid: 'H43010200001202603100915000001',
    mdtrtarea_admvs: '430102',
    insuplc_admdvs: '430100',
    recer_sys_code: 'HIS',
    infver: 'V1.0',
    opter_type: '1',
    fixmedins_code: 'H43010200001',
    fixmedins_name: '测试医院',
    input,
    ...changes,
  };
}

/** The spec's own nesting; `changes` go into the parts. */
export function message(encounterChanges: Json = {}, patientChanges: Json = {}): Json {
  return envelope({
    data: {
      patient_dtos: [patient({ fsi_encounter_dtos: [encounter(encounterChanges)], ...patientChanges })],
      rule_ids: [],
      trig_scen: '6',
    },
  });
}

export function withOrders(...orders: Json[]): Json {
  return message({ fsi_order_dtos: orders });
}

/** Every leaf of the tree through `change`. */
export function mapLeaves(value: Json, change: (leaf: Json, key: string) => Json, key = ''): Json {
  if (Array.isArray(value)) return value.map((one) => mapLeaves(one, change, key));
  if (value !== null && typeof value === 'object')
    return Object.fromEntries(
      Object.entries(value).map(([name, one]) => [name, mapLeaves(one, change, name)]),
    );
  return change(value, key);
}

export function mapKeys(value: Json, change: (key: string) => string): Json {
  if (Array.isArray(value)) return value.map((one) => mapKeys(one, change));
  if (value !== null && typeof value === 'object')
    return Object.fromEntries(
      Object.entries(value).map(([name, one]) => [change(name), mapKeys(one, change)]),
    );
  return value;
}

const NUMBERS = /^(cnt|pric|sumamt|ownpay_amt|selfpay_amt|medfee_sumamt|hilist_pric|setl_totlnum)$/;

export function numbersAsNumbers(value: Json): Json {
  return mapLeaves(value, (leaf, key) =>
    NUMBERS.test(key) && typeof leaf === 'string' ? Number(leaf) : leaf,
  );
}

export function bareObjects(value: Json): Json {
  const body = structuredClone(value);
  const [one] = body.input.data.patient_dtos;
  one.fsi_encounter_dtos = one.fsi_encounter_dtos[0];
  body.input.data.patient_dtos = one;
  return body;
}

/** Hainan's form of the same message (2.12). */
export function camelCased(value: Json, infno = '3661'): Json {
  const { input, ...rest } = structuredClone(value);
  return { ...rest, infno, input: { trigScen: mapKeys(input.data, camelCase) } };
}

/** B's form: every list beside `data`, the nested references empty text. */
export function flattened(value: Json): Json {
  const body = structuredClone(value);
  const patients = body.input.data.patient_dtos;
  const encounters = patients.flatMap((one: Json) => one.fsi_encounter_dtos);
  const pick = (name: string): Json[] => {
    const lists = encounters.map((one: Json) => one[name] ?? []);
    for (const one of encounters) one[name] = '';
    return encounters.length === 1 ? lists[0] : lists;
  };
  body.input.fsi_diagnose_dtos = pick('fsi_diagnose_dtos');
  body.input.fsi_order_dtos = pick('fsi_order_dtos');
  body.input.fsi_operation_dtos = pick('fsi_operation_dtos');
  body.input.patient_dtos = patients;
  body.input.fsi_encounter_dtos = encounters;
  for (const one of patients) one.fsi_encounter_dtos = '';
  body.input.data.patient_dtos = '';
  return body;
}

/** P's copies of every list under the older names. */
export function withCopies(value: Json): Json {
  const body = structuredClone(value);
  for (const one of body.input.data.patient_dtos) {
    for (const visit of one.fsi_encounter_dtos) {
      visit.order_dtos = visit.fsi_order_dtos;
      visit.diagnose_dtos = visit.fsi_diagnose_dtos;
      visit.encounter_dtos = visit.fsi_operation_dtos;
      visit.fsi_encounter_dtos = visit.fsi_operation_dtos;
      delete visit.fsi_operation_dtos;
    }
    one.encounter_dtos = one.fsi_encounter_dtos;
  }
  return body;
}
