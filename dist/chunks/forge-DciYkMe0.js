import { t as TrimtabError } from "./errors-caA3otfk.js";
import { g as once } from "./git-listing-C98L2PhG.js";
import { n as judgeEnforcement } from "./enforcement-D2khYgZY.js";
import { a as hasNumber, i as explainRefusal, n as connectGitHub, o as refusable, r as confirmed, t as ONCE } from "./client-DStaXAv5.js";
import { a as COMMENTS, c as MEMBERS, d as PULL_NODE, f as QUEUED, h as listingShape, i as ACTIVITIES, l as ONE_PULL, m as checked, n as rulesOf, o as COMMITS_PAGE, p as REVIEWS_PAGE, r as withSource, s as ISSUES, t as readStatusSource, u as PULLS } from "./status-source-CBIhpc7Q.js";
import { r as plainLogin } from "./approvals-B0uGr0HZ.js";
import { n as VERIFICATION_CONTEXT, t as GOVERNANCE_CONTEXT } from "./statuses-C3SHwibz.js";
import { s as hasTrailer } from "./files-Df0guIpq.js";
import "./status-CU0lANRj.js";
import { t as STOP_LABEL } from "./stop-WjznE5fA.js";
// src/adapters/github/auto-merge.ts
const ENABLE_AUTO_MERGE = `mutation ($id: ID!, $mergeMethod: PullRequestMergeMethod!) {
  enablePullRequestAutoMerge(input: {pullRequestId: $id, mergeMethod: $mergeMethod}) { pullRequest { number } }
}`;
/**
* Arranges the merge; returns a note where it cannot be arranged. A pull request with nothing left to wait
* for cannot be queued and is merged at once.
*/
async function arrangeMerge(client, repo, number, { id, method, allowed }) {
	try {
		if (!allowed) return "turn on \"Allow auto-merge\" in the repository settings";
		const asked = client.graphql(ENABLE_AUTO_MERGE, {
			id,
			mergeMethod: method.toUpperCase()
		}).then((data) => ({ data }));
		await confirmed(asked, (data) => Boolean(data.enablePullRequestAutoMerge), `#${number}`, "contents: write");
		return;
	} catch (error) {
		const { message } = error;
		if (!/clean status/i.test(message)) return message;
	}
	try {
		const asked = client.rest.pulls.merge({
			...repo,
			pull_number: number,
			merge_method: method,
			...ONCE
		});
		await confirmed(asked, ({ merged }) => merged, `merging #${number}`, "contents: write");
		return;
	} catch (error) {
		return error.message;
	}
}
// src/adapters/github/branches.ts
const QUEUE = `query ($owner: String!, $name: String!, $branch: String!) {
  repository(owner: $owner, name: $name) {
    mergeQueue(branch: $branch) { entries(first: 100) { nodes { position pullRequest { number } } } }
  }
}`;
/** Asks GitHub about branches: which pull requests come from one, its merge queue and its required checks. */
function openBranches(client, repo, source) {
	return {
		async openPullsFrom({ repository: fullName, branch }) {
			const head = `${fullName.split("/")[0]}:${branch}`;
			const listed = client.paginate(client.rest.pulls.list, {
				...repo,
				state: "open",
				head,
				per_page: 100
			}, ({ data }) => checked(data, PULLS));
			return (await refusable(listed, `looking for the pull request of ${head}`, "pull-requests: read")).filter((pull) => pull.head.repo?.full_name === fullName && pull.head.ref === branch).map((pull) => pull.number);
		},
		async mergeQueue(branch) {
			const entries = (await refusable(client.graphql(QUEUE, {
				owner: repo.owner,
				name: repo.repo,
				branch
			}).then((data) => checked(data, QUEUED)), `reading the merge queue of ${branch}`, "pull-requests: read")).repository?.mergeQueue?.entries.nodes;
			if (!entries) throw new TrimtabError("forge_failed", `reading the merge queue of ${branch}: there is none`);
			return [...entries].sort((a, b) => a.position - b.position).flatMap(({ pullRequest }) => pullRequest?.number ?? []);
		},
		async requiredChecks(branch) {
			return withSource(await rulesOf(client, repo, branch), source);
		}
	};
}
// src/adapters/github/statuses.ts
/** Stands in a status's link before the digest of what it was judged by: a status has no other field for it. */
const BASIS = "trimtab-";
/** Reads the digest from a status's link; undefined where it has none. */
function basisOf(url) {
	return new RegExp(`#${BASIS}([0-9a-f]+)$`).exec(url ?? "")?.[1];
}
/**
* Opens commit statuses on GitHub: https://docs.github.com/en/rest/commits/statuses#create-a-commit-status
*/
function openStatuses(client, repo, serverUrl) {
	const create = client.rest.repos.createCommitStatus;
	return {
		async setGovernance(sha, number, { state, description, basis }) {
			const what = `setting the status of #${number}`;
			const pull = `${serverUrl}/${repo.owner}/${repo.repo}/pull/${number}`;
			const target_url = basis === void 0 ? pull : `${pull}#${BASIS}${basis}`;
			const asked = create({
				...repo,
				sha,
				state,
				description,
				target_url,
				context: GOVERNANCE_CONTEXT
			});
			await confirmed(asked, (data) => data.state === state, what, "statuses: write");
		},
		async setVerification(sha, number, { state, description }) {
			const asked = create({
				...repo,
				sha,
				state,
				description,
				context: VERIFICATION_CONTEXT
			});
			const what = `setting the verification status of #${number}`;
			await confirmed(asked, (data) => data.state === state, what, "statuses: write");
		}
	};
}
// src/adapters/github/pull-node.ts
/** Remarks say nothing here, and would crowd out what does. */
const REVIEW_STATES = "states: [APPROVED, CHANGES_REQUESTED, DISMISSED]";
const REVIEW_FIELDS = "author { __typename login } state submittedAt commit { oid } authorCanPushToRepository";
/**
* Fields of any pull request. mergeCommit is asked for by GraphQL: the REST field also names test merges, and
* goes away in API version 2026-03-10.
*/
const FIELDS = `
    id number title body state isCrossRepository headRefName headRefOid baseRefName
    createdAt updatedAt closedAt mergedAt
    viewerDidAuthor author { login }
    mergeCommit { oid status { context(name: "${VERIFICATION_CONTEXT}") { state description } } }
    labels(first: 100) { nodes { name } }
    timelineItems(last: 1, itemTypes: [CLOSED_EVENT]) { nodes { ... on ClosedEvent { actor { login } } } }`;
/** People of a commit: its authors, co-authors among them, and its committer. */
const PEOPLE_FIELDS = "authors(first: 20) { nodes { user { login } } } committer { email user { login } }";
/** Fields of one that may be open still; commits by how many, and what else of each. */
const openFields = (commits, more) => `
    mergeable
    reviews(last: 100, ${REVIEW_STATES}) { totalCount nodes { ${REVIEW_FIELDS} } }
    commits(last: ${commits}) { totalCount nodes { commit {
      oid message author { email user { login } } parents(first: 3) { nodes { oid } } ${more}
      status { context(name: "${GOVERNANCE_CONTEXT}") { state description createdAt targetUrl creator { login } } }
    } } }`;
/** For a listing: each connection within a commit is paid for once for every pull request. */
const OPEN_FIELDS = openFields(20, "committer { email }");
/** For a single one, with who has written its commits. */
const ONE_FIELDS = `headRepository { nameWithOwner } ${openFields(100, PEOPLE_FIELDS)}`;
/**
* Returns the cursor of the page after one that was asked for by `cursor`; null behind the last. @throws Error
* where that is no other page: the list would have no end, or would lack its rest
*/
function cursorAfter({ pageInfo }, cursor) {
	const { hasNextPage, endCursor } = pageInfo;
	if (!hasNextPage) return null;
	if (endCursor === null || endCursor === cursor) throw new Error("the pages of a list lead to no other page");
	return endCursor;
}
const STATES = {
	OPEN: "open",
	CLOSED: "closed",
	MERGED: "merged"
};
/**
* Turns GraphQL's answer into a pull request; `viewer` is the login behind the token, without `[bot]`.
* @throws Error where it is none
*/
function toPull(node, viewer) {
	checked(node, PULL_NODE);
	const commits = (node.commits?.nodes ?? []).map(({ commit }) => commit);
	const status = commits.find((commit) => commit.oid === node.headRefOid)?.status?.context;
	const closedBy = node.timelineItems.nodes.at(-1)?.actor;
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
		status: status ? toGovernance(status) : null,
		status_at: status?.createdAt,
		status_ours: status?.creator ? plainLogin(status.creator.login) === viewer : void 0,
		created_at: node.createdAt,
		closed_at: node.closedAt,
		closed_by: node.closedAt === null || closedBy === void 0 ? null : plainLogin(closedBy?.login),
		merged_at: node.mergedAt,
		merge_commit_sha: node.mergeCommit?.oid ?? null,
		verification: toVerification(node.mergeCommit?.status?.context)
	};
}
/**
* Checks whether this tool made a commit: by address where git made it; by login and trailer where the API
* did, which signs in GitHub's name.
*/
function isOwn({ author, committer, message }, viewer) {
	if (author?.email === "trimtab@users.noreply.github.com" && committer?.email === "trimtab@users.noreply.github.com") return true;
	return author?.user != null && plainLogin(author.user.login) === viewer && hasTrailer(message);
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
function toGovernance({ state, description, targetUrl }) {
	return {
		state: toState(state),
		description: description ?? "",
		basis: basisOf(targetUrl)
	};
}
function toState(state) {
	return state === "SUCCESS" ? "success" : state === "PENDING" || state === "EXPECTED" ? "pending" : "failure";
}
// src/adapters/github/contributors.ts
/** More commits than anybody reviews. */
const MAX_COMMITS = 1e3;
const COMMITS = `query ($owner: String!, $name: String!, $number: Int!, $after: String) {
  repository(owner: $owner, name: $name) {
    pullRequest(number: $number) {
      commits(first: 100, after: $after) {
        pageInfo { hasNextPage endCursor } nodes { commit { ${PEOPLE_FIELDS} } }
      }
    }
  }
}`;
/** Tells who has written the commits of a pull request; asks for the others where there are more than a page. */
async function readWriters(client, repo, node) {
	const { number, commits, headRepository } = node;
	const shown = (commits?.nodes ?? []).map(({ commit }) => commit);
	const people = (commits?.totalCount ?? shown.length) <= shown.length ? shown : await readAll(client, repo, number);
	return {
		sha: node.headRefOid,
		branch: node.headRefName,
		repository: headRepository?.nameWithOwner ?? null,
		writers: new Set(people.flatMap(loginsOf))
	};
}
async function readAll(client, { owner, repo: name }, number) {
	const found = [];
	let after = null;
	do {
		const answer = await client.graphql(COMMITS, {
			owner,
			name,
			number,
			after
		});
		const page = checked(answer, COMMITS_PAGE).repository?.pullRequest?.commits;
		if (!page) throw new Error("the answer is none that GraphQL gives");
		found.push(...page.nodes.map(({ commit }) => commit));
		if (found.length > MAX_COMMITS) throw new Error(`it has more than ${MAX_COMMITS} commits`);
		after = cursorAfter(page, after);
	} while (after !== null);
	return found;
}
/** A commit by an address that GitHub knows nobody by has no logins. */
function loginsOf({ authors, committer }) {
	return [...authors?.nodes ?? [], committer].flatMap((actor) => actor?.user ? [plainLogin(actor.user.login)] : []);
}
/**
* Returns who has pushed the head, which commits do not tell; undefined where the token may not ask, or the
* push is too long ago. https://docs.github.com/en/rest/repos/repos#list-repository-activities
*/
async function readPusher(client, { repository, branch, sha }) {
	const [owner, repo] = repository?.split("/") ?? [];
	if (owner === void 0 || repo === void 0) return void 0;
	try {
		const asked = {
			owner,
			repo,
			ref: `refs/heads/${branch}`,
			per_page: 100
		};
		const { data } = await client.rest.repos.listActivities(asked);
		const push = checked(data, ACTIVITIES).find(({ after }) => after === sha);
		return push?.actor ? plainLogin(push.actor.login) : void 0;
	} catch (cause) {
		if ([
			403,
			404,
			422
		].includes(cause.status ?? 0)) return void 0;
		throw cause;
	}
}
// src/adapters/github/page-size.ts
/** A query that is too much even at this size is not refused for its size. */
const SMALLEST_PAGE = 5;
/**
* Asks for as much at a time as GitHub is able to answer: after an answer that says it was too much, for half
* of it. Returns the size that went well too, for whatever is asked next. @throws what `ask` throws otherwise
*/
async function askBySize(size, ask) {
	try {
		return {
			answer: await ask(size),
			size
		};
	} catch (cause) {
		if (size <= SMALLEST_PAGE || !isTooMuch(cause)) throw cause;
		return askBySize(Math.max(SMALLEST_PAGE, Math.floor(size / 2)), ask);
	}
}
/**
* Checks whether an answer says that a query took too long or too much: a gateway's own status, or an error of
* GraphQL, which has a type for some and only a text for others.
*/
function isTooMuch(cause) {
	const { status, errors = [] } = cause;
	if (status === 502 || status === 504) return true;
	return errors.some(({ type = "", message = "" }) => /^(RESOURCE_LIMITS|MAX_NODE_LIMIT)_EXCEEDED$/.test(type) || /resource limits for this query exceeded|may be the result of a timeout/i.test(message));
}
// src/adapters/github/pull-read.ts
const ONE = `query ($owner: String!, $name: String!, $number: Int!) {
  viewer { login }
  repository(owner: $owner, name: $name) {
    pullRequest(number: $number) {${FIELDS}${ONE_FIELDS}
    }
  }
}`;
/** Reads one pull request, whoever opened it; undefined where there is none. */
async function readPull(client, repo, number) {
	const answer = await client.graphql(ONE, {
		owner: repo.owner,
		name: repo.repo,
		number
	});
	const shown = checked(answer, ONE_PULL).repository?.pullRequest;
	const node = shown ? await withAllReviews(client, repo, shown) : void 0;
	const login = plainLogin(answer.viewer.login);
	if (!node) return {
		login,
		pull: void 0
	};
	return {
		login,
		pull: toPull(node, login),
		people: await readWriters(client, repo, node)
	};
}
const REVIEWS = `query ($owner: String!, $name: String!, $number: Int!, $after: String) {
  repository(owner: $owner, name: $name) {
    pullRequest(number: $number) {
      reviews(first: 100, after: $after, ${REVIEW_STATES}) { totalCount pageInfo { hasNextPage endCursor } nodes { ${REVIEW_FIELDS} } }
    }
  }
}`;
/**
* Reads all reviews where there are more than the first page has: an old rejection among them may still
* stand.
*/
async function withAllReviews(client, { owner, repo: name }, pull) {
	if (!pull.reviews || pull.reviews.totalCount <= pull.reviews.nodes.length) return pull;
	const nodes = [];
	let after = null;
	do {
		const answer = await client.graphql(REVIEWS, {
			owner,
			name,
			number: pull.number,
			after
		});
		const page = checked(answer, REVIEWS_PAGE).repository?.pullRequest?.reviews;
		if (!page) throw new Error("the answer is none that GraphQL gives");
		nodes.push(...page.nodes);
		after = cursorAfter(page, after);
	} while (after !== null);
	return {
		...pull,
		reviews: {
			nodes,
			totalCount: nodes.length
		}
	};
}
// src/adapters/github/pulls.ts
/** Every pull request of this tool carries it, so that ended ones are found among thousands. */
const OWN_LABEL = "trimtab";
/** The dashboard has a label of its own, which lists it alone, and not every pull request of this tool. */
const DASHBOARD_LABEL = "trimtab-dashboard";
/** Dashboards that the first query tells: one for each configuration in the repository, and closed ones. */
const FIRST_DASHBOARDS = 20;
/** Own pull requests of which the first query tells all: as many as are open where nobody sets a limit. */
const FIRST_OWN = 20;
/**
* Lists open pull requests with next to nothing about each, and this tool's own: some that are open, and those
* that have ended. Asks for all about the others that an earlier page has shown to matter. Of others' pull
* requests a page costs two points, however many there are of ours: a connection is paid for by what it asks for, not by what is there.
* https://docs.github.com/en/graphql/overview/rate-limits-and-query-limits-for-the-graphql-api
*/
const QUERY = `query ($owner: String!, $name: String!, $size: Int!, $open: String, $ended: String, $withOpen: Boolean!, $withEnded: Boolean!, $own: Int!, $withOwn: Boolean!, $withIssues: Boolean!, $ids: [ID!]!, $withDetails: Boolean!) {
  viewer { login }
  repository(owner: $owner, name: $name) {
    autoMergeAllowed mergeCommitAllowed squashMergeAllowed rebaseMergeAllowed
    open: pullRequests(states: [OPEN], first: $size, after: $open, orderBy: {field: CREATED_AT, direction: ASC}) @include(if: $withOpen) {
      pageInfo { hasNextPage endCursor }
      nodes {
        id isCrossRepository headRefName
        commits(last: 1) { nodes { commit { status { context(name: "${GOVERNANCE_CONTEXT}") { state } } } } }
      }
    }
    own: pullRequests(states: [OPEN], labels: ["${OWN_LABEL}"], first: $own, orderBy: {field: CREATED_AT, direction: ASC}) @include(if: $withOwn) {
      nodes {${FIELDS}${OPEN_FIELDS}
      }
    }
    issues(labels: ["${DASHBOARD_LABEL}"], first: ${FIRST_DASHBOARDS}) @include(if: $withIssues) {
      totalCount
      nodes { number body state author { login } }
    }
    stopped: pullRequests(states: [OPEN], labels: ["${STOP_LABEL}"], first: 1) @include(if: $withOpen) { nodes { number } }
    ended: pullRequests(states: [CLOSED, MERGED], labels: ["${OWN_LABEL}"], first: $size, after: $ended, orderBy: {field: UPDATED_AT, direction: DESC}) @include(if: $withEnded) {
      pageInfo { hasNextPage endCursor }
      nodes {${FIELDS}
      }
    }
  }
  details: nodes(ids: $ids) @include(if: $withDetails) { ... on PullRequest {${FIELDS}${OPEN_FIELDS}
  } }
}`;
/** Lists open pull requests, and this tool's own that ended since `since`, in ascending order. */
async function listPulls(client, repo, since, withDashboard) {
	const { nodes, stopped, dashboards, viewer, repository } = await readNodes(client, repo, since, withDashboard);
	const login = plainLogin(viewer.login);
	const own = /* @__PURE__ */ new Map();
	const gated = /* @__PURE__ */ new Map();
	for (const node of nodes) if (isOwnBranch(node)) own.set(node.number, toPull(await withAllReviews(client, repo, node), login));
	else if (node.state === "OPEN") gated.set(node.number, toPull(node, login));
	return {
		facts: {
			login,
			autoMergeAllowed: repository.autoMergeAllowed,
			mergeMethods: methods(repository)
		},
		gated: [...gated.values()].filter(({ status }) => status !== null),
		pulls: [...own.values()].sort((a, b) => a.number - b.number),
		stopped,
		dashboards
	};
}
function isOwnBranch({ headRefName, isCrossRepository }) {
	return headRefName.startsWith("trimtab/") && !isCrossRepository;
}
/**
* Reads all pages: one query for each hundred of open or of ended pull requests, which brings the details that
* the one before has shown to matter, and one more for the last of those.
*/
async function readNodes(client, { owner, repo: name }, since, withIssues) {
	const reading = {
		nodes: [],
		wanted: [],
		told: /* @__PURE__ */ new Set(),
		stopped: void 0,
		dashboards: void 0,
		size: 100,
		open: null,
		ended: null,
		withOpen: true,
		withEnded: true,
		withOwn: true,
		withIssues
	};
	for (;;) {
		const { open, ended, withOpen, withEnded, withOwn, wanted } = reading;
		let asked = 0;
		const { answer, size } = await askBySize(reading.size, (size) => {
			const ids = wanted.slice(0, size);
			asked = ids.length;
			const pages = {
				size,
				open,
				ended,
				withOpen,
				withEnded,
				ids,
				withDetails: ids.length > 0
			};
			const first = {
				own: Math.min(size, FIRST_OWN),
				withOwn
			};
			const query = (more) => client.graphql(QUERY, {
				owner,
				name,
				...pages,
				...first,
				...more,
				request: { retries: 1 }
			});
			return reading.withIssues ? orWithoutIssues(query) : query({ withIssues: false });
		});
		const { repository, viewer } = checked(answer, listingShape({
			withOpen,
			withEnded,
			withOwn,
			withDetails: asked > 0
		}));
		if (!repository) throw new Error(`the token cannot see ${owner}/${name}`);
		wanted.splice(0, size);
		reading.size = size;
		take(reading, {
			...answer,
			repository
		}, since);
		if (!reading.withOpen && !reading.withEnded && wanted.length === 0) return {
			...reading,
			viewer,
			repository
		};
	}
}
/** Asks again without issues where GraphQL refuses: a right that is missing for one part refuses all. */
async function orWithoutIssues(query) {
	try {
		return await query({ withIssues: true });
	} catch (cause) {
		if (cause.errors === void 0 || isTooMuch(cause)) throw cause;
		return query({ withIssues: false });
	}
}
/** Adds what an answer says, and moves on to the pages after it. */
function take(reading, { repository, details = [] }, since) {
	const { open, ended, own, issues } = repository;
	for (const { id } of own?.nodes ?? []) reading.told.add(id);
	const isGated = ({ commits }) => commits.nodes.some(({ commit }) => commit.status?.context);
	for (const node of open?.nodes ?? []) if (!reading.told.has(node.id) && (isOwnBranch(node) || isGated(node))) reading.wanted.push(node.id);
	const recent = (ended?.nodes ?? []).filter((pull) => Date.parse(pull.closedAt ?? pull.updatedAt) >= Date.parse(since));
	reading.nodes.push(...own?.nodes ?? [], ...recent, ...details.filter((node) => node !== null));
	reading.dashboards ??= allOf(issues);
	reading.withIssues = false;
	reading.withOwn = false;
	reading.stopped ??= repository.stopped?.nodes[0]?.number;
	const isOlder = Date.parse(ended?.nodes.at(-1)?.updatedAt ?? since) < Date.parse(since);
	reading.open = open ? cursorAfter(open, reading.open) : null;
	reading.withOpen = reading.open !== null;
	reading.ended = ended && !isOlder ? cursorAfter(ended, reading.ended) : null;
	reading.withEnded = reading.ended !== null;
}
/** Returns all issues of a list; undefined where it is absent, or has more than it tells. */
function allOf(issues) {
	return issues && issues.totalCount <= issues.nodes.length ? issues.nodes.map(toIssue) : void 0;
}
function toIssue({ number, body, state, author }) {
	return {
		number,
		body,
		open: state === "OPEN",
		login: plainLogin(author?.login)
	};
}
function methods(repository) {
	return [
		...repository.squashMergeAllowed ? ["squash"] : [],
		...repository.mergeCommitAllowed ? ["merge"] : [],
		...repository.rebaseMergeAllowed ? ["rebase"] : []
	];
}
// src/adapters/github/issues.ts
/**
* A right or a setting is missing, which no later run finds changed by itself: forbidden, not found, issues
* turned off.
*/
const FINAL = [
	403,
	404,
	410
];
/** Checks whether no later run finds it otherwise by itself. `cause` is what the client threw. */
function isFinal$1(cause) {
	return FINAL.includes(cause?.status);
}
/** Returns a refusal that no later run finds lifted by itself. @throws the error where one may */
function refusedBy(error) {
	const refusal = error;
	if (!isFinal$1(refusal.cause)) throw refusal;
	return {
		kind: "refused",
		why: refusal.message
	};
}
/**
* Returns the open issue of this login with the marker, or a new one with our label. GitHub cannot open one
* only where there is none, and another run may open one at the same moment: whoever opens one looks again, and
* of several the oldest stays.
* https://docs.github.com/en/rest/issues/issues
*/
async function openIssue(client, repo, issue, login) {
	const { title, body, marker } = issue;
	const kind = {
		login,
		label: OWN_LABEL,
		marker
	};
	try {
		const [known] = await listIssues(client, repo, kind, "open");
		if (known !== void 0) return {
			kind: "opened",
			number: known.number
		};
	} catch (cause) {
		if (!isFinal$1(cause)) throw explainRefusal(opening(title), "issues: read", cause);
	}
	return createIssue(client, repo, {
		title,
		body
	}, kind);
}
function opening(title) {
	return `opening the issue "${title}"`;
}
/** Opens an issue, and looks again: of several of one kind the oldest stays. */
async function createIssue(client, repo, { title, body }, kind) {
	try {
		const asked = client.rest.issues.create({
			...repo,
			title,
			body,
			labels: [kind.label],
			...ONCE
		});
		const { number } = (await confirmed(asked, hasNumber, opening(title), "issues: write")).data;
		return {
			kind: "opened",
			number: await closeSurplus(client, repo, kind, number)
		};
	} catch (error) {
		return refusedBy(error);
	}
}
/** Lists the issues of one kind, the oldest first. */
async function listIssues(client, repo, kind, state) {
	const asked = {
		...repo,
		state,
		labels: kind.label,
		per_page: 100
	};
	return ofKind((await client.paginate(client.rest.issues.listForRepo, asked, ({ data }) => checked(data, ISSUES))).filter((issue) => !issue.pull_request).map(({ number, body, state: now, user }) => ({
		number,
		body: body ?? "",
		open: now === "open",
		login: plainLogin(user?.login)
	})), kind);
}
/** Returns those of some issues with a label that are of one kind, the oldest first. */
function ofKind(issues, { login, marker }) {
	return issues.filter((issue) => issue.login === login && issue.body.includes(marker)).sort((a, b) => a.number - b.number);
}
/** Closes an issue that was just opened where an older one says the same; returns the one that stays. */
async function closeSurplus(client, repo, kind, made) {
	const what = `looking for an issue like #${made}`;
	const open = await refusable(listIssues(client, repo, kind, "open"), what, "issues: read");
	const oldest = Math.min(made, ...open.map(({ number }) => number));
	if (oldest === made) return made;
	const closing = {
		...repo,
		issue_number: made,
		state: "closed",
		state_reason: "not_planned"
	};
	await confirmed(client.rest.issues.update(closing), hasNumber, `closing #${made}`, "issues: write");
	return oldest;
}
// src/adapters/github/conversation.ts
/**
* Comments, labels, reviewers and issues on GitHub. `login` is whoever is behind the token, once GitHub has
* said so.
*/
function openConversation(client, repo, login) {
	return {
		comment: (number, marker, body, create = true) => writeComment(client, repo, number, {
			marker,
			body,
			login: login(),
			create
		}),
		addLabel: (number, label) => addLabel(client, repo, number, label),
		async addMetadata(number, metadata) {
			await addLabelsAndAssignees(client, repo, number, metadata);
			return requestReviewers(client, repo, number, metadata.reviewers, login());
		},
		openIssue: (issue) => openIssue(client, repo, issue, login()),
		async teamMembers(team) {
			const [org = "", team_slug = ""] = team.replace(/^@/, "").split("/");
			try {
				const { listMembersInOrg } = client.rest.teams;
				return (await client.paginate(listMembersInOrg, {
					org,
					team_slug,
					per_page: 100
				}, ({ data }) => checked(data, MEMBERS))).map((member) => member.login);
			} catch {
				return;
			}
		}
	};
}
/** Labels and assignees in one call; GitHub makes labels that it does not know. */
async function addLabelsAndAssignees(client, repo, number, { labels, assignees }) {
	const given = {
		labels: [.../* @__PURE__ */ new Set([OWN_LABEL, ...labels])],
		...assignees.length > 0 ? { assignees: [...assignees] } : {}
	};
	await confirmed(client.rest.issues.update({
		...repo,
		issue_number: number,
		...given
	}), hasNumber, `labeling #${number}`, "pull-requests: write");
}
/**
* Adds one label to those that are there.
* https://docs.github.com/en/rest/issues/labels#add-labels-to-an-issue
*/
async function addLabel(client, repo, number, label) {
	const asked = client.rest.issues.addLabels({
		...repo,
		issue_number: number,
		labels: [label]
	});
	await confirmed(asked, Array.isArray, `labeling #${number}`, "pull-requests: write");
}
/**
* Requests reviews from people and teams. Where the token may not request teams, or GitHub does not know a
* name, only those reviewers are left out.
*/
async function requestReviewers(client, repo, number, approvers, self) {
	const teams = approvers.filter((name) => name.includes("/")).map((name) => name.slice(name.indexOf("/") + 1));
	const people = approvers.filter((name) => !name.includes("/") && plainLogin(name) !== self).map((name) => name.replace(/^@/, ""));
	const ask = async (wanted) => {
		const names = [...wanted.reviewers ?? [], ...wanted.team_reviewers ?? []];
		if (names.length === 0) return [];
		const asked = client.rest.pulls.requestReviewers({
			...repo,
			pull_number: number,
			...wanted
		});
		try {
			const what = `${names.join(", ")} could not be asked for a review`;
			await confirmed(asked, hasNumber, what, "pull-requests: write");
			return [];
		} catch (error) {
			const refusal = error;
			if (!isFinal(refusal.cause, wanted.team_reviewers !== void 0)) throw refusal;
			return [wanted.team_reviewers ? `${refusal.message} (GITHUB_TOKEN cannot request teams: use a GitHub App token)` : refusal.message];
		}
	};
	if (people.length === 0 || teams.length === 0) return ask(people.length > 0 ? { reviewers: people } : { team_reviewers: teams });
	return [...await ask({ reviewers: people }), ...await ask({ team_reviewers: teams })];
}
/**
* Refusals of reviewers that no later run will see lifted: a token without the right to teams, and names
* GitHub does not take.
*/
function isFinal(cause, teams) {
	const { status, message = "" } = cause ?? {};
	if (status === 403) return teams && /not accessible by/i.test(message);
	return status === 422 && /collaborators|pull request author|could not resolve/i.test(message);
}
/**
* Creates or edits the one comment with this marker by this login; leaves equal text alone. GitHub cannot
* create a comment only where there is none, and another run may create one at the same moment: whoever
* creates one lists them again, the oldest gets the new text, and the others are deleted.
*/
async function writeComment(client, repo, number, wanted) {
	const { body } = wanted;
	const { createComment, updateComment } = client.rest.issues;
	const what = `commenting on #${number}`;
	const write = (asked) => confirmed(asked, ({ id }) => Number.isInteger(id), what, "pull-requests: write");
	let comments = await ownComments(client, repo, number, wanted);
	if (comments.length === 0) {
		if (!wanted.create) return;
		await write(createComment({
			...repo,
			issue_number: number,
			body,
			...ONCE
		}));
		comments = await ownComments(client, repo, number, wanted);
	}
	const [oldest, ...surplus] = comments.sort((a, b) => a.id - b.id);
	if (oldest && oldest.body?.replaceAll("\r\n", "\n").trim() !== body.trim()) await write(updateComment({
		...repo,
		comment_id: oldest.id,
		body
	}));
	for (const { id } of surplus) await refusable(deleteComment(client, repo, id), what, "pull-requests: write");
}
/** Lists the comments with this marker by this login. */
async function ownComments(client, repo, number, { marker, login }) {
	const { listComments } = client.rest.issues;
	const listed = client.paginate(listComments, {
		...repo,
		issue_number: number,
		per_page: 100
	}, ({ data }) => checked(data, COMMENTS));
	return (await refusable(listed, `commenting on #${number}`, "pull-requests: read")).filter((comment) => comment.body?.includes(marker) && plainLogin(comment.user?.login) === login);
}
/**
* Deletes a comment; another run may have done so.
* https://docs.github.com/en/rest/issues/comments#delete-an-issue-comment
*/
async function deleteComment(client, repo, id) {
	try {
		await client.rest.issues.deleteComment({
			...repo,
			comment_id: id
		});
	} catch (cause) {
		if (cause.status !== 404) throw cause;
	}
}
// src/adapters/github/dashboards.ts
/**
* Opens the dashboard issue on GitHub: one call to find it where the listing has not, and one to edit it where it
* changes. `takeListed` gives what the listing has found, once.
*/
function openDashboards(client, repo, login, takeListed) {
	const kindOf = (marker) => ({
		login: login(),
		label: DASHBOARD_LABEL,
		marker
	});
	return {
		async find(marker) {
			const kind = kindOf(marker);
			const listed = takeListed();
			if (listed === void 0) return findDashboard(client, repo, kind);
			return newestOf(ofKind(listed, kind));
		},
		open: ({ title, body, marker }) => createIssue(client, repo, {
			title,
			body
		}, kindOf(marker)),
		edit: (number, body) => editDashboard(client, repo, number, body)
	};
}
async function findDashboard(client, repo, kind) {
	try {
		const asked = listIssues(client, repo, kind, "all");
		return newestOf(await refusable(asked, "looking for the dashboard", "issues: write"));
	} catch (error) {
		return refusedBy(error);
	}
}
/** Returns the dashboard of issues in ascending order: the open one, or the newest of those that were closed. */
function newestOf(all) {
	const open = all.find((issue) => issue.open);
	if (open) return {
		kind: "found",
		number: open.number,
		body: open.body
	};
	const last = all.at(-1);
	return last ? {
		kind: "closed",
		number: last.number
	} : { kind: "none" };
}
/** https://docs.github.com/en/rest/issues/issues#update-an-issue */
async function editDashboard(client, repo, number, body) {
	try {
		const asked = client.rest.issues.update({
			...repo,
			issue_number: number,
			body
		});
		await confirmed(asked, hasNumber, `editing the dashboard #${number}`, "issues: write");
		return {
			kind: "opened",
			number
		};
	} catch (error) {
		return refusedBy(error);
	}
}
// src/adapters/github/forge.ts
/**
* Opens the forge on GitHub. A new pull request costs four calls: the pull request, labels and assignees,
* reviewers (where any are asked), and the status. @throws TrimtabError `forge_failed` from every method,
* saying what GitHub refused and what to change.
*/
function openGitHubForge(repository) {
	const client = connectGitHub(repository);
	const repo = {
		owner: repository.owner,
		repo: repository.name
	};
	const known = {
		login: void 0,
		dashboards: void 0
	};
	const takeDashboards = () => {
		const { dashboards } = known;
		known.dashboards = void 0;
		return dashboards;
	};
	const source = once(() => readStatusSource(client, repository.token, known.login));
	return {
		pullRequests: openPullRequests(client, repo, known, source),
		statuses: openStatuses(client, repo, repository.serverUrl),
		conversation: openConversation(client, repo, () => known.login),
		branches: openBranches(client, repo, source),
		dashboards: openDashboards(client, repo, () => known.login, takeDashboards)
	};
}
function openPullRequests(client, repo, known, source) {
	const slug = `${repo.owner}/${repo.repo}`;
	const nodeIds = /* @__PURE__ */ new Map();
	const heads = /* @__PURE__ */ new Map();
	const read = async (number) => {
		const what = `reading #${number} of ${slug}`;
		const asked = readPull(client, repo, number);
		const { login, pull, people } = await refusable(asked, what, "pull-requests: read");
		known.login = login;
		if (!pull) throw new TrimtabError("forge_failed", `${what}: there is no such pull request`);
		if (people) heads.set(number, people);
		return pull;
	};
	const rulesByBranch = /* @__PURE__ */ new Map();
	let facts;
	let gated = [];
	let stopped;
	return {
		async list(since, more) {
			const listing = await listPulls(client, repo, since, more?.withDashboard ?? false).catch((cause) => {
				throw explainRefusal(`listing the pull requests of ${slug}`, "pull-requests: read", cause);
			});
			facts = listing.facts;
			known.login = facts.login;
			known.dashboards = listing.dashboards;
			gated = listing.gated;
			stopped = listing.stopped;
			for (const pull of listing.pulls) nodeIds.set(pull.number, pull.nodeId);
			return listing.pulls;
		},
		findStopLabel: () => stopped,
		withGateStatus: () => gated,
		read,
		async contributors({ number, head }) {
			if (heads.get(number)?.sha !== head.sha) await read(number);
			const people = heads.get(number);
			if (people?.sha !== head.sha) throw new TrimtabError("forge_failed", `#${number} has another head by now: the next run looks again`);
			const asked = readPusher(client, people);
			const pusher = await refusable(asked, `asking who has pushed #${number}`, "contents: read");
			return [...people.writers, ...pusher === void 0 ? [] : [pusher]];
		},
		async create({ title, body, branch, base }) {
			const asked = client.rest.pulls.create({
				...repo,
				title,
				body,
				head: branch,
				base,
				...ONCE
			});
			const what = `opening a pull request for ${branch}`;
			const { data } = await confirmed(asked, hasNumber, what, "pull-requests: write");
			nodeIds.set(data.number, data.node_id);
			return data.number;
		},
		async update(number, { title, body }) {
			const asked = client.rest.pulls.update({
				...repo,
				pull_number: number,
				title,
				body
			});
			await confirmed(asked, hasNumber, `updating #${number}`, "pull-requests: write");
		},
		async close(number, label) {
			if (label !== void 0) await addLabel(client, repo, number, label);
			const asked = client.rest.pulls.update({
				...repo,
				pull_number: number,
				state: "closed"
			});
			await confirmed(asked, hasNumber, `closing #${number}`, "pull-requests: write");
		},
		async autoMerge(number, base) {
			const rules = rulesByBranch.has(base) ? rulesByBranch.get(base) : await rulesOf(client, repo, base);
			rulesByBranch.set(base, rules);
			const enforcement = judgeEnforcement(await withSource(rules, source));
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
export { openGitHubForge };
