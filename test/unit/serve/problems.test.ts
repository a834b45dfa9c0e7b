import { describe, expect, it } from 'vitest';
import { makeProblem, PROBLEMS } from '../../../src/serve/problems.ts';

describe('problems (RFC 9457)', () => {
  it('have a status and a title in both languages for every code', () => {
    for (const { status, title } of Object.values(PROBLEMS)) {
      expect(status).toBeGreaterThanOrEqual(400);
      expect(title.zh).toMatch(/\p{Script=Han}/u);
      expect(title.en).toMatch(/^[A-Z]/);
    }
  });

  it('say what, where and what to do, and when to come again', () => {
    const error = { code: 'CHECK_OVERLOADED', detail: { what: 'busy', todo: 'wait' }, retryable: true };
    const waits = new Set(
      Array.from({ length: 100 }, () => makeProblem(error, 'r-1').headers['retry-after']),
    );
    expect(waits.size).toBeGreaterThan(1);
    const { status, headers, body } = makeProblem(error, 'r-1');
    expect(status).toBe(503);
    expect(headers['content-type']).toContain('application/problem+json');
    expect(JSON.parse(body)).toMatchObject({
      type: 'urn:claimgate:problem:CHECK_OVERLOADED',
      status: 503,
      detail: 'busy',
      todo: 'wait',
      requestId: 'r-1',
    });
  });

  it('show nothing of an error that has no row', () => {
    const { status, body } = makeProblem(
      { code: 'SECRET', detail: { what: '张三 canary' }, retryable: false },
      'r-2',
    );
    expect(status).toBe(500);
    expect(body).not.toContain('canary');
  });
});
