/**
 * A digest over a set of pages that follows the change of one page without reading the others (LtHash: Bellare and
 * Micciancio 1997, as used by Lewi et al. 2019): per page 1,024 words of 16 bits, added up word by word. Pure.
 */
import { Buffer } from 'node:buffer';
import { createHash, hash } from 'node:crypto';
import type { PageRow } from './page-overlay.ts';

const WORDS = 1024;

export interface PageSum {
  add(page: PageRow): void;
  remove(page: PageRow): void;
  /** To go on from: 2 KiB. */
  state(): Uint8Array;
  /** SHA-256 over the state; the same for the same pages in any order. */
  digest(): Uint8Array;
}

/** From the state of an earlier one, or of no pages. */
export function openPageSum(state?: Uint8Array): PageSum {
  const words = new Uint16Array(WORDS);
  if (state !== undefined) new Uint8Array(words.buffer).set(state);
  const bytes = new Uint8Array(words.buffer);
  return {
    add(page) {
      const term = termOf(page);
      for (let at = 0; at < WORDS; at++) words[at]! += term[at]!;
    },
    remove(page) {
      const term = termOf(page);
      for (let at = 0; at < WORDS; at++) words[at]! -= term[at]!;
    },
    state: () => Uint8Array.from(bytes),
    digest: () => hash('sha256', bytes, 'buffer'),
  };
}

export function digestPages(pages: Iterable<PageRow>): Uint8Array {
  const sum = openPageSum();
  for (const page of pages) sum.add(page);
  return sum.digest();
}

function termOf({ patientKey, year, version, bytes }: PageRow): Uint16Array {
  const xof = createHash('shake256', { outputLength: WORDS * 2 });
  xof.update(`${Buffer.from(patientKey).toString('hex')} ${year} ${version} ${bytes.byteLength}\n`);
  const term = xof.update(bytes).digest();
  // Words need an even place in memory, which a pooled buffer does not promise.
  return new Uint16Array(Uint8Array.from(term).buffer);
}
