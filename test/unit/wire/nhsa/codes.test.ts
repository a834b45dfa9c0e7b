/** Code lists of section 4 as the reader maps them. */
import { describe, expect, it } from 'vitest';
import { claimOf, diagnosis, encounter, message, operation, order, withOrders } from './messages.ts';

describe('setting from med_type and med_mdtrt_type', () => {
  it.each([
    ['11', '1', 'outpatient'],
    ['12', '1', 'outpatient'],
    ['13', '1', 'emergency'],
    ['1301', '1', 'emergency'],
    ['14', '1', 'outpatient'],
    ['140104', '1', 'outpatient'],
    ['1103', '4', 'outpatient'],
    ['21', '', 'inpatient'],
    ['2101', '2', 'inpatient'],
    ['21303', '3', 'inpatient'],
    ['22', null, 'inpatient'],
    ['28', '2', 'inpatient'],
    ['41', '3', 'pharmacy'],
    ['41', '2', 'pharmacy'],
    ['51', '1', 'outpatient'],
    ['52', '2', 'inpatient'],
    ['5212', '2', 'inpatient'],
    ['81', '1', 'outpatient'],
    ['9901', '1', 'outpatient'],
    ['9903', '1', 'outpatient'],
    [11, 1, 'outpatient'],
    ['', '1', 'outpatient'],
    ['61', '', undefined],
    ['71', '', undefined],
    ['3101', '', undefined],
    ['9107', '', undefined],
    ['110', '', undefined],
    ['', '', undefined],
    ['x1', '9', undefined],
    // Contradictions are unknown.
    ['21', '1', undefined],
    ['2101', '1', undefined],
    ['52', '1', undefined],
    ['41', '1', undefined],
    ['11', '2', undefined],
    ['13', '3', undefined],
    // 110 and 210 are med_type with a zero: no information of their own.
    ['11', '110', 'outpatient'],
    ['21', '210', 'inpatient'],
  ])('med_type %j with med_mdtrt_type %j is %s', (med_type, med_mdtrt_type, setting) => {
    expect(claimOf(message({ med_type, med_mdtrt_type })).encounter.setting).toBe(setting);
  });

  it.each([
    ['national', '41', '2'],
    ['swapped', '41', '3'],
    ['national', '21', '3'],
    ['swapped', '21', '2'],
  ] as const)(
    'with the %s list, med_type %s and visit %s contradict',
    (visitTypes, med_type, med_mdtrt_type) => {
      expect(
        claimOf(message({ med_type, med_mdtrt_type }), { visitTypes }).encounter.setting,
      ).toBeUndefined();
    },
  );

  it('is not decided by trig_scen', () => {
    const sent = message();
    sent.input.data.trig_scen = '5';
    expect(claimOf(sent).encounter.setting).toBe('outpatient');
  });

  it('a pharmacy number contradicts a hospital visit', () => {
    const sent = message({ med_type: '41', med_mdtrt_type: '3', medins_type: '1' });
    sent.fixmedins_code = 'P43010200009';
    expect(claimOf(sent)).toMatchObject({
      facility: { type: 'pharmacy' },
      encounter: { setting: 'pharmacy' },
    });
    sent.input.data.patient_dtos[0].fsi_encounter_dtos[0].med_type = '21';
    expect(claimOf(sent).encounter.setting).toBeUndefined();
  });
});

it.each([
  ['11', 'ordinary'],
  ['14', 'chronic'],
  ['140201', 'special'],
  ['2101', 'ordinary'],
  ['2106', undefined],
  ['2107', undefined],
  ['28', 'daySurgery'],
  ['52', 'maternity'],
  ['5212', 'maternity'],
  ['22', 'accident'],
  ['9903', 'accident'],
  ['77', undefined],
])('med_type %s is benefit %s', (med_type, benefit) => {
  expect(claimOf(message({ med_type, med_mdtrt_type: '' })).encounter.benefit).toBe(benefit);
});

it.each([
  ['310', 'employee'],
  [310, 'employee'],
  ['390', 'resident'],
  ['391', 'resident'],
  ['510', 'maternity'],
  ['340', 'other'],
  ['410', undefined],
  ['', undefined],
  ['999', undefined],
])('insutype %j is %s', (insutype, scheme) => {
  expect(claimOf(message({ insutype })).patient.scheme).toBe(scheme);
});

it.each([
  ['101', 'drug'],
  ['102', 'tcmPiece'],
  ['103', 'drug'],
  ['104', 'drug'],
  ['105', 'other'],
  ['106', 'tcmPiece'],
  ['201', 'service'],
  [301, 'consumable'],
  ['501', undefined],
  ['', undefined],
])('hilist_type %j is %s', (hilist_type, kind) => {
  expect(claimOf(withOrders(order({ hilist_type, hilist_code: 'LOCAL-1' }))).lines[0]!.kind).toBe(kind);
});

it.each([
  ['3', undefined],
  ['02', undefined],
  ['4', 3],
  ['09', 1],
  ['05', 2],
  ['7', 2],
  ['8', 1],
  ['11', 0],
  ['12', 3],
  ['13', 2],
  ['14', 1],
  ['15', undefined],
  ['0', undefined],
  ['A', undefined],
])('medins_lv %s is level %s', (medins_lv, level) => {
  expect(claimOf(message({ medins_lv })).facility.level).toBe(level);
});

it.each([
  ['A1', 'general'],
  ['A100', 'general'],
  ['A2', 'tcm'],
  ['A511', 'specialist'],
  ['A3', 'other'],
  ['B1', 'primary'],
  ['C', 'primary'],
  ['D3', 'clinic'],
  ['G', 'maternal'],
  ['H', 'other'],
  ['A', undefined],
  ['1', undefined],
  ['', undefined],
])('medins_type %s is %s', (medins_type, type) => {
  expect(claimOf(message({ medins_type })).facility.type).toBe(type);
});

it.each([
  ['1', 'male'],
  [2, 'female'],
  ['0', undefined],
  ['9', undefined],
  ['男', undefined],
  [true, undefined],
])('gend %j is %s', (gend, sex) => {
  expect(claimOf(message({}, { gend })).patient.sex).toBe(sex);
});

describe('lines', () => {
  it.each([
    ['0', false],
    ['-', undefined],
    ['2', undefined],
    [null, undefined],
    [true, undefined],
  ])('drord_bhvr %j', (drord_bhvr, expected) => {
    expect(claimOf(withOrders(order({ drord_bhvr }))).lines[0]!.isDischargeMedication).toBe(expected);
  });

  it.each([
    ['a 0 beside it changes nothing', ['1', '0'], [true, false]],
    ['integers likewise', [0, 1], [false, true]],
    ['alone it is what all clients seen mean', ['1'], [true]],
    ['a 2 shows the list of order types', ['1', '2', '0'], [undefined, undefined, undefined]],
    ['a 3 likewise', ['3', '1'], [undefined, undefined]],
  ])('drord_bhvr 1: %s', (_, marks, expected) => {
    const orders = marks.map((drord_bhvr) => order({ drord_bhvr }));
    expect(claimOf(withOrders(...orders)).lines.map((line) => line.isDischargeMedication)).toEqual(expected);
  });

  it('drord_bhvr 1 on a service, and no 0 anywhere: types of order', () => {
    const taken = order({ drord_bhvr: '1' });
    const given = order({ drord_bhvr: '1', hilist_type: '201', hilist_code: 'F00000' });
    const marks = (...orders: unknown[]) =>
      claimOf(withOrders(...orders)).lines.map((line) => line.isDischargeMedication);
    expect(marks(taken, given)).toEqual([undefined, undefined]);
    expect(marks(taken, given, order({ drord_bhvr: '0' }))).toEqual([true, true, false]);
  });

  it.each([
    ['101', '001101000010000-110100001', undefined],
    ['201', 'XA01ABD075A002010100483', undefined],
    ['301', '001101000010000', undefined],
    ['101', 'C0101010010001000001', undefined],
    ['101', 'T000100001', undefined],
    ['102', 'T000100001', 'tcmPiece'],
    ['101', 'XA01ABD075A002010100483', 'drug'],
    ['103', 'LOCAL-17', 'drug'],
    ['201', '001101000010000-110100001', 'service'],
    ['201', 'F00000', 'service'],
    ['301', 'C0101010010001000001', 'consumable'],
  ])('hilist_type %s with code %s is %s', (hilist_type, hilist_code, kind) => {
    expect(claimOf(withOrders(order({ hilist_type, hilist_code }))).lines[0]!.kind).toBe(kind);
  });

  it.each([
    ['7', 7],
    [14, 14],
    ['7.0', 7],
    ['7天', undefined],
    ['7.5', undefined],
    ['0', undefined],
    ['-3', undefined],
    ['9999', undefined],
    ['', undefined],
    [null, undefined],
  ])('o_prdDays %j is %s days', (o_prdDays, days) => {
    expect(claimOf(withOrders(order({ extend_order_map: { o_prdDays } }))).lines[0]!.daysOfSupply).toBe(days);
  });

  it.each(['', null, 'text', 7, [], [{ o_minPacCnt: '1' }]])(
    'extend_order_map %j says nothing',
    (extend_order_map) => {
      expect(claimOf(withOrders(order({ extend_order_map }))).lines[0]!.daysOfSupply).toBeUndefined();
    },
  );

  it('ids echo as sent, codes are trimmed and upper case', () => {
    const claim = claimOf(withOrders(order({ rx_id: ' a-1 ', hilist_code: ' xc10aaa ', hosplist_code: 17 })));
    expect(claim.lines[0]).toMatchObject({ id: ' a-1 ', code: 'XC10AAA', hospitalCode: '17' });
  });

  it.each([
    ['233', '233'],
    ['2', undefined],
    ['-', undefined],
  ])('title %s', (drord_dr_profttl, title) => {
    expect(claimOf(withOrders(order({ drord_dr_profttl }))).lines[0]!.prescriberTitle).toBe(title);
  });
});

describe('diagnoses', () => {
  const codes = (changes: object) =>
    claimOf(message(changes)).diagnoses.map(({ code, isMain }) => [code, isMain]);

  it('the flagged one is main; a different discharge main is added', () => {
    expect(codes({ dscg_main_dise_codg: 'K29.500' })).toEqual([
      ['E78.500', true],
      ['I10.x00', false],
      ['K29.500', undefined],
    ]);
  });

  it('without a flag the discharge main diagnosis is main, listed or not', () => {
    const list = [diagnosis({ maindise_flag: '' }), diagnosis({ dise_codg: 'I10.x00', maindise_flag: '0' })];
    expect(codes({ fsi_diagnose_dtos: list })[0]).toEqual(['E78.500', true]);
    expect(codes({ fsi_diagnose_dtos: list, dscg_main_dise_codg: 'K29.500' })[2]).toEqual(['K29.500', true]);
    expect(codes({ fsi_diagnose_dtos: null })).toEqual([['E78.500', true]]);
  });

  it('a diagnosis listed at admission and at discharge is one', () => {
    const list = [diagnosis({ maindise_flag: 0 }), diagnosis({ inout_dise_type: '2', maindise_flag: 1 })];
    expect(codes({ fsi_diagnose_dtos: list })).toEqual([['E78.500', true]]);
  });

  it('a diagnosis without a code leaves the set incomplete', () => {
    const nameless = [diagnosis(), diagnosis({ dise_codg: '-', dise_name: '测试' })];
    expect(claimOf(message({ fsi_diagnose_dtos: nameless })).areDiagnosesComplete).toBe(false);
    expect(claimOf(message()).areDiagnosesComplete).toBe(true);
  });

  it.each([
    ['N40.X00', 'N40.x00'],
    ['n40.x00', 'N40.x00'],
    ['x59.X01', 'X59.x01'],
    ['E11.400x021+g63.2*', 'E11.400x021+G63.2*'],
    ['A15.0+X00.X0', 'A15.0+X00.x0'],
  ])('code %s is %s', (dise_codg, code) => {
    const changes = { fsi_diagnose_dtos: [diagnosis({ dise_codg })], dscg_main_dise_codg: '' };
    expect(claimOf(message(changes)).diagnoses[0]!.code).toBe(code);
  });
});

it('operations keep code, name and day', () => {
  const claim = claimOf(
    message({ fsi_operation_dtos: [operation({ oprn_date: '2026-03-10 11:00:00' }), {}] }),
  );
  expect(claim.operations).toEqual([
    {
      code: '54.5101',
      name: '测试松解术',
      at: { dayEpoch: 20522, second: 39_600 },
      anaesthesia: '1',
      incisionGroup: undefined,
    },
  ]);
});

describe('completeness of the lines', () => {
  it.each([
    ['49.40', true],
    ['49.41', false],
    ['49.39', false],
    ['0', false],
    [null, false],
  ])('a total of %j', (medfee_sumamt, isComplete) => {
    expect(claimOf(message({ medfee_sumamt })).areLinesComplete).toBe(isComplete);
  });

  it('a line without an amount proves nothing', () => {
    const changes = { fsi_order_dtos: [order(), order({ sumamt: null })], medfee_sumamt: '24.70' };
    expect(claimOf(message(changes)).areLinesComplete).toBe(false);
  });
});

it('an encounter without an id takes the current one', () => {
  const changes = { fsi_encounter_dtos: [encounter({ mdtrt_id: null })] };
  expect(claimOf(message({}, changes)).encounter.id).toBe('M1');
});
