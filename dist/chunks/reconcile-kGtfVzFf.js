import { _ as replicaDemand, g as fillTemplate, y as priorityScore } from "./observe-CHIUiNc9.js";
import { n as decisionEvent, r as decisionEvents, t as buildReport } from "./report-XD3qKHWL.js";
import { i as serviceOfBranch, n as proposalBranch, r as rollbackBranch, t as BRANCH_PREFIX } from "./branch-DM2mKBMt.js";
import { d as isApproved, f as isForeign, l as SERVICE_TRAILER } from "./commit-files-CsnXLXCy.js";
import { _ as fingerprintOf, b as sameFingerprint, g as blobDigest, h as locateReplicas, v as formatMarker, y as parseMarker } from "./survey-bDoTo6we.js";
import { _ as toNumber, a as predict, f as exact, h as fromNumber, o as weigh, p as formatPercent, r as measuredMetrics, u as compare } from "./decide-Dz5aezi1.js";
import { i as splice, r as refreshStatuses, t as verifyMerged } from "./verify-CgeQo2vo.js";
import { n as formatMemory, t as formatCpu } from "./quantity-1V1A7KxU.js";
import { t as inert } from "./inert-BHzWmssy.js";
import { i as withSession, r as pushBranches, t as leaseOf } from "./session-BxLoOU-m.js";
// src/proposal/snooze.ts
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
// src/proposal/compare.ts
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
	const approved = isApproved(pull);
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
// src/proposal/wish.ts
/** What a service's decision asks of its pull request. `blob` is the digest of the manifest on base. */
function wishOf(s, blob) {
	const { decision, input } = s;
	const { owner, governance } = input.blueprint;
	const policy = {
		owner,
		rejectAfter: governance.autoRejectOnTimeout ? governance.approvalTimeout : void 0
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
			before: measuredMetrics(input.observation),
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
// src/proposal/rendering.ts
/** The section of a body; the diff is folded away. */
function renderingSection(note) {
	if (note === void 0) return [];
	if (note.kind === "unchecked") return ["", `**Rendering** not checked: ${inert(note.why)}.`];
	const lines = note.changes.flatMap(({ top, object, field, from, to }) => [
		`# ${oneLine(top || ".")}: ${oneLine(object)}`,
		...from === void 0 ? [] : [`- ${oneLine(field)}: ${from}`],
		`+ ${oneLine(field)}: ${to}`
	]);
	return [
		"",
		`<details>${`<summary>Rendered: one field of one object changes${note.changes.length > 1 ? ` in each of ${note.changes.length} kustomizations` : ""}</summary>`}`,
		"",
		"```diff",
		...lines,
		"```",
		"",
		"</details>"
	];
}
function oneLine(text) {
	return text.replace(/\s+/g, " ").replaceAll("`", "'");
}
// src/proposal/body.ts
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
	const who = classification === "requires_approval" ? ` Waits for ${inert(approvers.join(" or ") || "an approver")}.` : "";
	return [`**Governance** ${classification.replace("_", " ")}: ${inert(rationale)}. Risk: ${risk}.${who}`];
}
/** Foreign text in a code span, which nothing inside can end. */
function code(text) {
	return `\`${text.replaceAll("`", "'").replace(/\s+/g, " ")}\``;
}
/** Each figure now, as predicted, and its target; what misses its target is bold. */
function figureTable(s, marker) {
	const { blueprint, observation } = s.input;
	const { scaling, performance } = blueprint;
	const now = measuredMetrics(observation);
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
	const partial = s.grant && s.grant.granted < s.grant.requested ? ` A smaller step than the ${s.grant.requested} replicas wanted: no more fit.` : "";
	return ["", `**Capacity** requests change by ${formatCpu(size.cpu * change)} CPU and ${formatMemory(size.memory * change)} memory.${partial}`];
}
// src/commands/propose.ts
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
		author: ""
	};
}
function foreignComment() {
	return `Somebody else has committed to this branch, so Trimtab leaves it alone from now on: merge or close it.\n\n${FOREIGN_MARKER}\n`;
}
// src/commands/reconcile.ts
/** `plan` on the base commit, then pull requests brought to the desired state, then what has merged is verified. */
async function reconcile(options, now, environment) {
	return withSession(options, now, environment, (session) => reconcileSession(session, now));
}
async function reconcileSession(session, now) {
	const { surveyed, pulls } = session;
	const { selected, config } = surveyed;
	if (config.paused) return {
		report: buildReport({
			...surveyed,
			paused: true
		}),
		lines: [],
		notes: [`paused in ${surveyed.facts.config.path}: nothing is written`],
		proposals: [],
		failures: surveyed.errors
	};
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
	const events = chosen.flatMap((s) => decisionEvents(s, now));
	await session.ledger.append([
		...surveyed.unrecorded,
		...events,
		...applied.events
	]);
	const verified = await verifyMerged(session);
	const errors = [
		...surveyed.errors,
		...applied.errors,
		...statuses.errors,
		...verified.errors
	];
	return {
		report: buildReport({
			...surveyed,
			paused: false,
			errors
		}),
		lines: [],
		notes: [
			...describe(steps),
			...statuses.lines,
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
