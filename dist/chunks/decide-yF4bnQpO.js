import { n as circuitBreaker } from "./circuit-breaker-DEz6ba3A.js";
import { n as formatSpan } from "./duration-CL5GmZyu.js";
import { D as FIGURE_NAMES, _ as isAlive, b as statedResources, g as firstStated, v as largerOf, x as listReadings, y as largestResources } from "./sources-D64XEVlv.js";
import { D as isCapacity, _ as disruptionFloor, b as describePodTrouble, r as findHold, w as asksForMore, x as unclearOwner, y as respectBudgets } from "./guards-C6ttnHtL.js";
import { a as activeFreeze, i as withinIncrement, n as countOf, t as ceilingOf } from "./limits-DFywanzF.js";
import { t as MAX_GAP_MS } from "./steady-BtTNY77U.js";
import { a as divide, c as fraction, d as min, f as multiply, i as compare, n as ZERO, o as formatApart, p as toNumber, r as add, s as formatPercent, t as ONE, u as fromNumber } from "./fraction-C_T6k5dt.js";
import { g as formatMemory, m as formatCpu } from "./json-BaBbGGr3.js";
import { a as tellCandidate, i as tellBasis, l as tellSettings, n as formatScore } from "./tell-Byt01pVa.js";
import { o as counted } from "./time-ZXryeGjZ.js";
// src/metrics/observation/completion.ts
/** Ends the source of a figure that was made from pods. */
const FROM_PODS = " (pods)";
/** Figures that are of requests, and of none where there are none. */
const OF_REQUESTS = [
	"latency_p50",
	"latency_p95",
	"error_rate"
];
const NO_REQUESTS = "no requests in the window";
/**
* Completes an observation by what follows from its pods, the manifest's pod template and the blueprint. What
* one replica asks for comes from the live pod template, else the pods, else the manifest, else the
* blueprint, and pods that state none get the same. What is set aside for it comes from the live pod template,
* else it is the larger of that and of what the manifest's takes. A utilization that no source states is what
* the pods use of their `utilization_basis`.
*/
function completeObservation(observation, blueprint, manifest) {
	if (!observation) return void 0;
	const written = manifest ? firstStated(manifest.replica, statedResources(blueprint)) : statedResources(blueprint);
	const replica = firstStated(observation.replica, largestResources(observation.pods), written);
	const live = Object.values(observation.reserved.request).some((amount) => amount !== void 0);
	const known = {
		...observation,
		namespace: blueprint.workload.namespace ?? observation.namespace ?? manifest?.namespace,
		replica,
		reserved: firstStated(observation.reserved, manifest ? largerOf(replica, manifest.reserved) : replica),
		runtimeClass: live ? observation.runtimeClass : observation.runtimeClass ?? manifest?.runtimeClass,
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
	return explainIdleness(known.pods.length === 0 ? known : withUtilization(known, blueprint));
}
/** Without requests nothing can be slow or fail: that is why these figures are missing, and no source's fault. */
function explainIdleness(observation) {
	const { figures, missing } = observation;
	if (figures.throughput?.value !== 0) return observation;
	const idle = OF_REQUESTS.filter((name) => figures[name] === void 0).map((name) => [name, NO_REQUESTS]);
	return {
		...observation,
		missing: {
			...missing,
			...Object.fromEntries(idle)
		}
	};
}
function withUtilization(observation, { scaling }) {
	const figures = { ...observation.figures };
	const missing = { ...observation.missing };
	for (const resource of ["cpu", "memory"]) {
		const name = `${resource}_utilization`;
		if (figures[name]) continue;
		const found = utilization$1(observation.pods, resource, scaling.utilizationBasis[resource]);
		const spare = observation.spare[name];
		if (typeof found === "string" && spare) {
			figures[name] = spare;
			delete missing[name];
			continue;
		}
		if (typeof found === "string") {
			const reason = missing[name];
			missing[name] = reason === void 0 || reason === "not in the snapshot" ? found : `${found}; ${reason}`;
			continue;
		}
		figures[name] = {
			value: found,
			source: `${observation.source}${FROM_PODS}`,
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
function utilization$1(pods, resource, basis) {
	let used = 0n;
	let total = 0n;
	for (const pod of pods.filter(isServing)) {
		const usage = pod.usage[resource];
		const share = pod[basis][resource];
		if (usage === void 0) return `pod ${pod.name} has no ${resource} usage`;
		if (share === void 0) return describeUnstated(pod, resource, basis);
		used += usage;
		total += share;
	}
	return total === 0n ? "no pod is ready" : toNumber(fraction(used, total));
}
/**
* Returns how many replicas share the load that an observation's figures show: the pods that they are made
* from, where they are; else `count`, since nobody knows over which pods a stated figure was taken.
*/
function sharingReplicas(observation, count) {
	const { cpu_utilization: cpu, memory_utilization: memory } = observation?.figures ?? {};
	if (![cpu, memory].some((figure) => figure?.source.endsWith(FROM_PODS))) return count;
	return observation?.pods.filter(isServing).length || count;
}
/** Says which container, as far as the source tells, leaves a pod without a request or limit. */
function describeUnstated({ name, unstated }, resource, basis) {
	return `${unstated[`${resource}_${basis}`] ?? `pod ${name}`} states no ${resource} ${basis}`;
}
function isServing(pod) {
	return pod.ready && pod.deletedAt === void 0 && pod.phase === "Running";
}
/** Returns the start of the window of a sum over pods, which is as old as the oldest of their windows. */
function measuredFrom(pods) {
	const [from] = pods.flatMap((pod) => isServing(pod) && pod.measuredFrom !== void 0 ? [pod.measuredFrom] : []).sort((a, b) => Date.parse(a) - Date.parse(b));
	return from === void 0 ? {} : { from };
}
// src/metrics/observation/freshness.ts
/** Clocks of two machines differ by less. */
const MAX_SKEW_MS = 6e4;
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
	if (isAllFresh(observation, now, maxAge)) return observation;
	const figures = { ...observation.figures };
	const missing = { ...observation.missing };
	for (const [name, figure] of Object.entries(observation.figures)) {
		if (isFresh(figure.time, now, maxAge)) continue;
		delete figures[name];
		const others = observation.missing[name];
		const reason = describeAge(figure, now, maxAge);
		missing[name] = others === void 0 ? reason : `${reason}; ${others}`;
	}
	return {
		...observation,
		figures,
		missing,
		pods: isFresh(observation.timestamp, now, maxAge) ? observation.pods : []
	};
}
function isAllFresh({ figures, timestamp }, now, maxAge) {
	if (!isFresh(timestamp, now, maxAge)) return false;
	for (const name of FIGURE_NAMES) {
		const figure = figures[name];
		if (figure && !isFresh(figure.time, now, maxAge)) return false;
	}
	return true;
}
/** Checks that a time lies ahead of now by more than clocks differ. */
function isAhead(time, now) {
	return Date.parse(time) - now.getTime() > MAX_SKEW_MS;
}
function describeAge({ source, time }, now, maxAge) {
	const age = now.getTime() - Date.parse(time);
	return age < 0 ? `${source} measured it ${formatSpan(-age)} in the future (${time})` : `stale: ${source} measured it ${formatSpan(age)} ago (${time}), and metrics.max_age is ${formatSpan(maxAge)}`;
}
// src/scaling/decision/weighted.ts
/**
* Weighs the figures: `cpu·w + memory·w + min(latency_p95/target, 1)·w`, exactly. A term without an objective
* in the blueprint drops out and the other weights are scaled to sum to 1; undefined when no term is left.
*/
function weigh(blueprint, figure) {
	const { scaling, performance } = blueprint;
	const terms = [];
	if (scaling.targetCpu) terms.push({
		name: "cpu_utilization",
		weight: scaling.weights.cpu,
		value: figure("cpu_utilization")
	});
	if (scaling.targetMemory) terms.push({
		name: "memory_utilization",
		weight: scaling.weights.memory,
		value: figure("memory_utilization")
	});
	if (performance.latencyP95Target !== void 0) {
		const latency = figure("latency_p95");
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
/** Returns measured figures exactly, each as the decimal that its source wrote. */
function exactly(metrics) {
	return (name) => {
		const value = metrics[name];
		return value === void 0 ? void 0 : fromNumber(value);
	};
}
// src/scaling/decision/objectives.ts
/** Lists the objectives that figures miss. A value equal to its limit meets it. */
function missedObjectives(blueprint, figure) {
	return objectivesOf(blueprint).flatMap(({ name, label, limit, key }) => {
		const value = figure(name);
		if (!value || compare(value, limit) <= 0) return [];
		const [shown, shownLimit] = (name === "latency_p95" ? millisecondsApart : formatApart)(value, limit);
		return [{
			name,
			label,
			key,
			value: shown,
			limit: shownLimit
		}];
	});
}
/** Lists the objectives that measured figures break, each as a phrase. */
function brokenObjectives(blueprint, metrics) {
	return missedObjectives(blueprint, exactly(metrics)).map(({ name, label, limit }) => {
		if (name === "latency_p95") return `${label} is above ${limit}`;
		return `${label} is above ${name === "error_rate" ? "error_rate_threshold" : "its target"}`;
	});
}
/** Lists the figures that an objective is stated for and nothing measures. */
function unmeasuredObjectives(blueprint, metrics) {
	return objectivesOf(blueprint).flatMap(({ name }) => metrics[name] === void 0 ? [name] : []);
}
function objectivesOf({ scaling, performance }) {
	const stated = (name, label, key, limit) => limit ? [{
		name,
		label,
		limit,
		key
	}] : [];
	const latency = performance.latencyP95Target;
	return [
		...stated("cpu_utilization", "CPU", "spec.scaling.target_cpu_utilization", scaling.targetCpu),
		...stated("memory_utilization", "memory", "spec.scaling.target_memory_utilization", scaling.targetMemory),
		...stated("latency_p95", "latency_p95", "spec.performance.latency_p95_target", latency === void 0 ? void 0 : fraction(latency)),
		...stated("error_rate", "error_rate", "spec.performance.error_rate_threshold", performance.errorRateThreshold)
	];
}
/** Formats two latencies that differ as texts that differ: 200.01ms and 200ms. */
function millisecondsApart(a, b) {
	const places = [
		0,
		2,
		4,
		6
	].find((one) => toNumber(a, one) !== toNumber(b, one)) ?? 9;
	return [`${toNumber(a, places)}ms`, `${toNumber(b, places)}ms`];
}
// src/scaling/decision/prediction.ts
/** The figures that depend on how many replicas share the load; the others belong to the service as a whole. */
const PER_REPLICA = [
	"cpu_utilization",
	"memory_utilization",
	"latency_p50",
	"latency_p95"
];
const PERCENT = fraction(1, 100);
/**
* Predicts the figures of the same load on another count, exactly: utilization × before/after, latency ×
* (1 + before/after)/2. Throughput and errors stay. On no replica there are none, and the last ones stand.
*/
function predictExactly(metrics, before, after) {
	const measured = exactly(metrics);
	if (before === after || after === 0) return measured;
	const share = fraction(before, after);
	return (name) => {
		const value = measured(name);
		return value && multiply(value, growth(name, share));
	};
}
/** Predicts every figure of the same load on another count, rounded to four decimals. */
function predict(metrics, before, after) {
	if (before === after || after === 0) return metrics;
	const figure = predictExactly(metrics, before, after);
	const predicted = { ...metrics };
	for (const name of PER_REPLICA) {
		const value = figure(name);
		if (value) predicted[name] = toNumber(value);
	}
	return predicted;
}
/** Returns the factor by which a figure grows when the same load falls on `1/share` as many replicas. */
function growth(name, share) {
	switch (name) {
		case "cpu_utilization":
		case "memory_utilization": return share;
		case "latency_p50":
		case "latency_p95": return divide(add(ONE, share), fraction(2));
		default: return ONE;
	}
}
/** Lists the objectives that the same load is predicted to miss on another count. Equal is met. */
function predictedMisses(blueprint, metrics, before, after) {
	if (after === 0) return unservedLoad(metrics, before);
	return missedObjectives(blueprint, predictExactly(metrics, before, after)).map(({ label, key, value, limit }) => ({
		clause: `${label} is predicted at ${value}, above ${key.split(".").at(-1)} (${limit})`,
		reference: key
	}));
}
/** Lists the load that nothing would serve on no replica: requests, and CPU of one percent of a replica. */
function unservedLoad({ throughput = 0, cpu_utilization: cpu = 0 }, before) {
	const used = multiply(fromNumber(cpu), fraction(before));
	return [...throughput > 0 ? [`nothing would serve ${throughput} requests/s`] : [], ...compare(used, PERCENT) >= 0 ? [`nothing would carry the CPU load (${formatPercent(used)} of one replica)`] : []].map((clause) => ({
		clause,
		reference: "spec.scaling.min_replicas"
	}));
}
/**
* Returns the lowest count from `low` to `high` on which nothing stands in the way; undefined where there is
* none. What stands in the way on one count does so on every lower one, since the load of each replica grows.
*/
function lowestClear(low, high, obstacles) {
	const isClear = (count) => obstacles(count).length === 0;
	if (low > high) return void 0;
	if (isClear(low)) return low;
	let [blocked, clear] = [low, high + 1];
	while (clear - blocked > 1) {
		const middle = Math.floor((blocked + clear) / 2);
		if (isClear(middle)) clear = middle;
		else blocked = middle;
	}
	return clear > high ? void 0 : clear;
}
/** Finds the lowest clear count from `low` to `high`, and says what stands in the way on the one below it. */
function descend(low, high, obstacles) {
	const target = lowestClear(low, high, obstacles);
	if (target === low) return {
		target,
		objection: "",
		references: []
	};
	const refused = target === void 0 ? high : target - 1;
	const against = obstacles(refused);
	return {
		target,
		objection: `on ${countOf(refused)} ${against.map(({ clause }) => clause).join(" and ")}`,
		references: against.map(({ reference }) => reference)
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
	if (unstated) return failed(describeUnstated(unstated, target.resource, target.basis));
	const { readyPods, unreadyPods, missingPods } = groupPods(pods, target.resource, at);
	const readyShares = readyPods.map((pod) => share(pod, target, milli(pod.usage[target.resource] ?? 0n)));
	if (readyShares.length === 0) return failed(`no ready pod has ${target.resource} usage`);
	const usage = utilization(readyShares, target);
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
	const adjusted = utilization(shares, target) ?? usage;
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
function utilization(shares, target) {
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
// src/scaling/strategies/stay.ts
/** Returns the answer that leaves a count as it is; `more` overrides parts of it. */
function stay(current, rationale, more) {
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
	if (targets.length === 0) return stay(current, "No target utilization is configured, so there is nothing to decide from.", {
		undecided: true,
		references: ["spec.scaling"]
	});
	if (current < scaling.minReplicas) return raiseToMin(blueprint, current);
	const resourceReferences = targets.map((t) => `spec.scaling.target_${t.resource}_utilization`);
	const references = [...resourceReferences, "spec.scaling.tolerance"];
	const calculations = targets.map((target) => calculate(observation, metrics, target, current));
	const replicas = sharingReplicas(observation, current);
	if (current > scaling.maxReplicas) return lowerToMax(blueprint, {
		metrics,
		replicas
	}, current, calculations);
	const failures = calculations.flatMap((c) => c.kind === "failed" ? [c.why] : []);
	const formulas = calculations.flatMap((c) => c.kind === "calculated" ? [c.formula] : []);
	const wanted = Math.max(-1, ...calculations.map((c) => c.kind === "calculated" ? c.replicas : -1));
	if (formulas.length === 0) return stay(current, `Nothing to decide from: ${failures.join("; ")}.`, {
		undecided: true,
		references
	});
	const formula = formulas.join(" | ");
	if (failures.length > 0 && wanted < current) return stay(current, `The metrics at hand ask for ${countOf(wanted)}, but ${failures.join("; ")}: no scale-down on part of the metrics.`, {
		undecided: true,
		formula,
		references
	});
	const cause = `Usage against target asks for ${countOf(wanted)}.`;
	if (wanted === current) return stay(current, `${cause} No scaling needed.`, {
		formula,
		references
	});
	const asked = {
		cause,
		formula,
		references: resourceReferences
	};
	if (wanted > current) return goUp(blueprint, current, wanted, asked);
	return goDown$1(blueprint, {
		metrics,
		replicas
	}, current, wanted, asked);
}
/** Brings a count that somebody set below `min_replicas` up to it, whatever the figures say. */
function raiseToMin(blueprint, current) {
	const { minReplicas } = blueprint.scaling;
	return {
		...move$1(current, withinLimits(blueprint, current, minReplicas), minReplicas, {
			cause: `The count (${current}) lies below min_replicas (${minReplicas}).`,
			formula: "n/a",
			references: ["spec.scaling.min_replicas"]
		}),
		correction: true
	};
}
/**
* Brings a count that somebody set beyond `max_replicas` down to it, where the figures show that this carries
* the load: somebody may have raised it for an emergency that goes on.
*/
function lowerToMax(blueprint, { metrics, replicas }, current, calculations) {
	const { maxReplicas, allowScaleDown } = blueprint.scaling;
	const cause = `The count (${current}) lies beyond max_replicas (${maxReplicas})`;
	const formula = calculations.flatMap((c) => c.kind === "calculated" ? [c.formula] : []).join(" | ") || "n/a";
	const references = ["spec.scaling.max_replicas"];
	if (!allowScaleDown) return stay(current, `${cause}. But allow_scale_down is false.`, { references });
	const failures = calculations.flatMap((c) => c.kind === "failed" ? [c.why] : []);
	if (failures.length > 0) return stay(current, `${cause}, and nobody can tell whether that carries the load: ${failures.join("; ")}.`, {
		undecided: true,
		formula,
		references
	});
	const target = withinLimits(blueprint, current, maxReplicas);
	const wanted = Math.max(...calculations.map((c) => c.kind === "calculated" ? c.replicas : 0));
	const objections = [...wanted > target ? [`usage against target asks for ${countOf(wanted)}`] : [], ...predictedMisses(blueprint, metrics, replicas, target).map(({ clause }) => clause)];
	if (objections.length > 0) return stay(current, `${cause}, but ${objections.join(" and ")}: it stays until the load falls, or a person raises the limit or lowers the count.`, {
		formula,
		references,
		atLimit: "at_max_replicas"
	});
	return {
		...move$1(current, target, maxReplicas, {
			cause: `${cause}.`,
			formula,
			references
		}),
		correction: true
	};
}
function goUp(blueprint, current, wanted, asked) {
	const { cause, formula } = asked;
	const references = [...asked.references, "spec.scaling.max_replicas"];
	const target = withinLimits(blueprint, current, wanted);
	if (target > current) return move$1(current, target, wanted, {
		...asked,
		references
	});
	return stay(current, `${cause} Already at max_replicas (${blueprint.scaling.maxReplicas}).`, {
		formula,
		references,
		atLimit: "at_max_replicas"
	});
}
/** Goes down to the lowest count, from `wanted` on, on which no objective is predicted missed. */
function goDown$1(blueprint, { metrics, replicas }, current, wanted, asked) {
	const { cause, formula } = asked;
	const { allowScaleDown, minReplicas } = blueprint.scaling;
	const references = [...asked.references, "spec.scaling.min_replicas"];
	const more = {
		formula,
		references
	};
	if (!allowScaleDown) return stay(current, `${cause} But allow_scale_down is false.`, more);
	const lowest = withinLimits(blueprint, current, wanted);
	if (lowest === current) return stay(current, `${cause} Already at min_replicas (${minReplicas}).`, {
		...more,
		atLimit: "at_min_replicas"
	});
	const misses = (count) => predictedMisses(blueprint, metrics, replicas, count);
	const { target, objection, references: against } = descend(lowest, current - 1, misses);
	const all = [...references, ...against];
	if (target === void 0) return stay(current, `${cause.replace(/\.$/, "")}, but ${objection}.`, {
		formula,
		references: all
	});
	const moved = move$1(current, target, wanted, {
		...asked,
		references: all
	});
	return objection === "" ? moved : {
		...moved,
		rationale: `${cause} Scaling to ${countOf(target)}: ${objection}.`
	};
}
function move$1(current, target, wanted, asked) {
	const { cause, formula, references } = asked;
	const cut = target === wanted ? "" : ", as far as the increment and the limits allow";
	return {
		recommendation: {
			action: target > current ? "scale_up" : "scale_down",
			target_replicas: target
		},
		rationale: `${cause} Scaling to ${countOf(target)}${cut}.`,
		undecided: false,
		atLimit: void 0,
		formula,
		weightedUtilization: null,
		references
	};
}
/**
* Returns a past reading's count within today's limits, evidence for a stabilization window; undefined where
* a metric is missing. On the way down it is the lowest count on which the load of then misses no objective,
* by the same prediction as the decision.
*/
function pastTarget(blueprint, metrics, replicas, current) {
	const { scaling } = blueprint;
	const counts = resourceTargets(scaling).map((target) => fromRatio(metrics, target, replicas, replicas)).map((c) => c.kind === "calculated" ? c.replicas : void 0);
	if (counts.includes(void 0)) return void 0;
	const wanted = withinLimits(blueprint, current, Math.max(...counts));
	if (wanted >= current) return wanted;
	return lowestClear(wanted, current, (count) => predictedMisses(blueprint, metrics, replicas, count)) ?? current;
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
function withinLimits(blueprint, current, wanted) {
	const capped = withinIncrement(blueprint, current, wanted);
	return Math.min(Math.max(capped, blueprint.scaling.minReplicas), ceilingOf(blueprint));
}
function double(value) {
	return Number(value.n) / Number(value.d);
}
// src/scaling/strategies/saturation.ts
/**
* Returns the share of its limit that a resource uses at a utilization, where that reaches
* `saturation_threshold`; undefined where it does not, or is not known.
*/
function saturation(resource, blueprint, observation, utilization) {
	const used = utilization && shareOfLimit(utilization, resource, blueprint, observation);
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
	const figure = exactly(metrics);
	const weighted = weigh(blueprint, figure);
	if (!weighted || !up || !down) return stay(current, "No objective with a weight is configured, so there is nothing to decide from.", {
		references: ["spec.scaling"],
		undecided: true
	});
	const result = judge({
		blueprint,
		load: {
			blueprint,
			observation,
			metrics,
			replicas: sharingReplicas(observation, current)
		},
		current,
		weighted,
		up,
		down
	}, saturation("cpu", blueprint, observation, figure("cpu_utilization")));
	const memory = saturation("memory", blueprint, observation, figure("memory_utilization"));
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
	return stay(current, undecided ? `Missing ${weighted.missing.join(", ")}: with the missing figures at 0 the weighted utilization is ${formatPercent(weighted.low)}, at 100% it is ${formatPercent(weighted.high)}, and the two do not agree on what to do.` : `Weighted utilization (${formatPercent(weighted.low)}) is between scale_down_threshold (${formatPercent(down)}) and scale_up_threshold (${formatPercent(up)}). System operating within optimal range. No scaling needed.`, {
		references: ["spec.scaling.scale_down_threshold", "spec.scaling.scale_up_threshold"],
		undecided
	});
}
function stepUp({ blueprint, current }, cause, reference) {
	const { scaling } = blueprint;
	const references = [reference, "spec.scaling.max_replicas"];
	const target = Math.min(Math.max(current + (scaling.increment.up ?? 1), scaling.minReplicas), ceilingOf(blueprint));
	if (target > current) return move("scale_up", target, `${cause} Scaling to ${countOf(target)} to reduce load.`, references);
	return stay(current, `${cause} Already at max_replicas (${scaling.maxReplicas}).`, {
		references,
		atLimit: "at_max_replicas"
	});
}
function stepDown(given) {
	const { blueprint, load, current, weighted, down } = given;
	const { scaling } = blueprint;
	const [value, threshold] = formatApart(weighted.high, down);
	const below = `Weighted utilization (${value}) is below scale_down_threshold (${threshold})`;
	const references = ["spec.scaling.scale_down_threshold", "spec.scaling.min_replicas"];
	const kept = (why) => stay(current, `${below}${why}`, { references });
	if (!scaling.allowScaleDown) return kept(", but allow_scale_down is false.");
	const wanted = Math.min(Math.max(current - (scaling.increment.down ?? 1), scaling.minReplicas), ceilingOf(blueprint));
	if (wanted >= current) return {
		...kept(`. Already at min_replicas (${scaling.minReplicas}).`),
		atLimit: "at_min_replicas"
	};
	const broken = brokenObjectives(blueprint, load.metrics);
	if (broken.length > 0) return kept(`, but ${broken.join(" and ")}: no scale-down while an objective is not met.`);
	const unmeasured = unmeasuredObjectives(blueprint, load.metrics);
	if (unmeasured.length > 0) return {
		...kept(`, but nothing measures ${unmeasured.join(" and ")}: no scale-down while an objective may be missed.`),
		undecided: true
	};
	return goDown(given, wanted, below, references);
}
/** Goes down to the lowest count, from `wanted` on, to which the prediction has nothing to object. */
function goDown({ blueprint, load, current }, wanted, below, references) {
	const { target, objection, references: against } = descend(wanted, highestBelow(blueprint, current), (count) => obstacles(load, count));
	const all = [...references, ...against];
	if (target === void 0) return stay(current, `${below}, but ${objection}.`, { references: all });
	const why = `${below}. Scaling to ${countOf(target)} to free resources`;
	return move("scale_down", target, objection === "" ? `${why}.` : `${why}: ${objection}.`, all);
}
/**
* Lists what speaks against carrying a load on another count: an objective that it is predicted to miss
* there, or a rule of the way up that it would meet, so that no change is taken back by the next.
*/
function obstacles({ blueprint, observation, metrics, replicas }, count) {
	const missed = predictedMisses(blueprint, metrics, replicas, count);
	if (count === 0) return missed;
	const predicted = predictExactly(metrics, replicas, count);
	const { upThreshold: up, saturation: threshold } = blueprint.scaling;
	const weighted = weigh(blueprint, predicted);
	const saturated = saturation("cpu", blueprint, observation, predicted("cpu_utilization"));
	return [
		...missed,
		...weighted && up && compare(weighted.high, up) >= 0 ? [{
			clause: `the weighted utilization is predicted at ${formatPercent(weighted.high)}, which would scale up again`,
			reference: "spec.scaling.scale_up_threshold"
		}] : [],
		...saturated ? [{
			clause: `CPU is predicted at ${formatPercent(saturated)} of its limit, within saturation_threshold (${formatPercent(threshold)}), which would scale up again`,
			reference: "spec.scaling.saturation_threshold"
		}] : []
	];
}
/**
* Returns the count that a past reading, taken on `replicas` replicas, asks for on the way of a
* recommendation: evidence for a stabilization window, by the same rules as the decision. Undefined where it
* asks for no such change. An objective without a figure in the reading breaks nothing, since no history has
* all of them; one in the weighted sum counts as 100 %.
*/
function pastStep(blueprint, observation, metrics, replicas, { action, target_replicas: target }, current) {
	const { upThreshold: up, downThreshold: down } = blueprint.scaling;
	const figure = exactly(metrics);
	const weighted = weigh(blueprint, figure);
	if (!weighted || !up || !down) return void 0;
	if (action === "scale_up") return compare(weighted.low, up) > 0 || saturation("cpu", blueprint, observation, figure("cpu_utilization")) !== void 0 ? target : void 0;
	if (compare(weighted.high, down) >= 0 || brokenObjectives(blueprint, metrics).length > 0) return void 0;
	const load = {
		blueprint,
		observation,
		metrics,
		replicas
	};
	return lowestClear(target, highestBelow(blueprint, current), (count) => obstacles(load, count));
}
/** Returns the highest count that a scale-down may go to. */
function highestBelow(blueprint, current) {
	return Math.min(current - 1, ceilingOf(blueprint));
}
function move(action, target, rationale, references) {
	return stay(target, rationale, {
		recommendation: {
			action,
			target_replicas: target
		},
		references
	});
}
// src/scaling/stabilization.ts
/**
* Returns the recommendation that has held over its whole stabilization window: in the readings that came
* with the figures, or else from run to run in the ledger. Undefined where it has not; a gap over 15 minutes
* restarts the window. It is the most careful one of the window, the highest on the way down and the lowest
* on the way up, as with the HPA
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
	if (recommendation.action === "no_action" || blueprint.scaling.strategy === "evidence") return false;
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
	const maxGap = maxGapOf(observation);
	const targets = [];
	let later = Date.parse(observation.timestamp);
	for (const { point, at } of readings) {
		const target = later - at > maxGap ? void 0 : targetAt(blueprint, observation, point, recommendation, current);
		if (target === void 0) return void 0;
		targets.push(target);
		if (at <= start) return targets;
		later = at;
	}
}
/** Returns how far apart readings may be, in milliseconds: a source may give them at longer steps of its own. */
function maxGapOf({ history }) {
	return "step_seconds" in history ? Math.max(MAX_GAP_MS, history.step_seconds * 1e3) : MAX_GAP_MS;
}
function targetAt(blueprint, observation, { metrics, replicas }, recommendation, current) {
	if (blueprint.scaling.strategy === "proportional") return pastTarget(blueprint, metrics, replicas ?? current, current);
	return pastStep(blueprint, observation, metrics, replicas ?? current, recommendation, current);
}
/** Returns the same from the ledger: the most careful count asked for from run to run. */
function ledgerTargets({ steady }, action, current, start, now) {
	if (steady?.action !== action || steady.from !== current) return void 0;
	return Date.parse(steady.since) <= start && now.getTime() - Date.parse(steady.last) <= 9e5 ? [steady.target] : void 0;
}
// src/scaling/strategies/autoscaler.ts
const NUMBERS = [
	"max",
	"target",
	"min"
];
/** Decides about the numbers of an autoscaler: the one that the service's past pays for, one at a time. */
function decideAutoscaler(desired, evidence) {
	const references = NUMBERS.flatMap((number) => desired.numbers[number] === void 0 ? [] : [`spec.autoscaler.${number}`]);
	const none = stay(desired.settings.min, "", {
		references,
		correction: true
	});
	if (evidence?.kind !== "autoscaler") return none;
	const formula = formulaOf$1(evidence);
	const change = changeOf$1(desired, evidence);
	const rationale = tellEvidence$1(evidence, change);
	if (change === void 0) return {
		...none,
		formula,
		rationale
	};
	const action = asksForMore(change) ? "scale_up" : "scale_down";
	return {
		...none,
		recommendation: {
			action,
			target_replicas: change.to
		},
		formula,
		rationale,
		change
	};
}
/** Returns the one number in which what was chosen differs from what is stated. */
function changeOf$1({ autoscaler, settings, numbers }, { chosen }) {
	const number = NUMBERS.find((one) => chosen.settings?.[one] !== settings[one]);
	const to = number && chosen.settings?.[number];
	if (number === void 0 || to === void 0 || numbers[number] === void 0) return void 0;
	return {
		autoscaler,
		number,
		from: settings[number],
		to
	};
}
/** Tells the time at the ceiling first, then what the stated numbers cost and what the chosen ones would have. */
function tellEvidence$1(evidence, change) {
	const { stated, chosen, best, minutes, least_replica_minutes: least, ceiling_minutes: over } = evidence;
	const days = Math.round(minutes / 1440);
	const { settings } = stated;
	const ceiling = over === 0 ? [] : [`At its ceiling of ${settings?.max} replicas for ${counted(over, "minute")} of the last ${days} days.`];
	const now = `Over the last ${days} days ${tellSettings(stated)} cost ${tellCandidate(stated, least)}`;
	const before = [...ceiling, ...tellBasis(evidence)];
	if (change !== void 0) return [...before, `${now}; ${tellSettings(chosen)} would have cost ${tellCandidate(chosen, least)}.`].join(" ");
	const cheapest = best[0];
	const better = cheapest === void 0 || cheapest.score >= stated.score ? "No other target or floor costs less." : `${tellSettings(cheapest)} would have saved less than 5%, or not by one number alone.`;
	return [...before, `${now}. ${better}`].join(" ");
}
function formulaOf$1({ stated, best }) {
	const same = JSON.stringify(stated.settings);
	return `replicas / least + price × share of bad minutes = ${[stated, ...best.filter(({ settings }) => JSON.stringify(settings) !== same)].map((one) => `${tellSettings(one)}: ${formatScore(one.score)}`).join(", ")}`;
}
// src/scaling/strategies/evidence.ts
const REFERENCES = [
	"spec.scaling.strategy",
	"spec.scaling.objective",
	"spec.scaling.utilization_limit"
];
/** Decides by strategy `evidence`: the count that the service's own past pays for. */
function decideByEvidence(blueprint, evidence, current) {
	const { minReplicas, maxReplicas } = blueprint.scaling;
	if (current < minReplicas) return correct(current, minReplicas, `The count (${current}) lies below min_replicas (${minReplicas}).`);
	if (evidence?.kind !== "count") return stay(current, evidence?.kind === void 0 ? "" : "No count.", { references: REFERENCES });
	const said = tellEvidence(evidence);
	const result = (target, rationale) => stay(current, rationale, {
		recommendation: {
			action: target === current ? "no_action" : target > current ? "scale_up" : "scale_down",
			target_replicas: target
		},
		formula: formulaOf(evidence),
		correction: true,
		references: REFERENCES
	});
	const asked = evidence.chosen.replicas ?? current;
	if (asked === current) return result(current, `${said} ${reasonToStay(evidence, current)}`);
	if (asked < current && !blueprint.scaling.allowScaleDown) return result(current, `${said} But allow_scale_down is false.`);
	const target = withinIncrement(blueprint, current, Math.min(asked, Math.max(ceilingOf(blueprint), current)));
	if (target === current) return {
		...result(current, `${said} But max_replicas is ${maxReplicas}.`),
		atLimit: "at_max_replicas"
	};
	return result(target, `${said}${target === asked ? "" : ` Only to ${target} at once or at all, by the limits of the blueprint.`}${instead(evidence)}`);
}
function correct(current, target, rationale) {
	return stay(current, rationale, {
		recommendation: {
			action: "scale_up",
			target_replicas: target
		},
		correction: true,
		references: REFERENCES
	});
}
function tellEvidence(evidence) {
	const { stated, chosen, minutes, least_replica_minutes: least } = evidence;
	const days = Math.round(minutes / 1440);
	const { replicas: present = 0 } = stated;
	const told = (candidate) => tellCandidate(candidate, least);
	const now = `${tellBasis(evidence).map((line) => `${line} `).join("")}Over the last ${days} days ${countOf(present)} cost ${told(stated)}`;
	if (chosen.replicas === present) return `${now}.`;
	return `${now}; ${countOf(chosen.replicas ?? 0)} would have cost ${told(chosen)}.`;
}
function reasonToStay({ wanted, best }, current) {
	if (wanted < current) return `${countOf(wanted)} would do, and it goes down after 7 days in which every look wanted less, where that saves 5%.`;
	if (wanted > current) return `${countOf(wanted)} would save less than 5% of that.`;
	return best[0]?.replicas === current ? "No other count costs less." : "It needs no other count.";
}
/** Says what an autoscaler would have cost in the same replay. */
function instead({ autoscaler, least_replica_minutes: least }) {
	const { settings } = autoscaler ?? {};
	if (autoscaler === void 0 || settings === void 0) return "";
	return ` An HPA at ${settings.target}% from ${settings.min} would have cost ${tellCandidate(autoscaler, least)}.`;
}
function formulaOf({ stated, best }) {
	return `replicas / least + price × share of bad minutes = ${[stated, ...best.filter(({ replicas }) => replicas !== stated.replicas)].map((one) => `${one.replicas}: ${formatScore(one.score)}`).join(", ")}`;
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
	const change = result?.change;
	const counts = isCapacity({ change });
	const replicas = counts ? current : null;
	return {
		decision_id: input.id,
		service: input.blueprint.name,
		decision_type: acted ? "scaling" : "no_action",
		action: acted ? acted.action : "no_action",
		current_replicas: replicas,
		target_replicas: acted && counts ? acted.target_replicas : replicas,
		reason: held?.reason ?? result?.atLimit ?? null,
		rationale: withTrouble(`${rationale(held?.message, result, steady)}${acted ? ownerMark(observation) : ""}`, observation),
		weighted_utilization: result?.weightedUtilization ?? null,
		formula: result?.formula ?? "n/a",
		recommendation: counts ? recommendation : null,
		figures: figureRecords(observation),
		blueprint_references: (result?.references ?? []).map((path) => reference(input, path)),
		...changeOf(change, recommendation)
	};
}
/** Returns the number of an autoscaler that changes, as far as a disruption budget lets it. */
function changeOf(change, recommendation) {
	return change ? { change: {
		...change,
		to: recommendation?.target_replicas ?? change.to
	} } : {};
}
/**
* Returns the count to start from: the one in Git, or the floor of its autoscaler, else the one observed; null
* where none is known.
*/
function currentCount({ desired, observation }) {
	if (desired.kind === "autoscaler") return desired.settings.min;
	return desired.kind === "found" ? desired.replicas : observation?.replicas ?? null;
}
/**
* Gathers everything that the guards look at: what the strategy recommends, and what the past and the
* calendar say.
*/
function gatherFacts(input, current) {
	const { blueprint, history, policies, now } = input;
	const observation = input.observation && dropStale(input.observation, now, blueprint.metrics.maxAge);
	const recommended = current === null ? void 0 : recommend(input, observation, current);
	const floor = disruptionFloor(input);
	const result = recommended && isCapacity(recommended) ? respectBudgets(recommended, input, floor, current ?? 0) : recommended;
	return {
		result,
		floor,
		current,
		steady: result && observation && settled(input, observation, result, current ?? 0),
		breaker: circuitBreaker(blueprint, history.failures, now),
		freeze: activeFreeze([...policies.freezes, ...blueprint.governance.freezes], now),
		...input,
		observation
	};
}
function recommend({ blueprint, desired, evidence }, observation, current) {
	if (desired.kind === "autoscaler") return decideAutoscaler(desired, evidence);
	const { strategy } = blueprint.scaling;
	if (strategy === "evidence") return decideByEvidence(blueprint, evidence, current);
	return (strategy === "step" ? decideStep : decideProportional)(blueprint, observation, measuredMetrics(observation), current);
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
/** Adds which pods cannot run, which explains figures that it does not hold back, where nothing says so yet. */
function withTrouble(rationale, observation) {
	const trouble = describePodTrouble(observation?.pods ?? []);
	if (trouble === void 0 || rationale.includes(trouble)) return rationale;
	return `${rationale} ${trouble}.`.trimStart();
}
/** Says that what sets the count is unknown, where a change is made in spite of it. */
function ownerMark(observation) {
	const unclear = observation && unclearOwner(observation);
	return unclear === void 0 ? "" : ` Owner unknown: whether an autoscaler sets this count in the cluster cannot be told (${unclear}).`;
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
	const metrics = {};
	for (const name of FIGURE_NAMES) {
		const figure = figures[name];
		if ("value" in figure) metrics[name] = figure.value;
	}
	return metrics;
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
export { predict as a, unmeasuredObjectives as c, dropStale as d, isAhead as f, sharingReplicas as g, completeObservation as h, leansOnLedger as i, exactly as l, NO_REQUESTS as m, decidedMetrics as n, predictExactly as o, isFresh as p, measuredMetrics as r, brokenObjectives as s, decide as t, weigh as u };
