import { t as TrimtabError } from "./errors-modhzHrg.js";
import { r as plainLogin } from "./approvals-CVJxffvQ.js";
import { n as VERIFICATION_CONTEXT, t as GOVERNANCE_CONTEXT } from "./statuses-CCtSRq-t.js";
import { t as judgeEnforcement } from "./enforcement-CvMZKhwO.js";
import { n as connectGitHub, t as explainRefusal } from "./refusal-CGYF3QyI.js";
import "./branch-C3XL5nBm.js";
import { p as hasTrailer } from "./commit-files-CsqLH26x.js";
import "./stop-CTIGP1D9.js";
import { t as rulesOf } from "./rules-BsawxXuJ.js";
// src/adapters/github/pulls.ts
/** Every pull request of this tool carries it, so that ended ones are found among thousands. */
const OWN_LABEL = "trimtab";
const PAGE = `
  pageInfo { hasNextPage endCursor }
  nodes {`;
const FIELDS = `
    id number title body state isCrossRepository headRefName headRefOid baseRefName
    createdAt updatedAt closedAt mergedAt
    viewerDidAuthor author { login }
    mergeCommit { oid status { context(name: "${VERIFICATION_CONTEXT}") { state description } } }
    labels(first: 100) { nodes { name } }`;
/** Remarks say nothing here, and would crowd out what does. */
const REVIEW_STATES = "states: [APPROVED, CHANGES_REQUESTED, DISMISSED]";
const REVIEW_FIELDS = "author { __typename login } state submittedAt commit { oid } authorCanPushToRepository";
const OPEN_FIELDS = `
      mergeable
      reviews(last: 100, ${REVIEW_STATES}) { totalCount nodes { ${REVIEW_FIELDS} } }
      commits(last: 20) { nodes { commit {
        oid message author { email user { login } } committer { email } parents(first: 3) { nodes { oid } }
        status { context(name: "${GOVERNANCE_CONTEXT}") { state description createdAt } }
      } } }`;
const QUERY = `query ($owner: String!, $name: String!, $open: String, $ended: String, $label: String!, $withOpen: Boolean!, $withEnded: Boolean!) {
  viewer { login }
  repository(owner: $owner, name: $name) {
    autoMergeAllowed mergeCommitAllowed squashMergeAllowed rebaseMergeAllowed
    open: pullRequests(states: [OPEN], first: 100, after: $open, orderBy: {field: CREATED_AT, direction: ASC}) @include(if: $withOpen) {${PAGE}${FIELDS}${OPEN_FIELDS}
    } }
    ended: pullRequests(states: [CLOSED, MERGED], labels: [$label], first: 100, after: $ended, orderBy: {field: UPDATED_AT, direction: DESC}) @include(if: $withEnded) {${PAGE}${FIELDS}
      timelineItems(last: 1, itemTypes: [CLOSED_EVENT]) { nodes { ... on ClosedEvent { actor { login } } } }
    } }
  }
}`;
/**
* Open pull requests and this tool's own that ended since `since`, in ascending order: one query, and one more for each
* further hundred of either.
*/
async function listPulls(client, owner, name, since) {
	const nodes = [];
	let open = null;
	let ended = null;
	let withOpen = true;
	let withEnded = true;
	for (;;) {
		const variables = {
			owner,
			name,
			open,
			ended,
			withOpen,
			withEnded,
			label: OWN_LABEL
		};
		const answer = await client.graphql(QUERY, variables);
		if (!answer?.viewer) throw new Error("the answer is none that GraphQL gives");
		const { repository, viewer } = answer;
		if (!repository) throw new Error(`the token cannot see ${owner}/${name}`);
		nodes.push(...repository.open?.nodes ?? []);
		nodes.push(...(repository.ended?.nodes ?? []).filter((pull) => Date.parse(pull.closedAt ?? pull.updatedAt) >= Date.parse(since)));
		const older = Date.parse(repository.ended?.nodes.at(-1)?.updatedAt ?? since) < Date.parse(since);
		withOpen = repository.open?.pageInfo.hasNextPage === true;
		withEnded = repository.ended?.pageInfo.hasNextPage === true && !older;
		open = repository.open?.pageInfo.endCursor ?? open;
		ended = repository.ended?.pageInfo.endCursor ?? ended;
		if (withOpen || withEnded) continue;
		const isKept = (pull) => pull.headRefName.startsWith("trimtab/") && !pull.isCrossRepository;
		const kept = nodes.filter(isKept);
		const own = [];
		for (const pull of kept) own.push(await withAllReviews(client, owner, name, pull));
		const others = nodes.filter((pull) => pull.state === "OPEN" && !isKept(pull)).map((pull) => toPull(pull, plainLogin(viewer.login)));
		const stopper = nodes.find(({ state, labels }) => state === "OPEN" && labels.nodes.some(({ name: label }) => label === "trimtab-pause"));
		const unique = new Map(own.map((pull) => [pull.number, toPull(pull, plainLogin(viewer.login))]));
		return {
			facts: {
				login: plainLogin(viewer.login),
				autoMergeAllowed: repository.autoMergeAllowed,
				mergeMethods: methods(repository)
			},
			gated: [...new Map(others.filter(({ status }) => status !== null).map((pull) => [pull.number, pull])).values()],
			pulls: [...unique.values()].sort((a, b) => a.number - b.number),
			stopper: stopper?.number
		};
	}
}
const ONE = `query ($owner: String!, $name: String!, $number: Int!) {
  viewer { login }
  repository(owner: $owner, name: $name) {
    pullRequest(number: $number) {${FIELDS}${OPEN_FIELDS}
    }
  }
}`;
/** Any one pull request, whoever opened it; undefined where there is none. */
async function readPull(client, owner, name, number) {
	const answer = await client.graphql(ONE, {
		owner,
		name,
		number
	});
	if (!answer?.viewer) throw new Error("the answer is none that GraphQL gives");
	const shown = answer.repository?.pullRequest;
	const node = shown ? await withAllReviews(client, owner, name, shown) : void 0;
	return {
		login: plainLogin(answer.viewer.login),
		pull: node ? toPull(node, plainLogin(answer.viewer.login)) : void 0
	};
}
const REVIEWS = `query ($owner: String!, $name: String!, $number: Int!, $after: String) {
  repository(owner: $owner, name: $name) {
    pullRequest(number: $number) {
      reviews(first: 100, after: $after, ${REVIEW_STATES}) { totalCount pageInfo { hasNextPage endCursor } nodes { ${REVIEW_FIELDS} } }
    }
  }
}`;
/** Beyond a hundred reviews an old refusal may stand that nobody has taken back: then all are read. */
async function withAllReviews(client, owner, name, pull) {
	if (!pull.reviews || pull.reviews.totalCount <= pull.reviews.nodes.length) return pull;
	const nodes = [];
	let after = null;
	do {
		const page = (await client.graphql(REVIEWS, {
			owner,
			name,
			number: pull.number,
			after
		}))?.repository?.pullRequest?.reviews;
		if (!page) throw new Error("the answer is none that GraphQL gives");
		nodes.push(...page.nodes);
		after = page.pageInfo.hasNextPage ? page.pageInfo.endCursor : null;
	} while (after !== null);
	return {
		...pull,
		reviews: {
			nodes,
			totalCount: nodes.length
		}
	};
}
function methods(repository) {
	return [
		...repository.squashMergeAllowed ? ["squash"] : [],
		...repository.mergeCommitAllowed ? ["merge"] : [],
		...repository.rebaseMergeAllowed ? ["rebase"] : []
	];
}
const STATES = {
	OPEN: "open",
	CLOSED: "closed",
	MERGED: "merged"
};
/** By address where git made it; by login and trailer where the API did, which signs in GitHub's name. */
function isOwn({ author, committer, message }, viewer) {
	if (author?.email === "trimtab@users.noreply.github.com" && committer?.email === "trimtab@users.noreply.github.com") return true;
	return author?.user != null && plainLogin(author.user.login) === viewer && hasTrailer(message);
}
function toPull(node, viewer) {
	const commits = (node.commits?.nodes ?? []).map(({ commit }) => commit);
	const status = commits.find((commit) => commit.oid === node.headRefOid)?.status?.context;
	const closedBy = node.timelineItems?.nodes.at(-1)?.actor;
	return {
		nodeId: node.id,
		number: node.number,
		title: node.title,
		body: node.body,
		state: STATES[node.state],
		author: plainLogin(node.author?.login),
		ours: node.viewerDidAuthor,
		head: {
			branch: node.headRefName,
			sha: node.headRefOid
		},
		base: { branch: node.baseRefName },
		commits: commits.map((commit) => ({
			sha: commit.oid,
			parents: commit.parents.nodes.map(({ oid }) => oid),
			own: isOwn(commit, viewer)
		})),
		conflicting: node.mergeable === "CONFLICTING",
		labels: node.labels.nodes.map((label) => label.name),
		reviews: (node.reviews?.nodes ?? []).flatMap(toReview),
		status: status ? {
			state: toState(status.state),
			description: status.description ?? ""
		} : null,
		status_at: status?.createdAt,
		created_at: node.createdAt,
		closed_at: node.closedAt,
		closed_by: closedBy === void 0 ? null : plainLogin(closedBy?.login),
		merged_at: node.mergedAt,
		merge_commit_sha: node.mergeCommit?.oid ?? null,
		verification: toVerification(node.mergeCommit?.status?.context)
	};
}
function toReview({ author, state, submittedAt, commit, authorCanPushToRepository: mayWrite }) {
	if (state !== "APPROVED" && state !== "CHANGES_REQUESTED" && state !== "DISMISSED") return [];
	return [{
		author: `${plainLogin(author?.login)}${author?.__typename === "Bot" ? "[bot]" : ""}`,
		mayWrite,
		state,
		sha: commit?.oid ?? "",
		submitted_at: submittedAt ?? ""
	}];
}
function toVerification(context) {
	if (!context) return null;
	return {
		state: context.state === "ERROR" ? "error" : toState(context.state),
		description: context.description ?? ""
	};
}
function toState(state) {
	return state === "SUCCESS" ? "success" : state === "PENDING" || state === "EXPECTED" ? "pending" : "failure";
}
// src/adapters/github/issues.ts
/** A right or a setting is missing, which no later run finds changed by itself: forbidden, not found, issues turned off. */
const FINAL = [
	403,
	404,
	410
];
/**
* The open issue of this login with the marker, or a new one with our label.
* https://docs.github.com/en/rest/issues/issues
*/
async function raiseIssue(client, repo, { title, body, marker }, login) {
	const what = `opening the issue "${title}"`;
	const status = (cause) => cause.status;
	try {
		const known = (await client.paginate(client.rest.issues.listForRepo, {
			...repo,
			state: "open",
			labels: OWN_LABEL,
			per_page: 100
		})).find((issue) => !issue.pull_request && issue.body?.includes(marker) && plainLogin(issue.user?.login) === login);
		if (known) return {
			kind: "raised",
			number: known.number
		};
	} catch (cause) {
		if (!FINAL.includes(status(cause))) throw explainRefusal(what, "issues: read", cause);
	}
	try {
		const { data } = await client.rest.issues.create({
			...repo,
			title,
			body,
			labels: [OWN_LABEL],
			request: { retries: 0 }
		});
		return {
			kind: "raised",
			number: data.number
		};
	} catch (cause) {
		const refusal = explainRefusal(what, "issues: write", cause);
		if (!FINAL.includes(status(cause))) throw refusal;
		return {
			kind: "refused",
			why: refusal.message
		};
	}
}
// src/adapters/github/forge.ts
/** Once only: after a broken answer nobody knows whether it was done, and the next run sees for itself. */
const ONCE = { request: { retries: 0 } };
/**
* Pull requests on GitHub. A new one costs four calls: the pull request, labels and assignees, reviewers (where any are
* asked), and the status. @throws TrimtabError `forge_failed` from every method, saying what GitHub refused and what to change.
*/
function openGitHubForge(repository) {
	const client = connectGitHub(repository);
	const { owner, name } = repository;
	const repo = {
		owner,
		repo: name
	};
	const nodeIds = /* @__PURE__ */ new Map();
	const bound = /* @__PURE__ */ new Map();
	let facts;
	let login;
	let gated = [];
	let stopper;
	return {
		async list(since) {
			const listing = await listPulls(client, owner, name, since).catch((cause) => {
				throw explainRefusal(`listing the pull requests of ${owner}/${name}`, "pull-requests: read", cause);
			});
			facts = listing.facts;
			login = facts.login;
			gated = listing.gated;
			stopper = listing.stopper;
			for (const pull of listing.pulls) nodeIds.set(pull.number, pull.nodeId);
			return listing.pulls;
		},
		stopper: () => stopper,
		gated: () => gated,
		async pull(number) {
			const what = `reading #${number} of ${owner}/${name}`;
			const read = await refusable(readPull(client, owner, name, number), what, "pull-requests: read");
			login = read.login;
			if (!read.pull) throw new TrimtabError("forge_failed", `${what}: there is no such pull request`);
			return read.pull;
		},
		async create({ title, body, branch, base }) {
			const { data } = await refusable(client.rest.pulls.create({
				...repo,
				title,
				body,
				head: branch,
				base,
				...ONCE
			}), `opening a pull request for ${branch}`, "pull-requests: write");
			if (!Number.isInteger(data.number)) throw new TrimtabError("forge_failed", `GitHub's answer to opening ${branch} is no pull request`);
			nodeIds.set(data.number, data.node_id);
			return data.number;
		},
		async decorate(number, decoration) {
			await dress(client, repo, number, decoration);
			return requestReviewers(client, repo, number, decoration.reviewers, login);
		},
		async update(number, { title, body }) {
			await refusable(client.rest.pulls.update({
				...repo,
				pull_number: number,
				title,
				body
			}), `updating #${number}`, "pull-requests: write");
		},
		label: (number, label) => addLabel(client, repo, number, label),
		async close(number, label) {
			const what = `closing #${number}`;
			if (label !== void 0) await addLabel(client, repo, number, label);
			await refusable(client.rest.pulls.update({
				...repo,
				pull_number: number,
				state: "closed"
			}), what, "pull-requests: write");
		},
		async comment(number, marker, body, create = true) {
			await stick(client, repo, number, {
				marker,
				body,
				login,
				create
			});
		},
		raise: (issue) => raiseIssue(client, repo, issue, login),
		async teamMembers(team) {
			const [org = "", team_slug = ""] = team.replace(/^@/, "").split("/");
			try {
				return (await client.paginate(client.rest.teams.listMembersInOrg, {
					org,
					team_slug,
					per_page: 100
				})).map((member) => member.login);
			} catch {
				return;
			}
		},
		async setStatus(sha, number, { state, description }) {
			const what = `setting the status of #${number}`;
			const { data } = await refusable(client.rest.repos.createCommitStatus({
				...repo,
				sha,
				state,
				description,
				context: GOVERNANCE_CONTEXT
			}), what, "statuses: write");
			if (data?.state !== state) throw new TrimtabError("forge_failed", `${what}: GitHub's answer is no status`);
		},
		async setVerification(sha, number, { state, description }) {
			await refusable(client.rest.repos.createCommitStatus({
				...repo,
				sha,
				state,
				description,
				context: VERIFICATION_CONTEXT
			}), `setting the verification status of #${number}`, "statuses: write");
		},
		async autoMerge(number, base) {
			const rules = bound.has(base) ? bound.get(base) : await rulesOf(client, repo, base);
			bound.set(base, rules);
			const enforcement = judgeEnforcement(rules?.checks);
			if (enforcement.kind !== "required") return `refused, since the gate would not be waited for: ${enforcement.why}`;
			const id = nodeIds.get(number);
			const method = facts?.mergeMethods[0];
			if (id === void 0 || method === void 0) return "no merge method is allowed in this repository";
			return arrangeMerge(client, repo, number, {
				id,
				method,
				allowed: facts?.autoMergeAllowed ?? false
			});
		}
	};
}
/** Labels and assignees in one call; GitHub makes labels that it does not know. */
async function dress(client, repo, number, { labels, assignees }) {
	const given = {
		labels: [.../* @__PURE__ */ new Set([OWN_LABEL, ...labels])],
		...assignees.length > 0 ? { assignees: [...assignees] } : {}
	};
	await refusable(client.rest.issues.update({
		...repo,
		issue_number: number,
		...given
	}), `labelling #${number}`, "pull-requests: write");
}
/** Beside those that are there. https://docs.github.com/en/rest/issues/labels#add-labels-to-an-issue */
async function addLabel(client, repo, number, label) {
	await refusable(client.rest.issues.addLabels({
		...repo,
		issue_number: number,
		labels: [label]
	}), `labelling #${number}`, "pull-requests: write");
}
/** People and teams; a token that may not ask teams, or a name GitHub does not know, costs those reviewers and no more. */
async function requestReviewers(client, repo, number, approvers, self) {
	const teams = approvers.filter((name) => name.includes("/")).map((name) => name.slice(name.indexOf("/") + 1));
	const people = approvers.filter((name) => !name.includes("/") && plainLogin(name) !== self).map((name) => name.replace(/^@/, ""));
	const ask = async (wanted) => {
		const names = [...wanted.reviewers ?? [], ...wanted.team_reviewers ?? []];
		if (names.length === 0) return [];
		try {
			await client.rest.pulls.requestReviewers({
				...repo,
				pull_number: number,
				...wanted
			});
			return [];
		} catch (cause) {
			const refusal = explainRefusal(`${names.join(", ")} could not be asked for a review`, "pull-requests: write", cause);
			if (!isFinal(cause, wanted.team_reviewers !== void 0)) throw refusal;
			return [wanted.team_reviewers ? `${refusal.message} (GITHUB_TOKEN cannot request teams: use a GitHub App token)` : refusal.message];
		}
	};
	if (people.length === 0 || teams.length === 0) return ask(people.length > 0 ? { reviewers: people } : { team_reviewers: teams });
	return [...await ask({ reviewers: people }), ...await ask({ team_reviewers: teams })];
}
/** Refusals of reviewers that no later run will see lifted: a token without the right to teams, and names GitHub does not take. */
function isFinal(cause, teams) {
	const { status, message = "" } = cause;
	if (status === 403) return teams && /not accessible by/i.test(message);
	return status === 422 && /collaborators|pull request author|could not resolve/i.test(message);
}
/** The one comment with this marker by this login, made or edited; equal text is left alone. */
async function stick(client, repo, number, { marker, body, login, create }) {
	const what = `commenting on #${number}`;
	const mine = (await refusable(client.paginate(client.rest.issues.listComments, {
		...repo,
		issue_number: number,
		per_page: 100
	}), what, "pull-requests: read")).filter((comment) => comment.body?.includes(marker) && plainLogin(comment.user?.login) === login);
	const { createComment, updateComment } = client.rest.issues;
	if (mine.length === 0 && create) await refusable(createComment({
		...repo,
		issue_number: number,
		body,
		...ONCE
	}), what, "pull-requests: write");
	for (const comment of mine) {
		if (comment.body?.replaceAll("\r\n", "\n").trim() === body.trim()) continue;
		await refusable(updateComment({
			...repo,
			comment_id: comment.id,
			body
		}), what, "pull-requests: write");
	}
}
const ENABLE_AUTO_MERGE = `mutation ($id: ID!, $mergeMethod: PullRequestMergeMethod!) {
  enablePullRequestAutoMerge(input: {pullRequestId: $id, mergeMethod: $mergeMethod}) { pullRequest { number } }
}`;
/** A note where it cannot be arranged. A pull request with nothing left to wait for cannot be queued and is merged at once. */
async function arrangeMerge(client, repo, number, { id, method, allowed }) {
	try {
		if (!allowed) return "turn on \"Allow auto-merge\" in the repository settings";
		await client.graphql(ENABLE_AUTO_MERGE, {
			id,
			mergeMethod: method.toUpperCase()
		});
		return;
	} catch (cause) {
		if (!/clean status/i.test(String(cause.message))) return explainRefusal(`#${number}`, "contents: write", cause).message;
	}
	try {
		await client.rest.pulls.merge({
			...repo,
			pull_number: number,
			merge_method: method,
			...ONCE
		});
		return;
	} catch (cause) {
		return explainRefusal(`merging #${number}`, "contents: write", cause).message;
	}
}
async function refusable(asked, what, permission) {
	try {
		return await asked;
	} catch (cause) {
		throw explainRefusal(what, permission, cause);
	}
}
export { openGitHubForge };
