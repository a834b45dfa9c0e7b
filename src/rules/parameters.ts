/** Reads a rule's parameters with the fallbacks that its kind declares. The checker has refused other types before. */
import { assert } from '../base/assert.ts';
import type { ParameterValue } from '../knowledge/rule.ts';
import type { ActiveRule } from './kind.ts';

/** @throws AssertionError when the kind does not declare the parameter: a slip of the kind, not of a pack. */
export function parameterOf(active: ActiveRule, name: string): ParameterValue | undefined {
  const schema = active.kind.parameters.find((one) => one.name === name);
  assert(schema !== undefined, `kind ${active.kind.kind} has no parameter ${name}`);
  return active.rule.parameters[name] ?? schema.fallback;
}

export function integerOf(active: ActiveRule, name: string): number {
  const value = parameterOf(active, name);
  assert(typeof value === 'number', `parameter ${name} of ${active.rule.id} is not a number`);
  return value;
}

export function textOf(active: ActiveRule, name: string): string {
  const value = parameterOf(active, name);
  assert(typeof value === 'string', `parameter ${name} of ${active.rule.id} is not a text`);
  return value;
}

export function textsOf(active: ActiveRule, name: string): readonly string[] {
  const value = parameterOf(active, name);
  assert(Array.isArray(value), `parameter ${name} of ${active.rule.id} is not a list`);
  return value as readonly string[];
}
