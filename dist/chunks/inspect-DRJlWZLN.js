import { r as plainLogin } from "./approvals-B0uGr0HZ.js";
import { s as proposalBranch } from "./status-CU0lANRj.js";
import { i as explainRefusal, n as connectGitHub, t as ONCE } from "./client-DStaXAv5.js";
import { n as rulesOf, t as readStatusSource } from "./status-source-CBIhpc7Q.js";
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
			source: await readStatusSource(client, repository.token, plainLogin(viewer.login)),
			refusedWrites: await refusedWrites(client, repo, branches.base),
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
			source: { kind: "unknown" },
			refusedWrites: [],
			rules
		};
	}
}
/**
* Asks for writes that cannot be done: a pull request of a branch onto itself, and a status of a commit that
* cannot be. GitHub looks at rights first, so that only a missing one is answered by 403.
*/
async function refusedWrites(client, repo, base) {
	const asked = [[
		"may not open pull requests",
		"pull-requests: write",
		client.rest.pulls.create({
			...repo,
			title: "trimtab doctor",
			base,
			head: base,
			...ONCE
		})
	], [
		"may not set statuses",
		"statuses: write",
		client.rest.repos.createCommitStatus({
			...repo,
			sha: "0".repeat(40),
			state: "pending",
			...ONCE
		})
	]];
	return (await Promise.all(asked.map(([what, right, answer]) => answer.then(() => [], (cause) => cause.status === 403 ? [explainRefusal(what, right, cause).message] : [])))).flat();
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
