import type { Blueprint } from '../policy/blueprint/types.ts';
import type { Policies } from '../policy/policies.ts';
import { isOutdated } from '../review/outdated.ts';
import { failed, type Result } from './results.ts';
import { reviewPull } from './review.ts';
import type { ReviewWorld } from './review-world.ts';

/** More are left for the next run, which comes soon: one review costs half a dozen calls. */
const MAX_REVIEWS = 20;

/**
 * Reviews other people's pull requests again where the gate's answer may no longer hold: an event may have
 * been lost, and the end of a freeze causes none. Costs nothing if every answer still holds.
 */
export async function reevaluateOutdated(
  world: ReviewWorld,
  policies: Policies,
  blueprints: readonly Blueprint[],
): Promise<Result[]> {
  const outdated = world.forge.pullRequests
    .withGateStatus()
    .filter((pull) => isOutdated(pull, policies, blueprints, world.now));
  const results: Result[] = [];
  for (const { number, status } of outdated.slice(0, MAX_REVIEWS)) {
    try {
      const review = await reviewPull(world, number, { rewrite: true });
      results.push({ kind: 'review', pull: number, review, before: status?.state });
    } catch (error) {
      results.push(failed(null, `gate of #${number} failed: ${(error as Error).message}`));
    }
  }
  if (outdated.length > MAX_REVIEWS)
    results.push({ kind: 'reviews_left', count: outdated.length - MAX_REVIEWS });
  return results;
}
