/** A commit, whole or abbreviated. */
const COMMIT = /^[0-9a-f]{7,40}$/;
/** A tag that is a version, as releases have it. */
const VERSION = /^v?\d+([-+.]|$)/;
/** A range of versions: https://argo-cd.readthedocs.io/en/stable/user-guide/tracking_strategies/ */
const RANGE = /[*^~<>=|]|^v?\d+(\.\d+)*\.x$/i;

/**
 * Says in words what a revision pins, where it follows no branch: a tag, a commit or a range of tags.
 * Undefined for a branch, for `HEAD` and where nothing is stated.
 */
export function pinnedRevision(revision: string | undefined): string | undefined {
  if (revision === undefined || revision === '') return undefined;
  if (revision.startsWith('refs/tags/')) return `tag ${revision.slice('refs/tags/'.length)}`;
  if (COMMIT.test(revision) && /\d/.test(revision)) return `commit ${revision.slice(0, 12)}`;
  if (RANGE.test(revision)) return `the tags in ${revision}`;
  return VERSION.test(revision) ? `tag ${revision}` : undefined;
}

/** Returns the branch that a revision names; undefined where it pins something, or is the default branch. */
export function branchOf(revision: string | undefined): string | undefined {
  if (revision === undefined || revision === '' || revision === 'HEAD') return undefined;
  return pinnedRevision(revision) === undefined ? revision.replace(/^refs\/heads\//, '') : undefined;
}
