/**
 * What is wrong with a rule pack: where, which value, what is wrong with it and what is wanted, in both languages.
 * A pack with a million mistakes is reported with the first thousand and their number.
 */

export interface Wording {
  readonly zh: string;
  readonly en: string;
}

/** Line and column count from 1; column in characters of the line. */
export interface Place {
  readonly file: string;
  readonly line: number;
  readonly column: number;
}

export interface Problem extends Place {
  /** An error keeps the pack from being used; a warning does not. */
  readonly level: 'error' | 'warning';
  /** What stands there, cut to VALUE_SHOWN_MAX characters. */
  readonly value: string;
  readonly what: Wording;
  readonly wanted: Wording;
}

export interface ProblemReport {
  /** By file, line and column; at most PROBLEMS_MAX, errors before warnings where not all fit. */
  readonly problems: readonly Problem[];
  readonly errorCount: number;
  readonly warningCount: number;
}

export interface ProblemSink {
  error(place: Place, value: string, what: Wording, wanted: Wording): void;
  warn(place: Place, value: string, what: Wording, wanted: Wording): void;
  report(): ProblemReport;
}

/** More nobody reads; an author mends the first and checks again. */
export const PROBLEMS_MAX = 1000;
/** A wrong cell can be a whole file when a quote is missing. */
export const VALUE_SHOWN_MAX = 80;

export function createProblemSink(): ProblemSink {
  const errors: Problem[] = [];
  const warnings: Problem[] = [];
  let errorCount = 0;
  let warningCount = 0;
  const make = (level: Problem['level'], place: Place, value: string, what: Wording, wanted: Wording) => ({
    level,
    file: place.file,
    line: place.line,
    column: place.column,
    value: value.length > VALUE_SHOWN_MAX ? `${value.slice(0, VALUE_SHOWN_MAX)}…` : value,
    what,
    wanted,
  });
  return {
    error(place, value, what, wanted) {
      if (++errorCount <= PROBLEMS_MAX) errors.push(make('error', place, value, what, wanted));
    },
    warn(place, value, what, wanted) {
      if (++warningCount <= PROBLEMS_MAX) warnings.push(make('warning', place, value, what, wanted));
    },
    report() {
      const problems = [...errors, ...warnings].slice(0, PROBLEMS_MAX);
      return { problems: problems.sort(byPlace), errorCount, warningCount };
    },
  };
}

export function both(text: string): Wording {
  return { zh: text, en: text };
}

function byPlace(a: Problem, b: Problem): number {
  if (a.file !== b.file) return a.file < b.file ? -1 : 1;
  return a.line - b.line || a.column - b.column;
}
