import type { Amounts, Resources } from '../../metrics/observation/types.ts';
import { amountsOfReplica, fitting, holds, less, shortOf, tellShort, times } from './amounts.ts';
import { type Budget, binds, type NodeAmounts, type Room } from './capacity.ts';
import { type Nodes, openNodes } from './nodes.ts';
import type { ReplicaDemand } from './types.ts';

/** Places reserved for one service at most, more than a cluster holds: a count in Git may be any number. */
const MAX_RESERVED = 10_000;

/** Shortage that keeps a replica from fitting. */
export interface Obstacle {
  /** In words, with figures. */
  readonly message: string;
  /** True where no node has room for it: sums may look sufficient then. */
  readonly onNodes: boolean;
  /** Names of what is short, as {@link Pool.draws} gives them. */
  readonly scarce: readonly string[];
}

/** A room being handed out. */
export interface Pool {
  /** Places as many replicas as fit, and returns how many. */
  take(replica: ReplicaDemand, count: number): number;
  /** Reserves room for a replica that has to wait: on the node that is nearest to having it. */
  reserve(replica: ReplicaDemand): void;
  /** Returns what a replica that does not fit is short of. */
  obstacle(replica: ReplicaDemand): Obstacle;
  /** Names everything that a replica takes room of: budgets, and groups of nodes. */
  draws(replica: ReplicaDemand): readonly string[];
  /** Returns why it would not fit even if nothing ran; undefined where it would, or where that is unknown. */
  impossible(replica: ReplicaDemand): string | undefined;
  /** Returns what is free over all nodes; undefined means unlimited. */
  left(): Resources;
}

/**
 * Opens a room for the replicas in `asking`. The claims are placed first; one that finds no place reserves
 * it.
 */
export function openPool(room: Room, asking: readonly ReplicaDemand[]): Pool {
  if (room.unknown !== undefined) return closedPool(room.unknown);
  const nodes =
    room.nodes && openNodes(room.nodes, [...room.claims.map(({ replica }) => replica), ...asking]);
  const budgets = room.budgets.map((budget) => ({ ...budget }));
  const drawn = (replica: ReplicaDemand) => budgets.filter((budget) => binds(budget, replica));
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
    draws: (replica) => [...drawn(replica).map(({ name }) => name), ...(nodes?.groups(replica) ?? [])],
    impossible(replica) {
      const size = amountsOfReplica(replica);
      const small = drawn(replica).find(({ empty }) => empty !== undefined && !holds(empty, size));
      return small
        ? tooFew(small.name, small.empty ?? {}, size, (amount) => `${amount} in all`)
        : nodes?.impossible(replica, nodeSize(replica));
    },
    left: () => ({ cpu: leftOf('cpu', nodes, budgets), memory: leftOf('memory', nodes, budgets) }),
  };
}

/** Opens a room of which nobody knows what is free: nothing is placed in it. */
function closedPool(reason: string): Pool {
  const scarce = ['free capacity'];
  return {
    take: () => 0,
    reserve: () => undefined,
    obstacle: () => ({ message: `free capacity unknown: ${reason}`, onNodes: false, scarce }),
    draws: () => scarce,
    impossible: () => undefined,
    left: () => ({ cpu: undefined, memory: undefined }),
  };
}

function obstacleOf(replica: ReplicaDemand, drawn: readonly Budget[], nodes: Nodes | undefined): Obstacle {
  const size = amountsOfReplica(replica);
  const short = drawn.filter(({ free }) => !holds(free, size));
  const onNodes = nodes?.obstacle(replica, nodeSize(replica));
  return {
    message: [
      ...short.map(({ name, free }) => tooFew(name, free, size)),
      ...(onNodes === undefined ? [] : [onNodes]),
    ].join('; '),
    onNodes: onNodes !== undefined,
    scarce: [
      ...short.map(({ name }) => name),
      ...(onNodes === undefined ? [] : (nodes?.groups(replica) ?? [])),
    ],
  };
}

function placeClaims(nodes: Nodes, claims: Room['claims']): void {
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
function leftOf(
  key: 'cpu' | 'memory',
  nodes: Nodes | undefined,
  budgets: readonly Budget[],
): bigint | undefined {
  const bounds = nodes ? [nodes.left(key)] : [];
  for (const { namespace, free } of budgets) {
    const left = namespace === undefined ? free[key] : undefined;
    if (left !== undefined) bounds.push(left > 0n ? left : 0n);
  }
  return bounds.reduce<bigint | undefined>(
    (min, bound) => (min === undefined || bound < min ? bound : min),
    undefined,
  );
}

function tooFew(name: string, free: Amounts, size: Amounts, tell?: (amount: string) => string): string {
  const short = shortOf(free, size).map((d) => tellShort(d, size, free[d] ?? 0n, tell));
  return `${name} is short of ${short.join(' and ')}`;
}

/** Returns the demand as a node counts it. A node counts requests and pods; limits are a quota's. */
function nodeSize({ cpu, memory }: ReplicaDemand): NodeAmounts {
  return { cpu, memory, pods: 1n };
}
