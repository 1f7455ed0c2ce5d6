import { t as TrimtabError } from "./errors-CWI0aKhv.js";
import { a as tryGit, n as commitsBetween, r as git, t as openCommitFiles } from "./commit-files-Bwx99OFk.js";
import { tt as parseMarker } from "./survey-CYuDwVdE.js";
import { fileURLToPath } from "node:url";
import { appendFileSync, existsSync, mkdirSync, readFileSync, statSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
// src/governance/approvals.ts
/** Stands in a list of approvers for the owners that CODEOWNERS gives the changed files. */
const CODE_OWNERS = "CODEOWNERS";
/**
* What the reviews of a pull request come to. A person's latest review counts, on this head, and not the author's own;
* dismissed and stale ones do not. An approver who asks for changes stands against it until they review again.
*/
function approvalOf(facts) {
	const { approvers, author, head } = facts;
	const standing = latestReviews(facts.reviews).filter((review) => !sameLogin(review.author, author));
	const counts = (review) => approvers.length === 0 || named(facts).some((name) => isCalled(review.author, name, facts));
	const against = standing.find((review) => review.state === "CHANGES_REQUESTED" && counts(review));
	if (against) return {
		kind: "rejected",
		by: against.author
	};
	const fresh = standing.filter((review) => review.state === "APPROVED" && review.sha === head);
	const by = approvers.length === 0 ? fresh[0] : approvers.map((name) => approvedAs(name, fresh, facts)).find((review) => review !== void 0);
	return by ? {
		kind: "approved",
		by: by.author
	} : {
		kind: "waiting",
		for: waitingFor(facts)
	};
}
function latestReviews(reviews) {
	const latest = /* @__PURE__ */ new Map();
	for (const review of [...reviews].sort((a, b) => Date.parse(a.submitted_at) - Date.parse(b.submitted_at))) latest.set(review.author.toLowerCase(), review);
	return [...latest.values()];
}
/** The review that satisfies one entry of the list of approvers. */
function approvedAs(name, fresh, facts) {
	if (name !== "CODEOWNERS") return fresh.find((review) => isCalled(review.author, name, facts));
	const { owners = [] } = facts;
	const found = owners.map((group) => fresh.find((review) => group.some((owner) => isCalled(review.author, owner, facts))));
	return found.every((review) => review !== void 0) ? found[0] : void 0;
}
/** Everybody whose word counts, with `CODEOWNERS` resolved. */
function named({ approvers, owners = [] }) {
	return approvers.flatMap((name) => name === "CODEOWNERS" ? owners.flat() : [name]);
}
function isCalled(login, name, { members }) {
	if (name.includes("/")) return members?.get(name)?.some((member) => sameLogin(member, login)) === true;
	return sameLogin(login, name.replace(/^@/, ""));
}
function sameLogin(a, b) {
	return a.toLowerCase() === b.toLowerCase();
}
function waitingFor(facts) {
	const { approvers, members, owners = [] } = facts;
	if (approvers.length === 0) return "an approver";
	if (approvers.every((name) => name === "CODEOWNERS") && owners.length === 0) return `an owner, and ${CODE_OWNERS} gives the files none`;
	const names = [...new Set(named(facts))];
	const unknown = names.filter((name) => name.includes("/") && !members?.has(name));
	const note = unknown.length > 0 ? ` (the members of ${unknown.join(", ")} are not known to this token)` : "";
	return `${names.join(" or ")}${note}`;
}
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
function isApproved({ reviews, author, head }) {
	return approvalOf({
		reviews,
		author,
		head: head.sha,
		approvers: []
	}).kind === "approved";
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
export { isApproved as a, desiredStatus as i, openGit as n, isForeign as o, STATUS_CONTEXT as r, describeGitHub as t };
