import { describe, expect, it } from 'vitest';
import type { FactValue, Remedy } from '../../../src/claim/finding.ts';
import type { Sentence } from '../../../src/claim/verdict.ts';
import { RULE_KINDS } from '../../../src/rules/index.ts';
import { cleanText, FREE_TEXT_MAX, factText } from '../../../src/verdict/fact-text.ts';
import { remedySentence } from '../../../src/verdict/remedy-sentence.ts';
import { fillSentence, placeholdersOf, unfilledOf } from '../../../src/verdict/sentence.ts';
import { day } from '../../support/build-claim.ts';

const SENTENCE_MAX = 200;
/** A sentence speaks of payment; whether the patient is treated is not ours to say (design section 8). */
const CARE_REFUSED =
  /拒绝|禁止|不得(?!纳入)|不准|不允许|停止(治疗|用药|使用)|不能(使用|治疗|住院|开)|不可(使用|治疗)|refuse|forbid|prohibit|not allowed|must not|stop treat|deny (care|treatment)/i;

function expectSpeakable(where: string, { zh, en }: Sentence): void {
  expect(placeholdersOf(zh).sort(), where).toEqual(placeholdersOf(en).sort());
  for (const text of [zh, en]) {
    expect(text, where).not.toMatch(CARE_REFUSED);
    expect([...text].length, where).toBeLessThanOrEqual(SENTENCE_MAX);
    expect(text.trim(), where).toBe(text);
    expect(text, where).not.toBe('');
  }
  expect(zh, where).toMatch(/\p{Script=Han}/u);
  expect(en, where).not.toMatch(/\p{Script=Han}/u);
}

describe('messages of every rule kind', () => {
  for (const kind of RULE_KINDS.values()) {
    it(kind.kind, () => {
      expect(Object.keys(kind.messages).length).toBeGreaterThan(0);
      for (const [id, message] of Object.entries(kind.messages))
        expectSpeakable(`${kind.kind}.${id}`, message);
    });
  }
});

describe('remedies in words', () => {
  const remedies: Remedy[] = [
    { kind: 'reduceQuantity', line: 1, quantityE4: 15000n, amountFen: 1250n },
    { kind: 'reducePrice', line: 0, priceE6: 1_230_000n, amountFen: 1230n },
    { kind: 'reduceAmount', line: 0, amountFen: 100000n },
    { kind: 'selfPay', lines: [0] },
    { kind: 'selfPay', lines: Array.from({ length: 500 }, (_, line) => line) },
    { kind: 'removeLine', lines: [1, 3] },
    { kind: 'correctAmount', line: 2, amountFen: 3750n },
    { kind: 'correctTotal', totalFen: 99999999999999999n },
    { kind: 'reduceDays', line: 0, days: 7, quantityE4: 70000n, amountFen: 4900n },
    { kind: 'claimFrom', scheme: 'workInjury' },
    { kind: 'correctDiagnosis', diagnosis: 0 },
    { kind: 'correctOperation', operation: 1 },
    { kind: 'supply', path: 'patient.sex' },
    { kind: 'supply', path: 'lines[3].prescriber' },
    { kind: 'supply', path: 'evidence.acupointsRecorded' },
  ];

  it('has a sentence for every kind, in both languages', () => {
    for (const remedy of remedies) {
      const sentence = remedySentence(remedy);
      if (remedy.kind !== 'supply') expectSpeakable(remedy.kind, sentence);
      expect([...sentence.zh].length).toBeLessThanOrEqual(SENTENCE_MAX);
    }
  });

  it('names lines from 1, amounts in yuan, quantities without trailing zeros', () => {
    expect(remedySentence(remedies[0]!).zh).toBe(
      '第2行医保部分改为数量1.5（12.50元），超出部分经患者签字同意后另列自费',
    );
    expect(remedySentence(remedies[5]!)).toEqual({
      zh: '从本次费用中删除第2、4行',
      en: 'Remove lines 2, 4 from the claim',
    });
    expect(remedySentence(remedies[4]!).en).toContain('500 lines (1, 2, 3, 4, 5, 6, 7, 8 …)');
    expect(remedySentence({ kind: 'supply', path: 'evidence.indication:XB01ACX0011001' })).toEqual({
      zh: '补充：适应症依据',
      en: 'Supply: evidence of the indication',
    });
    expect(remedySentence(remedies[13]!)).toEqual({
      zh: '补充：第4行的开单医师',
      en: 'Supply: prescriber of line 4',
    });
  });
});

describe('facts in words', () => {
  const cases: [FactValue, string, string][] = [
    [{ type: 'fen', value: -1205n }, '-12.05', '-12.05'],
    [{ type: 'fen', value: 9999999999999999n }, '99999999999999.99', '99999999999999.99'],
    [{ type: 'price', value: 1_200_000n }, '1.20', '1.20'],
    [{ type: 'price', value: 1_234_500n }, '1.2345', '1.2345'],
    [{ type: 'quantity', value: 30000n }, '3', '3'],
    [{ type: 'quantity', value: 15500n }, '1.55', '1.55'],
    [{ type: 'day', value: day('2026-02-28') }, '2026-02-28', '2026-02-28'],
    [{ type: 'number', value: 18 }, '18', '18'],
    [{ type: 'word', value: 'sex.female' }, '女', 'female'],
    [{ type: 'text', value: ' a\t\n b\u0000' }, 'a b', 'a b'],
  ];
  it('formats per type and language', () => {
    for (const [fact, zh, en] of cases) {
      expect(factText(fact, 'zh')).toBe(zh);
      expect(factText(fact, 'en')).toBe(en);
    }
  });

  it('removes what could change the text around it, and bounds it by code points', () => {
    expect(cleanText('\u202eabc\u2066\u200b\ufeff\ud800d')).toBe('abcd');
    expect([...cleanText('😀'.repeat(100))]).toHaveLength(FREE_TEXT_MAX);
    expect(cleanText('x'.repeat(1_000_000))).toHaveLength(FREE_TEXT_MAX);
    expect(cleanText('x'.repeat(60))).toBe('x'.repeat(60));
  });

  it('fills once: braces in a value stay text', () => {
    const values = { a: { type: 'text', value: '{b}' }, b: { type: 'number', value: 1 } } as const;
    expect(fillSentence({ zh: '{a}{b}', en: '{b}{a}' }, values)).toEqual({ zh: '{b}1', en: '1{b}' });
  });

  it('finds placeholders without a value and words nobody worded', () => {
    const template = { zh: '{a}{constructor}', en: '{b}' };
    expect(unfilledOf(template, { a: { type: 'number', value: 1 } })).toEqual(['constructor', 'b']);
    expect(unfilledOf({ zh: '{a}', en: '' }, { a: { type: 'word', value: 'sex.x' } })).toEqual(['a']);
    expect(unfilledOf({ zh: '{a}', en: '{a}' }, { a: { type: 'word', value: 'sex.male' } })).toEqual([]);
  });
});
