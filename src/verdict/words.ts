/**
 * What closed vocabularies are called in a sentence, in both languages. A fact value `{ type: 'word', value: 'sex.male' }`
 * names its vocabulary and member. Wording only: nothing here decides, and a member that is added to a vocabulary of
 * claim/codes.ts does not compile until it has words.
 */
import type {
  Benefit,
  CatalogueLevel,
  FacilityType,
  IdentityCheck,
  LineKind,
  MaternityState,
  Route,
  Scheme,
  Setting,
  Sex,
  Stage,
} from '../claim/codes.ts';
import type { Sentence } from '../claim/verdict.ts';

/** The wording of `sex.male`, or undefined for a key that no vocabulary has. */
export function wordOf(key: string): Sentence | undefined {
  return WORDS.get(key);
}

function words<Member extends string>(
  vocabulary: string,
  members: Readonly<Record<Member, readonly [zh: string, en: string]>>,
): [string, Sentence][] {
  return Object.entries<readonly [string, string]>(members).map(([member, [zh, en]]) => [
    `${vocabulary}.${member}`,
    { zh, en },
  ]);
}

const WORDS: ReadonlyMap<string, Sentence> = new Map([
  ...words<Sex>('sex', { male: ['男', 'male'], female: ['女', 'female'] }),
  ...words<Setting | 'inpatientOrEmergency' | 'notInternet'>('setting', {
    outpatient: ['门诊', 'outpatient'],
    emergency: ['急诊', 'emergency'],
    inpatient: ['住院', 'inpatient'],
    pharmacy: ['药店购药', 'pharmacy'],
    internet: ['互联网诊疗', 'internet hospital'],
    inpatientOrEmergency: ['住院或急诊', 'inpatient or emergency'],
    notInternet: ['互联网诊疗以外', 'other than internet hospital'],
  }),
  ...words<Stage>('stage', {
    audit: ['事前审核', 'audit'],
    upload: ['明细上传', 'upload'],
    settlement: ['结算', 'settlement'],
    after: ['事后审核', 'after the fact'],
  }),
  ...words<Scheme | 'basic'>('scheme', {
    employee: ['职工医保', 'employee insurance'],
    resident: ['居民医保', 'resident insurance'],
    workInjury: ['工伤保险', 'work injury insurance'],
    maternity: ['生育保险', 'maternity insurance'],
    longTermCare: ['长期护理保险', 'long-term care insurance'],
    other: ['其他险种', 'another scheme'],
    basic: ['基本医疗保险', 'basic medical insurance'],
  }),
  ...words<Benefit>('benefit', {
    ordinary: ['普通', 'ordinary'],
    chronic: ['门诊慢病', 'chronic disease'],
    special: ['门诊特病', 'special disease'],
    maternity: ['生育', 'maternity'],
    accident: ['意外伤害', 'accident'],
    daySurgery: ['日间手术', 'day surgery'],
    other: ['其他', 'other'],
  }),
  ...words<LineKind>('lineKind', {
    drug: ['药品', 'drug'],
    tcmPiece: ['中药饮片', 'herbal piece'],
    service: ['医疗服务项目', 'service'],
    consumable: ['医用耗材', 'consumable'],
    goods: ['其他商品', 'goods'],
    other: ['其他', 'other'],
  }),
  ...words<CatalogueLevel>('catalogueLevel', {
    A: ['甲类', 'class A'],
    B: ['乙类', 'class B'],
    C: ['自费', 'self-pay'],
  }),
  ...words<MaternityState>('maternityState', {
    none: ['非妊娠哺乳期', 'neither pregnant nor lactating'],
    planning: ['近期有生育计划', 'planning a pregnancy'],
    pregnant: ['妊娠期', 'pregnant'],
    lactating: ['哺乳期', 'lactating'],
  }),
  ...words<Route>('route', {
    oral: ['口服', 'oral'],
    injection: ['注射', 'injection'],
    topical: ['外用', 'topical'],
    inhalation: ['吸入', 'inhalation'],
    rectal: ['直肠给药', 'rectal'],
    sublingual: ['舌下含服', 'sublingual'],
    other: ['其他途径', 'another route'],
  }),
  ...words<FacilityType>('facilityType', {
    general: ['综合医院', 'general hospital'],
    tcm: ['中医医院', 'TCM hospital'],
    specialist: ['专科医院', 'specialist hospital'],
    eye: ['眼科医院', 'eye hospital'],
    maternal: ['妇幼保健院', 'maternal and child hospital'],
    primary: ['基层医疗卫生机构', 'primary care facility'],
    clinic: ['诊所', 'clinic'],
    pharmacy: ['零售药店', 'retail pharmacy'],
    other: ['其他机构', 'other facility'],
  }),
  ...words<IdentityCheck>('identityCheck', { passed: ['通过', 'passed'], failed: ['未通过', 'failed'] }),
  ...words('window', {
    hour: ['同一小时', 'hour'],
    sixHours: ['六小时内', 'six hours'],
    day: ['同一日', 'day'],
    encounter: ['本次就诊', 'encounter'],
    stay: ['本次住院', 'stay'],
    episode: ['本次病程', 'episode of illness'],
  }),
  ...words('unit', {
    years: ['岁', 'years'],
    months: ['个月', 'months'],
    days: ['天', 'days'],
    hour: ['小时', 'hours'],
    time: ['次', 'times'],
    day: ['日', 'days'],
  }),
  ...words('course', { acute: ['急性病', 'acute'], chronic: ['慢性病', 'chronic'] }),
  ...words('ward', { icu: ['重症监护病房', 'intensive care'], pacu: ['麻醉复苏室', 'recovery room'] }),
  ...words('space', {
    item: ['项目', 'item'],
    diagnosis: ['诊断', 'diagnosis'],
    operation: ['手术操作', 'operation'],
  }),
  ...words('bool', { yes: ['是', 'yes'], no: ['否', 'no'] }),
  ...words('fact', {
    'patient.sex': ['患者性别', 'sex of the patient'],
    'patient.birthDay': ['患者出生日期', 'birth date of the patient'],
    'patient.scheme': ['险种', 'insurance scheme'],
    'patient.id': ['患者标识', 'patient id'],
    'facility.code': ['机构代码', 'facility code'],
    'facility.level': ['机构级别', 'facility level'],
    'facility.type': ['机构类型', 'facility type'],
    'encounter.id': ['就诊号', 'encounter id'],
    'encounter.setting': ['就医方式', 'encounter setting'],
    'encounter.start': ['就诊或入院日期', 'visit or admission date'],
    'encounter.end': ['出院日期', 'discharge date'],
    'encounter.department': ['就诊科室', 'department'],
    'encounter.physician': ['接诊医师', 'physician'],
    'encounter.identityCheck': ['人证核验结果', 'check of person against credential'],
    diagnoses: ['诊断', 'diagnosis'],
    mainDiagnosis: ['主要诊断', 'main diagnosis'],
    'line.code': ['医保编码', 'national code'],
    'line.from': ['费用发生时间', 'line time'],
    'line.amount': ['金额', 'amount'],
    'line.quantity': ['数量', 'quantity'],
    'line.price': ['单价', 'unit price'],
    'line.prescriber': ['开单医师', 'prescriber'],
    'line.department': ['开单科室', 'ordering department'],
    'line.daysOfSupply': ['用药天数', 'days of supply'],
    'patient.death': ['死亡日期', 'date of death'],
    'encounter.wardIsIcu': ['是否重症监护病房', 'whether the ward is intensive care'],
    'evidence.indication': ['适应症依据', 'evidence of the indication'],
    'evidence.long_term_prescription': ['长期处方说明', 'note of a long-term prescription'],
    'evidence.work_injury': ['工伤认定', 'recognition as a work injury'],
    'evidence.coma': ['昏迷记录', 'record of coma'],
    'evidence.anaemia': ['贫血依据', 'evidence of anaemia'],
    'evidence.prior_severe_neutropenia': ['既往严重中性粒细胞减少记录', 'record of severe neutropenia'],
    'evidence.dysphagia': ['吞咽困难记录', 'record of dysphagia'],
    'evidence.coronary_intervention': ['冠脉介入治疗记录', 'record of coronary intervention'],
    'evidence.arterial_symptoms': ['动脉缺血症状记录', 'record of arterial symptoms'],
    'evidence.planned_admission': ['计划性住院说明', 'note that the admission was planned'],
    'evidence.cannot_take_orally': ['不能口服的记录', 'record that oral use is impossible'],
  }),
]);
