import { listFirst } from '../lib/count.ts';
import { compileGlobs } from '../lib/glob.ts';
import type { Config } from '../policy/config.ts';
import { policiesPath } from './load.ts';

/** Paths that a message names at most. */
const MAX_NAMED = 5;

/** Returns which of some paths are the configuration, the policies or blueprints. */
export function policyFiles(paths: readonly string[], configPath: string, config: Config): string[] {
  const isBlueprint = compileGlobs(config.blueprints);
  const settings = [configPath, policiesPath(config)];
  return paths.filter((path) => settings.includes(path) || isBlueprint(path));
}

/** Says that files of the work tree are not as in the commit that is read; nothing where all are. */
export function describeUnreadChanges(paths: readonly string[], commit: string): string[] {
  if (paths.length === 0) return [];
  const [files, they] = paths.length === 1 ? ['file', 'it is'] : ['files', 'they are'];
  const differ = paths.length === 1 ? 'differs' : 'differ';
  const named = listFirst(paths, MAX_NAMED);
  return [
    `${paths.length} ${files} in the work tree ${differ} from ${commit}: ${they} not read; commit and push (${named})`,
  ];
}
