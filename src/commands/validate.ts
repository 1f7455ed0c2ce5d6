import { openWorkTree } from '../adapters/work-tree.ts';
import { readConfig, readFleet } from '../facts.ts';
import { blueprintSources } from './fleet.ts';
import type { Options } from './options.ts';
import { configText } from './survey.ts';

export interface Validation {
  readonly blueprints: number;
  readonly problems: readonly string[];
}

/** Checks configuration and every blueprint, schema and meaning, and lists all that is wrong. */
export function validate(options: Options): Validation {
  const files = openWorkTree(options.repo);
  const source = configText(files, options);
  const config = readConfig(source);
  const { blueprints, errors } = readFleet(config, blueprintSources(files, config, source.path));
  return { blueprints: blueprints.length, problems: errors.map((error) => error.message) };
}
