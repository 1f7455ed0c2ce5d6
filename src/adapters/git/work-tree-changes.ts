import type { GitPlace } from './environment.ts';
import type { Repository } from './locate.ts';
import { gitFailed, tryGit } from './run.ts';

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

/**
 * Returns the place with every filter turned off that its settings name: git would run it to compare a file.
 * https://git-scm.com/docs/gitattributes#_filter
 */
async function withoutFilters(dir: string): Promise<GitPlace> {
  const args = [
    'config',
    '-z',
    '--name-only',
    '--get-regexp',
    '^filter\\..*\\.(clean|smudge|process|required)$',
  ];
  const output = await tryGit(dir, args);
  // 1: there is none.
  if (output.code > 1) throw gitFailed(args, output);
  const names = new Set(output.stdout.split('\0').filter(Boolean));
  const settings = [...names].map((name) => [name, name.endsWith('.required') ? 'false' : ''] as const);
  return { dir, settings };
}
