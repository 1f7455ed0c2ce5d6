import { approvalOf } from '../governance/approvals.ts';
import type { PullRequest } from '../ports.ts';

/** Author and committer of every commit this tool makes. */
export const COMMIT_EMAIL = 'trimtab@users.noreply.github.com';

/** The last line of every commit message of this tool. */
export const SERVICE_TRAILER = 'Trimtab-Service: ';

/** Whether a message is one of this tool's; a person's own commit says something else. */
export function hasTrailer(message: string): boolean {
  return message.split('\n').some((line) => line.startsWith(SERVICE_TRAILER));
}

/**
 * Whether somebody else's work is on the branch. A merge of base into it ("Update branch") is nobody's own work: its other
 * commits are on base and so not listed.
 */
export function isForeign({ commits }: Pick<PullRequest, 'commits'>): boolean {
  return commits.some((commit) => commit.parents.length < 2 && !commit.own);
}

/** Whether somebody other than the author has approved the very head, and has not taken it back. */
export function isApproved({ reviews, author, head }: Pick<PullRequest, 'reviews' | 'author' | 'head'>): boolean {
  return approvalOf({ reviews, author, head: head.sha, approvers: [] }).kind === 'approved';
}
