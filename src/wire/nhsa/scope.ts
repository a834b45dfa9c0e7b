/**
 * One message while it is read: its tape, its dialect, the notes taken, and how single values are read off it. A value
 * that says nothing is undefined and nothing here throws: no audit is refused for a value (interface 2.14).
 */
import type { Moment } from '../../claim/claim.ts';
import { parseMoment } from '../../claim/day.ts';
import { parseDecimal } from '../../claim/decimal.ts';
import type { ReadingSink } from '../reading.ts';
import { decimalAt } from '../scan/decimal-at.ts';
import { momentFromBytes } from '../scan/moment-at.ts';
import { KIND, type Tape, TOKEN, TOKEN_STRIDE } from '../scan/scan-json.ts';
import { rawAt, stringAt } from '../scan/tape.ts';
import { type Admission, makeAdmission } from './admission.ts';
import type { Dialect } from './dialect.ts';
import { NHSA_NOTES, type NhsaNote } from './message.ts';
import type { KeptValues } from './short-values.ts';

/** One bit per note. */
export const NOTE = Object.fromEntries(NHSA_NOTES.map((note, position) => [note, 1 << position])) as Record<
  NhsaNote,
  number
>;

export function notesOf(bits: number): NhsaNote[] {
  return NHSA_NOTES.filter((note) => (bits & NOTE[note]) !== 0);
}

export class Scope {
  readonly tape: Tape;
  /** The bytes of the tape, to be compared four at a time. */
  readonly view: DataView;
  readonly dialect: Dialect;
  readonly reading: ReadingSink | undefined;
  notes = 0;
  /** Set when `drord_bhvr` of the encounter being read holds a type of order: then 1 is one too. */
  hasOrderTypes = false;
  private readonly kept: KeptValues;
  readonly admission: Admission = makeAdmission();

  constructor(tape: Tape, dialect: Dialect, reading: ReadingSink | undefined, kept: KeptValues) {
    const { bytes } = tape;
    this.kept = kept;
    this.tape = tape;
    this.view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    this.dialect = dialect;
    this.reading = reading;
  }

  note(note: NhsaNote): void {
    this.notes |= NOTE[note];
  }

  /** The value exactly as sent, for echoing: `''` where there is none. Numbers keep their digits. */
  sentAt(token: number): string {
    if (token < 0) return '';
    const kind = this.tape.tokens[token * TOKEN_STRIDE]!;
    if (kind === KIND.string || kind === KIND.escaped) return stringAt(this.tape, token);
    return kind === KIND.number ? rawAt(this.tape, token) : '';
  }

  /** Text without blanks around it; undefined for null, `''`, `-`, `--` and the word null (2.14 no. 5). */
  textAt(token: number): string | undefined {
    if (token < 0) return undefined;
    const { tokens, text } = this.tape;
    const base = token * TOKEN_STRIDE;
    const kind = tokens[base]!;
    let value: string;
    if (kind === KIND.string)
      value = text.slice(tokens[base + TOKEN.start]! + 1, tokens[base + TOKEN.end]! - 1);
    else if (kind === KIND.number) value = rawAt(this.tape, token);
    else if (kind === KIND.escaped) value = stringAt(this.tape, token);
    else return undefined;
    if (value.charCodeAt(0) <= 32 || value.charCodeAt(value.length - 1) <= 32) value = value.trim();
    return value.length <= 4 && isPlaceholder(value) ? undefined : value;
  }

  /** `textAt` for a code of a list: nothing that names a person, because short ones are kept. */
  codeAt(token: number): string | undefined {
    if (token < 0) return undefined;
    const { codes } = this.kept;
    const slot = codes.find(this.tape.tokens, token, this.view);
    if (slot >= 0) return codes.valueIn(slot);
    const text = this.textAt(token);
    if (slot === -1) codes.keep(text);
    return text;
  }

  /** Scaled integer, exact. Text that is no number, or has more decimals than the scale holds, is unknown and noted. */
  decimalAt(token: number, decimals: number): bigint | undefined {
    if (token < 0) return undefined;
    const kept = this.kept.decimals[decimals]!;
    const slot = kept.find(this.tape.tokens, token, this.view);
    if (slot >= 0) return kept.valueIn(slot);
    const kind = this.tape.tokens[token * TOKEN_STRIDE]!;
    if (kind !== KIND.number && kind !== KIND.string && kind !== KIND.escaped) return undefined;
    let value = decimalAt(this.tape, token, decimals);
    if (typeof value === 'bigint') {
      if (slot === -1) kept.keep(value);
      return value;
    }
    const text = this.textAt(token);
    if (text === undefined) return undefined;
    value = parseDecimal(text, decimals);
    if (typeof value === 'bigint') return value;
    this.note(value === 'too-many-decimals' ? 'too-many-decimals' : 'not-a-number');
    return undefined;
  }

  /** `yyyy-MM-dd[ HH:mm:ss]`; placeholders and days that do not exist are unknown (2.14 no. 6). */
  momentAt(token: number): Moment | undefined {
    if (token < 0) return undefined;
    const { bytes, tokens } = this.tape;
    const base = token * TOKEN_STRIDE;
    if (tokens[base] === KIND.string) {
      const length = tokens[base + TOKEN.end]! - tokens[base + TOKEN.start]! - 2;
      const moment = momentFromBytes(bytes, tokens[base + TOKEN.byte]! + 1, length);
      if (moment !== undefined) return moment;
    }
    const text = this.textAt(token);
    if (text === undefined) return undefined;
    const moment = parseMoment(text);
    if (moment === undefined && !/^(9999|1900|0001)/.test(text)) this.note('impossible-date');
    return moment;
  }
}

function isPlaceholder(value: string): boolean {
  if (value === '') return true;
  const first = value.charCodeAt(0);
  if (first === 45) return value === '-' || value === '--';
  return (first | 32) === 110 && value.toLowerCase() === 'null';
}
