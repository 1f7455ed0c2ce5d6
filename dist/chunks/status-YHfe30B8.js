// src/governance/status.ts
/** https://docs.github.com/en/rest/commits/statuses */
const LONGEST_DESCRIPTION = 140;
/** A status that a forge takes: what is too long is cut. */
function governanceStatus(state, description) {
	return {
		state,
		description: description.slice(0, LONGEST_DESCRIPTION)
	};
}
export { governanceStatus as t };
