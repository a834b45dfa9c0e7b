import { describe, expect, it } from 'vitest';
import { loadConfig } from '../../../src/config/config.ts';
import { readEnvironment, VARIABLES } from '../../../src/config/env.ts';

const load = (variables: Record<string, string>) => loadConfig(readEnvironment(variables));

describe('configuration', () => {
  it('needs nothing: loopback, 8080, 8081, 300 ms', () => {
    const { config } = load({});
    expect(config?.http).toEqual({ host: '127.0.0.1', port: 8080 });
    expect(config?.operate.port).toBe(8081);
    expect(config?.checkDeadlineMs).toBe(300);
    expect(config?.checker.workers).toBeGreaterThanOrEqual(1);
    expect(config?.knowledge).toHaveLength(2);
  });

  it('reports all problems at once, unknown names included', () => {
    const { config, problems } = load({
      CLAIMGATE_PORT: '80x80',
      CLAIMGATE_OPS_PORT: '70000',
      CLAIMGATE_CHECK_DEADLINE: '300',
      CLAIMGATE_LOG_LEVEL: 'loud',
    });
    expect(config).toBeUndefined();
    expect(problems.map((problem) => problem.split(':')[0])).toEqual([
      'CLAIMGATE_CHECK_DEADLINE',
      'CLAIMGATE_LOG_LEVEL',
      'CLAIMGATE_PORT',
      'CLAIMGATE_OPS_PORT',
    ]);
  });

  it('refuses to listen beyond loopback while no callers are configured', () => {
    expect(load({ CLAIMGATE_HOST: '0.0.0.0' }).problems).toHaveLength(1);
    expect(load({ CLAIMGATE_HOST: '::1' }).problems).toHaveLength(0);
  });

  it('describes every variable in both languages', () => {
    for (const { zh, en } of VARIABLES) expect([zh.length > 0, en.length > 0]).toEqual([true, true]);
  });
});
