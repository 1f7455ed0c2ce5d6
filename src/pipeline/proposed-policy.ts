import { inOrder, type Problem } from '../lib/errors.ts';
import { parseYaml } from '../lib/yaml.ts';
import { type Config, parseConfig } from '../policy/config.ts';
import { parsePolicies } from '../policy/policies.ts';
import type { Comparison } from '../ports/comparisons.ts';
import type { Files } from '../ports/files.ts';
import { type BasePolicy, type BlueprintSet, loadBlueprints } from './base-policy.ts';
import { policiesPath } from './load.ts';

/**
 * The configuration, policies and blueprints that a change proposes. They are parsed once, and nothing of
 * them is applied.
 */
export interface ProposedPolicy {
  /**
   * Problems in files that the change touches, or that it causes elsewhere, such as a name that is now used
   * twice.
   */
  readonly problems: readonly Problem[];
  /** True where the change touches blueprints, or the defaults that apply to all of them. */
  readonly changesBlueprints: boolean;
  /** Head's blueprints, found by base's globs and completed by head's defaults. */
  readonly blueprints: BlueprintSet;
}

/** Loads what a change proposes; undefined if it touches no configuration, policies or blueprints. */
export function loadProposedPolicy(
  { head: { files }, touched }: Comparison,
  base: BasePolicy,
): ProposedPolicy | undefined {
  const paths = new Set(touched);
  const changed = touched.filter((path) => base.isBlueprint(path));
  if (changed.length === 0 && !paths.has(base.configPath) && !paths.has(base.policiesPath)) return undefined;
  const { config, problems } = headConfig(base, files, paths);
  const own = loadBlueprints(files, config.blueprints, config);
  return {
    problems: [
      ...problems,
      ...policyProblems(config, base.configPath, files, paths),
      ...newProblems(own, base, paths),
    ],
    changesBlueprints: changed.length > 0 || !isSame(config.defaults, base.config.defaults),
    blueprints: isSame(config.blueprints, base.config.blueprints)
      ? own
      : loadBlueprints(files, base.config.blueprints, config),
  };
}

/** Reads head's configuration; base's stands in for one that is not touched or cannot be used. */
function headConfig(
  { configPath: path, config }: BasePolicy,
  files: Files,
  touched: ReadonlySet<string>,
): { readonly config: Config; readonly problems: readonly Problem[] } {
  if (!touched.has(path)) return { config, problems: [] };
  const parsed = parseConfig(path, files.read(path)?.toString('utf8'));
  return parsed.kind === 'config'
    ? { config: parsed.config, problems: [] }
    : { config, problems: parsed.problems };
}

function policyProblems(
  config: Config,
  configPath: string,
  files: Files,
  touched: ReadonlySet<string>,
): readonly Problem[] {
  const path = policiesPath(config);
  const bytes = files.read(path);
  if (bytes) {
    if (!touched.has(path) && !touched.has(configPath)) return [];
    const parsed = parsePolicies(path, bytes.toString('utf8'));
    return parsed.kind === 'invalid' ? parsed.problems : [];
  }
  if (config.policies === undefined) return [];
  const read = parseYaml(configPath, files.read(configPath)?.toString('utf8') ?? '');
  const place = read.kind === 'yaml' ? read.yaml.place('policies') : { line: 1, column: 1 };
  return [
    {
      file: configPath,
      ...place,
      rule: 'policies',
      message: `${path}: no such file`,
      fix: 'Add it, or remove this key',
    },
  ];
}

/** Returns the problems of head's blueprints that base does not have, or whose file is touched. */
function newProblems(
  { invalid }: BlueprintSet,
  base: BasePolicy,
  touched: ReadonlySet<string>,
): readonly Problem[] {
  const known = new Set(base.invalid.flatMap(({ problems }) => problems.map(keyOf)));
  return inOrder(invalid.flatMap(({ problems }) => problems)).filter(
    (problem) => touched.has(problem.file) || !known.has(keyOf(problem)),
  );
}

function keyOf({ file, rule, message }: Problem): string {
  return JSON.stringify([file, rule, message]);
}

/** Compares two values of YAML files by their text, in which the order of keys counts. */
function isSame(a: unknown, b: unknown): boolean {
  return a === b || JSON.stringify(a) === JSON.stringify(b);
}
