import { a as member, c as texts, i as isObject, n as isInstant, o as objects, r as isMeasured, s as text, t as count } from "./json-Cvky4UXX.js";
import { t as TrimtabError } from "./errors-CWI0aKhv.js";
import { i as FIGURE_NAMES, r as parseQuantity } from "./quantity-1V1A7KxU.js";
// src/observation/pods.ts
/** The `pods` of a snapshot's service. A pod without a name is none; a quantity that cannot be read is missing. */
function readPods(value) {
	if (!Array.isArray(value)) return [];
	return value.flatMap((pod) => isObject(pod) && typeof pod.name === "string" ? [readPod(pod.name, pod)] : []);
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
/** Requests and limits in nano-units. */
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
function instant(value) {
	return typeof value === "string" && isInstant(value) ? value : void 0;
}
/** A Kubernetes quantity in nano-units, or undefined where there is none that can be read. */
function quantity$1(value) {
	if (typeof value !== "string" && typeof value !== "number") return void 0;
	try {
		return parseQuantity(String(value));
	} catch {
		return;
	}
}
// src/observation/clusters.ts
/** Keys of a ResourceQuota; `cpu` and `memory` are short for the requests (k8s.io/docs/concepts/policy/resource-quotas). */
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
/**
* The `clusters` of a snapshot.
* @throws TrimtabError `snapshot_invalid` for a quantity that cannot be read: capacity is shared by all, so guessing costs all.
*/
function readClusters(value, file) {
	const clusters = /* @__PURE__ */ new Map();
	for (const [name, entry] of Object.entries(isObject(value) ? value : {})) {
		const cluster = isObject(entry) ? entry : {};
		const where = `${file}: clusters.${name}`;
		const capacity = isObject(cluster.capacity) ? cluster.capacity : {};
		clusters.set(name, {
			available: {
				cpu: quantity(capacity.cpu_available, `${where}.capacity.cpu_available`),
				memory: quantity(capacity.memory_available, `${where}.capacity.memory_available`)
			},
			nodes: Array.isArray(cluster.nodes) ? objects(cluster.nodes).map((node, i) => readNode(node, `${where}.nodes[${i}]`)) : void 0,
			pending: objects(cluster.pending).map((pod, i) => ({
				cpu: quantity(pod.cpu_request, `${where}.pending[${i}].cpu_request`),
				memory: quantity(pod.memory_request, `${where}.pending[${i}].memory_request`)
			})),
			quotas: objects(cluster.quotas).map((quota, i) => readQuota(quota, `${where}.quotas[${i}]`))
		});
	}
	return clusters;
}
function readNode(node, where) {
	return {
		name: text(node.name) ?? where,
		schedulable: node.schedulable !== false,
		allocatable: nodeResources(node.allocatable, `${where}.allocatable`),
		requested: nodeResources(node.requested, `${where}.requested`),
		taints: objects(node.taints).map((t) => ({
			key: text(t.key) ?? "",
			value: text(t.value),
			effect: text(t.effect) ?? "NoSchedule"
		})),
		labels: texts(node.labels)
	};
}
function nodeResources(value, where) {
	const resources = isObject(value) ? value : {};
	const pods = quantity(resources.pods, `${where}.pods`);
	return {
		cpu: quantity(resources.cpu, `${where}.cpu`) ?? 0n,
		memory: quantity(resources.memory, `${where}.memory`) ?? 0n,
		pods: pods === void 0 ? void 0 : pods / NANO
	};
}
function readQuota(quota, where) {
	return {
		name: text(quota.name) ?? where,
		namespace: text(quota.namespace) ?? "",
		hard: amounts(quota.hard, `${where}.hard`),
		used: amounts(quota.used, `${where}.used`)
	};
}
function amounts(value, where) {
	const result = {};
	for (const [key, dimension] of Object.entries(QUOTA_KEYS)) {
		const stated = quantity(isObject(value) ? value[key] : void 0, `${where}.${key}`);
		if (stated !== void 0) result[dimension] = dimension === "pods" ? stated / NANO : stated;
	}
	return result;
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
// src/observation/history.ts
/** More than a month of readings every five minutes. */
const MOST_READINGS = 11e3;
/** The `history` of a snapshot's service: a list of points, or columns. What cannot be read is left out. */
function readHistory(value) {
	if (Array.isArray(value)) return value.flatMap(readPoint);
	return isObject(value) ? readColumns(value) : [];
}
function readPoint(entry) {
	if (!isObject(entry) || typeof entry.timestamp !== "string" || !isInstant(entry.timestamp)) return [];
	const metrics = isObject(entry.metrics) ? entry.metrics : {};
	return [point(entry.timestamp, entry.replicas, (name) => metrics[name])];
}
function readColumns({ start, step_seconds: step, replicas, metrics }) {
	if (typeof start !== "string" || !isInstant(start) || typeof step !== "number" || !(step > 0)) return [];
	const column = (values) => typeof values === "string" ? values.split(" ", MOST_READINGS).map((value) => value === "" ? NaN : Number(value)) : [];
	const counts = column(replicas);
	const figures = new Map(FIGURE_NAMES.map((name) => [name, column(isObject(metrics) ? metrics[name] : void 0)]));
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
// src/observation/snapshot.ts
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
		services.set(entry.service, observe(entry.service, entry, timestamp, file));
	});
	for (const { message } of objects(root.problems)) if (typeof message === "string") problems.push({
		service: void 0,
		message
	});
	return {
		services,
		clusters: readClusters(root.clusters, file),
		problems
	};
}
function observe(service, entry, timestamp, source) {
	const metrics = isObject(entry.metrics) ? entry.metrics : {};
	const reasons = texts(entry.missing);
	const figures = {};
	const missing = {};
	for (const name of FIGURE_NAMES) {
		const value = metrics[name];
		if (isMeasured(value)) figures[name] = {
			value,
			source,
			time: timestamp
		};
		else missing[name] = value === void 0 ? reasons[name] ?? "not in the snapshot" : `unusable value ${JSON.stringify(value)}`;
	}
	return {
		service,
		source,
		timestamp,
		namespace: text(entry.namespace),
		replicas: count(entry.replicas),
		podsRunning: count(entry.pods_running),
		podsReady: count(entry.pods_ready),
		restarts: count(entry.restarts),
		pods: readPods(entry.pods),
		rollout: text(entry.rollout),
		ownedBy: text(entry.owned_by),
		writer: text(entry.replicas_written_by),
		writtenAt: instant(entry.replicas_written_at),
		template: {
			hash: text(member(entry, "template").hash),
			since: instant(member(entry, "template").since)
		},
		tracking: texts(entry.tracking),
		failure: text(entry.failure),
		replica: readResources(member(entry, "replica")),
		nodeSelector: texts(entry.node_selector),
		tolerations: objects(entry.tolerations).map(toleration),
		figures,
		missing,
		history: readHistory(entry.history)
	};
}
function toleration(entry) {
	return {
		key: text(entry.key),
		operator: text(entry.operator) ?? "Equal",
		value: text(entry.value),
		effect: text(entry.effect)
	};
}
/** A file's text as one JSON object. @throws TrimtabError `snapshot_invalid` */
function parseJson(file, text) {
	let value;
	try {
		value = JSON.parse(text);
	} catch (cause) {
		throw new TrimtabError("snapshot_invalid", `${file}: not JSON: ${cause.message}`, { cause });
	}
	if (!isObject(value)) throw new TrimtabError("snapshot_invalid", `${file}: expected one JSON object`);
	return value;
}
// src/observation/sources.ts
/** Several answers as one value that a report can carry; the earlier wins. One alone stays what it is. */
function combineSources(sources) {
	const [only] = sources;
	return only && sources.length === 1 ? only : {
		path: "sources",
		content: { sources }
	};
}
/** What a run observed: a snapshot, or several sources joined figure by figure. @throws TrimtabError `snapshot_invalid` */
function readSources({ path, content }) {
	if (!isObject(content) || !Array.isArray(content.sources)) return readSnapshot(path, content);
	return objects(content.sources).map((source) => readSnapshot(text(source.path) ?? path, source.content)).reduce(joinObservations);
}
/** The queries behind one service's figures, of the sources that say them, in the order of the sources. */
function queriesOf({ path, content }, service) {
	const root = isObject(content) ? content : {};
	if (Array.isArray(root.sources)) return objects(root.sources).flatMap((source) => queriesOf({
		path: text(source.path) ?? path,
		content: source.content
	}, service));
	const queries = Array.isArray(root.queries) ? root.queries : [];
	const asked = objects(root.services).find((entry) => entry.service === service)?.queries;
	return Object.entries(isObject(asked) ? asked : {}).flatMap(([name, index]) => {
		const query = typeof index === "number" ? queries[index] : void 0;
		return typeof query === "string" ? [{
			source: path,
			name,
			query
		}] : [];
	});
}
function joinObservations(first, second) {
	return {
		services: joinMaps(first.services, second.services, joinServices),
		clusters: joinMaps(first.clusters, second.clusters, joinClusters),
		problems: [...first.problems, ...second.problems]
	};
}
/** Each figure keeps its source and time. Pods are as old as the observation that has them, so theirs is its time. */
function joinServices(first, second) {
	const figures = {
		...second.figures,
		...first.figures
	};
	const reasons = FIGURE_NAMES.flatMap((name) => {
		const told = [first.missing[name], second.missing[name]].filter((reason) => reason !== void 0);
		return figures[name] || told.length === 0 ? [] : [[name, [...new Set(told)].join("; ")]];
	});
	const told = first.pods.length > 0 || second.pods.length === 0 ? first : second;
	return {
		service: first.service,
		source: told.source,
		timestamp: told.timestamp,
		namespace: first.namespace ?? second.namespace,
		replicas: first.replicas ?? second.replicas,
		podsRunning: first.podsRunning ?? second.podsRunning,
		podsReady: first.podsReady ?? second.podsReady,
		restarts: first.restarts ?? second.restarts,
		pods: told.pods,
		rollout: first.rollout ?? second.rollout,
		ownedBy: first.ownedBy ?? second.ownedBy,
		writer: first.writer ?? second.writer,
		writtenAt: first.writtenAt ?? second.writtenAt,
		template: {
			hash: first.template.hash ?? second.template.hash,
			since: first.template.since ?? second.template.since
		},
		tracking: {
			...second.tracking,
			...first.tracking
		},
		failure: first.failure ?? second.failure,
		replica: {
			request: {
				cpu: first.replica.request.cpu ?? second.replica.request.cpu,
				memory: first.replica.request.memory ?? second.replica.request.memory
			},
			limit: {
				cpu: first.replica.limit.cpu ?? second.replica.limit.cpu,
				memory: first.replica.limit.memory ?? second.replica.limit.memory
			}
		},
		nodeSelector: {
			...second.nodeSelector,
			...first.nodeSelector
		},
		tolerations: first.tolerations.length > 0 ? first.tolerations : second.tolerations,
		figures,
		missing: Object.fromEntries(reasons),
		history: first.history.length > 0 ? first.history : second.history
	};
}
function joinClusters(first, second) {
	const counted = first.nodes ? first : second;
	return {
		available: {
			cpu: first.available.cpu ?? second.available.cpu,
			memory: first.available.memory ?? second.available.memory
		},
		nodes: counted.nodes,
		pending: counted.pending,
		quotas: first.quotas.length > 0 ? first.quotas : second.quotas
	};
}
function joinMaps(first, second, join) {
	const joined = new Map(first);
	for (const [key, value] of second) {
		const known = first.get(key);
		joined.set(key, known === void 0 ? value : join(known, value));
	}
	return joined;
}
export { readSnapshot as a, parseJson as i, queriesOf as n, quantity$1 as o, readSources as r, combineSources as t };
