import { approvalOf } from '../policy/approvals.ts';
import type { PullRequest } from '../ports/pull-requests.ts';
import type { GovernanceStatus } from '../ports/statuses.ts';
import { governanceStatus } from '../ports/statuses.ts';
import { parseMarker } from './marker.ts';

export interface StatusFacts {
  readonly approvers: readonly string[];
  /** Logins by team, as far as the token may ask. */
  readonly members: ReadonlyMap<string, readonly string[]>;
  /** Owners of the changed file; see `approvalOf`. */
  readonly owners: readonly (readonly string[])[];
  /** Reason why runs no longer come to the decision, and since when (ISO 8601); null while it stands. */
  readonly unconfirmed: { readonly since: string; readonly why: string | null } | null;
  /** Policy forbids the very change by now. */
  readonly forbidden: boolean;
  /** Milliseconds for which a decision is good without being confirmed. */
  readonly validFor: number;
}

const UNCONFIRMED = 'no run has confirmed this decision since';
const HELD = 'held: ';

/** Checks whether a status waits for a run to decide the same again, whoever approves. */
export function isUnconfirmed({ state, description }: GovernanceStatus): boolean {
  return state === 'pending' && (description.startsWith(UNCONFIRMED) || description.startsWith(HELD));
}

/** Returns the status of a pull request that is not to be merged for now. */
export function heldStatus(why: string): GovernanceStatus {
  return governanceStatus('pending', `${HELD}${why}`);
}

type Judged = Pick<PullRequest, 'body' | 'head' | 'author' | 'reviews'>;

/** Returns the status that an open pull request has to have now. */
export function desiredStatus(pull: Judged, facts: StatusFacts, now: Date): GovernanceStatus {
  const { unconfirmed, forbidden } = facts;
  if (forbidden) return governanceStatus('failure', 'forbidden by policy');
  if (unconfirmed && now.getTime() - Date.parse(unconfirmed.since) >= facts.validFor) {
    const why = unconfirmed.why === null ? '' : `: ${unconfirmed.why}`;
    return governanceStatus('pending', `${UNCONFIRMED} ${unconfirmed.since}${why}`);
  }
  return byTier(pull, facts);
}

function byTier(
  { body, reviews, head, author }: Judged,
  { approvers, members, owners }: StatusFacts,
): GovernanceStatus {
  const tier = parseMarker(body)?.tier;
  if (tier === 'allowed') return governanceStatus('success', 'allowed by policy');
  if (tier === 'forbidden') return governanceStatus('failure', 'forbidden by policy');
  const approval = approvalOf({ reviews, head: head.sha, author, approvers, members, owners });
  switch (approval.kind) {
    case 'approved':
      return governanceStatus('success', `approved by ${approval.by}`);
    case 'rejected':
      return governanceStatus('failure', `changes requested by ${approval.by}`);
    case 'waiting':
      return governanceStatus('pending', `waiting for ${approval.for}`);
  }
}
