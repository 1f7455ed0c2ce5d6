import { t as TrimtabError } from "./errors-CWI0aKhv.js";
import { a as signature, n as commitsBetween, o as tryGit, r as git, t as openCommitFiles } from "./commit-files-CsnXLXCy.js";
import { randomUUID } from "node:crypto";
import { fileURLToPath } from "node:url";
import { appendFileSync, existsSync, mkdirSync, readFileSync, statSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
// src/adapters/git-push.ts
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
/** Removes the run's own refs of these branches. */
async function dropScratch(place, scratch, branches) {
	await git(place, ["update-ref", "--stdin"], branches.map((branch) => `delete ${scratch}/${branch}\n`).join(""));
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
// src/adapters/git-scratch.ts
const HOUR_S = 3600;
/**
* A namespace of refs for one run. Git that is killed leaves a lock on the ref it was writing, which only a person may remove:
* so a run writes no ref that another run, or the user's own git, would ever write.
*/
function newScratch() {
	return `refs/trimtab/${Math.floor(Date.now() / 1e3)}-${randomUUID().slice(0, 8)}`;
}
/** Removes what killed runs left an hour ago or earlier; what cannot be removed harms nobody. */
async function sweepScratch(place) {
	const listed = await tryGit(place, [
		"for-each-ref",
		"--format=%(refname)",
		"refs/trimtab/"
	]);
	const oldest = Math.floor(Date.now() / 1e3) - HOUR_S;
	const stale = listed.stdout.toString().split("\n").filter((ref) => Number(/^refs\/trimtab\/(\d+)-/.exec(ref)?.[1] ?? NaN) < oldest);
	for (const ref of stale) await tryGit(place, [
		"update-ref",
		"-d",
		ref
	]);
}
/**
* Fetches one ref of a URL and returns its commit; undefined where the remote has no such ref. The URL, not the remote's name:
* by name git would also move the clone's tracking branches. @throws TrimtabError `git_failed`
*/
async function fetchRef(place, { url, ref, flags = [] }) {
	const own = `${newScratch()}/fetched`;
	const args = [
		"fetch",
		"--quiet",
		"--no-tags",
		"--no-write-fetch-head",
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
	await git(place, [
		"update-ref",
		"-d",
		own
	]);
	return sha;
}
// src/adapters/git.ts
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
		auth: target.kind === "network" ? options.auth?.(target.url) : void 0
	};
	let deepened;
	await sweepScratch(place);
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
		fetchUrl,
		target,
		baseCommit: (branch) => hasRemote ? remoteBase(place, fetchUrl, branch) : localBase(root, branch),
		filesAt: async (commit) => openCommitFiles(place, await treeAt(commit)),
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
		await dropScratch(place, scratch, changes.map(({ branch }) => branch));
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
		const match = /^(100644|100755) blob (\S+)\t([\s\S]+)$/.exec(entry);
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
export { openGit as n, fetchRef as r, describeGitHub as t };
