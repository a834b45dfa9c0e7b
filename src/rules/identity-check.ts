/**
 * Identity (ELG-07): a person who is not the one on the credential cannot settle. Only a check that failed refuses; one
 * that nobody told of says nothing. A credential used at two facilities within the hour would need to know how far apart
 * they lie: no message says so, so such a pair is undecided and never a finding.
 */
import { asksTheFund } from './fund-lines.ts';
import type { JudgeContext, RuleKind } from './kind.ts';
import { secondsBetween } from './moments.ts';
import { integerOf } from './parameters.ts';
import { isAtSameFacility } from './past-facts.ts';

export const identityCheck: RuleKind = {
  kind: 'identity-check',
  title: { zh: '人证不符', en: 'identity mismatch' },
  table: undefined,
  parameters: [
    {
      name: 'minutes',
      parameter: { type: 'integer', min: 0, max: 1440 },
      fallback: 60,
      help: {
        zh: '同一凭证在两家机构使用的间隔分钟数',
        en: 'minutes between two uses of one credential at two facilities',
      },
    },
  ],
  messages: {
    hit: {
      zh: '人证核验结果：{result}，本次费用不能结算，请重新核验身份',
      en: 'the check of person against credential: {result}. Nothing can be settled; please check the identity again',
    },
  },
  judgeClaim(context, rule) {
    const { identityCheck: result } = context.claim.encounter;
    if (result === undefined && context.history === undefined) return;
    if (!asksTheFund(context)) return;
    if (result === 'failed') {
      const value = { type: 'word', value: 'identityCheck.failed' } as const;
      context.report(rule, {
        message: 'hit',
        values: { result: value },
        facts: [{ path: 'encounter.identityCheck', value }],
        remedy: { kind: 'supply', path: 'encounter.identityCheck' },
      });
    } else if (isUsedElsewhere(context, integerOf(rule, 'minutes') * 60)) {
      context.undecided(rule, -1, 'facility.location');
    }
  },
};

function isUsedElsewhere({ claim, history }: JudgeContext, windowSeconds: number): boolean {
  const { start } = claim.encounter;
  if (start === undefined || history === undefined) return false;
  return history.entries.some((entry) => {
    if (entry.start === undefined || isAtSameFacility(claim, entry) !== false) return false;
    const seconds = secondsBetween(entry.start, start);
    return seconds !== undefined && Math.abs(seconds) <= windowSeconds;
  });
}
