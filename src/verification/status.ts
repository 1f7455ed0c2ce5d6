import type { VerificationStatus } from '../ports/statuses.ts';
import { verificationStatus } from '../ports/statuses.ts';
import type { Verdict, Verification } from './types.ts';

/** Looked at again by the next run. */
const UNFINISHED: readonly Verdict[] = ['pending', 'error'];

export function isFinal({ verdict }: Pick<Verification, 'verdict'>): boolean {
  return !UNFINISHED.includes(verdict);
}

const STATES: Readonly<Record<Verdict, VerificationStatus['state']>> = {
  passed: 'success',
  insufficient: 'success',
  no_verification_needed: 'success',
  failed: 'failure',
  pending: 'pending',
  error: 'pending',
  inconclusive: 'error',
};

/**
 * Returns the status of the merge commit. Only what was seen to do no harm is a success: what could not be
 * judged is none.
 */
export function statusOfVerdict({ verdict, outcome, rationale }: Verification): VerificationStatus {
  return verificationStatus(STATES[verdict], `${outcome}: ${rationale}`);
}
