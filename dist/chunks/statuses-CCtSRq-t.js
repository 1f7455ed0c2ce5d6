// src/ports/statuses.ts
/** The commit status by which the gate answers. */
const GOVERNANCE_CONTEXT = "trimtab/governance";
/** https://docs.github.com/en/rest/commits/statuses */
const MAX_DESCRIPTION_LENGTH = 140;
/** A status that a forge takes: what is too long is cut. */
function governanceStatus(state, description) {
	return {
		state,
		description: description.slice(0, MAX_DESCRIPTION_LENGTH)
	};
}
/** The same for what became of a merged change. */
function verificationStatus(state, description) {
	return {
		state,
		description: description.slice(0, MAX_DESCRIPTION_LENGTH)
	};
}
const VERIFICATION_CONTEXT = "trimtab/verification";
export { verificationStatus as i, VERIFICATION_CONTEXT as n, governanceStatus as r, GOVERNANCE_CONTEXT as t };
