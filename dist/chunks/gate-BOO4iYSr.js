import { n as describeGitHub, r as openGit } from "./branch-Ciad6SIH.js";
import { t as TrimtabError } from "./errors-caA3otfk.js";
import { a as member, c as parseJson, d as text, i as isObject, o as objects, t as count } from "./json-BaBbGGr3.js";
import { n as readText } from "./text-file-COfv_Nr2.js";
import { t as openLedgerFiles } from "./files-Df0guIpq.js";
import { _ as reviewReport, a as approvalFacts, g as describeReview, i as loadProposedPolicy, l as judgeCommits, n as reviewPull, s as writeStatus, t as reviewCommits, v as stopsJob } from "./review-CxNMexbW.js";
import { r as governanceStatus } from "./statuses-C3SHwibz.js";
import { n as approvalOf } from "./approvals-B0uGr0HZ.js";
import { i as describeUnreadChanges, n as openReviewWorld, r as withoutWrites, t as openPreviewWorld } from "./review-qMuDONg5.js";
// src/adapters/github/event.ts
/**
* Reads the event of this workflow run; undefined outside of a workflow, and for events without a pull
* request. https://docs.github.com/en/webhooks/webhook-events-and-payloads
* @throws TrimtabError `file_unreadable` when the payload cannot be read.
*/
function readReviewEvent(environment) {
	const path = environment.GITHUB_EVENT_PATH;
	if (!path) return void 0;
	const payload = parse(path);
	const number = count(member(payload, "pull_request").number);
	if (number !== void 0) return {
		kind: "pull",
		number
	};
	if (isObject(payload.workflow_run)) return readRelay(payload.workflow_run);
	const { head_ref, head_sha, base_ref } = member(payload, "merge_group");
	const [ref, sha] = [text(head_ref) ?? "", text(head_sha)];
	const base = (text(base_ref) ?? "").replace(/^refs\/heads\//, "");
	const queued = /\/pr-(\d{1,15})-[0-9a-f]+$/.exec(ref)?.[1];
	return queued !== void 0 && sha !== void 0 ? {
		kind: "group",
		number: Number(queued),
		sha,
		ref,
		base
	} : void 0;
}
/**
* Reads where a finished run came from: for a fork's run the payload names no pull request. GitHub writes
* both, not the run.
*/
function readRelay(run) {
	if (!text(run.event)?.startsWith("pull_request")) return void 0;
	const branch = text(run.head_branch);
	const repository = text(member(run, "head_repository").full_name);
	return {
		kind: "relay",
		head: branch !== void 0 && repository !== void 0 ? {
			repository,
			branch
		} : void 0,
		numbers: objects(run.pull_requests).flatMap((pull) => count(pull.number) ?? [])
	};
}
function parse(path) {
	try {
		return parseJson(path, readText(path), "file_unreadable");
	} catch (cause) {
		const message = `the event payload cannot be read: ${cause.message}`;
		throw new TrimtabError("file_unreadable", message, { cause });
	}
}
// src/review/merge-group.ts
/**
* Returns the status of a group's commit. The combined change is judged; a check that needs approval needs
* one on every member that changes the file, and each member has to have passed its own gate.
*/
function groupStatus({ checks }, members) {
	const forbidden = checks.find((check) => check.classification === "forbidden");
	if (forbidden) return governanceStatus("failure", `forbidden: ${forbidden.operation} at ${forbidden.file}:${forbidden.line}`);
	const failed = members.find(({ status }) => status?.state === "failure");
	if (failed) return governanceStatus("failure", `#${failed.number}: ${failed.status?.description}`);
	const answers = members.map((member) => ({
		number: member.number,
		...answerOf(member, checks, members)
	}));
	for (const state of ["failure", "pending"]) {
		const found = answers.filter((answer) => answer.state === state);
		if (found.length > 0) return governanceStatus(state, joined(found));
	}
	return governanceStatus("success", joined(answers));
}
function joined(answers) {
	return answers.map(({ number, description }) => `#${number}: ${description}`).join("; ");
}
/**
* Returns the answer for one member: that of its own gate, and approvals for what the group does to its
* files.
*/
function answerOf({ status, touched, review }, checks, members) {
	if (status?.state !== "success") return status ?? governanceStatus("pending", "not judged yet");
	const answersFor = (file) => !touched || touched.has(file) || !members.some((member) => member.touched?.has(file) !== false);
	const approvals = checks.filter((check) => check.requires_approval && answersFor(check.file)).map(({ approvers }) => approvalOf({
		...review,
		approvers
	}));
	const against = approvals.find((approval) => approval.kind === "rejected");
	if (against) return governanceStatus("failure", `changes requested by ${against.by}`);
	const waiting = approvals.flatMap((approval) => approval.kind === "waiting" ? [approval.for] : []);
	if (waiting.length > 0) return governanceStatus("pending", `waiting for ${[...new Set(waiting)].join(", and for ")}`);
	return status;
}
// src/pipeline/review-group.ts
/**
* Number of commits that a shallow clone fetches below a merge queue's group and its base: more than any
* queue holds.
*/
const GROUP_DEPTH = 200;
/**
* Reviews a merge queue's group: what it would bring to base is judged as a whole, and each pull request in
* it has to have passed its own gate and brings its own approvals. The status goes to the group's commit.
*/
async function reviewGroup(world, group) {
	const { pullRequests, statuses } = world.forge;
	const trusted = await world.trustedBase();
	if (group.base !== trusted.branch) return {
		kind: "not_judged",
		message: `the group goes to ${group.base}: only ${trusted.branch} is governed`,
		written: true,
		notes: []
	};
	const last = await pullRequests.read(group.number);
	const target = {
		number: group.number,
		head: {
			branch: group.ref,
			sha: group.sha
		},
		status: null
	};
	try {
		const { judged, members, notes } = await judgeGroup(world, group, last, trusted.branch);
		const status = groupStatus(judged.result, members);
		const written = await writeStatus(statuses, target, status);
		const proposed = loadProposedPolicy(judged.comparison, judged.base);
		const about = {
			impact_preview: null,
			enforcement: null,
			evidence: judged.evidence
		};
		return {
			kind: "judged",
			report: reviewReport(judged, status, proposed, about, world.now),
			written: written.written,
			notes: [
				...judged.notes,
				...notes,
				...written.notes
			]
		};
	} catch (error) {
		const wanted = governanceStatus("pending", `not judged: ${error.message}`);
		await writeStatus(statuses, target, wanted);
		throw error;
	}
}
async function judgeGroup(world, group, last, branch) {
	const { comparisons, forge } = world;
	const base = await comparisons.fetchTip(branch, GROUP_DEPTH);
	const head = await comparisons.fetchCommit(group, GROUP_DEPTH);
	if (head === void 0) throw new Error(`the group's commit ${group.sha} cannot be fetched`);
	const judged = await judgeCommits(world, {
		base,
		head,
		branch
	});
	const { numbers, notes } = await findMembers(world, group, branch, base);
	const members = [];
	for (const number of numbers) {
		const pull = number === last.number ? last : await forge.pullRequests.read(number);
		members.push(await describeMember(world, judged, pull));
	}
	return {
		judged,
		members,
		notes
	};
}
/**
* Finds the pull requests of a group: it includes those ahead in the queue. A group of one commit needs no
* question.
*/
async function findMembers({ comparisons, forge }, group, branch, base) {
	const alone = {
		numbers: [group.number],
		notes: []
	};
	if (await comparisons.isChild(group.sha, base)) return alone;
	try {
		const queued = await forge.branches.mergeQueue(branch);
		const position = queued.indexOf(group.number);
		return position < 0 ? alone : {
			numbers: queued.slice(0, position + 1),
			notes: []
		};
	} catch (error) {
		const note = `only #${group.number} is known to be in the group: ${error.message}`;
		return {
			...alone,
			notes: [note]
		};
	}
}
async function describeMember(world, judged, pull) {
	const { comparisons } = world;
	const merged = await comparisons.fetchTestMerge(pull.number);
	const current = merged?.head === pull.head.sha ? merged : void 0;
	return {
		number: pull.number,
		status: pull.status,
		touched: current && new Set(await comparisons.touchedBetween(current.base, current.merge)),
		review: await approvalFacts(judged, pull, world)
	};
}
// src/commands/gate.ts
/**
* Reviews what the workflow runs for (a pull request, a merge group), or the commits from `--base` to
* `--head`.
*/
async function gate(options, now, environment) {
	if (options.base !== void 0) return gateCommits(options, now, options.base, environment.PATH);
	const event = readReviewEvent(environment);
	if (!event) throw new TrimtabError("usage", "gate: --base REF is missing; name the branch to merge into, such as origin/main");
	const git = await openGit(options.repo, {
		now,
		auth: (url) => describeGitHub(url, environment),
		openCache: options.openCache
	});
	const repository = describeGitHub(git.target.url, environment);
	const { openGitHubForge } = await import("./forge-DciYkMe0.js");
	const forge = openGitHubForge(repository);
	const written = options.dryRun ? withoutWrites(forge) : forge;
	const outcome = toOutcome(await reviewEvent(openReviewWorld(options, now, git, written, {
		waits: repository.throttled,
		path: environment.PATH
	}), event));
	return options.dryRun ? {
		...outcome,
		notes: [...outcome.notes, "dry run: nothing is written"]
	} : outcome;
}
async function gateCommits(options, now, base, path) {
	const git = await openGit(options.repo, {
		now,
		openCache: options.openCache
	});
	const ledger = openLedgerFiles(options.repo, {
		now,
		absent: "empty"
	});
	const world = {
		...openPreviewWorld(options, now, git, path),
		readLedger: (_config, since) => ledger.read(since)
	};
	const outcome = toOutcome([await reviewCommits(world, {
		base,
		head: options.head ?? "HEAD"
	})]);
	const changed = options.head === void 0 ? await git.changedSince("HEAD") : [];
	const unread = describeUnreadChanges(changed.filter((path) => /\.ya?ml$/.test(path)), "HEAD");
	return {
		...outcome,
		notes: [...outcome.notes, ...unread]
	};
}
async function reviewEvent(world, event) {
	switch (event.kind) {
		case "pull": return [await reviewPull(world, event.number)];
		case "group": return [await reviewGroup(world, event)];
		case "relay": {
			const { branches } = world.forge;
			const numbers = event.head ? await branches.openPullsFrom(event.head) : event.numbers;
			const reviews = [];
			for (const number of numbers) reviews.push(await reviewPull(world, number));
			return reviews;
		}
	}
}
/**
* Reports the review that stops the job, or else the first judged one, in full; of the others one line each.
*/
function toOutcome(reviews) {
	const main = reviews.find(stopsJob) ?? reviews.find(({ kind }) => kind === "judged") ?? reviews[0];
	const others = reviews.filter((review) => review !== main).map(describeReview);
	const base = {
		kind: "gate",
		notes: reviews.flatMap(({ notes }) => notes),
		failures: []
	};
	if (main?.kind === "judged") return {
		...base,
		report: main.report,
		lines: others,
		stopsJob: stopsJob(main)
	};
	const message = main?.message ?? "no open pull request comes from that branch: there is nothing to judge";
	const stops = main !== void 0 && stopsJob(main);
	return {
		...base,
		report: void 0,
		lines: [message, ...others],
		stopsJob: stops
	};
}
export { gate };
