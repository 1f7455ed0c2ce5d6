import type { Amounts, Resources } from '../observation/types.ts';
import { QUOTA_DIMENSIONS } from '../observation/types.ts';
import { admits, amountsOfReplica, less, type NodeRoom, type ReplicaDemand, type Room } from './capacity.ts';

/** A room being handed out, one replica at a time. */
export interface Pool {
  /** Places a replica and says so; false, and nothing taken, where it does not fit. */
  take(replica: ReplicaDemand): boolean;
  /** Sets room aside for a replica that has to wait: on the node that is nearest to having it. */
  reserve(replica: ReplicaDemand): void;
  /** Whether it would fit if nothing ran; true where that is unknown. */
  fitsEmpty(replica: ReplicaDemand): boolean;
  /** What is left over all nodes; undefined means unlimited. */
  left(): Resources;
}

/** The claims are placed before anything else; one that waits for room sets it aside. */
export function openPool(room: Room): Pool {
  const nodes = room.nodes?.map((node) => ({ ...node }));
  const budgets = room.budgets.map((budget) => ({ ...budget }));
  const drawn = (replica: ReplicaDemand) => budgets.filter((b) => b.namespace === undefined || b.namespace === replica.namespace);

  /** Best fit: the fullest node that still has room, so that large gaps stay whole. */
  const findNode = (replica: ReplicaDemand, size: Amounts) =>
    lowest(
      nodes ?? [],
      (a, b) => order(a.free.cpu, b.free.cpu) || order(a.free.memory, b.free.memory),
      (node) => holds(node.free, size) && admits(node, replica),
    );
  const nearestNode = (replica: ReplicaDemand, size: Amounts) =>
    lowest(
      nodes ?? [],
      (a, b) => order(b.free.cpu, a.free.cpu) || order(b.free.memory, a.free.memory),
      (node) => holds(node.empty, size) && admits(node, replica),
    );
  const takeOnNode = (replica: ReplicaDemand, size: Amounts): boolean => {
    if (!nodes) return true;
    const node = findNode(replica, size);
    if (node) node.free = less(node.free, size);
    return node !== undefined;
  };
  const reserveOnNode = (replica: ReplicaDemand, size: Amounts) => {
    const node = nearestNode(replica, size);
    if (node) node.free = less(node.free, size);
  };

  for (const claim of room.claims) {
    const size = amountsOfReplica(claim);
    if (!takeOnNode(claim, size)) reserveOnNode(claim, size);
  }
  return {
    take(replica) {
      const size = amountsOfReplica(replica);
      const shared = drawn(replica);
      if (!shared.every((b) => holds(b.free, size)) || !takeOnNode(replica, size)) return false;
      for (const budget of shared) budget.free = less(budget.free, size);
      return true;
    },
    reserve(replica) {
      const size = amountsOfReplica(replica);
      for (const budget of drawn(replica)) budget.free = less(budget.free, size);
      reserveOnNode(replica, size);
    },
    fitsEmpty(replica) {
      const size = amountsOfReplica(replica);
      const onNode = !nodes || nodes.some((node) => holds(node.empty, size) && admits(node, replica));
      return onNode && drawn(replica).every((b) => b.empty === undefined || holds(b.empty, size));
    },
    left() {
      const everywhere = budgets.filter((b) => b.namespace === undefined).map((b) => b.free);
      const least = (key: 'cpu' | 'memory') => {
        const onNodes = nodes ? [nodes.reduce((sum, node) => sum + positive(node.free[key] ?? 0n), 0n)] : [];
        const bounds = [...onNodes, ...everywhere.flatMap((free) => (free[key] === undefined ? [] : [positive(free[key])]))];
        return bounds.reduce<bigint | undefined>((min, b) => (min === undefined || b < min ? b : min), undefined);
      };
      return { cpu: least('cpu'), memory: least('memory') };
    },
  };
}

/** A dimension of which nothing is asked is never short, even where a reservation has taken the rest below zero. */
function holds(free: Amounts, size: Amounts): boolean {
  return QUOTA_DIMENSIONS.every((d) => free[d] === undefined || (size[d] ?? 0n) === 0n || (size[d] ?? 0n) <= free[d]);
}

/** The first of the lowest that are able, so that names decide between equals. */
function lowest<T extends NodeRoom>(nodes: readonly T[], by: (a: T, b: T) => number, able: (node: T) => boolean): T | undefined {
  let best: T | undefined;
  for (const node of nodes) if ((best === undefined || by(node, best) < 0) && able(node)) best = node;
  return best;
}

function order(a: bigint | undefined, b: bigint | undefined): number {
  const [left, right] = [a ?? 0n, b ?? 0n];
  return left < right ? -1 : left > right ? 1 : 0;
}

function positive(value: bigint): bigint {
  return value > 0n ? value : 0n;
}
