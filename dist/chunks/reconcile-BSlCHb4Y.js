import { W as activeFreeze, a as leansOnLedger, b as toNumber, g as formatPercent, h as exact, n as decidedMetrics, o as predict, p as compare, r as instant, s as weigh, v as fromNumber, z as decisionKey } from "./decide-BkA8tRQN.js";
import { i as isEscalated, r as DEFER_MS } from "./safety-C6W9CNfr.js";
import { n as inert } from "./markdown-DLgCfZJa.js";
import { n as formatMemory, t as formatCpu } from "./quantity-4yTZYHZm.js";
import { i as serviceOfBranch, n as proposalBranch, r as rollbackBranch, t as BRANCH_PREFIX } from "./branch-C3XL5nBm.js";
import { b as fillTemplate, g as replicaDemand, h as priorityScore, l as readPolicies } from "./observe-CigpZSEe.js";
import { a as withSession, i as record, r as pushBranches, t as leaseOf } from "./session-C3oZeX5u.js";
import { c as blobDigest, d as parseMarker, f as sameFingerprint, l as fingerprintOf, u as formatMarker, x as locateReplicas } from "./survey-BYWkndsH.js";
import { i as splice, r as refreshStatuses, t as verifyMerged } from "./verify-Bu8r7CMT.js";
import { t as describeConsequences } from "./consequences-Ch7xowmn.js";
import { f as SERVICE_TRAILER, h as isForeign, m as isApproved } from "./commit-files-CsqLH26x.js";
import { t as buildReport } from "./report-DiJ8fUvN.js";
import { i as sameLogin } from "./approvals-CVJxffvQ.js";
import { t as gatePull } from "./pull-CkK3XwW1.js";
// src/pipeline/decision-events.ts
/**
* What a run owes the ledger for one service: its decision when it changed or is the first of its UTC day (always where the
* ledger is the evidence for its stabilisation window), and a deferral each time.
*/
function decisionEvents(s, now) {
	const { decision, governance, grant } = s;
	const { lastDecision } = s.input.history;
	const { recommendation } = decision;
	const asked = recommendation && recommendation.action !== "no_action";
	const event = decisionEvent(s, "decision", decision.action, now, {
		...decision.reason === null ? {} : { reason: decision.reason },
		...asked ? { recommended: `${recommendation.action} ${decision.current_replicas} to ${recommendation.target_replicas}` } : {},
		...measuredFigures(s)
	});
	const sameDay = lastDecision?.at.slice(0, 10) === event.timestamp.slice(0, 10);
	const { blueprint, observation } = s.input;
	const evidence = asked && leansOnLedger(blueprint, observation, recommendation, decision.current_replicas ?? 0, now);
	const known = sameDay && lastDecision?.what === decisionKey(event) && !evidence;
	const deferred = grant?.action === "defer" && governance.classification !== "forbidden";
	const retry = { retry_at: instant(new Date(now.getTime() + DEFER_MS)) };
	return [...known ? [] : [event], ...deferred ? [decisionEvent(s, "deferral", "deferred", now, retry)] : []];
}
/** The figures behind a decision, for whoever asks later and cannot measure. */
function measuredFigures({ decision: { current_replicas: replicas, figures } }) {
	const measured = Object.entries(figures).flatMap(([name, figure]) => "value" in figure ? [[name, figure.value]] : []);
	return {
		...replicas === null ? {} : { replicas },
		...measured.length === 0 ? {} : { figures: Object.fromEntries(measured) }
	};
}
/** An event about a service's decision, with the audit fields filled in. */
function decisionEvent(s, type, outcome, now, more = {}) {
	return {
		timestamp: instant(now),
		event_type: type,
		agent_id: "trimtab",
		service: s.decision.service,
		blueprint_version: s.input.blueprint.version ?? null,
		operation: s.governance.operation,
		classification: s.governance.classification,
		rationale: s.decision.rationale,
		outcome,
		duration: "0s",
		decision_id: s.decision.decision_id,
		...more
	};
}
// src/pipeline/escalate.ts
/**
* Tells people, once for each row of deferrals, of what has found no room three times: on the service's open pull request where
* there is one, else in an issue. Where neither can be written the report alone says it, and the ledger that it did.
*/
async function escalateDeferrals(session, chosen) {
	const events = [];
	const lines = [];
	const errors = [];
	for (const s of chosen) {
		if (!isEscalated(s) || s.input.history.escalated) continue;
		const { service } = s.decision;
		try {
			const { outcome, said, about } = await tell(session, s);
			events.push(decisionEvent(s, "deferral_escalated", outcome, session.now, about));
			lines.push(`escalate ${service}: ${said}`);
		} catch (error) {
			errors.push({
				service,
				message: `${service} was deferred again, and nobody could be told: ${error.message}`
			});
		}
	}
	return {
		events,
		lines,
		errors
	};
}
async function tell({ forge, pulls, now }, s) {
	const { service } = s.decision;
	const marker = `<!-- trimtab:deferred ${service} -->`;
	const body = `${explain(s, now)}\n\n${marker}\n`;
	const open = pulls.find((pull) => pull.state === "open" && pull.head.branch === proposalBranch(service));
	if (open) {
		await forge.comment(open.number, marker, body);
		return {
			outcome: "commented",
			said: `told on #${open.number}`,
			about: { pull: open.number }
		};
	}
	const raised = await forge.raise({
		title: `${service} has found no room ${s.input.history.deferrals + 1} times in a row`,
		marker,
		body
	});
	if (raised.kind === "raised") return {
		outcome: "raised",
		said: `issue #${raised.number}`,
		about: { issue: raised.number }
	};
	return {
		outcome: "reported",
		said: `told here only: ${raised.why}`,
		about: {}
	};
}
function explain(s, now) {
	const { decision, input } = s;
	const { cpu, memory } = replicaDemand(input);
	const retry = instant(new Date(now.getTime() + DEFER_MS));
	return [
		`**${inert(decision.service)} needs room.** It should go from ${decision.current_replicas} to ${decision.target_replicas} replicas: ${inert(decision.rationale)}`,
		"",
		`Cluster ${inert(input.blueprint.workload.cluster)} has had none ${input.history.deferrals + 1} times in a row. One replica asks for ${formatCpu(cpu)} CPU and ${formatMemory(memory)} memory.`,
		"",
		`Add capacity, or lower what competes with it. Trimtab tries again from ${retry} on and keeps one replica's place; it says no more of this before that has changed.`
	].join("\n");
}
// src/pull-requests/rendering-section.ts
/** The section of a body; the diff is folded away. */
function renderingSection(note) {
	if (note === void 0) return [];
	if (note.kind === "unchecked") return ["", `**Rendering** not checked: ${inert(note.why)}.`];
	const lines = note.changes.flatMap(({ top, object, field, from, to }) => [
		`# ${oneLine(top || ".")}: ${oneLine(object)}`,
		...from === void 0 ? [] : [`- ${oneLine(field)}: ${from}`],
		`+ ${oneLine(field)}: ${to}`
	]);
	const summary = `<summary>Rendered: one field of one object changes${note.changes.length > 1 ? ` in each of ${note.changes.length} renderings` : ""}</summary>`;
	const rest = note.unchecked === void 0 ? [] : ["", `**Rendering** not checked besides: ${inert(note.unchecked)}.`];
	return [
		"",
		`<details>${summary}`,
		"",
		"```diff",
		...lines,
		"```",
		"",
		"</details>",
		...rest
	];
}
function oneLine(text) {
	return text.replace(/\s+/g, " ").replaceAll("`", "'");
}
// src/pull-requests/body.ts
/** The configured title, or the tool's own. */
function proposalTitle(marker, template) {
	return fillTemplate(template ?? "Scale {service} from {from} to {to} replicas", marker).replace(/\s+/g, " ").slice(0, 200);
}
/** What a reviewer reads: what and why in one sentence, the figures, the sum, who has to agree, how to go back. */
function proposalBody(s, marker, template, rendering) {
	const { decision } = s;
	const line = s.input.desired.kind === "found" ? `:${s.input.desired.line}` : "";
	const text = [
		...template === void 0 ? [] : [fillTemplate(template, marker), ""],
		`**${inert(marker.service)}: ${marker.from} → ${marker.to} replicas** in ${code(`${marker.file}${line}`)}. ${inert(decision.rationale)}`,
		...raisedLimit$1(s, marker),
		...figureTable(s, marker),
		"",
		`**Formula** ${code(decision.formula)}`,
		"",
		...governance(s),
		...capacityLine(s, marker),
		...renderingSection(rendering),
		"",
		"**Roll back** by reverting this pull request: one number in one file. Trimtab verifies the rollout and says so here."
	].join("\n");
	const record = [
		"<details><summary>Decision record</summary>",
		"",
		"```json",
		JSON.stringify(decision, null, 2).replaceAll("```", "` ` `"),
		"```",
		"",
		"</details>"
	].join("\n");
	return `${`${text}\n\n${record}`.length <= 58e3 ? `${text}\n\n${record}` : text.slice(0, 58e3)}\n\n${formatMarker(marker)}\n`;
}
function raisedLimit$1(s, marker) {
	const { path, scaling } = s.input.blueprint;
	if (marker.to <= scaling.maxReplicas) return [];
	return ["", `It is **beyond the limit**: \`max_replicas\` in ${code(path)} is raised from ${scaling.maxReplicas} to ${marker.to} in the same commit.`];
}
function governance(s) {
	const { classification, rationale, approvers, risk } = s.governance;
	const weighed = classification === "requires_approval" ? describeConsequences(s.governance) : `Risk: ${risk}.`;
	const who = classification === "requires_approval" ? ` Waits for ${inert(approvers.join(" or ") || "an approver")}.` : "";
	return [`**Governance** ${classification.replace("_", " ")}: ${inert(rationale)}. ${inert(weighed)}${who}`];
}
/** Foreign text in a code span, which nothing inside can end. */
function code(text) {
	return `\`${text.replaceAll("`", "'").replace(/\s+/g, " ")}\``;
}
/** Each figure now, as predicted, and its target; what misses its target is bold. */
function figureTable(s, marker) {
	const { blueprint } = s.input;
	const { scaling, performance } = blueprint;
	const now = decidedMetrics(s.decision);
	const then = predict(now, marker.from, marker.to);
	const latency = performance.latencyP95Target;
	const row = (label, name, limit, show, predicted = true) => {
		const cell = (value) => {
			if (value === void 0) return "unknown";
			return limit !== void 0 && compare(fromNumber(value), limit) > 0 ? `**${show(fromNumber(value))}**` : show(fromNumber(value));
		};
		return `| ${label} | ${cell(now[name])} | ${predicted ? cell(then[name]) : ""} | ${limit ? `< ${show(limit)}` : "none"} |`;
	};
	const percent = (value) => formatPercent(value, 1);
	const ms = (value) => `${toNumber(value, 0)} ms`;
	return [
		"",
		"| | now | expected | target |",
		"|---|---|---|---|",
		`| replicas | ${marker.from} | ${marker.to} | ${scaling.minReplicas}–${scaling.maxReplicas} |`,
		...weightedRow(blueprint, now, then),
		row("CPU", "cpu_utilization", scaling.targetCpu, percent),
		row("memory", "memory_utilization", scaling.targetMemory, percent),
		row("p95 latency", "latency_p95", latency === void 0 ? void 0 : exact(latency), ms),
		row("error rate", "error_rate", performance.errorRateThreshold, (value) => formatPercent(value, 2), false)
	];
}
function weightedRow(blueprint, now, then) {
	const { upThreshold: up, downThreshold: down } = blueprint.scaling;
	const [before, after] = [weigh(blueprint, now), weigh(blueprint, then)];
	if (!before || !after || !up || !down || before.missing.length > 0) return [];
	return [`| weighted | ${formatPercent(before.low, 1)} | ${formatPercent(after.low, 1)} | ${formatPercent(down)}–${formatPercent(up)} |`];
}
function capacityLine(s, marker) {
	const change = BigInt(marker.to - marker.from);
	const size = replicaDemand(s.input);
	const partial = s.grant && s.grant.granted < s.grant.requested ? ` A smaller step than the ${s.grant.requested} replicas wanted: ${inert(s.grant.obstacle ?? "")}.` : "";
	const unknown = s.grant?.onNodes ? " Affinity, topology spread and zonal volumes are not known here." : "";
	return ["", `**Capacity** requests change by ${formatCpu(size.cpu * change)} CPU and ${formatMemory(size.memory * change)} memory.${partial}${unknown}`];
}
// src/pull-requests/snooze.ts
/** Label of a pull request that nobody approved in time. */
const TIMED_OUT_LABEL = "trimtab/timed-out";
/** Why a service is left alone for a while: a person has said no, by hand or by silence. Undefined when nobody has. */
function snoozeReason(wanted, pulls, snoozeMs, now) {
	const recent = (time) => time !== null && now.getTime() - Date.parse(time) < snoozeMs;
	const branch = proposalBranch(wanted.service);
	const own = pulls.filter((pull) => pull.head.branch === branch);
	const closed = own.filter((pull) => pull.state === "closed" && recent(pull.closed_at));
	if (closed.some((pull) => pull.labels.includes("trimtab/timed-out"))) return "snoozed: nobody approved the last pull request in time";
	if (closed.some((pull) => pull.closed_by !== pull.author)) return "snoozed: a person closed the last pull request";
	const merged = own.filter((pull) => pull.state === "merged" && recent(pull.merged_at)).at(-1);
	return merged && isReverted(merged, wanted, pulls) ? `snoozed: a person reverted #${merged.number}` : void 0;
}
/** Base holds again what the merged pull request had replaced, and the very same change is wanted again. */
function isReverted(merged, wanted, pulls) {
	const done = parseMarker(merged.body);
	if (done?.file !== wanted.file || done.field !== wanted.field || done.from !== wanted.from || done.to !== wanted.to) return false;
	return !pulls.some((pull) => pull.state === "merged" && parseMarker(pull.body)?.reverts === merged.number);
}
// src/pipeline/publish.ts
const CLOSED_MARKER = "<!-- trimtab:closed -->";
const FOREIGN_MARKER = "<!-- trimtab:foreign -->";
/** All branches in one push, then the pull requests; one service's failure never stops the others. */
async function applySteps(steps, session) {
	const errors = [];
	const events = [];
	const standing = [];
	const closed = /* @__PURE__ */ new Map();
	const notes = /* @__PURE__ */ new Map();
	const changes = await branchChanges(steps, session, notes, errors);
	const { pushed, errors: rejected } = await pushBranches(session, changes, serviceOfBranch);
	errors.push(...rejected);
	for (const step of steps) try {
		const pull = await settle(step, pushed, notes.get(step.service), session);
		const evaluated = session.services.get(step.service);
		if (pull && step.kind === "close") closed.set(pull.head.branch, pull.head.sha);
		else if (pull) standing.push({
			...pull,
			service: step.service
		});
		if (pull && evaluated && step.kind !== "leave") {
			const about = step.kind === "close" ? {} : { fingerprint: fingerprintOf(step.marker) };
			events.push(decisionEvent(evaluated, "proposal", step.kind, session.now, {
				pull: pull.number,
				...about
			}));
		}
	} catch (error) {
		errors.push({
			service: step.service,
			message: `${step.kind} failed: ${error.message}`
		});
	}
	try {
		await session.git.deleteBranches(new Map([...await leftBehind(session, steps), ...closed]));
	} catch (error) {
		errors.push({
			service: null,
			message: error.message
		});
	}
	return {
		standing,
		proposals: events.map(({ service, outcome, pull = 0 }) => ({
			service,
			action: outcome,
			number: pull
		})),
		events,
		errors
	};
}
/** One commit for each change that can be proven; `notes` takes what its body says of the rendering. */
const DAY_MS = 864e5;
/** Branches of pull requests that this tool closed of late, where a run was killed before it deleted them. */
async function leftBehind({ git, pulls, now }, steps) {
	const used = /* @__PURE__ */ new Set([...pulls.flatMap((pull) => pull.state === "open" ? [pull.head.branch] : []), ...steps.flatMap((step) => step.kind === "create" ? [proposalBranch(step.service)] : [])]);
	const ended = pulls.filter((pull) => pull.state === "closed" && pull.closed_by === pull.author && now.getTime() - Date.parse(String(pull.closed_at)) < DAY_MS && !used.has(pull.head.branch));
	if (ended.length === 0) return /* @__PURE__ */ new Map();
	const heads = await git.heads(BRANCH_PREFIX);
	return new Map(ended.flatMap(({ head }) => heads.get(head.branch) === head.sha ? [[head.branch, head.sha]] : []));
}
async function branchChanges(steps, session, notes, errors) {
	const wanted = steps.filter((step) => step.kind === "create" || step.kind === "update");
	const heads = wanted.some((step) => step.kind === "create") ? await session.git.heads(BRANCH_PREFIX) : /* @__PURE__ */ new Map();
	const changes = [];
	for (const step of wanted) try {
		changes.push(await branchChange(step, heads, session, notes));
	} catch (error) {
		errors.push({
			service: step.service,
			message: error.message
		});
	}
	return changes;
}
async function branchChange(step, heads, session, notes) {
	const branch = proposalBranch(step.service);
	const expected = step.kind === "update" ? step.pull.head.sha : await leaseOf(session, branch, heads);
	const target = session.surveyed.located.get(step.service)?.target;
	if (!target) throw new Error("the manifest vanished between two reads");
	const manifest = edited(session.files, target, step.marker.to);
	const proof = await session.proveRendering(target, manifest.content, step.marker.to);
	if (proof.kind === "refused") throw new Error(`${target.path}:${target.line}: ${proof.why}`);
	if (proof.kind !== "uncovered") notes.set(step.service, proof);
	const files = [manifest, ...raisedLimit(step, session)];
	const id = session.services.get(step.service)?.decision.decision_id;
	return {
		branch,
		message: `${proposalTitle(step.marker, session.surveyed.config.proposals.title)}\n\nTrimtab-Decision: ${id}\n${SERVICE_TRAILER}${step.service}\n`,
		files,
		base: session.base.sha,
		expected
	};
}
/** Beyond the blueprint's limit the blueprint changes too: whoever approves the one approves the other. */
function raisedLimit({ service, marker }, { services, files }) {
	const blueprint = services.get(service)?.input.blueprint;
	if (!blueprint || marker.to <= blueprint.scaling.maxReplicas) return [];
	const bytes = files.read(blueprint.path);
	const name = {
		kind: blueprint.workload.kind,
		name: blueprint.name
	};
	const limit = bytes && locateReplicas(blueprint.path, bytes, name, "spec.scaling.max_replicas");
	if (limit?.kind === "found") return [edited(files, limit.target, marker.to)];
	throw new Error(`${blueprint.path}: spec.scaling.max_replicas cannot be raised${limit?.kind === "refused" ? `: ${limit.reason}` : ""}`);
}
function edited(files, target, to) {
	const bytes = files.read(target.path);
	const edit = bytes && splice(bytes, target, to);
	if (edit?.kind === "edited") return {
		path: target.path,
		content: edit.bytes
	};
	throw new Error(`${target.path}:${target.line}: ${edit?.reason ?? "the file vanished between two reads"}`);
}
/** Carries out one step. The pull request as it stands afterwards; undefined where there is none of ours. */
async function settle(step, pushed, rendering, session) {
	const { forge } = session;
	if (step.kind === "leave") {
		if (!step.foreign) return step.pull;
		if (step.pull) await forge.comment(step.pull.number, FOREIGN_MARKER, foreignComment());
		return;
	}
	if (step.kind === "close") {
		await forge.comment(step.pull.number, CLOSED_MARKER, `Closed: ${inert(step.why)}\n\n${CLOSED_MARKER}\n`);
		await forge.close(step.pull.number, step.timedOut ? TIMED_OUT_LABEL : void 0);
		return step.pull;
	}
	const branch = proposalBranch(step.service);
	const sha = pushed.get(branch);
	const evaluated = session.services.get(step.service);
	if (sha === void 0 || !evaluated) return void 0;
	const { proposals } = session.surveyed.config;
	const title = proposalTitle(step.marker, proposals.title);
	const body = proposalBody(evaluated, step.marker, proposals.body, rendering);
	const fresh = {
		body,
		head: {
			branch,
			sha
		},
		reviews: [],
		status: null
	};
	if (step.kind === "update") {
		await forge.update(step.pull.number, {
			title,
			body
		});
		return {
			...step.pull,
			...fresh
		};
	}
	const number = await forge.create({
		title,
		body,
		branch,
		base: session.base.branch
	});
	return {
		...fresh,
		number,
		author: "",
		labels: []
	};
}
function foreignComment() {
	return `Somebody else has committed to this branch, so Trimtab leaves it alone from now on: merge or close it.\n\n${FOREIGN_MARKER}\n`;
}
// src/pull-requests/compare.ts
/**
* Desired against actual, one step a service, in the order of the wishes: where a limit bites, who comes first is served.
* Anything short of a complete contrary decision leaves an open pull request alone.
*/
function comparePulls(wishes, pulls, limits, now) {
	const byBranch = /* @__PURE__ */ new Map();
	for (const pull of pulls) byBranch.set(pull.head.branch, [...byBranch.get(pull.head.branch) ?? [], pull]);
	const places = countPlaces(wishes, pulls, limits);
	return wishes.map((wish) => {
		const own = byBranch.get(proposalBranch(wish.service)) ?? [];
		const rollbacks = byBranch.get(rollbackBranch(wish.service)) ?? [];
		const pull = own.find((p) => p.state === "open");
		const leave = (why, foreign = false) => ({
			kind: "leave",
			service: wish.service,
			pull,
			why,
			foreign
		});
		const rollback = rollbacks.find((p) => p.state === "open");
		if (rollback) return leave(`the rollback #${rollback.number} is open`);
		if (pull) return compareOpen(wish, pull, leave, now);
		if (wish.kind !== "change") return leave(wish.why);
		const reason = snoozeReason(wish.marker, [...own, ...rollbacks], limits.snoozeMs, now) ?? places.take(wish.policy.owner);
		return reason === void 0 ? {
			kind: "create",
			service: wish.service,
			marker: wish.marker
		} : leave(reason);
	});
}
function compareOpen(wish, pull, leave, now) {
	const { service } = wish;
	const present = parseMarker(pull.body);
	if (isForeign(pull)) return leave("a person has committed to the branch", true);
	if (wish.kind === "unknown" && wish.why === "paused") return leave(wish.why);
	const approved = isApproved(pull, wish.policy.approvers);
	const { rejectAfter } = wish.policy;
	const waited = now.getTime() - Date.parse(pull.created_at);
	if (present?.tier === "requires_approval" && !approved && rejectAfter !== void 0 && waited >= rejectAfter) return {
		kind: "close",
		service,
		pull,
		why: "Nobody approved it within the timeout of its approval workflow.",
		timedOut: true
	};
	if (wish.kind === "unknown") return leave(wish.why);
	if (wish.kind === "none") return {
		kind: "close",
		service,
		pull,
		why: wish.why,
		timedOut: false
	};
	if (present && sameFingerprint(present, wish.marker) && present.blob === wish.marker.blob) return leave("unchanged");
	if (present && approved && !pull.conflicting && isSmallChange(present, wish.marker)) return leave("approved, and the change since is small");
	return {
		kind: "update",
		service,
		marker: wish.marker,
		pull
	};
}
/** Whether an approval given for the one still speaks for the other: same place, same direction, less than two replicas apart. */
function isSmallChange(approved, wanted) {
	const samePlace = approved.file === wanted.file && approved.field === wanted.field && approved.from === wanted.from;
	const sameWay = Math.sign(approved.to - approved.from) === Math.sign(wanted.to - wanted.from);
	return samePlace && sameWay && approved.tier === wanted.tier && Math.abs(approved.to - wanted.to) < 2;
}
/** Counts how many more pull requests may be opened; `take` answers with the limit that is reached. */
function countPlaces(wishes, pulls, limits) {
	const owners = new Map(wishes.map(({ service, policy }) => [service, policy.owner]));
	const byOwner = /* @__PURE__ */ new Map();
	const count = (owner) => owner !== void 0 && byOwner.set(owner, (byOwner.get(owner) ?? 0) + 1);
	const open = pulls.filter((pull) => pull.state === "open");
	for (const pull of open) count(owners.get(serviceOfBranch(pull.head.branch)));
	let total = open.length;
	let creations = 0;
	return { take(owner) {
		if (creations >= limits.perRun) return `held back: per_run allows ${limits.perRun} new pull requests`;
		if (total >= limits.maxOpen) return `held back: max_open allows ${limits.maxOpen} open pull requests`;
		if (owner !== void 0 && (byOwner.get(owner) ?? 0) >= limits.maxOpenPerOwner) return `held back: max_open_per_owner allows ${limits.maxOpenPerOwner} open pull requests of ${owner}`;
		creations += 1;
		total += 1;
		count(owner);
	} };
}
// src/pull-requests/desired.ts
/** What a service's decision asks of its pull request. `blob` is the digest of the manifest on base. */
function wishOf(s, blob) {
	const { decision, input } = s;
	const { owner, governance } = input.blueprint;
	const { approvers, approvalTimeout, autoRejectOnTimeout } = governance;
	const policy = {
		owner,
		approvers,
		rejectAfter: autoRejectOnTimeout ? approvalTimeout : void 0
	};
	const base = {
		service: decision.service,
		policy
	};
	if (s.proposed !== void 0 && input.desired.kind === "found" && blob !== void 0) {
		const { path, field, replicas } = input.desired;
		const marker = {
			service: decision.service,
			file: path,
			field,
			from: replicas,
			to: s.proposed,
			tier: s.governance.classification,
			blueprint: input.blueprint.hash,
			blob,
			before: decidedMetrics(decision),
			template: input.observation?.template.hash
		};
		return {
			...base,
			kind: "change",
			marker
		};
	}
	if (decision.action === "no_action" && decision.reason === null) return {
		...base,
		kind: "none",
		why: decision.rationale
	};
	return {
		...base,
		kind: "unknown",
		why: decision.reason ?? (s.governance.classification === "forbidden" ? "forbidden" : "deferred")
	};
}
// src/review/outdated.ts
/**
* Whether the gate might say something else by now than it has said of a pull request: somebody has reviewed it since, the one
* whose approval it rests on has taken it back, a date that a policy names has passed, or it could not be judged then. Looks at
* what a listing shows, so that nothing is asked for what stands.
*/
function isOutdated({ status, status_at: answered, reviews, head, author, conflicting }, policies, blueprints, now) {
	if (status === null || answered === void 0) return false;
	const { description } = status;
	if (description.startsWith("not judged")) return !(conflicting && description.includes("conflicts"));
	const since = new Date(answered);
	if (reviews.some((review) => !sameLogin(review.author, author) && Date.parse(review.submitted_at) >= since.getTime())) return true;
	const approvers = /^approved by (.+)$/.exec(description)?.[1]?.split(", ") ?? [];
	const stands = (name) => reviews.some((r) => sameLogin(r.author, name) && r.state === "APPROVED" && r.sha === head.sha);
	return !approvers.every(stands) || datePassed(policies, blueprints, since, now);
}
/** A freeze that has begun or ended between two moments, or an exception that has expired. */
function datePassed(policies, blueprints, since, now) {
	return [policies, ...blueprints.map(({ governance }) => governance)].some(({ freezes, rules }) => activeFreeze(freezes, since) !== activeFreeze(freezes, now) || rules.some(({ exceptions }) => exceptions.some(({ expires }) => expires > since.getTime() && expires <= now.getTime())));
}
// src/commands/gate/regate.ts
/** More are left for the next run, which comes soon: a look costs half a dozen calls. */
const MOST_LOOKS = 20;
/**
* Looks again at other people's pull requests of which the gate has said something that may no longer hold: an event may have been
* lost, and the end of a freeze is none. Costs nothing where everything stands.
*/
async function regate(session) {
	const { forge, now, surveyed, services, options, git, teams } = session;
	const policies = readPolicies(surveyed.facts.policies);
	const blueprints = [...services.values()].map(({ input }) => input.blueprint);
	const outdated = surveyed.selected ? [] : forge.gated().filter((pull) => isOutdated(pull, policies, blueprints, now));
	const lines = [];
	const errors = [];
	if (outdated.length === 0) return {
		lines,
		errors
	};
	const world = {
		options,
		now,
		git,
		forge,
		github: await session.openGate(),
		patience: 1,
		teams
	};
	for (const { number, status } of outdated.slice(0, MOST_LOOKS)) try {
		const { gate, lines: said, notes } = await gatePull(world, number, { rewrite: true });
		const answer = gate ? `${gate.status.state}: ${gate.status.description}` : said.join("; ");
		lines.push(`gate    #${number}: ${answer} (was ${status?.state})`, ...notes.map((note) => `note    #${number}: ${note}`));
	} catch (error) {
		errors.push({
			service: null,
			message: `gate of #${number} failed: ${error.message}`
		});
	}
	if (outdated.length > MOST_LOOKS) lines.push(`gate    ${outdated.length - MOST_LOOKS} more pull requests are left for the next run`);
	return {
		lines,
		errors
	};
}
// src/commands/reconcile.ts
/** `plan` on the base commit, then pull requests brought to the desired state, then what has merged is verified. */
async function reconcile(options, now, environment) {
	return withSession(options, now, environment, (session) => reconcileSession(session, now));
}
async function reconcileSession(session, now) {
	const { surveyed, pulls } = session;
	const { selected, config } = surveyed;
	if (session.stopped !== void 0) {
		const { verifications, lines, errors: failed } = await verifyMerged(session);
		const errors = [...surveyed.errors, ...failed];
		return {
			report: buildReport({
				...surveyed,
				pausedBy: session.stopped,
				errors,
				verifications
			}),
			lines: [],
			notes: [`paused, nothing is written: ${session.stopped}`, ...lines],
			proposals: [],
			failures: errors
		};
	}
	const chosen = surveyed.evaluation.services.filter((s) => !selected || selected.has(s.decision.service));
	const wishes = inOrderOfPriority(chosen).map((s) => wishOf(s, blobOf(s, session)));
	const { perRun, maxOpen, maxOpenPerOwner, snooze } = config.proposals;
	const steps = comparePulls(wishes, pulls, {
		perRun,
		maxOpen,
		maxOpenPerOwner,
		snoozeMs: snooze
	}, now);
	const applied = await applySteps(steps, session);
	const statuses = await refreshStatuses(session, applied.standing);
	const regated = await regate(session);
	const events = chosen.flatMap((s) => decisionEvents(s, now));
	const escalated = await escalateDeferrals(session, chosen);
	const recorded = await record(session, [
		...surveyed.unrecorded,
		...events,
		...applied.events,
		...escalated.events
	]);
	const verified = await verifyMerged(session);
	const errors = [
		...surveyed.errors,
		...applied.errors,
		...statuses.errors,
		...regated.errors,
		...escalated.errors,
		...recorded,
		...verified.errors
	];
	return {
		report: buildReport({
			...surveyed,
			pausedBy: null,
			errors,
			verifications: verified.verifications
		}),
		lines: [],
		notes: [
			...describe(steps),
			...escalated.lines,
			...statuses.lines,
			...regated.lines,
			...verified.lines
		],
		proposals: [...applied.proposals, ...verified.proposals],
		failures: errors
	};
}
/** Where limits bite, the most important are served first. */
function inOrderOfPriority(services) {
	return [...services].sort((a, b) => priorityScore(b.input.blueprint) - priorityScore(a.input.blueprint));
}
function blobOf(s, session) {
	const { desired } = s.input;
	const bytes = s.proposed === void 0 || desired.kind !== "found" ? void 0 : session.files.read(desired.path);
	return bytes && blobDigest(bytes);
}
function describe(steps) {
	return steps.map((step) => `${step.kind.padEnd(6)}  ${step.service}${"why" in step ? `: ${step.why}` : ""}`);
}
export { reconcile };
