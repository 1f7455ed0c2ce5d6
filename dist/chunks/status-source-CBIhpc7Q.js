import { _ as objectOf, b as orNull, d as aFlag, f as aNumber, h as listOf, p as aText, u as aCount, v as oneOf, y as optional } from "./event-DXnzpC_B.js";
import { t as isPinned } from "./enforcement-D2khYgZY.js";
// src/adapters/github/answer.ts
/**
* Returns an answer that has its shape. @throws Error for any other: a 2xx from a proxy, or with half of a body,
* would else pass for a list with nothing in it
*/
function checked(answer, shape) {
	const fault = shape(answer, "");
	if (fault !== void 0) throw new Error(`the answer is none that GitHub gives: ${fault}`);
	return answer;
}
const actor = orNull(objectOf({ login: aText }));
const status = orNull(objectOf({ context: orNull(objectOf({ state: aText })) }));
const nodes = (shape) => objectOf({ nodes: listOf(shape) });
/** One page of a connection, with where the next one is. */
const pageOf = (shape) => objectOf({
	pageInfo: objectOf({
		hasNextPage: aFlag,
		endCursor: orNull(aText)
	}),
	nodes: listOf(shape)
});
/** Whoever has an account behind a commit; null where GitHub knows nobody by its address. */
const person = orNull(objectOf({ user: optional(actor) }));
/** People of a commit, where they were asked for. */
const people = {
	authors: optional(nodes(person)),
	committer: optional(person)
};
const review = objectOf({
	author: actor,
	state: aText,
	submittedAt: orNull(aText),
	commit: orNull(objectOf({ oid: aText })),
	authorCanPushToRepository: aFlag
});
/** A pull request with the fields of a listing, and those of one that may be open where they were asked for. */
const PULL_NODE = objectOf({
	id: aText,
	number: aCount,
	title: aText,
	body: aText,
	state: oneOf("OPEN", "CLOSED", "MERGED"),
	isCrossRepository: aFlag,
	headRefName: aText,
	headRefOid: aText,
	baseRefName: aText,
	createdAt: aText,
	updatedAt: aText,
	closedAt: orNull(aText),
	mergedAt: orNull(aText),
	viewerDidAuthor: aFlag,
	author: actor,
	mergeCommit: orNull(objectOf({
		oid: aText,
		status
	})),
	labels: nodes(objectOf({ name: aText })),
	timelineItems: objectOf({ nodes: listOf(objectOf({ actor: optional(actor) })) }),
	mergeable: optional(aText),
	reviews: optional(objectOf({
		totalCount: aCount,
		nodes: listOf(review)
	})),
	headRepository: optional(orNull(objectOf({ nameWithOwner: aText }))),
	commits: optional(objectOf({
		totalCount: aCount,
		nodes: listOf(objectOf({ commit: objectOf({
			oid: aText,
			message: aText,
			parents: nodes(objectOf({ oid: aText })),
			status,
			author: person,
			...people
		}) }))
	}))
});
const ofPull = (pull) => objectOf({ repository: orNull(objectOf({ pullRequest: orNull(pull) })) });
/** A single pull request, and who asks. */
const ONE_PULL = objectOf({
	viewer: objectOf({ login: aText }),
	repository: orNull(objectOf({ pullRequest: orNull(PULL_NODE) }))
});
const REVIEWS_PAGE = ofPull(objectOf({ reviews: pageOf(review) }));
const COMMITS_PAGE = ofPull(objectOf({ commits: pageOf(objectOf({ commit: objectOf(people) })) }));
/** The merge queue of a branch; null where it has none. */
const QUEUED = objectOf({ repository: orNull(objectOf({ mergeQueue: orNull(objectOf({ entries: nodes(objectOf({
	position: aCount,
	pullRequest: orNull(objectOf({ number: aCount }))
})) })) })) });
const OPEN_NODE = objectOf({
	id: aText,
	isCrossRepository: aFlag,
	headRefName: aText,
	commits: nodes(objectOf({ commit: objectOf({ status }) }))
});
const DASHBOARDS = objectOf({
	totalCount: aCount,
	nodes: listOf(objectOf({
		number: aCount,
		body: aText,
		state: aText,
		author: orNull(objectOf({ login: aText }))
	}))
});
/** Returns the shape of an answer to a listing that asked for these parts. */
function listingShape(asked) {
	return objectOf({
		viewer: objectOf({ login: aText }),
		repository: orNull(objectOf({
			...asked.withOpen ? {
				open: pageOf(OPEN_NODE),
				stopped: nodes(objectOf({ number: aCount }))
			} : {},
			...asked.withEnded ? { ended: pageOf(PULL_NODE) } : {},
			...asked.withOwn ? { own: nodes(PULL_NODE) } : {},
			issues: optional(orNull(DASHBOARDS))
		})),
		...asked.withDetails ? { details: listOf(orNull(objectOf({}))) } : {}
	});
}
const user = optional(orNull(objectOf({ login: aText })));
const COMMENTS = listOf(objectOf({
	id: aCount,
	body: optional(orNull(aText)),
	user
}));
const ISSUES = listOf(objectOf({
	number: aCount,
	body: optional(orNull(aText)),
	user
}));
const MEMBERS = listOf(objectOf({ login: aText }));
const PULLS = listOf(objectOf({
	number: aCount,
	head: objectOf({ ref: aText })
}));
const ACTIVITIES = listOf(objectOf({
	after: aText,
	actor: user
}));
const app = optional(orNull(aNumber));
const checks = optional(listOf(objectOf({
	context: aText,
	integration_id: app
})));
const RULES = listOf(objectOf({
	type: aText,
	parameters: optional(objectOf({
		required_status_checks: checks,
		require_last_push_approval: optional(aFlag)
	}))
}));
/** A branch with what classic protection requires of it: https://docs.github.com/en/rest/branches/branches#get-a-branch */
const BRANCH = objectOf({
	name: aText,
	protection: optional(objectOf({ required_status_checks: optional(objectOf({
		enforcement_level: optional(orNull(aText)),
		contexts: listOf(aText),
		checks: optional(listOf(objectOf({
			context: aText,
			app_id: app
		})))
	})) }))
});
// src/adapters/github/rules.ts
/**
* Reads the rules that apply to a branch, from rulesets and from classic protection; undefined where they may
* not be read. Two calls, or one where a ruleset already pins the status.
*/
async function rulesOf(client, repo, branch) {
	const ruled = await rulesetsOf(client, repo, branch);
	if (ruled && isPinned(ruled.checks)) return ruled;
	const classic = await protectionOf(client, repo, branch);
	if (!ruled && !classic) return void 0;
	return {
		types: ruled?.types ?? [],
		checks: [...ruled?.checks ?? [], ...classic ?? []],
		lastPushApproval: ruled?.lastPushApproval ?? false
	};
}
/** Reads the rules of rulesets: https://docs.github.com/en/rest/repos/rules#get-rules-for-a-branch */
async function rulesetsOf(client, repo, branch) {
	try {
		const rules = await client.paginate(client.rest.repos.getBranchRules, {
			...repo,
			branch,
			per_page: 100
		}, ({ data }) => checked(data, RULES));
		const checks = rules.flatMap((rule) => rule.type === "required_status_checks" ? rule.parameters?.required_status_checks ?? [] : []);
		return {
			types: rules.map((rule) => rule.type),
			lastPushApproval: rules.some((rule) => rule.type === "pull_request" && rule.parameters?.require_last_push_approval === true),
			checks: checks.map(({ context, integration_id: app }) => ({
				context,
				app: appId(app)
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
		const required = checked(data, BRANCH).protection?.required_status_checks;
		if (!required || required.enforcement_level === "off") return [];
		const checks = required.checks ?? [];
		return [...checks.map(({ context, app_id: app }) => ({
			context,
			app: appId(app)
		})), ...required.contexts.filter((name) => !checks.some(({ context }) => context === name)).map((context) => ({
			context,
			app: void 0
		}))];
	} catch {
		return;
	}
}
/** Returns the id of an app; none, and -1, mean any source. */
function appId(id) {
	return typeof id === "number" && id > 0 ? id : void 0;
}
/** Adds whose word a status of this token is, where a check is required from one App. */
async function withSource(rules, source) {
	if (!rules) return void 0;
	const { checks } = rules;
	return {
		checks,
		source: isPinned(checks) ? await source() : { kind: "unknown" }
	};
}
// src/adapters/github/status-source.ts
const ACTIONS = "github-actions";
/**
* Finds out whose word a status of this token is, as rules name it: the App's, by its login without `[bot]`, or
* a person's. An App is public, or else known to itself: https://docs.github.com/en/rest/apps/apps#get-an-app
*/
async function readStatusSource(client, token, login) {
	if (/^(ghp_|github_pat_|gho_)/.test(token)) return { kind: "person" };
	if (!token.startsWith("ghs_") || login === void 0) return { kind: "unknown" };
	try {
		const { data } = await client.rest.apps.getBySlug({ app_slug: login });
		return data ? {
			kind: "app",
			id: data.id,
			isActions: login === ACTIONS
		} : { kind: "unknown" };
	} catch {
		return { kind: "unknown" };
	}
}
export { COMMENTS as a, MEMBERS as c, PULL_NODE as d, QUEUED as f, listingShape as h, ACTIVITIES as i, ONE_PULL as l, checked as m, rulesOf as n, COMMITS_PAGE as o, REVIEWS_PAGE as p, withSource as r, ISSUES as s, readStatusSource as t, PULLS as u };
