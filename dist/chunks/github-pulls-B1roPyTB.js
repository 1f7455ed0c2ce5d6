import { a as STATUS_CONTEXT } from "./branch-DM2mKBMt.js";
import { u as hasTrailer } from "./commit-files-CsnXLXCy.js";
// src/adapters/github-pulls.ts
/** Every pull request of this tool carries it, so that ended ones are found among thousands. */
const OWN_LABEL = "trimtab";
const PAGE = `
  pageInfo { hasNextPage endCursor }
  nodes {`;
const FIELDS = `
    id number title body state isCrossRepository headRefName headRefOid baseRefName
    createdAt updatedAt closedAt mergedAt
    author { login }
    mergeCommit { oid }
    labels(first: 30) { nodes { name } }`;
const OPEN_FIELDS = `
      mergeable
      reviews(last: 30) { nodes { author { login } state submittedAt commit { oid } } }
      commits(last: 20) { nodes { commit {
        oid message author { email user { login } } committer { email } parents(first: 3) { nodes { oid } }
        status { context(name: "${STATUS_CONTEXT}") { state description } }
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
		const own = nodes.filter((pull) => pull.headRefName.startsWith("trimtab/") && !pull.isCrossRepository);
		const unique = new Map(own.map((pull) => [pull.number, toPull(pull, plainLogin(viewer.login))]));
		return {
			facts: {
				login: plainLogin(viewer.login),
				autoMergeAllowed: repository.autoMergeAllowed,
				mergeMethods: methods(repository)
			},
			pulls: [...unique.values()].sort((a, b) => a.number - b.number)
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
	const node = answer.repository?.pullRequest;
	return {
		login: plainLogin(answer.viewer.login),
		pull: node ? toPull(node, plainLogin(answer.viewer.login)) : void 0
	};
}
/** Bots are `name[bot]` in the REST API and `name` in GraphQL. */
function plainLogin(login) {
	return (login ?? "ghost").replace(/\[bot\]$/, "");
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
		created_at: node.createdAt,
		closed_at: node.closedAt,
		closed_by: closedBy === void 0 ? null : plainLogin(closedBy?.login),
		merged_at: node.mergedAt,
		merge_commit_sha: node.mergeCommit?.oid ?? null
	};
}
function toReview(review) {
	const { state } = review;
	if (state !== "APPROVED" && state !== "CHANGES_REQUESTED" && state !== "DISMISSED") return [];
	return [{
		author: plainLogin(review.author?.login),
		state,
		sha: review.commit?.oid ?? "",
		submitted_at: review.submittedAt ?? ""
	}];
}
function toState(state) {
	return state === "SUCCESS" ? "success" : state === "PENDING" || state === "EXPECTED" ? "pending" : "failure";
}
export { readPull as i, listPulls as n, plainLogin as r, OWN_LABEL as t };
