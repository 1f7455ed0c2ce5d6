import { i as __toESM } from "./rolldown-runtime-BVN1G_yT.js";
import { n as openGit, r as fetchRef, t as describeGitHub } from "./github-repository-Cayp6zW0.js";
import { t as TrimtabError } from "./errors-CWI0aKhv.js";
import { n as gateFindings, r as gateStatus, t as semanticDiff } from "./diff-C1WF3kVU.js";
import { o as tryGit, r as git } from "./commit-files-CsnXLXCy.js";
import { t as governanceStatus } from "./status-YHfe30B8.js";
import { r as renderGate, t as buildGateReport } from "./gate-D3hNeN2s.js";
import { t as knownApprovers } from "./approvers-CVyN6YQ8.js";
import { n as policiesPath, o as blueprintPaths, r as policiesText, t as configText, u as require_picomatch } from "./survey-bDoTo6we.js";
import { a as readConfig, o as readFleet, s as readPolicies } from "./observe-CHIUiNc9.js";
import { readFileSync } from "node:fs";
// src/adapters/github-event.ts
/**
* The event of this workflow run; undefined outside of one, and for events without a pull request.
* https://docs.github.com/en/webhooks/webhook-events-and-payloads
* @throws TrimtabError `file_unreadable` when the payload cannot be read.
*/
function readGateEvent(environment) {
	const path = environment.GITHUB_EVENT_PATH;
	if (!path) return void 0;
	const payload = parse(path);
	const number = payload.pull_request?.number;
	if (typeof number === "number") return {
		kind: "pull",
		number
	};
	const group = payload.merge_group;
	const queued = /\/pr-(\d+)-[0-9a-f]+$/.exec(String(group?.head_ref))?.[1];
	return queued !== void 0 && typeof group?.head_sha === "string" ? {
		kind: "group",
		number: Number(queued),
		sha: group.head_sha
	} : void 0;
}
function parse(path) {
	try {
		return JSON.parse(readFileSync(path, "utf8"));
	} catch (cause) {
		throw new TrimtabError("file_unreadable", `the event payload ${path} cannot be read: ${cause.message}`, { cause });
	}
}
// src/adapters/git-compare.ts
const OPAQUE_MODES = ["120000", "160000"];
/** Reads both commits as git objects: nothing is checked out, no filter, driver or hook of the repository runs. */
async function compareCommits(open, baseRef, headRef) {
	const base = await commitOf(open.root, "--base", baseRef);
	const head = await commitOf(open.root, "--head", headRef);
	const merged = await tryGit(open.root, [
		"merge-base",
		"--end-of-options",
		base,
		head
	]);
	const from = merged.code === 0 ? merged.stdout.toString().trim() : base;
	const entries = parseRaw(await git(open.root, [
		"diff-tree",
		"-r",
		"-z",
		"--raw",
		"--no-renames",
		"--end-of-options",
		from,
		head
	])).flatMap(({ path, modes }) => path.startsWith(open.prefix) ? [{
		path: path.slice(open.prefix.length),
		modes
	}] : []);
	const touched = entries.map(({ path }) => path);
	const [baseFiles, fromFiles, headFiles] = await Promise.all([
		open.filesAt(base),
		open.filesAt(from),
		open.filesAt(head)
	]);
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
		opaque: entries.flatMap(({ path, modes }) => modes.some((mode) => OPAQUE_MODES.includes(mode)) ? [path] : [])
	};
}
/**
* Fetches the test merge that GitHub makes of a pull request: its first parent is base, and what it adds is what would be merged,
* without base's own moves. Undefined where there is none, as in a conflict.
*/
async function fetchTestMerge(open, number) {
	const flags = await git(open.root, ["rev-parse", "--is-shallow-repository"]) === "true" ? ["--depth=2"] : [];
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
// src/commands/judge-commits.ts
var import_picomatch = /* @__PURE__ */ __toESM(require_picomatch(), 1);
/** Configuration, policies and blueprints are read from base; head is compared as git objects, and nothing of it is run. */
async function judgeCommits(git, options, now, { base, head, pullRequest }) {
	const compared = await compareCommits(git, base, head);
	const { files } = compared.base;
	const source = configText(files, options);
	const config = readConfig(source);
	const policies = readPolicies(policiesText(files, config));
	const paths = blueprintPaths(files, config.blueprints);
	const fleet = readFleet(config, paths.map((path) => ({
		path,
		text: files.read(path)?.toString("utf8") ?? ""
	})));
	const findings = semanticDiff({
		base: compared.from,
		head: compared.head.files,
		touched: compared.touched,
		opaque: compared.opaque
	}, {
		blueprints: fleet.blueprints,
		isBlueprint: (0, import_picomatch.default)([...config.blueprints]),
		settings: [source.path, policiesPath(config)],
		defaults: config.defaults
	});
	return {
		result: gateFindings(findings, {
			policies,
			blueprints: fleet.blueprints,
			now,
			...pullRequest ? { pullRequest } : {}
		}),
		compared,
		notes: fleet.errors.map(({ message }) => `on base: ${message}`)
	};
}
/** The answer of both ways to run the gate. */
function gateOutcome({ result, compared, notes }, status, now) {
	const commits = {
		base: compared.base.sha,
		head: compared.head.sha,
		files: compared.touched.length
	};
	return {
		gate: buildGateReport(result, status, commits, now),
		lines: [],
		notes,
		proposals: [],
		failures: []
	};
}
// src/commands/gate-pull.ts
const COMMENT_MARKER = "<!-- trimtab:gate -->";
/** The gate of one pull request: judged by its test merge, with its reviews; the status is set and the comment kept current. */
async function gatePull(event, options, now, environment) {
	const git = await openGit(options.repo, {
		now,
		auth: (url) => describeGitHub(url, environment)
	});
	const { openGitHubForge } = await import("./github-forge-Hr61yD2E.js");
	const forge = openGitHubForge(describeGitHub(git.target.url, environment));
	const pull = await forge.pull(event.number);
	if (event.kind === "group") return carryOver(forge, pull, event.sha);
	const merged = await fetchTestMerge(git, pull.number);
	if (merged?.head !== pull.head.sha) {
		const why = merged ? "GitHub has not merged the newest commit for a test yet" : `it conflicts with ${pull.base.branch}`;
		return {
			...await write(forge, pull, {
				state: "pending",
				description: `not judged: ${why}`
			}),
			lines: [`#${pull.number} is not judged: ${why}`]
		};
	}
	const pullRequest = {
		number: BigInt(pull.number),
		author: pull.author,
		title: pull.title,
		base: pull.base.branch,
		head: pull.head.branch,
		labels: pull.labels
	};
	const judged = await judgeCommits(git, options, now, {
		base: merged.base,
		head: merged.merge,
		pullRequest
	});
	const status = gateStatus(judged.result, {
		...await reviewFacts(judged, pull, forge),
		reviews: pull.reviews,
		head: pull.head.sha,
		author: pull.author
	});
	const outcome = gateOutcome(judged, status, now);
	const written = await write(forge, pull, status);
	const said = outcome.gate.checks.length === 0 ? [] : await comment(forge, pull.number, `${renderGate(outcome.gate, "markdown")}\n${COMMENT_MARKER}\n`);
	return {
		...outcome,
		...written,
		notes: [
			...outcome.notes,
			...written.notes,
			...said
		]
	};
}
async function reviewFacts({ result, compared }, pull, forge) {
	const approvers = pull.reviews.length === 0 ? [] : result.checks.flatMap((check) => check.requires_approval ? check.approvers : []);
	return knownApprovers(compared.base.files, [...new Set(approvers)], compared.touched, forge, /* @__PURE__ */ new Map());
}
/** In the merge queue the status is wanted on the group's commit; what let the pull request in counts there too. */
async function carryOver(forge, pull, sha) {
	const own = pull.status ?? governanceStatus("pending", "not judged yet");
	const status = governanceStatus(own.state, `#${pull.number}: ${own.description}`);
	return {
		...await write(forge, {
			...pull,
			head: {
				...pull.head,
				sha
			},
			status: null
		}, status),
		lines: [`${status.state}: ${status.description}`]
	};
}
/** A fork's token may not write: then the job's exit code is the only answer. */
async function write(forge, pull, status) {
	const none = {
		lines: [],
		proposals: [],
		failures: []
	};
	if (pull.status?.state === status.state && pull.status.description === status.description) return {
		...none,
		notes: [],
		gateWritten: true
	};
	try {
		await forge.setStatus(pull.head.sha, pull.number, status);
		return {
			...none,
			notes: [],
			gateWritten: true
		};
	} catch (error) {
		return {
			...none,
			notes: [`the status could not be set: ${error.message}`],
			gateWritten: false
		};
	}
}
async function comment(forge, number, body) {
	try {
		await forge.comment(number, COMMENT_MARKER, body);
		return [];
	} catch (error) {
		return [`the comment could not be written: ${error.message}`];
	}
}
// src/commands/gate.ts
/**
* What a change does, and whether it may: of the pull request that the workflow runs for, or of the commits from `--base` to
* `--head`. Then nobody's reviews are known, so what needs approval waits, and nothing is written.
*/
async function gate(options, now, environment) {
	const event = options.base === void 0 ? readGateEvent(environment) : void 0;
	if (event) return gatePull(event, options, now, environment);
	if (options.base === void 0) throw new TrimtabError("usage", "gate: --base REF is missing; name the branch to merge into, such as origin/main");
	const judged = await judgeCommits(await openGit(options.repo, { now }), options, now, {
		base: options.base,
		head: options.head ?? "HEAD"
	});
	return {
		...gateOutcome(judged, gateStatus(judged.result, {
			reviews: [],
			head: judged.compared.head.sha,
			author: ""
		}), now),
		gateWritten: false
	};
}
export { gate };
