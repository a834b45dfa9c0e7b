/**
 * Tables of the service rules: sex and age, contained items, daily caps, same-incision groups, intensive care. Pairs
 * that no batch publishes (CHG-10 to 14) come from the rule catalogue and are written here, code by code.
 */
import { CHILD_MAX_YEARS } from './ground-numbers.ts';
import { cell, type Reference, type ReferenceRecord } from './reference.ts';
import type { Row, Status, Table } from './table.ts';
import { SERVICE_WINDOW, type Window } from './windows.ts';

const PAIR_COLUMNS = ['contained', 'contained_match', 'window', 'relief'];
const WINDOWS: Readonly<Record<string, string>> = {
  hour: 'hour',
  '6h': 'sixHours',
  day: 'day',
  encounter: 'encounter',
};
/** Units of the daily caps: an hourly item at most 24 hours, a daily one once. */
const CAP_UNITS: Readonly<Record<string, string>> = { 日: 'day', 天: 'day', 小时: 'hour', 次: 'time' };

const LIMIT_TYPES: ReadonlySet<string> = new Set([
  'MAX_PER_DAY',
  'MAX_PER_PERIOD',
  'MAX_COURSE_DAYS',
  'AGE_WORKING',
]);

const OPEN: Window = { from: '', to: '' };

export function serviceTables(reference: Reference): Table[] {
  const names = new Map(
    reference
      .table('service_items_partial')
      .map((record) => [cell(record, 'item_code'), cell(record, 'item_name')]),
  );
  const named = (code: string): string => {
    const name = names.get(code);
    if (name === undefined) throw new Error(`service item ${code} is not in the reference`);
    return name;
  };
  return [
    sexTable(reference),
    childTable(reference),
    containedTable(reference),
    capTable(reference),
    periodTable(reference),
    courseTable(reference),
    operationTable(reference),
    ...catalogueTables(named),
    wardTable(named),
  ];
}

function sexTable(reference: Reference): Table {
  return {
    file: 'chg-32-sex.csv',
    columns: ['sex'],
    rows: reference
      .table('nhsa_kp_service_sex_child')
      .filter((record) => cell(record, 'param') === 'sex')
      .map((record) =>
        item(record, SERVICE_WINDOW.sexAndChild, 'NHSA KP 1', {
          sex: cell(record, 'value') === 'M' ? 'male' : 'female',
        }),
      ),
  };
}

function childTable(reference: Reference): Table {
  const children = reference
    .table('nhsa_kp_service_sex_child')
    .filter((record) => cell(record, 'param') === 'age')
    .map((record) =>
      item(record, SERVICE_WINDOW.sexAndChild, 'NHSA KP 1', { max: String(CHILD_MAX_YEARS), unit: 'years' }),
    );
  // The range of the working age is set locally; the one in the reference is a placeholder and may only warn.
  const working = limitsOf(reference, 'AGE_WORKING').map((record) => {
    const [min, max] = cell(record, 'limit_value').split('-');
    const own = { min: min!, max: max!, unit: 'years' };
    return item(record, SERVICE_WINDOW.caps, 'NHSA KP 8', own, 'unreviewed');
  });
  return { file: 'chg-32-age.csv', columns: ['min', 'max', 'unit'], rows: [...children, ...working] };
}

function containedTable(reference: Reference): Table {
  return {
    file: 'chg-01-contained-item.csv',
    columns: PAIR_COLUMNS,
    rows: reference.table('nhsa_kp_service_exclusive_pairs').map((record) => {
      const window = WINDOWS[cell(record, 'window')];
      if (window === undefined) throw new Error(`unknown window ${cell(record, 'window')}`);
      const own = { contained: cell(record, 'item_b_code'), contained_match: 'exact', window };
      return {
        ...row(
          cell(record, 'item_a_code'),
          cell(record, 'item_b_name'),
          SERVICE_WINDOW.charging,
          'NHSA KP 7',
        ),
        own,
      };
    }),
  };
}

function limitsOf(reference: Reference, type: string): readonly ReferenceRecord[] {
  return reference
    .table('nhsa_kp_service_limits')
    .filter((record) => known(cell(record, 'limit_type')) === type);
}

function known(type: string): string {
  if (!LIMIT_TYPES.has(type)) throw new Error(`unknown service limit ${type}`);
  return type;
}

function capTable(reference: Reference): Table {
  const rows: Row[] = [];
  for (const record of limitsOf(reference, 'MAX_PER_DAY')) {
    const unit = CAP_UNITS[cell(record, 'unit')];
    const cap = cell(record, 'limit_value');
    if (unit === undefined || cap !== (unit === 'hour' ? '24' : '1'))
      throw new Error(
        `daily cap ${cap} ${cell(record, 'unit')} of ${cell(record, 'item_code')} is not understood`,
      );
    rows.push(item(record, SERVICE_WINDOW.caps, 'NHSA KP 8', { cap, unit }));
  }
  return { file: 'chg-02-daily-cap.csv', columns: ['cap', 'unit'], rows };
}

/** So often in so many days, looking back from each use (CHG-03). */
function periodTable(reference: Reference): Table {
  return {
    file: 'chg-03-period-cap.csv',
    columns: ['cap', 'days'],
    rows: limitsOf(reference, 'MAX_PER_PERIOD').map((record) => {
      const cap = cell(record, 'limit_value');
      const days = cell(record, 'period_days');
      if (cap !== '1' || cell(record, 'unit') !== '次' || !/^\d+$/.test(days))
        throw new Error(`period cap of ${cell(record, 'item_code')} is not understood`);
      return item(record, SERVICE_WINDOW.caps, 'NHSA KP 8', { cap, days });
    }),
  };
}

/** Days of use within one illness (CHG-04). */
function courseTable(reference: Reference): Table {
  return {
    file: 'chg-04-service-course.csv',
    columns: ['days', 'window'],
    rows: limitsOf(reference, 'MAX_COURSE_DAYS').map((record) =>
      item(record, SERVICE_WINDOW.caps, 'NHSA KP 8', {
        days: cell(record, 'limit_value'),
        window: 'episode',
      }),
    ),
  };
}

function operationTable(reference: Reference): Table {
  return {
    file: 'chg-07-same-incision.csv',
    columns: ['group'],
    rows: reference
      .table('nhsa_kp_surgery_same_incision_groups')
      .map((record) => item(record, SERVICE_WINDOW.charging, 'NHSA KP 2', { group: cell(record, 'group') })),
  };
}

const GENERAL_ANAESTHESIA = '00330100005';

function catalogueTables(named: (code: string) => string): Table[] {
  const pair = (
    match: 'exact' | 'prefix',
    code: string,
    contained: string,
    citation: string,
    relief = '',
  ): Row => ({
    ...row(code, named(contained), OPEN, citation),
    match,
    own: { contained, contained_match: 'exact', window: 'day', relief },
  });
  const consumable = (
    match: 'exact' | 'prefix',
    code: string,
    name: string,
    keywords: string,
    window: string,
  ): Row => ({
    ...row(code, name, OPEN, ''),
    match,
    own: { keywords, window },
  });
  const ecg = '003107010010001';
  const echo = '002206000040000';
  return [
    {
      file: 'chg-10-ecg-extra-lead.csv',
      columns: PAIR_COLUMNS,
      rows: ['003107010010000', '003107010010002'].map((code) => pair('exact', code, ecg, '')),
    },
    {
      file: 'chg-11-echocardiography.csv',
      columns: PAIR_COLUMNS,
      rows: ['002206000010000', '002206000020000'].map((contained) => pair('exact', echo, contained, '')),
    },
    {
      file: 'chg-12-anaesthesia-intubation.csv',
      columns: PAIR_COLUMNS,
      rows: [
        pair('prefix', GENERAL_ANAESTHESIA, '003301000130000', ''),
        // A documented difficult airway is a procedure of its own: the pair then only asks for the note.
        pair('prefix', GENERAL_ANAESTHESIA, '003301000140000', '', 'difficult_airway'),
      ],
    },
    {
      file: 'chg-13-anaesthesia-kit.csv',
      columns: ['keywords', 'window'],
      rows: [
        consumable('prefix', GENERAL_ANAESTHESIA, named('003301000050000'), '全麻包|全身麻醉包', 'encounter'),
      ],
    },
    {
      file: 'chg-14-monitoring-electrodes.csv',
      columns: ['keywords', 'window'],
      rows: [
        consumable(
          'exact',
          '003107010220000',
          named('003107010220000'),
          '心电电极|心电图电极|心电监护电极|心电监测电极|监护电极片',
          'day',
        ),
        // A plain "electrode" may belong to physiotherapy or electromyography of the same day: it only asks.
        {
          ...consumable(
            'exact',
            '003107010220000',
            named('003107010220000'),
            '一次性电极片|一次性使用电极片',
            'day',
          ),
          status: 'derived',
        },
      ],
    },
  ];
}

/** Items whose name says intensive care. The reference names no recovery-room item. */
function wardTable(named: (code: string) => string): Table {
  const ward = (code: string, status: Status = 'official'): Row => ({
    ...row(code, named(code), OPEN, ''),
    status,
    own: { ward: 'icu' },
  });
  return {
    file: 'chg-25-intensive-care.csv',
    columns: ['ward'],
    // A bed in a monitoring ward need not stand in an intensive care ward: that row asks.
    rows: [ward('001201000010000'), ward('001109000030100'), ward('001109000030000', 'unreviewed')],
  };
}

function item(
  record: ReferenceRecord,
  window: Window,
  citation: string,
  own: Readonly<Record<string, string>>,
  status: Status = 'official',
): Row {
  return { ...row(cell(record, 'item_code'), cell(record, 'item_name'), window, citation), status, own };
}

function row(code: string, name: string, window: Window, citation: string): Row {
  if (!/^\d{11,15}$/.test(code)) throw new Error(`not a service code: ${code}`);
  return { match: 'exact', code, name, ...window, citation, status: 'official', own: {} };
}
