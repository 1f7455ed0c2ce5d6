import { t as TrimtabError } from "../cli.js";
import { a as instant, n as appendLedger, r as buildReport, t as survey } from "./survey-Dcbt4D4e.js";
import { a as splice, i as sameFingerprint, n as proposalTitle, r as parseMarker, t as proposalBody } from "./body-BpPXWX-z.js";
import { t as inert } from "./inert-V76Pqlwd.js";
import { fileURLToPath } from "node:url";
import { existsSync, linkSync, mkdirSync, readFileSync, readdirSync, renameSync, rmSync, statSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { spawn, spawnSync } from "node:child_process";
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
// src/commands/reconcile.ts
const CHANGE_EMAIL = "trimtab@users.noreply.github.com";
const CLOSED_MARKER = "<!-- trimtab:closed -->";
/** `plan` on the base commit, then pull requests brought to the desired state. The work tree is never touched but for the ledger. */
async function reconcile(options, now) {
	const git = await openGit(options.repo, { now });
	const forge = await openLocalForge({
		git,
		now: () => now
	});
	const base = await git.baseCommit(void 0);
	const files = await git.filesAt(base.sha);
	const surveyed = survey(files, options, now);
	const pulls = await forge.list(instant(new Date(now.getTime() - surveyed.config.proposals.snooze)));
	const chosen = surveyed.evaluation.services.filter((s) => !surveyed.selected || surveyed.selected.has(s.decision.service));
	const heads = await headFacts(git, files, base.sha, pulls);
	const { perRun, maxOpen, snooze } = surveyed.config.proposals;
	const steps = surveyed.config.paused ? [] : comparePulls(chosen.map(wish), pulls, heads, {
		perRun,
		maxOpen,
		snoozeMs: snooze
	}, now);
	const errors = await apply(steps, {
		git,
		forge,
		files,
		base,
		surveyed
	});
	appendLedger(options.repo, now, ledgerEvents(steps, chosen, now));
	const all = [...surveyed.errors, ...errors];
	return {
		report: buildReport({
			evaluation: surveyed.evaluation,
			errors: all,
			now,
			selected: surveyed.selected
		}),
		steps: steps.map((s) => `${s.kind.padEnd(6)}  ${s.service}${"why" in s ? `: ${s.why}` : ""}`),
		errors: all
	};
}
function wish(s) {
	const { decision, input } = s;
	const service = decision.service;
	if (s.proposed !== void 0 && input.desired.kind === "found") {
		const { path, field, replicas } = input.desired;
		return {
			kind: "change",
			marker: {
				service,
				file: path,
				field,
				from: replicas,
				to: s.proposed,
				tier: s.governance.classification,
				blueprint: input.blueprint.hash
			}
		};
	}
	if (decision.action === "no_action" && decision.reason === null) return {
		kind: "none",
		service,
		why: decision.rationale
	};
	return {
		kind: "unknown",
		service,
		why: decision.reason ?? "deferred or not permitted"
	};
}
async function headFacts(git, files, base, pulls) {
	const facts = /* @__PURE__ */ new Map();
	for (const pull of pulls.filter((p) => p.state === "open")) {
		const commits = await git.commitsBetween(base, pull.head.sha);
		const foreign = commits.some((c) => c.parents.length < 2 && c.authorEmail !== CHANGE_EMAIL);
		const marker = parseMarker(pull.body);
		const parent = commits.find((c) => c.authorEmail === CHANGE_EMAIL)?.parents[0];
		const built = marker && parent ? (await git.filesAt(parent)).read(marker.file) : void 0;
		const present = marker && files.read(marker.file);
		facts.set(pull.number, {
			foreign,
			current: built !== void 0 && present !== void 0 && built.equals(present)
		});
	}
	return facts;
}
/** All branches in one push, then the pull requests; one service's failure never stops the others. */
async function apply(steps, world) {
	const errors = [];
	const changes = [];
	const remote = steps.some((s) => s.kind === "create") ? await world.git.heads(BRANCH_PREFIX) : /* @__PURE__ */ new Map();
	for (const step of steps) {
		if (step.kind !== "create" && step.kind !== "update") continue;
		const change = branchChange(step, world, step.kind === "update" ? step.pull.head.sha : remote.get(`${BRANCH_PREFIX}${step.service}`));
		if (typeof change === "string") errors.push({
			service: step.service,
			message: change
		});
		else changes.push(change);
	}
	const pushed = /* @__PURE__ */ new Set();
	for (const result of changes.length > 0 ? await world.git.push(changes) : []) if (result.kind === "pushed") pushed.add(result.branch);
	else errors.push({
		service: result.branch.slice(8),
		message: `push of ${result.branch} rejected: ${result.reason}`
	});
	for (const step of steps) try {
		await settle(step, pushed, world);
	} catch (error) {
		errors.push({
			service: step.service,
			message: `${step.kind} failed: ${error.message}`
		});
	}
	return errors;
}
function branchChange(step, world, expected) {
	const target = world.surveyed.located.get(step.service)?.target;
	const bytes = target && world.files.read(target.path);
	if (!target || !bytes) return "the manifest vanished between two reads";
	const edit = splice(bytes, target, step.marker.to);
	if (edit.kind === "refused") return `${target.path}:${target.line}: ${edit.reason}`;
	const id = world.surveyed.evaluation.services.find((s) => s.decision.service === step.service)?.decision.decision_id;
	const message = `${proposalTitle(step.marker)}\n\nTrimtab-Decision: ${id}\nTrimtab-Service: ${step.service}\n`;
	return {
		branch: `${BRANCH_PREFIX}${step.service}`,
		message,
		path: target.path,
		content: edit.bytes,
		base: world.base.sha,
		expected
	};
}
async function settle(step, pushed, world) {
	if (step.kind === "leave") return;
	const branch = `${BRANCH_PREFIX}${step.service}`;
	if (step.kind === "close") {
		await world.forge.comment(step.pull.number, CLOSED_MARKER, `Closed: ${inert(step.why)}\n\n${CLOSED_MARKER}\n`);
		await world.forge.close(step.pull.number);
		await world.git.deleteBranches(/* @__PURE__ */ new Map([[branch, step.pull.head.sha]]));
		return;
	}
	if (!pushed.has(branch)) return;
	const evaluated = world.surveyed.evaluation.services.find((s) => s.decision.service === step.service);
	if (!evaluated) return;
	const title = proposalTitle(step.marker);
	const body = proposalBody(evaluated, step.marker);
	const { labels, assignees } = world.surveyed.config.proposals;
	let number;
	if (step.kind === "update") {
		number = step.pull.number;
		await world.forge.update(number, {
			title,
			body
		});
	} else number = (await world.forge.create({
		title,
		body,
		branch,
		base: world.base.branch,
		labels,
		assignees
	})).number;
	const sha = (await world.git.heads(branch)).get(branch);
	if (!sha) return;
	const allowed = step.marker.tier === "allowed";
	const waiting = evaluated.governance.approvers.join(", ") || "an approver";
	await world.forge.setStatus(number, sha, {
		context: "trimtab/governance",
		state: allowed ? "success" : "pending",
		description: allowed ? "allowed by policy" : `waiting for ${waiting}`.slice(0, 140)
	});
}
function ledgerEvents(steps, evaluated, now) {
	const byName = new Map(evaluated.map((s) => [s.decision.service, s]));
	const event = (s, type, outcome) => ({
		timestamp: instant(now),
		event_type: type,
		agent_id: "trimtab",
		service: s.decision.service,
		blueprint_version: s.input.blueprint.version ?? null,
		operation: s.governance.operation,
		classification: s.governance.classification,
		rationale: s.decision.rationale,
		outcome,
		duration: "0s",
		decision_id: s.decision.decision_id
	});
	const proposals = steps.flatMap((step) => {
		const s = byName.get(step.service);
		return s && step.kind !== "leave" ? [event(s, "proposal", step.kind)] : [];
	});
	const deferrals = evaluated.filter((s) => s.grant?.action === "defer").map((s) => event(s, "deferral", "deferred"));
	return [...proposals, ...deferrals];
}
export { reconcile };
