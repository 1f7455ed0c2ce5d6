import { i as __toESM } from "./rolldown-runtime-BVN1G_yT.js";
import { t as TrimtabError } from "./errors-BvAhm4DT.js";
import { a as listFirst } from "./duration-Cjo8tv-Q.js";
import { At as parentFolder, ct as require_picomatch, jt as resolvePath } from "./gather-CVfQ5hCI.js";
import { a as readBlobs, i as blobSizes, t as LINK } from "./commit-files-scLur_Kw.js";
import { n as startScan } from "./scanner-PUPUqWNs.js";
import { t as measure } from "./sources-BV1ZORra.js";
import { l as policiesPath } from "./load-hP1LwLja.js";
import { a as fetchRef, c as git, l as tryGit, s as isStillShallow, t as openLedgerBranch } from "./branch-CMhbgLNO.js";
import { setTimeout } from "node:timers/promises";
// src/pipeline/unread-changes.ts
var import_picomatch = /* @__PURE__ */ __toESM(require_picomatch(), 1);
/** Paths that a message names at most. */
const MAX_NAMED = 5;
/** Returns which of some paths are the configuration, the policies or blueprints. */
function policyFiles(paths, configPath, config) {
	const isBlueprint = (0, import_picomatch.default)([...config.blueprints]);
	const settings = [configPath, policiesPath(config)];
	return paths.filter((path) => settings.includes(path) || isBlueprint(path));
}
/** Says that files of the work tree are not as in the commit that is read; nothing where all are. */
function describeUnreadChanges(paths, commit) {
	if (paths.length === 0) return [];
	const [files, they] = paths.length === 1 ? ["file", "it is"] : ["files", "they are"];
	const differ = paths.length === 1 ? "differs" : "differ";
	const named = listFirst(paths, MAX_NAMED);
	return [`${paths.length} ${files} in the work tree ${differ} from ${commit}: ${they} not read; commit and push (${named})`];
}
// src/adapters/git/compare.ts
const MAX_LINK_BYTES = 4096;
const OPAQUE_MODES = [LINK, "160000"];
/**
* Reads both commits as git objects: nothing is checked out, no filter, driver or hook of the repository
* runs.
*/
async function compareCommits(open, range) {
	const base = await commitOf(open.root, "--base", range.base);
	const head = await commitOf(open.root, "--head", range.head);
	const from = range.from ?? await mergeBase(open, base, head) ?? base;
	const { entries, outside } = await changedEntries(open, from, head);
	const touched = entries.map(({ path }) => path);
	const [baseFiles, fromFiles, headFiles] = await Promise.all([
		open.filesAt(base),
		open.filesAt(from),
		open.filesAt(head)
	]);
	for (const files of [fromFiles, headFiles]) files.expect?.(touched);
	return {
		base: {
			sha: base,
			files: baseFiles
		},
		from: fromFiles,
		head: {
			sha: head,
			files: headFiles
		},
		touched,
		opaque: entries.flatMap(({ path, modes }) => modes.some((mode) => OPAQUE_MODES.includes(mode)) ? [path] : []),
		links: new Map([...await linksAt(open, from), ...await linksAt(open, head)]),
		around: {
			folder: open.prefix,
			from: outside.length > 0 ? await open.wholeAt(from) : fromFiles,
			head: outside.length > 0 ? await open.wholeAt(head) : headFiles,
			touched: outside
		}
	};
}
/** Finds the links of a commit below `--repo` that lead to a path below it, by that path. */
async function linksAt(open, commit) {
	const links = [...await open.treeAt(commit)].flatMap(([path, { mode, sha }]) => mode === "120000" ? [{
		sha,
		path
	}] : []);
	const sizes = links.length === 0 ? [] : blobSizes(open.place, links.map(({ sha }) => sha));
	const short = links.filter((_, i) => (sizes[i] ?? 0) <= MAX_LINK_BYTES);
	const texts = short.length === 0 ? [] : readBlobs(open.place, short.map(({ sha }) => sha));
	const found = short.flatMap(({ path }, i) => {
		const target = resolvePath(parentFolder(path), texts[i]?.toString("utf8") ?? "/");
		return target === void 0 ? [] : [[target, path]];
	});
	return new Map(found);
}
async function mergeBase(open, base, head) {
	const { stdout } = await tryGit(open.root, [
		"merge-base",
		"--all",
		"--end-of-options",
		base,
		head
	]);
	const [only, another] = stdout.trim().split("\n");
	return another === void 0 ? only || void 0 : void 0;
}
async function changedEntries(open, from, to) {
	const all = parseRaw(await git(open.root, [
		"diff-tree",
		"-r",
		"-z",
		"--raw",
		"--no-renames",
		"--end-of-options",
		from,
		to
	]));
	return {
		entries: all.flatMap(({ path, modes }) => path.startsWith(open.prefix) ? [{
			path: path.slice(open.prefix.length),
			modes
		}] : []),
		outside: all.flatMap(({ path }) => path.startsWith(open.prefix) ? [] : [path])
	};
}
/** Paths below `--repo` that differ between two commits. */
async function touchedBetween(open, from, to) {
	return (await changedEntries(open, from, to)).entries.map(({ path }) => path);
}
/** Checks whether a commit's first parent is `parent`. */
async function isChild(open, commit, parent) {
	return (await tryGit(open.root, [
		"rev-parse",
		"--verify",
		"--quiet",
		"--end-of-options",
		`${commit}^1`
	])).stdout.toString().trim().endsWith(parent);
}
/**
* Fetches the newest commit of a branch, without deepening a shallow clone beyond `depth`. @throws
* TrimtabError `git_failed`
*/
async function fetchTip(open, branch, depth) {
	const sha = await fetchRef(open.place, {
		url: open.fetchUrl,
		ref: `refs/heads/${branch}`,
		flags: await depthFlags(open, depth)
	});
	if (sha === void 0) throw new TrimtabError("git_failed", `origin has no branch "${branch}"`);
	return sha;
}
async function depthFlags(open, depth) {
	return await isStillShallow(open) ? [`--depth=${depth}`] : [];
}
/**
* Fetches a commit by the ref it stood on, else by itself. Undefined where the remote no longer has it, as
* when a merge queue has built its group anew.
*/
async function fetchCommit(open, { sha, ref }, depth) {
	if (!/^[0-9a-f]{40,64}$/.test(sha)) return void 0;
	const flags = await depthFlags(open, depth);
	for (const wanted of [ref, sha]) if (await fetchRef(open.place, {
		url: open.fetchUrl,
		ref: wanted,
		flags
	}).catch(() => void 0) === sha) return sha;
	return (await tryGit(open.root, [
		"cat-file",
		"-e",
		`${sha}^{commit}`
	])).code === 0 ? sha : void 0;
}
/**
* Fetches the test merge that GitHub makes of a pull request: its first parent is base, and what it adds is
* what would be merged, without base's own moves. Undefined where there is none, as in a conflict.
*/
async function fetchTestMerge(open, number) {
	const flags = await depthFlags(open, 2);
	const sha = await fetchRef(open.place, {
		url: open.fetchUrl,
		ref: `refs/pull/${number}/merge`,
		flags
	});
	if (sha === void 0) return void 0;
	const [merge = "", base = "", head = ""] = (await git(open.root, [
		"rev-list",
		"--parents",
		"--max-count=1",
		sha
	])).split(" ");
	return {
		merge,
		base,
		head
	};
}
async function commitOf(root, flag, ref) {
	const { code, stdout } = await tryGit(root, [
		"rev-parse",
		"--verify",
		"--quiet",
		"--end-of-options",
		`${ref}^{commit}`
	]);
	if (code !== 0) throw new TrimtabError("usage", `${flag} ${ref}: no such commit here; fetch it first (in Actions: fetch-depth: 0)`);
	return stdout.trim().split("\n").at(-1) ?? "";
}
/** Parses `:100644 100644 sha sha M\0path\0`, the raw format of git-diff-tree(1). */
function parseRaw(raw) {
	const parts = raw.split("\0");
	const entries = [];
	for (let i = 0; i + 1 < parts.length; i += 2) {
		const [before = "", after = ""] = (parts[i] ?? "").replace(/^:/, "").split(" ");
		entries.push({
			path: parts[i + 1] ?? "",
			modes: [before, after]
		});
	}
	return entries;
}
// src/adapters/git/comparisons.ts
/** Compares commits of an opened repository. */
function openComparisons(git) {
	return {
		hasTestMerges: git.target.kind === "network",
		compare: (range) => compareCommits(git, range),
		touchedBetween: (from, to) => touchedBetween(git, from, to),
		isChild: (commit, parent) => isChild(git, commit, parent),
		fetchTip: (branch, depth) => fetchTip(git, branch, depth),
		fetchBranch: (branch) => fetchRef(git.place, {
			url: git.fetchUrl,
			ref: `refs/heads/${branch}`
		}),
		fetchCommit: (commit, depth) => fetchCommit(git, commit, depth),
		fetchTestMerge: (number) => fetchTestMerge(git, number)
	};
}
// src/commands/open/review.ts
/** Milliseconds to wait for GitHub's background work the first time; doubled each time. */
const FIRST_WAIT_MS = 2e3;
/** Opens what judging and previewing two commits needs, except for the ledger. */
function openPreviewWorld(options, now, git) {
	return {
		now,
		configPath: options.config,
		comparisons: openComparisons(git),
		scan: startScan,
		measure: (config, blueprints) => measure(options, config, blueprints, now)
	};
}
/** Opens what reviewing pull requests needs. `waits`: whether to give GitHub time for its background work. */
function openReviewWorld(options, now, git, forge, { waits }) {
	const firstWait = waits ? FIRST_WAIT_MS : 1;
	return {
		...openPreviewWorld(options, now, git),
		forge,
		teams: /* @__PURE__ */ new Map(),
		readLedger: (config, since) => readLedgerBranch(git, config, since, now),
		waitForTestMerge: async (attempt) => {
			await setTimeout(firstWait * 2 ** (attempt - 1));
		}
	};
}
/** Returns a forge that answers as ever, and on which nothing is written that a review writes. */
function withoutWrites(forge) {
	const nothing = async () => void 0;
	return {
		...forge,
		statuses: {
			setGovernance: nothing,
			setVerification: nothing
		},
		conversation: {
			...forge.conversation,
			comment: nothing
		}
	};
}
/** Reads the ledger's branch; a review writes no event. */
async function readLedgerBranch({ place, target }, { ledger: { branch, retention } }, since, now) {
	const access = {
		url: target.url,
		auth: place.auth,
		branch,
		retention,
		now,
		absent: "empty"
	};
	const ledger = await openLedgerBranch(access);
	try {
		return await ledger.read(since);
	} finally {
		ledger.close();
	}
}
export { policyFiles as a, describeUnreadChanges as i, openReviewWorld as n, withoutWrites as r, openPreviewWorld as t };
