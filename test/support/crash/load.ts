/**
 * Load on a gateway that is about to die: clients side by side that check, settle, repeat, revise, take back, answer to and
 * read the same few claims of the same few patients, through every door. What each saw is in the log; what was sent is
 * remembered, to be asked again later.
 */
import { toldFindingIds } from '../../../src/wire/told-answer.ts';
import { buildRecord } from '../build-record.ts';
import type { Random } from '../random.ts';
import type { Asked, HistoryEvent } from './history-event.ts';
import {
  type LoadClaim,
  makeAudit,
  makeClaim,
  makeFeedback,
  makeNationalFeedback,
  makeReversal,
  QUANTITY_MAX,
  type SentClaim,
} from './load-claims.ts';
import { createLoadClient, type LoadClient } from './load-client.ts';

export interface Sent {
  readonly asked: Exclude<Asked, 'read'>;
  /** The claim that is sent, or that it is about. */
  readonly given: LoadClaim;
  readonly claim: SentClaim;
}

/** What clients of one facility know of what they sent. */
export interface LoadMemory {
  /** Names claims, and tells one act from the next. */
  nextId: number;
  /** Claims and audits. */
  readonly sent: Sent[];
  readonly audits: Sent[];
  /** Claims that were told to be settled: what a reversal may find. */
  readonly settled: Sent[];
  /** Findings that were told, by claim id. */
  readonly findingIds: Map<string, readonly string[]>;
  /** What was answered since the last look back. */
  unread: Sent[];
  /** And before. */
  readonly read: Sent[];
}

export function makeMemory(): LoadMemory {
  return { nextId: 1, sent: [], audits: [], settled: [], findingIds: new Map(), unread: [], read: [] };
}

export interface LoadOptions {
  readonly url: string;
  readonly facility: string;
  /** A random source for each client. */
  readonly randoms: readonly Random[];
  readonly requestsMax: number;
  /** Part of the names of this round's patients. */
  readonly round: number;
  readonly isOver: () => boolean;
  readonly onSent: (count: number) => void;
  /** A client's pause before its next request. */
  readonly beforeNext?: () => Promise<void>;
}

/** Recent ones are asked about: what was just sent is what may be lost. */
const RECENT = 12;
const PATIENTS_PER_ROUND = 4;
/** After a restart everything that was answered since the last one is read, and of what is older so many. */
const READS_OF_OLDER = 10;
/** And of each kind of request so many are sent again. */
const REPEATS_OF_KIND = 3;
const READERS = 4;

/** Resolves when the gateway is gone or enough was sent. */
export async function runLoad(options: LoadOptions, memory: LoadMemory, log: HistoryEvent[]): Promise<void> {
  const { url, facility, randoms, requestsMax, round, isOver, onSent } = options;
  let count = 0;
  async function run(random: Random): Promise<void> {
    const client = createLoadClient(url, facility, log);
    while (!isOver() && count < requestsMax) {
      const next = pickRequest(random, memory, round);
      const asking = 'read' in next ? client.ask('read', next.read) : askFor(client, next, memory);
      onSent(++count);
      if ((await asking).type === 'info' && isOver()) break;
      await options.beforeNext?.();
    }
    client.close();
  }
  await Promise.all(randoms.map(run));
}

/** Asks a gateway that came back for what it said before: reads all that is new, repeats some of every kind. */
export async function lookBack(
  url: string,
  facility: string,
  random: Random,
  memory: LoadMemory,
  log: HistoryEvent[],
): Promise<void> {
  const { unread, read } = memory;
  memory.unread = [];
  const asks: [Asked, SentClaim][] = [];
  const toRead = unread.filter(isReadable);
  if (read.length > 0) for (let count = 0; count < READS_OF_OLDER; count++) toRead.push(random.pick(read));
  for (const claim of new Map(toRead.map(({ claim }) => [claim.claimId, claim])).values())
    asks.push(['read', claim]);
  for (const ofKind of Map.groupBy(unread, ({ asked, claim }) => `${asked} ${claim.door}`).values())
    for (let count = 0; count < REPEATS_OF_KIND; count++) {
      const { asked, claim } = random.pick(ofKind);
      asks.push([asked, claim]);
    }
  read.push(...unread.filter(isReadable));
  let next = 0;
  const ask = async (): Promise<void> => {
    const client = createLoadClient(url, facility, log);
    while (next < asks.length) await client.ask(...asks[next++]!);
    client.close();
  };
  await Promise.all(Array.from({ length: READERS }, ask));
}

/** 3103 makes no claim; what became of it stands in the ledger alone. */
function isReadable({ asked }: Sent): boolean {
  return asked !== 'nationalFeedback';
}

async function askFor(client: LoadClient, sent: Sent, memory: LoadMemory): Promise<HistoryEvent> {
  const { asked, claim } = sent;
  const isClaim = asked === 'check' || asked === 'settlement' || asked === 'audit';
  if (isClaim) memory.sent.push(sent);
  if (asked === 'audit') memory.audits.push(sent);
  const event = await client.ask(asked, claim);
  if (event.type !== 'info') memory.unread.push(sent);
  if (event.type === 'ok' && event.state === 'settled' && isClaim) memory.settled.push(sent);
  if (event.type === 'ok' && isClaim) {
    const told = buildRecord({ door: claim.door, answer: Buffer.from(event.answer, 'latin1') });
    memory.findingIds.set(claim.claimId, [...toldFindingIds(told)]);
  }
  return event;
}

function pickRequest(random: Random, memory: LoadMemory, round: number): Sent | { readonly read: SentClaim } {
  const { sent } = memory;
  const lot = random.below(100);
  const asked = random.chance(50) ? 'check' : 'settlement';
  if (sent.length === 0 || lot < 38) return sendClaim(asked, makeNew(random, memory, round));
  if (lot < 45) return audit(makeNew(random, memory, round), memory);
  const recent = (list: readonly Sent[]): Sent | undefined =>
    list[Math.max(0, list.length - 1 - random.below(RECENT))];
  const old = recent(sent)!;
  const { given, claim } = old;
  if (lot < 50) return audit(given, memory);
  if (lot < 57) return sendClaim('settlement', given);
  if (lot < 60) return recent(memory.audits) ?? old;
  if (lot < 64) return recent(memory.settled) ?? old;
  if (lot < 68) return old;
  if (lot < 77) return sendClaim(asked, revise(random, given));
  const number = memory.nextId++;
  const findingIds = findingIdsOf(memory, claim.claimId);
  if (lot < 85) {
    const { given: one } = (random.chance(75) ? recent(memory.settled) : undefined) ?? old;
    return { asked: 'reversal', given: one, claim: makeReversal(one.claimId, number) };
  }
  if (lot < 90) return { asked: 'feedback', given, claim: makeFeedback(claim.claimId, findingIds, number) };
  if (lot < 95) return { asked: 'nationalFeedback', given, claim: makeNationalFeedback(findingIds, number) };
  return { read: claim };
}

/** What nobody told is taken, too. */
function findingIdsOf({ findingIds }: LoadMemory, claimId: string): readonly string[] {
  return [...(findingIds.get(claimId) ?? []), 'never-told'];
}

function sendClaim(asked: 'check' | 'settlement', given: LoadClaim): Sent {
  return { asked, given, claim: makeClaim(given) };
}

function audit(given: LoadClaim, memory: LoadMemory): Sent {
  return { asked: 'audit', given, claim: makeAudit(given, memory.nextId++) };
}

function makeNew(random: Random, memory: LoadMemory, round: number): LoadClaim {
  const number = random.below(PATIENTS_PER_ROUND);
  return {
    claimId: `C${memory.nextId++}`,
    // The last of them is known by a number of the facility.
    patient: `P${round}-${number}${number === PATIENTS_PER_ROUND - 1 ? 'L' : ''}`,
    quantity: random.between(1, QUANTITY_MAX),
    variant: 1,
    door: random.chance(PERCENT_OF_PROTOBUF) ? 'protobuf' : 'json',
  };
}

const PERCENT_OF_PROTOBUF = 40;

function revise(random: Random, given: LoadClaim): LoadClaim {
  return { ...given, quantity: random.between(1, QUANTITY_MAX), variant: given.variant + 1 };
}
