/**
 * 3103, what the user did about each warning shown (interface 2.10). Any of it may be missing, unknown or repeated,
 * and all of it is accepted: a client keeps its dialog open until 3103 succeeds (section 5 no. 7).
 */
import type { FeedbackRow } from './message.ts';
import { elementsAt } from './node.ts';
import type { Nodes } from './nodes.ts';
import type { Scope } from './scope.ts';

/** Longest reason kept; one screen allows 500 characters, another 200. */
const REASON_MAX = 500;
/** One row per warning shown; more than an answer can hold is noise. */
const ROWS_MAX = 20_000;

/** @param body the `data` object, -1 where there is none. */
export function readFeedback(scope: Scope, nodes: Nodes, body: number): readonly FeedbackRow[] {
  nodes.feedback.bind(scope, body);
  const list = nodes.feedback.slots[nodes.feedback.at.warns]!;
  const { at, slots } = nodes.warning;
  return elementsAt(scope, list)
    .slice(0, ROWS_MAX)
    .map((object) => {
      nodes.warning.bind(scope, object);
      const way = scope.textAt(slots[at.dspo_way]!);
      return {
        resultId: scope.textAt(slots[at.warn_rslt_id]!),
        isCarriedOn: way === '1' ? true : way === '2' ? false : undefined,
        reason: scope.textAt(slots[at.dspo_way_rea]!)?.slice(0, REASON_MAX),
      };
    });
}
