/**
 * The real readers and writers of every door, bound together for one thread: some keep buffers between messages, so
 * nobody shares them. Nothing is decided here.
 */
import { makeVerdict } from '../verdict/make-verdict.ts';
import { createJsonClaimReader } from '../wire/json/read-claim.ts';
import { writeVerdictJson } from '../wire/json/write-verdict.ts';
import type { NhsaMessage } from '../wire/nhsa/message.ts';
import { createNhsaReader } from '../wire/nhsa/read-message.ts';
import { writeAccepted, writeAuditAnswer } from '../wire/nhsa/write-answer.ts';
import { decodeClaimProtobuf } from '../wire/protobuf/claim-codec.ts';
import { encodeVerdictProtobuf } from '../wire/protobuf/verdict-codec.ts';
import type { Doors } from './doors.ts';

export function createWireDoors(): Doors<NhsaMessage> {
  const readJson = createJsonClaimReader();
  const nhsa = createNhsaReader();
  return {
    readJson: (bytes) => readJson(bytes),
    writeJson: writeVerdictJson,
    readProtobuf: decodeClaimProtobuf,
    writeProtobuf: (verdict) => encodeVerdictProtobuf(verdict),
    readNhsa: (bytes, dialect, pathNumber) => nhsa.read(bytes, dialect, pathNumber),
    writeNhsa: writeAuditAnswer,
    writeAccepted,
    makeVerdict,
  };
}
