/** Ordinary visits and stays of many departments, in which nothing is wrong. National codes; invented patients. */
import {
  type AuditInput,
  consumable,
  drug,
  granule,
  on,
  piece,
  STAY,
  service,
  supply,
  through,
} from './audit-message.ts';

const WOMAN = { gend: '2', brdy: '1994-06-01' };
const VISIT = service('001102000010000', '普通门诊诊察费', '10.00');
const BLOOD_COUNT = service('002501010150000', '血细胞分析', '18.00');
const AMLODIPINE = drug('XC08CAA246A001010100001', '苯磺酸氨氯地平片', '24.60', supply(28));
const bed = (first: number, last: number) =>
  service('001109000010000', '普通病房床位费', '40.00', through(first, last, last - first));
const nursing = (first: number, last: number) =>
  service('001201000040000', 'Ⅱ级护理', '12.00', through(first, last, last - first));

export const EVERYDAY_CLEAN: Readonly<Record<string, AuditInput>> = {
  'hypertension clinic': {
    orders: [VISIT, AMLODIPINE, drug('XC09CAX099A001010101651', '缬沙坦胶囊', '31.20', supply(28))],
  },
  'diabetes, chronic benefit, dagger and asterisk': {
    orders: [
      drug('XA10BAE073A001010100055', '盐酸二甲双胍片', '15.00', supply(28)),
      service('002503020030000', '糖化血红蛋白测定', '60.00'),
      service('002503020010001', '葡萄糖测定', '6.00'),
    ],
    diagnoses: [['E11.400x021+G63.2*', '2型糖尿病性周围神经病']],
    visit: { med_type: '14', dise_no: 'M01600' },
  },
  'feverish child': {
    orders: [
      VISIT,
      BLOOD_COUNT,
      drug('XN02BEX085N001010100269', '小儿氨酚黄那敏颗粒', '12.50', supply(3)),
      drug('XM01AEB063X001010100001', '布洛芬混悬液', '18.90', supply(3)),
    ],
    diagnoses: [['J06.900', '急性上呼吸道感染']],
    visit: { insutype: '390' },
    patient: { brdy: '2020-05-05' },
  },
  'the last day of being seventeen': {
    orders: [drug('XN05CDM084X001010102000', '咪达唑仑口服溶液', '98.00')],
    diagnoses: [['J35.100', '扁桃体肥大']],
    patient: { brdy: '2008-03-11' },
  },
  'delivery, mother and child': {
    orders: [
      service('003112010260000', '胎心监测', '20.00', on(1, '11:00:00')),
      drug('XG02ADD082D003010179504', '地诺前列酮栓', '480.00', on(1, '12:00:00')),
      service('003314000020000', '单胎顺产接生', '800.00', on(2, '06:20:00')),
      drug('XG02ADK026B002010100568', '卡前列素氨丁三醇注射液', '290.00', on(2, '06:40:00')),
      bed(1, 4),
      nursing(1, 4),
      service('001201000070000', '新生儿护理', '15.00', through(2, 4, 2)),
      service('003112020110000', '新生儿经皮胆红素测定', '8.00', on(3)),
      drug('ZD01BAY0318010100281', '益母草颗粒', '25.00', { ...on(4), ...supply(7), drord_bhvr: '1' }),
    ],
    diagnoses: [
      ['O80.000', '头位顺产'],
      ['Z37.000', '单一活产'],
    ],
    visit: { ...STAY, med_type: '52', dscg_date: '2026-03-04 10:00:00', matn_stas: '3' },
    patient: WOMAN,
  },
  'operation with anaesthesia and monitoring': {
    orders: [
      bed(1, 8),
      nursing(1, 3),
      service('003310060080000', '腹腔镜胆囊切除术', '1800.00', on(3, '09:00:00')),
      service('003301000050000', '全身麻醉', '600.00', on(3, '08:40:00')),
      service('003301000150000', '麻醉中监测', '40.00', { ...on(3, '08:40:00'), cnt: '2.5' }),
      service('003107010220000', '心电监测', '6.00', { ...on(3, '12:00:00'), cnt: '12' }),
      service('003107010280000', '血氧饱和度监测', '4.00', { ...on(3, '12:00:00'), cnt: '12' }),
      service('001201000030000', 'Ⅰ级护理', '20.00', through(3, 5, 2)),
      nursing(5, 8),
      consumable('C0201010010000000000011', '一次性使用无菌注射器', '1.20', { ...on(3), cnt: '5' }),
    ],
    diagnoses: [['K80.100', '胆囊结石伴慢性胆囊炎']],
    visit: {
      ...STAY,
      fsi_operation_dtos: [
        { setl_list_oprn_id: '1', oprn_code: '51.2300', main_oprn_flag: '1', oprn_date: '2026-03-03' },
      ],
    },
  },
  'from intensive care to the ward on one day': {
    orders: [
      service('001201000010000', '重症监护', '240.00', through(1, 3, 2)),
      service('001201000140000', '一般专项护理', '10.00', through(3, 8, 5)),
      bed(3, 8),
    ],
    diagnoses: [['J18.900', '肺炎']],
    visit: STAY,
  },
  'dialysis, special benefit': {
    orders: [
      service('003110000060000', '血液透析', '400.00'),
      consumable('C0602010000000000000001', '血液透析器', '90.00'),
      drug('XB01ABA017B001010100001', '肝素钠注射液', '8.40'),
    ],
    diagnoses: [['N18.000x001', '尿毒症']],
    visit: { med_type: '1402', dise_no: 'M07800' },
  },
  'Chinese medicine with granules and needles': {
    orders: [
      granule('T701700368', '黄芪配方颗粒', '1.10', { cnt: '70' }),
      granule('T702000022', '白术配方颗粒', '1.30', { cnt: '70' }),
      service('004300000160000', '电针', '30.00'),
      service('004400000040000', '拔罐疗法', '20.00'),
    ],
    diagnoses: [['M54.500', '下背痛']],
    visit: { medins_type: 'A2', med_type: '16' },
  },
  'a formula with pieces that are not paid alone': {
    orders: [
      piece('T001700368', '黄芪', '0.12', { cnt: '105' }),
      piece('T001700173', '当归', '0.20', { cnt: '70' }),
      piece('T001700022', '白术', '0.15', { cnt: '84' }),
    ],
    diagnoses: [['K29.500', '慢性胃炎']],
  },
  'retail pharmacy, no diagnosis, no prescriber': {
    orders: [{ ...AMLODIPINE, drord_dr_codg: '', extend_order_map: null }],
    diagnoses: [],
    visit: { med_type: '41', med_mdtrt_type: '3', dr_codg: '', medins_type: '2' },
  },
  'emergency observation': {
    orders: [
      service('001102000030000', '急诊诊查费', '20.00'),
      service('001109000050000', '急诊观察床位费', '30.00'),
      service('003107010220000', '心电监测', '6.00', { cnt: '24' }),
      drug('ZA07AAA0061010100166', '安宫牛黄丸', '780.00'),
      drug('XB05XAL089B002010100001', '氯化钠注射液', '5.00', { cnt: '2' }),
    ],
    diagnoses: [['I61.900', '脑出血']],
    visit: { med_type: '13' },
  },
  'chemotherapy under the edition of 2026': {
    orders: [
      drug('XL01CDD031B001010100001', '多西他赛注射液', '900.00', on(2)),
      drug('XA04ADA285B002010102180', '阿瑞匹坦注射液', '350.00', on(2)),
      nursing(1, 4),
    ],
    diagnoses: [
      ['Z51.103', '手术后恶性肿瘤化学治疗'],
      ['C50.900', '乳腺恶性肿瘤'],
    ],
    visit: { ...STAY, dscg_date: '2026-03-04 10:00:00' },
    patient: WOMAN,
  },
  'jaundice of a newborn': {
    orders: [
      service('001201000070000', '新生儿护理', '15.00', through(1, 5, 4)),
      service('003112020090000', '新生儿兰光治疗', '5.00', { ...on(2), cnt: '12' }),
    ],
    diagnoses: [['P59.900', '新生儿黄疸']],
    visit: { ...STAY, med_type: '5212', insutype: '390', dscg_date: '2026-03-05 10:00:00' },
    patient: { brdy: '2026-02-27' },
  },
  'stroke, fourteen doses and a stop on the fifteenth morning': {
    orders: [
      drug('XB01AXA223B002010100001', '奥扎格雷钠注射液', '40.00', through(2, 16, 14)),
      drug('ZA12HAS0790010103827', '疏血通注射液', '38.00', through(2, 9, 7)),
    ],
    diagnoses: [['I63.900', '脑梗死']],
    visit: { ...STAY, dscg_date: '2026-03-20 10:00:00' },
  },
  'discharge with four drugs, acute and chronic': {
    orders: [
      drug('XJ01CAA040A001010100001', '阿莫西林胶囊', '14.00', {
        ...on(8),
        ...supply(7),
        drord_bhvr: '1',
      }),
      ...['XC08CAA246A001010100001', 'XC09CAX099A001010101651', 'XC10AAA055A001010100001'].map((code) =>
        drug(code, `药品${code.slice(1, 5)}`, '30.00', { ...on(8), ...supply(15), drord_bhvr: '1' }),
      ),
    ],
    diagnoses: [
      ['J18.900', '肺炎'],
      ['I10.x00', '高血压'],
    ],
    visit: STAY,
  },
  'two hands, one national code': {
    orders: ['左手正位', '右手正位'].map((view) =>
      service('002101020010000', 'X线摄影', '30.00', { hosplist_code: view, hosplist_name: view }),
    ),
    diagnoses: [['M19.900', '关节炎']],
  },
  'two infusions ordered at once, with the same solvent': {
    orders: [
      drug('XJ01DCC166B001010100001', '注射用头孢呋辛钠', '12.00', { grpno: '1' }),
      drug('XB05XAL089B002010100001', '氯化钠注射液', '4.50', { grpno: '1' }),
      drug('XR05CBA225B002010100001', '盐酸氨溴索注射液', '9.00', { grpno: '2' }),
      drug('XB05XAL089B002010100001', '氯化钠注射液', '4.50', { grpno: '2' }),
    ],
    diagnoses: [['J20.900', '急性支气管炎']],
  },
  'allergy tests without a national code': {
    orders: ['过敏原特异性IgE（大米）', '化妆品斑贴试验'].map((name) =>
      service('', '', '40.00', { hilist_type: '', hosplist_code: 'L77', hosplist_name: name }),
    ),
    diagnoses: [['L23.900', '变应性接触性皮炎']],
  },
  'a mistake, refunded': {
    orders: [
      VISIT,
      drug('ZD03AAA0043010100166', '艾附暖宫丸', '22.00', { cnt: '2' }),
      drug('ZD03AAA0043010100166', '艾附暖宫丸', '22.00', { cnt: '-2' }),
    ],
  },
  'restricted drugs that the patient pays': {
    orders: [
      VISIT,
      drug('ZD03AAA0043010100166', '艾附暖宫丸', '22.00', { hilist_lv: '03' }),
      drug('XB05BAD252B002010101415', '多种油脂肪乳注射液(C6～24)', '90.00', { ownpay_amt: '90.00' }),
    ],
  },
  'an electrocardiogram, and last month the extra lead': {
    orders: [
      service('003107010010000-430100001', '常规心电图检查', '20.00'),
      service('003107010010001', '常规心电图检查(附加导联加收)', '8.00', {
        drord_begn_date: '2026-02-10 09:00:00',
        curr_drord_flag: '0',
      }),
    ],
  },
  'tests on the morning before admission, still in the house': {
    orders: [
      { ...BLOOD_COUNT, ...on(1, '08:00:00') },
      service('001109000010000', '普通病房床位费', '40.00', on(5)),
    ],
    visit: { ...STAY, dscg_date: '9999-12-31 00:00:00' },
  },
};
