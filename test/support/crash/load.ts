/**
 * Load on a gateway that is about to die: clients side by side that check, settle, repeat, revise and read the same few
 * claims of the same few patients. What each saw is in the log; what was sent is remembered, to be asked again later.
 */
import type { Random } from '../random.ts';
import type { Asked, HistoryEvent } from './history-event.ts';
import { type LoadClaim, makeClaim, QUANTITY_MAX, type SentClaim } from './load-claims.ts';
import { createLoadClient, type LoadClient } from './load-client.ts';

export interface Sent {
  readonly asked: Exclude<Asked, 'read'>;
  readonly given: LoadClaim;
  readonly claim: SentClaim;
}

/** What clients of one facility know of what they sent. */
export interface LoadMemory {
  nextId: number;
  readonly sent: Sent[];
  /** What was answered since the last look back. */
  unread: Sent[];
}

export function makeMemory(): LoadMemory {
  return { nextId: 1, sent: [], unread: [] };
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
/** After a restart this many answers are asked for again besides being read. */
const REPEATS_AFTER_RESTART = 12;
const READS_AFTER_RESTART = 40;

/** Resolves when the gateway is gone or enough was sent. */
export async function runLoad(options: LoadOptions, memory: LoadMemory, log: HistoryEvent[]): Promise<void> {
  const { url, facility, randoms, requestsMax, round, isOver, onSent } = options;
  let count = 0;
  async function run(random: Random): Promise<void> {
    const client = createLoadClient(url, facility, log);
    while (!isOver() && count < requestsMax) {
      const [asked, sent] = pickRequest(random, memory, round);
      const asking = asked === 'read' ? client.ask('read', sent.claim) : askFor(client, asked, sent, memory);
      onSent(++count);
      if (!(await asking) && isOver()) break;
      await options.beforeNext?.();
    }
    client.close();
  }
  await Promise.all(randoms.map(run));
}

/** Asks a gateway that came back for what it said before: reads all, repeats some. */
export async function lookBack(
  url: string,
  facility: string,
  random: Random,
  memory: LoadMemory,
  log: HistoryEvent[],
): Promise<void> {
  const client = createLoadClient(url, facility, log);
  const unread = memory.unread;
  memory.unread = [];
  for (const { claim } of unread.slice(-READS_AFTER_RESTART)) await client.ask('read', claim);
  for (let count = 0; count < REPEATS_AFTER_RESTART && unread.length > 0; count++) {
    const { asked, claim } = random.pick(unread);
    await client.ask(asked, claim);
  }
  client.close();
}

async function askFor(
  client: LoadClient,
  asked: Sent['asked'],
  { given, claim }: Sent,
  memory: LoadMemory,
): Promise<boolean> {
  const sent = { asked, given, claim };
  memory.sent.push(sent);
  const isAnswered = await client.ask(asked, claim);
  if (isAnswered) memory.unread.push(sent);
  return isAnswered;
}

function pickRequest(random: Random, memory: LoadMemory, round: number): [Asked, Sent] {
  const { sent } = memory;
  const lot = random.below(100);
  const asked = random.chance(50) ? 'check' : 'settlement';
  if (sent.length === 0 || lot < 50) return [asked, makeNew(random, memory, round)];
  const old = sent[Math.max(0, sent.length - 1 - random.below(RECENT))]!;
  if (lot < 62) return ['settlement', old];
  if (lot < 75) return [old.asked, old];
  if (lot < 87) return [asked, revise(random, old)];
  return ['read', old];
}

function makeNew(random: Random, memory: LoadMemory, round: number): Sent {
  const number = random.below(PATIENTS_PER_ROUND);
  // The last of them is known by a number of the facility.
  const patient = `P${round}-${number}${number === PATIENTS_PER_ROUND - 1 ? 'L' : ''}`;
  const given = {
    claimId: `C${memory.nextId++}`,
    patient,
    quantity: random.between(1, QUANTITY_MAX),
    variant: 1,
  };
  return { asked: 'check', given, claim: makeClaim(given) };
}

function revise(random: Random, { given }: Sent): Sent {
  const next = { ...given, quantity: random.between(1, QUANTITY_MAX), variant: given.variant + 1 };
  return { asked: 'check', given: next, claim: makeClaim(next) };
}
