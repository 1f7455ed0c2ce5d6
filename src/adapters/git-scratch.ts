import { randomUUID } from 'node:crypto';
import { type GitPlace, git, tryGit } from './git-run.ts';

const HOUR_S = 3600;

/**
 * A namespace of refs for one run. Git that is killed leaves a lock on the ref it was writing, which only a person may remove:
 * so a run writes no ref that another run, or the user's own git, would ever write.
 */
export function newScratch(): string {
  return `refs/trimtab/${Math.floor(Date.now() / 1000)}-${randomUUID().slice(0, 8)}`;
}

/** Removes what killed runs left an hour ago or earlier; what cannot be removed harms nobody. */
export async function sweepScratch(place: GitPlace): Promise<void> {
  const listed = await tryGit(place, ['for-each-ref', '--format=%(refname)', 'refs/trimtab/']);
  const oldest = Math.floor(Date.now() / 1000) - HOUR_S;
  const stale = listed.stdout
    .toString()
    .split('\n')
    .filter((ref) => Number(/^refs\/trimtab\/(\d+)-/.exec(ref)?.[1] ?? Number.NaN) < oldest);
  for (const ref of stale) await tryGit(place, ['update-ref', '-d', ref]);
}

/**
 * Fetches one ref of a URL and returns its commit; undefined where the remote has no such ref. The URL, not the remote's name:
 * by name git would also move the clone's tracking branches. @throws TrimtabError `git_failed`
 */
export async function fetchRef(
  place: GitPlace,
  { url, ref, flags = [] }: { readonly url: string; readonly ref: string; readonly flags?: readonly string[] },
): Promise<string | undefined> {
  const own = `${newScratch()}/fetched`;
  const args = ['fetch', '--quiet', '--no-tags', '--no-write-fetch-head', ...flags, '--', url, `+${ref}:${own}`];
  const { code, stderr } = await tryGit(place, args);
  if (code !== 0 && /couldn't find remote ref/.test(stderr)) return undefined;
  if (code !== 0) await git(place, args);
  const sha = await git(place, ['rev-parse', '--verify', own]);
  await git(place, ['update-ref', '-d', own]);
  return sha;
}
