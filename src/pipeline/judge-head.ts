import type { PullRequest } from '../ports/pull-requests.ts';
import { type GovernanceStatus, governanceStatus } from '../ports/statuses.ts';
import { rollbackClaim } from '../pull-requests/rollback-claim.ts';
import { gateStatus } from '../review/judge.ts';
import { judgeCommits } from './judge-commits.ts';
import { approvalFacts, pullRequestInput } from './review-status.ts';
import type { ReviewWorld, TrustedBase } from './review-world.ts';
import { statusOfHead } from './same-head.ts';

/** World needed to judge a head of this tool's own pull requests; `base` is the commit of this run. */
interface HeadWorld extends ReviewWorld {
  readonly base: TrustedBase;
  readonly pulls: readonly PullRequest[];
}

/**
 * Judges a pull request of this tool whose head this run has not pushed. What its body says and who its
 * commits name as author can be forged by anyone who may write; what it changes cannot.
 */
export async function judgeHead(world: HeadWorld, pull: PullRequest): Promise<GovernanceStatus> {
  const range = await findRange(world, pull);
  if (typeof range === 'string') return governanceStatus('pending', `not judged: ${range}`);
  const rollback = await rollbackClaim(pull, async (number) => world.pulls.find((p) => p.number === number));
  const judged = await judgeCommits(world, {
    ...range,
    base: world.base.sha,
    branch: world.base.branch,
    pullRequest: pullRequestInput(pull),
    rollback,
    untold: true,
  });
  const basis = judged.base.digest;
  const status = { ...gateStatus(judged.result, await approvalFacts(judged, pull, world)), basis };
  return statusOfHead(world, pull, world.base, status);
}

/**
 * Finds the commits to compare: the test merge if the forge creates them, since it excludes base's own later
 * commits.
 */
async function findRange(
  { comparisons, base }: HeadWorld,
  pull: PullRequest,
): Promise<{ readonly head: string; readonly from?: string } | string> {
  if (comparisons.hasTestMerges) {
    const merged = await comparisons.fetchTestMerge(pull.number);
    if (merged?.head === pull.head.sha) return { head: merged.merge, from: merged.base };
    return pull.conflicting
      ? `it conflicts with ${base.branch}`
      : 'GitHub has not merged the newest commit for a test yet';
  }
  const head = await comparisons.fetchBranch(pull.head.branch);
  return head === pull.head.sha ? { head } : 'its branch has moved';
}
