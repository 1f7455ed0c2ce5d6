// src/governance/status.ts
/** The commit status by which the gate answers. */
const STATUS_CONTEXT = "trimtab/governance";
/** https://docs.github.com/en/rest/commits/statuses */
const LONGEST_DESCRIPTION = 140;
/** A status that a forge takes: what is too long is cut. */
function governanceStatus(state, description) {
	return {
		state,
		description: description.slice(0, LONGEST_DESCRIPTION)
	};
}
/** The same for what became of a merged change. */
function verificationStatus(state, description) {
	return {
		state,
		description: description.slice(0, LONGEST_DESCRIPTION)
	};
}
export { governanceStatus as n, verificationStatus as r, STATUS_CONTEXT as t };
