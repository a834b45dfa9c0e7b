/** The command lines of `claimgate knowledge …`: folders and a few options, the packs in use where none are named. */
import { loadConfig } from '../config/config.ts';
import type { LoadOptions } from '../library/load-profile.ts';

export interface KnowledgeArguments {
  readonly names: readonly string[];
  readonly isJson: boolean;
  /** Values of options that take one, by name without dashes. */
  readonly values: ReadonlyMap<string, string>;
}

/** @param options names of the options that take a value. A text is what is wrong with the command line. */
export function parseKnowledgeArguments(
  args: readonly string[],
  options: readonly string[],
): KnowledgeArguments | string {
  const names: string[] = [];
  const values = new Map<string, string>();
  let isJson = false;
  for (let i = 0; i < args.length; i++) {
    const argument = args[i]!;
    const option = argument.slice(2);
    if (argument === '--json') isJson = true;
    else if (argument.startsWith('--') && options.includes(option)) {
      const value = args[++i];
      if (value === undefined) return `${argument} needs a value`;
      values.set(option, value);
    } else if (argument.startsWith('-')) return `unknown option ${argument}`;
    else names.push(argument);
  }
  return { names, isJson, values };
}

/** The packs that the gateway would use with the present environment. */
export function configuredPacks(): readonly string[] {
  return loadConfig().config?.knowledge ?? [];
}

/** Where the gateway finds compiled images, so that a command starts as fast as it does. */
export function configuredImages(): Pick<LoadOptions, 'dataDir' | 'preparedDir'> {
  const { config } = loadConfig();
  return { dataDir: config?.dataDir, preparedDir: config?.preparedDir };
}
