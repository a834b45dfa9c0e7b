/** Codes as the national lists form them: what kind of item a code is, and a whole code under a prefix. */
import type { LineKind } from '../../src/claim/codes.ts';
import type { ImageRows } from './image-rows.ts';
import type { Random } from './random.ts';

export function kindOf(code: string): LineKind {
  if (/^[XZ]/.test(code)) return 'drug';
  if (code.startsWith('T')) return 'tcmPiece';
  return code.startsWith('C') ? 'consumable' : 'service';
}

/** A whole code under a prefix, as long as codes of its sort are. */
export function completeCode(code: string, isPrefix: boolean, random: Random): string {
  if (!isPrefix) return /^\d{15}$/.test(code) && random.chance(20) ? `${code}-0001` : code;
  const length = { drug: 23, tcmPiece: 10, consumable: 20, service: 15, goods: 0, other: 0 }[kindOf(code)];
  let whole = code;
  while (whole.length < length) whole += String(random.below(10));
  return whole;
}

export function listedCodes(rows: ImageRows, space: number): string[] {
  const codes = rows.rows
    .filter((row) => row.space === space && row.rule.kind === 'code-list')
    .map(({ code }) => code);
  return codes.length > 0 ? codes : space === 2 ? ['47.0100'] : ['I10.x00', 'J20.900', 'E11.900'];
}
