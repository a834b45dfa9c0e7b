/**
 * `claimgate ledger anchor --accept`: after a deliberate restore, with the gateway stopped, takes the ledger as it is and
 * says what was lost. Nothing else moves an anchor.
 */
import { SYSTEM_CLOCK } from '../base/clock.ts';
import { type Acceptance, acceptLedger } from '../ledger/accept-ledger.ts';
import { openLedgerReader } from '../ledger/ledger-reader.ts';
import type { Out } from './command.ts';
import { parseLedgerArguments, positionOf } from './ledger-arguments.ts';
import { configuredPlace, type FindPlace, type LedgerPlace } from './ledger-place.ts';

const USAGE = 'claimgate ledger anchor --accept [--known SEQUENCE] [--json]';

export async function runLedgerAnchor(
  args: string[],
  out: Out,
  findPlace: FindPlace = configuredPlace,
): Promise<number> {
  const given = parseLedgerArguments(args, { flags: ['accept', 'json'], values: ['known'], namesMax: 0 });
  const knownSeq = typeof given === 'string' ? undefined : positionOf(given.value('known'), 0);
  if (typeof given === 'string' || knownSeq === undefined || !given.isSet('accept')) {
    const problem = typeof given === 'string' ? given : 'say --accept; --known is a sequence';
    out(`claimgate ledger anchor: ${problem}\nusage: ${USAGE}\n`);
    return 2;
  }
  const accepted = await accept(findPlace(), knownSeq, SYSTEM_CLOCK.nowMs());
  if (given.isSet('json')) {
    const { head, ...rest } = accepted;
    const plainHead = { seq: head.seq, hash: Buffer.from(head.hash).toString('hex') };
    out(`${JSON.stringify({ ...rest, head: plainHead }, null, 2)}\n`);
  } else print(accepted, out);
  return accepted.problems.length === 0 ? 0 : 1;
}

async function accept(place: LedgerPlace, knownSeq: number, nowMs: number): Promise<Acceptance> {
  const { store, sealKey, anchorFile } = place;
  const reader = await openLedgerReader(store, sealKey);
  const patientKeyFingerprint = await reader.patientKeyFingerprint().finally(() => reader.close());
  const identity = { node: place.readNode(), patientKeyFingerprint, sealKey };
  return acceptLedger({ store, identity, anchorFile: anchorFile!, knownSeq, nowMs });
}

function print({ node, anchor, anchorSeq, headSeq, lost, head, problems }: Acceptance, out: Out): void {
  out(`node 节点 ${node}, anchor 锚点 ${anchorSeq ?? '–'}, ledger 台账 ${headSeq}\n`);
  if (problems.length > 0) {
    for (const { where, what } of problems) out(`${where}: ${what}\n`);
    out('not accepted: the ledger itself is damaged / 未接受：台账本身已损坏\n');
    return;
  }
  const first = headSeq + 1;
  const words = {
    fits: ['nothing is lost', '没有丢失'],
    behind: [
      `${lost} answered records are lost, ${first} to ${anchorSeq}: reconcile settlements of that time`,
      `丢失 ${lost} 条已应答记录（${first} 至 ${anchorSeq}）：请对账该时段的结算`,
    ],
    apart: [
      `the ledger is not the one that the anchor is of: what came behind is lost, nobody can say how much`,
      '台账与锚点不属同一链，其后的记录已丢失，数量无法得知',
    ],
    none: ['there was no anchor: nobody can say whether anything is lost', '没有锚点，无法得知是否有丢失'],
  } as const;
  for (const sentence of words[anchor]) out(`${sentence}\n`);
  out(`accepted; it goes on behind ${head.seq} / 已接受，从第 ${head.seq} 条之后继续\n`);
}
