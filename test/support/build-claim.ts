/** Short, readable claims for tests: everything unknown unless said. Patients are invented. */
import type { Claim, ClaimLine, Diagnosis, Moment } from '../../src/claim/claim.ts';
import { parseMoment } from '../../src/claim/day.ts';
import { parseDecimal } from '../../src/claim/decimal.ts';
import { makeClaim, makeLine } from '../../src/claim/make.ts';

/** `2026-03-10` or `2026-03-10 08:30` */
export function moment(text: string): Moment {
  const parsed = parseMoment(text);
  if (parsed === undefined) throw new Error(`not a moment: ${text}`);
  return parsed;
}

export function day(text: string): number {
  return moment(text).dayEpoch;
}

function scaled(text: string, decimals: number): bigint {
  const value = parseDecimal(text, decimals);
  if (typeof value !== 'bigint') throw new Error(`not a decimal: ${text}`);
  return value;
}

/** `12.50` yuan → 1250n */
export function fen(yuan: string): bigint {
  return scaled(yuan, 2);
}

export interface LineInput
  extends Partial<Omit<ClaimLine, 'from' | 'to' | 'quantityE4' | 'priceE6' | 'amountFen' | 'ownPayFen'>> {
  readonly from?: string;
  readonly to?: string;
  readonly quantity?: string;
  readonly price?: string;
  readonly amount?: string;
  readonly ownPay?: string;
}

/** A judged line of one day: `to` is `from` unless said, amount and price follow from one another with quantity 1. */
export function buildLine(input: LineInput): ClaimLine {
  const { from, to, quantity, price, amount, ownPay, ...rest } = input;
  const begin = from === undefined ? undefined : moment(from);
  return {
    ...makeLine(),
    quantityE4: scaled(quantity ?? '1', 4),
    priceE6:
      price === undefined
        ? amount !== undefined && quantity === undefined
          ? scaled(amount, 6)
          : undefined
        : scaled(price, 6),
    amountFen: amount === undefined ? undefined : fen(amount),
    ownPayFen: ownPay === undefined ? undefined : fen(ownPay),
    from: begin,
    to: to === undefined ? begin : moment(to),
    ...rest,
  };
}

export interface ClaimInput {
  readonly id?: string;
  readonly patient?: Partial<Omit<Claim['patient'], 'birthDay' | 'death'>> & {
    birth?: string;
    death?: string;
  };
  readonly facility?: Partial<Claim['facility']>;
  readonly encounter?: Partial<Omit<Claim['encounter'], 'start' | 'end' | 'onset'>> & {
    start?: string;
    end?: string;
    onset?: string;
  };
  /** Codes; the first is the main diagnosis. Given diagnoses are declared complete unless said. */
  readonly diagnoses?: readonly (string | Diagnosis)[];
  readonly areDiagnosesComplete?: boolean;
  readonly operations?: readonly string[];
  readonly lines?: readonly LineInput[];
  readonly areLinesComplete?: boolean;
  readonly total?: string;
  readonly evidence?: Readonly<Record<string, boolean>>;
}

export function buildClaim(input: ClaimInput): Claim {
  const claim = makeClaim();
  const { birth, death, ...patient } = input.patient ?? {};
  const { start, end, onset, ...encounter } = input.encounter ?? {};
  claim.id = input.id;
  Object.assign(claim.patient, patient);
  if (birth !== undefined) claim.patient.birthDay = day(birth);
  if (death !== undefined) claim.patient.death = moment(death);
  Object.assign(claim.facility, input.facility);
  Object.assign(claim.encounter, encounter);
  if (start !== undefined) claim.encounter.start = moment(start);
  if (end !== undefined) claim.encounter.end = moment(end);
  if (onset !== undefined) claim.encounter.onset = moment(onset);
  claim.diagnoses = (input.diagnoses ?? []).map((one, index) =>
    typeof one === 'string' ? { code: one, name: undefined, isMain: index === 0 } : one,
  );
  claim.areDiagnosesComplete = input.areDiagnosesComplete ?? claim.diagnoses.length > 0;
  claim.operations = (input.operations ?? []).map((code) => ({
    code,
    name: undefined,
    at: undefined,
    anaesthesia: undefined,
    incisionGroup: undefined,
  }));
  claim.lines = (input.lines ?? []).map(buildLine);
  claim.areLinesComplete = input.areLinesComplete ?? false;
  if (input.total !== undefined) claim.totalFen = fen(input.total);
  claim.evidence = new Map(Object.entries(input.evidence ?? {}));
  return claim;
}
