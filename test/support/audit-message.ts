/**
 * Whole 3102 messages as a hospital writes them, from a few words: a patient, a visit, its diagnoses and its orders.
 * Patients and facilities are invented. Numbers are texts, as most clients send them; `rx_id` is R1, R2 … in order.
 */
import { createRequestHandler } from '../../src/checker/handle-request.ts';
import { createWireDoors } from '../../src/checker/wire-doors.ts';
import { RULE_KINDS } from '../../src/rules/index.ts';
import { DEMO_SITE } from '../../src/sites/demo.ts';
import { makeRegistry } from '../../src/sites/registry.ts';
import { day } from './build-claim.ts';
import { shippedProfile } from './shipped-profile.ts';

/** Keys of the interface with what they are sent as. */
type Sent = Readonly<Record<string, unknown>>;

const LIST_TYPE = { drug: '101', piece: '102', granule: '106', service: '201', consumable: '301' } as const;

/** One unit at `price` on the day of the visit, unless said otherwise. */
function order(kind: keyof typeof LIST_TYPE, code: string, name: string, price: string, sent: Sent): Sent {
  const { cnt = '1.00', pric = price } = sent;
  return {
    rxno: 'RX1',
    long_drord_flag: '0',
    hilist_type: LIST_TYPE[kind],
    drord_bhvr: '0',
    hilist_code: code,
    hilist_name: name,
    hilist_lv: '01',
    hilist_pric: '0',
    hosplist_code: `Y${code}`,
    hosplist_name: name,
    cnt,
    pric,
    sumamt: (Math.round(Number(cnt) * Number(pric) * 100) / 100).toFixed(2),
    ownpay_amt: '0.00',
    selfpay_amt: '0.00',
    spec: '-',
    spec_unt: '-',
    drord_begn_date: '2026-03-10 09:15:00',
    drord_stop_date: null,
    drord_dept_codg: '0301',
    drord_dr_codg: 'D430100001',
    drord_dr_profttl: '233',
    curr_drord_flag: '1',
    ...sent,
  };
}

const makerOf =
  (kind: keyof typeof LIST_TYPE) =>
  (code: string, name: string, price: string, sent: Sent = {}): Sent =>
    order(kind, code, name, price, sent);

export const drug = makerOf('drug');
export const piece = makerOf('piece');
export const granule = makerOf('granule');
export const service = makerOf('service');
export const consumable = makerOf('consumable');

/** Begins on a day of March 2026. */
export function on(march: number, time = '10:00:00'): Sent {
  return { drord_begn_date: `2026-03-${String(march).padStart(2, '0')} ${time}` };
}

/** A long order over days of March 2026, stopped in the morning of the last; `cnt` units in all. */
export function through(march: number, last: number, cnt: number): Sent {
  const stop = `2026-03-${String(last).padStart(2, '0')} 09:00:00`;
  return { ...on(march, '10:30:00'), drord_stop_date: stop, long_drord_flag: '1', cnt: cnt.toFixed(2) };
}

/** Days that a drug is supplied for. */
export function supply(days: number): Sent {
  return { extend_order_map: { o_prdDays: String(days) } };
}

export const STAY: Sent = {
  med_mdtrt_type: '2',
  med_type: '21',
  adm_date: '2026-03-01 10:00:00',
  dscg_date: '2026-03-08 10:00:00',
};

export interface AuditInput {
  readonly orders: readonly Sent[];
  /** Code and name; the first is the main one. */
  readonly diagnoses?: readonly (readonly [string, string])[];
  /** Of the encounter; an outpatient visit on 2026-03-10 to a general hospital of level 2 unless said. */
  readonly visit?: Sent;
  /** A man of 65 unless said. */
  readonly patient?: Sent;
}

export function auditMessage({
  orders,
  diagnoses = [['I10.x00', '高血压']],
  visit,
  patient,
}: AuditInput): Sent {
  const encounter = {
    mdtrt_id: 'M1',
    medins_id: 'H43010200001',
    medins_type: 'A1',
    medins_lv: '5',
    adm_date: '2026-03-10 09:00:00',
    dscg_date: '2026-03-10 09:00:00',
    dscg_main_dise_codg: diagnoses[0]?.[0] ?? '',
    dscg_main_dise_name: diagnoses[0]?.[1] ?? '',
    fsi_diagnose_dtos: diagnoses.map(([dise_codg, dise_name], at) => ({
      dise_id: String(at + 1),
      inout_dise_type: '1',
      maindise_flag: at === 0 ? '1' : '0',
      dias_srt_no: String(at + 1),
      dise_codg,
      dise_name,
      dise_date: '2026-03-10 09:00:00',
    })),
    dr_codg: 'D430100001',
    adm_dept_codg: '0301',
    med_mdtrt_type: '1',
    med_type: '11',
    fsi_order_dtos: orders.map((one, at) => ({ rx_id: `R${at + 1}`, ...one })),
    matn_stas: '0',
    medfee_sumamt: orders.reduce((sum, { sumamt }) => sum + Number(sumamt), 0).toFixed(2),
    insutype: '310',
    reim_flag: '2',
    out_setl_flag: '0',
    fsi_operation_dtos: [],
    ...visit,
  };
  const person = { patn_id: 'P1', patn_name: '示例', gend: '1', brdy: '1960-05-05', curr_mdtrt_id: 'M1' };
  return {
    infno: '3102',
    msgid: 'H43010200001202603100920000001',
    fixmedins_code: 'H43010200001',
    input: {
      data: {
        patient_dtos: [{ ...person, fsi_encounter_dtos: [encounter], ...patient }],
        trig_scen: '6',
      },
    },
  };
}

export interface AuditAnswer {
  readonly outcome: string;
  readonly deniedFen: bigint;
  /** `CHG-10 8.00 R2`: rule, money, the lines it is about. */
  readonly findings: readonly string[];
  readonly sentences: readonly string[];
}

/** Judged as a worker does it, with the packs we ship, at the demo facility, which enforces. */
export async function createAuditor(): Promise<(message: Sent) => AuditAnswer> {
  const { handle } = await shippedProfile();
  const sites = makeRegistry([DEMO_SITE], 1).handle;
  const handler = createRequestHandler({ kinds: RULE_KINDS, doors: createWireDoors() });
  return (message) => {
    const request = {
      door: 'fsi' as const,
      body: Buffer.from(JSON.stringify(message)),
      facilityCode: DEMO_SITE.code,
      pathNumber: undefined,
      todayDay: day('2026-06-30'),
      todaySecond: 36_000,
    };
    const reply = handler.handle(request, handle, sites);
    if (reply.kind !== 'answered') throw new Error(JSON.stringify(reply));
    const { result } = (JSON.parse(Buffer.from(reply.body).toString()) as { output: { result: Result[] } })
      .output;
    return {
      outcome: reply.summary.outcome,
      deniedFen: reply.summary.deniedFen,
      findings: result.map(wordOf),
      sentences: result.map(({ vola_cont }) => vola_cont),
    };
  };
}

interface Result {
  readonly rule_id: string;
  readonly vola_amt: number;
  readonly vola_cont: string;
  readonly judge_result_detail_dtos: readonly {
    readonly rx_id: string;
    readonly vola_item_type: string;
  }[];
}

function wordOf({ rule_id, vola_amt, judge_result_detail_dtos }: Result): string {
  const about = judge_result_detail_dtos.filter(
    ({ rx_id, vola_item_type }) => rx_id !== '' && vola_item_type === '1',
  );
  return [rule_id, vola_amt.toFixed(2), ...about.map(({ rx_id }) => rx_id)].join(' ');
}
