import type { GovernanceStatus, VerificationStatus } from '../ports.ts';

/** The commit status by which the gate answers. */
export const STATUS_CONTEXT = 'trimtab/governance';

/** https://docs.github.com/en/rest/commits/statuses */
const LONGEST_DESCRIPTION = 140;

/** A status that a forge takes: what is too long is cut. */
export function governanceStatus(state: GovernanceStatus['state'], description: string): GovernanceStatus {
  return { state, description: description.slice(0, LONGEST_DESCRIPTION) };
}

/** The same for what became of a merged change. */
export function verificationStatus(state: VerificationStatus['state'], description: string): VerificationStatus {
  return { state, description: description.slice(0, LONGEST_DESCRIPTION) };
}
