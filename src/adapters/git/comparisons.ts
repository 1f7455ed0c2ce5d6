import type { Comparisons } from '../../ports/comparisons.ts';
import { compareCommits, fetchCommit, fetchTestMerge, fetchTip, isChild, touchedBetween } from './compare.ts';
import type { OpenGit } from './git.ts';
import { fetchRef } from './scratch.ts';

/** Compares commits of an opened repository. */
export function openComparisons(git: OpenGit): Comparisons {
  return {
    hasTestMerges: git.target.kind === 'network',
    compare: (range) => compareCommits(git, range),
    touchedBetween: (from, to) => touchedBetween(git, from, to),
    isChild: (commit, parent) => isChild(git, commit, parent),
    fetchTip: (branch, depth) => fetchTip(git, branch, depth),
    fetchBranch: (branch) => fetchRef(git.place, { url: git.fetchUrl, ref: `refs/heads/${branch}` }),
    fetchCommit: (commit, depth) => fetchCommit(git, commit, depth),
    fetchTestMerge: (number) => fetchTestMerge(git, number),
  };
}
