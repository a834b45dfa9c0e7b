import { describe, expect, it } from 'vitest';
import { ATTACHED_IMAGES_MAX, createAttachments } from '../../../src/checker/attachments.ts';
import { makeFacility } from '../../../src/claim/make.ts';
import { KINDS, makeSite, makeSites, makeSnapshot } from '../../support/plain-doors.ts';

describe('attachments', () => {
  it('makes one judge per digest and keeps the newest two', () => {
    const attachments = createAttachments(KINDS);
    const [one, two, three] = ['1', '2', '3'].map((digest) => makeSnapshot(digest));
    const first = attachments.judge(one!);
    expect(attachments.judge({ ...one! })).toBe(first);
    const second = attachments.judge(two!);
    attachments.judge(three!);
    expect(ATTACHED_IMAGES_MAX).toBe(2);
    expect(attachments.judge(two!)).toBe(second);
    expect(attachments.judge(one!)).not.toBe(first);
  });

  it('decodes sites once per version', () => {
    const attachments = createAttachments(KINDS);
    const sites = makeSites([makeSite('H1')], 1);
    const site = attachments.site(sites, 'H1');
    expect(attachments.site({ ...sites }, 'H1')).toBe(site);
    const next = attachments.site(makeSites([makeSite('H1', { modes: { 'DRG-08': 'warn' } })], 2), 'H1');
    expect(next.modeOf('DRG-08', 'enforce')).toBe('warn');
  });

  it('takes a rule’s mode from its name, then the default, then the rule; inherited names are no names', () => {
    const sites = makeSites([
      makeSite('OWN', { modes: { 'DRG-08': 'off' } }),
      makeSite('DEFAULT', { defaultMode: 'warn', modes: { 'DRG-08': 'shadow' } }),
    ]);
    const attachments = createAttachments(KINDS);
    const own = attachments.site(sites, 'OWN');
    expect([own.modeOf('DRG-08', 'enforce'), own.modeOf('constructor', 'enforce')]).toEqual([
      'off',
      'enforce',
    ]);
    const other = attachments.site(sites, 'DEFAULT');
    expect([other.modeOf('DRG-08', 'enforce'), other.modeOf('X', 'enforce')]).toEqual(['shadow', 'warn']);
  });

  it('lets only what the registry knows beat the message', () => {
    const sites = makeSites([makeSite('H1', { facts: { level: 3, hasIcu: false, type: undefined } })]);
    const facility = { ...makeFacility(), level: 1, type: 'clinic' as const, hasPacu: true };
    createAttachments(KINDS).site(sites, 'H1').applyFacts(facility);
    expect(facility).toMatchObject({ level: 3, hasIcu: false, type: 'clinic', hasPacu: true });
  });
});
