import type { PullRequest } from '../ports/pull-requests.ts';
import { serviceOfBranch } from '../pull-requests/branch.ts';
import { isUnconfirmed } from '../pull-requests/status.ts';
import { isOutdated } from '../review/outdated.ts';
import { speaksForAnother } from '../review/same-head.ts';
import { failed, type Result } from './results.ts';
import { reviewPull } from './review.ts';
import type { Run } from './run.ts';

/** More are left for the next run, which comes soon: one review costs half a dozen calls. */
const MAX_REVIEWS = 20;

/**
 * Reviews pull requests again where the gate's answer may no longer hold: policies have changed, an event may
 * have been lost, and the end of a freeze causes none. `handled` are those whose status this run has seen to.
 * Costs nothing if every answer still holds.
 */
export async function reevaluateOutdated(run: Run, handled: ReadonlySet<number>): Promise<Result[]> {
  const outdated = findOutdated(run, handled);
  const results: Result[] = [];
  for (const { number, status } of outdated.slice(0, MAX_REVIEWS)) {
    try {
      // An answer for another pull request is looked at in each run, and written only where it changes.
      const rewrite = !(status && speaksForAnother(status));
      const review = await reviewPull(run.world.reviews, number, { rewrite });
      results.push({ kind: 'review', pull: number, review, before: status?.state });
    } catch (error) {
      results.push(failed(null, `gate of #${number} failed: ${(error as Error).message}`));
    }
  }
  if (outdated.length > MAX_REVIEWS)
    results.push({ kind: 'reviews_left', count: outdated.length - MAX_REVIEWS });
  return results;
}

/** Lists the pull requests to look at, those first that could be merged meanwhile; each head once. */
function findOutdated({ world, base, plan }: Run, handled: ReadonlySet<number>): PullRequest[] {
  const { owns, keepsRest } = plan;
  const { policies, blueprints } = plan.fleet;
  // A branch of this tool to which a person has committed, or that a person has made, is nobody's proposal.
  const left = base.pulls.filter(
    ({ number, state, status, head }) =>
      state === 'open' &&
      owns(serviceOfBranch(head.branch)) &&
      !handled.has(number) &&
      status !== null &&
      !isUnconfirmed(status),
  );
  const candidates = [...(keepsRest ? world.forge.pullRequests.withGateStatus() : []), ...left];
  const open = [...candidates, ...base.pulls.filter(({ state }) => state === 'open')];
  const governed = new Set(open.flatMap((pull) => (pull.base.branch === base.branch ? [pull.head.sha] : [])));
  const policy = { policies, blueprints, digest: plan.policyDigest() };
  const outdated = candidates.filter((pull) =>
    pull.base.branch === base.branch
      ? isOutdated(pull, policy, world.now)
      : // Green, and aimed at a branch for which nobody has judged it.
        pull.status?.state === 'success' && !governed.has(pull.head.sha),
  );
  const green = outdated.filter(({ status }) => status?.state === 'success');
  const ordered = [...green, ...outdated.filter(({ status }) => status?.state !== 'success')];
  const first = new Map([...ordered].reverse().map((pull) => [pull.head.sha, pull.number]));
  return ordered.filter(({ head, number }) => first.get(head.sha) === number);
}
