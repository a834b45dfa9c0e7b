/** Text to GBK bytes for tests: the runtime only decodes it, so the table is made by decoding every pair. */

let table: Map<string, number> | undefined;

export function encodeGbk(text: string): Uint8Array {
  table ??= makeTable();
  const bytes: number[] = [];
  for (const character of text) {
    const code = character.codePointAt(0)!;
    const pair = code < 128 ? code : table.get(character);
    if (pair === undefined) throw new Error(`not in GBK: ${character}`);
    if (pair > 255) bytes.push(pair >> 8);
    bytes.push(pair & 255);
  }
  return Uint8Array.from(bytes);
}

function makeTable(): Map<string, number> {
  const decoder = new TextDecoder('gbk');
  const pairs = new Map<string, number>();
  for (let lead = 0x81; lead <= 0xfe; lead++) {
    for (let trail = 0x40; trail <= 0xfe; trail++) {
      if (trail === 0x7f) continue;
      const text = decoder.decode(Uint8Array.of(lead, trail));
      if ([...text].length === 1 && text !== '\ufffd') pairs.set(text, (lead << 8) | trail);
    }
  }
  return pairs;
}
