/**
 * What a thread has attached: judges by snapshot digest and sites by version, made once each from the handles that
 * travel with the tasks. Never a source of truth: everything here can be dropped and made again.
 */
import type { Facility } from '../claim/claim.ts';
import type { SitesHandle, SnapshotHandle } from '../intercept/exchange.ts';
import type { Site } from '../intercept/site.ts';
import { attachImage } from '../knowledge/reader.ts';
import { createJudge, type Judge, type ModeOf } from '../rules/judge.ts';
import type { RuleKind } from '../rules/kind.ts';
import { createModeOf } from '../verdict/policy.ts';
import { DEFAULT_DIALECT } from '../wire/nhsa/dialect.ts';

export interface AttachedSite {
  readonly site: Site;
  readonly modeOf: ModeOf;
  /** Puts what the registry knows over what the message says (design section 5). */
  applyFacts(facility: Facility): void;
  /** False for a facility that the registry does not have: judged in shadow, and said so. */
  readonly isRegistered: boolean;
}

export interface Attachments {
  judge(snapshot: SnapshotHandle): Judge;
  site(sites: SitesHandle, facilityCode: string): AttachedSite;
}

/** The live image and the one that a batch under way may still name; older ones would keep their memory alive. */
export const ATTACHED_IMAGES_MAX = 2;

export function createAttachments(kinds: ReadonlyMap<string, RuleKind>): Attachments {
  const judges = new Map<string, Judge>();
  let sitesVersion: number | undefined;
  let attachedSites = new Map<string, AttachedSite>();

  return {
    judge({ digest, bytes }) {
      const known = judges.get(digest);
      if (known !== undefined) return known;
      const judge = createJudge(attachImage(bytes, digest), kinds);
      judges.set(digest, judge);
      if (judges.size > ATTACHED_IMAGES_MAX) judges.delete(judges.keys().next().value!);
      return judge;
    },
    site(sites, facilityCode) {
      if (sitesVersion !== sites.version) {
        attachedSites = new Map(decodeSites(sites).map((site) => [site.code, attachSite(site, true)]));
        sitesVersion = sites.version;
      }
      return attachedSites.get(facilityCode) ?? attachSite(unregisteredSite(facilityCode), false);
    },
  };
}

function decodeSites({ bytes }: SitesHandle): Site[] {
  // TextDecoder refuses shared memory, so the bytes are copied out once per version.
  return JSON.parse(new TextDecoder().decode(new Uint8Array(bytes).slice())) as Site[];
}

/** A new facility starts in shadow (design section 6): nothing is denied by accident. */
function unregisteredSite(code: string): Site {
  return { code, defaultMode: 'shadow', modes: {}, dialect: DEFAULT_DIALECT, facts: {} };
}

function attachSite(site: Site, isRegistered: boolean): AttachedSite {
  const facts = Object.fromEntries(
    Object.entries(site.facts).filter(([, value]) => value !== undefined && value !== null),
  ) as Partial<Facility>;
  return {
    site,
    isRegistered,
    modeOf: createModeOf(site),
    applyFacts(facility) {
      Object.assign(facility, facts);
    },
  };
}
