import { createHash } from 'node:crypto';

/**
 * Every branch of this tool starts with this; what follows is the service, or `rollback--` and the service, or
 * `_onboarding`.
 */
export const BRANCH_PREFIX = 'trimtab/';
const ROLLBACK = 'rollback--';
/** The name of a service is a DNS label, which has no underscore. */
const ONBOARDING = `${BRANCH_PREFIX}_onboarding`;

export function proposalBranch(service: string): string {
  return `${BRANCH_PREFIX}${service}`;
}

export function rollbackBranch(service: string): string {
  return `${BRANCH_PREFIX}${ROLLBACK}${service}`;
}

/** Returns the service a branch is about; a service's own name never starts with `rollback--`. */
export function serviceOfBranch(branch: string): string {
  const name = branch.slice(BRANCH_PREFIX.length);
  return name.startsWith(ROLLBACK) ? name.slice(ROLLBACK.length) : name;
}

/** Returns the branch of the pull request that sets up a folder of the repository, '' or 'sub/dir/'. */
export function onboardingBranch(folder: string): string {
  if (folder === '') return ONBOARDING;
  // A folder may have any name, and a branch may not.
  const digest = createHash('sha256').update(folder).digest('hex').slice(0, 12);
  return `${ONBOARDING}-${digest}`;
}

/** Checks whether a branch sets up a folder: it is about no service. */
export function isOnboardingBranch(branch: string): boolean {
  return branch.startsWith(ONBOARDING);
}
