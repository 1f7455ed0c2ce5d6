import type { PullRequest } from '../ports/pull-requests.ts';
import { type GovernanceStatus, governanceStatus } from '../ports/statuses.ts';
import { strictestStatus } from '../review/same-head.ts';
import { judgedStatus, judgePull } from './judge-pull.ts';
import type { ReviewWorld, TrustedBase } from './review-world.ts';

/** More pull requests of one commit than anybody opens by accident; each of them costs a few calls. */
const MAX_SAME_HEAD = 20;

/**
 * Returns the status of a commit: the strictest of what is said of all open pull requests into the trusted base
 * that have it as their head, since the forge shows a commit's status on each of them. `own` is that of `pull`.
 */
export async function statusOfHead(
  world: ReviewWorld,
  pull: PullRequest,
  base: TrustedBase,
  own: GovernanceStatus,
): Promise<GovernanceStatus> {
  const others = await openWithHead(world, pull, base);
  if (others === 'too many')
    return strictestStatus(own, [
      governanceStatus(
        'pending',
        `more than ${MAX_SAME_HEAD} pull requests have this head: push another commit`,
      ),
    ]);
  const said: GovernanceStatus[] = [];
  for (const other of others) {
    const { state, description } = await statusOfOther(world, other, base);
    said.push(governanceStatus(state, `#${other.number}: ${description}`));
  }
  return { ...strictestStatus(own, said), basis: own.basis };
}

async function statusOfOther(
  world: ReviewWorld,
  pull: PullRequest,
  base: TrustedBase,
): Promise<GovernanceStatus> {
  const judged = await judgePull(world, pull, base);
  if (typeof judged === 'string') return governanceStatus('pending', `not judged: ${judged}`);
  return judgedStatus(world, pull, judged);
}

/** Finds the other open pull requests into the trusted base with the same head. */
export async function openWithHead(
  { comparisons, forge }: Pick<ReviewWorld, 'comparisons' | 'forge'>,
  { number, head }: PullRequest,
  { branch }: TrustedBase,
): Promise<readonly PullRequest[] | 'too many'> {
  const numbers = (await comparisons.pullsOfHead(head.sha)).filter((other) => other !== number);
  if (numbers.length > MAX_SAME_HEAD) return 'too many';
  const pulls: PullRequest[] = [];
  for (const other of numbers) pulls.push(await forge.pullRequests.read(other));
  return pulls.filter(
    (pull) => pull.state === 'open' && pull.base.branch === branch && pull.head.sha === head.sha,
  );
}
