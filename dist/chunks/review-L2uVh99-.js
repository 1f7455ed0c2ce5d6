import { i as __toESM } from "./rolldown-runtime-BVN1G_yT.js";
import { r as governanceStatus } from "./statuses-DySqdanT.js";
import { f as proposalBranch, i as locateAll, n as wantedService, p as rollbackBranch } from "./sources-mIrMtm3l.js";
import { f as isForeign } from "./files-DQxzoMVM.js";
import { n as approvalOf, t as CODE_OWNERS } from "./approvals-p0oyWNsM.js";
import { r as renderGate, t as buildGateReport } from "./gate-DkJ948UH.js";
import { t as judgeEnforcement } from "./enforcement-5gP14yMZ.js";
import { a as readSteering, c as judge$1, d as countOf, f as isWithinLimits, i as isSteering, l as checkOf, n as isOwnPolicy, o as gateFindings, r as readOwnPolicy, s as gateStatus, t as semanticDiff, u as ceilingOf } from "./diff-COrua2v2.js";
import { r as formatProblem, t as TrimtabError } from "./errors-Bs50qkOV.js";
import { S as parentFolder, n as compilePattern } from "./json-pointer-KXRk0L9v.js";
import { A as multiply, C as compare, D as fraction, E as formatPercent, I as parseYaml, N as require_picomatch, O as fromNumber, S as add, T as formatApart, b as ONE, d as readSource, g as parseConfig, h as deliverySetting, j as toNumber, k as min, m as capacitySetting, o as policiesPath, p as parsePolicies, r as loadConfiguration, s as policiesText, t as blueprintPaths, u as readPolicies, v as parseBlueprints, w as divide, x as ZERO } from "./load-CBbxvXPj.js";
import { a as foldHistories, r as NO_HISTORY, t as ledgerHorizon } from "./horizon-q7o5diwA.js";
import { r as formatMemory, t as formatCpu } from "./quantity-BuWb_4Jg.js";
import { _ as statedResources, a as replicaDemand, c as amountsOfReplica, d as less, f as shortOf, g as largestResources, h as isAlive, i as clusterRooms, l as fitting, m as firstStated, n as findFleetHold, o as UNLIMITED, p as times, r as findHold, s as binds, u as holds } from "./guards-CirT6uaz.js";
import { a as recordAnswers, c as listReadings, l as readTemplate, m as FIGURE_NAMES, s as readSnapshot, t as joinAnswers } from "./sources-DQX3Eb_o.js";
import { n as groupBy } from "./group-by-lsUCeHWU.js";
import { t as circuitBreaker } from "./circuit-breaker-Ehnlz9C2.js";
import { t as activeFreeze } from "./freeze-Bzt1Cq_2.js";
import { t as memoize } from "./memoize-BZm431oz.js";
import { O as reachesCount } from "./gather-ID85EUVv.js";
import { i as namespacesToList, n as findDelivery, r as kindsToList } from "./sources-DuowIRZN.js";
import { n as parseDuration } from "./duration-D2qmq1Qr.js";
import { t as retry } from "./retry-BtiZrshw.js";
import { isDeepStrictEqual } from "node:util";
import { createHash } from "node:crypto";
// src/scaling/decision/weighted.ts
var import_picomatch = /* @__PURE__ */ __toESM(require_picomatch(), 1);
/**
* Weighs the figures: `cpu·w + memory·w + min(latency_p95/target, 1)·w`, exactly. A term without an objective
* in the blueprint drops out and the other weights are scaled to sum to 1; undefined when no term is left.
* With `share`, the same load is weighed on another count: before/after, as in `predict` and without its
* rounding.
*/
function weigh(blueprint, metrics, share = ONE) {
	const { scaling, performance } = blueprint;
	const terms = [];
	const measured = (name) => {
		if (metrics[name] === void 0) return void 0;
		return share === ONE ? fromNumber(metrics[name]) : multiply(fromNumber(metrics[name]), growth(name, share));
	};
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
		const value = latency && min(divide(latency, fraction(performance.latencyP95Target)), ONE);
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
		get formula() {
			return `${weighted.map((t) => `${t.value ? toNumber(t.value) : `missing(${t.name})`} × ${toNumber(t.weight)}`).join(" + ")} = ${missing.length === 0 ? `${toNumber(low)} (${formatPercent(low)})` : `between ${toNumber(low)} and ${toNumber(high)}`}`;
		}
	};
}
/**
* Predicts the figures of the same load on another count: utilization × before/after, latency ×
* (1 + before/after)/2. Throughput and errors belong to the service as a whole and stay.
*/
function predict(metrics, before, after) {
	if (before === after || after === 0) return metrics;
	const share = fraction(before, after);
	const scale = (name) => metrics[name] === void 0 ? {} : { [name]: toNumber(multiply(fromNumber(metrics[name]), growth(name, share))) };
	return {
		...metrics,
		...scale("cpu_utilization"),
		...scale("memory_utilization"),
		...scale("latency_p50"),
		...scale("latency_p95")
	};
}
/** Returns the factor by which a figure grows when the same load falls on `1/share` as many replicas. */
function growth(name, share) {
	return name === "latency_p50" || name === "latency_p95" ? divide(add(ONE, share), fraction(2)) : share;
}
// src/scaling/capacity/priority.ts
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
/** Returns the priority score: high + critical is 90, medium + standard is 50. */
function priorityScore(service) {
	return PRIORITY[service.priority] + CRITICALITY[service.criticality];
}
/** Orders scale-ups as they are served: score, objectives already broken, smaller request, name. */
function byPriority(a, b) {
	return priorityScore(b) - priorityScore(a) || Number(b.broken) - Number(a.broken) || ascending(a.cpu, b.cpu) || ascending(a.memory, b.memory) || byName(a, b);
}
/** Orders the largest replica first. */
function bySize(a, b) {
	return ascending(b.cpu, a.cpu) || ascending(b.memory, a.memory) || byName(a, b);
}
function byName(a, b) {
	return a.service < b.service ? -1 : a.service > b.service ? 1 : 0;
}
function ascending(a, b) {
	return a < b ? -1 : a > b ? 1 : 0;
}
// src/metrics/observation/freshness.ts
/**
* Checks that a time is at most `maxAge` ms ago; one in the future (clock skew beyond a minute) is not
* trusted either.
*/
function isFresh(time, now, maxAge) {
	const age = now.getTime() - Date.parse(time);
	return age <= maxAge && age >= -6e4;
}
/**
* Turns figures older than `maxAge` ms into missing ones: yesterday's load is no reason to act today. Pods
* are as old as their observation.
*/
function dropStale(observation, now, maxAge) {
	const figures = { ...observation.figures };
	const missing = { ...observation.missing };
	for (const [name, figure] of Object.entries(observation.figures)) {
		if (isFresh(figure.time, now, maxAge)) continue;
		delete figures[name];
		missing[name] = Date.parse(figure.time) > now.getTime() ? `measured in the future (${figure.time})` : `stale: measured at ${figure.time}`;
	}
	return {
		...observation,
		figures,
		missing,
		pods: isFresh(observation.timestamp, now, maxAge) ? observation.pods : []
	};
}
// src/scaling/strategies/replica-calculation.ts
/**
* The controller's flags at their defaults: --horizontal-pod-autoscaler-cpu-initialization-period and
* -initial-readiness-delay.
*/
const CPU_INITIALIZATION_MS = 3e5;
const INITIAL_READINESS_DELAY_MS = 3e4;
/** Window of a figure that states none, as metrics-server's default. */
const METRIC_WINDOW_MS = 6e4;
const MILLI = 1000000n;
/**
* Returns the count that brings pods to their target. `at` is when the pods were seen, in ms. Fails where a
* pod states no request (or limit) to measure against, or no ready pod has usage.
*/
function calculateReplicas(pods, target, current, at) {
	const unstated = pods.find((pod) => pod[target.basis][target.resource] === void 0);
	if (unstated) return failed(`pod ${unstated.name} states no ${target.resource} ${target.basis}`);
	const { readyPods, unreadyPods, missingPods } = groupPods(pods, target.resource, at);
	const readyShares = readyPods.map((pod) => share(pod, target, milli(pod.usage[target.resource] ?? 0n)));
	if (readyShares.length === 0) return failed(`no ready pod has ${target.resource} usage`);
	const usage = utilization$1(readyShares, target);
	if (!usage) return failed(`the ${target.resource} ${target.basis} of every pod is 0`);
	const countedUnready = usage.ratio > 1 ? unreadyPods : [];
	if (countedUnready.length > 0 || missingPods.length > 0) return calculateAdjusted({
		readyShares,
		unreadyPods: countedUnready,
		missingPods
	}, usage, target, current);
	if (isWithin(usage.ratio, target.tolerance)) return kept(current, usage.formula);
	return calculated(Math.ceil(usage.ratio * readyPods.length), `${usage.formula}; ⌈${shown(usage.ratio)} × ${readyPods.length} pods⌉`);
}
/**
* Calculates again with an assumption for every pod that was not measured, always the one that makes the
* change smaller. `usage` is what the ready pods alone use.
*/
function calculateAdjusted(pods, usage, target, current) {
	const usageRatio = usage.ratio;
	const assumedPercent = usageRatio < 1 ? BigInt(Math.trunc(Math.max(100, target.percent))) : 0n;
	const missingShares = usageRatio === 1 ? [] : pods.missingPods.map((pod) => assume(pod, target, assumedPercent));
	const unreadyShares = pods.unreadyPods.map((pod) => assume(pod, target, 0n));
	const shares = [
		...pods.readyShares,
		...missingShares,
		...unreadyShares
	];
	const adjusted = utilization$1(shares, target) ?? usage;
	const adjustedRatio = adjusted.ratio;
	const assumptions = [...missingShares.length > 0 ? [`${missingShares.length} without metrics at ${assumedPercent}%`] : [], ...unreadyShares.length > 0 ? [`${unreadyShares.length} unready at 0%`] : []].join(" and ");
	const formula = assumptions === "" ? usage.formula : `${usage.formula}; with ${assumptions}: ${adjusted.formula}`;
	const directionChanged = usageRatio < 1 && adjustedRatio > 1 || usageRatio > 1 && adjustedRatio < 1;
	if (isWithin(adjustedRatio, target.tolerance) || directionChanged) return kept(current, formula);
	const replicas = Math.ceil(adjustedRatio * shares.length);
	if (adjustedRatio < 1 && replicas > current || adjustedRatio > 1 && replicas < current) return kept(current, formula);
	return calculated(replicas, `${formula}; ⌈${shown(adjustedRatio)} × ${shares.length} pods⌉`);
}
/** Returns the share of a pod that uses so much, in thousandths. */
function share(pod, target, used) {
	return {
		basis: milli(pod[target.basis][target.resource] ?? 0n),
		used
	};
}
/** Returns the share of a pod that is taken to use `percent` of its basis. */
function assume(pod, target, percent) {
	const { basis } = share(pod, target, 0n);
	return {
		basis,
		used: basis * percent / 100n
	};
}
/**
* Calculates the same from a stated average, which does not say over which pods: `utilization` is a ratio,
* cut to whole percents like a measured one. Pods that are not ready carry nothing on the way up, as above,
* and as much as the others on the way down.
*/
function calculateFromRatio(utilization, target, current, ready) {
	if (ready === 0) return failed("no pod is ready");
	const percent = Math.floor(Math.round(utilization * 1e6) / 1e4);
	const usageRatio = percent / target.percent;
	const formula = `${target.resource} ${percent}% / ${target.percent}% = ${shown(usageRatio)}`;
	if (isWithin(usageRatio, target.tolerance)) return kept(current, formula);
	const pods = usageRatio > 1 ? ready : Math.max(ready, current);
	const adjustedRatio = usageRatio > 1 ? usageRatio * ready / Math.max(ready, current) : usageRatio;
	const replicas = Math.ceil(usageRatio * pods);
	if (usageRatio > 1 && replicas < current || usageRatio < 1 && replicas > current || isWithin(adjustedRatio, target.tolerance)) return kept(current, `${formula} over ${pods} pods`);
	return calculated(replicas, `${formula}; ⌈${shown(usageRatio)} × ${pods} pods⌉`);
}
/**
* Sorts pods into those that count with their usage, those that are not ready to, and those without metrics.
* Pods that end or have failed count for nothing. Readiness matters for CPU only, which is high while a pod
* starts.
*/
function groupPods(pods, resource, at) {
	const readyPods = [];
	const unreadyPods = [];
	const missingPods = [];
	for (const pod of pods) {
		if (pod.deletedAt !== void 0 || pod.phase === "Failed") continue;
		if (pod.phase === "Pending") unreadyPods.push(pod);
		else if (pod.usage[resource] === void 0) missingPods.push(pod);
		else if (resource === "cpu" && !isCpuTrusted(pod, at)) unreadyPods.push(pod);
		else readyPods.push(pod);
	}
	return {
		readyPods,
		unreadyPods,
		missingPods
	};
}
/** Checks whether a pod's CPU usage says what it uses for its work, and not for its start. */
function isCpuTrusted(pod, at) {
	const started = pod.startedAt === void 0 ? Number.NEGATIVE_INFINITY : Date.parse(pod.startedAt);
	const since = pod.readySince === void 0 ? started : Date.parse(pod.readySince);
	if (started + CPU_INITIALIZATION_MS > at) {
		const measuredFrom = pod.measuredFrom === void 0 ? at - METRIC_WINDOW_MS : Date.parse(pod.measuredFrom);
		return pod.ready && measuredFrom >= since;
	}
	return pod.ready || pod.readySince !== void 0 && started + INITIAL_READINESS_DELAY_MS <= since;
}
/** Returns what pods use together over what they may use; undefined where they may use nothing. */
function utilization$1(shares, target) {
	const used = shares.reduce((sum, one) => sum + one.used, 0n);
	const basis = shares.reduce((sum, one) => sum + one.basis, 0n);
	if (basis === 0n) return void 0;
	const percent = Number(used * 100n / basis);
	const ratio = percent / target.percent;
	const format = target.resource === "cpu" ? formatCpu : formatMemory;
	const amounts = `${format(used * MILLI)} / ${format(basis * MILLI)}`;
	return {
		ratio,
		formula: `${target.resource} ${amounts} = ${percent}%, / ${target.percent}% = ${shown(ratio)}`
	};
}
function milli(nanos) {
	return (nanos + MILLI - 1n) / MILLI;
}
function isWithin(ratio, tolerance) {
	return 1 - tolerance.down <= ratio && ratio <= 1 + tolerance.up;
}
function shown(ratio) {
	return String(Number(ratio.toFixed(4)));
}
function calculated(replicas, formula) {
	return {
		kind: "calculated",
		replicas,
		formula: `${formula} = ${replicas}`
	};
}
function kept(current, formula) {
	return {
		kind: "calculated",
		replicas: current,
		formula: `${formula}; stays at ${current}`
	};
}
function failed(why) {
	return {
		kind: "failed",
		why
	};
}
// src/scaling/strategies/proportional.ts
/**
* Decides by strategy `proportional`: the count that the Kubernetes HPA would want. The highest over all
* metrics wins, and a metric that cannot be read forbids going down (`computeReplicasForMetrics` in
* pkg/controller/podautoscaler/horizontal.go). Pods come first; where none has usage, the stated ratio over
* the ready pods.
*/
function decideProportional(blueprint, observation, metrics, current) {
	const { scaling } = blueprint;
	const targets = resourceTargets(scaling);
	if (targets.length === 0) return stay$1(current, "No target utilization is configured, so there is nothing to decide from.", {
		undecided: true,
		references: ["spec.scaling"]
	});
	const limit = limitPassed(scaling, current);
	if (limit !== void 0) return correct(blueprint, current, limit);
	const resourceReferences = targets.map((t) => `spec.scaling.target_${t.resource}_utilization`);
	const references = [...resourceReferences, "spec.scaling.tolerance"];
	const calculations = targets.map((target) => calculate(observation, metrics, target, current));
	const failures = calculations.flatMap((c) => c.kind === "failed" ? [c.why] : []);
	const formulas = calculations.flatMap((c) => c.kind === "calculated" ? [c.formula] : []);
	const wanted = Math.max(-1, ...calculations.map((c) => c.kind === "calculated" ? c.replicas : -1));
	if (formulas.length === 0) return stay$1(current, `Nothing to decide from: ${failures.join("; ")}.`, {
		undecided: true,
		references
	});
	const formula = formulas.join(" | ");
	if (failures.length > 0 && wanted < current) return stay$1(current, `The metrics at hand ask for ${countOf(wanted)}, but ${failures.join("; ")}: no scale-down on part of the metrics.`, {
		undecided: true,
		formula,
		references
	});
	const cause = `Usage against target asks for ${countOf(wanted)}.`;
	if (wanted === current) return stay$1(current, `${cause} No scaling needed.`, {
		formula,
		references
	});
	return move$1(blueprint, current, wanted, cause, formula, resourceReferences);
}
function stay$1(current, rationale, more) {
	return {
		recommendation: {
			action: "no_action",
			target_replicas: current
		},
		rationale,
		undecided: false,
		atLimit: void 0,
		formula: "n/a",
		weightedUtilization: null,
		...more
	};
}
/** Brings a count that somebody set outside the limits back to the one it has passed. */
function correct(blueprint, current, limit) {
	const cause = `The count (${current}) lies outside the limits.`;
	const reference = limit < current ? "spec.scaling.max_replicas" : "spec.scaling.min_replicas";
	return {
		...move$1(blueprint, current, limit, cause, "n/a", []),
		references: [reference],
		correction: true
	};
}
function move$1(blueprint, current, wanted, cause, formula, references) {
	const { scaling } = blueprint;
	const up = wanted > current;
	const base = {
		undecided: false,
		formula,
		weightedUtilization: null
	};
	const limitReference = up ? "spec.scaling.max_replicas" : "spec.scaling.min_replicas";
	const held = (rationale, atLimit) => ({
		...base,
		recommendation: {
			action: "no_action",
			target_replicas: current
		},
		rationale,
		atLimit,
		references: [...references, limitReference]
	});
	if (!up && !scaling.allowScaleDown) return held(`${cause} But allow_scale_down is false.`);
	const target = withinLimits(blueprint, current, wanted);
	if (target === current && up) return held(`${cause} Already at max_replicas (${scaling.maxReplicas}).`, "at_max_replicas");
	if (target === current) return held(`${cause} Already at min_replicas (${scaling.minReplicas}).`, "at_min_replicas");
	const cut = target === wanted ? "" : ", as far as the increment and the limits allow";
	return {
		...base,
		recommendation: {
			action: up ? "scale_up" : "scale_down",
			target_replicas: target
		},
		rationale: `${cause} Scaling to ${countOf(target)}${cut}.`,
		atLimit: void 0,
		references: [...references, limitReference]
	};
}
/**
* Returns a past reading's count within today's limits, evidence for a stabilization window; undefined where
* a metric is missing.
*/
function pastTarget(blueprint, metrics, replicas, current) {
	const { scaling } = blueprint;
	const counts = resourceTargets(scaling).map((target) => fromRatio(metrics, target, replicas, replicas)).map((c) => c.kind === "calculated" ? c.replicas : void 0);
	if (counts.includes(void 0)) return void 0;
	return withinLimits(blueprint, current, Math.max(...counts));
}
function calculate(observation, metrics, target, current) {
	if (observation?.pods.some((pod) => pod.usage[target.resource] !== void 0)) return calculateReplicas(observation.pods, target, current, Date.parse(observation.timestamp));
	const why = observation?.missing[`${target.resource}_utilization`];
	return fromRatio(metrics, target, current, readyPods(observation) ?? current, why);
}
function readyPods(observation) {
	if (observation?.podsReady !== void 0 || !observation?.pods.length) return observation?.podsReady;
	return observation.pods.filter((pod) => pod.ready && pod.deletedAt === void 0 && isAlive(pod)).length;
}
function fromRatio(metrics, target, current, ready, why = "no reason given") {
	const ratio = metrics[`${target.resource}_utilization`];
	if (ratio === void 0) return {
		kind: "failed",
		why: `${target.resource} is not measured (${why})`
	};
	return calculateFromRatio(ratio, target, current, ready);
}
function resourceTargets(scaling) {
	const tolerance = {
		up: double(scaling.tolerance.up),
		down: double(scaling.tolerance.down)
	};
	const target = (resource, value) => value ? [{
		resource,
		basis: scaling.utilizationBasis[resource],
		percent: Number(value.n * 100n) / Number(value.d),
		tolerance
	}] : [];
	return [...target("cpu", scaling.targetCpu), ...target("memory", scaling.targetMemory)];
}
/**
* Returns the limit that a count lies beyond, which it goes to at once, as with the HPA; undefined for one
* within.
*/
function limitPassed({ minReplicas, maxReplicas }, current) {
	if (current > maxReplicas) return maxReplicas;
	return current < minReplicas ? minReplicas : void 0;
}
function withinLimits(blueprint, current, wanted) {
	const { increment, minReplicas } = blueprint.scaling;
	const capped = wanted > current ? Math.min(wanted, current + (increment.up ?? Number.POSITIVE_INFINITY)) : Math.max(wanted, current - (increment.down ?? Number.POSITIVE_INFINITY));
	return Math.min(Math.max(capped, minReplicas), ceilingOf(blueprint));
}
function double(value) {
	return Number(value.n) / Number(value.d);
}
// src/scaling/decision/objectives.ts
/** Lists the objectives that measured figures break, each as a phrase. */
function brokenObjectives(blueprint, metrics) {
	return upperLimits(blueprint).flatMap(({ name, label, limit, shown }) => {
		const value = metrics[name];
		return value !== void 0 && compare(fromNumber(value), limit) > 0 ? [`${label} is above ${shown}`] : [];
	});
}
/** Lists the figures that an objective is stated for and nothing measures. */
function unmeasuredObjectives(blueprint, metrics) {
	return upperLimits(blueprint).flatMap(({ name }) => metrics[name] === void 0 ? [name] : []);
}
function upperLimits({ scaling, performance }) {
	const limit = (name, label, value, shown) => value ? [{
		name,
		label,
		limit: value,
		shown
	}] : [];
	const latency = performance.latencyP95Target;
	return [
		...limit("cpu_utilization", "CPU", scaling.targetCpu, "its target"),
		...limit("memory_utilization", "memory", scaling.targetMemory, "its target"),
		...limit("latency_p95", "latency_p95", latency === void 0 ? void 0 : fraction(latency), `${latency}ms`),
		...limit("error_rate", "error_rate", performance.errorRateThreshold, "error_rate_threshold")
	];
}
// src/scaling/strategies/saturation.ts
/**
* Returns the share of its limit that a resource uses, where that reaches `saturation_threshold`; undefined
* where it does not, or is not known.
*/
function saturation(resource, blueprint, observation, metrics) {
	const measured = metrics[`${resource}_utilization`];
	if (measured === void 0) return void 0;
	const used = shareOfLimit(fromNumber(measured), resource, blueprint, observation);
	return used && compare(used, blueprint.scaling.saturation) >= 0 ? used : void 0;
}
function shareOfLimit(used, resource, blueprint, observation) {
	if (blueprint.scaling.utilizationBasis[resource] === "limit") return used;
	const { request, limit } = observation?.replica ?? statedResources(blueprint);
	const [of, to] = [request[resource], limit[resource]];
	return of && to ? multiply(used, fraction(of, to)) : void 0;
}
// src/scaling/strategies/step.ts
/**
* Decides by strategy `step`: one increment up or down, by the weighted utilization against two thresholds.
*/
function decideStep(blueprint, observation, metrics, current) {
	const { upThreshold: up, downThreshold: down } = blueprint.scaling;
	const weighted = weigh(blueprint, metrics);
	if (!weighted || !up || !down) return {
		...stay(current, "No objective with a weight is configured, so there is nothing to decide from.", ["spec.scaling"]),
		formula: "n/a",
		weightedUtilization: null,
		undecided: true
	};
	const result = judge({
		blueprint,
		metrics,
		current,
		weighted,
		up,
		down
	}, saturation("cpu", blueprint, observation, metrics));
	const memory = saturation("memory", blueprint, observation, metrics);
	const note = memory ? ` Memory is at ${formatPercent(memory)} of its limit, which alone never scales up: more replicas seldom need less memory each.` : "";
	return {
		...result,
		rationale: `${result.rationale}${note}`,
		formula: weighted.formula,
		weightedUtilization: weighted.missing.length === 0 ? toNumber(weighted.low) : null
	};
}
function judge(given, saturated) {
	const { blueprint, current, weighted, up, down } = given;
	if (compare(weighted.low, up) > 0) {
		const [value, threshold] = formatApart(weighted.low, up);
		return stepUp(given, `Weighted utilization (${value}) exceeds scale_up_threshold (${threshold}).`, "spec.scaling.scale_up_threshold");
	}
	if (saturated) return stepUp(given, `CPU is at ${formatPercent(saturated)} of its limit, within saturation_threshold (${formatPercent(blueprint.scaling.saturation)}).`, "spec.scaling.saturation_threshold");
	const min = blueprint.scaling.minReplicas;
	if (current < min) return {
		...move("scale_up", min, `Fewer than min_replicas (${min}): ${current}. Scaling to ${countOf(min)}.`, ["spec.scaling.min_replicas"]),
		correction: true
	};
	if (compare(weighted.high, down) < 0) return stepDown(given);
	return between(given);
}
function between({ current, weighted, up, down }) {
	const undecided = weighted.missing.length > 0 && (compare(weighted.high, up) > 0 || compare(weighted.low, down) < 0);
	return {
		...stay(current, undecided ? `Missing ${weighted.missing.join(", ")}: with the missing figures at 0 the weighted utilization is ${formatPercent(weighted.low)}, at 100% it is ${formatPercent(weighted.high)}, and the two do not agree on what to do.` : `Weighted utilization (${formatPercent(weighted.low)}) is between scale_down_threshold (${formatPercent(down)}) and scale_up_threshold (${formatPercent(up)}). System operating within optimal range. No scaling needed.`, ["spec.scaling.scale_down_threshold", "spec.scaling.scale_up_threshold"]),
		undecided
	};
}
function stepUp({ blueprint, current }, cause, reference) {
	const { scaling } = blueprint;
	const references = [reference, "spec.scaling.max_replicas"];
	const target = Math.min(Math.max(current + (scaling.increment.up ?? 1), scaling.minReplicas), ceilingOf(blueprint));
	if (target > current) return move("scale_up", target, `${cause} Scaling to ${countOf(target)} to reduce load.`, references);
	return {
		...stay(current, `${cause} Already at max_replicas (${scaling.maxReplicas}).`, references),
		atLimit: "at_max_replicas"
	};
}
function stepDown(given) {
	const { blueprint, metrics, current, weighted, down } = given;
	const { scaling } = blueprint;
	const [value, threshold] = formatApart(weighted.high, down);
	const below = `Weighted utilization (${value}) is below scale_down_threshold (${threshold})`;
	const references = ["spec.scaling.scale_down_threshold", "spec.scaling.min_replicas"];
	const kept = (why) => stay(current, `${below}${why}`, references);
	if (!scaling.allowScaleDown) return kept(", but allow_scale_down is false.");
	const target = Math.min(Math.max(current - (scaling.increment.down ?? 1), scaling.minReplicas), ceilingOf(blueprint));
	if (target >= current) return {
		...kept(`. Already at min_replicas (${scaling.minReplicas}).`),
		atLimit: "at_min_replicas"
	};
	const broken = brokenObjectives(blueprint, metrics);
	if (broken.length > 0) return kept(`, but ${broken.join(" and ")}: no scale-down while an objective is not met.`);
	const unmeasured = unmeasuredObjectives(blueprint, metrics);
	if (unmeasured.length > 0) return {
		...kept(`, but nothing measures ${unmeasured.join(" and ")}: no scale-down while an objective may be missed.`),
		undecided: true
	};
	const predicted = overloadOn(given, target);
	if (predicted) return kept(`, but on ${countOf(target)} it is predicted at ${formatPercent(predicted)}, which would scale up again.`);
	return move("scale_down", target, `${below}. Scaling to ${countOf(target)} to free resources.`, references);
}
/**
* Returns the weighted value that the same load is predicted to reach on `target` replicas, where that is not
* under the up threshold.
*/
function overloadOn({ blueprint, metrics, current, up }, target) {
	const predicted = target === 0 ? void 0 : weigh(blueprint, metrics, fraction(current, target));
	return predicted && compare(predicted.high, up) >= 0 ? predicted.high : void 0;
}
/**
* Checks whether a past reading, taken on `replicas` replicas, argues for the same move: evidence for a
* stabilization window. An objective without a figure in the reading breaks nothing, since no history has all
* of them; one in the weighted sum counts as 100 %.
*/
function agrees(blueprint, observation, metrics, replicas, { action, target_replicas: target }) {
	const { upThreshold: up, downThreshold: down } = blueprint.scaling;
	const weighted = weigh(blueprint, metrics);
	if (!weighted || !up || !down) return false;
	if (action === "scale_up") return compare(weighted.low, up) > 0 || saturation("cpu", blueprint, observation, metrics) !== void 0;
	const given = {
		blueprint,
		metrics,
		current: replicas,
		up
	};
	return compare(weighted.high, down) < 0 && brokenObjectives(blueprint, metrics).length === 0 && overloadOn(given, target) === void 0;
}
function stay(current, rationale, references) {
	return {
		recommendation: {
			action: "no_action",
			target_replicas: current
		},
		rationale,
		undecided: false,
		atLimit: void 0,
		references
	};
}
function move(action, target, rationale, references) {
	return {
		recommendation: {
			action,
			target_replicas: target
		},
		rationale,
		undecided: false,
		atLimit: void 0,
		references
	};
}
// src/scaling/stabilization.ts
/**
* Returns the recommendation that has held over its whole stabilization window: in the readings that came
* with the figures, or else from run to run in the ledger. Undefined where it has not; a gap over 15 minutes
* restarts the window. For `proportional` it is the most careful one of the window, the highest on the way
* down and the lowest on the way up, as with the HPA
* (https://kubernetes.io/docs/tasks/run-application/horizontal-pod-autoscale/#stabilization-window).
*/
function stabilize(blueprint, observation, history, recommendation, current, now) {
	const { action, target_replicas: target } = recommendation;
	if (action === "no_action") return recommendation;
	const window = blueprint.scaling.stabilization[action === "scale_up" ? "up" : "down"];
	if (window === 0) return recommendation;
	const start = now.getTime() - window;
	const targets = pastTargets(blueprint, observation, recommendation, current, start, now) ?? ledgerTargets(history, action, current, start, now);
	if (!targets) return void 0;
	const careful = action === "scale_up" ? Math.min(target, ...targets) : Math.max(target, ...targets);
	return (action === "scale_up" ? careful > current : careful < current) ? {
		action,
		target_replicas: careful
	} : void 0;
}
/**
* Checks whether only the ledger can show that a recommendation holds: there is a window, and no readings
* cover it.
*/
function leansOnLedger(blueprint, observation, recommendation, current, now) {
	if (recommendation.action === "no_action") return false;
	const window = blueprint.scaling.stabilization[recommendation.action === "scale_up" ? "up" : "down"];
	const start = now.getTime() - window;
	return window > 0 && !(observation && pastTargets(blueprint, observation, recommendation, current, start, now));
}
/**
* Returns the count that each reading of the window asked for; undefined where the readings do not cover it
* or disagree.
*/
function pastTargets(blueprint, observation, recommendation, current, start, now) {
	const readings = listReadings(observation.history).map((point) => ({
		point,
		at: Date.parse(point.timestamp)
	})).filter(({ at }) => at <= now.getTime()).sort((a, b) => b.at - a.at);
	const targets = [];
	let later = Date.parse(observation.timestamp);
	for (const { point, at } of readings) {
		const target = later - at > 9e5 ? void 0 : targetAt(blueprint, observation, point, recommendation, current);
		if (target === void 0) return void 0;
		targets.push(target);
		if (at <= start) return targets;
		later = at;
	}
}
function targetAt(blueprint, observation, { metrics, replicas }, recommendation, current) {
	if (blueprint.scaling.strategy === "proportional") return pastTarget(blueprint, metrics, replicas ?? current, current);
	return agrees(blueprint, observation, metrics, replicas ?? current, recommendation) ? recommendation.target_replicas : void 0;
}
/** Returns the same from the ledger: the most careful count asked for from run to run. */
function ledgerTargets({ steady }, action, current, start, now) {
	if (steady?.action !== action || steady.from !== current) return void 0;
	return Date.parse(steady.since) <= start && now.getTime() - Date.parse(steady.last) <= 9e5 ? [steady.target] : void 0;
}
// src/scaling/decide.ts
/**
* Decides one service from that service's own facts alone. The recommendation is always computed; the
* first guard that holds turns the action into `no_action` and gives its code as `reason`.
*/
function decide(input) {
	const current = currentCount(input);
	const facts = gatherFacts(input, current);
	const { observation, result, steady } = facts;
	const held = findHold(facts);
	const recommendation = (held ? void 0 : steady) ?? result?.recommendation ?? null;
	const acted = held || recommendation?.action === "no_action" ? null : recommendation;
	return {
		decision_id: input.id,
		service: input.blueprint.name,
		decision_type: acted ? "scaling" : "no_action",
		action: acted ? acted.action : "no_action",
		current_replicas: current,
		target_replicas: acted ? acted.target_replicas : current,
		reason: held?.reason ?? result?.atLimit ?? null,
		rationale: rationale(held?.message, result, steady),
		weighted_utilization: result?.weightedUtilization ?? null,
		formula: result?.formula ?? "n/a",
		recommendation,
		figures: figureRecords(observation),
		blueprint_references: (result?.references ?? []).map((path) => reference(input, path))
	};
}
/** Returns the count to start from: the one in Git, else the one observed; null where neither is known. */
function currentCount({ desired, observation }) {
	return desired.kind === "found" ? desired.replicas : observation?.replicas ?? null;
}
/**
* Gathers everything that the guards look at: what the strategy recommends, and what the past and the
* calendar say.
*/
function gatherFacts(input, current) {
	const { blueprint, history, policies, now } = input;
	const observation = input.observation && dropStale(input.observation, now, blueprint.metrics.maxAge);
	const result = current === null ? void 0 : recommend(blueprint, observation, measuredMetrics(observation), current);
	return {
		...input,
		observation,
		result,
		steady: result && observation && settled(input, observation, result, current ?? 0),
		breaker: circuitBreaker(blueprint, history.failures, now),
		freeze: activeFreeze([...policies.freezes, ...blueprint.governance.freezes], now)
	};
}
function recommend(blueprint, observation, metrics, current) {
	return (blueprint.scaling.strategy === "step" ? decideStep : decideProportional)(blueprint, observation, metrics, current);
}
/** Returns the recommendation as far as it has held; undefined where it has to hold longer. */
function settled({ blueprint, history, now }, observation, { recommendation, correction }, current) {
	return correction ? recommendation : stabilize(blueprint, observation, history, recommendation, current, now);
}
function rationale(held, result, steady) {
	if (!result) return held ?? "";
	const { recommendation } = result;
	if (held !== void 0) return recommendation.action === "no_action" ? held : `${held} Recommended: ${result.rationale}`;
	const careful = steady?.target_replicas ?? recommendation.target_replicas;
	if (careful === recommendation.target_replicas) return result.rationale;
	return `${result.rationale} Within the stabilization window ${careful} were asked for, so only to ${careful}.`;
}
/** Returns the figures that are measured. */
function measuredMetrics(observation) {
	const metrics = {};
	for (const name of FIGURE_NAMES) {
		const figure = observation?.figures[name];
		if (figure) metrics[name] = figure.value;
	}
	return metrics;
}
/** Returns the figures that a decision rests on: measured, and fresh when it was made. */
function decidedMetrics({ figures }) {
	const measured = FIGURE_NAMES.flatMap((name) => "value" in figures[name] ? [[name, figures[name].value]] : []);
	return Object.fromEntries(measured);
}
function figureRecords(observation) {
	const records = {};
	for (const name of FIGURE_NAMES) records[name] = observation?.figures[name] ?? { missing: observation?.missing[name] ?? "no metrics source knows this service" };
	return records;
}
function reference(input, path) {
	const line = input.blueprint.lines.get(path);
	return line === void 0 ? `${input.blueprint.path}:${path} (default)` : `${input.blueprint.path}:${path} (line ${line})`;
}
// src/metrics/observation/completion.ts
/**
* Completes an observation by what follows from its pods, the manifest's pod template and the blueprint. What
* one replica asks for comes from the live pod template, else the pods, else the manifest, else the
* blueprint, and pods that state none get the same; a utilization that no source states is what the pods use
* of their `utilization_basis`.
*/
function completeObservation(observation, blueprint, manifest) {
	if (!observation) return void 0;
	const written = manifest ? firstStated(manifest.replica, statedResources(blueprint)) : statedResources(blueprint);
	const known = {
		...observation,
		namespace: blueprint.workload.namespace ?? observation.namespace ?? manifest?.namespace,
		replica: firstStated(observation.replica, largestResources(observation.pods), written),
		nodeSelector: {
			...manifest?.nodeSelector,
			...observation.nodeSelector
		},
		tolerations: observation.tolerations.length > 0 ? observation.tolerations : manifest?.tolerations ?? [],
		pods: observation.pods.map((pod) => ({
			...pod,
			...firstStated(pod, written)
		}))
	};
	return known.pods.length === 0 ? known : withUtilization(known, blueprint);
}
function withUtilization(observation, { scaling }) {
	const figures = { ...observation.figures };
	const missing = { ...observation.missing };
	for (const resource of ["cpu", "memory"]) {
		const name = `${resource}_utilization`;
		if (figures[name]) continue;
		const found = utilization(observation.pods, resource, scaling.utilizationBasis[resource]);
		const spare = observation.spare[name];
		if (typeof found === "string" && spare) {
			figures[name] = spare;
			delete missing[name];
			continue;
		}
		if (typeof found === "string") {
			missing[name] = `${missing[name] ?? "not stated"}; ${found}`;
			continue;
		}
		figures[name] = {
			value: found,
			source: `${observation.source} (pods)`,
			time: observation.timestamp,
			...measuredFrom(observation.pods)
		};
		delete missing[name];
	}
	return {
		...observation,
		figures,
		missing
	};
}
/**
* Returns the usage of the ready pods over their request or limit, a ratio with four places; or why there is
* none.
*/
function utilization(pods, resource, basis) {
	let used = 0n;
	let total = 0n;
	for (const pod of pods.filter(isServing)) {
		const usage = pod.usage[resource];
		const share = pod[basis][resource];
		if (usage === void 0) return `pod ${pod.name} has no ${resource} usage`;
		if (share === void 0) return `pod ${pod.name} states no ${resource} ${basis}`;
		used += usage;
		total += share;
	}
	return total === 0n ? "no pod is ready" : toNumber(fraction(used, total));
}
function isServing(pod) {
	return pod.ready && pod.deletedAt === void 0 && pod.phase === "Running";
}
/** Returns the start of the window of a sum over pods, which is as old as the oldest of their windows. */
function measuredFrom(pods) {
	const [from] = pods.flatMap((pod) => isServing(pod) && pod.measuredFrom !== void 0 ? [pod.measuredFrom] : []).sort((a, b) => Date.parse(a) - Date.parse(b));
	return from === void 0 ? {} : { from };
}
// src/scaling/capacity/placement.ts
/** Checks whether a node's labels and taints let a pod run on it. `PreferNoSchedule` keeps no pod away. */
function admits({ taints, labels }, { nodeSelector, tolerations }) {
	return Object.entries(nodeSelector).every(([key, value]) => Object.hasOwn(labels, key) && labels[key] === value) && taints.every((taint) => taint.effect === "PreferNoSchedule" || tolerations.some((t) => tolerates(t, taint)));
}
/** Checks one toleration: https://kubernetes.io/docs/concepts/scheduling-eviction/taint-and-toleration/ */
function tolerates({ key, operator, value, effect }, taint) {
	if (effect !== void 0 && effect !== taint.effect) return false;
	if (key === void 0) return operator === "Exists";
	if (key !== taint.key) return false;
	return operator === "Exists" || operator === "Equal" && (value ?? "") === (taint.value ?? "");
}
// src/scaling/capacity/nodes.ts
/** Opens the nodes for the replicas in `asking`: labels that none of them selects by are left aside. */
function openNodes(rooms, asking) {
	const groups = groupByTerms(rooms, new Set(asking.flatMap(({ nodeSelector }) => Object.keys(nodeSelector))));
	const views = /* @__PURE__ */ new Map();
	const viewOf = ({ nodeSelector, tolerations }) => {
		const key = JSON.stringify([nodeSelector, tolerations]);
		const view = views.get(key) ?? {
			groups: groups.filter(({ terms }) => admits(terms, {
				nodeSelector,
				tolerations
			})),
			refused: []
		};
		views.set(key, view);
		return view;
	};
	return {
		take: (replica, size, count) => fill(viewOf(replica), size, count),
		reserve(replica, size) {
			const found = viewOf(replica).groups.flatMap((group) => emptiest(group, size) ?? []).sort(byFree).at(-1);
			if (found) draw(found, size, 1);
		},
		impossible(replica, size) {
			const admitting = viewOf(replica).groups;
			if (admitting.some((group) => isLargeEnough(group, size))) return void 0;
			if (admitting.length > 0) return "no node that admits it is large enough";
			return rooms.length === 0 ? "no node is schedulable" : "no node has both the labels it selects and no taint that it does not tolerate";
		},
		left: (key) => groups.reduce((sum, { nodes }) => nodes.reduce((s, { free }) => free[key] > 0n ? s + free[key] : s, sum), 0n)
	};
}
/**
* Places up to `count` replicas, the fullest node that has room first, and returns how many found a place.
*/
function fill(view, size, count) {
	if (view.refused.some((refused) => refused.cpu <= size.cpu && refused.memory <= size.memory)) return 0;
	let taken = 0;
	while (taken < count) {
		const found = view.groups.flatMap((group) => fullest(group, size) ?? []).sort(byFree)[0];
		if (!found) {
			view.refused = [...view.refused.filter(({ cpu, memory }) => cpu < size.cpu || memory < size.memory), size];
			break;
		}
		const here = fitting(found.free, size, count - taken);
		draw(found, size, here);
		taken += here;
	}
	return taken;
}
function groupByTerms(rooms, selectable) {
	const groups = /* @__PURE__ */ new Map();
	rooms.forEach(({ taints, labels, free, empty }, index) => {
		const selected = Object.entries(labels).filter(([key]) => selectable.has(key));
		const key = JSON.stringify([taints, selected.sort()]);
		const group = groups.get(key) ?? {
			terms: {
				taints,
				labels: Object.fromEntries(selected)
			},
			nodes: [],
			sizes: []
		};
		groups.set(key, group);
		group.nodes.push({
			group,
			index,
			empty,
			free
		});
		if (!group.sizes.some(({ cpu, memory, pods }) => cpu === empty.cpu && memory === empty.memory && pods === empty.pods)) group.sizes.push(empty);
	});
	for (const { nodes } of groups.values()) nodes.sort(byFree);
	return [...groups.values()];
}
/** Finds the node with the least free CPU that has room. */
function fullest({ nodes }, size) {
	const { cpu = 0n } = size;
	for (let at = cpu === 0n ? 0 : lowerBound(nodes, (node) => node.free.cpu < cpu); at < nodes.length; at += 1) {
		const node = nodes[at];
		if (holds(node.free, size)) return node;
	}
}
/** Finds the node with the most free CPU that would have room with nothing running on it. */
function emptiest(group, size) {
	return isLargeEnough(group, size) ? group.nodes.findLast((node) => holds(node.empty, size)) : void 0;
}
function isLargeEnough({ sizes }, size) {
	return sizes.some((empty) => holds(empty, size));
}
/** Takes room on a node and moves the node to its new place in the order. */
function draw(node, size, count) {
	const { nodes } = node.group;
	const place = () => lowerBound(nodes, (other) => byFree(other, node) < 0);
	nodes.splice(place(), 1);
	const { cpu, memory, pods } = node.free;
	const n = BigInt(count);
	node.free = {
		cpu: cpu - size.cpu * n,
		memory: memory - size.memory * n,
		...pods === void 0 ? {} : { pods: pods - n }
	};
	nodes.splice(place(), 0, node);
}
/** Returns how many of the sorted nodes lie before a place (binary search). */
function lowerBound(nodes, isBefore) {
	let [low, high] = [0, nodes.length];
	while (low < high) {
		const middle = low + high >>> 1;
		if (isBefore(nodes[middle])) low = middle + 1;
		else high = middle;
	}
	return low;
}
function byFree(a, b) {
	return order(a.free.cpu, b.free.cpu) || order(a.free.memory, b.free.memory) || a.index - b.index;
}
function order(a, b) {
	return a < b ? -1 : a > b ? 1 : 0;
}
// src/scaling/capacity/pool.ts
const NO_NODE = "no node that it may run on has room for a replica";
/** Places reserved for one service at most, more than a cluster holds: a count in Git may be any number. */
const MAX_RESERVED = 1e4;
/**
* Opens a room for the replicas in `asking`. The claims are placed first; one that finds no place reserves
* it.
*/
function openPool(room, asking) {
	const nodes = room.nodes && openNodes(room.nodes, [...room.claims.map(({ replica }) => replica), ...asking]);
	const budgets = room.budgets.map((budget) => ({ ...budget }));
	const drawn = (replica) => budgets.filter((budget) => binds(budget, replica));
	if (nodes) placeClaims(nodes, room.claims);
	return {
		take(replica, count) {
			const size = amountsOfReplica(replica);
			const shared = drawn(replica);
			const allowed = shared.reduce((fits, { free }) => fitting(free, size, fits), count);
			const taken = nodes ? nodes.take(replica, nodeSize(replica), allowed) : allowed;
			if (taken > 0) for (const budget of shared) budget.free = less(budget.free, times(size, taken));
			return taken;
		},
		reserve(replica) {
			const size = amountsOfReplica(replica);
			for (const budget of drawn(replica)) budget.free = less(budget.free, size);
			nodes?.reserve(replica, nodeSize(replica));
		},
		obstacle(replica) {
			const size = amountsOfReplica(replica);
			return drawn(replica).flatMap(({ name, free }) => holds(free, size) ? [] : [tooFew(name, free, size)]).join("; ") || "no node that it may run on has room for a replica";
		},
		impossible(replica) {
			const size = amountsOfReplica(replica);
			const small = drawn(replica).find(({ empty }) => empty !== void 0 && !holds(empty, size));
			return small ? tooFew(small.name, small.empty ?? {}, size) : nodes?.impossible(replica, nodeSize(replica));
		},
		left: () => ({
			cpu: leftOf("cpu", nodes, budgets),
			memory: leftOf("memory", nodes, budgets)
		})
	};
}
function placeClaims(nodes, claims) {
	for (const { replica, count } of claims) {
		const size = nodeSize(replica);
		const waiting = count - nodes.take(replica, size, count);
		for (let i = 0; i < Math.min(waiting, MAX_RESERVED); i += 1) nodes.reserve(replica, size);
	}
}
/**
* Returns the smallest of what the nodes and each budget for all namespaces leave; a negative balance counts
* as 0.
*/
function leftOf(key, nodes, budgets) {
	const bounds = nodes ? [nodes.left(key)] : [];
	for (const { namespace, free } of budgets) {
		const left = namespace === void 0 ? free[key] : void 0;
		if (left !== void 0) bounds.push(left > 0n ? left : 0n);
	}
	return bounds.reduce((min, bound) => min === void 0 || bound < min ? bound : min, void 0);
}
function tooFew(name, free, size) {
	return `${name} is short of ${shortOf(free, size).join(" and ")}`;
}
/** Returns the demand as a node counts it. A node counts requests and pods; limits are a quota's. */
function nodeSize({ cpu, memory }) {
	return {
		cpu,
		memory,
		pods: 1n
	};
}
// src/scaling/capacity/allocate.ts
/**
* Shares each cluster's room among its scale-ups. Where all fit, all execute. Otherwise they are served by
* priority; what does not fit is deferred and reserves one replica's request, so that nothing of lower
* priority takes what it waits for. What was deferred before keeps that place until it may ask again.
*/
function allocate(requests, rooms) {
	const grants = /* @__PURE__ */ new Map();
	const conflicts = [];
	const unschedulable = /* @__PURE__ */ new Map();
	const free = new Map([...rooms].map(([cluster, room]) => [cluster, {
		...openPool(room, []).left(),
		onNodes: room.nodes !== void 0
	}]));
	for (const [cluster, all] of groupBy(requests, (request) => request.cluster)) {
		const room = rooms.get(cluster) ?? UNLIMITED;
		const pool = openPool(room, all);
		const able = all.filter((request) => {
			const why = pool.impossible(request);
			if (why !== void 0 && !request.waiting) unschedulable.set(request.service, why);
			return why === void 0;
		});
		const asking = able.filter((request) => !request.waiting);
		if (asking.length === 0) continue;
		const available = pool.left();
		if (fitTogether(able, pool)) {
			for (const request of asking) grants.set(request.service, grant(request, request.replicas, room));
			continue;
		}
		const decided = serve(able, room);
		for (const one of decided) grants.set(one.service, one);
		const onNodes = decided.some(({ obstacle }) => obstacle === NO_NODE);
		conflicts.push({
			cluster,
			available,
			onNodes,
			requests: able,
			total: totalOf(able)
		});
	}
	return {
		grants,
		conflicts,
		unschedulable,
		free
	};
}
/** Checks whether everything fits, largest first, which packs nodes best. Uses the pool up. */
function fitTogether(group, pool) {
	return [...group].sort(bySize).every((request) => pool.take(request, request.replicas) === request.replicas);
}
/** Grants by priority what fits, and reserves one replica's room for each that gets nothing. */
function serve(group, room) {
	const pool = openPool(room, group);
	return [...group].sort(byPriority).flatMap((request) => {
		const granted = request.waiting ? 0 : pool.take(request, request.replicas);
		const obstacle = granted === request.replicas ? void 0 : pool.obstacle(request);
		if (granted === 0) pool.reserve(request);
		return request.waiting ? [] : [grant(request, granted, room, obstacle)];
	});
}
function totalOf(group) {
	return {
		cpu: group.reduce((sum, r) => sum + r.cpu * BigInt(r.replicas), 0n),
		memory: group.reduce((sum, r) => sum + r.memory * BigInt(r.replicas), 0n)
	};
}
function grant(request, granted, room, obstacle) {
	return {
		service: request.service,
		action: granted > 0 ? "execute" : "defer",
		granted,
		requested: request.replicas,
		score: priorityScore(request),
		obstacle,
		onNodes: room.nodes !== void 0
	};
}
// src/metrics/observation/traffic.ts
const WEEK_MS = 6048e5;
/** So near to a week ago a reading of the history has to be: hourly readings always have one. */
const NEAR_MS = 18e5;
/**
* Returns the requests per second of the service a week before `time` (ISO 8601): as a source states it, else
* the nearest reading of its history. Undefined where neither tells.
*/
function throughputWeekAgo(observation, time) {
	if (observation.throughputWeekAgo !== void 0) return observation.throughputWeekAgo;
	const then = Date.parse(time) - WEEK_MS;
	let nearest;
	for (const { timestamp, metrics } of listReadings(observation.history, ["throughput"])) {
		if (metrics.throughput === void 0) continue;
		const distance = Math.abs(Date.parse(timestamp) - then);
		if (distance <= NEAR_MS && (nearest === void 0 || distance < nearest.distance)) nearest = {
			distance,
			throughput: metrics.throughput
		};
	}
	return nearest?.throughput;
}
// src/scaling/fleet-guard.ts
/**
* Returns why the scale-downs of a cluster are held, by cluster: too many services want to go down at once,
* or the cluster's traffic has halved against a week ago. A drained region looks idle and is not. Every
* service of the cluster counts, whatever is selected for printing.
*/
function correlatedDrops(members, guard) {
	const reasons = [...groupBy(members, ({ input }) => input.blueprint.workload.cluster)].flatMap(([cluster, own]) => {
		const down = own.filter(({ decision }) => decision.action === "scale_down").length;
		const why = down === 0 ? void 0 : crowdedDrop(down, own.length, guard) ?? lostTraffic(own);
		return why === void 0 ? [] : [[cluster, `Held: ${why}; a drained region is not an idle one.`]];
	});
	return new Map(reasons);
}
function crowdedDrop(down, all, { maxScaleDownShare, minServices }) {
	const share = fraction(down, all);
	if (down < minServices || compare(share, maxScaleDownShare) <= 0) return void 0;
	return `${down} of this cluster's ${all} services (${formatPercent(share)}) want to scale down at once, more than max_scale_down_share (${formatPercent(maxScaleDownShare)})`;
}
/**
* Returns why traffic counts as lost: it is half of a week ago or less, over the services, however few, with
* both figures.
*/
function lostTraffic(members) {
	let now = 0;
	let then = 0;
	let known = 0;
	for (const { input, decision } of members) {
		const figure = decision.figures.throughput;
		if (!input.observation || !("value" in figure)) continue;
		const before = throughputWeekAgo(input.observation, figure.time);
		if (before === void 0) continue;
		now += figure.value;
		then += before;
		known += 1;
	}
	if (then === 0 || rounded(now * 2) > rounded(then)) return void 0;
	const over = known === members.length ? "its services" : `the ${known} of its ${members.length} services with both figures`;
	return `this cluster serves ${rounded(now)} requests/s and served ${rounded(then)} a week ago, summed over ${over}: its traffic has halved`;
}
function rounded(perSecond) {
	return Math.round(perSecond * 1e4) / 1e4;
}
// src/scaling/governance-check.ts
/** Checks the one operation a decision proposes; `n/a` where it proposes none. */
function checkGovernance(blueprint, decision, policies, now) {
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
		rules: [],
		risk: "none",
		cost_impact: null,
		reversibility: "n/a",
		rollback_plan: "n/a",
		safer_alternatives: [],
		blueprint_references: []
	};
	const within = isWithinLimits(blueprint, decision.target_replicas ?? 0);
	const operation = within ? "scale_within_limits" : "scale_beyond_limits";
	const judgment = judge$1(policies, {
		operation,
		blueprint,
		before: decision.current_replicas ?? void 0,
		after: decision.target_replicas ?? void 0,
		decision: decisionInput(decision),
		now
	});
	const { minReplicas, maxReplicas } = blueprint.scaling;
	const limits = `Target replicas (${decision.target_replicas}) ${within ? "within" : "beyond"} blueprint limits (${minReplicas}-${maxReplicas})`;
	return {
		...base,
		...checkOf(operation, judgment, blueprint.governance.approvers),
		operation,
		risk: within && decision.action === "scale_up" ? "low" : "medium",
		rationale: [limits, ...judgment.reasons].join("; "),
		blueprint_references: [`${blueprint.path}:spec.scaling.${decision.action === "scale_up" ? "max_replicas" : "min_replicas"}`]
	};
}
function decisionInput({ decision_id: id, action, weighted_utilization: weighted }) {
	return {
		id,
		action,
		...weighted === null ? {} : { weighted_utilization: weighted }
	};
}
// src/scaling/evaluate.ts
/**
* Decides every service on its own, then holds what the fleet or the cluster does not let go, and shares the
* clusters' room among the scale-ups that are left.
*/
function evaluate(inputs, rooms, fleetGuard) {
	const alone = inputs.map((input) => withGovernance(input, decide(input)));
	const allocation = allocate(alone.flatMap(roomRequest), rooms);
	const fleet = {
		drops: correlatedDrops(alone, fleetGuard),
		unschedulable: allocation.unschedulable
	};
	return {
		services: alone.map((service) => {
			const { input, decision } = service;
			const held = findFleetHold({
				input,
				decision,
				...fleet
			});
			if (held) return {
				...withGovernance(input, hold(decision, held)),
				grant: void 0,
				proposed: void 0
			};
			const grant = allocation.grants.get(input.blueprint.name);
			return {
				...service,
				grant,
				proposed: proposedCount(decision, service.governance, grant)
			};
		}),
		allocation
	};
}
function withGovernance(input, decision) {
	return {
		input,
		decision,
		governance: checkGovernance(input.blueprint, decision, input.policies, input.now)
	};
}
/**
* Returns what a service asks of its cluster: the replicas of its scale-up, or the place of one that was
* deferred.
*/
function roomRequest({ input, decision, governance }) {
	if (decision.reason === "deferred") return [{
		...scaleUp({
			input,
			decision
		}, 1),
		waiting: true
	}];
	if (decision.action !== "scale_up" || governance.classification === "forbidden") return [];
	const replicas = (decision.target_replicas ?? 0) - (decision.current_replicas ?? 0);
	return [scaleUp({
		input,
		decision
	}, replicas)];
}
/** Returns the count to propose; undefined where none is. */
function proposedCount(decision, governance, grant) {
	if (decision.action === "no_action" || governance.classification === "forbidden") return void 0;
	if (decision.action === "scale_down") return decision.target_replicas ?? void 0;
	return grant && grant.granted > 0 ? (decision.current_replicas ?? 0) + grant.granted : void 0;
}
function scaleUp({ input, decision }, replicas) {
	const { blueprint } = input;
	return {
		service: blueprint.name,
		cluster: blueprint.workload.cluster,
		replicas,
		...replicaDemand(input),
		priority: blueprint.priority,
		criticality: blueprint.criticality,
		broken: brokenObjectives(blueprint, decidedMetrics(decision)).length > 0
	};
}
/** Holds a decision for a reason that lies in the fleet or the cluster; what it recommends stays. */
function hold(decision, { reason, message }) {
	return {
		...decision,
		action: "no_action",
		decision_type: "no_action",
		target_replicas: decision.current_replicas,
		reason,
		rationale: `${message} Recommended: ${decision.rationale}`
	};
}
// src/scaling/independence.ts
/** Decides each service again from its own input and compares every field, ids included. */
function proveIndependence(evaluated) {
	const services = new Map(evaluated.map((s) => [s.input.blueprint.name, sameDecision(s.decision, decide(s.input))]));
	const own = evaluated.filter((s) => s.input.observation);
	return {
		services,
		separateBlueprints: new Set(evaluated.map((s) => s.input.blueprint.path)).size === evaluated.length,
		separateMetrics: own.every((s) => s.input.observation?.service === s.input.blueprint.name),
		separateGovernance: evaluated.every((s) => s.governance.decision_id === s.decision.decision_id && s.governance.service === s.decision.service)
	};
}
function sameDecision(together, alone) {
	if (together.reason === "correlated_drop" || together.reason === "unschedulable") return isDeepStrictEqual(together.recommendation, alone.recommendation);
	return isDeepStrictEqual(together, alone);
}
// src/pipeline/assess.ts
/** Decides from facts. `fleet` and `observations` are what their texts and their snapshot say. Pure. */
function assess(facts, fleet, observations) {
	const evaluation = evaluateFleet(facts, fleet, observations);
	return {
		facts,
		evaluation,
		independence: proveIndependence(evaluation.services),
		errors: [
			...fleet.errors,
			...observations.problems.map((p) => ({
				service: p.service ?? null,
				message: p.message
			})),
			...(facts.problems ?? []).map((message) => ({
				service: null,
				message
			})),
			...facts.ledger_error === null ? [] : [{
				service: null,
				message: facts.ledger_error
			}]
		]
	};
}
/** Decides about one fleet from one set of observations, without the proof. */
function evaluateFleet(facts, fleet, observations) {
	const now = new Date(facts.now);
	const stamp = facts.now.slice(0, 19).replace(/[-:]/g, "").replace("T", "-");
	const { config, policies } = fleet;
	const numbers = new Map(fleet.texts.blueprints.map(({ path }, index) => [path, String(index + 1).padStart(3, "0")]));
	const inputs = fleet.blueprints.map((blueprint) => ({
		id: `dec-${stamp}-${numbers.get(blueprint.path)}`,
		blueprint,
		observation: completeObservation(observations.services.get(blueprint.name), blueprint, declaredTemplate(own(facts.desired, blueprint.name))),
		desired: own(facts.desired, blueprint.name) ?? {
			kind: "held",
			reason: "manifest_missing",
			message: "No manifest was looked for."
		},
		ignored: own(facts.ignored ?? {}, blueprint.name),
		history: {
			...NO_HISTORY,
			...own(facts.history, blueprint.name),
			readable: facts.ledger_error === null
		},
		policies,
		now
	}));
	return evaluate(inputs, clusterRooms(inputs, (cluster) => capacitySetting(config, cluster), observations.clusters), config.fleetGuard);
}
function declaredTemplate(desired) {
	return desired?.kind === "found" && desired.template ? readTemplate(desired.template) : void 0;
}
function own(record, key) {
	return Object.hasOwn(record, key) ? record[key] : void 0;
}
// src/pull-requests/marker.ts
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
		"blob",
		"before",
		"template",
		"reverts"
	].map((key) => [key, marker[key]]));
	return `<!-- trimtab:proposal ${JSON.stringify(ordered).replaceAll(">", "\\u003e")} -->`;
}
/** Parses the last marker of a body; undefined where there is none or it has been damaged. */
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
/** Hashes the fingerprint and the file it was built on into one word: another word, another commit. */
function fingerprintOf(marker) {
	return blobDigest(Buffer.from([...FINGERPRINT, "blob"].map((key) => String(marker[key])).join("\0")));
}
/** Returns a short digest of a file's bytes. */
function blobDigest(bytes) {
	return createHash("sha256").update(bytes).digest("hex").slice(0, 20);
}
/**
* Checks whether two markers have the same fingerprint. With the same file on base there is then nothing to
* write.
*/
function sameFingerprint(a, b) {
	return FINGERPRINT.every((key) => a[key] === b[key]);
}
// src/pipeline/review-result.ts
/** Checks whether a review has to fail the job: forbidden, or waiting without a status that says so. */
function stopsJob(review) {
	if (review.kind === "not_judged") return !review.written;
	const { state } = review.report.status;
	return state === "failure" || state === "pending" && !review.written;
}
/** Describes a review in one line. */
function describeReview(review) {
	if (review.kind === "not_judged") return review.message;
	const { state, description } = review.report.status;
	return `${state}: ${description}`;
}
/** Builds the report of judged commits. */
function reviewReport({ result, comparison }, status, proposed, about, now) {
	const { base, head, touched } = comparison;
	const commits = {
		base: base.sha,
		head: head.sha,
		files: touched.length
	};
	return buildGateReport(result, status, commits, {
		problems: proposed?.problems ?? [],
		...about
	}, now);
}
// src/lib/glob.ts
const compile = memoize((pattern) => (0, import_picomatch.default)(pattern, {
	dot: true,
	noextglob: true,
	nonegate: true
}));
/** Returns whether a glob of `*`, `?`, `[abc]` and `{a,b}` matches a whole text without a slash. */
function matchesGlob(pattern, text) {
	if (pattern === text || pattern === "*") return true;
	return pattern !== "" && compile(pattern)(text);
}
// src/delivery/live/ignore-rules.ts
const API_GROUPS = {
	Deployment: "apps",
	StatefulSet: "apps",
	Rollout: "argoproj.io"
};
/**
* Returns the delivery tool's own rule that keeps the workload's `spec.replicas` from being applied;
* undefined where there is none. Then a merged change would never arrive, so none is proposed. `manager` is
* who wrote the live count.
*/
function ignoredCount(service, source, manager) {
	return annotated(service) ?? (source && ruled(service, source, manager));
}
/**
* Finds the annotation by which Flux leaves a workload alone:
* https://fluxcd.io/flux/components/kustomize/kustomizations/#controlling-the-apply-behavior-of-resources
*/
function annotated({ tracking, kind, namespace, name }) {
	const workload = `${kind} ${namespace ?? ""}/${name}`;
	for (const [key, value] of [
		["reconcile", "disabled"],
		["ssa", "Ignore"],
		["ssa", "IfNotPresent"]
	]) {
		const annotation = `kustomize.toolkit.fluxcd.io/${key}`;
		if (tracking[annotation] !== value) continue;
		return {
			owner: `Flux (annotation ${annotation}: ${value} on ${workload})`,
			edit: `Remove the annotation ${annotation}`
		};
	}
}
function ruled(service, source, manager) {
	const matches = (rule) => appliesTo(rule, service) && ignoresCount(rule, manager);
	if (source.kind === "argo") {
		const { application, defaults } = source;
		const name = `${application.namespace}/${application.name}`;
		if (application.ignore.some(matches)) {
			const edit = `Remove the rule for spec.replicas from spec.ignoreDifferences of Application ${name}`;
			return {
				owner: `Argo CD Application ${name} (ignoreDifferences)`,
				edit
			};
		}
		if (!defaults.some(matches)) return void 0;
		return {
			owner: "Argo CD (ConfigMap argocd-cm)",
			edit: `Remove spec.replicas from resource.customizations.ignoreDifferences in ConfigMap argocd-cm`
		};
	}
	if (source.kind !== "flux") return void 0;
	const { release, kustomization } = source;
	const applied = release ?? kustomization;
	if (!applied?.ignore.some(matches)) return void 0;
	const name = `${applied.namespace}/${applied.name}`;
	const field = release ? "driftDetection.ignore" : "ignore";
	return {
		owner: `Flux ${applied.kind} ${name} (${field})`,
		edit: `Remove /spec/replicas from spec.${field} of ${applied.kind} ${name}`
	};
}
/**
* Returns whether a rule is for this workload. Argo CD matches group and kind as globs, and the empty text is
* the core API group (https://github.com/argoproj/argo-cd/blob/master/util/glob/glob.go); Flux matches all
* four as patterns.
*/
function appliesTo(rule, { kind, namespace, name }) {
	const matches = rule.syntax === "globs" ? matchesGlob : matchesExpression;
	const exact = rule.syntax === "globs" ? (a, b) => a === b : matchesExpression;
	return (rule.group === void 0 || matches(rule.group, API_GROUPS[kind] ?? "")) && (rule.kind === void 0 || matches(rule.kind, kind)) && (rule.namespace === void 0 || namespace === void 0 || exact(rule.namespace, namespace)) && (rule.name === void 0 || exact(rule.name, name));
}
/**
* Checks a pattern against the whole text, as Flux does. An invalid pattern counts as a match, so that the
* count is left alone.
*/
function matchesExpression(pattern, value) {
	try {
		return compilePattern(pattern).testExact(value);
	} catch {
		return true;
	}
}
/** Checks for a JSON pointer or jq path at the count or above it, or a manager who owns the live count. */
function ignoresCount({ paths, managers }, manager) {
	return manager !== void 0 && managers.some((m) => m === "*" || m === manager) || paths.some(reachesCount);
}
// src/pipeline/delivery.ts
/**
* Asks every cluster with a delivery source once. What cannot be read costs the delivery checks alone, with
* its reason.
*/
async function observeDelivery(config, blueprints, observations, listDelivery) {
	const sources = /* @__PURE__ */ new Map();
	const ignored = {};
	const problems = [];
	const clusters = Object.keys(config.clusters).filter((cluster) => deliverySetting(config, cluster).kind !== "none");
	await Promise.all(clusters.map(async (cluster) => {
		const tracked = blueprints.filter((b) => b.workload.cluster === cluster).map((b) => trackedService(b, observations));
		const { objects, problem } = await listOnce(config, cluster, tracked, observations, listDelivery);
		if (problem !== void 0) problems.push(problem);
		for (const service of tracked) {
			const source = typeof objects === "string" ? {
				kind: "unknown",
				reason: objects
			} : findDelivery(deliverySetting(config, cluster), service, objects);
			if (source) sources.set(service.service, source);
			const writer = observations.services.get(service.service)?.writer?.split(" at ")[0];
			const held = ignoredCount(service, source, writer);
			if (held) ignored[service.service] = held;
		}
	}));
	return {
		sources,
		ignored,
		problems: problems.sort()
	};
}
function trackedService(blueprint, { services }) {
	const { cluster } = blueprint.workload;
	const seen = services.get(blueprint.name);
	const wanted = wantedService(blueprint);
	return {
		...wanted,
		cluster,
		namespace: wanted.namespace ?? seen?.namespace,
		tracking: seen?.tracking ?? {}
	};
}
/**
* Lists a cluster's delivery objects. What did not answer for figures is not asked again, and its problem is
* named already.
*/
async function listOnce(config, cluster, tracked, { services, clusters }, listDelivery) {
	const known = isLive(config, cluster) ? clusters.get(cluster)?.failure : void 0;
	const gone = tracked.length > 0 && tracked.every(({ service }) => services.get(service)?.failure !== void 0);
	const objects = known !== void 0 && gone ? known : await list(config, cluster, tracked, listDelivery);
	const failure = typeof objects === "string" ? objects : failedList(cluster, objects);
	return {
		objects,
		problem: known === void 0 ? failure : void 0
	};
}
/** Checks that the objects are where the cluster's own figures come from. */
function isLive({ clusters }, cluster) {
	const { metrics = [], delivery } = clusters[cluster] ?? {};
	return delivery !== void 0 && "context" in delivery && metrics.some((m) => m.kind === "kubernetes" && m.context === delivery.context);
}
function failedList(cluster, { applications, kustomizations, helmReleases }) {
	const failed = [
		applications,
		kustomizations,
		helmReleases
	].find((l) => l?.reach.kind === "namespaces" && l.reach.failed);
	return failed?.reach.kind === "namespaces" ? `cluster ${cluster}: delivery cannot be told: ${failed.reach.reason}` : void 0;
}
const NOTHING = {
	applications: void 0,
	kustomizations: void 0,
	helmReleases: void 0,
	argoDefaults: []
};
/** Lists the objects, or says why there are none. */
async function list(config, cluster, services, listDelivery) {
	const setting = deliverySetting(config, cluster);
	const kinds = kindsToList(setting, services);
	if (setting.kind === "none" || kinds.length === 0) return NOTHING;
	const live = config.clusters[cluster]?.metrics.find((m) => m.kind === "kubernetes");
	return listDelivery({
		cluster,
		kinds,
		namespaces: namespacesToList(setting, services),
		...setting.context === void 0 ? {} : { context: setting.context },
		...live?.timeout === void 0 ? {} : { timeout: parseDuration(live.timeout) }
	}).catch((error) => {
		if (error instanceof TrimtabError && error.code === "kubernetes_failed") return error.message;
		throw error;
	});
}
// src/pipeline/observe.ts
/** Asks every source of figures and every delivery tool that the configuration names. */
async function observe({ measure, listDelivery, now }, { config, blueprints }) {
	const answers = await measure(config, blueprints);
	const observations = joinFresh(answers, blueprints, now);
	const deliveries = await observeDelivery(config, blueprints, observations, listDelivery);
	return {
		snapshot: recordAnswers(answers),
		observations,
		deliveries
	};
}
/** Joins what sources said. Of several, the earliest wins whose figure a blueprint still trusts. */
function joinFresh(answers, blueprints, now) {
	const ages = new Map(blueprints.map(({ name, metrics }) => [name, metrics.maxAge]));
	return joinAnswers(answers, (service, time) => isFresh(time, now, ages.get(service) ?? Number.POSITIVE_INFINITY));
}
// src/pull-requests/rollback-claim.ts
/**
* Returns what a pull request of this tool takes back; undefined where it is none, or where the pull request
* it names does not bear it out. `find` looks a pull request up by its number.
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
// src/pull-requests/status.ts
const UNCONFIRMED = "no run has confirmed this decision since";
/** Checks whether a status waits for a run to decide the same again, whoever approves. */
function isUnconfirmed({ state, description }) {
	return state === "pending" && description.startsWith(UNCONFIRMED);
}
/** Returns the status that an open pull request has to have now. */
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
// src/review/changes/rollback.ts
/** Names the one count that is claimed by its name; whatever else the change does keeps its own. */
function nameRollback(findings, claim) {
	const isClaimed = ({ operation, services, replicas }) => operation === "scale_within_limits" && services.includes(claim.service) && replicas?.before === claim.from && replicas.after === claim.to;
	return findings.map((finding) => isClaimed(finding) ? {
		...finding,
		operation: "rollback"
	} : finding);
}
// src/review/changes/surroundings.ts
/** Finds changes that govern the folder from outside of it, such as to the workflow that runs the gate. */
function readSurroundings({ folder, from, head, touched }) {
	const up = "../".repeat(folder.split("/").length - 1);
	return touched.flatMap((path) => {
		const [before, after] = [from.read(path), head.read(path)];
		const steers = isSteering(path) && folder.startsWith(parentFolder(path));
		return ((isOwnPolicy(path, [], [from, head]) ? readOwnPolicy : steers ? readSteering : void 0)?.(path, before, after) ?? []).map((finding) => ({
			...finding,
			file: up + path,
			object: up + path
		}));
	});
}
// src/pipeline/base-policy.ts
/**
* Loads what base says may be done. A bad blueprint is listed in `invalid` and stops nothing.
* @throws TrimtabError `config_invalid` if the configuration or the policies of base cannot be used.
*/
function loadBasePolicy(files, configPath) {
	const { source, config } = loadConfiguration(files, configPath);
	return {
		configPath: source.path,
		config,
		policies: readPolicies(policiesText(files, config)),
		policiesPath: policiesPath(config),
		...loadBlueprints(files, config.blueprints, config.defaults),
		isBlueprint: (0, import_picomatch.default)([...config.blueprints])
	};
}
/** Parses the blueprints that the globs match; none is a valid answer. */
function loadBlueprints(files, globs, defaults) {
	const paths = blueprintPaths(files, globs);
	files.expect?.(paths);
	const sources = paths.map((path) => readSource(files, path));
	return {
		sources,
		...parseBlueprints(sources, defaults)
	};
}
// src/pipeline/judge-commits.ts
/**
* Compares two commits and judges the difference by what base says; head is read as git objects, and nothing
* of it is run.
*/
async function judgeCommits({ comparisons, configPath, now }, { pullRequest, rollback, ...range }) {
	const comparison = await comparisons.compare(range);
	const base = loadBasePolicy(comparison.base.files, configPath);
	const { policies, blueprints } = base;
	const findings = findChanges(comparison, base);
	const named = rollback ? nameRollback(findings, rollback) : findings;
	return {
		result: gateFindings([...readSurroundings(comparison.around), ...named], {
			policies,
			blueprints,
			now,
			...pullRequest ? { pullRequest } : {}
		}),
		comparison,
		base,
		notes: base.invalid.flatMap(({ problems }) => problems.map((problem) => `on base: ${formatProblem(problem)}`))
	};
}
function findChanges({ from, head, touched, opaque, links }, base) {
	return semanticDiff({
		base: from,
		head: head.files,
		touched,
		opaque,
		links
	}, {
		blueprints: base.blueprints,
		isBlueprint: base.isBlueprint,
		settings: [base.configPath, base.policiesPath],
		defaults: base.config.defaults
	});
}
// src/review/impact.ts
/** Compares two evaluations of the same facts under two sets of blueprints, by service and by cluster. */
function compareEvaluations(before, after, changed, figures) {
	const old = byService(before);
	const now = byService(after);
	const all = [.../* @__PURE__ */ new Set([
		...old.keys(),
		...now.keys(),
		...changed
	])];
	const impacts = all.map((service) => {
		const was = old.get(service);
		const is = now.get(service);
		return {
			service,
			figures: figures(service),
			before: was ? outlook(was) : null,
			after: is ? outlook(is) : null,
			at_max: is && changed.has(service) ? roomAtMax(is, after) : null
		};
	});
	return {
		changed: impacts.filter(({ service }) => changed.has(service)),
		others: impacts.filter((one) => !changed.has(one.service) && JSON.stringify(one.before) !== JSON.stringify(one.after)),
		services_compared: all.length,
		conflicts: conflicts(before, after)
	};
}
function byService({ services }) {
	return new Map(services.map((s) => [s.decision.service, s]));
}
function outlook({ decision, governance, grant, proposed, input }) {
	const { minReplicas, maxReplicas } = input.blueprint.scaling;
	return {
		action: decision.action,
		reason: decision.reason,
		current_replicas: decision.current_replicas,
		target_replicas: decision.target_replicas,
		proposed_replicas: proposed ?? null,
		execution: proposed !== void 0 ? "execute" : grant?.action === "defer" ? "defer" : "none",
		classification: governance.classification,
		priority_score: priorityScore(input.blueprint),
		limits: {
			min_replicas: minReplicas,
			max_replicas: maxReplicas
		}
	};
}
function roomAtMax({ input, decision }, { allocation }) {
	const { workload, scaling } = input.blueprint;
	const demand = replicaDemand(input);
	const more = Math.max(0, scaling.maxReplicas - (decision.current_replicas ?? 0));
	const [cpu, memory] = [demand.cpu * BigInt(more), demand.memory * BigInt(more)];
	const free = allocation.free.get(workload.cluster);
	const known = free?.cpu !== void 0 || free?.memory !== void 0;
	return {
		cluster: workload.cluster,
		more_replicas: more,
		cpu: formatCpu(cpu),
		memory: formatMemory(memory),
		free_cpu: free?.cpu === void 0 ? null : formatCpu(free.cpu),
		free_memory: free?.memory === void 0 ? null : formatMemory(free.memory),
		fits: known ? cpu <= (free?.cpu ?? cpu) && memory <= (free?.memory ?? memory) : null
	};
}
function conflicts(before, after) {
	const clusters = ({ allocation }) => new Set(allocation.conflicts.map(({ cluster }) => cluster));
	const [old, now] = [clusters(before), clusters(after)];
	return [.../* @__PURE__ */ new Set([...old, ...now])].map((cluster) => ({
		cluster,
		before: old.has(cluster),
		after: now.has(cluster)
	}));
}
// src/history/figures.ts
/** Returns the newest figures that the ledger holds, by service. Events may come in any order. */
function lastFigures(events) {
	const last = /* @__PURE__ */ new Map();
	for (const { service, timestamp, figures, replicas } of events) {
		if (!figures) continue;
		const known = last.get(service);
		if (!known || Date.parse(timestamp) >= Date.parse(known.time)) last.set(service, {
			time: timestamp,
			replicas,
			figures
		});
	}
	return last;
}
// src/pipeline/preview-figures.ts
/**
* Measures now where a source answers, else takes what the ledger recorded last. Sources are asked as base's
* blueprints ask.
*/
async function knownFigures(world, base, events, notes) {
	const { now } = world;
	const live = await observeLive(world, base, notes);
	const ages = new Map(base.blueprints.map(({ name, metrics }) => [name, metrics.maxAge]));
	const from = /* @__PURE__ */ new Map();
	for (const [name, observation] of live.services) from.set(name, freshness(observation, ages.get(name) ?? Number.POSITIVE_INFINITY, now));
	const recorded = [...lastFigures(events)].filter(([name]) => (from.get(name)?.kind ?? "unknown") === "unknown");
	const recalled = readSnapshot("ledger", {
		timestamp: now.toISOString(),
		services: recorded.map(([service, { figures: metrics }]) => ({
			service,
			metrics
		}))
	});
	for (const [service, { time, replicas }] of recorded) if (recalled.services.has(service)) from.set(service, {
		kind: "ledger",
		source: "ledger",
		time,
		...replicas === void 0 ? {} : { replicas }
	});
	return {
		observations: {
			...live,
			services: new Map([...live.services, ...recalled.services])
		},
		from: (service) => from.get(service) ?? {
			kind: "unknown",
			why: "neither a source nor the ledger has any"
		}
	};
}
async function observeLive({ measure, now }, { config, blueprints }, notes) {
	try {
		const read = joinFresh(await measure(config, blueprints), blueprints, now);
		for (const { message } of read.problems) notes.push(message);
		return read;
	} catch (error) {
		notes.push(`nothing could be measured: ${error.message}`);
		return {
			services: /* @__PURE__ */ new Map(),
			clusters: /* @__PURE__ */ new Map(),
			problems: []
		};
	}
}
/** Checks whether an observation has anything left that a decision may rest on. */
function freshness(observation, maxAge, now) {
	const { figures, missing, pods, source, timestamp } = dropStale(observation, now, maxAge);
	const figure = Object.values(figures)[0];
	if (figure) return {
		kind: "measured",
		source: figure.source,
		time: figure.time
	};
	if (pods.length > 0) return {
		kind: "measured",
		source,
		time: timestamp
	};
	return {
		kind: "unknown",
		why: observation.failure ?? missing.cpu_utilization ?? "nothing was measured"
	};
}
// src/pipeline/preview.ts
/**
* More replicas than any cluster runs: sharing them out one by one would only cost time, as a hostile file
* may intend.
*/
const MAX_PREVIEWED_REPLICAS = 1e5;
/**
* Decides twice from the same facts, under the blueprints of base and under those of head, and compares. Null
* if no blueprint changes. Head's blueprints are data: queries, rules and everything else that could run or
* widen something stay base's. Never throws: an error becomes the reason why the impact is unknown.
*/
async function previewImpact(world, { comparison, base }, proposed) {
	if (!proposed?.changesBlueprints) return null;
	try {
		const notes = [];
		return {
			kind: "known",
			...await compareDecisions(world, {
				comparison,
				base,
				after: previewed(proposed.blueprints, base, notes)
			}, notes),
			notes
		};
	} catch (error) {
		return {
			kind: "unknown",
			why: error.message
		};
	}
}
/**
* Returns the blueprints of head that a preview decides with: under the rules of base, and without absurd
* counts.
*/
function previewed({ sources, blueprints, invalid }, base, notes) {
	for (const problem of invalid.flatMap(({ problems }) => problems)) notes.push(`left out: ${formatProblem(problem)}`);
	const old = new Map(base.blueprints.map((b) => [b.name, b]));
	return {
		sources,
		blueprints: blueprints.flatMap((blueprint) => {
			const { name, scaling, governance } = blueprint;
			if (scaling.maxReplicas > MAX_PREVIEWED_REPLICAS) {
				notes.push(`left out: ${name} asks for up to ${scaling.maxReplicas} replicas`);
				return [];
			}
			const rules = old.get(name)?.governance.rules ?? [];
			return [{
				...blueprint,
				governance: {
					...governance,
					rules
				}
			}];
		})
	};
}
async function compareDecisions(world, { comparison, base, after }, notes) {
	const events = await readEvents(world, base, notes);
	const known = await knownFigures(world, base, events, notes);
	const locate = await openLocator(world, base, comparison);
	const decide = async ({ sources, blueprints }) => {
		const facts = {
			now: world.now.toISOString(),
			desired: await locate(blueprints),
			history: Object.fromEntries(foldHistories(events)),
			ledger_error: null
		};
		const { config, policies } = base;
		return evaluateFleet(facts, {
			config,
			policies,
			blueprints,
			texts: { blueprints: sources }
		}, known.observations);
	};
	const paths = new Set(comparison.touched.filter((path) => base.isBlueprint(path)));
	const changed = [...base.blueprints, ...after.blueprints].filter(({ path }) => paths.has(path));
	return compareEvaluations(await decide(base), await decide(after), new Set(changed.map(({ name }) => name)), known.from);
}
async function readEvents(world, base, notes) {
	const since = ledgerHorizon(base.blueprints, world.now);
	const { events, error } = await world.readLedger(base.config, since).catch((error) => ({
		events: [],
		error: error.message
	}));
	if (error !== null) notes.push(`cooldowns and earlier figures are unknown: ${error}`);
	return events;
}
/**
* Finds counts where base states them, so that only the blueprints differ; those of a new service, where head
* states them.
*/
async function openLocator({ scan }, base, comparison) {
	const { files } = comparison.base;
	const { files: head } = comparison.head;
	const index = await scan(files)();
	const old = new Set(base.blueprints.map(({ name }) => name));
	return async (blueprints) => {
		const kept = blueprints.filter(({ name }) => old.has(name));
		const added = blueprints.filter(({ name }) => !old.has(name));
		const found = [...locateAll(files, kept, index), ...added.length > 0 ? locateAll(head, added, await scan(head)()) : []];
		return Object.fromEntries(found.map(([name, { desired }]) => [name, desired]));
	};
}
// src/pipeline/proposed-policy.ts
/** Loads what a change proposes; undefined if it touches no configuration, policies or blueprints. */
function loadProposedPolicy({ head: { files }, touched }, base) {
	const paths = new Set(touched);
	const changed = touched.filter((path) => base.isBlueprint(path));
	if (changed.length === 0 && !paths.has(base.configPath) && !paths.has(base.policiesPath)) return void 0;
	const { config, problems } = headConfig(base, files, paths);
	const own = loadBlueprints(files, config.blueprints, config.defaults);
	return {
		problems: [
			...problems,
			...policyProblems(config, base.configPath, files, paths),
			...newProblems(own, base, paths)
		],
		changesBlueprints: changed.length > 0 || !isSame(config.defaults, base.config.defaults),
		blueprints: isSame(config.blueprints, base.config.blueprints) ? own : loadBlueprints(files, base.config.blueprints, config.defaults)
	};
}
/** Reads head's configuration; base's stands in for one that is not touched or cannot be used. */
function headConfig({ configPath: path, config }, files, touched) {
	if (!touched.has(path)) return {
		config,
		problems: []
	};
	const parsed = parseConfig(path, files.read(path)?.toString("utf8"));
	return parsed.kind === "config" ? {
		config: parsed.config,
		problems: []
	} : {
		config,
		problems: parsed.problems
	};
}
function policyProblems(config, configPath, files, touched) {
	const path = policiesPath(config);
	const bytes = files.read(path);
	if (bytes) {
		if (!touched.has(path) && !touched.has(configPath)) return [];
		const parsed = parsePolicies(path, bytes.toString("utf8"));
		return parsed.kind === "invalid" ? parsed.problems : [];
	}
	if (config.policies === void 0) return [];
	const read = parseYaml(configPath, files.read(configPath)?.toString("utf8") ?? "");
	return [{
		file: configPath,
		...read.kind === "yaml" ? read.yaml.place("policies") : {
			line: 1,
			column: 1
		},
		rule: "policies",
		message: `${path}: no such file`,
		fix: "Add it, or remove this key"
	}];
}
/** Returns the problems of head's blueprints that base does not have, or whose file is touched. */
function newProblems({ invalid }, base, touched) {
	const known = new Set(base.invalid.flatMap(({ problems }) => problems.map(keyOf)));
	return invalid.flatMap(({ problems }) => problems).filter((problem) => touched.has(problem.file) || !known.has(keyOf(problem)));
}
function keyOf({ file, rule, message }) {
	return JSON.stringify([
		file,
		rule,
		message
	]);
}
/** Compares two values of YAML files by their text, in which the order of keys counts. */
function isSame(a, b) {
	return a === b || JSON.stringify(a) === JSON.stringify(b);
}
// src/policy/code-owners.ts
/**
* Returns the owners of each path that has any, each combination once. The last line that matches wins, as
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
/**
* Translates a pattern into globs. One without a slash inside matches at any depth, and what names a folder
* names all that is in it.
*/
function globsOf(pattern) {
	const anchored = pattern.replace(/\/$/, "").includes("/");
	const body = pattern.replace(/^\//, "").replace(/\/$/, "");
	const at = anchored || body.startsWith("**") ? body : `**/${body}`;
	if (pattern.endsWith("/")) return [`${at}/**`];
	return body.endsWith("/*") ? [at] : [at, `${at}/**`];
}
// src/pipeline/approvers.ts
/** Paths where GitHub looks, in this order. */
const CODE_OWNERS_FILES = [
	".github/CODEOWNERS",
	"CODEOWNERS",
	"docs/CODEOWNERS"
];
/** Resolves teams and CODEOWNERS (as base has it) to people; each team is read once a run. */
async function knownApprovers(files, approvers, changed, conversation, teams) {
	const rules = approvers.includes("CODEOWNERS") ? CODE_OWNERS_FILES.map((path) => files.read(path)).find(Boolean) : void 0;
	const owners = rules ? codeOwners(rules.toString("utf8"), changed) : [];
	const members = /* @__PURE__ */ new Map();
	for (const team of [...approvers, ...owners.flat()].filter((name) => name.includes("/"))) {
		const asked = teams.get(team) ?? conversation.teamMembers(team);
		teams.set(team, asked);
		const logins = await asked;
		if (logins) members.set(team, logins);
	}
	return {
		members,
		owners
	};
}
// src/pipeline/review-status.ts
/** Returns what a policy's rules may ask about a pull request. */
function pullRequestInput(pull) {
	const { number, author, title, base, head, labels } = pull;
	return {
		number: BigInt(number),
		author,
		title,
		base: base.branch,
		head: head.branch,
		labels
	};
}
/** Returns who has approved a pull request, as far as what was judged asks for approvals. */
async function approvalFacts({ result, comparison }, pull, { forge, teams }) {
	const approvers = [...new Set(result.checks.flatMap((check) => check.requires_approval ? check.approvers : []))];
	const asked = pull.reviews.length > 0 ? approvers : approvers.filter((name) => name === CODE_OWNERS);
	const { files } = comparison.base;
	return {
		...await knownApprovers(files, asked, comparison.touched, forge.conversation, teams),
		reviews: pull.reviews,
		head: pull.head.sha,
		author: pull.author
	};
}
/**
* Sets the governance status of a head. A fork's token may not write: then only the job's exit code tells.
*/
async function writeStatus(statuses, { number, head, status }, wanted) {
	if (status?.state === wanted.state && status.description === wanted.description) return {
		written: true,
		notes: []
	};
	try {
		await statuses.setGovernance(head.sha, number, wanted);
		return {
			written: true,
			notes: []
		};
	} catch (error) {
		return {
			written: false,
			notes: [`the status could not be set: ${error.message}`]
		};
	}
}
// src/pipeline/test-merge.ts
/** Number of times GitHub is asked for a test merge that it has not created yet. */
const MAX_ATTEMPTS = 5;
/**
* Returns the test merge of the newest head, or why there is none. GitHub creates it in the background, once
* somebody asks.
*/
async function findTestMerge({ comparisons, waitForTestMerge }, pull) {
	return await retry(async () => {
		const merged = await comparisons.fetchTestMerge(pull.number);
		if (merged?.head === pull.head.sha) return merged;
		return pull.conflicting ? `it conflicts with ${pull.base.branch}` : void 0;
	}, {
		attempts: MAX_ATTEMPTS,
		isFinal: (result) => result !== void 0,
		wait: waitForTestMerge
	}) ?? "GitHub has not merged the newest commit for a test yet";
}
// src/pipeline/review.ts
const COMMENT_MARKER = "<!-- trimtab:gate -->";
/**
* Reviews the commits from `base` to `head`. Nobody's approvals are known, so what needs approval waits;
* nothing is written.
*/
async function reviewCommits(world, range) {
	const judged = await judgeCommits(world, range);
	const status = gateStatus(judged.result, {
		reviews: [],
		head: judged.comparison.head.sha,
		author: ""
	});
	const proposed = loadProposedPolicy(judged.comparison, judged.base);
	return {
		kind: "judged",
		report: reviewReport(judged, status, proposed, {
			impact_preview: await previewImpact(world, judged, proposed),
			enforcement: null
		}, world.now),
		written: false,
		notes: judged.notes
	};
}
/**
* Reviews one pull request by its test merge and its approvals; sets the status and keeps the comment up to
* date.
*/
async function reviewPull(world, number, { rewrite = false } = {}) {
	const { pullRequests, statuses } = world.forge;
	const found = await pullRequests.read(number);
	const pull = rewrite && !(found.status && isUnconfirmed(found.status)) ? {
		...found,
		status: null
	} : found;
	if (pull.state !== "open") return {
		kind: "not_judged",
		message: `#${number} is ${pull.state}: there is nothing to judge`,
		written: true,
		notes: []
	};
	try {
		return await reviewOpenPull(world, pull);
	} catch (error) {
		await writeStatus(statuses, pull, governanceStatus("pending", `not judged: ${error.message}`));
		throw error;
	}
}
async function reviewOpenPull(world, pull) {
	const { forge, now } = world;
	const judged = await judgePull(world, pull);
	if (typeof judged === "string") {
		const wanted = governanceStatus("pending", `not judged: ${judged}`);
		return {
			kind: "not_judged",
			message: `#${pull.number} is not judged: ${judged}`,
			...await writeStatus(forge.statuses, pull, wanted)
		};
	}
	const status = await statusOf(world, pull, judged);
	const written = await writeStatus(forge.statuses, pull, status);
	const enforcement = judgeEnforcement(await forge.branches.requiredChecks(pull.base.branch));
	const proposed = loadProposedPolicy(judged.comparison, judged.base);
	const report = reviewReport(judged, status, proposed, {
		impact_preview: await previewImpact(world, judged, proposed),
		enforcement
	}, now);
	const body = `${renderGate(report, "markdown")}\n${COMMENT_MARKER}\n`;
	const isWorthSaying = report.checks.length > 0 || report.problems.length > 0;
	const unsaid = await comment(forge.conversation, pull.number, body, isWorthSaying);
	const notes = [
		...judged.notes,
		...written.notes,
		...unsaid
	];
	return {
		kind: "judged",
		report,
		written: written.written,
		notes
	};
}
/**
* Judges what the pull request would merge, by policies of base as it is now, which the test merge may be
* behind.
*/
async function judgePull(world, pull) {
	const merged = await findTestMerge(world, pull);
	if (typeof merged === "string") return merged;
	const rollback = await rollbackClaim(pull, (number) => world.forge.pullRequests.read(number));
	return judgeCommits(world, {
		base: await world.comparisons.fetchTip(pull.base.branch, 1),
		from: merged.base,
		head: merged.merge,
		pullRequest: pullRequestInput(pull),
		rollback
	});
}
/** Returns the status by approvals; a proposal that no run has confirmed of late keeps waiting for that. */
async function statusOf(world, pull, judged) {
	const status = gateStatus(judged.result, await approvalFacts(judged, pull, world));
	return status.state === "success" && pull.status && isUnconfirmed(pull.status) ? pull.status : status;
}
/**
* Writes the one comment of the gate. An existing one is kept up to date even when there is nothing left to
* say.
*/
async function comment(conversation, number, body, isWorthSaying) {
	try {
		await conversation.comment(number, COMMENT_MARKER, body, isWorthSaying);
		return [];
	} catch (error) {
		return [`the comment could not be written: ${error.message}`];
	}
}
export { weigh as A, measuredMetrics as C, dropStale as D, unmeasuredObjectives as E, priorityScore as O, decidedMetrics as S, brokenObjectives as T, fingerprintOf as _, writeStatus as a, sameFingerprint as b, judgeCommits as c, joinFresh as d, observe as f, blobDigest as g, stopsJob as h, pullRequestInput as i, predict as k, desiredStatus as l, reviewReport as m, reviewPull as n, knownApprovers as o, describeReview as p, approvalFacts as r, loadProposedPolicy as s, reviewCommits as t, rollbackClaim as u, formatMarker as v, leansOnLedger as w, assess as x, parseMarker as y };
