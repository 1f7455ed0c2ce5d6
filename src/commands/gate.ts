import picomatch from 'picomatch';
import { openGit } from '../adapters/git.ts';
import { compareCommits } from '../adapters/git-compare.ts';
import { semanticDiff } from '../change/diff.ts';
import { TrimtabError } from '../errors.ts';
import { readConfig, readFleet, readPolicies } from '../facts.ts';
import { gateFindings, gateStatus } from '../governance/gate.ts';
import { buildGateReport } from '../report/gate.ts';
import { blueprintPaths } from './fleet.ts';
import type { Options } from './options.ts';
import type { Outcome } from './run.ts';
import { configText, policiesPath, policiesText } from './survey.ts';

/**
 * What the commits of head do, and whether they may. Configuration, policies and blueprints are read from base, head is
 * compared as git objects, and nothing of it is run. Nobody's reviews are known here, so what needs approval waits.
 */
export async function gate(options: Options, now: Date): Promise<Outcome> {
  if (options.base === undefined)
    throw new TrimtabError('usage', 'gate: --base REF is missing; name the branch to merge into, such as origin/main');
  const git = await openGit(options.repo, { now });
  const { base, from, head, touched, opaque } = await compareCommits(git, options.base, options.head ?? 'HEAD');
  const source = configText(base.files, options);
  const config = readConfig(source);
  const policies = readPolicies(policiesText(base.files, config));
  const paths = blueprintPaths(base.files, config.blueprints);
  const fleet = readFleet(
    config,
    paths.map((path) => ({ path, text: base.files.read(path)?.toString('utf8') ?? '' })),
  );
  const isBlueprint = picomatch([...config.blueprints]);
  const findings = semanticDiff(
    { base: from, head: head.files, touched, opaque },
    { blueprints: fleet.blueprints, isBlueprint, settings: [source.path, policiesPath(config)], defaults: config.defaults },
  );
  const result = gateFindings(findings, { policies, blueprints: fleet.blueprints, now });
  const status = gateStatus(result, { reviews: [], head: head.sha, author: '' });
  return {
    gate: buildGateReport(result, status, { base: base.sha, head: head.sha, files: touched.length }, now),
    lines: [],
    notes: fleet.errors.map(({ message }) => `on base: ${message}`),
    proposals: [],
    failures: [],
  };
}
