import { TrimtabError } from '../../lib/errors.ts';
import type { GitPlace } from './environment.ts';
import type { Repository } from './locate.ts';
import { answerOf, git, tryGit } from './run.ts';
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
  const told = wanted === undefined ? await defaultHead(place, url) : undefined;
  if (told !== undefined && (await isRefAt(place, told.sha))) return told;
  const branch = wanted ?? told?.branch ?? '';
  const sha = await fetchRef(place, { url, ref: `refs/heads/${branch}` });
  if (sha === undefined)
    throw new TrimtabError('git_failed', `origin has no branch "${branch}": correct proposals.base`);
  return { branch, sha };
}

/**
 * Checks whether a ref of the clone names a commit, as after a checkout: then the clone has all of it, where the
 * commit alone may be what a killed fetch has left.
 */
async function isRefAt(place: GitPlace, sha: string): Promise<boolean> {
  const args = ['for-each-ref', '--count=1', '--format=%(objectname)', `--points-at=${sha}`];
  const { code, stdout } = await tryGit(place, args);
  return code === 0 && stdout.trim() === sha;
}

/** Asks a remote for its default branch. @throws TrimtabError `git_failed` where it has none */
export async function defaultBranch(place: GitPlace, url: string): Promise<string> {
  return (await defaultHead(place, url)).branch;
}

/** Asks a remote for its default branch, and for the newest commit of it. */
async function defaultHead(place: GitPlace, url: string): Promise<{ branch: string; sha: string }> {
  const told = await git(place, ['ls-remote', '--symref', '--', url, 'HEAD']);
  const branch = /^ref: refs\/heads\/(.+)\tHEAD$/m.exec(told)?.[1];
  const sha = /^([0-9a-f]{40,64})\tHEAD$/m.exec(told)?.[1];
  if (branch === undefined || sha === undefined)
    throw new TrimtabError('git_failed', 'origin has no commits yet: push a first commit to it');
  return { branch, sha };
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
