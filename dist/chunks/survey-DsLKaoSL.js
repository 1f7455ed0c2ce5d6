import { C as toNumber, S as multiply, _ as divide, b as fromNumber, d as LEDGER_FOLDER, f as ledgerPath, g as compare, h as add, m as ZERO, n as locateAll, p as ONE, r as readLedger, s as parseQuantity, t as loadFleet, v as exact, x as min, y as formatPercent } from "./fleet-D12LMrmS.js";
import { t as TrimtabError } from "../cli.js";
import { appendFileSync, existsSync, mkdirSync, readFileSync, readdirSync } from "node:fs";
import { dirname, join } from "node:path";
// src/decision/weighted.ts
/**
* `cpu·w + memory·w + min(latency_p95/target, 1)·w`, exactly. A term without an objective in the blueprint
* drops out and the other weights are scaled to sum to 1; undefined when no term is left.
*/
function weigh(blueprint, metrics) {
	const { scaling, performance } = blueprint;
	const terms = [];
	const measured = (name) => metrics[name] === void 0 ? void 0 : fromNumber(metrics[name]);
	if (scaling.targetCpu) terms.push({
		name: "cpu_utilization",
		weight: scaling.weights.cpu,
		value: measured("cpu_utilization")
	});
	if (scaling.targetMemory) terms.push({
		name: "memory_utilization",
		weight: scaling.weights.memory,
		value: measured("memory_utilization")
	});
	if (performance.latencyP95Target !== void 0) {
		const latency = measured("latency_p95");
		const value = latency && min(divide(latency, exact(performance.latencyP95Target)), ONE);
		terms.push({
			name: "latency_p95",
			weight: scaling.weights.latency,
			value
		});
	}
	const total = terms.reduce((sum, term) => add(sum, term.weight), ZERO);
	if (total.n === 0n) return void 0;
	const weighted = terms.map((term) => ({
		...term,
		weight: divide(term.weight, total)
	}));
	const sum = (extreme) => weighted.reduce((s, t) => add(s, multiply(t.value ?? extreme, t.weight)), ZERO);
	const low = sum(ZERO);
	const high = sum(ONE);
	const missing = weighted.filter((t) => t.value === void 0 && t.weight.n !== 0n).map((t) => t.name);
	return {
		low,
		high,
		missing,
		formula: `${weighted.map((t) => `${t.value ? toNumber(t.value) : `missing(${t.name})`} × ${toNumber(t.weight)}`).join(" + ")} = ${missing.length === 0 ? `${toNumber(low)} (${formatPercent(low)})` : `between ${toNumber(low)} and ${toNumber(high)}`}`
	};
}
/**
* What the same load would look like on another count: utilisation × before/after, latency ×
* (1 + before/after)/2. Throughput and errors belong to the service as a whole and stay.
*/
function predict(metrics, before, after) {
	if (before === after || after === 0) return metrics;
	const share = before / after;
	const scale = (value, factor) => value === void 0 ? void 0 : toNumber(fromNumber(value * factor));
	return {
		...metrics,
		cpu_utilization: scale(metrics.cpu_utilization, share),
		memory_utilization: scale(metrics.memory_utilization, share),
		latency_p50: scale(metrics.latency_p50, (1 + share) / 2),
		latency_p95: scale(metrics.latency_p95, (1 + share) / 2)
	};
}
// src/adapters/ledger-files.ts
/** Paths of the daily ledger files below a folder, oldest first; git may ignore them, so no file list names them. */
function ledgerDays(repoDir) {
	const folder = join(repoDir, LEDGER_FOLDER);
	if (!existsSync(folder)) return [];
	return readdirSync(folder).filter((day) => /^\d{4}-\d{2}-\d{2}$/.test(day) && existsSync(join(folder, day, "multi-service.log"))).sort().map((day) => `${LEDGER_FOLDER}/${day}/multi-service.log`);
}
function readLedgerFile(repoDir, path) {
	return readFileSync(join(repoDir, path), "utf8");
}
/** Appends events to today's file in one write, so that a killed run leaves whole lines. */
function appendLedger(repoDir, now, events) {
	if (events.length === 0) return;
	const path = join(repoDir, ledgerPath(now));
	mkdirSync(dirname(path), { recursive: true });
	appendFileSync(path, events.map((event) => `${JSON.stringify(event)}\n`).join(""));
}
// src/governance/circuit-breaker.ts
/**
* A service's breaker from the times of its failed verifications (ISO 8601): open once `failure_threshold` of them
* fall into `failure_window`, half-open (one trial) when `reset_timeout` has passed since the last.
*/
function breakerState(blueprint, failures, now) {
	const { failureThreshold, failureWindow, resetTimeout } = blueprint.governance.circuitBreaker;
	const ages = failures.map((time) => now.getTime() - Date.parse(time)).filter((age) => age >= 0 && age < failureWindow);
	if (ages.length < failureThreshold) return "closed";
	return Math.min(...ages) < resetTimeout ? "open" : "half-open";
}
// src/observation/freshness.ts
/**
* Figures older than `maxAge` ms become missing: yesterday's load is no reason to act today. A figure from
* the future (clock skew beyond one minute) is not trusted either.
*/
function dropStale(observation, now, maxAge) {
	const figures = { ...observation.figures };
	const missing = { ...observation.missing };
	for (const [name, figure] of Object.entries(observation.figures)) {
		const age = now.getTime() - Date.parse(figure.time);
		if (age <= maxAge && age >= -6e4) continue;
		delete figures[name];
		missing[name] = age < 0 ? `measured in the future (${figure.time})` : `stale: measured at ${figure.time}`;
	}
	return {
		...observation,
		figures,
		missing
	};
}
// src/observation/types.ts
/** The figures a decision may rest on. Ratios are 0–1 and above, latency in ms, throughput in requests/s. */
const FIGURE_NAMES = [
	"cpu_utilization",
	"memory_utilization",
	"latency_p50",
	"latency_p95",
	"throughput",
	"error_rate"
];
// src/decision/step.ts
/** Strategy `step`: one increment up or down, by the weighted utilisation against two thresholds. */
function decideStep(blueprint, metrics, current) {
	const weighted = weigh(blueprint, metrics);
	const stay = {
		action: "no_action",
		target_replicas: current
	};
	const { scaling } = blueprint;
	const up = scaling.upThreshold;
	const down = scaling.downThreshold;
	if (!weighted || !up || !down) return {
		recommendation: stay,
		rationale: "No objective with a weight is configured, so there is nothing to decide from.",
		undecided: true,
		atLimit: void 0,
		weighted,
		references: ["spec.scaling"]
	};
	const saturated = isSaturated(blueprint, metrics);
	if (compare(weighted.low, up) > 0 || saturated) return stepUp(blueprint, current, weighted, saturated);
	if (compare(weighted.high, down) < 0) return stepDown(blueprint, metrics, current, weighted);
	const undecided = weighted.missing.length > 0 && (compare(weighted.high, up) > 0 || compare(weighted.low, down) < 0);
	return {
		recommendation: stay,
		rationale: undecided ? `Missing ${weighted.missing.join(", ")}: with the missing figures at 0 the weighted utilization is ${formatPercent(weighted.low)}, at 100% it is ${formatPercent(weighted.high)}, and the two do not agree on what to do.` : `Weighted utilization (${formatPercent(weighted.low)}) is between scale_down_threshold (${formatPercent(down)}) and scale_up_threshold (${formatPercent(up)}). System operating within optimal range. No scaling needed.`,
		undecided,
		atLimit: void 0,
		weighted,
		references: ["spec.scaling.scale_down_threshold", "spec.scaling.scale_up_threshold"]
	};
}
function stepUp(blueprint, current, weighted, saturated) {
	const { scaling } = blueprint;
	const threshold = scaling.upThreshold;
	const target = Math.min(current + (scaling.increment.up ?? 1), scaling.maxReplicas);
	const over = compare(weighted.low, threshold) > 0;
	const cause = over ? `Weighted utilization (${formatPercent(weighted.low)}) exceeds scale_up_threshold (${formatPercent(threshold)}).` : `CPU is within saturation_threshold (${formatPercent(scaling.saturation)}) of its limit.`;
	const references = [over || !saturated ? "spec.scaling.scale_up_threshold" : "spec.scaling.saturation_threshold", "spec.scaling.max_replicas"];
	if (target <= current) {
		const rationale = `${cause} Already at max_replicas (${scaling.maxReplicas}).`;
		return {
			recommendation: {
				action: "no_action",
				target_replicas: current
			},
			rationale,
			undecided: false,
			atLimit: "at_max_replicas",
			weighted,
			references
		};
	}
	const rationale = `${cause} Scaling to ${target} replicas to reduce load.`;
	return {
		recommendation: {
			action: "scale_up",
			target_replicas: target
		},
		rationale,
		undecided: false,
		atLimit: void 0,
		weighted,
		references
	};
}
function stepDown(blueprint, metrics, current, weighted) {
	const { scaling } = blueprint;
	const stay = {
		action: "no_action",
		target_replicas: current
	};
	const below = `Weighted utilization (${formatPercent(weighted.high)}) is below scale_down_threshold (${formatPercent(scaling.downThreshold)})`;
	const references = ["spec.scaling.scale_down_threshold", "spec.scaling.min_replicas"];
	const kept = (rationale, atLimit) => ({
		recommendation: stay,
		rationale,
		undecided: false,
		atLimit,
		weighted,
		references
	});
	if (!scaling.allowScaleDown) return kept(`${below}, but allow_scale_down is false.`);
	const target = Math.max(current - (scaling.increment.down ?? 1), scaling.minReplicas);
	if (target >= current) return kept(`${below}. Already at min_replicas (${scaling.minReplicas}).`, "at_min_replicas");
	const broken = brokenObjectives(blueprint, metrics);
	if (broken.length > 0) return kept(`${below}, but ${broken.join(" and ")}: no scale-down while an objective is not met.`);
	const predicted = weigh(blueprint, predict(metrics, current, target));
	if (predicted && compare(predicted.high, scaling.upThreshold) >= 0) return kept(`${below}, but on ${target} replicas it is predicted at ${formatPercent(predicted.high)}, which would scale up again.`);
	return {
		recommendation: {
			action: "scale_down",
			target_replicas: target
		},
		rationale: `${below}. Scaling to ${target} replicas to free resources.`,
		undecided: false,
		atLimit: void 0,
		weighted,
		references
	};
}
/** Objectives that forbid a scale-down, each as a phrase. One configured but not measured counts as broken. */
function brokenObjectives(blueprint, metrics) {
	const { scaling, performance } = blueprint;
	const above = (label, value, limit, shown) => {
		if (!limit) return [];
		if (value === void 0) return [`${label} is not measured`];
		return compare(fromNumber(value), limit) > 0 ? [`${label} is above ${shown}`] : [];
	};
	const target = performance.latencyP95Target;
	return [
		...above("CPU", metrics.cpu_utilization, scaling.targetCpu, "its target"),
		...above("memory", metrics.memory_utilization, scaling.targetMemory, "its target"),
		...above("latency_p95", metrics.latency_p95, target === void 0 ? void 0 : exact(target), `${target}ms`),
		...above("error_rate", metrics.error_rate, performance.errorRateThreshold, "error_rate_threshold")
	];
}
function isSaturated(blueprint, metrics) {
	const { scaling, resources } = blueprint;
	if (metrics.cpu_utilization === void 0) return false;
	const used = fromNumber(metrics.cpu_utilization);
	if (scaling.utilizationBasis.cpu === "limit") return compare(used, scaling.saturation) >= 0;
	if (!resources.cpuRequest || !resources.cpuLimit) return false;
	return compare(multiply(used, exact(resources.cpuRequest, resources.cpuLimit)), scaling.saturation) >= 0;
}
/** Whether a history point argues in the same direction, for the stabilisation window. */
function agrees(blueprint, metrics, action) {
	const { upThreshold, downThreshold } = blueprint.scaling;
	const weighted = weigh(blueprint, metrics);
	if (!weighted || !upThreshold || !downThreshold) return false;
	return action === "scale_up" ? compare(weighted.low, upThreshold) > 0 : compare(weighted.high, downThreshold) < 0;
}
// src/decision/stabilization.ts
/** Readings further apart than this say nothing about the time between them. */
const LARGEST_GAP_MS = 9e5;
/**
* Whether the case for `action` has held over the whole stabilisation window: readings in `history` reach
* back to the window's start, with no gap over 15 minutes, and each argues the same way.
*/
function isStabilized(blueprint, observation, action, now) {
	const window = blueprint.scaling.stabilization[action === "scale_up" ? "up" : "down"];
	if (window === 0) return true;
	const start = now.getTime() - window;
	const readings = [...observation.history].map((point) => ({
		...point,
		at: Date.parse(point.timestamp)
	})).filter((point) => point.at <= now.getTime()).sort((a, b) => b.at - a.at);
	let later = Date.parse(observation.timestamp);
	for (const reading of readings) {
		if (later - reading.at > LARGEST_GAP_MS) return false;
		if (!agrees(blueprint, reading.metrics, action)) return false;
		if (reading.at <= start) return true;
		later = reading.at;
	}
	return false;
}
// src/decision/decide.ts
/**
* One service's decision from that service's own facts alone. The recommendation is always computed; the
* first guard that holds turns the action into `no_action` and gives its code as `reason`.
*/
function decide(input) {
	const { blueprint, desired, now } = input;
	const observation = input.observation && dropStale(input.observation, now, blueprint.metrics.maxAge);
	const metrics = measuredMetrics(observation);
	const current = desired.kind === "found" ? desired.replicas : observation?.replicas ?? null;
	const step = current === null || blueprint.scaling.strategy !== "step" ? void 0 : decideStep(blueprint, metrics, current);
	const held = guard(input, observation, step);
	const recommendation = step?.recommendation ?? null;
	const action = held || !recommendation ? "no_action" : recommendation.action;
	return {
		decision_id: input.id,
		service: blueprint.name,
		decision_type: action === "no_action" ? "no_action" : "scaling",
		action,
		current_replicas: current,
		target_replicas: action === "no_action" ? current : recommendation.target_replicas,
		reason: held?.reason ?? step?.atLimit ?? null,
		rationale: held ? `${held.message}${step && recommendation?.action !== "no_action" ? ` Recommended: ${step.rationale}` : ""}` : step?.rationale ?? "",
		weighted_utilization: step?.weighted && step.weighted.missing.length === 0 ? toNumber(step.weighted.low) : null,
		formula: step?.weighted?.formula ?? "n/a",
		recommendation,
		figures: FIGURE_NAMES.map((name) => figureRow(name, observation)),
		blueprint_references: (step?.references ?? []).map((path) => reference(input, path))
	};
}
/** Only the figures that are measured and fresh. */
function measuredMetrics(observation) {
	const metrics = {};
	for (const name of FIGURE_NAMES) {
		const figure = observation?.figures[name];
		if (figure) metrics[name] = figure.value;
	}
	return metrics;
}
function guard(input, observation, step) {
	const { blueprint, desired, history, now } = input;
	const action = step?.recommendation.action ?? "no_action";
	const moves = action !== "no_action";
	const hold = (reason, message) => ({
		reason,
		message
	});
	if (blueprint.paused) return hold("paused", `Paused: spec.paused is true in ${blueprint.path}.`);
	if (desired.kind === "held") return hold(desired.reason, desired.message);
	if (desired.replicas === 0) return hold("switched_off", `Switched off: Git states 0 replicas at ${desired.path}:${desired.line}.`);
	if (!history.readable) return hold("ledger_unreadable", "The ledger cannot be read, so cooldowns and earlier operations are unknown.");
	if (!observation) return hold("metrics_missing", `No metrics source knows the service "${blueprint.name}".`);
	if (observation.replicas !== void 0 && observation.replicas !== desired.replicas) return hold("not_synced", `The cluster runs ${observation.replicas} replicas while Git states ${desired.replicas} at ${desired.path}:${desired.line}.`);
	if (observation.podsRunning !== void 0 && observation.podsRunning < desired.replicas) return hold("rollout_in_progress", `${observation.podsRunning} of ${desired.replicas} pods are running: a rollout is in progress.`);
	if (!step) return hold("unsupported_strategy", "Strategy \"proportional\" can be written but not decided yet; use \"step\".");
	if (step.undecided) return hold("metrics_missing", step.rationale);
	if (history.awaitingVerification) return hold("awaiting_verification", "The last merged change has no final verdict yet.");
	if (!moves) return void 0;
	if (breakerState(blueprint, history.failures, now) === "open") return hold("circuit_open", `Circuit open: ${history.failures.length} failed verifications, the last at ${history.failures.at(-1)}.`);
	const direction = action === "scale_up" ? "up" : "down";
	if (!isStabilized(blueprint, observation, action, now)) return hold("stabilizing", `The ${action.replace("_", "-")} has not held for the whole scale_${direction}_stabilization window.`);
	const cooldownEnd = history.lastOperation === null ? 0 : Date.parse(history.lastOperation) + blueprint.scaling.cooldown[direction];
	if (now.getTime() < cooldownEnd) return hold("cooldown", `In cooldown until ${instant(new Date(cooldownEnd))}.`);
}
function figureRow(name, observation) {
	const figure = observation?.figures[name];
	if (figure) return {
		name,
		value: figure.value,
		source: figure.source,
		time: figure.time,
		missing: null
	};
	return {
		name,
		value: null,
		source: null,
		time: null,
		missing: observation?.missing[name] ?? "no metrics source knows this service"
	};
}
function reference(input, path) {
	const line = input.blueprint.lines.get(path);
	return line === void 0 ? `${input.blueprint.path}:${path} (default)` : `${input.blueprint.path}:${path} (line ${line})`;
}
/** ISO 8601 in UTC with whole seconds, the form of every time in a report. */
function instant(date) {
	return `${date.toISOString().slice(0, 19)}Z`;
}
// src/governance/classify.ts
const FORBIDDEN_BY_DEFAULT = [
	"delete_deployment",
	"delete_service",
	"delete_persistent_volumes",
	"modify_secrets"
];
const ALLOWED_BY_DEFAULT = ["scale_within_limits", "rollback"];
/**
* The tier of one operation under one blueprint: forbidden beats requires_approval beats allowed, and what
* no list names falls to the built-in defaults.
*/
function classify(blueprint, operation) {
	const { allowed, requiresApproval, forbidden } = blueprint.governance;
	if (forbidden?.includes(operation)) return "forbidden";
	if (requiresApproval?.includes(operation)) return "requires_approval";
	if (FORBIDDEN_BY_DEFAULT.includes(operation)) return "forbidden";
	if (allowed?.includes(operation) || ALLOWED_BY_DEFAULT.includes(operation)) return "allowed";
	return "requires_approval";
}
/** Checks the one operation a decision proposes; `n/a` where it proposes none. */
function checkGovernance(blueprint, decision) {
	const base = {
		governance_check_id: decision.decision_id.replace(/^dec-/, "gov-"),
		service: decision.service,
		decision_id: decision.decision_id
	};
	if (decision.action === "no_action") return {
		...base,
		operation: "none",
		classification: "n/a",
		requires_approval: false,
		approvers: [],
		rationale: "No operation proposed, no governance check needed",
		risk: "none",
		reversibility: "n/a",
		safer_alternatives: [],
		blueprint_references: []
	};
	const operation = "scale_within_limits";
	const classification = classify(blueprint, operation);
	const { minReplicas, maxReplicas } = blueprint.scaling;
	const limit = decision.action === "scale_up" ? "max_replicas" : "min_replicas";
	return {
		...base,
		operation,
		classification,
		requires_approval: classification === "requires_approval",
		approvers: classification === "requires_approval" ? blueprint.governance.approvers : [],
		rationale: `Target replicas (${decision.target_replicas}) within blueprint limits (${minReplicas}-${maxReplicas})${classification === "allowed" ? "" : `; ${operation} is listed as ${classification}`}`,
		risk: decision.action === "scale_up" ? "low" : "medium",
		reversibility: "Revert the pull request: one number in one manifest",
		safer_alternatives: classification === "forbidden" ? ["Change the count by hand in a reviewed pull request", `Allow ${operation} in the blueprint's governance section`] : [],
		blueprint_references: [`${blueprint.path}:spec.scaling.${limit}`]
	};
}
// src/coordination/priority.ts
const PRIORITY = {
	low: 30,
	medium: 50,
	high: 70,
	critical: 80
};
const CRITICALITY = {
	standard: 0,
	critical: 20
};
/** high + critical is 90, medium + standard is 50. */
function priorityScore(service) {
	return PRIORITY[service.priority] + CRITICALITY[service.criticality];
}
/** Order in which scale-ups are served: score, objectives already broken, smaller request, name. */
function byPriority(a, b) {
	return priorityScore(b) - priorityScore(a) || Number(b.broken) - Number(a.broken) || ascending(a.cpu, b.cpu) || ascending(a.memory, b.memory) || (a.service < b.service ? -1 : a.service > b.service ? 1 : 0);
}
function ascending(a, b) {
	return a < b ? -1 : a > b ? 1 : 0;
}
// src/coordination/allocate.ts
/**
* Shares each cluster's free capacity among its scale-ups. Where all fit, all execute. Otherwise they are
* served by priority; what does not fit is deferred and reserves one replica's request, so that nothing of
* lower priority takes what it waits for.
*/
function allocate(requests, capacity) {
	const grants = /* @__PURE__ */ new Map();
	const conflicts = [];
	for (const [cluster, group] of groupByCluster(requests)) {
		const free = capacity.get(cluster) ?? {
			cpu: void 0,
			memory: void 0
		};
		const total = {
			cpu: group.reduce((sum, r) => sum + r.cpu * BigInt(r.replicas), 0n),
			memory: group.reduce((sum, r) => sum + r.memory * BigInt(r.replicas), 0n)
		};
		if (fits(total, free)) {
			for (const request of group) grants.set(request.service, grant(request, request.replicas));
			continue;
		}
		conflicts.push({
			cluster,
			available: free,
			requests: group,
			total
		});
		for (const decided of serve(group, free)) grants.set(decided.service, decided);
	}
	return {
		grants,
		conflicts
	};
}
function serve(group, capacity) {
	let cpu = capacity.cpu;
	let memory = capacity.memory;
	const take = (request, replicas) => {
		if (cpu !== void 0) cpu -= request.cpu * BigInt(replicas);
		if (memory !== void 0) memory -= request.memory * BigInt(replicas);
	};
	return [...group].sort(byPriority).map((request) => {
		const granted = Math.min(request.replicas, room(cpu, request.cpu), room(memory, request.memory));
		if (granted > 0) {
			take(request, granted);
			return grant(request, granted);
		}
		take(request, 1);
		return grant(request, 0);
	});
}
/** How many replicas of `size` the rest holds; a reservation may have taken the rest below zero. */
function room(rest, size) {
	if (rest === void 0 || size === 0n) return Number.MAX_SAFE_INTEGER;
	return rest <= 0n ? 0 : Number(rest / size);
}
function fits(size, free) {
	return (free.cpu === void 0 || size.cpu <= free.cpu) && (free.memory === void 0 || size.memory <= free.memory);
}
function grant(request, granted) {
	return {
		service: request.service,
		action: granted > 0 ? "execute" : "defer",
		granted,
		requested: request.replicas,
		score: priorityScore(request)
	};
}
function groupByCluster(requests) {
	const groups = /* @__PURE__ */ new Map();
	for (const request of requests) {
		const group = groups.get(request.cluster);
		if (group) group.push(request);
		else groups.set(request.cluster, [request]);
	}
	return groups;
}
// src/coordination/fleet-guard.ts
/**
* Clusters in which too many services want to go down at once: a drained region looks like idleness and
* is not. Counts every service of the cluster, whatever is selected for printing.
*/
function correlatedDrops(services, guard) {
	const counts = /* @__PURE__ */ new Map();
	for (const { cluster, down } of services) {
		const count = counts.get(cluster) ?? {
			all: 0,
			down: 0
		};
		counts.set(cluster, {
			all: count.all + 1,
			down: count.down + Number(down)
		});
	}
	const held = [...counts].filter(([, { all, down }]) => down >= guard.minServices && compare(exact(down, all), guard.maxScaleDownShare) > 0);
	return new Set(held.map(([cluster]) => cluster));
}
// src/coordination/evaluate.ts
/** All decisions of a run: each service on its own, then capacity and the fleet guard over all of them. */
function evaluate(inputs, capacity, fleetGuard) {
	const alone = inputs.map((input) => ({
		input,
		decision: decide(input)
	}));
	const dropped = correlatedDrops(alone.map(({ input, decision }) => ({
		cluster: input.blueprint.workload.cluster,
		down: decision.action === "scale_down"
	})), fleetGuard);
	const judged = alone.map(({ input, decision }) => {
		const kept = decision.action === "scale_down" && dropped.has(input.blueprint.workload.cluster) ? holdCorrelated(decision) : decision;
		return {
			input,
			decision: kept,
			governance: checkGovernance(input.blueprint, kept)
		};
	});
	const allocation = allocate(judged.filter((s) => s.decision.action === "scale_up" && s.governance.classification !== "forbidden").map((s) => scaleUp(s.input, s.decision)), capacity);
	return {
		allocation,
		services: judged.map((s) => {
			const grant = allocation.grants.get(s.input.blueprint.name);
			return {
				...s,
				grant,
				proposed: proposedCount(s.decision, s.governance, grant)
			};
		})
	};
}
function proposedCount(decision, governance, grant) {
	if (decision.action === "no_action" || governance.classification === "forbidden") return void 0;
	if (decision.action === "scale_down") return decision.target_replicas ?? void 0;
	return grant && grant.granted > 0 ? (decision.current_replicas ?? 0) + grant.granted : void 0;
}
function scaleUp(input, decision) {
	const { blueprint } = input;
	return {
		service: blueprint.name,
		cluster: blueprint.workload.cluster,
		replicas: (decision.target_replicas ?? 0) - (decision.current_replicas ?? 0),
		...perReplica(blueprint),
		priority: blueprint.priority,
		criticality: blueprint.criticality,
		broken: brokenObjectives(blueprint, measuredMetrics(input.observation)).length > 0
	};
}
/** What one replica asks of a cluster; an unstated request takes no room, as for the scheduler. */
function perReplica(blueprint) {
	return {
		cpu: blueprint.resources.cpuRequest ?? 0n,
		memory: blueprint.resources.memoryRequest ?? 0n
	};
}
function holdCorrelated(decision) {
	return {
		...decision,
		action: "no_action",
		decision_type: "no_action",
		target_replicas: decision.current_replicas,
		reason: "correlated_drop",
		rationale: `Held: an unusual share of this cluster's services wants to scale down at once; a drained region is not an idle one. Recommended: ${decision.rationale}`
	};
}
// src/proposal/marker.ts
const FINGERPRINT = [
	"service",
	"file",
	"field",
	"from",
	"to",
	"tier",
	"blueprint"
];
function formatMarker(marker) {
	const ordered = Object.fromEntries([
		...FINGERPRINT,
		"before",
		"reverts"
	].map((key) => [key, marker[key]]));
	return `<!-- trimtab:proposal ${JSON.stringify(ordered).replaceAll(">", "\\u003e")} -->`;
}
/** The last marker of a body; undefined where there is none or it has been damaged. */
function parseMarker(body) {
	const found = [...body.matchAll(/<!-- trimtab:proposal (\{.*?\}) -->/g)].at(-1)?.[1];
	if (!found) return void 0;
	try {
		const value = JSON.parse(found);
		return typeof value.service === "string" && typeof value.file === "string" && Number.isInteger(value.from) && Number.isInteger(value.to) ? {
			...value,
			before: value.before ?? {}
		} : void 0;
	} catch {
		return;
	}
}
/** Same fingerprint and same file on base means there is nothing to write. */
function sameFingerprint(a, b) {
	return FINGERPRINT.every((key) => a[key] === b[key]);
}
// src/ledger/history.ts
const NO_HISTORY = {
	readable: true,
	lastOperation: null,
	awaitingVerification: false,
	merged: [],
	verified: [],
	deferrals: 0,
	failures: []
};
const FINAL_OUTCOMES = [
	"success",
	"passed",
	"insufficient",
	"failed",
	"inconclusive",
	"no_verification_needed"
];
/** Histories by service. Events may come in any order; they are folded by time. */
function foldHistories(events) {
	const histories = /* @__PURE__ */ new Map();
	for (const event of [...events].sort((a, b) => Date.parse(a.timestamp) - Date.parse(b.timestamp))) histories.set(event.service, step(histories.get(event.service) ?? NO_HISTORY, event));
	return histories;
}
function step(history, event) {
	switch (event.event_type) {
		case "merge": return {
			...history,
			lastOperation: event.timestamp,
			awaitingVerification: true,
			merged: withPull(history.merged, event),
			deferrals: 0
		};
		case "verification": {
			const final = FINAL_OUTCOMES.includes(event.outcome);
			return {
				...history,
				lastOperation: history.lastOperation ?? event.timestamp,
				failures: failuresAfter(history.failures, event),
				awaitingVerification: history.awaitingVerification && !final,
				verified: final ? withPull(history.verified, event) : history.verified
			};
		}
		case "deferral": return {
			...history,
			deferrals: history.deferrals + 1
		};
		default: return history;
	}
}
/** A success proves the service sound again; a verdict that says neither changes nothing. */
function failuresAfter(failures, event) {
	if (event.outcome === "failed") return [...failures, event.timestamp];
	return event.outcome === "success" || event.outcome === "passed" ? [] : failures;
}
function withPull(pulls, event) {
	return event.pull === void 0 ? pulls : [...pulls, event.pull];
}
// src/observation/snapshot.ts
/**
* Reads a snapshot: one JSON object with `timestamp`, `clusters` and `services`. A service whose entry is
* broken becomes a problem of its own and costs nobody else.
* @throws TrimtabError `snapshot_invalid` when the file as a whole cannot be used.
*/
function parseSnapshot(file, text) {
	const root = parseJson(file, text);
	const fallback = typeof root.timestamp === "string" ? root.timestamp : void 0;
	if (fallback !== void 0 && !isInstant(fallback)) throw new TrimtabError("snapshot_invalid", `${file}: timestamp: "${fallback}" is not an ISO 8601 instant such as 2026-02-10T18:30:00Z`);
	if (!Array.isArray(root.services)) throw new TrimtabError("snapshot_invalid", `${file}: services: expected a list with one object per service`);
	const services = /* @__PURE__ */ new Map();
	const problems = [];
	root.services.forEach((entry, index) => {
		const where = `${file}: services[${index}]`;
		if (!isObject(entry) || typeof entry.service !== "string" || entry.service === "") {
			problems.push({
				service: void 0,
				message: `${where}: expected an object with a "service" name`
			});
			return;
		}
		if (services.has(entry.service)) {
			problems.push({
				service: entry.service,
				message: `${where}: "${entry.service}" stands twice; keep one entry per service`
			});
			return;
		}
		const timestamp = entry.timestamp ?? fallback;
		if (typeof timestamp !== "string" || !isInstant(timestamp)) {
			problems.push({
				service: entry.service,
				message: `${where}: timestamp: expected an ISO 8601 instant, on the snapshot or on the service`
			});
			return;
		}
		services.set(entry.service, observe$1(entry.service, entry, timestamp, file));
	});
	return {
		services,
		capacity: capacities(root.clusters, file),
		problems
	};
}
function observe$1(service, entry, timestamp, source) {
	const metrics = isObject(entry.metrics) ? entry.metrics : {};
	const figures = {};
	const missing = {};
	for (const name of FIGURE_NAMES) {
		const value = metrics[name];
		if (isMeasured(value)) figures[name] = {
			value,
			source,
			time: timestamp
		};
		else missing[name] = value === void 0 ? "not in the snapshot" : `unusable value ${JSON.stringify(value)}`;
	}
	return {
		service,
		timestamp,
		replicas: count(entry.replicas),
		podsRunning: count(entry.pods_running),
		podsReady: count(entry.pods_ready),
		figures,
		missing,
		history: Array.isArray(entry.history) ? entry.history.flatMap(historyPoint) : []
	};
}
function historyPoint(entry) {
	if (!isObject(entry) || typeof entry.timestamp !== "string" || !isInstant(entry.timestamp)) return [];
	const metrics = {};
	for (const name of FIGURE_NAMES) {
		const value = isObject(entry.metrics) ? entry.metrics[name] : void 0;
		if (isMeasured(value)) metrics[name] = value;
	}
	return [{
		timestamp: entry.timestamp,
		replicas: count(entry.replicas),
		metrics
	}];
}
function capacities(clusters, file) {
	const result = /* @__PURE__ */ new Map();
	if (!isObject(clusters)) return result;
	for (const [name, cluster] of Object.entries(clusters)) {
		const capacity = isObject(cluster) && isObject(cluster.capacity) ? cluster.capacity : {};
		const quantity = (key) => {
			const text = capacity[key];
			if (text === void 0) return void 0;
			try {
				return parseQuantity(String(text));
			} catch (cause) {
				throw new TrimtabError("snapshot_invalid", `${file}: clusters.${name}.capacity.${key}: ${JSON.stringify(text)} is not a Kubernetes quantity such as 120m or 300Mi`, { cause });
			}
		};
		result.set(name, {
			cpu: quantity("cpu_available"),
			memory: quantity("memory_available")
		});
	}
	return result;
}
function parseJson(file, text) {
	let value;
	try {
		value = JSON.parse(text);
	} catch (cause) {
		throw new TrimtabError("snapshot_invalid", `${file}: not JSON: ${cause.message}`, { cause });
	}
	if (!isObject(value)) throw new TrimtabError("snapshot_invalid", `${file}: expected one JSON object with "services"`);
	return value;
}
function isObject(value) {
	return typeof value === "object" && value !== null && !Array.isArray(value);
}
function isMeasured(value) {
	return typeof value === "number" && Number.isFinite(value) && value >= 0;
}
function count(value) {
	return Number.isSafeInteger(value) && value >= 0 ? value : void 0;
}
function isInstant(text) {
	return /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d+)?)?(Z|[+-]\d{2}:\d{2})$/.test(text) && !Number.isNaN(Date.parse(text));
}
// src/commands/merges.ts
/** Merges that the forge knows of and the ledger does not: a merge is an event whoever pressed the button. */
function unrecordedMerges(pulls, events, blueprints) {
	const recorded = new Set(events.filter((e) => e.event_type === "merge").map((e) => e.pull));
	const versions = new Map(blueprints.map((b) => [b.name, b.version ?? null]));
	return pulls.flatMap((pull) => {
		const marker = parseMarker(pull.body);
		if (pull.state !== "merged" || pull.merged_at === null || !marker || recorded.has(pull.number)) return [];
		return [{
			timestamp: instant(new Date(pull.merged_at)),
			event_type: "merge",
			agent_id: "trimtab",
			service: marker.service,
			blueprint_version: versions.get(marker.service) ?? null,
			operation: marker.reverts === void 0 ? "scale_within_limits" : "rollback",
			classification: marker.tier,
			rationale: pull.title,
			outcome: "merged",
			duration: "0s",
			pull: pull.number
		}];
	});
}
// src/commands/survey.ts
/** What `plan`, `reconcile` and `verify` share: everything up to the decisions, from one set of files. */
function survey(files, options, now, pulls = []) {
	const fleet = loadFleet(files, options.config);
	const observations = observe(options, fleet.config);
	const ledger = readLedger((path) => readLedgerFile(options.repo, path), ledgerDays(options.repo));
	const merges = unrecordedMerges(pulls, ledger.events, fleet.blueprints);
	const histories = foldHistories([...ledger.events, ...merges]);
	const located = locateAll(files, fleet.blueprints);
	const stamp = instant(now).replace(/[-:Z]/g, "").replace("T", "-");
	const inputs = fleet.blueprints.map((blueprint, index) => {
		const place = located.get(blueprint.name);
		if (!place) throw new Error(`not located: ${blueprint.name}`);
		return {
			id: `dec-${stamp}-${String(index + 1).padStart(3, "0")}`,
			blueprint,
			observation: observations.services.get(blueprint.name),
			desired: place.desired,
			history: {
				...histories.get(blueprint.name) ?? NO_HISTORY,
				readable: ledger.readable
			},
			now
		};
	});
	const errors = [
		...fleet.errors,
		...observations.problems.map((p) => ({
			service: p.service ?? null,
			message: p.message
		})),
		...ledger.error ? [{
			service: null,
			message: ledger.error
		}] : []
	];
	const selected = select(options.services, fleet.blueprints.map((b) => b.name));
	return {
		config: fleet.config,
		evaluation: evaluate(inputs, observations.capacity, fleet.config.fleetGuard),
		located,
		errors,
		selected,
		merges
	};
}
function select(wanted, known) {
	if (wanted.length === 0) return void 0;
	for (const name of wanted) if (!known.includes(name)) throw new TrimtabError("usage", `--service ${name}: no blueprint has this metadata.name. Known: ${known.slice(0, 20).join(", ")}`);
	return new Set(wanted);
}
function observe(options, config) {
	const configured = Object.values(config.clusters).flatMap((cluster) => cluster.metrics).find((source) => source.kind === "snapshot" && typeof source.path === "string");
	const path = options.snapshot ?? (configured ? join(options.repo, String(configured.path)) : void 0);
	if (path === void 0) throw new TrimtabError("usage", "no metrics source: pass --snapshot FILE, or name one under clusters.default.metrics in trimtab.yaml");
	return parseSnapshot(path, readText(path));
}
function readText(path) {
	try {
		return readFileSync(path, "utf8");
	} catch (cause) {
		throw new TrimtabError("file_unreadable", `${path}: ${cause.code === "ENOENT" ? "no such file" : cause.message}`, { cause });
	}
}
export { perReplica as a, decide as c, dropStale as d, breakerState as f, sameFingerprint as i, instant as l, predict as m, formatMarker as n, priorityScore as o, appendLedger as p, parseMarker as r, classify as s, survey as t, measuredMetrics as u };
