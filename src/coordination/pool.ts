import type { Amounts, Resources } from '../observation/types.ts';
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
  /** Why it would not fit even if nothing ran; undefined where it would, or where that is unknown. */
  impossible(replica: ReplicaDemand): string | undefined;
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
      const short = drawn(replica).flatMap(({ name, free }) => (holds(free, size) ? [] : [tooFew(name, free, size)]));
      return short.join('; ') || 'no node that it may run on has room for a replica';
    },
    impossible(replica) {
      const size = amountsOfReplica(replica);
      const small = drawn(replica).find(({ empty }) => empty !== undefined && !holds(empty, size));
      return small ? tooFew(small.name, small.empty ?? {}, size) : nodes?.impossible(replica, nodeSize(replica));
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

function tooFew(name: string, free: Amounts, size: Amounts): string {
  return `${name} is short of ${shortOf(free, size).join(' and ')}`;
}

/** A node counts requests and pods; limits are a quota's. */
function nodeSize({ cpu, memory }: ReplicaDemand): NodeAmounts {
  return { cpu, memory, pods: 1n };
}
