/**
 * Where a token stands in its message, as a JSON pointer (RFC 6901). Found by walking down from the root when somebody
 * asks, so that reading keeps no path. Names keys only, never a value.
 */
import { KIND, type Tape } from './scan-json.ts';
import { kindAt, nextAt, stringAt } from './tape.ts';

/** `''` is the whole message. */
export function pointerTo(tape: Tape, token: number): string {
  let pointer = '';
  let at = 0;
  while (at !== token) {
    const isObject = kindAt(tape, at) === KIND.object;
    let index = 0;
    let child = at + 1;
    for (;;) {
      const value = isObject ? child + 1 : child;
      if (token < nextAt(tape, value)) {
        pointer += `/${isObject ? stringAt(tape, child).replaceAll('~', '~0').replaceAll('/', '~1') : index}`;
        // A key stands where its value does.
        if (token < value) return pointer;
        at = value;
        break;
      }
      child = nextAt(tape, value);
      index++;
    }
  }
  return pointer;
}
