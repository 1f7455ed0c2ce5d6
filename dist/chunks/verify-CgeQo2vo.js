import { n as __exportAll } from "./rolldown-runtime-BVN1G_yT.js";
import { S as dropStale, _ as toNumber, a as predict, f as exact, g as multiply, h as fromNumber, l as add, n as instant, p as formatPercent, r as measuredMetrics, s as ONE, u as compare } from "./decide-Dz5aezi1.js";
import { d as deliveryOf, g as blobDigest, v as formatMarker, y as parseMarker } from "./survey-bDoTo6we.js";
import { t as inert } from "./inert-BHzWmssy.js";
import { u as judge$1 } from "./observe-CHIUiNc9.js";
import { D as locatePath, O as parseManifest, k as pathTo } from "./scan-CzUoko8_.js";
import { o as desiredStatus, r as rollbackBranch } from "./branch-DM2mKBMt.js";
import { f as isForeign, l as SERVICE_TRAILER } from "./commit-files-CsnXLXCy.js";
import { i as withSession, r as pushBranches, t as leaseOf } from "./session-BxLoOU-m.js";
import { t as CODE_OWNERS } from "./approvals-BxF6LLkW.js";
import { t as knownApprovers } from "./approvers-CVyN6YQ8.js";
// src/manifest/splice.ts
/**
* Replaces the digits of one scalar (or inserts the one line that holds it) and changes no other byte, then proves it: the
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
/** Lines that differ; an inserted line is one, and is taken out of what follows. */
function differingLines(before, after, { form, line }) {
	const old = before.split("\n");
	const now = after.split("\n");
	if (form.kind === "insertion") old.splice(line - 1, 0, "");
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
// src/commands/statuses.ts
/**
* Brings labels, reviewers and the governance status of each open pull request up to date, and arranges its merge where
* that is configured. A head without a status is new, or was left by a killed run, and is dressed first.
*/
async function refreshStatuses(session, standing) {
	const lines = [];
	const errors = [];
	for (const pull of [...standing, ...openRollbacks(session)]) try {
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
	if (!service) return [];
	const { approvers } = service.input.blueprint.governance;
	const held = service.decision.action === "no_action" ? service.input.history.lastDecision : null;
	const facts = {
		approvers,
		...await approversOf(session, pull, approvers),
		unconfirmedSince: held?.since ?? null,
		validFor: proposals.validFor
	};
	const wanted = desiredStatus(pull, facts, now);
	if (sameStatus(pull.status, wanted)) return [];
	const notes = [];
	if (pull.status === null) {
		const reviewers = wanted.state === "pending" ? approvers.filter((name) => name !== CODE_OWNERS) : [];
		notes.push(...await forge.decorate(pull.number, {
			labels: proposals.labels,
			assignees: proposals.assignees,
			reviewers
		}));
	}
	await forge.setStatus(pull.head.sha, pull.number, wanted);
	if (proposals.autoMerge && wanted.state === "success") {
		const note = await forge.autoMerge(pull.number);
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
	const rows = verification.checks.map((c) => `| ${c.check} | ${inert(String(c.expected))} | ${inert(String(c.actual ?? "–"))} | ${MARK[c.status]} | ${inert(c.improvement ?? "")} |`);
	const table = rows.length > 0 ? [
		"",
		"| check | expected | actual | status | change |",
		"|---|---|---|---|---|",
		...rows
	] : [];
	return [
		`**Verification: ${verification.outcome}.** ${inert(verification.rationale)}`,
		...table,
		"",
		marker,
		""
	].join("\n");
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
				status: counted ? "passed" : "pending"
			},
			{
				check: "pods_ready",
				expected: to,
				actual: podsReady ?? null,
				status: readiness
			},
			{
				check: "restarts",
				expected: 0,
				actual: restarts ?? null,
				status: restart
			}
		]
	};
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
			status: "skipped"
		};
		case "delivered":
			if (delivery.unhealthy !== void 0) return {
				...base,
				actual: delivery.unhealthy,
				status: "pending"
			};
			return {
				...base,
				actual: `${delivery.revision.slice(0, 10)}${delivery.at === void 0 ? "" : ` at ${delivery.at}`}`,
				status: "passed"
			};
		default: return {
			...base,
			actual: delivery.reason,
			status: delivery.kind
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
function checkObjective(objective, before, now) {
	const { name, limit, show, unit } = objective;
	const base = {
		check: name,
		expected: `< ${unit === "ms" ? show(limit) : formatPercent(limit)}`
	};
	const value = now[name] === void 0 ? void 0 : fromNumber(now[name]);
	if (!value) return {
		...base,
		actual: null,
		status: "unknown"
	};
	const earlier = before[name] === void 0 ? void 0 : fromNumber(before[name]);
	return {
		...base,
		actual: show(value),
		status: status(value, earlier, limit),
		...improvement(objective, earlier, value)
	};
}
/**
* What informs and decides nothing: CPU and memory against what the decision predicted (load may have moved since), and
* throughput against its minimum (what nobody asks for, a count cannot serve).
*/
function informingChecks({ scaling, performance }, predicted, now) {
	const predictions = ["cpu_utilization", "memory_utilization"].flatMap((name) => {
		const [then, value] = [predicted[name], now[name]];
		if (then === void 0 || value === void 0) return [];
		const allowed = multiply(fromNumber(then), add(ONE, scaling.tolerance.up));
		const met = compare(fromNumber(value), allowed) <= 0;
		return [inform(name.replace("utilization", "prediction"), `about ${formatPercent(fromNumber(then), 0)}`, formatPercent(fromNumber(value), 0), met)];
	});
	const least = performance.throughputMin;
	if (!least || now.throughput === void 0) return predictions;
	const served = fromNumber(now.throughput);
	return [...predictions, inform("throughput", `>= ${toNumber(least)}/s`, `${toNumber(served)}/s`, compare(served, least) >= 0)];
}
function inform(check, expected, actual, met) {
	return {
		check,
		expected,
		actual,
		status: met ? "passed" : "not_met"
	};
}
function status(value, earlier, limit) {
	if (compare(value, limit) < 0) return "passed";
	if (!earlier) return "unknown";
	return compare(earlier, limit) >= 0 && compare(value, earlier) <= 0 ? "not_met" : "failed";
}
function improvement({ show, unit }, earlier, value) {
	if (!earlier || compare(earlier, value) === 0) return {};
	const fell = compare(earlier, value) > 0;
	const [high, low] = fell ? [earlier, value] : [value, earlier];
	return { improvement: `${Math.round((Number.parseFloat(show(high)) - Number.parseFloat(show(low))) * 100) / 100}${unit === "ms" ? "ms" : "%"} ${fell ? "reduction" : "increase"} (${show(earlier)} → ${show(value)})` };
}
// src/verification/verify.ts
/** The verdicts that rest on figures, so that `samples` looks have to agree on them. */
const SAMPLED = [
	"passed",
	"insufficient",
	"failed"
];
/**
* The verdict on one merged change. Time counts from delivery, or from the merge where that is not known; figures count
* only when they were measured after `stabilization_period`. Whatever is still unknown when `timeout` is over is
* inconclusive, and nothing but a proven harm fails.
*/
function verify(input) {
	const { blueprint, now } = input;
	const observation = input.observation && dropStale(input.observation, now, blueprint.metrics.maxAge);
	const settled = startOf(input, observation) + blueprint.verification.stabilizationPeriod;
	const expired = now.getTime() >= settled + blueprint.verification.timeout;
	const delivery = checkDelivery(input.delivery);
	const arrival = observation && checkArrival(input.change, observation);
	const figures = observation && measuredSince(observation, settled);
	const judged = figures && arrival?.counted;
	const measured = judged ? objectives(blueprint).map((objective) => checkObjective(objective, input.change.before, figures)) : [];
	const informing = judged ? informingChecks(blueprint, predict(input.change.before, input.change.from, input.change.to), figures) : [];
	const judgement = sampled(input, judge(input, {
		observation,
		arrival,
		measured,
		figures: figures ?? {},
		settled
	}));
	const late = (judgement.verdict === "pending" || judgement.verdict === "error") && expired && judgement.patient !== true;
	const verdict = late ? "inconclusive" : judgement.verdict;
	const outcome = verdict === "passed" ? "success" : verdict;
	return {
		verification_id: input.id,
		service: input.change.service,
		verdict,
		outcome,
		rationale: late ? `${judgement.rationale} The verification timeout is over.` : judgement.rationale,
		checks: [
			delivery,
			...arrival?.checks ?? [],
			...measured,
			...informing
		],
		...judgement.look && !late ? { look: judgement.look } : {},
		summary: { verification_result: outcome }
	};
}
function judge({ change, delivery, now }, { observation, arrival, measured, figures, settled }) {
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
	if (now.getTime() < settled) return pending("The stabilization period is not over.");
	if (!observation || !arrival) return pending("No metrics source knows the service.");
	if (Date.parse(observation.timestamp) < settled) return pending(`The newest figures (${observation.timestamp}) are from before the change had settled.`);
	if (templateChanged(change, observation)) return inconclusive("The pod template has changed since the merge, so the figures are not its own.");
	const crash = arrival.counted && arrival.crashing.length > 0 ? `Its pods crash: ${arrival.crashing.join(", ")}.` : void 0;
	if (crash !== void 0 && to > from && !arrival.serving) return {
		verdict: "failed",
		rationale: crash
	};
	if (crash !== void 0 && to < from) return blameDown("pods_ready", change, figures);
	if (delivery.kind === "pending") return pending(`Not delivered: ${delivery.reason}.`);
	if (!arrival.counted || !arrival.ready) return pending("The new replica count has not arrived, or its pods are not ready.");
	if (delivery.kind === "delivered" && delivery.unhealthy !== void 0) return pending(`${delivery.unhealthy}.`);
	return to > from ? judgeUp(measured) : judgeDown(measured, change, figures);
}
/** More replicas cannot break latency or load; only errors can come from the new pods, and only where nothing else explains them. */
function judgeUp(measured) {
	const unknown = names(measured, ["unknown"]);
	if (unknown !== "") return pending(`${unknown} cannot be judged.`);
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
function judgeDown(measured, change, figures) {
	const broken = names(measured, ["failed"]);
	if (broken !== "") return blameDown(broken, change, figures);
	const unknown = names(measured, ["unknown"]);
	if (unknown !== "") return pending(`${unknown} cannot be judged.`);
	return {
		verdict: "passed",
		rationale: "It arrived and nothing that was met is missed."
	};
}
/** Fewer replicas are to blame only where they had no more to do than before. */
function blameDown(broken, { before }, figures) {
	if (before.throughput === void 0 || figures.throughput === void 0) return pending(`${broken} is missed now, and demand is not measured.`);
	if (figures.throughput > before.throughput) return inconclusive(`${broken} is missed now under more demand than at decision time.`);
	return {
		verdict: "failed",
		rationale: `${broken} is missed now, worse than before and without more demand.`
	};
}
/** Holds a verdict back until `samples` readings in a row, each with figures of its own, have come to it. */
function sampled({ blueprint, looks, observation }, judgement) {
	const { samples } = blueprint.verification;
	if (samples <= 1 || !SAMPLED.includes(judgement.verdict)) return judgement;
	const before = looks.length - (looks.findLastIndex((look) => look.verdict !== judgement.verdict) + 1);
	if (before + 1 >= samples && isNewer(observation, looks)) return judgement;
	const look = isNewer(observation, looks) ? { look: judgement.verdict } : {};
	const seen = before + ("look" in look ? 1 : 0);
	return {
		...pending(`${judgement.rationale} Seen in ${seen} of ${samples} readings.`),
		...look
	};
}
function isNewer(observation, looks) {
	const last = looks.at(-1);
	return observation !== void 0 && (last === void 0 || Date.parse(observation.timestamp) > Date.parse(last.at));
}
/** When the count took effect, in ms: a delivery tool's time moves on with later commits, the live count's own does not. */
function startOf({ change, delivery }, observation) {
	const merged = Date.parse(change.mergedAt);
	const stated = delivery.kind === "delivered" && delivery.at !== void 0 ? Date.parse(delivery.at) : merged;
	const written = observation?.writtenAt !== void 0 && observation.replicas === change.to ? Date.parse(observation.writtenAt) : 0;
	return Math.max(merged, written >= merged ? Math.min(stated, written) : stated);
}
/** Since the merge, or since the decision where the source cannot tell since when a template has run. */
function templateChanged({ template: before, mergedAt }, { template }) {
	if (template.since !== void 0) return Date.parse(template.since) > Date.parse(mergedAt);
	return before !== void 0 && template.hash !== void 0 && template.hash !== before;
}
function measuredSince(observation, settled) {
	const recent = Object.entries(observation.figures).filter(([, figure]) => Date.parse(figure.time) >= settled);
	return measuredMetrics({
		...observation,
		figures: Object.fromEntries(recent)
	});
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
// src/commands/rollback.ts
const MOOT_MARKER = "<!-- trimtab:moot -->";
/** Opens the rollback, unless it would undo somebody else's later change. Says in one line what happened. */
async function rollBack(session, pull, marker, service, verification) {
	const { blueprint } = service.input;
	const none = (why) => ({ lines: [`no rollback of ${marker.service}: ${why}`] });
	if (marker.reverts !== void 0) return none("a rollback is never rolled back");
	if (!blueprint.verification.rollbackOnFailure) return none("rollback_on_failure is false");
	const { minReplicas, maxReplicas } = blueprint.scaling;
	const to = Math.min(Math.max(marker.from, minReplicas), maxReplicas);
	const { now, policies } = service.input;
	const { tier } = judge$1(policies, {
		operation: "rollback",
		blueprint,
		before: marker.to,
		after: to,
		now
	});
	if (tier === "forbidden") return none("governance forbids it");
	const branch = rollbackBranch(marker.service);
	const earlier = session.pulls.find((p) => parseMarker(p.body)?.reverts === pull.number);
	if (earlier) return none(`#${earlier.number} is one already (${earlier.state})`);
	if (session.pulls.some((p) => p.state === "open" && p.head.branch === branch)) return none("another is open");
	const target = session.surveyed.located.get(marker.service)?.target;
	const bytes = target && session.files.read(target.path);
	if (!target || !bytes || target.path !== marker.file || target.value !== marker.to) return none("the field no longer holds the merged value");
	const edit = splice(bytes, target, to);
	if (edit.kind === "refused") return none(edit.reason);
	const proof = await session.proveRendering(target, edit.bytes, to);
	if (proof.kind === "refused") return none(proof.why);
	const title = `Roll back ${marker.service} from ${marker.to} to ${to} replicas`;
	const message = `${title}\n\nTrimtab-Decision: ${verification.verification_id}\n${SERVICE_TRAILER}${marker.service}\n`;
	const expected = await leaseOf(session, branch, await session.git.heads(branch));
	const { base } = session;
	const { pushed, errors } = await pushBranches(session, [{
		branch,
		message,
		files: [{
			path: target.path,
			content: edit.bytes
		}],
		base: base.sha,
		expected
	}], () => marker.service);
	const sha = pushed.get(branch);
	if (!sha) throw new Error(errors[0]?.message ?? "the rollback branch was not pushed");
	const back = {
		...marker,
		from: marker.to,
		to,
		tier,
		blueprint: blueprint.hash,
		blob: blobDigest(bytes),
		before: measuredMetrics(service.input.observation),
		template: service.input.observation?.template.hash,
		reverts: pull.number
	};
	const body = `${inert(verification.rationale)}\n\nRolls back #${pull.number}.\n\n${renderVerification(verification, "")}\n${formatMarker(back)}\n`;
	const number = await session.forge.create({
		title,
		body,
		branch,
		base: base.branch
	});
	const notes = await refreshStatus(session, {
		number,
		body,
		author: "",
		head: {
			branch,
			sha
		},
		reviews: [],
		status: null,
		service: marker.service
	});
	return {
		number,
		lines: [`create  rollback of ${marker.service}: #${number} reverts #${pull.number}`, ...notes]
	};
}
/** Closes rollbacks whose field no longer holds what they would take back: a person's later change wins. */
async function closeMootRollbacks(session) {
	const { surveyed, forge, git } = session;
	const lines = [];
	const errors = [];
	for (const pull of session.pulls) {
		const marker = parseMarker(pull.body);
		if (pull.state !== "open" || marker?.reverts === void 0 || isForeign(pull)) continue;
		if (surveyed.selected && !surveyed.selected.has(marker.service)) continue;
		const target = surveyed.located.get(marker.service)?.target;
		if (!target || target.path !== marker.file || target.value === marker.from) continue;
		try {
			const body = `Closed: ${target.path} states ${target.value} by now, so there is nothing left to take back.\n\n${MOOT_MARKER}\n`;
			await forge.comment(pull.number, MOOT_MARKER, body);
			await forge.close(pull.number);
			await git.deleteBranches(/* @__PURE__ */ new Map([[pull.head.branch, pull.head.sha]]));
			lines.push(`close   rollback of ${marker.service}: #${pull.number} has nothing left to take back`);
		} catch (error) {
			errors.push({
				service: marker.service,
				message: `closing #${pull.number} failed: ${error.message}`
			});
		}
	}
	return {
		lines,
		errors
	};
}
// src/commands/verify.ts
var verify_exports = /* @__PURE__ */ __exportAll({ verifyCommand: () => verifyCommand });
/** Looked at again by the next run. */
const UNFINISHED = ["pending", "error"];
const COMMENT_MARKER = "<!-- trimtab:verification -->";
/** The `verify` command: what has merged is verified, and nothing else happens. */
async function verifyCommand(options, now, environment) {
	return withSession(options, now, environment, async (session) => {
		if (!session.surveyed.config.paused) await session.ledger.append(session.surveyed.unrecorded);
		const { verifications, lines, proposals, errors } = await verifyMerged(session);
		return {
			verifications,
			lines,
			notes: [],
			proposals,
			failures: [...session.surveyed.errors, ...errors]
		};
	});
}
/** Verifies every merged change without a final verdict: comment, rollback where it failed, and the event last. */
async function verifyMerged(session) {
	const { surveyed, now } = session;
	const verifications = [];
	const lines = [];
	const proposals = [];
	const errors = [];
	if (surveyed.config.paused) return {
		verifications,
		lines,
		proposals,
		errors
	};
	const moot = await closeMootRollbacks(session);
	lines.push(...moot.lines);
	errors.push(...moot.errors);
	for (const { pull, marker, service } of waiting(session)) try {
		const verification = verify(verificationInput(session, pull, marker, service, await deliveryOf(session, pull, marker, service)));
		verifications.push(verification);
		lines.push(`verify  ${marker.service} #${pull.number}: ${verification.outcome}: ${verification.rationale}`);
		await session.forge.comment(pull.number, COMMENT_MARKER, renderVerification(verification, COMMENT_MARKER));
		if (verification.verdict === "failed") {
			const back = await rollBack(session, pull, marker, service, verification);
			lines.push(...back.lines);
			if (back.number !== void 0) proposals.push({
				service: marker.service,
				action: "rollback",
				number: back.number
			});
		}
		const final = !UNFINISHED.includes(verification.verdict);
		if (final) await session.forge.decorate(pull.number, {
			labels: [`trimtab/${verification.outcome}`],
			assignees: [],
			reviewers: []
		});
		if (final || verification.look) await session.ledger.append([verificationEvent(verification, pull, marker, service, now)]);
	} catch (error) {
		errors.push({
			service: marker.service,
			message: `verification of #${pull.number} failed: ${error.message}`
		});
	}
	return {
		verifications,
		lines,
		proposals,
		errors
	};
}
function verificationInput({ surveyed, now }, pull, marker, { input, decision }, delivery) {
	const target = surveyed.located.get(marker.service)?.target;
	const { service, from, to, before, template } = marker;
	const inGit = target?.path === marker.file && target.field === marker.field ? target.value : void 0;
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
		delivery,
		looks: input.history.looks?.[String(pull.number)] ?? [],
		now
	};
}
function waiting({ surveyed, services, pulls }) {
	return pulls.flatMap((pull) => {
		const marker = parseMarker(pull.body);
		const service = marker && services.get(marker.service);
		if (pull.state !== "merged" || !marker || !service) return [];
		if (surveyed.selected && !surveyed.selected.has(marker.service)) return [];
		return service.input.history.verified.includes(pull.number) ? [] : [{
			pull,
			marker,
			service
		}];
	});
}
function verificationEvent(verification, pull, marker, service, now) {
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
		...verification.look ? { look: verification.look } : {}
	};
}
export { splice as i, verify_exports as n, refreshStatuses as r, verifyMerged as t };
