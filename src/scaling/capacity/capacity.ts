import type { Fraction } from '../../lib/fraction.ts';
import type { Amounts, ClusterState, Quota } from '../../metrics/observation/types.ts';
import type { CapacitySetting } from '../../policy/cluster-settings.ts';
import { amountsOf, keepFree, less, total } from './amounts.ts';
import type { Terms } from './placement.ts';
import type { ReplicaDemand, Replicas } from './types.ts';

/** A service as far as it fills a cluster: the count in Git, and the pods that exist. */
export interface ServiceLoad {
  readonly replica: ReplicaDemand;
  readonly wanted: number;
  readonly existing: number;
  /** Pods of it that wait for a node. */
  readonly pending: number;
}

/** Room for new pods on one node. */
export interface NodeRoom extends Terms {
  readonly name: string;
  readonly free: NodeAmounts;
  /** The same with nothing running on it. */
  readonly empty: NodeAmounts;
}

/** A node always states CPU and memory, and mostly how many pods it takes. */
export type NodeAmounts = Amounts & { readonly cpu: bigint; readonly memory: bigint };

/** An amount that pods share, wherever they run: a stated capacity, a total, a ResourceQuota. */
export interface Budget {
  /** As a sentence names it. */
  readonly name: string;
  /** Only pods of this namespace draw on it; undefined for all. */
  readonly namespace: string | undefined;
  /** Of the pods that draw on it. */
  readonly scopes: readonly string[];
  readonly free: Amounts;
  /** The same with nothing running; undefined where that is unknown. */
  readonly empty: Amounts | undefined;
}

/** Everything that binds the scale-ups of one cluster; `nodes` is undefined where no node does. */
export interface Room {
  readonly nodes: readonly NodeRoom[] | undefined;
  readonly budgets: readonly Budget[];
  /** Pods that come first: pending ones and those merged and on their way. */
  readonly claims: readonly Replicas[];
  /** Reason why nobody knows what is free; nothing is placed then. */
  readonly unknown?: string;
}

export const UNLIMITED: Room = { nodes: undefined, budgets: [], claims: [] };

/**
 * Computes the room of one cluster: allocatable minus requests, node by node, less what is pending or on its
 * way. Cordoned nodes are left out. Stated capacity and nodes both limit it; quotas always do.
 */
export function clusterRoom(
  setting: CapacitySetting,
  state: ClusterState | undefined,
  loads: readonly ServiceLoad[],
): Room {
  if (state?.unreadable !== undefined) return { ...UNLIMITED, unknown: state.unreadable };
  const arriving = loads.map(({ replica, wanted, existing }) => ({
    replica,
    count: Math.max(0, wanted - existing),
  }));
  const quotas = (state?.quotas ?? []).map((quota) => quotaBudget(quota, arriving));
  if (setting.kind === 'fixed' || setting.kind === 'elastic') {
    const empty = keepFree(amountsOf(setting), setting.headroom);
    const taken = total(
      loads.map(({ replica, wanted, existing }) => ({ replica, count: Math.max(wanted, existing) })),
    );
    return {
      nodes: undefined,
      budgets: [
        clusterBudget(
          setting.kind === 'fixed' ? 'the fixed total' : 'the elastic ceiling',
          less(empty, taken),
          empty,
        ),
        ...quotas,
      ],
      claims: [],
    };
  }
  if (setting.kind === 'unlimited' || !state) return { nodes: undefined, budgets: quotas, claims: [] };
  const waiting = [
    ...loads.map(({ replica, pending }) => ({ replica, count: pending })),
    ...state.pending.map((pod) => ({ replica: foreign(pod), count: 1 })),
    ...arriving,
  ];
  return {
    nodes: nodeRooms(state, setting.headroom),
    budgets: [
      clusterBudget('the stated free capacity', less(amountsOf(state.available), total(arriving)), undefined),
      ...quotas,
    ],
    claims: waiting.filter(({ count }) => count > 0),
  };
}

function nodeRooms({ nodes }: ClusterState, headroom: Fraction): NodeRoom[] | undefined {
  return nodes
    ?.filter((node) => node.schedulable)
    .map(({ name, taints, labels, allocatable, requested }): NodeRoom => {
      const { cpu, memory, pods } = keepFree(allocatable, headroom);
      const of = (used: { cpu: bigint; memory: bigint; pods: bigint }): NodeAmounts => ({
        cpu: cpu - used.cpu,
        memory: memory - used.memory,
        ...(pods === undefined ? {} : { pods: pods - used.pods }),
      });
      const free = of({ ...requested, pods: requested.pods ?? 0n });
      return { name, taints, labels, free, empty: of({ cpu: 0n, memory: 0n, pods: 0n }) };
    })
    .sort((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0));
}

function clusterBudget(name: string, free: Amounts, empty: Amounts | undefined): Budget {
  return { name, namespace: undefined, scopes: [], free, empty };
}

function quotaBudget(quota: Quota, arriving: readonly Replicas[]): Budget {
  const own = arriving.filter(({ replica }) => binds(quota, replica));
  const { namespace, scopes, hard, used } = quota;
  return {
    name: `ResourceQuota ${namespace}/${quota.name}`,
    namespace,
    scopes,
    free: less(less(hard, used), total(own)),
    empty: hard,
  };
}

/** Checks whether a replica draws on a budget. */
export function binds(
  { namespace, scopes }: Pick<Budget, 'namespace' | 'scopes'>,
  replica: ReplicaDemand,
): boolean {
  return (
    namespace === undefined ||
    (namespace === replica.namespace && scopes.every((scope) => isInScope(replica, scope)))
  );
}

/**
 * Checks whether a quota's scope covers a replica:
 * https://kubernetes.io/docs/concepts/policy/resource-quotas/#quota-scopes. Replicas of a workload run until
 * they are replaced; priority classes and affinity across namespaces are not known here, so a quota for them
 * binds nobody.
 */
function isInScope({ cpu, memory, limits }: ReplicaDemand, scope: string): boolean {
  const bestEffort = cpu === 0n && memory === 0n && limits.cpu === undefined && limits.memory === undefined;
  if (scope === 'BestEffort') return bestEffort;
  if (scope === 'NotBestEffort') return !bestEffort;
  return scope === 'NotTerminating';
}

function foreign({ cpu, memory, nodeSelector, tolerations }: ClusterState['pending'][number]): ReplicaDemand {
  const nothing = { cpu: undefined, memory: undefined };
  return {
    cpu: cpu ?? 0n,
    memory: memory ?? 0n,
    limits: nothing,
    namespace: undefined,
    nodeSelector,
    tolerations,
  };
}
