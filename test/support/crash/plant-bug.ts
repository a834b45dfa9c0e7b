/** Plants a bug in the modules that this thread loads from here on. */
import { registerHooks } from 'node:module';
import { type Edit, PLANTED_BUGS, type PlantedBug } from './planted-bugs.ts';

/** A text that is not there any more ends the process: then the bug must be planted anew. */
export function plantBug(bug: PlantedBug): void {
  const edits: readonly Edit[] = PLANTED_BUGS[bug];
  registerHooks({
    load(url, context, nextLoad) {
      const loaded = nextLoad(url, context);
      const edit = edits.find(({ file }) => url.endsWith(`/src/${file}`));
      if (edit === undefined || loaded.source === undefined || loaded.source === null) return loaded;
      const text =
        typeof loaded.source === 'string' ? loaded.source : new TextDecoder().decode(loaded.source);
      if (!text.includes(edit.from)) throw new Error(`the bug cannot be planted in ${edit.file}`);
      return { ...loaded, source: text.replace(edit.from, edit.to) };
    },
  });
}
