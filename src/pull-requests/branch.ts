/**
 * Every branch of this tool starts with this; what follows is the service, or `rollback--` and the service.
 */
export const BRANCH_PREFIX = 'trimtab/';
const ROLLBACK = 'rollback--';

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
