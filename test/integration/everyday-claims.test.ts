/**
 * Whole 3102 messages through the workers' own handler with the packs we ship: ordinary care must give nothing at all,
 * and each of the listed faults exactly its rule, its money and its lines. Names the catalogue's worked examples.
 */
import { beforeAll, describe, expect, it } from 'vitest';
import {
  type AuditAnswer,
  type AuditInput,
  auditMessage,
  consumable,
  createAuditor,
  drug,
  on,
  piece,
  STAY,
  service,
  supply,
  through,
} from '../support/audit-message.ts';
import { EVERYDAY_CLEAN } from '../support/everyday-clean.ts';

let audit: (message: Readonly<Record<string, unknown>>) => AuditAnswer;
beforeAll(async () => {
  audit = await createAuditor();
});

describe('ordinary care', () => {
  it.each(Object.entries(EVERYDAY_CLEAN))('%s: nothing', (_, input) => {
    expect(audit(auditMessage(input))).toEqual({
      outcome: 'allow',
      deniedFen: 0n,
      findings: [],
      sentences: [],
    });
  });
});

const WOMAN = { gend: '2', brdy: '1994-06-01' };
const VISIT = service('001102000010000', '普通门诊诊察费', '10.00');
const ECG = '003107010010002';
const ANTIBIOTIC = drug('XJ01CAA040A001010100001', '阿莫西林胶囊', '50.00', {
  ...on(8),
  ...supply(10),
  drord_bhvr: '1',
});
const dischargeDrug = (at: number) =>
  drug(`XC0${at}AAA10${at}A001010100001`, `药${at}`, '20.00', { ...on(8), drord_bhvr: '1' });

interface Faulty extends AuditInput {
  readonly outcome?: 'warn';
  readonly deniedFen?: bigint;
  readonly findings: readonly string[];
}

const FAULTY: Readonly<Record<string, Faulty>> = {
  'DRG-03 and DRG-08 on one line (example 6)': {
    orders: [drug('ZA12HAS0790010103827', '疏血通注射液', '38.00')],
    visit: { medins_lv: '8' },
    deniedFen: 3800n,
    findings: ['DRG-08 38.00 R1', 'DRG-03 38.00 R1'],
  },
  'DRG-08, eye drug in a specialist hospital of level 2': {
    orders: [drug('XS01LAK119B023010109681', '康柏西普眼用注射液', '4160.00')],
    diagnoses: [['H35.300', '黄斑变性']],
    visit: { medins_type: 'A5' },
    outcome: 'warn',
    findings: ['DRG-08 4160.00 R1'],
  },
  'DRG-09 (example 8)': {
    orders: [drug('ZA07AAA0061010100166', '安宫牛黄丸', '780.00')],
    deniedFen: 78_000n,
    findings: ['DRG-09 780.00 R1'],
  },
  'DRG-11, one order of seventeen days (example 9)': {
    orders: [drug('XB01AXA223B002010100001', '奥扎格雷钠注射液', '40.00', through(2, 18, 17))],
    diagnoses: [['I63.900', '脑梗死']],
    visit: { ...STAY, dscg_date: '2026-03-20 10:00:00' },
    deniedFen: 12_000n,
    findings: ['DRG-11 120.00 R1'],
  },
  'DRG-03 under the edition of 2025 (example 10)': {
    orders: [
      drug('XA04ADA285B002010102180', '阿瑞匹坦注射液', '350.00', {
        drord_begn_date: '2025-06-10 10:00:00',
      }),
    ],
    diagnoses: [['Z51.103', '手术后恶性肿瘤化学治疗']],
    visit: { ...STAY, adm_date: '2025-06-09 10:00:00', dscg_date: '2025-06-12 10:00:00' },
    outcome: 'warn',
    findings: ['DRG-03 350.00 R1'],
  },
  'DRG-21 (example 18)': {
    orders: [
      piece('T001700368', '黄芪', '0.10', { cnt: '90' }),
      piece('T001700173', '当归', '0.20', { cnt: '60' }),
      piece('T001700294', '枸杞子', '0.10', { cnt: '60' }),
    ],
    deniedFen: 2700n,
    findings: ['DRG-21 27.00 R1 R2 R3'],
  },
  'DRG-20 (example 19)': {
    orders: [
      piece('T001700233', '阿胶', '3.00', { cnt: '10' }),
      piece('T001700022', '白术', '0.15', { cnt: '60' }),
    ],
    deniedFen: 3000n,
    findings: ['DRG-20 30.00 R1'],
  },
  'DRG-01 (example 20)': {
    orders: [VISIT, drug('XJ07BGR030B014010101119', '冻干人用狂犬病疫苗(Vero细胞)', '80.00')],
    deniedFen: 8000n,
    findings: ['DRG-01 80.00 R2'],
  },
  'DRG-02, a resident with no childbirth': {
    orders: [drug('XG02ADK026B002010100568', '卡前列素氨丁三醇注射液', '290.00', on(2))],
    diagnoses: [['D25.900', '子宫平滑肌瘤']],
    visit: { ...STAY, insutype: '390' },
    patient: WOMAN,
    deniedFen: 29_000n,
    findings: ['DRG-02 290.00 R1'],
  },
  'DRG-05, on the eighteenth birthday': {
    orders: [drug('XN05CDM084X001010102000', '咪达唑仑口服溶液', '98.00')],
    diagnoses: [['J35.100', '扁桃体肥大']],
    patient: { brdy: '2008-03-10' },
    deniedFen: 9800n,
    findings: ['DRG-05 98.00 R1'],
  },
  'RX-01 (example 21)': {
    orders: [drug('ZD03AAA0043010100166', '艾附暖宫丸', '22.00')],
    deniedFen: 2200n,
    findings: ['RX-01 22.00 R1'],
  },
  'RX-06 (example 22)': {
    orders: [drug('XJ01CAA040A001010100001', '阿莫西林胶囊', '35.00', { ...supply(10), cnt: '2' })],
    diagnoses: [['J20.900', '急性支气管炎']],
    deniedFen: 2100n,
    findings: ['RX-06 21.00 R1'],
  },
  'RX-20 (example 23)': {
    orders: [
      ANTIBIOTIC,
      drug('XC08CAA246A001010100001', '苯磺酸氨氯地平片', '24.00', {
        ...on(8),
        ...supply(15),
        drord_bhvr: '1',
      }),
    ],
    diagnoses: [
      ['J18.900', '肺炎'],
      ['I10.x00', '高血压'],
    ],
    visit: STAY,
    deniedFen: 1500n,
    findings: ['RX-20 15.00 R1'],
  },
  'RX-21 (example 24)': {
    orders: [1, 2, 3, 4, 5, 6].map(dischargeDrug),
    visit: STAY,
    deniedFen: 4000n,
    findings: ['RX-21 20.00 R5', 'RX-21 20.00 R6'],
  },
  'CHG-10 (example 26)': {
    orders: [
      service(ECG, '常规心电图检查(十二通道加收)', '20.00'),
      service('003107010010001', '常规心电图检查(附加导联加收)', '8.00'),
    ],
    deniedFen: 800n,
    findings: ['CHG-10 8.00 R2'],
  },
  'CHG-11 (example 27)': {
    orders: [
      service('002206000040000', '心脏彩色多普勒超声', '210.00'),
      service('002206000010000', '普通心脏M型超声检查', '40.00'),
      service('002206000020000', '普通二维超声心动图', '60.00'),
    ],
    deniedFen: 10_000n,
    findings: ['CHG-11 60.00 R3', 'CHG-11 40.00 R2'],
  },
  'CHG-12 and CHG-13 (example 28)': {
    orders: [
      service('003301000050000', '全身麻醉', '600.00', on(3)),
      service('003301000130000', '气管插管术', '90.00', on(3)),
      consumable('C0301010000000000000001', '一次性使用全麻包', '130.00', on(3)),
    ],
    visit: STAY,
    deniedFen: 22_000n,
    findings: ['CHG-13 130.00 R3', 'CHG-12 90.00 R2'],
  },
  'CHG-14': {
    orders: [
      service('003107010220000', '心电监测', '6.00', { ...on(3), cnt: '10' }),
      consumable('C0201010000000000000001', '一次性使用心电电极', '3.00', on(3)),
    ],
    visit: STAY,
    deniedFen: 300n,
    findings: ['CHG-14 3.00 R2'],
  },
  'CHG-02 (example 30)': {
    orders: [service('003107010220000', '心电监测', '6.00', { ...on(3), cnt: '30' })],
    visit: STAY,
    deniedFen: 3600n,
    findings: ['CHG-02 36.00 R1'],
  },
  'CHG-01 (example 31)': {
    orders: [
      service('003102050010000', '葡萄糖耐量试验', '60.00'),
      service('002503020010000', '葡萄糖测定', '5.00'),
      service('002503020010000', '葡萄糖测定', '5.00', on(10, '10:15:00')),
    ],
    deniedFen: 1000n,
    findings: ['CHG-01 5.00 R2', 'CHG-01 5.00 R3'],
  },
  'CHG-07 (example 33)': {
    orders: [
      service('003310010140000', '食管癌根治术', '3000.00', on(3)),
      service('003310010160000', '吻合口狭窄切开成形术', '2000.00', on(3)),
    ],
    visit: STAY,
    deniedFen: 100_000n,
    findings: ['CHG-07 1000.00 R2'],
  },
  'CHG-34': {
    orders: [VISIT, VISIT],
    deniedFen: 1000n,
    findings: ['CHG-34 10.00 R2'],
  },
  'CHG-35': {
    orders: [service('001201000040000', 'Ⅱ级护理', '12.00', on(9))],
    visit: STAY,
    deniedFen: 1200n,
    findings: ['CHG-35 12.00 R1'],
  },
  'ADM-14 (example 38)': {
    orders: [VISIT],
    diagnoses: [['N40.x00', '前列腺增生']],
    patient: WOMAN,
    deniedFen: 1000n,
    findings: ['ADM-14 10.00'],
  },
  'PH-01 (example 40)': {
    orders: [service('', '', '35.00', { hilist_type: '', hosplist_code: '6901', hosplist_name: '洗发水' })],
    diagnoses: [],
    visit: { med_type: '41', med_mdtrt_type: '3' },
    deniedFen: 3500n,
    findings: ['PH-01 35.00 R1'],
  },
  'DAT-02 (example 42)': {
    orders: [drug('XJ01CAA040A001010100001', '阿莫西林胶囊', '12.50', { cnt: '3', sumamt: '40.00' })],
    deniedFen: 4000n,
    findings: ['DAT-02 40.00 R1'],
  },
};

describe('faults', () => {
  it.each(Object.entries(FAULTY))('%s', (_, { outcome = 'block', deniedFen = 0n, findings, ...input }) => {
    const answer = audit(auditMessage(input));
    expect({ ...answer, sentences: [] }).toEqual({ outcome, deniedFen, findings, sentences: [] });
    for (const sentence of answer.sentences) expect(sentence).toMatch(/^[^{}]+。$/);
  });
});
