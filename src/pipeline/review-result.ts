import type { GovernanceStatus } from '../ports/statuses.ts';
import { buildGateReport, type GateReport } from '../report/gate.ts';
import type { JudgedCommits } from './judge-commits.ts';
import type { ProposedPolicy } from './proposed-policy.ts';

/**
 * Result of a review. `written` is true where the answer is on the forge, so that a merge can wait for it.
 */
export type Review =
  | {
      readonly kind: 'judged';
      readonly report: GateReport;
      readonly written: boolean;
      readonly notes: readonly string[];
    }
  | {
      readonly kind: 'not_judged';
      readonly message: string;
      readonly written: boolean;
      readonly notes: readonly string[];
    };

/** Checks whether a review has to fail the job: forbidden, or waiting without a status that says so. */
export function stopsJob(review: Review): boolean {
  if (review.kind === 'not_judged') return !review.written;
  const { state } = review.report.status;
  return state === 'failure' || (state === 'pending' && !review.written);
}

/** Describes a review in one line. */
export function describeReview(review: Review): string {
  if (review.kind === 'not_judged') return review.message;
  const { state, description } = review.report.status;
  return `${state}: ${description}`;
}

/** Builds the report of judged commits. */
export function reviewReport(
  { result, comparison }: JudgedCommits,
  status: GovernanceStatus,
  proposed: ProposedPolicy | undefined,
  about: Pick<GateReport, 'impact_preview' | 'enforcement' | 'evidence'>,
  now: Date,
): GateReport {
  const { base, head, touched } = comparison;
  const commits = { base: base.sha, head: head.sha, files: touched.length };
  const { state, description } = status;
  return buildGateReport(
    result,
    { state, description },
    commits,
    { problems: proposed?.problems ?? [], ...about },
    now,
  );
}
