import { TrimtabError } from '../lib/errors.ts';
import { COMMANDS, type CommandName, isCommand } from './flags.ts';

/** Commands that a dry run leaves nothing to say of. */
const WRITERS: readonly string[] = ['breaker'];

/**
 * Parses an input of the Action, such as `dry-run`, as `getBooleanInput` of @actions/core does, by YAML 1.2; an
 * empty one is false.
 * @throws TrimtabError `usage` for anything else: it may be meant to keep the run from writing.
 */
export function parseSwitch(name: 'dry-run' | 'pull-request', text: string): boolean {
  if (['true', 'True', 'TRUE'].includes(text)) return true;
  if (['', 'false', 'False', 'FALSE'].includes(text)) return false;
  throw new TrimtabError(
    'usage',
    `input ${name}: "${text}" is no boolean: write true or false; nothing was done`,
  );
}

/**
 * Finds the command that the Action runs. @throws TrimtabError `usage` for one that is unknown, or that a dry
 * run leaves nothing to do.
 */
export function actionCommand(name: string, dryRun: boolean): CommandName {
  if (!isCommand(name))
    throw new TrimtabError(
      'usage',
      `input command: "${name}" is none of ${Object.keys(COMMANDS).join(', ')}`,
    );
  if (dryRun && WRITERS.includes(name))
    throw new TrimtabError('usage', `input dry-run: ${name} does nothing but write; set dry-run to false`);
  return dryRun && name === 'reconcile' ? 'plan' : name;
}
