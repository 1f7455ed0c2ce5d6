import { closest } from '../lib/did-you-mean.ts';
import { COMMON_FLAGS, FLAGS, type FlagName } from './flags.ts';

/** Says what stands for flags that other tools have. */
const ELSEWHERE: Readonly<Record<string, string>> = {
  '--dry-run': '`trimtab plan` prints what `reconcile` would do and changes nothing',
  '--output': 'the flag is --format',
  '-o': 'the flag is --format',
};

/** Says what to use instead of a flag that other tools have, to put behind its name; undefined for others. */
export function insteadOf(given: string): string | undefined {
  return Object.hasOwn(ELSEWHERE, given) ? `: ${ELSEWHERE[given]}` : undefined;
}

/** Says what may be meant by a flag that is not known, to put behind its name; '' for no idea. */
export function flagHint(given: string, flags: readonly FlagName[]): string {
  const instead = insteadOf(given);
  if (instead !== undefined) return instead;
  const near = given.startsWith('--') ? closest(given.slice(2), flags) : undefined;
  if (near !== undefined) return ` (did you mean --${near}?)`;
  const all = flags.filter((name) => !COMMON_FLAGS.includes(name)).map((name) => `--${name}`);
  if (!given.startsWith('--')) {
    const meant = all.filter((name) => name.startsWith(`--${given[1]}`));
    return meant.length === 0 ? '' : `: flags have no short form (did you mean ${meant.join(' or ')}?)`;
  }
  return Object.hasOwn(FLAGS, given.slice(2)) ? ` (this command takes ${all.join(', ') || 'none'})` : '';
}
