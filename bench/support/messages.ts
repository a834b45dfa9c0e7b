/** The same claim of any number of lines in the three forms that hospitals send. Invented patient, real codes. */
import { formatDecimal } from '../../src/claim/decimal.ts';
import { encodeClaimProtobuf } from '../../src/wire/protobuf/claim-codec.ts';
import { benchClaim } from './claims.ts';
import { nationalItemCodes, nationalReader } from './national.ts';
import { makeRandom } from './statistics.ts';

export interface BenchMessage {
  readonly name: string;
  readonly path: string;
  readonly contentType: string;
  readonly body: Uint8Array;
}

export async function benchMessages(lines = 20): Promise<BenchMessage[]> {
  const codes = await ordinaryCodes(lines);
  const claim = benchClaim(codes);
  return [
    {
      name: 'JSON',
      path: '/v1/checks',
      contentType: 'application/json',
      body: Buffer.from(claimJson(codes)),
    },
    {
      name: 'protobuf',
      path: '/v1/checks',
      contentType: 'application/x-protobuf',
      body: encodeClaimProtobuf(claim),
    },
    { name: '3102', path: '/fsi/3102', contentType: 'application/json', body: Buffer.from(auditJson(codes)) },
  ];
}

/** Half codes with rows, half ordinary codes without: service codes of no rule, so that most claims are clean. */
async function ordinaryCodes(lines: number): Promise<string[]> {
  const known = nationalItemCodes(await nationalReader()).filter(
    (code) => code.startsWith('XC') || code.startsWith('0025'),
  );
  const random = makeRandom(11);
  return Array.from({ length: lines }, (_, index) =>
    index % 2 === 0
      ? known[Math.floor(random() * known.length)]!
      : `XC07AAA${String(index).padStart(16, '0')}`,
  );
}

export function claimJson(codes: readonly string[]): string {
  const claim = benchClaim(codes);
  return JSON.stringify({
    id: 'bench-1',
    patient: { id: 'P-000001', idKind: 'local', sex: 'male', birthDate: '1980-01-01', scheme: 'employee' },
    facility: { code: 'H00000000001', level: 3, type: 'general' },
    encounter: {
      id: 'v1',
      setting: 'outpatient',
      stage: 'audit',
      benefit: 'ordinary',
      start: '2026-06-30 09:00:00',
    },
    diagnoses: [{ code: 'I10.x00', name: '原发性高血压', main: true }],
    diagnosesComplete: true,
    lines: claim.lines.map((line) => ({
      id: line.id,
      kind: line.kind,
      code: line.code,
      name: '测试用药品',
      level: line.level,
      quantity: formatDecimal(line.quantityE4!, 4, 0),
      unitPrice: formatDecimal(line.priceE6!, 6, 2),
      amount: formatDecimal(line.amountFen!, 2),
      ownPay: '0.00',
      date: '2026-06-30 09:10:00',
      prescriber: line.prescriber,
    })),
  });
}

/** A national 3102 as client N of interface section 2.13 sends it: numbers as text, arrays, nulls. */
export function auditJson(codes: readonly string[]): string {
  const orders = codes.map((code, index) => ({
    rx_id: `R${index}`,
    rxno: 'RX1',
    grpno: null,
    long_drord_flag: '0',
    hilist_type: '101',
    chrg_type: '09',
    drord_bhvr: '0',
    hilist_code: code,
    hilist_name: '测试用药品',
    hilist_dosform: '片剂',
    hilist_lv: '02',
    hilist_pric: '12.50',
    hilist_memo: '',
    hosplist_code: `L${index}`,
    hosplist_name: '测试用药品(院内)',
    hosplist_dosform: '片剂',
    cnt: '2',
    pric: '12.50',
    sumamt: '25.00',
    ownpay_amt: '0.00',
    selfpay_amt: '2.50',
    spec: '10mg*7',
    spec_unt: '盒',
    drord_begn_date: `2026-06-30 09:${String(index % 60).padStart(2, '0')}:00`,
    drord_stop_date: null,
    drord_dept_codg: 'A01',
    drord_dept_name: '内科',
    drord_dr_codg: `D${index}`,
    drord_dr_name: '测试医师',
    drord_dr_profttl: '233',
    curr_drord_flag: '1',
  }));
  const encounter = {
    mdtrt_id: 'v1',
    medins_id: 'H00000000001',
    medins_name: '测试医院',
    medins_admdvs: '440100',
    medins_type: 'A1',
    medins_lv: '02',
    adm_date: '2026-06-30 09:00:00',
    dscg_date: '2026-06-30 09:00:00',
    dscg_main_dise_codg: 'I10.x00',
    dscg_main_dise_name: '原发性高血压',
    dr_codg: 'D1',
    adm_dept_codg: 'A01',
    adm_dept_name: '内科',
    dscg_dept_codg: 'A01',
    dscg_dept_name: '内科',
    med_mdtrt_type: '1',
    med_type: '11',
    matn_stas: '0',
    medfee_sumamt: String(codes.length * 25),
    ownpay_amt: '0',
    selfpay_amt: '0',
    setl_totlnum: '1',
    insutype: '310',
    reim_flag: '2',
    out_setl_flag: '0',
    fsi_diagnose_dtos: [
      {
        dise_id: '1',
        inout_dise_type: '1',
        maindise_flag: '1',
        dias_srt_no: '1',
        dise_codg: 'I10.x00',
        dise_name: '原发性高血压',
        dise_date: '2026-06-30 09:00:00',
      },
    ],
    fsi_order_dtos: orders,
    fsi_operation_dtos: null,
  };
  return JSON.stringify({
    infno: '3102',
    msgid: 'H00000000001202606300900000001',
    mdtrtarea_admvs: '440100',
    insuplc_admdvs: '',
    recer_sys_code: 'YBXT',
    dev_no: null,
    signtype: 'SM3',
    infver: 'V1.0',
    opter_type: '1',
    opter: '001',
    opter_name: '测试操作员',
    inf_time: '2026-06-30 09:00:05',
    fixmedins_code: 'H00000000001',
    fixmedins_name: '测试医院',
    input: {
      data: {
        syscode: 'HIS',
        rule_ids: null,
        trig_scen: '6',
        patient_dtos: [
          {
            patn_id: 'P000001',
            patn_name: '测试患者',
            gend: '1',
            brdy: '1980-01-01',
            poolarea: '440100',
            curr_mdtrt_id: 'v1',
            fsi_encounter_dtos: [encounter],
          },
        ],
      },
    },
  });
}
