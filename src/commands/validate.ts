import { openWorkTree } from '../adapters/work-tree.ts';
import { readConfig, readFleet } from '../facts.ts';
import { blueprintSources } from './fleet.ts';
import type { Options } from './options.ts';
import type { Outcome } from './run.ts';
import { configText } from './survey.ts';

/** Checks configuration and every blueprint, schema and meaning, and lists all that is wrong. */
export function validate(options: Options): Outcome {
  const files = openWorkTree(options.repo);
  const source = configText(files, options);
  const config = readConfig(source);
  const { blueprints, errors } = readFleet(config, blueprintSources(files, config, source.path));
  const notes = [`${counted(blueprints.length, 'sound blueprint')}, ${counted(errors.length, 'problem')}`];
  return { lines: errors.map((error) => error.message), notes, proposals: [], failures: errors };
}

function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}
