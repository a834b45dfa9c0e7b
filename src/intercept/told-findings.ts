/** Which findings a recorded answer told, whatever form it has: our own names them `id`, the national one `jr_id`. */
import type { LedgerRecord } from '../claim/record.ts';
import { decodeVerdictProtobuf } from '../wire/protobuf/verdict-codec.ts';

/** Ids of the findings that the sender was told. */
export function toldFindingIds({ door, answer }: LedgerRecord): ReadonlySet<string> {
  const ids = new Set<string>();
  if (answer.byteLength === 0) return ids;
  if (door === 'protobuf') {
    for (const { id } of decodeVerdictProtobuf(answer).findings) ids.add(id);
    return ids;
  }
  collect(JSON.parse(new TextDecoder().decode(answer)), ids);
  return ids;
}

/** Our own answers are flat and small, national ones nest their results; nothing else in them has such a name. */
function collect(value: unknown, ids: Set<string>): void {
  if (typeof value !== 'object' || value === null) return;
  for (const [name, member] of Object.entries(value)) {
    const isId = name === 'jr_id' || name === 'jrId' || (name === 'id' && 'rule' in value);
    if (isId && typeof member === 'string') ids.add(member);
    else collect(member, ids);
  }
}
