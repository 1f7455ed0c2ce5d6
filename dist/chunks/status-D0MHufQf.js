import { i as __toESM } from "./rolldown-runtime-BVN1G_yT.js";
import { t as TrimtabError } from "./errors-modhzHrg.js";
import { nt as folderOf, rt as insideFrom } from "./layout-C55fJbEA.js";
import { n as approvalOf, t as CODE_OWNERS } from "./approvals-CVJxffvQ.js";
import { h as isForeign, l as tryGit, o as git, r as blobSizes, s as readBlobs } from "./commit-files-CsqLH26x.js";
import { r as governanceStatus } from "./statuses-CCtSRq-t.js";
import { n as proposalBranch, r as rollbackBranch } from "./branch-C3XL5nBm.js";
import { l as readPolicies, o as readConfig, s as readFleet } from "./observe-CigpZSEe.js";
import { _ as readSource, d as parseMarker, i as policiesText, n as configText, p as blueprintPaths, r as policiesPath, w as require_picomatch } from "./survey-BYWkndsH.js";
import { i as fetchRef, n as describeGitHub, r as openGit, t as openLedgerBranch } from "./branch-D-pagNAQ.js";
import { a as readSteering, i as isSteering, n as isOwnPolicy, o as gateFindings, r as readOwnPolicy, t as semanticDiff } from "./diff-BJ0vMWnU.js";
// src/adapters/git/compare.ts
var import_picomatch = /* @__PURE__ */ __toESM(require_picomatch(), 1);
const LONGEST_LINK = 4096;
const OPAQUE_MODES = ["120000", "160000"];
/** Reads both commits as git objects: nothing is checked out, no filter, driver or hook of the repository runs. */
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
			from: outside.length > 0 ? await open.wholeAt(from) : fromFiles,
			head: outside.length > 0 ? await open.wholeAt(head) : headFiles,
			touched: outside
		}
	};
}
/** The links of a commit below `--repo` that lead to a path below it, by that path. */
async function linksAt(open, commit) {
	const links = (await git(open.root, [
		"ls-tree",
		"-r",
		"-z",
		"--full-tree",
		"--end-of-options",
		commit
	])).split("\0").flatMap((entry) => {
		const [, sha = "", path = ""] = /^120000 blob (\S+)\t([\s\S]+)$/.exec(entry) ?? [];
		return path.startsWith(open.prefix) && path !== "" ? [{
			sha,
			path: path.slice(open.prefix.length)
		}] : [];
	});
	const sizes = links.length === 0 ? [] : blobSizes(open.place, links.map(({ sha }) => sha));
	const short = links.filter((_, i) => (sizes[i] ?? 0) <= LONGEST_LINK);
	const texts = short.length === 0 ? [] : readBlobs(open.place, short.map(({ sha }) => sha));
	const found = short.flatMap(({ path }, i) => {
		const target = insideFrom(folderOf(path), texts[i]?.toString("utf8") ?? "/");
		return target === void 0 ? [] : [[target, path]];
	});
	return new Map(found);
}
async function mergeBase(open, base, head) {
	const { stdout } = await tryGit(open.root, [
		"merge-base",
		"--all",
		"--end-of-options",
		base,
		head
	]);
	const [only, another] = stdout.toString().trim().split("\n");
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
/** Whether a commit is the very next one after another. */
async function isChild(open, commit, parent) {
	return (await tryGit(open.root, [
		"rev-parse",
		"--verify",
		"--quiet",
		"--end-of-options",
		`${commit}^1`
	])).stdout.toString().trim().endsWith(parent);
}
/** The newest commit of a branch; a shallow clone is not made any deeper than asked. @throws TrimtabError `git_failed` */
async function fetchTip(open, branch, depth) {
	const sha = await fetchRef(open.place, {
		url: open.fetchUrl,
		ref: `refs/heads/${branch}`,
		flags: await depthFlags(open, depth)
	});
	if (sha === void 0) throw new TrimtabError("git_failed", `origin has no branch "${branch}"`);
	return sha;
}
async function depthFlags({ root }, depth) {
	return await git(root, ["rev-parse", "--is-shallow-repository"]) === "true" ? [`--depth=${depth}`] : [];
}
/**
* Fetches a commit by the ref it stood on, else by itself. Undefined where the remote no longer has it, as when a merge queue has
* built its group anew.
*/
async function fetchCommit(open, { sha, ref }) {
	if (!/^[0-9a-f]{40,64}$/.test(sha)) return void 0;
	const flags = await depthFlags(open, 200);
	for (const wanted of [ref, sha]) if (await fetchRef(open.place, {
		url: open.fetchUrl,
		ref: wanted,
		flags
	}).catch(() => void 0) === sha) return sha;
	return (await tryGit(open.root, [
		"cat-file",
		"-e",
		`${sha}^{commit}`
	])).code === 0 ? sha : void 0;
}
/**
* Fetches the test merge that GitHub makes of a pull request: its first parent is base, and what it adds is what would be merged,
* without base's own moves. Undefined where there is none, as in a conflict.
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
	const { code, stdout } = await tryGit(root, [
		"rev-parse",
		"--verify",
		"--quiet",
		"--end-of-options",
		`${ref}^{commit}`
	]);
	if (code !== 0) throw new TrimtabError("usage", `${flag} ${ref}: no such commit here; fetch it first (in Actions: fetch-depth: 0)`);
	return stdout.toString().trim().split("\n").at(-1) ?? "";
}
/** `:100644 100644 sha sha M\0path\0`, as git-diff-tree(1) describes it. */
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
// src/pull-requests/rollback-claim.ts
/**
* What a pull request of this tool takes back; undefined where it is none, or where the pull request it names does not bear it
* out. `find` looks a pull request up by its number.
*/
async function rollbackClaim(pull, find) {
	const marker = parseMarker(pull.body);
	if (marker?.reverts === void 0 || !pull.ours || isForeign(pull) || pull.head.branch !== rollbackBranch(marker.service)) return void 0;
	const reverted = await find(marker.reverts);
	const was = reverted && parseMarker(reverted.body);
	return reverted?.ours === true && reverted.state === "merged" && reverted.head.branch === proposalBranch(marker.service) && was?.to === marker.from && Math.sign(marker.to - marker.from) === Math.sign(was.from - was.to) ? {
		service: marker.service,
		from: marker.from,
		to: marker.to
	} : void 0;
}
// src/review/changes/rollback.ts
/** Calls the one count that is claimed by its name; whatever else the change does keeps its own. */
function nameRollback(findings, claim) {
	const isClaimed = ({ operation, services, replicas }) => operation === "scale_within_limits" && services.includes(claim.service) && replicas?.before === claim.from && replicas.after === claim.to;
	return findings.map((finding) => isClaimed(finding) ? {
		...finding,
		operation: "rollback"
	} : finding);
}
// src/review/changes/surroundings.ts
/** What governs a folder from outside of it, such as the workflow that runs the gate. `prefix` is `sub/dir/`, or '' at the root. */
function readSurroundings(prefix, { from, head, touched }) {
	const up = "../".repeat(prefix.split("/").length - 1);
	return touched.flatMap((path) => {
		const [before, after] = [from.read(path), head.read(path)];
		const steers = isSteering(path) && prefix.startsWith(folderOf(path));
		return ((isOwnPolicy(path, [], [from, head]) ? readOwnPolicy : steers ? readSteering : void 0)?.(path, before, after) ?? []).map((finding) => ({
			...finding,
			file: up + path,
			object: up + path
		}));
	});
}
// src/commands/gate/judge-commits.ts
/** Configuration, policies and blueprints are read from base; head is compared as git objects, and nothing of it is run. */
async function judgeCommits(git, options, now, { pullRequest, rollback, ...range }) {
	const compared = await compareCommits(git, range);
	const base = readBase(compared, options);
	const { config, fleet } = base;
	const findings = semanticDiff({
		base: compared.from,
		head: compared.head.files,
		touched: compared.touched,
		opaque: compared.opaque,
		links: compared.links
	}, {
		blueprints: fleet.blueprints,
		isBlueprint: base.isBlueprint,
		settings: [base.source.path, base.policiesPath],
		defaults: config.defaults
	});
	const policies = readPolicies(base.policies);
	const around = readSurroundings(git.prefix, compared.around);
	const named = rollback ? nameRollback(findings, rollback) : findings;
	return {
		result: gateFindings([...around, ...named], {
			policies,
			blueprints: fleet.blueprints,
			now,
			...pullRequest ? { pullRequest } : {}
		}),
		compared,
		base,
		notes: fleet.errors.map(({ message }) => `on base: ${message}`)
	};
}
function readBase({ base: { files } }, options) {
	const source = configText(files, options);
	const config = readConfig(source);
	const sources = textsOf(files, blueprintPaths(files, config.blueprints));
	return {
		source,
		config,
		policies: policiesText(files, config),
		policiesPath: policiesPath(config),
		sources,
		fleet: readFleet(config, sources),
		isBlueprint: (0, import_picomatch.default)([...config.blueprints])
	};
}
function textsOf(files, paths) {
	files.expect?.(paths);
	return paths.map((path) => readSource(files, path));
}
// src/policy/code-owners.ts
/**
* The owners of each path that has any, each combination once. The last line that matches wins, as
* docs.github.com says ("About code owners"); a line without owners takes them away.
*/
function codeOwners(text, paths) {
	const rules = text.split(/\r?\n/).flatMap(parseLine);
	const groups = paths.map((path) => rules.findLast((rule) => rule.matches(path))?.owners ?? []).filter((owners) => owners.length > 0);
	return [...new Map(groups.map((owners) => [owners.join(" "), [...owners]])).values()];
}
function parseLine(line) {
	const [pattern, ...owners] = line.replace(/(^|\s)#.*$/, "").trim().split(/\s+/);
	if (pattern === void 0 || pattern === "") return [];
	const globs = globsOf(pattern).map((glob) => (0, import_picomatch.default)(glob, { dot: true }));
	return [{
		owners,
		matches: (path) => globs.some((matches) => matches(path))
	}];
}
/** A pattern without a slash inside matches at any depth, and what names a folder names all that is in it. */
function globsOf(pattern) {
	const anchored = pattern.replace(/\/$/, "").includes("/");
	const body = pattern.replace(/^\//, "").replace(/\/$/, "");
	const at = anchored || body.startsWith("**") ? body : `**/${body}`;
	if (pattern.endsWith("/")) return [`${at}/**`];
	return body.endsWith("/*") ? [at] : [at, `${at}/**`];
}
// src/pipeline/approvers.ts
/** Where GitHub looks, in this order. */
const CODE_OWNERS_FILES = [
	".github/CODEOWNERS",
	"CODEOWNERS",
	"docs/CODEOWNERS"
];
/** The people behind teams and CODEOWNERS (as base has it); each team is asked for once a run. */
async function knownApprovers(files, approvers, changed, forge, teams) {
	const rules = approvers.includes("CODEOWNERS") ? CODE_OWNERS_FILES.map((path) => files.read(path)).find(Boolean) : void 0;
	const owners = rules ? codeOwners(rules.toString("utf8"), changed) : [];
	const members = /* @__PURE__ */ new Map();
	for (const team of [...approvers, ...owners.flat()].filter((name) => name.includes("/"))) {
		const asked = teams.get(team) ?? forge.teamMembers(team);
		teams.set(team, asked);
		const logins = await asked;
		if (logins) members.set(team, logins);
	}
	return {
		members,
		owners
	};
}
// src/commands/gate/world.ts
async function openGateWorld(options, now, environment) {
	const git = await openGit(options.repo, {
		now,
		auth: (url) => describeGitHub(url, environment)
	});
	const repository = describeGitHub(git.target.url, environment);
	const [{ openGitHubForge }, { openGitHubGate }] = await Promise.all([import("./forge-BvEzBYeY.js"), import("./gate-B1-3eMBc.js")]);
	const patience = repository.throttled ? 2e3 : 1;
	return {
		options,
		now,
		git,
		forge: openGitHubForge(repository),
		github: openGitHubGate(repository),
		patience,
		teams: /* @__PURE__ */ new Map()
	};
}
/** What a rule may ask of a pull request. */
function pullRequestInput({ number, author, title, base, head, labels }) {
	return {
		number: BigInt(number),
		author,
		title,
		base: base.branch,
		head: head.branch,
		labels
	};
}
/** Who has approved a pull request, as far as what was judged asks for approvals. */
async function reviewFacts({ result, compared }, pull, { forge, teams }) {
	const approvers = [...new Set(result.checks.flatMap((check) => check.requires_approval ? check.approvers : []))];
	const asked = pull.reviews.length > 0 ? approvers : approvers.filter((name) => name === CODE_OWNERS);
	return {
		...await knownApprovers(compared.base.files, asked, compared.touched, forge, teams),
		reviews: pull.reviews,
		head: pull.head.sha,
		author: pull.author
	};
}
/** A fork's token may not write: then the job's exit code is the only answer. */
async function writeStatus(forge, { number, head, status }, wanted) {
	if (status?.state === wanted.state && status.description === wanted.description) return {
		notes: [],
		gateWritten: true
	};
	try {
		await forge.setStatus(head.sha, number, wanted);
		return {
			notes: [],
			gateWritten: true
		};
	} catch (error) {
		return {
			notes: [`the status could not be set: ${error.message}`],
			gateWritten: false
		};
	}
}
/** An outcome of nothing but words. */
function said(line, written = {
	notes: [],
	gateWritten: true
}) {
	return {
		lines: [line],
		proposals: [],
		failures: [],
		...written
	};
}
/** Read only: the gate writes no event. */
async function readLedgerBranch({ git: { place, target }, now }, { ledger }, since) {
	const { branch, retention } = ledger;
	const kept = await openLedgerBranch({
		url: target.url,
		auth: place.auth,
		branch,
		retention,
		now,
		absent: "empty"
	});
	try {
		return await kept.read(since);
	} finally {
		kept.close();
	}
}
// src/pull-requests/status.ts
const UNCONFIRMED = "no run has confirmed this decision since";
/** Whether a status waits for a run to decide the same again, whoever approves. */
function isUnconfirmed({ state, description }) {
	return state === "pending" && description.startsWith(UNCONFIRMED);
}
/** What the status of an open pull request has to say now. */
function desiredStatus(pull, facts, now) {
	const { unconfirmedSince: since } = facts;
	if (since !== null && now.getTime() - Date.parse(since) >= facts.validFor) return governanceStatus("pending", `${UNCONFIRMED} ${since}`);
	return byTier(pull, facts);
}
function byTier({ body, reviews, head, author }, { approvers, members, owners }) {
	const tier = parseMarker(body)?.tier;
	if (tier === "allowed") return governanceStatus("success", "allowed by policy");
	if (tier === "forbidden") return governanceStatus("failure", "forbidden by policy");
	const approval = approvalOf({
		reviews,
		head: head.sha,
		author,
		approvers,
		members,
		owners
	});
	switch (approval.kind) {
		case "approved": return governanceStatus("success", `approved by ${approval.by}`);
		case "rejected": return governanceStatus("failure", `changes requested by ${approval.by}`);
		case "waiting": return governanceStatus("pending", `waiting for ${approval.for}`);
	}
}
export { touchedBetween as _, readLedgerBranch as a, writeStatus as c, textsOf as d, rollbackClaim as f, isChild as g, fetchTip as h, pullRequestInput as i, knownApprovers as l, fetchTestMerge as m, isUnconfirmed as n, reviewFacts as o, fetchCommit as p, openGateWorld as r, said as s, desiredStatus as t, judgeCommits as u };
