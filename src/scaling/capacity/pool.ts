import type { Amounts, Resources } from '../../metrics/observation/types.ts';
import { amountsOfReplica, fitting, holds, less, shortOf, times } from './amounts.ts';
import { binds, type NodeAmounts, type ReplicaDemand, type Room } from './capacity.ts';
import { openNodes } from './nodes.ts';

export const NO_NODE = 'no node that it may run on has room for a replica';

/** Of one service, and more than a cluster holds: a count in Git may be any number. */
const MOST_RESERVED = 10_000;

/** A room being handed out. */
export interface Pool {
  /** Places as many replicas as fit, and says how many. */
  take(replica: ReplicaDemand, count: number): number;
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
  const nodes =
    room.nodes && openNodes(room.nodes, [...room.claims.map(({ replica }) => replica), ...asking]);
  const budgets = room.budgets.map((budget) => ({ ...budget }));
  const drawn = (replica: ReplicaDemand) => budgets.filter((budget) => binds(budget, replica));

  for (const { replica, count } of nodes ? room.claims : []) {
    const size = nodeSize(replica);
    const waiting = count - (nodes?.take(replica, size, count) ?? 0);
    for (let i = 0; i < Math.min(waiting, MOST_RESERVED); i += 1) nodes?.reserve(replica, size);
  }
  return {
    take(replica, count) {
      const size = amountsOfReplica(replica);
      const shared = drawn(replica);
      const allowed = shared.reduce((least, { free }) => fitting(free, size, least), count);
      const taken = nodes ? nodes.take(replica, nodeSize(replica), allowed) : allowed;
      if (taken > 0) for (const budget of shared) budget.free = less(budget.free, times(size, taken));
      return taken;
    },
    reserve(replica) {
      const size = amountsOfReplica(replica);
      for (const budget of drawn(replica)) budget.free = less(budget.free, size);
      nodes?.reserve(replica, nodeSize(replica));
    },
    obstacle(replica) {
      const size = amountsOfReplica(replica);
      const short = drawn(replica).flatMap(({ name, free }) =>
        holds(free, size) ? [] : [tooFew(name, free, size)],
      );
      return short.join('; ') || NO_NODE;
    },
    impossible(replica) {
      const size = amountsOfReplica(replica);
      const small = drawn(replica).find(({ empty }) => empty !== undefined && !holds(empty, size));
      return small
        ? tooFew(small.name, small.empty ?? {}, size)
        : nodes?.impossible(replica, nodeSize(replica));
    },
    left() {
      const everywhere = budgets.filter((b) => b.namespace === undefined).map((b) => b.free);
      const least = (key: 'cpu' | 'memory') => {
        const bounds = everywhere.flatMap((free) =>
          free[key] === undefined ? [] : [free[key] > 0n ? free[key] : 0n],
        );
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
