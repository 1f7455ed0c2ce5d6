import { r as plainLogin } from "./approvals-p0oyWNsM.js";
import { f as proposalBranch } from "./sources-mIrMtm3l.js";
import { i as connectGitHub, t as explainRefusal } from "./refusal-TBl43_WV.js";
import { t as rulesOf } from "./rules-CVoAZ6j3.js";
// src/adapters/github/inspect.ts
/** Reads what `doctor` judges; never fails, since a refusal is one of the facts. */
async function inspectGitHub(repository, branches) {
	const client = connectGitHub(repository);
	const repo = {
		owner: repository.owner,
		repo: repository.name
	};
	const rules = {
		base: void 0,
		proposals: void 0,
		ledger: void 0
	};
	try {
		const { viewer } = await client.graphql("query { viewer { login } }");
		const { data } = await client.rest.repos.get(repo);
		return {
			login: plainLogin(viewer.login),
			refusal: void 0,
			token: tokenKind(repository.token, viewer.login),
			mayPush: data.permissions?.push,
			autoMergeAllowed: data.allow_auto_merge,
			rules: {
				base: await rulesOf(client, repo, branches.base),
				proposals: await rulesOf(client, repo, proposalBranch("any")),
				ledger: await rulesOf(client, repo, branches.ledger)
			}
		};
	} catch (cause) {
		const { message } = explainRefusal(`${repository.owner}/${repository.name}`, "contents: read", cause);
		return {
			login: void 0,
			refusal: message,
			token: "unknown",
			mayPush: void 0,
			autoMergeAllowed: void 0,
			rules
		};
	}
}
/**
* Tells the kind of a token from its login or its prefix:
* https://github.blog/engineering/platform-security/behind-githubs-new-authentication-token-formats/
*/
function tokenKind(token, login) {
	if (plainLogin(login) === "github-actions") return "workflow";
	if (token.startsWith("ghs_")) return "app";
	return /^(ghp_|github_pat_|gho_)/.test(token) ? "personal" : "unknown";
}
export { inspectGitHub };
