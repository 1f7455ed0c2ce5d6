import { r as openGit } from "./branch-D-pagNAQ.js";
import { t as TrimtabError } from "./errors-modhzHrg.js";
import { t as openLedgerFiles } from "./files-CUsF_NAh.js";
import { s as gateStatus } from "./diff-BJ0vMWnU.js";
import { _ as touchedBetween, c as writeStatus, g as isChild, h as fetchTip, m as fetchTestMerge, o as reviewFacts, p as fetchCommit, r as openGateWorld, s as said, u as judgeCommits } from "./status-D0MHufQf.js";
import { r as governanceStatus } from "./statuses-CCtSRq-t.js";
import { n as approvalOf } from "./approvals-CVJxffvQ.js";
import { n as previewImpact, r as gateOutcome, t as gatePull } from "./pull-CkK3XwW1.js";
import { t as isStopped } from "./stop-CsZGARbO.js";
import { readFileSync } from "node:fs";
// src/adapters/github/event.ts
/**
* The event of this workflow run; undefined outside of one, and for events without a pull request.
* https://docs.github.com/en/webhooks/webhook-events-and-payloads
* @throws TrimtabError `file_unreadable` when the payload cannot be read.
*/
function readGateEvent(environment) {
	const path = environment.GITHUB_EVENT_PATH;
	if (!path) return void 0;
	const { pull_request: pull, merge_group: group, workflow_run: run } = parse(path);
	if (isNumber(pull?.number)) return {
		kind: "pull",
		number: pull.number
	};
	if (run) return relayed(run);
	const queued = /\/pr-(\d+)-[0-9a-f]+$/.exec(String(group?.head_ref))?.[1];
	return queued !== void 0 && typeof group?.head_sha === "string" ? {
		kind: "group",
		number: Number(queued),
		sha: group.head_sha,
		ref: String(group.head_ref)
	} : void 0;
}
/** Of a fork's run the payload names no pull request, only where it came from; GitHub writes both, not the run. */
function relayed(run) {
	if (typeof run.event !== "string" || !run.event.startsWith("pull_request")) return void 0;
	const { head_branch: branch, head_repository: from } = run;
	return {
		kind: "relay",
		head: typeof branch === "string" && typeof from?.full_name === "string" ? {
			repository: from.full_name,
			branch
		} : void 0,
		numbers: (Array.isArray(run.pull_requests) ? run.pull_requests : []).map((pull) => pull?.number).filter(isNumber)
	};
}
function isNumber(value) {
	return typeof value === "number" && Number.isInteger(value);
}
function parse(path) {
	try {
		return JSON.parse(readFileSync(path, "utf8")) ?? {};
	} catch (cause) {
		throw new TrimtabError("file_unreadable", `the event payload ${path} cannot be read: ${cause.message}`, { cause });
	}
}
// src/review/merge-group.ts
/**
* The status of a group's commit. Whatever all of it together does is judged; what needs an approval needs one on every member
* that changes the file, and each member has to have passed by itself.
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
/** What one member has to show: its own gate's answer, and approvals for what the group does to its files. */
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
// src/commands/gate/group.ts
/**
* A merge queue's group: what it would bring to base is judged as a whole, and each pull request in it has to have passed its own
* gate and brings its own approvals. The status goes to the group's commit.
*/
async function gateGroup(world, group) {
	const { git, forge, options, now } = world;
	const last = await forge.pull(group.number);
	const on = {
		number: group.number,
		head: {
			branch: group.ref,
			sha: group.sha
		},
		status: null
	};
	try {
		const base = await fetchTip(git, last.base.branch, 200);
		const head = await fetchCommit(git, group);
		if (head === void 0) throw new Error(`the group's commit ${group.sha} cannot be fetched`);
		const judged = await judgeCommits(git, options, now, {
			base,
			head
		});
		const { numbers, note } = await containedIn(world, group, last.base.branch, base);
		const members = [];
		for (const number of numbers) members.push(await memberOf(world, judged, number === last.number ? last : await forge.pull(number)));
		const status = groupStatus(judged.result, members);
		const written = await writeStatus(forge, on, status);
		const outcome = gateOutcome(judged, status, {
			impact: null,
			enforcement: null
		}, now);
		return {
			...outcome,
			...written,
			notes: [
				...outcome.notes,
				...note,
				...written.notes
			]
		};
	} catch (error) {
		await writeStatus(forge, on, governanceStatus("pending", `not judged: ${error.message}`));
		throw error;
	}
}
/** The pull requests of a group: those ahead in the queue are in it, too. A group of one commit needs no question. */
async function containedIn(world, group, branch, base) {
	const alone = {
		numbers: [group.number],
		note: []
	};
	if (await isChild(world.git, group.sha, base)) return alone;
	try {
		const queued = await world.github.queued(branch);
		const at = queued.indexOf(group.number);
		return at < 0 ? alone : {
			numbers: queued.slice(0, at + 1),
			note: []
		};
	} catch (error) {
		return {
			...alone,
			note: [`only #${group.number} is known to be in the group: ${error.message}`]
		};
	}
}
async function memberOf(world, judged, pull) {
	const merged = await fetchTestMerge(world.git, pull.number);
	const fresh = merged?.head === pull.head.sha ? merged : void 0;
	return {
		number: pull.number,
		status: pull.status,
		touched: fresh && new Set(await touchedBetween(world.git, fresh.base, fresh.merge)),
		review: await reviewFacts(judged, pull, world)
	};
}
// src/commands/gate.ts
/**
* What a change does, and whether it may: of the pull request that the workflow runs for, or of the commits from `--base` to
* `--head`. Then nobody's reviews are known, so what needs approval waits, and nothing is written.
*/
async function gate(options, now, environment) {
	const event = options.base === void 0 ? readGateEvent(environment) : void 0;
	if (event) return gateEvent(event, await openGateWorld(options, now, environment));
	if (options.base === void 0) throw new TrimtabError("usage", "gate: --base REF is missing; name the branch to merge into, such as origin/main");
	const git = await openGit(options.repo, { now });
	const judged = await judgeCommits(git, options, now, {
		base: options.base,
		head: options.head ?? "HEAD"
	});
	const status = gateStatus(judged.result, {
		reviews: [],
		head: judged.compared.head.sha,
		author: ""
	});
	const impact = await previewImpact(judged, options, now, openLedgerFiles(options.repo, {
		now,
		absent: "empty"
	}).read);
	return {
		...gateOutcome(judged, status, {
			impact,
			enforcement: null
		}, now),
		gateWritten: false
	};
}
async function gateEvent(event, world) {
	switch (event.kind) {
		case "pull": return gatePull(world, event.number);
		case "group": return gateGroup(world, event);
		case "relay": return gatePulls(world, event.head ? await world.github.pullsFrom(event.head) : event.numbers);
	}
}
/** Several pull requests may come from one branch: each is judged, and the one that is stopped most speaks for all. */
async function gatePulls(world, numbers) {
	const outcomes = [];
	for (const number of numbers) outcomes.push(await gatePull(world, number));
	const first = outcomes.find(isStopped) ?? outcomes.find(({ gate }) => gate) ?? outcomes[0];
	if (!first) return said("no open pull request comes from that branch: there is nothing to judge");
	const others = outcomes.filter((outcome) => outcome !== first);
	return {
		...first,
		lines: [...first.lines, ...others.flatMap(toldBriefly)],
		notes: outcomes.flatMap(({ notes }) => notes)
	};
}
function toldBriefly({ gate, lines }) {
	return gate ? [`${gate.status.state}: ${gate.status.description}`] : lines;
}
export { gate };
