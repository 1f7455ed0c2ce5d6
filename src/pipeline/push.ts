import { TrimtabError } from '../lib/errors.ts';
import type { BranchChange, Git, PushResult } from '../ports/git.ts';
import { isForeign } from '../pull-requests/head.ts';
import type { Run } from './run.ts';

/**
 * Returns the head that a new pull request's branch may replace; undefined where there is no such branch. A
 * branch without a pull request is what a killed run left, unless somebody works on it: then it is theirs.
 * @throws TrimtabError `forge_failed` where it is
 */
export async function leaseOf(
  {
    world: { git },
    base,
  }: { readonly world: { readonly git: Pick<Git, 'commitsOf'> }; readonly base: { readonly sha: string } },
  branch: string,
  heads: ReadonlyMap<string, string>,
): Promise<string | undefined> {
  const head = heads.get(branch);
  if (head !== undefined && isForeign({ commits: await git.commitsOf(branch, base.sha) })) {
    throw new TrimtabError(
      'forge_failed',
      `the branch ${branch} holds a person's commits and has no open pull request: delete or rename it`,
    );
  }
  return head;
}

/** Pushes one branch; returns the head that arrived. @throws Error with git's reason */
export async function pushBranch({ world }: Run, change: BranchChange): Promise<string> {
  const [result] = await world.commit([change]);
  if (result?.kind === 'pushed') return result.sha;
  throw new Error(result ? describeRejection(result) : 'the rollback branch was not pushed');
}

/** Describes why a branch did not arrive. */
export function describeRejection({
  branch,
  reason,
}: Extract<PushResult, { readonly kind: 'rejected' }>): string {
  return `push of ${branch} rejected: ${reason}`;
}
