/**
 * What `npm ci` compiled ahead (scripts/prepare.js), laid out like a data directory. In node_modules, because `npm ci`
 * empties that first: nothing old gathers here.
 */
import { fileURLToPath } from 'node:url';

export const PREPARED_DIR = fileURLToPath(new URL('../node_modules/.cache/claimgate', import.meta.url));

/**
 * How package.json and the Dockerfile start Node. V8's own threads would sweep beside those that judge and answer, and take
 * their cores: on two cores the slowest answers waited twice as long. Code compiled ahead fits these flags only.
 */
export const NODE_FLAGS = ['--single-threaded-gc'];
