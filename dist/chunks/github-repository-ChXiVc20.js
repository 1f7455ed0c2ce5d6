import { t as TrimtabError } from "./errors-CWI0aKhv.js";
import { n as approvalOf } from "./approvals-BxF6LLkW.js";
import { y as parseMarker } from "./survey-BRuhd2dY.js";
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
// src/adapters/github-repository.ts
/**
* Which repository to work with: what a workflow's environment says, else what the remote's URL says.
* @throws TrimtabError `forge_failed` when there is no token, or the remote is none of GitHub's.
*/
function describeGitHub(remoteUrl, environment) {
	const remote = parseRemote(remoteUrl);
	const [owner, name] = environment.GITHUB_REPOSITORY?.split("/") ?? [remote?.owner, remote?.name];
	const serverUrl = trimmed(environment.GITHUB_SERVER_URL ?? (remote && `https://${remote.host}`) ?? "https://github.com");
	if (!owner || !name) throw new TrimtabError("forge_failed", `origin is no GitHub repository: set GITHUB_REPOSITORY=owner/name, or pass --forge local`);
	const token = environment.TRIMTAB_TOKEN || environment.GITHUB_TOKEN || environment.GH_TOKEN;
	if (!token) throw new TrimtabError("forge_failed", "no token for GitHub: set GITHUB_TOKEN (contents: write, pull-requests: write, statuses: write), or pass --forge local");
	const ownApi = serverUrl === "https://github.com" ? "https://api.github.com" : `${serverUrl}/api/v3`;
	return {
		owner,
		name,
		apiUrl: trimmed(environment.GITHUB_API_URL ?? ownApi),
		serverUrl,
		token,
		throttled: environment.TRIMTAB_THROTTLE !== "off"
	};
}
function parseRemote(url) {
	const match = /^(?:https?:\/\/(?:[^/@]*@)?|ssh:\/\/(?:[^/@]*@)?|[^/@:]+@)([^/:]+)(?::\d+)?[/:]([^/]+)\/([^/]+?)(?:\.git)?\/?$/.exec(url);
	return match?.[1] && match[2] && match[3] ? {
		host: match[1],
		owner: match[2],
		name: match[3]
	} : void 0;
}
function trimmed(url) {
	return url.replace(/\/+$/, "");
}
export { STATUS_CONTEXT as n, desiredStatus as r, describeGitHub as t };
