/** The commit status `trimtab/governance` of a head. */
export interface GovernanceStatus {
  readonly state: 'success' | 'pending' | 'failure';
  /** At most 140 characters. */
  readonly description: string;
  /**
   * Digest of the policies, configuration and blueprints that it was given by; absent where nothing was judged.
   * The forge keeps it beside the status, so that a later run knows which answers rest on older ones.
   */
  readonly basis?: string | undefined;
}

/** The commit status `trimtab/verification` of a merge commit. */
export interface VerificationStatus {
  /** `error`: it could not be judged. */
  readonly state: 'success' | 'pending' | 'failure' | 'error';
  /** At most 140 characters. */
  readonly description: string;
}

/** Commit statuses; `number` is the pull request that the commit belongs to. */
export interface Statuses {
  setGovernance(sha: string, number: number, status: GovernanceStatus): Promise<void>;
  /** Reports on a merge commit what became of its pull request. */
  setVerification(sha: string, number: number, status: VerificationStatus): Promise<void>;
}

/** The commit status by which the gate answers. */
export const GOVERNANCE_CONTEXT = 'trimtab/governance';

/** https://docs.github.com/en/rest/commits/statuses */
const MAX_DESCRIPTION_LENGTH = 140;

/** Returns a governance status, with a description cut to the length that a forge takes. */
export function governanceStatus(state: GovernanceStatus['state'], description: string): GovernanceStatus {
  return { state, description: description.slice(0, MAX_DESCRIPTION_LENGTH) };
}

/** Returns a verification status, with a description cut in the same way. */
export function verificationStatus(
  state: VerificationStatus['state'],
  description: string,
): VerificationStatus {
  return { state, description: description.slice(0, MAX_DESCRIPTION_LENGTH) };
}

type AnyStatus = VerificationStatus & Pick<GovernanceStatus, 'basis'>;

/** Checks whether a forge shows a status already, given by the same policies; null is none. */
export function sameStatus(shown: AnyStatus | null | undefined, wanted: AnyStatus): boolean {
  const isSame = shown?.state === wanted.state && shown.description === wanted.description;
  return isSame && (wanted.basis === undefined || shown?.basis === wanted.basis);
}

export const VERIFICATION_CONTEXT = 'trimtab/verification';
