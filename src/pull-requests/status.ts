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
  /** ISO 8601: since when no run has come to the decision again; null while it stands. */
  readonly unconfirmedSince: string | null;
  /** Milliseconds for which a decision is good without being confirmed. */
  readonly validFor: number;
}

const UNCONFIRMED = 'no run has confirmed this decision since';

/** Checks whether a status waits for a run to decide the same again, whoever approves. */
export function isUnconfirmed({ state, description }: GovernanceStatus): boolean {
  return state === 'pending' && description.startsWith(UNCONFIRMED);
}

type Judged = Pick<PullRequest, 'body' | 'head' | 'author' | 'reviews'>;

/** Returns the status that an open pull request has to have now. */
export function desiredStatus(pull: Judged, facts: StatusFacts, now: Date): GovernanceStatus {
  const { unconfirmedSince: since } = facts;
  if (since !== null && now.getTime() - Date.parse(since) >= facts.validFor) {
    return governanceStatus('pending', `${UNCONFIRMED} ${since}`);
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
