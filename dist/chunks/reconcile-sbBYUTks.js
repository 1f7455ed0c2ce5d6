import { A as predict, F as toNumber, N as formatPercent, P as fromNumber, _ as formatCpu, d as formatMarker, f as parseMarker, k as appendLedger, m as perReplica, v as formatMemory, w as measuredMetrics } from "./survey-BVzbL3eX.js";
import { n as decisionEvent, r as decisionEvents, t as buildReport } from "./report-CbtEnkAH.js";
import { a as BRANCH_PREFIX, i as pushBranches, o as comparePulls, r as openSession, s as splice, t as verifyMerged } from "./verify-D90fsgBt.js";
import { t as inert } from "./inert-DmX07RtM.js";
// src/proposal/body.ts
function proposalTitle(marker) {
	return `Scale ${marker.service} from ${marker.from} to ${marker.to} replicas`;
}
/** What a reviewer reads: why in one sentence, the figures, the sum, what to expect, how to go back. */
function proposalBody(s, marker) {
	const { decision, governance } = s;
	return `${[
		inert(decision.rationale),
		...figureTable(s, marker),
		"",
		`**Formula** \`${decision.formula.replaceAll("`", "'")}\``,
		"",
		`**Governance** ${governance.classification}: ${inert(governance.rationale)}. Risk: ${governance.risk}.`,
		...capacityLine(s, marker),
		"",
		`**Roll back** by reverting this pull request: one number in \`${marker.file.replaceAll("`", "'")}\`.`,
		"",
		"<details><summary>Decision record</summary>",
		"",
		"```json",
		JSON.stringify(decision, null, 2).replaceAll("```", "` ` `"),
		"```",
		"",
		"</details>"
	].join("\n").slice(0, 58e3)}\n\n${formatMarker(marker)}\n`;
}
function figureTable(s, marker) {
	const { scaling, performance } = s.input.blueprint;
	const now = measuredMetrics(s.input.observation);
	const then = predict(now, marker.from, marker.to);
	const ratio = (value) => value === void 0 ? "unknown" : formatPercent(fromNumber(value), 1);
	const ms = (value) => value === void 0 ? "unknown" : `${toNumber(fromNumber(value), 0)} ms`;
	const below = (limit) => limit ? `< ${formatPercent(limit)}` : "none";
	return [
		"",
		"| | now | expected | target |",
		"|---|---|---|---|",
		`| replicas | ${marker.from} | ${marker.to} | ${scaling.minReplicas}–${scaling.maxReplicas} |`,
		`| CPU | ${ratio(now.cpu_utilization)} | ${ratio(then.cpu_utilization)} | ${below(scaling.targetCpu)} |`,
		`| memory | ${ratio(now.memory_utilization)} | ${ratio(then.memory_utilization)} | ${below(scaling.targetMemory)} |`,
		`| p95 latency | ${ms(now.latency_p95)} | ${ms(then.latency_p95)} | ${performance.latencyP95Target === void 0 ? "none" : `< ${performance.latencyP95Target} ms`} |`,
		`| error rate | ${ratio(now.error_rate)} | | ${below(performance.errorRateThreshold)} |`
	];
}
function capacityLine(s, marker) {
	const change = BigInt(marker.to - marker.from);
	const size = perReplica(s.input.blueprint);
	const partial = s.grant && s.grant.granted < s.grant.requested ? ` A smaller step than the ${s.grant.requested} replicas wanted: no more fit.` : "";
	return ["", `**Capacity** requests change by ${formatCpu(size.cpu * change)} CPU and ${formatMemory(size.memory * change)} memory.${partial}`];
}
// src/commands/reconcile.ts
const CHANGE_EMAIL = "trimtab@users.noreply.github.com";
const CLOSED_MARKER = "<!-- trimtab:closed -->";
/** `plan` on the base commit, then pull requests brought to the desired state, then what has merged is verified. */
async function reconcile(options, now) {
	const session = await openSession(options, now);
	const { surveyed, pulls } = session;
	const { selected, config } = surveyed;
	const chosen = surveyed.evaluation.services.filter((s) => !selected || selected.has(s.decision.service));
	const { perRun, maxOpen, snooze } = config.proposals;
	const heads = await headFacts(session);
	const steps = config.paused ? [] : comparePulls(chosen.map(wish), pulls, heads, {
		perRun,
		maxOpen,
		snoozeMs: snooze
	}, now);
	const errors = await apply(steps, session);
	if (!config.paused) appendLedger(options.repo, now, [...surveyed.merges, ...ledgerEvents(steps, chosen, now)]);
	const verified = await verifyMerged(session);
	const all = [
		...surveyed.errors,
		...errors,
		...verified.errors
	];
	const report = buildReport({
		...surveyed,
		paused: config.paused,
		errors: all
	});
	const lines = steps.map((s) => `${s.kind.padEnd(6)}  ${s.service}${"why" in s ? `: ${s.why}` : ""}`);
	return {
		report,
		steps: [
			...config.paused ? [`paused in ${surveyed.facts.config.path}: nothing is written`] : [],
			...lines,
			...verified.lines
		],
		errors: all
	};
}
function wish(s) {
	const { decision, input } = s;
	const service = decision.service;
	if (s.proposed !== void 0 && input.desired.kind === "found") {
		const { path, field, replicas } = input.desired;
		return {
			kind: "change",
			marker: {
				service,
				file: path,
				field,
				from: replicas,
				to: s.proposed,
				tier: s.governance.classification,
				blueprint: input.blueprint.hash,
				before: measuredMetrics(input.observation)
			}
		};
	}
	if (decision.action === "no_action" && decision.reason === null) return {
		kind: "none",
		service,
		why: decision.rationale
	};
	return {
		kind: "unknown",
		service,
		why: decision.reason ?? "deferred or not permitted"
	};
}
async function headFacts({ git, files, base, pulls }) {
	const facts = /* @__PURE__ */ new Map();
	for (const pull of pulls.filter((p) => p.state === "open")) {
		const commits = await git.commitsBetween(base.sha, pull.head.sha);
		const foreign = commits.some((c) => c.parents.length < 2 && c.authorEmail !== CHANGE_EMAIL);
		const marker = parseMarker(pull.body);
		const parent = commits.find((c) => c.authorEmail === CHANGE_EMAIL)?.parents[0];
		const built = marker && parent ? (await git.filesAt(parent)).read(marker.file) : void 0;
		const present = marker && files.read(marker.file);
		facts.set(pull.number, {
			foreign,
			current: built !== void 0 && present !== void 0 && built.equals(present)
		});
	}
	return facts;
}
/** All branches in one push, then the pull requests; one service's failure never stops the others. */
async function apply(steps, session) {
	const errors = [];
	const changes = [];
	const remote = steps.some((s) => s.kind === "create") ? await session.git.heads(BRANCH_PREFIX) : /* @__PURE__ */ new Map();
	for (const step of steps) {
		if (step.kind !== "create" && step.kind !== "update") continue;
		const change = branchChange(step, session, step.kind === "update" ? step.pull.head.sha : remote.get(`${BRANCH_PREFIX}${step.service}`));
		if (typeof change === "string") errors.push({
			service: step.service,
			message: change
		});
		else changes.push(change);
	}
	const result = await pushBranches(session.git, changes, (branch) => branch.slice(BRANCH_PREFIX.length));
	errors.push(...result.errors);
	for (const step of steps) try {
		await settle(step, result.pushed, session);
	} catch (error) {
		errors.push({
			service: step.service,
			message: `${step.kind} failed: ${error.message}`
		});
	}
	return errors;
}
function branchChange(step, session, expected) {
	const target = session.surveyed.located.get(step.service)?.target;
	const bytes = target && session.files.read(target.path);
	if (!target || !bytes) return "the manifest vanished between two reads";
	const edit = splice(bytes, target, step.marker.to);
	if (edit.kind === "refused") return `${target.path}:${target.line}: ${edit.reason}`;
	const id = session.services.get(step.service)?.decision.decision_id;
	const message = `${proposalTitle(step.marker)}\n\nTrimtab-Decision: ${id}\nTrimtab-Service: ${step.service}\n`;
	return {
		branch: `${BRANCH_PREFIX}${step.service}`,
		message,
		path: target.path,
		content: edit.bytes,
		base: session.base.sha,
		expected
	};
}
async function settle(step, pushed, session) {
	if (step.kind === "leave") return;
	const branch = `${BRANCH_PREFIX}${step.service}`;
	if (step.kind === "close") {
		await session.forge.comment(step.pull.number, CLOSED_MARKER, `Closed: ${inert(step.why)}\n\n${CLOSED_MARKER}\n`);
		await session.forge.close(step.pull.number);
		await session.git.deleteBranches(/* @__PURE__ */ new Map([[branch, step.pull.head.sha]]));
		return;
	}
	const sha = pushed.get(branch);
	if (sha === void 0) return;
	const evaluated = session.services.get(step.service);
	if (!evaluated) return;
	const title = proposalTitle(step.marker);
	const body = proposalBody(evaluated, step.marker);
	const { labels, assignees } = session.surveyed.config.proposals;
	let number;
	if (step.kind === "update") {
		number = step.pull.number;
		await session.forge.update(number, {
			title,
			body
		});
	} else number = (await session.forge.create({
		title,
		body,
		branch,
		base: session.base.branch,
		labels,
		assignees
	})).number;
	const allowed = step.marker.tier === "allowed";
	const waiting = evaluated.governance.approvers.join(", ") || "an approver";
	await session.forge.setStatus(number, sha, {
		context: "trimtab/governance",
		state: allowed ? "success" : "pending",
		description: allowed ? "allowed by policy" : `waiting for ${waiting}`.slice(0, 140)
	});
}
function ledgerEvents(steps, evaluated, now) {
	const moved = new Map(steps.filter((step) => step.kind !== "leave").map((step) => [step.service, step.kind]));
	return evaluated.flatMap((s) => {
		const kind = moved.get(s.decision.service);
		return [...decisionEvents(s, now), ...kind ? [decisionEvent(s, "proposal", kind, now)] : []];
	});
}
export { reconcile };
