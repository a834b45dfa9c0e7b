/** Answers are valid JSON, keep every fen, and are what the OpenAPI document promises; so are the requests we read. */
import { Ajv2020 } from 'ajv/dist/2020.js';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Verdict, VerdictFinding } from '../../../../src/claim/verdict.ts';
import { CLAIM } from '../../../../src/wire/json/claim-schema.ts';
import { openApiDocument } from '../../../../src/wire/json/open-api.ts';
import { writeVerdictJson } from '../../../../src/wire/json/write-verdict.ts';
import type { Shape } from '../../../../src/wire/schema.ts';
import { arbitraryOf, toJson } from '../../../support/arbitrary-shape.ts';
import { verdicts } from '../../../support/arbitrary-verdict.ts';

interface Document {
  readonly openapi: string;
  readonly info: { readonly version: string };
  readonly paths: Record<string, object>;
  readonly components: {
    readonly schemas: Record<string, Record<string, unknown>>;
    readonly headers: Record<string, unknown>;
    readonly parameters: Record<string, { name: string }>;
  };
}
const document = openApiDocument('1.2.3') as Document;

/** Answers may hold only what is declared: closes every object of the document for the test. */
function validatorOf(name: string, isClosed: boolean): (value: unknown) => unknown {
  const schemas = Object.fromEntries(
    Object.entries(document.components.schemas).map(([key, schema]) => [
      key,
      isClosed && schema.properties !== undefined ? { ...schema, additionalProperties: false } : schema,
    ]),
  );
  const ajv = new Ajv2020({ strict: false });
  const validate = ajv.compile({ $ref: `#/components/schemas/${name}`, components: { schemas } });
  return (value) => (validate(value) ? 'valid' : validate.errors);
}

const isForTheSender = ({ decision, isShadow }: VerdictFinding): boolean =>
  !isShadow && (decision === 'warn' || decision === 'block');

const allowed: Verdict = {
  claimId: undefined,
  outcome: 'allow',
  effect: undefined,
  deniedFen: 0n,
  contestedFen: 0n,
  lines: [{ decision: 'allow', effect: undefined, deniedFen: 0n, ruleIds: [] }],
  findings: [],
  undecided: [],
  snapshot: { profile: 'demo', edition: '2026.1', digest: 'ab', ageDays: 3, isStale: false },
  degraded: undefined,
};

describe('the answer', () => {
  test('an allowed claim', () => {
    expect(JSON.parse(writeVerdictJson(allowed))).toEqual({
      outcome: 'allow',
      deniedAmount: '0.00',
      contestedAmount: '0.00',
      lines: [{ decision: 'allow', deniedAmount: '0.00', rules: [] }],
      findings: [],
      undecided: [],
      snapshot: { profile: 'demo', edition: '2026.1', digest: 'ab', ageDays: 3, stale: false },
    });
  });

  test('a blocked line, with its reason and remedy', () => {
    const verdict: Verdict = {
      ...allowed,
      claimId: 'C"1\u2028',
      outcome: 'block',
      effect: 'excess',
      deniedFen: 9_999_999_999_999_999n,
      lines: [{ decision: 'block', effect: 'excess', deniedFen: 1_205n, ruleIds: ['CHG-02'] }],
      findings: [
        {
          id: 'f1',
          ruleId: 'CHG-02',
          ruleName: { zh: '超日限', en: 'Over the daily cap' },
          decision: 'block',
          effect: 'excess',
          severity: 1,
          lines: [0],
          involved: [2],
          amountsFen: [1_205n],
          amountFen: 1_205n,
          sentence: { zh: '第1行"超"', en: 'Line 1\n' },
          remedy: { kind: 'reduceQuantity', line: 0, quantityE4: 15_000n, amountFen: 795n },
          remedySentence: { zh: '改为1.5', en: 'Reduce to 1.5' },
          facts: [
            { path: 'lines[0].quantity', value: { type: 'quantity', value: 30_000n } },
            { path: 'lines[0].from', value: { type: 'day', value: 20_522 } },
            { path: 'patient.age', value: { type: 'number', value: 7 } },
          ],
          source: { citation: 'KP 8', pack: 'national', table: 'caps', row: 3 },
          isShadow: false,
        },
      ],
      undecided: [{ ruleId: 'DRG-08', missing: 'facility.level', lines: [0] }],
      degraded: 'deadline',
    };
    const answer = JSON.parse(writeVerdictJson(verdict)) as Record<string, never>;
    expect(answer).toMatchObject({
      claimId: 'C"1\u2028',
      outcome: 'block',
      effect: 'excess',
      deniedAmount: '99999999999999.99',
      lines: [{ decision: 'block', effect: 'excess', deniedAmount: '12.05', rules: ['CHG-02'] }],
      undecided: [{ rule: 'DRG-08', missing: 'facility.level', lines: [0] }],
      degraded: 'deadline',
    });
    expect(answer.findings![0]).toEqual({
      id: 'f1',
      rule: 'CHG-02',
      name: { zh: '超日限', en: 'Over the daily cap' },
      decision: 'block',
      effect: 'excess',
      severity: 1,
      lines: [0],
      involved: [2],
      amounts: ['12.05'],
      amount: '12.05',
      sentence: { zh: '第1行"超"', en: 'Line 1\n' },
      remedy: { kind: 'reduceQuantity', line: 0, quantity: '1.5', amount: '7.95' },
      remedySentence: { zh: '改为1.5', en: 'Reduce to 1.5' },
      facts: [
        { path: 'lines[0].quantity', type: 'quantity', value: '3' },
        { path: 'lines[0].from', type: 'day', value: '2026-03-10' },
        { path: 'patient.age', type: 'number', value: '7' },
      ],
      source: { citation: 'KP 8', pack: 'national', table: 'caps', row: 3 },
    });
  });

  test('shadow findings and those for later lists are not told', () => {
    fc.assert(
      fc.property(verdicts, (verdict) => {
        const { findings } = JSON.parse(writeVerdictJson(verdict)) as { findings: { id: string }[] };
        expect(findings.map(({ id }) => id)).toEqual(
          verdict.findings.filter(isForTheSender).map(({ id }) => id),
        );
      }),
      { numRuns: 100 },
    );
  });
});

describe('the OpenAPI document', () => {
  test('names the doors, their answers and headers', () => {
    expect(document.openapi).toBe('3.1.0');
    expect(document.info.version).toBe('1.2.3');
    const answers = Object.entries(document.paths).map(([path, operations]) => {
      const [[method, { responses }]] = Object.entries(operations) as [[string, { responses: object }]];
      return [method, path, Object.keys(responses).join(' ')];
    });
    expect(answers).toEqual([
      ['post', '/v1/checks', '200 400 409 413 415 422 503'],
      ['post', '/v1/settlements', '200 202 400 409 413 415 422 503'],
      ['get', '/v1/claims/{id}', '200 404 503'],
      ['post', '/v1/claims/{id}/feedback', '201 404 410 413 422 503'],
      ['post', '/v1/claims/{id}/reversals', '200 404 409 410 413 422 503'],
    ]);
    expect(Object.keys(document.components.headers)).toEqual([
      'X-Request-Id',
      'Retry-After',
      'Claimgate-Repeat',
      'Claimgate-State',
      'Location',
    ]);
    expect(Object.values(document.components.parameters).map(({ name }) => name)).toEqual([
      'Claimgate-Deadline-Ms',
      'Idempotency-Key',
      'X-Request-Id',
      'traceparent',
      'id',
    ]);
  });

  test('every reference leads somewhere', () => {
    const text = JSON.stringify(document);
    for (const [, section, name] of text.matchAll(/"#\/components\/([a-z]+)\/([A-Za-z-]+)"/g))
      expect(document.components).toHaveProperty([section!, name!]);
  });

  test('every answer is what it promises, and says nothing that it does not declare', () => {
    const validate = validatorOf('Verdict', true);
    fc.assert(
      fc.property(verdicts, (verdict) => {
        expect(validate(JSON.parse(writeVerdictJson(verdict)))).toBe('valid');
      }),
      { numRuns: 100 },
    );
  });

  test('every claim that we read is one that it allows', () => {
    const validate = validatorOf('Claim', true);
    fc.assert(
      fc.property(arbitraryOf(CLAIM as Shape), (claim) => {
        expect(validate(JSON.parse(toJson(CLAIM as Shape, claim)))).toBe('valid');
      }),
      { numRuns: 100 },
    );
    expect(validate({ patient: { sex: 'M' } })).not.toBe('valid');
    expect(validate({ total: true })).not.toBe('valid');
    expect(validate({ lines: [{ amount: '1.005' }] })).not.toBe('valid');
  });
});
