/**
 * What `npm ci` compiled ahead (scripts/prepare.js), laid out like a data directory. In node_modules, because `npm ci`
 * empties that first: nothing old gathers here.
 */
import { fileURLToPath } from 'node:url';

export const PREPARED_DIR = fileURLToPath(new URL('../node_modules/.cache/claimgate', import.meta.url));

/**
 * How package.json and the Dockerfile start Node. V8 begins to mark the whole heap when what is left of its limit is less
 * than a young generation: left to itself that grows to 32 MiB under load, and the heap was marked three times a second
 * beside the answers. Held at 16 MiB it is not. Code compiled ahead fits these flags only.
 */
export const NODE_FLAGS = ['--max-semi-space-size=16'];
