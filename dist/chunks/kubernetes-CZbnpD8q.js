import { S as describeCluster } from "./observe-CHIUiNc9.js";
import { n as formatMemory, t as formatCpu } from "./quantity-1V1A7KxU.js";
import { t as TRACKING_KEYS } from "./delivery-oI71bmOs.js";
import { a as member, c as texts, i as isObject, o as objects, s as text, t as count } from "./json-Cvky4UXX.js";
import { o as quantity } from "./sources-Ds4CYYSg.js";
import { n as connect, t as listAll } from "./kubernetes-list-DemE0iHW.js";
// src/observation/kubernetes-objects.ts
const MILLI = 1000000n;
const REVISION = "deployment.kubernetes.io/revision";
/** A Deployment, StatefulSet or Rollout. A Rollout's `observedGeneration` is a string. */
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
		writtenAt: text(written?.time),
		revision: marks[REVISION] ?? text(status.updateRevision) ?? text(status.currentPodHash),
		tracking: Object.fromEntries(Object.entries(marks).filter(([key]) => TRACKING_KEYS.includes(key))),
		request: amounts(pod, "requests"),
		limit: amounts(pod, "limits"),
		nodeSelector: texts(pod.nodeSelector),
		tolerations: objects(pod.tolerations)
	};
}
/** A ReplicaSet leads from its pods to their Deployment or Rollout, and tells since when a template has run. */
function readReplicaSet(item) {
	const meta = member(item, "metadata");
	const marks = [texts(meta.annotations)[REVISION], texts(meta.labels)["rollouts-pod-template-hash"]];
	return {
		uid: metadata(item).uid,
		owner: controller(item),
		revisions: marks.filter((mark) => mark !== void 0),
		createdAt: text(meta.creationTimestamp)
	};
}
function readLivePod(item) {
	const { namespace, name } = metadata(item);
	const spec = member(item, "spec");
	const status = member(item, "status");
	const condition = objects(status.conditions).find((c) => c.type === "Ready");
	const containers = [...objects(status.containerStatuses), ...objects(status.initContainerStatuses)];
	return {
		namespace,
		name,
		owner: controller(item),
		phase: text(status.phase) ?? "Unknown",
		node: text(spec.nodeName),
		ready: condition?.status === "True",
		startedAt: text(status.startTime),
		readySince: text(condition?.lastTransitionTime),
		deletedAt: text(member(item, "metadata").deletionTimestamp),
		restarts: containers.reduce((sum, c) => sum + (count(c.restartCount) ?? 0), 0),
		lastRestart: containers.map((c) => text(member(member(c, "lastState"), "terminated").finishedAt)).filter((at) => at !== void 0).sort().at(-1),
		waiting: containers.map((c) => text(member(member(c, "state"), "waiting").reason)).find((reason) => reason !== void 0),
		request: amounts(spec, "requests"),
		limit: amounts(spec, "limits"),
		reserved: {
			cpu: reserved(spec, "cpu"),
			memory: reserved(spec, "memory")
		}
	};
}
/** One PodMetrics of metrics.k8s.io. A container without a figure makes the pod one without metrics, as for the HPA. */
function readPodUsage(item) {
	const { namespace, name } = metadata(item);
	const timestamp = text(item.timestamp);
	const window = goDuration(text(item.window));
	const sum = (resource) => total(objects(item.containers).map((c) => milli(quantity(member(c, "usage")[resource]))));
	const [cpu, memory] = [sum("cpu"), sum("memory")];
	return {
		namespace,
		name,
		timestamp,
		measuredFrom: timestamp !== void 0 && window !== void 0 ? new Date(Date.parse(timestamp) - window).toISOString() : void 0,
		usage: {
			cpu: cpu === void 0 ? void 0 : formatCpu(cpu),
			memory: memory === void 0 ? void 0 : formatMemory(memory)
		}
	};
}
function readScaler(kind, item) {
	const { namespace, name } = metadata(item);
	const target = member(member(item, "spec"), "scaleTargetRef");
	return {
		kind,
		namespace,
		name,
		targetKind: text(target.kind) ?? "Deployment",
		targetName: text(target.name) ?? ""
	};
}
/** A node as a snapshot states it, without what runs on it. A node that is not Ready takes no pod. */
function readNode(item) {
	const spec = member(item, "spec");
	const status = member(item, "status");
	const ready = objects(status.conditions).find((c) => c.type === "Ready");
	const { cpu, memory, pods } = member(status, "allocatable");
	return {
		name: metadata(item).name,
		schedulable: spec.unschedulable !== true && ready?.status === "True",
		allocatable: {
			cpu,
			memory,
			pods
		},
		taints: objects(spec.taints),
		labels: texts(member(item, "metadata").labels)
	};
}
/** A quota with scopes binds only some pods; which ones is not known here, so it states no limit. */
function readQuotaObject(item) {
	const { namespace, name } = metadata(item);
	const spec = member(item, "spec");
	const status = member(item, "status");
	return {
		name,
		namespace,
		hard: Array.isArray(spec.scopes) || isObject(spec.scopeSelector) ? {} : member(status, "hard"),
		used: member(status, "used")
	};
}
/**
* What a pod requests or is limited to, in total: its own resources, or else the sum over containers and sidecars (init
* containers that keep running). One container that states nothing leaves the sum unknown, as for the HPA.
*/
function amounts(pod, key) {
	const of = (resource) => {
		const sum = stated(pod, key, resource) ?? total(running(pod).map((c) => milli(stated(c, key, resource))));
		return sum === void 0 ? void 0 : resource === "cpu" ? formatCpu(sum) : formatMemory(sum);
	};
	return {
		cpu: of("cpu"),
		memory: of("memory")
	};
}
/**
* What the scheduler counts: all that runs at once, at least what the largest init step needs beside the sidecars started
* before it, and the overhead (https://kubernetes.io/docs/concepts/workloads/pods/sidecar-containers/#resource-sharing-within-containers).
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
/** The API server fills in a request from the limit in a pod, but not in a pod template. */
function stated(container, key, resource) {
	const resources = member(container, "resources");
	const limit = quantity(member(resources, "limits")[resource]);
	return key === "limits" ? limit : quantity(member(resources, "requests")[resource]) ?? limit;
}
function total(parts) {
	return parts.length === 0 ? void 0 : parts.reduce((sum, part) => sum === void 0 || part === void 0 ? void 0 : sum + part, 0n);
}
/** Rounded up to thousandths, container by container, as the HPA reads quantities. */
function milli(nanos) {
	return nanos === void 0 ? void 0 : (nanos + MILLI - 1n) / MILLI * MILLI;
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
function controller(item) {
	return text(objects(member(item, "metadata").ownerReferences).find((o) => o.controller === true)?.uid);
}
function metadata(item) {
	const meta = member(item, "metadata");
	return {
		namespace: text(meta.namespace) ?? "",
		name: text(meta.name) ?? "",
		uid: text(meta.uid) ?? ""
	};
}
/** A duration as Go prints it, `1m0.5s`, in ms. */
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
// src/adapters/kubernetes.ts
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
		plural: "rollouts"
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
	plural: "scaledobjects"
};
/**
* What one cluster says of the services wanted, as the content of a snapshot: one list per kind, in pages, however many
* services there are. What may not be read, or is not there, costs only the figures that rest on it.
* @throws TrimtabError `kubernetes_failed` when the cluster cannot be spoken to at all.
*/
async function observeKubernetes(options, wanted, now) {
	const connection = await connect(options);
	try {
		const objects = await listObjects(connection, wanted, options.nodes);
		connection.assertAnswered();
		return describeCluster(options.cluster, objects, wanted, now);
	} finally {
		await connection.close();
	}
}
async function listObjects({ get, namespace }, wanted, withNodes) {
	const namespaces = [...new Set(wanted.map((w) => w.namespace ?? namespace))].sort();
	const list = (resource, read) => listAll(get, resource, namespaces, read);
	const kinds = [...new Set(wanted.map((w) => w.kind))];
	const [workloads, replicaSets, pods, usage, hpas, scaledObjects, quotas, nodes] = await Promise.all([
		Promise.all(kinds.map(async (kind) => [kind, await list(WORKLOADS[kind], (item) => readWorkload(kind, item))])),
		list(REPLICA_SETS, readReplicaSet),
		list(PODS, readLivePod),
		list(POD_METRICS, readPodUsage),
		list(HPAS, (item) => readScaler("HorizontalPodAutoscaler", item)),
		list(SCALED_OBJECTS, (item) => readScaler("ScaledObject", item)),
		list(QUOTAS, readQuotaObject),
		withNodes ? listAll(get, NODES, [], readNode) : void 0
	]);
	const scalers = [hpas, scaledObjects];
	return {
		workloads: Object.fromEntries(workloads),
		replicaSets,
		pods,
		usage,
		scalers,
		quotas,
		nodes
	};
}
export { observeKubernetes };
