import { G as formatMemory, H as quantity, J as isObject, U as describeCluster, W as formatCpu, X as text, Y as objects, Z as texts, q as count } from "./survey-CYuDwVdE.js";
import { t as TrimtabError } from "./errors-CWI0aKhv.js";
import { setTimeout } from "node:timers/promises";
// src/observation/kubernetes-objects.ts
const MILLI = 1000000n;
/** A Deployment, StatefulSet or Rollout. A Rollout's `observedGeneration` is a string. */
function readWorkload(kind, item) {
	const meta = metadata(item);
	const spec = member(item, "spec");
	const status = member(item, "status");
	const pod = member(member(spec, "template"), "spec");
	const replicas = count(spec.replicas) ?? 1;
	return {
		kind,
		...meta,
		replicas,
		ready: count(status.readyReplicas) ?? 0,
		rollout: rolloutInProgress(member(item, "metadata").generation, status, replicas),
		writer: lastWriter(member(item, "metadata").managedFields),
		request: amounts(pod, "requests"),
		limit: amounts(pod, "limits"),
		nodeSelector: texts(pod.nodeSelector),
		tolerations: objects(pod.tolerations)
	};
}
/** A ReplicaSet only leads from its pods to their Deployment or Rollout. */
function readReplicaSet(item) {
	return {
		uid: metadata(item).uid,
		owner: controller(item)
	};
}
function readLivePod(item) {
	const { namespace, name } = metadata(item);
	const spec = member(item, "spec");
	const status = member(item, "status");
	const condition = objects(status.conditions).find((c) => c.type === "Ready");
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
function lastWriter(managedFields) {
	const last = objects(managedFields).filter((entry) => "f:replicas" in member(member(entry, "fieldsV1"), "f:spec")).sort((a, b) => String(b.time).localeCompare(String(a.time)))[0];
	return last ? `${text(last.manager) ?? "an unnamed manager"} at ${text(last.time) ?? "an unknown time"}` : void 0;
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
function member(value, key) {
	const found = value[key];
	return isObject(found) ? found : {};
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
// src/adapters/kubernetes-api.ts
const MOST_TRIES = 3;
const PAUSE_MS = 200;
const LONGEST_PAUSE_MS = 1e4;
const TIMEOUT_MS = 3e4;
/**
* A cluster to ask. Load, 5xx and lost connections are tried again. The client is imported only here: it takes a third of a
* second.
* @throws TrimtabError `kubernetes_failed` for a kubeconfig that cannot be used.
*/
async function connect(access) {
	const { KubeConfig: Config, RequestContext, IsomorphicFetchHttpLibrary } = await import("./dist-Ct2exaIS.js");
	const config = new Config();
	load(config, access);
	const cluster = config.getCurrentCluster();
	if (cluster?.server === "http://localhost:8080") throw failed(access, "no kubeconfig: set KUBECONFIG, or run in a pod with a service account");
	if (!cluster) throw failed(access, `the kubeconfig has no context "${config.getCurrentContext()}" with a cluster`);
	const http = new IsomorphicFetchHttpLibrary();
	let dispatcher;
	let answered = false;
	let lastFailure = "";
	const once = async (path) => {
		const request = new RequestContext(`${cluster.server.replace(/\/$/, "")}${path}`, "GET");
		request.setHeaderParam("Accept", "application/json");
		request.setSignal(AbortSignal.timeout(TIMEOUT_MS));
		await config.applySecurityAuthentication(request);
		dispatcher ??= request.getDispatcher();
		if (dispatcher) request.setDispatcher(dispatcher);
		const response = await http.send(request).toPromise();
		const body = parseBody(await response.body.text());
		answered = true;
		return {
			status: response.httpStatusCode,
			body,
			pause: pauseOf(response.headers["retry-after"])
		};
	};
	const get = async (path) => {
		for (let attempt = 1;; attempt += 1) {
			const { status, body, pause } = await once(path).catch((cause) => {
				lastFailure = `GET ${path}: ${reasonOf(cause)}`;
				return {
					status: 0,
					body: {},
					pause: PAUSE_MS
				};
			});
			if (status === 401) throw failed(access, "the API server does not know this user (401); renew the credentials");
			if (!(status === 0 || status === 429 || status >= 500) || attempt === MOST_TRIES) return status === 0 ? {
				kind: "failed",
				reason: lastFailure
			} : {
				kind: "answer",
				status,
				body
			};
			await setTimeout(pause * attempt);
		}
	};
	return {
		get,
		namespace: config.getContextObject(config.getCurrentContext())?.namespace ?? "default",
		assertAnswered() {
			if (!answered && lastFailure !== "") throw failed(access, lastFailure);
		},
		async close() {
			await dispatcher?.destroy();
		}
	};
}
function pauseOf(retryAfter) {
	const seconds = Number(retryAfter);
	return seconds > 0 ? Math.min(seconds * 1e3, LONGEST_PAUSE_MS) : PAUSE_MS;
}
function load(config, access) {
	try {
		config.loadFromDefault();
		if (access.context !== void 0) config.setCurrentContext(access.context);
	} catch (cause) {
		throw failed(access, `the kubeconfig cannot be read: ${reasonOf(cause)}`, cause);
	}
}
function parseBody(text) {
	try {
		const value = JSON.parse(text);
		return isObject(value) ? value : {};
	} catch {
		return { message: text.slice(0, 200) };
	}
}
/**
* The deepest cause says what happened; what lies above it says only that a fetch failed. Only its first line: a YAML error
* goes on to quote the kubeconfig, credentials and all.
*/
function reasonOf(error) {
	if (!(error instanceof Error)) return String(error);
	return error.cause instanceof Error ? reasonOf(error.cause) : error.message.split("\n", 1)[0] ?? "";
}
function failed({ cluster }, message, cause) {
	return new TrimtabError("kubernetes_failed", `cluster ${cluster}: ${message}`, { cause });
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
	plural: "pods"
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
/** kubectl's own page size. */
const PAGE = 500;
/** An expired list starts again; a cluster that changes faster than it can be read is given up. */
const MOST_RESTARTS = 3;
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
/** The whole cluster, or where rights end there, the namespaces of the services. */
async function listAll(get, resource, namespaces, read) {
	const everywhere = await listPages(get, pathOf(resource, void 0), read);
	if (everywhere.kind === "items") return {
		items: everywhere.items,
		reach: { kind: "cluster" }
	};
	if (everywhere.status === 404) return {
		items: [],
		reach: {
			kind: "absent",
			reason: `the cluster does not serve ${nameOf(resource)}${resource === POD_METRICS ? "; install metrics-server" : ""}`
		}
	};
	if (everywhere.status !== 403) return {
		items: [],
		reach: {
			kind: "namespaces",
			names: [],
			reason: everywhere.reason
		}
	};
	const items = [];
	const names = [];
	for (const namespace of namespaces) {
		const own = await listPages(get, pathOf(resource, namespace), read);
		if (own.kind !== "items") continue;
		items.push(...own.items);
		names.push(namespace);
	}
	return {
		items,
		reach: {
			kind: "namespaces",
			names,
			reason: missingRule(resource)
		}
	};
}
/**
* All pages of one list. A token outlives its list by minutes only: `410 Gone` starts anew
* (https://kubernetes.io/docs/reference/using-api/api-concepts/#retrieving-large-results-sets-in-chunks).
*/
async function listPages(get, path, read) {
	for (let restart = 0; restart <= MOST_RESTARTS; restart += 1) {
		const items = [];
		let token = "";
		while (token !== void 0) {
			const answer = await get(`${path}?limit=${PAGE}${token === "" ? "" : `&continue=${encodeURIComponent(token)}`}`);
			if (answer.kind === "failed") return {
				kind: "refused",
				status: 0,
				reason: answer.reason
			};
			if (answer.status === 410) break;
			if (answer.status !== 200 || !Array.isArray(answer.body.items)) return {
				kind: "refused",
				...refusal(path, answer)
			};
			for (const item of objects(answer.body.items)) items.push(read(item));
			const next = isObject(answer.body.metadata) ? answer.body.metadata.continue : void 0;
			token = typeof next === "string" && next !== "" ? next : void 0;
		}
		if (token === void 0) return {
			kind: "items",
			items
		};
	}
	return {
		kind: "refused",
		status: 410,
		reason: `GET ${path}: the list expired 4 times before its last page`
	};
}
function refusal(path, { status, body }) {
	return {
		status,
		reason: `GET ${path}: ${status}: ${(typeof body.message === "string" ? body.message : status === 200 ? "the answer is no list" : "no reason given").slice(0, 300)}`
	};
}
function pathOf({ group, version, plural }, namespace) {
	return `${group === "" ? `/api/${version}` : `/apis/${group}/${version}`}${namespace === void 0 ? "" : `/namespaces/${encodeURIComponent(namespace)}`}/${plural}`;
}
function nameOf({ group, plural }) {
	return group === "" ? plural : `${plural}.${group}`;
}
function missingRule({ group, plural }) {
	return `may not list ${nameOf({
		group,
		plural,
		version: ""
	})}; grant the RBAC rule {apiGroups: ["${group}"], resources: ["${plural}"], verbs: ["list"]}`;
}
export { observeKubernetes };
