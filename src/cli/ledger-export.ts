/**
 * `claimgate ledger export`: records in the ledger's order, as NDJSON (one record a line) or CSV (one finding a row).
 * Every line has its position: `--after` goes on behind the last one. Memory holds some groups of records, never all.
 */
import { type FileHandle, open } from 'node:fs/promises';
import { openLedgerReader } from '../ledger/ledger-reader.ts';
import { toldFindings } from '../wire/told-answer.ts';
import type { Out } from './command.ts';
import { csvRow } from './csv-row.ts';
import { type ExportOptions, openStored, plainRecord } from './export-record.ts';
import { parseLedgerArguments, positionOf } from './ledger-arguments.ts';
import { configuredPlace, type FindPlace } from './ledger-place.ts';

const USAGE =
  'claimgate ledger export [FILE] [--format ndjson|csv] [--after POSITION] [--out FILE] [--with-notes] [--with-messages]';
const READ_MAX_RECORDS = 256;
/** Spreadsheets read Chinese right when the file begins so. */
const BYTE_ORDER_MARK = '\ufeff';
const HEADER = [
  ...['position', 'node', 'seq', 'at', 'kind', 'facility', 'claim', 'outcome', 'state'],
  ...['finding', 'rule', 'decision', 'effect', 'severity', 'lines', 'amount', 'sentence_zh', 'sentence_en'],
];

type Opened = ReturnType<typeof openStored>;

export async function runLedgerExport(
  args: string[],
  out: Out,
  findPlace: FindPlace = configuredPlace,
): Promise<number> {
  const given = parseLedgerArguments(args, {
    flags: ['with-notes', 'with-messages'],
    values: ['format', 'after', 'out'],
    namesMax: 1,
  });
  const format = typeof given === 'string' ? '' : (given.value('format') ?? 'ndjson');
  const after = typeof given === 'string' ? undefined : positionOf(given.value('after'), 0);
  if (typeof given === 'string' || (format !== 'ndjson' && format !== 'csv') || after === undefined) {
    const problem = typeof given === 'string' ? given : '--format is ndjson or csv, --after a position';
    out(`claimgate ledger export: ${problem}\nusage: ${USAGE}\n`);
    return 2;
  }
  const { store, sealKey } = findPlace(given.names[0]);
  const options = { withNotes: given.isSet('with-notes'), withMessages: given.isSet('with-messages') };
  const write = format === 'csv' ? csvOf : (one: Opened) => jsonOf(one, options);
  const head = format === 'csv' && after === 0 ? BYTE_ORDER_MARK + csvRow(HEADER) : '';
  const reader = await openLedgerReader(store, sealKey);
  const path = given.value('out');
  // Patients' data: nobody else reads it. What goes on behind a position is put behind what is there.
  const file = path === undefined ? undefined : await open(path, after === 0 ? 'w' : 'a', 0o600);
  try {
    const put = async (text: string): Promise<void> => {
      if (file === undefined) out(text);
      else await file.write(text);
    };
    await put(head);
    let position = after;
    let count = 0;
    for (;;) {
      const batch = await reader.readAfter(position, READ_MAX_RECORDS);
      if (batch.length === 0) break;
      await put(batch.map((stored) => write(openStored(stored))).join(''));
      position = batch.at(-1)!.position;
      count += batch.length;
    }
    if (file !== undefined) out(endOf(count, position, path!));
    return 0;
  } finally {
    await closeBoth(reader, file);
  }
}

async function closeBoth(reader: { close(): Promise<void> }, file: FileHandle | undefined): Promise<void> {
  await reader.close();
  await file?.close();
}

function endOf(count: number, position: number, path: string): string {
  return `${path}: ${count} records, go on with --after ${position} / ${count} 条记录，续导用 --after ${position}\n`;
}

function jsonOf({ stored, record }: Opened, options: ExportOptions): string {
  const json = JSON.stringify(plainRecord(stored, record, options));
  // The same JSON, but nothing in it turns a terminal's text around.
  return `${json.replace(/[\p{Cc}\p{Cf}\u2028\u2029]/gu, escapeUnits)}\n`;
}

function escapeUnits(character: string): string {
  return Array.from({ length: character.length }, (_, at) => {
    return `\\u${character.charCodeAt(at).toString(16).padStart(4, '0')}`;
  }).join('');
}

function csvOf({ stored, record }: Opened): string {
  const { position, node, seq } = stored;
  const { atMs, kind, facilityCode, claimId, outcome, state } = record;
  const about = [
    position,
    node,
    seq,
    new Date(atMs).toISOString(),
    kind,
    facilityCode,
    claimId,
    outcome,
    state,
  ];
  return toldFindings(record)
    .map(({ id, rule, decision, effect, severity, lines, amount, zh, en }) => {
      const place = lines?.map((line) => line + 1).join(' ');
      return csvRow([...about, id, rule, decision, effect, severity, place, amount, zh, en]);
    })
    .join('');
}
