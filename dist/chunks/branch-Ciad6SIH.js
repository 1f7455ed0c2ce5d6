import { t as TrimtabError } from "./errors-caA3otfk.js";
import { f as decodeBytes, p as encodeBytes } from "./json-pointer-Ba3zOFj4.js";
import { a as parseDays, c as unwritten, i as ledgerPath, l as wholeLines, n as formatEvents, r as isLedgerPath, s as sortOut } from "./event-DXnzpC_B.js";
import { a as openBounds, c as watchingChildren, d as NO_HOOKS, f as gitEnvironment, g as once, i as limitsOf, l as isProgramIn, p as withoutSecrets } from "./git-listing-C98L2PhG.js";
import { t as trimEnd } from "./trim-end-BEGr_3dT.js";
import { a as readBlobs, n as newBlobStore, r as openCommitFiles } from "./commit-files-mcCWyOnk.js";
import { n as hasNoRepository, t as describeOwnership } from "./ownership-CnhzAcZg.js";
import { a as COMMIT_EMAIL, i as isRunning, s as hasTrailer } from "./files-Df0guIpq.js";
import { dirname, join, resolve, sep } from "node:path";
import { randomUUID } from "node:crypto";
import { appendFileSync, existsSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, realpathSync, rmSync, statSync, writeFileSync } from "node:fs";
import { setTimeout } from "node:timers/promises";
import { homedir, tmpdir } from "node:os";
// src/adapters/git/remote-url.ts
/**
* Reads the URL of a remote as git does, from its text alone: a folder of the repository may be named like a
* URL. `helper::…` and `scheme://` are a network's, and so is `host:path`, unless a slash stands before the
* colon. https://git-scm.com/docs/git-fetch#_git_urls
*/
function parseRemoteUrl(url) {
	const network = {
		kind: "network",
		url
	};
	if (/^[a-z0-9+.-]*::/i.test(url)) return network;
	if (url.startsWith("file://")) return {
		kind: "local",
		path: decodeFileUrl(url.slice(7))
	};
	if (/^[a-z][a-z0-9+.-]*:\/\//i.test(url)) return network;
	if (process.platform === "win32" && /^[a-z]:/i.test(url)) return {
		kind: "local",
		path: url
	};
	const [colon, slash] = [url.indexOf(":"), url.indexOf("/")];
	return colon < 0 || slash >= 0 && slash < colon ? {
		kind: "local",
		path: url
	} : network;
}
/** Returns the path of a file URL. To git a host is a part of the path: `file://host/x` is `//host/x`. */
function decodeFileUrl(rest) {
	return (rest.startsWith("/") ? rest : `//${rest}`).replace(/(?:%[0-9a-f]{2})+/gi, (bytes) => Buffer.from(bytes.replaceAll("%", ""), "hex").toString("utf8"));
}
// src/adapters/git/run.ts
/**
* simple-git refuses variables and settings that can run other programs. Here they are those of whoever runs
* Trimtab, as with any git command, and no argument of ours is an option that somebody else wrote: revisions
* stand behind `--` or `--end-of-options`.
*/
const TRUST_ENVIRONMENT = {
	allowAbbreviatedOptions: true,
	allowUnsafeAlias: true,
	allowUnsafeAskPass: true,
	allowUnsafeCommandBinaries: true,
	allowUnsafeConfigEnvCount: true,
	allowUnsafeConfigPaths: true,
	allowUnsafeCredentialHelper: true,
	allowUnsafeDiffExternal: true,
	allowUnsafeDiffTextConv: true,
	allowUnsafeEditor: true,
	allowUnsafeExec: true,
	allowUnsafeFilter: true,
	allowUnsafeFsMonitor: true,
	allowUnsafeGitProxy: true,
	allowUnsafeGpgProgram: true,
	allowUnsafeHooksPath: true,
	allowUnsafeInclude: true,
	allowUnsafeMergeDriver: true,
	allowUnsafePack: true,
	allowUnsafePager: true,
	allowUnsafeProtocolOverride: true,
	allowUnsafeSshCommand: true,
	allowUnsafeSubmodule: true,
	allowUnsafeTemplateDir: true,
	allowUnsafeUrlRewrite: true
};
/**
* Runs git and returns its exit code and output, also when it fails. In the output, bytes that are no UTF-8 are
* decoded by `decodeBytes`.
* @throws TrimtabError `git_failed` where git cannot be started, was killed, or goes beyond its limits: then
* it has not answered
*/
async function tryGit(place, args, input = "", limits = limitsOf(args[0])) {
	const at = typeof place === "string" ? { dir: place } : place;
	try {
		return await run(at, args, input, limits);
	} catch (cause) {
		if (cause instanceof TrimtabError) throw cause;
		const why = cause.message;
		const fix = why.includes("ENOENT") ? "; install git 2.38 or newer, or put it on PATH" : "";
		throw new TrimtabError("git_failed", `git could not be started in ${at.dir}: ${why}${fix}`, { cause });
	}
}
/** Runs git and returns its output without the last line break. @throws TrimtabError `git_failed` */
async function git(place, args, input) {
	const output = await tryGit(place, args, input);
	if (output.code !== 0) throw gitFailed(args, output);
	return output.stdout.replace(/\n$/, "");
}
/**
* Asks git for what may not be there, which it tells by the exit code 1. Returns its output without the last
* line break, or undefined.
* @throws TrimtabError `git_failed` for any other exit code: then git has not answered
*/
async function answerOf(place, args) {
	const output = await tryGit(place, args);
	if (output.code > 1) throw gitFailed(args, output);
	return output.code === 0 ? output.stdout.replace(/\n$/, "") : void 0;
}
/** Answers of a server that refuses a token, and what mends each. */
const REFUSED = [
	[/Permission to \S+ denied|Write access to repository not granted|requested URL returned error: 403/i, "; the token lacks a permission: give the job `contents: write`"],
	[/Authentication failed|Invalid username or (password|token)|requested URL returned error: 401/i, "; the token is wrong or has expired: give another one as GITHUB_TOKEN, or as the input `token`"],
	[/Repository not found|requested URL returned error: 404/i, "; the token does not see that repository: correct the URL of origin, or give the job `contents: read`"]
];
/** Returns what to change where a server has refused a token, to stand after its words; '' for anything else. */
function mendRefusal(stderr) {
	return REFUSED.find(([pattern]) => pattern.test(stderr))?.[1] ?? "";
}
/** Returns the error of a command that failed, in git's words. */
function gitFailed(args, { code, stderr }) {
	const moved = /requested URL returned error: 30[1-8]/.test(stderr) ? "; redirects are not followed, since they would take a token along: set the remote to the URL that the server names (git remote set-url)" : "";
	const why = stderr.trim() || `it ended with exit code ${code} and said nothing`;
	return new TrimtabError("git_failed", `git ${args[0]} failed: ${why}${moved}${mendRefusal(stderr)}`);
}
/**
* Runs one command in an instance of its own, so that none waits for another and each has its own input and
* exit code.
*/
async function run(place, args, input, limits) {
	const { simpleGit } = await loadSimpleGit();
	const environment = gitEnvironment(place);
	const bounds = openBounds(limits);
	let code = 0;
	let stderr = "";
	const output = [];
	const instance = simpleGit(place.dir, {
		unsafe: TRUST_ENVIRONMENT,
		allowEnvironment: Object.keys(environment),
		input: () => typeof input === "string" ? Buffer.from(input) : input,
		completion: {
			onClose: true,
			onExit: false
		},
		errors(_, result) {
			code = result.exitCode ?? 1;
			stderr = Buffer.concat(result.stdErr).toString();
		}
	});
	instance.env(environment).outputHandler((_, stdout, told) => {
		stdout.on("data", (chunk) => {
			output.push(chunk);
			bounds.count(chunk.length);
		});
		told.on("data", (chunk) => bounds.countTold(chunk.length));
		stdout.once("end", () => stdout.emit("data", Buffer.alloc(0)));
	});
	const failure = await watchingChildren(bounds.watch, () => instance.raw([...args])).then(bounds.close, (cause) => {
		bounds.close();
		throw cause;
	});
	if (failure !== void 0) throw new TrimtabError("git_failed", `git ${args[0]} ${failure}`);
	if (code < 0) throw new Error(/^Error: (.*)/.exec(stderr)?.[1] ?? stderr);
	return {
		code,
		stdout: decodeBytes(Buffer.concat(output)),
		stderr: withoutSecrets(stderr, place.auth)
	};
}
let loading;
/** Imports simple-git when the first command is run: a run without git does not pay for it. */
function loadSimpleGit() {
	loading ??= importSimpleGit();
	return loading;
}
/**
* Imports simple-git without DEBUG, which it reads when imported: its debug log would show the environment of
* each process, with the token.
*/
async function importSimpleGit() {
	const { DEBUG } = process.env;
	delete process.env.DEBUG;
	try {
		return await import("./dist-juxDgpP4.js");
	} finally {
		if (DEBUG !== void 0) process.env.DEBUG = DEBUG;
	}
}
// src/adapters/git/version.ts
/** The first version that merges without a work tree (`git merge-tree --write-tree`). */
const OLDEST = {
	major: 2,
	minor: 38
};
/** Answers of git, by the PATH on which it was found: asked once, as each process costs. */
const answers = /* @__PURE__ */ new Map();
/**
* Checks that git is there and new enough; `dir` is any folder.
* @throws TrimtabError `git_failed`, in one line that names the version that is needed
*/
async function checkGitVersion(dir) {
	const path = process.env.PATH ?? "";
	const answer = answers.get(path) ?? git(dir, ["--version"]);
	answers.set(path, answer);
	answer.catch(() => answers.delete(path));
	const fault = gitFault(await answer);
	if (fault !== void 0) throw new TrimtabError("git_failed", fault);
}
/**
* Says why a git that tells `git version 2.20.1` for its version cannot be used; undefined where it can, or
* where it tells something else.
*/
function gitFault(told) {
	const version = /\d+\.\d+\S*/.exec(told)?.[0];
	if (version === void 0) return void 0;
	const [major = 0, minor = 0] = version.split(".").map((part) => Number.parseInt(part, 10));
	if (major > OLDEST.major || major === OLDEST.major && minor >= OLDEST.minor) return void 0;
	return `git is too old: Trimtab needs ${OLDEST.major}.${OLDEST.minor} or newer, and this is ${version}`;
}
// src/adapters/git/locate.ts
/** Finds the repository around a folder. @throws TrimtabError `git_failed` when there is none */
async function locateRepository(repoDir, auth = () => void 0) {
	const folders = await locateFolders(repoDir);
	const { root, prefix, commonDir, isShallow } = folders;
	const remote = await readRemote(root);
	const target = remote ? describeTarget(folders, remote.pushUrl) : localTarget(root);
	return {
		root,
		prefix,
		commonDir,
		isShallow,
		hasRemote: remote !== void 0,
		target,
		fetchUrl: remote ? describeTarget(folders, remote.fetchUrl).url : ".",
		pushUrl: remote ? target.url : ".",
		place: target.kind === "network" ? {
			dir: root,
			commonDir,
			auth: auth(target.url)
		} : {
			dir: root,
			commonDir,
			hidesSecrets: true
		}
	};
}
async function locateFolders(repoDir) {
	const isFolder = statSync(repoDir, { throwIfNoEntry: false })?.isDirectory();
	const args = [
		"rev-parse",
		...[
			"--show-toplevel",
			"--show-prefix",
			"--is-shallow-repository"
		],
		"--path-format=absolute",
		"--git-common-dir"
	];
	const [found] = isFolder ? await Promise.all([tryGit({
		dir: repoDir,
		bare: false
	}, args), checkGitVersion(repoDir)]) : [];
	const refusal = describeOwnership(found?.stderr ?? "");
	if (!(found === void 0 || found.code === 0 || refusal !== void 0) && !(found.code === 128 && hasNoRepository(found.stderr))) throw gitFailed(args, found);
	if (found?.code !== 0) throw new TrimtabError("git_failed", refusal ?? `${repoDir} is not a Git work tree: run \`git init\` there, or pass --repo <folder of a repository>`);
	const [root = "", prefix = "", shallow, commonDir = "", ...rest] = found.stdout.replace(/\n$/, "").split("\n");
	if (rest.length > 0) throw new TrimtabError("git_failed", `${repoDir}: the path has a line break: rename the folder`);
	return {
		root,
		prefix,
		commonDir,
		isShallow: shallow === "true"
	};
}
/** Checks whether older commits are still missing: fetching may complete a clone, and never the other way. */
async function isStillShallow({ root, isShallow }) {
	return isShallow && await git(root, ["rev-parse", "--is-shallow-repository"]) === "true";
}
const URL_SETTINGS = "^(remote\\.origin\\.(push)?url|url\\..*\\.(push)?insteadof)$";
/** Reads the URLs of `origin`, rewritten as the user's `url.*.insteadOf` says; undefined where it has none. */
async function readRemote(root) {
	const settings = (await answerOf(root, [
		"config",
		"-z",
		"--get-regexp",
		URL_SETTINGS
	]) ?? "").split("\0").flatMap((entry) => {
		const [key = "", ...value] = entry.split("\n");
		return key === "" ? [] : [{
			key,
			value: value.join("\n")
		}];
	});
	const urls = settings.filter(({ key }) => key === "remote.origin.url");
	if (urls.length === 0) return void 0;
	if (settings.some(({ key, value }) => key.startsWith("url.") || value === "")) return rewrittenRemote(root);
	const push = settings.find(({ key }) => key === "remote.origin.pushurl") ?? urls[0];
	return {
		fetchUrl: urls[0]?.value ?? "",
		pushUrl: push?.value ?? ""
	};
}
async function rewrittenRemote(root) {
	const listed = await git(root, ["remote", "--verbose"]);
	const urlTo = (direction) => new RegExp(`^origin\\t(.*) \\(${direction}\\)`, "m").exec(listed)?.[1] ?? "";
	return {
		fetchUrl: urlTo("fetch"),
		pushUrl: urlTo("push")
	};
}
/**
* Says where a remote is. @throws TrimtabError `git_failed` for a folder among the files of the work tree,
* which anybody who can merge could have put there, hooks and all
*/
function describeTarget({ root, commonDir }, url) {
	const remote = parseRemoteUrl(url);
	if (remote.kind === "network") return remote;
	const dir = folderOf(root, remote.path);
	if (![root, commonDir].includes(dir) && [dir, realPath(dir)].some((path) => isBelow(path, root) || isBelow(path, realPath(root)))) throw new TrimtabError("git_failed", `origin is ${dir}, a folder of this repository's own files: move it out of the repository, or set another URL (git remote set-url origin …)`);
	return localTarget(dir);
}
/** Returns the folder that git finds for a path, which may leave out the `.git` at its end. */
function folderOf(root, path) {
	const dir = resolve(root, path.replace(/^~(?=\/)/, homedir()));
	return !existsSync(dir) && existsSync(`${dir}.git`) ? `${dir}.git` : dir;
}
/** Checks whether a path lies in a folder. */
function isBelow(path, folder) {
	return path.startsWith(join(folder, sep));
}
/** Returns a path without links; one that does not exist is returned as it is. */
function realPath(path) {
	try {
		return realpathSync(path);
	} catch {
		return path;
	}
}
function localTarget(dir) {
	return {
		kind: "local",
		dir,
		url: dir
	};
}
// src/adapters/git/ancestry.ts
/**
* Number of commits by which a shallow clone is deepened, once, to tell whether one commit contains another.
*/
const DEEPER = 1e3;
/** Returns how to ask whether a commit contains another. A shallow clone is deepened before it says no. */
function openAncestry(repository) {
	const { root, place, hasRemote, fetchUrl } = repository;
	let deepened;
	const deepen = () => {
		deepened ??= tryGit(place, [
			"fetch",
			...[
				"--quiet",
				"--no-auto-maintenance",
				"--no-tags",
				"--no-write-fetch-head"
			],
			`--deepen=${DEEPER}`,
			"--",
			fetchUrl
		]);
		return deepened;
	};
	return async (commit, ancestor) => {
		if (commit === ancestor) return "yes";
		const ask = async () => (await tryGit(root, [
			"merge-base",
			"--is-ancestor",
			"--end-of-options",
			ancestor,
			commit
		])).code;
		if (await ask() === 0) return "yes";
		if (hasRemote && await isStillShallow(repository)) await deepen();
		const code = await ask();
		if (code === 0) return "yes";
		return code === 1 && !await isStillShallow(repository) ? "no" : "unknown";
	};
}
// src/adapters/git/scratch.ts
const HOUR_S = 3600;
const SPACE = "refs/trimtab";
/**
* Returns a new namespace of refs for one run. Git that is killed leaves a lock on what it was writing, which
* only a person may remove: so a run writes no ref that another run, or the user's own git, would ever write,
* and takes its own away as files, since git would lock the packed refs of the whole repository for it.
*/
function newScratch() {
	return `${SPACE}/${Math.floor(Date.now() / 1e3)}-${process.pid}-${randomUUID().slice(0, 8)}`;
}
/** Removes a namespace, with the locks in it. What cannot be removed harms nobody. */
async function dropScratch(place, scratch) {
	try {
		if (place.commonDir !== void 0) rmSync(join(place.commonDir, scratch), {
			recursive: true,
			force: true
		});
	} catch {}
	const left = await refsBeyondFiles(place, scratch);
	const commands = left.map((ref) => `delete ${ref}\n`).join("");
	if (left.length > 0) await tryGit(place, ["update-ref", "--stdin"], commands);
}
/**
* Lists the refs of a namespace that are no files: packed meanwhile by somebody's git, or in a reftable. Git
* is asked only where there may be some.
*/
async function refsBeyondFiles({ commonDir, ...place }, space) {
	if (commonDir !== void 0 && !existsSync(join(commonDir, "reftable")) && !packedRefs(commonDir).includes(` ${space}/`)) return [];
	return (await git(place, [
		"for-each-ref",
		"--format=%(refname)",
		`${space}/`
	])).split("\n").filter(Boolean);
}
function packedRefs(commonDir) {
	const path = join(commonDir, "packed-refs");
	return existsSync(path) ? readFileSync(path, "utf8") : "";
}
/** Removes what killed runs left. */
async function sweepScratch(place) {
	const named = (await refsBeyondFiles(place, SPACE)).flatMap((ref) => ref.split("/")[2] ?? []);
	const folder = join(place.commonDir ?? "", SPACE);
	const files = place.commonDir !== void 0 && existsSync(folder) ? readdirSync(folder) : [];
	for (const name of /* @__PURE__ */ new Set([...named, ...files])) if (isStale(name)) await dropScratch(place, `${SPACE}/${name}`);
}
/** Its process has ended; one of another machine has had an hour. */
function isStale(name) {
	const [, since, pid] = /^(\d+)-(?:(\d+)-)?\w+$/.exec(name) ?? [];
	if (since === void 0) return false;
	return Number(since) < Math.floor(Date.now() / 1e3) - HOUR_S || pid !== void 0 && !isRunning(Number(pid));
}
/**
* Fetches one ref of a URL and returns its commit; undefined where the remote has no such ref. The URL, not
* the remote's name: by name git would also move the clone's tracking branches. @throws TrimtabError
* `git_failed`
*/
async function fetchRef(place, { url, ref, flags = [] }) {
	const scratch = newScratch();
	const own = `${scratch}/fetched`;
	const args = [
		"fetch",
		...[
			"--quiet",
			"--no-tags",
			"--no-write-fetch-head",
			"--no-auto-maintenance"
		],
		...flags,
		"--",
		url,
		`+${ref}:${own}`
	];
	const fetched = await tryGit(place, args);
	if (lacksRef(fetched)) return void 0;
	if (fetched.code !== 0) throw gitFailed(args, fetched);
	const sha = await fetchedCommit(place, own);
	await dropScratch(place, scratch);
	return sha;
}
/** Returns the commit of a ref that has just been fetched: git writes it as a file, and is asked where it did not. */
async function fetchedCommit(place, ref) {
	const path = join(place.commonDir ?? place.dir, ref);
	const text = existsSync(path) ? readFileSync(path, "utf8") : "";
	return /^[0-9a-f]{40,64}\n$/.test(text) ? text.trim() : git(place, [
		"rev-parse",
		"--verify",
		ref
	]);
}
/** What a fetch says of a ref, or of a commit, that the remote does not have or does not give by its name. */
const NO_REF = /couldn't find remote ref|upload-pack: not our ref|Server does not allow request for unadvertised object/;
/** Tells whether a fetch failed because the remote has no such ref. */
function lacksRef({ code, stderr }) {
	return code === 128 && NO_REF.test(stderr);
}
// src/adapters/git/base-commit.ts
/**
* Returns the newest commit of a branch, fetched where there is a remote. Without a name it is the remote's
* default branch, or the branch that is checked out. @throws TrimtabError `git_failed` where there is no such
* branch
*/
function findBaseCommit({ place, root, hasRemote, fetchUrl }, branch) {
	return hasRemote ? remoteBase(place, fetchUrl, branch) : localBase(root, branch);
}
async function remoteBase(place, url, wanted) {
	const told = wanted === void 0 ? await defaultHead(place, url) : void 0;
	if (told !== void 0 && await isRefAt(place, told.sha)) return told;
	const branch = wanted ?? told?.branch ?? "";
	const sha = await fetchRef(place, {
		url,
		ref: `refs/heads/${branch}`
	});
	if (sha === void 0) throw new TrimtabError("git_failed", `origin has no branch "${branch}": correct proposals.base`);
	return {
		branch,
		sha
	};
}
/**
* Checks whether a ref of the clone names a commit, as after a checkout: then the clone has all of it, where the
* commit alone may be what a killed fetch has left.
*/
async function isRefAt(place, sha) {
	const { code, stdout } = await tryGit(place, [
		"for-each-ref",
		"--count=1",
		"--format=%(objectname)",
		`--points-at=${sha}`
	]);
	return code === 0 && stdout.trim() === sha;
}
/** Asks a remote for its default branch. @throws TrimtabError `git_failed` where it has none */
async function defaultBranch(place, url) {
	return (await defaultHead(place, url)).branch;
}
/** Asks a remote for its default branch, and for the newest commit of it. */
async function defaultHead(place, url) {
	const told = await git(place, [
		"ls-remote",
		"--symref",
		"--",
		url,
		"HEAD"
	]);
	const branch = /^ref: refs\/heads\/(.+)\tHEAD$/m.exec(told)?.[1];
	const sha = /^([0-9a-f]{40,64})\tHEAD$/m.exec(told)?.[1];
	if (branch === void 0 || sha === void 0) throw new TrimtabError("git_failed", "origin has no commits yet: push a first commit to it");
	return {
		branch,
		sha
	};
}
async function localBase(root, wanted) {
	const branch = wanted ?? await currentBranch(root) ?? "main";
	const sha = await answerOf(root, [
		"rev-parse",
		"--verify",
		"--quiet",
		`refs/heads/${branch}^{commit}`
	]);
	if (sha === void 0) throw new TrimtabError("git_failed", `branch "${branch}" has no commits in ${root}: commit something first, or name another base`);
	return {
		branch,
		sha
	};
}
/** Returns the branch that is checked out; undefined for a commit without one. */
function currentBranch(root) {
	return answerOf(root, [
		"symbolic-ref",
		"--quiet",
		"--short",
		"HEAD"
	]);
}
// src/adapters/git/commits.ts
/** Formats the author and committer of this tool's commits for git-fast-import(1). */
function signature(now) {
	return `trimtab <${COMMIT_EMAIL}> ${Math.floor(now.getTime() / 1e3)} +0000`;
}
/** GitHub commits in its own name what is committed through its API. */
const GITHUB_COMMITTER = "noreply@github.com";
/** Reads the commits that `head` has and `base` does not. */
async function commitsBetween(place, base, head) {
	return readCommits(place, `^${base}\n${head}\n`);
}
/**
* Reads the commits that each of many heads has and `base` does not, in one git call: by head, newest first.
*/
async function commitsOfHeads(place, base, heads) {
	if (heads.length === 0) return /* @__PURE__ */ new Map();
	const all = await readCommits(place, [`^${base}`, ...heads].map((revision) => `${revision}\n`).join(""));
	const bySha = new Map(all.map((commit, order) => [commit.sha, {
		commit,
		order
	}]));
	const below = (head) => {
		const found = /* @__PURE__ */ new Map();
		const open = [head];
		for (let sha = open.pop(); sha !== void 0; sha = open.pop()) {
			const known = found.has(sha) ? void 0 : bySha.get(sha);
			if (known === void 0) continue;
			found.set(sha, known);
			open.push(...known.commit.parents);
		}
		return [...found.values()].sort((a, b) => a.order - b.order).map(({ commit }) => commit);
	};
	return new Map(heads.map((head) => [head, below(head)]));
}
/** Revisions come over standard input: there is no end of them, and none can be taken for an option. */
async function readCommits(place, revisions) {
	return (await git(place, [
		"log",
		"-z",
		"--format=%H%x09%ae%x09%ce%x09%P%x09%B",
		"--stdin"
	], revisions)).split("\0").filter(Boolean).map((entry) => {
		const [sha = "", author = "", committer = "", parents = "", ...message] = entry.split("	");
		const own = author === "trimtab@users.noreply.github.com" && committer === "trimtab@users.noreply.github.com";
		const signed = committer === GITHUB_COMMITTER && hasTrailer(message.join("	"));
		return {
			sha,
			own: own || signed,
			parents: parents.split(" ").filter(Boolean)
		};
	});
}
// src/adapters/git/push.ts
/** Builds every commit with one fast-import below the run's own refs; returns their SHAs by branch. */
async function importCommits(place, scratch, now, commits) {
	const who = signature(now);
	const stream = commits.flatMap(({ change, files }) => [
		Buffer.from(`commit ${scratch}/${change.branch}\nmark :1\nauthor ${who}\ncommitter ${who}\n`),
		data(Buffer.from(change.message)),
		Buffer.from(`from ${change.base}\n`),
		...files.flatMap(({ path, mode, content }) => [encodeBytes(`M ${mode} inline ${quote(path)}\n`), data(content)]),
		Buffer.from("get-mark :1\n")
	]);
	const shas = (await git(place, [
		"fast-import",
		"--force",
		"--quiet"
	], Buffer.concat(stream))).split("\n");
	return new Map(commits.map(({ change }, index) => [change.branch, shas[index] ?? ""]));
}
/** Pushes all branches at once, each with its own lease and its own verdict. */
async function pushCommits(place, remote, changes, shas) {
	const output = await pushLeased(place, remote, changes.map(({ branch, expected }) => [branch, expected ?? ""]), changes.map(({ branch }) => `${shas.get(branch)}:refs/heads/${branch}`));
	const verdicts = parsePorcelain(output.stdout);
	if (output.code !== 0 && verdicts.size === 0) throw gitFailed(["push"], output);
	const hint = output.code !== 0 && (await tryGit(place, [
		"ls-remote",
		"--",
		remote.url,
		"refs/heads/trimtab"
	])).stdout.length > 0 ? "; a branch named \"trimtab\" blocks every trimtab/<service>: rename or delete it" : "";
	const told = remoteLines(output.stderr);
	return changes.map(({ branch }) => {
		const verdict = verdicts.get(`refs/heads/${branch}`);
		if (verdict !== void 0 && verdict.flag !== "!") return {
			branch,
			kind: "pushed",
			sha: shas.get(branch) ?? ""
		};
		return {
			branch,
			kind: "rejected",
			reason: `${withoutSecrets(verdict?.summary ?? "git push did not report this branch", place.auth)}${told}${hint}`
		};
	});
}
/**
* Deletes branches of the remote that are still where they were seen. One that moved keeps its commits, which
* is no failure. Returns those that are not deleted.
* @throws TrimtabError `git_failed`
*/
async function deleteBranches(place, remote, branches) {
	const specs = [...branches.keys()].map((branch) => `:refs/heads/${branch}`);
	const output = await pushLeased(place, remote, [...branches], specs);
	if (output.code !== 0 && !/^!\t/m.test(output.stdout)) throw gitFailed(["push"], output);
	const verdicts = parsePorcelain(output.stdout);
	return [...branches.keys()].filter((branch) => verdicts.get(`refs/heads/${branch}`)?.flag === "!");
}
/**
* Pushes each branch only where the remote still has the commit expected; '' expects that there is no such
* branch.
*/
function pushLeased(place, { url, flags }, expected, specs) {
	const leases = expected.map(([branch, sha]) => `--force-with-lease=refs/heads/${branch}:${sha}`);
	return tryGit(place, [
		"push",
		"--porcelain",
		"--no-verify",
		...flags,
		...leases,
		"--",
		url,
		...specs
	]);
}
const MAX_REMOTE_CHARS = 600;
const SAID = "remote:";
/** Returns what the remote has said beside its verdicts, such as which rule refuses a branch, and what to do. */
function remoteLines(stderr) {
	const said = stderr.split("\n").flatMap((line) => line.startsWith(SAID) ? line.slice(7).trim() || [] : []).join("; ").slice(0, MAX_REMOTE_CHARS);
	const mend = /GH013|rule violations|GH006|protected branch/i.test(said) ? "; let the App behind the token bypass that ruleset, or exclude trimtab/** from it (Settings → Rules → Rulesets)" : "";
	return said === "" ? "" : `; remote: ${said}${mend}`;
}
function data(content) {
	return Buffer.concat([
		Buffer.from(`data ${content.length}\n`),
		content,
		Buffer.from("\n")
	]);
}
function quote(path) {
	return `"${path.replaceAll("\\", "\\\\").replaceAll("\"", "\\\"").replaceAll("\n", "\\n")}"`;
}
function parsePorcelain(text) {
	const verdicts = /* @__PURE__ */ new Map();
	for (const line of text.split("\n")) {
		const match = /^(.)\t[^\t]*:([^\t:]+)\t(.*)$/.exec(line);
		if (match) verdicts.set(match[2] ?? "", {
			flag: match[1] ?? "",
			summary: match[3] ?? ""
		});
	}
	return verdicts;
}
// src/adapters/git/receiver.ts
const WITHOUT_PROGRAMS = [`--receive-pack=git ${[
	`core.hooksPath=${NO_HOOKS}`,
	"core.alternateRefsCommand=:",
	"receive.autoGC=false"
].map((setting) => `-c ${setting}`).join(" ")} receive-pack`];
/**
* Returns the flags of a push by which no program runs that lies among the files of a work tree, since anybody who
* can merge could have put it there. Git runs the hooks of a local remote itself, by that remote's settings.
* Those of a bare repository are its owner's.
*/
async function receiverFlags({ root, commonDir, target }) {
	if (target.kind === "network") return [];
	const { dir } = target;
	if ([root, commonDir].includes(dir)) return WITHOUT_PROGRAMS;
	const hooksPath = await answerOf(dir, [
		"config",
		"--type=path",
		"--get",
		"core.hooksPath"
	]);
	if (hooksPath === void 0) return [];
	const gitDir = existsSync(join(dir, ".git")) ? join(dir, ".git") : dir;
	const hooks = realPath(resolve(gitDir, hooksPath));
	const trees = [root, ...gitDir === dir ? [] : [dir]];
	const own = isBelow(hooks, realPath(gitDir));
	return trees.some((tree) => isBelow(hooks, realPath(tree)) && !own) ? WITHOUT_PROGRAMS : [];
}
// src/adapters/git/ref-locks.ts
/** Git holds the lock of a ref for milliseconds. */
const YOUNG_MS = 2e3;
/** At this age a lock is left over, wherever its process may have run. */
const OLD_MS = 6e5;
const PAUSE_MS = 100;
/**
* Frees branches of a local remote that a git which was killed has left locked: it keeps their locks for ever,
* and so from every later run. Only branches of this tool are to be given. Returns those that are free now, and
* the files that hold the others.
*/
async function freeRefs({ target }, branches) {
	const [freed, held] = [[], /* @__PURE__ */ new Map()];
	if (target.kind === "network" || branches.length === 0) return {
		freed,
		held
	};
	const folder = await git(target.dir, [
		"rev-parse",
		"--path-format=absolute",
		"--git-common-dir"
	]);
	for (const branch of branches) {
		const lock = join(folder, "refs/heads", `${branch}.lock`);
		if (!existsSync(lock)) continue;
		if (await removeLeftOver(lock, folder)) freed.push(branch);
		else held.set(branch, lock);
	}
	return {
		freed,
		held
	};
}
/** Returns whether a lock is gone: let go, or removed because no git that could hold it runs here. */
async function removeLeftOver(lock, folder) {
	const until = performance.now() + YOUNG_MS;
	let age = ageOf(lock);
	while (age !== void 0 && age < YOUNG_MS && performance.now() < until) {
		await setTimeout(PAUSE_MS);
		age = ageOf(lock);
	}
	if (age === void 0) return true;
	if (age < OLD_MS && isProgramIn("git", folder)) return false;
	rmSync(lock, { force: true });
	return true;
}
/** Returns the age of a file in milliseconds by the system's clock; undefined where there is none. */
function ageOf(path) {
	const stat = statSync(path, { throwIfNoEntry: false });
	return stat && Date.now() - stat.mtimeMs;
}
// src/adapters/git/without-programs.ts
/**
* Returns the place with every filter turned off that its settings name: git would run it to compare a file.
* https://git-scm.com/docs/gitattributes#_filter
*/
async function withoutFilters(dir) {
	return {
		dir,
		settings: (await settingsLike(dir, "^filter\\..*\\.(clean|smudge|process|required)$")).map((name) => [name, name.endsWith(".required") ? "false" : ""])
	};
}
/**
* Returns the place in which a driver that its settings name merges nothing: what it would have merged is a
* conflict. https://git-scm.com/docs/gitattributes#_defining_a_custom_merge_driver
*/
async function withoutDrivers(dir) {
	return {
		dir,
		settings: (await settingsLike(dir, "^merge\\..*\\.driver$")).map((name) => [name, "false"])
	};
}
/** Lists the names of settings that match, each once. */
async function settingsLike(dir, pattern) {
	const args = [
		"config",
		"-z",
		"--name-only",
		"--get-regexp",
		pattern
	];
	const output = await tryGit(dir, args);
	if (output.code > 1) throw gitFailed(args, output);
	return [...new Set(output.stdout.split("\0").filter(Boolean))];
}
// src/adapters/git/work-tree-changes.ts
/**
* Lists the files of the work tree that are not as in a commit, or not in it, by their path from the folder;
* those that git ignores are left out. No filter of the clone runs: what one would change counts as changed,
* where git cannot tell by size and time alone.
* None where git cannot tell.
*/
async function changedSince({ root, prefix }, commit) {
	const place = await withoutFilters(root);
	const below = ["--", prefix === "" ? "." : `:(literal)${prefix}`];
	const diff = [
		"diff",
		"--name-only",
		"-z",
		...[
			"--no-ext-diff",
			"--no-textconv",
			"--no-renames",
			"--ignore-submodules=all"
		],
		commit
	];
	const others = [
		"ls-files",
		"-z",
		"--others",
		"--exclude-standard"
	];
	const paths = (await Promise.all([tryGit(place, [...diff, ...below]), tryGit(place, [...others, ...below])])).flatMap(({ code, stdout }) => code === 0 ? stdout.split("\0") : []).filter((path) => path.startsWith(prefix));
	return [...new Set(paths.map((path) => path.slice(prefix.length)))].filter((path) => path !== "").sort();
}
// src/adapters/git/git.ts
/**
* Opens the repository around a folder. @throws TrimtabError `git_failed` when there is none, or it has no
* commit
*/
async function openGit(repoDir, options) {
	const repository = await locateRepository(repoDir, options.auth);
	const { root, prefix, commonDir, isShallow, place, target, fetchUrl } = repository;
	const receiver = once(async () => ({
		url: repository.pushUrl,
		flags: await receiverFlags(repository)
	}));
	await sweepScratch(place);
	const trees = /* @__PURE__ */ new Map();
	const store = newBlobStore();
	const openFiles = (tree) => openCommitFiles(place, tree, {
		store,
		cache: options.openCache?.(tree.size)
	});
	const treeAt = (commit) => {
		const known = trees.get(commit) ?? readTree(root, prefix, commit);
		trees.set(commit, known);
		return known;
	};
	return {
		root,
		prefix,
		commonDir,
		isShallow,
		place,
		fetchUrl,
		target,
		changedSince: (commit) => changedSince(repository, commit),
		treeAt,
		baseCommit: (branch) => findBaseCommit(repository, branch),
		wholeAt: async (commit) => openFiles(prefix === "" ? await treeAt(commit) : await readTree(root, "", commit)),
		filesAt: async (commit) => openFiles(await treeAt(commit)),
		heads: (start) => listHeads(repository, start),
		push: async (changes) => changes.length === 0 ? [] : pushAll(repository, await receiver(), options.now, changes, treeAt),
		deleteBranches: async (branches) => deleteAll(repository, await receiver(), branches),
		commitsOf: (branch, base) => commitsOf(repository, branch, base),
		describe: async (change) => ({
			tree: await git(root, [
				"rev-parse",
				"--verify",
				`${change.base}^{tree}`
			]),
			files: describeFiles(change, await treeAt(change.base), prefix)
		}),
		exclude: (pattern) => addExclude(join(commonDir, "info", "exclude"), `/${prefix.replace(/[\\*?[\]!# ]/g, "\\$&")}${pattern}`),
		descends: openAncestry(repository)
	};
}
/** A run that looks at more branches than this has met something else than a repository. */
const MAX_BRANCHES = 2e5;
/** Lists the remote's branches whose name begins so: commits by name. @throws TrimtabError `git_failed` */
async function listHeads({ place, pushUrl }, start) {
	const lines = (await git(place, [
		"ls-remote",
		"--",
		pushUrl,
		"refs/heads/*"
	])).split("\n");
	if (lines.length > MAX_BRANCHES) throw new TrimtabError("git_failed", `origin has more than ${MAX_BRANCHES} branches: remove old ones`);
	const heads = lines.map((line) => line.split("	refs/heads/"));
	return new Map(heads.filter(([, name]) => name?.startsWith(start)).map(([sha, name]) => [name, sha]));
}
async function commitsOf({ root, place, hasRemote, fetchUrl }, branch, base) {
	if (!hasRemote) return commitsBetween(root, base, `refs/heads/${branch}`);
	const head = await fetchRef(place, {
		url: fetchUrl,
		ref: `refs/heads/${branch}`
	});
	return head === void 0 ? [] : commitsBetween(root, base, head);
}
/** Builds all commits and pushes them, each to its branch. */
async function pushAll(repository, receiver, now, changes, treeAt) {
	const { place, prefix } = repository;
	const commits = await Promise.all(changes.map(async (change) => ({
		change,
		files: describeFiles(change, await treeAt(change.base), prefix)
	})));
	const scratch = newScratch();
	try {
		const shas = await importCommits(place, scratch, now, commits);
		return await pushFreed(repository, receiver, changes, shas, await pushCommits(place, receiver, changes, shas));
	} finally {
		await dropScratch(place, scratch);
	}
}
/** Pushes again what a lock had kept out that is gone; where it stays, the result names it. */
async function pushFreed(repository, receiver, changes, shas, results) {
	const { freed, held } = await freeRefs(repository, results.filter(({ kind }) => kind === "rejected").map(({ branch }) => branch));
	const again = changes.filter(({ branch }) => freed.includes(branch));
	const later = again.length === 0 ? [] : await pushCommits(repository.place, receiver, again, shas);
	return results.map((result) => {
		const lock = held.get(result.branch);
		if (result.kind === "rejected" && lock !== void 0) return {
			...result,
			reason: `${result.reason}; ${lock} is locked: if no git runs there, remove it`
		};
		return later.find(({ branch }) => branch === result.branch) ?? result;
	});
}
/** Deletes branches, and tries again where a lock had kept one that is gone. */
async function deleteAll(repository, receiver, branches) {
	if (branches.size === 0) return;
	const { freed } = await freeRefs(repository, await deleteBranches(repository.place, receiver, branches));
	const again = new Map([...branches].filter(([branch]) => freed.includes(branch)));
	if (again.size > 0) await deleteBranches(repository.place, receiver, again);
}
/** Returns the files of a change by their path from the root, each with the mode that it has. */
function describeFiles({ files }, tree, prefix) {
	return files.map(({ path, content }) => ({
		path: prefix + path,
		mode: tree.get(path)?.mode === "100755" ? "100755" : "100644",
		content
	}));
}
async function readTree(root, prefix, commit) {
	const listing = await git(root, [
		"ls-tree",
		"-r",
		"-z",
		"--full-tree",
		"--end-of-options",
		commit
	]);
	const files = /* @__PURE__ */ new Map();
	for (const entry of listing.split("\0")) {
		const match = /^(100644|100755|120000) blob (\S+)\t([\s\S]+)$/.exec(entry);
		if (match?.[3]?.startsWith(prefix)) files.set(match[3].slice(prefix.length), {
			mode: match[1] ?? "",
			sha: match[2] ?? ""
		});
	}
	return files;
}
function addExclude(file, line) {
	const present = existsSync(file) ? readFileSync(file, "utf8") : "";
	if (present.split(/\r?\n/).includes(line)) return;
	mkdirSync(dirname(file), { recursive: true });
	appendFileSync(file, `${present === "" || present.endsWith("\n") ? "" : "\n"}${line}\n`);
}
// src/adapters/github/repository.ts
/**
* Determines the repository to work with, from a workflow's environment or else from the remote's URL.
* @throws TrimtabError `forge_failed` when there is no token, or the remote is none of GitHub's.
*/
function describeGitHub(remoteUrl, environment) {
	const remote = parseRemote(remoteUrl);
	const host = hostOf(remoteUrl);
	if (environment.GITHUB_REPOSITORY === void 0 && host !== void 0 && OTHER_HOSTS.test(host)) throw new TrimtabError("forge_failed", `origin is on ${host}: only GitHub and local repositories are supported. \`trimtab plan\` works with any; pull requests as files (--forge local) need an origin that is a local path, or none`);
	const [owner, name] = environment.GITHUB_REPOSITORY?.split("/") ?? [remote?.owner, remote?.name];
	const serverUrl = trimmed(environment.GITHUB_SERVER_URL ?? (remote && `https://${remote.host}`) ?? "https://github.com");
	if (!owner || !name) throw new TrimtabError("forge_failed", `origin${host === void 0 ? "" : ` (${host})`} is no GitHub repository: set GITHUB_REPOSITORY=owner/name, or pass --forge local`);
	const token = environment.TRIMTAB_TOKEN || environment.GITHUB_TOKEN || environment.GH_TOKEN;
	if (!token) throw new TrimtabError("forge_failed", "no token for GitHub: set GITHUB_TOKEN (contents: write, pull-requests: write, statuses: write), or pass --forge local");
	const ownApi = serverUrl === "https://github.com" ? "https://api.github.com" : `${serverUrl}/api/v3`;
	return {
		owner,
		name,
		apiUrl: trimmed(environment.GITHUB_API_URL ?? ownApi),
		serverUrl,
		token,
		throttled: environment.TRIMTAB_THROTTLE !== "off"
	};
}
/** Hosts, by name, that are known not to be GitHub's. */
const OTHER_HOSTS = /gitlab|bitbucket|gitea|forgejo|codeberg|^(ssh\.)?dev\.azure\.com$|\.visualstudio\.com$|^git\.sr\.ht$|^git-codecommit\./i;
/** Returns the host of a remote, from a URL or from `git@host:path`; undefined for neither. */
function hostOf(url) {
	return /^(?:[a-z+]+:\/\/(?:[^/@]*@)?|[^/@:]+@)([^/:]+)/i.exec(url)?.[1];
}
function parseRemote(url) {
	const match = /^(?:https?:\/\/(?:[^/@]*@)?|ssh:\/\/(?:[^/@]*@)?|[^/@:]+@)([^/:]+)(?::\d+)?[/:]([^/]+)\/([^/]+?)(?:\.git)?\/?$/.exec(url);
	return match?.[1] && match[2] && match[3] ? {
		host: match[1],
		owner: match[2],
		name: match[3]
	} : void 0;
}
function trimmed(url) {
	return trimEnd(url, "/");
}
// src/adapters/ledger/remote.ts
/**
* Opens one branch of a remote in a bare repository of its own, so that neither refs nor history of the clone
* at hand change. Only the newest commit and its folders are fetched, and of the files those that are read,
* where the server can do that (https://git-scm.com/docs/partial-clone); another sends everything.
*/
async function openLedgerRemote(url, branch, auth) {
	const dir = mkdtempSync(join(tmpdir(), "trimtab-ledger-"));
	const place = {
		dir,
		auth,
		remotes: { ledger: url }
	};
	const ref = `refs/heads/${branch}`;
	const close = () => rmSync(dir, {
		recursive: true,
		force: true
	});
	try {
		makeRepository(dir);
	} catch (error) {
		close();
		throw error;
	}
	const blobs = openBlobs(place);
	return {
		close,
		async tip() {
			const fetched = await tryGit(place, [
				"fetch",
				...[
					"--quiet",
					"--no-tags",
					"--no-write-fetch-head",
					"--depth=1",
					"--filter=blob:none"
				],
				"ledger",
				`+${ref}:${TIP}`
			]);
			if (lacksRef(fetched)) return void 0;
			if (fetched.code !== 0) throw gitFailed(["fetch"], fetched);
			if (IGNORES_FILTERS.test(fetched.stderr)) blobs.expectAll();
			const commit = await fetchedCommit(place, TIP);
			return {
				commit,
				files: await listFiles(place, commit)
			};
		},
		contents: (tip, paths) => blobs.read(paths.flatMap((path) => tip.files.get(path) ?? [])),
		async commit(tip, change, message, now) {
			const stream = commitStream(tip, change, message, now);
			const printed = (await git(place, [
				"fast-import",
				"--force",
				"--quiet"
			], stream)).split("\n");
			const files = new Map(tip?.files);
			for (const [path, content] of change) if (content === null) files.delete(path);
			else files.set(path, blobs.add(printed.shift() ?? "", content));
			return {
				commit: printed[0] ?? "",
				files
			};
		},
		async push(tip, next) {
			const lease = `--force-with-lease=${ref}:${tip?.commit ?? ""}`;
			const { code, stdout, stderr } = await tryGit(place, [
				"push",
				"--porcelain",
				lease,
				"ledger",
				`${next.commit}:${ref}`
			]);
			return code === 0 ? void 0 : `${stdout}${stderr}`.trim();
		}
	};
}
/** Ref that the newest commit is fetched to. */
const TIP = "refs/heads/tip";
/** Message of a fetch from a server that sends everything. */
const IGNORES_FILTERS = /filtering not recognized by server/;
/**
* Makes an empty bare repository, without a process (https://git-scm.com/docs/gitrepository-layout). What was left out
* of it is asked for when it is read, nothing tidies up after this run, and what is committed stays in one file.
*/
function makeRepository(dir) {
	for (const name of ["objects", "refs/heads"]) mkdirSync(join(dir, name), { recursive: true });
	writeFileSync(join(dir, "HEAD"), "ref: refs/heads/main\n");
	writeFileSync(join(dir, "config"), `[core]
	repositoryFormatVersion = 0
	bare = true
[remote "ledger"]
	promisor = true
	partialCloneFilter = blob:none
[gc]
	auto = 0
[fastimport]
	unpackLimit = 1
`);
}
/** Reads blobs of the ledger's repository, and knows which of them the server need not be asked for. */
function openBlobs(place) {
	const here = /* @__PURE__ */ new Set();
	let hasAll = false;
	let newest;
	return {
		expectAll() {
			hasAll = true;
		},
		add(sha, bytes) {
			here.add(sha);
			newest = {
				sha,
				bytes
			};
			return sha;
		},
		async read(shas) {
			if (shas.length === 0) return [];
			if (newest !== void 0 && shas.length === 1 && shas[0] === newest.sha) return [newest.bytes];
			if (!hasAll) await fetchBlobs(place, shas.filter((sha) => !here.has(sha)));
			const read = readBlobs(place, shas);
			for (const sha of shas) here.add(sha);
			newest = {
				sha: shas.at(-1) ?? "",
				bytes: Buffer.from(read.at(-1) ?? "")
			};
			return read;
		}
	};
}
/**
* Returns one commit as `git fast-import` reads it, which then prints the name of each blob and of the commit.
* https://git-scm.com/docs/git-fast-import
*/
function commitStream(tip, change, message, now) {
	const who = signature(now);
	const blobs = [];
	const places = [];
	for (const [path, content] of change) {
		if (content === null) {
			places.push(`D ${path}\n`);
			continue;
		}
		const mark = `:${places.length + 2}`;
		blobs.push(Buffer.from(`blob\nmark ${mark}\ndata ${content.length}\n`), content);
		blobs.push(Buffer.from(`\nget-mark ${mark}\n`));
		places.push(`M 100644 ${mark} ${path}\n`);
	}
	const head = `commit refs/heads/next\nmark :1\nauthor ${who}\ncommitter ${who}\ndata <<END\n${message}\nEND\n`;
	const from = tip === void 0 ? "" : `from ${tip.commit}\n`;
	return Buffer.concat([...blobs, Buffer.from(`${head}${from}${places.join("")}get-mark :1\n`)]);
}
/** Lists the files of a commit: the SHA of each blob, by path. */
async function listFiles(place, commit) {
	const entries = (await git(place, [
		"ls-tree",
		"-r",
		"-z",
		"--full-tree",
		commit
	])).split("\0").filter(Boolean);
	return new Map(entries.map((entry) => [entry.slice(entry.indexOf("	") + 1), entry.split(/[ \t]/)[2] ?? ""]));
}
/** Fetches blobs in one request: git itself would ask for one after another, as it still does where this fails. */
async function fetchBlobs(place, shas) {
	if (shas.length === 0) return;
	await tryGit(place, [
		"-c",
		"fetch.negotiationAlgorithm=noop",
		"fetch",
		...[
			"--quiet",
			"--no-tags",
			"--no-write-fetch-head",
			"--filter=blob:none",
			"--stdin"
		],
		"ledger"
	], [...new Set(shas)].map((sha) => `${sha}\n`).join(""));
}
// src/adapters/ledger/branch.ts
/** Of many runs at the same time each push lets one through. */
const MAX_ATTEMPTS = 100;
/** A branch that nobody moves and that refuses all the same is not contended for. */
const MAX_UNMOVED = 3;
const README = `# Trimtab's ledger

One JSON event a line, one file a UTC day. Cooldowns, circuit breakers and rate limits are read from here: keep the branch, and let
nothing but Trimtab write to it. \`trimtab log\` reads it; days past the configured retention are removed.
`;
/**
* Opens the ledger on an orphan branch of the remote. Appends are compare-and-swap: a commit on the tip seen,
* pushed with a lease, and tried again on the new tip when another run was faster. Call `close` at the end.
*/
async function openLedgerBranch(options) {
	const remote = await openLedgerRemote(options.url, options.branch, options.auth);
	const seen = await look(remote);
	const known = seen.kind === "tip" && seen.tip !== void 0;
	const state = {
		options,
		remote,
		known,
		seen,
		oldest: new Date(Math.max(0, options.now.getTime() - options.retention))
	};
	if (seen.kind === "tip" && !known && options.absent === "make") await append(state, []).catch((error) => {
		state.seen = {
			kind: "failed",
			why: error.message
		};
	});
	return {
		close: remote.close,
		async read(since) {
			if (since < state.oldest) state.oldest = since;
			return readSince(state, since);
		},
		async append(events) {
			const { sound, refused } = sortOut(events);
			if (sound.length > 0) await append(state, sound);
			if (refused !== null) throw new TrimtabError("ledger_unreadable", refused);
		}
	};
}
async function readSince({ options, remote, seen }, since) {
	const unreadable = (why) => ({
		events: [],
		error: `the ledger branch "${options.branch}" cannot be read: ${why}`,
		broken: {}
	});
	if (seen.kind === "failed") return unreadable(seen.why);
	const { tip } = seen;
	if (!tip) return {
		events: [],
		error: options.absent === "error" ? missing(options) : null,
		broken: {}
	};
	const paths = [...tip.files.keys()].filter((path) => isLedgerPath(path) && path >= ledgerPath(since)).sort();
	try {
		const contents = await remote.contents(tip, paths);
		return parseDays(asTexts(paths, contents));
	} catch (cause) {
		return unreadable(cause.message);
	}
}
/** Appends by compare-and-swap. @throws TrimtabError `ledger_unreadable` if the branch cannot be written. */
async function append(state, events) {
	for (let tries = 1, still = 0;; tries += 1) {
		const tip = await tipToWriteOn(state);
		const refused = await pushOnto(state, tip, events);
		if (refused === void 0) return;
		state.seen = await look(state.remote);
		still = state.seen.kind === "tip" && state.seen.tip?.commit === tip?.commit ? still + 1 : 0;
		if (tries === MAX_ATTEMPTS || still === MAX_UNMOVED) throw unwritable(state.options, refused);
	}
}
/**
* Returns the tip to commit on; undefined where this run makes the branch.
* @throws TrimtabError `ledger_unreadable` when the branch cannot be read, or is gone and must not be made.
*/
async function tipToWriteOn(state) {
	const { options, remote, known } = state;
	if (state.seen.kind === "failed") state.seen = await look(remote);
	if (state.seen.kind === "failed") throw unwritable(options, state.seen.why);
	const { tip } = state.seen;
	if (!tip && (known || options.absent !== "make")) throw unwritable(options, "it is gone");
	return tip;
}
/** Commits the events on `tip` and pushes once. Returns why it was refused; undefined once they are there. */
async function pushOnto(state, tip, events) {
	const { remote, oldest } = state;
	const { now } = state.options;
	const change = await changeOf(remote, tip, events, now, oldest);
	if (tip && change.size === 0) return void 0;
	const next = await remote.commit(tip, change, `${events.length} events`, now);
	const refused = await remote.push(tip, next);
	if (refused === void 0) state.seen = {
		kind: "tip",
		tip: next
	};
	return refused;
}
/** Decodes files one at a time: a month of ten thousand services is 200 MB. */
function* asTexts(paths, contents) {
	for (const [index, path] of paths.entries()) yield {
		path,
		text: contents[index]?.toString("utf8") ?? ""
	};
}
async function look(remote) {
	try {
		return {
			kind: "tip",
			tip: await remote.tip()
		};
	} catch (cause) {
		return {
			kind: "failed",
			why: cause.message
		};
	}
}
/**
* Returns the files to write: today's with the events it lacks, null for each day to remove, and a README on
* a new branch. Empty when no event is new.
*/
async function changeOf(remote, tip, events, now, oldest) {
	if (!tip) return new Map([["README.md", Buffer.from(README)], ...events.length > 0 ? [[ledgerPath(now), Buffer.from(formatEvents(events))]] : []]);
	const today = ledgerPath(now);
	const [before] = tip.files.has(today) ? await remote.contents(tip, [today]) : [];
	const text = wholeLines(before?.toString("utf8") ?? "");
	const fresh = unwritten(events, text);
	if (fresh.length === 0) return /* @__PURE__ */ new Map();
	const pruned = [...tip.files.keys()].filter((path) => isLedgerPath(path) && path < ledgerPath(oldest));
	return new Map([...pruned.map((path) => [path, null]), [today, Buffer.from(text + formatEvents(fresh))]]);
}
function missing({ branch }) {
	return `the ledger branch "${branch}" is gone, though Trimtab has opened pull requests here: cooldowns and failures are unknown. Restore it, or begin anew with: trimtab init`;
}
function unwritable({ branch }, refused) {
	const hint = /protected|rule violations|GH006|GH013/i.test(refused) ? `; let Trimtab's token bypass the rules of "${branch}"` : mendRefusal(refused);
	return new TrimtabError("ledger_unreadable", `the ledger branch "${branch}" cannot be written: ${refused}${hint}`);
}
export { commitsOfHeads as a, isStillShallow as c, gitFailed as d, tryGit as f, withoutDrivers as i, checkGitVersion as l, describeGitHub as n, defaultBranch as o, openGit as r, fetchRef as s, openLedgerBranch as t, git as u };
