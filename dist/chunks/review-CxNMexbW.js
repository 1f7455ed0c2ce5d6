import { i as sameStatus, r as governanceStatus } from "./statuses-C3SHwibz.js";
import { c as rollbackBranch, r as isUnconfirmed, s as proposalBranch } from "./status-CU0lANRj.js";
import { a as comparedRoots, i as renderedCounts, o as renderedObjects, r as renderGate, t as buildGateReport } from "./gate-Cq0Z3dV5.js";
import { n as judgeEnforcement } from "./enforcement-D2khYgZY.js";
import { _ as checkOf, a as isSteering, c as findGovernors, d as gateFindings, f as gateStatus, g as judge, h as sideOf, i as readOwnPolicy, l as readPair, m as replayChange, o as readSteering, p as changesNumbers, r as isOwnPolicy, s as readWiring, t as readChange$1, u as shortText } from "./diff-Bfj6-6U1.js";
import { t as backtestService } from "./backtest-Hos7XrAn.js";
import { t as DAY_MS$1 } from "./demand-DjnMXt6M.js";
import { c as tellSaved, s as tellLimit } from "./tell-Byt01pVa.js";
import { c as listFirst, n as formatInstant, o as counted, s as isCount } from "./time-ZXryeGjZ.js";
import { n as groupBy, t as append } from "./group-by-CKri-PEM.js";
import { G as sameNamespace, S as scalerNumber, z as isAutoscaler } from "./values-text-yhCPvA0s.js";
import { a as wantedService, o as historyService } from "./sources-9g9U2yfj.js";
import { _ as parseQuantity, a as member, g as formatMemory, i as isObject, m as formatCpu, o as objects, r as isMeasured, u as scalar } from "./json-BaBbGGr3.js";
import { t as valueAt } from "./value-at-BYJvqKQp.js";
import { I as parentFolder, s as textAt } from "./json-pointer-Ba3zOFj4.js";
import { N as pinnedRevision, P as reachesCount, Q as autoscalerTarget, Z as readPace } from "./gather-Dljo9CWa.js";
import { t as effectiveResources } from "./pod-resources-BslHE00k.js";
import { a as pairObjects, o as readItems } from "./object-DLdpYCDt.js";
import { i as rulesOf, n as learnsLimit, r as limitOf, t as lastTurn } from "./look-hK0-ZEKm.js";
import { n as locateAll } from "./locate-eVSeiefm.js";
import { a as inOrder, i as formatProblem, t as TrimtabError } from "./errors-caA3otfk.js";
import { i as compileGlobs, o as matchesGlob, r as compileGlob, s as compilePattern } from "./faithful-json-DW8aw9bl.js";
import { S as parsePolicies, _ as parseConfig, a as loadConfiguration, b as parseBlueprints, l as policiesPath, m as readSource, n as blueprintPaths, p as readPolicies, u as policiesText, v as observedBy } from "./load-DiN1rQGe.js";
import { t as CODE_OWNERS } from "./approvals-B0uGr0HZ.js";
import { l as isForeign } from "./files-Df0guIpq.js";
import { a as parseMarker } from "./marker-CMBGC7AJ.js";
import { t as retry } from "./retry-BtiZrshw.js";
import { a as foldHistories, r as decidedSince, t as NO_HISTORY } from "./history-CE8kIMs5.js";
import { t as ledgerHorizon } from "./horizon-Df4s_bsr.js";
import { D as isCapacity, a as clusterRooms, c as binds, d as holds, f as less, g as budgetsOf, h as times, i as isFleetReason, l as amountsOfReplica, m as tellShort, n as findFleetHold, o as replicaDemand, p as shortOf, s as UNLIMITED, u as fitting, v as leastPods } from "./guards-C6ttnHtL.js";
import { d as dropStale, f as isAhead, h as completeObservation, n as decidedMetrics, p as isFresh, s as brokenObjectives, t as decide } from "./decide-yF4bnQpO.js";
import { c as fraction, i as compare, s as formatPercent } from "./fraction-C_T6k5dt.js";
import { D as FIGURE_NAMES, E as emptyObservation, S as readingsBetween, c as isRecorded, d as readTemplate, n as joinAnswers, o as recordAnswers } from "./sources-D64XEVlv.js";
import { r as isWithinLimits } from "./limits-DFywanzF.js";
import { n as capacitySetting, r as deliverySetting } from "./cluster-config-svUJPWSe.js";
import { a as listAdvice, i as judgeLast, n as isLongEnough } from "./shadow-BRAUIhtn.js";
import { t as ofCluster } from "./scope-Cyv2ayaZ.js";
import { n as formatSpan, r as parseDuration } from "./duration-CL5GmZyu.js";
import { a as workloadKey, t as namespacedName } from "./objects-D3A3z4sc.js";
import { a as applicationOf, n as INSTANCE, o as isMarked, r as KUSTOMIZE, t as HELM } from "./tracking-BGZGLCS6.js";
import { t as parseYaml } from "./yaml-DFpYNcnW.js";
import { dirname } from "node:path";
import { isDeepStrictEqual } from "node:util";
import { createHash } from "node:crypto";
// src/scaling/capacity/priority.ts
const PRIORITY = {
	low: 30,
	medium: 50,
	high: 70,
	critical: 80
};
const CRITICALITY = {
	standard: 0,
	critical: 20
};
/** Returns the priority score: high + critical is 90, medium + standard is 50. */
function priorityScore(service) {
	return PRIORITY[service.priority] + CRITICALITY[service.criticality];
}
/** Orders the least critical first: by criticality, then by priority. */
function byCriticality(a, b) {
	return CRITICALITY[a.criticality] - CRITICALITY[b.criticality] || PRIORITY[a.priority] - PRIORITY[b.priority];
}
/** Orders scale-ups as they are served: score, objectives already broken, smaller request, name. */
function byPriority(a, b) {
	return priorityScore(b) - priorityScore(a) || Number(b.broken) - Number(a.broken) || ascending(a.cpu, b.cpu) || ascending(a.memory, b.memory) || byName(a, b);
}
/** Orders the largest replica first. */
function bySize(a, b) {
	return ascending(b.cpu, a.cpu) || ascending(b.memory, a.memory) || byName(a, b);
}
/** Orders by the name of the service. */
function byName(a, b) {
	return a.service < b.service ? -1 : a.service > b.service ? 1 : 0;
}
function ascending(a, b) {
	return a < b ? -1 : a > b ? 1 : 0;
}
// src/scaling/capacity/conflict.ts
/**
* Builds the conflicts of one cluster: one for each set of scarce things that belong together, such as a quota,
* with the scale-ups that draw on any of them. Others are none of its business.
*/
function conflictsOf(cluster, obstacles, requests, available, { draws }) {
	const drawn = requests.map((request) => ({
		request,
		names: draws(request)
	}));
	return sharing(obstacles).map(({ scarce, obstacles: shared }) => {
		const own = drawn.flatMap(({ request, names }) => names.some((name) => scarce.has(name)) ? [request] : []);
		return {
			cluster,
			available,
			onNodes: shared.some(({ onNodes }) => onNodes),
			obstacles: [...new Set(shared.map(({ message }) => message))],
			requests: own,
			total: totalOf(own)
		};
	});
}
/** Groups what is short of a common thing, directly or through others. */
function sharing(obstacles) {
	let groups = [];
	for (const one of obstacles) {
		const related = groups.filter(({ scarce }) => one.scarce.some((name) => scarce.has(name)));
		const [into = {
			scarce: /* @__PURE__ */ new Set(),
			obstacles: []
		}, ...others] = related;
		for (const { scarce, obstacles: more } of [...others, {
			scarce: one.scarce,
			obstacles: [one]
		}]) {
			for (const name of scarce) into.scarce.add(name);
			into.obstacles.push(...more);
		}
		groups = [...groups.filter((group) => !related.includes(group)), into];
	}
	return groups;
}
function totalOf(group) {
	return {
		cpu: group.reduce((sum, r) => sum + r.cpu * BigInt(r.replicas), 0n),
		memory: group.reduce((sum, r) => sum + r.memory * BigInt(r.replicas), 0n)
	};
}
// src/scaling/capacity/placement.ts
/** Checks whether a node's labels and taints let a pod run on it. `PreferNoSchedule` keeps no pod away. */
function admits({ taints, labels }, { nodeSelector, tolerations }) {
	return Object.entries(nodeSelector).every(([key, value]) => Object.hasOwn(labels, key) && labels[key] === value) && taints.every((taint) => taint.effect === "PreferNoSchedule" || tolerations.some((t) => tolerates(t, taint)));
}
/** Checks one toleration: https://kubernetes.io/docs/concepts/scheduling-eviction/taint-and-toleration/ */
function tolerates({ key, operator, value, effect }, taint) {
	if (effect !== void 0 && effect !== taint.effect) return false;
	if (key === void 0) return operator === "Exists";
	if (key !== taint.key) return false;
	return operator === "Exists" || operator === "Equal" && (value ?? "") === (taint.value ?? "");
}
// src/scaling/capacity/nodes.ts
/** Opens the nodes for the replicas in `asking`: labels that none of them selects by are left aside. */
function openNodes(rooms, asking) {
	const groups = groupByTerms(rooms, new Set(asking.flatMap(({ nodeSelector }) => Object.keys(nodeSelector))));
	const views = /* @__PURE__ */ new Map();
	const viewOf = ({ nodeSelector, tolerations }) => {
		const key = JSON.stringify([nodeSelector, tolerations]);
		const view = views.get(key) ?? {
			groups: groups.filter(({ terms }) => admits(terms, {
				nodeSelector,
				tolerations
			})),
			refused: []
		};
		views.set(key, view);
		return view;
	};
	return {
		take: (replica, size, count) => fill$1(viewOf(replica), size, count),
		reserve(replica, size) {
			const found = viewOf(replica).groups.flatMap((group) => emptiest(group, size) ?? []).sort(byFree).at(-1);
			if (found) draw(found, size, 1);
		},
		impossible(replica, size) {
			const admitting = viewOf(replica).groups;
			if (admitting.some((group) => isLargeEnough(group, size))) return void 0;
			if (admitting.length > 0) return "no node that admits it is large enough";
			return rooms.length === 0 ? "no node is schedulable" : "no node has both the labels it selects and no taint that it does not tolerate";
		},
		obstacle: (replica, size) => obstacleOf$1(viewOf(replica).groups, size),
		groups: (replica) => viewOf(replica).groups.map(({ key }) => key),
		left: (key) => groups.reduce((sum, { nodes }) => nodes.reduce((s, { free }) => free[key] > 0n ? s + free[key] : s, sum), 0n)
	};
}
/**
* Places up to `count` replicas, the fullest node that has room first, and returns how many found a place.
*/
function fill$1(view, size, count) {
	if (view.refused.some((refused) => refused.cpu <= size.cpu && refused.memory <= size.memory)) return 0;
	let taken = 0;
	while (taken < count) {
		const found = view.groups.flatMap((group) => fullest(group, size) ?? []).sort(byFree)[0];
		if (!found) {
			view.refused = [...view.refused.filter(({ cpu, memory }) => cpu < size.cpu || memory < size.memory), size];
			break;
		}
		const here = fitting(found.free, size, count - taken);
		draw(found, size, here);
		taken += here;
	}
	return taken;
}
/** Says how many nodes are short of what, and how much the best of them has left. */
function obstacleOf$1(groups, size) {
	const most = /* @__PURE__ */ new Map();
	const short = /* @__PURE__ */ new Map();
	const all = groups.flatMap(({ nodes }) => nodes);
	for (const { free } of all) {
		const dimensions = shortOf(free, size);
		if (dimensions.length === 0) return void 0;
		for (const d of dimensions) {
			const left = free[d] ?? 0n;
			short.set(d, (short.get(d) ?? 0) + 1);
			if (left > (most.get(d) ?? 0n)) most.set(d, left);
		}
	}
	return `no node that it may run on has room for a replica: ${[...short].map(([d, count]) => {
		const told = tellShort(d, size, most.get(d) ?? 0n, (amount) => `at most ${amount} left`);
		return `${count} of ${all.length} ${count === 1 ? "is" : "are"} short of ${told}`;
	}).join(", ")}`;
}
function groupByTerms(rooms, selectable) {
	const groups = /* @__PURE__ */ new Map();
	rooms.forEach(({ taints, labels, free, empty }, index) => {
		const selected = Object.entries(labels).filter(([key]) => selectable.has(key));
		const key = JSON.stringify([taints, selected.sort()]);
		const group = groups.get(key) ?? {
			key,
			terms: {
				taints,
				labels: Object.fromEntries(selected)
			},
			nodes: [],
			sizes: []
		};
		groups.set(key, group);
		group.nodes.push({
			group,
			index,
			empty,
			free
		});
		if (!group.sizes.some(({ cpu, memory, pods }) => cpu === empty.cpu && memory === empty.memory && pods === empty.pods)) group.sizes.push(empty);
	});
	for (const { nodes } of groups.values()) nodes.sort(byFree);
	return [...groups.values()];
}
/** Finds the node with the least free CPU that has room. */
function fullest({ nodes }, size) {
	const { cpu = 0n } = size;
	for (let at = cpu === 0n ? 0 : lowerBound(nodes, (node) => node.free.cpu < cpu); at < nodes.length; at += 1) {
		const node = nodes[at];
		if (holds(node.free, size)) return node;
	}
}
/** Finds the node with the most free CPU that would have room with nothing running on it. */
function emptiest(group, size) {
	return isLargeEnough(group, size) ? group.nodes.findLast((node) => holds(node.empty, size)) : void 0;
}
function isLargeEnough({ sizes }, size) {
	return sizes.some((empty) => holds(empty, size));
}
/** Takes room on a node and moves the node to its new place in the order. */
function draw(node, size, count) {
	const { nodes } = node.group;
	const place = () => lowerBound(nodes, (other) => byFree(other, node) < 0);
	nodes.splice(place(), 1);
	const { cpu, memory, pods } = node.free;
	const n = BigInt(count);
	node.free = {
		cpu: cpu - size.cpu * n,
		memory: memory - size.memory * n,
		...pods === void 0 ? {} : { pods: pods - n }
	};
	nodes.splice(place(), 0, node);
}
/** Returns how many of the sorted nodes lie before a place (binary search). */
function lowerBound(nodes, isBefore) {
	let [low, high] = [0, nodes.length];
	while (low < high) {
		const middle = low + high >>> 1;
		if (isBefore(nodes[middle])) low = middle + 1;
		else high = middle;
	}
	return low;
}
function byFree(a, b) {
	return order(a.free.cpu, b.free.cpu) || order(a.free.memory, b.free.memory) || a.index - b.index;
}
function order(a, b) {
	return a < b ? -1 : a > b ? 1 : 0;
}
// src/scaling/capacity/pool.ts
/** Places reserved for one service at most, more than a cluster holds: a count in Git may be any number. */
const MAX_RESERVED = 1e4;
/**
* Opens a room for the replicas in `asking`. The claims are placed first; one that finds no place reserves
* it.
*/
function openPool(room, asking) {
	if (room.unknown !== void 0) return closedPool(room.unknown);
	const nodes = room.nodes && openNodes(room.nodes, [...room.claims.map(({ replica }) => replica), ...asking]);
	const budgets = room.budgets.map((budget) => ({ ...budget }));
	const drawn = (replica) => budgets.filter((budget) => binds(budget, replica));
	if (nodes) placeClaims(nodes, room.claims);
	return {
		take(replica, count) {
			const size = amountsOfReplica(replica);
			const shared = drawn(replica);
			const allowed = shared.reduce((fits, { free }) => fitting(free, size, fits), count);
			const taken = nodes ? nodes.take(replica, nodeSize(replica), allowed) : allowed;
			if (taken > 0) for (const budget of shared) budget.free = less(budget.free, times(size, taken));
			return taken;
		},
		reserve(replica) {
			const size = amountsOfReplica(replica);
			for (const budget of drawn(replica)) budget.free = less(budget.free, size);
			nodes?.reserve(replica, nodeSize(replica));
		},
		obstacle: (replica) => obstacleOf(replica, drawn(replica), nodes),
		draws: (replica) => [...drawn(replica).map(({ name }) => name), ...nodes?.groups(replica) ?? []],
		impossible(replica) {
			const size = amountsOfReplica(replica);
			const small = drawn(replica).find(({ empty }) => empty !== void 0 && !holds(empty, size));
			return small ? tooFew(small.name, small.empty ?? {}, size, (amount) => `${amount} in all`) : nodes?.impossible(replica, nodeSize(replica));
		},
		left: () => ({
			cpu: leftOf("cpu", nodes, budgets),
			memory: leftOf("memory", nodes, budgets)
		})
	};
}
/** Opens a room of which nobody knows what is free: nothing is placed in it. */
function closedPool(reason) {
	const scarce = ["free capacity"];
	return {
		take: () => 0,
		reserve: () => void 0,
		obstacle: () => ({
			message: `free capacity unknown: ${reason}`,
			onNodes: false,
			scarce
		}),
		draws: () => scarce,
		impossible: () => void 0,
		left: () => ({
			cpu: void 0,
			memory: void 0
		})
	};
}
function obstacleOf(replica, drawn, nodes) {
	const size = amountsOfReplica(replica);
	const short = drawn.filter(({ free }) => !holds(free, size));
	const onNodes = nodes?.obstacle(replica, nodeSize(replica));
	return {
		message: [...short.map(({ name, free }) => tooFew(name, free, size)), ...onNodes === void 0 ? [] : [onNodes]].join("; "),
		onNodes: onNodes !== void 0,
		scarce: [...short.map(({ name }) => name), ...onNodes === void 0 ? [] : nodes?.groups(replica) ?? []]
	};
}
function placeClaims(nodes, claims) {
	for (const { replica, count } of claims) {
		const size = nodeSize(replica);
		const waiting = count - nodes.take(replica, size, count);
		for (let i = 0; i < Math.min(waiting, MAX_RESERVED); i += 1) nodes.reserve(replica, size);
	}
}
/**
* Returns the smallest of what the nodes and each budget for all namespaces leave; a negative balance counts
* as 0.
*/
function leftOf(key, nodes, budgets) {
	const bounds = nodes ? [nodes.left(key)] : [];
	for (const { namespace, free } of budgets) {
		const left = namespace === void 0 ? free[key] : void 0;
		if (left !== void 0) bounds.push(left > 0n ? left : 0n);
	}
	return bounds.reduce((min, bound) => min === void 0 || bound < min ? bound : min, void 0);
}
function tooFew(name, free, size, tell) {
	return `${name} is short of ${shortOf(free, size).map((d) => tellShort(d, size, free[d] ?? 0n, tell)).join(" and ")}`;
}
/** Returns the demand as a node counts it. A node counts requests and pods; limits are a quota's. */
function nodeSize({ cpu, memory }) {
	return {
		cpu,
		memory,
		pods: 1n
	};
}
// src/scaling/capacity/allocate.ts
/**
* Shares each cluster's room among its scale-ups. Where all fit, all execute. Otherwise they are served by
* priority; what does not fit is deferred and reserves one replica's request, so that nothing of lower
* priority takes what it waits for. What was deferred before keeps that place until it may ask again.
*/
function allocate(requests, rooms) {
	const grants = /* @__PURE__ */ new Map();
	const conflicts = [];
	const unschedulable = /* @__PURE__ */ new Map();
	const groups = groupBy(requests, (request) => request.cluster);
	const free = new Map([...rooms].map(([cluster, room]) => [cluster, freeRoom(room, groups.get(cluster) ?? [])]));
	for (const [cluster, all] of groups) {
		const room = rooms.get(cluster) ?? UNLIMITED;
		const pool = openPool(room, all);
		const able = all.filter((request) => {
			const why = pool.impossible(request);
			if (why !== void 0 && !request.waiting) unschedulable.set(request.service, why);
			return why === void 0;
		});
		const asking = able.filter((request) => !request.waiting);
		if (asking.length === 0) continue;
		const available = pool.left();
		if (fitTogether(able, pool)) {
			for (const request of asking) grants.set(request.service, grant(request, request.replicas, room));
			continue;
		}
		const served = serve(able, room);
		for (const { request, granted, obstacle } of served) if (!request.waiting) grants.set(request.service, grant(request, granted, room, obstacle?.message));
		const obstacles = served.flatMap(({ obstacle }) => obstacle?.scarce.length ? [obstacle] : []);
		conflicts.push(...conflictsOf(cluster, obstacles, able, available, pool));
	}
	return {
		grants,
		conflicts,
		unschedulable,
		free
	};
}
function freeRoom(room, requests) {
	return {
		...openPool(room, []).left(),
		onNodes: room.nodes !== void 0,
		unknown: room.unknown,
		runtimeClasses: [...new Set(requests.flatMap(({ runtimeClass }) => runtimeClass ?? []))].sort()
	};
}
/** Checks whether everything fits, largest first, which packs nodes best. Uses the pool up. */
function fitTogether(group, pool) {
	return [...group].sort(bySize).every((request) => pool.take(request, request.replicas) === request.replicas);
}
/** Grants by priority what fits, and reserves one replica's room for each that gets nothing. */
function serve(group, room) {
	const pool = openPool(room, group);
	return [...group].sort(byPriority).map((request) => {
		const granted = request.waiting ? 0 : pool.take(request, request.replicas);
		const obstacle = granted === request.replicas ? void 0 : pool.obstacle(request);
		if (granted === 0) pool.reserve(request);
		return {
			request,
			granted,
			obstacle
		};
	});
}
function grant(request, granted, room, obstacle) {
	return {
		service: request.service,
		action: granted > 0 ? "execute" : "defer",
		granted,
		requested: request.replicas,
		score: priorityScore(request),
		obstacle,
		onNodes: room.nodes !== void 0
	};
}
// src/metrics/observation/traffic.ts
const DAY_MS = 864e5;
const WEEK_MS = 7 * DAY_MS;
/** So near to a time a reading of the history has to be: hourly readings always have one. */
const NEAR_MS = 18e5;
/**
* Returns the requests per second of the service a week before `time` (ISO 8601): as a source states it, else
* the nearest reading of its history. Undefined where neither tells.
*/
function throughputWeekAgo(observation, time) {
	if (observation.throughputWeekAgo !== void 0) return observation.throughputWeekAgo;
	return readingNear(observation.history, Date.parse(time) - WEEK_MS, "throughput")?.metrics.throughput;
}
/** Returns the reading of a figure that is nearest to a time (ms), at most half an hour off. */
function readingNear(history, time, name) {
	let nearest;
	for (const point of readingsBetween(history, time - NEAR_MS, time + NEAR_MS, [name])) {
		const distance = Math.abs(Date.parse(point.timestamp) - time);
		if (nearest === void 0 || distance < nearest.distance) nearest = {
			distance,
			point
		};
	}
	return nearest?.point;
}
// src/scaling/load-change.ts
/**
* Below this a service was idle before, and what its figures do is noise: one request per second, and a
* twentieth of the CPU that its replicas request.
*/
const IDLE = {
	throughput: 1,
	cpu: .05
};
/**
* Compares a service's load with its own history: a week ago, else a day ago, else when its scale-down window
* began; by its requests, else by CPU × replicas. Undefined where nothing is known of either, or where it was
* idle before.
*/
function loadChange(member) {
	for (const compare of [
		aWeekAgo,
		aDayAgo,
		windowAgo
	]) for (const measure of ["throughput", "cpu"]) {
		const change = compare(member, measure);
		if (change) return change;
	}
}
/** Checks whether a load is half of what it was, or less. */
function hasHalved({ now, before }) {
	return round(now * 2) <= round(before);
}
/** Rounds a load, so that sums of doubles compare and print as people add them. */
function round(load) {
	return Math.round(load * 1e4) / 1e4;
}
const FIGURE = {
	throughput: "throughput",
	cpu: "cpu_utilization"
};
function aWeekAgo(member, measure) {
	const { observation } = member.input;
	const figure = member.decision.figures.throughput;
	if (measure === "throughput" && observation?.throughputWeekAgo !== void 0 && "value" in figure) return changeFrom(member, measure, throughputWeekAgo(observation, figure.time), "a week ago");
	return atDistance(member, measure, WEEK_MS, "a week ago");
}
function aDayAgo(member, measure) {
	return atDistance(member, measure, DAY_MS, "a day ago");
}
function windowAgo(member, measure) {
	const { observation, blueprint, now } = member.input;
	const start = now.getTime() - blueprint.scaling.stabilization.down;
	const [first] = readingsBetween(observation?.history ?? [], start, now.getTime(), [FIGURE[measure]]);
	return first && changeFrom(member, measure, loadAt(member, measure, first), `at ${first.timestamp}`);
}
function atDistance(member, measure, distance, when) {
	const figure = member.decision.figures[FIGURE[measure]];
	if (!("value" in figure)) return void 0;
	const { history } = member.input.observation ?? { history: [] };
	const point = readingNear(history, Date.parse(figure.time) - distance, FIGURE[measure]);
	return point && changeFrom(member, measure, loadAt(member, measure, point), when);
}
function changeFrom(member, measure, before, when) {
	const figure = member.decision.figures[FIGURE[measure]];
	const replicas = replicasOf(member);
	const idle = measure === "throughput" ? IDLE.throughput : IDLE.cpu * replicas;
	if (!("value" in figure) || before === void 0 || before < idle || before === 0) return void 0;
	return {
		measure,
		now: round(measure === "throughput" ? figure.value : figure.value * replicas),
		before: round(before),
		when
	};
}
function loadAt(member, measure, { metrics, replicas }) {
	const value = metrics[FIGURE[measure]];
	if (value === void 0 || measure === "throughput") return value;
	return value * (replicas ?? replicasOf(member));
}
/** Returns the count that the figures are of. */
function replicasOf({ input, decision }) {
	return input.observation?.replicas ?? decision.current_replicas ?? 0;
}
// src/scaling/shared-budgets.ts
/**
* Returns why scale-downs wait, by service: each keeps to a PodDisruptionBudget that it shares with others,
* and together they would not. `going` are those of one cluster, in the order in which they may go.
*/
function waitForBudgets(going) {
	const waiting = /* @__PURE__ */ new Map();
	const shared = going.flatMap((member) => budgetsOf(member.input).flatMap((budget) => budget.others > 0 ? [{
		member,
		budget
	}] : []));
	for (const [name, claims] of groupBy(shared, ({ budget }) => budget.name)) {
		let left = Math.min(...claims.map(({ member, budget }) => spare(member, budget)));
		for (const { member } of claims) {
			const { service } = member.decision;
			if (waiting.has(service)) continue;
			const given = replicas(member) - (member.decision.target_replicas ?? 0);
			if (given <= left) left -= given;
			else waiting.set(service, `Queued: PodDisruptionBudget ${name} is over other services, too, which go down first; this one waits its turn.`);
		}
	}
	return waiting;
}
/** Returns how many pods may go before the budget allows no disruption. */
function spare(member, budget) {
	const least = leastPods(budget);
	return least === void 0 ? Number.POSITIVE_INFINITY : replicas(member) + budget.others - least;
}
function replicas({ decision }) {
	return decision.current_replicas ?? 0;
}
// src/scaling/fleet-guard.ts
/** Traffic below one request per second is too little to tell anything by. */
const LEAST_TRAFFIC = 1;
/**
* Holds scale-downs cluster by cluster. Where the load dropped, all of them: a drained region looks idle and
* is not. Where many services are idle and nothing dropped, those beyond a share: they go one after the other.
* Every service of the cluster counts, whatever is selected for printing.
*/
function guardFleet(members, guard) {
	const drops = /* @__PURE__ */ new Map();
	const queued = /* @__PURE__ */ new Map();
	for (const [cluster, own] of groupBy(members, ({ input }) => input.blueprint.workload.cluster)) {
		const down = own.filter(({ decision }) => decision.action === "scale_down");
		const dropped = down.length === 0 ? void 0 : lostTraffic(own) ?? fellTogether(own, guard);
		if (dropped !== void 0) {
			drops.set(cluster, `Held: ${dropped}; a drained region is not an idle one.`);
			continue;
		}
		const going = down.filter(({ governance, input }) => governance.classification !== "forbidden" && input.observedBy === void 0);
		for (const [service, why] of queue(going, own.length, guard)) queued.set(service, why);
		const left = going.filter(({ decision }) => !queued.has(decision.service)).sort(byLeastEffect);
		for (const [service, why] of waitForBudgets(left)) queued.set(service, why);
	}
	return {
		drops,
		queued
	};
}
/**
* Returns why traffic counts as lost: it is half of a week ago or less, over the services, however few, with
* both figures.
*/
function lostTraffic(members) {
	let now = 0;
	let then = 0;
	let known = 0;
	for (const { input, decision } of members) {
		const figure = decision.figures.throughput;
		if (!input.observation || !("value" in figure)) continue;
		const before = throughputWeekAgo(input.observation, figure.time);
		if (before === void 0) continue;
		now += figure.value;
		then += before;
		known += 1;
	}
	if (then < LEAST_TRAFFIC || !hasHalved({
		now,
		before: then
	})) return void 0;
	const over = known === members.length ? "its services" : `the ${known} of its ${members.length} services with both figures`;
	return `this cluster serves ${round(now)} requests/s and served ${round(then)} a week ago, summed over ${over}: its traffic has halved`;
}
/**
* Returns why services count as fallen together: more of them than the share carry half of what they carried,
* or less. In a cluster too small for a share it takes all of its services, and more than one.
*/
function fellTogether(members, { maxScaleDownShare, minServices }) {
	const fallen = members.flatMap((member) => {
		const change = loadChange(member);
		return change && hasHalved(change) ? [{
			name: member.decision.service,
			...change
		}] : [];
	});
	const [first] = fallen;
	const share = fraction(fallen.length, members.length);
	const enough = members.length < minServices ? fallen.length === members.length && fallen.length > 1 : compare(share, maxScaleDownShare) > 0;
	if (!first || !enough) return void 0;
	const unit = first.measure === "throughput" ? "requests/s" : "replicas of CPU";
	const limit = members.length < minServices ? "" : `, more than max_scale_down_share (${formatPercent(maxScaleDownShare)})`;
	return `${fallen.length} of this cluster's ${members.length} services (${formatPercent(share)}) carry half of what they carried before or less${limit}, such as ${first.name}: ${first.now} ${unit}, and ${first.before} ${first.when}`;
}
/**
* Returns why services wait for their turn. A turn lasts a day: a service that was let through longer ago and
* still has its count takes no place any more, so that a pull request which nobody merges stops nobody.
*/
function queue(going, all, { maxScaleDownShare, minServices }) {
	const { n, d } = maxScaleDownShare;
	const places = Math.max(1, Number(BigInt(all) * n / d));
	if (all < minServices || going.length <= places) return [];
	const waiting = going.filter((one) => !hadItsTurn(one)).sort(byLeastEffect).slice(places);
	const share = formatPercent(maxScaleDownShare);
	const why = `Queued: ${going.length} of this cluster's ${all} services want to scale down; ${places} ${places === 1 ? "goes" : "go"} per run (max_scale_down_share ${share}), least critical first; this one waits its turn.`;
	return waiting.map(({ decision }) => [decision.service, why]);
}
function hadItsTurn({ input: { history, now } }) {
	const since = decidedSince(history, "scale_down");
	return since !== void 0 && now.getTime() - Date.parse(since) > 864e5;
}
/**
* Orders services as they may go: the least critical first, then the one that gives up the smaller share of
* its replicas, then by name.
*/
function byLeastEffect(a, b) {
	return byCriticality(a.input.blueprint, b.input.blueprint) || compare(shareGivenUp(a), shareGivenUp(b)) || byName(a.decision, b.decision);
}
function shareGivenUp({ decision: { current_replicas: current, target_replicas: target } }) {
	const before = current ?? 0;
	return before === 0 ? fraction(0) : fraction(before - (target ?? 0), before);
}
// src/scaling/governance-check.ts
/** Checks the one operation a decision proposes; `n/a` where it proposes none. */
function checkGovernance(blueprint, decision, policies, now) {
	if (decision.action === "no_action") return noOperation(decision);
	const { operation, limits, reference } = operationOf(blueprint, decision);
	const judgment = judge(policies, {
		operation,
		blueprint,
		before: decision.current_replicas ?? void 0,
		after: decision.target_replicas ?? void 0,
		decision: decisionInput(decision),
		now
	});
	return {
		...idsOf(decision),
		...checkOf(operation, judgment, blueprint.governance.approvers),
		operation,
		risk: operation === "scale_within_limits" && decision.action === "scale_up" ? "low" : "medium",
		rationale: [limits, ...judgment.reasons].join("; "),
		blueprint_references: [reference]
	};
}
function idsOf({ decision_id, service }) {
	return {
		governance_check_id: decision_id.replace(/^dec-/, "gov-"),
		service,
		decision_id
	};
}
/** Returns the check of a decision that proposes nothing, in one literal: most services of a fleet have it. */
function noOperation(decision) {
	const { governance_check_id, service, decision_id } = idsOf(decision);
	return {
		governance_check_id,
		service,
		decision_id,
		operation: "none",
		classification: "n/a",
		requires_approval: false,
		approvers: [],
		rationale: "No operation proposed, no governance check needed",
		rules: [],
		risk: "none",
		cost_impact: null,
		reversibility: "n/a",
		rollback_plan: "n/a",
		safer_alternatives: [],
		blueprint_references: []
	};
}
/** Returns the operation of a decision, how its number lies to the limits, and where the blueprint says so. */
function operationOf(blueprint, { action, change, target_replicas: target }) {
	const { path, scaling } = blueprint;
	const { minReplicas, maxReplicas } = scaling;
	const reference = `${path}:${change ? `spec.autoscaler.${change.number}` : `spec.scaling.${action === "scale_up" ? "max_replicas" : "min_replicas"}`}`;
	if (change?.number === "target") return {
		operation: "scale_within_limits",
		limits: "The autoscaler's target changes no bound, and the blueprint lets it be proposed",
		reference
	};
	const within = isWithinLimits(blueprint, change?.to ?? target ?? 0);
	const [what, value] = change ? [`The autoscaler's ${change.number}`, change.to] : ["Target replicas", target];
	const limits = `${what} (${value}) ${within ? "within" : "beyond"} blueprint limits (${minReplicas}-${maxReplicas})`;
	return {
		operation: within ? "scale_within_limits" : "scale_beyond_limits",
		limits,
		reference
	};
}
function decisionInput({ decision_id: id, action, weighted_utilization: weighted }) {
	return {
		id,
		action,
		...weighted === null ? {} : { weighted_utilization: weighted }
	};
}
// src/scaling/evaluate.ts
/** Returns everything decided, by service. */
function byService({ services }) {
	return new Map(services.map((s) => [s.decision.service, s]));
}
/**
* Decides every service on its own, then holds what the fleet or the cluster does not let go, and shares the
* clusters' room among the scale-ups that are left.
*/
function evaluate(inputs, rooms, fleetGuard) {
	const alone = inputs.map((input) => withGovernance(input, decide(input)));
	const all = alone.flatMap(roomRequest);
	const asking = alone.filter(({ input }) => input.observedBy === void 0).flatMap(roomRequest);
	const allocation = allocate(asking, rooms);
	const imagined = asking.length === all.length ? allocation : allocate(all, rooms);
	const fleet = {
		...guardFleet(alone, fleetGuard),
		unschedulable: allocation.unschedulable
	};
	return {
		services: alone.map((service) => {
			const { input, decision } = service;
			const held = findFleetHold({
				input,
				decision,
				...fleet
			});
			const [grant, proposed, advised] = [
				void 0,
				void 0,
				void 0
			];
			if (held) return {
				grant,
				proposed,
				advised,
				...withGovernance(input, hold(decision, held), decision)
			};
			const { name } = input.blueprint;
			if (input.observedBy !== void 0) return {
				grant,
				proposed,
				advised: proposedNumber(service, imagined.grants.get(name)),
				...service
			};
			const own = allocation.grants.get(name);
			return {
				grant: own,
				proposed: proposedNumber(service, own),
				advised,
				...service
			};
		}),
		allocation
	};
}
function withGovernance(input, decision, alone = decision) {
	return {
		input,
		decision,
		alone,
		governance: checkGovernance(input.blueprint, decision, input.policies, input.now)
	};
}
/**
* Returns what a service asks of its cluster: the replicas of its scale-up, or the place of one that was
* deferred.
*/
function roomRequest({ input, decision, governance }) {
	if (decision.reason === "deferred") return [{
		...scaleUp({
			input,
			decision
		}, 1),
		waiting: true
	}];
	if (decision.action !== "scale_up" || governance.classification === "forbidden") return [];
	if (!isCapacity(decision)) return [];
	const replicas = (decision.target_replicas ?? 0) - runningOf({
		input,
		decision
	});
	return replicas > 0 ? [scaleUp({
		input,
		decision
	}, replicas)] : [];
}
/** Returns the number to propose; undefined where none is. */
function proposedNumber({ input, decision, governance }, grant) {
	const { action, change, target_replicas: target } = decision;
	if (action === "no_action" || governance.classification === "forbidden") return void 0;
	if (!isCapacity(decision)) return change?.to;
	const running = runningOf({
		input,
		decision
	});
	if (action === "scale_down" || change && (target ?? 0) <= running) return target ?? void 0;
	return grant && grant.granted > 0 ? running + grant.granted : void 0;
}
/** Returns the replicas that are there before a scale-up: under an autoscaler there may be more than its floor. */
function runningOf({ input: { observation }, decision }) {
	const { change, current_replicas: current } = decision;
	return Math.max(current ?? 0, change === void 0 ? 0 : observation?.podsRunning ?? 0);
}
function scaleUp({ input, decision }, replicas) {
	const { blueprint } = input;
	return {
		service: blueprint.name,
		cluster: blueprint.workload.cluster,
		replicas,
		...replicaDemand(input),
		priority: blueprint.priority,
		criticality: blueprint.criticality,
		broken: brokenObjectives(blueprint, decidedMetrics(decision)).length > 0
	};
}
/** Holds a decision for a reason that lies in the fleet or the cluster; what it recommends stays. */
function hold(decision, { reason, message }) {
	return {
		...decision,
		action: "no_action",
		decision_type: "no_action",
		target_replicas: decision.current_replicas,
		reason,
		rationale: `${message} Recommended: ${decision.rationale}`
	};
}
// src/pipeline/advice.ts
/** Lists the advice on services that harm holds back. What a reset of the breaker came after counts no more. */
function adviceToJudge(blueprints, events, now) {
	const careful = new Set(blueprints.filter(({ governance }) => governance.afterHarm === "observe").map(({ name }) => name));
	if (careful.size === 0) return /* @__PURE__ */ new Map();
	const own = events.filter(({ service }) => careful.has(service));
	const resets = /* @__PURE__ */ new Map();
	for (const { event_type: type, service, timestamp } of own) {
		if (type !== "breaker_reset") continue;
		resets.set(service, Math.max(resets.get(service) ?? 0, Date.parse(timestamp)));
	}
	const advice = listAdvice(own).filter((one) => one.at > (resets.get(one.service) ?? 0) && isLongEnough(one, now.getTime()));
	return groupBy(advice, ({ service }) => service);
}
/** Lists the services whose advice is judged in this run: once a day each, or `always`. */
function dueAdvice(blueprints, advised, { now, history }, always) {
	return blueprints.filter(({ name }) => {
		if (!advised.has(name)) return false;
		const last = history[name]?.advice;
		return always || last === void 0 || Date.parse(last.at) < lastTurn(name, Date.parse(now));
	});
}
/** Judges the last advice on each service; one without history has no verdict. */
function judgeAdvised(blueprints, advised, known, now) {
	const judged = blueprints.flatMap((blueprint) => {
		const { name } = blueprint;
		const history = known.get(name);
		if (history?.kind !== "known") return [];
		const record = judgeLast(advised.get(name) ?? [], history.demand, rulesOf(blueprint), now);
		return record === void 0 ? [] : [[name, record]];
	});
	return Object.fromEntries(judged);
}
/** Adds the verdicts of this run to what the ledger says. */
function withAdvice(histories, advice) {
	const judged = Object.entries(advice).flatMap(([name, record]) => {
		const history = histories[name];
		return history ? [[name, {
			...history,
			advice: record
		}]] : [];
	});
	return judged.length === 0 ? histories : {
		...histories,
		...Object.fromEntries(judged)
	};
}
/** Says that harm has a service observed only: its last judged advice did some, and its blueprint asks for it. */
function observedForHarm({ name, path, governance }, histories) {
	const advice = Object.hasOwn(histories, name) ? histories[name]?.advice : void 0;
	if (governance.afterHarm === "propose" || advice?.verdict !== "harmed") return void 0;
	return `safety.after_harm: observe in ${path}, since ${advice.pull === void 0 ? "advice" : `#${advice.pull}`} of ${advice.proposed_at.slice(0, 10)} did harm (${tellSaved(advice)})`;
}
// src/scaling/independence.ts
/**
* Proves it from what a run ends with: a decision that is the very one which its service came to alone cannot differ
* from it; every other is decided again from the service's own input, and each field compared, ids included.
*/
function proveIndependence(evaluated) {
	const services = new Map(evaluated.map((s) => [s.input.blueprint.name, s.decision === s.alone || sameDecision(s.decision, decide(s.input))]));
	const own = evaluated.filter((s) => s.input.observation);
	return {
		services,
		separateBlueprints: new Set(evaluated.map((s) => s.input.blueprint.path)).size === evaluated.length,
		separateMetrics: own.every((s) => s.input.observation?.service === s.input.blueprint.name),
		separateGovernance: evaluated.every((s) => s.governance.decision_id === s.decision.decision_id && s.governance.service === s.decision.service)
	};
}
function sameDecision(together, alone) {
	if (isFleetReason(together.reason)) return isDeepStrictEqual(together.recommendation, alone.recommendation);
	return isDeepStrictEqual(together, alone);
}
// src/pipeline/assess.ts
/** Decides from facts. `whole` and `observations` are what their texts and their snapshot say. Pure. */
function assess(facts, whole, observations) {
	const fleet = ofCluster(whole, facts.cluster);
	const evaluation = evaluateFleet(facts, fleet, observations);
	return {
		facts,
		evaluation,
		independence: proveIndependence(evaluation.services),
		errors: [
			...fleet.errors,
			...observations.problems.map((p) => ({
				service: p.service ?? null,
				message: p.message
			})),
			...(facts.problems ?? []).map((message) => ({
				service: null,
				message
			})),
			...facts.ledger_error === null ? [] : [{
				service: null,
				message: facts.ledger_error
			}],
			...Object.entries(facts.ledger_broken ?? {}).map(([service, message]) => ({
				service,
				message
			}))
		]
	};
}
/** Decides about one fleet from one set of observations, without the proof. */
function evaluateFleet(facts, fleet, observations) {
	const now = new Date(facts.now);
	const stamp = facts.now.slice(0, 19).replace(/[-:]/g, "").replace("T", "-");
	const { config, policies } = fleet;
	const numbers = new Map(fleet.texts.blueprints.map(({ path }, index) => [path, String(index + 1).padStart(3, "0")]));
	const inputs = fleet.blueprints.map((blueprint) => ({
		id: `dec-${stamp}-${numbers.get(blueprint.path)}`,
		blueprint,
		observation: completeObservation(observations.services.get(blueprint.name), blueprint, declaredTemplate(own(facts.desired, blueprint.name))),
		desired: own(facts.desired, blueprint.name) ?? {
			kind: "held",
			reason: "manifest_missing",
			message: "No manifest was looked for."
		},
		ignored: own(facts.ignored ?? {}, blueprint.name),
		deliveryUnread: own(facts.delivery_unread ?? {}, blueprint.name),
		history: {
			...NO_HISTORY,
			...own(facts.history, blueprint.name),
			readable: isPastKnown(facts, blueprint.name)
		},
		evidence: own(facts.evidence ?? {}, blueprint.name),
		unknownOwner: config.clusters[blueprint.workload.cluster]?.unknownOwner ?? "hold",
		observedBy: observedBy(config, blueprint) ?? observedForHarm(blueprint, facts.history),
		policies,
		now
	}));
	return evaluate(inputs, clusterRooms(inputs, (cluster) => capacitySetting(config, cluster), observations.clusters), config.fleetGuard);
}
/** Checks whether all events of a service can be read. */
function isPastKnown({ ledger_error, ledger_broken = {} }, service) {
	return ledger_error === null && !Object.hasOwn(ledger_broken, service);
}
function declaredTemplate(desired) {
	return desired !== void 0 && desired.kind !== "held" && desired.template ? readTemplate(desired.template) : void 0;
}
function own(record, key) {
	return Object.hasOwn(record, key) ? record[key] : void 0;
}
// src/pipeline/review-result.ts
/** Checks whether a review has to fail the job: forbidden, or waiting without a status that says so. */
function stopsJob(review) {
	if (review.kind === "not_judged") return !review.written;
	const { state } = review.report.status;
	return state === "failure" || state === "pending" && !review.written;
}
/** Describes a review in one line. */
function describeReview(review) {
	if (review.kind === "not_judged") return review.message;
	const { state, description } = review.report.status;
	return `${state}: ${description}`;
}
/** Builds the report of judged commits. */
function reviewReport({ result, comparison }, status, proposed, about, now) {
	const { base, head, touched } = comparison;
	const commits = {
		base: base.sha,
		head: head.sha,
		files: touched.length
	};
	const { state, description } = status;
	return buildGateReport(result, {
		state,
		description
	}, commits, {
		problems: proposed?.problems ?? [],
		...about
	}, now);
}
// src/delivery/live/source.ts
/**
* Returns the source where no object is the service's: it is not there, or could not be seen. A namespace that
* is configured and could be read is all there is to see.
*/
function absent(listed, setting, reason) {
	const reach = listed?.reach;
	if (!reach || reach.kind === "cluster") return unknown(reason);
	if (reach.kind === "absent") return unknown(reach.reason);
	const only = setting && "namespace" in setting ? setting.namespace : void 0;
	const seen = !reach.failed && only !== void 0 && reach.names.includes(only);
	return {
		kind: "unknown",
		reason: reach.reason,
		unread: !seen
	};
}
function unknown(reason) {
	return {
		kind: "unknown",
		reason,
		unread: false
	};
}
/** Finds the objects that list a service's workload among their own. */
function claiming(items, service) {
	const { kind, namespace, name } = service;
	return namespace === void 0 ? [] : items.filter((item) => item.workloads.includes(workloadKey(kind, namespace, name)));
}
/** Fills in `{service}`, `{name}`, `{namespace}` and `{cluster}` in a configured name. */
function fill(template, { service, name, namespace, cluster }) {
	const values = {
		service,
		name,
		namespace: namespace ?? "",
		cluster
	};
	return template.replace(/\{(\w+)\}/g, (whole, key) => Object.hasOwn(values, key) ? values[key] ?? "" : whole);
}
/** Returns `namespace/name` of an object. */
function nameOf$1({ namespace, name }) {
	return `${namespace}/${name}`;
}
// src/delivery/live/applications.ts
/** Finds the Argo CD Application that delivers a service; undefined where nothing claims to. */
function findApplication(setting, service, objects) {
	const { applications, argoDefaults } = objects;
	if (!applications) return void 0;
	const { tracking } = service;
	const configured = setting.kind === "argo" && setting.application !== void 0 ? fill(setting.application, service) : void 0;
	const name = configured ?? applicationOf(service) ?? tracking["app.kubernetes.io/instance"];
	if (setting.kind === "tracked" && applicationOf(service) === void 0) return name === void 0 ? void 0 : findLabeled(service, applications, argoDefaults);
	const named = applications.items.filter((a) => a.name === name || `${a.namespace}_${a.name}` === name);
	const found = named.length > 0 || configured !== void 0 ? narrow(named, service) : claiming(applications.items, service);
	const [application] = found;
	if (application && found.length === 1) return ofOne(application, applications.items, argoDefaults);
	if (application) return unknown(`several Applications may deliver ${service.service}: ${found.map(nameOf$1).join(", ")}`);
	return absent(applications, setting, `there is no Application ${name ?? `that manages ${service.kind} ${service.name}`}`);
}
/**
* Finds the Application that a workload carries the instance label of, where nobody has named Argo CD. Every
* chart sets that label, so that the Application has to list the workload too; where Argo CD is there and its
* Applications may not be seen, one of them may.
*/
function findLabeled(service, applications, defaults) {
	const [application] = claiming(applications.items, service).filter(({ name }) => name === service.tracking[INSTANCE]);
	if (application) return ofOne(application, applications.items, defaults);
	return applications.reach.kind === "namespaces" ? absent(applications, void 0, "") : void 0;
}
/** Narrows what has the same name in several namespaces to the one that lists the workload among its own. */
function narrow(named, service) {
	const likely = claiming(named, service);
	return named.length > 1 && likely.length === 1 ? likely : named;
}
/** Returns an Application as a source, with those that apply the same folder and say nothing of counts. */
function ofOne(application, all, defaults) {
	const folders = foldersOf(application);
	const sharing = all.filter((other) => other !== application && foldersOf(other).some((folder) => folders.includes(folder))).map(nameOf$1);
	return {
		kind: "argo",
		application,
		defaults,
		...sharing.length > 0 ? { sharing } : {}
	};
}
/** Lists the folders that an Application applies as they are. */
function foldersOf({ sources }) {
	return sources.filter(({ path, repo, adjusted }) => path !== void 0 && repo !== "" && !adjusted).map(({ repo, path, revision = "HEAD" }) => JSON.stringify([
		repo,
		path,
		revision
	]));
}
// src/delivery/live/flux.ts
/** Finds the Kustomization and HelmRelease that deliver a service; undefined where nothing claims to. */
function findFlux(setting, service, objects) {
	const { kustomizations, helmReleases } = objects;
	if (!kustomizations) return void 0;
	const { tracking } = service;
	const releaseName = configuredName(setting, "helmRelease", service) ?? namespacedName(tracking, "helm.toolkit.fluxcd.io");
	const release = helmReleases?.items.find((r) => nameOf$1(r) === releaseName);
	if (releaseName !== void 0 && !release) return absent(helmReleases, setting, `there is no HelmRelease ${releaseName}`);
	const name = configuredName(setting, "kustomization", service) ?? release?.parent ?? namespacedName(tracking, "kustomize.toolkit.fluxcd.io");
	if (name === void 0 && release) return {
		kind: "flux",
		kustomization: void 0,
		release
	};
	const found = name === void 0 ? claiming(kustomizations.items, service) : kustomizations.items.filter((k) => nameOf$1(k) === name);
	const [kustomization] = found;
	if (found.length > 1) return unknown(`several Kustomizations may deliver ${service.service}: ${found.map(nameOf$1).join(", ")}`);
	if (kustomization) return {
		kind: "flux",
		kustomization,
		release
	};
	if (name === void 0 && setting.kind === "tracked") return void 0;
	return absent(kustomizations, setting, `there is no Kustomization ${name ?? `that applies ${service.kind} ${service.name}`}`);
}
function configuredName(setting, key, service) {
	const template = setting.kind === "flux" ? setting[key] : void 0;
	return setting.kind === "flux" && template !== void 0 ? qualified(fill(template, service), setting.namespace ?? "flux-system") : void 0;
}
function qualified(name, namespace) {
	return name.includes("/") ? name : `${namespace}/${name}`;
}
// src/delivery/live/find.ts
/**
* Returns the delivery source of a service whose cluster could not be asked for delivery objects at all;
* undefined where nothing claims to deliver it.
*/
function unreadDelivery(setting, service, reason) {
	return setting.kind === "tracked" && !isMarked(service) ? void 0 : {
		kind: "unknown",
		reason,
		unread: true
	};
}
/**
* Finds what delivers a service: by the configured name, by the workload's tracking labels and annotations,
* or as the one object that lists the workload among its own. Undefined where nothing claims to deliver it.
*/
function findDelivery(setting, service, objects) {
	switch (setting.kind) {
		case "none": return;
		case "argo": return findApplication(setting, service, objects) ?? unknown(`no Application delivers ${service.service}`);
		case "flux": return findFlux(setting, service, objects) ?? unknown(`no Kustomization or HelmRelease delivers ${service.service}`);
		case "tracked": return findApplication(setting, service, objects) ?? findFlux(setting, service, objects);
	}
}
// src/delivery/live/arrival.ts
/** More than a person reads. */
const MAX_NAMED$1 = 3;
/**
* Returns what the delivery objects of a cluster say that keeps a merge from arriving, or lets one number arrive
* in several places: a revision that is no branch, a pause, Applications of one folder. Git need not hold these
* objects, and people change them in the cluster.
*/
function keptFromArriving(source) {
	if (source.kind === "argo") return ofApplication(source.application, source.sharing ?? []);
	if (source.kind !== "flux") return void 0;
	const { kustomization, release } = source;
	return ofFlux(kustomization) ?? (release?.suspended === true ? suspended(release) : void 0);
}
function ofApplication({ namespace, name, paused, sources }, sharing) {
	const owner = `Argo CD Application ${namespace}/${name}`;
	if (paused) return {
		owner,
		effect: "is not reconciled (`skip-reconcile`)",
		edit: "Take the annotation argocd.argoproj.io/skip-reconcile away"
	};
	const pins = sources.filter(({ chart, repo }) => !chart && !repo.startsWith("oci://")).map(({ revision }) => pinnedRevision(revision));
	const [pin] = pins;
	if (pin !== void 0 && !pins.includes(void 0)) return {
		owner,
		effect: `follows ${pin}`,
		edit: "Have its targetRevision follow the branch that is merged into"
	};
	if (sharing.length === 0) return void 0;
	return {
		owner,
		effect: `applies the same folder as ${listFirst(sharing, MAX_NAMED$1)}`,
		why: "one number would change all of them",
		edit: "Give each an overlay, or a file of values, of its own"
	};
}
function ofFlux(kustomization) {
	if (kustomization === void 0) return void 0;
	if (kustomization.suspended) return suspended(kustomization);
	const { applied = "" } = kustomization;
	const pin = applied.startsWith("sha1:") ? `commit ${applied.slice(5, 17)}` : applied.includes("@sha1:") ? pinnedRevision(applied.split("@")[0]?.replace(/^refs\/heads\//, "")) : void 0;
	if (pin === void 0) return void 0;
	return {
		owner: nameOf(kustomization),
		effect: `is made from ${pin}`,
		edit: "Have the `ref` of its source follow the branch that is merged into"
	};
}
function suspended(object) {
	return {
		owner: nameOf(object),
		effect: "is suspended",
		edit: "Resume it"
	};
}
function nameOf({ kind, namespace, name }) {
	return `Flux ${kind} ${namespace}/${name}`;
}
// src/delivery/live/ignore-rules.ts
const API_GROUPS = {
	Deployment: "apps",
	StatefulSet: "apps",
	Rollout: "argoproj.io"
};
/**
* Returns the delivery tool's own rule, pause or revision that keeps the workload's `spec.replicas` from being
* applied; undefined where there is none. Then a merged change would never arrive, so none is proposed. `manager` is
* who wrote the live count.
*/
function ignoredCount(service, source, manager) {
	return annotated(service) ?? (source && (ruled(service, source, manager) ?? keptFromArriving(source)));
}
/**
* Finds the annotation by which Flux leaves a workload alone:
* https://fluxcd.io/flux/components/kustomize/kustomizations/#controlling-the-apply-behavior-of-resources
*/
function annotated({ tracking, kind, namespace, name }) {
	const workload = `${kind} ${namespace ?? ""}/${name}`;
	for (const [key, value] of [
		["reconcile", "disabled"],
		["ssa", "Ignore"],
		["ssa", "IfNotPresent"]
	]) {
		const annotation = `kustomize.toolkit.fluxcd.io/${key}`;
		if (tracking[annotation] !== value) continue;
		return {
			owner: `Flux (annotation ${annotation}: ${value} on ${workload})`,
			edit: `Remove the annotation ${annotation}`
		};
	}
}
function ruled(service, source, manager) {
	const matches = (rule) => appliesTo(rule, service) && ignoresCount(rule, manager);
	if (source.kind === "argo") {
		const { application, defaults } = source;
		const name = `${application.namespace}/${application.name}`;
		if (application.ignore.some(matches)) {
			const edit = `Remove the rule for spec.replicas from spec.ignoreDifferences of Application ${name}`;
			return {
				owner: `Argo CD Application ${name} (ignoreDifferences)`,
				edit
			};
		}
		if (!defaults.some(matches)) return void 0;
		return {
			owner: "Argo CD (ConfigMap argocd-cm)",
			edit: `Remove spec.replicas from resource.customizations.ignoreDifferences in ConfigMap argocd-cm`
		};
	}
	if (source.kind !== "flux") return void 0;
	const { release, kustomization } = source;
	const applied = release ?? kustomization;
	if (!applied?.ignore.some(matches)) return void 0;
	const name = `${applied.namespace}/${applied.name}`;
	const field = release ? "driftDetection.ignore" : "ignore";
	return {
		owner: `Flux ${applied.kind} ${name} (${field})`,
		edit: `Remove /spec/replicas from spec.${field} of ${applied.kind} ${name}`
	};
}
/**
* Returns whether a rule is for this workload. Argo CD matches group and kind as globs, and the empty text is
* the core API group (https://github.com/argoproj/argo-cd/blob/master/util/glob/glob.go); Flux matches all
* four as patterns.
*/
function appliesTo(rule, { kind, namespace, name }) {
	const matches = rule.syntax === "globs" ? matchesGlob : matchesExpression;
	const exact = rule.syntax === "globs" ? (a, b) => a === b : matchesExpression;
	return (rule.group === void 0 || matches(rule.group, API_GROUPS[kind] ?? "")) && (rule.kind === void 0 || matches(rule.kind, kind)) && (rule.namespace === void 0 || namespace === void 0 || exact(rule.namespace, namespace)) && (rule.name === void 0 || exact(rule.name, name));
}
/**
* Checks a pattern against the whole text, as Flux does. An invalid pattern counts as a match, so that the
* count is left alone.
*/
function matchesExpression(pattern, value) {
	try {
		return compilePattern(pattern).testExact(value);
	} catch {
		return true;
	}
}
/** Checks for a JSON pointer or jq path at the count or above it, or a manager who owns the live count. */
function ignoresCount({ paths, managers }, manager) {
	return manager !== void 0 && managers.some((m) => m === "*" || m === manager) || paths.some(reachesCount);
}
// src/delivery/live/listing.ts
/** Returns the kinds that have to be listed to find the delivery of these services. */
function kindsToList(setting, services) {
	if (setting.kind === "none") return [];
	const tracked = (key) => services.some(({ tracking }) => tracking[key] !== void 0);
	const argo = services.some((service) => applicationOf(service) ?? service.tracking["app.kubernetes.io/instance"]);
	const helm = tracked(`helm.toolkit.fluxcd.io/name`) || setting.kind === "flux" && setting.helmRelease !== void 0;
	if (setting.kind === "argo") return ["argo"];
	if (setting.kind === "flux") return helm ? ["kustomize", "helm"] : ["kustomize"];
	return [
		...argo ? ["argo"] : [],
		...helm || tracked(`kustomize.toolkit.fluxcd.io/name`) ? ["kustomize"] : [],
		...helm ? ["helm"] : []
	];
}
/** Returns the namespaces to look in when a whole cluster may not be listed. */
function namespacesToList(setting, services) {
	const configured = "namespace" in setting ? setting.namespace : void 0;
	const marks = services.map(({ tracking }) => tracking);
	const argo = services.flatMap((service) => applicationOf(service)?.match(/^([^_]+)_/)?.[1] ?? []);
	const flux = marks.flatMap((tracking) => [KUSTOMIZE, HELM].flatMap((prefix) => tracking[`${prefix}/namespace`] ?? []));
	return {
		argo: [.../* @__PURE__ */ new Set([configured ?? "argocd", ...argo.sort()])],
		flux: [.../* @__PURE__ */ new Set([configured ?? "flux-system", ...flux.sort()])]
	};
}
// src/pipeline/delivery.ts
/**
* Asks every cluster with a delivery source once. What cannot be read costs the delivery checks, with its
* reason, and holds what it may ignore.
*/
async function observeDelivery(config, blueprints, observations, listDelivery) {
	const sources = /* @__PURE__ */ new Map();
	const ignored = {};
	const unread = {};
	const problems = [];
	const clusters = Object.keys(config.clusters).filter((cluster) => deliverySetting(config, cluster).kind !== "none");
	await Promise.all(clusters.map(async (cluster) => {
		const found = await observeOne(config, cluster, blueprints, observations, listDelivery);
		problems.push(...found.problems);
		for (const { service, source, ignored: held } of found.services) {
			if (source) sources.set(service, source);
			if (held) ignored[service] = held;
			else if (source?.kind === "unknown" && source.unread) unread[service] = source.reason;
		}
	}));
	return {
		sources,
		ignored,
		unread,
		problems: problems.sort()
	};
}
async function observeOne(config, cluster, blueprints, observations, listDelivery) {
	const setting = deliverySetting(config, cluster);
	const tracked = blueprints.filter((b) => b.workload.cluster === cluster).map((b) => trackedService(b, observations));
	const { objects, problem, told } = await listOnce(config, cluster, tracked, observations, listDelivery);
	const services = tracked.map((service) => {
		const source = typeof objects === "string" ? unreadDelivery(setting, service, objects) : findDelivery(setting, service, objects);
		const writer = observations.services.get(service.service)?.writer?.split(" at ")[0];
		return {
			service: service.service,
			source,
			ignored: ignoredCount(service, source, writer)
		};
	});
	if (told) return {
		services,
		problems: problem === void 0 ? [] : [problem]
	};
	const unread = services.flatMap(({ source, ignored }) => !ignored && source?.kind === "unknown" && source.unread ? [source.reason] : []);
	return {
		services,
		problems: [...new Set(unread)].map((reason) => unreadProblem(cluster, reason))
	};
}
function trackedService(blueprint, { services }) {
	const { cluster } = blueprint.workload;
	const seen = services.get(blueprint.name);
	const wanted = wantedService(blueprint);
	return {
		...wanted,
		cluster,
		namespace: wanted.namespace ?? seen?.namespace,
		tracking: seen?.tracking ?? {}
	};
}
function unreadProblem(cluster, reason) {
	return `cluster ${cluster}: whether Argo CD or Flux ignores counts cannot be told, so that nothing moves that they may deliver: ${reason}`;
}
/**
* Lists a cluster's delivery objects. What did not answer for figures is not asked again, and its problem is
* named already.
*/
async function listOnce(config, cluster, tracked, { services, clusters }, listDelivery) {
	const known = isLive(config, cluster) ? clusters.get(cluster)?.failure : void 0;
	const gone = tracked.length > 0 && tracked.every(({ service }) => services.get(service)?.failure !== void 0);
	const objects = known !== void 0 && gone ? known : await list(config, cluster, tracked, listDelivery);
	const failure = typeof objects === "string" ? objects : failedList(cluster, objects);
	const problem = known === void 0 ? failure : void 0;
	return {
		objects,
		problem,
		told: known !== void 0 || problem !== void 0
	};
}
/** Checks that the objects are where the cluster's own figures come from. */
function isLive({ clusters }, cluster) {
	const { metrics = [], delivery } = clusters[cluster] ?? {};
	return delivery !== void 0 && "context" in delivery && metrics.some((m) => m.kind === "kubernetes" && m.context === delivery.context);
}
function failedList(cluster, { applications, kustomizations, helmReleases }) {
	const failed = [
		applications,
		kustomizations,
		helmReleases
	].find((l) => l?.reach.kind === "namespaces" && l.reach.failed);
	return failed?.reach.kind === "namespaces" ? `cluster ${cluster}: delivery cannot be told: ${failed.reach.reason}` : void 0;
}
const NOTHING$1 = {
	applications: void 0,
	kustomizations: void 0,
	helmReleases: void 0,
	argoDefaults: []
};
/** Lists the objects, or says why there are none. */
async function list(config, cluster, services, listDelivery) {
	const setting = deliverySetting(config, cluster);
	const kinds = kindsToList(setting, services);
	if (setting.kind === "none" || kinds.length === 0) return NOTHING$1;
	const live = config.clusters[cluster]?.metrics.find((m) => m.kind === "kubernetes");
	return listDelivery({
		cluster,
		kinds,
		namespaces: namespacesToList(setting, services),
		...setting.context === void 0 ? {} : { context: setting.context },
		...live?.timeout === void 0 ? {} : { timeout: parseDuration(live.timeout) }
	}).catch((error) => {
		if (error instanceof TrimtabError && error.code === "kubernetes_failed") return error.message;
		throw error;
	});
}
// src/pipeline/observe.ts
/** Asks every source of figures and every delivery tool that the configuration names. */
async function observe({ measure, listDelivery, now }, { config, blueprints, texts }) {
	const answers = texts.blueprints.length === 0 ? [] : await measure(config, blueprints);
	const observations = joinFresh(answers, blueprints, now);
	const deliveries = await observeDelivery(config, blueprints, observations, listDelivery);
	return {
		snapshot: recordAnswers(answers),
		observations,
		deliveries
	};
}
const MOST_TIMES = 10;
/** Joins what sources said. Of several, the earliest wins whose figure a blueprint still trusts. */
function joinFresh(answers, blueprints, now) {
	const ages = new Map(blueprints.map(({ name, metrics }) => [name, metrics.maxAge]));
	const joined = joinAnswers(answers, (service, time) => isFresh(time, now, ages.get(service) ?? Number.POSITIVE_INFINITY));
	return {
		...joined,
		problems: [...joined.problems, ...answers.flatMap((one) => futureTimes(one, now))]
	};
}
/** Tells once of each time in a snapshot that nobody can have measured at yet. */
function futureTimes(answer, now) {
	if (answer.kind === "live" || isRecorded(answer.content)) return [];
	const services = [...answer.observations.services.values()].filter((one) => isAhead(one.timestamp, now));
	return [...new Set(services.map(({ timestamp }) => timestamp))].slice(0, MOST_TIMES).map((timestamp) => ({
		service: void 0,
		message: `${answer.path}: timestamp: ${timestamp} lies ${formatSpan(Date.parse(timestamp) - now.getTime())} in the future, so that its figures are missing; correct the clock or the time zone`
	}));
}
// src/policy/code-owners.ts
/**
* Returns the owners of each path that has any, each combination once. The last line that matches wins, as
* docs.github.com says ("About code owners"); a line without owners takes them away.
*/
function codeOwners(text, paths) {
	const rules = text.split(/\r?\n/).flatMap(parseLine);
	const groups = paths.map((path) => rules.findLast((rule) => rule.matches(path))?.owners ?? []).filter((owners) => owners.length > 0);
	return [...new Map(groups.map((owners) => [owners.join(" "), [...owners]])).values()];
}
function parseLine(line) {
	const [pattern, ...owners] = line.replace(/(^|\s)#.*$/s, "").trim().split(/\s+/);
	if (pattern === void 0 || pattern === "") return [];
	const globs = globsOf(pattern).map((glob) => compileGlob(glob, true));
	return [{
		owners,
		matches: (path) => globs.some((matches) => matches(path))
	}];
}
/**
* Translates a pattern into globs. One without a slash inside matches at any depth, and what names a folder
* names all that is in it. Braces stand for themselves, as in a .gitignore.
*/
function globsOf(pattern) {
	const anchored = pattern.replace(/\/$/, "").includes("/");
	const body = pattern.replace(/^\//, "").replace(/\/$/, "").replace(/\\.|[{}]/gs, (found) => found.length === 1 ? `\\${found}` : found);
	const at = anchored || body.startsWith("**") ? body : `**/${body}`;
	if (pattern.endsWith("/")) return [`${at}/**`];
	return body.endsWith("/*") ? [at] : [at, `${at}/**`];
}
// src/pipeline/approvers.ts
/** Paths where GitHub looks, in this order. */
const CODE_OWNERS_FILES = [
	".github/CODEOWNERS",
	"CODEOWNERS",
	"docs/CODEOWNERS"
];
/** Resolves teams and CODEOWNERS (as base has it) to people; each team is read once a run. */
async function knownApprovers(files, approvers, changed, conversation, teams) {
	const rules = approvers.includes("CODEOWNERS") ? readCodeOwners(files) : void 0;
	const owners = rules ? codeOwners(rules.toString("utf8"), changed) : [];
	const members = /* @__PURE__ */ new Map();
	for (const team of [...approvers, ...owners.flat()].filter((name) => name.includes("/"))) {
		const asked = teams.get(team) ?? conversation.teamMembers(team);
		teams.set(team, asked);
		const logins = await asked;
		if (logins) members.set(team, logins);
	}
	return {
		members,
		owners
	};
}
/** Reads the first CODEOWNERS of the places where GitHub looks. */
function readCodeOwners(files) {
	return CODE_OWNERS_FILES.map((path) => files.read(path)).find(Boolean);
}
// src/pipeline/policy-digest.ts
/**
* Returns a digest of all that pull requests are judged by: policies, configuration and blueprints, and
* CODEOWNERS where one of them names it. An answer that was given by another digest is given again.
*/
function policyDigest(files, { config, policies, blueprints }) {
	const sources = [
		config,
		...policies ? [policies] : [],
		...blueprints
	];
	const namesOwners = sources.some(({ text }) => text.includes(CODE_OWNERS));
	const hash = createHash("sha256");
	for (const { path, text } of sources) hash.update(`${path}\0${text}\0`);
	if (namesOwners) hash.update(readCodeOwners(files) ?? "");
	return hash.digest("hex").slice(0, 16);
}
// src/review/same-head.ts
const STRICTNESS = {
	success: 0,
	pending: 1,
	failure: 2
};
/** Returns the strictest of several statuses, the first of equally strict ones. */
function strictestStatus(own, others) {
	return others.reduce((strictest, other) => STRICTNESS[other.state] > STRICTNESS[strictest.state] ? other : strictest, own);
}
/** Checks whether a status repeats what is said of another pull request with the same head. */
function speaksForAnother({ description }) {
	return /^#\d+: /.test(description) || description.startsWith("more than ");
}
// src/review/stated-scale.ts
const NOTHING = {
	replicas: void 0,
	autoscaler: void 0,
	request: void 0
};
/** A folder of more files is no folder of one workload. */
const MAX_FILES = 60;
/**
* Returns how to list the files in which a workload and its autoscaler may stand: those that are known, and what
* lies beside them.
*/
function listAround(files) {
	const byFolder = groupBy(files.list().filter((path) => /\.ya?ml$/.test(path)), (path) => dirname(path));
	return (known) => {
		const beside = [...new Set(known.map((path) => dirname(path)))].flatMap((folder) => byFolder.get(folder) ?? []);
		return beside.length > MAX_FILES ? known : [.../* @__PURE__ */ new Set([...known, ...beside])];
	};
}
/** Reads what manifests state of a blueprint's workload. */
function readStatedScale(files, paths, blueprint) {
	let stated = NOTHING;
	for (const path of paths) {
		const read = readItems(path, files.read(path));
		if (read.kind !== "items") continue;
		for (const item of read.items) stated = withItem(stated, item, blueprint);
	}
	return stated;
}
function withItem(stated, item, { workload }) {
	if (item.patch !== void 0) return stated;
	const { kind, name, namespace, value } = item;
	if (isAutoscaler(item)) {
		const target = autoscalerTarget(item);
		return target?.name === workload.name && target.kind === workload.kind && sameNamespace(target.namespace, workload.namespace) ? {
			...stated,
			autoscaler: settingsOf(item)
		} : stated;
	}
	if (kind !== workload.kind || name !== workload.name) return stated;
	if (!sameNamespace(namespace, workload.namespace)) return stated;
	const replicas = valueAt(value, ["spec", "replicas"]);
	const pod = valueAt(value, [
		"spec",
		"template",
		"spec"
	]);
	return {
		...stated,
		replicas: isCount(replicas) ? replicas : void 0,
		request: isObject(pod) ? effectiveResources(pod, "requests").cpu : void 0
	};
}
function settingsOf(object) {
	return (object.kind === "HorizontalPodAutoscaler" ? hpaSettings : kedaSettings)(object) ?? "other";
}
/** Reads an HPA of any version that scales by CPU utilization alone. */
function hpaSettings({ value }) {
	const spec = isObject(value) ? member(value, "spec") : {};
	const [metric, ...others] = objects(spec.metrics);
	const target = metric ? metric.type === "Resource" && valueAt(metric, ["resource", "name"]) === "cpu" ? valueAt(metric, [
		"resource",
		"target",
		"averageUtilization"
	]) : void 0 : spec.targetCPUUtilizationPercentage;
	if (others.length > 0) return void 0;
	return settings(target, spec.minReplicas ?? 1, spec.maxReplicas, spec);
}
/** Reads a ScaledObject with one trigger of type cpu; KEDA's defaults are 0 and 100, and no CPU is used by 0 pods. */
function kedaSettings(object) {
	const { value } = object;
	const spec = isObject(value) ? member(value, "spec") : {};
	const [trigger, ...others] = objects(spec.triggers);
	if (!trigger || others.length > 0 || textAt(trigger, ["type"]) !== "cpu") return void 0;
	if ((trigger.metricType ?? "Utilization") !== "Utilization") return void 0;
	const target = Number(scalar(valueAt(trigger, ["metadata", "value"])));
	const min = spec.minReplicaCount ?? 0;
	return settings(target, isCount(min) ? Math.max(1, min) : min, spec.maxReplicaCount ?? 100, spec);
}
function settings(target, min, max, spec) {
	if (!isCount(target) || !isCount(min) || !isCount(max)) return void 0;
	if (target < 1 || target > 1e3 || min < 1 || max < min) return void 0;
	return {
		target,
		min,
		max,
		...readPace(spec)
	};
}
// src/pipeline/placed-scale.ts
/** All numbers are read, whichever of them the blueprint lets be proposed. */
const ALL = {
	target: true,
	min: true,
	max: true
};
/** Reads the scale of services as a run finds it, by one scan of the whole side. */
async function readPlacedScales(scan, { files, exclude, branch }, blueprints) {
	const index = await scan(files, exclude)();
	const read = blueprints.map((blueprint) => ({
		...blueprint,
		autoscaler: ALL
	}));
	const located = locateAll(files, read, index, branch);
	return new Map([...located].map(([name, { desired }]) => [name, scaleOf(desired)]));
}
function scaleOf(desired) {
	if (desired.kind === "held") return {
		kind: "unknown",
		why: desired.message
	};
	const cpu = desired.template?.replica?.cpu_request;
	const request = cpu === void 0 ? void 0 : parseQuantity(cpu);
	const numbers = desired.kind === "autoscaler" ? {
		replicas: void 0,
		autoscaler: {
			...desired.settings,
			...desired.pace
		}
	} : {
		replicas: desired.replicas,
		autoscaler: void 0
	};
	const assumed = desired.kind === "autoscaler" ? desired.assumed : void 0;
	return {
		kind: "stated",
		scale: {
			...numbers,
			request,
			...assumed === void 0 ? {} : { assumed }
		}
	};
}
// src/pipeline/gate-evidence.ts
/** As far back as an autoscaler's past is looked at; a count that stands alone is worth twice that. */
const DAYS = 14;
const COUNT_DAYS = 28;
/** Services of one change that are replayed: of more, nobody reads the figures one by one. */
const MAX_SERVICES = 30;
const NO_SOURCE = "no history is configured";
const AUTOSCALED = "its autoscaler sets the count, and no strategy of a blueprint";
const NO_LATENCY = "a history file has none";
/**
* Replays the past of each service whose count, autoscaler or CPU request changes between two commits, under the
* numbers of both. Never throws: what fails becomes the reason why it is not known.
*/
async function gateEvidence(world, comparison, base, findings) {
	const { changes: plain, elsewhere } = findChanges(comparison, base, findings);
	const { changes: placed, unread } = await readElsewhere(world, comparison, base, elsewhere);
	const changes = [...plain, ...placed];
	if (changes.length === 0) return unread;
	const days = changes.some(({ before, after }) => before.autoscaler ?? after.autoscaler) ? DAYS : COUNT_DAYS;
	const histories = await readHistories(world, base, changes.map(({ blueprint, before }) => historyService(blueprint, before.request, learnsLimit(blueprint))), days);
	return [...changes.map((change) => {
		const { blueprint } = change;
		const { name } = blueprint;
		const history = histories.get(name);
		if (history?.kind !== "known") return {
			kind: "unknown",
			service: name,
			why: history?.reason ?? NO_SOURCE
		};
		const limit = learnIn(blueprint, history);
		return withNote(replayChange(change, history.demand, rulesOf(blueprint, limit)), limit);
	}), ...unread];
}
/** Returns the limit that a decision would go by; undefined where the blueprint states it. */
function learnIn(blueprint, history) {
	if (!learnsLimit(blueprint)) return void 0;
	const { demand, latency = NO_LATENCY } = history;
	return limitOf(blueprint, {
		demand,
		latency
	});
}
function withNote(evidence, limit) {
	if (evidence.kind === "unknown" || !limit) return evidence;
	return {
		...evidence,
		notes: [...evidence.notes, tellLimit(limit)]
	};
}
/** Finds the numbers that change, as plain manifests state them, and those that stand elsewhere. */
function findChanges({ from, head }, { blueprints }, findings) {
	const byService = /* @__PURE__ */ new Map();
	for (const finding of findings) for (const service of finding.services) append(byService, service, finding);
	const changes = [];
	const elsewhere = [];
	const governed = blueprints.filter(({ name }) => byService.has(name));
	if (governed.length === 0) return {
		changes,
		elsewhere
	};
	const sides = [from, head.files].map((files) => ({
		files,
		around: listAround(files)
	}));
	for (const blueprint of governed) {
		const own = byService.get(blueprint.name) ?? [];
		const change = readChange(sides, blueprint, own);
		const finding = own.find(({ field }) => NUMBER.test(field) || scalerNumber(field) !== void 0);
		if (change && changesNumbers(change)) changes.push(change);
		else if (finding) elsewhere.push({
			blueprint,
			finding
		});
		if (changes.length + elsewhere.length >= MAX_SERVICES) break;
	}
	return {
		changes,
		elsewhere
	};
}
/** Parts of fields that hold a target, a bound or a behavior. */
const NUMBER = /(min|max)Replica(s|Count)|averageUtilization|targetCPU|triggers|behavior/;
/** Reads, where a run would find them, the numbers that plain manifests do not state. */
async function readElsewhere({ scan }, { from, head }, { config, branch }, elsewhere) {
	const changes = [];
	const unread = [];
	if (elsewhere.length === 0) return {
		changes,
		unread
	};
	const blueprints = elsewhere.map(({ blueprint }) => blueprint);
	const { exclude } = config.scan;
	const was = await readPlacedScales(scan, {
		files: from,
		exclude,
		branch
	}, blueprints);
	const is = await readPlacedScales(scan, {
		files: head.files,
		exclude,
		branch
	}, blueprints);
	for (const { blueprint, finding } of elsewhere) {
		const { name } = blueprint;
		const [before, after] = [was.get(name), is.get(name)];
		if (before?.kind === "stated" && after?.kind === "stated") {
			const change = {
				blueprint,
				before: before.scale,
				after: after.scale
			};
			if (changesNumbers(change)) {
				changes.push(change);
				continue;
			}
		}
		const held = [before, after].find((one) => one?.kind === "unknown");
		const reason = held?.kind === "unknown" ? held.why : "a run finds the same numbers on both sides";
		const why = `${finding.field} in ${finding.file} is not replayed: ${reason}`;
		unread.push({
			kind: "unknown",
			service: name,
			why
		});
	}
	return {
		changes,
		unread
	};
}
/** Reads what plain manifests state on both sides, and counts that stand elsewhere, as findings tell them. */
function readChange(sides, blueprint, findings) {
	const named = [.../* @__PURE__ */ new Set([...findings.map(({ file }) => file), blueprint.manifest.path ?? ""])].filter((path) => path !== "");
	const [before, after] = sides.map(({ files, around }) => readStatedScale(files, around(named), blueprint));
	if (!before || !after) return void 0;
	const count = findings.find(({ replicas, field }) => replicas && !/min|max/i.test(field))?.replicas;
	if (!count || before.autoscaler || after.autoscaler || before.replicas !== after.replicas) return {
		blueprint,
		before,
		after
	};
	const counted = (stated, replicas) => ({
		...stated,
		replicas
	});
	return {
		blueprint,
		before: counted(before, count.before),
		after: counted(after, count.after)
	};
}
async function readHistories({ now, openHistory }, { config }, services, days) {
	if (services.length === 0 || !openHistory) return /* @__PURE__ */ new Map();
	try {
		const history = await openHistory(config);
		const to = now.getTime();
		return (await history.read(services, {
			from: to - days * DAY_MS$1,
			to
		})).services;
	} catch (error) {
		const unknown = {
			kind: "unknown",
			reason: error.message
		};
		return new Map(services.map(({ service }) => [service, unknown]));
	}
}
/**
* Replays the past of each service whose blueprint changes, under the strategy of both versions. The rules of base
* judge both replays.
*/
async function blueprintEvidence(world, { touched }, base, after) {
	const paths = new Set(touched.filter((path) => base.isBlueprint(path)));
	const next = new Map((after?.blueprints ?? []).map((blueprint) => [blueprint.name, blueprint]));
	const chosen = base.blueprints.flatMap((old) => {
		const now = next.get(old.name);
		const isSame = JSON.stringify(shown(old)) === JSON.stringify(now && shown(now));
		return paths.has(old.path) && now && !isSame ? [{
			old,
			now
		}] : [];
	}).slice(0, MAX_SERVICES);
	const histories = await readHistories(world, base, chosen.map(({ old, now }) => historyService(old, void 0, learnsLimit(old) || learnsLimit(now))), COUNT_DAYS);
	return chosen.map(({ old, now }) => {
		const history = histories.get(old.name);
		if (history?.kind !== "known") return {
			kind: "unknown",
			service: old.name,
			why: history?.reason ?? NO_SOURCE
		};
		if (old.autoscaler ?? now.autoscaler) return {
			kind: "unknown",
			service: old.name,
			why: AUTOSCALED
		};
		const limit = learnIn(old, history);
		const replay = (blueprint) => backtestService(old.name, history.demand, {
			policies: /* @__PURE__ */ new Map([["blueprint", { kind: "blueprint" }]]),
			rules: rulesOf(old, limit),
			review: "office",
			judgeAfterDays: void 0,
			blueprint: withLimit(blueprint, learnIn(blueprint, history))
		});
		const [was, is] = [replay(old), replay(now)];
		const side = (result, numbers) => {
			const replayed = result.policies.get("blueprint");
			if (!replayed) throw new Error("a replay of one policy has none");
			const { chosen, merged, tally } = replayed;
			const end = "replicas" in chosen ? `${counted(chosen.replicas, "replica")} at the end, ` : "";
			return sideOf(old, `${numbers}: ${end}${merged} merged`, tally);
		};
		return {
			kind: "replayed",
			service: old.name,
			from: formatInstant(new Date(was.judgedFrom)),
			to: formatInstant(new Date(was.end)),
			measured_minutes: was.policies.get("blueprint")?.tally.steps ?? 0,
			before: side(was, "blueprint on base"),
			after: side(is, "with this change"),
			notes: limit ? [tellLimit(limit)] : []
		};
	});
}
/** Returns a blueprint that decides by a limit that was learnt. */
function withLimit(blueprint, limit) {
	if (!limit) return blueprint;
	const { scaling } = blueprint;
	const evidence = {
		...scaling.evidence,
		utilizationLimit: limit.limit
	};
	return {
		...blueprint,
		scaling: {
			...scaling,
			evidence
		}
	};
}
/** Returns what of a blueprint decides a replay. Big integers are no JSON. */
function shown({ scaling, metrics, performance }) {
	const target = scaling.learnsLimit ? performance.latencyP95Target : void 0;
	return JSON.parse(JSON.stringify([
		scaling,
		metrics.window,
		target
	], (_, value) => typeof value === "bigint" ? String(value) : value));
}
// src/review/changes/rendered.ts
/** Kinds of finding that renaming all that a kustomization builds comes to. */
const RENAMING = /^(namePrefix|nameSuffix|namespace)\b/;
/** Fields that tools work out of others, which are told themselves. */
const DERIVED = /(checksum\/|helm\.sh\/chart|app\.kubernetes\.io\/version)/;
/**
* Finds what differs between the renderings of base and head, and what the change itself has not told: found by
* the same meanings as any change of an object, and never without a person.
*/
function renderedDifferences(roots, told, tree, { blueprints }) {
	const governors = findGovernors(blueprints, readWiring([tree.base, tree.head]));
	const found = /* @__PURE__ */ new Map();
	for (const one of comparedRoots(roots)) for (const finding of differencesOf(one, governors)) {
		const isTold = told.some((other) => covers(other, finding));
		const key = [
			finding.operation,
			finding.object,
			finding.field,
			finding.after
		].join(" ");
		if (!isTold && !DERIVED.test(finding.field) && !found.has(key)) found.set(key, finding);
	}
	return [...found.values()];
}
/** Roots named in a line. */
const MAX_NAMED = 5;
function differencesOf({ root, file, side, before, after, broken }, governors) {
	const at = {
		file,
		line: 1,
		side
	};
	const floor = `the rendering of ${root} shows it, and the changed files do not`;
	if (broken !== void 0) return [unrendered(root, at, broken)];
	const [old, now] = [renderedObjects(before), renderedObjects(after)];
	if (old === void 0 || now === void 0) return [unrendered(root, at, "what it renders cannot be read")];
	return pairObjects(old, now).flatMap((pair) => readPair(pair, governors)).map((one) => ({
		...one,
		...at,
		floor: one.floor ?? floor,
		rationale: `Rendered difference in ${root}: ${one.rationale}`
	}));
}
function unrendered(root, at, why) {
	return {
		...at,
		operation: "unreadable",
		floor: "nobody can say what it comes to",
		services: [],
		object: root,
		field: "",
		before: "rendered",
		after: "not rendered",
		replicas: void 0,
		rationale: `Rendered difference in ${root}: it renders no more: ${shortText(why)}`
	};
}
/**
* Checks whether a finding of the changed files tells of a rendered one: the same operation on an object of that
* kind whose name is part of the rendered one's, or in a file of which objects are made.
*/
function covers(told, rendered) {
	const isWhole = rendered.field === "" || rendered.before === "none";
	const isRenaming = RENAMING.test(told.field) && isWhole;
	if (told.operation !== rendered.operation && !isRenaming) return false;
	const counts = [told, rendered].map(({ replicas }) => replicas?.after);
	if (counts.every((one) => one !== void 0) && counts[0] !== counts[1]) return false;
	const [own, other] = [identity(told.object), identity(rendered.object)];
	if (isRenaming || own === void 0 || other === void 0) return true;
	return own.kind === other.kind && other.name.includes(own.name);
}
/** Reads the identity of an object, as a finding names it; undefined for a path. */
function identity(object) {
	const [, kind, name] = /^(\S+) (?:\S+\/)?([^\s/]+)$/.exec(object) ?? [];
	return kind === void 0 || name === void 0 ? void 0 : {
		kind,
		name
	};
}
/** Says in one line what was compared by rendering; null where nothing that changes is rendered. */
function describeRendering({ roots, unrendered }) {
	const missing = listFirst(unrendered, MAX_NAMED);
	if (roots.length === 0) return unrendered.length === 0 ? null : `not compared by rendering, only file by file: ${missing}`;
	const compared = `compared by rendering: ${listFirst(roots.map(({ root }) => root), MAX_NAMED)}`;
	return unrendered.length === 0 ? compared : `${compared}; not rendered: ${missing}`;
}
// src/review/changes/rollback.ts
/** Names the one count that is claimed by its name; whatever else the change does keeps its own. */
function nameRollback(findings, claim) {
	const isClaimed = ({ operation, services, replicas }) => operation === "scale_within_limits" && services.includes(claim.service) && replicas?.before === claim.from && replicas.after === claim.to;
	return findings.map((finding) => isClaimed(finding) ? {
		...finding,
		operation: "rollback"
	} : finding);
}
// src/review/changes/surroundings.ts
/** Finds changes that govern the folder from outside of it, such as to the workflow that runs the gate. */
function readSurroundings({ folder, from, head, touched }) {
	const up = "../".repeat(folder.split("/").length - 1);
	return touched.flatMap((path) => {
		const [before, after] = [from.read(path), head.read(path)];
		const steers = isSteering(path) && folder.startsWith(parentFolder(path));
		return ((isOwnPolicy(path, [], [from, head]) ? readOwnPolicy : steers ? readSteering : void 0)?.(path, before, after) ?? []).map((finding) => ({
			...finding,
			file: up + path,
			object: up + path
		}));
	});
}
// src/pipeline/base-policy.ts
/**
* Loads what base says may be done. A bad blueprint is listed in `invalid` and stops nothing.
* @throws TrimtabError `config_invalid` if the configuration or the policies of base cannot be used.
*/
function loadBasePolicy(files, configPath) {
	const { source, config } = loadConfiguration(files, configPath);
	const policies = policiesText(files, config);
	const set = loadBlueprints(files, config.blueprints, config);
	return {
		configPath: source.path,
		config,
		policies: readPolicies(policies),
		policiesPath: policiesPath(config),
		...set,
		digest: policyDigest(files, {
			config: source,
			policies,
			blueprints: set.sources
		}),
		isBlueprint: compileGlobs(config.blueprints)
	};
}
/** Parses the blueprints that the globs match; none is a valid answer. */
function loadBlueprints(files, globs, { defaults, placeOfDefault }) {
	const paths = blueprintPaths(files, globs);
	files.expect?.(paths);
	const sources = paths.map((path) => readSource(files, path));
	return {
		sources,
		...parseBlueprints(sources, defaults, placeOfDefault, files.cache)
	};
}
// src/pipeline/judge-commits.ts
/**
* Compares two commits and judges the difference by what base says; head is read as git objects, and nothing
* of it is run.
*/
async function judgeCommits(world, { pullRequest, rollback, branch, untold = false, ...range }) {
	const { comparisons, configPath, now, render } = world;
	const comparison = await comparisons.compare(range);
	const base = loadBasePolicy(comparison.base.files, configPath);
	const { policies, blueprints } = base;
	const governed = governedBy(comparison, base, branch);
	const tree = treeOf(comparison);
	const { findings, ungoverned } = readChange$1(tree, governed);
	const rendered = await render({
		from: tree.base,
		head: tree.head,
		touched: tree.touched
	});
	const missed = rendered.roots.length === 0 ? [] : renderedDifferences(rendered.roots, findings, tree, base);
	const named = [...rollback ? nameRollback(findings, rollback) : findings, ...missed];
	const rendering = describeRendering(rendered);
	const evidence = untold && !readsEvidence(base) ? [] : await gateEvidence(world, comparison, {
		...base,
		branch
	}, findings);
	const facts = {
		policies,
		blueprints,
		now,
		evidence: new Map(evidence.map((one) => [one.service, one])),
		...pullRequest ? { pullRequest } : {}
	};
	return {
		result: gateFindings([...readSurroundings(comparison.around), ...named], facts, {
			ungoverned,
			rendering,
			counts: rendered.roots.length === 0 ? null : renderedCounts(rendered.roots)
		}),
		comparison,
		base,
		evidence,
		notes: inOrder(base.invalid.flatMap(({ problems }) => problems)).map((problem) => `on base: ${formatProblem(problem)}`)
	};
}
/** Checks whether a rule of base reads what the past says. */
function readsEvidence({ policies, blueprints }) {
	return [...policies.rules, ...blueprints.flatMap(({ governance }) => governance.rules)].some(({ when }) => /\bevidence\b/.test(when));
}
function treeOf({ from, head, touched, opaque, links }) {
	return {
		base: from,
		head: head.files,
		touched,
		opaque,
		links
	};
}
function governedBy({ remote }, base, branch) {
	return {
		blueprints: base.blueprints,
		isBlueprint: base.isBlueprint,
		settings: [base.configPath, base.policiesPath],
		defaults: base.config.defaults,
		branch,
		remote
	};
}
// src/pull-requests/rollback-claim.ts
/**
* Returns what a pull request of this tool takes back; undefined where it is none, or where the pull request
* it names does not bear it out. `find` looks a pull request up by its number.
*/
async function rollbackClaim(pull, find) {
	const marker = parseMarker(pull.body);
	if (marker?.reverts === void 0 || !pull.ours || isForeign(pull) || pull.head.branch !== rollbackBranch(marker.service)) return void 0;
	const reverted = await find(marker.reverts);
	const was = reverted && parseMarker(reverted.body);
	return reverted?.ours === true && reverted.state === "merged" && reverted.head.branch === proposalBranch(marker.service) && was?.to === marker.from && Math.sign(marker.to - marker.from) === Math.sign(was.from - was.to) ? {
		service: marker.service,
		from: marker.from,
		to: marker.to
	} : void 0;
}
// src/pipeline/review-status.ts
/** Returns what a policy's rules may ask about a pull request. */
function pullRequestInput(pull) {
	const { number, author, title, base, head, labels } = pull;
	return {
		number: BigInt(number),
		author,
		title,
		base: base.branch,
		head: head.branch,
		labels
	};
}
/** Returns who has approved a pull request, as far as what was judged asks for approvals. */
async function approvalFacts({ result, comparison }, pull, { forge, teams }) {
	const approvers = [...new Set(result.checks.flatMap((check) => check.requires_approval ? check.approvers : []))];
	const asked = pull.reviews.length > 0 ? approvers : approvers.filter((name) => name === CODE_OWNERS);
	const { files } = comparison.base;
	const known = await knownApprovers(files, asked, comparison.touched, forge.conversation, teams);
	const contributors = pull.reviews.some(({ state, sha }) => state === "APPROVED" && sha === pull.head.sha) && result.checks.some((check) => check.requires_approval) ? await forge.pullRequests.contributors(pull) : [];
	return {
		...known,
		contributors,
		reviews: pull.reviews,
		head: pull.head.sha,
		author: pull.author
	};
}
/**
* Sets the governance status of a head. A fork's token may not write: then only the job's exit code tells.
*/
async function writeStatus(statuses, { number, head, status }, wanted) {
	if (sameStatus(status, wanted)) return {
		written: true,
		notes: []
	};
	try {
		await statuses.setGovernance(head.sha, number, wanted);
		return {
			written: true,
			notes: []
		};
	} catch (error) {
		return {
			written: false,
			notes: [`the status could not be set: ${error.message}`]
		};
	}
}
// src/pipeline/test-merge.ts
/** Number of times GitHub is asked for a test merge that it has not created yet. */
const MAX_ATTEMPTS = 5;
/**
* Returns the test merge of the newest head, or why there is none. GitHub creates it in the background, once
* somebody asks.
*/
async function findTestMerge({ comparisons, waitForTestMerge }, pull) {
	return await retry(async () => {
		const merged = await comparisons.fetchTestMerge(pull.number);
		if (merged?.head === pull.head.sha) return merged;
		return pull.conflicting ? `it conflicts with ${pull.base.branch}` : void 0;
	}, {
		attempts: MAX_ATTEMPTS,
		isFinal: (result) => result !== void 0,
		wait: waitForTestMerge
	}) ?? "GitHub has not merged the newest commit for a test yet";
}
// src/pipeline/judge-pull.ts
/**
* Judges what a pull request into the trusted base would merge, by policies of base as it is now, which the
* test merge may be behind. Returns why it cannot be judged where there is no test merge.
*/
async function judgePull(world, pull, base) {
	const merged = await findTestMerge(world, pull);
	if (typeof merged === "string") return merged;
	const rollback = await rollbackClaim(pull, (number) => world.forge.pullRequests.read(number));
	return judgeCommits(world, {
		base: base.sha,
		branch: base.branch,
		from: merged.base,
		head: merged.merge,
		pullRequest: pullRequestInput(pull),
		rollback
	});
}
/** Returns the status by approvals; a proposal that no run has confirmed of late keeps waiting for that. */
async function judgedStatus(world, pull, judged) {
	const status = gateStatus(judged.result, await approvalFacts(judged, pull, world));
	return {
		...status.state === "success" && pull.status && isUnconfirmed(pull.status) ? pull.status : status,
		basis: judged.base.digest
	};
}
// src/review/impact.ts
/** Compares two evaluations of the same facts under two sets of blueprints, by service and by cluster. */
function compareEvaluations(before, after, changed, figures) {
	const old = byService(before);
	const now = byService(after);
	const all = [.../* @__PURE__ */ new Set([
		...old.keys(),
		...now.keys(),
		...changed
	])];
	const impacts = all.map((service) => {
		const was = old.get(service);
		const is = now.get(service);
		return {
			service,
			figures: figures(service),
			before: was ? outlook(was) : null,
			after: is ? outlook(is) : null,
			at_max: is && changed.has(service) ? roomAtMax(is, after) : null
		};
	});
	return {
		changed: impacts.filter(({ service }) => changed.has(service)),
		others: impacts.filter((one) => !changed.has(one.service) && JSON.stringify(one.before) !== JSON.stringify(one.after)),
		services_compared: all.length,
		conflicts: conflicts(before, after)
	};
}
function outlook({ decision, governance, grant, proposed, input }) {
	const { minReplicas, maxReplicas } = input.blueprint.scaling;
	return {
		action: decision.action,
		reason: decision.reason,
		current_replicas: decision.current_replicas,
		target_replicas: decision.target_replicas,
		proposed_replicas: proposed ?? null,
		execution: proposed !== void 0 ? "execute" : grant?.action === "defer" ? "defer" : "none",
		classification: governance.classification,
		priority_score: priorityScore(input.blueprint),
		limits: {
			min_replicas: minReplicas,
			max_replicas: maxReplicas
		}
	};
}
function roomAtMax({ input, decision }, { allocation }) {
	const { workload, scaling } = input.blueprint;
	const demand = replicaDemand(input);
	const more = Math.max(0, scaling.maxReplicas - (decision.current_replicas ?? 0));
	const [cpu, memory] = [demand.cpu * BigInt(more), demand.memory * BigInt(more)];
	const free = allocation.free.get(workload.cluster);
	const known = free?.cpu !== void 0 || free?.memory !== void 0;
	return {
		cluster: workload.cluster,
		more_replicas: more,
		cpu: formatCpu(cpu),
		memory: formatMemory(memory),
		free_cpu: free?.cpu === void 0 ? null : formatCpu(free.cpu),
		free_memory: free?.memory === void 0 ? null : formatMemory(free.memory),
		fits: known ? cpu <= (free?.cpu ?? cpu) && memory <= (free?.memory ?? memory) : null
	};
}
function conflicts(before, after) {
	const clusters = ({ allocation }) => new Set(allocation.conflicts.map(({ cluster }) => cluster));
	const [old, now] = [clusters(before), clusters(after)];
	return [.../* @__PURE__ */ new Set([...old, ...now])].map((cluster) => ({
		cluster,
		before: old.has(cluster),
		after: now.has(cluster)
	}));
}
// src/history/figures.ts
/** Returns the newest figures that the ledger holds, by service. Events may come in any order. */
function lastFigures(events) {
	const last = /* @__PURE__ */ new Map();
	for (const { service, timestamp, figures, replicas } of events) {
		if (!figures) continue;
		const known = last.get(service);
		if (!known || Date.parse(timestamp) >= Date.parse(known.time)) last.set(service, {
			time: timestamp,
			replicas,
			figures
		});
	}
	return last;
}
// src/pipeline/preview-figures.ts
/**
* Measures now where a source answers, else takes what the ledger recorded last. Sources are asked as base's
* blueprints ask.
*/
async function knownFigures(world, base, events, notes) {
	const { now } = world;
	const live = await observeLive(world, base, notes);
	const ages = new Map(base.blueprints.map(({ name, metrics }) => [name, metrics.maxAge]));
	const from = /* @__PURE__ */ new Map();
	for (const [name, observation] of live.services) from.set(name, freshness(observation, ages.get(name) ?? Number.POSITIVE_INFINITY, now));
	const recorded = [...lastFigures(events)].filter(([name]) => (from.get(name)?.kind ?? "unknown") === "unknown");
	const recalled = recorded.map(([service, { figures }]) => recall(service, figures, now.toISOString()));
	for (const [service, { time, replicas }] of recorded) {
		const count = replicas === void 0 ? {} : { replicas };
		from.set(service, {
			kind: "ledger",
			source: "ledger",
			time,
			...count
		});
	}
	return {
		observations: {
			...live,
			services: new Map([...live.services, ...recalled.map((one) => [one.service, one])])
		},
		from: (service) => from.get(service) ?? {
			kind: "unknown",
			why: "neither a source nor the ledger has any"
		}
	};
}
/**
* Observes what the ledger recorded last as if it were measured now: a preview of the last known state, which
* is labeled with its own time.
*/
function recall(service, recorded, now) {
	const measured = FIGURE_NAMES.flatMap((name) => {
		const value = recorded[name];
		return isMeasured(value) ? [[name, {
			value,
			source: "ledger",
			time: now
		}]] : [];
	});
	const figures = Object.fromEntries(measured);
	const empty = emptyObservation(service, "ledger", now);
	const missing = Object.fromEntries(Object.entries(empty.missing).filter(([name]) => !(name in figures)));
	return {
		...empty,
		figures,
		missing
	};
}
async function observeLive({ measure, now }, { config, blueprints }, notes) {
	try {
		const read = joinFresh(await measure(config, blueprints), blueprints, now);
		for (const { message } of read.problems) notes.push(message);
		return read;
	} catch (error) {
		notes.push(`nothing could be measured: ${error.message}`);
		return {
			services: /* @__PURE__ */ new Map(),
			clusters: /* @__PURE__ */ new Map(),
			problems: []
		};
	}
}
/** Checks whether an observation has anything left that a decision may rest on. */
function freshness(observation, maxAge, now) {
	const { figures, missing, pods, source, timestamp } = dropStale(observation, now, maxAge);
	const figure = Object.values(figures)[0];
	if (figure) return {
		kind: "measured",
		source: figure.source,
		time: figure.time
	};
	if (pods.length > 0) return {
		kind: "measured",
		source,
		time: timestamp
	};
	return {
		kind: "unknown",
		why: observation.failure ?? missing.cpu_utilization ?? "nothing was measured"
	};
}
// src/pipeline/preview.ts
/**
* More replicas than any cluster runs: sharing them out one by one would only cost time, as a hostile file
* may intend.
*/
const MAX_PREVIEWED_REPLICAS = 1e5;
/**
* Decides twice from the same facts, under the blueprints of base and under those of head, and compares. Null
* if no blueprint changes. Head's blueprints are data: queries, rules and everything else that could run or
* widen something stay base's. Never throws: an error becomes the reason why the impact is unknown.
*/
async function previewImpact(world, { comparison, base }, proposed) {
	if (!proposed?.changesBlueprints) return null;
	try {
		const notes = [];
		return {
			kind: "known",
			...await compareDecisions(world, {
				comparison,
				base,
				after: previewed(proposed.blueprints, base, notes)
			}, notes),
			notes
		};
	} catch (error) {
		return {
			kind: "unknown",
			why: error.message
		};
	}
}
/**
* Returns the blueprints of head that a preview decides with: under the rules of base, and without absurd
* counts.
*/
function previewed({ sources, blueprints, invalid }, base, notes) {
	for (const problem of invalid.flatMap(({ problems }) => problems)) notes.push(`left out: ${formatProblem(problem)}`);
	const old = new Map(base.blueprints.map((b) => [b.name, b]));
	return {
		sources,
		blueprints: blueprints.flatMap((blueprint) => {
			const { name, scaling, governance } = blueprint;
			if (scaling.maxReplicas > MAX_PREVIEWED_REPLICAS) {
				notes.push(`left out: ${name} asks for up to ${scaling.maxReplicas} replicas`);
				return [];
			}
			const rules = old.get(name)?.governance.rules ?? [];
			return [{
				...blueprint,
				governance: {
					...governance,
					rules
				}
			}];
		})
	};
}
async function compareDecisions(world, { comparison, base, after }, notes) {
	const events = await readEvents(world, base, notes);
	const known = await knownFigures(world, base, events, notes);
	const locate = await openLocator(world, base, comparison);
	const decide = async ({ sources, blueprints }) => {
		const facts = {
			now: world.now.toISOString(),
			desired: await locate(blueprints),
			history: Object.fromEntries(foldHistories(events)),
			ledger_error: null
		};
		const { config, policies } = base;
		return evaluateFleet(facts, {
			config,
			policies,
			blueprints,
			texts: { blueprints: sources }
		}, known.observations);
	};
	const paths = new Set(comparison.touched.filter((path) => base.isBlueprint(path)));
	const changed = [...base.blueprints, ...after.blueprints].filter(({ path }) => paths.has(path));
	return compareEvaluations(await decide(base), await decide(after), new Set(changed.map(({ name }) => name)), known.from);
}
async function readEvents(world, base, notes) {
	const since = ledgerHorizon(base.blueprints, world.now);
	const { events, error, broken } = await world.readLedger(base.config, since).catch((error) => ({
		events: [],
		error: error.message,
		broken: {}
	}));
	if (error !== null) notes.push(`cooldowns and earlier figures are unknown: ${error}`);
	for (const [service, why] of Object.entries(broken)) notes.push(`cooldowns and earlier figures of ${service} are unknown: ${why}`);
	return events;
}
/**
* Finds counts where base states them, so that only the blueprints differ; those of a new service, where head
* states them.
*/
async function openLocator({ scan }, base, comparison) {
	const { files } = comparison.base;
	const { files: head } = comparison.head;
	const { exclude } = base.config.scan;
	const index = await scan(files, exclude)();
	const old = new Set(base.blueprints.map(({ name }) => name));
	return async (blueprints) => {
		const kept = blueprints.filter(({ name }) => old.has(name));
		const added = blueprints.filter(({ name }) => !old.has(name));
		const found = [...locateAll(files, kept, index), ...added.length > 0 ? locateAll(head, added, await scan(head, exclude)()) : []];
		return Object.fromEntries(found.map(([name, { desired }]) => [name, desired]));
	};
}
// src/pipeline/proposed-policy.ts
/** Loads what a change proposes; undefined if it touches no configuration, policies or blueprints. */
function loadProposedPolicy({ head: { files }, touched }, base) {
	const paths = new Set(touched);
	const changed = touched.filter((path) => base.isBlueprint(path));
	if (changed.length === 0 && !paths.has(base.configPath) && !paths.has(base.policiesPath)) return void 0;
	const { config, problems } = headConfig(base, files, paths);
	const own = loadBlueprints(files, config.blueprints, config);
	return {
		problems: [
			...problems,
			...policyProblems(config, base.configPath, files, paths),
			...newProblems(own, base, paths)
		],
		changesBlueprints: changed.length > 0 || !isSame(config.defaults, base.config.defaults),
		blueprints: isSame(config.blueprints, base.config.blueprints) ? own : loadBlueprints(files, base.config.blueprints, config)
	};
}
/** Reads head's configuration; base's stands in for one that is not touched or cannot be used. */
function headConfig({ configPath: path, config }, files, touched) {
	if (!touched.has(path)) return {
		config,
		problems: []
	};
	const parsed = parseConfig(path, files.read(path)?.toString("utf8"));
	return parsed.kind === "config" ? {
		config: parsed.config,
		problems: []
	} : {
		config,
		problems: parsed.problems
	};
}
function policyProblems(config, configPath, files, touched) {
	const path = policiesPath(config);
	const bytes = files.read(path);
	if (bytes) {
		if (!touched.has(path) && !touched.has(configPath)) return [];
		const parsed = parsePolicies(path, bytes.toString("utf8"));
		return parsed.kind === "invalid" ? parsed.problems : [];
	}
	if (config.policies === void 0) return [];
	const read = parseYaml(configPath, files.read(configPath)?.toString("utf8") ?? "");
	return [{
		file: configPath,
		...read.kind === "yaml" ? read.yaml.place("policies") : {
			line: 1,
			column: 1
		},
		rule: "policies",
		message: `${path}: no such file`,
		fix: "Add it, or remove this key"
	}];
}
/** Returns the problems of head's blueprints that base does not have, or whose file is touched. */
function newProblems({ invalid }, base, touched) {
	const known = new Set(base.invalid.flatMap(({ problems }) => problems.map(keyOf)));
	return inOrder(invalid.flatMap(({ problems }) => problems)).filter((problem) => touched.has(problem.file) || !known.has(keyOf(problem)));
}
function keyOf({ file, rule, message }) {
	return JSON.stringify([
		file,
		rule,
		message
	]);
}
/** Compares two values of YAML files by their text, in which the order of keys counts. */
function isSame(a, b) {
	return a === b || JSON.stringify(a) === JSON.stringify(b);
}
// src/pipeline/same-head.ts
/** More pull requests of one commit than anybody opens by accident; each of them costs a few calls. */
const MAX_SAME_HEAD = 20;
/**
* Returns the status of a commit: the strictest of what is said of all open pull requests into the trusted base
* that have it as their head, since the forge shows a commit's status on each of them. `own` is that of `pull`.
*/
async function statusOfHead(world, pull, base, own) {
	const others = await openWithHead(world, pull, base);
	if (others === "too many") return strictestStatus(own, [governanceStatus("pending", `more than ${MAX_SAME_HEAD} pull requests have this head: push another commit`)]);
	const said = [];
	for (const other of others) {
		const { state, description } = await statusOfOther(world, other, base);
		said.push(governanceStatus(state, `#${other.number}: ${description}`));
	}
	return {
		...strictestStatus(own, said),
		basis: own.basis
	};
}
async function statusOfOther(world, pull, base) {
	const judged = await judgePull(world, pull, base);
	if (typeof judged === "string") return governanceStatus("pending", `not judged: ${judged}`);
	return judgedStatus(world, pull, judged);
}
/** Finds the other open pull requests into the trusted base with the same head. */
async function openWithHead({ comparisons, forge }, { number, head }, { branch }) {
	const numbers = (await comparisons.pullsOfHead(head.sha)).filter((other) => other !== number);
	if (numbers.length > MAX_SAME_HEAD) return "too many";
	const pulls = [];
	for (const other of numbers) pulls.push(await forge.pullRequests.read(other));
	return pulls.filter((pull) => pull.state === "open" && pull.base.branch === branch && pull.head.sha === head.sha);
}
// src/pipeline/review.ts
const COMMENT_MARKER = "<!-- trimtab:gate -->";
/** Status of a head that no open pull request would merge into the trusted base. */
const LEFT = "no open pull request into a governed branch has this head";
/**
* Reviews the commits from `base` to `head`. Nobody's approvals are known, so what needs approval waits;
* nothing is written.
*/
async function reviewCommits(world, range) {
	const judged = await judgeCommits(world, {
		...range,
		branch: branchNamed(range.base)
	});
	const status = gateStatus(judged.result, {
		reviews: [],
		head: judged.comparison.head.sha,
		author: ""
	});
	const proposed = loadProposedPolicy(judged.comparison, judged.base);
	return {
		kind: "judged",
		report: reviewReport(judged, status, proposed, {
			...await preview(world, judged, proposed),
			enforcement: null
		}, world.now),
		written: false,
		notes: judged.notes
	};
}
/** Previews what a change does to decisions, and what the past says of its numbers and blueprints. */
async function preview(world, judged, proposed) {
	const { comparison, base, evidence } = judged;
	const replayed = await blueprintEvidence(world, comparison, base, proposed?.blueprints);
	return {
		impact_preview: await previewImpact(world, judged, proposed),
		evidence: [...evidence, ...replayed]
	};
}
/** Returns the branch that a revision such as `origin/main` names; undefined for a commit. */
function branchNamed(revision) {
	if (/[~^@:]|^HEAD$|^[0-9a-f]{7,40}$/.test(revision)) return void 0;
	return revision.replace(/^(refs\/heads\/|(refs\/remotes\/)?origin\/)/, "");
}
/**
* Reviews one pull request by its test merge and its approvals; sets the status and keeps the comment up to
* date. One into another branch than the trusted base is nothing that policies speak of.
*/
async function reviewPull(world, number, { rewrite = false } = {}) {
	const { pullRequests, statuses } = world.forge;
	const found = await pullRequests.read(number);
	const isWritten = rewrite || found.status_ours === false;
	const isHeld = found.status !== null && isUnconfirmed(found.status);
	const pull = isWritten && !isHeld ? {
		...found,
		status: null
	} : found;
	try {
		const base = await world.trustedBase();
		if (pull.state !== "open" || pull.base.branch !== base.branch) return await leavePull(world, found, base);
		return await reviewOpenPull(world, pull, base);
	} catch (error) {
		if (pull.state === "open") await writeStatus(statuses, pull, governanceStatus("pending", `not judged: ${error.message}`));
		throw error;
	}
}
/**
* Leaves a pull request that would merge nothing into the trusted base. Where its head was approved for that,
* the approval ends: the same commit could be opened or aimed at base again, and would be green before anybody
* has looked. Another open pull request with that head speaks for it instead.
*/
async function leavePull(world, pull, base) {
	const left = {
		kind: "not_judged",
		message: pull.state === "open" ? `#${pull.number} goes to ${pull.base.branch}: only ${base.branch} is governed` : `#${pull.number} is ${pull.state}: there is nothing to judge`,
		written: true,
		notes: []
	};
	if (pull.status === null || pull.status.description === LEFT) return left;
	const others = await openWithHead(world, pull, base);
	const [other] = others === "too many" ? [] : others;
	if (other) {
		const review = await reviewPull(world, other.number, { rewrite: true });
		return {
			...left,
			written: review.written,
			notes: [...left.notes, ...review.notes]
		};
	}
	if (pull.status.state !== "success") return left;
	const { written, notes } = await writeStatus(world.forge.statuses, pull, governanceStatus("pending", LEFT));
	return {
		...left,
		written,
		notes
	};
}
async function reviewOpenPull(world, pull, base) {
	const { forge, now } = world;
	const judged = await judgePull(world, pull, base);
	if (typeof judged === "string") {
		const wanted = governanceStatus("pending", `not judged: ${judged}`);
		return {
			kind: "not_judged",
			message: `#${pull.number} is not judged: ${judged}`,
			...await writeStatus(forge.statuses, pull, wanted)
		};
	}
	const status = await statusOfHead(world, pull, base, await judgedStatus(world, pull, judged));
	const written = await writeStatus(forge.statuses, pull, status);
	const enforcement = judgeEnforcement(await forge.branches.requiredChecks(pull.base.branch));
	const proposed = loadProposedPolicy(judged.comparison, judged.base);
	const report = reviewReport(judged, status, proposed, {
		...await preview(world, judged, proposed),
		enforcement
	}, now);
	const body = `${renderGate(report, "markdown")}\n${COMMENT_MARKER}\n`;
	const isWorthSaying = report.checks.length > 0 || report.problems.length > 0;
	const unsaid = await comment(forge.conversation, pull.number, body, isWorthSaying);
	const notes = [
		...judged.notes,
		...written.notes,
		...unsaid
	];
	return {
		kind: "judged",
		report,
		written: written.written,
		notes
	};
}
/**
* Writes the one comment of the gate. An existing one is kept up to date even when there is nothing left to
* say.
*/
async function comment(conversation, number, body, isWorthSaying) {
	try {
		await conversation.comment(number, COMMENT_MARKER, body, isWorthSaying);
		return [];
	} catch (error) {
		return [`the comment could not be written: ${error.message}`];
	}
}
export { dueAdvice as C, checkGovernance as D, byService as E, priorityScore as O, adviceToJudge as S, withAdvice as T, reviewReport as _, approvalFacts as a, evaluateFleet as b, rollbackClaim as c, policyDigest as d, knownApprovers as f, describeReview as g, keptFromArriving as h, loadProposedPolicy as i, judgeCommits as l, observe as m, reviewPull as n, pullRequestInput as o, joinFresh as p, statusOfHead as r, writeStatus as s, reviewCommits as t, speaksForAnother as u, stopsJob as v, judgeAdvised as w, isPastKnown as x, assess as y };
