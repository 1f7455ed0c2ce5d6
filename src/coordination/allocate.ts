import type { Capacity } from '../observation/types.ts';
import { byPriority, priorityScore } from './priority.ts';
import type { ClusterConflict, Grant, ScaleUp } from './types.ts';

export interface Allocation {
  readonly grants: ReadonlyMap<string, Grant>;
  readonly conflicts: readonly ClusterConflict[];
}

/**
 * Shares each cluster's free capacity among its scale-ups. Where all fit, all execute. Otherwise they are
 * served by priority; what does not fit is deferred and reserves one replica's request, so that nothing of
 * lower priority takes what it waits for.
 */
export function allocate(requests: readonly ScaleUp[], capacity: ReadonlyMap<string, Capacity>): Allocation {
  const grants = new Map<string, Grant>();
  const conflicts: ClusterConflict[] = [];
  for (const [cluster, group] of groupByCluster(requests)) {
    const free = capacity.get(cluster) ?? { cpu: undefined, memory: undefined };
    const total = {
      cpu: group.reduce((sum, r) => sum + r.cpu * BigInt(r.replicas), 0n),
      memory: group.reduce((sum, r) => sum + r.memory * BigInt(r.replicas), 0n),
    };
    if (fits(total, free)) {
      for (const request of group) grants.set(request.service, grant(request, request.replicas));
      continue;
    }
    conflicts.push({ cluster, available: free, requests: group, total });
    for (const decided of serve(group, free)) grants.set(decided.service, decided);
  }
  return { grants, conflicts };
}

function serve(group: readonly ScaleUp[], capacity: Capacity): Grant[] {
  let cpu = capacity.cpu;
  let memory = capacity.memory;
  const take = (request: ScaleUp, replicas: number) => {
    if (cpu !== undefined) cpu -= request.cpu * BigInt(replicas);
    if (memory !== undefined) memory -= request.memory * BigInt(replicas);
  };
  return [...group].sort(byPriority).map((request) => {
    const granted = Math.min(request.replicas, room(cpu, request.cpu), room(memory, request.memory));
    if (granted > 0) {
      take(request, granted);
      return grant(request, granted);
    }
    take(request, 1);
    return grant(request, 0);
  });
}

/** How many replicas of `size` the rest holds; a reservation may have taken the rest below zero. */
function room(rest: bigint | undefined, size: bigint): number {
  if (rest === undefined || size === 0n) return Number.MAX_SAFE_INTEGER;
  return rest <= 0n ? 0 : Number(rest / size);
}

function fits(size: { cpu: bigint; memory: bigint }, free: Capacity): boolean {
  return (free.cpu === undefined || size.cpu <= free.cpu) && (free.memory === undefined || size.memory <= free.memory);
}

function grant(request: ScaleUp, granted: number): Grant {
  return {
    service: request.service,
    action: granted > 0 ? 'execute' : 'defer',
    granted,
    requested: request.replicas,
    score: priorityScore(request),
  };
}

function groupByCluster(requests: readonly ScaleUp[]): Map<string, ScaleUp[]> {
  const groups = new Map<string, ScaleUp[]>();
  for (const request of requests) {
    const group = groups.get(request.cluster);
    if (group) group.push(request);
    else groups.set(request.cluster, [request]);
  }
  return groups;
}
