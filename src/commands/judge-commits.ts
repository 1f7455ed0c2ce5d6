import picomatch from 'picomatch';
import type { OpenGit } from '../adapters/git.ts';
import { type Comparison, compareCommits } from '../adapters/git-compare.ts';
import { semanticDiff } from '../change/diff.ts';
import type { PullRequestInput } from '../expression.ts';
import { readConfig, readFleet, readPolicies } from '../facts.ts';
import { type GateResult, gateFindings, type gateStatus } from '../governance/gate.ts';
import { buildGateReport } from '../report/gate.ts';
import { blueprintPaths } from './fleet.ts';
import type { Options } from './options.ts';
import { configText, policiesPath, policiesText } from './survey.ts';

export interface JudgedCommits {
  readonly result: GateResult;
  readonly compared: Comparison;
  /** Problems of base itself. */
  readonly notes: readonly string[];
}

/** Configuration, policies and blueprints are read from base; head is compared as git objects, and nothing of it is run. */
export async function judgeCommits(
  git: OpenGit,
  options: Options,
  now: Date,
  { base, head, pullRequest }: { readonly base: string; readonly head: string; readonly pullRequest?: PullRequestInput },
): Promise<JudgedCommits> {
  const compared = await compareCommits(git, base, head);
  const { files } = compared.base;
  const source = configText(files, options);
  const config = readConfig(source);
  const policies = readPolicies(policiesText(files, config));
  const paths = blueprintPaths(files, config.blueprints);
  const fleet = readFleet(
    config,
    paths.map((path) => ({ path, text: files.read(path)?.toString('utf8') ?? '' })),
  );
  const findings = semanticDiff(
    { base: compared.from, head: compared.head.files, touched: compared.touched, opaque: compared.opaque },
    {
      blueprints: fleet.blueprints,
      isBlueprint: picomatch([...config.blueprints]),
      settings: [source.path, policiesPath(config)],
      defaults: config.defaults,
    },
  );
  const result = gateFindings(findings, { policies, blueprints: fleet.blueprints, now, ...(pullRequest ? { pullRequest } : {}) });
  return { result, compared, notes: fleet.errors.map(({ message }) => `on base: ${message}`) };
}

/** The answer of both ways to run the gate. */
export function gateOutcome({ result, compared, notes }: JudgedCommits, status: ReturnType<typeof gateStatus>, now: Date) {
  const commits = { base: compared.base.sha, head: compared.head.sha, files: compared.touched.length };
  return { gate: buildGateReport(result, status, commits, now), lines: [], notes, proposals: [], failures: [] };
}
