import { t as formatDuration } from "./duration-D2qmq1Qr.js";
import { r as formatMemory, t as formatCpu } from "./quantity-BuWb_4Jg.js";
import { t as formatInstant } from "./time-CGYFt6uK.js";
import { r as DEFER_MS } from "./safety-BeCMoERV.js";
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
		free_capacity: Object.fromEntries([...allocation.free].map(([cluster, free]) => [cluster, {
			...shownCapacity(free),
			...free.onNodes ? { unknown: NOT_LOOKED_AT } : {}
		}])),
		conflicts: allocation.conflicts.map((conflict) => {
			const { available, total } = conflict;
			const short = (wanted, free) => free === void 0 || wanted <= free ? 0n : wanted - free;
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
				capacity_check: {
					cpu_sufficient: short(total.cpu, available.cpu) === 0n,
					cpu_shortfall: formatCpu(short(total.cpu, available.cpu)),
					memory_sufficient: short(total.memory, available.memory) === 0n,
					memory_shortfall: formatMemory(short(total.memory, available.memory)),
					...conflict.onNodes ? { each_replica_fits_a_node: false } : {}
				}
			};
		})
	};
}
/** Describes what capacity leaves of a step that does not fit whole; empty where it does. */
function cutTo(execution) {
	return execution.partial ? `, of which ${execution.replicas_after} now` : "";
}
/** Describes in a few words what a conflict is about. */
function shortage({ cpu_shortfall: cpu, memory_shortfall: memory, ...check }) {
	const short = [...check.cpu_sufficient ? [] : [`${cpu} CPU`], ...check.memory_sufficient ? [] : [`${memory} memory`]];
	return short.length > 0 ? `short of ${short.join(" and ")}` : "CPU and memory suffice in all, but not wherever each replica has to go";
}
function shownCapacity({ cpu, memory }) {
	return {
		cpu_available: cpu === void 0 ? "unlimited" : formatCpu(cpu),
		memory_available: memory === void 0 ? "unlimited" : formatMemory(memory)
	};
}
function conflictResolution({ services, allocation }, now) {
	const contested = new Set(allocation.conflicts.flatMap((c) => c.requests.map((r) => r.service)));
	return {
		strategy: "prioritize_by_criticality",
		services: Object.fromEntries(services.flatMap((s) => {
			const { grant } = s;
			if (!grant || !contested.has(grant.service)) return [];
			const base = {
				priority_level: s.input.blueprint.priority,
				criticality: s.input.blueprint.criticality,
				priority_score: grant.score,
				action: grant.action
			};
			if (grant.action === "execute") {
				const partial = grant.granted < grant.requested ? ` ${grant.granted} of ${grant.requested} replicas fit; the rest waits: ${grant.obstacle}.` : "";
				return [[grant.service, {
					...base,
					rationale: `Priority score ${grant.score}: served while capacity lasted.${partial}`
				}]];
			}
			const retry = {
				defer_duration: formatDuration(DEFER_MS),
				retry_at: formatInstant(new Date(now.getTime() + DEFER_MS))
			};
			return [[grant.service, {
				...base,
				...retry,
				rationale: `Priority score ${grant.score}: deferred until resources are available: ${grant.obstacle}`
			}]];
		}))
	};
}
export { shortage as i, conflictResolution as n, cutTo as r, conflictDetection as t };
