import { type ApprovalFacts, CODE_OWNERS } from '../policy/approvals.ts';
import type { PullRequestInput } from '../policy/cel/expression.ts';
import type { PullRequest } from '../ports/pull-requests.ts';
import { type GovernanceStatus, type Statuses, sameStatus } from '../ports/statuses.ts';
import { knownApprovers } from './approvers.ts';
import type { JudgedCommits } from './judge-commits.ts';
import type { ReviewWorld } from './review-world.ts';

/** Returns what a policy's rules may ask about a pull request. */
export function pullRequestInput(pull: PullRequest): PullRequestInput {
  const { number, author, title, base, head, labels } = pull;
  return { number: BigInt(number), author, title, base: base.branch, head: head.branch, labels };
}

/** Returns who has approved a pull request, as far as what was judged asks for approvals. */
export async function approvalFacts(
  { result, comparison }: JudgedCommits,
  pull: PullRequest,
  { forge, teams }: Pick<ReviewWorld, 'forge' | 'teams'>,
): Promise<Omit<ApprovalFacts, 'approvers'>> {
  const approvers = [
    ...new Set(result.checks.flatMap((check) => (check.requires_approval ? check.approvers : []))),
  ];
  const asked = pull.reviews.length > 0 ? approvers : approvers.filter((name) => name === CODE_OWNERS);
  const { files } = comparison.base;
  const known = await knownApprovers(files, asked, comparison.touched, forge.conversation, teams);
  const isApproved = pull.reviews.some(({ state, sha }) => state === 'APPROVED' && sha === pull.head.sha);
  const isAsked = isApproved && result.checks.some((check) => check.requires_approval);
  const contributors = isAsked ? await forge.pullRequests.contributors(pull) : [];
  return { ...known, contributors, reviews: pull.reviews, head: pull.head.sha, author: pull.author };
}

/** Outcome of setting a status on the forge; `notes` say why it could not be set. */
interface Written {
  readonly written: boolean;
  readonly notes: readonly string[];
}

/**
 * Sets the governance status of a head. A fork's token may not write: then only the job's exit code tells.
 */
export async function writeStatus(
  statuses: Statuses,
  { number, head, status }: Pick<PullRequest, 'number' | 'head' | 'status'>,
  wanted: GovernanceStatus,
): Promise<Written> {
  if (sameStatus(status, wanted)) return { written: true, notes: [] };
  try {
    await statuses.setGovernance(head.sha, number, wanted);
    return { written: true, notes: [] };
  } catch (error) {
    return { written: false, notes: [`the status could not be set: ${(error as Error).message}`] };
  }
}
