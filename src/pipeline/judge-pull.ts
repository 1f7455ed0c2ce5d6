import type { PullRequest } from '../ports/pull-requests.ts';
import type { GovernanceStatus } from '../ports/statuses.ts';
import { rollbackClaim } from '../pull-requests/rollback-claim.ts';
import { isUnconfirmed } from '../pull-requests/status.ts';
import { gateStatus } from '../review/judge.ts';
import { type JudgedCommits, judgeCommits } from './judge-commits.ts';
import { approvalFacts, pullRequestInput } from './review-status.ts';
import type { ReviewWorld, TrustedBase } from './review-world.ts';
import { findTestMerge } from './test-merge.ts';

/**
 * Judges what a pull request into the trusted base would merge, by policies of base as it is now, which the
 * test merge may be behind. Returns why it cannot be judged where there is no test merge.
 */
export async function judgePull(
  world: ReviewWorld,
  pull: PullRequest,
  base: TrustedBase,
): Promise<JudgedCommits | string> {
  const merged = await findTestMerge(world, pull);
  if (typeof merged === 'string') return merged;
  const rollback = await rollbackClaim(pull, (number) => world.forge.pullRequests.read(number));
  return judgeCommits(world, {
    base: base.sha,
    branch: base.branch,
    from: merged.base,
    head: merged.merge,
    pullRequest: pullRequestInput(pull),
    rollback,
  });
}

/** Returns the status by approvals; a proposal that no run has confirmed of late keeps waiting for that. */
export async function judgedStatus(
  world: ReviewWorld,
  pull: PullRequest,
  judged: JudgedCommits,
): Promise<GovernanceStatus> {
  const status = gateStatus(judged.result, await approvalFacts(judged, pull, world));
  const isHeld = status.state === 'success' && pull.status && isUnconfirmed(pull.status);
  return { ...(isHeld ? pull.status : status), basis: judged.base.digest };
}
