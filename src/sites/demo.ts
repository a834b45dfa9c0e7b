/**
 * The built-in demo facility: without callers configured every request is it, whatever code its body carries
 * (design section 8). It enforces, so that a first request shows a block; a real facility starts in shadow.
 */
import type { Site } from '../intercept/site.ts';
import { DEFAULT_DIALECT } from '../wire/nhsa/dialect.ts';

export const DEMO_SITE: Site = {
  code: 'DEMO',
  defaultMode: 'enforce',
  modes: {},
  dialect: DEFAULT_DIALECT,
  facts: {},
  isDemo: true,
};
