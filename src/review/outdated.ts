import type { Blueprint } from '../policy/blueprint/types.ts';
import { activeFreeze } from '../policy/freeze.ts';
import { sameLogin } from '../policy/login.ts';
import type { Policies } from '../policy/policies.ts';
import type { PullRequest } from '../ports/pull-requests.ts';

/**
 * Whether the gate might say something else by now than it has said of a pull request: somebody has reviewed it since, the one
 * whose approval it rests on has taken it back, a date that a policy names has passed, or it could not be judged then. Looks at
 * what a listing shows, so that nothing is asked for what stands.
 */
export function isOutdated(
  { status, status_at: answered, reviews, head, author, conflicting }: PullRequest,
  policies: Policies,
  blueprints: readonly Blueprint[],
  now: Date,
): boolean {
  if (status === null || answered === undefined) return false;
  const { description } = status;
  if (description.startsWith('not judged')) return !(conflicting && description.includes('conflicts'));
  const since = new Date(answered);
  if (
    reviews.some(
      (review) => !sameLogin(review.author, author) && Date.parse(review.submitted_at) >= since.getTime(),
    )
  )
    return true;
  const approvers = /^approved by (.+)$/.exec(description)?.[1]?.split(', ') ?? [];
  const stands = (name: string) =>
    reviews.some((r) => sameLogin(r.author, name) && r.state === 'APPROVED' && r.sha === head.sha);
  return !approvers.every(stands) || datePassed(policies, blueprints, since, now);
}

/** A freeze that has begun or ended between two moments, or an exception that has expired. */
function datePassed(policies: Policies, blueprints: readonly Blueprint[], since: Date, now: Date): boolean {
  const governing = [policies, ...blueprints.map(({ governance }) => governance)];
  return governing.some(
    ({ freezes, rules }) =>
      activeFreeze(freezes, since) !== activeFreeze(freezes, now) ||
      rules.some(({ exceptions }) =>
        exceptions.some(({ expires }) => expires > since.getTime() && expires <= now.getTime()),
      ),
  );
}
