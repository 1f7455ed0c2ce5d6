import type { Problem } from '../../lib/errors.ts';
import { parseYaml } from '../../lib/yaml.ts';
import { blueprintPaths } from '../../pipeline/load.ts';
import { policiesPath } from '../../pipeline/survey.ts';
import { parseBlueprints } from '../../policy/blueprint/collection.ts';
import { parseConfig } from '../../policy/config.ts';
import { parsePolicies } from '../../policy/policies.ts';
import type { Files } from '../../ports/files.ts';
import { type BasePolicy, type JudgedCommits, textsOf } from './judge-commits.ts';

/**
 * What `validate` would say of head: problems in files that the change touches, or that it brings about elsewhere, such as a
 * name that is now used twice. Everything of head is parsed and nothing of it applied.
 */
export function headProblems({
  compared,
  base,
}: Pick<JudgedCommits, 'compared' | 'base'>): readonly Problem[] {
  const { files } = compared.head;
  const touched = new Set(compared.touched);
  const isOurs = (path: string) =>
    base.isBlueprint(path) || path === base.source.path || path === base.policiesPath;
  if (!compared.touched.some(isOurs)) return [];
  const config = readHeadConfig(base, files, touched);
  const blueprints = parseBlueprints(
    textsOf(files, blueprintPaths(files, config.config.blueprints)),
    config.config.defaults,
  );
  const known = new Set(
    parseBlueprints(base.sources, base.config.defaults).invalid.flatMap(({ problems }) =>
      problems.map(keyOf),
    ),
  );
  const found = blueprints.invalid
    .flatMap(({ problems }) => problems)
    .filter((p) => touched.has(p.file) || !known.has(keyOf(p)));
  return [...config.problems, ...policyProblems(config.config, base, files, touched), ...found];
}

function readHeadConfig({ source, config }: BasePolicy, files: Files, touched: ReadonlySet<string>) {
  if (!touched.has(source.path)) return { config, problems: [] };
  const parsed = parseConfig(source.path, files.read(source.path)?.toString('utf8'));
  return parsed.kind === 'config'
    ? { config: parsed.config, problems: [] }
    : { config, problems: parsed.problems };
}

function policyProblems(
  config: BasePolicy['config'],
  { source }: BasePolicy,
  files: Files,
  touched: ReadonlySet<string>,
): readonly Problem[] {
  const path = policiesPath(config);
  const bytes = files.read(path);
  if (bytes) {
    const parsed =
      touched.has(path) || touched.has(source.path) ? parsePolicies(path, bytes.toString('utf8')) : undefined;
    return parsed?.kind === 'invalid' ? parsed.problems : [];
  }
  if (config.policies === undefined) return [];
  const read = parseYaml(source.path, files.read(source.path)?.toString('utf8') ?? '');
  const place = read.kind === 'yaml' ? read.yaml.place('policies') : { line: 1, column: 1 };
  return [
    {
      file: source.path,
      ...place,
      rule: 'policies',
      message: `${path}: no such file`,
      fix: 'Add it, or remove this key',
    },
  ];
}

function keyOf({ file, rule, message }: Problem): string {
  return JSON.stringify([file, rule, message]);
}
