/**
 * The examples of a documentation page: fenced blocks under a comment `<!-- kind: name -->`. Shown text is compared with
 * what really came; `…` in it stands for any text. Nothing here starts or calls anything.
 */

export interface PageExample {
  /** `run` and `start` are commands, `file` a file to write, the others what is shown of an outcome. */
  readonly kind: string;
  readonly name: string;
  /** What follows the name in the comment: the HTTP status of an answer. */
  readonly extra: string;
  readonly text: string;
}

const EXAMPLE = /<!-- ([a-z-]+): (\S+)(?: (\S+))? -->\n```\w*\n([\s\S]*?)\n```/g;

export function examplesOf(page: string): PageExample[] {
  return [...page.matchAll(EXAMPLE)].map(([, kind, name, extra, text]) => ({
    kind: kind!,
    name: name!,
    extra: extra ?? '',
    text: text!,
  }));
}

/** Lines between `<!-- name -->` and `<!-- /name -->`: a table that a test holds against code. */
export function tableOf(page: string, name: string): string[] {
  const inside = new RegExp(`<!-- ${name} -->\\n([\\s\\S]*?)\\n<!-- /${name} -->`).exec(page)?.[1];
  if (inside === undefined) throw new Error(`no table ${name}`);
  return inside.split('\n').slice(2);
}

/**
 * @param isPart whether objects may have members that are not shown.
 * @returns every difference by its path; empty when the answer is as shown.
 */
export function differences(shown: unknown, real: unknown, isPart = false, path = ''): string[] {
  if (Array.isArray(shown)) {
    if (!Array.isArray(real) || real.length !== shown.length)
      return [`${path}: ${shown.length} elements shown, there are ${Array.isArray(real) ? real.length : 0}`];
    return shown.flatMap((one, index) => differences(one, real[index], isPart, `${path}/${index}`));
  }
  if (typeof shown === 'object' && shown !== null) {
    if (typeof real !== 'object' || real === null || Array.isArray(real)) return [`${path}: no object`];
    const there = real as Record<string, unknown>;
    const members = Object.entries(shown);
    const unshown = isPart ? [] : Object.keys(there).filter((key) => !Object.hasOwn(shown, key));
    return [
      ...members.flatMap(([key, value]) => differences(value, there[key], isPart, `${path}/${key}`)),
      ...unshown.map((key) => `${path}/${key}: not shown`),
    ];
  }
  const isSame =
    typeof shown === 'string' && typeof real === 'string' ? matchesText(shown, real) : shown === real;
  return isSame ? [] : [`${path}: ${JSON.stringify(shown)} shown, it is ${JSON.stringify(real)}`];
}

/** @returns the first shown line that does not come in its place; lines with `…` alone stand for any number of lines. */
export function firstMissingLine(shown: string, real: string): string | undefined {
  const lines = real.split('\n').map((line) => line.trimEnd());
  let at = 0;
  let maySkip = true;
  for (const line of shown.split('\n').map((one) => one.trimEnd())) {
    if (line.trim() === '…') {
      maySkip = true;
      continue;
    }
    const found = lines.findIndex((one, index) => index >= at && matchesText(line, one));
    if (found < 0 || (!maySkip && found !== at)) return line;
    at = found + 1;
    maySkip = false;
  }
  return undefined;
}

function matchesText(shown: string, real: string): boolean {
  const parts = shown.split('…').map((part) => part.replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`));
  return new RegExp(`^${parts.join('.+')}$`, 's').test(real);
}
