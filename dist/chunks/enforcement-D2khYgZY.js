import { t as GOVERNANCE_CONTEXT } from "./statuses-C3SHwibz.js";
// src/review/enforcement.ts
/** GitHub Actions as an App of github.com: whoever may write can add a workflow that acts as it. */
const ACTIONS_APP = 15368;
/** Judges by the checks that base requires whether the gate binds; undefined if the rules may not be read. */
function judgeEnforcement(required) {
	if (!required) return {
		kind: "unknown",
		why: "the rules of the base branch may not be read"
	};
	const own = required.checks.filter(({ context }) => context === GOVERNANCE_CONTEXT);
	const apps = pinsOf(own);
	if (apps.length > 0) return judgePins(apps, required.source);
	if (own.length > 0) return {
		kind: "advisory",
		why: `${GOVERNANCE_CONTEXT} is required from anybody, and whoever may write can set it`
	};
	return {
		kind: "advisory",
		why: `the base branch does not require ${GOVERNANCE_CONTEXT}`
	};
}
/** Checks whether the gate's status is required from some App. */
function isPinned(checks) {
	return pinsOf(checks.filter(({ context }) => context === GOVERNANCE_CONTEXT)).length > 0;
}
function pinsOf(checks) {
	return checks.flatMap(({ app }) => app ?? []);
}
function judgePins(apps, source) {
	const other = source.kind === "unknown" ? void 0 : apps.find((app) => app !== appOf(source));
	if (other !== void 0) return {
		kind: "unsatisfiable",
		why: `${GOVERNANCE_CONTEXT} is required from ${describeApp(other)}, and this token is ${describeSource(source)}`
	};
	if (source.kind === "app" && source.isActions || apps.every((app) => app === ACTIONS_APP)) return {
		kind: "advisory",
		why: `${GOVERNANCE_CONTEXT} is required from GitHub Actions, which any workflow that a writer adds can act as`
	};
	return { kind: "required" };
}
function appOf(source) {
	return source.kind === "app" ? source.id : void 0;
}
function describeApp(id) {
	return id === ACTIONS_APP ? `GitHub Actions (App ${id})` : `App ${id}`;
}
function describeSource(source) {
	if (source.kind !== "app") return "a person’s, not an App’s";
	return source.isActions ? "GitHub Actions’ own" : `App ${source.id}’s`;
}
export { judgeEnforcement as n, isPinned as t };
