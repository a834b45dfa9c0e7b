/** Every rule kind of this build, by name. Adding a kind is one file and one line here. */
import { afterDeath } from './after-death.ts';
import { ageLimit } from './age-limit.ts';
import { arithmetic } from './arithmetic.ts';
import { codeList } from './code-list.ts';
import { containedConsumable } from './contained-consumable.ts';
import { containedItem } from './contained-item.ts';
import { courseDays } from './course-days.ts';
import { dailyCap } from './daily-cap.ts';
import { daysOfSupply } from './days-of-supply.ts';
import { designation } from './designation.ts';
import { discountedOperation } from './discounted-operation.ts';
import { distinctItems } from './distinct-items.ts';
import { duplicateLine } from './duplicate-line.ts';
import { facilityLevel } from './facility-level.ts';
import { householdGoods } from './household-goods.ts';
import { indication } from './indication.ts';
import type { RuleKind } from './kind.ts';
import { neverPayable } from './never-payable.ts';
import { outsideStay } from './outside-stay.ts';
import { priceCeiling } from './price-ceiling.ts';
import { requiredFields } from './required-fields.ts';
import { schemeLimit } from './scheme-limit.ts';
import { settingLimit } from './setting-limit.ts';
import { sexLimit } from './sex-limit.ts';
import { singleUsePiece } from './single-use-piece.ts';
import { wardLimit } from './ward-limit.ts';

const KINDS: readonly RuleKind[] = [
  afterDeath,
  ageLimit,
  arithmetic,
  codeList,
  containedConsumable,
  containedItem,
  courseDays,
  dailyCap,
  daysOfSupply,
  designation,
  discountedOperation,
  distinctItems,
  duplicateLine,
  facilityLevel,
  householdGoods,
  indication,
  neverPayable,
  outsideStay,
  priceCeiling,
  requiredFields,
  schemeLimit,
  settingLimit,
  sexLimit,
  singleUsePiece,
  wardLimit,
];

export const RULE_KINDS: ReadonlyMap<string, RuleKind> = new Map(KINDS.map((kind) => [kind.kind, kind]));
