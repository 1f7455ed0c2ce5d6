import { groupBy } from '../../lib/group-by.ts';
import type { Resources } from '../../metrics/observation/types.ts';
import { type Room, UNLIMITED } from './capacity.ts';
import { NO_NODE, openPool, type Pool } from './pool.ts';
import { byPriority, bySize, priorityScore } from './priority.ts';
import type { ClusterConflict, Grant, ScaleUp } from './types.ts';

export interface Allocation {
  readonly grants: ReadonlyMap<string, Grant>;
  readonly conflicts: readonly ClusterConflict[];
  /**
   * Services of which no replica would fit even an empty cluster, and why. They get no grant and reserve
   * nothing.
   */
  readonly unschedulable: ReadonlyMap<string, string>;
  /** Room that was free before this run's scale-ups, by cluster; `onNodes` is true where nodes bind there. */
  readonly free: ReadonlyMap<string, Resources & { readonly onNodes: boolean }>;
}

/**
 * Shares each cluster's room among its scale-ups. Where all fit, all execute. Otherwise they are served by
 * priority; what does not fit is deferred and reserves one replica's request, so that nothing of lower
 * priority takes what it waits for. What was deferred before keeps that place until it may ask again.
 */
export function allocate(requests: readonly ScaleUp[], rooms: ReadonlyMap<string, Room>): Allocation {
  const grants = new Map<string, Grant>();
  const conflicts: ClusterConflict[] = [];
  const unschedulable = new Map<string, string>();
  const free = new Map(
    [...rooms].map(([cluster, room]) => [
      cluster,
      { ...openPool(room, []).left(), onNodes: room.nodes !== undefined },
    ]),
  );
  for (const [cluster, all] of groupBy(requests, (request) => request.cluster)) {
    const room = rooms.get(cluster) ?? UNLIMITED;
    const pool = openPool(room, all);
    const able = all.filter((request) => {
      const why = pool.impossible(request);
      if (why !== undefined && !request.waiting) unschedulable.set(request.service, why);
      return why === undefined;
    });
    const asking = able.filter((request) => !request.waiting);
    if (asking.length === 0) continue;
    const available = pool.left();
    if (fitTogether(able, pool)) {
      for (const request of asking) grants.set(request.service, grant(request, request.replicas, room));
      continue;
    }
    const decided = serve(able, room);
    for (const one of decided) grants.set(one.service, one);
    const onNodes = decided.some(({ obstacle }) => obstacle === NO_NODE);
    conflicts.push({ cluster, available, onNodes, requests: able, total: totalOf(able) });
  }
  return { grants, conflicts, unschedulable, free };
}

/** Checks whether everything fits, largest first, which packs nodes best. Uses the pool up. */
function fitTogether(group: readonly ScaleUp[], pool: Pool): boolean {
  return [...group]
    .sort(bySize)
    .every((request) => pool.take(request, request.replicas) === request.replicas);
}

/** Grants by priority what fits, and reserves one replica's room for each that gets nothing. */
function serve(group: readonly ScaleUp[], room: Room): Grant[] {
  const pool = openPool(room, group);
  return [...group].sort(byPriority).flatMap((request) => {
    const granted = request.waiting ? 0 : pool.take(request, request.replicas);
    const obstacle = granted === request.replicas ? undefined : pool.obstacle(request);
    if (granted === 0) pool.reserve(request);
    return request.waiting ? [] : [grant(request, granted, room, obstacle)];
  });
}

function totalOf(group: readonly ScaleUp[]): { readonly cpu: bigint; readonly memory: bigint } {
  return {
    cpu: group.reduce((sum, r) => sum + r.cpu * BigInt(r.replicas), 0n),
    memory: group.reduce((sum, r) => sum + r.memory * BigInt(r.replicas), 0n),
  };
}

function grant(request: ScaleUp, granted: number, room: Room, obstacle?: string): Grant {
  return {
    service: request.service,
    action: granted > 0 ? 'execute' : 'defer',
    granted,
    requested: request.replicas,
    score: priorityScore(request),
    obstacle,
    onNodes: room.nodes !== undefined,
  };
}
