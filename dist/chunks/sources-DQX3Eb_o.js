import { a as member, c as quantity$1, i as isObject, l as text, n as instant, o as objects, r as isMeasured, t as count, u as texts } from "./json-CSriG_34.js";
import { i as parseQuantity, n as formatExactMemory, t as formatCpu } from "./quantity-BuWb_4Jg.js";
import { t as TrimtabError } from "./errors-Bs50qkOV.js";
import { n as isInstant } from "./time-CGYFt6uK.js";
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
		nodeSelector: {},
		tolerations: [],
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
// src/metrics/snapshot/pods.ts
/**
* Reads the `pods` of a snapshot's service. A pod without a name counts like any other; a quantity that
* cannot be read is missing.
*/
function readPods(value) {
	if (!Array.isArray(value)) return [];
	return value.flatMap((pod, index) => isObject(pod) ? [readPod(text(pod.name) ?? `pods[${index}]`, pod)] : []);
}
function readPod(name, pod) {
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
/** Reads `namespace`, `replica`, `node_selector` and `tolerations`, of a live workload or of a manifest. */
function readTemplate(entry) {
	return {
		namespace: text(entry.namespace),
		replica: readResources(member(entry, "replica")),
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
// src/metrics/observation/readings.ts
/** More than a month of readings every five minutes. */
const MAX_READINGS = 11e3;
/** Lists readings one by one, as they are stated; of columns those of the figures asked for. */
function listReadings(history, names = FIGURE_NAMES) {
	return "start" in history ? unfold(history, names) : history;
}
/** Checks that any reading is stated at all. */
function hasReadings(history) {
	return "start" in history ? Object.values(history.metrics).some((column) => /\d/.test(column)) : history.length > 0;
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
		if (!figures[name] && reasons !== void 0) missing[name] = reasons;
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
function joinReasons(first, second) {
	const reasons = new Set([first, second].filter((reason) => reason !== void 0));
	return reasons.size === 0 ? void 0 : [...reasons].join("; ");
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
		replicas,
		podsRunning,
		podsReady,
		restarts,
		template: firstStated(first.template, second.template),
		tracking: {
			...second.tracking,
			...first.tracking
		},
		replica: {
			request: firstStated(first.replica.request, second.replica.request),
			limit: firstStated(first.replica.limit, second.replica.limit)
		},
		nodeSelector: {
			...second.nodeSelector,
			...first.nodeSelector
		},
		tolerations: first.tolerations.length > 0 ? first.tolerations : second.tolerations,
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
		...found ? recordWorkload(one) : {},
		...asked ? { metrics: Object.fromEntries(values) } : {},
		missing: asked?.missing ?? Object.fromEntries(reasons),
		failure: one.failure,
		...found ? { pods: one.pods.map(recordPod) } : { owner_unknown: one.ownerUnknown },
		queries: asked?.queries,
		history: "start" in one.history ? one.history : void 0,
		throughput_week_ago: one.throughputWeekAgo
	};
}
function recordWorkload({ replica, ...one }) {
	return {
		rollout: one.rollout,
		owned_by: one.ownedBy,
		owner_unknown: one.ownerUnknown,
		replicas_written_by: one.writer,
		replicas_written_at: one.writtenAt,
		template: one.template,
		tracking: one.tracking,
		replica: {
			...recordResources("request", replica.request),
			...recordResources("limit", replica.limit)
		},
		...recordPlacement(one)
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
		...recordResources("usage", pod.usage),
		...recordResources("request", pod.request),
		...recordResources("limit", pod.limit)
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
		scopes: Array.isArray(quota.scopes) ? quota.scopes.map(String) : []
	};
}
/** Reads quantities below a place, which an error names. */
function within(where) {
	return (value, key) => quantity(value, `${where}.${key}`);
}
function quantity(value, where) {
	if (value === void 0 || value === null) return void 0;
	try {
		return parseQuantity(String(value));
	} catch (cause) {
		const message = `${where}: ${JSON.stringify(value)} is not a Kubernetes quantity such as 120m or 300Mi`;
		throw new TrimtabError("snapshot_invalid", message, { cause });
	}
}
// src/metrics/snapshot/history.ts
/**
* Reads the `history` of a snapshot's service: a list of points, or columns. What cannot be read is left out.
*/
function readHistory(value) {
	if (Array.isArray(value)) return value.flatMap(readPoint);
	return isObject(value) ? readColumns(value) : [];
}
function readPoint(entry) {
	if (!isObject(entry) || !isInstant(entry.timestamp)) return [];
	const metrics = isObject(entry.metrics) ? entry.metrics : {};
	return [toHistoryPoint(entry.timestamp, entry.replicas, (name) => metrics[name])];
}
function readColumns({ start, step_seconds: step, replicas, metrics }) {
	if (!isInstant(start) || typeof step !== "number" || !(step > 0)) return [];
	return {
		start,
		step_seconds: step,
		...typeof replicas === "string" ? { replicas } : {},
		metrics: texts(metrics)
	};
}
// src/metrics/snapshot/snapshot.ts
/**
* Reads a snapshot: one JSON object with `timestamp`, `clusters` and `services`. A service whose entry is
* broken becomes a problem of its own and costs nobody else.
* @throws TrimtabError `snapshot_invalid` when the file as a whole cannot be used.
*/
function readSnapshot(file, content) {
	const root = isObject(content) ? content : {};
	const fallback = typeof root.timestamp === "string" ? root.timestamp : void 0;
	if (fallback !== void 0 && !isInstant(fallback)) throw new TrimtabError("snapshot_invalid", `${file}: timestamp: "${fallback}" is not an ISO 8601 instant such as 2026-02-10T18:30:00Z`);
	if (!Array.isArray(root.services)) throw new TrimtabError("snapshot_invalid", `${file}: services: expected a list with one object per service`);
	const services = /* @__PURE__ */ new Map();
	const problems = [];
	for (const [index, entry] of root.services.entries()) {
		const read = readService(entry, fallback, file, index, services);
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
function readService(entry, fallback, file, index, known) {
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
	return observe(service, entry, timestamp, file);
}
function observe(service, entry, timestamp, source) {
	const template = member(entry, "template");
	return {
		service,
		source,
		timestamp,
		replicas: count(entry.replicas),
		podsRunning: count(entry.pods_running),
		podsReady: count(entry.pods_ready),
		restarts: count(entry.restarts),
		pods: readPods(entry.pods),
		rollout: text(entry.rollout),
		ownedBy: text(entry.owned_by),
		ownerUnknown: text(entry.owner_unknown),
		writer: text(entry.replicas_written_by),
		writtenAt: instant(entry.replicas_written_at),
		template: {
			hash: text(template.hash),
			since: instant(template.since)
		},
		tracking: texts(entry.tracking),
		failure: text(entry.failure),
		...readTemplate(entry),
		...readFigures(entry, timestamp, source),
		spare: {},
		throughputWeekAgo: isMeasured(entry.throughput_week_ago) ? entry.throughput_week_ago : void 0,
		history: readHistory(entry.history)
	};
}
/** Reads `metrics`; a figure that is not stated is missing for the reason under `missing`. */
function readFigures(entry, timestamp, source) {
	const metrics = isObject(entry.metrics) ? entry.metrics : {};
	const reasons = texts(entry.missing);
	const measuredFrom = instant(entry.measured_from);
	const from = measuredFrom === void 0 ? {} : { from: measuredFrom };
	const figures = {};
	const missing = {};
	for (const name of FIGURE_NAMES) {
		const value = metrics[name];
		if (isMeasured(value)) figures[name] = {
			value,
			source,
			time: timestamp,
			...from
		};
		else missing[name] = value === void 0 ? reasons[name] ?? "not in the snapshot" : `unusable value ${JSON.stringify(value)}`;
	}
	return {
		figures,
		missing
	};
}
// src/metrics/sources.ts
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
	return answers.map(({ observations }) => observations).reduce((first, second) => joinObservations(first, second, isFresh));
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
/** Returns which source states a service's count, such as `replicas`, and when; or why none does. */
function originOfCount(snapshot, service, name) {
	const entries = entriesOf(snapshot, service);
	const found = entries.find(({ entry }) => count(entry[name]) !== void 0);
	if (found) return {
		source: found.path,
		time: text(found.entry.timestamp) ?? text(found.root.timestamp) ?? "an unknown time"
	};
	const reasons = entries.flatMap(({ entry }) => text(member(entry, "missing")[name]) ?? text(entry.failure) ?? []);
	return { missing: [...new Set(reasons)].join("; ") || "no source states it" };
}
/** Lists what each source says of a service, in the order of the sources. */
function entriesOf({ path, content }, service) {
	const root = isObject(content) ? content : {};
	if (Array.isArray(root.sources)) return objects(root.sources).flatMap((one) => entriesOf({
		path: text(one.path) ?? path,
		content: one.content
	}, service));
	const entry = objects(root.services).find((one) => one.service === service);
	return entry ? [{
		path,
		root,
		entry
	}] : [];
}
export { readQuotaAmounts as _, recordAnswers as a, listReadings as c, NOTHING as d, NOT_STATED as f, readNodeResources as g, QUOTA_DIMENSIONS as h, readAnswers as i, readTemplate as l, FIGURE_NAMES as m, originOfCount as n, snapshotAnswer as o, emptyObservation as p, queriesOf as r, readSnapshot as s, joinAnswers as t, readTolerations as u, readTaints as v };
