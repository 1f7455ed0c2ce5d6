import { $ as MAX_BYTES, o as isManifestPath, tt as ancestors } from "./layout-C55fJbEA.js";
import { t as TrimtabError } from "./errors-modhzHrg.js";
import { n as approvalOf } from "./approvals-CVJxffvQ.js";
import { spawn, spawnSync } from "node:child_process";
// src/pull-requests/head.ts
/** Author and committer of every commit this tool makes. */
const COMMIT_EMAIL = "trimtab@users.noreply.github.com";
/** The last line of every commit message of this tool. */
const SERVICE_TRAILER = "Trimtab-Service: ";
/** Whether a message is one of this tool's; a person's own commit says something else. */
function hasTrailer(message) {
	return message.split("\n").some((line) => line.startsWith(SERVICE_TRAILER));
}
/**
* Whether somebody else's work is on the branch. A merge of base into it ("Update branch") is nobody's own work: its other
* commits are on base and so not listed.
*/
function isForeign({ commits }) {
	return commits.some((commit) => commit.parents.length < 2 && !commit.own);
}
/**
* Whether an approver has approved the very head, and has not taken it back. Who is in a team or an owner is not known here: with one
* of those among the approvers, anybody's word but the author's is enough.
*/
function isApproved({ reviews, author, head }, approvers = []) {
	const known = approvers.every((name) => name !== "CODEOWNERS" && !name.includes("/")) ? approvers : [];
	return approvalOf({
		reviews,
		author,
		head: head.sha,
		approvers: known
	}).kind === "approved";
}
// src/adapters/git/run.ts
/**
* Credentials travel in the environment: arguments are visible to every process of the machine, and a config file outlives
* the run. The empty value first drops the header that actions/checkout may have left, which GitHub would refuse twice.
*/
function environment({ auth, remotes = {} }) {
	const inherited = Object.entries(process.env).filter(([name]) => !/^GIT_(TRACE|CURL_VERBOSE)/.test(name));
	const header = auth && `http.${auth.serverUrl}/.extraheader`;
	const basic = Buffer.from(`x-access-token:${auth?.token}`).toString("base64");
	const settings = [...Object.entries(remotes).map(([name, url]) => [`remote.${name}.url`, url]), ...header === void 0 ? [] : [[header, ""], [header, `AUTHORIZATION: basic ${basic}`]]];
	const from = Number(process.env.GIT_CONFIG_COUNT ?? 0);
	const numbered = settings.flatMap(([key, value], i) => [[`GIT_CONFIG_KEY_${from + i}`, key], [`GIT_CONFIG_VALUE_${from + i}`, value]]);
	return {
		...Object.fromEntries(inherited),
		GIT_TERMINAL_PROMPT: "0",
		LC_ALL: "C",
		...numbered.length > 0 ? { GIT_CONFIG_COUNT: String(from + settings.length) } : {},
		...Object.fromEntries(numbered)
	};
}
/** A text of git's, or a remote's URL, without the token that a URL may carry before its host. */
function withoutSecrets(text) {
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
			stderr: withoutSecrets(Buffer.concat(err).toString())
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
/** Sizes of many blobs, in bytes, in the order asked for. */
function blobSizes(place, shas) {
	const lines = catFile(place, "--batch-check=%(objectsize)", shas).toString().split("\n");
	return shas.map((sha, i) => {
		const size = Number(lines[i]);
		if (Number.isNaN(size)) throw new TrimtabError("git_failed", `git has no blob ${sha}`);
		return size;
	});
}
/** The first bytes of one blob that is longer than that. */
function readBlobStart(place, sha, length) {
	return spawnSync("git", [
		"cat-file",
		"blob",
		sha
	], {
		cwd: place.dir,
		env: environment(place),
		maxBuffer: length
	}).stdout.subarray(0, length);
}
function catFile(place, how, shas) {
	const options = {
		cwd: place.dir,
		env: environment(place),
		input: shas.map((sha) => `${sha}\n`).join(""),
		maxBuffer: 2 ** 31
	};
	const { status, stdout, stderr } = spawnSync("git", ["cat-file", how], options);
	if (status !== 0) throw new TrimtabError("git_failed", `git cat-file failed: ${stderr?.toString().trim()}`);
	return stdout;
}
/** Contents of many blobs from one process, in the order asked for. */
function readBlobs(place, shas) {
	const stdout = catFile(place, "--batch", shas);
	let at = 0;
	return shas.map((sha) => {
		const end = stdout.indexOf(10, at);
		const size = Number(/^\S+ blob (\d+)$/.exec(stdout.toString("latin1", at, end))?.[1] ?? NaN);
		if (Number.isNaN(size)) throw new TrimtabError("git_failed", `git has no blob ${sha}`);
		at = end + 1 + size + 1;
		return stdout.subarray(end + 1, end + 1 + size);
	});
}
/** Author and committer of this tool's commits, as fast-import wants them. */
function signature(now) {
	return `trimtab <${COMMIT_EMAIL}> ${Math.floor(now.getTime() / 1e3)} +0000`;
}
/** GitHub commits in its own name what is committed through its API. */
const GITHUB_COMMITTER = "noreply@github.com";
/** The commits that one revision has and another has not. */
async function commitsBetween(place, base, head) {
	return readCommits(place, `^${base}\n${head}\n`);
}
/** The same for many heads, asked once: by head, newest first. */
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
// src/adapters/git/commit-files.ts
/** A git process costs as much as reading thousands of blobs; more at once would only cost memory. */
const READ_AHEAD = 2e3;
const BYTES_AHEAD = 67108864;
/** What is read stays in memory up to this; beyond it is read again when it is asked for again. */
const MOST_KEPT = 268435456;
/** Git's mode of a symbolic link. */
const LINK = "120000";
function newBlobStore() {
	return {
		blobs: /* @__PURE__ */ new Map(),
		kept: 0
	};
}
/** Files of a commit, read from the object store. */
function openCommitFiles(place, whole, store = newBlobStore()) {
	const tree = new Map([...whole].filter(([, { mode }]) => mode !== LINK));
	let listed;
	const expected = /* @__PURE__ */ new Map();
	const list = () => {
		listed ??= [...tree.keys()].filter((path) => !path.split("/").includes("node_modules")).sort();
		return listed;
	};
	const isKnown = (path) => store.blobs.has(tree.get(path)?.sha ?? "");
	return {
		list,
		isLink: (path) => ancestors(path).some((part) => whole.get(part)?.mode === LINK),
		origin: {
			kind: "commit",
			place,
			tree
		},
		expect(paths) {
			const own = paths.filter((path) => tree.has(path));
			for (const path of own) expected.set(path, own);
		},
		read(path) {
			const sha = tree.get(path)?.sha;
			if (sha === void 0 || store.blobs.has(sha)) return sha === void 0 ? void 0 : store.blobs.get(sha);
			if (store.kept > MOST_KEPT) {
				store.blobs.clear();
				store.kept = 0;
			}
			const next = expected.get(path);
			const ahead = next ? following(path, next, () => true, isKnown) : following(path, list(), isManifestPath, isKnown);
			for (const [name, bytes] of load(place, tree, [path, ...ahead])) {
				store.blobs.set(tree.get(name)?.sha ?? "", bytes);
				store.kept += bytes.length;
			}
			return store.blobs.get(sha);
		}
	};
}
/** What is likely to be read next: whoever reads many files goes along the list. */
function following(path, list, isLikely, isKnown) {
	const next = [];
	for (let at = list.indexOf(path) + 1; at > 0 && at < list.length && next.length < READ_AHEAD; at += 1) {
		const candidate = list[at];
		if (isLikely(candidate) && !isKnown(candidate)) next.push(candidate);
	}
	return next;
}
/** The first of these files, and as many more as fit. */
function load(place, tree, paths) {
	const shas = paths.map((path) => tree.get(path)?.sha ?? "");
	const sizes = blobSizes(place, shas);
	if ((sizes[0] ?? 0) > 20971520) return [[paths[0] ?? "", readBlobStart(place, shas[0] ?? "", MAX_BYTES + 1)]];
	let room = BYTES_AHEAD;
	const fitting = sizes.flatMap((size, i) => {
		if (size > 20971520 || size > room) return [];
		room -= size;
		return [i];
	});
	const blobs = readBlobs(place, fitting.map((i) => shas[i] ?? ""));
	return fitting.map((index, i) => [paths[index] ?? "", blobs[i]]);
}
export { commitsOfHeads as a, signature as c, COMMIT_EMAIL as d, SERVICE_TRAILER as f, isForeign as h, commitsBetween as i, tryGit as l, isApproved as m, openCommitFiles as n, git as o, hasTrailer as p, blobSizes as r, readBlobs as s, newBlobStore as t, withoutSecrets as u };
