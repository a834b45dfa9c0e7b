/**
 * Turns "this code carries these rows" into the fewest rows that say exactly that about every known code: a prefix of
 * 14 characters (class, name and dosage form of a national drug code) where all known codes under it agree in
 * every cell, the name included; the codes themselves elsewhere.
 */
import type { Row } from './table.ts';

/** Length of a drug code's class, name and form part. */
export const PREFIX_LENGTH = 14;
/** One known code is no agreement: it stays exact. */
const CODES_MIN = 2;

/** What a row says besides which code it is about. */
export type RowBody = Omit<Row, 'match' | 'code'>;

/**
 * @param bodies rows by code.
 * @param known every code of the reference: one that is not in `bodies` must not be reached by a prefix.
 * @param mayGeneralise false for items whose limit may not be carried to unlisted codes of the same name and form.
 */
export function compressCodes(
  bodies: ReadonlyMap<string, readonly RowBody[]>,
  known: ReadonlySet<string>,
  mayGeneralise: (code: string, body: RowBody) => boolean,
): Row[] {
  const byPrefix = Map.groupBy(known, (code) => code.slice(0, PREFIX_LENGTH));
  const rows: Row[] = [];
  for (const [prefix, codes] of byPrefix) {
    const first = bodies.get(codes[0]!) ?? [];
    const signature = signatureOf(first);
    const agrees =
      codes.length >= CODES_MIN &&
      first.length > 0 &&
      codes.every((code) => signatureOf(bodies.get(code) ?? []) === signature) &&
      codes.every((code) => first.every((body) => mayGeneralise(code, body)));
    if (agrees) {
      for (const body of first) rows.push({ match: 'prefix', code: prefix, ...body });
      continue;
    }
    for (const code of codes)
      for (const body of bodies.get(code) ?? []) rows.push({ match: 'exact', code, ...body });
  }
  for (const code of bodies.keys()) if (!known.has(code)) throw new Error(`code ${code} is not a known code`);
  return rows;
}

function signatureOf(bodies: readonly RowBody[]): string {
  return bodies
    .map((body) => JSON.stringify([body.name, body.from, body.to, body.citation, body.status, body.own]))
    .sort()
    .join('\n');
}
