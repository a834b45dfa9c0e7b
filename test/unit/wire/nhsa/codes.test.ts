/** Code lists of section 4 as the reader maps them. */
import { describe, expect, it } from 'vitest';
import { claimOf, message, order, withOrders } from './messages.ts';

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
