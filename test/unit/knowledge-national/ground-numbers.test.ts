/** Numbers in grounds. The sentences here are invented in the manner of the published ones. */
import { expect, it } from 'vitest';
import {
  ageRangeOf,
  courseOf,
  isFirstPrescriptionLevel,
  levelOf,
  onsetWindowsOf,
} from '../../../scripts/national-pack/ground-numbers.ts';

it.each([
  ['限4岁至9岁儿童某病。', 4, 9],
  ['限7-15岁儿童某病。', 7, 15],
  ['限4至9岁以下儿童某病。', 4, 8],
  ['限4岁及4岁以上儿童某病。', 4, 17],
  ['限4岁及以上儿童某病。', 4, 17],
  ['限：1.3岁至13岁儿童甲病；2.5岁至13岁儿童乙病。', 3, 13],
])('%s → %i to %i', (ground, min, max) => {
  expect(ageRangeOf(ground)).toEqual({ min, max });
});

it('leaves a ground without a number to the general age of a child', () => {
  expect(ageRangeOf('限儿童某病。')).toBeUndefined();
});

it.each([
  ['支付不超过9天。', 9, 'episode'],
  ['限某病患者，单次住院最多支付9天。', 9, 'stay'],
  ['限某病患者，住院方可支付，单次最多支付9天。', 9, 'stay'],
  ['住院方可支付，单次支付不超过2天。', 2, 'stay'],
  ['限以下情况方可支付，且支付不超过12个月：1.甲；2.乙。', 365, 'episode'],
])('%s → %i days per %s', (ground, days, window) => {
  expect(courseOf(ground)).toEqual({ days, window });
});

it('does not take the course of one indication for that of the drug', () => {
  expect(courseOf('限：1.甲病的辅助治疗，支付不超过12个月；2.乙病。')).toBeUndefined();
});

it('refuses a number of months that nobody has put into days', () => {
  expect(() => courseOf('支付不超过7个月。')).toThrow('7 months');
});

it('reads levels, and sees when they bind the first prescription alone', () => {
  expect(levelOf('限二级及以上医疗机构。')).toBe(2);
  expect(levelOf('需三级医院眼科或二级及以上眼科专科医院医师处方')).toBe(3);
  expect(levelOf('限某病。')).toBeUndefined();
  expect(isFirstPrescriptionLevel('首次处方时需由二级及以上医疗机构专科医师开具处方。')).toBe(true);
  expect(isFirstPrescriptionLevel('限二级及以上医疗机构。')).toBe(false);
});

it.each([
  ['限某病患者在发作48小时内开始使用，支付不超过9天。', ['48']],
  ['限甲梗死发病12小时内、乙卒中4.5小时内的治疗。', ['12', '4.5']],
  ['限某病，应在发病72小时内使用。', ['72']],
  ['限某病，24小时内不超过2支。', []],
])('%s → hours after the onset', (ground, hours) => {
  expect(onsetWindowsOf(ground).map((one) => one.hours)).toEqual(hours);
});
