import { openWorkTree } from '../adapters/files/work-tree.ts';
import {
  blueprintSources,
  loadConfiguration,
  policiesText,
  readBlueprints,
  toFailure,
} from '../pipeline/load.ts';
import { parsePolicies } from '../policy/policies.ts';
import type { Options } from './options.ts';
import type { LinesOutcome } from './outcome.ts';

/** Checks configuration, policies and every blueprint, schema and meaning, and lists all that is wrong. */
export function validate(options: Options): LinesOutcome {
  const files = openWorkTree(options.repo);
  const { source, config } = loadConfiguration(files, options.config);
  const { blueprints, errors: invalid } = readBlueprints(
    config,
    blueprintSources(files, config, source.path),
  );
  const policies = policiesText(files, config);
  const parsed = policies && parsePolicies(policies.path, policies.text);
  const errors = [
    ...(parsed?.kind === 'invalid' ? parsed.problems.map((p) => toFailure(p)) : []),
    ...invalid,
  ];
  const notes = [`${counted(blueprints.length, 'sound blueprint')}, ${counted(errors.length, 'problem')}`];
  return { kind: 'lines', lines: errors.map((error) => error.message), notes, failures: errors };
}

function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}
