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

  it('keeps the ledger in the data directory unless told otherwise', () => {
    const { config } = load({ CLAIMGATE_DATA_DIR: '/data' });
    expect(config?.ledger).toEqual({
      url: undefined,
      node: undefined,
      anchorFile: '/data/ledger.anchor',
      patientKeyFile: undefined,
      sealKeyFile: undefined,
    });
    const shared = load({
      CLAIMGATE_LEDGER_URL: 'postgres://db/claims',
      CLAIMGATE_NODE: 'counter-1',
      CLAIMGATE_ANCHOR_FILE: '/anchors/one',
      CLAIMGATE_PATIENT_KEY_FILE: '/keys/patient',
      CLAIMGATE_SEAL_KEY_FILE: '/keys/seal',
    });
    expect(shared.config?.ledger).toEqual({
      url: 'postgres://db/claims',
      node: 'counter-1',
      anchorFile: '/anchors/one',
      patientKeyFile: '/keys/patient',
      sealKeyFile: '/keys/seal',
    });
  });

  it.each([
    ['another database', { CLAIMGATE_LEDGER_URL: 'mysql://db' }, 'CLAIMGATE_LEDGER_URL'],
    ['one server twice', { CLAIMGATE_LEDGER_URL: 'postgres://db,db:5432/d' }, 'CLAIMGATE_LEDGER_URL'],
    [
      'a shared ledger without its key',
      { CLAIMGATE_LEDGER_URL: 'postgres://db' },
      'CLAIMGATE_PATIENT_KEY_FILE',
    ],
    ['a name of blanks', { CLAIMGATE_NODE: 'two words' }, 'CLAIMGATE_NODE'],
    ['no time to settle', { CLAIMGATE_SETTLE_DEADLINE_MS: '99' }, 'CLAIMGATE_SETTLE_DEADLINE_MS'],
  ])('refuses %s', (_, variables, name) => {
    const key = name === 'CLAIMGATE_LEDGER_URL' ? { CLAIMGATE_PATIENT_KEY_FILE: '/keys/patient' } : {};
    const { problems } = load({ ...variables, ...key });
    expect(problems.map((problem) => problem.split(':')[0])).toEqual([name]);
  });

  it('describes every variable in both languages', () => {
    for (const { zh, en } of VARIABLES) expect([zh.length > 0, en.length > 0]).toEqual([true, true]);
  });
});
