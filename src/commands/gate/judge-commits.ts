import picomatch from 'picomatch';
import { type CommitRange, type Comparison, compareCommits } from '../../adapters/git/compare.ts';
import type { OpenGit } from '../../adapters/git/git.ts';
import { type Fleet, readConfig, readFleet, readPolicies } from '../../pipeline/facts.ts';
import { blueprintPaths, readSource } from '../../pipeline/load.ts';
import { configText, policiesPath, policiesText } from '../../pipeline/survey.ts';
import type { PullRequestInput } from '../../policy/cel/expression.ts';
import type { Config } from '../../policy/config.ts';
import type { RollbackClaim } from '../../pull-requests/rollback-claim.ts';
import { semanticDiff } from '../../review/changes/diff.ts';
import { nameRollback } from '../../review/changes/rollback.ts';
import { readSurroundings } from '../../review/changes/surroundings.ts';
import { type GateResult, gateFindings } from '../../review/judge.ts';
import type { Source } from '../../scaling/facts.ts';
import type { Options } from '../options.ts';

/** What base says may be done. */
export interface BasePolicy {
  readonly source: Source;
  readonly config: Config;
  readonly policies: Source | null;
  readonly policiesPath: string;
  readonly sources: readonly Source[];
  readonly fleet: Fleet;
  isBlueprint(path: string): boolean;
}

export interface JudgedCommits {
  readonly result: GateResult;
  readonly compared: Comparison;
  readonly base: BasePolicy;
  /** Problems of base itself. */
  readonly notes: readonly string[];
}

export interface JudgedRange extends CommitRange {
  readonly pullRequest?: PullRequestInput;
  readonly rollback?: RollbackClaim | undefined;
}

/** Configuration, policies and blueprints are read from base; head is compared as git objects, and nothing of it is run. */
export async function judgeCommits(
  git: OpenGit,
  options: Options,
  now: Date,
  { pullRequest, rollback, ...range }: JudgedRange,
): Promise<JudgedCommits> {
  const compared = await compareCommits(git, range);
  const base = readBase(compared, options);
  const { config, fleet } = base;
  const findings = semanticDiff(
    {
      base: compared.from,
      head: compared.head.files,
      touched: compared.touched,
      opaque: compared.opaque,
      links: compared.links,
    },
    {
      blueprints: fleet.blueprints,
      isBlueprint: base.isBlueprint,
      settings: [base.source.path, base.policiesPath],
      defaults: config.defaults,
    },
  );
  const policies = readPolicies(base.policies);
  const around = readSurroundings(git.prefix, compared.around);
  const named = rollback ? nameRollback(findings, rollback) : findings;
  const result = gateFindings([...around, ...named], {
    policies,
    blueprints: fleet.blueprints,
    now,
    ...(pullRequest ? { pullRequest } : {}),
  });
  return { result, compared, base, notes: fleet.errors.map(({ message }) => `on base: ${message}`) };
}

function readBase({ base: { files } }: Comparison, options: Options): BasePolicy {
  const source = configText(files, options);
  const config = readConfig(source);
  const sources = textsOf(files, blueprintPaths(files, config.blueprints));
  return {
    source,
    config,
    policies: policiesText(files, config),
    policiesPath: policiesPath(config),
    sources,
    fleet: readFleet(config, sources),
    isBlueprint: picomatch([...config.blueprints]),
  };
}

export function textsOf(files: Comparison['base']['files'], paths: readonly string[]): Source[] {
  files.expect?.(paths);
  return paths.map((path) => readSource(files, path));
}
