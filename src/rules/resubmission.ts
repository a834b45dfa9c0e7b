/**
 * Resubmission (DAT-03): a charge batch of an encounter is settled once. Settled and in flight count alike, since an
 * outcome that is not known yet may be a payment. Audits and uploads pass, and so does a retry after a refusal or a
 * reversal: neither leaves a settlement behind. A pure refund asks nothing and passes. Batches are compared only where both are named: a visit with two rounds
 * of payment is ordinary. The settlement under the claim's own id is the claim itself, judged again: whether it may be
 * sent twice is the ledger's question.
 */
import type { PastEntry } from '../history/past.ts';
import { asksTheFund } from './fund-lines.ts';
import type { RuleKind } from './kind.ts';

export const resubmission: RuleKind = {
  kind: 'resubmission',
  title: { zh: '重复提交结算', en: 'settled twice' },
  table: undefined,
  parameters: [],
  messages: {
    settled: {
      zh: '收费批次{batch}已结算（{claim}），不能重复结算',
      en: 'charge batch {batch} is settled already ({claim}) and cannot be settled again',
    },
    reserved: {
      zh: '收费批次{batch}的结算（{claim}）正在处理或结果未知，请先确认其结果，不要重复提交',
      en: 'charge batch {batch} is being settled or its outcome is unknown ({claim}): please clear that first',
    },
  },
  judgeClaim(context, rule) {
    const { claim, history } = context;
    if (history === undefined) return;
    const { id, encounter } = claim;
    if (encounter.stage !== 'settlement' || !asksTheFund(context)) return;
    if (encounter.id === undefined) {
      context.undecided(rule, -1, 'encounter.id');
      return;
    }
    const others = history.ownEntries.filter(
      ({ state, claimId }) => state !== 'told' && (id === undefined || claimId !== id),
    );
    if (others.length === 0) return;
    const same = others.find(({ batchId }) => batchId !== undefined && batchId === encounter.batchId);
    if (same === undefined) {
      const isUnknown =
        encounter.batchId === undefined || others.some(({ batchId }) => batchId === undefined);
      if (isUnknown) context.undecided(rule, -1, 'encounter.batchId');
      return;
    }
    const batch = { type: 'text', value: encounter.batchId! } as const;
    context.report(rule, {
      message: same.state === 'reserved' ? 'reserved' : 'settled',
      values: { batch, claim: { type: 'text', value: nameOf(same) } },
      facts: [
        { path: 'encounter.batchId', value: batch },
        { path: 'history.claim', value: { type: 'text', value: nameOf(same) } },
      ],
    });
  },
};

function nameOf({ claimId, encounterKey }: PastEntry): string {
  return claimId ?? encounterKey.slice(0, 8);
}
