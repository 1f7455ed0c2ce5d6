import { i as FIGURE_NAMES, n as formatMemory, t as formatCpu } from "./quantity-1V1A7KxU.js";
// src/governance/circuit-breaker.ts
/**
* A service's breaker from the times of its failed verifications since the last success (ISO 8601, oldest first). It opens once
* `failure_threshold` of them fall into `failure_window`, and is half-open when `reset_timeout` has passed since the last.
* Only a success closes it: a trial that fails opens it again, however old the other failures are by then.
*/
function breakerState(blueprint, failures, now) {
	const { failureThreshold, failureWindow, resetTimeout } = blueprint.governance.circuitBreaker;
	const times = failures.map((time) => Date.parse(time));
	if (!times.some((time, i) => time - (times[i - failureThreshold + 1] ?? -1e400) < failureWindow)) return "closed";
	return now.getTime() - Math.max(...times) < resetTimeout ? "open" : "half-open";
}
// src/governance/freeze.ts
const DAYS = [
	"Sun",
	"Mon",
	"Tue",
	"Wed",
	"Thu",
	"Fri",
	"Sat"
];
/** The first freeze that `now` falls into. */
function activeFreeze(freezes, now) {
	return freezes.find((freeze) => freeze.kind === "range" ? inRange(freeze, now) : inWeek(freeze, now));
}
/** `frozen until 2027-01-02T00:00:00Z: year end`. */
function describeFreeze(freeze) {
	return `frozen until ${freeze.kind === "range" ? `${new Date(freeze.to).toISOString().slice(0, 19)}Z` : `${DAYS[Math.floor(freeze.to / 1440)]} ${clock(freeze.to % 1440)} (${freeze.timeZone})`}${freeze.reason === void 0 ? "" : `: ${freeze.reason}`}`;
}
function clock(minutes) {
	return [Math.floor(minutes / 60), minutes % 60].map((part) => String(part).padStart(2, "0")).join(":");
}
function inRange({ from, to }, now) {
	return now.getTime() >= from && now.getTime() < to;
}
/** On the zone's own clock, so a window keeps its hours when the clock changes. */
function inWeek({ from, to, timeZone }, now) {
	const parts = clockOf(timeZone).formatToParts(now).map(({ type, value }) => [type, value]);
	const { weekday, hour, minute } = Object.fromEntries(parts);
	const at = DAYS.indexOf(weekday) * 1440 + Number(hour) * 60 + Number(minute);
	return from < to ? at >= from && at < to : at >= from || at < to;
}
/** Making one takes longer than reading it ten thousand times. */
const clocks = /* @__PURE__ */ new Map();
function clockOf(timeZone) {
	const known = clocks.get(timeZone);
	if (known) return known;
	const made = new Intl.DateTimeFormat("en-US", {
		timeZone,
		weekday: "short",
		hour: "2-digit",
		minute: "2-digit",
		hourCycle: "h23"
	});
	clocks.set(timeZone, made);
	return made;
}
// src/observation/freshness.ts
/**
* Figures older than `maxAge` ms become missing: yesterday's load is no reason to act today. A figure from
* the future (clock skew beyond one minute) is not trusted either. Pods are as old as their observation.
*/
function dropStale(observation, now, maxAge) {
	const age = (time) => now.getTime() - Date.parse(time);
	const isFresh = (time) => age(time) <= maxAge && age(time) >= -6e4;
	const figures = { ...observation.figures };
	const missing = { ...observation.missing };
	for (const [name, figure] of Object.entries(observation.figures)) {
		if (isFresh(figure.time)) continue;
		delete figures[name];
		missing[name] = age(figure.time) < 0 ? `measured in the future (${figure.time})` : `stale: measured at ${figure.time}`;
	}
	return {
		...observation,
		figures,
		missing,
		pods: isFresh(observation.timestamp) ? observation.pods : []
	};
}
// src/decision/limits.ts
/** The most replicas that may be proposed: beyond `max_replicas` only where the blueprint itself lists that under `requires_approval`. */
function ceilingOf({ scaling, governance }) {
	return governance.requiresApproval?.includes("scale_beyond_limits") ? Number.MAX_SAFE_INTEGER : scaling.maxReplicas;
}
/** Whether a count lies within what the blueprint states. */
function isWithinLimits({ scaling }, replicas) {
	return replicas <= scaling.maxReplicas && replicas >= scaling.minReplicas;
}
// src/decision/replica-calculation.ts
/** The controller's flags at their defaults: --horizontal-pod-autoscaler-cpu-initialization-period and -initial-readiness-delay. */
const CPU_INITIALIZATION_MS = 3e5;
const INITIAL_READINESS_DELAY_MS = 3e4;
/** Window of a figure that states none, as metrics-server's default. */
const METRIC_WINDOW_MS = 6e4;
const MILLI = 1000000n;
/**
* The count that brings pods to their target. `at` is when the pods were seen, in ms. Missing pods count as the whole
* request (or the target, if higher) on the way down and as nothing on the way up; unready pods as nothing on the way up.
*/
function calculateReplicas(pods, target, current, at) {
	const unstated = pods.find((pod) => pod[target.basis][target.resource] === void 0);
	if (unstated) return failed(`pod ${unstated.name} states no ${target.resource} ${target.basis}`);
	const { ready, unready, missing } = groupPods(pods, target.resource, at);
	const share = (pod, used) => {
		const basis = milli(pod[target.basis][target.resource] ?? 0n);
		return {
			basis,
			used: used(basis)
		};
	};
	const measured = ready.map((pod) => share(pod, () => milli(pod.usage[target.resource] ?? 0n)));
	if (measured.length === 0) return failed(`no ready pod has ${target.resource} usage`);
	const first = utilization(measured, target);
	if (!first) return failed(`the ${target.resource} ${target.basis} of every pod is 0`);
	const rebalance = unready.length > 0 && first.ratio > 1;
	if (!rebalance && missing.length === 0) {
		if (isWithin(first.ratio, target.tolerance)) return kept(current, first.formula);
		return calculated(Math.ceil(first.ratio * ready.length), `${first.formula}; ⌈${shown(first.ratio)} × ${ready.length} pods⌉`);
	}
	const assumed = first.ratio < 1 ? BigInt(Math.trunc(Math.max(100, target.percent))) : 0n;
	const absent = first.ratio === 1 ? [] : missing.map((pod) => share(pod, (basis) => basis * assumed / 100n));
	const idle = rebalance ? unready.map((pod) => share(pod, () => 0n)) : [];
	const all = [
		...measured,
		...absent,
		...idle
	];
	const second = utilization(all, target) ?? first;
	const note = [...absent.length > 0 ? [`${absent.length} without metrics at ${assumed}%`] : [], ...idle.length > 0 ? [`${idle.length} unready at 0%`] : []].join(" and ");
	const formula = note === "" ? first.formula : `${first.formula}; with ${note}: ${second.formula}`;
	const flipped = first.ratio < 1 && second.ratio > 1 || first.ratio > 1 && second.ratio < 1;
	if (isWithin(second.ratio, target.tolerance) || flipped) return kept(current, formula);
	const replicas = Math.ceil(second.ratio * all.length);
	if (second.ratio < 1 && replicas > current || second.ratio > 1 && replicas < current) return kept(current, formula);
	return calculated(replicas, `${formula}; ⌈${shown(second.ratio)} × ${all.length} pods⌉`);
}
/** The same for a stated average over `ready` pods: `utilization` is a ratio, cut to whole percents like a measured one. */
function calculateFromRatio(ratio, target, current, ready) {
	const percent = Math.floor(Math.round(ratio * 1e6) / 1e4);
	const usage = percent / target.percent;
	const formula = `${target.resource} ${percent}% / ${target.percent}% = ${shown(usage)}`;
	if (isWithin(usage, target.tolerance)) return kept(current, formula);
	return calculated(Math.ceil(usage * ready), `${formula}; ⌈${shown(usage)} × ${ready} pods⌉`);
}
/** Pods that end or have failed count for nothing; readiness matters for CPU only, which is high while a pod starts. */
function groupPods(pods, resource, at) {
	const ready = [];
	const unready = [];
	const missing = [];
	for (const pod of pods) {
		if (pod.deletedAt !== void 0 || pod.phase === "Failed") continue;
		if (pod.phase === "Pending") unready.push(pod);
		else if (pod.usage[resource] === void 0) missing.push(pod);
		else if (resource === "cpu" && !isCpuTrusted(pod, at)) unready.push(pod);
		else ready.push(pod);
	}
	return {
		ready,
		unready,
		missing
	};
}
function isCpuTrusted(pod, at) {
	const started = pod.startedAt === void 0 ? Number.NEGATIVE_INFINITY : Date.parse(pod.startedAt);
	const since = pod.readySince === void 0 ? started : Date.parse(pod.readySince);
	if (started + CPU_INITIALIZATION_MS > at) {
		const measuredFrom = pod.measuredFrom === void 0 ? at - METRIC_WINDOW_MS : Date.parse(pod.measuredFrom);
		return pod.ready && measuredFrom >= since;
	}
	return pod.ready || pod.readySince !== void 0 && started + INITIAL_READINESS_DELAY_MS <= since;
}
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
// src/decision/proportional.ts
/**
* Strategy `proportional`: the count that the Kubernetes HPA would want. The highest over all metrics wins, and a metric
* that cannot be read forbids going down (`computeReplicasForMetrics` in pkg/controller/podautoscaler/horizontal.go). Pods
* come first; where none has usage, the stated ratio over the ready pods.
*/
function decideProportional(blueprint, observation, metrics, current) {
	const { scaling } = blueprint;
	const targets = resourceTargets(scaling);
	const references = targets.map((t) => `spec.scaling.target_${t.resource}_utilization`);
	const stay = (rationale, more = {}) => ({
		recommendation: {
			action: "no_action",
			target_replicas: current
		},
		rationale,
		undecided: false,
		atLimit: void 0,
		formula: "n/a",
		weightedUtilization: null,
		references: [...references, "spec.scaling.tolerance"],
		...more
	});
	if (targets.length === 0) return stay("No target utilization is configured, so there is nothing to decide from.", {
		undecided: true,
		references: ["spec.scaling"]
	});
	const outside = outsideLimits(scaling, current);
	if (outside !== void 0) return move(blueprint, current, outside, `${current} replicas lie outside the limits.`, "n/a", []);
	const calculations = targets.map((target) => calculate(observation, metrics, target, current));
	const failures = calculations.flatMap((c) => c.kind === "failed" ? [c.why] : []);
	const formulas = calculations.flatMap((c) => c.kind === "calculated" ? [c.formula] : []);
	const wanted = Math.max(-1, ...calculations.map((c) => c.kind === "calculated" ? c.replicas : -1));
	const formula = formulas.length === 0 ? "n/a" : formulas.join(" | ");
	if (formulas.length === 0) return stay(`Nothing to decide from: ${failures.join("; ")}.`, { undecided: true });
	if (failures.length > 0 && wanted < current) return stay(`The metrics at hand ask for ${wanted} replicas, but ${failures.join("; ")}: no scale-down on part of the metrics.`, {
		undecided: true,
		formula
	});
	const cause = `Usage against target asks for ${wanted} replicas.`;
	if (wanted === current) return stay(`${cause} No scaling needed.`, { formula });
	return move(blueprint, current, wanted, cause, formula, references);
}
function move(blueprint, current, wanted, cause, formula, references) {
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
		rationale: `${cause} Scaling to ${target} replicas${cut}.`,
		atLimit: void 0,
		references: [...references, limitReference]
	};
}
/** A past reading's count, kept within today's limits: evidence for a stabilisation window. Undefined where a metric is missing. */
function pastTarget(blueprint, metrics, replicas, current) {
	const { scaling } = blueprint;
	const outside = outsideLimits(scaling, current);
	if (outside !== void 0) return outside;
	const counts = resourceTargets(scaling).map((target) => fromRatio(metrics, target, replicas, replicas)).map((c) => c.kind === "calculated" ? c.replicas : void 0);
	if (counts.includes(void 0)) return void 0;
	return withinLimits(blueprint, current, Math.max(...counts));
}
function calculate(observation, metrics, target, current) {
	if (observation?.pods.some((pod) => pod.usage[target.resource] !== void 0)) return calculateReplicas(observation.pods, target, current, Date.parse(observation.timestamp));
	const why = observation?.missing[`${target.resource}_utilization`];
	return fromRatio(metrics, target, current, observation?.podsReady ?? current, why);
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
/** A count that somebody set outside the limits goes to the nearer limit at once, as with the HPA. */
function outsideLimits({ minReplicas, maxReplicas }, current) {
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
const DAY_MS = 864e5;
const NO_HISTORY = {
	readable: true,
	lastOperation: null,
	operations: [],
	awaitingVerification: false,
	merged: [],
	verified: [],
	deferrals: 0,
	retryAt: null,
	failures: [],
	lastDecision: null,
	steady: null
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
		case "merge":
			if (event.pull !== void 0 && history.merged.includes(event.pull)) return history;
			return {
				...history,
				lastOperation: event.timestamp,
				operations: [...history.operations.filter((at) => Date.parse(event.timestamp) - Date.parse(at) < DAY_MS), event.timestamp],
				awaitingVerification: true,
				merged: withPull(history.merged, event),
				deferrals: 0,
				retryAt: null,
				steady: null
			};
		case "verification": {
			const final = FINAL_OUTCOMES.includes(event.outcome);
			if (event.pull !== void 0 && history.verified.includes(event.pull)) return history;
			if (event.look !== void 0) return {
				...history,
				looks: withLook(history.looks, event)
			};
			const verified = final ? withPull(history.verified, event) : history.verified;
			return {
				...history,
				lastOperation: history.lastOperation ?? event.timestamp,
				failures: failuresAfter(history.failures, event),
				awaitingVerification: history.awaitingVerification && !(final && (event.pull === void 0 || history.merged.every((pull) => verified.includes(pull)))),
				verified
			};
		}
		case "decision": return {
			...history,
			...event.operation === "none" && event.reason !== "deferred" ? {
				deferrals: 0,
				retryAt: null
			} : {},
			lastDecision: decisionAfter(history.lastDecision, event),
			steady: steadyAfter(history.steady, event)
		};
		case "deferral": return {
			...history,
			deferrals: history.deferrals + 1,
			retryAt: event.retry_at ?? null
		};
		case "proposal": return {
			...history,
			deferrals: 0,
			retryAt: null
		};
		default: return history;
	}
}
/** What makes two decisions the same for the ledger: what is done, what was asked for, and what held it. */
function decisionKey(event) {
	return [
		event.operation,
		event.outcome,
		event.recommended ?? "",
		event.reason ?? ""
	].join("|");
}
function decisionAfter(last, event) {
	const what = decisionKey(event);
	return {
		what,
		at: event.timestamp,
		since: last?.what === what ? last.since : event.timestamp
	};
}
function steadyAfter(steady, event) {
	const { timestamp } = event;
	const match = /^(scale_up|scale_down) (\d+) to (\d+)$/.exec(event.recommended ?? "");
	if (!match || event.reason !== "stabilizing") return null;
	const asked = {
		action: String(match[1]),
		from: Number(match[2]),
		target: Number(match[3])
	};
	if (!(steady?.action === asked.action && steady.from === asked.from && Date.parse(timestamp) - Date.parse(steady.last) <= 9e5)) return {
		...asked,
		since: timestamp,
		last: timestamp
	};
	const careful = asked.action === "scale_up" ? Math.min : Math.max;
	return {
		...steady,
		target: careful(steady.target, asked.target),
		last: timestamp
	};
}
/** A success proves the service sound again; a verdict that says neither changes nothing. */
function failuresAfter(failures, event) {
	if (event.outcome === "failed") return [...failures, event.timestamp];
	return event.outcome === "success" || event.outcome === "passed" ? [] : failures;
}
function withLook(looks, { pull, look, timestamp }) {
	const known = looks?.[String(pull)] ?? [];
	return {
		...looks,
		[String(pull)]: [...known, {
			verdict: String(look),
			at: timestamp
		}]
	};
}
function withPull(pulls, event) {
	return event.pull === void 0 ? pulls : [...pulls, event.pull];
}
// src/exact.ts
const ZERO = {
	n: 0n,
	d: 1n
};
const ONE = {
	n: 1n,
	d: 1n
};
function exact(n, d = 1n) {
	const num = BigInt(n);
	const den = BigInt(d);
	if (den === 0n) throw new RangeError("a fraction with denominator 0");
	return den < 0n ? {
		n: -num,
		d: -den
	} : {
		n: num,
		d: den
	};
}
/** The decimal that a double prints as (0.85 is 85/100), which is what its author wrote. */
function fromNumber(value) {
	if (!Number.isFinite(value)) throw new RangeError(`not a finite number: ${value}`);
	for (let scale = 1; scale <= 1e6; scale *= 10) {
		const digits = Math.round(value * scale);
		if (Math.abs(digits) < 0x38d7ea4c68000 && digits / scale === value) return {
			n: BigInt(digits),
			d: BigInt(scale)
		};
	}
	return fromDecimal(String(value));
}
/** Parses `-12.5`, `.5`, `1e-3`; throws RangeError on anything else. */
function fromDecimal(text) {
	const match = /^([+-]?)(\d*)(?:\.(\d*))?(?:[eE]([+-]?\d{1,3}))?$/.exec(text);
	if (!match || !match[2] && !match[3]) throw new RangeError(`not a decimal: ${text}`);
	const fraction = match[3] ?? "";
	const exponent = Number(match[4] ?? 0) - fraction.length;
	const digits = BigInt(`${match[2]}${fraction}`) * (match[1] === "-" ? -1n : 1n);
	return exponent >= 0 ? {
		n: digits * 10n ** BigInt(exponent),
		d: 1n
	} : {
		n: digits,
		d: 10n ** BigInt(-exponent)
	};
}
function add(a, b) {
	return a.d === b.d ? {
		n: a.n + b.n,
		d: a.d
	} : {
		n: a.n * b.d + b.n * a.d,
		d: a.d * b.d
	};
}
function multiply(a, b) {
	return {
		n: a.n * b.n,
		d: a.d * b.d
	};
}
function divide(a, b) {
	return exact(a.n * b.d, a.d * b.n);
}
/** Negative, zero or positive, as `Array.sort` wants it. */
function compare(a, b) {
	const left = a.n * b.d;
	const right = b.n * a.d;
	return left < right ? -1 : left > right ? 1 : 0;
}
function min(a, b) {
	return compare(a, b) <= 0 ? a : b;
}
/** Rounded half away from zero to `places` decimals; the only way a fraction becomes a double. */
function toNumber(a, places = 4) {
	const small = toNumberBelow53Bits(Number(a.n), Number(a.d), 10 ** places);
	if (small !== void 0) return small;
	const scale = 10n ** BigInt(places);
	const rounded = ((a.n < 0n ? -a.n : a.n) * scale * 2n + a.d) / (2n * a.d);
	const magnitude = Number(rounded) / Number(scale);
	return a.n < 0n && magnitude !== 0 ? -magnitude : magnitude;
}
/** The same in doubles, which hold these integers exactly and are several times faster; undefined where they might not. */
function toNumberBelow53Bits(n, d, scale) {
	const sum = Math.abs(n) * scale * 2 + d;
	if (sum > Number.MAX_SAFE_INTEGER) return void 0;
	const magnitude = (sum - sum % (2 * d)) / (2 * d) / scale;
	return n < 0 && magnitude !== 0 ? -magnitude : magnitude;
}
/** A ratio as a percentage with at most `places` decimals and no trailing zeros: 81.5%. */
function formatPercent(a, places = 2) {
	return `${toNumber({
		n: a.n * 100n,
		d: a.d
	}, places)}%`;
}
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
		get formula() {
			return `${weighted.map((t) => `${t.value ? toNumber(t.value) : `missing(${t.name})`} × ${toNumber(t.weight)}`).join(" + ")} = ${missing.length === 0 ? `${toNumber(low)} (${formatPercent(low)})` : `between ${toNumber(low)} and ${toNumber(high)}`}`;
		}
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
		...worked(weighted),
		references: ["spec.scaling"]
	};
	const saturated = isSaturated(blueprint, metrics);
	if (compare(weighted.low, up) > 0 || saturated) return stepUp(blueprint, current, weighted, saturated);
	if (compare(weighted.high, down) < 0) return stepDown(blueprint, metrics, current, weighted);
	const undecided = weighted.missing.length > 0 && (compare(weighted.high, up) > 0 || compare(weighted.low, down) < 0);
	const rationale = undecided ? `Missing ${weighted.missing.join(", ")}: with the missing figures at 0 the weighted utilization is ${formatPercent(weighted.low)}, at 100% it is ${formatPercent(weighted.high)}, and the two do not agree on what to do.` : `Weighted utilization (${formatPercent(weighted.low)}) is between scale_down_threshold (${formatPercent(down)}) and scale_up_threshold (${formatPercent(up)}). System operating within optimal range. No scaling needed.`;
	const references = ["spec.scaling.scale_down_threshold", "spec.scaling.scale_up_threshold"];
	return {
		recommendation: stay,
		rationale,
		undecided,
		atLimit: void 0,
		...worked(weighted),
		references
	};
}
/** The sum as the report shows it. */
function worked(weighted) {
	if (!weighted) return {
		formula: "n/a",
		weightedUtilization: null
	};
	return {
		formula: weighted.formula,
		weightedUtilization: weighted.missing.length === 0 ? toNumber(weighted.low) : null
	};
}
function stepUp(blueprint, current, weighted, saturated) {
	const { scaling } = blueprint;
	const threshold = scaling.upThreshold;
	const target = Math.min(current + (scaling.increment.up ?? 1), ceilingOf(blueprint));
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
			...worked(weighted),
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
		...worked(weighted),
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
		...worked(weighted),
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
		...worked(weighted),
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
/**
* The recommendation that has held over its whole stabilisation window: in the readings that came with the figures, or
* else from run to run in the ledger. Undefined where it has not; a gap over 15 minutes starts the window anew. For
* `proportional` it is the most careful one of the window, the highest on the way down and the lowest on the way up, as
* with the HPA (https://kubernetes.io/docs/tasks/run-application/horizontal-pod-autoscale/#stabilization-window).
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
/** What each reading of the window asked for; undefined where the readings do not cover it or argue otherwise. */
function pastTargets(blueprint, observation, recommendation, current, start, now) {
	const readings = observation.history.map((point) => ({
		point,
		at: Date.parse(point.timestamp)
	})).filter(({ at }) => at <= now.getTime()).sort((a, b) => b.at - a.at);
	const targets = [];
	let later = Date.parse(observation.timestamp);
	for (const { point, at } of readings) {
		const target = later - at > 9e5 ? void 0 : targetAt(blueprint, point, recommendation, current);
		if (target === void 0) return void 0;
		targets.push(target);
		if (at <= start) return targets;
		later = at;
	}
}
function targetAt(blueprint, point, { action, target_replicas: target }, current) {
	if (blueprint.scaling.strategy === "proportional") return pastTarget(blueprint, point.metrics, point.replicas ?? current, current);
	return action !== "no_action" && agrees(blueprint, point.metrics, action) ? target : void 0;
}
/** The same from the ledger: the most careful count of a case that has held from run to run. */
function ledgerTargets({ steady }, action, current, start, now) {
	if (steady?.action !== action || steady.from !== current) return void 0;
	return Date.parse(steady.since) <= start && now.getTime() - Date.parse(steady.last) <= 9e5 ? [steady.target] : void 0;
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
	const result = current === null ? void 0 : recommend(blueprint, observation, metrics, current);
	const steady = result && observation && stabilize(blueprint, observation, input.history, result.recommendation, current ?? 0, now);
	const held = guard(input, observation, result, steady);
	const recommendation = (held ? void 0 : steady) ?? result?.recommendation ?? null;
	const action = held || !recommendation ? "no_action" : recommendation.action;
	return {
		decision_id: input.id,
		service: blueprint.name,
		decision_type: action === "no_action" ? "no_action" : "scaling",
		action,
		current_replicas: current,
		target_replicas: action === "no_action" ? current : recommendation.target_replicas,
		reason: held?.reason ?? result?.atLimit ?? null,
		rationale: rationale(held?.message, result, steady),
		weighted_utilization: result?.weightedUtilization ?? null,
		formula: result?.formula ?? "n/a",
		recommendation,
		figures: figureRecords(observation),
		blueprint_references: (result?.references ?? []).map((path) => reference(input, path))
	};
}
function recommend(blueprint, observation, metrics, current) {
	if (blueprint.scaling.strategy === "step") return decideStep(blueprint, metrics, current);
	return decideProportional(blueprint, observation, metrics, current);
}
function rationale(held, result, steady) {
	if (!result) return held ?? "";
	const { recommendation } = result;
	if (held !== void 0) return recommendation.action === "no_action" ? held : `${held} Recommended: ${result.rationale}`;
	const careful = steady?.target_replicas ?? recommendation.target_replicas;
	if (careful === recommendation.target_replicas) return result.rationale;
	return `${result.rationale} Within the stabilisation window ${careful} replicas were asked for, so only to ${careful}.`;
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
function guard(input, observation, result, steady) {
	const { blueprint, desired, history, now } = input;
	const action = result?.recommendation.action ?? "no_action";
	const moves = action !== "no_action";
	const hold = (reason, message) => ({
		reason,
		message
	});
	if (blueprint.paused) return hold("paused", `Paused: spec.paused is true in ${blueprint.path}.`);
	if (desired.kind === "found" && desired.replicas === 0) return hold("switched_off", `Switched off: Git states 0 replicas at ${desired.path}:${desired.line}.`);
	if (observation?.ownedBy !== void 0) return hold("owned_by_autoscaler", `${observation.ownedBy} sets this count in the cluster, and under an autoscaler utilization sits at its target by design. Change its bounds by hand, or remove this blueprint.`);
	if (input.ignored) {
		const { owner, edit } = input.ignored;
		return hold("ignored_by_delivery", `${owner} ignores spec.replicas, so the count in Git would never arrive. ${edit}, or remove this blueprint.`);
	}
	if (desired.kind === "held") return hold(desired.reason, desired.message);
	if (!history.readable) return hold("ledger_unreadable", "The ledger cannot be read, so cooldowns and earlier operations are unknown.");
	if (!observation) return hold("metrics_missing", `No metrics source knows the service "${blueprint.name}": there it must have the name that metadata.name gives.`);
	if (observation.replicas !== void 0 && observation.replicas !== desired.replicas) {
		const writer = observation.writer === void 0 ? "" : ` The live count was last written by ${observation.writer}.`;
		return hold("not_synced", `The cluster runs ${observation.replicas} replicas while Git states ${desired.replicas} at ${desired.path}:${desired.line}.${writer}`);
	}
	if (observation.rollout !== void 0) return hold("rollout_in_progress", `A rollout is in progress: ${observation.rollout}.`);
	if (observation.podsRunning !== void 0 && observation.podsRunning < desired.replicas) return hold("rollout_in_progress", `${observation.podsRunning} of ${desired.replicas} pods are running: a rollout is in progress.`);
	if (result?.undecided) return hold("metrics_missing", result.rationale);
	if (history.awaitingVerification) return hold("awaiting_verification", "The last merged change has no final verdict yet.");
	if (!moves) return void 0;
	if (breakerState(blueprint, history.failures, now) === "open") return hold("circuit_open", `Circuit open: ${history.failures.length} failed verifications, the last at ${history.failures.at(-1)}.`);
	const direction = action === "scale_up" ? "up" : "down";
	if (!steady) return hold("stabilizing", `The ${action.replace("_", "-")} has not held for the whole scale_${direction}_stabilization window.`);
	const cooldownEnd = history.lastOperation === null ? 0 : Date.parse(history.lastOperation) + blueprint.scaling.cooldown[direction];
	if (now.getTime() < cooldownEnd) return hold("cooldown", `In cooldown until ${instant(new Date(cooldownEnd))}.`);
	const limit = exceededRate(blueprint, history.operations, now);
	if (limit) return hold("rate_limited", limit);
	const { retryAt } = history;
	if (direction === "up" && retryAt !== null && now.getTime() < Date.parse(retryAt)) return hold("deferred", `Deferred until ${retryAt}: the cluster had no room. One replica's place is kept meanwhile.`);
	const freeze = activeFreeze([...input.policies.freezes, ...blueprint.governance.freezes], now);
	return freeze && hold("frozen", `Changes are ${describeFreeze(freeze)}.`);
}
function exceededRate(blueprint, operations, now) {
	const { maxPerHour, maxPerDay } = blueprint.governance.rateLimit;
	const within = (ms) => operations.filter((at) => now.getTime() - Date.parse(at) < ms).length;
	if (within(36e5) >= maxPerHour) return `${maxPerHour} operations in the last hour: rate_limit.max_per_hour is reached.`;
	if (within(864e5) >= maxPerDay) return `${maxPerDay} operations in the last day: rate_limit.max_per_day is reached.`;
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
/** ISO 8601 in UTC with whole seconds, the form of every time in a report. */
function instant(date) {
	return `${date.toISOString().slice(0, 19)}Z`;
}
export { activeFreeze as C, dropStale as S, breakerState as T, toNumber as _, predict as a, foldHistories as b, ZERO as c, divide as d, exact as f, multiply as g, fromNumber as h, brokenObjectives as i, add as l, fromDecimal as m, instant as n, weigh as o, formatPercent as p, measuredMetrics as r, ONE as s, decide as t, compare as u, NO_HISTORY as v, describeFreeze as w, isWithinLimits as x, decisionKey as y };
