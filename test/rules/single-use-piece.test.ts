import { describe, expect, it } from 'vitest';
import { buildClaim, type ClaimInput, type LineInput } from '../support/build-claim.ts';
import { judgeWith, type RuleInput, summarise } from '../support/judge-with.ts';

const RULES: readonly RuleInput[] = [
  {
    id: 'DRG-21',
    kind: 'single-use-piece',
    rows: [
      { code: 'T000700420', name: '黄芪' },
      { code: 'T000700124', name: '当归' },
    ],
  },
];

function piece(code: string, rest: LineInput = {}): LineInput {
  return { kind: 'tcmPiece', code, amount: '10.00', prescriptionId: 'R1', from: '2026-03-10', ...rest };
}

const ASTRAGALUS = piece('T000700420');
const ANGELICA = piece('T000700124');
const ORDINARY = piece('T000700041');

function judge(lines: readonly LineInput[], rest: ClaimInput = {}) {
  return summarise(RULES, judgeWith(RULES, buildClaim({ lines, ...rest })));
}

function without(line: LineInput): LineInput {
  const { prescriptionId: _, ...rest } = line;
  return rest;
}

describe('single-use pieces (DRG-21)', () => {
  it('denies all pieces of a prescription that has no other', () => {
    expect(judge([ASTRAGALUS])).toEqual(['DRG-21 line [0] 1000']);
    expect(judge([ASTRAGALUS, ANGELICA])).toEqual(['DRG-21 line [0,1] 2000']);
    expect(judge([ASTRAGALUS, ANGELICA, ORDINARY])).toEqual([]);
  });

  it('judges each prescription for itself', () => {
    expect(judge([ASTRAGALUS, { ...ORDINARY, prescriptionId: 'R2' }])).toEqual(['DRG-21 line [0] 1000']);
    expect(judge([ASTRAGALUS, { ...ANGELICA, prescriptionId: 'R2' }, ORDINARY])).toEqual([
      'DRG-21 line [1] 1000',
    ]);
  });

  it('counts only pieces, and pieces whoever pays them', () => {
    expect(judge([ASTRAGALUS, piece('ZA01BAS0001010101', { kind: 'drug' })])).toHaveLength(1);
    expect(judge([ASTRAGALUS, { ...ORDINARY, isDeclaredSelfPay: true }])).toEqual([]);
    expect(judge([ASTRAGALUS, { ...ANGELICA, isDeclaredSelfPay: true }])).toEqual(['DRG-21 line [0] 1000']);
    const refund: LineInput = { ...ORDINARY, isRefund: true, amount: '-10.00', quantity: '-1' };
    expect(judge([ASTRAGALUS, ORDINARY, refund])).toEqual(['DRG-21 line [0] 1000']);
  });

  it('without a prescription number judges only a complete claim', () => {
    const lines = [without(ASTRAGALUS), without(ANGELICA)];
    const judgement = judgeWith(RULES, buildClaim({ lines }));
    expect(judgement.findings).toEqual([]);
    expect(judgement.undecided.map(({ line, missing }) => `${line} ${missing}`)).toEqual([
      '0 line.prescriptionId',
      '1 line.prescriptionId',
    ]);
    expect(judge(lines, { areLinesComplete: true })).toEqual(['DRG-21 line [0,1] 2000']);
    expect(judge([...lines, without(ORDINARY)], { areLinesComplete: true })).toEqual([]);
  });

  it('does not conclude beside a line that may be a piece', () => {
    const unknown: LineInput = { amount: '5.00', prescriptionId: 'R1', hospitalCode: '771' };
    expect(judge([ASTRAGALUS, unknown])).toEqual([]);
    expect(judge([ASTRAGALUS, { ...unknown, code: 'H771' }])).toEqual([]);
    expect(judge([ASTRAGALUS, { ...unknown, code: 'T000700041' }])).toEqual([]);
    expect(judge([ASTRAGALUS, { ...unknown, code: '001102000010000' }])).toHaveLength(1);
  });
});
