/**
 * The anchor: chain head and count outside of the database, because SQLite drops a damaged write-ahead log without a word
 * (fault F12). Two slots are written in turn, so that a torn write leaves the one before. At start the store must be where
 * the anchor is, or one group ahead; behind it, records that were answered are gone.
 */
import { Buffer } from 'node:buffer';
import { closeSync, fdatasyncSync, fsyncSync, openSync, readFileSync, renameSync, writeSync } from 'node:fs';
import { dirname } from 'node:path';
import { crc32 } from 'node:zlib';
import { LedgerError, LedgerFatal } from './errors.ts';
import { HASH_BYTES } from './hash-chain.ts';
import type { ChainHead, StoreState } from './store.ts';

/** Each slot in a block of its own: no disk tears two at once. */
export const ANCHOR_SLOT_DISTANCE_BYTES = 4096;
export const ANCHOR_SLOT_BYTES = 512;
const MAGIC = 0x31_41_47_43;
const NODE_MAX_BYTES = 255;
const CRC_AT = ANCHOR_SLOT_BYTES - 4;

/** What the anchor says. */
export interface AnchorMark {
  readonly node: string;
  readonly head: ChainHead;
  /** Counts writes; the next one goes into the slot of its parity. */
  readonly turn: number;
}

/** The file as the anchor needs it; a test's own one fails when it is told to. */
export interface AnchorFile {
  /** The whole file; undefined when there is none. */
  read(): Uint8Array | undefined;
  /** Writes and syncs. */
  write(bytes: Uint8Array, at: number): void;
  close(): void;
}

export interface Anchor {
  /** Durable when this returns. @throws LedgerFatal when the file cannot be written or synced. */
  write(head: ChainHead): void;
  close(): void;
}

/**
 * Compares the anchor with the store and opens it for writing; makes it for a store without records.
 * @throws LedgerError LEDGER_BEHIND_ANCHOR, LEDGER_ANCHOR_WRONG, LEDGER_UNUSABLE.
 */
export function openAnchor(path: string, state: StoreState, file: AnchorFile = openFile(path)): Anchor {
  const mark = readAnchor(file.read() ?? new Uint8Array());
  try {
    compareAnchor(path, state, mark);
  } catch (error) {
    file.close();
    throw error;
  }
  let turn = (mark?.turn ?? 0) + 1;
  const write = (head: ChainHead): void => {
    try {
      file.write(encodeAnchorSlot({ node: state.node, head, turn }), slotAt(turn));
      turn++;
    } catch (cause) {
      if (cause instanceof LedgerError) throw cause;
      const what = `the anchor cannot be written (${(cause as NodeJS.ErrnoException).code})`;
      throw new LedgerFatal('LEDGER_IO', { where: path, what, todo: 'look at the volume it is on' }, cause);
    }
  };
  // Whatever the other slot held is from before: from here on both are of this store.
  write(state.head);
  return { write, close: () => file.close() };
}

/**
 * A new anchor in place of whatever is there, which stays beside it as `.replaced`. Only for a person's decision.
 * @throws LedgerError LEDGER_UNUSABLE
 */
export function replaceAnchor(path: string, node: string, head: ChainHead): void {
  try {
    renameSync(path, `${path}.replaced`);
  } catch (cause) {
    if ((cause as NodeJS.ErrnoException).code !== 'ENOENT') throw unusable(path, cause);
  }
  const file = openFile(path);
  try {
    file.write(encodeAnchorSlot({ node, head, turn: 1 }), slotAt(1));
  } catch (cause) {
    throw cause instanceof LedgerError ? cause : unusable(path, cause);
  } finally {
    file.close();
  }
}

/** The newer of the whole slots; undefined when there is none. Pure. */
export function readAnchor(bytes: Uint8Array): AnchorMark | undefined {
  const marks = [0, 1].flatMap((turn) => {
    const at = slotAt(turn);
    return readSlot(Buffer.from(bytes.subarray(at, at + ANCHOR_SLOT_BYTES))) ?? [];
  });
  return marks.sort((a, b) => b.turn - a.turn)[0];
}

export function encodeAnchorSlot({ node, head, turn }: AnchorMark): Uint8Array {
  const slot = Buffer.alloc(ANCHOR_SLOT_BYTES);
  const nodeBytes = Buffer.from(node).subarray(0, NODE_MAX_BYTES);
  slot.writeUInt32LE(MAGIC, 0);
  slot.writeUIntLE(turn, 4, 6);
  slot.writeUIntLE(head.seq, 12, 6);
  slot.set(head.hash, 20);
  slot[20 + HASH_BYTES] = nodeBytes.length;
  slot.set(nodeBytes, 21 + HASH_BYTES);
  slot.writeUInt32LE(crc32(slot.subarray(0, CRC_AT)), CRC_AT);
  return slot;
}

function readSlot(slot: Buffer): AnchorMark | undefined {
  if (slot.length !== ANCHOR_SLOT_BYTES || slot.readUInt32LE(0) !== MAGIC) return undefined;
  if (slot.readUInt32LE(CRC_AT) !== crc32(slot.subarray(0, CRC_AT))) return undefined;
  const nodeAt = 21 + HASH_BYTES;
  return {
    turn: slot.readUIntLE(4, 6),
    head: { seq: slot.readUIntLE(12, 6), hash: slot.subarray(20, 20 + HASH_BYTES) },
    node: slot.toString('utf8', nodeAt, nodeAt + slot[20 + HASH_BYTES]!),
  };
}

/** @throws LedgerError as `openAnchor`. Pure. */
export function compareAnchor(
  path: string,
  { node, head, previousHead }: StoreState,
  mark: AnchorMark | undefined,
): void {
  const ours = `the ledger ends with record ${head.seq} of node ${node}`;
  const refusal = (
    code: 'LEDGER_BEHIND_ANCHOR' | 'LEDGER_ANCHOR_WRONG',
    theirs: string,
    todo: string,
  ): LedgerError => new LedgerError(code, { where: path, what: `${ours}, ${theirs}`, todo });
  if (mark === undefined) {
    if (head.seq === 0) return;
    throw refusal(
      'LEDGER_ANCHOR_WRONG',
      'the anchor is missing or damaged',
      'put it back, or verify the ledger and make a new one',
    );
  }
  const theirs = `the anchor names record ${mark.head.seq} of node ${mark.node}`;
  if (mark.head.seq > head.seq) {
    throw refusal(
      'LEDGER_BEHIND_ANCHOR',
      theirs,
      'answered records are missing: restore the whole ledger, or the newest backup',
    );
  }
  const isMet = [head, previousHead].some(
    ({ seq, hash }) => seq === mark.head.seq && Buffer.compare(hash, mark.head.hash) === 0,
  );
  if (mark.node !== node || !isMet) {
    throw refusal(
      'LEDGER_ANCHOR_WRONG',
      theirs,
      'the two are not of one ledger: put back the one that belongs to it',
    );
  }
}

function slotAt(turn: number): number {
  return (turn % 2) * ANCHOR_SLOT_DISTANCE_BYTES;
}

function openFile(path: string): AnchorFile {
  let fd: number | undefined;
  return {
    read() {
      try {
        return readFileSync(path);
      } catch (cause) {
        if ((cause as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
        throw unusable(path, cause);
      }
    },
    write(bytes, at) {
      fd ??= openForWriting(path);
      if (writeSync(fd, bytes, 0, bytes.byteLength, at) !== bytes.byteLength) throw new Error('short write');
      fdatasyncSync(fd);
    },
    close() {
      if (fd !== undefined) closeSync(fd);
      fd = undefined;
    },
  };
}

/** The name itself is made durable once, by a sync of its directory. */
function openForWriting(path: string): number {
  try {
    return openSync(path, 'r+');
  } catch (cause) {
    if ((cause as NodeJS.ErrnoException).code !== 'ENOENT') throw unusable(path, cause);
  }
  const fd = openSync(path, 'wx+', 0o600);
  // Full size from the start: a later write changes no size and needs no room.
  writeSync(fd, Buffer.alloc(2 * ANCHOR_SLOT_DISTANCE_BYTES), 0);
  fsyncSync(fd);
  const directory = openSync(dirname(path), 'r');
  fsyncSync(directory);
  closeSync(directory);
  return fd;
}

function unusable(path: string, cause: unknown): LedgerError {
  const what = `the anchor cannot be opened (${(cause as NodeJS.ErrnoException).code})`;
  return new LedgerError(
    'LEDGER_UNUSABLE',
    { where: path, what, todo: 'name a place that this user may write' },
    cause,
  );
}
