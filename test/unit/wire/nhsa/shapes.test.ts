/** Section 2.13: one test per client's shape, and the same content in every shape gives the same claim. */
import { describe, expect, it } from 'vitest';
import { day, moment } from '../../../support/build-claim.ts';
import {
  bareObjects,
  camelCased,
  claimOf,
  diagnosis,
  encounter,
  envelope,
  flattened,
  mapKeys,
  message,
  numbersAsNumbers,
  operation,
  order,
  patient,
  read,
  withCopies,
} from './messages.ts';

describe('the nine shapes of section 2.13', () => {
  it('N: arrays, quoted numbers, nulls emitted, operations null, no task id', () => {
    const sent = message({ fsi_operation_dtos: null, wardno: null, acct_payamt: null });
    sent.insuplc_admdvs = '';
    sent.signtype = 'PRCSSC';
    Object.assign(sent.input.data, { rule_ids: null, syscode: null, trig_scen: '1' });
    const claim = claimOf(sent);
    expect(claim.lines.map(({ id }) => id)).toEqual(['R1', 'R2']);
    expect(claim.lines[0]).toMatchObject({ quantityE4: 20_000n, priceE6: 12_350_000n, amountFen: 2470n });
    expect(claim.operations).toEqual([]);
    expect(read(sent).taskId).toBe('');
  });

  it('I: the whole visit history, numbers as numbers, matn_stas missing', () => {
    const visits = ['M0', 'M1', 'M2'].map((id) =>
      encounter({ mdtrt_id: id, matn_stas: undefined, fsi_order_dtos: [order({ rx_id: `R-${id}` })] }),
    );
    const claim = claimOf(numbersAsNumbers(message({}, { fsi_encounter_dtos: visits })));
    expect(claim.encounter.id).toBe('M1');
    expect(claim.lines.map(({ id }) => id)).toEqual(['R-M1']);
    expect(claim.earlier.map((one) => [one.encounter.id, one.lines[0]?.id])).toEqual([
      ['M0', 'R-M0'],
      ['M2', 'R-M2'],
    ]);
    expect(claim.earlier.flatMap(({ lines }) => lines).every(({ isJudged }) => !isJudged)).toBe(true);
    expect(claim.patient.maternityState).toBeUndefined();
  });

  it('O: total "0" and end 9999-12-31 of an in-patient are unknown; empty texts are nothing', () => {
    const sent = message({
      med_type: '21',
      med_mdtrt_type: '2',
      medfee_sumamt: '0',
      dscg_date: '9999-12-31 00:00:00',
      wardarea_codg: '',
      out_setl_flag: '2',
      fsi_operation_dtos: [],
    });
    const claim = claimOf(sent);
    expect(claim.totalFen).toBeUndefined();
    expect(claim.encounter).toMatchObject({ end: undefined, setting: 'inpatient', isRemote: undefined });
    expect(claim.encounter.start).toEqual(moment('2026-03-10 09:00'));
    expect(claim.encounter.ward).toBeUndefined();
    const outpatient = message({ medfee_sumamt: 49.4 });
    delete outpatient.input.data.rule_ids;
    expect(claimOf(outpatient).totalFen).toBe(4940n);
  });

  it('Z: integer flags, null dates, vendor extras, no msgid, level `--`', () => {
    const sent = message(
      numbersAsNumbers({
        dscg_date: null,
        wardarea_name: '测试病区',
        setl_date: null,
        prac_psn_codg: 'X',
        fsi_operation_dtos: [],
        fsi_diagnose_dtos: [diagnosis({ dise_id: 17, maindise_flag: 1, dias_srt_no: 1, dise_codg: 'LOC-7' })],
        dscg_main_dise_codg: 'LOC-7',
        fsi_order_dtos: [
          order({
            rx_id: 801,
            long_drord_flag: 0,
            curr_drord_flag: 1,
            hilist_lv: '--',
            drord_stop_date: null,
            order_id: 5,
            TarItemID: 9,
            self_paying_flag: 'N',
          }),
          order({ rx_id: 802, curr_drord_flag: 0 }),
        ],
      }),
    );
    delete sent.msgid;
    const claim = claimOf(sent);
    expect(claim.lines.map(({ id, isJudged }) => [id, isJudged])).toEqual([
      ['801', true],
      ['802', false],
    ]);
    expect(claim.lines[0]).toMatchObject({ level: undefined, to: moment('2026-03-10 09:15') });
    expect(claim.diagnoses).toEqual([{ code: 'LOC-7', name: '高脂血症', isMain: true }]);
    expect(claim.encounter.end).toBeUndefined();
    expect(read(sent).msgid).toBeUndefined();
  });

  it('P: bare objects, operations under fsi_encounter_dtos, copies never counted twice, placeholders', () => {
    const visit = encounter({
      medins_type: '1',
      medins_lv: '02',
      medins_id: 'INTERNAL-9',
      med_mdtrt_type: '110',
      medfee_sumamt: 0,
      fsi_order_dtos: [order({ drord_bhvr: '-', spec: '-', drord_dr_profttl: '-', rx_id: 'only' })],
      fsi_encounter_dtos: [operation()],
      encounter_dtos: [operation()],
      cvlserv_flag: '0',
    });
    delete visit.fsi_operation_dtos;
    visit.order_dtos = visit.fsi_order_dtos;
    visit.diagnose_dtos = visit.fsi_diagnose_dtos;
    const sent = {
      infno: '3102',
      msgid: 'm',
      insuplc_admdvs: '430100',
      medins_code: 'INTERNAL-9',
      insur_code: 'x',
      input: {
        data: {
          trig_scen: '7',
          patient_dtos: patient({ fsi_encounter_dtos: numbersAsNumbers(visit), encounter_dtos: visit }),
        },
      },
    };
    const claim = claimOf(sent);
    expect(claim.lines).toHaveLength(1);
    expect(claim.diagnoses).toHaveLength(2);
    expect(claim.operations.map(({ code }) => code)).toEqual(['54.5101']);
    expect(claim.earlier).toEqual([]);
    expect(claim.facility).toMatchObject({ code: 'INTERNAL-9', type: undefined, level: undefined });
    expect(claim.lines[0]).toMatchObject({ isDischargeMedication: undefined, prescriberTitle: undefined });
    expect(claim.totalFen).toBeUndefined();
    expect(claim.encounter.setting).toBe('outpatient');
  });

  it('D: bare objects, repeated rx_id, no begin dates, unmapped items, contradicting med_type', () => {
    const sent = bareObjects(
      message({
        med_type: '21',
        ownpay_amt: '49.40',
        setl_totlnum: 1,
        fsi_operation_dtos: null,
        fsi_order_dtos: [
          order({ drord_begn_date: null, ownpay_amt: null, selfpay_amt: null, drord_stop_date: null }),
          order({ hilist_code: null, hilist_name: null, hilist_type: null, hilist_lv: null }),
        ],
      }),
    );
    const claim = claimOf(sent);
    expect(claim.lines.map(({ id, prescriptionId }) => [id, prescriptionId])).toEqual([
      ['R1', 'RX1'],
      ['R1', 'RX1'],
    ]);
    expect(claim.lines[0]).toMatchObject({ from: undefined, to: undefined, ownPayFen: undefined });
    expect(claim.lines[1]).toMatchObject({ code: undefined, kind: undefined, hospitalCode: 'Y0001' });
    expect(claim.encounter.setting).toBeUndefined();
    expect(read(sent).notes).toContain('contradiction');
  });

  it('U3: bare objects, rule_ids ["3101"], empty envelope texts, operations absent', () => {
    const sent = bareObjects(message({ fsi_operation_dtos: undefined }));
    Object.assign(sent, { infno: '3101', sign_no: '', dev_no: '', cainfo: '', signtype: '' });
    sent.input.data.rule_ids = ['3101'];
    sent.input.data.patient_dtos.fsi_his_data_dto = null;
    const claim = claimOf(sent);
    expect(claim.lines).toHaveLength(2);
    expect(claim.operations).toEqual([]);
    expect(claim.encounter.stage).toBe('audit');
  });

  it('S: patient an object, encounters an array, zero for missing numbers, GBK bytes', () => {
    const sent = message({
      fsi_operation_dtos: undefined,
      fsi_order_dtos: [order({ pric: 0, cnt: 2, sumamt: 24.7, hilist_pric: 0, ownpay_amt: 0 })],
      medfee_sumamt: 0,
    });
    sent.input.data.patient_dtos = sent.input.data.patient_dtos[0];
    sent.input.data.patient_dtos.fsi_his_data_dto = [];
    sent.input.data.task_id = sent.msgid;
    const claim = claimOf(sent);
    expect(claim.lines[0]).toMatchObject({ priceE6: undefined, quantityE4: 20_000n, listPriceE6: undefined });
    expect(claim.totalFen).toBeUndefined();
    expect(read(sent).taskId).toBe(sent.msgid);
  });

  it('B: patients, encounters and diagnoses beside data, no orders, impossible dates, repeated matn_stas', () => {
    const visit = encounter({
      fsi_diagnose_dtos: '',
      fsi_order_dtos: '',
      fsi_operation_dtos: '',
      adm_date: '2025-41-12',
      dscg_date: '2025-11-12',
      matn_stas: '0',
    });
    const sent = envelope({
      data: { patient_dtos: '', rule_ids: '', trig_scen: '23', task_id: '' },
      patient_dtos: [patient({ fsi_encounter_dtos: '', curr_mdtrt_id: '430102', fsi_his_data_dto: '' })],
      fsi_encounter_dtos: [visit],
      fsi_diagnose_dtos: [
        diagnosis({ inout_dise_type: '' }),
        diagnosis({ dise_codg: 'I10.x00', maindise_flag: '0' }),
      ],
    });
    const claim = claimOf(sent);
    expect(claim.patient.id).toBe('P-0001');
    expect(claim.encounter.id).toBe('M1');
    expect(claim.encounter.start).toBeUndefined();
    expect(claim.encounter.end).toEqual({ dayEpoch: day('2025-11-12'), second: undefined });
    expect(claim.diagnoses.map(({ code }) => code)).toEqual(['E78.500', 'I10.x00']);
    expect(claim.lines).toEqual([]);
    expect(read(sent).notes).toEqual(expect.arrayContaining(['flat-siblings', 'impossible-date']));
  });
});

describe('the same content in every shape', () => {
  const plain = claimOf(message());

  it.each([
    ['bare objects', bareObjects(message())],
    ['numbers as JSON numbers', numbersAsNumbers(message())],
    ['lists beside data', flattened(message())],
    ['copies under older names', withCopies(message())],
    ['upper-case keys', mapKeys(message(), (key) => key.toUpperCase())],
    ['camelCase under trigScen', camelCased(message())],
    ['camelCase under data', { ...message(), input: { data: camelCased(message()).input.trigScen } }],
    [
      'keys in reverse order',
      JSON.parse(JSON.stringify(message()), (_, value) =>
        value !== null && typeof value === 'object' && !Array.isArray(value)
          ? Object.fromEntries(Object.entries(value).reverse())
          : value,
      ),
    ],
    ['only the older names', JSON.parse(JSON.stringify(message()).replaceAll('"fsi_', '"'))],
  ])('%s', (_, sent) => {
    expect(claimOf(sent)).toEqual(plain);
  });

  it('flat lists of two encounters are joined by position', () => {
    const two = message(
      {},
      {
        fsi_encounter_dtos: [
          encounter({ fsi_order_dtos: [order({ rx_id: 'a' })], fsi_operation_dtos: [operation()] }),
          encounter({
            mdtrt_id: 'M2',
            fsi_order_dtos: [order({ rx_id: 'b' })],
            fsi_operation_dtos: [operation()],
          }),
        ],
      },
    );
    expect(claimOf(flattened(two))).toEqual(claimOf(two));
  });
});
