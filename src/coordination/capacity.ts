import type { Exact } from '../exact.ts';
import type { Amounts, ClusterState, Resources, Taint, Toleration } from '../observation/types.ts';
import { QUOTA_DIMENSIONS } from '../observation/types.ts';

/** What one replica asks of a cluster, in nano-units, and where it may run. */
export interface ReplicaDemand {
  readonly cpu: bigint;
  readonly memory: bigint;
  readonly limits: Resources;
  readonly namespace: string | undefined;
  readonly nodeSelector: Readonly<Record<string, string>>;
  readonly tolerations: readonly Toleration[];
}

/** `clusters.<name>.capacity` of trimtab.yaml. */
export interface CapacitySetting {
  readonly kind: 'nodes' | 'fixed' | 'elastic' | 'unlimited';
  /** The total of `fixed`, the ceiling of `elastic`; nano-units. */
  readonly cpu: bigint | undefined;
  readonly memory: bigint | undefined;
  /** Share of each node, or of the total, that stays free. */
  readonly headroom: Exact;
}

/** A service as far as it fills a cluster: the count in Git, and the pods that exist. */
export interface ServiceLoad {
  readonly replica: ReplicaDemand;
  readonly wanted: number;
  readonly existing: number;
  /** Pods of it that wait for a node. */
  readonly pending: number;
}

/** Room for new pods on one node. */
export interface NodeRoom {
  readonly name: string;
  readonly free: Amounts;
  /** The same with nothing running on it. */
  readonly empty: Amounts;
  readonly taints: readonly Taint[];
  readonly labels: Readonly<Record<string, string>>;
}

/** An amount that all pods share, wherever they run: a stated capacity, a total, a ResourceQuota. */
export interface Budget {
  /** Only pods of this namespace draw on it; undefined for all. */
  readonly namespace: string | undefined;
  readonly free: Amounts;
  /** The same with nothing running; undefined where that is unknown. */
  readonly empty: Amounts | undefined;
}

/** Everything that binds the scale-ups of one cluster; `nodes` is undefined where no node does. */
export interface Room {
  readonly nodes: readonly NodeRoom[] | undefined;
  readonly budgets: readonly Budget[];
  /** Pods that come first: pending ones and those merged and on their way. */
  readonly claims: readonly ReplicaDemand[];
}

export const UNLIMITED: Room = { nodes: undefined, budgets: [], claims: [] };

/**
 * The room of one cluster: allocatable minus requests, node by node, less what is pending or on its way. Cordoned nodes are
 * out. Stated capacity and nodes both bind; quotas always do.
 */
export function clusterRoom(setting: CapacitySetting, state: ClusterState | undefined, loads: readonly ServiceLoad[]): Room {
  const arriving = loads.map((load) => ({ replica: load.replica, count: Math.max(0, load.wanted - load.existing) }));
  const quotas = (state?.quotas ?? []).map((quota): Budget => {
    const own = arriving.filter(({ replica }) => replica.namespace === quota.namespace);
    return { namespace: quota.namespace, free: less(less(quota.hard, quota.used), total(own)), empty: quota.hard };
  });
  if (setting.kind === 'fixed' || setting.kind === 'elastic') {
    const empty = keepFree(amountsOf(setting), setting.headroom);
    const taken = total(loads.map(({ replica, wanted, existing }) => ({ replica, count: Math.max(wanted, existing) })));
    return { nodes: undefined, budgets: [{ namespace: undefined, free: less(empty, taken), empty }, ...quotas], claims: [] };
  }
  if (setting.kind === 'unlimited' || !state) return { nodes: undefined, budgets: quotas, claims: [] };
  const stated: Budget = { namespace: undefined, free: less(amountsOf(state.available), total(arriving)), empty: undefined };
  const nodes = state.nodes
    ?.filter((node) => node.schedulable)
    .map((node): NodeRoom => {
      const empty = keepFree(amountsOf(node.allocatable), setting.headroom);
      const { name, taints, labels } = node;
      return { name, taints, labels, empty, free: less(empty, { ...amountsOf(node.requested), pods: node.requested.pods ?? 0n }) };
    })
    .sort((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0));
  const waiting = [
    ...loads.map(({ replica, pending }) => ({ replica, count: pending })),
    ...state.pending.map((pod) => ({ replica: foreign(pod), count: 1 })),
    ...arriving,
  ];
  return {
    nodes,
    budgets: [stated, ...quotas],
    claims: waiting.flatMap(({ replica, count }) => Array<ReplicaDemand>(count).fill(replica)),
  };
}

/** Whether a node's labels and taints let a replica run on it. `PreferNoSchedule` is a wish, not a bar. */
export function admits(node: Pick<NodeRoom, 'taints' | 'labels'>, replica: ReplicaDemand): boolean {
  const selected = Object.entries(replica.nodeSelector).every(([key, value]) => node.labels[key] === value);
  return (
    selected && node.taints.every((taint) => taint.effect === 'PreferNoSchedule' || replica.tolerations.some((t) => tolerates(t, taint)))
  );
}

function tolerates(toleration: Toleration, taint: Taint): boolean {
  if (toleration.effect !== undefined && toleration.effect !== taint.effect) return false;
  if (toleration.key === undefined) return toleration.operator === 'Exists';
  if (toleration.key !== taint.key) return false;
  return toleration.operator === 'Exists' || (toleration.value ?? '') === (taint.value ?? '');
}

/** What one replica draws from a node or a budget. */
export function amountsOfReplica({ cpu, memory, limits }: ReplicaDemand): Amounts {
  return {
    cpu,
    memory,
    pods: 1n,
    ...(limits.cpu === undefined ? {} : { cpu_limit: limits.cpu }),
    ...(limits.memory === undefined ? {} : { memory_limit: limits.memory }),
  };
}

/** `a − b` in each dimension that `a` states; what it does not state is not bound. */
export function less(a: Amounts, b: Amounts): Amounts {
  return Object.fromEntries(QUOTA_DIMENSIONS.flatMap((d) => (a[d] === undefined ? [] : [[d, a[d] - (b[d] ?? 0n)]])));
}

function total(items: readonly { readonly replica: ReplicaDemand; readonly count: number }[]): Amounts {
  const sum: { -readonly [K in keyof Amounts]: Amounts[K] } = {};
  for (const { replica, count } of items) {
    const one = amountsOfReplica(replica);
    for (const d of QUOTA_DIMENSIONS) sum[d] = (sum[d] ?? 0n) + (one[d] ?? 0n) * BigInt(count);
  }
  return sum;
}

function amountsOf(resources: {
  readonly cpu: bigint | undefined;
  readonly memory: bigint | undefined;
  readonly pods?: bigint | undefined;
}): Amounts {
  const { cpu, memory, pods } = resources;
  return { ...(cpu === undefined ? {} : { cpu }), ...(memory === undefined ? {} : { memory }), ...(pods === undefined ? {} : { pods }) };
}

function keepFree(amounts: Amounts, headroom: Exact): Amounts {
  const kept = (value: bigint) => (value * headroom.n + headroom.d - 1n) / headroom.d;
  const { cpu, memory } = amounts;
  return less(amounts, { ...(cpu === undefined ? {} : { cpu: kept(cpu) }), ...(memory === undefined ? {} : { memory: kept(memory) }) });
}

function foreign({ cpu, memory }: Resources): ReplicaDemand {
  const nothing = { cpu: undefined, memory: undefined };
  return { cpu: cpu ?? 0n, memory: memory ?? 0n, limits: nothing, namespace: undefined, nodeSelector: {}, tolerations: [] };
}
