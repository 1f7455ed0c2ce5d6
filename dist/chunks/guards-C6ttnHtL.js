import { n as formatInstant } from "./time-ZXryeGjZ.js";
import { n as countOf, o as describeFreeze } from "./limits-DFywanzF.js";
import { O as QUOTA_DIMENSIONS, _ as isAlive, b as statedResources, g as firstStated, u as readDisruptionBudgets } from "./sources-D64XEVlv.js";
import { i as demandOfChange, n as comparable, o as isAsFar, r as demandOf } from "./failed-changes-D4BTyOe8.js";
import { c as fraction, f as multiply, i as compare, p as toNumber, r as add, s as formatPercent, t as ONE, u as fromNumber } from "./fraction-C_T6k5dt.js";
import { g as formatMemory, m as formatCpu } from "./json-BaBbGGr3.js";
import { n as groupBy } from "./group-by-CKri-PEM.js";
// src/scaling/decision/edited-place.ts
/** Returns where the number stands that a decision is about; undefined where it can be edited nowhere. */
function editedPlace(desired, { change }) {
	if (desired.kind === "autoscaler") return change && desired.numbers[change.number];
	if (desired.kind !== "found") return void 0;
	const { path, line, field, replicas } = desired;
	return {
		path,
		line,
		field,
		value: replicas
	};
}
/** Checks whether a decision is about a count or a floor, which is capacity, and not about another number. */
function isCapacity({ change }) {
	return change === void 0 || change.number === "min";
}
/** Checks whether a change asks for more replicas, as a lower target of an autoscaler does. */
function asksForMore({ from, to, number }) {
	return to > from === (number !== "target");
}
/** Says from what to what a decision goes: `2 → 3`, `target 70% → 60%`. */
function describeMove({ change, current_replicas: current, target_replicas: target }, to = change?.to ?? target) {
	if (change === void 0) return `${current ?? "?"} → ${to ?? "?"}`;
	return `${change.autoscaler}: ${describeNumber(change.number, change.from)} → ${to}${change.number === "target" ? "%" : ""}`;
}
function describeNumber(number, value) {
	return number === "target" ? `target ${value}%` : `${number} ${value}`;
}
// src/scaling/pace.ts
const HOUR_MS = 36e5;
const DAY_MS = 24 * HOUR_MS;
/**
* Returns when the cooldown of a direction ends, in milliseconds since 1970; null where no operation has
* started one. An operation dated in the future counts too.
*/
function cooldownEnd(blueprint, history, direction) {
	return history.lastOperation === null ? null : Date.parse(history.lastOperation) + blueprint.scaling.cooldown[direction];
}
/**
* Counts the operations of the sixty minutes and twenty-four hours before now: sliding windows, so that no
* full hour lets twice as many through. An operation dated later than now, by another clock, counts until its
* time is over.
*/
function rateUse(blueprint, operations, now) {
	const { maxPerHour, maxPerDay } = blueprint.governance.rateLimit;
	const times = operations.map((at) => Date.parse(at)).sort((a, b) => a - b);
	const within = (window) => times.filter((time) => now.getTime() - time < window);
	const hour = within(HOUR_MS);
	const day = within(DAY_MS);
	const frees = (inside, max, window) => (inside[inside.length - max] ?? now.getTime()) + window;
	const reached = day.length >= maxPerDay ? {
		limit: "max_per_day",
		until: frees(day, maxPerDay, DAY_MS)
	} : hour.length >= maxPerHour ? {
		limit: "max_per_hour",
		until: frees(hour, maxPerHour, HOUR_MS)
	} : void 0;
	return {
		lastHour: hour.length,
		lastDay: day.length,
		reached
	};
}
// src/metrics/observation/owner.ts
/** Returns why no source can tell whether an autoscaler sets the count; undefined where one can. */
function unclearOwner({ ownerUnknown, ownerUnseen, ownerKnown }) {
	return ownerUnknown ?? (ownerKnown ? void 0 : ownerUnseen);
}
// src/metrics/observation/pod-trouble.ts
/** Reasons for which a container waits while it starts as it should. */
const STARTING = ["PodInitializing", "ContainerCreating"];
/**
* Describes the pods that cannot run for a reason of their own, one phrase per reason: without a node
* (`1 of 3 pods is unschedulable: 0/3 nodes are available: 3 Insufficient cpu`), or with a container that
* does not start (`1 of 3 pods is in CrashLoopBackOff`). Undefined where there are none.
*/
function describePodTrouble(pods) {
	const alive = pods.filter((pod) => isAlive(pod) && pod.deletedAt === void 0);
	const counts = /* @__PURE__ */ new Map();
	for (const pod of alive) {
		const trouble = troubleOf(pod);
		if (trouble !== void 0) counts.set(trouble, (counts.get(trouble) ?? 0) + 1);
	}
	const phrases = [...counts].map(([trouble, count]) => `${count} of ${alive.length} ${alive.length === 1 ? "pod" : "pods"} ${count === 1 ? "is" : "are"} ${trouble}`);
	return phrases.length === 0 ? void 0 : phrases.join("; ");
}
function troubleOf({ unschedulable, waiting }) {
	if (unschedulable !== void 0) return `unschedulable: ${unschedulable}`;
	return waiting === void 0 || STARTING.includes(waiting) ? void 0 : `in ${waiting}`;
}
// src/scaling/disruption.ts
/**
* Returns the fewest pods under a budget of which one may be disrupted. Undefined where any number will do, and
* where none will: `maxUnavailable: 0` and `minAvailable: 100%` never allow a disruption, so that no count is
* the better one. Kubernetes rounds percentages up
* (https://kubernetes.io/docs/tasks/run-application/configure-pdb/#rounding-logic-when-specifying-percentages),
* and any `maxUnavailable` above 0 is at least one pod then.
*/
function leastPods({ minAvailable }) {
	if (minAvailable === void 0) return void 0;
	const amount = Number.parseInt(minAvailable, 10);
	if (amount === 0) return void 0;
	if (!minAvailable.endsWith("%")) return amount + 1;
	return amount >= 100 ? void 0 : Math.ceil(100 / (100 - amount));
}
/** Checks whether a budget never allows a disruption, whatever the count. */
function neverAllows({ minAvailable, maxUnavailable }) {
	return minAvailable?.endsWith("%") === true && Number.parseInt(minAvailable, 10) >= 100 || maxUnavailable !== void 0 && Number.parseInt(maxUnavailable, 10) === 0;
}
/** Returns the highest floor of a service's budgets, live and in Git; of equal ones the first. */
function disruptionFloor(input) {
	return budgetsOf(input).flatMap((budget) => {
		const least = leastPods(budget);
		const replicas = least === void 0 ? 0 : least - budget.others;
		return replicas > 0 ? [{
			budget,
			replicas
		}] : [];
	}).reduce((highest, one) => highest === void 0 || one.replicas > highest.replicas ? one : highest, void 0);
}
/** Lists the budgets over a service's pods: the cluster's, then Git's. */
function budgetsOf({ observation, desired }) {
	const declared = desired.kind !== "held" ? readDisruptionBudgets(desired.disruption_budgets) : [];
	return [...observation?.disruptionBudgets ?? [], ...declared];
}
/** Says what a budget needs and how many replicas that comes to. */
function tellFloor({ budget, replicas }) {
	const { name, minAvailable = "", others } = budget;
	const pods = replicas + others;
	const percent = minAvailable.endsWith("%") ? ` (${Math.ceil(pods * Number.parseInt(minAvailable, 10) / 100)} of ${pods})` : "";
	const beside = others === 0 ? "" : `, to which other workloads bring ${others}`;
	const leave = replicas === 1 ? "leaves" : "leave";
	return `PodDisruptionBudget ${name} needs ${minAvailable} available${percent}${beside}, so ${countOf(replicas)} ${leave} room for one disruption`;
}
/**
* Cuts a scale-down to the floor, where that lies below the present count and within the limits; where it does
* not, the guard holds it.
*/
function respectBudgets(result, input, floor, current) {
	const { action, target_replicas: target } = result.recommendation;
	const saying = (more) => ({
		...result,
		rationale: `${result.rationale} ${more}`
	});
	if (action !== "scale_down") {
		const after = Math.max(target, current);
		if (!floor || after >= floor.replicas) return result;
		return saying(`Note: ${tellFloor(floor)}, and ${countOf(after)} ${after === 1 ? "does" : "do"} not.`);
	}
	if (floor && target < floor.replicas) {
		if (floor.replicas >= current || floor.replicas > input.blueprint.scaling.maxReplicas) return result;
		const recommendation = {
			action,
			target_replicas: floor.replicas
		};
		return {
			...saying(`${tellFloor(floor)}: only to ${floor.replicas}.`),
			recommendation
		};
	}
	const never = budgetsOf(input).find(neverAllows);
	return never ? saying(`PodDisruptionBudget ${never.name} never allows a disruption, whatever the count.`) : result;
}
// src/scaling/repeated-failure.ts
/**
* Describes the failed change that a recommended one would repeat under the same load, and what has to change
* before it is tried again; undefined where it repeats none.
*
* A scale-down repeats one that failed while the demand for each replica at its count is not below that of
* then by more than `tolerance`; a scale-up repeats one on its way while demand is not above that of then by
* more. Another pod template or blueprint is another matter. Where nothing tells the demand of then or of now,
* the same move is a repetition, and where nothing tells what failed, every scale-down is.
*/
function describeRepeatedFailure(move, failed) {
	const repeated = failed.findLast((one) => !isOtherSpec(move, one) && repeats(move, one));
	return repeated && describe(move, repeated);
}
/**
* Describes the failed change of an autoscaler's number that another one would repeat: the same number, as far at
* least the same way, while throughput is not below that of then by more than `tolerance`.
*/
function describeRepeatedNumber(move, failed) {
	const { blueprint, observation, change } = move;
	const repeated = failed.findLast((one) => {
		if (one.change?.number !== change.number || isOtherSpec(move, one)) return false;
		return change.to < change.from === one.change.to < one.change.from && isAsFar(change, one.change);
	});
	if (repeated?.change === void 0) return void 0;
	const now = observation?.figures.throughput?.value;
	const { throughput: then } = repeated.change.before;
	const { down } = blueprint.scaling.tolerance;
	const least = then === void 0 ? void 0 : multiply(add(ONE, {
		n: -down.n,
		d: down.d
	}), fromNumber(then));
	if (now !== void 0 && least !== void 0 && compare(fromNumber(now), least) < 0) return void 0;
	const lower = now === void 0 || then === void 0 ? "" : `demand is more than ${formatPercent(down)} lower, `;
	const { number, from, to } = repeated.change;
	return `Changing ${number} from ${from} to ${to} failed its verification at ${repeated.at}. It is tried again when ${lower}${RELEASE}.`;
}
/** Checks whether pods or policy have changed since. */
function isOtherSpec({ blueprint, observation }, { at, blueprintVersion, change }) {
	const { hash, since } = observation?.template ?? {};
	if (since === void 0 ? hash !== void 0 && change?.template !== void 0 && hash !== change.template : Date.parse(since) > Date.parse(at)) return true;
	if (change?.blueprint !== void 0) return change.blueprint !== blueprint.hash;
	return blueprintVersion !== null && blueprint.version !== void 0 && blueprintVersion !== blueprint.version;
}
function repeats(move, { change }) {
	const { current, recommendation } = move;
	const to = recommendation.target_replicas;
	const isDown = to < current;
	if (change?.number !== void 0) return false;
	if (!change) return isDown;
	if (isDown !== change.to < change.from) return false;
	const demands = compareDemand(move, change);
	if (isDown) return demands ? !isClearlyLess(move, demands, change.to, to) : to <= change.to;
	return current < change.to && to >= change.to && !(demands && isClearlyMore(move, demands));
}
function compareDemand({ observation, current }, change) {
	const { throughput, cpu_utilization: cpu } = observation?.figures ?? {};
	const figures = {
		...throughput ? { throughput: throughput.value } : {},
		...cpu ? { cpu_utilization: cpu.value } : {}
	};
	const both = comparable(demandOf(figures, current), demandOfChange(change));
	return both && {
		present: both[0],
		past: both[1],
		measure: both[2]
	};
}
/** Compares the demand for each replica: now on `to`, then on `failedTo`. */
function isClearlyLess({ blueprint }, { present, past }, failedTo, to) {
	const { down } = blueprint.scaling.tolerance;
	const most = multiply(add(ONE, {
		n: -down.n,
		d: down.d
	}), multiply(fromNumber(past), fraction(to)));
	return compare(multiply(fromNumber(present), fraction(failedTo)), most) < 0;
}
function isClearlyMore({ blueprint }, { present, past }) {
	return compare(fromNumber(present), multiply(add(ONE, blueprint.scaling.tolerance.up), fromNumber(past))) > 0;
}
const RELEASE = "the pod template or the blueprint changes, or after `trimtab breaker reset`";
function describe(move, { at, change }) {
	const { blueprint, current, recommendation } = move;
	if (!change) return `A change failed its verification at ${at}, and the ledger does not say which: no scale-down before ${RELEASE}.`;
	const failed = `Going from ${change.from} to ${countOf(change.to)} failed its verification at ${at}`;
	const demands = compareDemand(move, change);
	if (!demands) return `${failed}, at a demand that cannot be compared. It is tried again when ${RELEASE}.`;
	const { tolerance } = blueprint.scaling;
	const to = recommendation.target_replicas;
	if (to > current) return `${failed}, ${amount(demands, demands.past, 1)}. It is tried again when demand is more than ${formatPercent(tolerance.up)} above that (now ${amount(demands, demands.present, 1)}), ${RELEASE}.`;
	return `${failed}, ${amount(demands, demands.past, change.to)} for each replica. It is tried again when that would be more than ${formatPercent(tolerance.down)} less (now ${amount(demands, demands.present, to)} on ${countOf(to)}), ${RELEASE}.`;
}
/** Formats a demand, shared by so many replicas. */
function amount({ measure }, value, replicas) {
	const each = toNumber(multiply(fromNumber(value), fraction(1, Math.max(1, replicas))), 2);
	return measure === "throughput" ? `at ${each} requests/s` : `at ${Math.round(each * 100)}% CPU`;
}
// src/scaling/guards/change.ts
/** Holds a scale-down that no count below the present one can satisfy; others have been cut to the floor. */
function disruptionBudget({ observation, result, floor, blueprint }) {
	const recommendation = result?.recommendation;
	if (!result || recommendation?.action !== "scale_down" || !isCapacity(result)) return void 0;
	if (observation?.disruptionUnknown !== void 0) return `PodDisruptionBudgets could not be read: ${observation.disruptionUnknown}.`;
	if (!floor || recommendation.target_replicas >= floor.replicas) return void 0;
	const { maxReplicas } = blueprint.scaling;
	const beyond = floor.replicas > maxReplicas ? ` and max_replicas is ${maxReplicas}` : "";
	return `${tellFloor(floor)}${beyond}.`;
}
/** Holds after failed verifications until a trial is due. */
function circuitOpen({ breaker }) {
	if (breaker.state !== "open") return void 0;
	return `Circuit open: ${`${breaker.failures} failed ${breaker.failures === 1 ? "verification" : "verifications"}`}, the last at ${breaker.lastFailure}. One trial from ${formatInstant(new Date(breaker.trialAt ?? 0))}, or after a reset.`;
}
/** Holds a change that has failed before under the same load and configuration. */
function rolledBackBefore({ blueprint, observation, current, history, result, steady }) {
	const recommendation = steady ?? result?.recommendation;
	const failed = history.failedChanges ?? [];
	const change = result?.change;
	if (change !== void 0) return describeRepeatedNumber({
		blueprint,
		observation,
		change
	}, failed);
	if (!recommendation || current === null) return void 0;
	return describeRepeatedFailure({
		blueprint,
		observation,
		current,
		recommendation
	}, failed);
}
/** Holds a change that the figures have not asked for throughout its window. */
function stabilizing({ result, steady }) {
	const action = result?.recommendation.action === "scale_up" ? "up" : "down";
	return steady ? void 0 : `The scale-${action} has not held for the whole scale_${action}_stabilization window.`;
}
/** Holds a change too soon after the last one. */
function coolingDown({ blueprint, history, result, now }) {
	const end = cooldownEnd(blueprint, history, result?.recommendation.action === "scale_up" ? "up" : "down");
	return end !== null && now.getTime() < end ? `In cooldown until ${formatInstant(new Date(end))}.` : void 0;
}
/** Holds beyond the operations that an hour or a day may have. */
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
/** Holds a scale-up that found no room in the cluster until it is tried again. */
function deferred({ history: { retryAt }, result, now }) {
	return result?.recommendation.action === "scale_up" && retryAt !== null && now.getTime() < Date.parse(retryAt) ? `Deferred until ${retryAt}: the cluster had no room. One replica's place is kept meanwhile.` : void 0;
}
/** Holds during a freeze. */
function frozen({ freeze }) {
	return freeze && `Changes are ${describeFreeze(freeze)}.`;
}
/** Holds an edit whose rendering differs in more than the number. */
function renderRefused({ desired }) {
	return desired.kind === "held" ? void 0 : desired.refused;
}
// src/scaling/guards/facts.ts
/** Checks whether the strategy asks for another number than Git states. */
function recommendsChange({ result }) {
	return result !== void 0 && result.recommendation.action !== "no_action";
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
const DIMENSIONS = {
	cpu: ["CPU", formatCpu],
	memory: ["memory", formatMemory],
	cpu_limit: ["CPU limits", formatCpu],
	memory_limit: ["memory limits", formatMemory],
	pods: ["pods", String]
};
/** Lists in which dimensions a size does not fit into what is free. */
function shortOf(free, size) {
	return QUOTA_DIMENSIONS.filter((d) => isShort(free, size, d));
}
/**
* Names a dimension for people, with what is asked and what there is: `CPU (1 asked, 500m left)`. A negative
* balance counts as 0.
*/
function tellShort(d, size, left, tell = (amount) => `${amount} left`) {
	const [name, format] = DIMENSIONS[d];
	return `${name} (${format(size[d] ?? 0n)} asked, ${tell(format(left > 0n ? left : 0n))})`;
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
		...UNLIMITED,
		unknown: state.unreadable
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
* Returns what one replica of a service asks of a cluster: what the scheduler sets aside for it. An unstated
* request takes no room.
*/
function replicaDemand({ blueprint, observation }) {
	const { request, limit } = observation ? firstStated(observation.reserved, observation.replica) : statedResources(blueprint);
	return {
		cpu: request.cpu ?? 0n,
		memory: request.memory ?? 0n,
		limits: limit,
		runtimeClass: observation?.runtimeClass,
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
	const wanted = wantedReplicas(desired, stated);
	return {
		replica: replicaDemand(input),
		wanted,
		existing: pods.length > 0 ? pods.length : stated ?? wanted,
		pending: pods.filter((pod) => pod.phase === "Pending" && pod.node === void 0).length
	};
}
/** An autoscaler runs at least its floor, and what it runs above is there already. */
function wantedReplicas(desired, stated) {
	if (desired.kind === "autoscaler") return Math.max(desired.settings.min, stated ?? 0);
	return desired.kind === "found" ? desired.replicas : stated ?? 0;
}
/** Computes the room of every cluster that a service runs in. */
function clusterRooms(inputs, setting, clusters) {
	const groups = groupBy(inputs, (input) => input.blueprint.workload.cluster);
	return new Map([...groups].map(([name, own]) => [name, clusterRoom(setting(name), clusters.get(name), own.map(serviceLoad))]));
}
// src/scaling/guards/fleet.ts
/** Holds a scale-down while the load of the whole cluster has dropped at once. */
function correlatedDrop({ input, decision, drops }) {
	return decision.action === "scale_down" ? drops.get(input.blueprint.workload.cluster) : void 0;
}
/** Holds a scale-down that waits for others to go first. */
function queued({ decision, queued: reasons }) {
	return decision.action === "scale_down" ? reasons.get(decision.service) : void 0;
}
/** Holds a scale-up of which not even one replica would fit an empty cluster. */
function unschedulable({ input, decision, unschedulable: reasons }) {
	const why = decision.action === "scale_up" ? reasons.get(decision.service) : void 0;
	if (why === void 0) return void 0;
	const { cpu, memory } = replicaDemand(input);
	return `Unschedulable: one replica asks for ${formatCpu(cpu)} CPU and ${formatMemory(memory)} memory, which would not fit the cluster even if it were empty: ${why}.`;
}
// src/scaling/guards/state.ts
/** Holds whose blueprint says `paused`. */
function paused({ blueprint }) {
	return blueprint.paused ? `Paused: spec.paused is true in ${blueprint.path}.` : void 0;
}
/** Holds what Git states 0 replicas for: somebody has switched it off. */
function switchedOff({ desired }) {
	return desired.kind === "found" && desired.replicas === 0 ? `Switched off: Git states 0 replicas at ${desired.path}:${desired.line}.` : void 0;
}
/** Holds a count that an autoscaler sets. */
function ownedByAutoscaler({ observation, desired, ignored }) {
	if (desired.kind === "autoscaler") return void 0;
	if (observation?.ownedBy !== void 0) return `${observation.ownedBy} sets this count in the cluster, and under an autoscaler utilization sits at its target by design. Propose its target and floor by the line \`autoscaler: {target: propose, min: propose}\` below \`spec:\` where its manifest is in Git, change them by hand, or remove this blueprint.`;
	return ignored ? void 0 : heldInGit(desired, "owned_by_autoscaler");
}
/** Holds a count that Argo CD or Flux leaves as it is in the cluster. */
function ignoredByDelivery({ ignored, desired }) {
	if (desired.kind === "autoscaler") return void 0;
	return ignored ? `${ignored.owner} ${ignored.effect ?? "ignores spec.replicas"}, so ${ignored.why ?? "the count in Git would never arrive"}. ${ignored.edit}, or remove this blueprint.` : heldInGit(desired, "ignored_by_delivery");
}
/** Holds where more than one place in Git states the number. */
function ambiguousManifest({ desired }) {
	return heldInGit(desired, "ambiguous_manifest");
}
/** Holds where no manifest in Git states the number. */
function manifestMissing({ desired }) {
	return heldInGit(desired, "manifest_missing");
}
/** Holds where the manifest cannot be edited so that one number alone changes. */
function manifestRefused({ desired }) {
	return heldInGit(desired, "manifest_refused");
}
function heldInGit(desired, reason) {
	return desired.kind === "held" && desired.reason === reason ? desired.message : void 0;
}
/** Holds while the past operations are unknown. */
function ledgerUnreadable({ history }) {
	return history.readable ? void 0 : "The ledger cannot be read, so cooldowns and earlier operations are unknown.";
}
/** Holds while the cluster runs another count than Git states. */
function notSynced({ observation, desired }) {
	if (observation?.replicas === void 0 || desired.kind !== "found") return void 0;
	if (observation.replicas === desired.replicas) return void 0;
	const writer = observation.writer === void 0 ? "" : ` The live count was last written by ${observation.writer}.`;
	return `The cluster runs ${observation.replicas} replicas while Git states ${desired.replicas} at ${desired.path}:${desired.line}.${writer}`;
}
/** Holds while pods come or go: figures of that time are of no steady state. */
function rolloutInProgress({ observation, desired }) {
	if (!observation) return void 0;
	const { rollout, podsRunning, pods } = observation;
	const trouble = describePodTrouble(pods);
	if (rollout !== void 0) return `A rollout is in progress: ${trouble === void 0 ? rollout : `${rollout}; ${trouble}`}.`;
	if (podsRunning === void 0 || desired.kind !== "found") return void 0;
	if (podsRunning > desired.replicas) return `${podsRunning} pods are running for ${countOf(desired.replicas)}: a rollout or a scale-down is in progress.`;
	if (podsRunning === desired.replicas) return void 0;
	return trouble === void 0 ? `${podsRunning} of ${desired.replicas} pods are running: a rollout is in progress.` : `${podsRunning} of ${desired.replicas} pods are running: ${trouble}.`;
}
/** Holds what rests on the past where too little of it is known. */
function evidenceTooShort({ blueprint, desired, evidence }) {
	if (!(desired.kind === "autoscaler" || desired.kind === "found" && blueprint.scaling.strategy === "evidence")) return void 0;
	if (evidence === void 0) return "No demand history was read.";
	return evidence.kind === "count" || evidence.kind === "autoscaler" ? void 0 : evidence.message;
}
/** Holds where figures are missing that could change the answer, the owner of the count among them. */
function metricsMissing(facts) {
	const { blueprint, desired, observation, result, deliveryUnread } = facts;
	if (!observation) return `No metrics source knows the service "${blueprint.name}": there it must have the name that metadata.name gives.`;
	if (result?.undecided) return result.rationale;
	if (!recommendsChange(facts) || desired.kind === "autoscaler") return void 0;
	const unclear = facts.unknownOwner === "mark" ? observation.failure : unclearOwner(observation);
	if (unclear !== void 0) return `Whether an autoscaler sets this count in the cluster cannot be told: ${unclear}.`;
	return deliveryUnread === void 0 ? void 0 : `Whether Argo CD or Flux ignores this count cannot be told: ${deliveryUnread}.`;
}
/** Holds until the last merged change has its verdict. */
function awaitingVerification({ history }) {
	return history.awaitingVerification ? "The last merged change has no final verdict yet." : void 0;
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
		reason: "evidence_too_short",
		check: evidenceTooShort
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
		reason: "disruption_budget",
		check: disruptionBudget
	},
	{
		asked: "for_change",
		reason: "circuit_open",
		check: circuitOpen
	},
	{
		asked: "for_change",
		reason: "rolled_back_before",
		check: rolledBackBefore
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
		asked: "for_change",
		reason: "render_refused",
		check: renderRefused
	},
	{
		asked: "of_fleet",
		reason: "correlated_drop",
		check: correlatedDrop
	},
	{
		asked: "of_fleet",
		reason: "queued",
		check: queued
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
/** Checks whether a reason is one that the fleet or the cluster gives, and not the service's own. */
function isFleetReason(reason) {
	return GUARDS.some((guard) => guard.asked === "of_fleet" && guard.reason === reason);
}
export { rateUse as C, isCapacity as D, editedPlace as E, cooldownEnd as S, describeMove as T, disruptionFloor as _, clusterRooms as a, describePodTrouble as b, binds as c, holds as d, less as f, budgetsOf as g, times as h, isFleetReason as i, amountsOfReplica as l, tellShort as m, findFleetHold as n, replicaDemand as o, shortOf as p, findHold as r, UNLIMITED as s, GUARDS as t, fitting as u, leastPods as v, asksForMore as w, unclearOwner as x, respectBudgets as y };
