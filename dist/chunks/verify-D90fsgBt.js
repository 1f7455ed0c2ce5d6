import { C as instant, D as dropStale, F as toNumber, I as __exportAll, M as exact, N as formatPercent, P as fromNumber, b as parseManifest, d as formatMarker, f as parseMarker, g as classify, i as survey, j as compare, k as appendLedger, p as sameFingerprint, w as measuredMetrics, x as pathTo, y as locatePath } from "./survey-BVzbL3eX.js";
import { t as inert } from "./inert-DmX07RtM.js";
import { t as TrimtabError } from "../cli.js";
import { fileURLToPath } from "node:url";
import { spawn, spawnSync } from "node:child_process";
import { appendFileSync, existsSync, linkSync, mkdirSync, readFileSync, readdirSync, renameSync, rmSync, statSync, writeFileSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
// src/adapters/git-run.ts
const environment = () => ({
	...process.env,
	GIT_TERMINAL_PROMPT: "0",
	LC_ALL: "C"
});
/** Runs git and returns whatever it says, also when it fails; never asks for a password. */
function tryGit(cwd, args, input) {
	return new Promise((resolve, reject) => {
		const child = spawn("git", args, {
			cwd,
			env: environment()
		});
		const out = [];
		const err = [];
		child.stdout.on("data", (chunk) => out.push(chunk));
		child.stderr.on("data", (chunk) => err.push(chunk));
		child.on("error", (cause) => reject(new TrimtabError("git_failed", `git could not be started in ${cwd}: ${cause.message}`, { cause })));
		child.on("close", (code) => resolve({
			code: code ?? 1,
			stdout: Buffer.concat(out),
			stderr: Buffer.concat(err).toString()
		}));
		child.stdin.on("error", () => void 0);
		child.stdin.end(input);
	});
}
/** Runs git and returns its output without the last line break. @throws TrimtabError `git_failed` */
async function git(cwd, args, input) {
	const { code, stdout, stderr } = await tryGit(cwd, args, input);
	if (code !== 0) throw new TrimtabError("git_failed", `git ${args[0]} failed: ${stderr.trim()}`);
	return stdout.toString().replace(/\n$/, "");
}
/** Contents of many blobs from one process, in the order asked for. */
function readBlobs(cwd, shas) {
	const options = {
		cwd,
		env: environment(),
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
// src/proposal/compare.ts
const BRANCH_PREFIX = "trimtab/";
/**
* Desired against actual, one step a service, in the order of the wishes. Anything short of a complete
* contrary decision leaves an open pull request alone.
*/
function comparePulls(wishes, pulls, heads, limits, now) {
	const open = new Map(pulls.filter((p) => p.state === "open").map((p) => [p.head.branch, p]));
	const snoozed = closedByPeople(pulls, limits.snoozeMs, now);
	let creations = 0;
	let opened = open.size;
	return wishes.map((wish) => {
		const service = wish.kind === "change" ? wish.marker.service : wish.service;
		const pull = open.get(`${BRANCH_PREFIX}${service}`);
		const leave = (why) => ({
			kind: "leave",
			service,
			why,
			pull
		});
		if (wish.kind === "unknown") return leave(wish.why);
		const facts = pull && heads.get(pull.number);
		if (facts?.foreign) return leave("a person has committed to the branch");
		if (wish.kind === "none") return pull ? {
			kind: "close",
			service,
			pull,
			why: wish.why
		} : leave(wish.why);
		if (pull) {
			const present = parseMarker(pull.body);
			if (present && sameFingerprint(present, wish.marker) && facts?.current !== false) return leave("unchanged");
			return {
				kind: "update",
				service,
				marker: wish.marker,
				pull
			};
		}
		if (snoozed.has(service)) return leave("snoozed: a person closed the last pull request");
		if (creations >= limits.perRun) return leave(`held back: per_run allows ${limits.perRun} new pull requests`);
		if (opened >= limits.maxOpen) return leave(`held back: max_open allows ${limits.maxOpen} open pull requests`);
		creations += 1;
		opened += 1;
		return {
			kind: "create",
			service,
			marker: wish.marker
		};
	});
}
function closedByPeople(pulls, snoozeMs, now) {
	const recent = pulls.filter((p) => p.state === "closed" && p.closed_by !== p.author && p.closed_at !== null && now.getTime() - Date.parse(p.closed_at) < snoozeMs);
	return new Set(recent.map((p) => p.head.branch.slice(8)));
}
// src/adapters/git-push.ts
const privateRef = (branch) => `refs/trimtab/${branch}`;
/** Builds every commit with one fast-import under private refs; returns their SHAs by branch. */
async function importCommits(cwd, now, commits) {
	const who = `trimtab <trimtab@users.noreply.github.com> ${Math.floor(now.getTime() / 1e3)} +0000`;
	const stream = commits.flatMap(({ change, path, mode }) => [
		Buffer.from(`commit ${privateRef(change.branch)}\nauthor ${who}\ncommitter ${who}\n`),
		data(Buffer.from(change.message)),
		Buffer.from(`from ${change.base}\nM ${mode} inline ${quote(path)}\n`),
		data(change.content)
	]);
	await git(cwd, [
		"fast-import",
		"--force",
		"--quiet"
	], Buffer.concat(stream));
	const refs = await git(cwd, [
		"for-each-ref",
		"--format=%(refname) %(objectname)",
		"refs/trimtab/"
	]);
	return new Map(refs.split("\n").map((line) => [line.slice(13, line.indexOf(" ")), line.slice(line.indexOf(" ") + 1)]));
}
/** Pushes all branches at once, each with its own lease and its own verdict. */
async function pushCommits(cwd, remote, changes, shas) {
	const leases = changes.map(({ branch, expected }) => `--force-with-lease=refs/heads/${branch}:${expected ?? ""}`);
	const specs = changes.map(({ branch }) => `${shas.get(branch)}:refs/heads/${branch}`);
	const output = await tryGit(cwd, [
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
	const hint = (await tryGit(cwd, [
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
async function dropPrivateRefs(cwd, branches) {
	await git(cwd, ["update-ref", "--stdin"], branches.map((branch) => `delete ${privateRef(branch)}\n`).join(""));
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
	const place = statSync(repoDir, { throwIfNoEntry: false })?.isDirectory() ? await tryGit(repoDir, ["rev-parse", "--show-toplevel"]) : void 0;
	if (place?.code !== 0) throw new TrimtabError("git_failed", `${repoDir} is not a Git work tree: run \`git init\` there, or pass --repo <folder of a repository>`);
	const root = place.stdout.toString().replace(/\n$/, "");
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
		target,
		baseCommit: (branch) => hasRemote ? remoteBase(root, branch) : localBase(root, branch),
		filesAt: async (commit) => commitFiles(root, await treeAt(commit)),
		async heads(start) {
			const heads = (await git(root, [
				"ls-remote",
				"--",
				remote,
				"refs/heads/*"
			])).split("\n").map((line) => line.split("	refs/heads/"));
			return new Map(heads.filter(([, name]) => name?.startsWith(start)).map(([sha, name]) => [name, sha]));
		},
		async push(changes) {
			if (changes.length === 0) return [];
			return pushAll(root, remote, prefix, options.now, changes, treeAt);
		},
		async deleteBranches(branches) {
			if (branches.size === 0) return;
			const leases = [...branches].map(([branch, sha]) => `--force-with-lease=refs/heads/${branch}:${sha}`);
			const specs = [...branches.keys()].map((branch) => `:refs/heads/${branch}`);
			const result = await tryGit(root, [
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
		async commitsBetween(base, head) {
			if (hasRemote) await git(root, [
				"fetch",
				"--quiet",
				"--no-tags",
				"origin",
				"+refs/heads/trimtab/*:refs/remotes/origin/trimtab/*"
			]);
			return (await git(root, [
				"log",
				"--format=%H%x09%ae%x09%P",
				"--end-of-options",
				`${base}..${head}`,
				"--"
			])).split("\n").filter(Boolean).map((line) => {
				const [sha = "", authorEmail = "", parents = ""] = line.split("	");
				return {
					sha,
					authorEmail,
					parents: parents.split(" ").filter(Boolean)
				};
			});
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
async function pushAll(root, remote, prefix, now, changes, treeAt) {
	const commits = await Promise.all(changes.map(async (change) => {
		const mode = (await treeAt(change.base)).get(change.path)?.mode ?? "100644";
		return {
			change,
			path: prefix + change.path,
			mode
		};
	}));
	try {
		return await pushCommits(root, remote, changes, await importCommits(root, now, commits));
	} finally {
		await dropPrivateRefs(root, changes.map(({ branch }) => branch));
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
function commitFiles(root, tree) {
	const contents = /* @__PURE__ */ new Map();
	const prefetch = (paths) => {
		const missing = paths.filter((path) => tree.has(path) && !contents.has(path));
		if (missing.length === 0) return;
		const blobs = readBlobs(root, missing.map((path) => tree.get(path)?.sha ?? ""));
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
async function remoteBase(root, wanted) {
	const branch = wanted ?? /^ref: refs\/heads\/(.+)\tHEAD$/m.exec(await git(root, [
		"ls-remote",
		"--symref",
		"origin",
		"HEAD"
	]))?.[1];
	if (branch === void 0) throw new TrimtabError("git_failed", "origin has no commits yet: push a first commit to it");
	const ref = `refs/remotes/origin/${branch}`;
	await git(root, [
		"fetch",
		"--quiet",
		"--no-tags",
		"origin",
		`+refs/heads/${branch}:${ref}`
	]);
	return {
		branch,
		sha: await git(root, [
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
		dir
	};
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
		login,
		async list(since) {
			const pulls = [];
			for (const kept of readPulls(folder)) {
				const pull = kept.state === "open" ? await refresh(dir, kept, time()) : kept;
				if (pull !== kept) writePull(folder, pull);
				const ended = pull.merged_at ?? pull.closed_at ?? "";
				if ((pull.state === "open" || Date.parse(ended) >= Date.parse(since)) && pull.head.branch.startsWith("trimtab/")) pulls.push(pull);
			}
			return pulls;
		},
		async create({ title, body, branch, base, labels, assignees }) {
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
			return addPull(folder, {
				title,
				body,
				state: "open",
				author: login,
				head: {
					branch,
					sha: head
				},
				base: { branch: base },
				labels,
				assignees,
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
		},
		async update(number, change) {
			if (change.body !== void 0) checkBody(change.body);
			edit(number, () => change);
		},
		async close(number) {
			if (readPull(folder, number).state === "open") edit(number, () => ({
				state: "closed",
				closed_at: time(),
				closed_by: login
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
		async setStatus(number, sha, { context, state, description }) {
			edit(number, ({ statuses }) => ({ statuses: {
				...statuses,
				[sha]: {
					...statuses[sha],
					[context]: {
						state,
						description
					}
				}
			} }));
		}
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
async function openSession(options, now) {
	const git = await openGit(options.repo, { now });
	git.exclude("logs/");
	const forge = await openLocalForge({
		git,
		now: () => now
	});
	const base = await git.baseCommit(void 0);
	const files = await git.filesAt(base.sha);
	const pulls = await forge.list(instant(/* @__PURE__ */ new Date(now.getTime() - LOOK_BACK_MS)));
	const surveyed = survey(files, options, now, pulls);
	return {
		options,
		now,
		git,
		forge,
		base,
		files,
		pulls,
		surveyed,
		services: new Map(surveyed.evaluation.services.map((s) => [s.decision.service, s]))
	};
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
const ROLLBACK_PREFIX = `${BRANCH_PREFIX}rollback--`;
/** The `verify` command: what has merged is verified, and nothing else happens. */
async function verifyCommand(options, now) {
	const session = await openSession(options, now);
	if (!session.surveyed.config.paused) appendLedger(options.repo, now, session.surveyed.merges);
	return verifyMerged(session);
}
/** Verifies every merged change without a final verdict: comment, rollback where it failed, and the event last. */
async function verifyMerged(session) {
	const { surveyed, now } = session;
	const verifications = [];
	const lines = [];
	const errors = [];
	if (surveyed.config.paused) return {
		verifications,
		lines,
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
			if (verification.verdict === "failed") lines.push(await rollBack(session, pull, marker, service, verification));
			if (verification.verdict !== "pending") appendLedger(session.options.repo, now, [verificationEvent(verification, pull, marker, service, now)]);
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
	const none = (why) => `no rollback of ${marker.service}: ${why}`;
	if (marker.reverts !== void 0) return none("a rollback is never rolled back");
	if (!blueprint.verification.rollbackOnFailure) return none("rollback_on_failure is false");
	const tier = classify(blueprint, "rollback");
	if (tier === "forbidden") return none("governance forbids it");
	const branch = `${ROLLBACK_PREFIX}${marker.service}`;
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
	const expected = (await session.git.heads(branch)).get(branch);
	const { base } = session;
	const { pushed, errors } = await pushBranches(session.git, [{
		branch,
		message,
		path: target.path,
		content: edit.bytes,
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
		before: verificationMetrics(service),
		reverts: pull.number
	};
	const body = `${inert(verification.rationale)}\n\nRolls back #${pull.number}.\n\n${renderVerification(verification, "")}\n${formatMarker(back)}\n`;
	const { labels, assignees } = session.surveyed.config.proposals;
	const opened = await session.forge.create({
		title,
		body,
		branch,
		base: base.branch,
		labels,
		assignees
	});
	const allowed = tier === "allowed";
	await session.forge.setStatus(opened.number, sha, {
		context: "trimtab/governance",
		state: allowed ? "success" : "pending",
		description: allowed ? "allowed by policy" : "waiting for an approver"
	});
	return `create  rollback of ${marker.service}: #${opened.number} reverts #${pull.number}`;
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
export { BRANCH_PREFIX as a, pullsFolder as c, writePull as d, git as f, pushBranches as i, readPull as l, verify_exports as n, comparePulls as o, tryGit as p, openSession as r, splice as s, verifyMerged as t, readPulls as u };
