/**
 * The sites that this process serves, as one immutable snapshot that workers share. A file of sites is read once at
 * start; hot swapping and dated registries build on the same snapshot.
 */
import { readFile } from 'node:fs/promises';
import { GatewayError } from '../base/errors.ts';
import type { SitesHandle } from '../intercept/exchange.ts';
import type { Site } from '../intercept/site.ts';
import { DEFAULT_DIALECT } from '../wire/nhsa/dialect.ts';
import { DEMO_SITE } from './demo.ts';

export interface SiteRegistry {
  readonly sites: readonly Site[];
  readonly handle: SitesHandle;
}

const SITE_KEYS = new Set(['code', 'defaultMode', 'modes', 'dialect', 'facts']);

/**
 * @param file JSON array of sites; undefined serves the demo facility alone.
 * @throws GatewayError SITES_FILE_UNREADABLE, SITES_FILE_INVALID
 */
export async function loadSites(file: string | undefined): Promise<SiteRegistry> {
  return makeRegistry(file === undefined ? [DEMO_SITE] : await readSites(file), 1);
}

export function makeRegistry(sites: readonly Site[], version: number): SiteRegistry {
  const text = new TextEncoder().encode(JSON.stringify(sites));
  const bytes = new SharedArrayBuffer(text.byteLength);
  new Uint8Array(bytes).set(text);
  return { sites, handle: { version, bytes } };
}

async function readSites(file: string): Promise<Site[]> {
  let text: string;
  try {
    text = await readFile(file, 'utf8');
  } catch (cause) {
    throw new GatewayError(
      'SITES_FILE_UNREADABLE',
      { where: 'CLAIMGATE_SITE_FILE', what: 'the file cannot be read' },
      { cause },
    );
  }
  const invalid = (where: string, what: string): never => {
    throw new GatewayError('SITES_FILE_INVALID', { where, what, todo: 'see docs/integrate.md' });
  };
  let given: unknown;
  try {
    given = JSON.parse(text);
  } catch {
    return invalid('/', 'not JSON');
  }
  // Callers cannot be told apart yet: with two sites one of them would be judged as the other.
  if (!Array.isArray(given) || given.length !== 1)
    return invalid('/', 'a list of exactly one site is expected');
  return given.map((one: Partial<Site>, index) => {
    if (typeof one !== 'object' || one === null) return invalid(`/${index}`, 'an object is expected');
    const unknown = Object.keys(one).find((key) => !SITE_KEYS.has(key));
    if (unknown !== undefined)
      return invalid(`/${index}/${unknown}`, `unknown key; known are ${[...SITE_KEYS].join(', ')}`);
    if (typeof one.code !== 'string' || one.code === '')
      return invalid(`/${index}/code`, 'the facility code is missing');
    return {
      code: one.code,
      // A new facility starts in shadow (design section 6).
      defaultMode: one.defaultMode ?? 'shadow',
      modes: one.modes ?? {},
      dialect: { ...DEFAULT_DIALECT, ...one.dialect },
      facts: one.facts ?? {},
    };
  });
}
