import { n as approvalOf } from "./approvals-BxF6LLkW.js";
import { y as parseMarker } from "./survey-bDoTo6we.js";
// src/proposal/status.ts
const STATUS_CONTEXT = "trimtab/governance";
/** https://docs.github.com/en/rest/commits/statuses */
const LONGEST = 140;
/** What the status of an open pull request has to say now. */
function desiredStatus(pull, facts, now) {
	const { unconfirmedSince: since } = facts;
	if (since !== null && now.getTime() - Date.parse(since) >= facts.validFor) return {
		state: "pending",
		description: `no run has confirmed this decision since ${since}`
	};
	const { state, description } = byTier(pull, facts);
	return {
		state,
		description: description.slice(0, LONGEST)
	};
}
function byTier({ body, reviews, head, author }, { approvers, members, owners }) {
	const tier = parseMarker(body)?.tier;
	if (tier === "allowed") return {
		state: "success",
		description: "allowed by policy"
	};
	if (tier === "forbidden") return {
		state: "failure",
		description: "forbidden by policy"
	};
	const approval = approvalOf({
		reviews,
		head: head.sha,
		author,
		approvers,
		members,
		owners
	});
	switch (approval.kind) {
		case "approved": return {
			state: "success",
			description: `approved by ${approval.by}`
		};
		case "rejected": return {
			state: "failure",
			description: `${approval.by} asks for changes`
		};
		case "waiting": return {
			state: "pending",
			description: `waiting for ${approval.for}`
		};
	}
}
export { desiredStatus as n, STATUS_CONTEXT as t };
