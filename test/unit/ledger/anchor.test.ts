import { describe, expect, it } from 'vitest';
import {
  ANCHOR_SLOT_BYTES,
  ANCHOR_SLOT_DISTANCE_BYTES,
  type AnchorFile,
  compareAnchor,
  encodeAnchorSlot,
  openAnchor,
  readAnchor,
} from '../../../src/ledger/anchor.ts';
import { LedgerError, LedgerFatal } from '../../../src/ledger/errors.ts';
import { genesisHash, nextHash } from '../../../src/ledger/hash-chain.ts';
import type { StoreState } from '../../../src/ledger/store.ts';

const genesis = genesisHash('n1');
const heads = [{ seq: 0, hash: genesis }];
for (let seq = 1; seq < 6; seq++) {
  heads.push({ seq, hash: nextHash(heads[seq - 1]!.hash, Buffer.from(`record ${seq}`)) });
}
const stateAt = (seq: number, previous = Math.max(0, seq - 1)): StoreState => ({
  node: 'n1',
  head: heads[seq]!,
  previousHead: heads[previous]!,
});

/** A file in memory that can be cut in the middle of a write, or fail. */
function memoryFile(): AnchorFile & { bytes: Buffer; failure: Error | undefined } {
  return {
    bytes: Buffer.alloc(0),
    failure: undefined,
    read() {
      return this.bytes;
    },
    write(bytes, at) {
      if (this.failure !== undefined) throw this.failure;
      const grown = Buffer.alloc(Math.max(this.bytes.length, at + bytes.length));
      this.bytes.copy(grown);
      grown.set(bytes, at);
      this.bytes = grown;
    },
    close() {},
  };
}

function codeOf(state: StoreState, mark: ReturnType<typeof readAnchor>): string {
  try {
    compareAnchor('/anchor', state, mark);
  } catch (error) {
    return (error as LedgerError).code;
  }
  return 'fine';
}

describe('what the anchor says about the store', () => {
  const mark = { node: 'n1', turn: 9, head: heads[4]! };
  it.each([
    ['the same place', stateAt(4), 'fine'],
    ['one group ahead', stateAt(5), 'fine'],
    ['one group of two ahead', stateAt(5, 4), 'fine'],
    [
      'two groups ahead, or the group holds the place',
      { ...stateAt(5), previousHead: heads[3]! },
      'LEDGER_ANCHOR_WRONG',
    ],
    ['behind', stateAt(3), 'LEDGER_BEHIND_ANCHOR'],
    ['empty', stateAt(0), 'LEDGER_BEHIND_ANCHOR'],
    ['another node', { ...stateAt(4), node: 'n2' }, 'LEDGER_ANCHOR_WRONG'],
    ['another chain', { ...stateAt(4), head: { seq: 4, hash: genesis } }, 'LEDGER_ANCHOR_WRONG'],
  ])('%s', (_, state, expected) => {
    expect(codeOf(state, mark)).toBe(expected);
  });

  it('missing beside records is refused, beside none it is made', () => {
    expect(codeOf(stateAt(2), undefined)).toBe('LEDGER_ANCHOR_WRONG');
    expect(codeOf(stateAt(0), undefined)).toBe('fine');
  });

  it('names both', () => {
    expect(() => compareAnchor('/anchor', stateAt(3), mark)).toThrow(/record 3 .* record 4 /);
  });
});

describe('the file', () => {
  it('says what was written last', () => {
    const file = memoryFile();
    const anchor = openAnchor('/anchor', stateAt(0), file);
    for (const head of heads.slice(1)) {
      anchor.write(head);
      expect(readAnchor(file.bytes)!.head).toEqual(head);
    }
  });

  it('cut at any byte of a write it says the one before or the new one', () => {
    const file = memoryFile();
    const anchor = openAnchor('/anchor', stateAt(0), file);
    anchor.write(heads[1]!);
    anchor.write(heads[2]!);
    for (const seq of [3, 4]) {
      const before = Buffer.from(file.bytes);
      anchor.write(heads[seq]!);
      const at = before.subarray(0, ANCHOR_SLOT_BYTES).equals(file.bytes.subarray(0, ANCHOR_SLOT_BYTES))
        ? ANCHOR_SLOT_DISTANCE_BYTES
        : 0;
      for (let cut = 0; cut <= ANCHOR_SLOT_BYTES; cut++) {
        const torn = Buffer.from(before);
        file.bytes.copy(torn, at, at, at + cut);
        const { head } = readAnchor(torn)!;
        expect([seq - 1, seq]).toContain(head.seq);
        expect(codeOf(stateAt(seq), readAnchor(torn))).toBe('fine');
        // The rest of the block turned to noise, as a torn sector leaves it.
        torn.fill(0xa5, at + cut, at + ANCHOR_SLOT_BYTES);
        expect(codeOf(stateAt(seq), readAnchor(torn))).toBe('fine');
      }
    }
  });

  it('ends with a fatal error when it cannot be synced', () => {
    const file = memoryFile();
    const anchor = openAnchor('/anchor', stateAt(0), file);
    file.failure = Object.assign(new Error('EIO'), { code: 'EIO' });
    expect(() => anchor.write(heads[1]!)).toThrow(LedgerFatal);
  });

  it('is refused when both slots are damaged and there are records', () => {
    const file = memoryFile();
    file.bytes = Buffer.alloc(
      ANCHOR_SLOT_DISTANCE_BYTES * 2,
      encodeAnchorSlot({ node: 'n1', turn: 2, head: heads[1]! }),
    );
    file.bytes[30]! ^= 1;
    file.bytes[ANCHOR_SLOT_DISTANCE_BYTES + 30]! ^= 1;
    expect(() => openAnchor('/anchor', stateAt(1), file)).toThrow(LedgerError);
  });
});
