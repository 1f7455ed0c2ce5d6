import type { PullCommit } from '../../ports/git.ts';
import { COMMIT_EMAIL, hasTrailer } from '../../pull-requests/head.ts';
import type { GitPlace } from './environment.ts';
import { git } from './run.ts';

/** Formats the author and committer of this tool's commits for git-fast-import(1). */
export function signature(now: Date): string {
  return `trimtab <${COMMIT_EMAIL}> ${Math.floor(now.getTime() / 1000)} +0000`;
}

/** GitHub commits in its own name what is committed through its API. */
const GITHUB_COMMITTER = 'noreply@github.com';

/** Reads the commits that `head` has and `base` does not. */
export async function commitsBetween(
  place: string | GitPlace,
  base: string,
  head: string,
): Promise<readonly PullCommit[]> {
  return readCommits(place, `^${base}\n${head}\n`);
}

/**
 * Reads the commits that each of many heads has and `base` does not, in one git call: by head, newest first.
 */
export async function commitsOfHeads(
  place: string | GitPlace,
  base: string,
  heads: readonly string[],
): Promise<ReadonlyMap<string, readonly PullCommit[]>> {
  if (heads.length === 0) return new Map();
  const all = await readCommits(place, [`^${base}`, ...heads].map((revision) => `${revision}\n`).join(''));
  const bySha = new Map(all.map((commit, order) => [commit.sha, { commit, order }]));
  const below = (head: string) => {
    const found = new Map<string, { commit: PullCommit; order: number }>();
    const open = [head];
    for (let sha = open.pop(); sha !== undefined; sha = open.pop()) {
      const known = found.has(sha) ? undefined : bySha.get(sha);
      if (known === undefined) continue;
      found.set(sha, known);
      open.push(...known.commit.parents);
    }
    return [...found.values()].sort((a, b) => a.order - b.order).map(({ commit }) => commit);
  };
  return new Map(heads.map((head) => [head, below(head)]));
}

/** Revisions come over standard input: there is no end of them, and none can be taken for an option. */
async function readCommits(place: string | GitPlace, revisions: string): Promise<PullCommit[]> {
  const log = await git(place, ['log', '-z', '--format=%H%x09%ae%x09%ce%x09%P%x09%B', '--stdin'], revisions);
  return log
    .split('\0')
    .filter(Boolean)
    .map((entry) => {
      const [sha = '', author = '', committer = '', parents = '', ...message] = entry.split('\t');
      const own = author === COMMIT_EMAIL && committer === COMMIT_EMAIL;
      const signed = committer === GITHUB_COMMITTER && hasTrailer(message.join('\t'));
      return { sha, own: own || signed, parents: parents.split(' ').filter(Boolean) };
    });
}
