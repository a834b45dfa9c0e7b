/**
 * What can be said about a claim on our own doors, declared once (rule-catalogue 1.2). The JSON reader, the OpenAPI
 * document, the protobuf codec and claim.proto are all made from this table. It may grow; a name or a number that was
 * published never changes its meaning.
 */
import type {
  Claim,
  ClaimLine,
  DayInterval,
  Diagnosis,
  EarlierEncounter,
  Encounter,
  ExecutionRecord,
  Facility,
  LabValue,
  Moment,
  Operation,
  Order,
  Patient,
  Staff,
} from '../../claim/claim.ts';
import {
  BENEFITS,
  CATALOGUE_LEVELS,
  FACILITY_TYPES,
  IDENTITY_CHECKS,
  LINE_KINDS,
  MATERNITY_STATES,
  ROUTES,
  SCHEMES,
  SETTINGS,
  SEXES,
  STAFF_ROLES,
  STAGES,
} from '../../claim/codes.ts';
import { FEN_DECIMALS, PRICE_DECIMALS, QUANTITY_DECIMALS } from '../../claim/decimal.ts';
import { makeClaim, makeEncounter, makeFacility, makeLine, makePatient } from '../../claim/make.ts';
import { clinicalCodeOf } from '../nhsa/codes.ts';
import {
  type Conflict,
  code,
  decimal,
  flag,
  flags,
  integer,
  list,
  maybeList,
  type Of,
  object,
  type Setter,
  type Shape,
  shape,
  text,
  word,
} from '../schema.ts';
import { LINE_SETTERS } from './line-setters.ts';

/** A stay of a year with every fee on its own line has about 9,000; more is two claims, or an error. */
export const LINES_MAX = 10_000;
const CODE_MAX = 64;
const ID_MAX = 64;
const NAME_MAX = 200;

const amount = decimal(FEN_DECIMALS, 'yuan', true);
const quantity = decimal(QUANTITY_DECIMALS, '', true);
const price = decimal(PRICE_DECIMALS, 'yuan', false);
const day: Of<number> = { type: 'day' };
const moment: Of<Moment> = { type: 'moment' };

const SEX = word('Sex', SEXES, 'Sex of the patient.');
const SETTING = word('Setting', SETTINGS, 'Where care was given.');
const STAGE = word('Stage', STAGES, 'The step of the claim that asks.');
const BENEFIT = word('Benefit', BENEFITS, 'The kind of benefit that is claimed.');
const SCHEME = word('Scheme', SCHEMES, 'The insurance that is asked to pay.');
const MATERNITY_STATE = word('MaternityState', MATERNITY_STATES, 'Maternity state of the patient.');
const FACILITY_TYPE = word('FacilityType', FACILITY_TYPES, 'The kind of institution.');
const IDENTITY_CHECK = word('IdentityCheck', IDENTITY_CHECKS, 'Result of comparing person and credential.');
const STAFF_ROLE = word('StaffRole', STAFF_ROLES, 'What a member of staff is registered as.');
const LINE_KIND = word('LineKind', LINE_KINDS, 'What was supplied.');
const CATALOGUE_LEVEL = word('CatalogueLevel', CATALOGUE_LEVELS, 'Level in the insurance catalogue.');
const ROUTE = word('Route', ROUTES, 'How a drug is given.');

const isBefore = (a: Moment, b: Moment): boolean =>
  a.dayEpoch < b.dayEpoch ||
  (a.dayEpoch === b.dayEpoch && a.second !== undefined && b.second !== undefined && a.second < b.second);

const endsEarly = (
  field: string,
  start: Moment | undefined,
  end: Moment | undefined,
  what: string,
): Conflict | undefined =>
  start !== undefined && end !== undefined && isBefore(end, start)
    ? {
        field,
        code: 'WIRE_FIELD_RANGE',
        what,
        todo: 'correct one of the two, or leave out what is not known',
      }
    : undefined;

const INTERVAL: Shape<DayInterval> = shape<DayInterval>(
  'Interval',
  {
    en: 'A period of whole days, both ends included; an end that is left out is open.',
    zh: '起止日期（含首尾），未填的一端为开放。',
  },
  () => ({ fromDay: undefined, toDay: undefined }),
  [
    ['from', 'fromDay', 1, day, 'First day.', '开始日期'],
    ['to', 'toDay', 2, day, 'Last day.', '结束日期'],
  ],
  {
    finish: ({ fromDay, toDay }) =>
      fromDay !== undefined && toDay !== undefined && toDay < fromDay
        ? {
            field: 'to',
            code: 'WIRE_FIELD_RANGE',
            what: 'the period ends before it starts',
            todo: 'swap the days',
          }
        : undefined,
  },
);
const intervals = maybeList(object(INTERVAL), 1_000);

const PATIENT: Shape<Patient> = shape<Patient>(
  'Patient',
  { en: 'The insured person. Whatever is left out is unknown.', zh: '参保人；未填即未知。' },
  makePatient,
  [
    ['idKind', 'idKind', 1, text(32), 'Kind of identifier: psn_no, id_card, local …', '标识类型'],
    ['id', 'id', 2, text(ID_MAX), 'Identifier of the patient.', '参保人标识'],
    ['sex', 'sex', 3, SEX, 'Sex.', '性别'],
    ['birthDate', 'birthDay', 4, day, 'Day of birth.', '出生日期'],
    ['deathDate', 'death', 5, moment, 'Day of death, with its time where known.', '死亡日期（时间）'],
    [
      'deceased',
      'isDeceased',
      6,
      flag,
      'Whether the patient has died, where only that is known.',
      '是否死亡',
    ],
    ['scheme', 'scheme', 7, SCHEME, 'Insurance asked to pay.', '险种'],
    [
      'category',
      'category',
      8,
      text(64),
      'Category within the insurance, as the region writes it.',
      '人员类别',
    ],
    [
      'statusFlags',
      'statusFlags',
      9,
      maybeList(text(64), 64),
      'Special states that the payer knows; an empty list says that there are none.',
      '特殊状态；空列表表示没有',
    ],
    ['coverage', 'coverage', 10, intervals, 'Periods in which benefits are due.', '待遇享受期'],
    ['maternityState', 'maternityState', 11, MATERNITY_STATE, 'Maternity state.', '生育状态'],
    [
      'approvedDiseases',
      'approvedDiseases',
      12,
      maybeList(code(CODE_MAX), 200),
      'Codes of chronic or special diseases that the payer approved.',
      '已认定的门诊慢特病病种',
    ],
  ],
  {
    finish: ({ birthDay, death }) =>
      birthDay !== undefined && death !== undefined && death.dayEpoch < birthDay
        ? {
            field: 'deathDate',
            code: 'WIRE_FIELD_RANGE',
            what: 'the day of death is before the day of birth',
            todo: 'correct one of the two, or leave out what is not known',
          }
        : undefined,
  },
);

const FACILITY: Shape<Facility> = shape<Facility>(
  'Facility',
  { en: 'The institution that treats and charges.', zh: '医药机构。' },
  makeFacility,
  [
    ['code', 'code', 1, code(CODE_MAX), 'National code of the facility.', '医药机构编码'],
    ['level', 'level', 2, integer(0, 3), 'Grade 1 to 3; 0 holds no grade.', '等级：1–3，0 为未定级'],
    ['type', 'type', 3, FACILITY_TYPE, 'Kind of facility.', '机构类型'],
    ['designations', 'designations', 4, intervals, 'Periods in which it holds an agreement.', '协议有效期'],
    ['terminalOwner', 'terminalOwner', 5, code(CODE_MAX), 'Facility that owns the terminal.', '终端所属机构'],
    ['hasIcu', 'hasIcu', 6, flag, 'Whether it has an intensive care unit.', '是否设重症监护室'],
    ['hasPacu', 'hasPacu', 7, flag, 'Whether it has a recovery room.', '是否设麻醉恢复室'],
    [
      'allowedItems',
      'allowedItems',
      8,
      maybeList(code(CODE_MAX), 20_000),
      'Codes of the items that it is approved for, where the list is complete.',
      '获批项目编码（完整列表）',
    ],
  ],
);

const STAFF: Shape<Staff> = shape<Staff>(
  'Staff',
  { en: 'A physician or pharmacist of the facility.', zh: '医师或药师。' },
  () => ({
    id: '',
    role: undefined,
    title: undefined,
    specialty: undefined,
    registered: undefined,
    suspended: undefined,
  }),
  [
    ['id', 'id', 1, text(ID_MAX), 'Identifier, as lines name it.', '人员编码', 'required'],
    ['role', 'role', 2, STAFF_ROLE, 'Registered as.', '执业类别'],
    ['title', 'title', 3, text(64), 'Professional title.', '职称'],
    ['specialty', 'specialty', 4, text(64), 'Specialty.', '专业'],
    ['registered', 'registered', 5, intervals, 'Periods of registration at the facility.', '注册有效期'],
    ['suspended', 'suspended', 6, intervals, 'Periods of suspension.', '暂停期'],
  ],
);

type NursingGrade = NonNullable<Encounter['nursingGrades']>[number];
const NURSING_GRADE: Shape<NursingGrade> = shape<NursingGrade>(
  'NursingGrade',
  { en: 'The grade of nursing ordered for a day.', zh: '某日护理级别。' },
  () => ({ dayEpoch: 0, grade: 0 }),
  [
    ['date', 'dayEpoch', 1, day, 'The day.', '日期', 'required'],
    ['grade', 'grade', 2, integer(0, 3), '0 special care, 1 to 3 the grades.', '0 特级，1–3 级', 'required'],
  ],
);

type BedCheck = NonNullable<Encounter['bedChecks']>[number];
const BED_CHECK: Shape<BedCheck> = shape<BedCheck>(
  'BedCheck',
  { en: 'A visit to the bed by the payer or the ward.', zh: '查房核查结果。' },
  () => ({ at: { dayEpoch: 0, second: undefined }, isPresent: false }),
  [
    ['at', 'at', 1, moment, 'When.', '核查时间', 'required'],
    ['present', 'isPresent', 2, flag, 'Whether the patient was there.', '是否在床', 'required'],
  ],
);

const ENCOUNTER: Shape<Encounter> = shape<Encounter>(
  'Encounter',
  { en: 'The visit or stay.', zh: '就诊或住院。' },
  makeEncounter,
  [
    ['id', 'id', 1, text(ID_MAX), "The sender's number of the visit or stay.", '就诊号'],
    ['setting', 'setting', 2, SETTING, 'Where care was given.', '就医方式'],
    ['stage', 'stage', 3, STAGE, 'The step that asks.', '业务环节'],
    ['benefit', 'benefit', 4, BENEFIT, 'Kind of benefit.', '医疗类别'],
    ['start', 'start', 5, moment, 'Admission, or registration of a visit.', '入院或挂号时间'],
    ['end', 'end', 6, moment, 'Discharge; left out while the patient is in the house.', '出院时间；在院不填'],
    ['wardIsIcu', 'wardIsIcu', 7, flag, 'Whether the ward is an intensive care unit.', '病房是否重症监护'],
    ['ward', 'ward', 8, text(64), 'Ward.', '病区'],
    ['department', 'department', 9, text(64), 'Department.', '科室'],
    ['physician', 'physician', 10, text(ID_MAX), 'Identifier of the attending physician.', '主管医师编码'],
    ['critical', 'isCritical', 11, flag, 'Whether the patient is critically ill.', '是否危重'],
    ['rescue', 'isRescue', 12, flag, 'Whether the patient was resuscitated.', '是否抢救'],
    ['remote', 'isRemote', 13, flag, 'Whether the patient is insured in another region.', '是否异地就医'],
    [
      'observationHours',
      'observationHours',
      14,
      integer(0, 100_000),
      'Hours under observation before admission.',
      '入院前留观小时数',
    ],
    [
      'nursingGrades',
      'nursingGrades',
      15,
      maybeList(object(NURSING_GRADE), 4_000),
      'Grade of nursing per day.',
      '每日护理级别',
    ],
    ['identityCheck', 'identityCheck', 16, IDENTITY_CHECK, 'Person against credential.', '人证核验结果'],
    ['bedChecks', 'bedChecks', 17, maybeList(object(BED_CHECK), 4_000), 'Bed checks.', '在床核查'],
    ['diseaseCode', 'diseaseCode', 18, code(CODE_MAX), 'Disease that the benefit is for.', '病种编码'],
    [
      'batchId',
      'batchId',
      19,
      text(ID_MAX),
      'Charge batch that a settlement settles; an encounter may have several.',
      '收费批次号',
    ],
    ['onset', 'onset', 20, moment, 'When the illness began: stroke, infarction.', '发病时间'],
  ],
  { finish: ({ start, end }) => endsEarly('end', start, end, 'the encounter ends before it starts') },
);

const DIAGNOSIS: Shape<Diagnosis> = shape<Diagnosis>(
  'Diagnosis',
  { en: 'A diagnosis of the encounter.', zh: '诊断。' },
  () => ({ code: undefined, name: undefined, isMain: undefined }),
  [
    ['code', 'code', 1, code(CODE_MAX), 'ICD-10 code of the insurance edition.', 'ICD-10 医保版编码'],
    ['name', 'name', 2, text(NAME_MAX), 'Name as written.', '诊断名称'],
    ['main', 'isMain', 3, flag, 'Whether it is the main diagnosis.', '是否主诊断'],
  ],
  { finish: spellClinicalCode },
);

const OPERATION: Shape<Operation> = shape<Operation>(
  'Operation',
  { en: 'An operation or procedure.', zh: '手术操作。' },
  () => ({
    code: undefined,
    name: undefined,
    at: undefined,
    anaesthesia: undefined,
    incisionGroup: undefined,
  }),
  [
    ['code', 'code', 1, code(CODE_MAX), 'ICD-9-CM-3 code of the insurance edition.', 'ICD-9-CM-3 医保版编码'],
    ['name', 'name', 2, text(NAME_MAX), 'Name as written.', '手术操作名称'],
    ['at', 'at', 3, moment, 'When it began.', '手术时间'],
    ['anaesthesia', 'anaesthesia', 4, text(64), 'Kind of anaesthesia.', '麻醉方式'],
    ['incisionGroup', 'incisionGroup', 5, text(64), 'Operations through one incision share it.', '切口分组'],
  ],
  { finish: spellClinicalCode },
);

/** The insurance edition writes its extension mark as a small x (`I10.x00`); other codes are upper case throughout. */
function spellClinicalCode(entry: { code: string | undefined }): undefined {
  entry.code = clinicalCodeOf(entry.code);
}

const LINE: Shape<ClaimLine> = shape<ClaimLine>(
  'Line',
  {
    en: 'One item that is charged. Only what the fund is asked to pay is judged. A fee has a date; an order that runs over days has from and to.',
    zh: '费用明细；只审核申请基金支付的部分。单次费用填 date，跨日医嘱填 from 与 to。',
  },
  makeLine,
  [
    ['id', 'id', 1, text(ID_MAX), 'Your number of the line; shown back.', '明细序号'],
    ['prescriptionId', 'prescriptionId', 2, text(ID_MAX), 'Prescription or order number.', '处方号或医嘱号'],
    ['kind', 'kind', 3, LINE_KIND, 'What was supplied.', '明细类别'],
    ['code', 'code', 4, code(CODE_MAX), 'National code, local tail included.', '国家医保编码（含地方后缀）'],
    ['name', 'name', 5, text(NAME_MAX), 'National name.', '医保名称'],
    ['hospitalCode', 'hospitalCode', 6, code(CODE_MAX), "The hospital's own code.", '院内编码'],
    ['hospitalName', 'hospitalName', 7, text(NAME_MAX), "The hospital's own name.", '院内名称'],
    ['level', 'level', 8, CATALOGUE_LEVEL, 'Catalogue level.', '目录等级（甲 A、乙 B、丙 C）'],
    ['quantity', 'quantityE4', 9, quantity, 'Quantity; negative for a refund.', '数量；退费为负'],
    ['unitPrice', 'priceE6', 10, price, 'Price of one unit.', '单价'],
    ['amount', 'amountFen', 11, amount, 'Amount; negative for a refund.', '金额；退费为负'],
    [
      'ownPay',
      'ownPayFen',
      12,
      amount,
      'Part of the amount that the patient pays outside the fund.',
      '自费金额',
    ],
    ['selfPay', 'isDeclaredSelfPay', 13, flag, 'Whether the line is declared self-pay.', '是否声明自费'],
    ['date', 'from', 14, moment, 'When it was supplied.', '发生日期（时间）', 'alias'],
    ['from', 'from', 15, moment, 'First day of an order that runs.', '医嘱开始'],
    ['to', 'to', 16, moment, 'Last day of an order that runs; left out while it runs.', '医嘱结束；未停不填'],
    ['prescriber', 'prescriber', 17, text(ID_MAX), 'Identifier of the prescriber.', '开单医师编码'],
    ['prescriberTitle', 'prescriberTitle', 18, text(64), 'Title of the prescriber.', '开单医师职称'],
    ['department', 'department', 19, text(64), 'Department that ordered.', '开单科室'],
    ['executor', 'executor', 20, text(ID_MAX), 'Identifier of who carried it out.', '执行人员编码'],
    ['daysOfSupply', 'daysOfSupply', 21, integer(0, 3_660), 'Days that the drug lasts.', '用药天数'],
    ['dosePerDay', 'dosePerDay', 22, text(64), 'Dose per day as written.', '日剂量'],
    ['route', 'route', 23, ROUTE, 'Route.', '给药途径'],
    ['dosageForm', 'dosageForm', 24, text(64), 'Dosage form.', '剂型'],
    ['dischargeMedication', 'isDischargeMedication', 25, flag, 'Given for use at home.', '是否出院带药'],
    ['refund', 'isRefund', 26, flag, 'Whether the line takes back another one.', '是否退费'],
    ['wardIsIcu', 'wardIsIcu', 27, flag, 'Whether given in intensive care.', '是否在重症监护发生'],
    ['incisionId', 'incisionId', 28, text(64), 'Operations through one incision share it.', '切口标识'],
    ['traceCodes', 'traceCodes', 29, list(text(64), 1_000), 'Traceability codes.', '追溯码'],
    [
      'judged',
      'isJudged',
      30,
      flag,
      'False: context only, never judged. Default true.',
      '为 false 时只作上下文',
    ],
    [
      'unitPriceDecimals',
      'priceDecimals',
      31,
      integer(0, PRICE_DECIMALS),
      'Decimals to which your system rounds prices; default 6. Sets the tolerance of the arithmetic check.',
      '单价小数位，默认 6',
    ],
    [
      'quantityDecimals',
      'quantityDecimals',
      32,
      integer(0, QUANTITY_DECIMALS),
      'Decimals to which your system rounds quantities; default 4.',
      '数量小数位，默认 4',
    ],
    [
      'listPrice',
      'listPriceE6',
      33,
      price,
      'Full price of the item in the price catalogue in force there.',
      '价格目录规定的全价',
    ],
    ['groupId', 'groupId', 34, text(ID_MAX), 'Drugs given together, in one infusion, share it.', '组号'],
  ],
  { finish: finishLine, setters: LINE_SETTERS as unknown as Readonly<Record<string, Setter>> },
);

function finishLine(line: ClaimLine, given: (field: string) => boolean): Conflict | undefined {
  if (given('date')) {
    if (given('from') || given('to')) {
      return {
        field: 'date',
        code: 'WIRE_FIELD_AMBIGUOUS',
        what: 'a line has either date, or from and to',
        todo: 'send date for a fee, from and to for an order that runs over days',
      };
    }
    line.to = line.from;
  }
  const isNegative =
    (line.amountFen !== undefined && line.amountFen < 0n) ||
    (line.quantityE4 !== undefined && line.quantityE4 < 0n);
  if (isNegative) {
    if (given('refund') && !line.isRefund) {
      return {
        field: 'refund',
        code: 'WIRE_FIELD_AMBIGUOUS',
        what: 'a negative quantity or amount on a line that is said to be no refund',
        todo: 'send refund true, or quantity and amount without a minus',
      };
    }
    line.isRefund = true;
  }
  return endsEarly('to', line.from, line.to, 'the order ends before it starts');
}

const ORDER: Shape<Order> = shape<Order>(
  'Order',
  { en: 'An order of the encounter.', zh: '医嘱。' },
  () => ({ id: undefined, code: undefined, quantityE4: undefined, at: undefined }),
  [
    ['id', 'id', 1, text(ID_MAX), 'Order number.', '医嘱号'],
    ['code', 'code', 2, code(CODE_MAX), 'Code of the item.', '项目编码'],
    ['quantity', 'quantityE4', 3, quantity, 'Ordered quantity.', '数量'],
    ['at', 'at', 4, moment, 'When it was ordered.', '开立时间'],
  ],
);

const EXECUTION: Shape<ExecutionRecord> = shape<ExecutionRecord>(
  'Execution',
  { en: 'A record that something was carried out.', zh: '执行记录。' },
  () => ({ code: undefined, kind: undefined, count: undefined, at: undefined }),
  [
    ['code', 'code', 1, code(CODE_MAX), 'Code of the item.', '项目编码'],
    ['kind', 'kind', 2, text(64), 'Kind of record: report, treatment log …', '记录类别'],
    ['count', 'count', 3, integer(0, 1_000_000), 'How many times.', '次数'],
    ['at', 'at', 4, moment, 'When.', '执行时间'],
  ],
);

const LAB: Shape<LabValue> = shape<LabValue>(
  'Lab',
  { en: 'A laboratory value.', zh: '检验结果。' },
  () => ({ code: '', valueE4: 0n, unit: undefined, at: undefined }),
  [
    ['code', 'code', 1, code(CODE_MAX), 'Code of the quantity measured.', '检验项目编码', 'required'],
    ['value', 'valueE4', 2, quantity, 'Value, up to 4 decimals.', '结果值', 'required'],
    ['unit', 'unit', 3, text(32), 'Unit.', '单位'],
    ['at', 'at', 4, moment, 'When the sample was taken.', '采样时间'],
  ],
);

const diagnoses = list(object(DIAGNOSIS), 500);
const lines = list(object(LINE), LINES_MAX);

const EARLIER: Shape<EarlierEncounter> = shape<EarlierEncounter>(
  'EarlierEncounter',
  {
    en: 'An earlier encounter of the patient; history only where the gateway itself has none.',
    zh: '既往就诊；仅在网关自身无历史时使用。',
  },
  () => ({ encounter: makeEncounter(), diagnoses: [], lines: [] }),
  [
    ['encounter', 'encounter', 1, object(ENCOUNTER), 'The encounter.', '就诊'],
    ['diagnoses', 'diagnoses', 2, diagnoses, 'Its diagnoses.', '诊断'],
    ['lines', 'lines', 3, lines, 'Its lines.', '明细'],
  ],
);

export const CLAIM: Shape<Claim> = shape<Claim>(
  'Claim',
  {
    en: 'A request to pay for one encounter or part of it. What is left out, or null, is unknown: never false or zero.',
    zh: '一次就诊或其部分的支付申请。未填或 null 即未知，绝不视为否或零。',
  },
  makeClaim,
  [
    ['id', 'id', 1, text(ID_MAX), 'Your number of the claim.', '申请单号'],
    ['patient', 'patient', 2, object(PATIENT), 'The patient.', '参保人'],
    ['facility', 'facility', 3, object(FACILITY), 'The facility.', '医药机构'],
    ['staff', 'staff', 4, maybeList(object(STAFF), 2_000), 'Staff named by the lines.', '相关人员'],
    ['encounter', 'encounter', 5, object(ENCOUNTER), 'The visit or stay.', '就诊或住院'],
    ['diagnoses', 'diagnoses', 6, diagnoses, 'Diagnoses.', '诊断'],
    ['diagnosesComplete', 'areDiagnosesComplete', 7, flag, 'No diagnosis is missing.', '诊断是否完整'],
    ['operations', 'operations', 8, list(object(OPERATION), 500), 'Operations.', '手术操作'],
    ['lines', 'lines', 9, lines, 'What is charged.', '费用明细'],
    ['linesComplete', 'areLinesComplete', 10, flag, 'Every line of the encounter is here.', '明细是否完整'],
    ['total', 'totalFen', 11, amount, 'Total of the claim.', '总金额'],
    ['orders', 'orders', 12, maybeList(object(ORDER), LINES_MAX), 'Orders.', '医嘱'],
    ['executions', 'executions', 13, maybeList(object(EXECUTION), LINES_MAX), 'Records.', '执行记录'],
    ['labs', 'labs', 14, maybeList(object(LAB), LINES_MAX), 'Laboratory values.', '检验结果'],
    ['evidence', 'evidence', 15, flags(200), 'Named evidence: true, false, or unknown.', '佐证标记'],
    ['earlier', 'earlier', 16, list(object(EARLIER), 100), 'Earlier encounters.', '既往就诊'],
  ],
);
