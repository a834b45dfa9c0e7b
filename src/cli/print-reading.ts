/** How a message was read, field by field, for people: what counted, what stayed unknown, what nobody asked for. */
import type { Out } from './command.ts';

export interface ReadField {
  readonly path: string;
  readonly state: 'read' | 'unknown' | 'ignored';
  readonly shown: string | undefined;
}

const WORDS = { read: 'read    读入', unknown: 'unknown 未知', ignored: 'ignored 忽略' } as const;

export function printReading(fields: readonly ReadField[], out: Out): void {
  const width = Math.min(60, Math.max(0, ...fields.map(({ path }) => path.length)));
  for (const { path, state, shown } of fields) {
    out(`${WORDS[state]}  ${path.padEnd(width)}${shown === undefined ? '' : `  ${shown}`}\n`);
  }
  const count = (state: ReadField['state']) => fields.filter((field) => field.state === state).length;
  out(`\n${count('read')} read, ${count('unknown')} unknown, ${count('ignored')} ignored\n\n`);
}
