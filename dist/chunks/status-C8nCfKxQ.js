import { n as approvalOf } from "./approvals-BUlQ_qZ-.js";
import { n as governanceStatus } from "./status-uRQEScRy.js";
import { w as parseMarker } from "./survey-DKhusK30.js";
// src/proposal/status.ts
const VERIFICATION_CONTEXT = "trimtab/verification";
const UNCONFIRMED = "no run has confirmed this decision since";
/** Whether a status waits for a run to decide the same again, whoever approves. */
function isUnconfirmed({ state, description }) {
	return state === "pending" && description.startsWith(UNCONFIRMED);
}
/** What the status of an open pull request has to say now. */
function desiredStatus(pull, facts, now) {
	const { unconfirmedSince: since } = facts;
	if (since !== null && now.getTime() - Date.parse(since) >= facts.validFor) return governanceStatus("pending", `${UNCONFIRMED} ${since}`);
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
export { desiredStatus as n, isUnconfirmed as r, VERIFICATION_CONTEXT as t };
