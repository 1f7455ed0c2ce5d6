import { n as formatInstant } from "./time-ZXryeGjZ.js";
import { t as formatDuration } from "./duration-CL5GmZyu.js";
import { g as formatMemory, m as formatCpu } from "./json-BaBbGGr3.js";
import { C as rateUse, S as cooldownEnd } from "./guards-C6ttnHtL.js";
import { n as circuitBreaker } from "./circuit-breaker-DEz6ba3A.js";
// src/scaling/capacity/deferral.ts
/** Time in ms that a scale-up which found no room waits before it asks again. */
const DEFER_MS = 3e5;
/** So many deferrals in a row need a person: room does not come by waiting. */
const ESCALATED_AFTER = 3;
/** Checks whether this deferral is the one that a person is notified of. */
function isEscalated({ grant, input }) {
	return grant?.action === "defer" && input.history.deferrals + 1 >= ESCALATED_AFTER;
}
// src/report/conflicts.ts
/** Constraints that may keep a replica from a node that has room for it, and are not looked at. */
const NOT_LOOKED_AT = [
	"affinity",
	"topology spread",
	"zonal volumes"
];
function conflictDetection({ allocation }) {
	return {
		conflicts_detected: allocation.conflicts.length > 0,
		free_capacity: Object.fromEntries([...allocation.free].map(([cluster, free]) => [cluster, freeCapacity(free)])),
		conflicts: allocation.conflicts.map((one) => conflictSection(one, allocation.free.get(one.cluster)))
	};
}
function freeCapacity(free) {
	const unknown = [...free.onNodes ? NOT_LOOKED_AT : [], ...free.runtimeClasses.map((name) => `overhead of RuntimeClass ${name}`)];
	return {
		...shownCapacity(free),
		...free.unknown === void 0 ? {} : { reason: free.unknown },
		...unknown.length === 0 ? {} : { unknown }
	};
}
function conflictSection({ total, ...conflict }, free) {
	const available = {
		...conflict.available,
		unknown: free?.unknown
	};
	return {
		cluster: conflict.cluster,
		conflict_type: "resource_conflict",
		cluster_capacity: shownCapacity(available),
		total_resources_requested: {
			services: Object.fromEntries(conflict.requests.map((r) => [r.service, {
				cpu: formatCpu(r.cpu * BigInt(r.replicas)),
				memory: formatMemory(r.memory * BigInt(r.replicas))
			}])),
			total_cpu: formatCpu(total.cpu),
			total_memory: formatMemory(total.memory)
		},
		capacity_check: capacityCheck(conflict, total, free?.unknown !== void 0),
		obstacles: conflict.obstacles
	};
}
function capacityCheck({ available, onNodes }, total, unknown) {
	const short = (wanted, free) => free === void 0 || wanted <= free ? 0n : wanted - free;
	const [cpu, memory] = [short(total.cpu, available.cpu), short(total.memory, available.memory)];
	return {
		cpu_sufficient: !unknown && cpu === 0n,
		cpu_shortfall: unknown ? "unknown" : formatCpu(cpu),
		memory_sufficient: !unknown && memory === 0n,
		memory_shortfall: unknown ? "unknown" : formatMemory(memory),
		...onNodes ? { each_replica_fits_a_node: false } : {}
	};
}
/** Describes what capacity leaves of a step that does not fit whole; empty where it does. */
function cutTo(execution) {
	return execution.partial ? `, of which ${execution.replicas_after} now` : "";
}
/** Describes in a few words what a conflict is about: what is short in all, else whatever else is. */
function shortage({ capacity_check: check, obstacles }) {
	const short = [...check.cpu_sufficient ? [] : [`${check.cpu_shortfall} CPU`], ...check.memory_sufficient ? [] : [`${check.memory_shortfall} memory`]];
	return short.length > 0 && check.cpu_shortfall !== "unknown" ? `short of ${short.join(" and ")}` : obstacles.join("; ");
}
function shownCapacity({ cpu, memory, unknown }) {
	const unstated = unknown === void 0 ? "unlimited" : "unknown";
	return {
		cpu_available: cpu === void 0 ? unstated : formatCpu(cpu),
		memory_available: memory === void 0 ? unstated : formatMemory(memory)
	};
}
function conflictResolution({ services, allocation }, now) {
	const contested = new Set(allocation.conflicts.flatMap((c) => c.requests.map((r) => r.service)));
	return {
		strategy: "prioritize_by_criticality",
		services: Object.fromEntries(services.flatMap(({ grant, input: { blueprint } }) => {
			if (!grant || !contested.has(grant.service)) return [];
			const base = {
				priority_level: blueprint.priority,
				criticality: blueprint.criticality,
				priority_score: grant.score,
				action: grant.action
			};
			return [[grant.service, {
				...base,
				...outcomeOf(grant, now)
			}]];
		}))
	};
}
function outcomeOf({ action, score, granted, requested, obstacle }, now) {
	if (action === "execute") {
		const partial = granted < requested ? ` ${granted} of ${requested} replicas fit; the rest waits: ${obstacle}.` : "";
		return {
			...partial === "" ? {} : { obstacle },
			rationale: `Priority score ${score}: served while capacity lasted.${partial}`
		};
	}
	return {
		defer_duration: formatDuration(DEFER_MS),
		retry_at: formatInstant(new Date(now.getTime() + DEFER_MS)),
		obstacle,
		rationale: `Priority score ${score}: deferred until resources are available: ${obstacle}`
	};
}
// src/report/safety.ts
/**
* Reports what a service's own past lets it do now: each part a fold over its events, and no other service's.
*/
function safetySection(s, now) {
	const { blueprint, history } = s.input;
	const { circuitBreaker: limits, rateLimit } = blueprint.governance;
	const breaker = circuitBreaker(blueprint, history.failures, now);
	const rate = rateUse(blueprint, history.operations, now);
	const { steady } = history;
	const deferred = s.grant?.action === "defer";
	const time = (ms) => ms === null || ms === void 0 ? null : formatInstant(new Date(ms));
	const cooldown = (direction) => {
		const end = cooldownEnd(blueprint, history, direction);
		return {
			elapsed: end === null || now.getTime() >= end,
			until: time(end)
		};
	};
	return {
		last_operation: history.lastOperation,
		awaiting_verification: history.awaitingVerification,
		cooldown: {
			up: cooldown("up"),
			down: cooldown("down")
		},
		rate_limit: {
			last_hour: rate.lastHour,
			max_per_hour: rateLimit.maxPerHour,
			last_day: rate.lastDay,
			max_per_day: rateLimit.maxPerDay,
			limited_until: time(rate.reached?.until)
		},
		circuit_breaker: {
			state: breaker.state,
			failures: breaker.failures,
			failure_threshold: limits.failureThreshold,
			last_failure: breaker.lastFailure,
			trial_at: time(breaker.trialAt)
		},
		stabilization: s.decision.reason === "stabilizing" && steady ? {
			action: steady.action,
			since: steady.since,
			last_seen: steady.last
		} : null,
		deferral: {
			in_a_row: history.deferrals + Number(deferred),
			retry_at: deferred ? time(now.getTime() + DEFER_MS) : history.retryAt,
			escalated: history.escalated || isEscalated(s)
		}
	};
}
/** Describes the parts of it that are worth a line: a service at rest with nothing behind it has none. */
function describeSafety({ cooldown, rate_limit: rate, circuit_breaker: breaker, ...safety }) {
	const cooling = ["up", "down"].filter((direction) => !cooldown[direction].elapsed);
	const ends = [...new Set(cooling.map((direction) => cooldown[direction].until))];
	return [
		...safety.awaiting_verification ? ["awaits verification"] : [],
		...breaker.state === "open" ? [`circuit open after ${breaker.failures} failed, one trial from ${breaker.trial_at}`] : [],
		...breaker.state === "half-open" ? [`circuit half-open after ${breaker.failures} failed: the next change is the trial`] : [],
		...breaker.state === "closed" && breaker.failures > 0 ? [`${breaker.failures} failed since the last success, ${breaker.failure_threshold} open the circuit`] : [],
		...ends.length === 1 && cooling.length === 2 ? [`cooldown until ${ends[0]}`] : cooling.map((direction) => `cooldown ${direction} until ${cooldown[direction].until}`),
		...rate.limited_until === null ? [] : [`rate limit reached (${rate.last_hour} in an hour, ${rate.last_day} in a day), until ${rate.limited_until}`],
		...safety.stabilization ? [`${safety.stabilization.action} asked for since ${safety.stabilization.since}`] : [],
		...safety.deferral.in_a_row > 0 ? [`deferred ${safety.deferral.in_a_row} in a row, retry at ${safety.deferral.retry_at}${safety.deferral.escalated ? ", escalated" : ""}`] : []
	];
}
export { cutTo as a, isEscalated as c, conflictResolution as i, safetySection as n, shortage as o, conflictDetection as r, DEFER_MS as s, describeSafety as t };
