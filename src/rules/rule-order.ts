/** In which order findings of several rules are listed: the families of rule-catalogue section 3. Decides nothing. */
import type { Rule } from '../knowledge/rule.ts';

/** Broken messages first, then persons and facilities, coding and admission, lines, screening. */
const FAMILIES = ['DAT', 'ELG', 'ADM', 'DRG', 'RX', 'CHG', 'OUT', 'PH'];

/** Rank per rule: its family, then its place in the snapshot. Ids of no known family come last. */
export function rankRules(rules: readonly Rule[]): Int32Array {
  return Int32Array.from(rules, ({ id }, index) => {
    const family = FAMILIES.indexOf(id.slice(0, id.indexOf('-')));
    return (family < 0 ? FAMILIES.length : family) * rules.length + index;
  });
}
