import { n as __exportAll } from "./rolldown-runtime-BVN1G_yT.js";
import { B as formatMarker, D as formatPercent, E as exact, O as fromNumber, T as compare, V as parseMarker, _ as instant, d as locatePath, f as parseManifest, k as toNumber, p as pathTo, r as survey, s as readConfig, t as configText, u as classify, v as measuredMetrics, x as dropStale, z as blobDigest } from "./survey-CeSARquy.js";
import { t as inert } from "./inert-BHzWmssy.js";
import { t as TrimtabError } from "./errors-Bxl9Cr-V.js";
import { a as parseDays, i as ledgerPath, r as formatEvents, t as openLedgerFiles } from "./ledger-files-xG0JX7E4.js";
import { fileURLToPath } from "node:url";
import { appendFileSync, existsSync, linkSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, renameSync, rmSync, statSync, writeFileSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { spawn, spawnSync } from "node:child_process";
import { tmpdir } from "node:os";
// src/proposal/head.ts
/** Author and committer of every commit this tool makes. */
const COMMIT_EMAIL = "trimtab@users.noreply.github.com";
/**
* Whether somebody else's work is on the branch. A merge of base into it ("Update branch") is nobody's own work: its other
* commits are on base and so not listed.
*/
function isForeign({ commits }) {
	return commits.some((commit) => commit.parents.length < 2 && !(commit.authorEmail === "trimtab@users.noreply.github.com" && commit.committerEmail === "trimtab@users.noreply.github.com"));
}
/** Whether somebody other than the author has approved the very head, and has not taken it back. */
function isApproved(pull) {
	const latest = /* @__PURE__ */ new Map();
	for (const review of pull.reviews) if (review.author !== pull.author) latest.set(review.author, review);
	const standing = [...latest.values()];
	return standing.some((r) => r.state === "APPROVED" && r.sha === pull.head.sha) && !standing.some((r) => r.state === "CHANGES_REQUESTED");
}
// src/proposal/status.ts
const STATUS_CONTEXT = "trimtab/governance";
/** What the status of an open pull request has to say now. */
function desiredStatus(pull, facts, now) {
	const marker = parseMarker(pull.body);
	const { unconfirmedSince: since } = facts;
	if (since !== null && now.getTime() - Date.parse(since) >= facts.validFor) return {
		state: "pending",
		description: `no run has confirmed this decision since ${since}`
	};
	return statusOf(marker, isApproved(pull), facts.approvers);
}
function statusOf(marker, approved, approvers) {
	if (marker?.tier === "allowed") return {
		state: "success",
		description: "allowed by policy"
	};
	if (marker?.tier === "forbidden") return {
		state: "failure",
		description: "forbidden by policy"
	};
	if (approved) return {
		state: "success",
		description: "approved"
	};
	return {
		state: "pending",
		description: `waiting for ${approvers.join(", ") || "an approver"}`.slice(0, 140)
	};
}
// src/proposal/branch.ts
/** Every branch of this tool starts with this; what follows is the service, or `rollback--` and the service. */
const BRANCH_PREFIX = "trimtab/";
const ROLLBACK = "rollback--";
function proposalBranch(service) {
	return `${BRANCH_PREFIX}${service}`;
}
function rollbackBranch(service) {
	return `${BRANCH_PREFIX}${ROLLBACK}${service}`;
}
/** The service a branch is about; a service's own name never starts with `rollback--`. */
function serviceOfBranch(branch) {
	const name = branch.slice(8);
	return name.startsWith(ROLLBACK) ? name.slice(10) : name;
}
// src/adapters/git-run.ts
/**
* Credentials travel in the environment: arguments are visible to every process of the machine, and a config file outlives
* the run. The empty value first drops the header that actions/checkout may have left, which GitHub would refuse twice.
*/
function environment({ auth }) {
	const inherited = Object.entries(process.env).filter(([name]) => !/^GIT_(TRACE|CURL_VERBOSE)/.test(name));
	const base = {
		...Object.fromEntries(inherited),
		GIT_TERMINAL_PROMPT: "0",
		LC_ALL: "C"
	};
	if (!auth) return base;
	const key = `http.${auth.serverUrl}/.extraheader`;
	const basic = Buffer.from(`x-access-token:${auth.token}`).toString("base64");
	const from = Number(process.env.GIT_CONFIG_COUNT ?? 0);
	return {
		...base,
		GIT_CONFIG_COUNT: String(from + 2),
		[`GIT_CONFIG_KEY_${from}`]: key,
		[`GIT_CONFIG_VALUE_${from}`]: "",
		[`GIT_CONFIG_KEY_${from + 1}`]: key,
		[`GIT_CONFIG_VALUE_${from + 1}`]: `AUTHORIZATION: basic ${basic}`
	};
}
/** What git says, without what a URL may carry before its host. */
function withoutSecrets$1(text) {
	return text.replace(/\/\/[^/@\s]*@/g, "//");
}
/** Runs git and returns whatever it says, also when it fails; never asks for a password. */
function tryGit(place, args, input) {
	const at = typeof place === "string" ? { dir: place } : place;
	return new Promise((resolve, reject) => {
		const child = spawn("git", args, {
			cwd: at.dir,
			env: environment(at)
		});
		const out = [];
		const err = [];
		child.stdout.on("data", (chunk) => out.push(chunk));
		child.stderr.on("data", (chunk) => err.push(chunk));
		child.on("error", (cause) => reject(new TrimtabError("git_failed", `git could not be started in ${at.dir}: ${cause.message}`, { cause })));
		child.on("close", (code) => resolve({
			code: code ?? 1,
			stdout: Buffer.concat(out),
			stderr: withoutSecrets$1(Buffer.concat(err).toString())
		}));
		child.stdin.on("error", () => void 0);
		child.stdin.end(input);
	});
}
/** Runs git and returns its output without the last line break. @throws TrimtabError `git_failed` */
async function git(place, args, input) {
	const { code, stdout, stderr } = await tryGit(place, args, input);
	if (code !== 0) throw new TrimtabError("git_failed", `git ${args[0]} failed: ${stderr.trim()}`);
	return stdout.toString().replace(/\n$/, "");
}
/** Contents of many blobs from one process, in the order asked for. */
function readBlobs(place, shas) {
	const options = {
		cwd: place.dir,
		env: environment(place),
		input: shas.map((sha) => `${sha}\n`).join(""),
		maxBuffer: 2 ** 31
	};
	const { status, stdout, stderr } = spawnSync("git", ["cat-file", "--batch"], options);
	if (status !== 0) throw new TrimtabError("git_failed", `git cat-file failed: ${stderr?.toString().trim()}`);
	let at = 0;
	return shas.map((sha) => {
		const end = stdout.indexOf(10, at);
		const size = Number(/^\S+ blob (\d+)$/.exec(stdout.toString("latin1", at, end))?.[1] ?? NaN);
		if (Number.isNaN(size)) throw new TrimtabError("git_failed", `git has no blob ${sha}`);
		at = end + 1 + size + 1;
		return stdout.subarray(end + 1, end + 1 + size);
	});
}
/** The commits that one revision has and another has not. */
async function commitsBetween(place, base, head) {
	return (await git(place, [
		"log",
		"--format=%H%x09%ae%x09%ce%x09%P",
		"--end-of-options",
		`${base}..${head}`,
		"--"
	])).split("\n").filter(Boolean).map((line) => {
		const [sha = "", authorEmail = "", committerEmail = "", parents = ""] = line.split("	");
		return {
			sha,
			authorEmail,
			committerEmail,
			parents: parents.split(" ").filter(Boolean)
		};
	});
}
// src/adapters/local-pulls.ts
/** Folder of the pull requests kept beside a local repository. */
async function pullsFolder(dir) {
	return join(await git(dir, [
		"rev-parse",
		"--path-format=absolute",
		"--git-common-dir"
	]), "trimtab-forge", "pulls");
}
/** Every pull request kept, by number. */
function readPulls(folder) {
	return (existsSync(folder) ? readdirSync(folder).filter((name) => /^\d+\.json$/.test(name)) : []).map((name) => readPull(folder, Number.parseInt(name, 10))).sort((a, b) => a.number - b.number);
}
/** @throws TrimtabError `forge_failed` when there is no such pull request, or its file is broken. */
function readPull(folder, number) {
	try {
		return JSON.parse(readFileSync(join(folder, `${number}.json`), "utf8"));
	} catch (cause) {
		throw new TrimtabError("forge_failed", `pull request #${number} cannot be read in ${folder}: ${cause.message}`, { cause });
	}
}
function writePull(folder, pull) {
	renameSync(writeTemporary(folder, pull), join(folder, `${pull.number}.json`));
}
/** Keeps a new pull request under the next free number; link() fails where another run was faster. */
function addPull(folder, pull) {
	mkdirSync(folder, { recursive: true });
	for (let number = (readPulls(folder).at(-1)?.number ?? 0) + 1;; number++) {
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
// src/adapters/local-person.ts
/** A person merges a pull request kept in `dir`: a merge commit by plumbing, so no work tree moves. Returns its SHA. */
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
	const merged = await tryGit(dir, [
		"merge-tree",
		"--write-tree",
		base,
		head
	]);
	if (merged.code !== 0) throw new TrimtabError("forge_failed", `pull request #${number} conflicts with ${pull.base.branch}`);
	const tree = merged.stdout.toString().trim();
	const who = `${by} <${by}@users.noreply.github.com> ${Math.floor(now.getTime() / 1e3)} +0000`;
	const sha = await git(dir, [
		"hash-object",
		"-t",
		"commit",
		"-w",
		"--stdin"
	], `tree ${tree}\nparent ${base}\nparent ${head}\nauthor ${who}\ncommitter ${who}\n\nMerge pull request #${number}\n`);
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
	writePull(folder, {
		...pull,
		...done,
		state: "merged",
		head: {
			...pull.head,
			sha: head
		}
	});
	return sha;
}
// src/manifest/splice.ts
/**
* Replaces the digits of one scalar and no other byte, then proves it: the result is parsed again and must
* equal the original but for that one value, with exactly one line changed.
*/
function splice(bytes, target, to) {
	if (!Number.isSafeInteger(to) || to < 0 || Object.is(to, -0)) return refused(`${to} is no replica count`);
	if (to === target.value) return refused(`the value is ${to} already`);
	const { start, end } = target;
	if (!Number.isInteger(start) || start < 0 || end > bytes.length || bytes.toString("latin1", start, end) !== String(target.value)) return refused(`line ${target.line} no longer holds ${target.value}`);
	const edited = Buffer.concat([
		bytes.subarray(0, start),
		Buffer.from(String(to), "latin1"),
		bytes.subarray(end)
	]);
	const before = parseManifest(bytes);
	if (before.kind === "unparsed") return refused(before.reason);
	const after = parseManifest(edited);
	if (after.kind === "unparsed") return refused(`the edit would break the file: ${after.reason}`);
	const flaw = disproof(before.parsed, after.parsed, bytes, target, to);
	return flaw === void 0 ? {
		kind: "edited",
		bytes: edited,
		line: target.line
	} : refused(flaw);
}
function refused(reason) {
	return {
		kind: "refused",
		reason
	};
}
function disproof(before, after, bytes, target, to) {
	const offset = bytes.toString("utf8", 0, target.start).length;
	const root = before.documents[target.documentIndex]?.root;
	const path = pathTo(before, root, offset);
	const node = path === void 0 ? void 0 : locatePath(before, root, path).node;
	if (path === void 0 || node?.kind !== "scalar" || node.style !== "plain" || node.end - node.start !== target.end - target.start) return `line ${target.line} holds no plain number of its own at the place given`;
	if (before.documents.length !== after.documents.length) return "the edit would change the number of documents";
	for (const [index, document] of before.documents.entries()) {
		const other = after.documents[index];
		const change = index === target.documentIndex ? {
			path,
			from: target.value,
			to
		} : void 0;
		if (!equalBut(document.value, other?.value, change)) return "the edit would change more than the one value";
	}
	const lines = changedLines(before.text, after.text);
	return lines === 1 ? void 0 : `the edit would change ${lines} lines`;
}
function changedLines(before, after) {
	const old = before.split("\n");
	const now = after.split("\n");
	if (old.length !== now.length) return Math.abs(old.length - now.length) + 1;
	return old.reduce((count, line, index) => line === now[index] ? count : count + 1, 0);
}
/**
* Deep equality, except that at `change.path` the one value must be `from` on the left and `to` on the right.
* It keeps its own stack and remembers pairs already compared: aliases can make values far deeper and wider than the text.
*/
function equalBut(left, right, change) {
	const compared = /* @__PURE__ */ new Map();
	const queue = [{
		left,
		right,
		depth: change === void 0 ? -1 : 0
	}];
	for (let pair = queue.pop(); pair !== void 0; pair = queue.pop()) {
		const { left: a, right: b, depth } = pair;
		if (change !== void 0 && depth === change.path.length) {
			if (a !== change.from || b !== change.to) return false;
			continue;
		}
		if (typeof a !== "object" || typeof b !== "object" || a === null || b === null) {
			if (!Object.is(a, b)) return false;
			continue;
		}
		if (depth < 0) {
			const partners = compared.get(a);
			if (partners?.has(b) === true) continue;
			if (partners === void 0) compared.set(a, /* @__PURE__ */ new Set([b]));
			else partners.add(b);
		}
		if (Array.isArray(a) !== Array.isArray(b)) return false;
		const keys = Object.keys(a);
		if (keys.length !== Object.keys(b).length) return false;
		const step = depth < 0 ? void 0 : String(change?.path[depth]);
		for (const key of keys) {
			if (!Object.hasOwn(b, key)) return false;
			const next = key === step ? depth + 1 : -1;
			queue.push({
				left: a[key],
				right: b[key],
				depth: next
			});
		}
		if (step !== void 0 && !keys.includes(step)) return false;
	}
	return true;
}
// src/adapters/git-push.ts
const privateRef = (branch) => `refs/trimtab/${branch}`;
/** Builds every commit with one fast-import under private refs; returns their SHAs by branch. */
async function importCommits(place, now, commits) {
	const who = `trimtab <${COMMIT_EMAIL}> ${Math.floor(now.getTime() / 1e3)} +0000`;
	const stream = commits.flatMap(({ change, files }) => [
		Buffer.from(`commit ${privateRef(change.branch)}\nauthor ${who}\ncommitter ${who}\n`),
		data(Buffer.from(change.message)),
		Buffer.from(`from ${change.base}\n`),
		...files.flatMap(({ path, mode, content }) => [Buffer.from(`M ${mode} inline ${quote(path)}\n`), data(content)])
	]);
	await git(place, [
		"fast-import",
		"--force",
		"--quiet"
	], Buffer.concat(stream));
	const refs = await git(place, [
		"for-each-ref",
		"--format=%(refname) %(objectname)",
		"refs/trimtab/"
	]);
	return new Map(refs.split("\n").map((line) => [line.slice(13, line.indexOf(" ")), line.slice(line.indexOf(" ") + 1)]));
}
/** Pushes all branches at once, each with its own lease and its own verdict. */
async function pushCommits(place, remote, changes, shas) {
	const leases = changes.map(({ branch, expected }) => `--force-with-lease=refs/heads/${branch}:${expected ?? ""}`);
	const specs = changes.map(({ branch }) => `${shas.get(branch)}:refs/heads/${branch}`);
	const output = await tryGit(place, [
		"push",
		"--porcelain",
		"--no-verify",
		...leases,
		"--",
		remote,
		...specs
	]);
	const verdicts = parsePorcelain(output.stdout.toString());
	if (output.code !== 0 && verdicts.size === 0) throw new TrimtabError("git_failed", `git push failed: ${output.stderr.trim()}`);
	const hint = (await tryGit(place, [
		"ls-remote",
		"--",
		remote,
		"refs/heads/trimtab"
	])).stdout.length > 0 ? "; a branch named \"trimtab\" blocks every trimtab/<service>: rename or delete it" : "";
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
			reason: `${verdict?.summary ?? "git push did not report this branch"}${hint}`
		};
	});
}
/** Removes the private refs of these branches. */
async function dropPrivateRefs(place, branches) {
	await git(place, ["update-ref", "--stdin"], branches.map((branch) => `delete ${privateRef(branch)}\n`).join(""));
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
// src/adapters/git.ts
/** Opens the repository around a folder. @throws TrimtabError `git_failed` when there is none, or it has no commit. */
async function openGit(repoDir, options) {
	const found = statSync(repoDir, { throwIfNoEntry: false })?.isDirectory() ? await tryGit(repoDir, ["rev-parse", "--show-toplevel"]) : void 0;
	if (found?.code !== 0) throw new TrimtabError("git_failed", `${repoDir} is not a Git work tree: run \`git init\` there, or pass --repo <folder of a repository>`);
	const root = found.stdout.toString().replace(/\n$/, "");
	const prefix = await git(repoDir, ["rev-parse", "--show-prefix"]);
	const commonDir = await git(root, [
		"rev-parse",
		"--path-format=absolute",
		"--git-common-dir"
	]);
	const hasRemote = (await tryGit(root, [
		"config",
		"--get",
		"remote.origin.url"
	])).code === 0;
	const target = hasRemote ? describeTarget(root, await git(root, [
		"remote",
		"get-url",
		"--push",
		"origin"
	])) : localTarget(root);
	const remote = hasRemote ? "origin" : ".";
	const place = {
		dir: root,
		auth: target.kind === "network" ? options.auth?.(target.url) : void 0
	};
	const trees = /* @__PURE__ */ new Map();
	const treeAt = (commit) => {
		const known = trees.get(commit) ?? readTree(root, prefix, commit);
		trees.set(commit, known);
		return known;
	};
	return {
		root,
		prefix,
		commonDir,
		place,
		target,
		baseCommit: (branch) => hasRemote ? remoteBase(place, branch) : localBase(root, branch),
		filesAt: async (commit) => commitFiles(place, await treeAt(commit)),
		async heads(start) {
			const heads = (await git(place, [
				"ls-remote",
				"--",
				remote,
				"refs/heads/*"
			])).split("\n").map((line) => line.split("	refs/heads/"));
			return new Map(heads.filter(([, name]) => name?.startsWith(start)).map(([sha, name]) => [name, sha]));
		},
		async push(changes) {
			if (changes.length === 0) return [];
			return pushAll(place, remote, prefix, options.now, changes, treeAt);
		},
		async deleteBranches(branches) {
			if (branches.size === 0) return;
			const leases = [...branches].map(([branch, sha]) => `--force-with-lease=refs/heads/${branch}:${sha}`);
			const specs = [...branches.keys()].map((branch) => `:refs/heads/${branch}`);
			const result = await tryGit(place, [
				"push",
				"--porcelain",
				"--no-verify",
				...leases,
				"--",
				remote,
				...specs
			]);
			if (result.code !== 0 && !/^!\t/m.test(result.stdout.toString())) throw new TrimtabError("git_failed", `git push failed: ${result.stderr.trim()}`);
		},
		async commitsOf(branch, base) {
			if (!hasRemote) return commitsBetween(root, base, `refs/heads/${branch}`);
			const ref = `refs/remotes/origin/${branch}`;
			await git(place, [
				"fetch",
				"--quiet",
				"--no-tags",
				"origin",
				`+refs/heads/${branch}:${ref}`
			]);
			return commitsBetween(root, base, ref);
		},
		exclude: (pattern) => addExclude(join(commonDir, "info", "exclude"), `/${prefix.replace(/[\\*?[\]!# ]/g, "\\$&")}${pattern}`),
		async isAncestor(ancestor, descendant) {
			const { code, stderr } = await tryGit(root, [
				"merge-base",
				"--is-ancestor",
				"--end-of-options",
				ancestor,
				descendant
			]);
			if (code > 1) throw new TrimtabError("git_failed", `git merge-base failed: ${stderr.trim()}`);
			return code === 0;
		}
	};
}
async function pushAll(place, remote, prefix, now, changes, treeAt) {
	const commits = await Promise.all(changes.map(async (change) => {
		const tree = await treeAt(change.base);
		return {
			change,
			files: change.files.map((file) => ({
				path: prefix + file.path,
				mode: tree.get(file.path)?.mode ?? "100644",
				content: file.content
			}))
		};
	}));
	try {
		return await pushCommits(place, remote, changes, await importCommits(place, now, commits));
	} finally {
		await dropPrivateRefs(place, changes.map(({ branch }) => branch));
	}
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
		const match = /^(100644|100755) blob (\S+)\t([\s\S]+)$/.exec(entry);
		if (match?.[3]?.startsWith(prefix)) files.set(match[3].slice(prefix.length), {
			mode: match[1] ?? "",
			sha: match[2] ?? ""
		});
	}
	return files;
}
function commitFiles(place, tree) {
	const contents = /* @__PURE__ */ new Map();
	const prefetch = (paths) => {
		const missing = paths.filter((path) => tree.has(path) && !contents.has(path));
		if (missing.length === 0) return;
		const blobs = readBlobs(place, missing.map((path) => tree.get(path)?.sha ?? ""));
		for (const [i, path] of missing.entries()) contents.set(path, blobs[i]);
	};
	return {
		prefetch,
		list: () => [...tree.keys()].filter((path) => !path.split("/").includes("node_modules")).sort(),
		read(path) {
			prefetch([path]);
			return contents.get(path);
		}
	};
}
async function remoteBase(place, wanted) {
	const branch = wanted ?? /^ref: refs\/heads\/(.+)\tHEAD$/m.exec(await git(place, [
		"ls-remote",
		"--symref",
		"origin",
		"HEAD"
	]))?.[1];
	if (branch === void 0) throw new TrimtabError("git_failed", "origin has no commits yet: push a first commit to it");
	const ref = `refs/remotes/origin/${branch}`;
	await git(place, [
		"fetch",
		"--quiet",
		"--no-tags",
		"origin",
		`+refs/heads/${branch}:${ref}`
	]);
	return {
		branch,
		sha: await git(place, [
			"rev-parse",
			"--verify",
			ref
		])
	};
}
async function localBase(root, wanted) {
	const current = await tryGit(root, [
		"symbolic-ref",
		"--quiet",
		"--short",
		"HEAD"
	]);
	const branch = wanted ?? (current.stdout.toString().trim() || "main");
	const { code, stdout } = await tryGit(root, [
		"rev-parse",
		"--verify",
		"--quiet",
		`refs/heads/${branch}^{commit}`
	]);
	if (code !== 0) throw new TrimtabError("git_failed", `branch "${branch}" has no commits in ${root}: commit something first, or name another base`);
	return {
		branch,
		sha: stdout.toString().trim()
	};
}
function addExclude(file, line) {
	const present = existsSync(file) ? readFileSync(file, "utf8") : "";
	if (present.split(/\r?\n/).includes(line)) return;
	mkdirSync(dirname(file), { recursive: true });
	appendFileSync(file, `${present === "" || present.endsWith("\n") ? "" : "\n"}${line}\n`);
}
function describeTarget(root, url) {
	const dir = url.startsWith("file://") ? fileURLToPath(url) : resolve(root, url);
	return existsSync(dir) ? localTarget(dir) : {
		kind: "network",
		url
	};
}
function localTarget(dir) {
	return {
		kind: "local",
		dir,
		url: dir
	};
}
// src/adapters/github-repository.ts
/**
* Which repository to work with: what a workflow's environment says, else what the remote's URL says.
* @throws TrimtabError `forge_failed` when there is no token, or the remote is none of GitHub's.
*/
function describeGitHub(remoteUrl, environment) {
	const remote = parseRemote(remoteUrl);
	const [owner, name] = environment.GITHUB_REPOSITORY?.split("/") ?? [remote?.owner, remote?.name];
	const serverUrl = trimmed(environment.GITHUB_SERVER_URL ?? (remote && `https://${remote.host}`) ?? "https://github.com");
	if (!owner || !name) throw new TrimtabError("forge_failed", `origin is no GitHub repository: set GITHUB_REPOSITORY=owner/name, or pass --forge local`);
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
function parseRemote(url) {
	const match = /^(?:https?:\/\/(?:[^/@]*@)?|ssh:\/\/(?:[^/@]*@)?|[^/@:]+@)([^/:]+)(?::\d+)?[/:]([^/]+)\/([^/]+?)(?:\.git)?\/?$/.exec(url);
	return match?.[1] && match[2] && match[3] ? {
		host: match[1],
		owner: match[2],
		name: match[3]
	} : void 0;
}
function trimmed(url) {
	return url.replace(/\/+$/, "");
}
// src/adapters/ledger-branch.ts
const DAY_MS = 864e5;
/** Days that a run reads: longer than any snooze, window or verification looks back. */
const DAYS_READ = 35;
const TRIES = 10;
const README = `# Trimtab's ledger

One JSON event a line, one file a UTC day. Cooldowns, circuit breakers and rate limits are read from here: keep the branch, and let
nothing but Trimtab write to it. \`trimtab log\` reads it; days past the configured retention are removed.
`;
/**
* The ledger on an orphan branch of the remote. Appends are compare-and-swap: a commit on the tip seen, pushed with a lease,
* and tried again on the new tip when another run was faster. All of it happens in a bare repository of its own, so that
* neither refs nor history of the clone at hand change. Call `close` at the end.
* @throws TrimtabError `ledger_unreadable` from `append` when the branch cannot be written.
*/
async function openLedgerBranch(options) {
	const dir = mkdtempSync(join(tmpdir(), "trimtab-ledger-"));
	const place = {
		dir,
		auth: options.auth
	};
	const close = () => rmSync(dir, {
		recursive: true,
		force: true
	});
	try {
		await git(place, [
			"init",
			"--quiet",
			"--bare"
		]);
		let tip = await fetchTip(place, options);
		const append = async (events) => {
			for (let tries = 1;; tries += 1) {
				const refused = await push(place, options, tip, await commit(place, options, tip, events));
				if (refused === void 0) break;
				if (tries === TRIES) throw unwritable(options, refused);
				tip = await fetchTip(place, options);
			}
			tip = await fetchTip(place, options);
		};
		if (!tip && options.firstUse) await append([]);
		return {
			close,
			async read() {
				if (!tip) return {
					events: [],
					error: missing(options)
				};
				return parseDays(await readDays(place, tip, options.now));
			},
			append: async (events) => events.length === 0 ? void 0 : append(events)
		};
	} catch (error) {
		close();
		throw error;
	}
}
async function fetchTip(place, { url, branch }) {
	const ref = `refs/heads/${branch}`;
	const listed = await tryGit(place, [
		"ls-remote",
		"--exit-code",
		"--",
		url,
		ref
	]);
	if (listed.code === 2) return void 0;
	if (listed.code !== 0) throw new TrimtabError("ledger_unreadable", `the ledger branch cannot be read: ${listed.stderr.trim()}`);
	await git(place, [
		"fetch",
		"--quiet",
		"--no-tags",
		"--depth=1",
		"--end-of-options",
		url,
		`+${ref}:refs/heads/tip`
	]);
	const commit = await git(place, ["rev-parse", "refs/heads/tip"]);
	const entries = (await git(place, [
		"ls-tree",
		"-r",
		"-z",
		"--full-tree",
		commit
	])).split("\0").filter(Boolean);
	return {
		commit,
		files: new Map(entries.map((entry) => [entry.slice(entry.indexOf("	") + 1), entry.split(/[ \t]/)[2] ?? ""]))
	};
}
async function readDays(place, tip, now) {
	const from = ledgerPath(/* @__PURE__ */ new Date(now.getTime() - DAYS_READ * DAY_MS));
	const wanted = [...tip.files].filter(([path]) => path.startsWith("logs/agent-decisions") && path >= from).sort();
	const blobs = readBlobs(place, wanted.map(([, sha]) => sha));
	return wanted.map(([path], index) => ({
		path,
		text: blobs[index]?.toString("utf8") ?? ""
	}));
}
async function commit(place, { now, retention }, tip, events) {
	const who = `trimtab <trimtab@users.noreply.github.com> ${Math.floor(now.getTime() / 1e3)} +0000`;
	const write = (path, content) => [
		Buffer.from(`M 100644 inline ${path}\ndata ${content.length}\n`),
		content,
		Buffer.from("\n")
	];
	const today = ledgerPath(now);
	const sha = tip?.files.get(today);
	const [before] = sha === void 0 ? [Buffer.alloc(0)] : readBlobs(place, [sha]);
	const oldest = ledgerPath(new Date(now.getTime() - retention));
	const pruned = [...tip?.files.keys() ?? []].filter((path) => path.startsWith(`logs/agent-decisions/`) && path < oldest);
	const stream = [
		Buffer.from(`commit refs/heads/next\nauthor ${who}\ncommitter ${who}\ndata <<END\n${events.length} events\nEND\n`),
		...tip ? [Buffer.from(`from ${tip.commit}\n`)] : write("README.md", Buffer.from(README)),
		...pruned.map((path) => Buffer.from(`D ${path}\n`)),
		...events.length > 0 ? write(today, Buffer.concat([before ?? Buffer.alloc(0), Buffer.from(formatEvents(events))])) : []
	];
	await git(place, [
		"fast-import",
		"--force",
		"--quiet"
	], Buffer.concat(stream));
	return git(place, ["rev-parse", "refs/heads/next"]);
}
/** Why the push was refused; undefined when it arrived. */
async function push(place, { url, branch }, tip, sha) {
	const ref = `refs/heads/${branch}`;
	const { code, stdout, stderr } = await tryGit(place, [
		"push",
		"--porcelain",
		`--force-with-lease=${ref}:${tip?.commit ?? ""}`,
		"--",
		url,
		`${sha}:${ref}`
	]);
	return code === 0 ? void 0 : `${stdout.toString()}${stderr}`.trim();
}
function missing({ branch }) {
	return `the ledger branch "${branch}" is gone, though Trimtab has opened pull requests here: cooldowns and failures are unknown. Restore it, or begin anew with: git push origin "$(git commit-tree "$(git mktree </dev/null)" -m ledger):refs/heads/${branch}"`;
}
function unwritable({ branch }, refused) {
	const hint = /protected|rule violations|GH006|GH013/i.test(refused) ? `; let Trimtab's token bypass the rules of "${branch}"` : "";
	return new TrimtabError("ledger_unreadable", `the ledger branch "${branch}" cannot be written: ${refused}${hint}`);
}
// src/adapters/local-forge.ts
const MAX_BODY = 65536;
/** A forge in files beside a local push target. @throws TrimtabError `forge_failed` for a network remote. */
async function openLocalForge(options) {
	const { target } = options.git;
	if (target.kind === "network") throw new TrimtabError("forge_failed", `origin is ${withoutSecrets(target.url)}, not a local path; the local forge keeps pull requests beside a local push target`);
	const { dir } = target;
	const folder = await pullsFolder(dir);
	const login = options.login ?? "trimtab";
	const time = () => options.now().toISOString();
	const edit = (number, change) => {
		const pull = readPull(folder, number);
		writePull(folder, {
			...pull,
			...change(pull),
			updated_at: time()
		});
	};
	return {
		async list(since) {
			const recent = [];
			for (const kept of readPulls(folder)) {
				const pull = kept.state === "open" ? await refresh(dir, kept, time()) : kept;
				if (pull !== kept) writePull(folder, pull);
				const ended = pull.merged_at ?? pull.closed_at ?? "";
				if ((pull.state === "open" || Date.parse(ended) >= Date.parse(since)) && pull.head.branch.startsWith("trimtab/")) recent.push(pull);
			}
			return Promise.all(recent.map((pull) => withGitFacts(dir, pull)));
		},
		async create({ branch, base, title, body }) {
			checkBody(body);
			const head = await headOf(dir, branch);
			const onto = await headOf(dir, base);
			if (!head || !onto) throw new TrimtabError("forge_failed", `branch "${head ? base : branch}" does not exist in ${dir}: push it first`);
			if (await git(dir, [
				"rev-list",
				"--count",
				`${onto}..${head}`
			]) === "0") throw new TrimtabError("forge_failed", `no commits between ${base} and ${branch}`);
			if (readPulls(folder).some((pull) => pull.state === "open" && pull.head.branch === branch)) throw new TrimtabError("forge_failed", `a pull request for ${branch} is open already`);
			const { number } = addPull(folder, {
				title,
				body,
				state: "open",
				author: login,
				head: {
					branch,
					sha: head
				},
				base: { branch: base },
				labels: [],
				assignees: [],
				reviewers: [],
				comments: [],
				reviews: [],
				statuses: {},
				created_at: time(),
				updated_at: time(),
				closed_at: null,
				closed_by: null,
				merged_at: null,
				merge_commit_sha: null
			});
			return number;
		},
		async decorate(number, { labels, assignees, reviewers }) {
			const joined = (present, more) => [.../* @__PURE__ */ new Set([...present, ...more])];
			edit(number, (pull) => ({
				labels: joined(pull.labels, labels),
				assignees: joined(pull.assignees, assignees),
				reviewers: joined(pull.reviewers, reviewers)
			}));
			return [];
		},
		async update(number, change) {
			checkBody(change.body);
			edit(number, () => change);
		},
		async close(number, label) {
			const ended = {
				state: "closed",
				closed_at: time(),
				closed_by: login
			};
			edit(number, ({ state, labels }) => ({
				...state === "open" ? ended : {},
				labels: label === void 0 || labels.includes(label) ? labels : [...labels, label]
			}));
		},
		async comment(number, marker, body) {
			checkBody(body);
			const { comments } = readPull(folder, number);
			const mine = comments.find((comment) => comment.author === login && comment.body.includes(marker));
			if (mine?.body === body) return;
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
			edit(number, () => ({ comments: mine ? edited : [...comments, fresh] }));
		},
		async setStatus(sha, number, status) {
			edit(number, ({ statuses }) => ({ statuses: {
				...statuses,
				[sha]: status
			} }));
		},
		async autoMerge(number) {
			const pull = readPull(folder, number);
			if (pull.statuses[pull.head.sha]?.state !== "success") return "its governance status is not success";
			await mergePull(dir, number, {
				by: login,
				now: options.now()
			});
		}
	};
}
/** The commits that base does not have, and whether git can merge them. */
async function withGitFacts(dir, { comments: _, statuses, ...pull }) {
	const status = statuses[pull.head.sha] ?? null;
	if (pull.state !== "open") return {
		...pull,
		status,
		commits: [],
		conflicting: false
	};
	const commits = await commitsBetween(dir, `refs/heads/${pull.base.branch}`, pull.head.sha);
	const merged = await tryGit(dir, [
		"merge-tree",
		"--write-tree",
		`refs/heads/${pull.base.branch}`,
		pull.head.sha
	]);
	return {
		...pull,
		status,
		commits,
		conflicting: merged.code !== 0
	};
}
/** What became of an open pull request since it was kept: merged, branch gone, or moved. */
async function refresh(dir, pull, now) {
	const sha = await headOf(dir, pull.head.branch);
	const base = await headOf(dir, pull.base.branch);
	const head = sha ?? pull.head.sha;
	if (base && (await tryGit(dir, [
		"merge-base",
		"--is-ancestor",
		head,
		base
	])).code === 0) {
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
		const merged_at = new Date(await git(dir, [
			"show",
			"-s",
			"--format=%cI",
			merge
		])).toISOString();
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
async function headOf(dir, branch) {
	const { code, stdout } = await tryGit(dir, [
		"rev-parse",
		"--verify",
		"--quiet",
		`refs/heads/${branch}^{commit}`
	]);
	return code === 0 ? stdout.toString().trim() : void 0;
}
function checkBody(body) {
	if (body.length > MAX_BODY) throw new TrimtabError("forge_failed", `the body has ${body.length} characters; a forge takes ${MAX_BODY}`);
}
/** A remote's URL may carry a token before its host. */
function withoutSecrets(url) {
	return url.replace(/\/\/[^/@]*@/, "//");
}
// src/commands/session.ts
/** How far back ended pull requests matter: the longest snooze or verification anybody should configure. */
const LOOK_BACK_MS = 2592e6;
/**
* Runs `work` with everything opened, and closes it afterwards. `environment` holds tokens and a workflow's variables.
* @throws TrimtabError where the world cannot be opened at all.
*/
async function withSession(options, now, environment, work) {
	const github = (url) => options.forge === "local" ? void 0 : describeGitHub(url, environment);
	const git = await openGit(options.repo, {
		now,
		auth: github
	});
	git.exclude("logs/");
	const { target } = git;
	const local = options.forge === "local" || options.forge === void 0 && target.kind === "local";
	const forge = local ? await openLocalForge({
		git,
		now: () => now
	}) : await openGitHub(target.url, environment);
	const { base, files } = await openBase(git, options);
	const pulls = await forge.list(instant(/* @__PURE__ */ new Date(now.getTime() - LOOK_BACK_MS)));
	const { ledger, close } = await openLedger(options, git, files, now, {
		local,
		firstUse: pulls.length === 0
	});
	try {
		const surveyed = await survey(files, options, now, {
			ledger: await ledger.read(),
			pulls
		});
		return await work({
			options,
			now,
			git,
			forge,
			ledger,
			base,
			files,
			pulls,
			surveyed,
			services: new Map(surveyed.evaluation.services.map((s) => [s.decision.service, s]))
		});
	} finally {
		close();
	}
}
/** Loaded only when it is used: the client weighs as much as everything else together. */
async function openGitHub(url, environment) {
	const { openGitHubForge } = await import("./github-forge-DAu0sFWu.js");
	return openGitHubForge(describeGitHub(url, environment));
}
/** Beside a local forge the work tree is the ledger; beside GitHub it is a branch, and the work tree gets a copy to keep as an artifact. */
async function openLedger(options, git, files, now, { local, firstUse }) {
	const copy = openLedgerFiles(options.repo, now);
	if (local) return {
		ledger: copy,
		close: () => void 0
	};
	const { branch, retention } = readConfig(configText(files, options)).ledger;
	const { place, target } = git;
	const kept = await openLedgerBranch({
		url: target.url,
		auth: place.auth,
		branch,
		retention,
		now,
		firstUse
	});
	const append = async (events) => {
		await copy.append(events);
		await kept.append(events);
	};
	return {
		ledger: {
			read: kept.read,
			append
		},
		close: kept.close
	};
}
/** The base commit: of the default branch, or of the one that the configuration there names. */
async function openBase(git, options) {
	const base = await git.baseCommit(void 0);
	const files = await git.filesAt(base.sha);
	const wanted = readConfig(configText(files, options)).proposals.base;
	if (wanted === void 0 || wanted === base.branch) return {
		base,
		files
	};
	const other = await git.baseCommit(wanted);
	return {
		base: other,
		files: await git.filesAt(other.sha)
	};
}
/**
* The head that a new pull request's branch may replace; undefined where there is no such branch. A branch without a pull
* request is what a killed run left, unless somebody works on it: then it is theirs.
*/
async function leaseOf({ git, base }, branch, heads) {
	const head = heads.get(branch);
	if (head !== void 0 && isForeign({ commits: await git.commitsOf(branch, base.sha) })) throw new Error(`the branch ${branch} holds a person's commits and has no open pull request: delete or rename it`);
	return head;
}
/** Pushes all branches at once. The heads that arrived, by branch; a rejected one is an error of its own service. */
async function pushBranches(git, changes, serviceOf) {
	const pushed = /* @__PURE__ */ new Map();
	const errors = [];
	for (const result of changes.length > 0 ? await git.push(changes) : []) if (result.kind === "pushed") pushed.set(result.branch, result.sha);
	else errors.push({
		service: serviceOf(result.branch),
		message: `push of ${result.branch} rejected: ${result.reason}`
	});
	return {
		pushed,
		errors
	};
}
// src/commands/statuses.ts
/**
* Brings labels, reviewers and the governance status of each open pull request up to date, and arranges its merge where
* that is configured. A head without a status is new, or was left by a killed run, and is dressed first.
*/
async function refreshStatuses(session, standing) {
	const lines = [];
	const errors = [];
	for (const pull of [...standing, ...openRollbacks(session)]) try {
		lines.push(...await refreshStatus(session, pull));
	} catch (error) {
		errors.push({
			service: pull.service,
			message: `status of #${pull.number} failed: ${error.message}`
		});
	}
	return {
		lines,
		errors
	};
}
function openRollbacks({ pulls, services, surveyed }) {
	const names = [...services.keys()].filter((name) => !surveyed.selected || surveyed.selected.has(name));
	const branches = new Map(names.map((name) => [rollbackBranch(name), name]));
	return pulls.flatMap((pull) => {
		const service = pull.state === "open" && !isForeign(pull) ? branches.get(pull.head.branch) : void 0;
		return service === void 0 ? [] : [{
			...pull,
			service
		}];
	});
}
/** One pull request of `refreshStatuses`; notes for people. */
async function refreshStatus({ forge, services, surveyed, now }, pull) {
	const { proposals } = surveyed.config;
	const service = services.get(pull.service);
	if (!service) return [];
	const { approvers } = service.input.blueprint.governance;
	const wanted = desiredStatus(pull, {
		approvers,
		unconfirmedSince: (service.decision.action === "no_action" ? service.input.history.lastDecision : null)?.since ?? null,
		validFor: proposals.validFor
	}, now);
	if (sameStatus(pull.status, wanted)) return [];
	const notes = [];
	if (pull.status === null) {
		const reviewers = wanted.state === "pending" ? approvers : [];
		notes.push(...await forge.decorate(pull.number, {
			labels: proposals.labels,
			assignees: proposals.assignees,
			reviewers
		}));
	}
	await forge.setStatus(pull.head.sha, pull.number, wanted);
	if (proposals.autoMerge && wanted.state === "success") {
		const note = await forge.autoMerge(pull.number);
		if (note !== void 0) notes.push(`auto-merge could not be arranged: ${note}`);
	}
	return notes.map((note) => `note    ${pull.service} #${pull.number}: ${note}`);
}
function sameStatus(a, b) {
	return a?.state === b.state && a.description === b.description;
}
// src/report/verification.ts
const MARK = {
	passed: "passed",
	failed: "**failed**",
	not_met: "not met, as before",
	unknown: "unknown",
	skipped: "skipped",
	pending: "pending"
};
/** The verification comment on a pull request; `marker` identifies it for later edits. */
function renderVerification(verification, marker) {
	const rows = verification.checks.map((c) => `| ${c.check} | ${inert(String(c.expected))} | ${inert(String(c.actual ?? "–"))} | ${MARK[c.status]} | ${inert(c.improvement ?? "")} |`);
	const table = rows.length > 0 ? [
		"",
		"| check | expected | actual | status | change |",
		"|---|---|---|---|---|",
		...rows
	] : [];
	return [
		`**Verification: ${verification.outcome}.** ${inert(verification.rationale)}`,
		...table,
		"",
		marker,
		""
	].join("\n");
}
// src/verification/checks.ts
/** Everything a blueprint promises its users, as upper limits. */
function objectives(blueprint) {
	const { scaling, performance } = blueprint;
	const ratio = (name, limit, places) => limit ? [{
		name,
		limit,
		show: (value) => formatPercent(value, places),
		unit: "points"
	}] : [];
	const latency = performance.latencyP95Target;
	const p95 = latency === void 0 ? [] : [{
		name: "latency_p95",
		limit: exact(latency),
		show: (value) => `${toNumber(value, 0)}ms`,
		unit: "ms"
	}];
	return [
		...ratio("cpu_utilization", scaling.targetCpu, 0),
		...ratio("memory_utilization", scaling.targetMemory, 0),
		...p95,
		...ratio("error_rate", performance.errorRateThreshold, 2)
	];
}
/** One objective now against before: failed only where the change can have broken it. */
function checkObjective(objective, before, now) {
	const { name, limit, show, unit } = objective;
	const base = {
		check: name,
		expected: `< ${unit === "ms" ? show(limit) : formatPercent(limit)}`
	};
	const value = now[name] === void 0 ? void 0 : fromNumber(now[name]);
	if (!value) return {
		...base,
		actual: null,
		status: "unknown"
	};
	const earlier = before[name] === void 0 ? void 0 : fromNumber(before[name]);
	return {
		...base,
		actual: show(value),
		status: status(value, earlier, limit),
		...improvement(objective, earlier, value)
	};
}
function status(value, earlier, limit) {
	if (compare(value, limit) < 0) return "passed";
	if (!earlier) return "unknown";
	return compare(earlier, limit) >= 0 && compare(value, earlier) <= 0 ? "not_met" : "failed";
}
function improvement({ show, unit }, earlier, value) {
	if (!earlier || compare(earlier, value) === 0) return {};
	const fell = compare(earlier, value) > 0;
	const [high, low] = fell ? [earlier, value] : [value, earlier];
	return { improvement: `${Math.round((Number.parseFloat(show(high)) - Number.parseFloat(show(low))) * 100) / 100}${unit === "ms" ? "ms" : "%"} ${fell ? "reduction" : "increase"} (${show(earlier)} → ${show(value)})` };
}
// src/verification/verify.ts
/**
* The verdict on one merged change. Figures count only when they were measured after `stabilization_period`;
* whatever is still unknown when `timeout` is over is inconclusive, and nothing but a proven harm fails.
*/
function verify(input) {
	const { change, blueprint, now } = input;
	const settled = Date.parse(change.mergedAt) + blueprint.verification.stabilizationPeriod;
	const expired = now.getTime() >= settled + blueprint.verification.timeout;
	const say = ({ verdict, rationale }, checks = []) => {
		const late = verdict === "pending" && expired;
		const outcome = late ? "inconclusive" : verdict === "passed" ? "success" : verdict;
		return {
			verification_id: input.id,
			service: change.service,
			verdict: late ? "inconclusive" : verdict,
			outcome,
			rationale: late ? `${rationale} The verification timeout is over.` : rationale,
			checks,
			summary: { verification_result: outcome }
		};
	};
	if (now.getTime() < settled) return say(pending("The stabilization period is not over."));
	const observation = input.observation && dropStale(input.observation, now, blueprint.metrics.maxAge);
	if (!observation) return say(pending("No metrics source knows the service."));
	if (Date.parse(observation.timestamp) < settled) return say(pending(`The newest figures (${observation.timestamp}) are from before the change had settled.`));
	const arrival = arrivalChecks(change.to, observation.replicas, observation.podsReady);
	if (arrival.some((check) => check.status !== "passed")) return say(pending("The new replica count has not arrived, or its pods are not ready."), arrival);
	const metrics = measuredMetrics(observation);
	const measured = objectives(blueprint).map((objective) => checkObjective(objective, change.before, metrics));
	const delivery = {
		check: "delivery",
		expected: "synced",
		actual: null,
		status: "skipped"
	};
	return say(change.to > change.from ? judgeUp(measured) : judgeDown(measured, change, metrics), [
		...arrival,
		delivery,
		...measured
	]);
}
/** More replicas cannot break latency or load; only errors can come from the new pods themselves. */
function judgeUp(measured) {
	if (names(measured, "failed").includes("error_rate")) return {
		verdict: "failed",
		rationale: "Errors rose with the new pods."
	};
	const unknown = names(measured, "unknown");
	if (unknown.length > 0) return pending(`${unknown.join(", ")} cannot be judged.`);
	const missed = measured.filter((check) => check.status !== "passed").map((check) => check.check);
	if (missed.length === 0) return {
		verdict: "passed",
		rationale: "It arrived and every objective is met."
	};
	return {
		verdict: "insufficient",
		rationale: `It arrived, and ${missed.join(", ")} still misses its target: decide again.`
	};
}
function judgeDown(measured, change, metrics) {
	const broken = names(measured, "failed").join(", ");
	if (broken !== "") {
		const [before, after] = [change.before.throughput, metrics.throughput];
		if (before === void 0 || after === void 0) return pending(`${broken} is missed now, and demand is not measured.`);
		if (after > before) return {
			verdict: "inconclusive",
			rationale: `${broken} is missed now under more demand than at decision time.`
		};
		return {
			verdict: "failed",
			rationale: `${broken} is missed now, worse than before and without more demand.`
		};
	}
	const unknown = names(measured, "unknown");
	if (unknown.length > 0) return pending(`${unknown.join(", ")} cannot be judged.`);
	return {
		verdict: "passed",
		rationale: "It arrived and nothing that was met is missed."
	};
}
function pending(rationale) {
	return {
		verdict: "pending",
		rationale
	};
}
function names(checks, status) {
	return checks.filter((check) => check.status === status).map((check) => check.check);
}
function arrivalChecks(to, replicas, ready) {
	const check = (name, actual, fine) => ({
		check: name,
		expected: to,
		actual: actual ?? null,
		status: fine ? "passed" : "pending"
	});
	return [check("replica_count", replicas, replicas === to), check("pods_ready", ready, ready !== void 0 && ready >= to)];
}
// src/commands/verify.ts
var verify_exports = /* @__PURE__ */ __exportAll({ verifyCommand: () => verifyCommand });
const COMMENT_MARKER = "<!-- trimtab:verification -->";
/** The `verify` command: what has merged is verified, and nothing else happens. */
async function verifyCommand(options, now, environment) {
	return withSession(options, now, environment, async (session) => {
		if (!session.surveyed.config.paused) await session.ledger.append(session.surveyed.unrecorded);
		const { verifications, lines, proposals, errors } = await verifyMerged(session);
		return {
			verifications,
			lines,
			notes: [],
			proposals,
			failures: [...session.surveyed.errors, ...errors]
		};
	});
}
/** Verifies every merged change without a final verdict: comment, rollback where it failed, and the event last. */
async function verifyMerged(session) {
	const { surveyed, now } = session;
	const verifications = [];
	const lines = [];
	const proposals = [];
	const errors = [];
	if (surveyed.config.paused) return {
		verifications,
		lines,
		proposals,
		errors
	};
	for (const { pull, marker, service } of waiting(session)) {
		const { blueprint, observation } = service.input;
		const change = {
			service: marker.service,
			pull: pull.number,
			from: marker.from,
			to: marker.to,
			before: marker.before,
			mergedAt: String(pull.merged_at)
		};
		const verification = verify({
			id: service.decision.decision_id.replace(/^dec-/, "ver-"),
			change,
			blueprint,
			observation,
			now
		});
		verifications.push(verification);
		lines.push(`verify  ${marker.service} #${pull.number}: ${verification.outcome}: ${verification.rationale}`);
		try {
			await session.forge.comment(pull.number, COMMENT_MARKER, renderVerification(verification, COMMENT_MARKER));
			if (verification.verdict === "failed") {
				const back = await rollBack(session, pull, marker, service, verification);
				lines.push(...back.lines);
				if (back.number !== void 0) proposals.push({
					service: marker.service,
					action: "rollback",
					number: back.number
				});
			}
			if (verification.verdict !== "pending") await session.ledger.append([verificationEvent(verification, pull, marker, service, now)]);
		} catch (error) {
			errors.push({
				service: marker.service,
				message: `verification of #${pull.number} failed: ${error.message}`
			});
		}
	}
	return {
		verifications,
		lines,
		proposals,
		errors
	};
}
function waiting({ surveyed, services, pulls }) {
	return pulls.flatMap((pull) => {
		const marker = parseMarker(pull.body);
		const service = marker && services.get(marker.service);
		if (pull.state !== "merged" || !marker || !service) return [];
		if (surveyed.selected && !surveyed.selected.has(marker.service)) return [];
		return service.input.history.verified.includes(pull.number) ? [] : [{
			pull,
			marker,
			service
		}];
	});
}
/** Opens the rollback, unless it would undo somebody else's later change. Says in one line what happened. */
async function rollBack(session, pull, marker, service, verification) {
	const { blueprint } = service.input;
	const none = (why) => ({ lines: [`no rollback of ${marker.service}: ${why}`] });
	if (marker.reverts !== void 0) return none("a rollback is never rolled back");
	if (!blueprint.verification.rollbackOnFailure) return none("rollback_on_failure is false");
	const tier = classify(blueprint, "rollback");
	if (tier === "forbidden") return none("governance forbids it");
	const branch = rollbackBranch(marker.service);
	if (session.pulls.some((p) => p.state === "open" && p.head.branch === branch)) return none("one is open already");
	const target = session.surveyed.located.get(marker.service)?.target;
	const bytes = target && session.files.read(target.path);
	if (!target || !bytes || target.path !== marker.file || target.value !== marker.to) return none("the field no longer holds the merged value");
	const { minReplicas, maxReplicas } = blueprint.scaling;
	const to = Math.min(Math.max(marker.from, minReplicas), maxReplicas);
	const edit = splice(bytes, target, to);
	if (edit.kind === "refused") return none(edit.reason);
	const title = `Roll back ${marker.service} from ${marker.to} to ${to} replicas`;
	const message = `${title}\n\nTrimtab-Decision: ${verification.verification_id}\nTrimtab-Service: ${marker.service}\n`;
	const expected = await leaseOf(session, branch, await session.git.heads(branch));
	const { base } = session;
	const { pushed, errors } = await pushBranches(session.git, [{
		branch,
		message,
		files: [{
			path: target.path,
			content: edit.bytes
		}],
		base: base.sha,
		expected
	}], () => marker.service);
	const sha = pushed.get(branch);
	if (!sha) throw new Error(errors[0]?.message ?? "the rollback branch was not pushed");
	const back = {
		...marker,
		from: marker.to,
		to,
		tier,
		blueprint: blueprint.hash,
		blob: blobDigest(bytes),
		before: verificationMetrics(service),
		reverts: pull.number
	};
	const body = `${inert(verification.rationale)}\n\nRolls back #${pull.number}.\n\n${renderVerification(verification, "")}\n${formatMarker(back)}\n`;
	const number = await session.forge.create({
		title,
		body,
		branch,
		base: base.branch
	});
	const notes = await refreshStatus(session, {
		number,
		body,
		author: "",
		head: {
			branch,
			sha
		},
		reviews: [],
		status: null,
		service: marker.service
	});
	return {
		number,
		lines: [`create  rollback of ${marker.service}: #${number} reverts #${pull.number}`, ...notes]
	};
}
function verificationMetrics(service) {
	return Object.fromEntries(Object.entries(service.decision.figures).flatMap(([name, f]) => "value" in f ? [[name, f.value]] : []));
}
function verificationEvent(verification, pull, marker, service, now) {
	return {
		timestamp: instant(now),
		event_type: "verification",
		agent_id: "trimtab",
		service: marker.service,
		blueprint_version: service.input.blueprint.version ?? null,
		operation: marker.reverts === void 0 ? "scale_within_limits" : "rollback",
		classification: marker.tier,
		rationale: verification.rationale,
		outcome: verification.outcome,
		duration: `${Math.round((now.getTime() - Date.parse(String(pull.merged_at))) / 1e3)}s`,
		pull: pull.number
	};
}
export { isForeign as _, pushBranches as a, mergePull as c, BRANCH_PREFIX as d, proposalBranch as f, isApproved as g, STATUS_CONTEXT as h, leaseOf as i, pullsFolder as l, serviceOfBranch as m, verify_exports as n, withSession as o, rollbackBranch as p, refreshStatuses as r, splice as s, verifyMerged as t, readPulls as u };
