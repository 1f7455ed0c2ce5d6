import type { GovernanceStatus, PullRequest } from '../ports.ts';
import { isApproved } from './head.ts';
import { type Marker, parseMarker } from './marker.ts';

export const STATUS_CONTEXT = 'trimtab/governance';

export interface StatusFacts {
  readonly approvers: readonly string[];
  /** ISO 8601: since when no run has come to the decision again; null while it stands. */
  readonly unconfirmedSince: string | null;
  /** Milliseconds for which a decision is good without being confirmed. */
  readonly validFor: number;
}

/** What the status of an open pull request has to say now. */
export function desiredStatus(
  pull: Pick<PullRequest, 'body' | 'head' | 'author' | 'reviews'>,
  facts: StatusFacts,
  now: Date,
): GovernanceStatus {
  const marker = parseMarker(pull.body);
  const { unconfirmedSince: since } = facts;
  if (since !== null && now.getTime() - Date.parse(since) >= facts.validFor) {
    return { state: 'pending', description: `no run has confirmed this decision since ${since}` };
  }
  return statusOf(marker, isApproved(pull), facts.approvers);
}

function statusOf(marker: Marker | undefined, approved: boolean, approvers: readonly string[]): GovernanceStatus {
  if (marker?.tier === 'allowed') return { state: 'success', description: 'allowed by policy' };
  if (marker?.tier === 'forbidden') return { state: 'failure', description: 'forbidden by policy' };
  if (approved) return { state: 'success', description: 'approved' };
  return { state: 'pending', description: `waiting for ${approvers.join(', ') || 'an approver'}`.slice(0, 140) };
}
