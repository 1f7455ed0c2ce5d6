import { openWorkTree } from '../adapters/work-tree.ts';
import { loadFleet } from './fleet.ts';
import type { Options } from './options.ts';

export interface Validation {
  readonly blueprints: number;
  readonly problems: readonly string[];
}

/** Checks configuration and every blueprint, schema and meaning, and lists all that is wrong. */
export function validate(options: Options): Validation {
  const { blueprints, errors } = loadFleet(openWorkTree(options.repo), options.config);
  return { blueprints: blueprints.length, problems: errors.map((error) => error.message) };
}
