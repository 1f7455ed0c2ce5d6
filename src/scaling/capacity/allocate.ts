import { groupBy } from '../../lib/group-by.ts';
import type { Resources } from '../../metrics/observation/types.ts';
import { type Room, UNLIMITED } from './capacity.ts';
import { conflictsOf } from './conflict.ts';
import { type Obstacle, openPool, type Pool } from './pool.ts';
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
  /** Room that was free before this run's scale-ups, by cluster. */
  readonly free: ReadonlyMap<string, FreeRoom>;
}

export interface FreeRoom extends Resources {
  /** True where nodes bind. */
  readonly onNodes: boolean;
  /** Reason why nobody knows what is free. */
  readonly unknown: string | undefined;
  /** RuntimeClasses of scale-ups whose overhead is not known. */
  readonly runtimeClasses: readonly string[];
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
  const groups = groupBy(requests, (request) => request.cluster);
  const free = new Map(
    [...rooms].map(([cluster, room]) => [cluster, freeRoom(room, groups.get(cluster) ?? [])]),
  );
  for (const [cluster, all] of groups) {
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
    const served = serve(able, room);
    for (const { request, granted, obstacle } of served)
      if (!request.waiting) grants.set(request.service, grant(request, granted, room, obstacle?.message));
    // What waited may find room now, and is short of nothing.
    const obstacles = served.flatMap(({ obstacle }) => (obstacle?.scarce.length ? [obstacle] : []));
    conflicts.push(...conflictsOf(cluster, obstacles, able, available, pool));
  }
  return { grants, conflicts, unschedulable, free };
}

function freeRoom(room: Room, requests: readonly ScaleUp[]): FreeRoom {
  return {
    ...openPool(room, []).left(),
    onNodes: room.nodes !== undefined,
    unknown: room.unknown,
    runtimeClasses: [...new Set(requests.flatMap(({ runtimeClass }) => runtimeClass ?? []))].sort(),
  };
}

/** Checks whether everything fits, largest first, which packs nodes best. Uses the pool up. */
function fitTogether(group: readonly ScaleUp[], pool: Pool): boolean {
  return [...group]
    .sort(bySize)
    .every((request) => pool.take(request, request.replicas) === request.replicas);
}

/** Grants by priority what fits, and reserves one replica's room for each that gets nothing. */
function serve(group: readonly ScaleUp[], room: Room): Served[] {
  const pool = openPool(room, group);
  return [...group].sort(byPriority).map((request) => {
    const granted = request.waiting ? 0 : pool.take(request, request.replicas);
    const obstacle = granted === request.replicas ? undefined : pool.obstacle(request);
    if (granted === 0) pool.reserve(request);
    return { request, granted, obstacle };
  });
}

interface Served {
  readonly request: ScaleUp;
  readonly granted: number;
  /** Reason why the rest cannot start; undefined where all may. */
  readonly obstacle: Obstacle | undefined;
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
