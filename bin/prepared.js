/**
 * What `npm ci` compiled ahead (scripts/prepare.js), laid out like a data directory. In node_modules, because `npm ci`
 * empties that first: nothing old gathers here.
 */
import { fileURLToPath } from 'node:url';

export const PREPARED_DIR = fileURLToPath(new URL('../node_modules/.cache/claimgate', import.meta.url));
