import { t as judgeEnforcement } from "./enforcement-Co3ngVg-.js";
// src/adapters/github/rules.ts
/**
* Reads the rules that apply to a branch, from rulesets and from classic protection; undefined where they may
* not be read. Two calls, or one where a ruleset already pins the status.
*/
async function rulesOf(client, repo, branch) {
	const ruled = await rulesetsOf(client, repo, branch);
	if (judgeEnforcement(ruled?.checks).kind === "required") return ruled;
	const classic = await protectionOf(client, repo, branch);
	if (!ruled && !classic) return void 0;
	return {
		types: ruled?.types ?? [],
		checks: [...ruled?.checks ?? [], ...classic ?? []]
	};
}
/** Reads the rules of rulesets: https://docs.github.com/en/rest/repos/rules#get-rules-for-a-branch */
async function rulesetsOf(client, repo, branch) {
	try {
		const rules = await client.paginate(client.rest.repos.getBranchRules, {
			...repo,
			branch,
			per_page: 100
		});
		const checks = rules.flatMap((rule) => rule.type === "required_status_checks" ? rule.parameters?.required_status_checks ?? [] : []);
		return {
			types: rules.map((rule) => rule.type),
			checks: checks.map(({ context, integration_id: app }) => ({
				context,
				pinned: isApp(app)
			}))
		};
	} catch {
		return;
	}
}
/**
* Reads the checks that classic protection requires. They are read from the branch, since the protection
* itself is for administrators only: https://docs.github.com/en/rest/branches/branches#get-a-branch
*/
async function protectionOf(client, repo, branch) {
	try {
		const { data } = await client.rest.repos.getBranch({
			...repo,
			branch
		});
		const required = data.protection?.required_status_checks;
		if (!required || required.enforcement_level === "off") return [];
		const checks = required.checks ?? [];
		return [...checks.map(({ context, app_id: app }) => ({
			context,
			pinned: isApp(app)
		})), ...required.contexts.filter((name) => !checks.some(({ context }) => context === name)).map((context) => ({
			context,
			pinned: false
		}))];
	} catch {
		return;
	}
}
/** Checks whether an id names an app; none, and -1, mean any source. */
function isApp(id) {
	return typeof id === "number" && id > 0;
}
export { rulesOf as t };
