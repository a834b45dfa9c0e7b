import { expect, it } from 'vitest';
import { LedgerError, LedgerFatal } from '../../../../src/ledger/errors.ts';
import { failureOf, fatalOf, openingError } from '../../../../src/ledger/sqlite/sqlite-errors.ts';

const FILE = '/tmp/ledger.db';
const sqlite = (errcode: number) => Object.assign(new Error('sqlite'), { errcode });

it.each([
  ['SQLITE_FULL', 13, 'full'],
  ['SQLITE_READONLY', 8, 'readOnly'],
  ['SQLITE_READONLY_DBMOVED', 1032, 'readOnly'],
  ['SQLITE_BUSY', 5, 'busy'],
  ['SQLITE_IOERR_FSYNC', 1034, 'io'],
  ['SQLITE_IOERR_SHMSIZE with room', 4874, 'io'],
  ['SQLITE_CORRUPT', 11, 'damaged'],
  ['SQLITE_NOTADB', 26, 'damaged'],
  ['SQLITE_MISUSE', 21, 'other'],
])('%s', (_, errcode, expected) => {
  expect(failureOf(sqlite(errcode), FILE)).toBe(expected);
});

it('ends the process for anything that is not a full or read-only disk, and keeps what is known', () => {
  expect(fatalOf(sqlite(1034), FILE)).toMatchObject({ code: 'LEDGER_IO' });
  expect(fatalOf(sqlite(11), FILE)).toMatchObject({ code: 'LEDGER_DAMAGED' });
  expect(fatalOf(new TypeError('?'), FILE)).toBeInstanceOf(LedgerFatal);
  const damaged = new LedgerError('LEDGER_DAMAGED', { what: 'record 3' });
  expect(fatalOf(damaged, FILE)).toBeInstanceOf(LedgerFatal);
  expect(fatalOf(damaged, FILE)).toMatchObject({ code: 'LEDGER_DAMAGED', detail: { what: 'record 3' } });
  const fatal = new LedgerFatal('LEDGER_IO', { what: 'x' });
  expect(fatalOf(fatal, FILE)).toBe(fatal);
});

it.each([
  [8, 'LEDGER_READ_ONLY'],
  [5, 'LEDGER_IN_USE'],
  [26, 'LEDGER_DAMAGED'],
  [14, 'LEDGER_UNUSABLE'],
])('at opening %d is %s', (errcode, code) => {
  expect(openingError(sqlite(errcode), FILE)).toMatchObject({ code });
});
