import { TrimtabError } from '../../lib/errors.ts';
import { isInstant } from '../../lib/time.ts';
import type { PullRequest } from '../../ports/pull-requests.ts';
import { git, gitFailed, tryGit } from '../git/run.ts';
import { type Branches, type MergeFacts, readBranches, readMerges } from './branches.ts';
import type { KeptPull } from './pulls.ts';

/**
 * Picks the fields of a pull request that come from git, leaving those that others may have written
 * meanwhile.
 */
export function movesOf({
  state,
  head,
  merged_at,
  closed_at,
  merge_commit_sha,
  updated_at,
}: KeptPull): Partial<KeptPull> {
  return { state, head, merged_at, closed_at, merge_commit_sha, updated_at };
}

/** Adds the commits that base does not have, and whether git can merge them. */
export async function withGitFacts(
  branches: Branches,
  pulls: readonly KeptPull[],
  login: string,
): Promise<PullRequest[]> {
  const open = pulls.filter(({ state }) => state === 'open');
  const merges = new Map<string, ReadonlyMap<string, MergeFacts>>();
  for (const base of new Set(open.map((pull) => pull.base.branch))) {
    const heads = open.filter((pull) => pull.base.branch === base).map(({ head }) => head.sha);
    merges.set(base, await readMerges(branches, base, heads));
  }
  return pulls.map(({ comments: _, statuses, ...kept }) => {
    const pull = { ...kept, ours: kept.author === login, verification: kept.verification ?? null };
    const facts = pull.state === 'open' ? merges.get(pull.base.branch)?.get(pull.head.sha) : undefined;
    return {
      ...pull,
      status: statuses[pull.head.sha] ?? null,
      commits: facts?.commits ?? [],
      conflicting: facts?.conflicting ?? false,
    };
  });
}

/**
 * Updates an open pull request to what has happened to it since it was stored: merged, branch gone, or moved.
 */
export async function refresh(branches: Branches, pull: KeptPull, now: string): Promise<KeptPull> {
  const { dir, heads } = branches;
  const sha = heads.get(pull.head.branch);
  const base = heads.get(pull.base.branch);
  const head = sha ?? pull.head.sha;
  if (base !== undefined && (await isMerged(branches, pull, base))) {
    const line = (await git(dir, ['rev-list', '--first-parent', '--ancestry-path', `${head}..${base}`]))
      .split('\n')
      .filter(Boolean);
    // A fast-forward leaves no later commit that brought the head in: then it is the head itself.
    const firstParents = new Set((await git(dir, ['rev-list', '--first-parent', base])).split('\n'));
    const merge = firstParents.has(head) ? head : (line.at(-1) ?? head);
    const committed = await git(dir, ['show', '-s', '--format=%cI', merge]);
    // A commit may state a time that no clock shows.
    const merged_at = isInstant(committed) ? new Date(committed).toISOString() : now;
    const done = { merged_at, closed_at: merged_at, merge_commit_sha: merge, updated_at: now };
    return { ...pull, ...done, state: 'merged', head: { ...pull.head, sha: head } };
  }
  if (sha === undefined) return { ...pull, state: 'closed', closed_at: now, updated_at: now };
  return sha === pull.head.sha ? pull : { ...pull, head: { ...pull.head, sha }, updated_at: now };
}

async function isMerged(branches: Branches, { head, base }: KeptPull, onto: string): Promise<boolean> {
  if (branches.heads.has(head.branch)) return (await branches.mergedInto(base.branch)).has(head.branch);
  const args = ['merge-base', '--is-ancestor', '--end-of-options', head.sha, onto];
  const output = await tryGit(branches.dir, args);
  // 128 where the head is no commit here, and so in no branch.
  if (![0, 1, 128].includes(output.code)) throw gitFailed(args, output);
  return output.code === 0;
}

/**
 * Finds the newest commit of a branch that has something to merge. @throws TrimtabError `forge_failed` where
 * there is nothing.
 */
export async function newestCommit(dir: string, base: string, branch: string): Promise<string> {
  const { code, stdout } = await tryGit(dir, [
    'rev-list',
    '--max-count=1',
    `refs/heads/${branch}`,
    `^refs/heads/${base}`,
    '--',
  ]);
  const sha = stdout.trim();
  if (code === 0 && sha !== '') return sha;
  if (code === 0) throw new TrimtabError('forge_failed', `no commits between ${base} and ${branch}`);
  const { heads } = await readBranches(dir);
  throw new TrimtabError(
    'forge_failed',
    `branch "${heads.has(branch) ? base : branch}" does not exist in ${dir}: push it first`,
  );
}
