import { n as formatMemory, t as formatCpu } from "./quantity-4yTZYHZm.js";
// src/history/circuit-breaker.ts
/**
* A service's breaker from the times of its failed verifications since the last success or reset (ISO 8601, oldest first). It
* opens once `failure_threshold` of them fall into `failure_window`, and is half-open when `reset_timeout` has passed since the
* last: the next change is a trial, and none follows before its verdict. Only a success or a person closes it: a trial that
* fails opens it again, however old the other failures are by then.
*/
function circuitBreaker(blueprint, failures, now) {
	const { failureThreshold, failureWindow, resetTimeout } = blueprint.governance.circuitBreaker;
	const times = failures.map((time) => Date.parse(time));
	const opened = times.some((time, i) => time - (times[i - failureThreshold + 1] ?? -1e400) < failureWindow);
	const common = {
		failures: failures.length,
		lastFailure: failures.at(-1) ?? null
	};
	if (!opened) return {
		...common,
		state: "closed",
		trialAt: null
	};
	const trialAt = Math.max(...times) + resetTimeout;
	return {
		...common,
		state: now.getTime() < trialAt ? "open" : "half-open",
		trialAt
	};
}
// src/metrics/observation/freshness.ts
/** One from the future (clock skew beyond one minute) is not trusted either. */
function isFresh(time, now, maxAge) {
	const age = now.getTime() - Date.parse(time);
	return age <= maxAge && age >= -6e4;
}
/**
* Figures older than `maxAge` ms become missing: yesterday's load is no reason to act today. Pods are as old as their
* observation.
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
// src/metrics/observation/types.ts
/** The figures a decision may rest on. Ratios are 0–1 and above, latency in ms, throughput in requests/s. */
const FIGURE_NAMES = [
	"cpu_utilization",
	"memory_utilization",
	"latency_p50",
	"latency_p95",
	"throughput",
	"error_rate"
];
/** What a ResourceQuota may bind, in nano-units; pods are counted in whole ones. */
const QUOTA_DIMENSIONS = [
	"cpu",
	"memory",
	"cpu_limit",
	"memory_limit",
	"pods"
];
// src/policy/freeze.ts
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
// src/scaling/pace.ts
const HOUR_MS = 36e5;
const DAY_MS = 24 * HOUR_MS;
/** When the cooldown of a direction ends, in milliseconds since 1970; null where no operation has started one. Times to come count too. */
function cooldownEnd(blueprint, history, direction) {
	return history.lastOperation === null ? null : Date.parse(history.lastOperation) + blueprint.scaling.cooldown[direction];
}
/**
* Operations of the sixty minutes and twenty-four hours before now: sliding windows, so that no full hour lets twice as many
* through. An operation dated later than now, by another clock, counts until its time is over.
*/
function rateUse(blueprint, operations, now) {
	const { maxPerHour, maxPerDay } = blueprint.governance.rateLimit;
	const times = operations.map((at) => Date.parse(at)).sort((a, b) => a - b);
	const within = (window) => times.filter((time) => now.getTime() - time < window);
	const hour = within(HOUR_MS);
	const day = within(DAY_MS);
	const frees = (inside, most, window) => (inside[inside.length - most] ?? now.getTime()) + window;
	const reached = day.length >= maxPerDay ? {
		limit: "max_per_day",
		until: frees(day, maxPerDay, DAY_MS)
	} : hour.length >= maxPerHour ? {
		limit: "max_per_hour",
		until: frees(hour, maxPerHour, HOUR_MS)
	} : void 0;
	return {
		lastHour: hour.length,
		lastDay: day.length,
		reached
	};
}
// src/ports/ledger.ts
/**
* Every type that is written, in the order in which one run writes them at one instant. A newer version may have written
* others: they are kept, shown, and mean nothing to the folds.
*/
const EVENT_TYPES = [
	"decision",
	"deferral",
	"deferral_escalated",
	"proposal",
	"merge",
	"verification",
	"breaker_reset"
];
// src/history/types.ts
/** What may hold a recommendation to move, after all the others. */
const MOVE_GUARDS = [
	"circuit_open",
	"stabilizing",
	"cooldown",
	"rate_limited",
	"deferred",
	"frozen",
	"correlated_drop",
	"unschedulable"
];
const NO_HISTORY = {
	readable: true,
	lastOperation: null,
	operations: [],
	awaitingVerification: false,
	merged: [],
	verified: [],
	deferrals: 0,
	retryAt: null,
	escalated: false,
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
/**
* Histories by service. Events may come in any order and more than once, as from two runs at the same time or from a push
* whose answer was lost: they are folded by time, and a line counts once.
*/
function foldHistories(events) {
	const byService = /* @__PURE__ */ new Map();
	for (const event of events) {
		const timed = {
			event,
			time: Date.parse(event.timestamp)
		};
		const own = byService.get(event.service);
		if (own) own.push(timed);
		else byService.set(event.service, [timed]);
	}
	return new Map([...byService].map(([service, own]) => [service, foldOne(own)]));
}
function foldOne(own) {
	own.sort((a, b) => a.time - b.time || rank(a) - rank(b) || compareText(JSON.stringify(a.event), JSON.stringify(b.event)));
	let history = NO_HISTORY;
	for (const [i, { event, time }] of own.entries()) {
		const before = own[i - 1];
		if (!(before?.time === time && JSON.stringify(before.event) === JSON.stringify(event))) history = step(history, event);
	}
	return history;
}
function rank({ event }) {
	return EVENT_TYPES.indexOf(event.event_type);
}
function compareText(a, b) {
	return a < b ? -1 : Number(a > b);
}
function step(history, event) {
	switch (event.event_type) {
		case "merge": return afterMerge(history, event);
		case "verification": return afterVerification(history, event);
		case "decision": return {
			...history,
			...asksNoLonger(event) ? NOT_WAITING : {},
			lastDecision: decisionAfter(history.lastDecision, event),
			steady: steadyAfter(history.steady, event)
		};
		case "deferral":
			if (history.retryAt !== null && Date.parse(event.timestamp) < Date.parse(history.retryAt)) return history;
			return {
				...history,
				deferrals: history.deferrals + 1,
				retryAt: event.retry_at ?? null
			};
		case "deferral_escalated": return {
			...history,
			escalated: true
		};
		case "proposal": return {
			...history,
			...NOT_WAITING
		};
		case "breaker_reset": return {
			...history,
			failures: []
		};
		default: return history;
	}
}
const NOT_WAITING = {
	deferrals: 0,
	retryAt: null,
	escalated: false
};
/** Whoever needs no room waits for none. A hold says nothing about the need. */
function asksNoLonger({ outcome, reason }) {
	if (outcome === "scale_down") return true;
	return outcome === "no_action" && (reason === void 0 || reason === "at_max_replicas" || reason === "at_min_replicas");
}
function afterMerge(history, event) {
	const { pull, timestamp } = event;
	if (pull !== void 0 && history.merged.includes(pull)) return history;
	return {
		...history,
		...NOT_WAITING,
		lastOperation: timestamp,
		operations: [...history.operations, timestamp],
		awaitingVerification: history.awaitingVerification || pull === void 0 || !history.verified.includes(pull),
		merged: withPull(history.merged, event),
		steady: null
	};
}
function afterVerification(history, event) {
	const { pull, outcome } = event;
	if (pull !== void 0 && history.verified.includes(pull)) return history;
	if (event.look !== void 0) return {
		...history,
		looks: withLook(history.looks, event)
	};
	const final = FINAL_OUTCOMES.includes(outcome);
	const verified = final ? withPull(history.verified, event) : history.verified;
	const ends = final && (pull === void 0 || history.merged.every((one) => verified.includes(one)));
	return {
		...history,
		lastOperation: history.lastOperation ?? event.timestamp,
		failures: failuresAfter(history.failures, event),
		awaitingVerification: history.awaitingVerification && !ends,
		verified
	};
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
/** The figures still ask for it, whatever held it after its window, or nothing did. Other holds doubt the figures. */
const GOES_ON = [void 0, ...MOVE_GUARDS];
function steadyAfter(steady, event) {
	const { timestamp } = event;
	const match = /^(scale_up|scale_down) (\d+) to (\d+)$/.exec(event.recommended ?? "");
	if (!match || !GOES_ON.includes(event.reason)) return null;
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
/**
* A success proves the service sound again; a verdict that says neither changes nothing, and a rollback that arrived only
* says that the way back works.
*/
function failuresAfter(failures, { outcome, operation, timestamp }) {
	if (outcome === "failed") return [...failures, timestamp];
	return (outcome === "success" || outcome === "passed") && operation !== "rollback" ? [] : failures;
}
/** Two runs at the same time may both have written down the same measurement. */
function withLook(looks, { pull, look, timestamp, measured_at: measuredAt = timestamp }) {
	const known = looks?.[String(pull)] ?? [];
	if (known.some((one) => one.verdict === look && one.measuredAt === measuredAt)) return looks ?? {};
	return {
		...looks,
		[String(pull)]: [...known, {
			verdict: String(look),
			measuredAt
		}]
	};
}
function withPull(pulls, event) {
	return event.pull === void 0 ? pulls : [...pulls, event.pull];
}
// src/lib/json.ts
function isObject(value) {
	return typeof value === "object" && value !== null && !Array.isArray(value);
}
/** Beyond any load: larger ones are some overflow's, and would overflow again in what is reckoned from them. */
const LARGEST_FIGURE = 0x38d7ea4c68000;
function isMeasured(value) {
	return typeof value === "number" && value >= 0 && value <= LARGEST_FIGURE;
}
function count(value) {
	return Number.isSafeInteger(value) && value >= 0 ? value : void 0;
}
function isInstant(text) {
	return /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d+)?)?(Z|[+-]\d{2}:\d{2})$/.test(text) && !Number.isNaN(Date.parse(text));
}
function text(value) {
	return typeof value === "string" && value !== "" ? value : void 0;
}
/** The members that are objects of what should be a list. */
function objects(value) {
	return Array.isArray(value) ? value.filter(isObject) : [];
}
/** The texts of what should be a map of texts. */
function texts(value) {
	const entries = isObject(value) ? Object.entries(value) : [];
	return Object.fromEntries(entries.filter((entry) => typeof entry[1] === "string"));
}
/** The member that should be an object; an empty one where it is not. */
function member(value, key) {
	const found = value[key];
	return isObject(found) ? found : {};
}
/** What `JSON.parse(JSON.stringify(value))` gives for plain data, without a text of it all in between. */
function asJson(value) {
	if (Array.isArray(value)) return value.map((entry) => asJson(entry) ?? null);
	if (typeof value === "number") return Number.isFinite(value) ? value : null;
	if (!isObject(value)) return value;
	const copy = {};
	for (const [key, entry] of Object.entries(value)) if (entry !== void 0) Object.defineProperty(copy, key, {
		value: asJson(entry),
		writable: true,
		enumerable: true,
		configurable: true
	});
	return copy;
}
// src/metrics/snapshot/history.ts
/** More than a month of readings every five minutes. */
const MOST_READINGS = 11e3;
/** The `history` of a snapshot's service: a list of points, or columns. What cannot be read is left out. */
function readHistory(value) {
	if (Array.isArray(value)) return value.flatMap(readPoint);
	return isObject(value) ? readColumns(value) : [];
}
/** The readings one by one, as they are stated; of columns those of the figures asked for. */
function listReadings(history, names = FIGURE_NAMES) {
	return "start" in history ? unfold(history, names) : history;
}
/** Whether any reading is stated at all. */
function hasReadings(history) {
	return "start" in history ? Object.values(history.metrics).some((column) => /\d/.test(column)) : history.length > 0;
}
function readPoint(entry) {
	if (!isObject(entry) || typeof entry.timestamp !== "string" || !isInstant(entry.timestamp)) return [];
	const metrics = isObject(entry.metrics) ? entry.metrics : {};
	return [point(entry.timestamp, entry.replicas, (name) => metrics[name])];
}
function readColumns({ start, step_seconds: step, replicas, metrics }) {
	if (typeof start !== "string" || !isInstant(start) || typeof step !== "number" || !(step > 0)) return [];
	return {
		start,
		step_seconds: step,
		...typeof replicas === "string" ? { replicas } : {},
		metrics: texts(metrics)
	};
}
function unfold({ start, step_seconds: step, replicas, metrics }, names) {
	if (names.every((name) => metrics[name] === void 0)) return [];
	const column = (values) => values === void 0 ? [] : values.split(" ", MOST_READINGS).map((value) => value === "" ? NaN : Number(value));
	const counts = column(replicas);
	const figures = new Map(names.map((name) => [name, column(metrics[name])]));
	const length = Math.max(counts.length, ...[...figures.values()].map((values) => values.length));
	const first = Date.parse(start);
	return Array.from({ length }, (_, index) => point(new Date(first + index * step * 1e3).toISOString(), counts[index], (name) => figures.get(name)?.[index])).filter(({ metrics: measured }) => Object.keys(measured).length > 0);
}
function point(timestamp, replicas, figure) {
	const metrics = {};
	for (const name of FIGURE_NAMES) {
		const value = figure(name);
		if (isMeasured(value)) metrics[name] = value;
	}
	return {
		timestamp,
		replicas: count(replicas),
		metrics
	};
}
// src/metrics/observation/resources.ts
/** What a blueprint says that one replica asks for. */
function statedResources({ resources }) {
	return {
		request: {
			cpu: resources.cpuRequest,
			memory: resources.memoryRequest
		},
		limit: {
			cpu: resources.cpuLimit,
			memory: resources.memoryLimit
		}
	};
}
/** The largest of each over the pods that are alive, since a rollout may be changing them. */
function largestResources(pods) {
	const alive = pods.filter(isAlive);
	return {
		request: largest(alive, (pod) => pod.request),
		limit: largest(alive, (pod) => pod.limit)
	};
}
/** Each figure from the first that states it. */
function firstStated(...sources) {
	const first = (key, resource) => sources.map((source) => source[key][resource]).find((value) => value !== void 0);
	return {
		request: {
			cpu: first("request", "cpu"),
			memory: first("request", "memory")
		},
		limit: {
			cpu: first("limit", "cpu"),
			memory: first("limit", "memory")
		}
	};
}
/** A pod that has ended gives its room back. */
function isAlive(pod) {
	return pod.phase !== "Failed" && pod.phase !== "Succeeded";
}
function largest(pods, of) {
	const most = (key) => pods.reduce((max, pod) => {
		const value = of(pod)[key];
		return value !== void 0 && (max === void 0 || value > max) ? value : max;
	}, void 0);
	return {
		cpu: most("cpu"),
		memory: most("memory")
	};
}
// src/scaling/decision/limits.ts
/** The most replicas that may be proposed: beyond `max_replicas` only where the blueprint itself lists that under `requires_approval`. */
function ceilingOf({ scaling, governance }) {
	return governance.requiresApproval?.includes("scale_beyond_limits") ? Number.MAX_SAFE_INTEGER : scaling.maxReplicas;
}
/** Whether a count lies within what the blueprint states. */
function isWithinLimits({ scaling }, replicas) {
	return replicas <= scaling.maxReplicas && replicas >= scaling.minReplicas;
}
/** `1 replica`, `3 replicas`. */
function countOf(replicas) {
	return `${replicas} replica${replicas === 1 ? "" : "s"}`;
}
// src/scaling/strategies/replica-calculation.ts
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
/**
* The same for a stated average, which does not say over which pods: `utilization` is a ratio, cut to whole percents like a
* measured one. Pods that are not ready carry nothing on the way up, as above, and as much as the others on the way down.
*/
function calculateFromRatio(utilization, target, current, ready) {
	if (ready === 0) return failed("no pod is ready");
	const percent = Math.floor(Math.round(utilization * 1e6) / 1e4);
	const usage = percent / target.percent;
	const formula = `${target.resource} ${percent}% / ${target.percent}% = ${shown(usage)}`;
	if (isWithin(usage, target.tolerance)) return kept(current, formula);
	const pods = usage > 1 ? ready : Math.max(ready, current);
	const spread = usage > 1 ? usage * ready / Math.max(ready, current) : usage;
	const replicas = Math.ceil(usage * pods);
	if (usage > 1 && replicas < current || usage < 1 && replicas > current || isWithin(spread, target.tolerance)) return kept(current, `${formula} over ${pods} pods`);
	return calculated(replicas, `${formula}; ⌈${shown(usage)} × ${pods} pods⌉`);
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
// src/scaling/strategies/proportional.ts
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
	if (outside !== void 0) {
		const limit = outside < current ? "spec.scaling.max_replicas" : "spec.scaling.min_replicas";
		return {
			...move$1(blueprint, current, outside, `The count (${current}) lies outside the limits.`, "n/a", []),
			references: [limit],
			correction: true
		};
	}
	const calculations = targets.map((target) => calculate(observation, metrics, target, current));
	const failures = calculations.flatMap((c) => c.kind === "failed" ? [c.why] : []);
	const formulas = calculations.flatMap((c) => c.kind === "calculated" ? [c.formula] : []);
	const wanted = Math.max(-1, ...calculations.map((c) => c.kind === "calculated" ? c.replicas : -1));
	const formula = formulas.length === 0 ? "n/a" : formulas.join(" | ");
	if (formulas.length === 0) return stay(`Nothing to decide from: ${failures.join("; ")}.`, { undecided: true });
	if (failures.length > 0 && wanted < current) return stay(`The metrics at hand ask for ${countOf(wanted)}, but ${failures.join("; ")}: no scale-down on part of the metrics.`, {
		undecided: true,
		formula
	});
	const cause = `Usage against target asks for ${countOf(wanted)}.`;
	if (wanted === current) return stay(`${cause} No scaling needed.`, { formula });
	return move$1(blueprint, current, wanted, cause, formula, references);
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
/** A past reading's count, kept within today's limits: evidence for a stabilisation window. Undefined where a metric is missing. */
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
// src/lib/fraction.ts
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
/** Two ratios that differ as percentages that differ: 80.00001% and 80%. */
function formatApart(a, b) {
	const both = (places) => [formatPercent(a, places), formatPercent(b, places)];
	const places = [
		2,
		4,
		6,
		9
	].find((one) => formatPercent(a, one) !== formatPercent(b, one));
	return both(compare(a, b) === 0 ? 2 : places ?? 12);
}
// src/scaling/decision/objectives.ts
/** Objectives that measured figures break, each as a phrase. */
function brokenObjectives(blueprint, metrics) {
	return upperLimits(blueprint).flatMap(({ name, label, limit, shown }) => {
		const value = metrics[name];
		return value !== void 0 && compare(fromNumber(value), limit) > 0 ? [`${label} is above ${shown}`] : [];
	});
}
/** Figures that an objective is stated for and nothing measures. */
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
		...limit("latency_p95", "latency_p95", latency === void 0 ? void 0 : exact(latency), `${latency}ms`),
		...limit("error_rate", "error_rate", performance.errorRateThreshold, "error_rate_threshold")
	];
}
// src/scaling/decision/weighted.ts
/**
* `cpu·w + memory·w + min(latency_p95/target, 1)·w`, exactly. A term without an objective in the blueprint
* drops out and the other weights are scaled to sum to 1; undefined when no term is left. With `share`, the same load is
* weighed on another count: before/after, as in `predict` and without its rounding.
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
	const share = exact(before, after);
	const scale = (name) => metrics[name] === void 0 ? {} : { [name]: toNumber(multiply(fromNumber(metrics[name]), growth(name, share))) };
	return {
		...metrics,
		...scale("cpu_utilization"),
		...scale("memory_utilization"),
		...scale("latency_p50"),
		...scale("latency_p95")
	};
}
/** By what a figure grows when the same load falls on `1/share` as many replicas. */
function growth(name, share) {
	return name === "latency_p50" || name === "latency_p95" ? divide(add(ONE, share), exact(2)) : share;
}
// src/scaling/strategies/saturation.ts
/** The share of its limit that a resource uses, where that is as near as `saturation_threshold`; undefined where not, or not known. */
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
	return of && to ? multiply(used, exact(of, to)) : void 0;
}
// src/scaling/strategies/step.ts
/** Strategy `step`: one increment up or down, by the weighted utilisation against two thresholds. */
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
	const least = blueprint.scaling.minReplicas;
	if (current < least) return {
		...move("scale_up", least, `Fewer than min_replicas (${least}): ${current}. Scaling to ${countOf(least)}.`, ["spec.scaling.min_replicas"]),
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
/** The weighted value that the same load is predicted to reach on `target` replicas, where that is not under the up threshold. */
function overloadOn({ blueprint, metrics, current, up }, target) {
	const predicted = target === 0 ? void 0 : weigh(blueprint, metrics, exact(current, target));
	return predicted && compare(predicted.high, up) >= 0 ? predicted.high : void 0;
}
/**
* Whether a past reading, taken on `replicas` replicas, argues for the same move: evidence for a stabilisation window. An
* objective that the reading does not tell of breaks nothing, since no history tells of all; one in the weighted sum counts as 100 %.
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
/** Whether only the ledger can show that a recommendation holds: there is a window, and no readings that cover it. */
function leansOnLedger(blueprint, observation, recommendation, current, now) {
	if (recommendation.action === "no_action") return false;
	const window = blueprint.scaling.stabilization[recommendation.action === "scale_up" ? "up" : "down"];
	const start = now.getTime() - window;
	return window > 0 && !(observation && pastTargets(blueprint, observation, recommendation, current, start, now));
}
/** What each reading of the window asked for; undefined where the readings do not cover it or argue otherwise. */
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
/** The same from the ledger: the most careful count of a case that has held from run to run. */
function ledgerTargets({ steady }, action, current, start, now) {
	if (steady?.action !== action || steady.from !== current) return void 0;
	return Date.parse(steady.since) <= start && now.getTime() - Date.parse(steady.last) <= 9e5 ? [steady.target] : void 0;
}
// src/scaling/decide.ts
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
	const steady = result && observation && settled(input, observation, result, current ?? 0);
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
	return (blueprint.scaling.strategy === "step" ? decideStep : decideProportional)(blueprint, observation, metrics, current);
}
/** The recommendation as far as it has held; undefined where it has to hold longer. */
function settled({ blueprint, history, now }, observation, { recommendation, correction }, current) {
	return correction ? recommendation : stabilize(blueprint, observation, history, recommendation, current, now);
}
function rationale(held, result, steady) {
	if (!result) return held ?? "";
	const { recommendation } = result;
	if (held !== void 0) return recommendation.action === "no_action" ? held : `${held} Recommended: ${result.rationale}`;
	const careful = steady?.target_replicas ?? recommendation.target_replicas;
	if (careful === recommendation.target_replicas) return result.rationale;
	return `${result.rationale} Within the stabilisation window ${careful} were asked for, so only to ${careful}.`;
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
/** The figures that a decision rests on: measured, and fresh when it was made. */
function decidedMetrics({ figures }) {
	const measured = FIGURE_NAMES.flatMap((name) => "value" in figures[name] ? [[name, figures[name].value]] : []);
	return Object.fromEntries(measured);
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
	if (moves && observation.ownerUnknown !== void 0) return hold("metrics_missing", `Whether an autoscaler sets this count in the cluster cannot be told: ${observation.ownerUnknown}.`);
	if (history.awaitingVerification) return hold("awaiting_verification", "The last merged change has no final verdict yet.");
	if (!moves) return void 0;
	const breaker = circuitBreaker(blueprint, history.failures, now);
	if (breaker.state === "open") return hold("circuit_open", `Circuit open: ${`${breaker.failures} failed ${breaker.failures === 1 ? "verification" : "verifications"}`}, the last at ${breaker.lastFailure}. One trial from ${instant(new Date(breaker.trialAt ?? 0))}, or after a reset.`);
	const direction = action === "scale_up" ? "up" : "down";
	if (!steady) return hold("stabilizing", `The ${action.replace("_", "-")} has not held for the whole scale_${direction}_stabilization window.`);
	const cooled = cooldownEnd(blueprint, history, direction);
	if (cooled !== null && now.getTime() < cooled) return hold("cooldown", `In cooldown until ${instant(new Date(cooled))}.`);
	const rate = rateUse(blueprint, history.operations, now);
	if (rate.reached) return hold("rate_limited", describeRate(rate, blueprint));
	const { retryAt } = history;
	if (direction === "up" && retryAt !== null && now.getTime() < Date.parse(retryAt)) return hold("deferred", `Deferred until ${retryAt}: the cluster had no room. One replica's place is kept meanwhile.`);
	const freeze = activeFreeze([...input.policies.freezes, ...blueprint.governance.freezes], now);
	return freeze && hold("frozen", `Changes are ${describeFreeze(freeze)}.`);
}
function describeRate({ reached, lastHour, lastDay }, { governance }) {
	const { maxPerHour, maxPerDay } = governance.rateLimit;
	const [count, span, most] = reached?.limit === "max_per_hour" ? [
		lastHour,
		"hour",
		maxPerHour
	] : [
		lastDay,
		"day",
		maxPerDay
	];
	return `${count} operations in the last ${span}, and rate_limit.max_per_${span} is ${most}: limited until ${instant(new Date(reached?.until ?? 0))}.`;
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
export { count as A, foldHistories as B, isAlive as C, listReadings as D, hasReadings as E, objects as F, describeFreeze as G, cooldownEnd as H, text as I, dropStale as J, FIGURE_NAMES as K, texts as L, isMeasured as M, isObject as N, readHistory as O, member as P, NO_HISTORY as R, firstStated as S, statedResources as T, rateUse as U, MOVE_GUARDS as V, activeFreeze as W, circuitBreaker as X, isFresh as Y, fromDecimal as _, leansOnLedger as a, toNumber as b, brokenObjectives as c, ZERO as d, add as f, formatPercent as g, exact as h, measuredMetrics as i, isInstant as j, asJson as k, unmeasuredObjectives as l, divide as m, decidedMetrics as n, predict as o, compare as p, QUOTA_DIMENSIONS as q, instant as r, weigh as s, decide as t, ONE as u, fromNumber as v, largestResources as w, isWithinLimits as x, multiply as y, decisionKey as z };
