import { A as count, E as hasReadings, F as objects, I as text, K as FIGURE_NAMES, L as texts, M as isMeasured, N as isObject, O as readHistory, P as member, j as isInstant } from "./decide-BkA8tRQN.js";
import { t as TrimtabError } from "./errors-modhzHrg.js";
import { r as parseQuantity } from "./quantity-4yTZYHZm.js";
// src/metrics/snapshot/pods.ts
/** The `pods` of a snapshot's service. A pod without a name counts like any other; a quantity that cannot be read is missing. */
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
// src/metrics/snapshot/pod-template.ts
/** `namespace`, `replica`, `node_selector` and `tolerations`, of a live workload or of a manifest. */
function readTemplate(entry) {
	return {
		namespace: text(entry.namespace),
		replica: readResources(member(entry, "replica")),
		...readPlacement(entry)
	};
}
/** Where a pod may run: `node_selector` and `tolerations`. */
function readPlacement(entry) {
	return {
		nodeSelector: texts(entry.node_selector),
		tolerations: objects(entry.tolerations).map(toleration)
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
// src/metrics/join.ts
/** What can be reckoned from pods. */
const RESOURCES = {
	cpu_utilization: "cpu",
	memory_utilization: "memory"
};
function isResource(name) {
	return Object.hasOwn(RESOURCES, name);
}
/** Two sources as one. The earlier wins, figure by figure. */
function joinObservations(first, second, isFresh) {
	return {
		services: joinMaps(first.services, second.services, (a, b) => joinServices(a, b, (time) => isFresh(a.service, time))),
		clusters: joinMaps(first.clusters, second.clusters, joinClusters),
		problems: [...first.problems, ...second.problems]
	};
}
/**
* Each figure keeps its source and time. Pods are as old as the observation that has them, so theirs is its time. What an
* earlier source only has pods for is still reckoned from these; a later source's ratio is spare for when it cannot be.
*/
function joinServices(first, second, isFresh) {
	const tells = (source, name) => isFresh(source.timestamp) && isResource(name) && source.pods.some((pod) => pod.usage[RESOURCES[name]] !== void 0);
	const figures = {};
	const spare = {};
	const missing = {};
	for (const name of FIGURE_NAMES) {
		const stated = [first.figures[name], second.figures[name]].filter((figure) => figure !== void 0);
		const figure = stated.find(({ time }) => isFresh(time)) ?? stated[0];
		const reckoned = figure && figure !== first.figures[name] ? tells(first, name) : figure && !isFresh(figure.time) && tells(second, name);
		if (figure) (reckoned ? spare : figures)[name] = figure;
		const reasons = [first.missing[name], second.missing[name]].filter((reason) => reason !== void 0);
		if (!figures[name] && reasons.length > 0) missing[name] = [...new Set(reasons)].join("; ");
	}
	const withPods = [first, second].filter(({ pods }) => pods.length > 0);
	const told = withPods.find(({ timestamp }) => isFresh(timestamp)) ?? withPods[0] ?? first;
	const [sooner, later] = !isFresh(first.timestamp) && isFresh(second.timestamp) ? [second, first] : [first, second];
	return {
		service: first.service,
		source: told.source,
		timestamp: told.timestamp,
		namespace: first.namespace ?? second.namespace,
		replicas: sooner.replicas ?? later.replicas,
		podsRunning: sooner.podsRunning ?? later.podsRunning,
		podsReady: sooner.podsReady ?? later.podsReady,
		restarts: sooner.restarts ?? later.restarts,
		pods: told.pods,
		rollout: first.rollout ?? second.rollout,
		ownedBy: first.ownedBy ?? second.ownedBy,
		ownerUnknown: first.ownerUnknown ?? second.ownerUnknown,
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
		spare: {
			...second.spare,
			...spare,
			...first.spare
		},
		missing,
		throughputWeekAgo: first.throughputWeekAgo ?? second.throughputWeekAgo,
		history: hasReadings(first.history) ? first.history : second.history
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
		quotas: first.quotas.length > 0 ? first.quotas : second.quotas,
		unreadable: first.unreadable ?? second.unreadable,
		failure: first.failure ?? second.failure
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
// src/metrics/snapshot/clusters.ts
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
/** The `clusters` of a snapshot. What cannot be read leaves its cluster without room, and no other: capacity is shared by all, so guessing costs all. */
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
const NOTHING = {
	cpu: void 0,
	memory: void 0
};
/** An object that may be left out. */
function section(value, where) {
	if (value === void 0 || value === null) return {};
	return isObject(value) ? value : refuse(where, "is not an object");
}
/** A list of objects that may be left out. */
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
		used: amounts(quota.used, `${where}.used`),
		scopes: Array.isArray(quota.scopes) ? quota.scopes.map(String) : []
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
	const { clusters, problems: unread } = readClusters(root.clusters, file);
	return {
		services,
		clusters,
		problems: [...problems, ...unread]
	};
}
function observe(service, entry, timestamp, source) {
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
			hash: text(member(entry, "template").hash),
			since: instant(member(entry, "template").since)
		},
		tracking: texts(entry.tracking),
		failure: text(entry.failure),
		...readTemplate(entry),
		figures,
		spare: {},
		missing,
		throughputWeekAgo: isMeasured(entry.throughput_week_ago) ? entry.throughput_week_ago : void 0,
		history: readHistory(entry.history)
	};
}
/** A file's text as one JSON object. @throws TrimtabError `snapshot_invalid` */
function parseJson(file, text) {
	let value;
	try {
		value = JSON.parse(text.replace(/^\ufeff/, ""));
	} catch (cause) {
		const { message } = cause;
		const before = text.slice(0, Number(/at position (\d+)/.exec(message)?.[1] ?? 0)).split("\n");
		const place = `${file}:${before.length}:${(before.at(-1)?.length ?? 0) + 1}`;
		throw new TrimtabError("snapshot_invalid", `${place}: not JSON: ${message}`, { cause });
	}
	if (!isObject(value)) throw new TrimtabError("snapshot_invalid", `${file}: expected one JSON object`);
	return value;
}
// src/metrics/sources.ts
/** Several answers as one value that a report can carry; the earlier wins. One alone stays what it is. */
function combineSources(sources) {
	const [only] = sources;
	return only && sources.length === 1 ? only : {
		path: "sources",
		content: { sources }
	};
}
/**
* What a run observed: a snapshot, or several sources joined figure by figure, where the earlier wins unless it is stale and the
* later is not. @throws TrimtabError `snapshot_invalid`
*/
function readSources({ path, content }, isFresh = () => true) {
	if (!isObject(content) || !Array.isArray(content.sources)) return readSnapshot(path, content);
	return objects(content.sources).map((source) => readSnapshot(text(source.path) ?? path, source.content)).reduce((first, second) => joinObservations(first, second, isFresh));
}
/** The queries behind one service's figures, of the sources that say them, in the order of the sources. */
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
/** Which source states a service's count, such as `replicas`, and when; or why none does. */
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
/** What each source says of a service, in the order of the sources. */
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
export { parseJson as a, quantity$1 as c, readSources as i, originOfCount as n, readSnapshot as o, queriesOf as r, readTemplate as s, combineSources as t };
