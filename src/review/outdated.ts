import type { Blueprint } from '../policy/blueprint/types.ts';
import { activeFreeze } from '../policy/freeze.ts';
import { sameLogin } from '../policy/login.ts';
import type { Policies } from '../policy/policies.ts';
import type { PullRequest } from '../ports/pull-requests.ts';
import { speaksForAnother } from './same-head.ts';

/** What a run judges by. */
interface AppliedPolicy {
  readonly policies: Policies;
  readonly blueprints: readonly Blueprint[];
  /** Digest of all of it, as statuses name it. */
  readonly digest: string;
}

/**
 * Checks whether the gate's answer to a pull request may have changed since it was given: policies have
 * changed, somebody has reviewed the pull request, an approver has withdrawn the approval that the answer rests on, a date that a
 * policy names has passed, or it could not be judged then. Uses only what a listing shows, so that an answer
 * that still holds costs no request.
 */
export function isOutdated(
  { status, status_at: answered, reviews, head, author, conflicting }: PullRequest,
  { policies, blueprints, digest }: AppliedPolicy,
  now: Date,
): boolean {
  if (status === null || answered === undefined) return false;
  const { description } = status;
  if (description.startsWith('not judged')) return !(conflicting && description.includes('conflicts'));
  if (status.basis !== digest || speaksForAnother(status)) return true;
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

/** Checks whether a freeze has begun or ended between two instants, or an exception has expired. */
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
