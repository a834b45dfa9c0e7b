import { describe, expect, it } from 'vitest';
import { createModeOf, effectInMode } from '../../../src/verdict/policy.ts';

describe('modes of a site', () => {
  it('names rules first, then its default, then leaves the rule its own', () => {
    const own = createModeOf({ defaultMode: undefined, modes: {} });
    expect(own('DRG-08', 'warn')).toBe('warn');
    const site = createModeOf({ defaultMode: 'enforce', modes: { 'DRG-08': 'shadow', 'RX-01': 'off' } });
    expect(site('DRG-08', 'warn')).toBe('shadow');
    expect(site('RX-01', 'warn')).toBe('off');
    expect(site('CHG-01', 'shadow')).toBe('enforce');
  });

  it('wakes a rule that ships as off by its name only', () => {
    expect(createModeOf({ defaultMode: 'enforce', modes: {} })('CHG-05', 'off')).toBe('off');
    expect(createModeOf({ defaultMode: undefined, modes: { 'CHG-05': 'warn' } })('CHG-05', 'off')).toBe(
      'warn',
    );
  });

  it('is not fooled by names every object has', () => {
    expect(createModeOf({ defaultMode: 'warn', modes: {} })('constructor', 'enforce')).toBe('warn');
  });

  it('turns blocks into evidence in warn, and nothing else', () => {
    expect(effectInMode('line', 'warn')).toBe('evidence');
    expect(effectInMode('claim', 'warn')).toBe('evidence');
    expect(effectInMode('priorStay', 'warn')).toBe('priorStay');
    expect(effectInMode('notice', 'warn')).toBe('notice');
    expect(effectInMode('line', 'shadow')).toBe('line');
    expect(effectInMode('line', 'enforce')).toBe('line');
  });
});
