import { C as formatCpu, b as text, h as objects, i as stateBudget, m as member, p as isObject, u as count, w as formatExactMemory } from "./disruption-budget-Cp3UKDWE.js";
import { l as firstStated$1, m as hasReadings, n as readSnapshot, v as NOT_MEASURED, x as FIGURE_NAMES, y as NOT_STATED } from "./snapshot-ZDI6FLf3.js";
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
export { readAnswers as a, queriesOf as i, joinAnswers as n, recordAnswers as o, originOfCount as r, snapshotAnswer as s, indexQueries as t };
