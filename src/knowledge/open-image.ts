/**
 * Checks an image's frame before anything trusts it. `openImage` is cheap and runs at every attach: it knows a cut or
 * foreign image by its header. `verifyImage` reads every byte, so it runs once, where bytes come from a disk.
 */
import { KnowledgeError } from './errors.ts';
import {
  align,
  HEADER_CHECKSUM,
  HEADER_SECTIONS,
  HEADER_WORDS,
  IMAGE_MAGIC,
  imageChecksum,
  LAYOUT_VERSION,
  SECTIONS,
  type Section,
  SLOT_STRIDE,
  sectionBytes,
} from './layout.ts';

export interface ImageSections {
  words(section: Section): Int32Array;
  bytes(section: Section): Uint8Array;
  count(section: Section): number;
}

/** @throws KnowledgeError KNOWLEDGE_IMAGE_INVALID when the frame is not that of a whole image of this layout. */
export function openImage(bytes: SharedArrayBuffer | ArrayBuffer): ImageSections {
  if (bytes.byteLength < HEADER_WORDS * 4) throw invalid('shorter than a header', bytes.byteLength);
  const header = new Int32Array(bytes, 0, HEADER_WORDS);
  if (header[0] !== IMAGE_MAGIC) throw invalid('not a knowledge image', 0);
  if (header[1] !== LAYOUT_VERSION)
    throw invalid(`layout ${header[1]}; this build reads ${LAYOUT_VERSION}`, 4);
  if (header[2] !== bytes.byteLength)
    throw invalid(`cut: ${bytes.byteLength} of ${header[2]} bytes are there`, bytes.byteLength);
  const offsets = new Map<Section, number>();
  const counts = new Map<Section, number>();
  let at = align(HEADER_WORDS * 4);
  SECTIONS.forEach((section, index) => {
    const word = HEADER_SECTIONS + index * 2;
    const count = header[word + 1]!;
    // Sections follow one another without gaps, so a wrong offset or count cannot reach outside the image.
    if (header[word] !== at || count < 0) throw invalid(`section ${section} is out of place`, word * 4);
    offsets.set(section, at);
    counts.set(section, count);
    at = align(at + sectionBytes(section, count));
    if (at > bytes.byteLength) throw invalid(`section ${section} ends behind the image`, word * 4);
  });
  if (at !== bytes.byteLength) throw invalid('sections do not fill the image', 8);
  const slots = counts.get('slots')!;
  // Free slots end every search; without one a look-up would not return.
  if ((slots & (slots - 1)) !== 0 || slots < counts.get('entries')! * 2)
    throw invalid('hash index of a wrong size', HEADER_SECTIONS * 4);
  return {
    count: (section) => counts.get(section)!,
    words: (section) =>
      new Int32Array(bytes, offsets.get(section)!, sectionBytes(section, counts.get(section)!) / 4),
    bytes: (section) =>
      new Uint8Array(bytes, offsets.get(section)!, sectionBytes(section, counts.get(section)!)),
  };
}

/**
 * Reads the whole image once (about 0.1 s for a million rows) and compares it with its own checksum.
 * @throws KnowledgeError KNOWLEDGE_IMAGE_INVALID
 */
export function verifyImage(bytes: SharedArrayBuffer | ArrayBuffer): void {
  openImage(bytes);
  const words = new Int32Array(bytes);
  const [low, high] = imageChecksum(words);
  if (words[HEADER_CHECKSUM] !== low || words[HEADER_CHECKSUM + 1] !== high)
    throw invalid('damaged: the bytes do not fit their checksum', HEADER_CHECKSUM * 4);
}

/** Slots of the index by mask, for readers. */
export function slotMask(sections: ImageSections): number {
  return sections.words('slots').length / SLOT_STRIDE - 1;
}

function invalid(what: string, at: number): KnowledgeError {
  return new KnowledgeError('KNOWLEDGE_IMAGE_INVALID', {
    where: `byte ${at}`,
    what: `knowledge image: ${what}`,
    todo: 'compile it again with `claimgate knowledge compile`',
  });
}
