/** Guessing the next key: a wrong guess costs a search and never changes what a key stands for. */
import { describe, expect, it } from 'vitest';
import { DEFAULT_DIALECT } from '../../../../src/wire/nhsa/dialect.ts';
import { makeNode } from '../../../../src/wire/nhsa/node.ts';
import { notesOf, Scope } from '../../../../src/wire/nhsa/scope.ts';
import { makeKeptValues } from '../../../../src/wire/nhsa/short-values.ts';
import { createJsonScanner } from '../../../../src/wire/scan/scan-json.ts';

const scanner = createJsonScanner();

/** One node for all texts, so that what one object taught is guessed for the next. */
function makeReader() {
  const node = makeNode({
    cnt: 'text',
    drord_begn_date: 'text',
    drord_stop_date: 'text',
    long_field_name_of_all: 'text',
  });
  return (text: string): { values: Record<string, string | undefined>; notes: string[] } => {
    const tape = scanner.scan(text);
    const scope = new Scope(tape, DEFAULT_DIALECT, undefined, makeKeptValues());
    node.bind(scope, 0);
    const values = Object.fromEntries(
      node.names.map((name, position) => [name, scope.textAt(node.slots[position]!)]),
    );
    return { values: JSON.parse(JSON.stringify(values)), notes: notesOf(scope.notes) };
  };
}

describe('keys in the sequence of the object before', () => {
  const first = '{"cnt":1,"drord_begn_date":2,"extra":3,"drord_stop_date":4,"long_field_name_of_all":5}';
  it.each([
    [
      'the same again',
      first,
      { cnt: '1', drord_begn_date: '2', drord_stop_date: '4', long_field_name_of_all: '5' },
    ],
    ['a key left out', '{"cnt":1,"drord_stop_date":4}', { cnt: '1', drord_stop_date: '4' }],
    ['another sequence', '{"drord_stop_date":4,"cnt":1}', { drord_stop_date: '4', cnt: '1' }],
    ['one letter different at the end', '{"cnt":1,"drord_begn_datf":2}', { cnt: '1' }],
    ['one letter different in the middle', '{"cnu":1,"drord_begm_date":2}', {}],
    [
      'one letter different beyond the words compared at once',
      '{"cnt":1,"drord_begn_date":2,"extra":3,"drord_stop_date":4,"long_fielx_name_of_all":5}',
      { cnt: '1', drord_begn_date: '2', drord_stop_date: '4' },
    ],
    ['a prefix of the guess', '{"cn":1,"drord_begn_dat":2}', {}],
    ['the guess and more', '{"cnt2":1,"drord_begn_dates":2}', {}],
    [
      'an unknown key in place of a field',
      '{"cnt":1,"extra":2,"drord_begn_date":3}',
      { cnt: '1', drord_begn_date: '3' },
    ],
    ['escapes', '{"c\\u006et":1,"drord_begn_date":2}', { cnt: '1', drord_begn_date: '2' }],
    ['as many units as the guess, more bytes', '{"数nt":1,"cnt":2}', { cnt: '2' }],
    ['empty and one-letter keys', '{"":1,"a":2,"cnt":3}', { cnt: '3' }],
  ])('%s', (_, text, expected) => {
    const read = makeReader();
    read(first);
    expect(read(text).values).toEqual(expected);
    expect(read(first).values).toEqual({
      cnt: '1',
      drord_begn_date: '2',
      drord_stop_date: '4',
      long_field_name_of_all: '5',
    });
  });

  it('tells keys apart that differ in any one letter, whatever their length', () => {
    for (let length = 2; length <= 40; length++) {
      const name = 'abcdefghijklmnopqrstuvwxyz_abcdefghijklm'.slice(0, length);
      const node = makeNode({ [name]: 'text' });
      for (let place = 0; place < length; place++) {
        const other = `${name.slice(0, place)}9${name.slice(place + 1)}`;
        for (const key of [name, other, name]) {
          const scope = new Scope(scanner.scan(`{"${key}":1}`), DEFAULT_DIALECT, undefined, makeKeptValues());
          node.bind(scope, 0);
          expect(node.slots[0], `${key} for ${name}`).toBe(key === name ? 2 : -1);
        }
      }
    }
  });

  it('notes another spelling every time, not only when it is new', () => {
    const read = makeReader();
    for (let round = 0; round < 3; round++) {
      expect(read('{"drordBegnDate":2}')).toEqual({
        values: { drord_begn_date: '2' },
        notes: ['camel-case'],
      });
      expect(read('{"DRORD_begnDate":2}').notes.toSorted()).toEqual(['camel-case', 'loose-key']);
      expect(read('{"cnt":1,"cnt":2}')).toEqual({ values: { cnt: '2' }, notes: ['duplicate-key'] });
    }
  });

  it('forgets when a sender invents keys without end, and still reads', () => {
    const read = makeReader();
    for (let round = 0; round < 3; round++) {
      const invented = Array.from({ length: 200 }, (_, i) => `"made_up_${round}_${i}":0,"CNT${i}":1`).join(
        ',',
      );
      expect(read(`{${invented},"Cnt":7,"drord_stop_date":4}`).values).toEqual({
        cnt: '7',
        drord_stop_date: '4',
      });
      expect(read(first).values.cnt).toBe('1');
    }
  });
});
