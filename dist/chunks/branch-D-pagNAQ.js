import { t as TrimtabError } from "./errors-modhzHrg.js";
import { c as signature, i as commitsBetween, l as tryGit, n as openCommitFiles, o as git, s as readBlobs, t as newBlobStore } from "./commit-files-CsqLH26x.js";
import { a as parseDays, i as ledgerPath, n as formatEvents, o as unwritten, r as isLedgerPath, s as wholeLines } from "./files-CUsF_NAh.js";
import { dirname, join, resolve } from "node:path";
import { randomUUID } from "node:crypto";
import { fileURLToPath } from "node:url";
import { appendFileSync, existsSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
// src/adapters/git/push.ts
/** Builds every commit with one fast-import below the run's own refs; returns their SHAs by branch. */
async function importCommits(place, scratch, now, commits) {
	const who = signature(now);
	const stream = commits.flatMap(({ change, files }) => [
		Buffer.from(`commit ${scratch}/${change.branch}\nauthor ${who}\ncommitter ${who}\n`),
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
		`${scratch}/`
	]);
	return new Map(refs.split("\n").map((line) => [line.slice(scratch.length + 1, line.indexOf(" ")), line.slice(line.indexOf(" ") + 1)]));
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
	const hint = output.code !== 0 && (await tryGit(place, [
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
// src/adapters/local/file-lock.ts
const PAUSE_MS = 5;
/** What is done under a lock takes milliseconds: whoever has held it for so long is gone, or is not of this machine. */
const LONGEST_MS = 1e4;
/**
* Does something that no other process does at the same time. The lock names its process, so that one which was killed holds
* nobody up. @throws what `work` throws
*/
function whileLocked(path, work) {
	while (!take(path)) if (!breakStale(path)) Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, PAUSE_MS);
	try {
		return work();
	} finally {
		rmSync(path, { force: true });
	}
}
function take(path) {
	try {
		writeFileSync(path, String(process.pid), { flag: "wx" });
		return true;
	} catch (cause) {
		if (cause.code === "EEXIST") return false;
		throw cause;
	}
}
/** Takes away the lock of a process that is gone; whether there is none now. */
function breakStale(path) {
	try {
		const pid = Number(readFileSync(path, "utf8"));
		if (Date.now() - statSync(path).mtimeMs < LONGEST_MS && (pid === 0 || isRunning(pid))) return false;
		rmSync(path, { force: true });
		return true;
	} catch {
		return true;
	}
}
/** On this machine; what may not be told counts as running. */
function isRunning(pid) {
	try {
		process.kill(pid, 0);
		return true;
	} catch (error) {
		return error.code !== "ESRCH";
	}
}
// src/adapters/git/scratch.ts
const HOUR_S = 3600;
const SPACE = "refs/trimtab";
/**
* A namespace of refs for one run. Git that is killed leaves a lock on what it was writing, which only a person may remove: so a
* run writes no ref that another run, or the user's own git, would ever write, and takes its own away as files, since git would
* lock the packed refs of the whole repository for it.
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
	const left = await tryGit(place, [
		"for-each-ref",
		"--format=delete %(refname)",
		`${scratch}/`
	]);
	if (left.stdout.length > 0) await tryGit(place, ["update-ref", "--stdin"], left.stdout);
}
/** Removes what killed runs left. */
async function sweepScratch(place) {
	const named = (await tryGit(place, [
		"for-each-ref",
		"--format=%(refname)",
		`${SPACE}/`
	])).stdout.toString().split("\n").flatMap((ref) => ref.split("/")[2] ?? []);
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
* Fetches one ref of a URL and returns its commit; undefined where the remote has no such ref. The URL, not the remote's name:
* by name git would also move the clone's tracking branches. @throws TrimtabError `git_failed`
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
	const { code, stderr } = await tryGit(place, args);
	if (code !== 0 && /couldn't find remote ref/.test(stderr)) return void 0;
	if (code !== 0) await git(place, args);
	const sha = await git(place, [
		"rev-parse",
		"--verify",
		own
	]);
	await dropScratch(place, scratch);
	return sha;
}
// src/adapters/git/git.ts
/** How many commits further a shallow clone is fetched, once, to tell whether one contains another. */
const DEEPER = 1e3;
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
	const remote = hasRemote ? target.url : ".";
	const fetchUrl = hasRemote ? await git(root, [
		"remote",
		"get-url",
		"origin"
	]) : ".";
	const place = {
		dir: root,
		commonDir,
		auth: target.kind === "network" ? options.auth?.(target.url) : void 0
	};
	let deepened;
	await sweepScratch(place);
	const trees = /* @__PURE__ */ new Map();
	const store = newBlobStore();
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
		fetchUrl,
		target,
		baseCommit: (branch) => hasRemote ? remoteBase(place, fetchUrl, branch) : localBase(root, branch),
		wholeAt: async (commit) => openCommitFiles(place, await readTree(root, "", commit), store),
		filesAt: async (commit) => openCommitFiles(place, await treeAt(commit), store),
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
			const head = await fetchRef(place, {
				url: fetchUrl,
				ref: `refs/heads/${branch}`
			});
			return head === void 0 ? [] : commitsBetween(root, base, head);
		},
		describe: async (change) => ({
			tree: await git(root, [
				"rev-parse",
				"--verify",
				`${change.base}^{tree}`
			]),
			files: describeFiles(change, await treeAt(change.base), prefix)
		}),
		exclude: (pattern) => addExclude(join(commonDir, "info", "exclude"), `/${prefix.replace(/[\\*?[\]!# ]/g, "\\$&")}${pattern}`),
		async descends(commit, ancestor) {
			if (commit === ancestor) return "yes";
			const ask = async () => (await tryGit(root, [
				"merge-base",
				"--is-ancestor",
				"--end-of-options",
				ancestor,
				commit
			])).code;
			if (await ask() === 0) return "yes";
			const isShallow = async () => await git(root, ["rev-parse", "--is-shallow-repository"]) === "true";
			if (hasRemote && await isShallow()) {
				deepened ??= tryGit(place, [
					"fetch",
					"--quiet",
					"--no-auto-maintenance",
					"--no-tags",
					"--no-write-fetch-head",
					`--deepen=${DEEPER}`,
					"--",
					fetchUrl
				]);
				await deepened;
			}
			const code = await ask();
			if (code === 0) return "yes";
			return code === 1 && !await isShallow() ? "no" : "unknown";
		}
	};
}
async function pushAll(place, remote, prefix, now, changes, treeAt) {
	const commits = await Promise.all(changes.map(async (change) => ({
		change,
		files: describeFiles(change, await treeAt(change.base), prefix)
	})));
	const scratch = newScratch();
	try {
		return await pushCommits(place, remote, changes, await importCommits(place, scratch, now, commits));
	} finally {
		await dropScratch(place, scratch);
	}
}
/** The file's mode is kept. */
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
async function remoteBase(place, url, wanted) {
	const branch = wanted ?? /^ref: refs\/heads\/(.+)\tHEAD$/m.exec(await git(place, [
		"ls-remote",
		"--symref",
		"--",
		url,
		"HEAD"
	]))?.[1];
	if (branch === void 0) throw new TrimtabError("git_failed", "origin has no commits yet: push a first commit to it");
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
// src/adapters/github/repository.ts
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
// src/adapters/ledger/remote.ts
/**
* One branch of a remote, in a bare repository of its own, so that neither refs nor history of the clone at hand change. Only
* the newest commit and its folders are fetched, and of the files those that are read, where the server can do that
* (https://git-scm.com/docs/partial-clone); another sends everything.
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
		await git(place, [
			"init",
			"--quiet",
			"--bare"
		]);
		appendFileSync(join(dir, "config"), "[remote \"ledger\"]\n	promisor = true\n	partialclonefilter = blob:none\n[gc]\n	auto = 0\n");
	} catch (error) {
		close();
		throw error;
	}
	return {
		close,
		async tip() {
			const listed = await tryGit(place, [
				"ls-remote",
				"--exit-code",
				"ledger",
				ref
			]);
			if (listed.code === 2) return void 0;
			if (listed.code !== 0) throw new TrimtabError("git_failed", listed.stderr.trim());
			await git(place, [
				"fetch",
				...[
					"--quiet",
					"--no-tags",
					"--no-write-fetch-head",
					"--depth=1",
					"--filter=blob:none"
				],
				"ledger",
				`+${ref}:refs/heads/tip`
			]);
			return readTip(place, "refs/heads/tip");
		},
		async contents(tip, paths) {
			const shas = paths.flatMap((path) => tip.files.get(path) ?? []);
			await fetchMissing(place, tip, shas);
			return readBlobs(place, shas);
		},
		async commit(tip, change, message, now) {
			const who = signature(now);
			const parts = [
				Buffer.from(`commit refs/heads/next\nauthor ${who}\ncommitter ${who}\ndata <<END\n${message}\nEND\n`),
				...tip ? [Buffer.from(`from ${tip.commit}\n`)] : [],
				...[...change].flatMap(([path, content]) => content === null ? [Buffer.from(`D ${path}\n`)] : [
					Buffer.from(`M 100644 inline ${path}\ndata ${content.length}\n`),
					content,
					Buffer.from("\n")
				])
			];
			await git(place, [
				"fast-import",
				"--force",
				"--quiet"
			], Buffer.concat(parts));
			return readTip(place, "refs/heads/next");
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
			return code === 0 ? void 0 : `${stdout.toString()}${stderr}`.trim();
		}
	};
}
async function readTip(place, ref) {
	const commit = await git(place, ["rev-parse", ref]);
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
/** All at once: git itself would ask for one blob after another. A git too old for this still does that. */
async function fetchMissing(place, { commit }, shas) {
	const listed = await git(place, [
		"rev-list",
		"--objects",
		"--missing=print",
		commit
	]);
	const missing = new Set(listed.split("\n").flatMap((line) => line.startsWith("?") ? [line.slice(1)] : []));
	const wanted = [...new Set(shas)].filter((sha) => missing.has(sha));
	if (wanted.length === 0) return;
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
	], wanted.map((sha) => `${sha}\n`).join(""));
}
// src/adapters/ledger/branch.ts
/** Of many runs at the same time each push lets one through. */
const MOST_TRIES = 100;
/** A branch that nobody moves and that refuses all the same is not contended for. */
const MOST_STILL = 3;
const README = `# Trimtab's ledger

One JSON event a line, one file a UTC day. Cooldowns, circuit breakers and rate limits are read from here: keep the branch, and let
nothing but Trimtab write to it. \`trimtab log\` reads it; days past the configured retention are removed.
`;
/**
* The ledger on an orphan branch of the remote. Appends are compare-and-swap: a commit on the tip seen, pushed with a lease,
* and tried again on the new tip when another run was faster. Call `close` at the end.
*/
async function openLedgerBranch(options) {
	const { url, branch, auth, now, absent } = options;
	const remote = await openLedgerRemote(url, branch, auth);
	let oldest = new Date(Math.max(0, now.getTime() - options.retention));
	let seen = await look(remote);
	const known = seen.kind === "tip" && seen.tip !== void 0;
	const append = async (events) => {
		for (let tries = 1, still = 0;; tries += 1) {
			if (seen.kind === "failed") seen = await look(remote);
			if (seen.kind === "failed") throw unwritable(options, seen.why);
			const { tip } = seen;
			if (!tip && (known || absent !== "make")) throw unwritable(options, "it is gone");
			const change = await changeOf(remote, tip, events, options.now, oldest);
			if (tip && change.size === 0) return;
			const next = await remote.commit(tip, change, `${events.length} events`, now);
			const refused = await remote.push(tip, next);
			if (refused === void 0) {
				seen = {
					kind: "tip",
					tip: next
				};
				return;
			}
			seen = await look(remote);
			still = seen.kind === "tip" && seen.tip?.commit === tip?.commit ? still + 1 : 0;
			if (tries === MOST_TRIES || still === MOST_STILL) throw unwritable(options, refused);
		}
	};
	if (seen.kind === "tip" && !seen.tip && absent === "make") await append([]).catch((error) => {
		seen = {
			kind: "failed",
			why: error.message
		};
	});
	return {
		close: remote.close,
		async read(since) {
			if (since < oldest) oldest = since;
			if (seen.kind === "failed") return {
				events: [],
				error: `the ledger branch "${branch}" cannot be read: ${seen.why}`
			};
			const { tip } = seen;
			if (!tip) return {
				events: [],
				error: absent === "error" ? missing(options) : null
			};
			const paths = [...tip.files.keys()].filter((path) => isLedgerPath(path) && path >= ledgerPath(since)).sort();
			try {
				const contents = await remote.contents(tip, paths);
				return parseDays(asTexts(paths, contents));
			} catch (cause) {
				return {
					events: [],
					error: `the ledger branch "${branch}" cannot be read: ${cause.message}`
				};
			}
		},
		async append(events) {
			if (events.length > 0) await append(events);
		}
	};
}
/** One at a time: a month of ten thousand services is 200 MB. */
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
/** Today's file with what it does not hold yet, and the days that are over. */
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
	const hint = /protected|rule violations|GH006|GH013/i.test(refused) ? `; let Trimtab's token bypass the rules of "${branch}"` : "";
	return new TrimtabError("ledger_unreadable", `the ledger branch "${branch}" cannot be written: ${refused}${hint}`);
}
export { breakStale as a, fetchRef as i, describeGitHub as n, isRunning as o, openGit as r, whileLocked as s, openLedgerBranch as t };
