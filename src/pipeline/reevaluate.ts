import type { Failure } from '../lib/errors.ts';
import type { Blueprint } from '../policy/blueprint/types.ts';
import type { Policies } from '../policy/policies.ts';
import { isOutdated } from '../review/outdated.ts';
import { reviewPull } from './review.ts';
import { describeReview } from './review-result.ts';
import type { ReviewWorld } from './review-world.ts';

/** More are left for the next run, which comes soon: one review costs half a dozen calls. */
const MAX_REVIEWS = 20;

export interface Reevaluated {
  readonly lines: readonly string[];
  readonly errors: readonly Failure[];
}

/**
 * Reviews other people's pull requests again where the gate's answer may no longer hold: an event may have been lost, and the
 * end of a freeze causes none. Costs nothing if every answer still holds.
 */
export async function reevaluateOutdated(
  world: ReviewWorld,
  policies: Policies,
  blueprints: readonly Blueprint[],
): Promise<Reevaluated> {
  const outdated = world.forge.pullRequests
    .withGateStatus()
    .filter((pull) => isOutdated(pull, policies, blueprints, world.now));
  const lines: string[] = [];
  const errors: Failure[] = [];
  for (const { number, status } of outdated.slice(0, MAX_REVIEWS)) {
    try {
      const review = await reviewPull(world, number, { rewrite: true });
      lines.push(
        `gate    #${number}: ${describeReview(review)} (was ${status?.state})`,
        ...review.notes.map((note) => `note    #${number}: ${note}`),
      );
    } catch (error) {
      errors.push({ service: null, message: `gate of #${number} failed: ${(error as Error).message}` });
    }
  }
  if (outdated.length > MAX_REVIEWS)
    lines.push(`gate    ${outdated.length - MAX_REVIEWS} more pull requests are left for the next run`);
  return { lines, errors };
}
