/**
 * Short texts that came before, found by their bytes: claims repeat the same codes and names of things, making a text
 * anew costs several times as much as finding the old one, and equal texts that are one object are quick to compare.
 * For codes and words of lists only: ids and names of people are never kept here.
 */

/** Bounds what is kept, to some 600 kB; a slot that two texts share is overwritten, which costs time only. */
const SLOTS = 4_096;
const SLOT_SHIFT = 20;
const WORDS_PER_SLOT = 16;
/** Longer texts are not kept: names of items rarely have more than twenty Chinese characters. */
export const KEPT_BYTES_MAX = WORDS_PER_SLOT * 4;
/** How often a text may be passed over for another in its slot before it goes. */
const CREDIT = 3;
/** Bits of the last word that belong to a text, by the size of the text modulo four. */
const LAST_MASKS = Int32Array.of(-1, 0xff, 0xffff, 0xffffff);

export class TextMemory {
  readonly #words = new Int32Array(SLOTS * WORDS_PER_SLOT);
  readonly #sizes = new Uint8Array(SLOTS);
  readonly #texts = new Array<string>(SLOTS).fill('');
  /** Hash of the last text that was looked for in each slot and not found: one that never comes again is not kept. */
  readonly #missed = new Int32Array(SLOTS);
  readonly #credits = new Uint8Array(SLOTS);
  /** Where `find` looked. */
  #slot = 0;
  /** True when the text that `find` did not find came before, and more often than what is in its place. */
  isRepeated = false;

  /**
   * The text that was kept for these bytes, or undefined.
   * @param size 1 to KEPT_BYTES_MAX bytes; `view` must reach three bytes beyond them.
   */
  find(view: DataView, start: number, size: number): string | undefined {
    const last = start + ((size - 1) & ~3);
    const lastWord = view.getInt32(last, true) & LAST_MASKS[size & 3]!;
    let hash = size;
    for (let at = start; at < last; at += 4) hash = mix(hash, view.getInt32(at, true));
    hash = Math.imul(hash ^ lastWord, 0x9e3779b1);
    const slot = hash >>> SLOT_SHIFT;
    if (this.#sizes[slot] === size) {
      const words = this.#words;
      let word = slot * WORDS_PER_SLOT;
      let at = start;
      while (at < last && words[word] === view.getInt32(at, true)) {
        word++;
        at += 4;
      }
      if (at === last && words[word] === lastWord) {
        this.#credits[slot] = CREDIT;
        return this.#texts[slot];
      }
    }
    this.#slot = slot;
    this.isRepeated = this.#missed[slot] === hash && this.#credits[slot] === 0;
    this.#missed[slot] = hash;
    if (this.#credits[slot]! > 0) this.#credits[slot]!--;
    return undefined;
  }

  /** Keeps what the bytes that were not found mean, in the place of what had it before, and returns it. */
  keep(view: DataView, start: number, size: number, text: string): string {
    const slot = this.#slot;
    const last = start + ((size - 1) & ~3);
    let word = slot * WORDS_PER_SLOT;
    for (let at = start; at < last; at += 4) this.#words[word++] = view.getInt32(at, true);
    this.#words[word] = view.getInt32(last, true) & LAST_MASKS[size & 3]!;
    this.#sizes[slot] = size;
    this.#credits[slot] = CREDIT;
    const own = ownText(text);
    this.#texts[slot] = own;
    return own;
  }
}

function mix(hash: number, word: number): number {
  const mixed = Math.imul(hash ^ word, 0x85ebca6b);
  return mixed ^ (mixed >>> 15);
}

/**
 * The same text in memory of its own: a slice would keep the whole message it was cut from. As the name of a property
 * it is also one object for all who have it, and comparing it with another such reads no letter.
 */
function ownText(text: string): string {
  const names = Object.create(null) as Record<string, true>;
  names[text] = true;
  return Object.keys(names)[0]!;
}
