/** Modes (design section 6): what a site's settings make of a rule's own mode, and what a mode makes of an effect. */
import type { Effect } from '../claim/finding.ts';
import { DECISION_OF_EFFECT } from '../claim/finding.ts';
import type { Mode } from '../knowledge/rule.ts';
import type { ModeOf } from '../rules/judge.ts';

/** What a site says of modes; plain values, since the site registry comes after this folder. */
export interface ModePolicy {
  /** For every rule that `modes` does not name; undefined leaves each rule its own. */
  readonly defaultMode: Mode | undefined;
  /** By rule id. */
  readonly modes: Readonly<Record<string, Mode>>;
}

/**
 * A rule named by the site has the site's mode, any other the site's default, else its own. A rule that its author
 * shipped as `off` needs local tables or thresholds first, so a default does not wake it: only its name does.
 */
export function createModeOf({ defaultMode, modes }: ModePolicy): ModeOf {
  return (ruleId, ruleMode) => {
    if (Object.hasOwn(modes, ruleId)) return modes[ruleId]!;
    return ruleMode === 'off' ? 'off' : (defaultMode ?? ruleMode);
  };
}

/** In mode `warn` nothing is blocked: what would be is contested instead. Other modes leave the effect. */
export function effectInMode(effect: Effect, mode: Mode): Effect {
  return mode === 'warn' && DECISION_OF_EFFECT[effect] === 'block' ? 'evidence' : effect;
}
