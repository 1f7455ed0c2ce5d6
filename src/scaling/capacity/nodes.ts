import type { Amounts } from '../../metrics/observation/types.ts';
import { fitting, holds, shortOf, tellShort } from './amounts.ts';
import type { NodeAmounts, NodeRoom } from './capacity.ts';
import { admits, type Terms } from './placement.ts';
import type { ReplicaDemand } from './types.ts';

/** The nodes of a cluster being filled. `size` is what the replica takes on a node. */
export interface Nodes {
  /**
   * Places replicas on the fullest node that still has room, so that large gaps stay whole, then on the next;
   * returns how many.
   */
  take(replica: ReplicaDemand, size: NodeAmounts, count: number): number;
  /** Reserves room on the node that is nearest to having it. */
  reserve(replica: ReplicaDemand, size: NodeAmounts): void;
  /** Returns why no node would hold it even with nothing running; undefined where one would. */
  impossible(replica: ReplicaDemand, size: NodeAmounts): string | undefined;
  /** Returns what nodes are short of for one more replica; undefined where one has room. */
  obstacle(replica: ReplicaDemand, size: NodeAmounts): string | undefined;
  /** Returns a name for each group of nodes that it may run on. */
  groups(replica: ReplicaDemand): readonly string[];
  /** Returns the sum over all nodes; a negative balance counts as 0. */
  left(key: 'cpu' | 'memory'): bigint;
}

interface Node {
  readonly group: Group;
  readonly index: number;
  readonly empty: NodeAmounts;
  free: NodeAmounts;
}

/** Nodes with the same taints and labels, the fullest first: a search among thousands looks at a few. */
interface Group {
  readonly key: string;
  readonly terms: Terms;
  readonly nodes: Node[];
  /** The different sizes of its nodes. */
  readonly sizes: NodeAmounts[];
}

/**
 * The groups that admit replicas of one placement. Room only shrinks, so what was refused once need not be
 * looked for again.
 */
interface View {
  readonly groups: readonly Group[];
  refused: readonly NodeAmounts[];
}

/** Opens the nodes for the replicas in `asking`: labels that none of them selects by are left aside. */
export function openNodes(rooms: readonly NodeRoom[], asking: readonly ReplicaDemand[]): Nodes {
  const groups = groupByTerms(
    rooms,
    new Set(asking.flatMap(({ nodeSelector }) => Object.keys(nodeSelector))),
  );
  const views = new Map<string, View>();
  const viewOf = ({ nodeSelector, tolerations }: ReplicaDemand): View => {
    const key = JSON.stringify([nodeSelector, tolerations]);
    const view = views.get(key) ?? {
      groups: groups.filter(({ terms }) => admits(terms, { nodeSelector, tolerations })),
      refused: [],
    };
    views.set(key, view);
    return view;
  };
  return {
    take: (replica, size, count) => fill(viewOf(replica), size, count),
    reserve(replica, size) {
      const found = viewOf(replica)
        .groups.flatMap((group) => emptiest(group, size) ?? [])
        .sort(byFree)
        .at(-1);
      if (found) draw(found, size, 1);
    },
    impossible(replica, size) {
      const admitting = viewOf(replica).groups;
      if (admitting.some((group) => isLargeEnough(group, size))) return undefined;
      if (admitting.length > 0) return 'no node that admits it is large enough';
      return rooms.length === 0
        ? 'no node is schedulable'
        : 'no node has both the labels it selects and no taint that it does not tolerate';
    },
    obstacle: (replica, size) => obstacleOf(viewOf(replica).groups, size),
    groups: (replica) => viewOf(replica).groups.map(({ key }) => key),
    left: (key) =>
      groups.reduce(
        (sum, { nodes }) => nodes.reduce((s, { free }) => (free[key] > 0n ? s + free[key] : s), sum),
        0n,
      ),
  };
}

/**
 * Places up to `count` replicas, the fullest node that has room first, and returns how many found a place.
 */
function fill(view: View, size: NodeAmounts, count: number): number {
  if (view.refused.some((refused) => refused.cpu <= size.cpu && refused.memory <= size.memory)) return 0;
  let taken = 0;
  while (taken < count) {
    const found = view.groups.flatMap((group) => fullest(group, size) ?? []).sort(byFree)[0];
    if (!found) {
      view.refused = [
        ...view.refused.filter(({ cpu, memory }) => cpu < size.cpu || memory < size.memory),
        size,
      ];
      break;
    }
    const here = fitting(found.free, size, count - taken);
    draw(found, size, here);
    taken += here;
  }
  return taken;
}

/** Says how many nodes are short of what, and how much the best of them has left. */
function obstacleOf(groups: readonly Group[], size: NodeAmounts): string | undefined {
  const most = new Map<keyof Amounts, bigint>();
  const short = new Map<keyof Amounts, number>();
  const all = groups.flatMap(({ nodes }) => nodes);
  for (const { free } of all) {
    const dimensions = shortOf(free, size);
    if (dimensions.length === 0) return undefined;
    for (const d of dimensions) {
      const left = free[d] ?? 0n;
      short.set(d, (short.get(d) ?? 0) + 1);
      if (left > (most.get(d) ?? 0n)) most.set(d, left);
    }
  }
  const parts = [...short].map(([d, count]) => {
    const told = tellShort(d, size, most.get(d) ?? 0n, (amount) => `at most ${amount} left`);
    return `${count} of ${all.length} ${count === 1 ? 'is' : 'are'} short of ${told}`;
  });
  return `no node that it may run on has room for a replica: ${parts.join(', ')}`;
}

function groupByTerms(rooms: readonly NodeRoom[], selectable: ReadonlySet<string>): readonly Group[] {
  const groups = new Map<string, Group>();
  rooms.forEach(({ taints, labels, free, empty }, index) => {
    const selected = Object.entries(labels).filter(([key]) => selectable.has(key));
    const key = JSON.stringify([taints, selected.sort()]);
    const group = groups.get(key) ?? {
      key,
      terms: { taints, labels: Object.fromEntries(selected) },
      nodes: [],
      sizes: [],
    };
    groups.set(key, group);
    group.nodes.push({ group, index, empty, free });
    if (
      !group.sizes.some(
        ({ cpu, memory, pods }) => cpu === empty.cpu && memory === empty.memory && pods === empty.pods,
      )
    ) {
      group.sizes.push(empty);
    }
  });
  for (const { nodes } of groups.values()) nodes.sort(byFree);
  return [...groups.values()];
}

/** Finds the node with the least free CPU that has room. */
function fullest({ nodes }: Group, size: Amounts): Node | undefined {
  const { cpu = 0n } = size;
  for (
    let at = cpu === 0n ? 0 : lowerBound(nodes, (node) => node.free.cpu < cpu);
    at < nodes.length;
    at += 1
  ) {
    const node = nodes[at] as Node;
    if (holds(node.free, size)) return node;
  }
  return undefined;
}

/** Finds the node with the most free CPU that would have room with nothing running on it. */
function emptiest(group: Group, size: Amounts): Node | undefined {
  return isLargeEnough(group, size) ? group.nodes.findLast((node) => holds(node.empty, size)) : undefined;
}

function isLargeEnough({ sizes }: Group, size: Amounts): boolean {
  return sizes.some((empty) => holds(empty, size));
}

/** Takes room on a node and moves the node to its new place in the order. */
function draw(node: Node, size: NodeAmounts, count: number): void {
  const { nodes } = node.group;
  const place = () => lowerBound(nodes, (other) => byFree(other, node) < 0);
  nodes.splice(place(), 1);
  const { cpu, memory, pods } = node.free;
  const n = BigInt(count);
  node.free = {
    cpu: cpu - size.cpu * n,
    memory: memory - size.memory * n,
    ...(pods === undefined ? {} : { pods: pods - n }),
  };
  nodes.splice(place(), 0, node);
}

/** Returns how many of the sorted nodes lie before a place (binary search). */
function lowerBound(nodes: readonly Node[], isBefore: (node: Node) => boolean): number {
  let [low, high] = [0, nodes.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (isBefore(nodes[middle] as Node)) low = middle + 1;
    else high = middle;
  }
  return low;
}

function byFree(a: Node, b: Node): number {
  return order(a.free.cpu, b.free.cpu) || order(a.free.memory, b.free.memory) || a.index - b.index;
}

function order(a: bigint, b: bigint): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
