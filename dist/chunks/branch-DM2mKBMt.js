import { n as approvalOf } from "./approvals-BxF6LLkW.js";
import { t as governanceStatus } from "./status-YHfe30B8.js";
import { y as parseMarker } from "./survey-bDoTo6we.js";
// src/proposal/status.ts
const STATUS_CONTEXT = "trimtab/governance";
/** What the status of an open pull request has to say now. */
function desiredStatus(pull, facts, now) {
	const { unconfirmedSince: since } = facts;
	if (since !== null && now.getTime() - Date.parse(since) >= facts.validFor) return governanceStatus("pending", `no run has confirmed this decision since ${since}`);
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
		case "rejected": return governanceStatus("failure", `${approval.by} asks for changes`);
		case "waiting": return governanceStatus("pending", `waiting for ${approval.for}`);
	}
}
// src/proposal/branch.ts
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
export { STATUS_CONTEXT as a, serviceOfBranch as i, proposalBranch as n, desiredStatus as o, rollbackBranch as r, BRANCH_PREFIX as t };
