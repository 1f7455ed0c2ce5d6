import { formatDuration } from '../lib/duration.ts';
import { formatCpu, formatMemory } from '../lib/quantity.ts';
import { formatInstant } from '../lib/time.ts';
import type { FreeRoom } from '../scaling/capacity/allocate.ts';
import { DEFER_MS } from '../scaling/capacity/deferral.ts';
import type { ClusterConflict, Grant } from '../scaling/capacity/types.ts';
import type { Evaluation } from '../scaling/evaluate.ts';

/** Constraints that may keep a replica from a node that has room for it, and are not looked at. */
const NOT_LOOKED_AT = ['affinity', 'topology spread', 'zonal volumes'];

export function conflictDetection({ allocation }: Evaluation) {
  return {
    conflicts_detected: allocation.conflicts.length > 0,
    free_capacity: Object.fromEntries(
      [...allocation.free].map(([cluster, free]) => [cluster, freeCapacity(free)]),
    ),
    conflicts: allocation.conflicts.map((one) => conflictSection(one, allocation.free.get(one.cluster))),
  };
}

function freeCapacity(free: FreeRoom) {
  const unknown = [
    ...(free.onNodes ? NOT_LOOKED_AT : []),
    ...free.runtimeClasses.map((name) => `overhead of RuntimeClass ${name}`),
  ];
  return {
    ...shownCapacity(free),
    ...(free.unknown === undefined ? {} : { reason: free.unknown }),
    ...(unknown.length === 0 ? {} : { unknown }),
  };
}

function conflictSection({ total, ...conflict }: ClusterConflict, free: FreeRoom | undefined) {
  const available = { ...conflict.available, unknown: free?.unknown };
  return {
    cluster: conflict.cluster,
    conflict_type: 'resource_conflict',
    cluster_capacity: shownCapacity(available),
    total_resources_requested: {
      services: Object.fromEntries(
        conflict.requests.map((r) => [
          r.service,
          {
            cpu: formatCpu(r.cpu * BigInt(r.replicas)),
            memory: formatMemory(r.memory * BigInt(r.replicas)),
          },
        ]),
      ),
      total_cpu: formatCpu(total.cpu),
      total_memory: formatMemory(total.memory),
    },
    capacity_check: capacityCheck(conflict, total, free?.unknown !== undefined),
    obstacles: conflict.obstacles,
  };
}

function capacityCheck(
  { available, onNodes }: Pick<ClusterConflict, 'available' | 'onNodes'>,
  total: ClusterConflict['total'],
  unknown: boolean,
) {
  const short = (wanted: bigint, free: bigint | undefined) =>
    free === undefined || wanted <= free ? 0n : wanted - free;
  const [cpu, memory] = [short(total.cpu, available.cpu), short(total.memory, available.memory)];
  return {
    cpu_sufficient: !unknown && cpu === 0n,
    cpu_shortfall: unknown ? 'unknown' : formatCpu(cpu),
    memory_sufficient: !unknown && memory === 0n,
    memory_shortfall: unknown ? 'unknown' : formatMemory(memory),
    ...(onNodes ? { each_replica_fits_a_node: false } : {}),
  };
}

/** Describes what capacity leaves of a step that does not fit whole; empty where it does. */
export function cutTo(execution: {
  readonly operation: string;
  readonly partial?: boolean;
  readonly replicas_after?: number | null;
}): string {
  return execution.partial ? `, of which ${execution.replicas_after} now` : '';
}

/** Describes in a few words what a conflict is about: what is short in all, else whatever else is. */
export function shortage({ capacity_check: check, obstacles }: ReturnType<typeof conflictSection>): string {
  const short = [
    ...(check.cpu_sufficient ? [] : [`${check.cpu_shortfall} CPU`]),
    ...(check.memory_sufficient ? [] : [`${check.memory_shortfall} memory`]),
  ];
  return short.length > 0 && check.cpu_shortfall !== 'unknown'
    ? `short of ${short.join(' and ')}`
    : obstacles.join('; ');
}

function shownCapacity({ cpu, memory, unknown }: Pick<FreeRoom, 'cpu' | 'memory' | 'unknown'>) {
  const unstated = unknown === undefined ? 'unlimited' : 'unknown';
  return {
    cpu_available: cpu === undefined ? unstated : formatCpu(cpu),
    memory_available: memory === undefined ? unstated : formatMemory(memory),
  };
}

export function conflictResolution({ services, allocation }: Evaluation, now: Date) {
  const contested = new Set(allocation.conflicts.flatMap((c) => c.requests.map((r) => r.service)));
  return {
    strategy: 'prioritize_by_criticality',
    services: Object.fromEntries(
      services.flatMap(({ grant, input: { blueprint } }) => {
        if (!grant || !contested.has(grant.service)) return [];
        const base = {
          priority_level: blueprint.priority,
          criticality: blueprint.criticality,
          priority_score: grant.score,
          action: grant.action,
        };
        return [[grant.service, { ...base, ...outcomeOf(grant, now) }]];
      }),
    ),
  };
}

function outcomeOf({ action, score, granted, requested, obstacle }: Grant, now: Date) {
  if (action === 'execute') {
    const partial =
      granted < requested ? ` ${granted} of ${requested} replicas fit; the rest waits: ${obstacle}.` : '';
    return {
      ...(partial === '' ? {} : { obstacle }),
      rationale: `Priority score ${score}: served while capacity lasted.${partial}`,
    };
  }
  return {
    defer_duration: formatDuration(DEFER_MS),
    retry_at: formatInstant(new Date(now.getTime() + DEFER_MS)),
    obstacle,
    rationale: `Priority score ${score}: deferred until resources are available: ${obstacle}`,
  };
}
