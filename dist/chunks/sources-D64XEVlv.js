import { _ as parseQuantity, a as member, d as text, f as texts, h as formatExactMemory, i as isObject, l as quantity$1, m as formatCpu, n as instant, o as objects, p as words, r as isMeasured, t as count, u as scalar } from "./json-BaBbGGr3.js";
import { i as stateBudget, t as amount } from "./disruption-budget-DQohwnPP.js";
import { t as TrimtabError } from "./errors-caA3otfk.js";
import { a as MAX_COUNT, c as listFirst, r as isInstant } from "./time-ZXryeGjZ.js";
import { t as closest } from "./did-you-mean-BAUiu41l.js";
import { n as groupBy } from "./group-by-CKri-PEM.js";
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
/** Dimensions that a ResourceQuota may bind, in nano-units; pods are counted in whole ones. */
const QUOTA_DIMENSIONS = [
	"cpu",
	"memory",
	"cpu_limit",
	"memory_limit",
	"pods"
];
// src/metrics/observation/empty.ts
/** Reason for a missing figure of which a source says nothing at all. */
const NOT_STATED = "not in the snapshot";
/** Reason for a figure that a source does not measure of any service. */
const NOT_MEASURED = "does not measure it";
/**
* Builds the observation of a service of which a source says nothing but why figures are missing; `timestamp`
* is ISO 8601.
*/
function emptyObservation(service, source, timestamp, reasons = {}) {
	return {
		service,
		source,
		timestamp,
		namespace: void 0,
		replicas: void 0,
		podsRunning: void 0,
		podsReady: void 0,
		restarts: void 0,
		pods: [],
		rollout: void 0,
		ownedBy: void 0,
		ownerUnknown: void 0,
		ownerUnseen: void 0,
		ownerKnown: false,
		writer: void 0,
		writtenAt: void 0,
		template: {
			hash: void 0,
			since: void 0
		},
		tracking: {},
		failure: void 0,
		replica: {
			request: NOTHING,
			limit: NOTHING
		},
		reserved: {
			request: NOTHING,
			limit: NOTHING
		},
		runtimeClass: void 0,
		nodeSelector: {},
		tolerations: [],
		disruptionBudgets: [],
		disruptionUnknown: void 0,
		figures: {},
		spare: {},
		missing: {
			...reasons,
			...EVERYTHING_MISSING,
			...reasons
		},
		throughputWeekAgo: void 0,
		history: []
	};
}
/** CPU and memory of which nothing is stated. */
const NOTHING = {
	cpu: void 0,
	memory: void 0
};
const EVERYTHING_MISSING = Object.fromEntries(FIGURE_NAMES.map((name) => [name, NOT_STATED]));
// src/metrics/join-figures.ts
/** Figures that can be computed from pods, and the resource whose usage they need. */
const RESOURCES = {
	cpu_utilization: "cpu",
	memory_utilization: "memory"
};
/**
* Joins the figures of two observations. Each keeps its source and time. What an earlier source only has pods
* for is still computed from these; a later source's ratio is spare for when it cannot be.
*/
function joinFigures(first, second, isFresh) {
	const figures = {};
	const spare = {};
	const missing = {};
	for (const name of FIGURE_NAMES) {
		const figure = chooseFigure(first.figures[name], second.figures[name], isFresh);
		const computed = figure && computedFromPods(name, figure, first, second, isFresh);
		if (figure) (computed ? spare : figures)[name] = figure;
		const reasons = joinReasons(first.missing[name], second.missing[name]);
		if (!(figures[name] && isFresh(figures[name].time)) && reasons !== void 0) missing[name] = reasons;
	}
	return {
		figures,
		spare: {
			...second.spare,
			...spare,
			...first.spare
		},
		missing
	};
}
/** Returns the first figure that is fresh, else the first that is stated. */
function chooseFigure(first, second, isFresh) {
	const stated = [first, second].filter((figure) => figure !== void 0);
	return stated.find(({ time }) => isFresh(time)) ?? stated[0];
}
/**
* Checks that the pods of the source that goes before a figure's give it: the earlier one's, or a fresh one's
* for a stale figure.
*/
function computedFromPods(name, figure, first, second, isFresh) {
	if (figure !== first.figures[name]) return hasFreshUsage(first, name, isFresh);
	return !isFresh(figure.time) && hasFreshUsage(second, name, isFresh);
}
function hasFreshUsage({ timestamp, pods }, name, isFresh) {
	const resource = RESOURCES[name];
	return resource !== void 0 && isFresh(timestamp) && pods.some(({ usage }) => usage[resource] !== void 0);
}
/** Joins reasons; what could be mended goes before what a source never measures. */
function joinReasons(first, second) {
	const reasons = [...new Set([first, second].filter((reason) => reason !== void 0))];
	if (reasons.length === 0) return void 0;
	return reasons.sort((a, b) => Number(isLasting(a)) - Number(isLasting(b))).join("; ");
}
function isLasting(reason) {
	return reason.endsWith(NOT_MEASURED);
}
// src/metrics/observation/readings.ts
/** More than a month of readings every five minutes. */
const MAX_READINGS = 11e3;
/** Lists readings one by one, as they are stated; of columns those of the figures asked for. */
function listReadings(history, names = FIGURE_NAMES) {
	return "start" in history ? unfold(history, names) : history;
}
/**
* Lists the readings between two times (ms, both included) that state any of the figures asked for. Of columns
* only that part is read: a month of readings is long, and most questions are about one moment of it.
*/
function readingsBetween(history, from, to, names) {
	return ("start" in history ? unfold(cutOut(history, from, to), names) : history).filter(({ timestamp, metrics }) => {
		const at = Date.parse(timestamp);
		return at >= from && at <= to && names.some((name) => metrics[name] !== void 0);
	});
}
/** Checks that any reading is stated at all. */
function hasReadings(history) {
	return "start" in history ? Object.values(history.metrics).some((column) => /\d/.test(column)) : history.length > 0;
}
/** Cuts the readings between two times out of columns. */
function cutOut(history, from, to) {
	const { start, step_seconds: step, replicas, metrics } = history;
	const first = Date.parse(start);
	const skipped = Math.max(0, Math.ceil((from - first) / (step * 1e3)));
	const length = Math.min(MAX_READINGS, Math.floor((to - first) / (step * 1e3)) - skipped + 1);
	if (!(length > 0)) return {
		start,
		step_seconds: step,
		metrics: {}
	};
	const cut = (column) => values(column, skipped, length);
	return {
		start: new Date(first + skipped * step * 1e3).toISOString(),
		step_seconds: step,
		...replicas === void 0 ? {} : { replicas: cut(replicas) },
		metrics: Object.fromEntries(Object.entries(metrics).map(([name, column]) => [name, cut(column)]))
	};
}
/** Returns the text of so many values of a column behind those to skip. */
function values(column, skipped, length) {
	let at = 0;
	for (let i = 0; i < skipped; i += 1) {
		at = column.indexOf(" ", at) + 1;
		if (at === 0) return "";
	}
	return column.slice(at).split(" ", length).join(" ");
}
function unfold({ start, step_seconds: step, replicas, metrics }, names) {
	if (names.every((name) => metrics[name] === void 0)) return [];
	const column = (values) => values === void 0 ? [] : values.split(" ", MAX_READINGS).map((value) => value === "" ? NaN : Number(value));
	const counts = column(replicas);
	const figures = new Map(names.map((name) => [name, column(metrics[name])]));
	const length = Math.max(counts.length, ...[...figures.values()].map((values) => values.length));
	const first = Date.parse(start);
	return Array.from({ length }, (_, index) => toHistoryPoint(new Date(first + index * step * 1e3).toISOString(), counts[index], (name) => figures.get(name)?.[index])).filter(({ metrics: measured }) => Object.keys(measured).length > 0);
}
/** Builds one reading; what is no measured figure or no count is left out. */
function toHistoryPoint(timestamp, replicas, figure) {
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
/** Returns what a blueprint says that one replica asks for. */
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
/** Returns the largest of each over the pods that are alive, since a rollout may be changing them. */
function largestResources(pods) {
	const alive = pods.filter(isAlive);
	return {
		request: largest(alive, (pod) => pod.request),
		limit: largest(alive, (pod) => pod.limit)
	};
}
/** Takes each figure from the first that states it. */
function firstStated$1(...sources) {
	const first = (key, resource) => sources.find((source) => source[key][resource] !== void 0)?.[key][resource];
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
/** Takes the larger of each figure that two sources state. */
function largerOf(a, b) {
	const larger = (key, resource) => {
		const [one, other] = [a[key][resource], b[key][resource]];
		return one === void 0 || other !== void 0 && other > one ? other : one;
	};
	return {
		request: {
			cpu: larger("request", "cpu"),
			memory: larger("request", "memory")
		},
		limit: {
			cpu: larger("limit", "cpu"),
			memory: larger("limit", "memory")
		}
	};
}
/** Checks that a pod has not ended: one that has gives its room back. */
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
// src/metrics/join.ts
/** Joins two sources. The earlier wins, figure by figure. */
function joinObservations(first, second, isFresh) {
	return {
		services: joinMaps(first.services, second.services, (a, b) => joinServices(a, b, (time) => isFresh(a.service, time))),
		clusters: joinMaps(first.clusters, second.clusters, joinClusters),
		problems: [...first.problems, ...second.problems]
	};
}
function joinServices(first, second, isFresh) {
	const withPods = [first, second].filter(({ pods }) => pods.length > 0);
	const { source, timestamp, pods } = withPods.find((one) => isFresh(one.timestamp)) ?? withPods[0] ?? first;
	const { replicas, podsRunning, podsReady, restarts } = !isFresh(first.timestamp) && isFresh(second.timestamp) ? firstStated(second, first) : firstStated(first, second);
	return {
		...firstStated(first, second),
		source,
		timestamp,
		pods,
		ownerKnown: first.ownerKnown || second.ownerKnown,
		replicas,
		podsRunning,
		podsReady,
		restarts,
		template: firstStated(first.template, second.template),
		tracking: {
			...second.tracking,
			...first.tracking
		},
		replica: firstStated$1(first.replica, second.replica),
		reserved: firstStated$1(first.reserved, second.reserved),
		nodeSelector: {
			...second.nodeSelector,
			...first.nodeSelector
		},
		tolerations: first.tolerations.length > 0 ? first.tolerations : second.tolerations,
		disruptionBudgets: first.disruptionBudgets.length > 0 ? first.disruptionBudgets : second.disruptionBudgets,
		...joinFigures(first, second, isFresh),
		history: hasReadings(first.history) ? first.history : second.history
	};
}
function joinClusters(first, second) {
	const { nodes, pending } = first.nodes ? first : second;
	return {
		...firstStated(first, second),
		nodes,
		pending,
		available: firstStated(first.available, second.available),
		quotas: first.quotas.length > 0 ? first.quotas : second.quotas
	};
}
/** Takes each member from the first, or where that does not state it, from the second. */
function firstStated(first, second) {
	const joined = { ...second };
	for (const key of Object.keys(first)) if (first[key] !== void 0) joined[key] = first[key];
	return joined;
}
function joinMaps(first, second, join) {
	const joined = new Map(first);
	for (const [key, value] of second) {
		const known = first.get(key);
		joined.set(key, known === void 0 ? value : join(known, value));
	}
	return joined;
}
// src/metrics/snapshot/record.ts
/**
* Records what a live source said as the content of a snapshot, so that a report can be replayed: {@link
* readSnapshot} reads the same observations from it. Quantities are in Kubernetes' canonical form.
*/
function recordSnapshot({ timestamp, observations, asked }) {
	const services = [...observations.services.values()].map((one) => recordService(one, asked?.services.get(one.service)));
	if (services.length === 0) return {
		timestamp,
		services
	};
	const clusters = [...observations.clusters].map(([name, state]) => [name, recordCluster(state)]);
	return {
		timestamp,
		...asked ? { queries: asked.queries } : { clusters: Object.fromEntries(clusters) },
		services,
		problems: observations.problems.map(({ message }) => ({ message }))
	};
}
function recordService(one, asked) {
	const found = asked === void 0 && one.replicas !== void 0;
	const values = Object.entries(one.figures).map(([name, { value }]) => [name, value]);
	const reasons = Object.entries(one.missing).filter(([, reason]) => reason !== NOT_STATED);
	return {
		service: one.service,
		namespace: one.namespace,
		timestamp: one.timestamp,
		measured_from: asked?.measuredFrom,
		replicas: one.replicas,
		pods_running: one.podsRunning,
		pods_ready: one.podsReady,
		restarts: one.restarts,
		...found ? recordWorkload(one) : {
			rollout: one.rollout,
			owned_by: one.ownedBy
		},
		...one.autoscaler ? { autoscaler: one.autoscaler } : {},
		owner_unseen: one.ownerUnseen,
		owner_known: one.ownerKnown || void 0,
		...asked ? { metrics: Object.fromEntries(values) } : {},
		missing: asked?.missing ?? Object.fromEntries(reasons),
		failure: one.failure,
		...found ? {
			pods: one.pods.map(recordPod),
			...recordUnstated(one.pods)
		} : { owner_unknown: one.ownerUnknown },
		queries: asked?.queries,
		history: "start" in one.history ? one.history : void 0,
		throughput_week_ago: one.throughputWeekAgo
	};
}
function recordWorkload({ replica, reserved, ...one }) {
	return {
		rollout: one.rollout,
		owned_by: one.ownedBy,
		owner_unknown: one.ownerUnknown,
		replicas_written_by: one.writer,
		replicas_written_at: one.writtenAt,
		template: one.template,
		tracking: one.tracking,
		replica: recordReplica(replica),
		reserved: recordReplica(reserved),
		runtime_class: one.runtimeClass,
		...recordDisruption(one),
		...recordPlacement(one)
	};
}
/** All pods of a workload have the same containers. */
function recordUnstated([pod]) {
	return pod && Object.keys(pod.unstated).length > 0 ? { unstated: pod.unstated } : {};
}
function recordDisruption({ disruptionBudgets, disruptionUnknown }) {
	return {
		...disruptionBudgets.length === 0 ? {} : { disruption_budgets: disruptionBudgets.map((one) => stateBudget(one.name, one, one.others)) },
		disruption_unknown: disruptionUnknown
	};
}
function recordPod(pod) {
	return {
		name: pod.name,
		phase: pod.phase,
		ready: pod.ready,
		node: pod.node,
		started_at: pod.startedAt,
		ready_since: pod.readySince,
		deleted_at: pod.deletedAt,
		measured_from: pod.measuredFrom,
		restarts: pod.restarts,
		last_restart: pod.lastRestart,
		waiting: pod.waiting,
		unschedulable: pod.unschedulable,
		...recordResources("usage", pod.usage),
		...recordReplica(pod)
	};
}
function recordCluster({ nodes, pending, quotas, failure, unreadable }) {
	return {
		...failure !== void 0 && quotas.length === 0 && !nodes ? {} : { quotas: quotas.map(recordQuota) },
		...nodes ? {
			nodes: nodes.map(recordNode),
			pending: pending.map((pod) => ({
				...recordResources("request", pod),
				...recordPlacement(pod)
			}))
		} : {},
		failure,
		unreadable
	};
}
function recordNode({ name, schedulable, allocatable, requested, taints, labels }) {
	return {
		name,
		schedulable,
		allocatable: {
			...recordAmounts(allocatable),
			pods: allocatable.pods?.toString()
		},
		taints: taints.map(recordTaint),
		labels,
		requested: {
			...recordAmounts(requested),
			pods: requested.pods === void 0 ? void 0 : Number(requested.pods)
		}
	};
}
function recordQuota({ name, namespace, hard, used, scopes }) {
	return {
		name,
		namespace,
		hard: recordLimits(hard),
		used: recordLimits(used),
		scopes
	};
}
/** Keys in the order in which the API server lists them. */
function recordLimits(amounts) {
	const limit = recordAmounts({
		cpu: amounts.cpu_limit,
		memory: amounts.memory_limit
	});
	const request = recordAmounts({
		cpu: amounts.cpu,
		memory: amounts.memory
	});
	return {
		"limits.cpu": limit.cpu,
		"limits.memory": limit.memory,
		pods: amounts.pods?.toString(),
		"requests.cpu": request.cpu,
		"requests.memory": request.memory
	};
}
function recordPlacement({ nodeSelector, tolerations }) {
	return {
		node_selector: nodeSelector,
		tolerations: tolerations.map(recordToleration)
	};
}
function recordToleration({ key, operator, value, effect }) {
	return {
		key,
		operator,
		value,
		effect
	};
}
function recordTaint({ key, value, effect }) {
	return {
		key,
		value,
		effect
	};
}
function recordReplica({ request, limit }) {
	return {
		...recordResources("request", request),
		...recordResources("limit", limit)
	};
}
function recordResources(what, resources) {
	const { cpu, memory } = recordAmounts(resources);
	return {
		[`cpu_${what}`]: cpu,
		[`memory_${what}`]: memory
	};
}
function recordAmounts({ cpu, memory }) {
	return {
		cpu: cpu === void 0 ? void 0 : formatCpu(cpu),
		memory: memory === void 0 ? void 0 : formatExactMemory(memory)
	};
}
// schemas/snapshot.schema.json
var properties = {
	"timestamp": {
		"type": "string",
		"pattern": "^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}(:\\d{2}(\\.\\d+)?)?(Z|[+-]\\d{2}:\\d{2})$",
		"description": "An ISO 8601 instant with a zone, such as 2026-02-10T18:30:00Z"
	},
	"clusters": {
		"type": "object",
		"additionalProperties": {
			"type": "object",
			"properties": {
				"capacity": {
					"type": "object",
					"description": "Free capacity of the whole cluster.",
					"properties": {
						"cpu_available": {
							"anyOf": [{
								"type": "string",
								"pattern": "^\\+?(\\d{1,30}(\\.\\d{0,30})?|\\.\\d{1,30})([numkMGTPE]|[KMGTPE]i|[eE][+-]?\\d{1,2})?$"
							}, {
								"type": "number",
								"minimum": 0
							}],
							"description": "A Kubernetes quantity such as 120m or 300Mi"
						},
						"memory_available": {
							"anyOf": [{
								"type": "string",
								"pattern": "^\\+?(\\d{1,30}(\\.\\d{0,30})?|\\.\\d{1,30})([numkMGTPE]|[KMGTPE]i|[eE][+-]?\\d{1,2})?$"
							}, {
								"type": "number",
								"minimum": 0
							}],
							"description": "A Kubernetes quantity such as 120m or 300Mi"
						}
					}
				},
				"nodes": {
					"type": "array",
					"items": {
						"type": "object",
						"required": ["name", "allocatable"],
						"properties": {
							"name": { "type": "string" },
							"schedulable": { "type": "boolean" },
							"allocatable": {
								"type": "object",
								"properties": {
									"cpu": {
										"anyOf": [{
											"type": "string",
											"pattern": "^\\+?(\\d{1,30}(\\.\\d{0,30})?|\\.\\d{1,30})([numkMGTPE]|[KMGTPE]i|[eE][+-]?\\d{1,2})?$"
										}, {
											"type": "number",
											"minimum": 0
										}],
										"description": "A Kubernetes quantity such as 120m or 300Mi"
									},
									"memory": {
										"anyOf": [{
											"type": "string",
											"pattern": "^\\+?(\\d{1,30}(\\.\\d{0,30})?|\\.\\d{1,30})([numkMGTPE]|[KMGTPE]i|[eE][+-]?\\d{1,2})?$"
										}, {
											"type": "number",
											"minimum": 0
										}],
										"description": "A Kubernetes quantity such as 120m or 300Mi"
									},
									"pods": {
										"anyOf": [{
											"type": "string",
											"pattern": "^\\+?(\\d{1,30}(\\.\\d{0,30})?|\\.\\d{1,30})([numkMGTPE]|[KMGTPE]i|[eE][+-]?\\d{1,2})?$"
										}, {
											"type": "number",
											"minimum": 0
										}],
										"description": "A Kubernetes quantity such as 120m or 300Mi"
									}
								}
							},
							"requested": {
								"type": "object",
								"properties": {
									"cpu": {
										"anyOf": [{
											"type": "string",
											"pattern": "^\\+?(\\d{1,30}(\\.\\d{0,30})?|\\.\\d{1,30})([numkMGTPE]|[KMGTPE]i|[eE][+-]?\\d{1,2})?$"
										}, {
											"type": "number",
											"minimum": 0
										}],
										"description": "A Kubernetes quantity such as 120m or 300Mi"
									},
									"memory": {
										"anyOf": [{
											"type": "string",
											"pattern": "^\\+?(\\d{1,30}(\\.\\d{0,30})?|\\.\\d{1,30})([numkMGTPE]|[KMGTPE]i|[eE][+-]?\\d{1,2})?$"
										}, {
											"type": "number",
											"minimum": 0
										}],
										"description": "A Kubernetes quantity such as 120m or 300Mi"
									},
									"pods": {
										"anyOf": [{
											"type": "string",
											"pattern": "^\\+?(\\d{1,30}(\\.\\d{0,30})?|\\.\\d{1,30})([numkMGTPE]|[KMGTPE]i|[eE][+-]?\\d{1,2})?$"
										}, {
											"type": "number",
											"minimum": 0
										}],
										"description": "A Kubernetes quantity such as 120m or 300Mi"
									}
								}
							},
							"taints": {
								"type": "array",
								"items": {
									"type": "object",
									"required": ["key", "effect"],
									"properties": {
										"key": { "type": "string" },
										"value": { "type": "string" },
										"effect": { "enum": [
											"NoSchedule",
											"PreferNoSchedule",
											"NoExecute"
										] }
									}
								}
							},
							"labels": {
								"type": "object",
								"additionalProperties": { "type": "string" }
							}
						}
					}
				},
				"pending": {
					"type": "array",
					"description": "Pods that wait for a node and belong to no service here.",
					"items": {
						"type": "object",
						"properties": {
							"cpu_request": {
								"anyOf": [{
									"type": "string",
									"pattern": "^\\+?(\\d{1,30}(\\.\\d{0,30})?|\\.\\d{1,30})([numkMGTPE]|[KMGTPE]i|[eE][+-]?\\d{1,2})?$"
								}, {
									"type": "number",
									"minimum": 0
								}],
								"description": "A Kubernetes quantity such as 120m or 300Mi"
							},
							"memory_request": {
								"anyOf": [{
									"type": "string",
									"pattern": "^\\+?(\\d{1,30}(\\.\\d{0,30})?|\\.\\d{1,30})([numkMGTPE]|[KMGTPE]i|[eE][+-]?\\d{1,2})?$"
								}, {
									"type": "number",
									"minimum": 0
								}],
								"description": "A Kubernetes quantity such as 120m or 300Mi"
							},
							"node_selector": {
								"type": "object",
								"additionalProperties": { "type": "string" }
							},
							"tolerations": {
								"type": "array",
								"items": {
									"type": "object",
									"properties": {
										"key": { "type": "string" },
										"operator": { "type": "string" },
										"value": { "type": "string" },
										"effect": { "type": "string" }
									}
								}
							}
						}
					}
				},
				"quotas": {
					"type": "array",
					"items": {
						"type": "object",
						"required": ["namespace", "hard"],
						"properties": {
							"name": { "type": "string" },
							"namespace": { "type": "string" },
							"hard": {
								"type": "object",
								"description": "Keys of a ResourceQuota, such as requests.cpu, limits.memory, pods.",
								"additionalProperties": {
									"anyOf": [{
										"type": "string",
										"pattern": "^\\+?(\\d{1,30}(\\.\\d{0,30})?|\\.\\d{1,30})([numkMGTPE]|[KMGTPE]i|[eE][+-]?\\d{1,2})?$"
									}, {
										"type": "number",
										"minimum": 0
									}],
									"description": "A Kubernetes quantity such as 120m or 300Mi"
								}
							},
							"used": {
								"type": "object",
								"description": "Keys of a ResourceQuota, such as requests.cpu, limits.memory, pods.",
								"additionalProperties": {
									"anyOf": [{
										"type": "string",
										"pattern": "^\\+?(\\d{1,30}(\\.\\d{0,30})?|\\.\\d{1,30})([numkMGTPE]|[KMGTPE]i|[eE][+-]?\\d{1,2})?$"
									}, {
										"type": "number",
										"minimum": 0
									}],
									"description": "A Kubernetes quantity such as 120m or 300Mi"
								}
							},
							"scopes": {
								"type": "array",
								"items": { "type": "string" },
								"description": "Scopes of the quota, such as NotTerminating; one that a pod template does not tell binds nobody."
							}
						}
					}
				},
				"failure": {
					"type": "string",
					"description": "Why its API server, or parts of it, could not be read"
				},
				"unreadable": {
					"type": "string",
					"description": "Why its free capacity is not known now: nothing is placed meanwhile"
				}
			}
		}
	},
	"services": {
		"type": "array",
		"items": {
			"type": "object",
			"required": ["service"],
			"properties": {
				"service": {
					"type": "string",
					"minLength": 1,
					"description": "Equals the blueprint's metadata.name"
				},
				"timestamp": {
					"type": "string",
					"pattern": "^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}(:\\d{2}(\\.\\d+)?)?(Z|[+-]\\d{2}:\\d{2})$",
					"description": "An ISO 8601 instant with a zone, such as 2026-02-10T18:30:00Z"
				},
				"measured_from": {
					"type": "string",
					"pattern": "^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}(:\\d{2}(\\.\\d+)?)?(Z|[+-]\\d{2}:\\d{2})$",
					"description": "Where the window begins over which the metrics were averaged, as an ISO 8601 instant; without it they are of their moment"
				},
				"replicas": {
					"type": "integer",
					"minimum": 0
				},
				"pods_running": {
					"type": "integer",
					"minimum": 0
				},
				"restarts": {
					"type": "integer",
					"minimum": 0,
					"description": "Containers restarted over the window of the figures"
				},
				"pods_ready": {
					"type": "integer",
					"minimum": 0
				},
				"metrics": {
					"type": "object",
					"description": "Ratios are 0 to 1 and above, latency in milliseconds, throughput in requests per second. Null, negative and absent figures are missing.",
					"properties": {
						"cpu_utilization": { "type": ["number", "null"] },
						"memory_utilization": { "type": ["number", "null"] },
						"latency_p50": { "type": ["number", "null"] },
						"latency_p95": { "type": ["number", "null"] },
						"throughput": { "type": ["number", "null"] },
						"error_rate": { "type": ["number", "null"] }
					}
				},
				"pods": {
					"type": "array",
					"items": {
						"type": "object",
						"required": ["name"],
						"properties": {
							"name": { "type": "string" },
							"phase": { "type": "string" },
							"ready": { "type": "boolean" },
							"started_at": { "anyOf": [{
								"type": "string",
								"pattern": "^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}(:\\d{2}(\\.\\d+)?)?(Z|[+-]\\d{2}:\\d{2})$",
								"description": "An ISO 8601 instant with a zone, such as 2026-02-10T18:30:00Z"
							}, { "type": "null" }] },
							"ready_since": { "anyOf": [{
								"type": "string",
								"pattern": "^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}(:\\d{2}(\\.\\d+)?)?(Z|[+-]\\d{2}:\\d{2})$",
								"description": "An ISO 8601 instant with a zone, such as 2026-02-10T18:30:00Z"
							}, { "type": "null" }] },
							"deleted_at": { "anyOf": [{
								"type": "string",
								"pattern": "^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}(:\\d{2}(\\.\\d+)?)?(Z|[+-]\\d{2}:\\d{2})$",
								"description": "An ISO 8601 instant with a zone, such as 2026-02-10T18:30:00Z"
							}, { "type": "null" }] },
							"cpu_usage": {
								"anyOf": [{
									"type": "string",
									"pattern": "^\\+?(\\d{1,30}(\\.\\d{0,30})?|\\.\\d{1,30})([numkMGTPE]|[KMGTPE]i|[eE][+-]?\\d{1,2})?$"
								}, {
									"type": "number",
									"minimum": 0
								}],
								"description": "A Kubernetes quantity such as 120m or 300Mi"
							},
							"cpu_request": {
								"anyOf": [{
									"type": "string",
									"pattern": "^\\+?(\\d{1,30}(\\.\\d{0,30})?|\\.\\d{1,30})([numkMGTPE]|[KMGTPE]i|[eE][+-]?\\d{1,2})?$"
								}, {
									"type": "number",
									"minimum": 0
								}],
								"description": "A Kubernetes quantity such as 120m or 300Mi"
							},
							"memory_usage": {
								"anyOf": [{
									"type": "string",
									"pattern": "^\\+?(\\d{1,30}(\\.\\d{0,30})?|\\.\\d{1,30})([numkMGTPE]|[KMGTPE]i|[eE][+-]?\\d{1,2})?$"
								}, {
									"type": "number",
									"minimum": 0
								}],
								"description": "A Kubernetes quantity such as 120m or 300Mi"
							},
							"node": {
								"type": "string",
								"description": "Absent while it waits for one."
							},
							"restarts": {
								"type": "integer",
								"minimum": 0,
								"description": "Of all its containers since it started"
							},
							"last_restart": {
								"type": ["string", "null"],
								"description": "When a container of it ended last, ISO 8601"
							},
							"waiting": {
								"type": ["string", "null"],
								"description": "Why a container does not run, such as CrashLoopBackOff"
							},
							"unschedulable": {
								"type": ["string", "null"],
								"description": "Why no node takes it, as the scheduler says"
							},
							"measured_from": {
								"anyOf": [{
									"type": "string",
									"pattern": "^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}(:\\d{2}(\\.\\d+)?)?(Z|[+-]\\d{2}:\\d{2})$",
									"description": "An ISO 8601 instant with a zone, such as 2026-02-10T18:30:00Z"
								}, { "type": "null" }],
								"description": "Where the window of its usage begins"
							},
							"memory_request": {
								"anyOf": [{
									"type": "string",
									"pattern": "^\\+?(\\d{1,30}(\\.\\d{0,30})?|\\.\\d{1,30})([numkMGTPE]|[KMGTPE]i|[eE][+-]?\\d{1,2})?$"
								}, {
									"type": "number",
									"minimum": 0
								}],
								"description": "A Kubernetes quantity such as 120m or 300Mi"
							},
							"cpu_limit": {
								"anyOf": [{
									"type": "string",
									"pattern": "^\\+?(\\d{1,30}(\\.\\d{0,30})?|\\.\\d{1,30})([numkMGTPE]|[KMGTPE]i|[eE][+-]?\\d{1,2})?$"
								}, {
									"type": "number",
									"minimum": 0
								}],
								"description": "A Kubernetes quantity such as 120m or 300Mi"
							},
							"memory_limit": {
								"anyOf": [{
									"type": "string",
									"pattern": "^\\+?(\\d{1,30}(\\.\\d{0,30})?|\\.\\d{1,30})([numkMGTPE]|[KMGTPE]i|[eE][+-]?\\d{1,2})?$"
								}, {
									"type": "number",
									"minimum": 0
								}],
								"description": "A Kubernetes quantity such as 120m or 300Mi"
							}
						}
					}
				},
				"unstated": {
					"type": "object",
					"additionalProperties": { "type": "string" },
					"description": "Which container leaves its pods without an amount, by cpu_request, cpu_limit, memory_request, memory_limit"
				},
				"throughput_week_ago": {
					"type": ["number", "null"],
					"description": "Requests per second a week before the figures: where a cluster's traffic has halved, its scale-downs are held"
				},
				"history": { "anyOf": [{
					"type": "array",
					"items": {
						"type": "object",
						"required": ["timestamp"],
						"properties": {
							"timestamp": {
								"type": "string",
								"pattern": "^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}(:\\d{2}(\\.\\d+)?)?(Z|[+-]\\d{2}:\\d{2})$",
								"description": "An ISO 8601 instant with a zone, such as 2026-02-10T18:30:00Z"
							},
							"replicas": {
								"type": "integer",
								"minimum": 0
							},
							"metrics": {
								"type": "object",
								"description": "Ratios are 0 to 1 and above, latency in milliseconds, throughput in requests per second. Null, negative and absent figures are missing.",
								"properties": {
									"cpu_utilization": { "type": ["number", "null"] },
									"memory_utilization": { "type": ["number", "null"] },
									"latency_p50": { "type": ["number", "null"] },
									"latency_p95": { "type": ["number", "null"] },
									"throughput": { "type": ["number", "null"] },
									"error_rate": { "type": ["number", "null"] }
								}
							}
						}
					}
				}, {
					"type": "object",
					"description": "Readings at even steps, oldest first",
					"required": ["start", "step_seconds"],
					"properties": {
						"start": {
							"type": "string",
							"pattern": "^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}(:\\d{2}(\\.\\d+)?)?(Z|[+-]\\d{2}:\\d{2})$"
						},
						"step_seconds": {
							"type": "number",
							"exclusiveMinimum": 0
						},
						"replicas": {
							"type": "string",
							"description": "One value a step, apart by spaces; - where there is none"
						},
						"metrics": {
							"type": "object",
							"additionalProperties": {
								"type": "string",
								"description": "One value a step, apart by spaces; - where there is none"
							}
						}
					}
				}] },
				"namespace": {
					"type": "string",
					"description": "Whose quotas bind it"
				},
				"missing": {
					"type": "object",
					"description": "Why a figure is not there, by figure.",
					"additionalProperties": { "type": "string" }
				},
				"rollout": {
					"type": "string",
					"description": "Why a rollout is in progress"
				},
				"owned_by": {
					"type": "string",
					"description": "What sets the count in the cluster, such as HorizontalPodAutoscaler shop/web"
				},
				"autoscaler": {
					"type": "object",
					"description": "The numbers of the autoscaler in the cluster, and why its ceiling holds it back",
					"properties": {
						"target": {
							"type": "integer",
							"minimum": 0
						},
						"min": {
							"type": "integer",
							"minimum": 0
						},
						"max": {
							"type": "integer",
							"minimum": 0
						},
						"limited": { "type": "string" }
					}
				},
				"owner_unknown": {
					"type": "string",
					"description": "Why it cannot be told whether anything sets the count; what would move is held"
				},
				"owner_unseen": {
					"type": "string",
					"description": "Why this source does not see what may set the count; counts where no other source does"
				},
				"owner_known": {
					"type": "boolean",
					"description": "True where a source sees what may set the count"
				},
				"replicas_written_at": {
					"type": "string",
					"description": "When the live count was last written, ISO 8601"
				},
				"template": {
					"type": "object",
					"description": "Which pod template runs, and since when",
					"properties": {
						"hash": { "type": "string" },
						"since": { "type": "string" }
					}
				},
				"tracking": {
					"type": "object",
					"description": "Labels and annotations by which delivery tools track the workload",
					"additionalProperties": { "type": "string" }
				},
				"failure": {
					"type": "string",
					"description": "Why the source could not be read"
				},
				"replicas_written_by": {
					"type": "string",
					"description": "Who wrote the live count last"
				},
				"replica": {
					"type": "object",
					"description": "Of the live pod template.",
					"properties": {
						"cpu_request": {
							"anyOf": [{
								"type": "string",
								"pattern": "^\\+?(\\d{1,30}(\\.\\d{0,30})?|\\.\\d{1,30})([numkMGTPE]|[KMGTPE]i|[eE][+-]?\\d{1,2})?$"
							}, {
								"type": "number",
								"minimum": 0
							}],
							"description": "A Kubernetes quantity such as 120m or 300Mi"
						},
						"memory_request": {
							"anyOf": [{
								"type": "string",
								"pattern": "^\\+?(\\d{1,30}(\\.\\d{0,30})?|\\.\\d{1,30})([numkMGTPE]|[KMGTPE]i|[eE][+-]?\\d{1,2})?$"
							}, {
								"type": "number",
								"minimum": 0
							}],
							"description": "A Kubernetes quantity such as 120m or 300Mi"
						},
						"cpu_limit": {
							"anyOf": [{
								"type": "string",
								"pattern": "^\\+?(\\d{1,30}(\\.\\d{0,30})?|\\.\\d{1,30})([numkMGTPE]|[KMGTPE]i|[eE][+-]?\\d{1,2})?$"
							}, {
								"type": "number",
								"minimum": 0
							}],
							"description": "A Kubernetes quantity such as 120m or 300Mi"
						},
						"memory_limit": {
							"anyOf": [{
								"type": "string",
								"pattern": "^\\+?(\\d{1,30}(\\.\\d{0,30})?|\\.\\d{1,30})([numkMGTPE]|[KMGTPE]i|[eE][+-]?\\d{1,2})?$"
							}, {
								"type": "number",
								"minimum": 0
							}],
							"description": "A Kubernetes quantity such as 120m or 300Mi"
						}
					}
				},
				"reserved": {
					"type": "object",
					"description": "What the scheduler sets aside for one pod and a quota counts, where that is not what its containers request.",
					"properties": {
						"cpu_request": {
							"anyOf": [{
								"type": "string",
								"pattern": "^\\+?(\\d{1,30}(\\.\\d{0,30})?|\\.\\d{1,30})([numkMGTPE]|[KMGTPE]i|[eE][+-]?\\d{1,2})?$"
							}, {
								"type": "number",
								"minimum": 0
							}],
							"description": "A Kubernetes quantity such as 120m or 300Mi"
						},
						"memory_request": {
							"anyOf": [{
								"type": "string",
								"pattern": "^\\+?(\\d{1,30}(\\.\\d{0,30})?|\\.\\d{1,30})([numkMGTPE]|[KMGTPE]i|[eE][+-]?\\d{1,2})?$"
							}, {
								"type": "number",
								"minimum": 0
							}],
							"description": "A Kubernetes quantity such as 120m or 300Mi"
						},
						"cpu_limit": {
							"anyOf": [{
								"type": "string",
								"pattern": "^\\+?(\\d{1,30}(\\.\\d{0,30})?|\\.\\d{1,30})([numkMGTPE]|[KMGTPE]i|[eE][+-]?\\d{1,2})?$"
							}, {
								"type": "number",
								"minimum": 0
							}],
							"description": "A Kubernetes quantity such as 120m or 300Mi"
						},
						"memory_limit": {
							"anyOf": [{
								"type": "string",
								"pattern": "^\\+?(\\d{1,30}(\\.\\d{0,30})?|\\.\\d{1,30})([numkMGTPE]|[KMGTPE]i|[eE][+-]?\\d{1,2})?$"
							}, {
								"type": "number",
								"minimum": 0
							}],
							"description": "A Kubernetes quantity such as 120m or 300Mi"
						}
					}
				},
				"runtime_class": {
					"type": "string",
					"description": "RuntimeClass of the pod template whose overhead is not known"
				},
				"disruption_budgets": {
					"type": "array",
					"description": "PodDisruptionBudgets over its pods",
					"items": {
						"type": "object",
						"properties": {
							"name": {
								"type": "string",
								"description": "Its namespace and name: shop/web"
							},
							"min_available": {
								"anyOf": [{
									"type": "integer",
									"minimum": 0
								}, {
									"type": "string",
									"pattern": "^(\\d{1,9}|\\d{1,3}%)$"
								}],
								"description": "Pods that have to stay available, as a number or a percentage"
							},
							"max_unavailable": {
								"anyOf": [{
									"type": "integer",
									"minimum": 0
								}, {
									"type": "string",
									"pattern": "^(\\d{1,9}|\\d{1,3}%)$"
								}],
								"description": "Pods that may be unavailable, likewise"
							},
							"other_replicas": {
								"type": "integer",
								"minimum": 0,
								"description": "Replicas of other workloads that it is over, too"
							}
						},
						"required": ["name"]
					}
				},
				"disruption_unknown": {
					"type": "string",
					"description": "Why they could not be read for now"
				},
				"node_selector": {
					"type": "object",
					"additionalProperties": { "type": "string" }
				},
				"tolerations": {
					"type": "array",
					"items": {
						"type": "object",
						"properties": {
							"key": { "type": "string" },
							"operator": { "type": "string" },
							"value": { "type": "string" },
							"effect": { "type": "string" }
						}
					}
				}
			}
		}
	},
	"problems": {
		"type": "array",
		"description": "What a source could not read of a whole cluster.",
		"items": {
			"type": "object",
			"required": ["message"],
			"properties": { "message": { "type": "string" } }
		}
	}
};
// src/metrics/snapshot/plausible.ts
/** Above these a ratio was written in percent: 1000 % of what was requested, and all requests failing. */
const HIGHEST_RATIOS = {
	cpu_utilization: 10,
	memory_utilization: 10,
	error_rate: 1
};
/**
* Returns what a figure that a person wrote was likely meant to be, where it is in another unit or no number:
* `85 would be 8500%; write 0.85 for 85%`. Undefined for one that may be meant as it stands; what is negative
* or null is a figure that is not there.
*/
function explainFigure(name, value) {
	if (value === null || value === void 0 || value === "") return void 0;
	if (typeof value === "string") return explainText(name, value);
	if (typeof value !== "number") return `${JSON.stringify(value).slice(0, 60)} is no number`;
	if (!isMeasured(value)) return void 0;
	const highest = HIGHEST_RATIOS[name];
	if (highest !== void 0 && value > highest) return `${value} would be ${rounded(value * 100)}%; write ${rounded(value / 100)} for ${value}%`;
	return highest === void 0 && isLatency(name) && value > 0 && value < 1 ? `${value} would be less than a millisecond; write ${rounded(value * 1e3)} for ${value}s` : void 0;
}
/** Nobody writes a figure in more characters. */
const LONGEST_TEXT = 40;
function explainText(name, value) {
	const found = JSON.stringify(value).slice(0, 60);
	const [, digits, unit] = /^\s*(\d+(?:\.\d+)?)\s*(%|ms|s)?\s*$/.exec(value.slice(0, LONGEST_TEXT)) ?? [];
	const number = Number(digits);
	if (digits === void 0 || value.length > LONGEST_TEXT) return `${found} is no number`;
	if (unit === "%" && HIGHEST_RATIOS[name] !== void 0) return `${found} is a text; write ${rounded(number / 100)}`;
	if (unit === "s" && isLatency(name)) return `${found} is a text; write ${rounded(number * 1e3)}`;
	return unit === void 0 || unit === "ms" && isLatency(name) ? `${found} is a text; write ${number}` : `${found} is no number`;
}
function isLatency(name) {
	return name === "latency_p50" || name === "latency_p95";
}
function rounded(value) {
	return Number(value.toPrecision(12));
}
// src/metrics/snapshot/history.ts
/** A year; longer steps would lead to times that no clock shows. */
const LONGEST_STEP = 31622400;
/**
* Reads the `history` of a snapshot's service: a list of points, or columns. What cannot be read is left out,
* and of one that a person has `written` what is in another unit.
*/
function readHistory(value, written) {
	if (Array.isArray(value)) return value.flatMap((entry) => readPoint(entry, written));
	return isObject(value) ? readColumns(value, written) : [];
}
/**
* Returns what a figure's column begins with: all of it is in the same unit. Undefined for one without
* figures.
*/
function firstOfColumn(column) {
	const [first] = typeof column === "string" ? /[\d.]\S*/.exec(column) ?? [] : [];
	return first === void 0 ? void 0 : Number(first);
}
function readPoint(entry, written) {
	if (!isObject(entry) || !isInstant(entry.timestamp)) return [];
	const metrics = isObject(entry.metrics) ? entry.metrics : {};
	const figure = (name) => written && explainFigure(name, metrics[name]) !== void 0 ? void 0 : metrics[name];
	return [toHistoryPoint(entry.timestamp, entry.replicas, figure)];
}
function readColumns({ start, step_seconds: step, replicas, metrics }, written) {
	if (!isInstant(start) || typeof step !== "number" || !(step > 0 && step <= LONGEST_STEP)) return [];
	const columns = { ...texts(metrics) };
	for (const name of FIGURE_NAMES) if (written && explainFigure(name, firstOfColumn(columns[name])) !== void 0) delete columns[name];
	return {
		start,
		step_seconds: step,
		...typeof replicas === "string" ? { replicas } : {},
		metrics: columns
	};
}
// src/metrics/snapshot/check.ts
const ROOT = properties;
const SERVICE = ROOT.services.items.properties;
const POD = SERVICE.pods.items.properties;
const CLUSTER = ROOT.clusters.additionalProperties.properties;
/** Keys that say to every reader that they are no data. */
const REMARKS = /^(\$schema|_|x-|comment$)/;
/** No container runs in less memory, so that a smaller number was meant in Mi. */
const LEAST_MEMORY = 64n * 1024n * 1000000000n;
/**
* Checks a snapshot that a person or a script wrote for keys that nobody reads and values that cannot be
* meant. A mistake that several services share is told once. None of it costs anybody but the service.
*/
function checkSnapshot(file, root) {
	const general = [...unknownKeys(root, ROOT, ""), ...clusterMistakes(root)];
	const entries = (Array.isArray(root.services) ? root.services : []).flatMap((entry) => isObject(entry) && typeof entry.service === "string" ? serviceMistakes(entry).map((mistake) => ({
		...mistake,
		service: String(entry.service)
	})) : []);
	return [...general.map(({ at, message }) => ({
		service: void 0,
		message: `${file}: ${at}: ${message}`
	})), ...[...groupBy(entries, kindOf)].flatMap(([, group]) => tellOnce(file, group)).sort((a, b) => a.message < b.message ? -1 : 1)];
}
/** Returns what tells mistakes apart beside the service, the place in a list and the value. */
function kindOf({ at, message }) {
	return `${at} ${message}`.replace(/"[^"]*"|[\d.]+/g, "");
}
function tellOnce(file, group) {
	const [name, ...others] = [...new Set(group.map(({ service }) => service))].sort();
	const first = group.find(({ service }) => service === name);
	if (!first) return [];
	return [{
		service: others.length > 0 ? void 0 : first.service,
		message: `${file}: service ${first.service}: ${first.at}: ${first.message}${alsoOf(others)}`
	}];
}
function alsoOf(services) {
	if (services.length === 0) return "";
	return ` (likewise of ${listFirst(services, 3)})`;
}
/** Finds keys that nobody reads; values that cannot be read cost a cluster its room, which is told there. */
function clusterMistakes({ clusters }) {
	return Object.entries(isObject(clusters) ? clusters : {}).flatMap(([name, cluster]) => {
		const at = `clusters.${name}`;
		if (!isObject(cluster)) return [];
		const lists = [
			"nodes",
			"pending",
			"quotas"
		].flatMap((key) => listed(cluster[key], `${at}.${key}`).flatMap(([entry, place]) => unknownKeys(entry, CLUSTER[key].items.properties, place)));
		return [...unknownKeys(cluster, CLUSTER, at), ...lists];
	});
}
const unreadable = (isRight, expected) => {
	return (value) => isRight(value) ? void 0 : `${JSON.stringify(value).slice(0, 60)} cannot be read; write ${expected}`;
};
const COUNT = unreadable((value) => count(value) !== void 0, `a whole number such as 3, no more than ${MAX_COUNT}`);
const INSTANT = unreadable(isInstant, "an ISO 8601 instant such as 2026-02-10T18:30:00Z");
const QUANTITY = unreadable((value) => isOrdinary(value) || quantity$1(value) !== void 0, "a Kubernetes quantity such as 120m or 300Mi");
const MEMORY = (value) => {
	if (isOrdinary(value) && !String(value).endsWith("m")) return void 0;
	const amount = quantity$1(value);
	const written = scalar(value);
	return amount !== void 0 && amount > 0n && amount < LEAST_MEMORY ? `${written} would be less than 64Ki; write "${written.replace(/m$/, "")}Mi"` : QUANTITY(value);
};
/** Checks for a quantity as nearly all are written, which needs no arithmetic. */
function isOrdinary(value) {
	return typeof value === "string" && /^\d{1,9}(m|[KMGT]i|[MGT])$/.test(value);
}
const SERVICE_CHECKS = {
	replicas: COUNT,
	pods_running: COUNT,
	pods_ready: COUNT,
	restarts: COUNT
};
const FIGURE_CHECKS = Object.fromEntries(FIGURE_NAMES.map((name) => [name, (value) => explainFigure(name, value)]));
const POD_CHECKS = {
	ready: unreadable((value) => typeof value === "boolean", "true or false, without quotes"),
	...Object.fromEntries([
		"started_at",
		"ready_since",
		"deleted_at",
		"measured_from",
		"last_restart"
	].map((key) => [key, INSTANT])),
	...Object.fromEntries([
		"usage",
		"request",
		"limit"
	].flatMap((what) => [[`cpu_${what}`, QUANTITY], [`memory_${what}`, MEMORY]]))
};
function serviceMistakes(entry) {
	return [
		...mistakes(entry, "", SERVICE, SERVICE_CHECKS),
		...metricMistakes(entry.metrics, "metrics"),
		...listed(entry.pods, "pods").flatMap(([pod, place]) => mistakes(pod, place, POD, POD_CHECKS)),
		...historyMistakes(entry.history, "history")
	];
}
function metricMistakes(metrics, at) {
	if (metrics === void 0 || metrics === null) return [];
	if (!isObject(metrics)) return [{
		at,
		message: "expected an object with a number per figure"
	}];
	return mistakes(metrics, at, SERVICE.metrics.properties, FIGURE_CHECKS);
}
/** Checks readings one by one, and of columns the first: the others are in the same unit. */
function historyMistakes(history, at) {
	if (!isObject(history)) return listed(history, at).flatMap(([point, place]) => [...mistakes(point, place, void 0, { timestamp: INSTANT }), ...metricMistakes(point.metrics, `${place}.metrics`)]);
	const columns = isObject(history.metrics) ? history.metrics : {};
	return FIGURE_NAMES.flatMap((name) => toMistakes(explainFigure(name, firstOfColumn(columns[name])), `${at}.metrics.${name}`));
}
/** Finds values that cannot be read, and keys that are not `known`, where only those are. */
function mistakes(entry, at, known, checks) {
	const found = known ? unknownKeys(entry, known, at) : [];
	for (const key of Object.keys(entry)) {
		const value = entry[key];
		if (value === null || value === void 0 || value === "" || !Object.hasOwn(checks, key)) continue;
		const message = checks[key]?.(value);
		if (message !== void 0) found.push({
			at: joined(at, key),
			message
		});
	}
	return found;
}
function toMistakes(message, at) {
	return message === void 0 ? [] : [{
		at,
		message
	}];
}
function unknownKeys(entry, known, at) {
	const found = [];
	for (const key of Object.keys(entry)) {
		if (Object.hasOwn(known, key) || REMARKS.test(key)) continue;
		const near = closest(key, Object.keys(known));
		const hint = near === void 0 ? `known are ${Object.keys(known).join(", ")}` : `did you mean "${near}"?`;
		const place = JSON.stringify(key).slice(1, -1).slice(0, 60);
		found.push({
			at: joined(at, place),
			message: `unknown key; ${hint}`
		});
	}
	return found;
}
function joined(at, key) {
	return at === "" ? key : `${at}.${key}`;
}
/** Lists the objects of what should be a list, each with its place. */
function listed(value, at) {
	if (!Array.isArray(value)) return [];
	return value.flatMap((entry, index) => isObject(entry) ? [[entry, `${at}[${index}]`]] : []);
}
// src/metrics/snapshot/capacity.ts
/** Forms that a snapshot has from Kubernetes, so that both are read alike. */
/**
* Keys of a ResourceQuota; `cpu` and `memory` are short for the requests
* (k8s.io/docs/concepts/policy/resource-quotas).
*/
const QUOTA_KEYS = {
	cpu: "cpu",
	"requests.cpu": "cpu",
	memory: "memory",
	"requests.memory": "memory",
	"limits.cpu": "cpu_limit",
	"limits.memory": "memory_limit",
	pods: "pods",
	"count/pods": "pods"
};
const NANO = 1000000000n;
/** Reads what a quota allows, or what is used of it. */
function readQuotaAmounts(value, read) {
	const result = {};
	for (const [key, dimension] of Object.entries(QUOTA_KEYS)) {
		const stated = read(isObject(value) ? value[key] : void 0, key);
		if (stated !== void 0) result[dimension] = dimension === "pods" ? stated / NANO : stated;
	}
	return result;
}
/** Reads the resources of a node; CPU and memory that are not stated are none. */
function readNodeResources(value, read) {
	const resources = isObject(value) ? value : {};
	const pods = read(resources.pods, "pods");
	return {
		cpu: read(resources.cpu, "cpu") ?? 0n,
		memory: read(resources.memory, "memory") ?? 0n,
		pods: pods === void 0 ? void 0 : pods / NANO
	};
}
/** Reads the taints of a node. */
function readTaints(value) {
	return objects(value).map(({ key, value: stated, effect }) => ({
		key: text(key) ?? "",
		value: text(stated),
		effect: text(effect) ?? "NoSchedule"
	}));
}
// src/metrics/snapshot/pods.ts
/**
* Reads the `pods` of a snapshot's service; `unstated` says which of their containers leave amounts out. A pod
* without a name counts like any other; a quantity that cannot be read is missing.
*/
function readPods(value, unstated = {}) {
	if (!Array.isArray(value)) return [];
	return value.flatMap((pod, index) => isObject(pod) ? [readPod(text(pod.name) ?? `pods[${index}]`, pod, unstated)] : []);
}
function readPod(name, pod, unstated) {
	return {
		name,
		phase: typeof pod.phase === "string" ? pod.phase : "Running",
		ready: pod.ready === true,
		node: text(pod.node),
		startedAt: instant(pod.started_at),
		readySince: instant(pod.ready_since),
		deletedAt: instant(pod.deleted_at),
		measuredFrom: instant(pod.measured_from),
		restarts: count(pod.restarts),
		lastRestart: instant(pod.last_restart),
		waiting: text(pod.waiting),
		unschedulable: text(pod.unschedulable),
		unstated,
		usage: {
			cpu: quantity$1(pod.cpu_usage),
			memory: quantity$1(pod.memory_usage)
		},
		...readResources(pod)
	};
}
/** Reads requests and limits in nano-units. */
function readResources(entry) {
	return {
		request: {
			cpu: quantity$1(entry.cpu_request),
			memory: quantity$1(entry.memory_request)
		},
		limit: {
			cpu: quantity$1(entry.cpu_limit),
			memory: quantity$1(entry.memory_limit)
		}
	};
}
// src/metrics/snapshot/pod-template.ts
/**
* Reads `namespace`, `replica`, `reserved`, `runtime_class`, `node_selector` and `tolerations`, of a live
* workload or of a manifest.
*/
function readTemplate(entry) {
	return {
		namespace: text(entry.namespace),
		replica: readResources(member(entry, "replica")),
		reserved: readResources(member(entry, "reserved")),
		runtimeClass: text(entry.runtime_class),
		...readPlacement(entry)
	};
}
/** Reads where a pod may run: `node_selector` and `tolerations`. */
function readPlacement(entry) {
	return {
		nodeSelector: texts(entry.node_selector),
		tolerations: readTolerations(entry.tolerations)
	};
}
/** Reads the tolerations of a pod template, as Kubernetes and a snapshot write them. */
function readTolerations(value) {
	return objects(value).map((entry) => ({
		key: text(entry.key),
		operator: text(entry.operator) ?? "Equal",
		value: text(entry.value),
		effect: text(entry.effect)
	}));
}
// src/metrics/snapshot/clusters.ts
/**
* Reads the `clusters` of a snapshot. What cannot be read leaves its cluster without room, and no other:
* capacity is shared by all, so guessing costs all.
*/
function readClusters(value, file) {
	const clusters = /* @__PURE__ */ new Map();
	const problems = [];
	for (const [name, entry] of Object.entries(isObject(value) ? value : {})) {
		const where = `${file}: clusters.${name}`;
		try {
			clusters.set(name, readCluster(entry, where));
		} catch (error) {
			if (!(error instanceof TrimtabError)) throw error;
			clusters.set(name, {
				available: NOTHING,
				nodes: void 0,
				pending: [],
				quotas: [],
				failure: void 0,
				unreadable: error.message
			});
			problems.push({
				service: void 0,
				message: `${error.message}. Nothing scales up in cluster ${name} until it is mended`
			});
		}
	}
	return {
		clusters,
		problems
	};
}
function readCluster(entry, where) {
	const { capacity, nodes, pending, quotas, failure, unreadable } = section(entry, where);
	const { cpu_available, memory_available, ...others } = section(capacity, `${where}.capacity`);
	const [unknown] = Object.keys(others);
	if (unknown !== void 0) refuse(`${where}.capacity.${unknown}`, "is no key of it; write cpu_available and memory_available");
	return {
		available: {
			cpu: quantity(cpu_available, `${where}.capacity.cpu_available`),
			memory: quantity(memory_available, `${where}.capacity.memory_available`)
		},
		nodes: nodes === void 0 ? void 0 : list(nodes, `${where}.nodes`).map((node, i) => readNode(node, `${where}.nodes[${i}]`)),
		pending: list(pending, `${where}.pending`).map((pod, i) => ({
			cpu: quantity(pod.cpu_request, `${where}.pending[${i}].cpu_request`),
			memory: quantity(pod.memory_request, `${where}.pending[${i}].memory_request`),
			...readPlacement(pod)
		})),
		quotas: list(quotas, `${where}.quotas`).map((quota, i) => readQuota(quota, `${where}.quotas[${i}]`)),
		failure: text(failure),
		unreadable: text(unreadable)
	};
}
/** Reads an object that may be left out. Any other value is refused. */
function section(value, where) {
	if (value === void 0 || value === null) return {};
	return isObject(value) ? value : refuse(where, "is not an object");
}
/** Reads a list of objects that may be left out. Any other value is refused. */
function list(value, where) {
	if (value === void 0 || value === null) return [];
	if (!Array.isArray(value)) return refuse(where, "is not a list");
	return value.map((one, i) => section(one, `${where}[${i}]`));
}
function refuse(where, why) {
	throw new TrimtabError("snapshot_invalid", `${where} ${why}`);
}
function readNode(node, where) {
	return {
		name: text(node.name) ?? where,
		schedulable: node.schedulable !== false,
		allocatable: readNodeResources(node.allocatable, within(`${where}.allocatable`)),
		requested: readNodeResources(node.requested, within(`${where}.requested`)),
		taints: readTaints(node.taints),
		labels: texts(node.labels)
	};
}
function readQuota(quota, where) {
	return {
		name: text(quota.name) ?? where,
		namespace: text(quota.namespace) ?? "",
		hard: readQuotaAmounts(quota.hard, within(`${where}.hard`)),
		used: readQuotaAmounts(quota.used, within(`${where}.used`)),
		scopes: words(quota.scopes)
	};
}
/** Reads quantities below a place, which an error names. */
function within(where) {
	return (value, key) => quantity(value, `${where}.${key}`);
}
function quantity(value, where) {
	if (value === void 0 || value === null) return void 0;
	try {
		return parseQuantity(scalar(value));
	} catch (cause) {
		const message = `${where}: ${JSON.stringify(value).slice(0, 60)} is not a Kubernetes quantity such as 120m or 300Mi`;
		throw new TrimtabError("snapshot_invalid", message, { cause });
	}
}
// src/metrics/snapshot/disruption.ts
/** Reads `disruption_budgets`, of a live workload or of a manifest. */
function readDisruptionBudgets(value) {
	return objects(value).map((entry) => ({
		name: text(entry.name) ?? "without a name",
		minAvailable: amount(entry.min_available),
		maxUnavailable: amount(entry.max_unavailable),
		others: count(entry.other_replicas) ?? 0
	}));
}
// src/metrics/snapshot/snapshot.ts
/**
* Checks for the content of a snapshot that was recorded from a live source: it states its problems. What a
* source measured is taken as it is; what a person wrote may be in the wrong unit.
*/
function isRecorded(content) {
	return isObject(content) && Array.isArray(content.problems);
}
/**
* Reads a snapshot: one JSON object with `timestamp`, `clusters` and `services`. A service whose entry is
* broken becomes a problem of its own and costs nobody else.
* @throws TrimtabError `snapshot_invalid` when the file as a whole cannot be used.
*/
function readSnapshot(file, content) {
	const root = isObject(content) ? content : {};
	const fallback = root.timestamp ?? void 0;
	if (fallback !== void 0 && !isInstant(fallback)) throw new TrimtabError("snapshot_invalid", `${file}: timestamp: ${JSON.stringify(fallback).slice(0, 60)} is not an ISO 8601 instant such as 2026-02-10T18:30:00Z`);
	if (!Array.isArray(root.services)) throw new TrimtabError("snapshot_invalid", `${file}: services: expected a list with one object per service`);
	const written = !isRecorded(root);
	const services = /* @__PURE__ */ new Map();
	const problems = written ? [...checkSnapshot(file, root)] : [];
	for (const [index, entry] of root.services.entries()) {
		const read = readService(entry, {
			fallback,
			file,
			written
		}, index, services);
		if ("message" in read) problems.push(read);
		else services.set(read.service, read);
	}
	for (const { message } of objects(root.problems)) if (typeof message === "string") problems.push({
		service: void 0,
		message
	});
	const { clusters, problems: unread } = readClusters(root.clusters, file);
	return {
		services,
		clusters,
		problems: [...problems, ...unread]
	};
}
function readService(entry, context, index, known) {
	const { file, fallback } = context;
	const where = `${file}: services[${index}]`;
	if (!isObject(entry) || typeof entry.service !== "string" || entry.service === "") return {
		service: void 0,
		message: `${where}: expected an object with a "service" name`
	};
	const { service } = entry;
	if (known.has(service)) return {
		service,
		message: `${where}: "${service}" stands twice; keep one entry per service`
	};
	const timestamp = entry.timestamp ?? fallback;
	if (!isInstant(timestamp)) return {
		service,
		message: `${where}: timestamp: expected an ISO 8601 instant, on the snapshot or on the service`
	};
	return observe(service, entry, timestamp, context);
}
function observe(service, entry, timestamp, { file, written }) {
	const template = member(entry, "template");
	return {
		service,
		source: file,
		timestamp,
		replicas: count(entry.replicas),
		podsRunning: count(entry.pods_running),
		podsReady: count(entry.pods_ready),
		restarts: count(entry.restarts),
		pods: readPods(entry.pods, texts(entry.unstated)),
		rollout: text(entry.rollout),
		ownedBy: text(entry.owned_by),
		...readLiveAutoscaler(entry.autoscaler),
		ownerUnknown: text(entry.owner_unknown),
		ownerUnseen: text(entry.owner_unseen),
		ownerKnown: entry.owner_known === true,
		writer: text(entry.replicas_written_by),
		writtenAt: instant(entry.replicas_written_at),
		template: {
			hash: text(template.hash),
			since: instant(template.since)
		},
		tracking: texts(entry.tracking),
		failure: text(entry.failure),
		...readTemplate(entry),
		disruptionBudgets: readDisruptionBudgets(entry.disruption_budgets),
		disruptionUnknown: text(entry.disruption_unknown),
		...readFigures(entry, timestamp, file, written),
		spare: {},
		throughputWeekAgo: isMeasured(entry.throughput_week_ago) ? entry.throughput_week_ago : void 0,
		history: readHistory(entry.history, written)
	};
}
/** Reads the autoscaler that runs in the cluster; nothing where none is stated. */
function readLiveAutoscaler(stated) {
	if (!isObject(stated)) return {};
	const { target, min, max, limited } = stated;
	return { autoscaler: {
		target: count(target),
		min: count(min),
		max: count(max),
		limited: text(limited)
	} };
}
/** Reads `metrics`; a figure that is not stated is missing for the reason under `missing`. */
function readFigures(entry, timestamp, source, written) {
	const metrics = isObject(entry.metrics) ? entry.metrics : {};
	const reasons = texts(entry.missing);
	const measuredFrom = instant(entry.measured_from);
	const from = measuredFrom === void 0 ? {} : { from: measuredFrom };
	const figures = {};
	const missing = {};
	for (const name of FIGURE_NAMES) {
		const value = metrics[name];
		const misread = written ? explainFigure(name, value) : void 0;
		if (isMeasured(value) && misread === void 0) figures[name] = {
			value,
			source,
			time: timestamp,
			...from
		};
		else missing[name] = misread ?? missingReason(value, reasons[name]);
	}
	return {
		figures,
		missing
	};
}
/** Says why a value is no figure; null is what a starter snapshot has everywhere. */
function missingReason(value, reason) {
	if (value === null) return "null in the snapshot: fill it in";
	return value === void 0 ? reason ?? "not in the snapshot" : `unusable value ${JSON.stringify(value).slice(0, 60)}`;
}
// src/metrics/sources.ts
/** Kinds of the live sources, whose paths are `<kind>:<cluster>`. */
const LIVE_KINDS = ["kubernetes", "prometheus"];
const NO_OBSERVATIONS = {
	services: /* @__PURE__ */ new Map(),
	clusters: /* @__PURE__ */ new Map(),
	problems: []
};
/** Reads one snapshot. @throws TrimtabError `snapshot_invalid` */
function snapshotAnswer({ path, content }) {
	return {
		kind: "snapshot",
		path,
		content,
		observations: readSnapshot(path, content)
	};
}
/**
* Joins what several sources said figure by figure, where the earlier wins unless it is stale and the later
* is not.
*/
function joinAnswers(answers, isFresh = () => true) {
	const [only] = answers;
	if (!only) return NO_OBSERVATIONS;
	if (answers.length === 1) return only.observations;
	return answers.map(withOrigins).reduce((first, second) => joinObservations(first, second, isFresh));
}
/** Names the source in its reasons for missing figures, which stand beside those of others. */
function withOrigins({ path, observations }) {
	const [kind = path, cluster] = path.split(":");
	const origin = cluster !== void 0 && LIVE_KINDS.includes(kind) ? kind : path;
	const services = [...observations.services].map(([name, service]) => {
		const reasons = Object.entries(service.missing).map(([figure, reason]) => [figure, reason === "not in the snapshot" ? `not in ${origin}` : `${origin}: ${withoutOrigin(reason, origin)}`]);
		return [name, {
			...service,
			missing: Object.fromEntries(reasons)
		}];
	});
	return {
		...observations,
		services: new Map(services)
	};
}
/** Leaves out of a reason what names its source already: `Kubernetes does not measure it`. */
function withoutOrigin(reason, origin) {
	const first = `${origin} `;
	return reason.toLowerCase().startsWith(first) ? reason.slice(first.length) : reason;
}
/** Records what sources said as one value that a report carries. One source alone is carried as it is. */
function recordAnswers(answers) {
	const sources = answers.map((answer) => ({
		path: answer.path,
		content: answer.kind === "live" ? recordSnapshot(answer) : answer.content
	}));
	const [only] = sources;
	return only && sources.length === 1 ? only : {
		path: "sources",
		content: { sources }
	};
}
/** Reads what {@link recordAnswers} recorded. @throws TrimtabError `snapshot_invalid` */
function readAnswers({ path, content }) {
	if (!isObject(content) || !Array.isArray(content.sources)) return [snapshotAnswer({
		path,
		content
	})];
	return objects(content.sources).map((source) => snapshotAnswer({
		path: text(source.path) ?? path,
		content: source.content
	}));
}
/**
* Lists the queries behind one service's figures, of the sources that say them, in the order of the sources.
*/
function queriesOf(snapshot, service) {
	return entriesOf(snapshot, service).flatMap(({ path, root, entry }) => {
		const queries = Array.isArray(root.queries) ? root.queries : [];
		return Object.entries(member(entry, "queries")).flatMap(([name, index]) => {
			const query = typeof index === "number" ? queries[index] : void 0;
			return typeof query === "string" ? [{
				source: path,
				name,
				query
			}] : [];
		});
	});
}
/** Indexes the queries of all services, for where many are asked about. */
function indexQueries(snapshot) {
	const indexes = rootsOf(snapshot).flatMap(({ root: { queries, services } }) => Array.isArray(queries) ? [{
		queries,
		entries: new Map(objects(services).map((entry) => [entry.service, entry]))
	}] : []);
	return (service, figure) => {
		for (const { queries, entries } of indexes) {
			const at = member(entries.get(service) ?? {}, "queries")[figure];
			const query = typeof at === "number" ? queries[at] : void 0;
			if (typeof query === "string") return query;
		}
	};
}
/** Returns which source states a service's count, such as `replicas`, and when; or why none does. */
function originOfCount(snapshot, service, name) {
	const entries = entriesOf(snapshot, service);
	const found = entries.find(({ entry }) => count(entry[name]) !== void 0);
	if (found) return {
		source: found.path,
		time: text(found.entry.timestamp) ?? text(found.root.timestamp) ?? "an unknown time"
	};
	const reasons = entries.flatMap(({ path, entry }) => {
		const reason = text(member(entry, "missing")[name]) ?? text(entry.failure);
		return reason === void 0 ? [] : [entries.length === 1 ? reason : `${path}: ${reason}`];
	});
	return { missing: [...new Set(reasons)].join("; ") || "no source states it" };
}
/** Lists what each source says of a service, in the order of the sources. */
function entriesOf(snapshot, service) {
	return rootsOf(snapshot).flatMap(({ path, root }) => {
		const entry = objects(root.services).find((one) => one.service === service);
		return entry ? [{
			path,
			root,
			entry
		}] : [];
	});
}
/** Lists the sources that a report carries, in their order. */
function rootsOf({ path, content }) {
	const root = isObject(content) ? content : {};
	if (!Array.isArray(root.sources)) return [{
		path,
		root
	}];
	return objects(root.sources).flatMap((one) => rootsOf({
		path: text(one.path) ?? path,
		content: one.content
	}));
}
export { NOTHING as C, FIGURE_NAMES as D, emptyObservation as E, QUOTA_DIMENSIONS as O, readingsBetween as S, NOT_STATED as T, isAlive as _, readAnswers as a, statedResources as b, isRecorded as c, readTemplate as d, readTolerations as f, firstStated$1 as g, readTaints as h, queriesOf as i, readSnapshot as l, readQuotaAmounts as m, joinAnswers as n, recordAnswers as o, readNodeResources as p, originOfCount as r, snapshotAnswer as s, indexQueries as t, readDisruptionBudgets as u, largerOf as v, NOT_MEASURED as w, listReadings as x, largestResources as y };
