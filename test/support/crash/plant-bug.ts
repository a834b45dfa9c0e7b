/** Plants bugs in the modules that this thread loads from here on. */
import { registerHooks } from 'node:module';
import { type Edit, PLANTED_BUGS, type PlantedBug } from './planted-bugs.ts';

/** A text that is not there any more ends the process: then the bug must be planted anew. */
export function plantBugs(bugs: readonly PlantedBug[]): void {
  const edits: readonly Edit[] = bugs.flatMap((bug): readonly Edit[] => PLANTED_BUGS[bug]);
  registerHooks({
    load(url, context, nextLoad) {
      const loaded = nextLoad(url, context);
      const ofFile = edits.filter(({ file }) => url.endsWith(`/src/${file}`));
      if (ofFile.length === 0 || loaded.source === undefined || loaded.source === null) return loaded;
      let text = typeof loaded.source === 'string' ? loaded.source : new TextDecoder().decode(loaded.source);
      for (const { file, from, to } of ofFile) {
        if (!text.includes(from)) throw new Error(`the bug cannot be planted in ${file}`);
        text = text.replace(from, () => to);
      }
      return { ...loaded, source: text };
    },
  });
}
