import { o as isUsageError, t as TrimtabError } from "./errors-B2hyotFH.js";
import { i as listFirst } from "./count-D8d2bWMH.js";
import { E as decodeBytes, L as parentFolder, R as resolvePath, n as compileGlobs } from "./glob-CeUGmHiV.js";
import { R as once } from "./gather-BAMJFw2d.js";
import { a as readBlobs, i as blobSizes, t as LINK } from "./commit-files-Cgz6T69s.js";
import { n as startScan } from "./scanner-CpdhkKS4.js";
import { t as measure } from "./sources-C3cZG2Em.js";
import { a as loadConfiguration, l as policiesPath } from "./load-B8vDUSkg.js";
import { a as defaultBranch, c as git, l as gitFailed, o as fetchRef, s as isStillShallow, t as openLedgerBranch, u as tryGit } from "./branch-BCxT6-Xy.js";
import { setTimeout } from "node:timers/promises";
// src/pipeline/unread-changes.ts
/** Paths that a message names at most. */
const MAX_NAMED = 5;
/** Returns which of some paths are the configuration, the policies or blueprints. */
function policyFiles(paths, configPath, config) {
	const isBlueprint = compileGlobs(config.blueprints);
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
		const target = resolvePath(parentFolder(path), decodeBytes(texts[i] ?? Buffer.from("/")));
		return target === void 0 ? [] : [[target, path]];
	});
	return new Map(found);
}
async function mergeBase(open, base, head) {
	const args = [
		"merge-base",
		"--all",
		"--end-of-options",
		base,
		head
	];
	const output = await tryGit(open.root, args);
	if (output.code > 1) throw gitFailed(args, output);
	const { stdout } = output;
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
	return await resolveRevision(open.root, `${commit}^1`) === parent;
}
/**
* Returns the full SHA of a revision; undefined where git has no such object.
* @throws TrimtabError `git_failed` where it cannot tell
*/
async function resolveRevision(root, revision) {
	const args = [
		"rev-parse",
		"--verify",
		"--quiet",
		"--end-of-options",
		revision
	];
	const output = await tryGit(root, args);
	if (![
		0,
		1,
		128
	].includes(output.code)) throw gitFailed(args, output);
	return output.code === 0 ? output.stdout.trim().split("\n").at(-1) ?? "" : void 0;
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
	}) === sha) return sha;
	return resolveRevision(open.root, `${sha}^{commit}`);
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
	const sha = await resolveRevision(root, `${ref}^{commit}`);
	if (sha === void 0) throw new TrimtabError("usage", `${flag} ${ref}: no such commit here; fetch it first (in Actions: fetch-depth: 0)`);
	return sha;
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
		defaultBranch: () => defaultBranch(git.place, git.fetchUrl),
		filesAt: (commit) => git.filesAt(commit),
		pullsOfHead: (sha) => pullsOfHead(git, sha),
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
/** Reads `refs/pull/<number>/head`, which GitHub keeps of every pull request. */
async function pullsOfHead({ place, fetchUrl, target }, sha) {
	if (target.kind !== "network") return [];
	return (await git(place, [
		"ls-remote",
		"--",
		fetchUrl,
		"refs/pull/*/head"
	])).split("\n").flatMap((line) => {
		const [, number] = line.startsWith(sha) ? /\trefs\/pull\/(\d+)\/head$/.exec(line) ?? [] : [];
		return number === void 0 ? [] : [Number(number)];
	});
}
// src/pipeline/trusted-base.ts
/**
* Finds the branch that judges: the default branch, or the one that `proposals.base` names there. A
* configuration that cannot be used names none.
*/
async function findTrustedBase({ comparisons, configPath }) {
	const branch = await comparisons.defaultBranch();
	const sha = await comparisons.fetchTip(branch, 1);
	const files = await comparisons.filesAt(sha);
	const named = configuredBase(() => loadConfiguration(files, configPath).config.proposals.base);
	if (named === void 0 || named === branch) return {
		branch,
		sha
	};
	return {
		branch: named,
		sha: await comparisons.fetchTip(named, 1)
	};
}
function configuredBase(read) {
	try {
		return read();
	} catch (error) {
		if (isUsageError(error)) return void 0;
		throw error;
	}
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
function openReviewWorld(options, now, git, forge, { waits, base }) {
	const firstWait = waits ? FIRST_WAIT_MS : 1;
	const preview = openPreviewWorld(options, now, git);
	return {
		...preview,
		trustedBase: once(async () => base ?? findTrustedBase(preview)),
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
