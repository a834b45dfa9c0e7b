/** Every rule kind of this build, by name. Adding a kind is one file and one line here. */
import { afterDeath } from './after-death.ts';
import { ageLimit } from './age-limit.ts';
import { arithmetic } from './arithmetic.ts';
import { claimTotal } from './claim-total.ts';
import { codeList } from './code-list.ts';
import { containedConsumable } from './contained-consumable.ts';
import { containedItem } from './contained-item.ts';
import { courseDays } from './course-days.ts';
import { dailyCap } from './daily-cap.ts';
import { daysOfSupply } from './days-of-supply.ts';
import { designation } from './designation.ts';
import { discountedOperation } from './discounted-operation.ts';
import { distinctItems } from './distinct-items.ts';
import { doubleBenefit } from './double-benefit.ts';
import { duplicateLine } from './duplicate-line.ts';
import { earlyRefill } from './early-refill.ts';
import { facilityLevel } from './facility-level.ts';
import { firstPrescription } from './first-prescription.ts';
import { frequentStays } from './frequent-stays.ts';
import { frequentVisits } from './frequent-visits.ts';
import { householdGoods } from './household-goods.ts';
import { identityCheck } from './identity-check.ts';
import { indication } from './indication.ts';
import type { RuleKind } from './kind.ts';
import { neverPayable } from './never-payable.ts';
import { onsetWindow } from './onset-window.ts';
import { outsideStay } from './outside-stay.ts';
import { overlappingStays } from './overlapping-stays.ts';
import { periodCap } from './period-cap.ts';
import { priceCeiling } from './price-ceiling.ts';
import { readmission } from './readmission.ts';
import { repeatedCharge } from './repeated-charge.ts';
import { repeatedExamination } from './repeated-examination.ts';
import { requiredFields } from './required-fields.ts';
import { restrictedItem } from './restricted-item.ts';
import { resubmission } from './resubmission.ts';
import { schemeLimit } from './scheme-limit.ts';
import { secondLine } from './second-line.ts';
import { settingLimit } from './setting-limit.ts';
import { sexLimit } from './sex-limit.ts';
import { singleUsePiece } from './single-use-piece.ts';
import { splitStay } from './split-stay.ts';
import { visitDuringStay } from './visit-during-stay.ts';
import { wardLimit } from './ward-limit.ts';
import { yearlyTotal } from './yearly-total.ts';

const KINDS: readonly RuleKind[] = [
  afterDeath,
  ageLimit,
  arithmetic,
  claimTotal,
  codeList,
  containedConsumable,
  containedItem,
  courseDays,
  dailyCap,
  daysOfSupply,
  designation,
  discountedOperation,
  distinctItems,
  doubleBenefit,
  duplicateLine,
  earlyRefill,
  facilityLevel,
  firstPrescription,
  frequentStays,
  frequentVisits,
  householdGoods,
  identityCheck,
  indication,
  neverPayable,
  onsetWindow,
  outsideStay,
  overlappingStays,
  periodCap,
  priceCeiling,
  readmission,
  repeatedCharge,
  repeatedExamination,
  requiredFields,
  restrictedItem,
  resubmission,
  schemeLimit,
  secondLine,
  settingLimit,
  sexLimit,
  singleUsePiece,
  splitStay,
  visitDuringStay,
  wardLimit,
  yearlyTotal,
];

export const RULE_KINDS: ReadonlyMap<string, RuleKind> = new Map(KINDS.map((kind) => [kind.kind, kind]));
