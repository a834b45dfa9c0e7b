/**
 * What a verdict says on our own doors, declared once: the OpenAPI document, verdict.proto and its codec are made from
 * this table, and a test holds the JSON writer to it. Lines and other places are counted from 0.
 */
import { formatDay, parseMoment } from '../../claim/day.ts';
import {
  FEN_DECIMALS,
  formatDecimal,
  formatFen,
  formatQuantity,
  PRICE_DECIMALS,
  parseDecimal,
  QUANTITY_DECIMALS,
} from '../../claim/decimal.ts';
import type { Decision, Effect, FactRead, FactValue, Remedy } from '../../claim/finding.ts';
import type {
  Sentence,
  Verdict,
  VerdictFinding,
  VerdictLine,
  VerdictOutcome,
  VerdictSnapshot,
  VerdictSource,
  VerdictUndecided,
} from '../../claim/verdict.ts';
import { decimal, flag, integer, list, type Of, object, type Shape, shape, text, word } from '../schema.ts';

const FREE_TEXT_MAX = 4_000;
const PLACE_MAX = 100_000;
const FINDINGS_MAX = 100_000;
/** Days from the first to the last that a claim can name. */
const AGE_MAX_DAYS = 73_049;

/** Orders are part of protobuf: append only. */
const OUTCOMES: readonly VerdictOutcome[] = ['allow', 'warn', 'block', 'indeterminate'];
const DECISIONS: readonly Decision[] = ['allow', 'warn', 'block'];
const EFFECTS: readonly Effect[] = [
  'screen',
  'notice',
  'evidence',
  'priorStay',
  'excess',
  'line',
  'stay',
  'claim',
];
const FACT_TYPES: readonly FactValue['type'][] = [
  'text',
  'number',
  'fen',
  'price',
  'quantity',
  'day',
  'word',
];
const REMEDY_KINDS: readonly Remedy['kind'][] = [
  'reduceQuantity',
  'reducePrice',
  'reduceAmount',
  'selfPay',
  'removeLine',
  'correctAmount',
  'correctTotal',
  'reduceDays',
  'claimFrom',
  'correctDiagnosis',
  'correctOperation',
  'supply',
];

const outcome = word('Outcome', OUTCOMES, 'The answer.');
const decision = word('Decision', DECISIONS, 'What one finding or line comes to.');
const effect = word('Effect', EFFECTS, 'How far a finding reaches.');
const amount = decimal(FEN_DECIMALS, 'yuan', true);
const place = integer(0, PLACE_MAX);
const places = list(place, PLACE_MAX);
const free = text(FREE_TEXT_MAX);

const SENTENCE: Shape<Sentence> = shape<Sentence>(
  'Sentence',
  { en: 'The same in Chinese and English.', zh: '中英文。' },
  () => ({ zh: '', en: '' }),
  [
    ['zh', 'zh', 1, free, 'Chinese.', '中文'],
    ['en', 'en', 2, free, 'English.', '英文'],
  ],
);

const SOURCE: Shape<VerdictSource> = shape<VerdictSource>(
  'Source',
  { en: 'Where the rule comes from.', zh: '规则出处。' },
  () => ({ citation: '', pack: '', table: undefined, row: undefined }),
  [
    ['citation', 'citation', 1, free, 'Document, batch and number.', '文件与条目'],
    ['pack', 'pack', 2, free, 'Rule pack.', '规则包'],
    ['table', 'table', 3, free, 'Table of the pack.', '表'],
    ['row', 'row', 4, integer(1, 2_000_000_000), 'Row of the table, from 1.', '行（从 1 起）'],
  ],
);

interface FlatFact {
  path: string;
  type: FactValue['type'] | undefined;
  value: string;
}

const FACT = shape<FlatFact>(
  'Fact',
  { en: 'A fact that the rule read.', zh: '规则读取的事实。' },
  () => ({ path: '', type: undefined, value: '' }),
  [
    ['path', 'path', 1, free, 'Where it stands in the claim: lines[3].quantity.', '字段路径'],
    ['type', 'type', 2, word('FactType', FACT_TYPES, 'How the value is to be read.'), 'Type.', '类型'],
    ['value', 'value', 3, free, 'The value as text; amounts in yuan, days as yyyy-MM-dd.', '取值（文本）'],
  ],
  {
    flatten: (fact) => flattenFact(fact as unknown as FactRead),
    unflatten: (flat): FactRead => ({ path: flat.path, value: factValue(flat.type ?? 'text', flat.value) }),
  },
) as unknown as Shape<FactRead>;

function flattenFact({ path, value }: FactRead): FlatFact {
  return { path, type: value.type, value: factText(value) };
}

/** The value of a fact as the text that answers carry; exact both ways. */
export function factText(fact: FactValue): string {
  switch (fact.type) {
    case 'fen':
      return formatFen(fact.value);
    case 'price':
      return formatDecimal(fact.value, PRICE_DECIMALS, 0);
    case 'quantity':
      return formatQuantity(fact.value);
    case 'day':
      return formatDay(fact.value);
    case 'number':
      return String(fact.value);
    default:
      return fact.value;
  }
}

function factValue(type: FactValue['type'], value: string): FactValue {
  switch (type) {
    case 'fen':
      return { type, value: scaled(value, FEN_DECIMALS) };
    case 'price':
      return { type, value: scaled(value, PRICE_DECIMALS) };
    case 'quantity':
      return { type, value: scaled(value, QUANTITY_DECIMALS) };
    case 'day':
      return { type, value: parseMoment(value)?.dayEpoch ?? 0 };
    case 'number':
      return { type, value: Number(value) };
    default:
      return { type, value };
  }
}

function scaled(value: string, decimals: number): bigint {
  const parsed = parseDecimal(value, decimals);
  return typeof parsed === 'bigint' ? parsed : 0n;
}

interface FlatRemedy {
  kind: Remedy['kind'] | undefined;
  line: number | undefined;
  lines: readonly number[];
  quantityE4: bigint | undefined;
  priceE6: bigint | undefined;
  amountFen: bigint | undefined;
  totalFen: bigint | undefined;
  days: number | undefined;
  scheme: 'workInjury' | 'maternity' | undefined;
  diagnosis: number | undefined;
  operation: number | undefined;
  path: string | undefined;
}

const REMEDY = shape<FlatRemedy>(
  'Remedy',
  {
    en: 'The smallest change that makes the line payable. Which fields are there follows from its kind.',
    zh: '使明细可支付的最小更改；字段随 kind 而定。',
  },
  () => ({
    kind: undefined,
    line: undefined,
    lines: [],
    quantityE4: undefined,
    priceE6: undefined,
    amountFen: undefined,
    totalFen: undefined,
    days: undefined,
    scheme: undefined,
    diagnosis: undefined,
    operation: undefined,
    path: undefined,
  }),
  [
    ['kind', 'kind', 1, word('RemedyKind', REMEDY_KINDS, 'What to do.'), 'What to do.', '做法'],
    ['line', 'line', 2, place, 'The line to change.', '待改明细'],
    ['lines', 'lines', 3, places, 'The lines to change or remove.', '待改或删除的明细'],
    ['quantity', 'quantityE4', 4, decimal(QUANTITY_DECIMALS, '', true), 'Its quantity then.', '改后数量'],
    ['unitPrice', 'priceE6', 5, decimal(PRICE_DECIMALS, 'yuan', true), 'Its price then.', '改后单价'],
    ['amount', 'amountFen', 6, amount, 'Its amount then.', '改后金额'],
    ['total', 'totalFen', 7, amount, 'Total of the claim then.', '改后总金额'],
    ['days', 'days', 8, integer(0, 100_000), 'Days of supply then.', '改后天数'],
    [
      'scheme',
      'scheme',
      9,
      word('RemedyScheme', ['workInjury', 'maternity'] as const, 'Which insurance to ask instead.'),
      'Insurance to ask instead.',
      '应申请的险种',
    ],
    ['diagnosis', 'diagnosis', 10, place, 'The diagnosis to correct.', '待更正诊断'],
    ['operation', 'operation', 11, place, 'The operation to correct.', '待更正手术'],
    ['path', 'path', 12, free, 'The fact to supply.', '应补充的事实'],
  ],
  { unflatten: (flat): Remedy => unflattenRemedy(flat) },
) as unknown as Shape<Remedy>;

/** Only what was sent: a remedy has the fields of its kind and no others. */
function unflattenRemedy(flat: FlatRemedy): Remedy {
  const usesLines = flat.kind === 'selfPay' || flat.kind === 'removeLine';
  const entries = Object.entries(flat).filter(([key, value]) =>
    key === 'lines' ? usesLines : value !== undefined,
  );
  return Object.fromEntries(entries) as unknown as Remedy;
}

const FINDING: Shape<VerdictFinding> = shape<VerdictFinding>(
  'Finding',
  { en: 'What one rule says about lines or the claim.', zh: '一条规则的发现。' },
  () => ({
    id: '',
    ruleId: '',
    ruleName: { zh: '', en: '' },
    decision: 'allow',
    effect: 'screen',
    severity: 1,
    lines: [],
    involved: [],
    amountsFen: [],
    amountFen: 0n,
    sentence: { zh: '', en: '' },
    remedy: undefined,
    remedySentence: undefined,
    facts: [],
    source: { citation: '', pack: '', table: undefined, row: undefined },
    isShadow: false,
  }),
  [
    [
      'id',
      'id',
      1,
      text(40),
      'Stays the same for facility, encounter, line and rule.',
      '发现标识（各环节不变）',
    ],
    ['rule', 'ruleId', 2, text(64), 'Rule.', '规则编号'],
    ['name', 'ruleName', 3, object(SENTENCE), 'Name of the rule.', '规则名称'],
    ['decision', 'decision', 4, decision, 'Decision.', '处理'],
    ['effect', 'effect', 5, effect, 'Effect.', '效果'],
    [
      'severity',
      'severity',
      6,
      integer(1, 3) as Of<1 | 2 | 3>,
      '1 clear, 2 highly, 3 lightly suspicious.',
      '1 明确违规，2 高度可疑，3 轻度可疑',
    ],
    ['lines', 'lines', 7, places, 'The lines it is about; empty for the claim.', '涉及明细'],
    ['involved', 'involved', 8, places, 'Other lines that mattered.', '相关明细'],
    ['amounts', 'amountsFen', 9, list(amount, PLACE_MAX), 'Denied or contested, per line.', '逐行金额'],
    ['amount', 'amountFen', 10, amount, 'Their sum.', '金额合计'],
    ['sentence', 'sentence', 11, object(SENTENCE), 'What to tell the user.', '提示语'],
    ['remedy', 'remedy', 12, object(REMEDY), 'What would make it payable.', '补救办法'],
    ['remedySentence', 'remedySentence', 13, object(SENTENCE), 'The same in words.', '补救提示'],
    ['facts', 'facts', 14, list(object(FACT), 1_000), 'The facts read.', '依据事实'],
    ['source', 'source', 15, object(SOURCE), 'Where the rule comes from.', '规则出处'],
    ['shadow', 'isShadow', 16, flag, 'Recorded only, never shown.', '仅记录，不展示', 'internal'],
  ],
);

const VERDICT_LINE: Shape<VerdictLine> = shape<VerdictLine>(
  'LineVerdict',
  { en: 'What a line comes to, in the order of the lines sent.', zh: '逐行结论，顺序同请求。' },
  () => ({ decision: 'allow', effect: undefined, deniedFen: 0n, ruleIds: [] }),
  [
    ['decision', 'decision', 1, decision, 'Decision.', '处理'],
    ['effect', 'effect', 2, effect, 'Effect, where a rule spoke.', '效果'],
    ['deniedAmount', 'deniedFen', 3, amount, 'What the fund does not pay.', '不予支付金额'],
    ['rules', 'ruleIds', 4, list(text(64), 1_000), 'Rules that spoke.', '命中规则'],
  ],
);

const UNDECIDED: Shape<VerdictUndecided> = shape<VerdictUndecided>(
  'Undecided',
  { en: 'A rule that could not decide because a fact is unknown.', zh: '因事实未知而无法判断的规则。' },
  () => ({ ruleId: '', missing: '', lines: [] }),
  [
    ['rule', 'ruleId', 1, text(64), 'Rule.', '规则编号'],
    ['missing', 'missing', 2, free, 'The fact that is unknown.', '缺少的事实'],
    ['lines', 'lines', 3, places, 'For which lines.', '涉及明细'],
  ],
);

const SNAPSHOT: Shape<VerdictSnapshot> = shape<VerdictSnapshot>(
  'Snapshot',
  { en: 'The knowledge that judged.', zh: '所用知识版本。' },
  () => ({ profile: '', edition: '', digest: '', ageDays: undefined, isStale: false }),
  [
    ['profile', 'profile', 1, free, 'Profile.', '规则组合'],
    ['edition', 'edition', 2, free, 'Edition.', '版本'],
    ['digest', 'digest', 3, free, 'Digest of the image.', '摘要'],
    ['ageDays', 'ageDays', 4, integer(0, AGE_MAX_DAYS), 'Days since this node began to use it.', '启用天数'],
    [
      'stale',
      'isStale',
      5,
      flag,
      'True when newer rule packs could not be used: the last good ones judge on.',
      '新规则包不可用，沿用最近可用版本时为 true',
    ],
  ],
);

export const VERDICT: Shape<Verdict> = shape<Verdict>(
  'Verdict',
  {
    en: 'The answer for a claim. A blocked claim is a successful answer.',
    zh: '审核结论；拦截也是成功的应答。',
  },
  () => ({
    claimId: undefined,
    outcome: 'indeterminate',
    effect: undefined,
    deniedFen: 0n,
    contestedFen: 0n,
    lines: [],
    findings: [],
    undecided: [],
    snapshot: { profile: '', edition: '', digest: '', ageDays: undefined, isStale: false },
    degraded: undefined,
  }),
  [
    ['claimId', 'claimId', 1, text(64), 'Your number of the claim.', '申请单号'],
    ['outcome', 'outcome', 2, outcome, 'The answer.', '结论'],
    ['effect', 'effect', 3, effect, 'The gravest effect.', '最重效果'],
    ['deniedAmount', 'deniedFen', 4, amount, 'What the fund does not pay.', '不予支付金额'],
    ['contestedAmount', 'contestedFen', 5, amount, 'Paid, but questioned.', '存疑金额'],
    ['lines', 'lines', 6, list(object(VERDICT_LINE), PLACE_MAX), 'Per line.', '逐行结论'],
    ['findings', 'findings', 7, list(object(FINDING), FINDINGS_MAX), 'Findings.', '发现'],
    ['undecided', 'undecided', 8, list(object(UNDECIDED), FINDINGS_MAX), 'Undecided rules.', '未能判断'],
    ['snapshot', 'snapshot', 9, object(SNAPSHOT), 'Knowledge used.', '知识版本'],
    ['degraded', 'degraded', 10, free, 'Why judging was impossible.', '无法审核的原因'],
  ],
);
