import { formatDuration } from '../blueprint/duration.ts';
import { formatCpu, formatMemory } from '../blueprint/quantity.ts';
import type { Evaluation } from '../coordination/evaluate.ts';
import { instant } from '../decision/decide.ts';
import { DEFER_MS } from '../ledger/record.ts';
import type { Resources } from '../observation/types.ts';

export function conflictDetection({ allocation }: Evaluation) {
  return {
    conflicts_detected: allocation.conflicts.length > 0,
    free_capacity: Object.fromEntries([...allocation.free].map(([cluster, free]) => [cluster, shownCapacity(free)])),
    conflicts: allocation.conflicts.map((conflict) => {
      const { available, total } = conflict;
      const short = (wanted: bigint, free: bigint | undefined) => (free === undefined || wanted <= free ? 0n : wanted - free);
      return {
        cluster: conflict.cluster,
        conflict_type: 'resource_conflict',
        cluster_capacity: shownCapacity(available),
        total_resources_requested: {
          services: Object.fromEntries(
            conflict.requests.map((r) => [
              r.service,
              { cpu: formatCpu(r.cpu * BigInt(r.replicas)), memory: formatMemory(r.memory * BigInt(r.replicas)) },
            ]),
          ),
          total_cpu: formatCpu(total.cpu),
          total_memory: formatMemory(total.memory),
        },
        capacity_check: {
          cpu_sufficient: short(total.cpu, available.cpu) === 0n,
          cpu_shortfall: formatCpu(short(total.cpu, available.cpu)),
          memory_sufficient: short(total.memory, available.memory) === 0n,
          memory_shortfall: formatMemory(short(total.memory, available.memory)),
          ...(conflict.onNodes ? { each_replica_fits_a_node: false } : {}),
        },
      };
    }),
  };
}

function shownCapacity({ cpu, memory }: Resources) {
  return {
    cpu_available: cpu === undefined ? 'unlimited' : formatCpu(cpu),
    memory_available: memory === undefined ? 'unlimited' : formatMemory(memory),
  };
}

export function conflictResolution({ services, allocation }: Evaluation, now: Date) {
  const contested = new Set(allocation.conflicts.flatMap((c) => c.requests.map((r) => r.service)));
  return {
    strategy: 'prioritize_by_criticality',
    services: Object.fromEntries(
      services.flatMap((s) => {
        const { grant } = s;
        if (!grant || !contested.has(grant.service)) return [];
        const base = {
          priority_level: s.input.blueprint.priority,
          criticality: s.input.blueprint.criticality,
          priority_score: grant.score,
          action: grant.action,
        };
        if (grant.action === 'execute') {
          const partial = grant.granted < grant.requested ? ` ${grant.granted} of ${grant.requested} replicas fit; the rest waits.` : '';
          return [[grant.service, { ...base, rationale: `Priority score ${grant.score}: served while capacity lasted.${partial}` }]];
        }
        const retry = { defer_duration: formatDuration(DEFER_MS), retry_at: instant(new Date(now.getTime() + DEFER_MS)) };
        return [[grant.service, { ...base, ...retry, rationale: `Priority score ${grant.score}: deferred until resources are available` }]];
      }),
    ),
  };
}
