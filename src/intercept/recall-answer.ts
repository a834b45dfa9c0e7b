/** Reads the answer to a repeat from the ledger, where a short cut says that it may stand. */
import { Buffer } from 'node:buffer';
import { decodeRecord } from '../wire/protobuf/record-codec.ts';
import type { Ledger } from './ledger.ts';
import type { CheckAnswer, RepeatKey } from './repeats.ts';

/** Undefined when the record is gone, cannot be read now, or is about other bytes: then the claim is judged. */
export async function recallAnswer(
  ledger: Ledger,
  seq: number,
  { facilityCode, door, body }: RepeatKey,
): Promise<CheckAnswer | undefined> {
  const stored = await ledger.readRecord(ledger.node, seq).catch(() => undefined);
  if (stored === undefined) return undefined;
  const record = decodeRecord(stored.payload);
  const isSame =
    record.kind === 'check' &&
    record.facilityCode === facilityCode &&
    record.door === door &&
    Buffer.compare(record.request, body) === 0;
  if (!isSame) return undefined;
  const { contentType, answer } = record;
  return { kind: 'answered', contentType, body: answer, summary: undefined, seq, isRepeat: true };
}
