/** Every rule kind of this build, by name. Adding a kind is one file and one line here. */
import { afterDeath } from './after-death.ts';
import { ageLimit } from './age-limit.ts';
import { daysOfSupply } from './days-of-supply.ts';
import { designation } from './designation.ts';
import { distinctItems } from './distinct-items.ts';
import { facilityLevel } from './facility-level.ts';
import { householdGoods } from './household-goods.ts';
import { indication } from './indication.ts';
import type { RuleKind } from './kind.ts';
import { neverPayable } from './never-payable.ts';
import { priceCeiling } from './price-ceiling.ts';
import { schemeLimit } from './scheme-limit.ts';
import { settingLimit } from './setting-limit.ts';
import { sexLimit } from './sex-limit.ts';
import { wardLimit } from './ward-limit.ts';

const KINDS: readonly RuleKind[] = [
  afterDeath,
  ageLimit,
  daysOfSupply,
  designation,
  distinctItems,
  facilityLevel,
  householdGoods,
  indication,
  neverPayable,
  priceCeiling,
  schemeLimit,
  settingLimit,
  sexLimit,
  wardLimit,
];

export const RULE_KINDS: ReadonlyMap<string, RuleKind> = new Map(KINDS.map((kind) => [kind.kind, kind]));
