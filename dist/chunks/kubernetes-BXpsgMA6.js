import { E as describeCluster } from "./observe-CigpZSEe.js";
import { t as TRACKING_KEYS } from "./sources-BWwCfSIU.js";
import { A as count, F as objects, I as text, L as texts, P as member } from "./decide-BkA8tRQN.js";
import { c as quantity } from "./sources-D-8ZH4Wm.js";
import { n as formatMemory, t as formatCpu } from "./quantity-4yTZYHZm.js";
import { n as connect, t as listAll } from "./list-CNNGdex9.js";
// src/metrics/kubernetes/metadata.ts
/** uid of the owner that controls the object. */
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
// src/metrics/kubernetes/pods.ts
const MILLI = 1000000n;
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
		waiting: waitingReason(containers),
		request: amounts(spec, "requests"),
		limit: amounts(spec, "limits"),
		reserved: {
			cpu: reserved(spec, "cpu"),
			memory: reserved(spec, "memory")
		},
		placement: spec.nodeName === void 0 ? {
			node_selector: texts(spec.nodeSelector),
			tolerations: objects(spec.tolerations)
		} : void 0
	};
}
/** Containers wait for the init container before them; that one's reason is what is wrong. */
function waitingReason(containers) {
	const reasons = containers.map((c) => text(member(member(c, "state"), "waiting").reason)).filter((reason) => reason !== void 0);
	return reasons.find((reason) => reason !== "PodInitializing" && reason !== "ContainerCreating") ?? reasons[0];
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
/** What a pod template requests; where one container states nothing, what the scheduler sets aside for the others. */
function requested(pod) {
	const { cpu, memory } = amounts(pod, "requests");
	const [aside, bytes] = [reserved(pod, "cpu"), reserved(pod, "memory")];
	return {
		cpu: cpu ?? (aside > 0n ? formatCpu(aside) : void 0),
		memory: memory ?? (bytes > 0n ? formatMemory(bytes) : void 0)
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
// src/metrics/kubernetes/objects.ts
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
		request: requested(pod),
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
/** A node as a snapshot states it, without what runs on it. One that is not Ready, or whose room cannot be read, takes no pod. */
function readNode(item) {
	const spec = member(item, "spec");
	const status = member(item, "status");
	const ready = objects(status.conditions).find((c) => c.type === "Ready");
	const { cpu, memory, pods } = readableQuantities(member(status, "allocatable"));
	const roomy = cpu !== void 0 && memory !== void 0;
	return {
		name: metadata(item).name,
		schedulable: spec.unschedulable !== true && ready?.status === "True" && roomy,
		allocatable: {
			cpu,
			memory,
			pods
		},
		taints: objects(spec.taints),
		labels: texts(member(item, "metadata").labels)
	};
}
/** A quota with the scopes of its pods; those of a selector by more than being there have a name of their own, which no pod is known to have. */
function readQuotaObject(item) {
	const { namespace, name } = metadata(item);
	const spec = member(item, "spec");
	const status = member(item, "status");
	const selected = objects(member(spec, "scopeSelector").matchExpressions).map(({ scopeName, operator, values }) => operator === "Exists" ? String(scopeName) : `${scopeName} ${operator} ${values}`);
	const scopes = [...Array.isArray(spec.scopes) ? spec.scopes.map(String) : [], ...selected];
	return {
		name,
		namespace,
		hard: readableQuantities(member(status, "hard")),
		used: readableQuantities(member(status, "used")),
		scopes
	};
}
/** One that cannot be read must not cost the whole cluster its figures. */
function readableQuantities(amounts) {
	return Object.fromEntries(Object.entries(amounts).filter(([, amount]) => quantity(amount) !== void 0));
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
	const [workloads, replicaSets, pods, usage, hpas, scaledObjects, canaries, quotas, nodes] = await Promise.all([
		Promise.all(kinds.map(async (kind) => [kind, await list(WORKLOADS[kind], (item) => readWorkload(kind, item))])),
		list(REPLICA_SETS, readReplicaSet),
		list(PODS, readLivePod),
		list(POD_METRICS, readPodUsage),
		list(HPAS, (item) => readScaler("HorizontalPodAutoscaler", item)),
		list(SCALED_OBJECTS, (item) => readScaler("ScaledObject", item)),
		list(CANARIES, (item) => readScaler("Canary", item)),
		list(QUOTAS, readQuotaObject),
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
