import { t as isManifestPath } from "./scan-CzUoko8_.js";
import { t as TrimtabError } from "./errors-CWI0aKhv.js";
import { n as approvalOf } from "./approvals-BxF6LLkW.js";
import { spawn, spawnSync } from "node:child_process";
// src/proposal/head.ts
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
/** Whether somebody other than the author has approved the very head, and has not taken it back. */
function isApproved({ reviews, author, head }) {
	return approvalOf({
		reviews,
		author,
		head: head.sha,
		approvers: []
	}).kind === "approved";
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
/** Author and committer of this tool's commits, as fast-import wants them. */
function signature(now) {
	return `trimtab <${COMMIT_EMAIL}> ${Math.floor(now.getTime() / 1e3)} +0000`;
}
/** GitHub commits in its own name what is committed through its API. */
const GITHUB_COMMITTER = "noreply@github.com";
/** The commits that one revision has and another has not. */
async function commitsBetween(place, base, head) {
	return (await git(place, [
		"log",
		"-z",
		"--format=%H%x09%ae%x09%ce%x09%P%x09%B",
		"--end-of-options",
		`${base}..${head}`,
		"--"
	])).split("\0").filter(Boolean).map((entry) => {
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
// src/adapters/commit-files.ts
/** A git process costs as much as reading thousands of blobs; more at once would only cost memory. */
const READ_AHEAD = 2e3;
/** Files of a commit, read from the object store. What is read stays in memory. */
function openCommitFiles(place, tree) {
	const contents = /* @__PURE__ */ new Map();
	let listed;
	const list = () => {
		listed ??= [...tree.keys()].filter((path) => !path.split("/").includes("node_modules")).sort();
		return listed;
	};
	return {
		list,
		origin: {
			kind: "commit",
			place,
			tree
		},
		read(path) {
			if (!tree.has(path)) return void 0;
			if (!contents.has(path)) load(place, tree, contents, [path, ...following(path, list(), contents)]);
			return contents.get(path);
		}
	};
}
/** What is likely to be read next: whoever reads many files goes along the list. */
function following(path, list, known) {
	const next = [];
	for (let at = list.indexOf(path) + 1; at > 0 && at < list.length && next.length < READ_AHEAD; at += 1) {
		const candidate = list[at];
		if (isManifestPath(candidate) && !known.has(candidate)) next.push(candidate);
	}
	return next;
}
function load(place, tree, contents, paths) {
	const blobs = readBlobs(place, paths.map((path) => tree.get(path)?.sha ?? ""));
	for (const [i, path] of paths.entries()) contents.set(path, blobs[i]);
}
export { signature as a, COMMIT_EMAIL as c, isApproved as d, isForeign as f, readBlobs as i, SERVICE_TRAILER as l, commitsBetween as n, tryGit as o, git as r, withoutSecrets as s, openCommitFiles as t, hasTrailer as u };
