import type { Repository } from './locate.ts';
import { tryGit } from './run.ts';
import { withoutFilters } from './without-programs.ts';

/**
 * Lists the files of the work tree that are not as in a commit, or not in it, by their path from the folder;
 * those that git ignores are left out. No filter of the clone runs: what one would change counts as changed,
 * where git cannot tell by size and time alone.
 * None where git cannot tell.
 */
export async function changedSince(
  { root, prefix }: Pick<Repository, 'root' | 'prefix'>,
  commit: string,
): Promise<string[]> {
  const place = await withoutFilters(root);
  const below = ['--', prefix === '' ? '.' : `:(literal)${prefix}`];
  const quiet = ['--no-ext-diff', '--no-textconv', '--no-renames', '--ignore-submodules=all'];
  const diff = ['diff', '--name-only', '-z', ...quiet, commit];
  const others = ['ls-files', '-z', '--others', '--exclude-standard'];
  const listings = await Promise.all([
    tryGit(place, [...diff, ...below]),
    tryGit(place, [...others, ...below]),
  ]);
  // It is for a note alone, and whatever is wrong is met again by what the run needs.
  const paths = listings
    .flatMap(({ code, stdout }) => (code === 0 ? stdout.split('\0') : []))
    .filter((path) => path.startsWith(prefix));
  return [...new Set(paths.map((path) => path.slice(prefix.length)))].filter((path) => path !== '').sort();
}
