import { a as parseMarker } from "./marker-CMBGC7AJ.js";
import { r as governanceStatus } from "./statuses-C3SHwibz.js";
import { n as approvalOf } from "./approvals-B0uGr0HZ.js";
import { createHash } from "node:crypto";
// src/pull-requests/branch.ts
/**
* Every branch of this tool starts with this; what follows is the service, or `rollback--` and the service, or
* `_onboarding`.
*/
const BRANCH_PREFIX = "trimtab/";
const ROLLBACK = "rollback--";
/** The name of a service is a DNS label, which has no underscore. */
const ONBOARDING = `${BRANCH_PREFIX}_onboarding`;
function proposalBranch(service) {
	return `${BRANCH_PREFIX}${service}`;
}
function rollbackBranch(service) {
	return `${BRANCH_PREFIX}${ROLLBACK}${service}`;
}
/** Returns the service a branch is about; a service's own name never starts with `rollback--`. */
function serviceOfBranch(branch) {
	const name = branch.slice(8);
	return name.startsWith(ROLLBACK) ? name.slice(10) : name;
}
/** Returns the branch of the pull request that sets up a folder of the repository, '' or 'sub/dir/'. */
function onboardingBranch(folder) {
	if (folder === "") return ONBOARDING;
	const digest = createHash("sha256").update(folder).digest("hex").slice(0, 12);
	return `${ONBOARDING}-${digest}`;
}
/** Checks whether a branch sets up a folder: it is about no service. */
function isOnboardingBranch(branch) {
	return branch.startsWith(ONBOARDING);
}
// src/pull-requests/status.ts
const UNCONFIRMED = "no run has confirmed this decision since";
const HELD = "held: ";
/** Checks whether a status waits for a run to decide the same again, whoever approves. */
function isUnconfirmed({ state, description }) {
	return state === "pending" && (description.startsWith(UNCONFIRMED) || description.startsWith(HELD));
}
/** Returns the status of a pull request that is not to be merged for now. */
function heldStatus(why) {
	return governanceStatus("pending", `${HELD}${why}`);
}
/** Returns the status that an open pull request has to have now. */
function desiredStatus(pull, facts, now) {
	const { unconfirmed, forbidden } = facts;
	if (forbidden) return governanceStatus("failure", "forbidden by policy");
	if (unconfirmed && now.getTime() - Date.parse(unconfirmed.since) >= facts.validFor) {
		const why = unconfirmed.why === null ? "" : `: ${unconfirmed.why}`;
		return governanceStatus("pending", `${UNCONFIRMED} ${unconfirmed.since}${why}`);
	}
	return byTier(pull, facts);
}
function byTier({ body, reviews, head, author }, { approvers, members, owners }) {
	const tier = parseMarker(body)?.tier;
	if (tier === "allowed") return governanceStatus("success", "allowed by policy");
	if (tier === "forbidden") return governanceStatus("failure", "forbidden by policy");
	const approval = approvalOf({
		reviews,
		head: head.sha,
		author,
		approvers,
		members,
		owners
	});
	switch (approval.kind) {
		case "approved": return governanceStatus("success", `approved by ${approval.by}`);
		case "rejected": return governanceStatus("failure", `changes requested by ${approval.by}`);
		case "waiting": return governanceStatus("pending", `waiting for ${approval.for}`);
	}
}
export { isOnboardingBranch as a, rollbackBranch as c, BRANCH_PREFIX as i, serviceOfBranch as l, heldStatus as n, onboardingBranch as o, isUnconfirmed as r, proposalBranch as s, desiredStatus as t };
