import { n as GOVERNANCE_CONTEXT } from "./text-file-Poir2CZq.js";
// src/review/enforcement.ts
/** Judges by the checks that base requires whether the gate binds; undefined if the rules may not be read. */
function judgeEnforcement(checks) {
	if (!checks) return {
		kind: "unknown",
		why: "the rules of the base branch may not be read"
	};
	const own = checks.filter(({ context }) => context === GOVERNANCE_CONTEXT);
	if (own.some(({ pinned }) => pinned)) return { kind: "required" };
	if (own.length > 0) return {
		kind: "advisory",
		why: `${GOVERNANCE_CONTEXT} is required from anybody, and whoever may write can set it`
	};
	return {
		kind: "advisory",
		why: `the base branch does not require ${GOVERNANCE_CONTEXT}`
	};
}
export { judgeEnforcement as t };
