import type { Problem } from '../lib/errors.ts';
import { compileGlobs } from '../lib/glob.ts';
import { parseBlueprints } from '../policy/blueprint/collection.ts';
import type { Blueprint } from '../policy/blueprint/types.ts';
import type { Config } from '../policy/config.ts';
import type { Policies } from '../policy/policies.ts';
import type { Files } from '../ports/files.ts';
import type { Source } from '../scaling/facts.ts';
import {
  blueprintPaths,
  loadConfiguration,
  policiesPath,
  policiesText,
  readPolicies,
  readSource,
} from './load.ts';
import { policyDigest } from './policy-digest.ts';

/**
 * The configuration, policies and blueprints of base: what a change is judged by. Each text is parsed once.
 */
export interface BasePolicy extends BlueprintSet {
  readonly configPath: string;
  readonly config: Config;
  readonly policies: Policies;
  readonly policiesPath: string;
  /** See `policyDigest`. */
  readonly digest: string;
  isBlueprint(path: string): boolean;
}

/** The blueprints of one commit, with their texts. */
export interface BlueprintSet {
  readonly sources: readonly Source[];
  readonly blueprints: readonly Blueprint[];
  readonly invalid: readonly { readonly name: string | undefined; readonly problems: readonly Problem[] }[];
}

/**
 * Loads what base says may be done. A bad blueprint is listed in `invalid` and stops nothing.
 * @throws TrimtabError `config_invalid` if the configuration or the policies of base cannot be used.
 */
export function loadBasePolicy(files: Files, configPath: string | undefined): BasePolicy {
  const { source, config } = loadConfiguration(files, configPath);
  const policies = policiesText(files, config);
  const set = loadBlueprints(files, config.blueprints, config);
  return {
    configPath: source.path,
    config,
    policies: readPolicies(policies),
    policiesPath: policiesPath(config),
    ...set,
    digest: policyDigest(files, { config: source, policies, blueprints: set.sources }),
    isBlueprint: compileGlobs(config.blueprints),
  };
}

/** Parses the blueprints that the globs match; none is a valid answer. */
export function loadBlueprints(
  files: Files,
  globs: readonly string[],
  { defaults, placeOfDefault }: Pick<Config, 'defaults' | 'placeOfDefault'>,
): BlueprintSet {
  const paths = blueprintPaths(files, globs);
  files.expect?.(paths);
  const sources = paths.map((path) => readSource(files, path));
  return { sources, ...parseBlueprints(sources, defaults, placeOfDefault, files.cache) };
}
