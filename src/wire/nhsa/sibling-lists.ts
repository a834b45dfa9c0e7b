/**
 * The flat shape (interface 2.13, client B; 2.14 no. 2): lists that belong inside one another stand side by side and
 * are joined by position. Used only where the nested list is empty, so nothing is counted twice.
 */
import { type Node, placesAt } from './node.ts';
import type { Scope } from './scope.ts';

/** Elements per place; a place holds one object unless the sender nested an array there. */
export type SiblingList = readonly (readonly number[])[];

export interface SiblingLists {
  readonly encounters: SiblingList;
  readonly diagnoses: SiblingList;
  readonly orders: SiblingList;
  readonly operations: SiblingList;
}

type ListName =
  | 'fsi_encounter_dtos'
  | 'encounter_dtos'
  | 'fsi_diagnose_dtos'
  | 'diagnose_dtos'
  | 'fsi_order_dtos'
  | 'order_dtos'
  | 'fsi_operation_dtos'
  | 'operation_dtos';

/** The lists that a bound node holds, each under its `fsi_` name or its older one. */
export function siblingLists(scope: Scope, node: Node<ListName>): SiblingLists {
  const { at, slots } = node;
  return {
    encounters: either(scope, slots[at.fsi_encounter_dtos]!, slots[at.encounter_dtos]!),
    diagnoses: either(scope, slots[at.fsi_diagnose_dtos]!, slots[at.diagnose_dtos]!),
    orders: either(scope, slots[at.fsi_order_dtos]!, slots[at.order_dtos]!),
    operations: either(scope, slots[at.fsi_operation_dtos]!, slots[at.operation_dtos]!),
  };
}

function either(scope: Scope, token: number, copyToken: number): SiblingList {
  const places = placesAt(scope, token);
  return places.length > 0 ? places : placesAt(scope, copyToken);
}

export function isEmpty(lists: SiblingLists): boolean {
  return (
    lists.encounters.length === 0 &&
    lists.diagnoses.length === 0 &&
    lists.orders.length === 0 &&
    lists.operations.length === 0
  );
}

/**
 * What the parent at `position` of `parentCount` gets: everything when it is the only one, else its own place; the
 * last parent gets what is left over, so that no line goes unread.
 */
export function shareOf(list: SiblingList, position: number, parentCount: number): readonly number[] {
  if (list.length === 0) return NOTHING;
  if (parentCount <= 1) return list.flat();
  if (position < parentCount - 1) return list[position] ?? NOTHING;
  return list.slice(position).flat();
}

const NOTHING: readonly number[] = [];
