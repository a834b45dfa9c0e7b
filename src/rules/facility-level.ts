/**
 * Facility level (DRG-08): the fund pays the item only in facilities of a minimum level, or of a type from a lower one
 * ("tertiary, or eye hospitals from level 2"). An unknown level never blocks: it asks for evidence.
 */

import { FACILITY_TYPES, type FacilityType } from '../claim/codes.ts';
import type { FactValue } from '../claim/finding.ts';
import { EMPTY_WORD } from '../knowledge/table-schema.ts';
import type { RuleKind } from './kind.ts';

const WORD = { level: 0, orType: 1, orLevel: 2 } as const;

export const facilityLevel: RuleKind = {
  kind: 'facility-level',
  title: { zh: '限医疗机构级别', en: 'facility level' },
  table: {
    spaces: ['item'],
    isPair: false,
    columns: [
      {
        name: 'level',
        column: { type: 'integer', min: 1, max: 3 },
        isRequired: true,
        help: { zh: '最低级别：1、2、3', en: 'lowest level: 1, 2 or 3' },
      },
      {
        name: 'or_type',
        column: { type: 'choice', values: FACILITY_TYPES },
        isRequired: false,
        help: { zh: '该类型机构适用 or_level', en: 'facilities of this type need only or_level' },
      },
      {
        name: 'or_level',
        column: { type: 'integer', min: 1, max: 3 },
        isRequired: false,
        help: { zh: 'or_type 的最低级别', en: 'lowest level for or_type' },
      },
    ],
  },
  parameters: [],
  messages: {
    hit: {
      zh: '{item}限{min}级及以上医疗机构支付，本机构为{level}级，基金不予支付',
      en: '{item} is payable only in facilities of level {min} or above; this facility is level {level}',
    },
    ungraded: {
      zh: '{item}限{min}级及以上医疗机构支付，本机构未定级，基金不予支付',
      en: '{item} is payable only in facilities of level {min} or above; this facility holds no grade',
    },
    unknown: {
      zh: '{item}限{min}级及以上医疗机构支付，本机构级别未知，请核实',
      en: '{item} is payable only in facilities of level {min} or above; the level of this facility is not known, please verify',
    },
  },
  judgeLine(context, rule, point, line) {
    const { level, type } = context.claim.facility;
    const min = context.word(point, WORD.level);
    const orType = context.word(point, WORD.orType);
    if (level !== undefined && level >= min) return;
    const isType = orType === EMPTY_WORD ? false : isOfType(type, FACILITY_TYPES[orType]!);
    const isLowerEnough =
      orType !== EMPTY_WORD && level !== undefined && level >= context.word(point, WORD.orLevel);
    if (isLowerEnough && isType === true) return;
    const values: Record<string, FactValue> = {
      item: context.itemName(line, point),
      min: { type: 'number', value: min },
    };
    if (level === undefined || (isLowerEnough && isType === undefined)) {
      context.undecided(rule, line, level === undefined ? 'facility.level' : 'facility.type');
      context.report(rule, { message: 'unknown', values, effect: 'evidence', point, lines: [line] });
      return;
    }
    context.report(rule, {
      message: level === 0 ? 'ungraded' : 'hit',
      values: { ...values, level: { type: 'number', value: level } },
      facts: [{ path: 'facility.level', value: { type: 'number', value: level } }],
      point,
      lines: [line],
      remedy: { kind: 'selfPay', lines: [line] },
    });
  },
};

/** Undefined where nobody knows: national codes name no eye hospital, so a specialist one may be that. */
function isOfType(type: FacilityType | undefined, wanted: FacilityType): boolean | undefined {
  if (type === undefined || (type === 'specialist' && wanted === 'eye')) return undefined;
  return type === wanted;
}
