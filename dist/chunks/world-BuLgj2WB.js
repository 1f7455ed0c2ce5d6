import { a as commitsOfHeads, d as gitFailed, f as tryGit, i as withoutDrivers, n as describeGitHub, r as openGit, u as git } from "./branch-Ciad6SIH.js";
import { o as isUsageError, t as TrimtabError } from "./errors-caA3otfk.js";
import { a as isOnboardingBranch } from "./status-CU0lANRj.js";
import { n as stopReason } from "./stop-WjznE5fA.js";
import { p as withoutSecrets } from "./git-listing-C98L2PhG.js";
import { i as isRunning, n as breakStale, r as whileLocked } from "./files-Df0guIpq.js";
import { c as parseJson, y as RECORD_BOUNDS } from "./json-BaBbGGr3.js";
import { _ as objectOf, b as orNull, d as aFlag, g as mapOf, h as listOf, m as aTextThat, p as aText, u as aCount, v as oneOf, y as optional } from "./event-DXnzpC_B.js";
import { n as formatInstant, r as isInstant } from "./time-ZXryeGjZ.js";
import { n as readText } from "./text-file-COfv_Nr2.js";
import { t as memoize } from "./memoize-BZm431oz.js";
import { I as parentFolder, P as inFolder, a as readBytes, i as openManifest } from "./json-pointer-Ba3zOFj4.js";
import { t as valueAt } from "./value-at-BYJvqKQp.js";
import { C as placesOf, S as mountsOf, _ as chartsAround, b as readReleases, g as affectedReleases, h as absentDependency, m as readInflatedCharts, r as isManifestPath, v as helmArguments, w as readDependencies, y as plainRelease } from "./gather-Dljo9CWa.js";
import { B as isKustomization } from "./values-text-yhCPvA0s.js";
import { a as policyFiles, c as findRenderTool, d as openBaselines, f as openFile, i as describeUnreadChanges, l as openRenderCopy, n as openReviewWorld, o as openKustomizations, p as proveBy, s as findHelm, u as fill } from "./review-qMuDONg5.js";
import { a as loadConfiguration, i as describeUnread, s as markedConfig } from "./load-DiN1rQGe.js";
import { n as holdOpenPulls, t as openPlanWorld } from "./plan-world-BqqHGad7.js";
import { n as openLedger } from "./ledger-djHOmTVI.js";
import { i as countingPush, r as countingForge } from "./sources-9g9U2yfj.js";
import { dirname, join } from "node:path";
import { existsSync, linkSync, mkdirSync, readdirSync, renameSync, rmSync, writeFileSync } from "node:fs";
// src/adapters/local/branches.ts
/** Reads the branches of a local repository as they are now. */
async function readBranches(dir) {
	const merged = /* @__PURE__ */ new Map();
	const names = async (...filter) => {
		const lines = await git(dir, [
			"for-each-ref",
			"--format=%(refname:lstrip=2)%09%(objectname)",
			...filter,
			"refs/heads/"
		]);
		return new Map(lines.split("\n").filter(Boolean).map((line) => line.split("	")));
	};
	return {
		dir,
		heads: await names(),
		mergedInto(base) {
			const asked = merged.get(base) ?? names(`--merged=refs/heads/${base}`).then((found) => new Set(found.keys()));
			merged.set(base, asked);
			return asked;
		}
	};
}
/** Reads the commits and conflicts that merging each of these heads into one base would bring, by head. */
async function readMerges({ dir, heads }, base, shas) {
	const onto = heads.get(base);
	if (onto === void 0) return new Map(shas.map((sha) => [sha, {
		commits: [],
		conflicting: true
	}]));
	const commits = await commitsOfHeads(dir, onto, shas);
	const conflicts = await conflicting(dir, onto, shas.filter((sha) => !buildsOn(onto, commits.get(sha) ?? [])));
	return new Map(shas.map((sha) => [sha, {
		commits: commits.get(sha) ?? [],
		conflicting: conflicts.has(sha)
	}]));
}
/** Commits in a row on base's newest one have nothing to conflict with. */
function buildsOn(onto, commits) {
	const below = /* @__PURE__ */ new Set([onto, ...commits.map(({ sha }) => sha)]);
	return commits.every(({ parents }) => parents.length === 1 && below.has(parents[0]));
}
/** Finds the heads that git cannot merge. */
async function conflicting(dir, onto, heads) {
	if (heads.length === 0) return /* @__PURE__ */ new Set();
	const pairs = heads.map((head) => `${onto} ${head}\n`).join("");
	const place = await withoutDrivers(dir);
	const answers = [...(await tryGit(place, [
		"merge-tree",
		"--write-tree",
		"--stdin",
		"--name-only",
		"--no-messages"
	], pairs)).stdout.matchAll(/([01])\0[0-9a-f]+\0(?:[^\0]+\0)*\0/g)].map(([, clean]) => clean === "1");
	if (answers.length === heads.length) return new Set(heads.filter((_, i) => !answers[i]));
	const found = /* @__PURE__ */ new Set();
	for (const head of heads) if (await mergeTree(place, onto, head) === void 0) found.add(head);
	return found;
}
/**
* Returns the tree that merging a head into base gives; undefined where they conflict. @throws TrimtabError
* `git_failed` where git is too old.
*/
async function mergeTree(place, onto, head) {
	const { code, stdout, stderr } = await tryGit(place, [
		"merge-tree",
		"--write-tree",
		onto,
		head
	]);
	if (code === 129) throw new TrimtabError("git_failed", "the local forge needs git 2.38 or newer: this one cannot merge without a work tree");
	if (code > 1) throw gitFailed(["merge-tree"], {
		code,
		stdout,
		stderr
	});
	return code === 0 ? stdout.trim() : void 0;
}
// src/adapters/local/pull-file.ts
const aTime = aTextThat(isInstant, "an ISO 8601 instant");
const aStatus = objectOf({
	state: aText,
	description: aText
});
/** A pull request as its file states it. */
const PULL = objectOf({
	number: aCount,
	title: aText,
	body: aText,
	state: oneOf("open", "closed", "merged"),
	author: aText,
	ours: optional(aFlag),
	head: objectOf({
		branch: aText,
		sha: aText
	}),
	base: objectOf({ branch: aText }),
	labels: listOf(aText),
	assignees: listOf(aText),
	reviewers: listOf(aText),
	comments: listOf(objectOf({
		id: aCount,
		author: aText,
		body: aText,
		created_at: aTime,
		updated_at: aTime
	})),
	reviews: listOf(objectOf({
		author: aText,
		mayWrite: optional(aFlag),
		state: oneOf("APPROVED", "CHANGES_REQUESTED", "DISMISSED"),
		sha: aText,
		submitted_at: aTime
	})),
	statuses: mapOf(aStatus),
	created_at: aTime,
	updated_at: aTime,
	closed_at: orNull(aTime),
	closed_by: orNull(aText),
	merged_at: orNull(aTime),
	merge_commit_sha: orNull(aText),
	verification: orNull(aStatus)
});
/** An issue as its file states it. */
const ISSUE = objectOf({
	number: aCount,
	title: aText,
	body: aText,
	state: oneOf("open", "closed"),
	author: aText
});
/**
* Reads one file of the local forge, which a person may have edited. @throws TrimtabError `forge_failed`, saying
* what is wrong with it
*/
function readKept(file, shape) {
	const value = parseJson(file, readText(file, RECORD_BOUNDS.characters), "forge_failed", RECORD_BOUNDS);
	const fault = shape(value, "");
	if (fault !== void 0) throw new TrimtabError("forge_failed", `${file}: ${fault}; correct the file`);
	return value;
}
// src/adapters/local/pulls.ts
/** Returns the folder of the pull requests kept beside a local repository, whose own folder is asked of git. */
async function pullsFolder(dir, known) {
	const own = known ?? await git(dir, [
		"rev-parse",
		"--path-format=absolute",
		"--git-common-dir"
	]);
	return join(own, "trimtab-forge", "pulls");
}
/** Reads every stored pull request, in order of number. */
function readPulls(folder) {
	return pullNumbers(folder).map((number) => readPull(folder, number));
}
function pullNumbers(folder) {
	return (existsSync(folder) ? readdirSync(folder).filter((name) => /^\d+\.json$/.test(name)) : []).map((name) => Number.parseInt(name, 10)).sort((a, b) => a - b);
}
/**
* Tells whether a branch has an open pull request. No file is read for every question, since a pull request
* keeps its branch.
*/
function watchOpenBranches(folder) {
	const branches = /* @__PURE__ */ new Map();
	return (branch) => pullNumbers(folder).some((number) => {
		if (!branches.has(number)) branches.set(number, readPull(folder, number).head.branch);
		return branches.get(number) === branch && readPull(folder, number).state === "open";
	});
}
/**
* Reads one pull request. @throws TrimtabError `forge_failed` when there is no such pull request, or its file
* is broken.
*/
function readPull(folder, number) {
	try {
		return readKept(join(folder, `${number}.json`), PULL);
	} catch (cause) {
		throw new TrimtabError("forge_failed", `pull request #${number} cannot be read in ${folder}: ${cause.message}`, { cause });
	}
}
/**
* Changes what is kept of a pull request as it stands, and returns it: whoever else writes to it waits.
* Nothing is written where nothing changes.
*/
function editPull(folder, number, change) {
	return whileLocked(join(folder, `.${number}.lock`), () => {
		const before = readPull(folder, number);
		const after = change(before);
		if (after !== before) renameSync(writeTemporary(folder, after), join(folder, `${number}.json`));
		return after;
	});
}
/**
* Keeps a new pull request under the next free number: whoever else opens one waits. link() fails where another
* run was faster. @throws TrimtabError `forge_failed` where its branch has an open one.
*/
function addPull(folder, pull, isOpen) {
	mkdirSync(folder, { recursive: true });
	return whileLocked(join(folder, ".new.lock"), () => {
		const { branch } = pull.head;
		if (isOpen(branch)) throw new TrimtabError("forge_failed", `a pull request for ${branch} is open already`);
		return linkNext(folder, pull);
	});
}
function linkNext(folder, pull) {
	for (let number = (pullNumbers(folder).at(-1) ?? 0) + 1;; number++) {
		const numbered = {
			number,
			...pull
		};
		const temporary = writeTemporary(folder, numbered);
		try {
			linkSync(temporary, join(folder, `${number}.json`));
			return numbered;
		} catch (cause) {
			if (cause.code !== "EEXIST") throw cause;
		} finally {
			rmSync(temporary, { force: true });
		}
	}
}
function writeTemporary(folder, pull) {
	const path = join(folder, `.${pull.number}.${process.pid}.${Math.random().toString(36).slice(2)}.tmp`);
	writeFileSync(path, `${JSON.stringify(pull, null, 2)}\n`, { flag: "wx" });
	return path;
}
/** Removes what killed runs left: locks, and files that they did not come to name. */
function sweepPulls(folder) {
	for (const name of existsSync(folder) ? readdirSync(folder) : []) {
		const [, pid] = /^\.\d+\.(\d+)\.\w+\.tmp$/.exec(name) ?? [];
		if (/^\.(\d+|new)\.lock(\.turn)?$/.test(name)) breakStale(join(folder, name));
		else if (pid !== void 0 && !isRunning(Number(pid))) rmSync(join(folder, name), { force: true });
	}
}
// src/adapters/local/person.ts
/**
* Merges a pull request kept beside `dir`, as a person does: with a merge commit, and no work tree moves.
* Returns its SHA.
*/
async function mergePull(dir, number, { by, now }) {
	const folder = await pullsFolder(dir);
	const pull = readPull(folder, number);
	if (pull.state !== "open") throw new TrimtabError("forge_failed", `pull request #${number} is ${pull.state}, not open`);
	const ref = `refs/heads/${pull.base.branch}`;
	const base = await git(dir, [
		"rev-parse",
		"--verify",
		ref
	]);
	const head = await git(dir, [
		"rev-parse",
		"--verify",
		`refs/heads/${pull.head.branch}`
	]);
	const tree = await mergeTree(await withoutDrivers(dir), base, head);
	if (tree === void 0) throw new TrimtabError("forge_failed", `pull request #${number} conflicts with ${pull.base.branch}`);
	const who = `${by} <${by}@users.noreply.github.com> ${Math.floor(now.getTime() / 1e3)} +0000`;
	const commit = `tree ${tree}\nparent ${base}\nparent ${head}\nauthor ${who}\ncommitter ${who}\n\nMerge pull request #${number}\n`;
	const sha = await git(dir, [
		"hash-object",
		"-t",
		"commit",
		"-w",
		"--stdin"
	], commit);
	await git(dir, [
		"update-ref",
		ref,
		sha,
		base
	]);
	const at = now.toISOString();
	const done = {
		merged_at: at,
		closed_at: at,
		updated_at: at,
		closed_by: by,
		merge_commit_sha: sha
	};
	editPull(folder, number, (kept) => ({
		...kept,
		...done,
		state: "merged",
		head: {
			...kept.head,
			sha: head
		}
	}));
	return sha;
}
// src/adapters/local/issues.ts
/**
* Returns the number of the open issue with this marker, or a new one, in a folder beside that of the pull
* requests.
*/
function openIssue(pulls, { title, body, marker }, author, now) {
	const folder = join(dirname(pulls), "issues");
	mkdirSync(folder, { recursive: true });
	return whileLocked(join(folder, ".new.lock"), () => findOrAdd(folder, {
		title,
		body,
		marker
	}, author, now));
}
function findOrAdd(folder, { title, body, marker }, author, now) {
	const kept = readIssues(folder);
	const known = kept.find((issue) => issue.state === "open" && issue.author === author && issue.body.includes(marker));
	if (known) return known.number;
	for (let number = Math.max(0, ...kept.map((issue) => issue.number)) + 1;; number += 1) {
		const issue = {
			number,
			title,
			body,
			state: "open",
			author,
			created_at: now
		};
		const temporary = join(folder, `.${number}.${process.pid}.tmp`);
		writeFileSync(temporary, `${JSON.stringify(issue, null, 2)}\n`);
		try {
			linkSync(temporary, join(folder, `${number}.json`));
			return number;
		} catch (cause) {
			if (cause.code !== "EEXIST") throw cause;
		} finally {
			rmSync(temporary, { force: true });
		}
	}
}
function readIssues(folder) {
	return (existsSync(folder) ? readdirSync(folder).filter((name) => /^\d+\.json$/.test(name)) : []).map((name) => readKept(join(folder, name), ISSUE));
}
// src/adapters/local/store.ts
const MAX_BODY = 65536;
function openStore(dir, folder, login, now) {
	const time = () => now().toISOString();
	return {
		dir,
		folder,
		login,
		time,
		edit(number, change) {
			editPull(folder, number, (pull) => ({
				...pull,
				...change(pull),
				updated_at: time()
			}));
		}
	};
}
/** Lists without repeating what is there already. */
function union(present, more) {
	return [.../* @__PURE__ */ new Set([...present, ...more])];
}
/** Checks the length of a body. @throws TrimtabError `forge_failed` for a body longer than GitHub takes. */
function checkBody(body) {
	if (body.length > MAX_BODY) throw new TrimtabError("forge_failed", `the body has ${body.length} characters; a forge takes ${MAX_BODY}`);
}
// src/adapters/local/conversation.ts
/** Comments, labels, reviewers and issues in files. */
function openConversation({ folder, login, time, edit }) {
	return {
		async comment(number, marker, body, create = true) {
			checkBody(body);
			editPull(folder, number, (pull) => {
				const { comments } = pull;
				const mine = comments.find((comment) => comment.author === login && comment.body.includes(marker));
				if (mine?.body === body || !mine && !create) return pull;
				const fresh = {
					id: Math.max(0, ...comments.map(({ id }) => id)) + 1,
					author: login,
					body,
					created_at: time(),
					updated_at: time()
				};
				const edited = comments.map((comment) => comment === mine ? {
					...comment,
					body,
					updated_at: time()
				} : comment);
				return {
					...pull,
					comments: mine ? edited : [...comments, fresh],
					updated_at: time()
				};
			});
		},
		async addLabel(number, label) {
			edit(number, ({ labels }) => ({ labels: union(labels, [label]) }));
		},
		async addMetadata(number, { labels, assignees, reviewers }) {
			edit(number, (pull) => ({
				labels: union(pull.labels, labels),
				assignees: union(pull.assignees, assignees),
				reviewers: union(pull.reviewers, reviewers)
			}));
			return [];
		},
		openIssue: async (issue) => ({
			kind: "opened",
			number: openIssue(folder, issue, login, time())
		}),
		async teamMembers() {}
	};
}
// src/adapters/local/facts.ts
/**
* Picks the fields of a pull request that come from git, leaving those that others may have written
* meanwhile.
*/
function movesOf({ state, head, merged_at, closed_at, merge_commit_sha, updated_at }) {
	return {
		state,
		head,
		merged_at,
		closed_at,
		merge_commit_sha,
		updated_at
	};
}
/** Adds the commits that base does not have, and whether git can merge them. */
async function withGitFacts(branches, pulls, login) {
	const open = pulls.filter(({ state }) => state === "open");
	const merges = /* @__PURE__ */ new Map();
	for (const base of new Set(open.map((pull) => pull.base.branch))) {
		const heads = open.filter((pull) => pull.base.branch === base).map(({ head }) => head.sha);
		merges.set(base, await readMerges(branches, base, heads));
	}
	return pulls.map(({ comments: _, statuses, ...kept }) => {
		const pull = {
			...kept,
			ours: kept.author === login,
			verification: kept.verification ?? null
		};
		const facts = pull.state === "open" ? merges.get(pull.base.branch)?.get(pull.head.sha) : void 0;
		return {
			...pull,
			status: statuses[pull.head.sha] ?? null,
			commits: facts?.commits ?? [],
			conflicting: facts?.conflicting ?? false
		};
	});
}
/**
* Updates an open pull request to what has happened to it since it was stored: merged, branch gone, or moved.
*/
async function refresh(branches, pull, now) {
	const { dir, heads } = branches;
	const sha = heads.get(pull.head.branch);
	const base = heads.get(pull.base.branch);
	const head = sha ?? pull.head.sha;
	if (base !== void 0 && await isMerged(branches, pull, base)) {
		const line = (await git(dir, [
			"rev-list",
			"--first-parent",
			"--ancestry-path",
			`${head}..${base}`
		])).split("\n").filter(Boolean);
		const merge = new Set((await git(dir, [
			"rev-list",
			"--first-parent",
			base
		])).split("\n")).has(head) ? head : line.at(-1) ?? head;
		const committed = await git(dir, [
			"show",
			"-s",
			"--format=%cI",
			merge
		]);
		const merged_at = isInstant(committed) ? new Date(committed).toISOString() : now;
		const done = {
			merged_at,
			closed_at: merged_at,
			merge_commit_sha: merge,
			updated_at: now
		};
		return {
			...pull,
			...done,
			state: "merged",
			head: {
				...pull.head,
				sha: head
			}
		};
	}
	if (sha === void 0) return {
		...pull,
		state: "closed",
		closed_at: now,
		updated_at: now
	};
	return sha === pull.head.sha ? pull : {
		...pull,
		head: {
			...pull.head,
			sha
		},
		updated_at: now
	};
}
async function isMerged(branches, { head, base }, onto) {
	if (branches.heads.has(head.branch)) return (await branches.mergedInto(base.branch)).has(head.branch);
	const args = [
		"merge-base",
		"--is-ancestor",
		"--end-of-options",
		head.sha,
		onto
	];
	const output = await tryGit(branches.dir, args);
	if (![
		0,
		1,
		128
	].includes(output.code)) throw gitFailed(args, output);
	return output.code === 0;
}
/**
* Finds the newest commit of a branch that has something to merge. @throws TrimtabError `forge_failed` where
* there is nothing.
*/
async function newestCommit(dir, base, branch) {
	const { code, stdout } = await tryGit(dir, [
		"rev-list",
		"--max-count=1",
		`refs/heads/${branch}`,
		`^refs/heads/${base}`,
		"--"
	]);
	const sha = stdout.trim();
	if (code === 0 && sha !== "") return sha;
	if (code === 0) throw new TrimtabError("forge_failed", `no commits between ${base} and ${branch}`);
	const { heads } = await readBranches(dir);
	throw new TrimtabError("forge_failed", `branch "${heads.has(branch) ? base : branch}" does not exist in ${dir}: push it first`);
}
// src/adapters/local/forge.ts
/** A local forge has no gate, so nobody asks it about branches. */
const NO_BRANCHES = {
	openPullsFrom: async () => [],
	mergeQueue: async () => [],
	requiredChecks: async () => void 0
};
/**
* Opens a forge in files beside a local push target. @throws TrimtabError `forge_failed` for a network
* remote.
*/
async function openLocalForge(options) {
	const { target, root, commonDir } = options.git;
	if (target.kind === "network") throw new TrimtabError("forge_failed", `origin is ${withoutSecrets(target.url)}, not a local path; the local forge keeps pull requests beside a local push target`);
	if (!existsSync(target.dir)) throw new TrimtabError("forge_failed", `origin is ${target.dir}, and there is no such folder: put the repository there, or set its URL (git remote set-url origin …)`);
	const folder = await pullsFolder(target.dir, target.dir === root ? commonDir : void 0);
	const store = openStore(target.dir, folder, options.login ?? "trimtab", options.now);
	sweepPulls(folder);
	return {
		pullRequests: openPullRequests(store, options.now),
		statuses: openStatuses(store),
		conversation: openConversation(store),
		branches: NO_BRANCHES,
		dashboards: void 0
	};
}
function openPullRequests(store, now) {
	const { dir, folder, login, time, edit } = store;
	const isOpen = watchOpenBranches(folder);
	let stopped;
	return {
		async list(since) {
			const branches = await readBranches(dir);
			const listed = await readRecent(store, branches, since);
			stopped = listed.stopped;
			return withGitFacts(branches, listed.recent, login);
		},
		findStopLabel: () => stopped,
		withGateStatus: () => [],
		contributors: async () => [],
		async read(number) {
			const [pull] = await withGitFacts(await readBranches(dir), [readPull(folder, number)], login);
			return pull;
		},
		async create({ branch, base, title, body }) {
			checkBody(body);
			const head = await newestCommit(dir, base, branch);
			return addPull(folder, newPull({
				branch,
				base,
				title,
				body,
				head,
				login,
				at: time()
			}), isOpen).number;
		},
		async update(number, change) {
			checkBody(change.body);
			const { head } = readPull(folder, number);
			const { heads } = await readBranches(dir);
			edit(number, () => ({
				...change,
				head: {
					...head,
					sha: heads.get(head.branch) ?? head.sha
				}
			}));
		},
		async close(number, label) {
			const ended = {
				state: "closed",
				closed_at: time(),
				closed_by: login
			};
			edit(number, ({ state, labels }) => ({
				...state === "open" ? ended : {},
				labels: union(labels, label === void 0 ? [] : [label])
			}));
		},
		async autoMerge(number) {
			const pull = readPull(folder, number);
			if (pull.statuses[pull.head.sha]?.state !== "success") return "its governance status is not success";
			await mergePull(dir, number, {
				by: login,
				now: now()
			});
		}
	};
}
/** Reads the pull requests that are open or ended since then, and the number of one labelled to stop. */
async function readRecent(store, branches, since) {
	const recent = [];
	let stopped;
	for (const kept of readPulls(store.folder)) {
		const pull = await refreshed(store, branches, kept);
		if (pull.state === "open" && pull.labels.includes("trimtab-pause")) stopped ??= pull.number;
		const ended = pull.merged_at ?? pull.closed_at ?? "";
		if ((pull.state === "open" || Date.parse(ended) >= Date.parse(since)) && pull.head.branch.startsWith("trimtab/")) recent.push(pull);
	}
	return {
		recent,
		stopped
	};
}
/** Returns a pull request as it is when it is opened: nobody has said or done anything yet. */
function newPull(opened) {
	return {
		title: opened.title,
		body: opened.body,
		state: "open",
		author: opened.login,
		head: {
			branch: opened.branch,
			sha: opened.head
		},
		base: { branch: opened.base },
		labels: [],
		assignees: [],
		reviewers: [],
		comments: [],
		reviews: [],
		statuses: {},
		created_at: opened.at,
		updated_at: opened.at,
		closed_at: null,
		closed_by: null,
		merged_at: null,
		merge_commit_sha: null,
		verification: null
	};
}
function openStatuses({ edit }) {
	return {
		async setGovernance(sha, number, status) {
			edit(number, ({ statuses }) => ({ statuses: {
				...statuses,
				[sha]: status
			} }));
		},
		async setVerification(_sha, number, verification) {
			edit(number, () => ({ verification }));
		}
	};
}
/** Keeps what git says became of an open pull request, unless somebody has ended it meanwhile. */
async function refreshed({ folder, time }, branches, kept) {
	const seen = kept.state === "open" ? await refresh(branches, kept, time()) : kept;
	if (seen === kept) return kept;
	return editPull(folder, kept.number, (now) => now.state === "open" ? {
		...now,
		...movesOf(seen)
	} : now);
}
// src/adapters/render/charts.ts
/** A chart that more releases use than this is rendered for none. */
const MAX_RELEASES = 20;
const RELEASE_MARKS = [
	"argoproj.io/",
	"helm.toolkit.fluxcd.io/",
	"helmCharts"
].map((mark) => Buffer.from(mark));
/**
* Proves edits by rendering the charts that use a file. Applications and HelmReleases are read on first use.
*/
function openCharts(files, helm) {
	let paths;
	let read;
	const baselines = openBaselines();
	const mounts = memoize((chart) => mountsOf(chart, (dir) => dependenciesOf(files, dir), isChart));
	const isChart = (dir) => paths?.has(inFolder(dir, "Chart.yaml")) === true;
	return async (edit) => {
		paths ??= new Set(files.list());
		const known = paths;
		const holds = (path) => known.has(path);
		read ??= readAll(files, holds);
		const releases = releasesOf({
			files,
			all: read,
			holds,
			mounts
		}, edit.target);
		if (releases.length === 0) return { kind: "uncovered" };
		if (releases.length > MAX_RELEASES) return {
			kind: "unchecked",
			why: `more than ${MAX_RELEASES} releases use the chart`
		};
		const blocked = releases.flatMap((release) => blockOf(files, release, [...known]) ?? [])[0];
		if (blocked !== void 0) return {
			kind: "unchecked",
			why: blocked
		};
		if (helm === void 0) return {
			kind: "unchecked",
			why: "helm is not at hand"
		};
		return prove({
			files,
			helm,
			holds,
			mounts,
			baselines
		}, releases, edit);
	};
}
function readAll(files, holds) {
	return files.list().filter(isManifestPath).flatMap((path) => {
		const bytes = readBytes(files, path);
		const file = Buffer.isBuffer(bytes) && RELEASE_MARKS.some((group) => bytes.includes(group)) ? openFile(files, path) : void 0;
		return file === void 0 ? [] : releasesIn(file, holds);
	});
}
function releasesIn(file, holds) {
	return file.objects.flatMap((object) => isKustomization(object, file.path) ? readInflatedCharts(file, object, holds).map(({ release }) => release) : readReleases(file, object, holds));
}
/** Finds what renders the target: the releases that its file is part of, or else the charts around it. */
function releasesOf({ files, all, holds, mounts }, target) {
	const affected = affectedReleases(all, target, mounts);
	if (affected.length > 0) return affected;
	const object = openFile(files, target.path)?.objects.find(({ documentIndex }) => documentIndex === target.documentIndex);
	const around = chartsAround(target.path, holds);
	const [innermost] = around;
	const folders = files.list().flatMap((path) => isChartFile(path) ? [parentFolder(path)] : []);
	const depending = innermost === void 0 ? [] : folders.filter((dir) => !around.includes(dir) && mounts(dir).some(({ from }) => from === innermost));
	return [...around, ...depending].flatMap((chart) => {
		const release = plainRelease(chart, placesOf(target.path, mounts(chart)).at(-1) ?? target.path);
		const rendered = release.files.length === 0 || valueAt(object?.value, ["apiVersion"]) === void 0;
		const library = valueAt(chartFile(files, chart), ["type"]) === "library";
		return rendered && !library ? [release] : [];
	});
}
function isChartFile(path) {
	return path === "Chart.yaml" || path.endsWith("/Chart.yaml");
}
function dependenciesOf(files, dir) {
	return ["Chart.yaml", "requirements.yaml"].flatMap((name) => readDependencies(chartFile(files, dir, name)));
}
function chartFile(files, chart, name = "Chart.yaml") {
	return openFile(files, inFolder(chart, name))?.objects[0]?.value;
}
function blockOf(files, { title, chart, missing }, paths) {
	if (missing !== void 0) return `${title} needs ${missing}, which is not in this repository`;
	const absent = ["Chart.yaml", "requirements.yaml"].map((name) => absentDependency(chartFile(files, chart, name), chart, paths)).find((name) => name !== void 0);
	return absent === void 0 ? void 0 : `the dependency ${absent} of ${chart || "the chart"} would have to be fetched`;
}
async function prove({ files, helm, holds, mounts, baselines }, releases, edit) {
	const copy = openRenderCopy();
	const { path, documentIndex } = edit.target;
	try {
		const charts = [...new Set(releases.map(({ chart }) => chart))];
		const mounted = charts.flatMap(mounts);
		if (!fill(copy, files, charts, mounted)) return {
			kind: "unchecked",
			why: "the charts to render are too large"
		};
		const now = openManifest(path, edit.bytes);
		const edited = now.kind === "open" ? releasesIn(now.file, holds).filter(({ from }) => from?.documentIndex === documentIndex) : [];
		const renders = releases.map((release) => {
			const own = releases.filter(({ from }) => from?.path === path && from.documentIndex === documentIndex).indexOf(release);
			const later = own < 0 ? release : edited[own] ?? release;
			return {
				key: keyOf(release),
				title: release.title,
				noisy: true,
				before: () => render(copy, helm, release, (file) => files.read(file)),
				after: () => render(copy, helm, later, (file) => file === path ? edit.bytes : files.read(file))
			};
		});
		const make = () => {
			for (const place of placesOf(path, mounted)) copy.put(place, edit.bytes);
		};
		return await proveBy(renders, edit, make, baselines);
	} finally {
		copy.remove();
	}
}
/** Identifies a rendering: a chart by itself is described anew for each edit, all others are read once. */
function keyOf(release) {
	return release.from === void 0 ? JSON.stringify([release.chart, release.files]) : release;
}
async function render(copy, helm, release, read) {
	const put = (bytes) => copy.aside(bytes);
	const args = helmArguments(release, release.files.map((file) => put(read(file) ?? Buffer.alloc(0))), put);
	if (typeof args === "string") return {
		kind: "failed",
		message: args
	};
	return copy.render(helm, args);
}
// src/adapters/render/rendering.ts
/**
* Proves edits of one set of files by rendering what uses them; `path` is the PATH on which the tools are
* looked for.
*/
function openRendering(files, path) {
	const provers = [openKustomizations(files, findRenderTool(path)), openCharts(files, findHelm(path))];
	return async (target, bytes, to) => {
		const proofs = [];
		for (const prove of provers) proofs.push(await prove({
			target,
			bytes,
			to
		}));
		return combine(proofs);
	};
}
/**
* Combines proofs: one refusal is enough, and proven changes are kept beside the reasons others were
* unchecked.
*/
function combine(proofs) {
	const refused = proofs.find((proof) => proof.kind === "refused");
	if (refused !== void 0) return refused;
	const changes = proofs.flatMap((proof) => proof.kind === "proven" ? proof.changes : []);
	const whys = proofs.flatMap((proof) => proof.kind === "unchecked" ? [proof.why] : []);
	if (changes.length > 0) return {
		kind: "proven",
		changes,
		...whys.length > 0 ? { unchecked: whys.join("; ") } : {}
	};
	return whys.length > 0 ? {
		kind: "unchecked",
		why: whys.join("; ")
	} : { kind: "uncovered" };
}
// src/commands/open/hold.ts
/**
* Runs `work`. Where it finds that no policy can be read, the open pull requests are held, unless this is a dry
* run. @throws what `work` throws, in any case; that they could not be held is worth less.
*/
async function holdingPulls(opened, work) {
	const { git, forge, options, now } = opened;
	try {
		return await work();
	} catch (error) {
		if (!options.dryRun && error instanceof TrimtabError && error.code === "config_invalid") await holdOpenPulls(forge, markedConfig(git.prefix, options.config), error, now).catch(() => void 0);
		throw error;
	}
}
// src/commands/open/world.ts
/** Time for which ended pull requests matter: the longest snooze or verification anybody should configure. */
const LOOK_BACK_MS = 2592e6;
/** Reason for which a dry run writes nothing. */
const DRY_RUN = "dry-run is true";
/**
* Runs `work` with everything opened, and closes it afterwards. `environment` holds tokens and a workflow's
* variables. The dashboard is looked for beside the pull requests where `withDashboard` says that it will be asked for.
* @throws TrimtabError where the world cannot be opened at all.
*/
async function withWorld(options, now, environment, { withDashboard }, work) {
	const { git, local } = await openRepository(options, now, environment);
	const { url } = git.target;
	const host = await openForge(git, {
		local,
		now,
		environment
	});
	const forge = countingForge(host, options.tellProgress);
	const opened = {
		git,
		forge,
		options,
		now
	};
	const commit = await holdingPulls(opened, () => openCommit(git, options));
	const base = await openBase(git, forge, commit, {
		...options,
		withDashboard
	}, now);
	const { config } = base.configuration;
	const unread = await describeWorkTree(git, commit);
	if (base.stopped === void 0) git.exclude("logs/");
	const { ledger, close } = await openLedger(options, git, config, now, {
		local,
		absent: absentLedger(base)
	});
	try {
		const byApi = !local && config.proposals.commit === "api";
		const world = {
			...openPlanWorld(options, now, ledger),
			git,
			turn: turnOf(environment),
			forge,
			commit: countingPush(byApi ? await openCommits(url, environment, git) : git.push, options.tellProgress),
			ledger,
			proveRendering: openRendering(base.files, environment.PATH),
			reviews: openReviewWorld(options, now, git, forge, {
				waits: false,
				path: environment.PATH,
				base
			})
		};
		const notes = [
			...stopNotes(base),
			...unread,
			...describeUnread(base.files, base.configuration)
		];
		const run = () => work(world, base, notes);
		return await (base.stopped === void 0 ? holdingPulls(opened, run) : run());
	} catch (error) {
		throw withNotes(error, unread);
	} finally {
		close();
	}
}
/** Returns the number of the workflow's run, which all jobs of its matrix share; 0 elsewhere. */
function turnOf({ GITHUB_RUN_NUMBER: number = "" }) {
	return /^\d{1,9}$/.test(number) ? Number(number) : 0;
}
/** Says that a run writes nothing, and why; nothing where it may write. */
function stopNotes({ stopped }) {
	if (stopped === void 0) return [];
	return [stopped === DRY_RUN ? "dry run: nothing is written" : `paused, nothing is written: ${stopped}`];
}
/** Opens the forge of a repository. */
async function openForge(git, { local, now, environment }) {
	return local ? openLocalForge({
		git,
		now: () => now
	}) : openGitHub(git.target.url, environment);
}
/** Opens GitHub, loading the client only when it is used: it is as large as everything else together. */
async function openGitHub(url, environment) {
	const { openGitHubForge } = await import("./forge-DciYkMe0.js");
	return openGitHubForge(describeGitHub(url, environment));
}
async function openCommits(url, environment, git) {
	const { openGitHubCommits } = await import("./commits-BfxcHG2K.js");
	return openGitHubCommits(describeGitHub(url, environment), git);
}
/**
* Decides what a missing ledger means: an error where there are pull requests, since those come with a
* ledger.
*/
function absentLedger({ pulls, stopped }) {
	if (pulls.length > 0) return "error";
	return stopped === void 0 ? "make" : "empty";
}
/**
* Opens the repository, with credentials where it has a network remote, and tells whether its pull requests
* are local files.
*/
async function openRepository(options, now, environment) {
	const auth = (url) => options.forge === "local" ? void 0 : describeGitHub(url, environment);
	const git = await openGit(options.repo, {
		now,
		auth,
		openCache: options.openCache
	});
	return {
		git,
		local: options.forge === "local" || options.forge === void 0 && git.target.kind === "local"
	};
}
/** Reads the pull requests around the base commit. */
async function openBase(git, forge, commit, { dryRun, withDashboard }, now) {
	const { config, source } = commit.configuration;
	const since = formatInstant(/* @__PURE__ */ new Date(now.getTime() - LOOK_BACK_MS));
	const pulls = (await forge.pullRequests.list(since, { withDashboard: withDashboard && config.dashboard && !dryRun })).filter(({ head }) => !isOnboardingBranch(head.branch));
	const stopped = dryRun ? DRY_RUN : stopReason(config, source.path, forge.pullRequests.findStopLabel());
	return {
		...commit,
		pulls,
		stopped,
		repository: git.target.url,
		folder: git.prefix
	};
}
/** Opens the newest commit of the default branch, or of the branch that the configuration there names. */
async function openCommit(git, options) {
	const base = await git.baseCommit(void 0);
	const { files, configuration } = await openConfiguration(git, base, options);
	const wanted = configuration.config.proposals.base;
	if (wanted === void 0 || wanted === base.branch) return {
		...base,
		files,
		configuration
	};
	const other = await git.baseCommit(wanted);
	return {
		...other,
		...await openConfiguration(git, other, options)
	};
}
/** Loads the configuration of a commit. What is wrong there may be mended in the work tree, where it is not read. */
async function openConfiguration(git, { branch, sha }, options) {
	const files = await git.filesAt(sha);
	try {
		return {
			files,
			configuration: loadConfiguration(files, options.config)
		};
	} catch (error) {
		const path = options.config ?? "trimtab.yaml";
		const changed = (await git.changedSince(sha)).filter((one) => one === path);
		throw withNotes(error, describeUnreadChanges(changed, showCommit({
			branch,
			sha
		})));
	}
}
/** Says which parts of the configuration the work tree has otherwise than the base commit. */
async function describeWorkTree(git, { configuration, ...commit }) {
	const { config, source } = configuration;
	const changed = policyFiles(await git.changedSince(commit.sha), source.path, config);
	return describeUnreadChanges(changed, showCommit(commit));
}
function showCommit({ branch, sha }) {
	return `${branch} (${sha.slice(0, 7)})`;
}
/** Adds notes to an error about what the base commit says. */
function withNotes(error, notes) {
	if (!isUsageError(error)) return error;
	return new TrimtabError(error.code, [error.message, ...notes].join("\n"), { cause: error });
}
export { pullsFolder as a, mergePull as i, openRepository as n, readPulls as o, withWorld as r, openForge as t };
