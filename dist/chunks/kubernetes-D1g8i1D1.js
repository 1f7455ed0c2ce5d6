import { t as TRACKING_KEYS } from "./sources-DuowIRZN.js";
import { a as member, c as quantity, l as text, n as instant, o as objects, t as count, u as texts } from "./json-CSriG_34.js";
import { _ as readQuotaAmounts, d as NOTHING, g as readNodeResources, p as emptyObservation, u as readTolerations, v as readTaints } from "./sources-DQX3Eb_o.js";
import { n as groupBy } from "./group-by-lsUCeHWU.js";
import { n as connect, t as listAll } from "./list-YcZruRNc.js";
// src/metrics/kubernetes/metadata.ts
/** Returns the uid of the owner that controls the object. */
function controller(item) {
	return text(objects(member(item, "metadata").ownerReferences).find((o) => o.controller === true)?.uid);
}
/** Reads what names an object. */
function metadata(item) {
	const meta = member(item, "metadata");
	return {
		namespace: text(meta.namespace) ?? "",
		name: text(meta.name) ?? "",
		uid: text(meta.uid) ?? ""
	};
}
// src/metrics/kubernetes/resources.ts
const MILLI = 1000000n;
/**
* Returns what a pod requests or is limited to, in total: its own resources, or else the sum over containers
* and sidecars (init containers that keep running). One container that states nothing leaves the sum unknown,
* as for the HPA.
*/
function podResources(pod, key) {
	const sum = (resource) => stated(pod, key, resource) ?? total(running(pod).map((c) => milli(stated(c, key, resource))));
	return {
		cpu: sum("cpu"),
		memory: sum("memory")
	};
}
/**
* Returns what a pod template requests; where one container states nothing, what the scheduler sets aside for
* the others.
*/
function templateRequest(pod) {
	const { cpu, memory } = podResources(pod, "requests");
	const reserved = reservedResources(pod);
	const positive = (nanos) => nanos > 0n ? nanos : void 0;
	return {
		cpu: cpu ?? positive(reserved.cpu),
		memory: memory ?? positive(reserved.memory)
	};
}
/** Returns what the scheduler sets aside for a pod, in nano-units. */
function reservedResources(pod) {
	return {
		cpu: reserved(pod, "cpu"),
		memory: reserved(pod, "memory")
	};
}
/**
* Sums what the scheduler counts: all that runs at once, at least what the largest init step needs beside the
* sidecars started before it, and the overhead
* (https://kubernetes.io/docs/concepts/workloads/pods/sidecar-containers/#resource-sharing-within-containers).
*/
function reserved(pod, resource) {
	const overhead = quantity(member(pod, "overhead")[resource]) ?? 0n;
	const own = stated(pod, "requests", resource);
	if (own !== void 0) return own + overhead;
	let sidecars = 0n;
	let largestStep = 0n;
	for (const container of objects(pod.initContainers)) {
		const request = stated(container, "requests", resource) ?? 0n;
		if (container.restartPolicy === "Always") sidecars += request;
		const step = container.restartPolicy === "Always" ? sidecars : sidecars + request;
		if (step > largestStep) largestStep = step;
	}
	const together = running(pod).reduce((sum, c) => sum + (stated(c, "requests", resource) ?? 0n), 0n);
	return (together > largestStep ? together : largestStep) + overhead;
}
function running(pod) {
	return [...objects(pod.containers), ...objects(pod.initContainers).filter((c) => c.restartPolicy === "Always")];
}
/**
* Returns what a container states of a resource. The API server fills in a request from the limit in a pod,
* but not in a pod template.
*/
function stated(container, key, resource) {
	const resources = member(container, "resources");
	const limit = quantity(member(resources, "limits")[resource]);
	return key === "limits" ? limit : quantity(member(resources, "requests")[resource]) ?? limit;
}
/** Sums parts; one that is not known leaves the sum unknown, and no parts are no sum. */
function total(parts) {
	return parts.length === 0 ? void 0 : parts.reduce((sum, part) => sum === void 0 || part === void 0 ? void 0 : sum + part, 0n);
}
/** Rounds up to thousandths, container by container, as the HPA reads quantities. */
function milli(nanos) {
	return nanos === void 0 ? void 0 : (nanos + MILLI - 1n) / MILLI * MILLI;
}
// src/metrics/kubernetes/pods.ts
/** Reads a v1.Pod. */
function readLivePod(item) {
	const { namespace, name } = metadata(item);
	const spec = member(item, "spec");
	const status = member(item, "status");
	const condition = objects(status.conditions).find((c) => c.type === "Ready");
	const containers = [...objects(status.containerStatuses), ...objects(status.initContainerStatuses)];
	return {
		namespace,
		owner: controller(item),
		pod: {
			name,
			phase: text(status.phase) ?? "Unknown",
			node: text(spec.nodeName),
			ready: condition?.status === "True",
			startedAt: instant(status.startTime),
			readySince: instant(condition?.lastTransitionTime),
			deletedAt: instant(member(item, "metadata").deletionTimestamp),
			measuredFrom: void 0,
			restarts: containers.reduce((sum, c) => sum + (count(c.restartCount) ?? 0), 0),
			lastRestart: lastRestart(containers),
			waiting: waitingReason(containers),
			usage: NOTHING,
			request: podResources(spec, "requests"),
			limit: podResources(spec, "limits")
		},
		reserved: reservedResources(spec),
		placement: spec.nodeName === void 0 ? readPlacement(spec) : void 0
	};
}
/** Reads where the pods of a PodSpec may run. */
function readPlacement(spec) {
	return {
		nodeSelector: texts(spec.nodeSelector),
		tolerations: readTolerations(spec.tolerations)
	};
}
function lastRestart(containers) {
	return containers.map((c) => instant(member(member(c, "lastState"), "terminated").finishedAt)).filter((at) => at !== void 0).sort().at(-1);
}
/** Containers wait for the init container before them; that one's reason is what is wrong. */
function waitingReason(containers) {
	const reasons = containers.map((c) => text(member(member(c, "state"), "waiting").reason)).filter((reason) => reason !== void 0);
	return reasons.find((reason) => reason !== "PodInitializing" && reason !== "ContainerCreating") ?? reasons[0];
}
/**
* Reads a PodMetrics of metrics.k8s.io. A container without a figure makes the pod one without metrics, as
* for the HPA.
*/
function readPodUsage(item) {
	const { namespace, name } = metadata(item);
	const timestamp = instant(item.timestamp);
	const window = goDuration(text(item.window));
	const sum = (resource) => total(objects(item.containers).map((c) => milli(quantity(member(c, "usage")[resource]))));
	return {
		namespace,
		name,
		timestamp,
		measuredFrom: timestamp !== void 0 && window !== void 0 ? new Date(Date.parse(timestamp) - window).toISOString() : void 0,
		usage: {
			cpu: sum("cpu"),
			memory: sum("memory")
		}
	};
}
/** Returns a pod with what metrics.k8s.io says of it. */
function withUsage(pod, measured) {
	return measured ? {
		...pod,
		measuredFrom: measured.measuredFrom,
		usage: measured.usage
	} : pod;
}
/** Parses a duration as Go prints it, `1m0.5s`, into ms. */
function goDuration(value) {
	if (value === void 0 || !/^(\d+(\.\d+)?(h|ms|m|s))+$/.test(value)) return void 0;
	const units = {
		h: 36e5,
		m: 6e4,
		s: 1e3,
		ms: 1
	};
	return [...value.matchAll(/(\d+(?:\.\d+)?)(h|ms|m|s)/g)].reduce((sum, [, n, unit]) => sum + Number(n) * units[unit], 0);
}
// src/metrics/kubernetes/objects.ts
const REVISION = "deployment.kubernetes.io/revision";
/** Reads a Deployment, StatefulSet or Rollout. A Rollout's `observedGeneration` is a string. */
function readWorkload(kind, item) {
	const meta = metadata(item);
	const spec = member(item, "spec");
	const status = member(item, "status");
	const pod = member(member(spec, "template"), "spec");
	const replicas = count(spec.replicas) ?? 1;
	const { labels, annotations, managedFields, generation } = member(item, "metadata");
	const marks = {
		...texts(labels),
		...texts(annotations)
	};
	const written = lastWrite(managedFields);
	return {
		kind,
		...meta,
		replicas,
		ready: count(status.readyReplicas) ?? 0,
		rollout: rolloutInProgress(generation, status, replicas),
		writer: written && `${text(written.manager) ?? "an unnamed manager"} at ${text(written.time) ?? "an unknown time"}`,
		writtenAt: instant(written?.time),
		revision: marks[REVISION] ?? text(status.updateRevision) ?? text(status.currentPodHash),
		tracking: Object.fromEntries(Object.entries(marks).filter(([key]) => TRACKING_KEYS.includes(key))),
		request: templateRequest(pod),
		limit: podResources(pod, "limits"),
		...readPlacement(pod)
	};
}
/** Reads a ReplicaSet, whose age says since when a template has run. */
function readReplicaSet(item) {
	const meta = member(item, "metadata");
	const marks = [texts(meta.annotations)[REVISION], texts(meta.labels)["rollouts-pod-template-hash"]];
	return {
		uid: metadata(item).uid,
		owner: controller(item),
		revisions: marks.filter((mark) => mark !== void 0),
		createdAt: instant(meta.creationTimestamp)
	};
}
/** Reads an HPA, a ScaledObject or a Canary. */
function readScaler(kind, item) {
	const { namespace, name } = metadata(item);
	const target = member(member(item, "spec"), kind === "Canary" ? "targetRef" : "scaleTargetRef");
	return {
		kind,
		namespace,
		name,
		targetKind: text(target.kind) ?? "Deployment",
		targetName: text(target.name) ?? ""
	};
}
/** Reads a node. One that is not Ready, or whose room cannot be read, takes no pod. */
function readNode(item) {
	const spec = member(item, "spec");
	const status = member(item, "status");
	const ready = objects(status.conditions).find((c) => c.type === "Ready");
	const { cpu, memory } = member(status, "allocatable");
	const readable = quantity(cpu) !== void 0 && quantity(memory) !== void 0;
	return {
		name: metadata(item).name,
		schedulable: spec.unschedulable !== true && ready?.status === "True" && readable,
		allocatable: readNodeResources(status.allocatable, quantity),
		taints: readTaints(spec.taints),
		labels: texts(member(item, "metadata").labels)
	};
}
/**
* Reads a ResourceQuota with the scopes of its pods; those of a selector by more than being there have a name
* of their own, which no pod is known to have. An amount that cannot be read must not cost the whole cluster
* its figures, and binds nothing.
*/
function readQuota(item) {
	const { namespace, name } = metadata(item);
	const spec = member(item, "spec");
	const status = member(item, "status");
	const selected = objects(member(spec, "scopeSelector").matchExpressions).map(({ scopeName, operator, values }) => operator === "Exists" ? String(scopeName) : `${scopeName} ${operator} ${values}`);
	const scopes = [...Array.isArray(spec.scopes) ? spec.scopes.map(String) : [], ...selected];
	return {
		name,
		namespace,
		hard: readQuotaAmounts(status.hard, quantity),
		used: readQuotaAmounts(status.used, quantity),
		scopes
	};
}
function rolloutInProgress(generation, status, replicas) {
	const observed = Number(status.observedGeneration ?? 0);
	if (typeof generation === "number" && observed < generation) return `generation ${generation} is not observed yet`;
	const updated = count(status.updatedReplicas) ?? 0;
	return updated < replicas ? `${updated} of ${replicas} replicas are updated` : void 0;
}
function lastWrite(managedFields) {
	return objects(managedFields).filter((entry) => "f:replicas" in member(member(entry, "fieldsV1"), "f:spec")).sort((a, b) => String(b.time).localeCompare(String(a.time)))[0];
}
// src/metrics/kubernetes/cluster.ts
/**
* Indexes a cluster's objects. Pods belong to a workload by their owner references, through its ReplicaSets.
*/
function indexObjects(objects) {
	const listed = Object.values(objects.workloads).flatMap((l) => l.items);
	const workloadOf = new Map(listed.map((w) => [w.uid, w.uid]));
	for (const { uid, owner } of objects.replicaSets.items) if (owner !== void 0) workloadOf.set(uid, owner);
	return {
		objects,
		workloads: groupBy(listed, (w) => `${w.kind}/${w.name}`),
		pods: groupBy(objects.pods.items, (pod) => pod.owner === void 0 ? void 0 : workloadOf.get(pod.owner)),
		replicaSets: groupBy(objects.replicaSets.items, (set) => set.owner),
		usage: new Map(objects.usage.items.map((u) => [`${u.namespace}/${u.name}`, u])),
		scalers: new Map([
			objects.canaries,
			objects.hpas,
			objects.scaledObjects
		].flatMap((l) => l.items.map((s) => [`${s.namespace}/${s.targetKind}/${s.targetName}`, s])))
	};
}
/**
* Finds a service's workloads: several where its namespace is not stated and its name is in more than one.
*/
function findWorkloads({ workloads }, { kind, name, namespace }) {
	return (workloads.get(`${kind}/${name}`) ?? []).filter((w) => namespace === void 0 || w.namespace === namespace);
}
/** Returns why a kind could not be read in a namespace; undefined where it could. */
function missingFor({ reach }, namespace) {
	if (reach.kind === "cluster") return void 0;
	if (reach.kind === "absent") return reach.reason;
	return namespace !== void 0 && reach.names.includes(namespace) ? void 0 : reach.reason;
}
// src/metrics/kubernetes/problems.ts
const NO_ROOM = "nothing is placed";
/**
* Lists what costs a whole cluster something; what costs single services is in their `missing`. A server that
* fails is named once.
*/
function problems(cluster, objects) {
	const unread = (effect, listed) => listed?.reach.kind === "namespaces" && !listed.reach.failed ? [`${effect}: ${listed.reach.reason}`] : [];
	const owners = [
		objects.hpas,
		objects.scaledObjects,
		objects.canaries
	].filter((l) => sawNothing(l));
	const failure = failureOf(objects);
	return [
		...failure === void 0 ? [] : [failure],
		...unread("free capacity is unknown and counts as unlimited", objects.nodes),
		...objects.nodes ? unread("free capacity is unknown, because pods could not be seen everywhere", objects.pods) : [],
		...sawNothing(objects.quotas) ? unread("no ResourceQuota is heeded", objects.quotas) : [],
		...owners.flatMap((listed) => unread("autoscalers that own a count could not be looked for", listed))
	].map((message) => `cluster ${cluster}: ${message}`);
}
/**
* Returns why nothing may be placed: free capacity would have been read, and was not. A missing right is
* different: with it nobody expects it to be read, and it counts as unlimited.
*/
function roomUnreadable({ nodes, pods, quotas }) {
	const { reach } = [
		nodes,
		nodes && pods,
		quotas
	].find((l) => l?.reach.kind === "namespaces" && l.reach.failed) ?? {};
	return reach?.kind === "namespaces" ? reach.reason : void 0;
}
/**
* Returns why some lists are not what they should be, and what that costs beyond figures; undefined where all
* were answered.
*/
function failureOf({ workloads, nodes, pods, quotas, ...objects }) {
	const failed = [
		...Object.entries(workloads).map(([kind, listed]) => [`${kind}s`, listed]),
		["ReplicaSets", objects.replicaSets],
		[
			"pods",
			pods,
			nodes && NO_ROOM
		],
		["pod metrics", objects.usage],
		[
			"HorizontalPodAutoscalers",
			objects.hpas,
			"nothing moves"
		],
		["ScaledObjects", objects.scaledObjects],
		["Canaries", objects.canaries],
		[
			"ResourceQuotas",
			quotas,
			NO_ROOM
		],
		[
			"nodes",
			nodes,
			NO_ROOM
		]
	].flatMap(([name, listed, effect]) => listed?.reach.kind === "namespaces" && listed.reach.failed ? [{
		name,
		effect,
		reason: listed.reach.reason
	}] : []);
	const [first] = failed;
	if (!first) return void 0;
	const effects = [...new Set(failed.flatMap(({ effect }) => effect ?? []))];
	return `${failed.map(({ name }) => name).join(", ")} could not be read${effects.length === 0 ? "" : `, so that ${effects.join(" and ")}`}: ${first.reason}`;
}
function sawNothing({ reach }) {
	return reach.kind === "namespaces" && reach.names.length === 0;
}
// src/metrics/kubernetes/room.ts
/**
* Builds what is known of a cluster's room. Nodes count only where every pod on them could be seen: what is
* not seen would look free. `owned` has the uid of each of the workloads that services here have, whose
* waiting pods are the services' own matter.
*/
function observeRoom({ objects, pods }, owned) {
	const counted = countRoom(objects, new Set([...owned].flatMap((uid) => pods.get(uid) ?? [])));
	return {
		available: NOTHING,
		nodes: counted?.nodes,
		pending: counted?.pending ?? [],
		quotas: objects.quotas.items,
		failure: failureOf(objects),
		unreadable: roomUnreadable(objects)
	};
}
function countRoom({ nodes, pods }, ours) {
	if (nodes?.reach.kind !== "cluster" || pods.reach.kind !== "cluster") return void 0;
	const alive = pods.items.filter(({ pod }) => pod.phase !== "Succeeded" && pod.phase !== "Failed");
	const onNode = groupBy(alive, ({ pod }) => pod.node);
	const waiting = alive.filter((live) => live.pod.node === void 0 && live.pod.deletedAt === void 0 && !ours.has(live));
	return {
		nodes: nodes.items.map((node) => ({
			...node,
			requested: sumRequests(onNode, node)
		})),
		pending: waiting.map(({ reserved, placement }) => ({
			...reserved,
			nodeSelector: placement?.nodeSelector ?? {},
			tolerations: placement?.tolerations ?? []
		}))
	};
}
function sumRequests(onNode, { name }) {
	const own = onNode.get(name) ?? [];
	const sum = (key) => own.reduce((total, { reserved }) => total + reserved[key], 0n);
	return {
		cpu: sum("cpu"),
		memory: sum("memory"),
		pods: BigInt(own.length)
	};
}
// src/metrics/kubernetes/observe.ts
const NOT_OF_KUBERNETES = Object.fromEntries([
	"latency_p50",
	"latency_p95",
	"throughput",
	"error_rate"
].map((name) => [name, "Kubernetes does not measure it"]));
/** Observes the services wanted, and the cluster's room, from its objects. */
function observeCluster(cluster, objects, wanted, now) {
	const source = `kubernetes:${cluster}`;
	const context = {
		cluster,
		source,
		index: indexObjects(objects),
		now: now.toISOString()
	};
	const owned = /* @__PURE__ */ new Set();
	const services = /* @__PURE__ */ new Map();
	for (const service of wanted) {
		const found = findWorkloads(context.index, service);
		const [workload] = found;
		if (workload && found.length === 1) {
			owned.add(workload.uid);
			services.set(service.service, knownService(service, workload, context));
		} else services.set(service.service, unknownService(service, found, context));
	}
	return {
		path: source,
		timestamp: context.now,
		observations: {
			services,
			clusters: /* @__PURE__ */ new Map([[cluster, observeRoom(context.index, owned)]]),
			problems: problems(cluster, objects).map((message) => ({
				service: void 0,
				message
			}))
		}
	};
}
function knownService({ service }, workload, { source, index, now }) {
	const { namespace, kind, name } = workload;
	const { objects } = index;
	const own = index.pods.get(workload.uid) ?? [];
	const usage = own.map(({ pod }) => index.usage.get(`${namespace}/${pod.name}`));
	const pods = own.map(({ pod }, i) => withUsage(pod, usage[i]));
	const unseenPods = missingFor(objects.pods, namespace) ?? missingFor(objects.replicaSets, namespace);
	const unmeasured = unseenPods ?? missingFor(objects.usage, namespace);
	const scaler = index.scalers.get(`${namespace}/${kind}/${name}`);
	const running = pods.filter(isRunning);
	return {
		...emptyObservation(service, source, oldest(usage.flatMap((one) => one?.timestamp ?? []), now), {
			...NOT_OF_KUBERNETES,
			...unmeasured === void 0 ? {} : {
				cpu_utilization: unmeasured,
				memory_utilization: unmeasured
			}
		}),
		namespace,
		replicas: workload.replicas,
		podsRunning: unseenPods === void 0 ? running.length : void 0,
		podsReady: unseenPods === void 0 ? running.filter((pod) => pod.ready).length : workload.ready,
		rollout: workload.rollout,
		ownedBy: scaler && `${scaler.kind} ${scaler.namespace}/${scaler.name}`,
		ownerUnknown: scaler ? void 0 : unseen(objects.hpas, namespace),
		writer: workload.writer,
		writtenAt: workload.writtenAt,
		template: templateOf(workload, index),
		tracking: workload.tracking,
		replica: {
			request: workload.request,
			limit: workload.limit
		},
		nodeSelector: workload.nodeSelector,
		tolerations: workload.tolerations,
		pods
	};
}
/** Figures are as old as the oldest of them. */
function oldest(times, now) {
	return times.reduce((first, at) => Date.parse(at) < Date.parse(first) ? at : first, now);
}
/**
* Returns the workload's template and its time. A StatefulSet's revisions have their time where nobody lists
* them, in ControllerRevisions.
*/
function templateOf({ uid, revision }, { replicaSets }) {
	return {
		hash: revision,
		since: (replicaSets.get(uid) ?? []).find((s) => revision !== void 0 && s.revisions.includes(revision))?.createdAt
	};
}
function unknownService(wanted, found, { cluster, source, index, now }) {
	const what = `${wanted.kind} ${wanted.namespace === void 0 ? "" : `${wanted.namespace}/`}${wanted.name}`;
	const listed = index.objects.workloads[wanted.kind];
	const unread = listed && (listed.reach.kind === "absent" ? listed.reach.reason : missingFor(listed, wanted.namespace));
	const places = found.map((w) => w.namespace).join(", ");
	const reason = found.length > 1 ? `${what} stands in several namespaces of cluster ${cluster} (${places}); set spec.workload.namespace` : unread ?? `cluster ${cluster} has no ${what}`;
	const missing = {
		cpu_utilization: reason,
		memory_utilization: reason
	};
	return {
		...emptyObservation(wanted.service, source, now, missing),
		ownerUnknown: reason
	};
}
/**
* Returns why objects of a kind may be there and not be seen; what the cluster does not serve is not there.
*/
function unseen(listed, namespace) {
	return listed.reach.kind === "absent" ? void 0 : missingFor(listed, namespace);
}
function isRunning(pod) {
	return pod.phase === "Running" && pod.deletedAt === void 0;
}
// src/adapters/kubernetes/kubernetes.ts
const WORKLOADS = {
	Deployment: {
		group: "apps",
		version: "v1",
		plural: "deployments"
	},
	StatefulSet: {
		group: "apps",
		version: "v1",
		plural: "statefulsets"
	},
	Rollout: {
		group: "argoproj.io",
		version: "v1alpha1",
		plural: "rollouts",
		install: "Argo Rollouts"
	}
};
const REPLICA_SETS = {
	group: "apps",
	version: "v1",
	plural: "replicasets"
};
const PODS = {
	group: "",
	version: "v1",
	plural: "pods"
};
const POD_METRICS = {
	group: "metrics.k8s.io",
	version: "v1beta1",
	plural: "pods",
	install: "metrics-server"
};
const NODES = {
	group: "",
	version: "v1",
	plural: "nodes"
};
const QUOTAS = {
	group: "",
	version: "v1",
	plural: "resourcequotas"
};
const HPAS = {
	group: "autoscaling",
	version: "v2",
	plural: "horizontalpodautoscalers"
};
const SCALED_OBJECTS = {
	group: "keda.sh",
	version: "v1alpha1",
	plural: "scaledobjects",
	install: "KEDA"
};
const CANARIES = {
	group: "flagger.app",
	version: "v1beta1",
	plural: "canaries",
	install: "Flagger"
};
/**
* Asks one cluster what it says of the services wanted: one list per kind, in pages, however many services
* there are. What may not be read, or is not there, costs only the figures that rest on it.
* @throws TrimtabError `kubernetes_failed` when the cluster cannot be spoken to at all.
*/
async function observeKubernetes(options, wanted, now) {
	const connection = await connect(options);
	try {
		const objects = await listObjects(connection, wanted, options.nodes);
		connection.assertAnswered();
		return observeCluster(options.cluster, objects, wanted, now);
	} finally {
		await connection.close();
	}
}
async function listObjects({ get, namespace }, wanted, withNodes) {
	const namespaces = [...new Set(wanted.map((w) => w.namespace ?? namespace))].sort();
	const list = (resource, read) => listAll(get, resource, namespaces, read);
	const kinds = [...new Set(wanted.map((w) => w.kind))];
	const [workloads, replicaSets, pods, usage, hpas, scaledObjects, canaries, quotas, nodes] = await Promise.all([
		Promise.all(kinds.map(async (kind) => [kind, await list(WORKLOADS[kind], (item) => readWorkload(kind, item))])),
		list(REPLICA_SETS, readReplicaSet),
		list(PODS, readLivePod),
		list(POD_METRICS, readPodUsage),
		list(HPAS, (item) => readScaler("HorizontalPodAutoscaler", item)),
		list(SCALED_OBJECTS, (item) => readScaler("ScaledObject", item)),
		list(CANARIES, (item) => readScaler("Canary", item)),
		list(QUOTAS, readQuota),
		withNodes ? listAll(get, NODES, [], readNode) : void 0
	]);
	return {
		workloads: Object.fromEntries(workloads),
		replicaSets,
		pods,
		usage,
		hpas,
		scaledObjects,
		canaries,
		quotas,
		nodes
	};
}
export { observeKubernetes };
