import type { Resources } from '../observation/types.ts';
import { amountsOfReplica, holds, less, shortOf } from './amounts.ts';
import { binds, type NodeAmounts, type ReplicaDemand, type Room } from './capacity.ts';
import { openNodes } from './nodes.ts';

/** A room being handed out, one replica at a time. */
export interface Pool {
  /** Places a replica and says so; false, and nothing taken, where it does not fit. */
  take(replica: ReplicaDemand): boolean;
  /** Sets room aside for a replica that has to wait: on the node that is nearest to having it. */
  reserve(replica: ReplicaDemand): void;
  /** What stands in the way of a replica that does not fit. */
  obstacle(replica: ReplicaDemand): string;
  /** Whether it would fit if nothing ran; true where that is unknown. */
  fitsEmpty(replica: ReplicaDemand): boolean;
  /** What is left over all nodes; undefined means unlimited. */
  left(): Resources;
}

/** For the replicas in `asking`. The claims are placed before anything else; one that waits for room sets it aside. */
export function openPool(room: Room, asking: readonly ReplicaDemand[]): Pool {
  const nodes = room.nodes && openNodes(room.nodes, [...room.claims, ...asking]);
  const budgets = room.budgets.map((budget) => ({ ...budget }));
  const drawn = (replica: ReplicaDemand) => budgets.filter((budget) => binds(budget, replica));

  for (const claim of room.claims) {
    const size = nodeSize(claim);
    if (nodes?.take(claim, size) === false) nodes.reserve(claim, size);
  }
  return {
    take(replica) {
      const size = amountsOfReplica(replica);
      const shared = drawn(replica);
      if (!shared.every((b) => holds(b.free, size)) || nodes?.take(replica, nodeSize(replica)) === false) return false;
      for (const budget of shared) budget.free = less(budget.free, size);
      return true;
    },
    reserve(replica) {
      const size = amountsOfReplica(replica);
      for (const budget of drawn(replica)) budget.free = less(budget.free, size);
      nodes?.reserve(replica, nodeSize(replica));
    },
    obstacle(replica) {
      const size = amountsOfReplica(replica);
      const short = drawn(replica).flatMap(({ name, free }) => {
        const what = shortOf(free, size);
        return what.length === 0 ? [] : [`${name} is short of ${what.join(' and ')}`];
      });
      return short.join('; ') || 'no node that it may run on has room for a replica';
    },
    fitsEmpty(replica) {
      const size = amountsOfReplica(replica);
      const onNode = nodes?.fitsEmpty(replica, nodeSize(replica)) ?? true;
      return onNode && drawn(replica).every((b) => b.empty === undefined || holds(b.empty, size));
    },
    left() {
      const everywhere = budgets.filter((b) => b.namespace === undefined).map((b) => b.free);
      const least = (key: 'cpu' | 'memory') => {
        const bounds = everywhere.flatMap((free) => (free[key] === undefined ? [] : [free[key] > 0n ? free[key] : 0n]));
        return [...(nodes ? [nodes.left(key)] : []), ...bounds].reduce<bigint | undefined>(
          (min, b) => (min === undefined || b < min ? b : min),
          undefined,
        );
      };
      return { cpu: least('cpu'), memory: least('memory') };
    },
  };
}

/** A node counts requests and pods; limits are a quota's. */
function nodeSize({ cpu, memory }: ReplicaDemand): NodeAmounts {
  return { cpu, memory, pods: 1n };
}
