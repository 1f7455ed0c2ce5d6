// src/ports/statuses.ts
/** The commit status by which the gate answers. */
const GOVERNANCE_CONTEXT = "trimtab/governance";
/** https://docs.github.com/en/rest/commits/statuses */
const MAX_DESCRIPTION_LENGTH = 140;
/** Returns a governance status, with a description cut to the length that a forge takes. */
function governanceStatus(state, description) {
	return {
		state,
		description: description.slice(0, MAX_DESCRIPTION_LENGTH)
	};
}
/** Returns a verification status, with a description cut in the same way. */
function verificationStatus(state, description) {
	return {
		state,
		description: description.slice(0, MAX_DESCRIPTION_LENGTH)
	};
}
/** Checks whether a forge shows a status already, given by the same policies; null is none. */
function sameStatus(shown, wanted) {
	return shown?.state === wanted.state && shown.description === wanted.description && (wanted.basis === void 0 || shown?.basis === wanted.basis);
}
const VERIFICATION_CONTEXT = "trimtab/verification";
export { verificationStatus as a, sameStatus as i, VERIFICATION_CONTEXT as n, governanceStatus as r, GOVERNANCE_CONTEXT as t };
