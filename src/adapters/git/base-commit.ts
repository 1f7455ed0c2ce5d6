import { TrimtabError } from '../../lib/errors.ts';
import type { GitPlace } from './environment.ts';
import type { Repository } from './locate.ts';
import { answerOf, git } from './run.ts';
import { fetchRef } from './scratch.ts';

/**
 * Returns the newest commit of a branch, fetched where there is a remote. Without a name it is the remote's
 * default branch, or the branch that is checked out. @throws TrimtabError `git_failed` where there is no such
 * branch
 */
export function findBaseCommit(
  { place, root, hasRemote, fetchUrl }: Repository,
  branch: string | undefined,
): Promise<{ branch: string; sha: string }> {
  return hasRemote ? remoteBase(place, fetchUrl, branch) : localBase(root, branch);
}

async function remoteBase(
  place: GitPlace,
  url: string,
  wanted: string | undefined,
): Promise<{ branch: string; sha: string }> {
  const branch = wanted ?? (await defaultBranch(place, url));
  const sha = await fetchRef(place, { url, ref: `refs/heads/${branch}` });
  if (sha === undefined)
    throw new TrimtabError('git_failed', `origin has no branch "${branch}": correct proposals.base`);
  return { branch, sha };
}

/** Asks a remote for its default branch. @throws TrimtabError `git_failed` where it has none */
export async function defaultBranch(place: GitPlace, url: string): Promise<string> {
  const told = await git(place, ['ls-remote', '--symref', '--', url, 'HEAD']);
  const branch = /^ref: refs\/heads\/(.+)\tHEAD$/m.exec(told)?.[1];
  if (branch === undefined)
    throw new TrimtabError('git_failed', 'origin has no commits yet: push a first commit to it');
  return branch;
}

async function localBase(root: string, wanted: string | undefined): Promise<{ branch: string; sha: string }> {
  const branch = wanted ?? (await currentBranch(root)) ?? 'main';
  const sha = await answerOf(root, ['rev-parse', '--verify', '--quiet', `refs/heads/${branch}^{commit}`]);
  if (sha === undefined)
    throw new TrimtabError(
      'git_failed',
      `branch "${branch}" has no commits in ${root}: commit something first, or name another base`,
    );
  return { branch, sha };
}

/** Returns the branch that is checked out; undefined for a commit without one. */
function currentBranch(root: string): Promise<string | undefined> {
  return answerOf(root, ['symbolic-ref', '--quiet', '--short', 'HEAD']);
}
