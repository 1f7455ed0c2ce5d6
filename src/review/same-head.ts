import type { GovernanceStatus } from '../ports/statuses.ts';

const STRICTNESS: Readonly<Record<GovernanceStatus['state'], number>> = {
  success: 0,
  pending: 1,
  failure: 2,
};

/** Returns the strictest of several statuses, the first of equally strict ones. */
export function strictestStatus(
  own: GovernanceStatus,
  others: readonly GovernanceStatus[],
): GovernanceStatus {
  return others.reduce(
    (strictest, other) => (STRICTNESS[other.state] > STRICTNESS[strictest.state] ? other : strictest),
    own,
  );
}

/** Checks whether a status repeats what is said of another pull request with the same head. */
export function speaksForAnother({ description }: GovernanceStatus): boolean {
  return /^#\d+: /.test(description) || description.startsWith('more than ');
}
