import { type ApprovalFacts, approvalOf } from '../policy/approvals.ts';
import type { GovernanceStatus } from '../ports/statuses.ts';
import { governanceStatus } from '../ports/statuses.ts';
import type { GateCheck, GateResult } from './judge.ts';

/** One pull request of a merge queue's group. */
export interface GroupMember {
  readonly number: number;
  /** The gate's status of its head; null if there is none. */
  readonly status: GovernanceStatus | null;
  /** Paths it changes; undefined if unknown. */
  readonly touched: ReadonlySet<string> | undefined;
  readonly review: Omit<ApprovalFacts, 'approvers'>;
}

/**
 * Returns the status of a group's commit. The combined change is judged; a check that needs approval needs
 * one on every member that changes the file, and each member has to have passed its own gate.
 */
export function groupStatus({ checks }: GateResult, members: readonly GroupMember[]): GovernanceStatus {
  const forbidden = checks.find((check) => check.classification === 'forbidden');
  if (forbidden)
    return governanceStatus(
      'failure',
      `forbidden: ${forbidden.operation} at ${forbidden.file}:${forbidden.line}`,
    );
  const failed = members.find(({ status }) => status?.state === 'failure');
  if (failed) return governanceStatus('failure', `#${failed.number}: ${failed.status?.description}`);
  const answers = members.map((member) => ({ number: member.number, ...answerOf(member, checks, members) }));
  for (const state of ['failure', 'pending'] as const) {
    const found = answers.filter((answer) => answer.state === state);
    if (found.length > 0) return governanceStatus(state, joined(found));
  }
  return governanceStatus('success', joined(answers));
}

function joined(answers: readonly { readonly number: number; readonly description: string }[]): string {
  return answers.map(({ number, description }) => `#${number}: ${description}`).join('; ');
}

/**
 * Returns the answer for one member: that of its own gate, and approvals for what the group does to its
 * files.
 */
function answerOf(
  { status, touched, review }: GroupMember,
  checks: readonly GateCheck[],
  members: readonly GroupMember[],
): GovernanceStatus {
  if (status?.state !== 'success') return status ?? governanceStatus('pending', 'not judged yet');
  // Every member answers for a file that no member is known to change.
  const answersFor = (file: string) =>
    !touched || touched.has(file) || !members.some((member) => member.touched?.has(file) !== false);
  const approvals = checks
    .filter((check) => check.requires_approval && answersFor(check.file))
    .map(({ approvers }) => approvalOf({ ...review, approvers }));
  const against = approvals.find((approval) => approval.kind === 'rejected');
  if (against) return governanceStatus('failure', `changes requested by ${against.by}`);
  const waiting = approvals.flatMap((approval) => (approval.kind === 'waiting' ? [approval.for] : []));
  if (waiting.length > 0)
    return governanceStatus('pending', `waiting for ${[...new Set(waiting)].join(', and for ')}`);
  return status;
}
