import { startScan } from '../adapters/files/scanner.ts';
import { openWorkTree } from '../adapters/files/work-tree.ts';
import { counted } from '../lib/count.ts';
import { inOrder } from '../lib/errors.ts';
import { checkWorkloads, formatFinding } from '../pipeline/check-workloads.ts';
import {
  blueprintSources,
  describeUnread,
  loadConfiguration,
  policiesText,
  readBlueprints,
  toFailure,
} from '../pipeline/load.ts';
import { parsePolicies } from '../policy/policies.ts';
import { describeUnreadable } from '../workloads/unread.ts';
import type { Options } from './options.ts';
import type { LinesOutcome } from './outcome.ts';

/**
 * Checks configuration, policies and every blueprint, schema and meaning, and whether the manifests hold the
 * workloads. Lists all that is wrong; only errors fail.
 */
export async function validate(options: Options): Promise<LinesOutcome> {
  const files = openWorkTree(options.repo);
  const configuration = loadConfiguration(files, options.config);
  const { source, config } = configuration;
  const index = startScan(files, config.scan.exclude);
  const sources = blueprintSources(files, config, source.path);
  const { blueprints, errors: invalid } = readBlueprints(config, sources);
  const policies = policiesText(files, config);
  const parsed = policies && parsePolicies(policies.path, policies.text);
  const workloads = await index();
  const findings = checkWorkloads(files, blueprints, sources, workloads);
  const errors = [
    ...(parsed?.kind === 'invalid' ? inOrder(parsed.problems).map((p) => toFailure(p)) : []),
    ...invalid,
    ...findings.flatMap((finding) => {
      const { level, service, place } = finding;
      return level === 'error' ? [{ service, place, message: formatFinding(finding) }] : [];
    }),
  ];
  const others = findings.filter(({ level }) => level !== 'error');
  const warnings = others.filter(({ level }) => level === 'warning').length;
  const counts = [counted(blueprints.length, 'sound blueprint'), counted(errors.length, 'problem')];
  if (warnings > 0) counts.push(counted(warnings, 'warning'));
  return {
    kind: 'lines',
    lines: [...errors.map((error) => error.message), ...others.map(formatFinding)],
    notes: [
      ...describeUnread(files, configuration),
      ...describeUnreadable(workloads.unreadable),
      counts.join(', '),
    ],
    failures: errors,
  };
}
