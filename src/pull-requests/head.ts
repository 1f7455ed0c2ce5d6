import { approvalOf, CODE_OWNERS } from '../policy/approvals.ts';
import type { PullRequest } from '../ports/pull-requests.ts';

/** Author and committer of every commit this tool makes. */
export const COMMIT_EMAIL = 'trimtab@users.noreply.github.com';

/** The last line of every commit message of this tool. */
export const SERVICE_TRAILER = 'Trimtab-Service: ';

/** Checks whether a commit message is one of this tool's; a person's own commit says something else. */
export function hasTrailer(message: string): boolean {
  return message.split('\n').some((line) => line.startsWith(SERVICE_TRAILER));
}

/**
 * Checks whether somebody else's work is on the branch. A merge of base into it ("Update branch") is nobody's
 * own work: its other commits are on base and so not listed.
 */
export function isForeign({ commits }: Pick<PullRequest, 'commits'>): boolean {
  return commits.some((commit) => commit.parents.length < 2 && !commit.own);
}

/**
 * Checks whether an approver has approved the very head, and has not taken it back. Members of teams and code
 * owners are not known here: with one of those among the approvers, anybody's word but the author's is
 * enough.
 */
export function isApproved(
  { reviews, author, head }: Pick<PullRequest, 'reviews' | 'author' | 'head'>,
  approvers: readonly string[] = [],
): boolean {
  const known = approvers.every((name) => name !== CODE_OWNERS && !name.includes('/')) ? approvers : [];
  return approvalOf({ reviews, author, head: head.sha, approvers: known }).kind === 'approved';
}
