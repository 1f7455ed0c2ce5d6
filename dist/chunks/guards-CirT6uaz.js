import { r as formatMemory, t as formatCpu } from "./quantity-BuWb_4Jg.js";
import { t as formatInstant } from "./time-CGYFt6uK.js";
import { n as describeFreeze } from "./freeze-Bzt1Cq_2.js";
import { n as groupBy } from "./group-by-lsUCeHWU.js";
import { h as QUOTA_DIMENSIONS } from "./sources-DQX3Eb_o.js";
import { n as rateUse, t as cooldownEnd } from "./pace-C1bM4GlM.js";
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
function firstStated(...sources) {
	const first = (key, resource) => sources.map((source) => source[key][resource]).find((value) => value !== void 0);
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
// src/scaling/capacity/amounts.ts
/** Returns what one replica takes from a node or a budget. */
function amountsOfReplica({ cpu, memory, limits }) {
	return {
		cpu,
		memory,
		pods: 1n,
		...limits.cpu === void 0 ? {} : { cpu_limit: limits.cpu },
		...limits.memory === void 0 ? {} : { memory_limit: limits.memory }
	};
}
/** Returns `a − b` in each dimension that `a` states; what it does not state is not limited. */
function less(a, b) {
	const left = {};
	for (const d of QUOTA_DIMENSIONS) if (a[d] !== void 0) left[d] = a[d] - (b[d] ?? 0n);
	return left;
}
/** Checks whether a size fits into what is free. */
function holds(free, size) {
	return QUOTA_DIMENSIONS.every((d) => !isShort(free, size, d));
}
/** Returns how many times a size fits into what is free, at most `count` times. */
function fitting(free, size, count) {
	return QUOTA_DIMENSIONS.reduce((min, d) => {
		const [left, asked] = [free[d], size[d] ?? 0n];
		if (left === void 0 || asked === 0n) return min;
		const times = left < asked ? 0n : left / asked;
		return times < BigInt(min) ? Number(times) : min;
	}, count);
}
/** Returns a size times a count. */
function times(size, count) {
	return Object.fromEntries(Object.entries(size).map(([d, amount]) => [d, amount * BigInt(count)]));
}
/** Lists what is asked for and not free, for people: `CPU`, `memory limits`, `pods`. */
function shortOf(free, size) {
	const names = {
		cpu: "CPU",
		memory: "memory",
		cpu_limit: "CPU limits",
		memory_limit: "memory limits",
		pods: "pods"
	};
	return QUOTA_DIMENSIONS.flatMap((d) => isShort(free, size, d) ? [names[d]] : []);
}
/**
* Checks one dimension. Where nothing is asked, nothing is short, even if a reservation took the rest below
* 0.
*/
function isShort(free, size, d) {
	const [left, asked] = [free[d], size[d] ?? 0n];
	return left !== void 0 && asked > 0n && asked > left;
}
/** Sums what all these replicas take. */
function total(items) {
	const sum = {};
	for (const { replica, count } of items) {
		const all = times(amountsOfReplica(replica), count);
		for (const d of QUOTA_DIMENSIONS) sum[d] = (sum[d] ?? 0n) + (all[d] ?? 0n);
	}
	return sum;
}
/** Returns the amounts without the share of CPU and memory that is to stay free, rounded up. */
function keepFree(amounts, headroom) {
	const rest = (value) => value - (value * headroom.n + headroom.d - 1n) / headroom.d;
	const { cpu, memory } = amounts;
	return {
		...amounts,
		...cpu === void 0 ? {} : { cpu: rest(cpu) },
		...memory === void 0 ? {} : { memory: rest(memory) }
	};
}
/** Returns the amounts that are stated. */
function amountsOf({ cpu, memory }) {
	return {
		...cpu === void 0 ? {} : { cpu },
		...memory === void 0 ? {} : { memory }
	};
}
// src/scaling/capacity/capacity.ts
const UNLIMITED = {
	nodes: void 0,
	budgets: [],
	claims: []
};
/**
* Computes the room of one cluster: allocatable minus requests, node by node, less what is pending or on its
* way. Cordoned nodes are left out. Stated capacity and nodes both limit it; quotas always do.
*/
function clusterRoom(setting, state, loads) {
	if (state?.unreadable !== void 0) return {
		nodes: void 0,
		budgets: [clusterBudget(`what is free (${state.unreadable})`, { pods: 0n }, void 0)],
		claims: []
	};
	const arriving = loads.map(({ replica, wanted, existing }) => ({
		replica,
		count: Math.max(0, wanted - existing)
	}));
	const quotas = (state?.quotas ?? []).map((quota) => quotaBudget(quota, arriving));
	if (setting.kind === "fixed" || setting.kind === "elastic") {
		const empty = keepFree(amountsOf(setting), setting.headroom);
		const taken = total(loads.map(({ replica, wanted, existing }) => ({
			replica,
			count: Math.max(wanted, existing)
		})));
		return {
			nodes: void 0,
			budgets: [clusterBudget(setting.kind === "fixed" ? "the fixed total" : "the elastic ceiling", less(empty, taken), empty), ...quotas],
			claims: []
		};
	}
	if (setting.kind === "unlimited" || !state) return {
		nodes: void 0,
		budgets: quotas,
		claims: []
	};
	const waiting = [
		...loads.map(({ replica, pending }) => ({
			replica,
			count: pending
		})),
		...state.pending.map((pod) => ({
			replica: foreign(pod),
			count: 1
		})),
		...arriving
	];
	return {
		nodes: nodeRooms(state, setting.headroom),
		budgets: [clusterBudget("the stated free capacity", less(amountsOf(state.available), total(arriving)), void 0), ...quotas],
		claims: waiting.filter(({ count }) => count > 0)
	};
}
function nodeRooms({ nodes }, headroom) {
	return nodes?.filter((node) => node.schedulable).map(({ name, taints, labels, allocatable, requested }) => {
		const { cpu, memory, pods } = keepFree(allocatable, headroom);
		const of = (used) => ({
			cpu: cpu - used.cpu,
			memory: memory - used.memory,
			...pods === void 0 ? {} : { pods: pods - used.pods }
		});
		return {
			name,
			taints,
			labels,
			free: of({
				...requested,
				pods: requested.pods ?? 0n
			}),
			empty: of({
				cpu: 0n,
				memory: 0n,
				pods: 0n
			})
		};
	}).sort((a, b) => a.name < b.name ? -1 : a.name > b.name ? 1 : 0);
}
function clusterBudget(name, free, empty) {
	return {
		name,
		namespace: void 0,
		scopes: [],
		free,
		empty
	};
}
function quotaBudget(quota, arriving) {
	const own = arriving.filter(({ replica }) => binds(quota, replica));
	const { namespace, scopes, hard, used } = quota;
	return {
		name: `ResourceQuota ${namespace}/${quota.name}`,
		namespace,
		scopes,
		free: less(less(hard, used), total(own)),
		empty: hard
	};
}
/** Checks whether a replica draws on a budget. */
function binds({ namespace, scopes }, replica) {
	return namespace === void 0 || namespace === replica.namespace && scopes.every((scope) => isInScope(replica, scope));
}
/**
* Checks whether a quota's scope covers a replica:
* https://kubernetes.io/docs/concepts/policy/resource-quotas/#quota-scopes. Replicas of a workload run until
* they are replaced; priority classes and affinity across namespaces are not known here, so a quota for them
* binds nobody.
*/
function isInScope({ cpu, memory, limits }, scope) {
	const bestEffort = cpu === 0n && memory === 0n && limits.cpu === void 0 && limits.memory === void 0;
	if (scope === "BestEffort") return bestEffort;
	if (scope === "NotBestEffort") return !bestEffort;
	return scope === "NotTerminating";
}
function foreign({ cpu, memory, nodeSelector, tolerations }) {
	return {
		cpu: cpu ?? 0n,
		memory: memory ?? 0n,
		limits: {
			cpu: void 0,
			memory: void 0
		},
		namespace: void 0,
		nodeSelector,
		tolerations
	};
}
// src/scaling/capacity/demand.ts
/**
* Returns what one replica of a service asks of a cluster. An unstated request takes no room, as for the
* scheduler.
*/
function replicaDemand({ blueprint, observation }) {
	const { request, limit } = observation?.replica ?? statedResources(blueprint);
	return {
		cpu: request.cpu ?? 0n,
		memory: request.memory ?? 0n,
		limits: limit,
		namespace: blueprint.workload.namespace ?? observation?.namespace,
		nodeSelector: observation?.nodeSelector ?? {},
		tolerations: observation?.tolerations ?? []
	};
}
/**
* Returns how a service fills its cluster. Where no source states a count it is taken to run what Git states.
*/
function serviceLoad(input) {
	const { desired, observation } = input;
	const stated = observation?.podsRunning ?? observation?.replicas;
	const pods = (observation?.pods ?? []).filter((pod) => isAlive(pod) && pod.deletedAt === void 0);
	const wanted = desired.kind === "found" ? desired.replicas : stated ?? 0;
	return {
		replica: replicaDemand(input),
		wanted,
		existing: pods.length > 0 ? pods.length : stated ?? wanted,
		pending: pods.filter((pod) => pod.phase === "Pending" && pod.node === void 0).length
	};
}
/** Computes the room of every cluster that a service runs in. */
function clusterRooms(inputs, setting, clusters) {
	const groups = groupBy(inputs, (input) => input.blueprint.workload.cluster);
	return new Map([...groups].map(([name, own]) => [name, clusterRoom(setting(name), clusters.get(name), own.map(serviceLoad))]));
}
// src/scaling/guards.ts
/** Every guard, in the order in which they are asked. The first that holds gives the reason. */
const GUARDS = [
	{
		asked: "always",
		reason: "paused",
		check: paused
	},
	{
		asked: "always",
		reason: "switched_off",
		check: switchedOff
	},
	{
		asked: "always",
		reason: "owned_by_autoscaler",
		check: ownedByAutoscaler
	},
	{
		asked: "always",
		reason: "ignored_by_delivery",
		check: ignoredByDelivery
	},
	{
		asked: "always",
		reason: "ambiguous_manifest",
		check: ambiguousManifest
	},
	{
		asked: "always",
		reason: "manifest_missing",
		check: manifestMissing
	},
	{
		asked: "always",
		reason: "manifest_refused",
		check: manifestRefused
	},
	{
		asked: "always",
		reason: "ledger_unreadable",
		check: ledgerUnreadable
	},
	{
		asked: "always",
		reason: "not_synced",
		check: notSynced
	},
	{
		asked: "always",
		reason: "rollout_in_progress",
		check: rolloutInProgress
	},
	{
		asked: "always",
		reason: "metrics_missing",
		check: metricsMissing
	},
	{
		asked: "always",
		reason: "awaiting_verification",
		check: awaitingVerification
	},
	{
		asked: "for_change",
		reason: "circuit_open",
		check: circuitOpen
	},
	{
		asked: "for_change",
		reason: "stabilizing",
		check: stabilizing
	},
	{
		asked: "for_change",
		reason: "cooldown",
		check: coolingDown
	},
	{
		asked: "for_change",
		reason: "rate_limited",
		check: rateLimited
	},
	{
		asked: "for_change",
		reason: "deferred",
		check: deferred
	},
	{
		asked: "for_change",
		reason: "frozen",
		check: frozen
	},
	{
		asked: "of_fleet",
		reason: "correlated_drop",
		check: correlatedDrop
	},
	{
		asked: "of_fleet",
		reason: "unschedulable",
		check: unschedulable
	}
];
/** Returns the first hold that a service's own facts give; undefined where it may act. */
function findHold(facts) {
	for (const guard of GUARDS) {
		if (guard.asked === "of_fleet" || guard.asked === "for_change" && !recommendsChange(facts)) continue;
		const message = guard.check(facts);
		if (message !== void 0) return {
			reason: guard.reason,
			message
		};
	}
}
/**
* Returns the first hold that the fleet or the cluster gives to a decision that no guard of its own holds.
*/
function findFleetHold(facts) {
	for (const guard of GUARDS) {
		const message = guard.asked === "of_fleet" ? guard.check(facts) : void 0;
		if (message !== void 0) return {
			reason: guard.reason,
			message
		};
	}
}
function recommendsChange({ result }) {
	return result !== void 0 && result.recommendation.action !== "no_action";
}
function paused({ blueprint }) {
	return blueprint.paused ? `Paused: spec.paused is true in ${blueprint.path}.` : void 0;
}
function switchedOff({ desired }) {
	return desired.kind === "found" && desired.replicas === 0 ? `Switched off: Git states 0 replicas at ${desired.path}:${desired.line}.` : void 0;
}
function ownedByAutoscaler({ observation, desired, ignored }) {
	if (observation?.ownedBy !== void 0) return `${observation.ownedBy} sets this count in the cluster, and under an autoscaler utilization sits at its target by design. Change its bounds by hand, or remove this blueprint.`;
	return ignored ? void 0 : heldInGit(desired, "owned_by_autoscaler");
}
function ignoredByDelivery({ ignored, desired }) {
	return ignored ? `${ignored.owner} ignores spec.replicas, so the count in Git would never arrive. ${ignored.edit}, or remove this blueprint.` : heldInGit(desired, "ignored_by_delivery");
}
function ambiguousManifest({ desired }) {
	return heldInGit(desired, "ambiguous_manifest");
}
function manifestMissing({ desired }) {
	return heldInGit(desired, "manifest_missing");
}
function manifestRefused({ desired }) {
	return heldInGit(desired, "manifest_refused");
}
function heldInGit(desired, reason) {
	return desired.kind === "held" && desired.reason === reason ? desired.message : void 0;
}
function ledgerUnreadable({ history }) {
	return history.readable ? void 0 : "The ledger cannot be read, so cooldowns and earlier operations are unknown.";
}
function notSynced({ observation, desired }) {
	if (observation?.replicas === void 0 || desired.kind !== "found") return void 0;
	if (observation.replicas === desired.replicas) return void 0;
	const writer = observation.writer === void 0 ? "" : ` The live count was last written by ${observation.writer}.`;
	return `The cluster runs ${observation.replicas} replicas while Git states ${desired.replicas} at ${desired.path}:${desired.line}.${writer}`;
}
function rolloutInProgress({ observation, desired }) {
	if (observation?.rollout !== void 0) return `A rollout is in progress: ${observation.rollout}.`;
	if (observation?.podsRunning === void 0 || desired.kind !== "found") return void 0;
	return observation.podsRunning < desired.replicas ? `${observation.podsRunning} of ${desired.replicas} pods are running: a rollout is in progress.` : void 0;
}
/** Holds where figures are missing that could change the answer, the owner of the count among them. */
function metricsMissing(facts) {
	const { blueprint, observation, result } = facts;
	if (!observation) return `No metrics source knows the service "${blueprint.name}": there it must have the name that metadata.name gives.`;
	if (result?.undecided) return result.rationale;
	return recommendsChange(facts) && observation.ownerUnknown !== void 0 ? `Whether an autoscaler sets this count in the cluster cannot be told: ${observation.ownerUnknown}.` : void 0;
}
function awaitingVerification({ history }) {
	return history.awaitingVerification ? "The last merged change has no final verdict yet." : void 0;
}
function circuitOpen({ breaker }) {
	if (breaker.state !== "open") return void 0;
	return `Circuit open: ${`${breaker.failures} failed ${breaker.failures === 1 ? "verification" : "verifications"}`}, the last at ${breaker.lastFailure}. One trial from ${formatInstant(new Date(breaker.trialAt ?? 0))}, or after a reset.`;
}
function stabilizing({ result, steady }) {
	const action = result?.recommendation.action === "scale_up" ? "up" : "down";
	return steady ? void 0 : `The scale-${action} has not held for the whole scale_${action}_stabilization window.`;
}
function coolingDown({ blueprint, history, result, now }) {
	const direction = result?.recommendation.action === "scale_up" ? "up" : "down";
	const end = cooldownEnd(blueprint, history, direction);
	return end !== null && now.getTime() < end ? `In cooldown until ${formatInstant(new Date(end))}.` : void 0;
}
function rateLimited({ blueprint, history, now }) {
	const { maxPerHour, maxPerDay } = blueprint.governance.rateLimit;
	const { reached, lastHour, lastDay } = rateUse(blueprint, history.operations, now);
	if (!reached) return void 0;
	const [count, span, max] = reached.limit === "max_per_hour" ? [
		lastHour,
		"hour",
		maxPerHour
	] : [
		lastDay,
		"day",
		maxPerDay
	];
	return `${count} operations in the last ${span}, and rate_limit.max_per_${span} is ${max}: limited until ${formatInstant(new Date(reached.until))}.`;
}
function deferred({ history: { retryAt }, result, now }) {
	return result?.recommendation.action === "scale_up" && retryAt !== null && now.getTime() < Date.parse(retryAt) ? `Deferred until ${retryAt}: the cluster had no room. One replica's place is kept meanwhile.` : void 0;
}
function frozen({ freeze }) {
	return freeze && `Changes are ${describeFreeze(freeze)}.`;
}
function correlatedDrop({ input, decision, drops }) {
	return decision.action === "scale_down" ? drops.get(input.blueprint.workload.cluster) : void 0;
}
function unschedulable({ input, decision, unschedulable: reasons }) {
	const why = decision.action === "scale_up" ? reasons.get(decision.service) : void 0;
	if (why === void 0) return void 0;
	const { cpu, memory } = replicaDemand(input);
	return `Unschedulable: one replica asks for ${formatCpu(cpu)} CPU and ${formatMemory(memory)} memory, which would not fit the cluster even if it were empty: ${why}.`;
}
export { statedResources as _, replicaDemand as a, amountsOfReplica as c, less as d, shortOf as f, largestResources as g, isAlive as h, clusterRooms as i, fitting as l, firstStated as m, findFleetHold as n, UNLIMITED as o, times as p, findHold as r, binds as s, GUARDS as t, holds as u };
