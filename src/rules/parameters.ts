/** Reads a rule's parameters with the fallbacks that its kind declares. The checker has refused other types before. */
import { assert } from '../base/assert.ts';
import type { ParameterValue } from '../knowledge/rule.ts';
import type { ActiveRule } from './kind.ts';

/** @throws AssertionError when the kind does not declare the parameter: a slip of the kind, not of a pack. */
export function parameterOf({ kind, rule }: ActiveRule, name: string): ParameterValue | undefined {
  const given = rule.parameters[name];
  if (given !== undefined) return given;
  const schema = kind.parameters.find((one) => one.name === name);
  if (schema === undefined) assert(false, `kind ${kind.kind} has no parameter ${name}`);
  return schema.fallback;
}

export function integerOf(active: ActiveRule, name: string): number {
  const value = parameterOf(active, name);
  if (typeof value !== 'number') refuse(active, name, 'a number');
  return value;
}

export function textOf(active: ActiveRule, name: string): string {
  const value = parameterOf(active, name);
  if (typeof value !== 'string') refuse(active, name, 'a text');
  return value;
}

export function textsOf(active: ActiveRule, name: string): readonly string[] {
  const value = parameterOf(active, name);
  if (!Array.isArray(value)) refuse(active, name, 'a list');
  return value as readonly string[];
}

/** Apart, so that no text is made where nothing is wrong: parameters are read for every claim. */
function refuse({ rule }: ActiveRule, name: string, expected: string): never {
  assert(false, `parameter ${name} of ${rule.id} is not ${expected}`);
}
