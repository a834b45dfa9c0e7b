/** What `claimgate check --reading` hears of a national message. */
import { expect, it } from 'vitest';
import { DEFAULT_DIALECT } from '../../../../src/wire/nhsa/dialect.ts';
import { createNhsaReader } from '../../../../src/wire/nhsa/read-message.ts';
import type { ReadingState } from '../../../../src/wire/reading.ts';
import { camelCased, type Json, message, order } from './messages.ts';

function listen(sent: Json): Map<string, [ReadingState, string | undefined]> {
  const heard = new Map<string, [ReadingState, string | undefined]>();
  const bytes = new TextEncoder().encode(typeof sent === 'string' ? sent : JSON.stringify(sent));
  createNhsaReader().read(bytes, DEFAULT_DIALECT, undefined, {
    field: (path, state, shown) => {
      heard.set(path, [state, shown]);
    },
  });
  return heard;
}

const VISIT = '/input/data/patient_dtos/0/fsi_encounter_dtos/0';

it('every field is read, unknown or ignored, with its place', () => {
  const heard = listen(
    message({
      medins_lv: '2',
      fsi_order_dtos: [
        order({ cnt: 'two', hilist_type: 999, shelf: 'x/y', extend_order_map: { o_prdDays: '7' } }),
      ],
    }),
  );
  expect(heard.get('/infno')).toEqual(['read', '"3102"']);
  expect(heard.get('/input/data/patient_dtos/0/gend')).toEqual(['read', '"1"']);
  expect(heard.get('/input/data/patient_dtos/0/patn_name')?.[0]).toBe('ignored');
  expect(heard.get(`${VISIT}/medins_lv`)).toEqual(['unknown', '"2"']);
  expect(heard.get(`${VISIT}/med_type`)?.[0]).toBe('read');
  expect(heard.get(`${VISIT}/fsi_diagnose_dtos/1/dise_codg`)?.[0]).toBe('read');
  expect(heard.get(`${VISIT}/fsi_operation_dtos/0/oprn_code`)?.[0]).toBe('read');
  expect(heard.get(`${VISIT}/fsi_order_dtos/0/cnt`)).toEqual(['unknown', '"two"']);
  expect(heard.get(`${VISIT}/fsi_order_dtos/0/hilist_type`)).toEqual(['unknown', '999']);
  expect(heard.get(`${VISIT}/fsi_order_dtos/0/shelf`)).toEqual(['ignored', '"x/y"']);
  expect(heard.get(`${VISIT}/fsi_order_dtos/0/extend_order_map/o_prdDays`)?.[0]).toBe('read');
});

it('camelCase keys are heard under the names sent', () => {
  const heard = listen(camelCased(message()));
  expect(heard.get('/input/trigScen/patientDtos/0/fsiEncounterDtos/0/medType')?.[0]).toBe('read');
});

it('a repeated key that lost is ignored', () => {
  const text = JSON.stringify(message());
  const states: ReadingState[] = [];
  createNhsaReader().read(
    new TextEncoder().encode(text.replace('"gend":"1"', '"gend":"1","gend":"2"')),
    DEFAULT_DIALECT,
    undefined,
    {
      field: (path, state) => {
        if (path.endsWith('/gend')) states.push(state);
      },
    },
  );
  expect(states).toEqual(['ignored', 'read']);
});
