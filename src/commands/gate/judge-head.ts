import { fetchTestMerge } from '../../adapters/git/compare.ts';
import { fetchRef } from '../../adapters/git/scratch.ts';
import type { PullRequest } from '../../ports/pull-requests.ts';
import type { GovernanceStatus } from '../../ports/statuses.ts';
import { governanceStatus } from '../../ports/statuses.ts';
import { rollbackClaim } from '../../pull-requests/rollback-claim.ts';
import { gateStatus } from '../../review/judge.ts';
import type { Session } from '../open/session.ts';
import { judgeCommits } from './judge-commits.ts';
import { pullRequestInput, reviewFacts } from './world.ts';

/**
 * What the gate makes of a pull request of this tool whose head this run has not pushed. What its body says and who its commits
 * name as author can be forged by whoever may write, what it changes cannot.
 */
export async function judgeHead(session: Session, pull: PullRequest): Promise<GovernanceStatus> {
  const range = await rangeOf(session, pull);
  if (typeof range === 'string') return governanceStatus('pending', `not judged: ${range}`);
  const rollback = await rollbackClaim(pull, async (number) =>
    session.pulls.find((p) => p.number === number),
  );
  const { git, options, now, base } = session;
  const judged = await judgeCommits(git, options, now, {
    ...range,
    base: base.sha,
    pullRequest: pullRequestInput(pull),
    rollback,
  });
  return gateStatus(judged.result, await reviewFacts(judged, pull, session));
}

/** By the test merge where there is one, as base's own moves since are then no part of it. */
async function rangeOf(
  { git, base }: Session,
  pull: PullRequest,
): Promise<{ head: string; from?: string } | string> {
  if (git.target.kind === 'network') {
    const merged = await fetchTestMerge(git, pull.number);
    if (merged?.head === pull.head.sha) return { head: merged.merge, from: merged.base };
    return pull.conflicting
      ? `it conflicts with ${base.branch}`
      : 'GitHub has not merged the newest commit for a test yet';
  }
  const head = await fetchRef(git.place, { url: git.fetchUrl, ref: `refs/heads/${pull.head.branch}` });
  return head === pull.head.sha ? { head } : 'its branch has moved';
}
