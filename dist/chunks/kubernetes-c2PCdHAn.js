import { n as groupBy, t as append } from "./group-by-CKri-PEM.js";
import { a as member, d as text, f as texts, l as quantity, n as instant, o as objects, p as words, t as count, u as scalar } from "./json-BaBbGGr3.js";
import { n as readBudgetSelector, o as sortBySelector, r as readDisruptions } from "./disruption-budget-DQohwnPP.js";
import { i as TRACKING_KEYS } from "./tracking-BGZGLCS6.js";
import { C as NOTHING, E as emptyObservation, _ as isAlive, f as readTolerations, h as readTaints, m as readQuotaAmounts, p as readNodeResources, w as NOT_MEASURED } from "./sources-D64XEVlv.js";
import { a as truncate } from "./markdown-Ca9uF0YC.js";
import { t as trimEnd } from "./trim-end-BEGr_3dT.js";
import { a as statedForPod, i as stated, o as sumOfStated, r as runningContainers, s as total, t as effectiveResources } from "./pod-resources-BslHE00k.js";
import { t as closest } from "./did-you-mean-BAUiu41l.js";
import { n as connect, t as listAll } from "./list-B0R-G6Jo.js";
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
// src/metrics/kubernetes/budgets.ts
/** Reads a policy/v1 PodDisruptionBudget. */
function readBudget(item) {
	const { namespace, name } = metadata(item);
	const spec = member(item, "spec");
	return {
		namespace,
		name,
		selector: readBudgetSelector(spec),
		...readDisruptions(spec)
	};
}
/**
* Matches budgets with the workloads whose pods they are over, by uid of the workload. Pods of kinds that
* nobody asked for are not seen, so that a budget over them too seems to need more of the others.
*/
function matchBudgets(budgets, workloads) {
	const byNamespace = new Map([...groupBy(budgets, ({ namespace }) => namespace)].map(([name, own]) => [name, sortBySelector(own)]));
	const matches = workloads.flatMap((workload) => (byNamespace.get(workload.namespace)?.(workload.podLabels) ?? []).map((budget) => ({
		workload,
		budget
	})));
	const replicas = /* @__PURE__ */ new Map();
	for (const { workload, budget } of matches) replicas.set(budget, (replicas.get(budget) ?? 0) + workload.replicas);
	const matched = /* @__PURE__ */ new Map();
	for (const { workload, budget } of matches) {
		const { namespace, name, minAvailable, maxUnavailable } = budget;
		const others = (replicas.get(budget) ?? 0) - workload.replicas;
		append(matched, workload.uid, {
			name: `${namespace}/${name}`,
			minAvailable,
			maxUnavailable,
			others
		});
	}
	return matched;
}
// src/metrics/kubernetes/resources.ts
const MILLI = 1000000n;
/**
* Returns what a pod requests or is limited to, in total: its own resources, or else the sum over containers
* and sidecars (init containers that keep running). One container that states nothing leaves the sum unknown,
* as for the HPA.
*/
function podResources(pod, key) {
	const sum = (resource) => statedForPod(pod, key, resource) ?? total(runningContainers(pod).map((one) => milli(stated(one, key, resource))));
	return {
		cpu: sum("cpu"),
		memory: sum("memory")
	};
}
/** Returns what a pod template requests; where one container states nothing, what the others do. */
function templateRequest(pod) {
	const { cpu, memory } = podResources(pod, "requests");
	const others = (resource) => sumOfStated(runningContainers(pod).map((one) => stated(one, "requests", resource)));
	return {
		cpu: cpu ?? others("cpu"),
		memory: memory ?? others("memory")
	};
}
/** Returns what the scheduler sets aside for a pod, in nano-units, and what a quota counts as its limits. */
function reservedResources(pod) {
	return {
		request: effectiveResources(pod, "requests"),
		limit: effectiveResources(pod, "limits")
	};
}
/** Rounds up to thousandths, container by container, as the HPA reads quantities. */
function milli(nanos) {
	return nanos === void 0 ? void 0 : (nanos + MILLI - 1n) / MILLI * MILLI;
}
// src/metrics/kubernetes/unstated.ts
const NOTHING_UNSTATED = {};
/**
* Returns the first container that states no amount, for each amount: one leaves the whole pod without it.
* Containers are those that run at the same time; a limit stands in for a request, as in podResources.
*/
function unstatedContainers(pod) {
	const running = runningContainers(pod);
	const found = {};
	for (const resource of ["cpu", "memory"]) for (const basis of ["request", "limit"]) {
		const key = `${resource}_${basis}`;
		const isSilent = (one) => stated(one, `${basis}s`, resource) === void 0;
		const silent = isSilent(pod) ? running.find(isSilent) : void 0;
		if (silent) found[key] = `container ${text(silent.name) ?? "without a name"}`;
	}
	return Object.keys(found).length === 0 ? NOTHING_UNSTATED : found;
}
/** Joins what the pods of a workload leave unstated, and says of which workload the containers are. */
function ofWorkload(pods, workload) {
	const all = Object.assign({}, ...pods);
	const entries = Object.entries(all).map(([key, container]) => [key, `${container} of ${workload}`]);
	return entries.length === 0 ? NOTHING_UNSTATED : Object.fromEntries(entries);
}
// src/metrics/kubernetes/pods.ts
/**
* Pods and their usage, cut down to what decisions rest on
* (https://kubernetes.io/docs/reference/kubernetes-api/workload-resources/pod-v1/).
*/
const LONGEST_REASON = 160;
/** A day; a figure over a longer time says nothing of now. metrics-server's window is some 15 seconds. */
const LONGEST_WINDOW = 864e5;
/** Reads a v1.Pod. */
function readLivePod(item) {
	const { namespace, name } = metadata(item);
	const spec = member(item, "spec");
	const status = member(item, "status");
	const overhead = member(spec, "overhead");
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
			unschedulable: unschedulableReason(objects(status.conditions)),
			unstated: unstatedContainers(spec),
			usage: NOTHING,
			request: podResources(spec, "requests"),
			limit: podResources(spec, "limits")
		},
		reserved: reservedResources(spec),
		overhead: {
			cpu: quantity(overhead.cpu),
			memory: quantity(overhead.memory)
		},
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
/** Returns why the scheduler finds no node; what preemption was tried for follows, and says it again. */
function unschedulableReason(conditions) {
	const { reason, message } = conditions.find((c) => c.type === "PodScheduled" && c.status === "False") ?? {};
	if (reason !== "Unschedulable" && reason !== "SchedulingGated") return void 0;
	const [first = ""] = (text(message) ?? reason).split(/[.\s]preemption:/, 1);
	return truncate(trimEnd(first, ". 	\n"), LONGEST_REASON);
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
		measuredFrom: timestamp !== void 0 && window !== void 0 && window <= LONGEST_WINDOW ? new Date(Date.parse(timestamp) - window).toISOString() : void 0,
		usage: timestamp === void 0 ? NOTHING : {
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
// src/metrics/kubernetes/rollout.ts
const LONGEST_MESSAGE = 160;
/**
* Reads how far a rollout has come, by the rules of `kubectl rollout status` (rollout_status.go in
* kubernetes/kubectl) and `kubectl argo rollouts status` (`GetRolloutPhase` in argoproj/argo-rollouts). A
* Rollout's `observedGeneration` is a string.
*/
function readRollout(kind, generation, spec, status, replicas) {
	const observed = Number(scalar(status.observedGeneration ?? 0));
	if (typeof generation === "number" && observed < generation) return moving(`generation ${generation} is not observed yet`);
	const counts = {
		replicas,
		total: count(status.replicas) ?? 0,
		updated: count(status.updatedReplicas) ?? 0,
		ready: count(status.readyReplicas) ?? 0,
		available: count(status.availableReplicas)
	};
	const reason = replacing(kind, spec, status, counts) ?? surplus(counts);
	if (reason !== void 0) return moving(`${reason}${podFailure(status)}`);
	return kind === "StatefulSet" ? waitingForSet(counts) : waitingForPods(spec, status, counts);
}
function moving(reason) {
	return {
		moving: reason,
		unavailable: void 0,
		unavailableByRollout: void 0
	};
}
/** Returns why pods of an older template have yet to go; undefined where they may stay. */
function replacing(kind, spec, status, counts) {
	const { replicas, updated, total } = counts;
	if (kind === "StatefulSet") return replacingInSet(spec, counts);
	if (kind === "Rollout") {
		const steps = unfinishedSteps(status);
		if (steps !== void 0) return steps;
	} else if (spec.paused === true) return void 0;
	if (updated < replicas) return `${updated} of ${replicas} replicas are updated`;
	const old = kind === "Rollout" ? 0 : total - updated;
	return old > 0 ? `${old} old ${old === 1 ? "pod is" : "pods are"} not gone yet` : void 0;
}
/** A partition keeps pods of lower ordinals at the older template, and OnDelete all that nobody deletes. */
function replacingInSet(spec, { replicas, updated }) {
	const strategy = member(spec, "updateStrategy");
	if (strategy.type === "OnDelete") return void 0;
	const partition = count(member(strategy, "rollingUpdate").partition) ?? 0;
	const wanted = Math.max(0, replicas - partition);
	const beyond = partition === 0 ? "" : ` beyond partition ${partition}`;
	return updated < wanted ? `${updated} of ${wanted} replicas${beyond} are updated` : void 0;
}
/** Returns at which step a Rollout is, until its newest template is the stable one. */
function unfinishedSteps(status) {
	const [stable, current] = [text(status.stableRS), text(status.currentPodHash)];
	if (stable === void 0 || current === void 0 || stable === current) return void 0;
	const pauses = objects(status.pauseConditions).flatMap(({ reason }) => text(reason) ?? []);
	const why = [status.abort === true ? "aborted" : pauses.length > 0 ? "paused" : void 0, ...pauses].filter((word) => word !== void 0).join(", ");
	return `template ${current} is not the stable one yet${why === "" ? "" : ` (${why})`}`;
}
function surplus({ replicas, total }) {
	return total > replicas ? `there are ${total} pods for ${replicas} replicas` : void 0;
}
/** Returns why the controller cannot create pods, such as an exceeded quota; '' where it can. */
function podFailure(status) {
	const failure = objects(status.conditions).find(({ type, status: held }) => type === "ReplicaFailure" && held === "True");
	const message = failure && (text(failure.message) ?? text(failure.reason));
	return message === void 0 ? "" : ` (${truncate(message, LONGEST_MESSAGE)})`;
}
/** The controller of StatefulSets adds and removes no pod while another one is not ready. */
function waitingForSet({ replicas, ready, available }) {
	return {
		moving: void 0,
		unavailable: ready < replicas ? `${ready} of ${replicas} replicas are ready` : describeAvailable(available ?? ready, ready, "ready"),
		unavailableByRollout: true
	};
}
/** Reasons by which the controllers of Deployments and DeploymentConfigs say that a rollout has ended. */
const ENDED = ["NewReplicaSetAvailable", "NewReplicationControllerAvailable"];
/**
* The controller of Deployments says `NewReplicaSetAvailable` once a rollout has ended, and stays with it when
* pods become unready later. A ready pod that is not available yet is within its minReadySeconds.
*/
function waitingForPods(spec, status, counts) {
	const { updated, ready, available = 0 } = counts;
	if (available < ready) return {
		moving: void 0,
		unavailable: describeAvailable(available, ready, "ready"),
		unavailableByRollout: true
	};
	const progressing = objects(status.conditions).find(({ type }) => type === "Progressing");
	return {
		moving: void 0,
		unavailable: spec.paused === true ? void 0 : describeAvailable(available, updated, "updated"),
		unavailableByRollout: progressing && !ENDED.includes(String(progressing.reason))
	};
}
function describeAvailable(available, all, what) {
	return available < all ? `${available} of ${all} ${what} replicas are available` : void 0;
}
// src/metrics/kubernetes/objects.ts
const REVISION = "deployment.kubernetes.io/revision";
/** Reads a Deployment, StatefulSet or Rollout. */
function readWorkload(kind, item) {
	const meta = metadata(item);
	const spec = member(item, "spec");
	const status = member(item, "status");
	const template = member(spec, "template");
	const pod = member(template, "spec");
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
		rollout: readRollout(kind, generation, spec, status, replicas),
		writer: written && `${text(written.manager) ?? "an unnamed manager"} at ${text(written.time) ?? "an unknown time"}`,
		writtenAt: instant(written?.time),
		revision: marks[REVISION] ?? text(status.updateRevision) ?? text(status.currentPodHash),
		tracking: Object.fromEntries(Object.entries(marks).filter(([key]) => TRACKING_KEYS.includes(key))),
		request: templateRequest(pod),
		limit: podResources(pod, "limits"),
		reserved: reservedResources(pod),
		podLabels: texts(member(template, "metadata").labels),
		runtimeClass: pod.overhead === void 0 ? text(pod.runtimeClassName) : void 0,
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
		targetName: text(target.name) ?? "",
		live: kind === "HorizontalPodAutoscaler" ? readLive(item) : void 0
	};
}
/**
* Reads the numbers of a HorizontalPodAutoscaler, and whether a bound holds it back; that it wants no other count
* than its floor is no such thing
* (https://kubernetes.io/docs/tasks/run-application/horizontal-pod-autoscale/#appendix-horizontal-pod-autoscaler-status-conditions).
*/
function readLive(item) {
	const spec = member(item, "spec");
	const cpu = objects(spec.metrics).find((metric) => member(metric, "resource").name === "cpu");
	const limited = objects(member(item, "status").conditions).find(({ type, status, reason }) => type === "ScalingLimited" && status === "True" && reason === "TooManyReplicas");
	return {
		target: count(member(member(cpu ?? {}, "resource"), "target").averageUtilization) ?? count(spec.targetCPUUtilizationPercentage),
		min: count(spec.minReplicas) ?? 1,
		max: count(spec.maxReplicas),
		limited: limited && (text(limited.message) ?? "it asks for more than maxReplicas")
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
	const selected = objects(member(spec, "scopeSelector").matchExpressions).map(({ scopeName, operator, values }) => operator === "Exists" ? scalar(scopeName) : `${scalar(scopeName)} ${scalar(operator)} ${words(values).join(",")}`);
	const scopes = [...words(spec.scopes), ...selected];
	return {
		name,
		namespace,
		hard: readQuotaAmounts(status.hard, quantity),
		used: readQuotaAmounts(status.used, quantity),
		scopes
	};
}
function lastWrite(managedFields) {
	return objects(managedFields).filter((entry) => "f:replicas" in member(member(entry, "fieldsV1"), "f:spec")).sort((a, b) => scalar(b.time).localeCompare(scalar(a.time)))[0];
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
		].flatMap((l) => l.items.map((s) => [`${s.namespace}/${s.targetKind}/${s.targetName}`, s]))),
		budgets: matchBudgets(objects.budgets.items, listed)
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
* fails is named once, and so is a kind that may not be listed, with all that it costs.
*/
function problems(cluster, objects) {
	const failure = failureOf(objects);
	const lost = costs(objects).flatMap(([effect, { reach }]) => reach.kind === "namespaces" && !reach.failed ? [{
		effect,
		reason: reach.reason
	}] : []);
	return [...failure === void 0 ? [] : [failure], ...[...groupBy(lost, ({ reason }) => reason)].map(([reason, group]) => `${group.map(({ effect }) => effect).join(", and ")}: ${reason}`)].map((message) => `cluster ${cluster}: ${message}`);
}
/** Lists what missing rights cost. Only nodes, and pods for what is free, have to be seen everywhere. */
function costs({ workloads, nodes, pods, ...objects }) {
	const nowhere = [
		...Object.entries(workloads).map(([kind, listed]) => [`no ${kind} is seen`, listed]),
		["pods cannot be told apart by workload", objects.replicaSets],
		["pods are neither counted nor measured", pods],
		["CPU and memory are not measured", objects.usage],
		["no ResourceQuota is heeded", objects.quotas],
		["only PodDisruptionBudgets in Git are heeded", objects.budgets],
		...[
			objects.hpas,
			objects.scaledObjects,
			objects.canaries
		].map((listed) => ["autoscalers that own a count could not be looked for", listed])
	];
	return [
		...nodes ? [["free capacity is unknown and counts as unlimited", nodes]] : [],
		...nowhere.filter(([, listed]) => sawNothing(listed)),
		...nodes ? [["free capacity is unknown, because pods could not be seen everywhere", pods]] : []
	];
}
/**
* Returns why nothing may be placed: free capacity would have been read, and was not. A missing right is
* different: with it nobody expects it to be read, and it counts as unlimited.
*/
function roomUnreadable({ nodes, pods, quotas }) {
	const [reason] = [
		nodes,
		nodes && pods,
		quotas
	].flatMap((list) => (list && failedList(list)) ?? []);
	return reason;
}
/**
* Returns why some lists are not what they should be, and what that costs beyond figures; undefined where all
* were answered.
*/
function failureOf(objects) {
	const effects = {
		pods: objects.nodes && NO_ROOM,
		HorizontalPodAutoscalers: "nothing moves",
		ResourceQuotas: NO_ROOM,
		nodes: NO_ROOM,
		PodDisruptionBudgets: "nothing scales down"
	};
	const failed = listedKinds(objects).flatMap(({ kind, reach }) => {
		const reason = failedList({ reach });
		return reason === void 0 ? [] : [{
			kind,
			reason
		}];
	});
	const [first] = failed;
	if (!first) return void 0;
	const lost = [...new Set(failed.flatMap(({ kind }) => effects[kind] ?? []))];
	return `${failed.map(({ kind }) => kind).join(", ")} could not be read${lost.length === 0 ? "" : `, so that ${lost.join(" and ")}`}: ${first.reason}`;
}
/** Lists the kinds that a cluster was asked for, as people name them, and how far each answer reached. */
function listedKinds({ workloads, ...objects }) {
	return [
		...Object.entries(workloads).map(([kind, listed]) => [`${kind}s`, listed]),
		["ReplicaSets", objects.replicaSets],
		["pods", objects.pods],
		["pod metrics", objects.usage],
		["HorizontalPodAutoscalers", objects.hpas],
		["ScaledObjects", objects.scaledObjects],
		["Canaries", objects.canaries],
		["ResourceQuotas", objects.quotas],
		["PodDisruptionBudgets", objects.budgets],
		["nodes", objects.nodes]
	].flatMap(([kind, listed]) => listed === void 0 ? [] : [{
		kind,
		reach: listed.reach
	}]);
}
/** Returns why a list did not come that should have; a missing right is no failure. */
function failedList({ reach }) {
	return reach.kind === "namespaces" && reach.failed ? reach.reason : void 0;
}
function sawNothing({ reach }) {
	return reach.kind === "namespaces" && reach.names.length === 0;
}
// src/metrics/kubernetes/reserved.ts
/**
* Returns what is set aside for one pod of a workload, as far as it is not what its containers request. The
* overhead of a RuntimeClass stands in pods alone, not in their template: without any pod it is unknown.
*/
function reservedFor({ request, limit, reserved, runtimeClass }, pods) {
	if (runtimeClass === void 0) return {
		reserved: {
			request: differing(reserved.request, request),
			limit: differing(reserved.limit, limit)
		},
		runtimeClass
	};
	const alive = pods.filter(({ pod }) => isAlive(pod));
	return {
		reserved: withOverhead(reserved, alive),
		runtimeClass: alive.length === 0 ? runtimeClass : void 0
	};
}
function differing(amounts, from) {
	return {
		cpu: amounts.cpu === from.cpu ? void 0 : amounts.cpu,
		memory: amounts.memory === from.memory ? void 0 : amounts.memory
	};
}
function withOverhead({ request, limit }, pods) {
	const most = (key) => pods.reduce((max, { overhead: { [key]: amount = 0n } }) => amount > max ? amount : max, 0n);
	const overhead = {
		cpu: most("cpu"),
		memory: most("memory")
	};
	const raised = (key) => {
		const stated = limit[key];
		return stated === void 0 ? void 0 : stated + overhead[key];
	};
	return {
		request: {
			cpu: (request.cpu ?? 0n) + overhead.cpu,
			memory: (request.memory ?? 0n) + overhead.memory
		},
		limit: {
			cpu: raised("cpu"),
			memory: raised("memory")
		}
	};
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
		pending: waiting.map(({ reserved: { request }, placement }) => ({
			cpu: request.cpu ?? 0n,
			memory: request.memory ?? 0n,
			nodeSelector: placement?.nodeSelector ?? {},
			tolerations: placement?.tolerations ?? []
		}))
	};
}
function sumRequests(onNode, { name }) {
	const own = onNode.get(name) ?? [];
	const sum = (key) => own.reduce((all, { reserved }) => all + (reserved.request[key] ?? 0n), 0n);
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
].map((name) => [name, `Kubernetes ${NOT_MEASURED}`]));
/** So soon after its start the first state of a pod's readiness is known, as for the HPA. */
const FIRST_READINESS_MS = 3e4;
/** Beyond so many pairs of names, none is compared letter by letter. */
const MAX_COMPARISONS = 2e5;
/** Observes the services wanted, and the cluster's room, from its objects. */
function observeCluster(cluster, objects, wanted, now) {
	const source = `kubernetes:${cluster}`;
	const context = {
		cluster,
		source,
		index: indexObjects(objects),
		wanted: wanted.length,
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
		},
		lists: listedKinds(objects)
	};
}
function knownService({ service }, workload, { source, index, now }) {
	const { namespace, kind, name } = workload;
	const { objects } = index;
	const own = index.pods.get(workload.uid) ?? [];
	const usage = own.map(({ pod }) => index.usage.get(`${namespace}/${pod.name}`));
	const unstated = ofWorkload(own.map(({ pod }) => pod.unstated), `${kind} ${namespace}/${name}`);
	const pods = own.map(({ pod }, i) => ({
		...withUsage(pod, usage[i]),
		unstated
	}));
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
		rollout: rolloutOf(workload, unseenPods === void 0 ? pods : void 0),
		...ownerOf(scaler, unseen(objects.hpas, namespace)),
		writer: workload.writer,
		writtenAt: workload.writtenAt,
		tracking: workload.tracking,
		...templateFigures(workload, own, index),
		disruptionBudgets: index.budgets.get(workload.uid) ?? [],
		disruptionUnknown: failedList(objects.budgets),
		pods
	};
}
/** Returns what the pod template says of one replica, and its pods of what the template leaves out. */
function templateFigures(workload, own, index) {
	return {
		template: templateOf(workload, index),
		replica: {
			request: workload.request,
			limit: workload.limit
		},
		...reservedFor(workload, own),
		nodeSelector: workload.nodeSelector,
		tolerations: workload.tolerations
	};
}
/**
* Returns why a rollout is in progress. Where the controller does not tell whether pods that do not serve are
* its doing, those that never have are. Pods that do not run at all are told of one by one, by what they lack.
*/
function rolloutOf({ rollout, replicas }, pods) {
	if (rollout.moving !== void 0) return rollout.moving;
	const running = pods?.filter(isRunning);
	if (running && running.length < replicas) return void 0;
	return rollout.unavailableByRollout ?? running?.some(isStarting) ?? true ? rollout.unavailable : void 0;
}
/** Tells what sets a count; `unseenScalers` is why there may be autoscalers that were not seen. */
function ownerOf(scaler, unseenScalers) {
	return scaler ? {
		ownedBy: `${scaler.kind} ${scaler.namespace}/${scaler.name}`,
		ownerKnown: true,
		...scaler.live ? { autoscaler: scaler.live } : {}
	} : {
		ownerUnknown: unseenScalers,
		ownerKnown: unseenScalers === void 0
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
function unknownService(wanted, found, context) {
	const { cluster, source, index, now } = context;
	const what = `${wanted.kind} ${wanted.namespace === void 0 ? "" : `${wanted.namespace}/`}${wanted.name}`;
	const listed = index.objects.workloads[wanted.kind];
	const unread = listed && (listed.reach.kind === "absent" ? listed.reach.reason : missingFor(listed, wanted.namespace));
	const places = found.map((w) => w.namespace).join(", ");
	const reason = found.length > 1 ? `${what} stands in several namespaces of cluster ${cluster} (${places}); set spec.workload.namespace` : unread ?? `cluster ${cluster} has no ${what}${meant(wanted, context)}`;
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
/** Checks for a pod that has never been ready: its readiness is as it was at its start. */
function isStarting({ ready, startedAt, readySince }) {
	if (ready || startedAt === void 0 || readySince === void 0) return !ready;
	return Date.parse(readySince) <= Date.parse(startedAt) + FIRST_READINESS_MS;
}
/** Names the workload that may be meant by one that is not there: elsewhere, or of nearly the same name. */
function meant({ kind, name, namespace }, { index, wanted }) {
	const [elsewhere] = index.workloads.get(`${kind}/${name}`) ?? [];
	const workloads = index.objects.workloads[kind]?.items ?? [];
	const found = elsewhere ?? (wanted * workloads.length > MAX_COMPARISONS ? void 0 : findSimilar(name, namespace, workloads));
	return found === void 0 ? "" : `; did you mean ${found.namespace}/${found.name}?`;
}
function findSimilar(name, namespace, workloads) {
	const near = workloads.filter((one) => namespace === void 0 || one.namespace === namespace);
	const similar = closest(name, near.map((one) => one.name));
	return near.find((one) => one.name === similar);
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
	},
	DeploymentConfig: {
		group: "apps.openshift.io",
		version: "v1",
		plural: "deploymentconfigs",
		install: "OpenShift"
	}
};
const REPLICA_SETS = {
	group: "apps",
	version: "v1",
	plural: "replicasets"
};
/** What a DeploymentConfig has in place of ReplicaSets. */
const CONTROLLERS = {
	group: "",
	version: "v1",
	plural: "replicationcontrollers"
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
const BUDGETS = {
	group: "policy",
	version: "v1",
	plural: "poddisruptionbudgets"
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
	const [workloads, replicaSets, pods, usage, hpas, scaledObjects, canaries, quotas, budgets, nodes] = await Promise.all([
		Promise.all(kinds.map(async (kind) => [kind, await list(WORKLOADS[kind], (item) => readWorkload(kind, item))])),
		kinds.includes("DeploymentConfig") ? both(list(REPLICA_SETS, readReplicaSet), list(CONTROLLERS, readReplicaSet)) : list(REPLICA_SETS, readReplicaSet),
		list(PODS, readLivePod),
		list(POD_METRICS, readPodUsage),
		list(HPAS, (item) => readScaler("HorizontalPodAutoscaler", item)),
		list(SCALED_OBJECTS, (item) => readScaler("ScaledObject", item)),
		list(CANARIES, (item) => readScaler("Canary", item)),
		list(QUOTAS, readQuota),
		list(BUDGETS, readBudget),
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
		budgets,
		nodes
	};
}
/** Joins two lists; what reaches less far says how far both do. */
async function both(one, other) {
	const [first, second] = await Promise.all([one, other]);
	const reach = second.reach.kind === "cluster" ? first.reach : second.reach;
	return {
		items: [...first.items, ...second.items],
		reach
	};
}
export { observeKubernetes };
