import type { Comparisons } from '../../ports/comparisons.ts';
import { defaultBranch } from './base-commit.ts';
import { compareCommits, fetchCommit, fetchTestMerge, fetchTip, isChild, touchedBetween } from './compare.ts';
import type { OpenGit } from './git.ts';
import { git as run } from './run.ts';
import { fetchRef } from './scratch.ts';

/** Compares commits of an opened repository. */
export function openComparisons(git: OpenGit): Comparisons {
  return {
    hasTestMerges: git.target.kind === 'network',
    defaultBranch: () => defaultBranch(git.place, git.fetchUrl),
    filesAt: (commit) => git.filesAt(commit),
    pullsOfHead: (sha) => pullsOfHead(git, sha),
    compare: (range) => compareCommits(git, range),
    touchedBetween: (from, to) => touchedBetween(git, from, to),
    isChild: (commit, parent) => isChild(git, commit, parent),
    fetchTip: (branch, depth) => fetchTip(git, branch, depth),
    fetchBranch: (branch) => fetchRef(git.place, { url: git.fetchUrl, ref: `refs/heads/${branch}` }),
    fetchCommit: (commit, depth) => fetchCommit(git, commit, depth),
    fetchTestMerge: (number) => fetchTestMerge(git, number),
  };
}

/** Reads `refs/pull/<number>/head`, which GitHub keeps of every pull request. */
async function pullsOfHead({ place, fetchUrl, target }: OpenGit, sha: string): Promise<number[]> {
  if (target.kind !== 'network') return [];
  const lines = (await run(place, ['ls-remote', '--', fetchUrl, 'refs/pull/*/head'])).split('\n');
  return lines.flatMap((line) => {
    const [, number] = line.startsWith(sha) ? (/\trefs\/pull\/(\d+)\/head$/.exec(line) ?? []) : [];
    return number === undefined ? [] : [Number(number)];
  });
}
