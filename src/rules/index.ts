/** Every rule kind of this build, by name. Adding a kind is one file and one line here. */
import { facilityLevel } from './facility-level.ts';
import type { RuleKind } from './kind.ts';

const KINDS: readonly RuleKind[] = [facilityLevel];

export const RULE_KINDS: ReadonlyMap<string, RuleKind> = new Map(KINDS.map((kind) => [kind.kind, kind]));
