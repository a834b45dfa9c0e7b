/** The command lines of `claimgate ledger …` and `claimgate replay`. */
import { parseArgs } from 'node:util';
import { parseMoment } from '../claim/day.ts';

export interface LedgerArguments {
  readonly names: readonly string[];
  isSet(flag: string): boolean;
  value(option: string): string | undefined;
}

/** A text is what is wrong with the command line. */
export function parseLedgerArguments(
  args: readonly string[],
  options: {
    readonly flags: readonly string[];
    readonly values: readonly string[];
    readonly namesMax: number;
  },
): LedgerArguments | string {
  const known: Record<string, { type: 'boolean' | 'string' }> = {};
  for (const name of options.flags) known[name] = { type: 'boolean' };
  for (const name of options.values) known[name] = { type: 'string' };
  try {
    const { values, positionals } = parseArgs({ args: [...args], options: known, allowPositionals: true });
    if (positionals.length > options.namesMax) return `${positionals[options.namesMax]} is too much`;
    return {
      names: positionals,
      isSet: (flag) => values[flag] === true,
      value: (option) => {
        const value = values[option];
        return typeof value === 'string' ? value : undefined;
      },
    };
  } catch (error) {
    return (error as Error).message.split('. ')[0]!;
  }
}

/** A position of the ledger; `fallback` where the option is not given, undefined when it is no position. */
export function positionOf(text: string | undefined, fallback: number): number | undefined {
  if (text === undefined) return fallback;
  return /^\d{1,15}$/.test(text) ? Number(text) : undefined;
}

/** `yyyy-MM-dd`; undefined when it is no day. */
export function dayOf(text: string | undefined): number | undefined {
  return text?.length === 10 ? parseMoment(text)?.dayEpoch : undefined;
}
