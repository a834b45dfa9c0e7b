/** Codes of order lines, diagnoses and operations, as the interface's lists and real clients have them. */
import { describe, expect, it } from 'vitest';
import { claimOf, diagnosis, encounter, message, operation, order, withOrders } from './messages.ts';

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
