import { n as __exportAll } from "./rolldown-runtime-BVN1G_yT.js";
import { c as blobDigest, d as parseMarker, l as fingerprintOf, s as deliveryOf, u as formatMarker } from "./survey-BYWkndsH.js";
import { n as inert } from "./markdown-DLgCfZJa.js";
import { r as rollbackBranch } from "./branch-C3XL5nBm.js";
import { f as SERVICE_TRAILER, h as isForeign } from "./commit-files-CsqLH26x.js";
import { a as withSession, i as record, r as pushBranches, t as leaseOf } from "./session-C3oZeX5u.js";
import { H as parseManifest, U as pathTo, V as locatePath, W as scalarText } from "./layout-C55fJbEA.js";
import { d as judge$1, v as deliverySetting } from "./observe-CigpZSEe.js";
import { J as dropStale, K as FIGURE_NAMES, b as toNumber, f as add, g as formatPercent, h as exact, i as measuredMetrics, o as predict, p as compare, r as instant, u as ONE, v as fromNumber, y as multiply } from "./decide-BkA8tRQN.js";
import { f as rollbackClaim, i as pullRequestInput, l as knownApprovers, m as fetchTestMerge, o as reviewFacts, t as desiredStatus, u as judgeCommits } from "./status-D0MHufQf.js";
import { i as fetchRef } from "./branch-D-pagNAQ.js";
import { i as verificationStatus, r as governanceStatus } from "./statuses-CCtSRq-t.js";
import { s as gateStatus } from "./diff-BJ0vMWnU.js";
import { t as CODE_OWNERS } from "./approvals-CVJxffvQ.js";
// src/manifests/edit/splice.ts
/**
* Replaces the digits of one scalar (or inserts what states it) and changes no other byte, then proves it: the
* result is parsed again and must equal the original but for that one value, with exactly one line changed or added.
*/
function splice(bytes, target, to) {
	if (!Number.isSafeInteger(to) || to < 0 || Object.is(to, -0)) return refused(`${to} is no replica count`);
	if (to === target.value) return refused(`the value is ${to} already`);
	const { start, end, form } = target;
	const written = form.kind === "insertion" ? "" : String(target.value);
	if (!Number.isInteger(start) || start < 0 || end > bytes.length || bytes.toString("latin1", start, end) !== written) return refused(`line ${target.line} no longer holds ${target.value}`);
	const text = form.kind === "insertion" ? `${form.before}${to}${form.after}` : String(to);
	const edited = Buffer.concat([
		bytes.subarray(0, start),
		Buffer.from(text, "latin1"),
		bytes.subarray(end)
	]);
	const before = parseManifest(bytes);
	if (before.kind === "unparsed") return refused(before.reason);
	const after = parseManifest(edited);
	if (after.kind === "unparsed") return refused(`the edit would break the file: ${after.reason}`);
	const flaw = disproof(before.parsed, after.parsed, bytes, target, to);
	return flaw === void 0 ? {
		kind: "edited",
		bytes: edited,
		line: target.line
	} : refused(flaw);
}
function refused(reason) {
	return {
		kind: "refused",
		reason
	};
}
function disproof(before, after, bytes, target, to) {
	const change = changeOf(before, after, bytes, target, to);
	if (change === void 0) return `line ${target.line} holds no number of its own at the place given`;
	if (before.documents.length !== after.documents.length) return "the edit would change the number of documents";
	for (const [index, document] of before.documents.entries()) {
		const other = after.documents[index];
		if (!equalBut(document.value, other?.value, index === target.documentIndex ? change : void 0)) return "the edit would change more than the one value";
	}
	const lines = differingLines(before.text, after.text, target);
	return lines === 1 ? void 0 : `the edit would change ${lines} lines`;
}
/** What must be the only difference; undefined where the place is not what the target says. An insertion is seen afterwards. */
function changeOf(before, after, bytes, target, to) {
	const { form } = target;
	if (form.kind === "inline") return changeWithin(before, target.documentIndex, form, to);
	const inserted = form.kind === "insertion";
	const shown = inserted ? after : before;
	const offset = bytes.toString("utf8", 0, target.start).length + (inserted ? form.before.length : 0);
	const root = shown.documents[target.documentIndex]?.root;
	const path = pathTo(shown, root, offset);
	const node = path === void 0 ? void 0 : locatePath(shown, root, path).node;
	if (path === void 0 || node?.kind !== "scalar") return void 0;
	const quoted = node.style === "single" || node.style === "double";
	if (form.kind === "text" ? !quoted : node.style !== "plain") return void 0;
	const digits = inserted ? String(to).length : target.end - target.start;
	if (node.end - node.start !== digits) return void 0;
	if (form.kind === "text") return {
		path,
		from: String(target.value),
		to: String(to)
	};
	return {
		path,
		from: inserted ? void 0 : target.value,
		to
	};
}
/** The same of a text that is a scalar itself: there the edit has to hold as it does in a file. */
function changeWithin(before, documentIndex, { text: start, inner }, to) {
	const root = before.documents[documentIndex]?.root;
	const path = pathTo(before, root, start);
	const node = path === void 0 ? void 0 : locatePath(before, root, path).node;
	const text = node === void 0 ? void 0 : scalarText(before, node);
	if (path === void 0 || text === void 0) return void 0;
	const edit = splice(Buffer.from(text), inner, to);
	return edit.kind === "edited" ? {
		path,
		from: text,
		to: edit.bytes.toString()
	} : void 0;
}
/** Lines that differ; where a whole line goes in, that is one. */
function differingLines(before, after, { form, line }) {
	const old = before.split("\n");
	const now = after.split("\n");
	if (form.kind === "insertion" && form.after.endsWith("\n")) old.splice(line - 1, 0, "");
	if (old.length !== now.length) return Math.abs(old.length - now.length) + 1;
	return old.reduce((count, line, index) => line === now[index] ? count : count + 1, 0);
}
/**
* Deep equality, except that at `change.path` the one value must be `from` on the left and `to` on the right.
* It keeps its own stack and remembers pairs already compared: aliases can make values far deeper and wider than the text.
*/
function equalBut(left, right, change) {
	const compared = /* @__PURE__ */ new Map();
	const queue = [{
		left,
		right,
		depth: change === void 0 ? -1 : 0
	}];
	for (let pair = queue.pop(); pair !== void 0; pair = queue.pop()) {
		const { left: a, right: b, depth } = pair;
		if (change !== void 0 && depth === change.path.length) {
			if (a !== change.from || b !== change.to) return false;
			continue;
		}
		if (typeof a !== "object" || typeof b !== "object" || a === null || b === null) {
			if (!Object.is(a, b)) return false;
			continue;
		}
		if (depth < 0) {
			const partners = compared.get(a);
			if (partners?.has(b) === true) continue;
			if (partners === void 0) compared.set(a, /* @__PURE__ */ new Set([b]));
			else partners.add(b);
		}
		if (Array.isArray(a) !== Array.isArray(b)) return false;
		const keys = Object.keys(a);
		const step = depth < 0 ? void 0 : String(change?.path[depth]);
		const added = change?.from === void 0 && step !== void 0 && depth + 1 === change?.path.length;
		if (added && (keys.includes(step) || b[step] !== change.to)) return false;
		if (keys.length + (added ? 1 : 0) !== Object.keys(b).length) return false;
		for (const key of keys) {
			if (!Object.hasOwn(b, key)) return false;
			const next = key === step ? depth + 1 : -1;
			queue.push({
				left: a[key],
				right: b[key],
				depth: next
			});
		}
		if (step !== void 0 && !added && !keys.includes(step)) return false;
	}
	return true;
}
// src/commands/gate/judge-head.ts
/**
* What the gate makes of a pull request of this tool whose head this run has not pushed. What its body says and who its commits
* name as author can be forged by whoever may write, what it changes cannot.
*/
async function judgeHead(session, pull) {
	const range = await rangeOf(session, pull);
	if (typeof range === "string") return governanceStatus("pending", `not judged: ${range}`);
	const rollback = await rollbackClaim(pull, async (number) => session.pulls.find((p) => p.number === number));
	const { git, options, now, base } = session;
	const judged = await judgeCommits(git, options, now, {
		...range,
		base: base.sha,
		pullRequest: pullRequestInput(pull),
		rollback
	});
	return gateStatus(judged.result, await reviewFacts(judged, pull, session));
}
/** By the test merge where there is one, as base's own moves since are then no part of it. */
async function rangeOf({ git, base }, pull) {
	if (git.target.kind === "network") {
		const merged = await fetchTestMerge(git, pull.number);
		if (merged?.head === pull.head.sha) return {
			head: merged.merge,
			from: merged.base
		};
		return pull.conflicting ? `it conflicts with ${base.branch}` : "GitHub has not merged the newest commit for a test yet";
	}
	const head = await fetchRef(git.place, {
		url: git.fetchUrl,
		ref: `refs/heads/${pull.head.branch}`
	});
	return head === pull.head.sha ? { head } : "its branch has moved";
}
// src/pipeline/statuses.ts
/**
* Brings labels, reviewers and the governance status of each open pull request up to date, and arranges its merge where
* that is configured. A head without a status is new, or was left by a killed run, and is dressed first.
*/
async function refreshStatuses(session, standing) {
	const lines = [];
	const errors = [];
	const held = session.surveyed.facts.ledger_error !== null;
	for (const pull of held ? [] : [...standing, ...openRollbacks(session)]) try {
		lines.push(...await refreshStatus(session, pull));
	} catch (error) {
		errors.push({
			service: pull.service,
			message: `status of #${pull.number} failed: ${error.message}`
		});
	}
	return {
		lines,
		errors
	};
}
function openRollbacks({ pulls, services, surveyed }) {
	const names = [...services.keys()].filter((name) => !surveyed.selected || surveyed.selected.has(name));
	const branches = new Map(names.map((name) => [rollbackBranch(name), name]));
	return pulls.flatMap((pull) => {
		const service = pull.state === "open" && !isForeign(pull) ? branches.get(pull.head.branch) : void 0;
		return service === void 0 ? [] : [{
			...pull,
			service
		}];
	});
}
/** One pull request of `refreshStatuses`; notes for people. */
async function refreshStatus(session, pull) {
	const { forge, services, surveyed, now } = session;
	const { proposals } = surveyed.config;
	const service = services.get(pull.service);
	if (!service || service.input.blueprint.paused) return [];
	const { approvers } = service.input.blueprint.governance;
	const rollsBack = parseMarker(pull.body)?.reverts !== void 0;
	const held = service.decision.action === "no_action" && !rollsBack ? service.input.history.lastDecision : null;
	const facts = {
		approvers,
		...await approversOf(session, pull, approvers),
		unconfirmedSince: held?.since ?? null,
		validFor: proposals.validFor
	};
	const desired = desiredStatus(pull, facts, now);
	if (sameStatus(pull.status, desired)) return [];
	const seen = session.pulls.find(({ number, head }) => number === pull.number && head.sha === pull.head.sha);
	const wanted = desired.state === "success" && seen ? await judgeHead(session, seen) : desired;
	if (sameStatus(pull.status, wanted)) return [];
	const notes = [];
	if (pull.status === null) {
		const reviewers = wanted.state === "pending" ? approvers.filter((name) => name !== CODE_OWNERS) : [];
		notes.push(...await forge.decorate(pull.number, {
			labels: [...pull.labels, ...proposals.labels],
			assignees: proposals.assignees,
			reviewers
		}));
	}
	await forge.setStatus(pull.head.sha, pull.number, wanted);
	if (proposals.autoMerge && wanted.state === "success") {
		const note = await forge.autoMerge(pull.number, session.base.branch);
		if (note !== void 0) notes.push(`auto-merge could not be arranged: ${note}`);
	}
	return notes.map((note) => `note    ${pull.service} #${pull.number}: ${note}`);
}
/** Nobody is asked for before the change needs approval and somebody has reviewed it. */
async function approversOf({ files, forge, teams }, pull, approvers) {
	const marker = parseMarker(pull.body);
	const asked = marker?.tier === "requires_approval" && pull.reviews.length > 0;
	return knownApprovers(files, asked ? approvers : approvers.filter((name) => name === CODE_OWNERS), marker ? [marker.file] : [], forge, teams);
}
function sameStatus(a, b) {
	return a?.state === b.state && a.description === b.description;
}
// src/report/verification.ts
const MARK = {
	passed: "passed",
	failed: "**failed**",
	not_met: "not met, and not broken by this",
	unknown: "unknown",
	skipped: "skipped",
	pending: "pending"
};
/** The verification comment on a pull request; `marker` identifies it for later edits. */
function renderVerification(verification, marker) {
	const rows = verification.checks.map((c) => `| ${c.check} | ${inert(String(c.expected))} | ${inert(String(c.actual ?? c.reason ?? "–"))} | ${MARK[c.status]} | ${inert(c.improvement ?? "")} |`);
	const { rollback: back } = verification;
	const rollback = back === void 0 ? [] : ["", back.pull === null ? `No rollback: ${inert(back.reason)}.` : `Rollback: #${back.pull}.`];
	const table = rows.length > 0 ? [
		"",
		"| check | expected | actual | status | change |",
		"|---|---|---|---|---|",
		...rows
	] : [];
	return [
		`**Verification: ${verification.outcome}.** ${inert(verification.rationale)}`,
		...rollback,
		...table,
		"",
		marker,
		""
	].join("\n");
}
// src/pipeline/rollback.ts
/**
* The verdict of an earlier run that opened the rollback and was stopped before it could say so: another look might come to
* another one, and the rollback would stand there without a reason.
*/
function failedBefore(session, pull, seen) {
	if (!rollbackOf(session, pull) || seen.verdict === "failed") return seen;
	const rationale = "It was found failed by a run that opened its rollback and was stopped before it could say why here.";
	const { look: _, measured_at: __, ...rest } = seen;
	return {
		...rest,
		verdict: "failed",
		outcome: "failed",
		rationale,
		summary: { verification_result: "failed" }
	};
}
function rollbackOf({ pulls }, pull) {
	const branch = rollbackBranch(parseMarker(pull.body)?.service ?? "");
	return pulls.find((p) => p.head.branch === branch && parseMarker(p.body)?.reverts === pull.number);
}
/** Opens the rollback, unless it would undo somebody else's later change. `closed` are pull requests that this run has closed. */
async function rollBack(session, pull, marker, service, verification, closed) {
	const { blueprint, now, policies, observation } = service.input;
	const none = (why) => ({
		said: {
			pull: null,
			reason: why
		},
		lines: [`no rollback of ${marker.service}: ${why}`]
	});
	if (marker.reverts !== void 0) return none("a rollback is never rolled back");
	const known = rollbackOf(session, pull);
	if (known) return {
		said: { pull: known.number },
		lines: []
	};
	if (blueprint.paused) return none("spec.paused is true");
	if (!blueprint.verification.rollbackOnFailure) return none("rollback_on_failure is false");
	const { minReplicas, maxReplicas } = blueprint.scaling;
	const to = Math.min(Math.max(marker.from, minReplicas), maxReplicas);
	if (to === marker.to) return none(`the limits (${minReplicas} to ${maxReplicas}) allow nothing that it could go back to`);
	const { tier } = judge$1(policies, {
		operation: "rollback",
		blueprint,
		before: marker.to,
		after: to,
		now
	});
	if (tier === "forbidden") return none("governance forbids it");
	const branch = rollbackBranch(marker.service);
	const other = session.pulls.find((p) => p.state === "open" && p.head.branch === branch && !closed.has(p.number));
	if (other) return none(`the rollback #${other.number} is open already`);
	const target = session.surveyed.located.get(marker.service)?.target;
	const bytes = target && session.files.read(target.path);
	if (!target || !bytes || !holdsMerged(target, marker)) return none("the field no longer holds the merged value");
	const title = `Roll back ${marker.service} from ${marker.to} to ${to} replicas`;
	const change = await rollbackCommit(session, target, to, {
		branch,
		message: `${title}\n\nTrimtab-Decision: ${verification.verification_id}\n${SERVICE_TRAILER}${marker.service}\n`,
		expected: await leaseOf(session, branch, await session.git.heads(branch))
	});
	if (typeof change === "string") return none(change);
	const sha = await pushRollback(session, change, marker.service);
	const back = {
		...marker,
		from: marker.to,
		to,
		tier,
		blueprint: blueprint.hash,
		blob: blobDigest(bytes),
		before: measuredMetrics(observation),
		template: observation?.template.hash,
		reverts: pull.number
	};
	const body = `${inert(verification.rationale)}\n\nRolls back #${pull.number}.\n\n${renderVerification(verification, "")}\n${formatMarker(back)}\n`;
	const number = await session.forge.create({
		title,
		body,
		branch,
		base: session.base.branch
	});
	const notes = await refreshStatus(session, {
		number,
		body,
		author: "",
		head: {
			branch,
			sha
		},
		labels: [],
		reviews: [],
		status: null,
		service: marker.service
	});
	return {
		said: { pull: number },
		lines: [`create  rollback of ${marker.service}: #${number} reverts #${pull.number}`, ...notes],
		opened: number,
		event: rollbackEvent(session, back, {
			number,
			title
		}, "create")
	};
}
function holdsMerged(target, marker) {
	return target.path === marker.file && target.field === marker.field && target.value === marker.to;
}
/** The change as a commit on the newest base; why there can be none. */
async function rollbackCommit(session, target, to, { branch, message, expected }) {
	const bytes = session.files.read(target.path);
	const edit = bytes && splice(bytes, target, to);
	if (edit?.kind !== "edited") return edit?.reason ?? "the file vanished between two reads";
	const proof = await session.proveRendering(target, edit.bytes, to);
	if (proof.kind === "refused") return proof.why;
	return {
		branch,
		message,
		files: [{
			path: target.path,
			content: edit.bytes
		}],
		base: session.base.sha,
		expected
	};
}
/** The head that arrived. @throws Error with git's reason */
async function pushRollback(session, change, service) {
	const { pushed, errors } = await pushBranches(session, [change], () => service);
	const sha = pushed.get(change.branch);
	if (sha === void 0) throw new Error(errors[0]?.message ?? "the rollback branch was not pushed");
	return sha;
}
/** What the ledger is told of a rollback's pull request. */
function rollbackEvent({ services, now }, back, { number, title }, outcome) {
	return {
		timestamp: instant(now),
		event_type: "proposal",
		agent_id: "trimtab",
		service: back.service,
		blueprint_version: services.get(back.service)?.input.blueprint.version ?? null,
		operation: "rollback",
		classification: back.tier,
		rationale: title,
		outcome,
		duration: "0s",
		pull: number,
		...outcome === "create" ? { fingerprint: fingerprintOf(back) } : {}
	};
}
// src/pipeline/open-rollbacks.ts
const MOOT_MARKER = "<!-- trimtab:moot -->";
/**
* Looks after open rollbacks. One whose field no longer holds what it would take back is closed: a person's later change wins.
* One that cannot be merged as it is goes on a commit on the newest base.
*/
async function tendRollbacks(session) {
	const { surveyed } = session;
	const lines = [];
	const errors = [];
	const closed = /* @__PURE__ */ new Set();
	const events = [];
	for (const pull of session.pulls) {
		const marker = parseMarker(pull.body);
		if (pull.state !== "open" || marker?.reverts === void 0 || isForeign(pull)) continue;
		if (pull.head.branch !== rollbackBranch(marker.service)) continue;
		if (surveyed.selected && !surveyed.selected.has(marker.service)) continue;
		const target = surveyed.located.get(marker.service)?.target;
		if (!target) continue;
		try {
			if (!holdsMerged(target, {
				...marker,
				to: marker.from
			})) {
				await closeMoot(session, pull, target);
				closed.add(pull.number);
				events.push(rollbackEvent(session, marker, pull, "close"));
				lines.push(`close   rollback of ${marker.service}: #${pull.number} has nothing left to take back`);
			} else if (pull.conflicting) lines.push(...await rebuild(session, pull, marker, target));
		} catch (error) {
			errors.push({
				service: marker.service,
				message: `rollback #${pull.number}: ${error.message}`
			});
		}
	}
	return {
		lines,
		errors,
		closed,
		events
	};
}
async function closeMoot({ forge, git }, pull, target) {
	const body = `Closed: ${inert(`${target.path}:${target.line}`)} states ${target.value} by now, so there is nothing left to take back.\n\n${MOOT_MARKER}\n`;
	await forge.comment(pull.number, MOOT_MARKER, body);
	await forge.close(pull.number);
	await git.deleteBranches(/* @__PURE__ */ new Map([[pull.head.branch, pull.head.sha]]));
}
async function rebuild(session, pull, marker, target) {
	const message = `${pull.title}\n\n${SERVICE_TRAILER}${marker.service}\n`;
	const { branch, sha: expected } = pull.head;
	const change = await rollbackCommit(session, target, marker.to, {
		branch,
		message,
		expected
	});
	if (typeof change === "string") throw new Error(change);
	const sha = await pushRollback(session, change, marker.service);
	const notes = await refreshStatus(session, {
		...pull,
		head: {
			branch,
			sha
		},
		reviews: [],
		status: null,
		service: marker.service
	});
	return [`update  rollback of ${marker.service}: #${pull.number} did not merge any more`, ...notes];
}
// src/verification/status.ts
/** Looked at again by the next run. */
const UNFINISHED = ["pending", "error"];
function isFinal({ verdict }) {
	return !UNFINISHED.includes(verdict);
}
const STATES = {
	passed: "success",
	insufficient: "success",
	no_verification_needed: "success",
	failed: "failure",
	pending: "pending",
	error: "pending",
	inconclusive: "error"
};
/** What the merge commit says. Only what was seen to do no harm is a success: what could not be judged is none. */
function statusOfVerdict({ verdict, outcome, rationale }) {
	return verificationStatus(STATES[verdict], `${outcome}: ${rationale}`);
}
// src/verification/arrival.ts
/** Why a container that was started does not run, for reasons of its own; a pod that waits for a node has none of these. */
const BROKEN = [
	"CrashLoopBackOff",
	"ImagePullBackOff",
	"ErrImagePull",
	"InvalidImageName",
	"CreateContainerConfigError",
	"CreateContainerError",
	"RunContainerError"
];
function checkArrival({ from, to, mergedAt }, observation) {
	const { replicas, podsReady } = observation;
	const pods = observation.pods.filter((pod) => pod.deletedAt === void 0);
	const since = (at) => at !== void 0 && Date.parse(at) >= Date.parse(mergedAt);
	const counts = pods.map((pod) => restartsSince(pod, since));
	const restarts = pods.length === 0 || counts.includes(void 0) ? void 0 : counts.reduce((sum, n) => sum + (n ?? 0), 0);
	const isBroken = (pod) => pod.waiting !== void 0 && BROKEN.includes(pod.waiting) || (restartsSince(pod, since) ?? 0) > 0;
	const isOurs = (pod) => since(pod.startedAt) || to < from && since(pod.lastRestart);
	const crashing = pods.filter((pod) => !pod.ready && isBroken(pod) && isOurs(pod));
	const counted = replicas === to;
	const ready = podsReady !== void 0 && podsReady >= to;
	const readiness = ready ? "passed" : crashing.length > 0 ? "failed" : "pending";
	const restart = restarts === void 0 ? "skipped" : restarts === 0 ? "passed" : ready ? "not_met" : "failed";
	return {
		counted,
		ready,
		crashing: crashing.map((pod) => `${pod.name} (${pod.waiting ?? "restarting"})`),
		serving: podsReady !== void 0 && podsReady > from,
		checks: [
			{
				check: "replica_count",
				expected: to,
				actual: replicas ?? null,
				status: counted ? "passed" : "pending",
				...unmeasured(replicas)
			},
			{
				check: "pods_ready",
				expected: to,
				actual: podsReady ?? null,
				status: readiness,
				...unmeasured(podsReady)
			},
			{
				check: "restarts",
				expected: 0,
				actual: restarts ?? null,
				status: restart,
				...restarts === void 0 ? { reason: "no source counts the restarts of its pods" } : {}
			}
		]
	};
}
function unmeasured(value) {
	return value === void 0 ? { reason: "no source says" } : {};
}
/** Of a pod older than the merge only the last restart has a time, so it counts once. */
function restartsSince(pod, since) {
	if (pod.restarts === void 0 || pod.restarts === 0 || since(pod.startedAt)) return pod.restarts;
	return since(pod.lastRestart) ? 1 : 0;
}
function checkDelivery(delivery) {
	const base = {
		check: "delivery",
		expected: "synced"
	};
	switch (delivery.kind) {
		case "skipped": return {
			...base,
			actual: null,
			status: "skipped",
			reason: "nothing is known to deliver it"
		};
		case "delivered":
			if (delivery.unhealthy !== void 0) return {
				...base,
				actual: null,
				status: "pending",
				reason: delivery.unhealthy
			};
			return {
				...base,
				actual: `${delivery.revision.slice(0, 10)}${delivery.at === void 0 ? "" : ` at ${delivery.at}`}`,
				status: "passed"
			};
		default: return {
			...base,
			actual: null,
			status: delivery.kind,
			reason: delivery.reason
		};
	}
}
// src/verification/checks.ts
/** Everything a blueprint promises its users, as upper limits. */
function objectives(blueprint) {
	const { scaling, performance } = blueprint;
	const ratio = (name, limit, places) => limit ? [{
		name,
		limit,
		show: (value) => formatPercent(value, places),
		unit: "points"
	}] : [];
	const latency = performance.latencyP95Target;
	const p95 = latency === void 0 ? [] : [{
		name: "latency_p95",
		limit: exact(latency),
		show: (value) => `${toNumber(value, 0)}ms`,
		unit: "ms"
	}];
	return [
		...ratio("cpu_utilization", scaling.targetCpu, 0),
		...ratio("memory_utilization", scaling.targetMemory, 0),
		...p95,
		...ratio("error_rate", performance.errorRateThreshold, 2)
	];
}
/** One objective now against before: failed only where the change can have broken it. */
function checkObjective(objective, before, { figures, reasons }) {
	const { name, limit, show } = objective;
	const base = {
		check: name,
		expected: expected(objective)
	};
	const value = figures[name] === void 0 ? void 0 : fromNumber(figures[name]);
	if (!value) return {
		...base,
		actual: null,
		status: "unknown",
		reason: reasons[name] ?? "not measured"
	};
	const earlier = before[name] === void 0 ? void 0 : fromNumber(before[name]);
	const judged = status(value, earlier, limit);
	const reason = judged === "unknown" ? { reason: "missed, and not measured when it was decided" } : {};
	return {
		...base,
		actual: show(value),
		status: judged,
		...improvement(objective, earlier, value),
		...reason
	};
}
/** What is checked as soon as the change has arrived, for a reader who looks before. */
function waitingChecks(blueprint, reason) {
	return objectives(blueprint).map((o) => ({
		check: o.name,
		expected: expected(o),
		actual: null,
		status: "pending",
		reason
	}));
}
/**
* What informs and decides nothing: CPU and memory against what the decision predicted (load may have moved since), and
* throughput against its minimum (what nobody asks for, a count cannot serve).
*/
function informingChecks({ scaling, performance }, predicted, { figures, reasons }) {
	const inform = (name, check, promise, show, isMet) => {
		const base = {
			check,
			expected: promise
		};
		if (figures[name] === void 0) return {
			...base,
			actual: null,
			status: "unknown",
			reason: reasons[name] ?? "not measured"
		};
		const value = fromNumber(figures[name]);
		return {
			...base,
			actual: show(value),
			status: isMet(value) ? "passed" : "not_met"
		};
	};
	const predictions = ["cpu_utilization", "memory_utilization"].flatMap((name) => {
		const then = predicted[name] === void 0 ? void 0 : fromNumber(predicted[name]);
		if (!then) return [];
		const allowed = multiply(then, add(ONE, scaling.tolerance.up));
		const percent = (value) => formatPercent(value, 0);
		return [inform(name, name.replace("utilization", "prediction"), `about ${percent(then)}`, percent, (v) => compare(v, allowed) <= 0)];
	});
	const least = performance.throughputMin;
	if (!least) return predictions;
	const rate = (value) => `${toNumber(value)}/s`;
	return [...predictions, inform("throughput", "throughput", `>= ${rate(least)}`, rate, (value) => compare(value, least) >= 0)];
}
function expected({ limit, show, unit }) {
	return `< ${unit === "ms" ? show(limit) : formatPercent(limit)}`;
}
/** A value at its limit misses it and, as in decisions, breaks nothing. */
function status(value, earlier, limit) {
	if (compare(value, limit) < 0) return "passed";
	if (compare(value, limit) === 0) return "not_met";
	if (!earlier) return "unknown";
	return compare(earlier, limit) > 0 && compare(value, earlier) <= 0 ? "not_met" : "failed";
}
/** Objectives that were met when the change was decided and are missed now. */
function brokenSince(blueprint, before, checks) {
	const met = objectives(blueprint).filter(({ name, limit }) => before[name] !== void 0 && compare(fromNumber(before[name]), limit) <= 0);
	return checks.filter(({ check, status }) => status === "failed" && met.some(({ name }) => name === check)).map(({ check }) => check).join(", ");
}
/** Each objective as it stands. */
function checkObjectives(blueprint, before, reading) {
	return objectives(blueprint).map((objective) => checkObjective(objective, before, reading));
}
function improvement({ show, unit }, earlier, value) {
	if (!earlier || compare(earlier, value) === 0) return {};
	const fell = compare(earlier, value) > 0;
	const [high, low] = fell ? [earlier, value] : [value, earlier];
	return { improvement: `${Math.round((Number.parseFloat(show(high)) - Number.parseFloat(show(low))) * 100) / 100}${unit === "ms" ? "ms" : "%"} ${fell ? "reduction" : "increase"} (${show(earlier)} → ${show(value)})` };
}
// src/verification/types.ts
/** The look that says: the new pods are ready, and nothing but this look tells since when. */
const READY_LOOK = "ready";
// src/verification/samples.ts
/** The verdicts that rest on figures, so that `samples` looks have to agree on them. */
const SAMPLED = [
	"passed",
	"insufficient",
	"failed"
];
/** Holds a verdict back until `samples` readings in a row have come to it, each over a window of its own. */
function holdForSamples({ blueprint, looks }, observation, reading, judgement) {
	const { samples } = blueprint.verification;
	if (samples <= 1 || !observation || !SAMPLED.includes(judgement.verdict)) return judgement;
	const earlier = looks.filter(({ verdict }) => verdict !== READY_LOOK);
	const last = earlier.at(-1);
	const to = Date.parse(observation.timestamp);
	const fresh = !last || to > Date.parse(last.measuredAt) && (reading?.from ?? to) >= Date.parse(last.measuredAt);
	const seen = earlier.length - (earlier.findLastIndex(({ verdict }) => verdict !== judgement.verdict) + 1) + (fresh ? 1 : 0);
	if (fresh && seen >= samples) return judgement;
	return {
		verdict: "pending",
		rationale: `${judgement.rationale} Seen in ${seen} of ${samples} readings.`,
		...fresh ? { look: judgement.verdict } : {}
	};
}
// src/verification/window.ts
function timeChange(input, observation) {
	const { stabilizationPeriod, timeout } = input.blueprint.verification;
	const start = startOf(input, observation);
	const settled = start + stabilizationPeriod;
	const expiry = Math.max(settled, start + timeout);
	const told = observation && newPodsReady(input, observation);
	if (told !== void 0 || !observation) return {
		settled,
		expiry,
		ready: told ?? 0,
		remember: false
	};
	const seen = input.looks.find(({ verdict }) => verdict === READY_LOOK);
	return {
		settled,
		expiry,
		ready: Date.parse(seen ? seen.measuredAt : observation.timestamp),
		remember: seen === void 0
	};
}
/** Figures measured over a window that begins after the new pods were ready, and ends after the change had settled. */
function readWindow(observation, { settled, ready }) {
	const counting = {};
	const reasons = {};
	let from = Number.POSITIVE_INFINITY;
	let early = false;
	for (const name of FIGURE_NAMES) {
		const figure = observation.figures[name];
		const begins = figure && Date.parse(figure.from ?? figure.time);
		if (!figure || begins === void 0) reasons[name] = observation.missing[name] ?? "not measured";
		else if (Date.parse(figure.time) < settled) reasons[name] = `measured at ${figure.time}, before the change had settled`;
		else if (begins < ready) {
			early = true;
			reasons[name] = `measured since ${figure.from ?? figure.time}, before the new pods were ready (${new Date(ready).toISOString()})`;
		} else {
			counting[name] = figure;
			from = Math.min(from, begins);
		}
	}
	const to = Date.parse(observation.timestamp);
	return {
		figures: measuredMetrics({
			...observation,
			figures: counting
		}),
		reasons,
		from: Math.min(from, to),
		to,
		early
	};
}
/** When the count took effect: a delivery tool's time moves on with later commits, the live count's own does not. */
function startOf({ change, delivery }, observation) {
	const merged = Date.parse(change.mergedAt);
	const stated = delivery.kind === "delivered" && delivery.at !== void 0 ? Date.parse(delivery.at) : merged;
	const written = observation?.writtenAt !== void 0 && observation.replicas === change.to ? Date.parse(observation.writtenAt) : 0;
	return Math.max(merged, written >= merged ? Math.min(stated, written) : stated);
}
/** Since when the pods started after the merge are ready; undefined where the source lists no pods or no such time. */
function newPodsReady({ change }, { pods }) {
	if (pods.length === 0) return void 0;
	const merged = Date.parse(change.mergedAt);
	const times = pods.filter((pod) => pod.ready && pod.deletedAt === void 0).map(({ startedAt, readySince }) => {
		if (startedAt !== void 0 && Date.parse(startedAt) < merged) return merged;
		return readySince === void 0 ? NaN : Date.parse(readySince);
	});
	return times.some(Number.isNaN) ? void 0 : Math.max(merged, ...times);
}
// src/verification/verify.ts
/**
* The verdict on one merged change. Time counts from delivery, or from the merge where that is not known; figures count
* only over a window that begins after the new pods were ready and ends after `stabilization_period`. Whatever is still
* unknown when `timeout` is over is inconclusive, and nothing but a proven harm fails.
*/
function verify(input) {
	const { blueprint, now, change } = input;
	const observation = input.observation && dropStale(input.observation, now, blueprint.metrics.maxAge);
	const timing = timeChange(input, observation);
	const expired = now.getTime() >= timing.expiry;
	const arrival = observation && checkArrival(change, observation);
	const reading = observation && arrival?.counted ? readWindow(observation, timing) : void 0;
	const measured = reading ? checkObjectives(blueprint, change.before, reading) : waitingChecks(blueprint, notYet(observation));
	const informing = reading ? informingChecks(blueprint, predict(change.before, change.from, change.to), reading) : [];
	const seen = {
		observation,
		arrival,
		measured,
		reading,
		timing
	};
	const judgement = rememberReadiness(holdForSamples(input, observation, reading, judge(input, seen)), seen);
	const late = (judgement.verdict === "pending" || judgement.verdict === "error") && expired && judgement.patient !== true;
	const verdict = late ? "inconclusive" : judgement.verdict;
	const outcome = verdict === "passed" ? "success" : verdict;
	return {
		verification_id: input.id,
		service: change.service,
		pull: change.pull,
		verdict,
		outcome,
		rationale: late ? `${judgement.rationale} The verification timeout is over.` : judgement.rationale,
		checks: [
			checkDelivery(input.delivery),
			...arrival?.checks ?? [],
			...measured,
			...informing
		],
		...judgement.look && observation && !late ? {
			look: judgement.look,
			measured_at: observation.timestamp
		} : {},
		summary: { verification_result: outcome }
	};
}
function judge(input, { observation, arrival, measured, reading, timing }) {
	const { change, delivery, now } = input;
	const { from, to, inGit } = change;
	if (from === to) return {
		verdict: "no_verification_needed",
		rationale: "The change left the count as it was."
	};
	if (inGit !== void 0 && inGit !== to) return inconclusive(`Git states ${inGit} by now: somebody has changed it since.`);
	if (observation?.failure !== void 0) return {
		verdict: "error",
		rationale: `Nothing could be read: ${observation.failure}.`
	};
	if (delivery.kind === "pending" && arrival?.counted !== true) return {
		...pending(`Not delivered: ${delivery.reason}.`),
		patient: true
	};
	if (now.getTime() < timing.settled) return pending("The stabilization period is not over.");
	if (!observation || !arrival) return pending("No metrics source knows the service.");
	if (Date.parse(observation.timestamp) < timing.settled) return pending(`The newest figures (${observation.timestamp}) are from before the change had settled.`);
	if (templateChanged(change, observation)) return inconclusive("The pod template has changed since the merge, so the figures are not its own.");
	const crash = arrival.counted && arrival.crashing.length > 0 ? `Its pods crash: ${arrival.crashing.join(", ")}.` : void 0;
	if (crash !== void 0 && to > from && !arrival.serving) return {
		verdict: "failed",
		rationale: crash
	};
	if (crash !== void 0 && to < from) return blameDown("pods_ready", change, reading);
	if (delivery.kind === "pending") return pending(`Not delivered: ${delivery.reason}.`);
	if (delivery.kind === "unknown" && input.deliveryRequired) return pending(`Whether it was delivered cannot be told: ${delivery.reason}.`);
	if (!arrival.counted || !arrival.ready) return pending(`${arrived(arrival)}.`);
	if (delivery.kind === "delivered" && delivery.unhealthy !== void 0) return pending(`${delivery.unhealthy}.`);
	return to > from ? judgeUp(measured) : judgeDown(input, measured, reading);
}
/** More replicas cannot break latency or load; only errors can come from the new pods, and only where nothing else explains them. */
function judgeUp(measured) {
	const open = unjudged(measured);
	if (open !== void 0) return open;
	const missed = names(measured, ["failed", "not_met"]);
	if (missed === "") return {
		verdict: "passed",
		rationale: "It arrived and every objective is met."
	};
	if (missed === "error_rate" && names(measured, ["failed"]) === missed) return {
		verdict: "failed",
		rationale: "Errors rose with the new pods."
	};
	return {
		verdict: "insufficient",
		rationale: `It arrived, and ${missed} still misses its target: decide again.`
	};
}
function judgeDown({ blueprint, change }, measured, reading) {
	const broken = brokenSince(blueprint, change.before, measured);
	if (broken !== "") return blameDown(broken, change, reading);
	const open = unjudged(measured);
	if (open !== void 0) return open;
	const worse = names(measured, ["failed"]);
	if (worse !== "") return inconclusive(`${worse} was missed before the change already, and is worse now.`);
	return {
		verdict: "passed",
		rationale: "It arrived and nothing that was met is missed."
	};
}
/** Fewer replicas are to blame only where they had no more to do than before. */
function blameDown(broken, { before }, reading) {
	const demand = reading?.figures.throughput;
	if (before.throughput === void 0 || demand === void 0) return pending(`${broken} is missed now, and whether demand has grown cannot be told: throughput ${before.throughput === void 0 ? "was not measured when it was decided" : reading?.reasons.throughput ?? "not measured"}.`);
	if (demand > before.throughput) return inconclusive(`${broken} is missed now under more demand than at decision time.`);
	return {
		verdict: "failed",
		rationale: `${broken} is missed now, worse than before and without more demand.`
	};
}
function unjudged(measured) {
	const unknown = measured.filter(({ status }) => status === "unknown");
	if (unknown.length === 0) return void 0;
	return pending(`Not to be judged yet: ${unknown.map(({ check, reason }) => `${check} (${reason})`).join(", ")}.`);
}
/** Where only this look says that the pods are ready, the figures of a later one are measured wholly after it. */
function rememberReadiness(judgement, { arrival, reading, timing }) {
	return judgement.verdict === "pending" && timing.remember && arrival?.ready === true && reading?.early === true ? {
		...judgement,
		look: READY_LOOK
	} : judgement;
}
function arrived({ checks }) {
	const [count, pods] = ["replica_count", "pods_ready"].map((name) => checks.find(({ check }) => check === name));
	const of = (check) => `${check?.actual ?? "an unknown number"} of ${check?.expected}`;
	return count?.status === "passed" ? `${of(pods)} pods are ready` : `The cluster runs ${of(count)} replicas`;
}
function notYet(observation) {
	if (observation === void 0) return "no metrics source knows the service";
	return observation.failure ?? "the cluster does not run the new count yet";
}
/** Since the merge, or since the decision where the source cannot tell since when a template has run. */
function templateChanged({ template: before, mergedAt }, { template }) {
	if (template.since !== void 0) return Date.parse(template.since) > Date.parse(mergedAt);
	return before !== void 0 && template.hash !== void 0 && template.hash !== before;
}
function pending(rationale) {
	return {
		verdict: "pending",
		rationale
	};
}
function inconclusive(rationale) {
	return {
		verdict: "inconclusive",
		rationale
	};
}
function names(checks, statuses) {
	return checks.filter((check) => statuses.includes(check.status)).map((check) => check.check).join(", ");
}
// src/commands/verify.ts
var verify_exports = /* @__PURE__ */ __exportAll({ verifyCommand: () => verifyCommand });
const COMMENT_MARKER = "<!-- trimtab:verification -->";
/** The `verify` command: what has merged is verified, and nothing else happens. */
async function verifyCommand(options, now, environment) {
	return withSession(options, now, environment, async (session) => {
		const { unrecorded, errors: known } = session.surveyed;
		const recorded = session.stopped !== void 0 ? [] : await record(session, unrecorded);
		const { verifications, lines, proposals, errors } = await verifyMerged(session);
		return {
			verifications,
			lines,
			notes: session.stopped === void 0 ? [] : [`paused, nothing is written: ${session.stopped}`],
			proposals,
			failures: [
				...known,
				...recorded,
				...errors
			]
		};
	});
}
/** Verifies every merged change without a final verdict. Without a ledger nobody knows which those are, so nothing is done. */
async function verifyMerged(session) {
	const { surveyed, stopped } = session;
	const verifications = [];
	const lines = [];
	const proposals = [];
	const errors = [];
	if (surveyed.facts.ledger_error !== null) return {
		verifications,
		lines,
		proposals,
		errors
	};
	const tended = stopped === void 0 ? await tendRollbacks(session) : {
		lines: [],
		errors: [],
		closed: /* @__PURE__ */ new Set(),
		events: []
	};
	lines.push(...tended.lines);
	errors.push(...tended.errors);
	const events = [...tended.events];
	for (const merged of waiting(session)) {
		const { pull, marker } = merged;
		try {
			const { verification, back } = stopped === void 0 ? await verifyOne(session, merged, tended.closed) : await lookAt(session, merged);
			verifications.push(verification);
			lines.push(`verify  ${marker.service} #${pull.number}: ${verification.outcome}: ${verification.rationale}`, ...back?.lines ?? []);
			if (back?.opened !== void 0) proposals.push({
				service: marker.service,
				action: "rollback",
				number: back.opened
			});
			if (stopped !== void 0) continue;
			if (isFinal(verification) || verification.look !== void 0) events.push(verificationEvent(verification, merged, session.now));
			if (back?.event) events.push(back.event);
		} catch (error) {
			errors.push({
				service: marker.service,
				message: `verification of #${pull.number} failed: ${error.message}`
			});
		}
	}
	errors.push(...await record(session, events));
	return {
		verifications,
		lines,
		proposals,
		errors
	};
}
/** While nothing may be written the verdict is reported all the same, and stays open. */
async function lookAt(session, merged) {
	return {
		verification: verify(await verificationInput(session, merged)),
		back: void 0
	};
}
/**
* Verdict, rollback, comment, status and label; the events come last of all. Whoever finds none does the rest again, and a
* rollback that is there says that the verdict was `failed`, whatever the figures say by now.
*/
async function verifyOne(session, merged, closed) {
	const { pull, marker, service } = merged;
	const { forge } = session;
	const seen = failedBefore(session, pull, verify(await verificationInput(session, merged)));
	const back = seen.verdict === "failed" ? await rollBack(session, pull, marker, service, seen, closed).catch(postponed) : void 0;
	const verification = back ? {
		...seen,
		rollback: back.said
	} : seen;
	const status = statusOfVerdict(verification);
	const known = pull.verification?.state === status.state && pull.verification.description === status.description;
	if (isFinal(verification) || !known) await forge.comment(pull.number, COMMENT_MARKER, renderVerification(verification, COMMENT_MARKER));
	if (!known && pull.merge_commit_sha !== null) await forge.setVerification(pull.merge_commit_sha, pull.number, status);
	if (back?.failure) throw back.failure;
	if (isFinal(verification)) await forge.label(pull.number, `trimtab/${verification.outcome}`);
	return {
		verification,
		back
	};
}
/** The verdict is told all the same, and stays open until its rollback stands. */
function postponed(failure) {
	return {
		said: {
			pull: null,
			reason: `it could not be opened yet: ${failure.message}`
		},
		lines: [],
		failure
	};
}
async function verificationInput(session, { pull, marker, service: evaluated }) {
	const { surveyed, now } = session;
	const { input, decision } = evaluated;
	const target = surveyed.located.get(marker.service)?.target;
	const { service, from, to, before, template } = marker;
	const inGit = target?.path === marker.file && target.field === marker.field ? target.value : void 0;
	const delivered = deliverySetting(surveyed.config, input.blueprint.workload.cluster).kind;
	return {
		id: decision.decision_id.replace(/^dec-/, "ver-"),
		change: {
			service,
			pull: pull.number,
			from,
			to,
			before,
			template,
			mergedAt: String(pull.merged_at),
			inGit
		},
		blueprint: input.blueprint,
		observation: input.observation,
		delivery: await deliveryOf(session, pull, marker, evaluated),
		deliveryRequired: delivered === "argo" || delivered === "flux",
		looks: input.history.looks?.[String(pull.number)] ?? [],
		now
	};
}
function waiting({ surveyed, services, pulls }) {
	return pulls.flatMap((pull) => {
		const marker = pull.state === "merged" ? parseMarker(pull.body) : void 0;
		const service = marker && services.get(marker.service);
		if (!marker || !service) return [];
		if (surveyed.selected && !surveyed.selected.has(marker.service)) return [];
		return service.input.history.verified.includes(pull.number) ? [] : [{
			pull,
			marker,
			service
		}];
	});
}
function verificationEvent(verification, { pull, marker, service }, now) {
	return {
		timestamp: instant(now),
		event_type: "verification",
		agent_id: "trimtab",
		service: marker.service,
		blueprint_version: service.input.blueprint.version ?? null,
		operation: marker.reverts === void 0 ? "scale_within_limits" : "rollback",
		classification: marker.tier,
		rationale: verification.rationale,
		outcome: verification.outcome,
		duration: `${Math.round((now.getTime() - Date.parse(String(pull.merged_at))) / 1e3)}s`,
		pull: pull.number,
		...verification.look ? {
			look: verification.look,
			measured_at: String(verification.measured_at)
		} : {}
	};
}
export { splice as i, verify_exports as n, refreshStatuses as r, verifyMerged as t };
