/**
 * One group, written and certain: load, plan, write, COMMIT. What the server refuses for the moment is tried again inside
 * of the same commit; when the connection is lost during COMMIT, what became of it is read back before anybody gets an
 * answer (fault F27).
 */
import { randomBytes } from 'node:crypto';
import type pg from 'pg';
import type { CommitOutcome, LedgerEntry, UnavailableReason } from '../../intercept/ledger.ts';
import { LedgerFatal } from '../errors.ts';
import { encodeFrame, NONCE_BYTES, type Seal } from '../frame.ts';
import { type Decision, type GroupPlan, outcomesOf, planGroup } from '../group-commit.ts';
import type { ApplyChange, AtKillPoint, ChainHead, GroupResult } from '../store.ts';
import { fenced } from './claim-node.ts';
import { unusable } from './connect.ts';
import type { FrameReader } from './frame-reader.ts';
import { isSameHead } from './heads.ts';
import { loadGroup } from './load-group.ts';
import type { NodeKeeper, NodeSession } from './node-session.ts';
import { isInconsistent, isLockTableFull, isRetryable, isServerError, reasonOf } from './sql-errors.ts';
import { isCommitted, NotWritten, orNotWritten, Uncertain } from './transaction-end.ts';
import { sendGroup } from './write-group.ts';

export interface CommitOptions {
  /** Quoted. */
  readonly schema: string;
  readonly channel: string;
  readonly node: string;
  readonly sealKey: Uint8Array | undefined;
  readonly applyChange: ApplyChange;
  readonly atKillPoint: AtKillPoint;
}

/** A record and the statements of its transaction, which are sent before its frame. */
export interface Appendix {
  readonly payload: Uint8Array;
  send(): Promise<pg.QueryResult>[];
}
export type PlanAppendix = (client: pg.Client, nodeId: number) => Promise<Appendix | undefined>;

export interface GroupWriter {
  /** @throws LedgerFatal when the node was fenced or the tables are not what they must be. */
  write(entries: readonly LedgerEntry[], head: ChainHead): Promise<GroupResult>;
  /**
   * One record that is no claim, or none, after what is read in the same transaction.
   * @throws LedgerError LEDGER_UNUSABLE when nothing can be written now.
   */
  append(head: ChainHead, plan: PlanAppendix): Promise<ChainHead>;
  /** Since start; see `StoreStats`. */
  looksLeftOut(): number;
  /** Why the last group could not be written. */
  trouble(): UnavailableReason | undefined;
  /** A row of this node was written: the trouble is over. */
  clear(): void;
  /** Something else than a group failed on the session. */
  fail(session: NodeSession, cause: unknown): void;
}

/** A deadlock cannot come twice by our own order of locks; more tries only wait for what does not heal. */
const TRIES_MAX = 5;

const NOTHING_PLANNED: GroupPlan = {
  ...{ decisions: [], payloads: [], claims: [], pages: [], intents: [], looks: [] },
  looksLeftOut: 0,
};

export function createGroupWriter(
  options: CommitOptions,
  keeper: NodeKeeper,
  frames: FrameReader,
): GroupWriter {
  const { schema, channel, node, sealKey, applyChange, atKillPoint } = options;
  const seal: Seal | undefined =
    sealKey === undefined ? undefined : { key: sealKey, makeNonce: () => randomBytes(NONCE_BYTES) };
  let trouble: { readonly reason: UnavailableReason; readonly session: NodeSession } | undefined;
  /** The session whose chain was seen to end where ours does. */
  let compared: NodeSession | undefined;
  let looksLeftOut = 0;

  async function writeGroup(
    session: NodeSession,
    entries: readonly LedgerEntry[],
    head: ChainHead,
    isWide: boolean,
  ): Promise<GroupResult> {
    const { client } = session;
    const loaded = await orNotWritten(loadGroup(client, schema, session.id, entries, isWide));
    if (loaded.epoch !== session.epoch) throw fenced(node);
    const plan = planGroup(entries, node, head.seq, loaded.known, applyChange);
    const outcomes = await orNotWritten(readOutcomes(client, plan.decisions));
    if (plan.payloads.length > 0) return writePlan(session, head, plan, outcomes);
    await orNotWritten(client.query('ROLLBACK'));
    return { outcomes, head };
  }

  /** Ends the transaction that `loadGroup` began. */
  async function writePlan(
    { client, id }: NodeSession,
    head: ChainHead,
    plan: GroupPlan,
    outcomes: readonly CommitOutcome[],
    sendAlso: () => Promise<pg.QueryResult>[] = () => [],
  ): Promise<GroupResult> {
    const frame = encodeFrame(node, head, plan.payloads, seal);
    const result = { outcomes, head: frame.head };
    atKillPoint('before-commit');
    const also = sendAlso();
    const sent = sendGroup(client, schema, channel, id, head, plan, frame);
    if (!(await isCommitted(client, [...also, ...sent]))) throw new Uncertain(result);
    atKillPoint('after-commit');
    looksLeftOut += plan.looksLeftOut;
    return result;
  }

  /** Repeats show what is stored: read in the same transaction, whoever wrote it. */
  async function readOutcomes(client: pg.Client, decisions: readonly Decision[]): Promise<CommitOutcome[]> {
    const payloads = new Map<string, Uint8Array>();
    const read = async (of: string, seq: number): Promise<void> => {
      const record = await frames.readRecord(client, of, seq);
      if (record !== undefined) payloads.set(`${of} ${seq}`, record.payload);
    };
    await Promise.all(decisions.map((one) => (one.kind === 'repeat' ? read(one.node, one.seq) : undefined)));
    return outcomesOf(decisions, (of, seq) => payloads.get(`${of} ${seq}`));
  }

  function fail(session: NodeSession, cause: unknown): void {
    trouble = { reason: reasonOf(cause), session };
    if (!isServerError(cause)) keeper.drop(session, cause);
  }

  /** The result that is certain, or why there is none. */
  async function attempt(
    head: ChainHead,
    work: (session: NodeSession, isWide: boolean) => Promise<GroupResult>,
  ): Promise<GroupResult | UnavailableReason> {
    let isWide = false;
    for (let tries = 1; ; tries++) {
      const session = keeper.session();
      if (session === undefined) return keeper.away();
      if (session !== compared && !isSameHead(session.state.head, head)) throw lost(node);
      compared = session;
      try {
        const result = await work(session, isWide);
        trouble = undefined;
        return result;
      } catch (error) {
        if (error instanceof Uncertain) {
          // The next session's first write waits for what became of the last one's (node-session.ts).
          keeper.drop(session, undefined);
          const next = await keeper.returned();
          if (!isSameHead(next.state.head, error.result.head)) continue;
          compared = next;
          return error.result;
        }
        session.client.query('ROLLBACK').catch(() => {});
        if (!(error instanceof NotWritten)) throw error;
        const { cause } = error;
        if (isInconsistent(cause)) throw lost(node, cause);
        fail(session, cause);
        if (!isRetryable(cause) || tries >= TRIES_MAX) return reasonOf(cause);
        isWide ||= isLockTableFull(cause);
      }
    }
  }

  return {
    async write(entries, head) {
      const result = await attempt(head, (session, isWide) => writeGroup(session, entries, head, isWide));
      if (typeof result !== 'string') return result;
      return { outcomes: entries.map(() => ({ kind: 'unavailable', reason: result })), head };
    },
    async append(head, plan) {
      const result = await attempt(head, async (session) => {
        const { client, id } = session;
        const { epoch } = await orNotWritten(loadGroup(client, schema, id, [], false));
        if (epoch !== session.epoch) throw fenced(node);
        const one = await orNotWritten(plan(client, id));
        if (one !== undefined)
          return writePlan(session, head, { ...NOTHING_PLANNED, payloads: [one.payload] }, [], one.send);
        await orNotWritten(client.query('ROLLBACK'));
        return { outcomes: [], head };
      });
      if (typeof result !== 'string') return result.head;
      throw unusable(`PostgreSQL takes no records now (${result})`, 'try again later');
    },
    looksLeftOut: () => looksLeftOut,
    trouble: () => (trouble?.session === keeper.session() ? trouble?.reason : undefined),
    clear: () => {
      trouble = undefined;
    },
    fail,
  };
}

/** Answered records are gone or others stand in their place: a copy was put back, or a standby that was behind took over. */
function lost(node: string, cause?: unknown): LedgerFatal {
  const what = `the chain of ${node} in PostgreSQL does not end where this process left it`;
  const todo = 'find out which server has all records before starting again';
  return new LedgerFatal('LEDGER_BEHIND_ANCHOR', { where: node, what, todo }, cause);
}
