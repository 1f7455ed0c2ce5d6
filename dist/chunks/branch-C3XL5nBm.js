// src/pull-requests/branch.ts
/** Every branch of this tool starts with this; what follows is the service, or `rollback--` and the service. */
const BRANCH_PREFIX = "trimtab/";
const ROLLBACK = "rollback--";
function proposalBranch(service) {
	return `${BRANCH_PREFIX}${service}`;
}
function rollbackBranch(service) {
	return `${BRANCH_PREFIX}${ROLLBACK}${service}`;
}
/** The service a branch is about; a service's own name never starts with `rollback--`. */
function serviceOfBranch(branch) {
	const name = branch.slice(8);
	return name.startsWith(ROLLBACK) ? name.slice(10) : name;
}
export { serviceOfBranch as i, proposalBranch as n, rollbackBranch as r, BRANCH_PREFIX as t };
